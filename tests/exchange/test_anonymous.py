"""An anonymous figure names nobody: not in its text, nor in its ids, nor in what travels along."""

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdraw.drawing.svg import svg
from netdraw.exchange.anonymous import Anonymous, anonymous
from netdraw.exchange.codes import TELLING, letters
from netdraw.exchange.figures import Order, make_figure
from netdraw.exchange.keys import KEY_FORMATS
from netdraw.exchange.masking import Mask, Masking
from netdraw.files.reading import read
from netdraw.files.writing import dump
from netdraw.language.carrying import carrying
from netdraw.language.matching import folded
from netdraw.language.ordinary import is_ordinary, is_role, words_of
from netdraw.language.own import extended
from netdraw.language.shipped import shipped
from netdraw.language.tables import Own
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Claim, Network, Node, Phase, Picture, Remark
from tests.documents import blank, box, edited, small
from tests.figures import EXAMPLES
from tests.searching import contents

NL = shipped("nl")
LEFT_OUT = {
    Document: {"format", "version", "remarks", "language", "session"},
    Network: {"task", "theme", "scale", "feature", "description"},
    Picture: {"ink"},
}
# What must not be read in a figure of an example, whatever the program takes for a name.
TELLTALE = {
    "bossche-bond": "Bossche Farent WeenerXL Springplank Oosterpoort Zayaz Brabant Neynsel Cello Reinier Arkel "
    "Hertogenbosch Joost Linc GGD",
    "botu": "BoTu Bospolder Tussendijken Rotterdam Havensteder Delfshaven Rebel IABR Zelfregiehuys Veldacademie",
    "cimot": "Cimot Enschede Almelo Twente WoON",
    "mom": "MOM Tilburg Kolectivo guerrilla",
    "proeftuin-ruwaard": "Proeftuin Ruwaard Oss VWS NZa",
}


def _named(document: Document) -> Iterator[str]:
    """Yield every name in a drawing that is no role and no text."""
    yield from (document.network.name, document.network.place)
    for node in document.nodes.values():
        if node.kind not in TELLING and not is_role(node.name):
            yield node.name


def _found(document: Document, data: bytes) -> set[str]:
    """Return the names, and parts of at least four letters, of a drawing that stand in a file."""
    text = "\n".join(map(folded, contents(data)))
    there = set(re.findall(r"\w+", text))
    parts = {folded(word) for name in _named(document) for word in words_of(name)}
    telling = {part for part in parts if len(part) >= 4 and not part.isdecimal() and not is_ordinary(part)}
    return {part for part in telling if part in there or (len(part) > 4 and part in text)}


def _made(document: Document, quotes: bool = False) -> Anonymous:
    return anonymous(document, document.pictures["p1"], NL, quotes)


def _with_names() -> Document:
    """A drawing in which a name stands wherever one can stand."""
    document = small()
    document = edits.change_network(
        document,
        name="Bond Kralingen",
        place="Zwijndrecht (Zuid-Holland)",
        task="Zayaz helpen",
        description="Een idee van Zayaz",
        phases=(Phase(name="De tijd van Zayaz", since="2016", motto="Samen met Farent"), Phase(name="Nu")),
    )
    document = edits.change_node(document, "n5", name="Farent (FRNT)", description="met mevrouw Kuipers, dus Zayaz")
    document = edits.change_node(document, "n4", domain="housing", since="De tijd van Zayaz", count="2 van Farent")
    document = edits.change_node(document, "n6", name="Jan Terpstra", until="2020")
    document = edits.change_link(document, "l1", label="Zayaz' huurders en farents klanten bij BOND KRALINGEN")
    document = edits.change_link(document, "l2", label="za\u00adyazbewoners uit Zwijndrecht, volgens Terpstra")
    for key, kind, name in (
        ("Zayaz-citaat", "quote", "Bij FRNT zeiden ze: vraag Zayaz maar"),
        ("n8", "note", "Gezien door P. van der Aa en de Rabobank"),
        ("n9", "direct-value", "Zayazwoningen voor Kralingers"),
        ("n10", "team-zayaz", "Ons team"),
        ("n11", "partner", "Kwetsbare huishoudens"),
    ):
        document = edits.add_node(document, Node(id=key, kind=kind, name=name), "p1", box(key, 400, 900))
    document = edits.change_picture(document, "p1", title="Zoals Zayaz het ziet", phase="Nu", since="2016")
    document = edits.add_claim(document, Claim(about="n5", field="count", value="9 (Zayaz)", source="mevrouw Kuipers"))
    document = edits.add_claim(document, Claim(about="n5", field="count", value="8", source="Jan Terpstra"))
    document = edits.add_claim(document, Claim(about="n5", field="name", value="Farent Noord", source="Zayaz"))
    document = edits.add_claim(document, Claim(about="n5", field="mening van Zayaz", value="goed"))
    document = edits.add_remark(document, Remark(about="n4", text="Zayaz wil niet", by="Jan Terpstra"))
    raw = json.loads(dump(document))
    raw["nodes"][0]["extra"] = raw["Zayaz"] = {"wie": "Zayaz"}
    raw["session"] = [{"at": "2026-11-25T10:00:00", "Zayaz": "Farent"}]
    raw["pictures"][0]["ink"] = [{"text": "Zayaz"}]
    return Document.model_validate(raw)


