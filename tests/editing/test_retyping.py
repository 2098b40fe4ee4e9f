"""Kinds, marks and directions change for all that is chosen."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netdraw.editing.connecting import turned
from netdraw.editing.editor import Editor
from netdraw.editing.marking import is_marked, marked
from netdraw.editing.retyping import kinds, retyped
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Link, Route

NODE_KINDS = [each.id for each in shipped("nl").nodes.values() if each.layer != "level" and "design" in each.steps]
LINK_KINDS = [each.id for each in shipped("nl").links.values() if "design" in each.steps]


@pytest.mark.parametrize("kind", NODE_KINDS)
def test_a_node_of_the_usual_size_gets_the_usual_size_of_its_new_kind(editor: Editor, kind: str) -> None:
    document = retyped(editor.scene, {"n10", "n13"}, kind)
    for key in ("n10", "n13"):
        placement = document.pictures["p1"].placements[key]
        assert (placement.width, placement.height) == editor.language.node(kind).size
        assert (placement.x, placement.y) == (editor.picture.placements[key].x, editor.picture.placements[key].y)
        assert document.nodes[key].kind == kind
    Document.model_validate(document.model_dump())


def test_a_node_that_was_made_larger_stays_so(editor: Editor) -> None:
    large = edits.resize(editor.document, "p1", "n10", (500, 175), (400, 160))
    editor.do(large)
    placement = retyped(editor.scene, {"n10"}, "consultation").pictures["p1"].placements["n10"]
    assert (placement.width, placement.height) == (400, 160)


def test_a_partner_is_offered_no_level_and_nothing_that_holds_others(editor: Editor) -> None:
    found = kinds(editor.scene, {"n10"})
    assert "partner" in found
    assert not {"level", "group"} & set(found)
    assert "group" in kinds(editor.scene, {"n12"})
    assert "partner" not in kinds(editor.scene, {"n12"})


def test_what_has_no_kind_in_common_is_offered_none(editor: Editor) -> None:
    for ids in ({"n10", "l1"}, {"n10", "n12"}, {"n1"}, {"n1", "n10"}, set[str]()):
        assert kinds(editor.scene, ids) == ()


@pytest.mark.parametrize("kind", LINK_KINDS)
def test_a_link_becomes_any_kind_of_the_picture(editor: Editor, kind: str) -> None:
    assert kind in kinds(editor.scene, {"l1"})
    document = retyped(editor.scene, {"l1"}, kind)
    assert document.links["l1"].kind == kind


def test_a_link_to_itself_stays_accountability(editor: Editor) -> None:
    document = edits.add_link(editor.document, Link(id="l2", kind="accounts-to", source="n10", target="n10"), "p1")
    editor.do(document)
    assert retyped(editor.scene, {"l1", "l2"}, "steers").links["l2"].kind == "accounts-to"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # an editor is made once, documents are values
@given(st.sets(st.sampled_from(["n10", "n11", "n13", "l1"]), min_size=1), st.sampled_from(["doubt", "absent"]))
def test_a_mark_goes_on_all_and_then_off_all(editor: Editor, ids: set[str], mark: str) -> None:
    document = marked(editor.document, {"n10"}, "doubt")
    on = marked(document, ids, mark)
    if is_marked(document, ids, mark):
        on = marked(on, ids, mark)
    assert is_marked(on, ids, mark)
    off = marked(on, ids, mark)
    assert not any(is_marked(off, {key}, mark) for key in ids)
    assert {key: off.nodes[key] for key in off.nodes.keys() - ids} == {
        key: document.nodes[key] for key in document.nodes.keys() - ids
    }


def test_a_mark_on_what_has_another_keeps_that(editor: Editor) -> None:
    document = marked(marked(editor.document, {"n10"}, "leading"), {"n10"}, "doubt")
    assert document.nodes["n10"].marks == ("leading", "doubt")


def test_a_turned_link_runs_the_other_way_through_the_same_bends(editor: Editor) -> None:
    document = edits.route(editor.document, "p1", Route(link="l1", bends=((700, 100), (800, 120))))
    there = turned(document, {"l1"})
    assert (there.links["l1"].source, there.links["l1"].target) == ("n11", "n10")
    assert there.pictures["p1"].routes["l1"].bends == ((800, 120), (700, 100))
    assert turned(there, {"l1"}) == document
