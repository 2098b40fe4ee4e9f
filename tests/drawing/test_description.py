"""The text alternative tells all that a picture shows, in a fixed order and without its colours."""

import re
from pathlib import Path

import pytest

from netdraw.drawing.telling.description import LONGEST, SHORT, describe, heading, short
from netdraw.drawing.telling.sentences import listed
from netdraw.drawing.text.printable import printable
from netdraw.files.reading import read
from netdraw.language.own import completed, extended
from netdraw.language.shipped import shipped
from netdraw.language.tables import Own
from netdraw.language.words import keys
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Link, Network, Node
from netdraw.model.vocabulary import LINK_KINDS, MARKS, NODE_KINDS
from tests.documents import blank, box, small
from tests.figures import EXAMPLES

NL, EN = shipped("nl"), shipped("en")
COLOURS = (
    r"\b(rood|rode|groen|groene|blauw|blauwe|paars|paarse|grijs|grijze|geel|gele|oranje|bruin|bruine|zwart|zwarte|wit|witte"
    r"|roze|goud|gouden|licht(groen|blauw|grijs)\w*|donker\w+|gekleurd\w*|kleur\w*"
    r"|red|green|blue|purple|gr[ae]y|yellow|orange|brown|black|white|pink|golden|violet|turquoise|colou?r\w*|dark|pale)\b"
)


def _told(document: Document, picture: str = "p1", language: str = "nl") -> list[str]:
    return describe(document, document.pictures[picture], shipped(language)).split("\n")


def _network(document: Document, **fields: str) -> Document:
    return document.model_copy(update={"network": Network.model_validate(fields)})