NAMES = ("zayaz", "farent", "frnt", "kraling", "zwijndrecht", "terpstra", "kuipers", "rabobank", "holland", "der aa")


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_no_name_of_an_example_is_left_in_its_figures(path: Path, lang: str) -> None:
    document, language = read(path), shipped(lang)
    order = Order(language, language.themes["colour"], anonymous=True)
    for picture in document.pictures.values():
        written = svg(make_figure(document, picture, order).drawing)
        assert _found(document, written) == set()
        for word in TELLTALE[path.stem].split():
            assert not re.search(rf"\b{word}", written.decode(), re.IGNORECASE), word


@given(st.data())
def test_no_name_of_any_drawing_is_left_in_its_figures(data: st.DataObject) -> None:
    document = small()
    for _ in range(5):
        document = data.draw(edited(document))
    name = data.draw(st.sampled_from([*_named(document)]))
    document = edits.change_network(document, name="Vereniging Kralingerhout", place=name)
    if document.links:
        document = edits.change_link(document, next(iter(document.links)), label=f"met {name}'s leden")
    made = _made(document)
    assert _found(document, dump(made.document)) == set()
    order = Order(NL, NL.themes["colour"], anonymous=True)
    assert _found(document, svg(make_figure(document, document.pictures["p1"], order).drawing)) == set()


@pytest.mark.parametrize("quotes", [False, True])
def test_wherever_a_name_can_stand_it_is_gone(quotes: bool) -> None:
    document = _with_names()
    made = _made(document, quotes)
    order = Order(NL, NL.themes["colour"], anonymous=True, quotes=quotes)
    figure = make_figure(document, document.pictures["p1"], order)
    for text in (*contents(dump(made.document)), *contents(svg(figure.drawing))):
        for name in NAMES:
            assert name not in folded(text)


def test_what_is_no_name_stays_as_it_was() -> None:
    made = _made(_with_names())
    names = {node.name for node in made.document.nodes.values()}
    assert {"Bestuurlijk", "Uitvoering", "Kwetsbare huishoudens", "Partner A, wonen", "Partner B"} <= names
    assert [link.label for link in made.document.links.values()] == [
        "Partner A' huurders en Partner B klanten bij Netwerk A",
        "Partner A uit Plaats A, volgens Netwerkmanager A",
        "om",
    ]
    assert made.picture.since == "2016"
    assert made.document.nodes["n6"].until == "2020"
    assert made.document.network.phases[0].since == "2016"
    before = _with_names().pictures["p1"]
    assert [(each.x, each.y) for each in made.picture.placements.values()] == [
        (each.x, each.y) for key, each in before.placements.items() if key != "Zayaz-citaat"
    ]


def test_a_node_that_came_in_a_phase_still_comes_in_it() -> None:
    made = _made(_with_names()).document
    assert made.nodes["n4"].since == made.network.phases[0].name


def test_what_people_said_is_left_out_unless_it_is_asked_for() -> None:
    def kinds(quotes: bool) -> list[str]:
        return [node.kind for node in _made(_with_names(), quotes).document.nodes.values()]

    assert "quote" not in kinds(False)
    assert "quote" in kinds(True)
    quote = next(node for node in _made(_with_names(), True).document.nodes.values() if node.kind == "quote")
    assert quote.name == "Bij Partner B zeiden ze: vraag Partner A maar"
    assert _made(_with_names()).document.network.phases[0].motto == ""
    assert _made(_with_names(), True).document.network.phases[0].motto == "Samen met Partner B"


def test_a_municipality_keeps_its_role_and_loses_its_name() -> None:
    document = read(next(path for path in EXAMPLES if path.stem == "botu"))
    names = [node.name for node in anonymous(document, document.pictures["p1"], NL).document.nodes.values()]
    assert {"Gemeente A", "Wijkteam A", "Politie A", "Huisartsen", "Scholen"} <= set(names)


