"""Composes the symbol of a link: its line with ends, and its badges and label at places that cover nothing."""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from netdraw.drawing.geometry.paths import at, length, moved, piece, polyline, rounded
from netdraw.drawing.links.labels import Place
from netdraw.drawing.links.lines import BODIES, HEADS, REACH, Pen
from netdraw.drawing.look import Look
from netdraw.drawing.nodes.badges import STEP, badge, lettered, tag, tag_box, years
from netdraw.drawing.nodes.parts import Type, line, target
from netdraw.drawing.primitives import Box, Path, Point, Primitive, Symbol, bounds
from netdraw.drawing.text.lettering import LEAD
from netdraw.language.shipped import Language
from netdraw.language.tables import LinkKind
from netdraw.model.records import Link

TEXT = 25  # size at lines
BESIDE = 5  # so far words stand from what a line draws
WORDS = Type(TEXT)
RADIUS = 19  # of the largest badge
NEXT = 4  # so far off a line, or its heads, are badges beside it
OFF = 24  # so far along the line the middle of the first badge is off a node
USUAL = 0.35  # of a line, from where badges stand
HEADS_MOST, SMALLEST = 0.6, 0.15  # of a line its heads take at most so much, and they are at least so large
FULL = 175  # heads of a line that is so long have their full size
HEADED, ARROW = ("block", "hollow-block"), 26  # lines that are arrows themselves, and how far their heads come out


class Row(NamedTuple):
    """Where the badges of a link stand: about a point so far along its line (0 to 1).

    They stand on it (0), or beside it, across its way: the first one left (1) or right (-1) of it.
    """

    share: float
    across: int = 0


class Run(NamedTuple):
    """A link with the points it follows, what it joins in words, and how large its heads are among others.

    `row` is where its badges stand, None for where they do among nothing else.
    """

    link: Link
    kind: LinkKind
    line: tuple[Point, ...]
    ends: str = ""
    heads: float = 1.0
    row: Row | None = None


class Label(NamedTuple):
    """The words at a line: as a tag on it or plain beside it, how large, and how far from its middle.

    Where its badges and heads leave room they may come so `close`.
    """

    words: str
    size: tuple[float, float]
    away: float
    close: float = 0.0


class Tip(NamedTuple):
    """An end of a link: half as broad as it is, so far back from where it ends, and whether it is a head."""

    half: float
    back: float
    headed: bool


class Sign(NamedTuple):
    """A badge on a line, and its middle."""

    name: str
    x: float
    y: float


def link_symbol(run: Run, label: Label | None, place: Place | None, ground: str, look: Look) -> Symbol:
    """Return the symbol of a link, with its label on `ground` at its place; its own box leaves the label out."""
    drawn = strokes(run, look, place.box if place and place.on_line else None)
    box = bounds(drawn) or Box(*run.line[0], *run.line[0])
    name = look.language.called(run.link.kind)
    said = f"{name} ({run.link.label})" if run.link.label else name
    words = tuple(_label(run, label, place, ground, look)) if label and place else ()
    symbol = Symbol(run.link.id, run.link.kind, f"{said}: {run.ends}", (*drawn, *words), box, polyline(run.line))
    symbol.filled = (bounds(words, box) or box) if words else box  # sooner than to look at all again
    return symbol


def strokes(run: Run, look: Look, words: Box | None = None) -> list[Primitive]:
    """Return the line of a link with its ends and badges; its `words` may stand on it."""
    badges = signs(run, look)
    line = _line(run, badges, words, look)
    return [*line, *_badges(run, badges, look)] if badges else [*line]


def label_of(run: Run, look: Look) -> Label | None:
    """Return the words of a link, set; None when nothing is written at it."""
    words = _words(run.link, look.language)
    if not words:
        return None
    if run.kind.label == "tag":
        box = tag_box((0, 0), words, look)
        return Label(words, (box.width, box.height), -1)
    lines = words.split("\n")
    wide = max(look.measure(each, TEXT) for each in lines) + 8
    close = max(_breadth(run, look) / 2, REACH.get(run.kind.line, 0.0))
    return Label(words, (wide, len(lines) * TEXT * LEAD + 4), _reach(run, look) + BESIDE, close + BESIDE)


def breadth(link: Link, kind: LinkKind) -> float:
    """Return how much room a line takes from side to side, without its heads and badges."""
    return max(_width(link, kind), 2 * REACH.get(kind.line, 0))


