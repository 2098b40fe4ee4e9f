"""The text alternative tells all that a picture shows, in a fixed order and without its colours."""

import re
from pathlib import Path

import pytest

from netdraw.drawing.description import LONGEST, describe, heading
from netdraw.drawing.printable import printable
from netdraw.drawing.sentences import listed
from netdraw.files.reading import read
from netdraw.language.shipped import shipped
from netdraw.language.words import keys
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Link, Network, Node
from netdraw.model.vocabulary import LINK_KINDS, MARKS, NODE_KINDS
from tests.documents import blank, box, small
from tests.figures import EXAMPLES

NL, EN = shipped("nl"), shipped("en")
COLOURS = r"\b(rood|rode|groen|groene|blauw|blauwe|paars|paarse|grijs|grijze|red|green|blue|purple|grey)\b"


def _told(document: Document, picture: str = "p1", language: str = "nl") -> list[str]:
    return describe(document, document.pictures[picture], shipped(language)).split("\n")


def _network(document: Document, **fields: str) -> Document:
    return document.model_copy(update={"network": Network.model_validate(fields)})


def test_a_small_picture_is_told_from_the_top_down_and_then_its_links() -> None:
    assert _told(_network(small(), name="Proeftuin", place="Ruwaard")) == [
        "Ontwerp-plaatje van Proeftuin.",
        "Plaats: Ruwaard.",
        "Niveaus, van boven naar beneden: Bestuurlijk en Uitvoering.",
        "Bestuurlijk: partners Zayaz en Farent.",
        "Uitvoering: netwerkmanager Secretariaat.",
        "Netwerkkader Netwerk.",
        "Zayaz werkt samen met Farent (om).",
        "Secretariaat stuurt Zayaz (om).",
        "Zayaz geeft geld aan Secretariaat (om).",
    ]


def test_rings_are_told_from_the_inside_out() -> None:
    document = blank()
    for key, name, wide in (("n1", "Buiten", 900), ("n2", "Binnen", 400)):
        document = edits.add_node(document, Node(id=key, kind="level", name=name), "p2", box(key, 0, 0, wide, wide))
    document = edits.add_node(document, Node(id="n3", kind="resident"), "p2", box("n3", 0, 0, 116, 116))
    assert _told(document, "p2")[1:] == ["Ringen, van binnen naar buiten: Binnen en Buiten.", "Binnen: bewoner."]


def test_what_stands_in_a_group_and_outside_the_network_is_said() -> None:
    document = small()
    for key, kind, x, wide, high in (("n7", "group", 1000, 300, 180), ("n8", "outside", 1500, 90, 90)):
        node = Node(id=key, kind=kind, name=f"De {kind}")
        document = edits.add_node(document, node, "p1", box(key, x, 200, wide, high))
    lines = _told(document)
    assert "In groep De group: partner Farent." in lines
    assert "Bestuurlijk: partner Zayaz; groep De group." in lines
    assert "Buiten Netwerk: buiten het netwerk De outside." in lines


def test_an_empty_picture_says_so() -> None:
    assert _told(blank()) == ["Ontwerp-plaatje.", "Het plaatje is nog leeg."]
    assert _told(blank(), "p2", "en") == ["Value-picture.", "The picture is still empty."]


@pytest.mark.parametrize("mark", MARKS)
def test_every_mark_is_summed_up_at_the_end(mark: str) -> None:
    document = edits.change_node(small(), "n4", marks=(mark,))
    document = edits.change_link(document, "l2", marks=(mark,))
    name = NL.marks[mark].names.nl
    assert _told(document)[-1] == f"{name[0].upper()}{name[1:]}: Zayaz; Secretariaat stuurt Zayaz (om)."
    assert f"Secretariaat stuurt Zayaz (om, {name})." in _told(document)


def test_who_is_expressly_not_on_a_level_is_said() -> None:
    absent = small().pictures["p1"].placements["n4"].model_copy(update={"not_on": ("n2",)})
    assert _told(edits.place(small(), "p1", absent))[-1] == "Zayaz is er nadrukkelijk niet op het niveau Uitvoering."


