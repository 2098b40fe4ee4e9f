"""Composes the symbol of a node: outline, parts, label, and the marks on it."""

import math
import re
from collections.abc import Iterable, Iterator, Sequence

from netdraw.drawing.geometry.obstacles import inside
from netdraw.drawing.geometry.paths import chop, moved, piece, polyline, r
from netdraw.drawing.look import Look
from netdraw.drawing.nodes.badges import STEP, TAG, badge, lettered, tag, tag_box, years
from netdraw.drawing.nodes.openings import NOWHERE, Absence, opened, stair_tag
from netdraw.drawing.nodes.parts import PARTS, tab_box
from netdraw.drawing.nodes.standing import ASIDE, BEHIND, GAP, Stand, insets
from netdraw.drawing.nodes.surfaces import hollow, outline, tone
from netdraw.drawing.primitives import NONE, Anchor, Box, Path, Point, Primitive, Symbol, Text, bounds
from netdraw.drawing.text.lettering import CENTRE, LEAD, Line, exact
from netdraw.language.tables import NodeKind

NUMBER = re.compile(r"\d+")


def node_symbol(stand: Stand, look: Look, absence: Absence = NOWHERE) -> Symbol:
    """Return the symbol of a node of any kind but a level, open on the levels that it is not on."""
    words, body = (*label(stand, look), *_headings(stand, look)), tuple(_body(stand, look))
    over = (*opened(stand, absence.openings, look), *_strike(stand, words, look))
    stair = stair_tag(stand, absence, _years_end(stand, look), look)
    primitives = (*body, *over, *words, *stair, *_marks(stand, look, body))
    title = (
        f"{look.language.called(stand.node.kind)}: {stand.node.name}"
        if stand.node.name
        else look.language.called(stand.node.kind)
    )
    return Symbol(stand.node.id, stand.node.kind, title, tuple(primitives), stand.box, stand.outline)


def unnamed(stand: Stand, look: Look) -> Iterator[Primitive]:
    """Yield all that a node draws besides its words."""
    body = tuple(_body(stand, look))
    yield from (*body, *_marks(stand, look, body))


def _body(stand: Stand, look: Look) -> Iterator[Primitive]:
    yield from _pile(stand, look)
    for part in stand.kind.parts:
        yield from PARTS[part](stand, look)
    marks = look.marks(stand.node.marks)
    if stand.kind.parts[-1] == "stripe" and not any(mark.dash for mark in marks):
        yield outline(stand, look)._replace(fill=NONE)


def _pile(stand: Stand, look: Look) -> Iterator[Path]:
    """Yield the sheets behind what stands for several of its kind."""
    if not (stand.kind.stacks and many(stand.node.count)):
        return
    front = outline(stand, look)
    edged = front if front.stroke != NONE else front._replace(stroke=look.colour("white"), width=5)
    for step in (2, 1, 0):
        moved_back = moved(front.commands, step * BEHIND, -step * BEHIND)
        ground = look.colour("white") if edged.fill == NONE else edged.fill
        yield edged._replace(commands=moved_back, fill=ground)


def _strike(stand: Stand, words: Sequence[Primitive], look: Look) -> Iterator[Path]:
    """Yield a stroke from corner to corner behind the name, for who is left out on purpose."""
    if not any(mark.struck for mark in look.marks(stand.node.marks)):
        return
    box, centre = stand.box, stand.box.centre
    ends = [chop(stand.corners, centre, corner) for corner in ((box.left, box.bottom), (box.right, box.top))]
    named = bounds(words)
    if ends[0] is None or ends[1] is None or stand.kind.holds:
        return
    total = math.dist(ends[0], ends[1])
    near, far = (named and inside(ends[0], ends[1], named.grown(6))) or (1.0, 1.0)
    for start, stop in ((0.0, near), (far, 1.0)):
        if stop > start:
            points = piece([ends[0], ends[1]], start * total, stop * total)
            yield Path(polyline(points), stroke=tone(stand, look, "ink"), width=3)


def many(count: str) -> bool:
    """Whether a count says that there are more than one: "12", "> 20", "± 200"; not "1" or words alone."""
    found = NUMBER.search(count)
    return found is not None and found[0] != "1"


def label(stand: Stand, look: Look) -> Iterator[Text]:
    """Yield the lines of the name where the kind has it."""
    yield from _lines(stand.label.lines, *_label_place(stand), _label_colour(stand, look))


def _headings(stand: Stand, look: Look) -> Iterator[Text]:
    """Yield the names of the zones of a frame."""
    for each in stand.plan.headings:
        yield from _lines(each.lines.lines, each.at, each.anchor, look.colour("ink"))


def _lines(lines: Iterable[Line], at: Point, anchor: Anchor, colour: str) -> Iterator[Text]:
    x, middle = at
    for set_line in lines:
        middle += set_line.size * LEAD / 2
        baseline = r(middle + CENTRE * set_line.size)
        loose = anchor == "start" and not exact(set_line.text)  # how wide it comes out is not sure
        yield Text(
            r(x + set_line.width / 2 if loose else x),
            baseline,
            set_line.text,
            set_line.size,
            colour,
            "middle" if loose else anchor,
            set_line.bold,
            set_line.italic,
            set_line.width,
        )
        middle += set_line.size * LEAD / 2