def _width(link: Link, kind: LinkKind) -> float:
    return kind.widths[(link.strength or 2) - 1] if kind.strength != "rings" else kind.widths[1]


def _reach(run: Run, look: Look) -> float:
    """Return how far a line with its ends and badges comes out beside its middle."""
    ends = [run.kind.head] if run.link.direction != "none" else []
    badge = RADIUS if badge_names(run, look) else 0
    return max(badge, _breadth(run, look) / 2, *(REACH.get(name, 0) for name in (run.kind.line, *ends)))


def _pen(run: Run, look: Look) -> Pen:
    kind = run.kind
    direction = run.link.direction or kind.direction
    pen = Pen(look.colour(kind.colour), _breadth(run, look), look.colour("white"), direction=direction, size=run.heads)
    for mark in look.marks(run.link.marks):
        dotted = bool(mark.dash) and mark.dash[0] < 1
        role = mark.label or (mark.stroke if kind.colour == "ink" else "")
        pen = pen._replace(
            colour=look.colour(role) if role else pen.colour,
            dash=mark.dash or pen.dash,
            round=dotted or pen.round,
            hollow=mark.hollow or pen.hollow,
        )
    return pen


def _breadth(run: Run, look: Look) -> float:
    """Return how broad a line is; a plain one no broader than its marks say."""
    kind = run.kind
    width = _width(run.link, kind)
    if kind.line != "solid" or not run.link.marks:
        return width
    return min((width, *(mark.width for mark in look.marks(run.link.marks) if mark.width)))


def _line(run: Run, badges: Sequence[Sign], words: Box | None, look: Look) -> list[Path]:
    """Return the rings at the tail, the body, and the heads at the ends that the direction gives one."""
    pen, total = _pen(run, look), length(run.line)
    pen = pen._replace(bare=_bare(badges, words)) if badges or words else pen
    direction = run.link.direction or run.kind.direction
    head = HEADS.get(run.kind.head)
    start = _tail(run)
    stop = total
    size = _head_size(total, max(head.room, REACH[run.kind.head]) if head else 0, direction) * run.heads
    if head and direction != "none":
        stop = max(total - head.room * size, start + 1)
        start = min(head.room * size, total / 3) if direction == "both" else start
    drawn = BODIES[run.kind.line](piece(run.line, start, stop), pen)
    if head and direction != "none":
        drawn += _sized(head.drawn(*at(run.line, total), pen), run.line[-1], size)
    if head and direction == "both":
        (x, y), (ux, uy) = at(run.line, 0)
        drawn += _sized(head.drawn((x, y), (-ux, -uy), pen), (x, y), size)
    if start and run.kind.strength == "rings":
        drawn += _rings(run, start, look)
    return drawn


def _head_size(total: float, room: float, direction: str) -> float:
    """Return how large heads are: on a short line smaller, so that its ends stay in sight."""
    heads = {"forward": 1, "both": 2}.get(direction, 0) * room
    return min(1.0, max(total * HEADS_MOST / heads, SMALLEST)) if heads else 1.0


def _sized(parts: list[Path], tip: Point, size: float) -> list[Path]:
    """Return the parts of a head, in another size about its tip."""
    if size == 1:
        return parts
    x, y = (each * (1 - size) for each in tip)
    return [each._replace(commands=moved(each.commands, x, y, size)) for each in parts]


def _bare(badges: Sequence[Sign], words: Box | None) -> Callable[[Point, float], bool]:
    """Return whether a bead or chevron shows whole: no badge, nor its words, would half cover it."""

    def bare(point: Point, distance: float) -> bool:
        covered = any(math.dist(point, badge[1:]) < RADIUS + 8 for badge in badges)
        return not (covered or (words and words.grown(distance).holds(*point)))

    return bare


def tips(run: Run, tail: Tip, head: Tip) -> Iterator[Box]:
    """Yield the boxes of the heads, and of the rings, of a link that ends so."""
    total = length(run.line)
    room = min(HEADS[run.kind.head].room, total * HEADS_MOST) if run.kind.head else 0.0  # some are broadest halfway
    for tip, way in ((tail, 1), (head, -1)):
        if tip.headed:
            half, back = tip.half * run.heads, max(tip.back or 2 * tip.half, room) * run.heads  # a dot lies on its line
            (x, y), (ux, uy) = at(run.line, 0.0 if way > 0 else total)
            behind_x, behind_y = x + way * ux * back, y + way * uy * back
            wide, high = abs(uy) * half, abs(ux) * half
            left, right = sorted((x, behind_x))
            top, bottom = sorted((y, behind_y))
            yield Box(left - wide, top - high, right + wide, bottom + high)