def test_every_field_of_a_record_is_taken_along_or_left_out_on_purpose() -> None:
    placement = {"node": "n1", "x": 1, "y": 1, "width": 9, "height": 9} | {
        "not_on": ["n1"],
        "folded": ["n1"],
        "pile": [1, 1],
        "bundled": True,
    }
    lasting = {"since": "2016", "until": "2020"}
    told: dict[str, object] = {
        "network": {"name": "Oss", "place": "Oss", **lasting, "phases": [{"name": "Nu", "motto": "Ja", **lasting}]},
        "nodes": [
            {
                "id": "n1",
                "kind": "group",
                "name": "Wij",
                "domain": "care",
                "count": "9",
                "marks": ["doubt"],
                "number": 1,
            }
            | {"description": "samen", "zones": ["Hier"], **lasting}
        ],
        "links": [
            {"id": "l1", "kind": "pays", "source": "n1", "target": "n1", "label": "om", "direction": "both"}
            | {"strength": 1, "letter": "A", "number": 1, "marks": ["doubt"], **lasting}
        ],
        "claims": [{"about": "n1", "field": "count", "value": "8", "source": "schema"}],
        "pictures": [
            {
                "id": "p1",
                "kind": "value",
                "title": "Zo",
                "phase": "Nu",
                "by": "trekker",
                "at": "2026",
                "legend": "none",
                "calm": ["pays"],
                "faint": True,
            }
            | {"placements": [placement], "routes": [{"link": "l1", "bends": [[1, 1]], "label": [0.5, 1]}], **lasting}
        ],
    }
    document = Document.model_validate(told)
    made = anonymous(document, document.pictures["p1"], NL, quotes=True).document
    shown = made.pictures["p1"]
    records = (made, made.network, *made.network.phases, made.nodes["n1"], made.links["l1"], *made.claims, shown)
    for record in (*records, shown.placements["n1"], shown.routes["l1"]):
        fields = type(record).model_fields
        left = {
            name
            for name, field in fields.items()
            if getattr(record, name) == field.get_default(call_default_factory=True)
        }
        assert left == LEFT_OUT.get(type(record), set()), type(record).__name__


@pytest.mark.parametrize(("name", "left"), [("Tactisch", "Tactisch"), ("Raad van Zwolle", "Niveau A")])
def test_a_level_keeps_a_usual_word_and_loses_a_name(name: str, left: str) -> None:
    assert _made(edits.change_node(small(), "n1", name=name)).document.nodes["n1"].name == left


def test_english_codes_are_in_english() -> None:
    document = edits.change_node(small(), "n4", domain="care")
    made = anonymous(document, document.pictures["p1"], shipped("en"))
    assert [made.document.nodes[key].name for key in ("n4", "n5")] == ["Partner A, care", "Partner B"]
    assert made.document.network.name == "Network A"


def test_two_pictures_of_a_network_share_the_codes() -> None:
    document = small()
    first, second = (anonymous(document, each, NL) for each in document.pictures.values())
    assert first.document == second.document
    assert first.key == second.key
    assert second.picture.id == "p2"
    assert first == anonymous(document, document.pictures["p1"], NL)


def test_the_same_name_has_the_same_code_and_a_code_that_is_a_name_already_is_not_given() -> None:
    document = edits.change_node(small(), "n5", name="ZAYAZ")
    for key, name in (("n7", "Partner A"), ("n8", "Mee")):
        document = edits.add_node(document, Node(id=key, kind="partner", name=name), "p1", box(key, 0, 900))
    names = [node.name for node in _made(document).document.nodes.values() if node.kind == "partner"]
    assert names == ["Partner B", "Partner B", "Partner A", "Partner C"]


def test_networks_that_go_together_have_letters_of_their_own() -> None:
    document = small()
    keys = [anonymous(document, document.pictures["p1"], NL, number=number).key for number in (0, 27)]
    assert [(key.network, key.stem) for key in keys] == [("Netwerk A", "netwerk-a"), ("Netwerk AB", "netwerk-ab")]
    assert [letters(number) for number in (25, 26, 701, 702)] == ["Z", "AA", "ZZ", "AAA"]


def test_ids_tell_nothing() -> None:
    made = _made(_with_names()).document
    ids = [*made.nodes, *made.links, *made.pictures]
    assert all(re.fullmatch(r"[nlp]\d+", key) for key in ids)


