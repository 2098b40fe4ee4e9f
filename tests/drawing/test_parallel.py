"""Two roles on one pair are drawn as links beside each other, that read as two."""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

import pytest

from netdraw.drawing.composing import compose
from netdraw.drawing.geometry.obstacles import crosses
from netdraw.drawing.primitives import Box, Drawing, Path, Symbol, Text, bounds
from netdraw.drawing.text.lettering import measure
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Link, Node, Point
from tests.documents import blank, box

NL = shipped("nl")
ROLES = ("cooperates", "pays", "accounts-to", "steers", "learns")


def _pair(number: int, there: Point, label: str = "rol", roles: Sequence[str] = ROLES) -> Drawing:
    document = blank()
    for key, (x, y) in (("a", (0.0, 0.0)), ("b", there)):
        document = edits.add_node(document, Node(id=key, kind="partner", name=key), "p1", box(key, x, y))
    for i, kind in enumerate(roles[:number]):
        ends = ("a", "b") if i % 2 else ("b", "a")
        link = Link(id=f"l{i}", kind=kind, source=ends[0], target=ends[1], label=label)
        document = edits.add_link(document, link, "p1")
    return _drawn(document)


def _drawn(document: Document) -> Drawing:
    return compose(document, document.pictures["p1"], NL, NL.themes["colour"], measure)


def _line(symbol: Symbol) -> list[Point]:
    return [(each[1], each[2]) for each in symbol.outline if each[0] in ("M", "L")]


@pytest.mark.parametrize("there", [(600, 0), (0, 500), (500, 70), (260, 400), (-700, 30)], ids=str)
@pytest.mark.parametrize("number", [2, 3])
def test_the_links_lie_apart_and_each_meets_both_boxes(number: int, there: Point) -> None:
    drawing = _pair(number, there)
    nodes = [each.box.grown(2) for each in drawing.symbols if each.id in ("a", "b")]
    links = [_line(each) for each in drawing.symbols if each.id.startswith("l")]
    for line in links:
        assert all(any(node.holds(*end) for node in nodes) for end in (line[0], line[-1]))
    for one, other in combinations(links, 2):
        assert not any(_near(a, b) for a in one for b in other)


def _near(a: Point, b: Point) -> bool:
    return abs(a[0] - b[0]) < 15 and abs(a[1] - b[1]) < 15


@pytest.mark.parametrize("number", [2, 3])
@pytest.mark.parametrize("there", [(700, 0), (0, 500)], ids=str)
def test_no_label_lies_on_the_line_of_another(number: int, there: Point) -> None:
    drawing = _pair(number, there)
    links = [each for each in drawing.symbols if each.id.startswith("l")]
    for one in links:
        for other in links:
            if one is not other:
                stretches = pairwise(_line(other))
                assert not any(crosses(a, b, word) for a, b in stretches for word in _words(one))


def test_words_on_their_own_line_cut_no_bead_or_chevron_in_two() -> None:
    links = [each for each in _pair(6, (0, 500), roles=["learns", "refers"] * 3).symbols if each.id.startswith("l")]
    on = [(link, box) for link in links for box in _words(link) if any(crosses(*part, box) for part in _parts(link))]
    assert on
    for link, label in on:
        signs = [*_strung(link)]
        assert len(signs) > 2
        assert not [box for box in signs if box.meets(label)]


def _strung(link: Symbol) -> Iterator[Box]:
    """Yield the boxes of the beads or chevrons on a link, which are one path."""
    _, path, *_ = link.primitives
    assert isinstance(path, Path)
    starts = [i for i, each in enumerate(path.commands) if each[0] == "M"]
    for start, end in pairwise([*starts, len(path.commands)]):
        box = bounds([path._replace(commands=path.commands[start:end])])
        assert box
        yield box


def _parts(symbol: Symbol) -> list[tuple[Point, Point]]:
    return [*pairwise(_line(symbol))]


@pytest.mark.parametrize("kind", [key for key, kind in NL.nodes.items() if kind.layer == "node" and not kind.holds])
def test_a_link_to_itself_has_room_for_its_letter_and_its_head(kind: str) -> None:
    place = box("a", 0, 0, *NL.node(kind).size)
    document = edits.add_node(blank(), Node(id="a", kind=kind, name="a"), "p1", place)
    link = Link(id="l", kind="accounts-to", source="a", target="a", letter="A")
    drawing = _drawn(edits.add_link(document, link, "p1"))
    across = [x for x, _ in _line(next(each for each in drawing.symbols if each.id == "l"))]
    assert max(across) - min(across) >= 50


def _words(symbol: Symbol) -> list[Box]:
    texts = (each for each in symbol.primitives if isinstance(each, Text) and each.text == "rol")
    return [box for each in texts if (box := bounds([each]))]


def test_a_line_from_below_stops_at_the_name_it_comes_to() -> None:
    document = edits.add_node(blank(), Node(id="a", kind="person", name="wijkwerkers"), "p1", box("a", 0, 0, 84, 84))
    document = edits.add_node(document, Node(id="b", kind="partner", name="b"), "p1", box("b", 0, 500))
    document = edits.add_link(document, Link(id="l1", kind="cooperates", source="b", target="a"), "p1")
    drawing = _drawn(document)
    link, person = (next(each for each in drawing.symbols if each.id == key) for key in ("l1", "a"))
    named = bounds([each for each in person.primitives if isinstance(each, Text)])
    assert named
    assert not any(crosses(a, b, named) for a, b in pairwise(_line(link)))
