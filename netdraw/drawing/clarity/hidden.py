"""Finds what hides what in a drawing: symbols over each other, words that something lies on, lines under a symbol."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, combinations, pairwise, product

from netdraw.drawing.geometry.obstacles import crosses
from netdraw.drawing.geometry.paths import at, length
from netdraw.drawing.geometry.straight import met
from netdraw.drawing.links.symbol import Run, ends
from netdraw.drawing.nodes.badges import years
from netdraw.drawing.nodes.symbol import name_aside, name_boxes, own_boxes
from netdraw.drawing.primitives import NONE, Box, Drawing, Path, Point, Primitive, Symbol, Text, bounds, points, union
from netdraw.language.shipped import Language
from netdraw.language.tables import NodeKind
from netdraw.model.document import Document
from netdraw.model.records import Link

SHORT = 2  # letters: what is longer is no badge, and part of the words where a figure has broken these
STROKE = 3  # 0.1 mm: of the border of a tag, which may touch something
RIM = 20  # 0.1 mm: so far comes a tag, or the ground of words, out around them
MIDDLE = 0.6  # of a head or a badge nothing may lie on so much, as the corners of its box are empty
DISC, ROUND = 28, 4  # 0.1 mm: a badge is wider, and the curves of a round thing
SIGN = 70  # 0.1 mm: a part of a link that is no larger is a head or a badge


class Hidden:
    """What a drawing of a picture hides, by the ids of nodes and links; a legend in it is left out.

    `document` is the network as the picture sees it; as it is, if the drawing knows what it was made from.
    """

    def __init__(self, drawing: Drawing, document: Document, language: Language) -> None:
        self._document, self._language, self._memory = document, language, drawing.memory
        self.links: Mapping[str, Symbol] = {each.id: each for each in drawing.symbols if each.id in document.links}
        self.nodes: Mapping[str, Symbol] = {each.id: each for each in drawing.symbols if each.id in document.nodes}
        self.lines: Mapping[str, Sequence[Point]] = {
            key: tuple(points(each.outline)) for key, each in self.links.items()
        }

    def kind(self, key: str) -> NodeKind:
        """Return the kind of a node; of one that is folded as it stands, if the drawing knows what it was made from."""
        if self._memory is None:
            return self._language.node(self._document.nodes[key].kind)
        kind: NodeKind = self._memory.stand(key).kind
        return kind

    def link(self, key: str) -> Link:
        """Return a link as it is drawn: a bundle as one link with its number."""
        if self._memory is None:
            return self._document.links[key]
        link: Link = self._memory.course(key).run.link
        return link

    @cached_property
    def solid(self) -> Mapping[str, Box]:
        """The boxes of all that nodes draw which hold no others."""
        return {key: each.filled for key, each in self.nodes.items() if not self.kind(key).holds}

    @cached_property
    def parts(self) -> Mapping[str, Sequence[Box]]:
        """The boxes of the same by what they are: the symbol, and a name that stands outside of it."""
        return {key: own_boxes(self.nodes[key], self.kind(key)) for key in self.solid}

    @cached_property
    def words(self) -> Mapping[str, Box]:
        """The boxes of the words at the links that have some."""
        return {key: box for key, each in self.links.items() if (box := self._label(each))}

    def over(self) -> Iterator[tuple[str, str]]:
        """Yield the nodes that lie over each other, or over the name of a frame, in pairs.

        A node with itself when something of its own lies on its name. Who stands on a border may lie over others there,
        but not on their words, and so not with a name.
        """
        for (one, a), (other, b) in combinations(self.solid.items(), 2):
            if a.meets(b) and self._hides(one, other):
                yield one, other
        for frame, key in product(self._frames, self.solid):
            if _meeting(self._named[frame], self.parts[key]):
                yield frame, key
        yield from ((key, key) for key in self.solid if self._hides_itself(key))

    def _hides(self, one: str, other: str) -> bool:
        """Whether of two nodes that are near to each other one lies over the other."""
        riders = [self.kind(key).straddles for key in (one, other)]
        if all(riders) or not any(riders):
            return _meeting(self.parts[one], self.parts[other])
        rider, under = (one, other) if riders[0] else (other, one)
        name = self._aside(rider)
        return _meeting(name, self.parts[under]) or _meeting(self.parts[rider], name_boxes(self.nodes[under], None))

    def _hides_itself(self, key: str) -> bool:
        """Whether something that is drawn later lies on a name outside of its symbol."""
        symbol, name = self.nodes[key], self._aside(key)
        after = symbol.primitives[name_aside(symbol, self.kind(key)).stop :] if name else ()
        return _meeting(name, [box for each in after if (box := bounds([each]))])

    def _aside(self, key: str) -> Sequence[Box]:
        """Return the boxes of the lines of a name outside of its symbol."""
        symbol = self.nodes[key]
        lines = symbol.primitives[name_aside(symbol, self.kind(key))]
        return [box for each in lines if (box := bounds([each]))]

    def under(self) -> Iterator[tuple[str, str]]:
        """Yield the links that run through a node that they do not join, or a name outside one that they do."""
        keys, nodes = tuple(self.lines), tuple(self.solid)
        for i, j in met(self.lines.values(), self.solid.values()):
            key, node, line = keys[i], nodes[j], self.lines[keys[i]]
            if any(_through(line, part) for part in self.parts[node]) and (
                not self._joins(key, node) or any(_through(line, name) for name in self._aside(node))
            ):
                yield key, node

    def _joins(self, key: str, node: str) -> bool:
        """Whether a link ends at a node, or at what is folded, for what that hides."""
        link, line = self.link(key), self.lines[key]
        folded = self._memory is not None and self._memory.stand(node).placement.folded
        around = self.solid[node].grown(1)
        return node in (link.source, link.target) or (
            bool(folded) and any(around.holds(*end) for end in (line[0], line[-1]))
        )

    def covered(self) -> Iterator[str]:
        """Yield the links that have words with something over them: a node, a name, a sign, a line, other words."""
        for key, box in self.words.items():
            if any(box.meets(each) for each in self._things(key)) or any(
                box.meets(extent(line)) and _through(line, box) for other, line in self.lines.items() if other != key
            ):
                yield key

    def struck(self) -> Iterator[tuple[str, str]]:
        """Yield the links that run through the name of what holds others, with that."""
        for (key, line), (frame, names) in product(self.lines.items(), self._named.items()):
            if any(_through(line, name.grown(-STROKE)) for name in names):
                yield key, frame

    def buried(self) -> Iterator[str]:
        """Yield the links with a head or badge under a node, or under what other links draw later."""
        keys, small = [*self.links], [self._small(key) for key in self.links]
        mine = [(i, box) for i, its in enumerate(small) for box in chain(*its)]
        crossed = {
            mine[j][0]
            for i, j in met(self.lines.values(), [box for _, box in mine])
            if i > mine[j][0] and _through(self.lines[keys[i]], mine[j][1])
        }
        drawn = [
            [*badges, *([self.words[key]] if key in self.words else [])]
            for key, (_, badges) in zip(keys, small, strict=True)
        ]
        for i, (key, (heads, badges)) in enumerate(zip(keys, small, strict=True)):
            boxes = [*heads, *badges]
            if (
                i in crossed
                or _meeting(heads, badges)
                or any(_meeting(boxes, later) for later in drawn[i + 1 :])
                or any(_meeting(boxes, its) and not self._joins(key, node) for node, its in self.parts.items())
            ):
                yield key

    def _small(self, key: str) -> tuple[Sequence[Box], Sequence[Box]]:
        """Return the boxes of the middles of the heads, and of those of the badges, of a link."""
        link, line = self.link(key), self.lines[key]
        run = Run(link, self._language.link(link.kind), tuple(line))
        tail, head = ends(run)
        shown = [(head, length(line) - head.back / 2)]
        shown += [(tail, tail.back / 2)] if run.kind.strength != "rings" else []  # which are no head
        heads = [_middle(at(line, far)[0], min(tip.half, tip.back / 2)) for tip, far in shown if tip.headed]
        return heads, [_middle(box.centre, box.width / 2) for box in map(_disc, self.links[key].primitives) if box]

    def _things(self, key: str) -> Iterator[Box]:
        yield from (box for boxes in self.parts.values() for box in boxes)
        yield from chain.from_iterable(self._named.values())
        for other in self.links.keys() - {key}:
            yield from self.signs[other]
            if other in self.words:
                yield self.words[other]

    @cached_property
    def _named(self) -> Mapping[str, Sequence[Box]]:
        """The boxes of the names of all that holds others."""
        return {key: name_boxes(each, self.kind(key)) for key, each in self.nodes.items() if self.kind(key).holds}

    @property
    def _frames(self) -> Iterator[str]:
        return (key for key in self._named if self.kind(key).layer == "frame")

    @cached_property
    def signs(self) -> Mapping[str, Sequence[Box]]:
        """The boxes of the heads and badges of the links."""
        return {
            key: [box for part in each.primitives[1:] if isinstance(part, Path) and (box := _sign(part))]
            for key, each in self.links.items()
        }

    def _label(self, symbol: Symbol) -> Box | None:
        link = self.link(symbol.id)
        said = {*link.label.split("\n"), years(link.since, link.until)} - {""}
        whole = link.label.replace("\n", " ")
        texts = (each for each in symbol.primitives if isinstance(each, Text))
        words = bounds(each for each in texts if each.text in said or (len(each.text) > SHORT and each.text in whole))
        return union([words, *_tags(symbol, words)]) if words else None


def _tags(symbol: Symbol, words: Box) -> Iterator[Box]:
    """Yield the box of the tag, or of the ground, that the words of a link stand on."""
    for part in symbol.primitives:
        box = bounds([part]) if isinstance(part, Path) else None
        if box and words.within(box) and box.within(words.grown(RIM)):
            yield box.grown(-STROKE)


def _meeting(boxes: Sequence[Box], others: Sequence[Box]) -> bool:
    return any(one.meets(other) for one in boxes for other in others)


def _middle(point: Point, half: float) -> Box:
    return Box(*point, *point).grown(MIDDLE * half)


def extent(line: Sequence[Point]) -> Box:
    """Return the box of a line, never as thin as a line itself."""
    xs, ys = zip(*line, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys)).grown(0.1)


def _through(line: Sequence[Point], box: Box) -> bool:
    return any(crosses(a, b, box) for a, b in pairwise(line))


def _disc(part: Primitive) -> Box | None:
    """Return the box of a filled round part that is as large as a badge."""
    box = bounds([part]) if isinstance(part, Path) and part.fill != NONE else None
    curves = sum(each[0] == "C" for each in part.commands) if isinstance(part, Path) else 0
    return box if box and curves == ROUND and DISC < box.width < SIGN and abs(box.width - box.height) < 1 else None


def _sign(part: Path) -> Box | None:
    box = bounds([part])
    return box if box and max(box.width, box.height) < SIGN else None
