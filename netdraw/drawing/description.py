"""Tells what a picture shows, in a fixed order and without a word on its colours: the text alternative.

Kind of picture, network and phases; levels with what stands on them (from the top down, or from the inside out); what
frames hold and what stands outside the network; values; links by kind; what was said; what is uncertain, missing, new
or gone; and where sources differ.
"""

from collections.abc import Iterable, Iterator

from netdraw.drawing.badges import years
from netdraw.drawing.containment import Containment, containment
from netdraw.drawing.moments import phase_of
from netdraw.drawing.printable import printable
from netdraw.drawing.seeing import seen
from netdraw.drawing.sentences import called, listed, members, sentence, told, with_details
from netdraw.drawing.versions import Version, versions
from netdraw.language.shipped import Language
from netdraw.language.words import LANGUAGES, keys, say
from netdraw.model.document import Document
from netdraw.model.records import Node, Phase, Picture

LONGEST = 100  # signs in a heading
SAID = ("note", "quote", "question")
VALUES = ("direct-value", "indirect-value")


def heading(document: Document, picture: Picture, language: Language) -> str:
    """Return what a picture is called, in at most LONGEST signs: its kind, the network, and its own title."""
    kind = say(f"drawing.{picture.kind}", language.lang)
    network, title, time = printable(document.network.name), own_title(picture), time_of(picture)
    words = say("drawing.heading", language.lang, picture=kind, network=network) if network else kind
    if title and title.lower() != words.lower():
        words = f"{title}: {words[:1].lower()}{words[1:]}"
    words = f"{words}, {time}" if time else words
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"


def own_title(picture: Picture) -> str:
    """Return the title that a picture was given, "" where that only says what kind of picture it is."""
    title = printable(picture.title)
    return "" if title.lower() in {say(f"drawing.{picture.kind}", lang).lower() for lang in LANGUAGES} else title


def time_of(picture: Picture) -> str:
    """Return the phase or the years that a picture shows."""
    return printable(picture.phase) or years(printable(picture.since), printable(picture.until))


def describe(document: Document, picture: Picture, language: Language) -> str:
    """Return all that a picture says, a line for each part; in the language of `language`."""
    return "\n".join(_Telling(document, picture, language).lines())


