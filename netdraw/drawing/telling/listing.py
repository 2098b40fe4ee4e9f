"""Lists what a picture shows in two tables, nodes by level and links: for who would rather look up than listen."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from netdraw.drawing.telling.picture import SAID, VALUES, Telling
from netdraw.drawing.telling.sentences import called, details, domain_of, lasting, listed
from netdraw.drawing.text.printable import printable
from netdraw.language.shipped import Language
from netdraw.language.words import say
from netdraw.model.document import Document
from netdraw.model.records import Link, Node, Picture

NODES = ("name", "kind", "domain", "count", "time", "marks", "description")
LINKS = ("from", "to", "kind", "label", "details")


class Group(NamedTuple):
    """Rows that belong together, under a name or ""; the first cell of a row says what it is about."""

    name: str
    rows: Sequence[Sequence[str]]


class Table(NamedTuple):
    """A title, the heads of the columns, and rows in groups, with a cell for every column."""

    title: str
    heads: Sequence[str]
    groups: Sequence[Group]


def tables(document: Document, picture: Picture, language: Language) -> tuple[Table, Table]:
    """Return the table of the nodes and that of the links of a picture, without columns that say nothing."""
    listing = _Listing(Telling(document, picture, language), language)
    return listing.table("nodes", NODES, listing.nodes()), listing.table("links", LINKS, listing.links())


class _Listing:
    def __init__(self, telling: Telling, language: Language) -> None:
        self._told, self._language = telling, language

    def table(self, title: str, columns: Sequence[str], groups: Iterable[Group]) -> Table:
        """Return a table in words, without the columns in which nothing stands."""
        found = [each for each in groups if each.rows]
        rows = [row for each in found for row in each.rows]
        filled = [i for i in range(len(columns)) if i == 0 or any(row[i] for row in rows)]
        heads = [self._say(columns[i]) for i in filled]
        return Table(
            self._say(title), heads, [Group(e.name, [[row[i] for i in filled] for row in e.rows]) for e in found]
        )

    def nodes(self) -> Iterator[Group]:
        """Yield frames and levels, what stands on and in them, what is outside, the values, and what was said."""
        told = self._told
        yield self._group(self._say("frames"), [*told.networks, *told.levels])
        for levels, nodes in told.on_levels():
            yield self._group(self._names(levels) or self._beside(), nodes)
        for frame, held in told.framed():
            yield self._group(called(frame, self._language), held)
        placed = {node.id for levels, nodes in told.on_levels() for node in nodes}
        outside = [node for node in told.outside if node.id not in placed]
        yield self._group(self._say("outside", frame=self._names(told.networks)), outside)
        for kind in VALUES:
            yield self._group("", told.valued(kind))
        yield self._group(self._say("said"), [node for node in told.nodes if node.kind in SAID])

    def _beside(self) -> str:
        key = "beside" if self._told.levels else "within" if self._told.networks else "shown"
        return say(f"drawing.{key}", self._language.lang, frame=self._names(self._told.networks))

    def links(self) -> Iterator[Group]:
        """Yield all links, those of a kind together."""
        yield Group("", [self._link(link) for link in self._told.links])

    def _group(self, name: str, nodes: Iterable[Node]) -> Group:
        return Group(name, [self._node(node) for node in nodes])

    def _node(self, node: Node) -> Sequence[str]:
        number = "" if node.number is None else f"{node.number}. "
        return (
            f"{number}{called(node, self._language)}",
            self._language.called(node.kind),
            domain_of(node, self._language),
            printable(node.count),
            lasting(node.since, node.until, self._language.lang),
            self._marks(node),
            printable(node.description),
        )

    def _link(self, link: Link) -> Sequence[str]:
        ends = (self._told.document.nodes[key] for key in (link.source, link.target))
        source, target = (called(node, self._language) for node in ends)
        said = ", ".join(each for each in details(link, self._language) if each)
        return source, target, self._language.called(link.kind), printable(link.label), said

    def _marks(self, node: Node) -> str:
        """Return the marks of a node, and the levels that it is expressly not on."""
        marks = [self._language.name(mark.names) for mark in self._language.marks.values() if mark.id in node.marks]
        absent = [level for level in self._told.levels if level.id in self._told.picture.placements[node.id].not_on]
        return ", ".join((*marks, *([self._say("not-on", levels=self._names(absent))] if absent else ())))

    def _names(self, nodes: Iterable[Node]) -> str:
        return listed([called(node, self._language) for node in nodes], self._language.lang)

    def _say(self, key: str, **values: str) -> str:
        return say(f"listing.{key}", self._language.lang, **values)