@pytest.mark.parametrize("kind", [*NODE_KINDS, "unheard-of"])
@pytest.mark.parametrize("picture", ["p1", "p2"])
def test_a_node_of_every_kind_is_told(kind: str, picture: str) -> None:
    document = edits.add_node(small(), Node(id="n9", kind=kind, name="Dit hier"), picture, box("n9", 900, 600))
    assert any("Dit hier" in line for line in _told(document, picture))


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("kind", [*LINK_KINDS, "unheard-of"])
def test_a_link_of_every_kind_is_told_with_all_its_details(kind: str, lang: str) -> None:
    details = {"label": "dit", "letter": "B", "strength": 1, "number": 7, "since": "2019"}
    link = Link.model_validate({"id": "l9", "kind": kind, "source": "n5", "target": "n6", **details})
    line = next(line for line in _told(edits.add_link(small(), link, "p1"), "p1", lang) if "dit" in line)
    line = line[line.index("(om). ") + 6 :] if "(om)" in line else line
    assert line.index("Farent") < line.index("Secretariaat")
    assert {"2019–", "B", "7"} <= set(re.findall(r"[\w–]+", line))
    assert kind in line or kind in LINK_KINDS


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_kind_of_link_has_its_verb_in_singular_and_plural(lang: str) -> None:
    assert {f"drawing.{kind}-{number}" for kind in LINK_KINDS for number in ("one", "many")} <= keys(lang).keys()


@pytest.mark.parametrize(
    ("node", "verb"),
    [
        (Node(id="n5", kind="partner", name="Farent"), "stuurt"),
        (Node(id="n5", kind="partner", name="Partners"), "sturen"),
        (Node(id="n5", kind="partner", name="16 organisaties"), "sturen"),
        (Node(id="n5", kind="staff", name="Wijkteam"), "sturen"),
        (Node(id="n5", kind="outside", name="Ons netwerk"), "stuurt"),
    ],
)
def test_the_verb_follows_the_number_of_the_name(node: Node, verb: str) -> None:
    document = edits.change_node(small(), "n5", kind=node.kind, name=node.name)
    document = edits.add_link(document, Link(id="l9", kind="steers", source="n5", target="n6"), "p1")
    assert any(f"{node.name} {verb} Secretariaat" in line for line in _told(document))


def test_the_way_a_link_runs_is_said() -> None:
    both = edits.change_link(small(), "l2", direction="both")
    assert "Secretariaat stuurt Zayaz, en andersom (om)." in _told(both)
    neither = edits.change_link(small(), "l2", direction="none")
    assert "Tussen Secretariaat en Zayaz: sturing (om)." in _told(neither)


def test_values_are_told_by_number() -> None:
    document = small()
    for key, number in (("n7", 2), ("n8", 1)):
        node = Node(id=key, kind="direct-value", name=f"waarde {key}", number=number)
        document = edits.add_node(document, node, "p1", box(key, 300, 600))
    assert "Directe waarde: 1. waarde n8; 2. waarde n7." in _told(document)


def test_a_link_without_a_route_or_with_an_end_elsewhere_is_not_told() -> None:
    document = edits.erase(small(), "p1", {"l1"})
    assert not any("werkt samen" in line for line in _told(document))


def test_a_heading_names_the_network_and_the_title_and_stays_short() -> None:
    document = _network(blank(), name="Bond")
    picture = document.pictures["p1"]
    assert heading(document, picture, NL) == "Ontwerp-plaatje van Bond"
    titled = picture.model_copy(update={"title": "Wie doet wat", "phase": "2020"})
    assert heading(document, titled, NL) == "Wie doet wat: ontwerp-plaatje van Bond, 2020"
    usual = picture.model_copy(update={"title": "Ontwerp-plaatje"})
    assert heading(document, usual, EN) == "Design-picture of Bond"
    long = heading(_network(blank(), name="b" * 300), picture, NL)
    assert len(long) == LONGEST
    assert long.endswith("…")


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_is_told_whole_and_without_colours(path: Path, lang: str) -> None:
    document = read(path)
    for picture in document.pictures.values():
        told = describe(document, picture, shipped(lang))
        for key in picture.placements:
            assert printable(document.nodes[key].name) in told
        assert not re.search(COLOURS, told, re.IGNORECASE)
        assert all(line.endswith((".", "…", "”", "?", "!")) for line in told.split("\n"))


def test_things_are_listed_with_the_word_for_and() -> None:
    assert [listed(["a", "b", "c"][:n], "nl") for n in range(4)] == ["", "a", "a en b", "a, b en c"]


def test_a_network_inside_a_network_is_told_with_who_is_in_it() -> None:
    document = edits.add_node(
        blank(), Node(id="n1", kind="network", name="Groot"), "p1", box("n1", 500, 500, 1000, 900)
    )
    document = edits.add_node(
        document, Node(id="n2", kind="network", name="Klein"), "p1", box("n2", 400, 500, 500, 400)
    )
    document = edits.add_node(document, Node(id="n3", kind="partner", name="Mee"), "p1", box("n3", 400, 500))
    told = _told(document)
    assert "Netwerkkader Groot." in told
    assert "In netwerkkader Klein: partner Mee." in told
    assert "In het plaatje: netwerkkader Klein." in told