def _label_colour(stand: Stand, look: Look) -> str:
    """Return the colour of the name: white turns into that of the surface where marks make that hollow."""
    role, marks = stand.kind.label.colour, look.marks(stand.node.marks)
    if role == "white" and stand.kind.fill != NONE and hollow(stand, look):
        role = stand.kind.fill
    on_paper = stand.kind.label.place != "tab"
    return look.colour(next((mark.label for mark in marks if mark.label and on_paper), role))


def _label_place(stand: Stand) -> tuple[Point, Anchor]:
    """Return where the first line begins: its x, the top of the block, and the anchor."""
    box, inset, high = stand.box, insets(stand.node, stand.kind), stand.label.height
    middle = (box.top + inset[1] + box.bottom - inset[3]) / 2 - high / 2
    places: dict[str, tuple[Point, Anchor]] = {
        "centre": (
            ((box.left + inset[0] + box.right - inset[2]) / 2 + stand.aside[0], middle + stand.aside[1]),
            "middle",
        ),
        "start": ((box.left + inset[0], middle), "start"),
        "below": ((box.centre[0], box.bottom + GAP), "middle"),
        "upper-left": ((box.left + (4 if stand.node.number is None else -18), box.centre[1] - 14 - high), "end"),
        "corner": ((box.left + inset[0], box.top + inset[1]), "start"),
        "tab": ((box.left + 60, box.top - high / 2), "start"),
        "above": ((box.left, box.top - GAP - high), "start"),
    }
    return places[stand.kind.label.place]


def _marks(stand: Stand, look: Look, body: Sequence[Primitive]) -> Iterator[Primitive]:
    """Yield the badges of the marks from the upper right corner on, the number at the left, the years below.

    They run leftwards; past a symbol that has its name outside rightwards, and down where something stands on its
    upper edge.
    """
    node, box = stand.node, stand.box
    if badges := [mark.badge for mark in look.marks(node.marks) if mark.badge]:
        (x, y), (dx, dy) = _corner(stand, (box.right, box.top)), _badge_way(stand, body)
        for i, name in enumerate(badges):
            yield from badge(name, x + i * dx, y + i * dy, look)
    if node.number is not None:
        role = stand.kind.stroke if stand.kind.stroke not in (NONE, "white") else "ink"
        yield from lettered(*_corner(stand, (box.left, box.top)), str(node.number), role, look)
    if text := years(node.since, node.until):
        yield from tag(_tag_place(stand, text, look), text, look)


def _badge_way(stand: Stand, body: Sequence[Primitive]) -> Point:
    if stand.kind.label.place in ASIDE:
        return STEP, 0
    filled = bounds(body)
    topped = filled is not None and filled.top < stand.box.top - stand.kind.width - 6
    return (0, STEP) if topped else (-STEP, 0)


def _years_end(stand: Stand, look: Look) -> float:
    """Return where the years of a node end at the right; far to the left without years."""
    text = years(stand.node.since, stand.node.until)
    return tag_box(_tag_place(stand, text, look), text, look).right if text else -math.inf


def _tag_place(stand: Stand, text: str, look: Look) -> Point:
    if stand.kind.label.place == "below":
        return stand.box.centre[0], stand.box.bottom + GAP + stand.label.height + 21
    if stand.kind.label.place != "tab":
        return stand.box.centre[0], stand.box.bottom
    return tab_box(stand).right + look.measure(text, TAG) / 2 + 24, stand.box.top


def _corner(stand: Stand, corner: Point) -> Point:
    """Return the point of the outline towards a corner of its box; of a small symbol halfway between the two."""
    point = chop(stand.corners, stand.box.centre, corner) or corner
    if stand.kind.label.place in ASIDE:
        return (point[0] + corner[0]) / 2, (point[1] + corner[1]) / 2
    return point


def name_boxes(symbol: Symbol, kind: NodeKind | None) -> list[Box]:
    """Return the boxes of the words of a symbol, be it of a link (`kind` None); a level's with its stair and pile."""
    level = kind is not None and kind.layer == "level"
    named = symbol.primitives[1:] if level else (each for each in symbol.primitives if isinstance(each, Text))
    return [box for each in named if (box := bounds([each]))]


def own_boxes(symbol: Symbol, kind: NodeKind) -> list[Box]:
    """Return the boxes of what a node draws that holds no others: the symbol, and a name that stands outside of it."""
    name = name_aside(symbol, kind)
    if name.start == name.stop:
        return [symbol.filled]
    both = (*symbol.primitives[: name.start], *symbol.primitives[name.stop :]), symbol.primitives[name]
    return [box for each in both if (box := bounds(each))]


def name_aside(symbol: Symbol, kind: NodeKind) -> slice:
    """Return which primitives of a node are the lines of a name that stands outside of it: the first texts."""
    if kind.label.place not in ASIDE:
        return slice(0, 0)
    texts = [isinstance(each, Text) for each in symbol.primitives]
    start = next((i for i, text in enumerate(texts) if text), len(texts))
    return slice(start, next((i for i, text in enumerate(texts) if i > start and not text), len(texts)))
