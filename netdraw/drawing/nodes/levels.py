"""Composes the levels: bands one above the other in a design-picture, rings round the centre in a value-picture."""

from collections.abc import Iterator, Mapping

from netdraw.drawing.geometry.paths import r, rounded
from netdraw.drawing.look import Look
from netdraw.drawing.nodes.standing import BEHIND, Stand, pile_box
from netdraw.drawing.primitives import Box, Path, Primitive, Symbol, Text
from netdraw.drawing.text.lettering import CENTRE, LEAD

GUTTER = 190  # the strip of a band that holds its name
NUMBER = 32  # size of the number of what is folded
TINTS = ("level-top", "level-middle", "level-bottom")


def ranks(levels: Mapping[str, Stand], rings: bool) -> dict[str, tuple[int, int]]:
    """Return (rank, number of levels) by id: 0 is the highest band or the outermost ring."""
    order = sorted(levels.values(), key=_from_outside if rings else _from_above)
    return {each.node.id: (i, len(order)) for i, each in enumerate(order)}


def _from_outside(ring: Stand) -> tuple[float, str]:
    return -ring.box.width, ring.node.id


def _from_above(band: Stand) -> tuple[float, str]:
    return band.box.centre[1], band.node.id


def level_tint(rank: int, number: int, look: Look) -> str:
    """Return the ground of a level: cool at the top, warm at the bottom."""
    return look.colour(TINTS[round(rank * 2 / (number - 1))] if number > 1 else "level-middle")


def level_symbol(stand: Stand, ranked: tuple[int, int], look: Look) -> Symbol:
    """Return a band or a ring: tint, stair and name."""
    rank, number = ranked
    tint = level_tint(rank, number, look)
    ring = look.picture_kind == "value"
    ground = Path(stand.outline, tint, look.colour("grey"), 2.5) if ring else Path(stand.outline, tint)
    named = _ring_name if ring else _band_name
    pile = () if ring or not stand.placement.folded else _pile(stand, look)
    primitives = (ground, *named(stand, rank, number, look), *pile)
    return Symbol(
        stand.node.id,
        stand.node.kind,
        f"{look.language.called('level')}: {stand.node.name}",
        primitives,
        stand.box,
        stand.outline,
    )


def _pile(stand: Stand, look: Look) -> Iterator[Primitive]:
    """Yield what is folded in a band, as several sheets with their number."""
    box, ink, white = pile_box(stand), look.colour("ink"), look.colour("white")
    for step in (2, 1, 0):
        yield Path(rounded(box.moved(step * BEHIND, -step * BEHIND), 12), white, ink, 3.5)
    (x, y), size, count = box.centre, NUMBER, stand.node.count
    wide = look.measure(count, size, bold=True)
    yield Text(r(x), r(y + CENTRE * size), count, size, ink, "middle", bold=True, width=wide)


def _band_name(stand: Stand, rank: int, number: int, look: Look) -> Iterator[Primitive]:
    x, y = stand.box.left + 16, stand.box.top + 22
    yield from stair(x, y, 20, rank, number, look)
    yield from _lines(stand, x, y + 20 * 0.8 * number + 26, "start", look)


def _ring_name(stand: Stand, rank: int, number: int, look: Look) -> Iterator[Primitive]:
    """The name stands at 12 o'clock, just inside the ring."""
    x, top = stand.box.centre[0], stand.box.top + 22
    wide = 12 * 1.15 * number
    yield from stair(x - (stand.label.width + wide + 12) / 2, top, 12, rank, number, look)
    yield from _lines(stand, x + (wide + 12) / 2, top - 2, "middle", look)


def _lines(stand: Stand, x: float, top: float, anchor: str, look: Look) -> Iterator[Primitive]:
    middle = top
    for each in stand.label.lines:
        middle += each.size * LEAD / 2
        yield Text(
            r(x),
            r(middle + CENTRE * each.size),
            each.text,
            each.size,
            look.colour("ink"),
            "start" if anchor == "start" else "middle",
            each.bold,
            each.italic,
            each.width,
        )
        middle += each.size * LEAD / 2


def stair(x: float, y: float, step: float, rank: int, number: int, look: Look) -> Iterator[Primitive]:
    """A stair with a step for every level, that of `rank` (0 the highest) filled; (x, y) is the upper left corner."""
    foot = y + number * step * 0.8 + step * 0.2
    for i in range(number):
        high = (i + 1) * step * 0.8 + step * 0.2
        box = Box(x + i * step * 1.15, foot - high, x + i * step * 1.15 + step, foot)
        fill = look.colour("ink" if i == number - 1 - rank else "white")
        yield Path(rounded(box, 0), fill, look.colour("ink"), 2.5)
