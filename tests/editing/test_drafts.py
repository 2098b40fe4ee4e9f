"""While something is dragged it is shown as a draft: it and its links follow, all else stays as it is."""

import math
import pathlib
from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netdraw.assets import folder
from netdraw.drawing.composing import compose
from netdraw.drawing.drafting import LAYERS
from netdraw.drawing.geometry.paths import at, closed, flat, nearest_on
from netdraw.drawing.links.landing import FARTHEST
from netdraw.drawing.primitives import Drawing, Path, Point, Symbol, Text, points
from netdraw.drawing.text.lettering import measure
from netdraw.editing.editor import Editor
from netdraw.editing.folding import refolded
from netdraw.editing.moving import moving_with
from netdraw.editing.renaming import renamed
from netdraw.files.reading import read
from netdraw.language.own import joining
from netdraw.language.shipped import shipped
from netdraw.language.tables import LinkKind, NodeKind
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Link, Node, Picture, Placement

NETWORKS = sorted(folder("examples").glob("*.netdraw"))
PICTURES = [(path, key) for path in NETWORKS for key in read(path).pictures]
LEAD = 40.0  # of a line of words, with the room round it
OUT = 5.0  # more than half of the line round a node
NEW = Placement(node="n99", x=0, y=0, width=222, height=102)
STEPS = ((40.0, -30.0), (330.0, 210.0), (-620.0, 95.0))


@cache
def _opened(path: pathlib.Path) -> Document:
    return read(path)


def _editor(path: pathlib.Path, picture: str) -> Editor:
    document = _opened(path)
    editor = Editor(document, joining(shipped("nl"), document.language))
    editor.show(picture)
    return editor


def _hub(editor: Editor) -> str:
    """The node with most links in the picture, of those that are more than a place."""
    links = [editor.document.links[key] for key in editor.picture.routes]
    ends = [end for link in links for end in (link.source, link.target)]
    return max(editor.scene.parties(editor.picture.placements), key=lambda key: (ends.count(key), key))


def _steps(editor: Editor, taken: frozenset[str], moves: tuple[Point, ...] = STEPS) -> Iterator[Drawing]:
    """Drag the nodes `taken` and yield what is shown at each step."""
    before, picture = editor.document, editor.picture_id
    for move in moves:
        editor.preview(edits.shift_each(before, picture, dict.fromkeys(taken, move)))
        yield editor.drawing


def _afresh(editor: Editor) -> Drawing:
    return compose(editor.document, editor.seen_picture, editor.language, editor.theme, measure)


def _still(drawing: Drawing, drafted: frozenset[str]) -> list[int]:
    return [id(each) for each in drawing.symbols if each.id not in drafted]


def _symbols(drawing: Drawing) -> dict[str, Symbol]:
    return {each.id: each for each in drawing.symbols}


def _away(symbol: Symbol, point: Point) -> float:
    """How far a point is from the outline of a node, what stands on that, or the room of a name under it."""
    lines = [flat(symbol.outline), *_on_rim(symbol)]
    below = (each for each in symbol.primitives if isinstance(each, Text) and each.y > symbol.box.bottom)
    words = [nearest_on(_around(each), point)[0] for each in below]
    return min(*(nearest_on(closed(each), point)[0] for each in lines), *(away - LEAD for away in words), math.inf)


def _on_rim(symbol: Symbol) -> Iterator[list[Point]]:
    """The outlines of what comes out of that of a node: chairs, heads, a coin."""
    box = symbol.box.grown(OUT)
    for each in symbol.primitives:
        outline = [*flat(each.commands)] if isinstance(each, Path) else []
        if any(not box.holds(*point) for point in outline):
            yield outline


def _onwards(before: Point, point: Point) -> Iterator[Point]:
    """The points of a line from its end on, as far as it stops before a node under which its head would lie."""
    (x, y), (ux, uy) = at([before, point], math.dist(before, point))
    yield from ((x + ux * on, y + uy * on) for on in range(round(FARTHEST) + 1))


def _around(words: Text) -> tuple[Point, Point]:
    return (words.x - words.width / 2, words.y), (words.x + words.width / 2, words.y)


@pytest.mark.parametrize(("path", "picture"), PICTURES, ids=lambda each: getattr(each, "stem", each))
def test_only_a_dragged_node_and_its_links_are_drawn_anew(path: pathlib.Path, picture: str) -> None:
    editor = _editor(path, picture)
    finished, hub = editor.drawing, _hub(editor)
    drafts = [*_steps(editor, frozenset({hub}))]
    links = {key for key, (link, _) in finished.memory.before("links").items() if hub in (link.source, link.target)}
    for draft in drafts:
        assert draft.drafted == {hub} | links
        assert draft.drafted is drafts[0].drafted
        assert _still(draft, draft.drafted) == _still(finished, draft.drafted)
        assert len(draft.symbols) == len(finished.symbols)


