"""Tells what a picture shows, in a fixed order and without a word on its colours: the text alternative.

Kind of picture, network and phases; levels with what stands on them (from the top down, or from the inside out), and
what frames hold; links by kind; what stands outside the network; values; tensions; what was said; what is uncertain,
and where sources differ; what is missing; and what is new or gone.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from netdraw.drawing.nodes.badges import years
from netdraw.drawing.telling.picture import SAID, VALUES, Telling
from netdraw.drawing.telling.sentences import (
    called,
    cited,
    counted,
    lasting,
    listed,
    members,
    quoted,
    sentence,
    told,
    with_details,
)
from netdraw.drawing.text.printable import printable
from netdraw.drawing.views.calming import FAINT
from netdraw.drawing.views.moments import ALONG, phase_of
from netdraw.drawing.views.versions import DISPUTED, Version, versions
from netdraw.language.shipped import Language
from netdraw.language.words import LANGUAGES, keys, say
from netdraw.model.document import Document
from netdraw.model.records import Link, Node, Phase, Picture

LONGEST = 100  # signs in a heading
SHORT = 150  # signs in a short alternative
TENSIONS = ("strains", "promotes", "hinders")
DOUBTED, MISSING = ("doubt",), ("absent", "left-out", "intended")  # marks
WRITTEN = ("name", "label", "description")  # fields that are cited
STOPS = (".", ":", ";", ",", "?", "!")
SERVED = ("resident", "household", "neighbourhood")
COUNTED = ("consultation", "coordinator", "staff")  # what a short alternative counts


def heading(document: Document, picture: Picture, language: Language) -> str:
    """Return what a picture is called, in at most LONGEST signs: its kind, the network, and its own title."""
    kind = say(f"drawing.{picture.kind}", language.lang)
    network, title, time = printable(document.network.name), own_title(picture), time_of(picture)
    words = say("drawing.heading", language.lang, picture=kind, network=network) if network else kind
    if title and title.lower() not in (words.lower(), network.lower()):
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


def short(document: Document, picture: Picture, language: Language) -> str:
    """Return the gist of a picture in at most SHORT signs: what it is called, and how much of what it shows."""
    telling = Telling(document, picture, language)
    said, joint = heading(document, picture, language), ": "
    for piece in _gist(telling):
        if len(said) + len(joint) + len(piece) < SHORT:
            said, joint = f"{said}{joint}{piece}", ", "
    return sentence(said)


def _gist(telling: Telling) -> Iterator[str]:
    """Yield how many there are of what a picture is about: partners, levels, links, others; and for whom."""
    language, is_value = telling.language, telling.picture.kind == "value"
    served = [node for node in telling.nodes if node.kind in SERVED]
    if is_value and len(served) == 1:
        yield say("drawing.round", language.lang, node=cited(served[0], language))
    yield from _counts(telling, (*VALUES, "partner", "level") if is_value else ("partner", "level"))
    if count := len(telling.links):
        yield say(f"drawing.lines-{'one' if count == 1 else 'many'}", language.lang, count=count)
    yield from _counts(telling, COUNTED if is_value else (*COUNTED, *VALUES))


def _counts(telling: Telling, kinds: Iterable[str]) -> Iterator[str]:
    for kind in kinds:
        if count := sum(node.kind == kind for node in telling.nodes):
            yield counted(count, kind, telling.language)


def describe(document: Document, picture: Picture, language: Language) -> str:
    """Return all that a picture says, a line for each part; in the language of `language`."""
    return "\n".join(_Description(document, picture, language).lines())


class _Description:
    """The parts of the telling of one picture, each as lines of whole sentences."""

    def __init__(self, document: Document, picture: Picture, language: Language) -> None:
        self._told, self.language = Telling(document, picture, language), language
        self.document, self.picture = self._told.document, self._told.picture

    def lines(self) -> Iterator[str]:
        """Yield the parts in order."""
        yield sentence(heading(self.document, self.picture, self.language))
        yield from self._network()
        if not self._told.nodes:
            yield self._say("empty")
        yield from self._levels()
        yield from self._calm()
        yield from self._relations([link for link in self._told.links if link.kind not in TENSIONS])
        yield from self._outside()
        yield from self._values()
        yield from self._relations([link for link in self._told.links if link.kind in TENSIONS])
        yield from self._said()
        yield from self._marked(DOUBTED)
        yield from self._versions()
        yield from self._marked(MISSING)
        yield from self._not_on()
        told = (*DOUBTED, *MISSING, DISPUTED, ALONG)
        yield from self._marked([key for key in self.language.marks if key not in told])

    def _network(self) -> Iterator[str]:
        network = self.document.network
        for key in ("place", "since", "until"):
            if value := printable(getattr(network, key)):
                yield sentence(self._say(key, value=value))
        if network.description:
            yield sentence(_running(network.description))
        if network.phases:
            yield sentence(self._say("phases", phases="; ".join(map(self._phase, network.phases))))
        number = phase_of(self.document, self.picture)
        if number is not None:
            yield sentence(self._say("as-of", phase=self._phase(network.phases[number])))

    def _levels(self) -> Iterator[str]:
        """Yield the frames of the network and the levels, what stands on these, and what stands in other frames."""
        told = self._told
        if told.networks:
            yield sentence(self._members(told.networks))
        if told.levels:
            yield sentence(self._say(f"levels-{self.picture.kind}", levels=self._names(told.levels)))
        for levels, nodes in told.on_levels():
            yield sentence(f"{self._names(levels) or self._beside()}: {self._members(nodes)}")
        for frame, held in told.framed():
            inside = "; ".join(self._zones(told.zoned(frame))) or self._members(held)
            yield sentence(self._say("inside", frame=self._members([frame]), members=inside))

    def _beside(self) -> str:
        """Return where stands what is on no level: beside these, or in the one network."""
        key = "beside" if self._told.levels else "within" if self._told.networks else "shown"
        return self._say(key, frame=self._names(self._told.networks))

    def _zones(self, zones: Sequence[tuple[str, Sequence[Node]]]) -> Iterator[str]:
        """Yield what stands in each zone of a frame, and last which are empty."""
        yield from (f"{quoted(printable(name))}: {self._members(held)}" for name, held in zones if held)
        if empty := [quoted(printable(name)) for name, held in zones if not held]:
            yield self._say("empty-zones", zones=listed(empty, self.language.lang))

    def _calm(self) -> Iterator[str]:
        """Yield which kinds of lines are kept calm."""
        if self.picture.calm:
            kinds = [self.language.called(kind) for kind in self.picture.calm]
            key = "calm-faint" if self.picture.faint else "calm"
            yield sentence(self._say(key, kinds=listed(kinds, self.language.lang)))

    def _outside(self) -> Iterator[str]:
        if self._told.outside:
            networks = self._names(self._told.networks)
            yield sentence(self._say("outside", frame=networks, members=self._members(self._told.outside)))

    def _values(self) -> Iterator[str]:
        """Yield the values of each kind by number."""
        for kind in VALUES:
            found = self._told.valued(kind)
            head = f"{self.language.called(kind)}: "
            values = [f"{'' if node.number is None else f'{node.number}. '}{self._bare(node, head)}" for node in found]
            if values:
                yield sentence(head + "; ".join(values))

    def _bare(self, node: Node, head: str) -> str:
        """Return what a node is called, without what is said before it already."""
        name = self._called(node)
        return name[len(head) :] if name.lower().startswith(head.lower()) else name

    def _relations(self, links: Iterable[Link]) -> Iterator[str]:
        """Yield a line for each kind of link, with a sentence for each link; what is said twice is counted."""
        for _, alike in groupby(links, key=lambda link: link.kind):
            said = Counter(told(link, self.document, self.language) for link in alike)
            yield " ".join(sentence(each if count == 1 else self._often(each, count)) for each, count in said.items())

    def _often(self, text: str, count: int) -> str:
        return f"{self._say('times', count=count)}: {text}"

    def _said(self) -> Iterator[str]:
        for kind in SAID:
            for node in self._told.nodes:
                if node.kind == kind and printable(node.name):
                    words = _running(node.name)
                    yield sentence(f"{self.language.called(kind)}: {f'“{words}”' if kind == 'quote' else words}")

    def _marked(self, marks: Iterable[str]) -> Iterator[str]:
        """Yield what bears each mark."""
        nodes, links = self._told.nodes, self._told.links
        for mark in (self.language.marks[key] for key in marks if key in self.language.marks):
            things = [self._called(node) for node in nodes if mark.id in node.marks]
            things += [told(link, self.document, self.language, False) for link in links if mark.id in link.marks]
            if things:
                yield sentence(f"{self.language.name(mark.names)}: {'; '.join(things)}")

    def _not_on(self) -> Iterator[str]:
        """Yield who is expressly not on a level."""
        for key, placement in self.picture.placements.items():
            levels = [node for node in self._told.levels if node.id in placement.not_on]
            if levels:
                node = self._called(self.document.nodes[key])
                yield sentence(self._say("not-on", node=node, levels=self._names(levels)))

    def _versions(self) -> Iterator[str]:
        """Yield what sources say differently of what is in the picture, each version with its source."""
        known = keys(self.language.lang)
        told = (key for key in self.picture.routes if self.document.links[key].kind != FAINT)
        for key in (*self.picture.placements, *told):
            for field, found in versions(self._told.claimed, key).items():
                word = self._say(f"field-{field}") if f"drawing.field-{field}" in known else field
                said = "; ".join(self._version(each, field) for each in found)
                yield sentence(self._say("versions", about=self._about(key), field=word, versions=said))

    def _version(self, version: Version, field: str) -> str:
        value, source = printable(version.value), printable(version.source)
        value = f"“{value}”" if field in WRITTEN else value
        return self._say("according-to", value=value, source=source) if source else value

    def _about(self, key: str) -> str:
        claimed = self._told.claimed
        node, link = claimed.nodes.get(key), claimed.links.get(key)
        return self._called(node) if node else told(link, claimed, self.language, False) if link else ""

    def _phase(self, phase: Phase) -> str:
        """Return a phase by its name, with its years and its motto."""
        motto = printable(phase.motto)
        known = [lasting(phase.since, phase.until, self.language.lang), f"“{motto}”" if motto else ""]
        return with_details(printable(phase.name), known)

    def _called(self, node: Node) -> str:
        return called(node, self.language)

    def _members(self, nodes: Iterable[Node]) -> str:
        return members(nodes, self.language)

    def _names(self, nodes: Iterable[Node]) -> str:
        return listed([cited(node, self.language) for node in nodes], self.language.lang)

    def _say(self, key: str, **values: object) -> str:
        return say(f"drawing.{key}", self.language.lang, **values)


def _running(text: str) -> str:
    """Return a text of several lines in one, with a sign between them that is heard."""
    lines = [line for each in text.splitlines() if (line := printable(each))]
    return " ".join(line if line.endswith(STOPS) or i == len(lines) else f"{line};" for i, line in enumerate(lines, 1))