class _Telling:
    """One picture being told: its nodes in the order of drawing, and what lies in what."""

    def __init__(self, document: Document, picture: Picture, language: Language) -> None:
        self.claimed, self.language = document, language
        self.document, self.picture = document, picture = seen(document, picture, language)
        self.inside: Containment = containment(document, picture, language)
        self.nodes = [document.nodes[key] for key in picture.placements]
        self.levels = sorted((node for node in self.nodes if self._layer(node) == "level"), key=self._order)
        routed = (document.links[key] for key in picture.routes)
        self.links = [link for link in routed if {link.source, link.target} <= picture.placements.keys()]
        networks = [node for node in self.nodes if node.kind == "network"]
        own = {node.id for node in networks}
        self.networks = [node for node in networks if own.isdisjoint(self.inside.holders[node.id])]  # others are frames
        apart = {node.id for node in [*self.levels, *self.networks]}
        self.standing = [node for node in self.nodes if node.id not in apart and node.kind not in (*SAID, *VALUES)]
        self.outside = [node for node in self.standing if self.networks and not self._in_network(node)]

    def lines(self) -> Iterator[str]:
        """Yield the parts in order."""
        yield sentence(heading(self.document, self.picture, self.language))
        yield from self._network()
        if not self.nodes:
            yield self._say("empty")
        yield from self._levels()
        yield from self._frames()
        yield from self._outside()
        yield from self._values()
        yield from self._relations()
        yield from self._said()
        yield from self._marks()
        yield from self._versions()

    def _network(self) -> Iterator[str]:
        network = self.document.network
        for key in ("place", "since", "until", "description"):
            if value := printable(getattr(network, key)):
                yield sentence(self._say(key, value=value))

        if network.phases:
            yield sentence(self._say("phases", phases="; ".join(map(_phase, network.phases))))
        number = phase_of(self.document, self.picture)
        if number is not None:
            yield sentence(self._say("as-of", phase=_phase(network.phases[number])))

    def _levels(self) -> Iterator[str]:
        """Yield the levels, and for each set of them what stands there itself, not in a frame that gathers."""
        if self.levels:
            yield sentence(self._say(f"levels-{self.picture.kind}", levels=self._names(self.levels)))
        ranked = {node.id: i for i, node in enumerate(self.levels)}
        on: dict[tuple[int, ...], list[Node]] = {}
        for node in self.standing:
            if not self._frame(node) and (self.inside.levels[node.id] or node not in self.outside):
                on.setdefault(tuple(sorted(ranked[key] for key in self.inside.levels[node.id])), []).append(node)
        for ranks in sorted(on, key=lambda ranks: (not ranks, len(ranks), ranks)):
            where = self._names(self.levels[rank] for rank in ranks) or self._say("beside" if self.levels else "shown")
            yield sentence(f"{where}: {self._members(on[ranks])}")

    def _frames(self) -> Iterator[str]:
        for frame in self.nodes:
            if frame.id in self.inside.named:
                yield sentence(self._say("inside", frame=self._members([frame]), members="; ".join(self._zones(frame))))
                continue
            held = [node for node in self.standing if self._frame(node) == frame.id]
            if held:
                inside = self._say("inside", frame=self._members([frame]), members=self._members(held))
                yield sentence(inside)

    def _zones(self, frame: Node) -> Iterator[str]:
        """Yield what stands in each zone of a frame, values and what was said too, and last which are empty."""
        empty = []
        for number, name in enumerate(self.inside.named[frame.id]):
            held = [node for node in self.nodes if self.inside.zones.get(node.id, {}).get(frame.id) == number]
            if held:
                yield f"{printable(name)}: {self._members(held)}"
            else:
                empty.append(printable(name))
        if empty:
            yield self._say("empty-zones", zones=listed(empty, self.language.lang))

    def _outside(self) -> Iterator[str]:
        if self.networks:
            yield sentence(self._members(self.networks))
        if self.outside:
            networks = self._names(self.networks)
            yield sentence(self._say("outside", frame=networks, members=self._members(self.outside)))

    def _values(self) -> Iterator[str]:
        """Yield the values of each kind by number."""
        for kind in VALUES:
            found = sorted((node for node in self.nodes if node.kind == kind), key=lambda node: node.number or 1000)
            values = [f"{'' if node.number is None else f'{node.number}. '}{self._called(node)}" for node in found]
            if values:
                yield sentence(f"{self.language.called(kind)}: {'; '.join(values)}")

    def _relations(self) -> Iterator[str]:
        if self.picture.calm:
            kinds = [self.language.called(kind) for kind in self.picture.calm]
            yield sentence(self._say("calm", kinds=listed(kinds, self.language.lang)))
        known = [*self.language.links]
        for kind in sorted(
            {link.kind for link in self.links}, key=lambda kind: (kind not in known, _place(kind, known))
        ):
            said = [told(link, self.document, self.language) for link in self.links if link.kind == kind]
            yield " ".join(sentence(each) for each in said)

    def _said(self) -> Iterator[str]:
        for kind in SAID:
            for node in self.nodes:
                if node.kind == kind and node.name:
                    words = f"“{self._called(node)}”" if kind == "quote" else self._called(node)
                    yield sentence(f"{self.language.called(kind)}: {words}")

    def _marks(self) -> Iterator[str]:
        """Yield what bears each mark, and who is expressly not on a level."""
        for mark in self.language.marks.values():
            things = [self._called(node) for node in self.nodes if mark.id in node.marks]
            things += [told(link, self.document, self.language, False) for link in self.links if mark.id in link.marks]
            if things:
                yield sentence(f"{self.language.name(mark.names)}: {'; '.join(things)}")
        for key, placement in self.picture.placements.items():
            levels = [node for node in self.levels if node.id in placement.not_on]
            if levels:
                node = self._called(self.document.nodes[key])
                yield sentence(self._say("not-on", node=node, levels=self._names(levels)))

    def _versions(self) -> Iterator[str]:
        """Yield what sources say differently of what is in the picture, each version with its source."""
        known = keys(self.language.lang)
        for key in (*self.picture.placements, *self.picture.routes):
            for field, found in versions(self.claimed, key).items():
                word = self._say(f"field-{field}") if f"drawing.field-{field}" in known else field
                said = "; ".join(map(_version, found))
                yield sentence(self._say("versions", about=self._about(key), field=word, versions=said))

    def _about(self, key: str) -> str:
        node, link = self.claimed.nodes.get(key), self.claimed.links.get(key)
        return self._called(node) if node else told(link, self.claimed, self.language) if link else ""

    def _frame(self, node: Node) -> str:
        """Return the id of the innermost frame that a node is in, apart from the network's border."""
        borders = {each.id for each in self.networks}
        return next((key for key in self.inside.holders[node.id] if key not in borders), "")

    def _in_network(self, node: Node) -> bool:
        return any(each.id in self.inside.holders[node.id] for each in self.networks)

    def _order(self, level: Node) -> tuple[float, str]:
        """Sorts bands from the top, rings from the inside."""
        placement = self.picture.placements[level.id]
        return (placement.y if self.picture.kind == "design" else placement.width), level.id

    def _layer(self, node: Node) -> str:
        return self.language.node(node.kind).layer

    def _called(self, node: Node) -> str:
        return called(node, self.language)

    def _members(self, nodes: Iterable[Node]) -> str:
        return members(nodes, self.language)

    def _names(self, nodes: Iterable[Node]) -> str:
        return listed([self._called(node) for node in nodes], self.language.lang)

    def _say(self, key: str, **values: str) -> str:
        return say(f"drawing.{key}", self.language.lang, **values)


def _phase(phase: Phase) -> str:
    """Return a phase by its name, with its years and its motto."""
    motto = printable(phase.motto)
    known = [years(printable(phase.since), printable(phase.until)), f"“{motto}”" if motto else ""]
    return with_details(printable(phase.name), known)


def _version(version: Version) -> str:
    return with_details(printable(version.value), [printable(version.source)])


def _place(kind: str, known: list[str]) -> tuple[int, str]:
    return (known.index(kind), "") if kind in known else (0, kind)
