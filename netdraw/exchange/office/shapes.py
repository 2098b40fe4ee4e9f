"""Writes paths, words and lines as shapes of DrawingML (ISO/IEC 29500-1, chapters 19 and 20) that stay editable."""

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from netdraw.drawing.geometry.paths import flat
from netdraw.drawing.primitives import NONE, Box, Command, Path, Point, Text, bounds, points
from netdraw.exchange.office.blocks import Block, Part
from netdraw.exchange.office.lines import Head, Stroke
from netdraw.exchange.office.tags import Tag, tag

UNIT = 3600  # EMU (1/914400 inch) in 0.1 mm
POINT = 7200 / 254  # hundredths of a point in 0.1 mm
ALIGNED = {"start": "l", "middle": "ctr", "end": "r"}
THINNEST = 7  # 2 pt: heads of thinner lines are as large as those of such a one
SIZES = {"sm": 2, "med": 3, "lg": 5}  # of heads, in widths of their line


class Spot(NamedTuple):
    """Where a drawing comes on a slide: EMU for 0.1 mm of it, and where its origin lies."""

    share: float
    left: float
    top: float

    def x(self, x: float) -> int:
        """Return a horizontal coordinate in EMU."""
        return round(self.left + x * self.share * UNIT)

    def y(self, y: float) -> int:
        """Return a vertical coordinate in EMU."""
        return round(self.top + y * self.share * UNIT)

    def long(self, length: float) -> int:
        """Return a length in EMU."""
        return round(length * self.share * UNIT)


class Named(NamedTuple):
    """How a shape is known: its number on the slide, its name, and what is read aloud: "" for decoration."""

    number: int
    name: str
    said: str = ""

    @property
    def tag(self) -> Tag:
        """Return the element that says so."""
        said = {"descr": self.said} if self.said else {}
        return tag("p:cNvPr", id=str(self.number), name=self.name, **said)


class Manner(NamedTuple):
    """How all words of a slide are set: in which language and which letter."""

    lang: str
    font: str


def group(named: Named, box: Box, spot: Spot, shapes: Iterable[Tag]) -> Tag:
    """Return shapes that move together; their coordinates stay those of the slide."""
    off, size = _off(box, spot)
    inner = tag("a:chOff", **off.attrib), tag("a:chExt", **size.attrib)
    placed = tag("p:grpSpPr", tag("a:xfrm", off, size, *inner))
    known = tag("p:nvGrpSpPr", named.tag, tag("p:cNvGrpSpPr"), tag("p:nvPr"))
    return tag("p:grpSp", known, placed, *shapes)


def shape(named: Named, part: Part, spot: Spot, manner: Manner, sites: Sequence[Point] = ()) -> Tag:
    """Return a path with its words; lines can be glued at the `sites`, by their place in the row."""
    path, block = part
    if path is None:
        return _box(named, block, spot, manner)  # type: ignore[arg-type]  # a part has a path or a block
    box = bounds([path._replace(width=0)]) or Box(0, 0, 0, 0)
    known = tag("p:nvSpPr", named.tag, tag("p:cNvSpPr"), tag("p:nvPr"))
    form = tag("p:spPr", _placed(box, spot), _geometry(path, box, spot, sites), _fill(path.fill), _line(path, spot))
    return tag("p:sp", known, form, *([_words(block, box, spot, manner)] if block else []))


def _box(named: Named, block: Block, spot: Spot, manner: Manner) -> Tag:
    known = tag("p:nvSpPr", named.tag, tag("p:cNvSpPr", txBox="1"), tag("p:nvPr"))
    rectangle = tag("a:prstGeom", tag("a:avLst"), prst="rect")
    form = tag("p:spPr", _placed(block.box, spot), rectangle, tag("a:noFill"))
    return tag("p:sp", known, form, _words(block, block.box, spot, manner))


def sides(box: Box) -> list[Point]:
    """Return the sites that every shape has, in their usual order: the middles of its sides, anticlockwise from above.

    LibreOffice takes the sites of a shape for these four while it has no others.
    """
    x, y = box.centre
    return [(x, box.top), (box.left, y), (x, box.bottom), (box.right, y)]


def joint(number: int, at: Point, stroke: Stroke, spot: Spot) -> Tag:
    """Return what holds two stretches of a line together: a dot as wide as the line, its last site in the middle."""
    (x, y), half = at, max(stroke.width, 2) / 2
    k = half * 0.5523
    dot: tuple[Command, ...] = (
        ("M", x - half, y), ("C", x - half, y - k, x - k, y - half, x, y - half),
        ("C", x + k, y - half, x + half, y - k, x + half, y), ("C", x + half, y + k, x + k, y + half, x, y + half),
        ("C", x - k, y + half, x - half, y + k, x - half, y), ("Z",),
    )  # fmt: skip
    sites = [*sides(Box(x - half, y - half, x + half, y + half)), at]
    return shape(
        Named(number, ""), Part(Path(dot, NONE if stroke.dash else stroke.colour)), spot, Manner("", ""), sites
    )


def connector(named: Named, ends: tuple[Point, Point], stroke: Stroke, glued: tuple[str, str], spot: Spot) -> Tag:
    """Return a straight line, glued at both ends; `glued` says to what: "number/site", or "" to nothing."""
    (ax, ay), (bx, by) = ends
    box = Box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))
    turned = {name: "1" for name, back in (("flipH", bx < ax), ("flipV", by < ay)) if back}
    held = [
        tag(f"a:{name}", id=to.partition("/")[0], idx=to.partition("/")[2])
        for name, to in zip(("stCxn", "endCxn"), glued, strict=True)
        if to
    ]
    known = tag("p:nvCxnSpPr", named.tag, tag("p:cNvCxnSpPr", *held), tag("p:nvPr"))
    straight = tag("a:prstGeom", tag("a:avLst"), prst="straightConnector1")
    pen = Path((), NONE, stroke.colour, stroke.width, stroke.dash, stroke.round)
    line = _line(pen, spot)
    for name, head in (("headEnd", stroke.start), ("tailEnd", stroke.end)):
        line.extend(_head(name, head, stroke.width, spot) if head else ())
    return tag("p:cxnSp", known, tag("p:spPr", _placed(box, spot, turned), straight, line))