def test_a_word_of_an_own_language_that_holds_a_name_is_another_word() -> None:
    raw = {
        "id": "zayaz",
        "node": [
            {
                "id": "zayaz-team",
                "names": {"nl": "team van Zayaz", "en": "team of Zayaz"},
                "help": {"nl": "Zayaz.", "en": "Zayaz."},
                "outline": "box",
                "size": [200, 100],
                "minimum": [100, 50],
                "steps": {"design": 3},
            }
        ],
    }
    language = extended(NL, Own.model_validate(raw))
    document = edits.add_node(small(), Node(id="n9", kind="zayaz-team", name="Wij"), "p1", box("n9", 0, 900))
    made = anonymous(document, document.pictures["p1"], language)
    kind = made.document.nodes["n7"].kind
    assert made.language.nodes[kind].outline == "box"
    figure = make_figure(document, document.pictures["p1"], Order(language, NL.themes["colour"], anonymous=True))
    kept = carrying(made.document, made.language)
    assert all("zayaz" not in folded(text) for data in (dump(kept), svg(figure.drawing)) for text in contents(data))


def test_the_key_has_names_as_they_are_looked_for() -> None:
    document = edits.change_node(small(), "n4", name="Brabant\u00adwonen\nZuid")
    assert "Brabantwonen Zuid" in {each.name for each in _made(document).key.entries}


def test_the_key_leads_back_to_every_name() -> None:
    made = _made(_with_names())
    rows = list(csv.DictReader(io.StringIO(KEY_FORMATS[".csv"]([made.key]).decode("utf-8-sig"))))
    names = {row["code"]: row["name"] for row in rows}
    assert {row["network"] for row in rows} == {"Netwerk A"}
    assert names["Partner A"] == "Zayaz"
    assert names["Persoon A"] == "mevrouw Kuipers"
    assert names["Plaats A"] == "Zwijndrecht (Zuid-Holland)"
    assert json.loads(KEY_FORMATS[".json"]([made.key])) == {"Netwerk A": names}


MASKED = {
    "Zayaz's huurders": "Partner A huurders",
    "ZAYAZ, zayaz en Za\u00adyaz": "Partner A, Partner A en Partner A",
    "oud-Zayaz en Zayazbewoners": "oud-Partner A en Partner A",
    "brabantwonen, BRABANT-WONEN, Brabant wonens": "Partner B, Partner B, Partner B",
    "Brabants plan": "Partner B plan",
    "de Zwolse wijk, zwols en Zwollenaren": "de Plaats A wijk, Plaats A en Plaats A",
    "Den Bosch en de Bossche aanpak": "Den Gemeente A en de Gemeente A aanpak",
    "delta wonen, deltawoners": "Partner F, Partner F",
    "de Linde, ZDL en Zorginstelling De Linde": "Partner C, Partner C en Partner C",
    "gemeente 's-Hertogenbosch": "Gemeente A",
    "de Hertogenboschers": "de Gemeente A",
    "doen mee met Mee en MEE": "doen mee met Partner D en Partner D",
    "co\u0308operatie Me\u0301e\u0301r": "Partner E",
    "de Kolectivo’s": "de Groep A",
    "met Platform31 en de NZa": "met [naam] en de [naam]",
    "praat met Jumbo Supermarkten": "praat met [naam] Supermarkten",
    "bel 06-12345678 of (073) 612 34 56, mail jan.k@zayaz.nl": "bel [naam] of [naam], mail [naam]",
    "zie www.zayaz-oost.nl/wie, mededelinde.nl (en @zayaz).": "zie [naam], [naam] (en [naam]).",
    "post naar 5211 AB, of +31 6 12 34 56 78": "post naar [naam], of [naam]",
    "01-02-2020, van 2016–2020, 200–300 op 1.000.000": "01-02-2020, van 2016–2020, 200–300 op 1.000.000",
    "Wonen is ook zorg": "Wonen is ook zorg",
    "Elke euro. Een casus:\n1 Aanvraag": "Elke euro. Een casus:\n1 Aanvraag",
    "± 1× per jaar": "± 1× per jaar",
    "": "",
}


@pytest.mark.parametrize("text", MASKED)
def test_a_name_is_found_however_it_is_written(text: str) -> None:
    masks = [
        Mask("Zayaz", "Partner A", "partner"),
        Mask("Brabant Wonen", "Partner B", "partner"),
        Mask("Zorginstelling De Linde (ZDL)", "Partner C", "partner"),
        Mask("Gemeente 's-Hertogenbosch", "Gemeente A", "partner"),
        Mask("Mee", "Partner D", "partner"),
        Mask("Coöperatie Méér", "Partner E", "partner"),
        Mask("Kolectivo's", "Groep A", "staff"),
        Mask("Zwolle", "Plaats A"),
        Mask("deltaWonen", "Partner F", "partner"),
    ]
    assert Masking(masks, "[naam]").text(text) == MASKED[text]


def test_an_empty_drawing_is_anonymous_too() -> None:
    assert _made(blank()).document.network.name == "Netwerk A"
