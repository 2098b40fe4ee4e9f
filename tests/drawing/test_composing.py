"""A picture is composed as the notation wants it."""

import math
from pathlib import Path as File

import pytest

from netdraw.assets import folder
from netdraw.drawing.composing import compose
from netdraw.drawing.figures.figure import figure
from netdraw.drawing.geometry.paths import flat
from netdraw.drawing.primitives import Drawing, Path, Symbol, Text, bounds
from netdraw.drawing.text.lettering import measure
from netdraw.files.reading import read
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Link, Node, Route
from netdraw.model.vocabulary import LINK_KINDS, MARKS, NODE_KINDS
from tests.documents import blank, box, small

NL = shipped("nl")
THEMES = list(NL.themes)
EXAMPLES = sorted(folder("examples").glob("*.netdraw"))
DASHES: dict[str, set[tuple[float, ...]]] = {"doubt": {(14, 9)}, "absent": {(0.1, 9)}}


def _drawn(document: Document, picture: str = "p1", theme: str = "colour", previous: Drawing | None = None) -> Drawing:
    return compose(document, document.pictures[picture], NL, NL.themes[theme], measure, previous)


def _symbol(drawing: Drawing, key: str) -> Symbol:
    return next(symbol for symbol in drawing.symbols if symbol.id == key)


def _texts(symbol: Symbol) -> list[str]:
    return [each.text for each in symbol.primitives if isinstance(each, Text)]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("picture", ["p1", "p2"])
@pytest.mark.parametrize("mark", ["", *MARKS])
@pytest.mark.parametrize("kind", [*NODE_KINDS, "unheard-of"])
def test_every_kind_of_node_composes_with_every_mark(kind: str, mark: str, picture: str, theme: str) -> None:
    node = Node(id="n1", kind=kind, name="Naam", marks=(mark,) if mark else (), number=2, since="2016")
    entry = NL.node(kind)
    document = edits.add_node(blank(), node, picture, box("n1", 0, 0, *entry.size))
    symbol = _symbol(_drawn(document, picture, theme), "n1")
    assert any("Naam" in text for text in _texts(symbol))
    assert symbol.role == kind
    plain = _drawn(edits.change_node(document, "n1", marks=()), picture, theme)
    if mark and kind != "level":
        assert _symbol(plain, "n1").primitives != symbol.primitives


@pytest.mark.parametrize("mark", ["", *MARKS])
@pytest.mark.parametrize("kind", [*LINK_KINDS, "unheard-of"])
def test_every_kind_of_link_composes_with_every_mark(kind: str, mark: str) -> None:
    link = Link(id="l9", kind=kind, source="n5", target="n6", label="over", marks=(mark,) if mark else ())
    symbol = _symbol(_drawn(edits.add_link(small(), link, "p1")), "l9")
    assert "over" in _texts(symbol)
    assert "Farent → Secretariaat" in symbol.title


def test_dash_is_doubt_and_dots_are_absence_and_nothing_else() -> None:
    for kind in [*NODE_KINDS, *LINK_KINDS]:
        for mark in ["", *MARKS]:
            document = small()
            if kind in NODE_KINDS:
                document = edits.change_node(document, "n4", kind=kind, marks=(mark,) if mark else ())
                symbol = _symbol(_drawn(document), "n4")
            else:
                document = edits.change_link(document, "l2", kind=kind, marks=(mark,) if mark else ())
                symbol = _symbol(_drawn(document), "l2")
            dashes = {each.dash for each in symbol.primitives if isinstance(each, Path)} - {()}
            allowed = DASHES.get(mark, set())
            assert dashes <= allowed, (kind, mark)


def test_what_did_not_change_is_the_identical_symbol() -> None:
    document = small()
    before = _drawn(document)
    after = _drawn(edits.change_node(document, "n5", name="Anders"), previous=before)
    same = {symbol.id for symbol in after.symbols if any(symbol is each for each in before.symbols)}
    assert same == {"n1", "n2", "n3", "n4", "n6", "l2", "l3"}


