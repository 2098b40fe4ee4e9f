"""A picture laid out for telling: which nodes stand on which levels, in which frame, inside the network or outside."""

from collections.abc import Iterator, Sequence

from netdraw.drawing.nodes.containment import Containment, containment
from netdraw.drawing.views.seeing import seen
from netdraw.language.shipped import Language
from netdraw.model.document import Document
from netdraw.model.records import Node, Picture

SAID = ("note", "quote", "question")
VALUES = ("direct-value", "indirect-value")


class Telling:
    """The nodes of a picture in the order of drawing, and what lies in what.

    `levels` stand from the top down, or from the inside out; `networks` are the frames round all; `standing` is all
    that is neither of these nor a value or something said; `outside` what of it is in no network, where there is one,
    by itself and not in another frame.
    """

    def __init__(self, document: Document, picture: Picture, language: Language) -> None:
        self.claimed, self.language = document, language
        self.document, self.picture = document, picture = seen(document, picture, language)
        self.inside: Containment = containment(document, picture, language)
        self.nodes = [document.nodes[key] for key in picture.placements]
        self.levels = sorted((node for node in self.nodes if self._layer(node) == "level"), key=self._order)
        routed = (document.links[key] for key in picture.routes)
        links = [link for link in routed if {link.source, link.target} <= picture.placements.keys()]
        known = {kind: place for place, kind in enumerate(language.links)}
        self.links = sorted(links, key=lambda link: (known.get(link.kind, len(known)), link.kind))
        networks = [node for node in self.nodes if node.kind == "network"]
        own = {node.id for node in networks}
        self.networks = [node for node in networks if own.isdisjoint(self.inside.holders[node.id])]  # others are frames
        apart = {node.id for node in [*self.levels, *self.networks]}
        self.standing = [node for node in self.nodes if node.id not in apart and node.kind not in (*SAID, *VALUES)]
        self.outside = [node for node in self.standing if self._is_outside(node)]

    def on_levels(self) -> Iterator[tuple[Sequence[Node], Sequence[Node]]]:
        """Yield each set of levels with what stands on just these, not in a frame that gathers; the fewest first.

        What stands beside all levels comes last, with none.
        """
        ranked = {node.id: i for i, node in enumerate(self.levels)}
        on: dict[tuple[int, ...], list[Node]] = {}
        for node in self.standing:
            if not self.frame(node) and (self.inside.levels[node.id] or node not in self.outside):
                on.setdefault(tuple(sorted(ranked[key] for key in self.inside.levels[node.id])), []).append(node)
        for ranks in sorted(on, key=lambda ranks: (not ranks, len(ranks), ranks)):
            yield [self.levels[rank] for rank in ranks], on[ranks]

    def framed(self) -> Iterator[tuple[Node, Sequence[Node]]]:
        """Yield every frame that something stands in, with what does, apart from the border of the one network.

        So does one with zones, which tell by themselves what stands there.
        """
        for frame in self.nodes:
            held = [node for node in self.standing if self.frame(node) == frame.id]
            if held or frame.id in self.inside.named:
                yield frame, held

    def zoned(self, frame: Node) -> Sequence[tuple[str, Sequence[Node]]]:
        """Return the zones of a frame with what stands in each, values and what was said too; none where it has none.

        They stand row by row.
        """
        of_node = self.inside.zones
        return [
            (name, [node for node in self.nodes if of_node.get(node.id, {}).get(frame.id) == number])
            for number, name in enumerate(self.inside.named.get(frame.id, ()))
        ]

    def valued(self, kind: str) -> Sequence[Node]:
        """Return the values of a kind by number."""
        found = (node for node in self.nodes if node.kind == kind)
        return sorted(found, key=lambda node: (node.number is None, node.number or 0))

    def frame(self, node: Node) -> str:
        """Return the id of the innermost frame that a node is in, apart from the border of the one network."""
        borders = {each.id for each in self.networks} if len(self.networks) == 1 else ()
        return next((key for key in self.inside.holders[node.id] if key not in borders), "")

    def _is_outside(self, node: Node) -> bool:
        """Whether a node is in no network, where there is one, nor in a frame that is not."""
        holders = self.inside.holders[node.id]
        return bool(self.networks) and not self.frame(node) and all(each.id not in holders for each in self.networks)

    def _order(self, level: Node) -> tuple[float, str]:
        """Sorts bands from the top, rings from the inside."""
        placement = self.picture.placements[level.id]
        return (placement.y if self.picture.kind == "design" else placement.width), level.id

    def _layer(self, node: Node) -> str:
        return self.language.node(node.kind).layer