def _head(name: str, head: Head, width: float, spot: Spot) -> Iterator[Tag]:
    base = max(width * spot.share, THINNEST)
    size = min(SIZES, key=lambda size: abs(SIZES[size] * base - head.size * spot.share))
    yield tag(f"a:{name}", type=head.shape, w=size, len=size)


def _placed(box: Box, spot: Spot, turned: dict[str, str] | None = None) -> Tag:
    return tag("a:xfrm", *_off(box, spot), **(turned or {}))


def _off(box: Box, spot: Spot) -> tuple[Tag, Tag]:
    x, y = spot.x(box.left), spot.y(box.top)
    width, height = spot.x(box.right) - x, spot.y(box.bottom) - y
    return tag("a:off", x=str(x), y=str(y)), tag("a:ext", cx=str(width), cy=str(height))


def _geometry(path: Path, box: Box, spot: Spot, sites: Sequence[Point]) -> Tag:
    x, y = spot.x(box.left), spot.y(box.top)
    size = {"w": str(spot.x(box.right) - x), "h": str(spot.y(box.bottom) - y)}

    def at(point: Point, name: str = "a:pt") -> Tag:
        return tag(name, x=str(spot.x(point[0]) - x), y=str(spot.y(point[1]) - y))

    def step(command: Command) -> Tag:
        name = {"M": "a:moveTo", "L": "a:lnTo", "C": "a:cubicBezTo", "Z": "a:close"}[command[0]]
        return tag(name, *(at(point) for point in points([command])))

    glue = (tag("a:cxn", at(site, "a:pos"), ang="0") for site in sites)
    drawn = (tag("a:path", *map(step, piece), **size) for piece in _pieces(path))
    rect = tag("a:rect", l="0", t="0", r="r", b="b")
    lists = tag("a:avLst"), tag("a:gdLst"), tag("a:ahLst"), tag("a:cxnLst", *glue)
    return tag("a:custGeom", *lists, rect, tag("a:pathLst", *drawn))


def _pieces(path: Path) -> Iterator[tuple[Command, ...]]:
    """Yield the parts of a path to fill on their own, holes with what they are in: an office program fills even-odd."""
    outlines: list[list[Command]] = []
    for command in path.commands:
        if command[0] == "M":
            outlines.append([])
        outlines[-1].append(command)
    piece: list[Command] = []
    for outline in outlines:
        if piece and path.fill != NONE and _turn(outline) * _turn(outlines[0]) > 0:
            yield tuple(piece)
            piece = []
        piece += outline
    yield tuple(piece)


def _turn(outline: Iterable[Command]) -> float:
    """Return on which side of an outline its inside lies, by sign."""
    corners = flat(outline, 4)
    pairs = zip(corners, [*corners[1:], corners[0]], strict=True)
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairs)


def _fill(colour: str) -> Tag:
    return tag("a:noFill") if colour == NONE else tag("a:solidFill", tag("a:srgbClr", val=colour.lstrip("#")))


def _line(path: Path, spot: Spot) -> Tag:
    if path.stroke == NONE or not path.width:
        return tag("a:ln", tag("a:noFill"))
    pairs = zip(path.dash[::2], path.dash[1::2], strict=True)
    dashes = (tag("a:ds", d=_percent(on / path.width), sp=_percent(off / path.width)) for on, off in pairs)
    dash = [tag("a:custDash", *dashes)] if path.dash else []
    join = tag("a:round") if path.round else tag("a:miter", lim="400000")
    cap = "rnd" if path.round else "flat"
    return tag("a:ln", _fill(path.stroke), *dash, join, w=str(spot.long(path.width)), cap=cap)


def _percent(share: float) -> str:
    return str(max(math.ceil(share * 100_000), 1000))


def _words(block: Block, box: Box, spot: Spot, manner: Manner) -> Tag:
    """Return words where they stand in the box of their shape, line by line as they were broken."""
    inside = zip(("lIns", "tIns", "rIns", "bIns"), _inside(block.box, box), strict=True)
    body = tag(
        "a:bodyPr", tag("a:noAutofit"), wrap="none", anchor="ctr",
        **{name: str(spot.long(inset)) for name, inset in inside},
    )  # fmt: skip
    runs: list[Tag] = []
    for line in block.lines:
        runs += [tag("a:br", _letter(line, spot, manner))] if runs else []
        runs.append(tag("a:r", _letter(line, spot, manner), tag("a:t", line.text)))
    paragraph = tag("a:p", tag("a:pPr", algn=ALIGNED[block.lines[0].anchor]), *runs)
    return tag("p:txBody", body, tag("a:lstStyle"), paragraph)


def _inside(block: Box, box: Box) -> Iterator[float]:
    yield from (block.left - box.left, block.top - box.top, box.right - block.right, box.bottom - block.bottom)


def _letter(line: Text, spot: Spot, manner: Manner) -> Tag:
    weight = {name: "1" for name, on in (("b", line.bold), ("i", line.italic)) if on}
    faces = (tag(f"a:{name}", typeface=manner.font) for name in ("latin", "cs"))
    size = str(round(line.size * POINT * spot.share))
    return tag("a:rPr", _fill(line.fill), *faces, lang=manner.lang, sz=size, **weight)
