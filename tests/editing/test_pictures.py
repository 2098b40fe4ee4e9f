"""Several pictures of one network: what is drawn in one is known in all, and only Del forgets."""

import itertools
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdraw.drawing.composing import compose
from netdraw.drawing.nodes.containment import containment
from netdraw.drawing.telling.description import describe
from netdraw.drawing.text.lettering import measure
from netdraw.editing.bringing import brought_in, drawn, undrawn
from netdraw.editing.editor import Editor
from netdraw.editing.pictures import (
    duplicated_picture,
    elsewhere,
    moved_picture,
    neighbour,
    new_picture,
    retitled,
    titled,
)
from netdraw.editing.roll import roll, tray
from netdraw.editing.scene import Scene
from netdraw.editing.starting import started
from netdraw.language.shipped import shipped
from netdraw.language.tables import PictureKind
from netdraw.model import edits
from netdraw.model.difference import diff, patch
from netdraw.model.document import Document
from netdraw.model.history import History
from netdraw.model.records import Remark
from tests.documents import blank, edited

LANGUAGE = shipped("nl")
KINDS: tuple[PictureKind, ...] = ("design", "value")


def scene(document: Document, picture: str) -> Scene:
    shown = document.pictures[picture]
    drawing = compose(document, shown, LANGUAGE, LANGUAGE.themes["colour"], measure)
    return Scene(document, shown, LANGUAGE, drawing)


def called(document: Document, name: str) -> str:
    (key,) = [node.id for node in document.nodes.values() if node.name == name]
    return key


def _add(draw: st.DrawFn, document: Document) -> Document:
    return new_picture(document, draw(st.sampled_from(KINDS)), "nl")[0]


def _copy(draw: st.DrawFn, document: Document) -> Document:
    return duplicated_picture(document, draw(st.sampled_from(list(document.pictures))), "nl")[0]


def _move(draw: st.DrawFn, document: Document) -> Document:
    return moved_picture(document, draw(st.sampled_from(list(document.pictures))), draw(st.integers(-2, 2)))


def _bring(draw: st.DrawFn, document: Document) -> Document:
    if not document.nodes:
        return document
    at = draw(st.none() | st.tuples(st.integers(0, 1700), st.integers(0, 1100)))
    picture = draw(st.sampled_from(list(document.pictures)))
    return brought_in(scene(document, picture), draw(st.sampled_from(list(document.nodes))), at)


def _link_up(draw: st.DrawFn, document: Document) -> Document:
    picture = draw(st.sampled_from(list(document.pictures)))
    return drawn(document, picture, undrawn(scene(document, picture), document.nodes.keys()))


def _set_aside(draw: st.DrawFn, document: Document) -> Document:
    picture = document.pictures[draw(st.sampled_from(list(document.pictures)))]
    there = [*picture.placements, *picture.routes]
    chosen = draw(st.sets(st.sampled_from(there), max_size=4)) if there else set[str]()
    return edits.set_aside(document, picture.id, chosen)


def _remove(draw: st.DrawFn, document: Document) -> Document:
    if len(document.pictures) == 1:
        return document
    return edits.remove_picture(document, draw(st.sampled_from(list(document.pictures))))


KEEPING: tuple[Callable[[st.DrawFn, Document], Document], ...] = (_add, _copy, _move, _bring, _link_up, _set_aside)


@st.composite
def row(draw: st.DrawFn, document: Document) -> Document:
    """The document after one random deed, half of them with pictures."""
    deed = draw(st.sampled_from([None, *KEEPING, _remove]))
    return deed(draw, document) if deed else draw(edited(document))


@given(st.data())
def test_any_row_of_deeds_with_pictures_holds_and_can_be_undone(data: st.DataObject) -> None:
    history = History(blank())
    for _ in range(data.draw(st.integers(1, 8), label="deeds")):
        before = history.present
        after = data.draw(row(before))
        history = history.did(after)
        assert Document.model_validate(after.model_dump(mode="json")) == after
        patched = patch(before, diff(before, after))
        assert patched == after
        assert list(patched.pictures) == list(after.pictures)
        if after is not before:
            assert history.undone().present is before
        for picture in after.pictures.values():
            assert scene(after, picture.id).drawing.symbols is not None
            assert describe(after, picture, LANGUAGE)


