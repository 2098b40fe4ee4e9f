"""A new drawing has its levels."""

from typing import Literal

import pytest

from netdraw.drawing.nodes.containment import containment
from netdraw.editing.editor import Editor
from netdraw.editing.starting import started
from netdraw.language.shipped import shipped
from netdraw.model.document import Document


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("kind", ["design", "value"])
def test_a_new_drawing_is_valid_and_can_be_drawn(kind: Literal["design", "value"], lang: str) -> None:
    document = started(kind, lang)
    assert Document.model_validate(document.model_dump()) == document
    editor = Editor(document, shipped(lang))
    assert editor.picture.kind == kind
    assert editor.drawing.box.left >= -5
    assert len(editor.scene.levels()) == 3


def test_bands_lie_below_each_other_with_a_little_white_between() -> None:
    levels = sorted(Editor(started("design", "nl"), shipped("nl")).scene.levels(), key=lambda each: each.box.top)
    assert [(each.box.top, each.box.bottom) for each in levels] == [(0, 350), (358, 798), (806, 1166)]
    assert {each.box.width for each in levels} == {1740}


def test_the_resident_stands_in_the_middle_of_the_rings() -> None:
    document = started("value", "nl")
    (resident,) = [node for node in document.nodes.values() if node.kind == "resident"]
    levels = containment(document, document.pictures["p1"], shipped("nl")).levels[resident.id]
    assert [document.nodes[level].name for level in levels] == ["Uitvoering"]