def test_lines_on_one_pair_in_another_order_change_places() -> None:
    document = edits.add_link(small(), Link(id="l9", kind="pays", source="n4", target="n5", label="geld"), "p1")
    picture = document.pictures["p1"]
    turned = picture.model_copy(update={"routes": dict(reversed([*picture.routes.items()]))})
    before, after = _drawn(document), document.model_copy(update={"pictures": {**document.pictures, "p1": turned}})
    assert _drawn(after, previous=before).symbols == _drawn(after).symbols
    assert _symbol(_drawn(after), "l9") != _symbol(before, "l9")


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_what_is_dragged_far_away_and_back_is_drawn_as_anew(path: File) -> None:
    document = read(path)
    (picture, *_), nodes = document.pictures, [*next(iter(document.pictures.values())).placements]
    drawing = _drawn(document, picture)
    whole = drawing
    for key in (nodes[0], nodes[-1], *nodes[1:-1:9]):
        for by in ((180.0, 70.0), (-4000.0, 900.0), (0.0, 0.0)):
            moved = edits.shift_each(document, picture, {key: by})
            drawing, anew = _drawn(moved, picture, previous=drawing), _drawn(moved, picture)
            assert (drawing.symbols, drawing.box) == (anew.symbols, anew.box), (key, by)
    assert (drawing.symbols, drawing.box) == (whole.symbols, whole.box)


def test_a_frame_that_went_is_in_nobodys_way() -> None:
    document = edits.add_link(small(), Link(id="l9", kind="pays", source="n4", target="n5", label="geld"), "p1")
    without = _drawn(document)
    words = without.memory.label("l9")
    frame = box("f1", words.centre[0], words.centre[1] + 100, 300, 200)  # its edge lies where the words stand
    framed = edits.add_node(document, Node(id="f1", kind="group", name="Kring"), "p1", frame)
    twice = _drawn(framed, previous=_drawn(framed, previous=without))
    assert twice.symbols == _drawn(framed).symbols
    assert _symbol(twice, "l9") != _symbol(without, "l9")
    assert _drawn(document, previous=twice).symbols == without.symbols


def test_a_plain_partner_in_a_value_picture_is_grey() -> None:
    document = edits.change_node(small(), "n4", domain="housing")
    assert _fills(_symbol(_drawn(document, "p1"), "n4")) >= {"#0B5FA5", "#DCE9F5"}
    assert not _fills(_symbol(_drawn(document, "p2"), "n4")) & {"#0B5FA5", "#DCE9F5"}


def _fills(symbol: Symbol) -> set[str]:
    return {each.fill for each in symbol.primitives if isinstance(each, Path)}


def test_a_link_ends_on_the_outlines_of_what_it_joins() -> None:
    drawing = _drawn(small())
    (first, *_, last) = flat(_symbol(drawing, "l1").outline)
    assert first == (511, 200)
    assert last == (889, 200)


def test_links_between_the_same_two_lie_beside_each_other() -> None:
    drawing = _drawn(small())
    steers, pays = (flat(_symbol(drawing, key).outline) for key in ("l2", "l3"))
    assert abs(steers[0][0] - pays[0][0]) == pytest.approx(56)


def test_a_bend_opposite_a_box_is_met_straight() -> None:
    document = edits.route(small(), "p1", Route(link="l1", bends=((700.0, 220.0),)))
    line = flat(_symbol(_drawn(document), "l1").outline)
    assert {round(y) for _, y in line} == {220}


def test_labels_of_links_cover_no_node_and_no_other_label() -> None:
    drawing = _drawn(small())
    nodes = [symbol.box for symbol in drawing.symbols if symbol.role in ("partner", "coordinator")]
    labels = [
        box
        for key in ("l1", "l2", "l3")
        for each in _symbol(drawing, key).primitives
        if isinstance(each, Text) and each.text == "om" and (box := bounds([each]))
    ]
    assert len(labels) == 3
    assert not any(label.meets(node) for label in labels for node in nodes)
    assert not any(a.meets(b) for i, a in enumerate(labels) for b in labels[:i])