@given(st.data())
def test_no_deed_with_pictures_but_removing_one_loses_a_fact(data: st.DataObject) -> None:
    document = blank()
    for _ in range(data.draw(st.integers(1, 5), label="edits")):
        document = data.draw(edited(document))
    for _ in range(data.draw(st.integers(1, 5), label="deeds")):
        before = document
        document = data.draw(st.composite(data.draw(st.sampled_from(KEEPING)))(document))
        assert before.nodes.items() <= document.nodes.items()
        assert before.links.items() <= document.links.items()


@pytest.mark.parametrize("first", KINDS)
@pytest.mark.parametrize("second", KINDS)
def test_a_further_picture_has_the_same_levels(first: PictureKind, second: PictureKind) -> None:
    before = started(first, "nl")
    document, key = new_picture(before, second, "en")
    assert key != "p1"
    picture = document.pictures[key]
    assert picture.kind == second
    levels = [each for each in picture.placements if document.nodes[each].kind == "level"]
    assert levels == ["n1", "n2", "n3"]
    residents = [node.id for node in document.nodes.values() if node.kind == "resident"]
    assert len(residents) == ("value" in (first, second))
    assert set(residents) <= picture.placements.keys() or second == "design"
    assert document.pictures["p1"] is before.pictures["p1"]


def test_the_resident_of_the_network_comes_in_the_middle(editor: Editor) -> None:
    document = edits.change_node(editor.document, "n13", kind="resident")
    document, key = new_picture(document, "value", "nl")
    picture = document.pictures[key]
    resident, ring = picture.placements["n13"], picture.placements["n1"]
    assert (resident.x, resident.y) == (ring.x, ring.y)


def test_a_further_picture_of_a_kind_takes_over_how_the_levels_lie() -> None:
    document = edits.change_node(started("design", "nl"), "n2", name="Regio")
    document = edits.resize(document, "p1", "n2", (1000, 600), (2000, 500))
    document, key = new_picture(document, "design", "nl")
    assert document.pictures[key].placements == document.pictures["p1"].placements


def test_pictures_that_would_be_called_the_same_are_numbered(editor: Editor) -> None:
    document, second = new_picture(editor.document, "design", "nl")
    document, value = new_picture(document, "value", "nl")
    document, copy = duplicated_picture(document, second, "nl")
    assert [titled(each, "nl") for each in document.pictures.values()] == [
        "Ontwerp-plaatje",
        "Ontwerp-plaatje 2",
        "Waarde-plaatje",
        "Ontwerp-plaatje 3",
    ]
    document = retitled(document, copy, "  Zoals \n het was ")
    assert titled(document.pictures[copy], "nl") == "Zoals het was"
    assert titled(retitled(document, copy, " ").pictures[copy], "en") == "Design-picture"
    assert titled(document.pictures[value], "en") == "Value-picture"


def test_a_copy_shows_the_same_and_lives_on_its_own(editor: Editor) -> None:
    document, copy = duplicated_picture(editor.document, "p1", "nl")
    assert document.nodes is editor.document.nodes
    assert document.pictures[copy].placements == document.pictures["p1"].placements
    assert document.pictures[copy].routes == document.pictures["p1"].routes
    moved = edits.shift(document, copy, {"n10"}, 30, 0)
    assert moved.pictures["p1"].placements["n10"].x == 500


def test_a_picture_goes_left_and_right_as_far_as_the_ends(editor: Editor) -> None:
    document, second = new_picture(editor.document, "value", "nl")
    assert list(moved_picture(document, second, -1).pictures) == [second, "p1"]
    assert list(moved_picture(document, second, -5).pictures) == [second, "p1"]
    assert moved_picture(document, second, 1) is document
    assert neighbour(document, second, 1) == "p1"
    assert neighbour(document, "p1", -1) == second


