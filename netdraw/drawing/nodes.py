"""Composes the symbol of a node: outline, parts, label, and the marks on it."""

from collections.abc import Iterator

from netdraw.drawing.badges import BADGES, STEP, lettered, tag, years
from netdraw.drawing.lettering import CENTRE, LEAD
from netdraw.drawing.look import Look
from netdraw.drawing.parts import PARTS, tab_box
from netdraw.drawing.paths import chop, r, seamless
from netdraw.drawing.primitives import NONE, Anchor, Box, Path, Point, Primitive, Symbol, Text, bounds
from netdraw.drawing.standing import GAP, Stand
from netdraw.language.tables import Mark, NodeKind


def node_symbol(stand: Stand, look: Look) -> Symbol:
    """Return the symbol of a node of any kind but a level."""
    primitives = (*_body(stand, look), *label(stand, look), *_marks(stand, look))
    title = (
        f"{look.language.called(stand.node.kind)}: {stand.node.name}"
        if stand.node.name
        else look.language.called(stand.node.kind)
    )
    return Symbol(stand.node.id, stand.node.kind, title, tuple(primitives), stand.box, stand.outline)


def _body(stand: Stand, look: Look) -> Iterator[Primitive]:
    for part in stand.kind.parts:
        if part == "outline":
            yield outline(stand, look)
        else:
            yield from PARTS[part](stand, look)
    dashed = any(mark.dash for mark in look.marks(stand.node.marks))
    if stand.kind.parts[-1] == "stripe" and not dashed:
        yield outline(stand, look)._replace(fill=NONE)


def outline(stand: Stand, look: Look) -> Path:
    """Return the outline as its kind and marks want it filled and stroked."""
    kind, domain = stand.kind, stand.node.domain
    path = Path(stand.outline, look.colour(kind.fill, domain), look.colour(kind.stroke, domain), kind.width)
    for mark in look.marks(stand.node.marks):
        path = path._replace(
            commands=seamless(path.commands) if mark.dash and not path.dash else path.commands,
            fill=_marked_fill(path, mark, look),
            stroke=look.colour(mark.stroke) if mark.stroke else path.stroke,
            width=mark.width or path.width,
            dash=mark.dash or path.dash,
            round=bool(mark.dash) and mark.dash[0] < 1,
        )
    return path


def _marked_fill(path: Path, mark: Mark, look: Look) -> str:
    """A symbol as dark as its line becomes hollow under a dash, or the dash could not be seen."""
    if mark.fill:
        return look.colour(mark.fill)
    lost = bool(mark.dash) and path.fill == path.stroke
    return look.colour("white") if path.fill != NONE and (mark.hollow or lost) else path.fill


def label(stand: Stand, look: Look) -> Iterator[Primitive]:
    """Yield the lines of the name where the kind has it."""
    role = stand.kind.label.colour
    (x, top), anchor = _label_place(stand)
    if role == "white" and outline(stand, look).fill != look.colour(stand.kind.fill, stand.node.domain):
        role = stand.kind.fill
    middle = top
    for set_line in stand.label.lines:
        middle += set_line.size * LEAD / 2
        baseline = r(middle + CENTRE * set_line.size)
        yield Text(
            r(x),
            baseline,
            set_line.text,
            set_line.size,
            look.colour(role),
            anchor,
            set_line.bold,
            set_line.italic,
            set_line.width,
        )
        middle += set_line.size * LEAD / 2


def _label_place(stand: Stand) -> tuple[Point, Anchor]:
    """Return where the first line begins: its x, the top of the block, and the anchor."""
    box, inset, high = stand.box, stand.kind.label.inset, stand.label.height
    middle = (box.top + inset[1] + box.bottom - inset[3]) / 2 - high / 2
    places: dict[str, tuple[Point, Anchor]] = {
        "centre": (((box.left + inset[0] + box.right - inset[2]) / 2, middle), "middle"),
        "start": ((box.left + inset[0], middle), "start"),
        "below": ((box.centre[0], box.bottom + GAP), "middle"),
        "upper-left": ((box.left + 4, box.centre[1] - 14 - high), "end"),
        "corner": ((box.left + inset[0], box.top + inset[1]), "start"),
        "tab": ((box.left + 60, box.top - high / 2), "start"),
    }
    return places[stand.kind.label.place]


def _marks(stand: Stand, look: Look) -> Iterator[Primitive]:
    """Yield the badges of the marks from the upper right corner leftwards, the number at the left, the years below."""
    node, box = stand.node, stand.box
    x, y = _corner(stand, (box.right, box.top))
    for i, mark in enumerate(mark for mark in look.marks(node.marks) if mark.badge):
        yield from BADGES[mark.badge](x - i * STEP, y, look)
    if node.number is not None:
        role = stand.kind.stroke if stand.kind.stroke != NONE else "ink"
        yield from lettered(*_corner(stand, (box.left, box.top)), str(node.number), role, look)
    if text := years(node.since, node.until):
        yield from tag(_tag_place(stand, text, look), text, look)


def _tag_place(stand: Stand, text: str, look: Look) -> Point:
    if stand.kind.label.place != "tab":
        return stand.box.centre[0], stand.box.bottom
    return tab_box(stand).right + look.measure(text, 22) / 2 + 24, stand.box.top


def _corner(stand: Stand, corner: Point) -> Point:
    """Return the point of the outline towards a corner of its box."""
    return chop(stand.corners, stand.box.centre, corner) or corner


def name_boxes(symbol: Symbol, kind: NodeKind | None) -> list[Box]:
    """Return the boxes of the words of a symbol, be it of a link (`kind` None); a level's in one box with its stair."""
    if kind and kind.layer == "level":
        named = bounds(symbol.primitives[1:])
        return [named] if named else []
    return [box for each in symbol.primitives if isinstance(each, Text) and (box := bounds([each]))]
