"""A picture laid out anew for a width says the same as before, in letters of the same size."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from netdraw.drawing.clarity.hidden import Hidden
from netdraw.drawing.clarity.preflight import PAGE, preflight
from netdraw.drawing.figures.figure import figure
from netdraw.drawing.geometry.obstacles import crosses
from netdraw.drawing.primitives import Box, Drawing, Point, Text
from netdraw.drawing.svg import svg
from netdraw.drawing.text.printable import printable
from netdraw.editing.fitting.fit import Fitted, fitted
from netdraw.editing.fitting.judging import unjudged
from netdraw.editing.scene import Scene, drawn
from netdraw.editing.tidying.units import lying
from netdraw.exchange.figures import Order, make_figure
from netdraw.files.reading import read
from netdraw.language.shipped import shipped
from netdraw.language.tables import PictureKind
from netdraw.model.document import Document
from netdraw.model.records import Node, Picture
from tests.editing.thrown import thrown

LANGUAGE = shipped("nl")
THEME = LANGUAGE.themes["colour"]
FOLDER = Path(__file__).parents[2] / "examples"
FILES = [*sorted(FOLDER.glob("*.netdraw")), *sorted(FOLDER.glob("figures/*.netdraw"))]
PICTURES = [(file, key) for file in FILES for key in read(file).pictures]
WIDTHS = (1140, 850, 1740, 2570)  # of journals, and of a page on its side
WIDE = {  # 0.1 mm: what cannot be 85 mm wide, and how wide it is at most
    ("bossche-bond", "p1"): 868,
    ("botu", "p1"): 1093,
    ("cimot", "p1"): 1128,
    ("mom", "p1"): 869,
    ("proeftuin-ruwaard", "p1"): 1076,
}
pictures = pytest.mark.parametrize(("file", "key"), PICTURES, ids=lambda each: getattr(each, "stem", each))


def _fitted(document: Document, picture: Picture, width: float) -> Fitted:
    return fitted(document, picture, LANGUAGE, width)


def _sizes(scene: Scene) -> dict[str, list[int]]:
    """Of every node the sizes of its letters, but for the number of lines."""
    return {
        each.id: sorted({text.size for text in each.primitives if isinstance(text, Text)})
        for each in scene.drawing.symbols
        if each.id in scene.document.nodes
    }


def _over(scene: Scene) -> set[tuple[str, str]]:
    return {*Hidden(scene.drawing, scene.document, scene.language).over()}


def _says_the_same(before: Scene, after: Scene) -> None:
    assert lying(after) == lying(before), "everybody is where they belong"
    assert _over(after) <= _over(before), "nobody has come to lie over another"
    then, now = _sizes(before), _sizes(after)
    assert all(min(now[key], default=0) >= min(then[key], default=0) for key in then), "no letter is smaller"
    assert _named(after) == _named(before)
    assert after.picture.routes.keys() == before.picture.routes.keys()


def _named(scene: Scene) -> dict[str, Node]:
    """Return the nodes with their names on one line."""
    nodes = scene.document.nodes
    return {key: each.model_copy(update={"name": printable(each.name)}) for key, each in nodes.items()}


@pictures
def test_examples_say_the_same_at_the_widths_of_journals(
    file: Path, key: str, count: Callable[[int, int], int]
) -> None:
    document = read(file)
    before = drawn(document, key, LANGUAGE)
    for width in WIDTHS[: count(1, len(WIDTHS))]:
        found = _fitted(document, before.picture, width)
        _says_the_same(before, drawn(found.document, key, LANGUAGE))
        assert _figure(found).box.width == found.width, "the width that is told is that of the figure"
        most = WIDE.get((file.stem, key), width) if width < 1140 else width
        assert found.width <= most, "only the narrowest is too narrow for some"
        assert _told(found) == set()
        assert width < 1140 or _figure(found).box.height <= PAGE
        assert width < 1140 or not [*_on_themselves(drawn(found.document, key, LANGUAGE))]


def _on_themselves(scene: Scene) -> Iterator[str]:
    """Yield the links whose words lie over their own head or badges."""
    hidden = Hidden(scene.drawing, scene.document, scene.language)
    for key, words in hidden.words.items():
        if any(words.meets(sign) for sign in hidden.signs[key]):
            yield key


def _told(found: Fitted) -> set[str]:
    """Return what is said of things that lie over each other in a figure."""
    told = preflight(found.document, found.picture, _figure(found), LANGUAGE)
    return {each.key for each in told if not each.ok} & {"over", "under", "covered"}


def _figure(found: Fitted) -> Drawing:
    return figure(found.document, found.picture, LANGUAGE, THEME)


@pytest.mark.parametrize("kind", ["design", "value"])
def test_random_pictures_say_the_same(kind: PictureKind, count: Callable[[int, int], int]) -> None:
    @settings(max_examples=count(4, 60), phases=(Phase.explicit, Phase.reuse, Phase.generate))
    @given(st.integers(4, 20), st.integers(0, 10_000), st.sampled_from(WIDTHS))
    def say_the_same(number: int, seed: int, width: float) -> None:
        before = thrown(kind, number, seed)
        found = _fitted(before.document, before.picture, width)
        _says_the_same(before, drawn(found.document, found.picture.id, LANGUAGE))

    say_the_same()


def test_the_document_stays_as_it_is_and_the_same_figure_comes_out_each_time() -> None:
    document = read(FOLDER / "figures" / "krachten.netdraw")
    shown = next(iter(document.pictures.values()))
    former = document.model_dump_json()
    order = Order(LANGUAGE, THEME, width=1140)
    one, other = (svg(make_figure(document, shown, order).drawing) for _ in range(2))
    assert one == other
    assert document.model_dump_json() == former


@pytest.mark.parametrize("width", [1140, 1740, 4000])
def test_a_figure_is_exactly_as_wide_as_asked(width: float) -> None:
    document = read(FOLDER / "figures" / "krachten.netdraw")
    shown = next(iter(document.pictures.values()))
    made = make_figure(document, shown, Order(LANGUAGE, THEME, width=width))
    assert made.drawing.box.width == width
    assert made.document is document, "what the file carries is not laid out anew"
    plain = make_figure(document, shown, Order(LANGUAGE, THEME))
    assert made.drawing.description.split() == plain.drawing.description.split()


def test_what_cannot_be_so_narrow_says_how_wide_it_is() -> None:
    document = read(FOLDER / "bossche-bond.netdraw")
    shown = next(iter(document.pictures.values()))
    found = _fitted(document, shown, 600)
    assert 600 < found.width < 1740
    assert make_figure(document, shown, Order(LANGUAGE, THEME, width=600)).drawing.box.width == found.width


def test_a_wider_figure_spreads_what_stands_in_it_and_a_far_wider_one_leaves_white() -> None:
    document = read(FOLDER / "bossche-bond.netdraw")
    shown = next(iter(document.pictures.values()))
    wide, wider = (_fitted(document, shown, width) for width in (2570, 9000))
    assert 2400 < wide.width <= 2570
    assert wider.width < 3000
    for key, each in wide.picture.placements.items():
        if not LANGUAGE.node(document.nodes[key].kind).holds:
            assert each.width == pytest.approx(shown.placements[key].width, abs=0.1), "nodes keep their size"


def test_bossche_bond_fits_the_width_of_a_page_with_nothing_hidden() -> None:
    document = read(FOLDER / "bossche-bond.netdraw")
    shown = next(iter(document.pictures.values()))
    found = _fitted(document, shown, 1740)
    after = drawn(found.document, found.picture.id, LANGUAGE)
    hidden = Hidden(after.drawing, after.document, LANGUAGE)
    assert found.width <= 1740
    assert [*hidden.over(), *hidden.under(), *hidden.covered()] == []


def test_bends_made_by_hand_are_kept_where_they_hide_nothing() -> None:
    document = read(FOLDER / "bossche-bond.netdraw")
    shown = document.pictures["p1"]
    found = _fitted(document, shown, 1740)
    for key, each in shown.routes.items():
        assert len(found.picture.routes[key].bends) == len(each.bends), document.links[key].label


@pytest.mark.parametrize("width", [850, 1140])
def test_links_of_different_pairs_that_come_over_each_other_are_parted(width: float) -> None:
    document = read(FOLDER / "mom.netdraw")
    found = _fitted(document, document.pictures["p1"], width)
    figure = unjudged(drawn(found.document, "p1", LANGUAGE))
    labels = {key: each.label for key, each in found.document.links.items()}
    assert not {"subsidies", "tegenwicht"} & {labels[key] for key in figure.coinciding}, (
        "they look like one line nowhere"
    )
    assert _told(found) == set(), "nor is anything hidden to be narrower"


def test_words_that_have_little_room_stand_nearest_to_their_own_line() -> None:
    document = read(FOLDER / "figures" / "krachten.netdraw")
    found = _fitted(document, document.pictures["p1"], 850)
    hidden = Hidden(_figure(found), found.document, LANGUAGE)
    assert [*hidden.covered()] == []
    for key, words in hidden.words.items():
        away = {other: _away(words, line) for other, line in hidden.lines.items()}
        assert min(away, key=away.__getitem__) == key, found.document.links[key].label


def _away(box: Box, line: Sequence[Point]) -> float:
    """Return how far a line passes a box: to a mm, which is near enough to see."""
    return next(out for out in range(0, 1000, 10) if any(crosses(a, b, box.grown(out)) for a, b in pairwise(line)))


def test_a_tag_stands_on_two_lines_in_a_narrow_figure_and_on_one_in_a_wide_one() -> None:
    for width, lines in ((1740, ["± 1× per jaar"]), (1140, ["± 1×", "per jaar"])):
        texts = _texts("l9", width)
        assert [text.text for text in texts] == lines
        assert len({text.x for text in texts}) == 1
        assert len({text.y for text in texts}) == len(lines)


def test_so_does_a_name_at_the_side_of_a_small_symbol() -> None:
    for width, lines in ((1740, ["ambassadeur in elke organisatie"]), (1140, ["ambassadeur in", "elke organisatie"])):
        assert [text.text for text in _texts("n26", width)] == lines


def _texts(key: str, width: float) -> Sequence[Text]:
    """Return what is written at a node or link of the Bossche Bond."""
    document = read(FOLDER / "bossche-bond.netdraw")
    drawing = _figure(_fitted(document, document.pictures["p1"], width))
    return [text for each in drawing.symbols for text in each.primitives if each.id == key and isinstance(text, Text)]


@pytest.mark.parametrize(("key", "crossings"), [("p1", 2), ("p2", 0)])
def test_the_bossche_bond_is_not_tangled_in_two_thirds_of_a_page(key: str, crossings: int) -> None:
    document = read(FOLDER / "bossche-bond.netdraw")
    found = unjudged(drawn(_fitted(document, document.pictures[key], 1140).document, key, LANGUAGE))
    assert found.seen.crossings <= crossings
    assert found.coinciding.total() == 0


def test_a_dense_picture_keeps_its_group_in_columns_as_a_page_is_not_high() -> None:
    document = read(FOLDER / "bossche-bond.netdraw")
    found = _fitted(document, document.pictures["p1"], 1140)
    partners = [key for key in document.nodes if document.nodes[key].kind == "partner"]
    columns = {round(found.picture.placements[key].x / 100) for key in partners if key in found.picture.placements}
    assert len(columns) == 2


def test_a_way_that_is_a_hair_too_wide_is_kept_as_its_lines_part_best() -> None:
    document = read(FOLDER / "proeftuin-ruwaard.netdraw")
    found = _fitted(document, document.pictures["p1"], 1140)
    figure = unjudged(drawn(found.document, "p1", LANGUAGE))
    assert found.width <= 1140
    assert figure.seen.crossings <= 4
    assert figure.coinciding.total() <= 26


@pytest.mark.parametrize(("lang", "word"), [("nl", "en"), ("en", "and")])
def test_what_cannot_be_so_narrow_names_who_stand_side_by_side(
    lang: str, word: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("netdraw.exchange.figures.spoken", lambda: lang)
    document = read(FOLDER / "cimot.netdraw")
    made = [make_figure(document, document.pictures["p1"], Order(LANGUAGE, THEME, width=each)) for each in (850, 1140)]
    narrow, wide = (each.beside for each in made)
    assert narrow == f"“Gemeenten: sturen en betalen”, “Projectleider CimotWonen” {word} “Corporaties: sturen mee”"
    assert wide == "", "what is as wide as asked is kept wide by nobody"