def test_a_node_comes_in_on_its_level_on_nothing_and_nothing_else_moves(editor: Editor) -> None:
    document, key = new_picture(editor.document, "value", "nl")
    for node in ("n10", "n11", "n13"):
        before = document.pictures[key].placements
        document = brought_in(scene(document, key), node)
        after = document.pictures[key].placements
        assert all(after[each] is before[each] for each in before)
    picture = document.pictures[key]
    levels = containment(document, picture, LANGUAGE).levels
    assert (levels["n10"], levels["n11"], levels["n13"]) == (("n1",), ("n1",), ("n2",))
    seen = scene(document, key)
    solid = [each for each in seen.drawing.symbols if (kind := seen.kind(each)) and not kind.holds]
    assert not [pair for pair in itertools.combinations(solid, 2) if pair[0].box.meets(pair[1].box)]


def test_in_a_picture_of_the_same_kind_a_node_stands_as_it_does_there(editor: Editor) -> None:
    document, key = new_picture(editor.document, "design", "nl")
    document = edits.resize(document, "p1", "n10", (520, 170), (300, 120))
    document = brought_in(scene(document, key), "n10")
    assert document.pictures[key].placements["n10"] == document.pictures["p1"].placements["n10"]


def test_a_node_comes_where_it_is_dropped(editor: Editor) -> None:
    document, key = new_picture(editor.document, "design", "nl")
    document = brought_in(scene(document, key), "n10", (1200, 600))
    placement = document.pictures[key].placements["n10"]
    assert (placement.x, placement.y) == (1200, 600)
    assert brought_in(scene(document, key), "n10", (300, 600)) is document, "it is there already"


@pytest.mark.parametrize("kind", KINDS)
def test_a_level_comes_under_or_round_the_others(editor: Editor, kind: PictureKind) -> None:
    other: PictureKind = "value" if kind == "design" else "design"
    document, key = new_picture(started(other, "nl"), kind, "nl")
    document, node = (
        edits.add_node(
            document,
            document.nodes["n1"].model_copy(update={"id": "n50", "name": "Landelijk"}),
            "p1",
            document.pictures["p1"].placements["n1"].model_copy(update={"node": "n50"}),
        ),
        "n50",
    )
    before = scene(document, key)
    after = scene(brought_in(before, node), key)
    new = after.symbol(node)
    assert new
    for level in before.levels():
        assert after.symbol(level.id).box == level.box  # type: ignore[union-attr]  # it is still there
        if kind == "design":
            assert new.box.top >= level.box.bottom
        else:
            assert new.box.width > level.box.width
            assert new.box.centre == level.box.centre


def test_links_come_along_from_pictures_of_the_same_kind_and_others_wait(editor: Editor) -> None:
    document, design = new_picture(editor.document, "design", "nl")
    document, value = new_picture(document, "value", "nl")
    for key in (design, value):
        for node in ("n10", "n11"):
            document = brought_in(scene(document, key), node)
    assert list(document.pictures[design].routes) == ["l1"]
    assert not document.pictures[value].routes
    assert [link.id for link in undrawn(scene(document, value), {"n10"})] == ["l1"]
    assert undrawn(scene(document, value), {"n1"}) == ()
    document = drawn(document, value, undrawn(scene(document, value), {"n10"}))
    assert list(document.pictures[value].routes) == ["l1"]
    assert undrawn(scene(document, value), {"n10"}) == ()


def test_to_the_tray_and_back_nothing_is_lost(editor: Editor) -> None:
    document = edits.set_aside(editor.document, "p1", {"n10"})
    assert document.nodes == editor.document.nodes
    assert document.links == editor.document.links
    assert [node.name for node in tray(document)] == ["Zayaz"]
    assert "l1" not in document.pictures["p1"].routes
    back = brought_in(scene(document, "p1"), "n10")
    assert list(back.pictures["p1"].routes) == ["l1"]
    assert tray(back) == ()