@pytest.mark.parametrize(("path", "picture"), PICTURES, ids=lambda each: getattr(each, "stem", each))
def test_drafts_lie_in_front_in_their_own_layer(path: pathlib.Path, picture: str) -> None:
    editor = _editor(path, picture)
    drawing = next(_steps(editor, frozenset({_hub(editor)})))
    kinds = {key: each.kind.layer for key, each in drawing.memory.before("all of stand").items()}
    rows = [(LAYERS.index(kinds.get(each.id, "link")), each.id in drawing.drafted) for each in drawing.symbols]
    assert rows == sorted(rows)


@pytest.mark.parametrize(("path", "picture"), PICTURES, ids=lambda each: getattr(each, "stem", each))
def test_links_end_on_the_outlines_of_what_they_join_as_it_is_dragged(path: pathlib.Path, picture: str) -> None:
    editor = _editor(path, picture)
    hub = _hub(editor)
    for draft in _steps(editor, frozenset({hub})):
        shown, placed = _symbols(draft), editor.picture.placements[hub]
        assert shown[hub].box.centre == pytest.approx((placed.x, placed.y), abs=0.11)
        for key in draft.drafted - {hub}:
            link = draft.memory.course(key).run.link
            if shown[link.source].box.meets(shown[link.target].box):
                continue  # where one lies in the other there is no outline between them
            line = [*points(shown[key].outline)]
            for end, before, point in ((link.source, line[1], line[0]), (link.target, line[-2], line[-1])):
                assert min(_away(shown[end], each) for each in _onwards(before, point)) < 1, (key, end)


@pytest.mark.parametrize(("path", "picture"), PICTURES, ids=lambda each: getattr(each, "stem", each))
def test_after_a_drag_the_drawing_is_as_composed_from_nothing(path: pathlib.Path, picture: str) -> None:
    editor = _editor(path, picture)
    for _ in _steps(editor, frozenset({_hub(editor)})):
        pass
    editor.do(editor.document)
    assert not editor.drawing.drafted
    assert (editor.drawing.symbols, editor.drawing.box) == (_afresh(editor).symbols, _afresh(editor).box)


@pytest.mark.parametrize(("path", "picture"), PICTURES, ids=lambda each: getattr(each, "stem", each))
def test_esc_gives_back_the_very_drawing_of_before(path: pathlib.Path, picture: str) -> None:
    editor = _editor(path, picture)
    finished = editor.drawing
    for draft in _steps(editor, frozenset({_hub(editor)})):
        assert draft is not finished
    editor.cancel()
    assert editor.drawing is finished


@pytest.mark.parametrize(("path", "picture"), PICTURES, ids=lambda each: getattr(each, "stem", each))
def test_a_frame_is_dragged_with_all_that_lies_in_it(path: pathlib.Path, picture: str) -> None:
    editor = _editor(path, picture)
    finished = editor.drawing
    for frame in editor.scene.frames():
        taken = moving_with(editor.scene, {frame.id})
        before = _symbols(finished)
        for draft, (dx, dy) in zip(_steps(editor, taken), STEPS, strict=True):
            shown = _symbols(draft)
            assert taken & shown.keys() <= draft.drafted
            for key in taken & shown.keys():
                was, now = before[key].box, shown[key].box
                assert (now.left - was.left, now.top - was.top) == pytest.approx((dx, dy))
        editor.cancel()
        assert editor.drawing is finished


def test_what_is_folded_is_dragged_as_it_is_drawn(editor: Editor) -> None:
    editor.do(refolded(editor.scene, {"n12"}))
    finished, taken = editor.drawing, moving_with(editor.scene, {"n12"})
    assert {"n12", "n13"} <= taken, "what it hides goes along"
    for draft in _steps(editor, taken):
        assert draft.drafted == {"n12"}
        assert _symbols(draft)["n12"].primitives != _symbols(finished)["n12"].primitives
    editor.do(editor.document)
    assert editor.drawing.symbols == _afresh(editor).symbols


def test_a_drag_to_and_fro_ends_where_it_began(editor: Editor) -> None:
    finished = editor.drawing
    first, last, again = _steps(editor, frozenset({"n10"}), ((50.0, 0.0), (0.0, 0.0), (0.0, 70.0)))
    assert last is finished
    assert again.drafted is first.drafted


def test_what_comes_goes_or_gets_another_name_is_drawn_in_full(editor: Editor) -> None:
    before = editor.document
    for document in (
        renamed(before, "n10", "Zayaz BV"),
        edits.erase(before, "p1", {"n10"}),
        edits.add_node(
            before, Node(id="n99", kind="partner"), "p1", Placement(node="n99", x=0, y=0, width=9, height=9)
        ),
        edits.shift(before, "p1", {"n1"}, 0, -40),
    ):
        editor.preview(document)
        assert not editor.drawing.drafted
        assert editor.drawing.symbols == _afresh(editor).symbols
    editor.cancel()
    assert editor.drawing.symbols == _afresh(editor).symbols


def test_a_node_is_drawn_in_the_size_that_it_is_dragged_to(editor: Editor) -> None:
    assert not editor.drawing.drafted
    editor.preview(edits.resize(editor.document, "p1", "n10", (520, 190), (300, 160)))
    shown = _symbols(editor.drawing)
    assert editor.drawing.drafted == {"n10", "l1"}
    assert shown["n10"] == _symbols(_afresh(editor))["n10"]
    assert _away(shown["n10"], next(iter(points(shown["l1"].outline)))) < 1