def ends(run: Run) -> tuple[Tip, Tip]:
    """Return how a link begins and how it stops."""
    kind, direction = run.kind, run.link.direction or run.kind.direction
    half, rings = breadth(run.link, kind) / 2, _tail(run) / 2
    (wide, room), tail = _head(kind), Tip(max(half, rings), 2 * rings, bool(rings))
    if not wide or direction == "none":
        return tail, Tip(half, 0.0, False)
    size = _head_size(length(run.line), max(room, wide), direction)
    head = Tip(max(wide * size, half), min(room, 2 * wide) * size, True)
    return head if direction == "both" else tail, head


def _head(kind: LinkKind) -> tuple[float, float]:
    """Return how far the heads of a kind come out beside its line, and how far back from their tips they begin."""
    if kind.line in HEADED:
        return ARROW, 2.0 * ARROW
    return REACH.get(kind.head, 0.0), HEADS[kind.head].room if kind.head else 0.0


def _tail(run: Run) -> float:
    """Return how far before the body the rings of an indirect value begin."""
    orders = run.link.strength if run.kind.strength == "rings" else None
    return (8 + 8.5 * (orders - 1)) * 1.9 if orders else 0.0


def _rings(run: Run, start: float, look: Look) -> Iterator[Path]:
    (x, y), _ = at(run.line, start / 2)
    yield from (each for each in target(x, y, run.link.strength or 1, look) if isinstance(each, Path))


def _badges(run: Run, badges: Iterable[Sign], look: Look) -> Iterator[Primitive]:
    for sign in badges:
        if sign.name.islower():  # a letter of legitimation is a capital
            yield from badge(sign.name, sign.x, sign.y, look)
        else:
            yield from lettered(sign.x, sign.y, sign.name, run.kind.colour, look)


def signs(run: Run, look: Look) -> list[Sign]:
    """Return the badges of a link, one after another, where they stand."""
    names = badge_names(run, look)
    if not names:
        return []
    share, across = run.row or usual(run, len(names))
    middle = length(run.line) * share
    if across:
        return _across(run, names, middle, across)
    steps = (STEP * (i - (len(names) - 1) / 2) for i in range(len(names)))
    return [Sign(name, *at(run.line, middle + step)[0]) for name, step in zip(names, steps, strict=True)]


def usual(run: Run, number: int) -> Row:
    """Return where so many badges stand on a line among nothing else: from a third of it on, off what it begins at."""
    total, wide = length(run.line), STEP * (number - 1)
    first = max(OFF + _tail(run), min(total * USUAL, (total - 40 - wide) / 2))
    return Row((first + wide / 2) / (total or 1))


def _across(run: Run, names: Sequence[str], middle: float, side: int) -> list[Sign]:
    """Return badges across a line, on both sides of it in turn, so that the line stays in sight."""
    (x, y), (ux, uy) = at(run.line, middle)
    off = max(tip.half for tip in ends(run)) + RADIUS + NEXT
    steps = ((side, -side)[i % 2] * (off + STEP * (i // 2)) for i in range(len(names)))
    return [Sign(name, x + uy * step, y - ux * step) for name, step in zip(names, steps, strict=False)]


def badge_names(run: Run, look: Look) -> list[str]:
    """Return the names of the badges of a link; a letter or number is its own."""
    link, badge = run.link, run.kind.badge
    names = [*link.letter] if badge == "letter" else [badge] if badge else []
    if link.number is not None:
        names.append(str(link.number))
    return names + [mark.badge for mark in look.marks(link.marks) if mark.badge] if link.marks else names


def _label(run: Run, label: Label, place: Place, ground: str, look: Look) -> Iterator[Primitive]:
    if run.kind.label == "tag":
        yield from tag(place.centre, label.words, look)
        return
    if place.on_line:
        yield Path(rounded(place.box, 0), fill=ground)
    x, top = place.centre[0], place.box.top + 2
    for i, each in enumerate(label.words.split("\n")):
        yield line(x, top + (i + 0.5) * TEXT * LEAD, each, WORDS, look)


def _words(link: Link, language: Language) -> str:
    word = "" if link.kind in language.links else f"[{link.kind}]"
    return "\n".join(text for text in (link.label, years(link.since, link.until), word) if text)
