"""The Bossche Bond with all its partners and thirty links, made as a user would, fits the page of a report."""

import random
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from netdraw.drawing.clarity.hidden import Hidden
from netdraw.drawing.clarity.preflight import PAGE
from netdraw.drawing.clarity.score import smallest
from netdraw.drawing.nodes.symbol import name_boxes
from netdraw.editing.editor import Editor
from netdraw.editing.fitting.fit import fitted
from netdraw.editing.scene import Scene, drawn
from netdraw.editing.starting import started
from netdraw.editing.tidying.riding import in_the_way
from netdraw.editing.tidying.tidy import measured, tidied
from netdraw.editing.tidying.units import lying
from netdraw.exchange.figures import Order, make_figure
from netdraw.files.reading import read
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.records import Link

NL = shipped("nl")
EXAMPLE = Path(__file__).parents[2] / "examples" / "bossche-bond.netdraw"
REPORT = 1740  # 0.1 mm
PARTNERS = {
    "#b": ("Gemeente 's-Hertogenbosch", "Zayaz", "Brabant Wonen", "Oosterpoort", "JOOST"),
    "#m": ("WeenerXL", "GGD", "Brabantzorg", "Cello", "Reinier van Arkel"),
    "#u": ("Mee", "Farent", "Maatschappelijke Opvang", "Springplank073", "Linc naar Zorg", "Van Neynsel groep"),
}
OTHERS = (
    "Bestuurlijke conferentie =overleg #b",
    "Secretariaat =manager #m",
    "Gezamenlijke pot =fonds #m",
    "Professionals =professionals #u",
    "Kwetsbare huishoudens =huishouden",
    "Autoriteit woningcorporaties =toezichthouder",
    "Tweede Kamer =toezichthouder",
)
TIES = (
    *(f"{name}>Gezamenlijke pot: geld" for names in PARTNERS.values() for name in names),
    "Bestuurlijke conferentie>Secretariaat: kaders =sturing",
    "Secretariaat>Bestuurlijke conferentie: aanbevelingen =leren",
    "Secretariaat>Gezamenlijke pot: besluit =sturing",
    "Gezamenlijke pot>Professionals: snel geld =geld",
    "Professionals>Secretariaat: aanvraag =verwijzing",
    "Professionals>Kwetsbare huishoudens: oplossing op maat =directe waarde",
    "Secretariaat>Professionals =indirecte waarde",
    "Gemeente 's-Hertogenbosch>Secretariaat: deelname",
    "WeenerXL>Secretariaat: deelname",
    "Zayaz>Secretariaat: deelname",
    "Gemeente 's-Hertogenbosch>Bestuurlijke conferentie: deelname",
    "Zayaz>Bestuurlijke conferentie: deelname",
    "Zayaz>Autoriteit woningcorporaties: verantwoording",
    "Gemeente 's-Hertogenbosch>Tweede Kamer: verantwoording",
)


def _bond() -> Scene:
    editor = Editor(started("design", "nl"), NL)
    names = ("; ".join(f"{name} {level}" for name in names) for level, names in PARTNERS.items())
    for entry in (*OTHERS, *names, *TIES):
        assert editor.enter(entry, linked=False) == (), f"{entry}: who is meant is clear"
    return editor.scene


def _hidden(scene: Scene) -> tuple[int, int, int]:
    seen = measured(scene)
    return seen.overlaps, seen.covered, seen.under


def test_sixteen_partners_on_three_levels_with_thirty_links_fit_a_report_with_nothing_hidden() -> None:
    scene = _bond()
    assert sum(each.kind == "partner" for each in scene.document.nodes.values()) == 16
    assert len(scene.picture.routes) == 30
    tidy = tidied(scene)
    after = scene.redrawn(tidy)
    assert _hidden(after) == (0, 0, 0)
    assert measured(after).crossings < measured(scene).crossings
    found = fitted(tidy, tidy.pictures[scene.picture.id], NL, REPORT)
    assert found.width <= REPORT
    figure = drawn(found.document, scene.picture.id, NL)
    assert _hidden(figure) == (0, 0, 0)
    assert figure.drawing.box.height <= PAGE
    assert smallest(figure.drawing) >= 7, "pt"
    assert figure.picture.routes.keys() == scene.picture.routes.keys()


