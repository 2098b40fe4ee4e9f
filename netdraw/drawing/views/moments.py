"""Says who was there in a phase of the network: who had come since the phase before it, and who had gone."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeVar

from netdraw.language.matching import folded
from netdraw.model.document import Document
from netdraw.model.records import Link, Node, Phase, Picture

ENTERED, LEFT, ALONG = "entered", "left", "left-along"  # the marks that time puts
OPEN = 0, 9999
YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")

R = TypeVar("R", Node, Link)


class Span(NamedTuple):
    """The first and the last phase, by number from 0, in which something is there."""

    first: int
    last: int


def phase_of(document: Document, picture: Picture) -> int | None:
    """Return the number of the phase that a picture shows, if it names one."""
    return _named(picture.phase, document.network.phases)


def span(since: str, until: str, phases: Sequence[Phase]) -> Span:
    """Return in which of the phases something is there that came `since` and went `until`, years or names of phases.

    In a year that two phases share the later one begins: what comes then comes in that one, what goes then goes with
    the earlier one. What does not say when it came was there from the first phase on.
    """
    years = _years(phases)
    return Span(_first(since, phases, years), _last(until, phases, years))


def as_of(document: Document, picture: Picture) -> tuple[Document, Picture]:
    """Return the network and the picture as they were in the phase that the picture names; else as they are.

    Who came in that phase is marked as entered, who went after the one before as left, and the links to these as left
    along; others who were not there are not in the picture. Without a phase, who went before the year since which the
    picture holds is marked as left.
    """
    number = phase_of(document, picture)
    if number is None:
        return _gone_before(document, picture), picture
    phases = document.network.phases
    nodes = {key: _state(document.nodes[key], phases, number) for key in picture.placements}
    there = {key: each for key, each in picture.placements.items() if nodes[key] is not None}
    links = {key: _state(document.links[key], phases, number) for key in picture.routes}
    drawn = {key: each for key, each in picture.routes.items() if links[key] is not None}
    return _marked(document, nodes, links), picture.model_copy(update={"placements": there, "routes": drawn})


def _state(record: Node | Link, phases: Sequence[Phase], number: int) -> str | None:
    """Return the mark that time puts on what is there, "" for none; None for what is not there."""
    first, last = span(record.since, record.until, phases)
    if first <= number <= last:
        return ENTERED if first == number > 0 else ""
    return LEFT if first <= last == number - 1 else None


def _with_ends(link: Link, mark: str | None, nodes: Mapping[str, str | None]) -> str | None:
    """Return the mark of a link: one that comes with an end needs none, one that goes with it has no badge of its own.

    The badge of that end says enough, and what says less stays where it stood.
    """
    ends = nodes.get(link.source), nodes.get(link.target)
    if LEFT in ends:
        return ALONG
    return mark if mark == LEFT or mark not in ends else ""


def _gone_before(document: Document, picture: Picture) -> Document:
    year = _year(picture.since)
    if year is None:
        return document
    nodes, links = (
        {key: LEFT if (until := _year(table[key].until)) is not None and until < year else "" for key in keys}
        for keys, table in ((picture.placements, document.nodes), (picture.routes, document.links))
    )
    return _marked(document, nodes, links)


def _marked(document: Document, nodes: Mapping[str, str | None], links: Mapping[str, str | None]) -> Document:
    """Return the document with the marks of nodes and of links, each as its ends let it."""
    ended = {key: _with_ends(document.links[key], mark, nodes) for key, mark in links.items()}
    if not any(nodes.values()) and not any(ended.values()):
        return document
    return document.model_copy(update={"nodes": _each(document.nodes, nodes), "links": _each(document.links, ended)})


def _each(records: Mapping[str, R], marks: Mapping[str, str | None]) -> dict[str, R]:
    return {**records, **{key: with_mark(records[key], mark) for key, mark in marks.items() if mark}}


def with_mark(record: R, mark: str) -> R:
    """Return the record with a mark behind those it has."""
    return record if mark in record.marks else record.model_copy(update={"marks": (*record.marks, mark)})


def _first(since: str, phases: Sequence[Phase], years: Sequence[tuple[int, int]]) -> int:
    named, year = _named(since, phases), _year(since)
    if named is not None or year is None or not _dated(years):
        return named or 0
    within = [i for i, (start, end) in enumerate(years) if start <= year <= end]
    return within[-1] if within else next((i for i, (start, _) in enumerate(years) if start > year), len(years))


def _last(until: str, phases: Sequence[Phase], years: Sequence[tuple[int, int]]) -> int:
    named, year = _named(until, phases), _year(until)
    if named is not None or year is None or not _dated(years):
        return len(phases) - 1 if named is None else named
    within = [i for i, (start, end) in enumerate(years) if start <= year <= end]
    return within[0] if within else next((i for i in reversed(range(len(years))) if years[i][1] < year), -1)


def _dated(years: Sequence[tuple[int, int]]) -> bool:
    """Whether every phase has a border in time."""
    return all(each != OPEN for each in years)


def _named(text: str, phases: Sequence[Phase]) -> int | None:
    wanted = folded(text)
    return next((i for i, each in enumerate(phases) if wanted and folded(each.name) == wanted), None)


def _years(phases: Sequence[Phase]) -> list[tuple[int, int]]:
    """Return the first and last year of each phase; what is not said is the border of its neighbour, or open."""
    starts, ends = [_year(each.since) for each in phases], [_year(each.until) for each in phases]
    borders = []
    for i, (start, end) in enumerate(zip(starts, ends, strict=True)):
        before = ends[i - 1] if i else None
        after = starts[i + 1] if i + 1 < len(starts) else None
        low, high = (
            next((year for year in pair if year is not None), None) for pair in ((start, before), (end, after))
        )
        borders.append((OPEN[0] if low is None else low, OPEN[1] if high is None else high))
    return borders


def _year(text: str) -> int | None:
    found = YEAR.search(text)
    return int(found[0]) if found else None