def test_del_forgets_and_so_does_it_in_the_tray(editor: Editor) -> None:
    document = edits.set_aside(editor.document, "p1", {"n10"})
    gone = edits.forget(document, {"n10"})
    assert "n10" not in gone.nodes
    assert not gone.links
    assert edits.forget(document, {"n11"}) is document, "it stands in a picture"
    assert edits.erase(editor.document, "p1", {"n10"}).nodes == gone.nodes


def test_a_picture_takes_what_stands_nowhere_else_along(editor: Editor) -> None:
    document, key = new_picture(editor.document, "value", "nl")
    document = brought_in(scene(document, key), "n10")
    document = edits.add_remark(document, Remark(about="p1", text="klopt dit?"))
    left = edits.remove_picture(document, "p1")
    assert list(left.pictures) == [key]
    assert "n10" in left.nodes
    assert not {"n11", "n12", "n13"} & left.nodes.keys()
    assert not left.links
    assert left.remarks[0].about == ""
    assert {"n1", "n2", "n3"} <= left.nodes.keys()


def test_the_roll_tells_who_stands_where(editor: Editor) -> None:
    document, key = new_picture(editor.document, "value", "nl")
    document = edits.set_aside(document, "p1", {"n11"})
    parts = {part.where: [node.name for node in part.nodes] for part in roll(document, key, LANGUAGE)}
    assert parts["tray"] == ["Farent"]
    assert parts["here"] == ["Bewoner", "Bestuurlijk", "Management", "Uitvoering"]
    assert parts["elsewhere"] == ["Kern", "Mee", "Zayaz"]
    found = {part.where: [node.name for node in part.nodes] for part in roll(document, key, LANGUAGE, "zÀ")}
    assert found == {"tray": [], "here": [], "elsewhere": ["Zayaz"]}
    assert [each.id for each in elsewhere(document, "n1", key)] == ["p1"]
    assert elsewhere(document, "n11") == ()


def test_undo_shows_the_picture_in_which_one_sees_it(editor: Editor) -> None:
    document, value = new_picture(editor.document, "value", "nl")
    editor.do(document, picture=value)
    assert editor.picture_id == value
    editor.do(brought_in(editor.scene, "n10"), {"n10"})
    editor.show("p1")
    assert editor.selection == {"n10"}, "it stands here too"
    editor.do(edits.shift(editor.document, "p1", {"n13"}, 10, 0))
    editor.show(value)
    editor.undo()
    assert editor.picture_id == "p1"
    editor.undo()
    assert editor.picture_id == value
    editor.undo()
    assert editor.picture_id == "p1", "the other picture is gone"
    editor.redo()
    assert editor.picture_id == value


def test_a_new_name_is_new_everywhere_and_undone_where_one_is(editor: Editor) -> None:
    document, value = new_picture(editor.document, "value", "nl")
    editor.do(document, picture=value)
    editor.do(brought_in(editor.scene, "n10"))
    editor.do(edits.change_node(editor.document, "n10", name="BrabantZorg"))
    editor.show("p1")
    assert "BrabantZorg" in editor.scene.symbol("n10").title  # type: ignore[union-attr]  # it is drawn here
    editor.undo()
    assert editor.picture_id == "p1"
    assert editor.document.nodes["n10"].name == "Zayaz"


def test_when_a_picture_goes_the_one_before_it_is_shown(editor: Editor) -> None:
    document, second = new_picture(editor.document, "design", "nl")
    document, third = new_picture(document, "value", "nl")
    editor.do(document, picture=third)
    editor.do(edits.remove_picture(editor.document, third))
    assert editor.picture_id == second
    editor.show("p1")
    editor.do(edits.remove_picture(editor.document, "p1"))
    assert editor.picture_id == second
    editor.undo()
    assert editor.picture_id == "p1"