@pytest.mark.parametrize("kind", ["takes-part", "pays"])
def test_words_keep_off_the_seats_of_an_overleg(kind: str) -> None:
    for turn in range(0, 360, 3):
        document = edits.add_node(blank(), Node(id="o", kind="consultation"), "p1", box("o", 0, 0, 300, 100))
        place = 390 * math.cos(math.radians(turn)), 260 * math.sin(math.radians(turn))
        document = edits.add_node(document, Node(id="n", kind="partner"), "p1", box("n", *place))
        link = Link(id="l", kind=kind, source="n", target="o", label="kaders en ruimte")
        drawing = _drawn(edits.add_link(document, link, "p1"))
        drawn = (its for each in _symbol(drawing, "o").primitives if isinstance(each, Path) and (its := bounds([each])))
        seats = [each for each in drawn if each.width < 30]
        assert len(seats) == 6
        words = drawing.memory.label("l").grown(4)
        over = [each for each in seats if each.meets(words)]
        assert not over, turn


def test_a_box_grows_for_its_label_and_never_moves() -> None:
    document = edits.change_node(
        small(), "n4", description="een heel lange beschrijving die nooit in het vak past " * 3
    )
    symbol = _symbol(_drawn(document), "n4")
    assert symbol.box.height > 102
    assert symbol.box.centre == (400, 200)
    assert all(symbol.box.grown(1).holds(each.x, each.y) for each in symbol.primitives if isinstance(each, Text))


def test_levels_come_first_then_frames_links_and_nodes() -> None:
    order = [symbol.id for symbol in _drawn(small()).symbols]
    assert order == ["n1", "n2", "n3", "l1", "l2", "l3", "n4", "n5", "n6"]


@pytest.mark.parametrize("theme", THEMES)
def test_all_coordinates_have_one_decimal_and_all_sizes_are_whole(theme: str) -> None:
    for symbol in figure(small(), small().pictures["p1"], NL, NL.themes[theme]).symbols:
        for each in symbol.primitives:
            numbers = (each.x, each.y) if isinstance(each, Text) else [n for c in each.commands for n in c[1:]]
            assert all(round(n, 1) == n and math.isfinite(n) for n in numbers)
            assert not isinstance(each, Text) or isinstance(each.size, int)


def test_the_legend_explains_what_is_used_and_nothing_more() -> None:
    drawing = figure(small(), small().pictures["p1"], NL, NL.themes["colour"])
    words = {text for symbol in drawing.symbols if symbol.role == "legend" for text in _texts(symbol)}
    assert {"samenwerking", "sturing", "geld", "partner", "netwerkmanager"} <= words
    assert not {"fonds", "directe waarde", "onzeker", "Wonen"} & words


def test_the_legend_stands_clear_of_the_picture() -> None:
    drawing = figure(small(), small().pictures["p1"], NL, NL.themes["colour"])
    boxes = {role: [] for role in ("legend", "picture")}  # type: ignore[var-annotated]
    for symbol in drawing.symbols:
        boxes["legend" if symbol.role == "legend" else "picture"].append(bounds(symbol.primitives))
    assert min(each.top for each in boxes["legend"]) > max(each.bottom for each in boxes["picture"])


def test_an_empty_picture_is_a_sheet_of_paper() -> None:
    drawing = _drawn(blank())
    assert drawing.symbols == ()
    assert drawing.box.width > 0


def test_a_partner_with_an_order_of_learning_for_its_domain_has_an_open_stripe() -> None:
    document = edits.change_node(small(), "n4", domain="learning")
    assert _texts(_symbol(_drawn(document), "n4")) == ["Zayaz"]
    assert figure(document, document.pictures["p1"], NL, NL.themes["colour"]).symbols