def test_a_loop_stays_on_the_rim_of_a_node_that_gets_another_size(editor: Editor) -> None:
    editor.do(edits.add_link(editor.document, Link(id="l9", kind="steers", source="n10", target="n10"), "p1"))
    assert not editor.drawing.drafted
    for size in ((300.0, 160.0), (600.0, 400.0)):
        editor.preview(edits.resize(editor.document, "p1", "n10", (520, 190), size))
        shown = _symbols(editor.drawing)
        line = [*points(shown["l9"].outline)]
        assert {"n10", "l9"} <= editor.drawing.drafted
        assert _away(shown["n10"], line[0]) < 1
        assert _away(shown["n10"], line[-1]) < 1
        out = shown["n10"].box.top - shown["l9"].box.top
        assert 60 < out < 90


def test_a_link_that_is_bent_runs_as_it_will_in_the_end(editor: Editor) -> None:
    assert not editor.drawing.drafted
    for bend in ((750.0, 60.0), (700.0, 300.0)):
        route = editor.picture.routes["l1"].model_copy(update={"bends": (bend,)})
        editor.preview(edits.route(editor.document, "p1", route))
        assert editor.drawing.drafted == {"l1"}
        assert _symbols(editor.drawing)["l1"] == _symbols(_afresh(editor))["l1"]


def _pair(node: str, link: str) -> Editor:
    """Two nodes side by side, with a link that has words."""
    document, language = edits.add_picture(Document(), Picture(id="p1", kind="design")), shipped("nl")
    for key, kind, x in (("n1", node, 0.0), ("n2", "partner", 1500.0)):
        wide, high = language.node(kind).size
        placed = Placement(node=key, x=x, y=0, width=wide, height=high)
        document = edits.add_node(document, Node(id=key, kind=kind, name="Zayaz", marks=("doubted",)), "p1", placed)
    link_there = Link(id="l1", kind=link, source="n1", target="n2", label="om en om")
    return Editor(edits.add_link(document, link_there, "p1"), language)


KINDS = [each for each in shipped("nl").nodes.values() if each.layer != "level"]
LINKS = [*shipped("nl").links.values()]
WHOLE = st.integers(-900, 900).map(float)
FREE = ((25.0, 40.0), (-300.0, 0.0))


@pytest.mark.parametrize("kind", KINDS, ids=lambda each: each.id)
def test_every_kind_of_node_looks_the_same_while_it_is_dragged(kind: NodeKind) -> None:
    editor = _pair(kind.id, "cooperates")
    assert editor.drawing
    for draft in _steps(editor, frozenset({"n1"}), FREE):
        shown, afresh = (_symbols(each)["n1"] for each in (draft, _afresh(editor)))
        assert [each.fill for each in shown.primitives] == [each.fill for each in afresh.primitives]
        assert _places(shown) == pytest.approx(_places(afresh), abs=0.11)


@pytest.mark.parametrize("kind", LINKS, ids=lambda each: each.id)
def test_every_kind_of_link_looks_the_same_while_its_end_is_dragged(kind: LinkKind) -> None:
    editor = _pair("partner", kind.id)
    assert editor.drawing
    for draft in _steps(editor, frozenset({"n1"}), ((-300.0, 0.0), (100.0, 0.0))):
        shown, afresh = _symbols(draft)["l1"], _symbols(_afresh(editor))["l1"]
        assert shown.outline == afresh.outline
        words, places = zip(*map(_words, (shown, afresh)), strict=True)
        assert words[0] == words[1]
        assert places[0] == pytest.approx(places[1], abs=1)


def _places(symbol: Symbol) -> list[float]:
    """All coordinates of what is drawn."""
    paths = [
        number for each in symbol.primitives if isinstance(each, Path) for number in sum(points(each.commands), ())
    ]
    return [*paths, *_words(symbol)[1]]


def _words(symbol: Symbol) -> tuple[list[str], list[float]]:
    texts = [each for each in symbol.primitives if isinstance(each, Text)]
    return [each.text for each in texts], [place for each in texts for place in (each.x, each.y)]


@given(st.data())
@settings(max_examples=8, deadline=None)
def test_however_things_are_dragged_the_end_is_as_composed_from_nothing(data: st.DataObject) -> None:
    path, picture = data.draw(st.sampled_from(PICTURES))
    editor = _editor(path, picture)
    assert editor.drawing
    for _ in range(2):
        chosen = data.draw(st.sets(st.sampled_from(sorted(editor.picture.placements)), min_size=1, max_size=3))
        moves = data.draw(st.lists(st.tuples(WHOLE, WHOLE), min_size=1, max_size=3))
        for draft in _steps(editor, moving_with(editor.scene, chosen), tuple(moves)):
            assert {each.id for each in draft.symbols} == {each.id for each in _afresh(editor).symbols}
        if data.draw(st.booleans()):
            editor.cancel()
        else:
            editor.do(editor.document)
        assert editor.drawing.symbols == _afresh(editor).symbols
