"""Reads from each network a column of the table that sets several side by side.

The rows are those of the table in part B of *Organisatienetwerken van waarde* (Platform31, 2020). What the pictures
hold is counted from them; the rest are fields of the network.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from netdraw.analysis.whereabouts import whereabouts
from netdraw.language.shipped import Language
from netdraw.language.words import say
from netdraw.model.document import Document
from netdraw.model.records import Link, Node

NOT_YET = {"absent", "intended", "left-out"}  # who has one of these is no partner now
RESIDENTS = ("resident", "household", "neighbourhood")
NUMBER = re.compile(r"\d")
LEADING = re.compile(r"^((?:[^\W\d]+ ){0,2}[<>±~]?\s*\d+)")


class Cell(NamedTuple):
    """What a table says of a network, and where that comes from: its pictures, its fields, or nowhere."""

    text: str = ""
    source: Literal["drawn", "given", ""] = ""


def column(document: Document, language: Language) -> Mapping[str, Cell]:
    """Return the cells of a network by row, from top to bottom; rows that nothing is known of are empty."""
    told = _Told(document, language)
    network = document.network
    given: Mapping[str, str] = {
        "place": network.place,
        "since": "–".join(each for each in (network.since, network.until) if each),
        "task": network.task,
        "theme": network.theme,
        "scale": network.scale,
        "feature": network.feature,
    }
    return {row: _cell(given[row], "given") if row in given else _cell(DRAWN[row](told), "drawn") for row in ROWS}


def _cell(text: str, source: Literal["drawn", "given"]) -> Cell:
    return Cell(_plain(text), source) if text else Cell()


class _Told:
    """A document with where everything in it lies."""

    def __init__(self, document: Document, language: Language) -> None:
        self.document, self.language = document, language
        self.where = whereabouts(document, language, document.pictures.values())

    def say(self, key: str, **values: str) -> str:
        """Return words in the language of the table."""
        return say(key, self.language.lang, **values)

    def of(self, *kinds: str) -> list[Node]:
        """Return the nodes of these kinds that are there now."""
        nodes = (each for each in self.document.nodes.values() if each.kind in kinds)
        return [each for each in nodes if not (NOT_YET & {*each.marks} or each.until)]

    def held(self, node: Node) -> Iterator[Node]:
        """Yield the frames in which a node lies, the innermost first."""
        return (self.document.nodes[key] for key in self.where.frames.get(node.id, ()))

    def count(self, node: Node) -> str:
        """Return how many a node stands for, in all versions of the fact; "" where its count is no number."""
        claims = [str(each.value) for each in self.document.claims if each.about == node.id and each.field == "count"]
        counts = claims or [node.count]
        return " / ".join(dict.fromkeys(counts)) if any(NUMBER.search(each) for each in counts) else ""

    def size(self, group: Node) -> str:
        """Return how many a group stands for: its count, or the number that its name begins with."""
        named = LEADING.search(group.name)
        return self.count(group) or (named.group(1) if named else "")


def _partners(told: _Told) -> str:
    """Return the number of partners; what is drawn as a group with a number counts as that number."""
    alone, counts = 0, dict[str, str]()
    for node in told.of("partner"):
        holder = next((each for each in told.held(node) if each.kind == "group" and told.size(each)), node)
        counted = told.size(holder) if holder is not node else node.count
        if counted.isdecimal() and holder is node:
            alone += int(counted)
        elif counted:
            counts[holder.id] = counted
        else:
            alone += 1
    return " + ".join([*([str(alone)] if alone else []), *counts.values()])


def _professionals(told: _Told) -> str:
    return _listed(f"{each.name}: {count}" for each in _staff(told, False) if (count := told.count(each)))


def _staff(told: _Told, residents: bool) -> list[Node]:
    """Return the groups of people that are of residents, or those that are not."""
    return [each for each in told.of("staff") if (each.domain == "residents") is residents]


def _residents(told: _Told) -> str:
    found = [*told.of(*RESIDENTS), *_staff(told, True)]
    if not found:
        return ""
    inside = [each for each in found if any(frame.kind == "network" for frame in told.held(each))]
    names = _listed(each.name for each in inside)
    return told.say("overview.inside", names=names) if inside else told.say("overview.outside")


def _levels(told: _Told) -> str:
    return _listed(each.name for each in told.of("level"))


def _coordinator(told: _Told) -> str:
    return _listed(
        f"{each.name} ({count})" if (count := told.count(each)) else each.name for each in told.of("coordinator")
    )


def _money(told: _Told) -> str:
    nodes = told.document.nodes
    flows = ((nodes[each.source].name, nodes[each.target].name, _how(told, each)) for each in _links(told, "pays"))
    return _listed(f"{giver} → {taker}{how}" for giver, taker, how in flows)


def _direct(told: _Told) -> str:
    return _value(told, told.of("direct-value"), _links(told, "gives-direct"))


def _indirect(order: str, rings: int) -> Callable[[_Told], str]:
    def found(told: _Told) -> str:
        values = [each for each in told.of("indirect-value") if each.domain == order]
        return _value(told, values, [each for each in _links(told, "gives-indirect") if each.strength == rings])

    return found


def _value(told: _Told, values: list[Node], links: list[Link]) -> str:
    """Return the names of values, or that there is a line for them; in brackets where all of it is doubted."""
    names = _listed(each.name for each in values) or (told.say("overview.yes") if links else "")
    doubted = all("doubt" in marks for marks in (*(each.marks for each in values), *(each.marks for each in links)))
    return f"({names})" if names and doubted else names


def _links(told: _Told, kind: str) -> list[Link]:
    return [each for each in told.document.links.values() if each.kind == kind and "absent" not in each.marks]


def _how(told: _Told, link: Link) -> str:
    """Return in brackets what stands at a line: its words and its marks."""
    marks = [told.language.name(told.language.marks[each].names) for each in link.marks if each in told.language.marks]
    said = [each for each in (link.label, *marks) if each]
    return f" ({', '.join(said)})" if said else ""


def _listed(names: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(names))


def _plain(text: str) -> str:
    return " ".join(text.replace("\u00ad", "").split())


DRAWN: Mapping[str, Callable[[_Told], str]] = {
    "partners": _partners,
    "professionals": _professionals,
    "residents": _residents,
    "levels": _levels,
    "coordinator": _coordinator,
    "money": _money,
    "direct": _direct,
    "learning": _indirect("learning", 1),
    "innovating": _indirect("innovating", 2),
    "transforming": _indirect("transforming", 3),
}
ROWS = ("place", "since", "task", "theme", "scale", *DRAWN, "feature")
