"""Which links can be drawn."""

import pytest

from netdraw.editing.connecting import can_link, linked
from netdraw.editing.editor import Editor
from netdraw.language.shipped import shipped
from netdraw.model.vocabulary import LINK_KINDS


def test_a_link_runs_as_its_kind_does_and_is_drawn(editor: Editor) -> None:
    document, key = linked(editor.document, "p1", "steers", "n11", "n13")
    link = document.links[key]
    assert (link.kind, link.source, link.target, link.direction) == ("steers", "n11", "n13", None)
    assert key in document.pictures["p1"].routes


@pytest.mark.parametrize("kind", LINK_KINDS)
def test_only_accountability_runs_from_a_body_to_itself(editor: Editor, kind: str) -> None:
    assert can_link(editor.document, kind, "n10", "n10") == (kind == "accounts-to")


@pytest.mark.parametrize("kind", list(shipped("nl").links))
def test_a_level_has_no_links(editor: Editor, kind: str) -> None:
    assert not can_link(editor.document, kind, "n10", "n1")
    assert not can_link(editor.document, kind, "n1", "n10")
