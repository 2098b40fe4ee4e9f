"""The graph holds who takes part and how they are linked; levels and frames are its attributes."""

from hypothesis import given
from hypothesis import strategies as st

from netdraw.analysis.graph import graph
from netdraw.analysis.readings import readings
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.records import Link, Node, Phase
from tests.documents import box, edited, small

LANGUAGE = shipped()


def test_partners_are_nodes_and_levels_and_frames_are_attributes() -> None:
    made = graph(small(), LANGUAGE)
    assert list(made) == ["n4", "n5", "n6"]
    assert made.nodes["n4"]["levels"] == ("Bestuurlijk",)
    assert made.nodes["n6"]["levels"] == ("Uitvoering",)
    assert made.nodes["n4"]["frames"] == ("Netwerk",)
    assert made.nodes["n4"]["name"] == "Zayaz"


def test_links_are_edges_by_their_id_with_the_direction_of_their_kind() -> None:
    made = graph(small(), LANGUAGE)
    assert set(made.edges(keys=True)) == {("n4", "n5", "l1"), ("n6", "n4", "l2"), ("n4", "n6", "l3")}
    assert made.edges["n4", "n5", "l1"]["direction"] == "none"
    assert made.edges["n6", "n4", "l2"]["direction"] == "forward"


def test_a_picture_gives_what_stands_in_it() -> None:
    document = small()
    made = graph(document, LANGUAGE, document.pictures["p2"])
    assert list(made) == ["n4", "n6"]
    assert made.number_of_edges() == 0
    assert made.nodes["n4"]["levels"] == ()


def test_of_a_picture_in_a_phase_only_who_was_there_counts() -> None:
    document = edits.add_phase(edits.add_phase(small(), Phase(name="Begin")), Phase(name="Nu"))
    document = edits.change_node(edits.change_node(document, "n5", since="Nu"), "n6", until="Begin")
    there = {
        phase: set(graph(document, LANGUAGE, document.pictures["p1"].model_copy(update={"phase": phase})))
        for phase in ("", "Begin", "Nu")
    }
    assert there == {"": {"n4", "n5", "n6"}, "Begin": {"n4", "n6"}, "Nu": {"n4", "n5"}}


def test_a_frame_is_a_node_when_a_link_ends_at_it_and_notes_are_none() -> None:
    document = edits.add_link(small(), Link(id="l4", kind="pays", source="n4", target="n3"), "p1")
    document = edits.add_node(document, Node(id="n7", kind="note", name="bel terug"), "p1", box("n7", 0, 0))
    assert list(graph(document, LANGUAGE)) == ["n3", "n4", "n5", "n6"]


def test_the_broker_comes_first_and_spans_the_levels_it_is_on() -> None:
    document = edits.place(small(), "p1", box("n4", 400, 400, 222, 700))
    first, *others = readings(graph(document, LANGUAGE))
    assert (first.id, first.degree, first.brokerage) == ("n4", 2, 1.0)
    assert first.levels == ("Bestuurlijk", "Uitvoering")
    assert [each.brokerage for each in others] == [0, 0]


def test_a_link_without_direction_counts_both_ways() -> None:
    found = {each.id: each for each in readings(graph(small(), LANGUAGE))}
    assert (found["n5"].receives, found["n5"].sends) == (1, 1)
    assert (found["n6"].receives, found["n6"].sends) == (1, 1)
    assert (found["n4"].receives, found["n4"].sends) == (2, 2)


@given(data=st.data())
def test_every_document_has_a_reading_for_each_node(data: st.DataObject) -> None:
    document = small()
    for _ in range(6):
        document = data.draw(edited(document))
    for picture in (None, *document.pictures.values()):
        made = graph(document, LANGUAGE, picture)
        assert {each.id for each in readings(made)} == set(made)
        assert set(made) <= document.nodes.keys()
