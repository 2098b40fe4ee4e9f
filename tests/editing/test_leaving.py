"""Who goes takes along the room that the bands made for them."""

from collections.abc import Iterable

import pytest

from netdraw.editing.editor import Editor
from netdraw.editing.leaving import taken_out
from netdraw.editing.starting import WIDTH, started
from netdraw.language.shipped import shipped
from netdraw.model import edits


def _edges(editor: Editor) -> set[float]:
    return {each.box.right for each in editor.scene.levels()}


def _full(number: int = 16) -> Editor:
    """A picture in which the bands had to reach farther, for those that came last."""
    editor = Editor(started("design", "nl"), shipped("nl"))
    editor.enter("Gemeente #b")
    for at in range(number):
        editor.enter(f"Partner {at} #b")
    assert max(_edges(editor)) > WIDTH
    return editor


def _farthest(editor: Editor) -> str:
    return max((each for each in editor.scene.nodes()), key=lambda each: each.box.right).id


def _centres(editor: Editor, without: Iterable[str] = ()) -> dict[str, tuple[float, float]]:
    return {each.id: each.box.centre for each in editor.scene.nodes() if each.id not in without}


def test_bands_come_back_when_who_they_reached_for_goes() -> None:
    editor = _full()
    while max(_edges(editor)) > WIDTH:
        before, gone = _edges(editor), _farthest(editor)
        stay = _centres(editor, {gone})
        editor.do(taken_out(editor.scene, {gone}))
        assert max(_edges(editor)) < max(before)
        assert len(_edges(editor)) == 1
        assert all(each.box.right < max(_edges(editor)) for each in editor.scene.nodes())
        assert _centres(editor) == stay, "nobody else moves"
    assert _edges(editor) == {WIDTH}
    editor.do(taken_out(editor.scene, {_farthest(editor)}))
    assert _edges(editor) == {WIDTH}, "no narrower than a new picture"


def test_bands_stay_when_somebody_else_goes() -> None:
    editor = _full()
    edges, first = _edges(editor), min(editor.scene.nodes(), key=lambda each: each.box.right).id
    editor.do(taken_out(editor.scene, {first}))
    assert _edges(editor) == edges


@pytest.mark.parametrize("more", [40, 600])
def test_bands_that_somebody_made_wider_stay_so(more: float) -> None:
    editor = _full()
    document = editor.document
    for each in editor.scene.levels():
        (x, y), size = each.box.centre, (each.box.width + more, each.box.height)
        document = edits.resize(document, editor.picture_id, each.id, (x + more / 2, y), size)
    editor.do(document)
    edges = _edges(editor)
    editor.do(taken_out(editor.scene, {_farthest(editor)}))
    assert _edges(editor) == edges


def test_what_is_set_aside_stays_in_the_network() -> None:
    editor = _full()
    gone = _farthest(editor)
    editor.do(taken_out(editor.scene, {gone}, edits.set_aside))
    assert gone in editor.document.nodes
    assert gone not in editor.picture.placements
