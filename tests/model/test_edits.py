"""Edits make documents that hold, whatever is done in whatever order."""

from hypothesis import given
from hypothesis import strategies as st

from netdraw.drawing.composing import compose
from netdraw.drawing.text.lettering import measure
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.difference import diff, patch
from netdraw.model.document import Document
from netdraw.model.history import History
from netdraw.model.records import Node
from tests.documents import blank, box, edited, small


@given(st.data())
def test_any_row_of_edits_holds_undoes_and_composes(data: st.DataObject) -> None:
    history = History(blank())
    drawn = dict.fromkeys(history.present.pictures)
    language = shipped("nl")
    for _ in range(data.draw(st.integers(1, 12), label="edits")):
        before = history.present
        after = data.draw(edited(before))
        history = history.did(after)
        assert Document.model_validate(after.model_dump(mode="json")) == after
        patched = patch(before, diff(before, after))
        assert patched == after
        assert [list(each.placements) for each in patched.pictures.values()] == [
            list(each.placements) for each in after.pictures.values()
        ]
        if after is not before:
            assert history.undone().present is before
            assert history.undone().redone().present is after
        for key, picture in after.pictures.items():
            theme = language.themes["colour"]
            drawing = compose(after, picture, language, theme, measure, drawn[key])
            anew = compose(after, picture, language, theme, measure)
            assert (drawing.symbols, drawing.box) == (anew.symbols, anew.box)
            drawn[key] = drawing


def test_links_of_a_removed_node_go_too() -> None:
    document = edits.erase(edits.erase(small(), "p2", ["n4"]), "p1", ["n4"])
    assert "n4" not in document.nodes
    assert not document.links
    assert not document.pictures["p1"].routes


def test_a_node_that_another_picture_shows_stays_a_fact() -> None:
    document = edits.erase(small(), "p1", ["n4"])
    assert "n4" in document.nodes
    assert "n4" not in document.pictures["p1"].placements
    assert "l1" not in document.links, "it was drawn nowhere else"


def test_remarks_about_something_removed_stay_with_its_name() -> None:
    (remark,) = edits.erase(small(), "p1", ["n5"]).remarks
    assert remark.about == ""
    assert remark.text == "Farent: doet dit graag"


def test_a_new_link_is_drawn_in_pictures_of_the_same_kind_with_both_ends() -> None:
    document = small()
    assert list(document.pictures["p1"].routes) == ["l1", "l2", "l3"]
    assert not document.pictures["p2"].routes


def test_moving_takes_the_bends_between_the_moved_along() -> None:
    document = small()
    bent = edits.route(document, "p1", document.pictures["p1"].routes["l2"].model_copy(update={"bends": ((1.0, 2.0),)}))
    moved = edits.shift(bent, "p1", {"n4", "n6"}, 10.4, -5)
    assert moved.pictures["p1"].routes["l2"].bends == ((11.0, -3.0),)
    assert moved.pictures["p1"].placements["n4"].x == 410
    assert moved.pictures["p1"].placements["n5"] is document.pictures["p1"].placements["n5"]


def test_an_edit_that_changes_nothing_is_no_step() -> None:
    document = small()
    for same in (
        edits.change_node(document, "n4", name="Zayaz"),
        edits.shift(document, "p1", {"n4"}, 0.2, 0.2),
        edits.place(document, "p1", box("n4", 400, 200)),
        edits.erase(document, "p1", ["n99"]),
    ):
        assert same is document
        assert History(document).did(same).past == ()


def test_another_order_is_a_change_that_a_journal_can_repeat() -> None:
    document = small()
    order = [*list(document.pictures["p1"].placements)[1:], "n1"]
    after = edits.reorder(document, "p1", order)
    assert list(after.pictures["p1"].placements) == order
    repeated = patch(document, diff(document, after))
    assert list(repeated.pictures["p1"].placements) == order
    assert edits.reorder(after, "p1", order) is after
    grown = edits.place(edits.erase(document, "p1", ["n5"]), "p1", document.pictures["p1"].placements["n5"])
    assert list(patch(document, diff(document, grown)).pictures["p1"].placements)[-1] == "n5"


def test_each_node_moves_its_own_way_and_a_bend_with_both_ends() -> None:
    document = small()
    bent = edits.route(document, "p1", document.pictures["p1"].routes["l2"].model_copy(update={"bends": ((1.0, 2.0),)}))
    apart = edits.shift_each(bent, "p1", {"n4": (10, 0), "n6": (0, 10.26)})
    assert apart.pictures["p1"].placements["n6"].y == 610.3
    assert apart.pictures["p1"].routes["l2"].bends == ((1.0, 2.0),)


def test_names_are_cleaned_on_the_way_in() -> None:
    document = edits.change_node(small(), "n4", name="a\x00e\u0301\ud800\nb")
    assert document.nodes["n4"].name == "aé\nb"
    assert Node(id="n1", kind="partner", name="\x07x").name == "x"


def test_ids_are_short_and_never_taken() -> None:
    document = small()
    assert edits.fresh(document, "n") == "n7"
    assert edits.fresh(document, "q") == "q1"
