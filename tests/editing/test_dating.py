"""What is new came in the phase that is looked at, however it is put there."""

from itertools import combinations

import pytest

from netdraw.drawing.views.moments import as_of
from netdraw.editing.adding import added_at
from netdraw.editing.clipboard import duplicated
from netdraw.editing.connecting import linked
from netdraw.editing.editor import Editor
from netdraw.model import edits
from netdraw.model.records import Phase


@pytest.fixture
def watching(editor: Editor) -> Editor:
    """An editor of a network of three phases, of which the second is looked at."""
    editor.do(edits.change_network(editor.document, phases=tuple(Phase(name=each) for each in ("Een", "Twee", "Drie"))))
    editor.watch("Twee")
    return editor


def _in_phases(editor: Editor, name: str) -> list[str]:
    """Return the phases in which a node of that name is drawn."""
    there = []
    for phase in editor.document.network.phases:
        document, picture = as_of(editor.document, editor.picture.model_copy(update={"phase": phase.name}))
        if name in {document.nodes[key].name for key in picture.placements}:
            there.append(phase.name)
    return there


def test_who_is_entered_came_in_the_phase_that_is_looked_at_and_undo_takes_that_back_too(watching: Editor) -> None:
    before = watching.document
    watching.enter("Novadic; Divers")
    assert _in_phases(watching, "Novadic") == _in_phases(watching, "Divers") == ["Twee", "Drie"]
    assert _in_phases(watching, "Zayaz") == ["Een", "Twee", "Drie"]
    assert not {each.since for each in watching.document.links.values()} - {""}
    watching.undo()
    assert watching.document is before


def test_who_is_put_down_or_comes_from_elsewhere_came_in_that_phase_too(watching: Editor) -> None:
    document, key = added_at(watching.scene, "partner", (1400, 200))
    watching.do(edits.change_node(document, key, name="Novadic"))
    watching.do(edits.change_node(duplicated(watching.scene, {"n13"}, (0, 200)).document, "n13", name="Mee zelf"))
    assert _in_phases(watching, "Novadic") == _in_phases(watching, "Mee") == ["Twee", "Drie"]
    assert _in_phases(watching, "Mee zelf") == ["Een", "Twee", "Drie"]


def test_a_new_line_between_those_who_were_there_came_in_that_phase(watching: Editor) -> None:
    document, key = linked(watching.document, "p1", "pays", "n10", "n13")
    watching.do(document)
    assert watching.document.links[key].since == "Twee"


@pytest.mark.parametrize("phase", ["Een", ""])
def test_in_the_first_phase_and_in_all_together_nothing_is_said(watching: Editor, phase: str) -> None:
    watching.watch(phase)
    watching.enter("Novadic")
    assert _in_phases(watching, "Novadic") == ["Een", "Twee", "Drie"]


def test_who_says_when_it_came_keeps_that(watching: Editor) -> None:
    watching.enter("Novadic 2019-")
    key = next(key for key, each in watching.document.nodes.items() if each.name == "Novadic")
    assert watching.document.nodes[key].since == "2019"
    watching.do(edits.change_node(watching.document, key, since=""))
    assert _in_phases(watching, "Novadic") == ["Een", "Twee", "Drie"]


def test_what_was_foreseen_in_one_phase_is_not_what_is_entered_in_another(watching: Editor) -> None:
    watching.foreseen("Novadic")
    watching.watch("Drie")
    watching.enter("Novadic")
    assert _in_phases(watching, "Novadic") == ["Drie"]


def test_nobody_is_entered_over_one_who_comes_later_or_has_gone(watching: Editor) -> None:
    watching.enter("Novadic; Divers; Oosterpoort")
    watching.watch("Een")
    watching.enter("Juvans; Reinier; Cello")
    watching.watch("")
    scene = watching.scene
    boxes = [each.filled for each in scene.nodes() if not scene.holds(each.id)]
    assert len(boxes) == 9
    assert not [1 for one, other in combinations(boxes, 2) if one.meets(other)]