@pytest.mark.parametrize(
    "entry", ["Wijkteam > Secretariaat: stuurt aan", "Regiegroep > Secretariaat: stuurt aan", "Mee > Secretariaat: €"]
)
def test_a_long_new_line_runs_over_nobodys_words(entry: str) -> None:
    editor = Editor(read(EXAMPLE), NL)
    assert editor.enter(entry) == ()
    scene = editor.scene
    assert _hidden(scene) == (0, 0, 0)
    assert drawn(scene.document, scene.picture.id, NL).drawing.symbols == scene.drawing.symbols


MORE = {
    "decisions": (
        "Gemeente 's-Hertogenbosch>Secretariaat =deelname", "Zayaz>Secretariaat =deelname",
        "WeenerXL>Secretariaat =deelname", "Brabantzorg>Secretariaat =deelname",
        "Gemeente 's-Hertogenbosch>Bestuurlijke conferentie =deelname", "WeenerXL>Bestuurlijke conferentie =deelname",
        "Secretariaat>Professionals: besluit =sturing", "Professionals>Secretariaat: evaluatie =leren",
        "Secretariaat>Gezamenlijke pot: weging =sturing", "Gezamenlijke pot>Kwetsbare huishoudens: snel geld =geld",
        "Bestuurlijke conferentie>Professionals: steun =sturing",
        "Secretariaat>Bestuurlijke conferentie: verantwoording =verantwoording",
        "Bestuurlijke conferentie>16 organisaties: systeemaanpassing =sturing",
        "Bestuurlijke conferentie>Tweede Kamer: systeemaanpassing =verantwoording",
    ),
    "money": (
        *(f"{name}>Gezamenlijke pot =geld" for name in ("Mee", "Farent", "WeenerXL", "Springplank073", "GGD")),
        *(f"{name}>Gezamenlijke pot =geld" for name in ("Zayaz", "Brabant Wonen", "Brabantzorg", "Cello")),
        "Gemeente 's-Hertogenbosch>Gezamenlijke pot =geld",
        "Gezamenlijke pot>Kwetsbare huishoudens: snel geld =geld",
        "Gezamenlijke pot>16 organisaties: verrekening =geld",
        "Secretariaat>Gezamenlijke pot: weging =sturing",
        "Gemeente 's-Hertogenbosch>Secretariaat: uren =geld",
    ),
    "learning": (
        *(f"{name}>Secretariaat =leren" for name in ("Mee", "Farent", "Zayaz", "Gemeente 's-Hertogenbosch", "Cello")),
        *(f"{name}>Professionals =leren" for name in ("Maatschappelijke Opvang", "Springplank073", "Linc naar Zorg")),
        "Professionals>Secretariaat: ervaring =leren",
        "Secretariaat>Professionals: terugkoppeling =leren",
        "Professionals>Bestuurlijke conferentie: casussen =leren",
        "ambassadeur in elke organisatie>Professionals: signalen =leren",
        "Bestuurlijke conferentie>16 organisaties: systeemaanpassing =leren",
        "Andere netwerken>Secretariaat: werkwijze =leren",
    ),
    "among partners": (
        "Zayaz>Brabant Wonen: wonen", "Zayaz>Oosterpoort", "JOOST>Oosterpoort", "Farent>Mee", "Farent>Springplank073",
        "Brabantzorg>Cello: zorg", "Brabantzorg>Van Neynsel groep", "Maatschappelijke Opvang>Springplank073: opvang",
        "WeenerXL>Gemeente 's-Hertogenbosch: werk en inkomen", "Reinier van Arkel>GGD",
        "Professionals>Secretariaat: casus =verwijzing", "Secretariaat>Professionals: besluit =sturing",
        "Gemeente 's-Hertogenbosch>Secretariaat =deelname",
        "ambassadeur in elke organisatie>Professionals: ambassadeurs",
    ),
}  # fmt: skip


@pytest.mark.parametrize("about", MORE)
def test_the_example_with_fourteen_links_more_fits_a_report_with_nothing_hidden(about: str) -> None:
    _fits_a_report(MORE[about])