def test_a_small_picture_is_told_from_the_top_down_and_then_its_links() -> None:
    assert _told(_network(small(), name="Proeftuin", place="Ruwaard")) == [
        "Ontwerp-plaatje van Proeftuin.",
        "Plaats: Ruwaard.",
        "Netwerkkader Netwerk.",
        "Niveaus, van boven naar beneden: Bestuurlijk en Uitvoering.",
        "Bestuurlijk: partners Zayaz en Farent.",
        "Uitvoering: netwerkmanager Secretariaat.",
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
        node = Node(id=key, kind=kind, name=f"Het {kind}-ding")
        document = edits.add_node(document, node, "p1", box(key, x, 200, wide, high))
    lines = _told(document)
    assert "In groep Het group-ding: partner Farent." in lines
    assert "Bestuurlijk: partner Zayaz; groep Het group-ding." in lines
    assert "Buiten Netwerk: partij buiten het netwerk Het outside-ding." in lines


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
    assert {"2019", "B", "7"} <= set(re.findall(r"\w+", line))
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
        (Node(id="n5", kind="staff", name="Wijkteam"), "stuurt"),
        (Node(id="n5", kind="staff", name="Professionals in de wijk"), "sturen"),
        (Node(id="n5", kind="group", name="Informele kerngroep"), "stuurt"),
        (Node(id="n5", kind="group", name="Meer dan 20 partijen in de wijk"), "sturen"),
        (Node(id="n5", kind="partner", name="Brabant Wonen"), "stuurt"),
        (Node(id="n5", kind="activity", name="3×3-aanpak"), "stuurt"),
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
            assert " ".join(printable(document.nodes[key].name).split("; ")) in told.replace(";", "")
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
    assert "In Groot: netwerkkader Klein." in told


def test_the_parts_come_in_their_order() -> None:
    document = edits.change_node(small(), "n5", marks=("doubt",), name="Farent")
    document = edits.change_link(document, "l1", marks=("absent",))
    for key, kind, name, x in (
        ("n7", "outside", "Rijk", 1500),
        ("n8", "direct-value", "rust", 500),
        ("n9", "quote", "Ja!", 600),
    ):
        document = edits.add_node(document, Node(id=key, kind=kind, name=name), "p1", box(key, x, 700, 90, 60))
    document = edits.add_link(document, Link(id="l9", kind="strains", source="n4", target="n5"), "p1")
    starts = [line.split(":")[0] for line in _told(document)]
    parts = [
        "Niveaus, van boven naar beneden",
        "Bestuurlijk",
        "Zayaz werkt samen met Farent (om, ontbreekt).",
        "Buiten Netwerk",
        "Directe waarde",
        "Er is spanning tussen Zayaz en Farent.",
        "Citaat",
        "Onzeker",
        "Ontbreekt",
    ]
    assert [start for start in starts if start in parts] == parts


@pytest.mark.parametrize(
    ("kind", "name", "said"),
    [
        ("consultation", "Bestuurlijk overleg", "Bestuurlijk: Bestuurlijk overleg."),
        ("consultation", "Steungroep", "Bestuurlijk: overleg Steungroep."),
        ("household", "Kwetsbare huishoudens", "Bestuurlijk: Kwetsbare huishoudens."),
        ("partner", "Rijk, NZa en anderen", "Bestuurlijk: partner “Rijk, NZa en anderen”."),
        ("outside", "Rijk", "Bestuurlijk: partij buiten het netwerk Rijk."),
    ],
)
def test_a_listener_hears_no_word_twice_and_where_a_name_ends(kind: str, name: str, said: str) -> None:
    document = edits.erase(edits.change_node(small(), "n5", kind=kind, name=name), "p1", ["n4"])
    assert said in _told(document)


def test_who_has_a_link_with_itself_is_named_once() -> None:
    document = edits.add_link(small(), Link(id="l9", kind="accounts-to", source="n4", target="n4", letter="A"), "p1")
    assert "Zayaz legt verantwoording af aan zichzelf (vorm A, aan elkaar)." in _told(document)


def test_lines_of_a_note_are_told_apart() -> None:
    node = Node(id="n9", kind="note", name="Een casus:\n1 aanvraag\n2 besluit")
    document = edits.add_node(small(), node, "p1", box("n9", 500, 700))
    assert "Notitie: Een casus: 1 aanvraag; 2 besluit." in _told(document)


def test_what_stands_small_under_a_name_is_told() -> None:
    document = edits.change_node(small(), "n6", count="4 personen", since="2016", description="met een team")
    assert "Uitvoering: netwerkmanager Secretariaat (4 personen, sinds 2016, met een team)." in _told(document)


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_gist_of_an_example_is_short_and_says_how_much_there_is(path: Path, lang: str) -> None:
    document = read(path)
    for picture in document.pictures.values():
        gist = short(document, picture, shipped(lang))
        assert len(gist) <= SHORT
        assert gist.startswith(heading(document, picture, shipped(lang)))
        assert re.search(r"\d (levels|niveaus)", gist)


def test_the_gist_of_a_picture_with_long_names_stays_short() -> None:
    document = _network(small(), name="Vereniging " * 30)
    document = edits.change_node(document, "n6", kind="resident", name="Bewoner " * 30)
    for key in document.pictures:
        assert len(short(document, document.pictures[key], NL)) <= SHORT
    assert (
        short(small(), small().pictures["p1"], NL)
        == "Ontwerp-plaatje: 2 partners, 2 niveaus, 3 lijnen, 1 netwerkmanager."
    )


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_no_word_of_a_telling_is_a_colour(lang: str) -> None:
    said = [text for key, text in keys(lang).items() if key.split(".")[0] in ("drawing", "listing", "caption")]
    said += [shipped(lang).called(kind) for kind in (*NL.nodes, *NL.links)]
    said += [shipped(lang).name(mark.names) for mark in NL.marks.values()]
    assert [text for text in said if re.search(COLOURS, text, re.IGNORECASE)] == []


def test_alike_things_are_counted() -> None:
    document = edits.change_node(edits.change_node(small(), "n4", name="Partij"), "n5", name="Partij")
    document = edits.change_link(document, "l1", label="")
    document = edits.add_link(document, Link(id="l9", kind="cooperates", source="n5", target="n4"), "p1")
    assert "Bestuurlijk: partners Partij (2 keer)." in _told(document)
    assert "2 keer: Partij werkt samen met Partij." in _told(document)


def test_of_several_networks_it_is_told_who_is_in_which() -> None:
    document = blank()
    for key, kind, name, x, wide in (
        ("n1", "network", "Oost", 300, 500),
        ("n2", "network", "West", 1000, 500),
        ("n3", "partner", "Mee", 300, 200),
        ("n4", "partner", "Zayaz", 1000, 200),
        ("n5", "partner", "Farent", 1600, 200),
    ):
        document = edits.add_node(document, Node(id=key, kind=kind, name=name), "p1", box(key, x, 300, wide, wide))
    assert _told(document)[1:] == [
        "Netwerkkaders Oost en West.",
        "In netwerkkader Oost: partner Mee.",
        "In netwerkkader West: partner Zayaz.",
        "Buiten Oost en West: partner Farent.",
    ]


def test_a_title_that_is_the_network_and_a_value_that_is_its_kind_are_said_once() -> None:
    document = _network(small(), name="Bond")
    titled = edits.change_picture(document, "p1", title="Bond")
    assert heading(titled, titled.pictures["p1"], NL) == "Ontwerp-plaatje van Bond"
    node = Node(id="n9", kind="direct-value", name="directe waarde: rust", number=2)
    assert "Directe waarde: 2. rust." in _told(edits.add_node(document, node, "p1", box("n9", 300, 700)))


def test_what_a_group_calls_otherwise_is_told_in_its_own_words() -> None:
    entries = {
        "node": [{"id": "partner", "names": {"nl": "lid", "en": "member"}, "plural": {"nl": "leden", "en": "members"}}],
        "link": [{"id": "steers", "names": {"nl": "regie", "en": "direction"}}],
    }
    language = extended(shipped("nl"), Own.model_validate(completed({"id": "own", **entries}, shipped("nl"))))
    told = describe(small(), small().pictures["p1"], language)
    assert "leden Zayaz" in told or "lid Zayaz" in told
    assert "partner" not in told
    assert "Van Secretariaat naar Zayaz: regie" in told
    assert "stuurt" not in told