def _fits_a_report(entries: Iterable[str]) -> None:
    editor = Editor(read(EXAMPLE), NL)
    for entry in entries:
        assert editor.enter(entry, linked=False) == (), f"{entry}: who is meant is clear"
    scene = editor.scene
    assert len(scene.picture.routes) == 30
    tidy = tidied(scene)
    found = fitted(tidy, tidy.pictures["p1"], NL, REPORT)
    figure = drawn(found.document, "p1", NL)
    assert found.width <= REPORT
    assert _hidden(figure) == (0, 0, 0)
    assert smallest(figure.drawing) >= 7, "pt"
    assert make_figure(found.document, found.picture, Order(NL, NL.themes["colour"])).drawing.box.height <= PAGE


SAID = {  # by the kind of link, what people say at it
    "deelname": ("", "", "zetel", "deelname"),
    "sturing": ("besluit", "kaders", "", "opdracht"),
    "geld": ("", "snel geld", "subsidie", "uren"),
    "leren": ("", "ervaring", "casussen", "terugkoppeling"),
    "verantwoording": ("verantwoording", "cijfers", ""),
    "verwijzing": ("aanvraag", "casus", "", "signalen"),
    "samenwerking": ("zorg", "wonen", "", "werk en inkomen", "opvang"),
}


DENSE = 6, 10  # where lines crowd at an ambassador, and where most partners have links of their own: first of all


def test_so_it_does_with_links_by_chance(count: Callable[[int, int], int]) -> None:
    for seed in (*DENSE, *(each for each in range(20) if each not in DENSE))[: count(2, 20)]:
        _fits_a_report(_by_chance(seed))


def _by_chance(seed: int) -> Iterator[str]:
    """Yield fourteen links more, half of them to or from one of those in the middle of the network."""
    by, document = random.Random(seed), read(EXAMPLE)
    nodes = [document.nodes[key] for key in document.pictures["p1"].placements]
    able = [each for each in nodes if not NL.node(each.kind).holds and each.kind not in ("note", "quote")]
    middle = [each for each in able if each.kind != "partner"]
    routed = (document.links[key] for key in document.pictures["p1"].routes)
    linked = {frozenset((each.source, each.target)) for each in routed}
    whole = len(linked) + 14
    while len(linked) < whole:
        one, other = by.choice(able), by.choice(able if by.random() < 0.5 else middle)
        pair, kind = frozenset((one.id, other.id)), by.choice([*SAID])
        if one is not other and pair not in linked:
            linked.add(pair)
            words = by.choice(SAID[kind])
            yield f"{one.name}>{other.name}{f': {words}' if words else ''} ={kind}"


def _crowded(kind: str, target: str) -> Scene:
    """The example, with a line of its own from each of fourteen partners past the ambassador on their border."""
    document = read(EXAMPLE)
    partners = [key for key, node in document.nodes.items() if node.kind == "partner"][:14]
    for key in partners:
        document = edits.add_link(document, Link(id=f"x{key}", kind=kind, source=key, target=target), "p1")
    return drawn(document, "p1", NL)


def test_who_stands_on_a_border_goes_along_it_out_of_the_way_of_lines() -> None:
    scene = _crowded("pays", "n24")
    assert "n26" in in_the_way(Hidden(scene.drawing, scene.document, NL))
    after = scene.redrawn(tidied(scene))
    assert _hidden(after) == (0, 0, 0)
    rider, frame = after.symbol("n26"), after.symbol("n5")
    assert rider
    assert frame
    assert rider.box.meets(frame.box)
    assert not rider.box.within(frame.box)
    assert lying(after) == lying(scene), "on the same levels"
    partners = [each.box for each in after.nodes() if each.role == "partner"]
    assert not any(name.meets(box) for name in name_boxes(rider, None) for box in partners)


def test_in_a_figure_they_do_so_too() -> None:
    scene = _crowded("takes-part", "n22")
    tidy = tidied(scene)
    found = fitted(tidy, tidy.pictures["p1"], NL, REPORT)
    assert _hidden(drawn(found.document, "p1", NL)) == (0, 0, 0)


def test_who_is_pinned_stays_on_the_border_where_they_are() -> None:
    scene = _crowded("pays", "n24")
    after, before = (each.picture.placements["n26"] for each in (scene.redrawn(tidied(scene, pinned="n26")), scene))
    assert (after.x, after.y) == (before.x, before.y)
