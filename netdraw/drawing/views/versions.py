"""Puts the versions of a fact side by side where sources contradict each other."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from netdraw.drawing.views.moments import R, with_mark
from netdraw.model.document import Document
from netdraw.model.records import Claim, Link, Node, Record

DISPUTED = "disputed"  # the mark that differing versions put
SHOWN = ("name", "label", "count", "since", "until", "description")  # what of a record is written in a picture
BETWEEN = " / "


class Version(NamedTuple):
    """What one source says of a fact; without a source it is what the record itself holds."""

    value: str
    source: str


def versions(document: Document, key: str) -> Mapping[str, tuple[Version, ...]]:
    """Return by field the versions of what is said of a node or link, where there is more than one value."""
    return _versions(_record(document, key), [each for each in document.claims if each.about == key])


def disputed(document: Document) -> Document:
    """Return the document with all versions of a fact in a field that is filled in, and a mark on whom it is about."""
    about: dict[str, list[Claim]] = {}
    for claim in document.claims:
        about.setdefault(claim.about, []).append(claim)
    nodes = {key: _both(document.nodes[key], about[key]) for key in about if key in document.nodes}
    links = {key: _both(document.links[key], about[key]) for key in about if key in document.links}
    if not nodes and not links:
        return document
    return document.model_copy(update={"nodes": {**document.nodes, **nodes}, "links": {**document.links, **links}})


def _record(document: Document, key: str) -> Node | Link:
    return document.nodes.get(key) or document.links[key]


def _versions(record: Record, claims: Sequence[Claim]) -> dict[str, tuple[Version, ...]]:
    fields = dict.fromkeys(claim.field for claim in claims)
    found = {field: tuple(_of(record, field, claims)) for field in fields}
    return {field: each for field, each in found.items() if len({version.value for version in each}) > 1}


def _of(record: Record, field: str, claims: Sequence[Claim]) -> Iterator[Version]:
    said = [Version(_written(claim.value), claim.source) for claim in claims if claim.field == field]
    own = _written(getattr(record, field, ""))
    if own and own not in (version.value for version in said):
        yield Version(own, "")
    yield from (version for version in said if version.value)


def _both(record: R, claims: Sequence[Claim]) -> R:
    found = _versions(record, claims)
    if not found:
        return record
    written = [field for field in SHOWN if field in found and getattr(record, field, None)]
    shown = {field: _beside([each.value for each in found[field]]) for field in written}
    return with_mark(record.model_copy(update=shown), DISPUTED)


def _beside(values: Sequence[str]) -> str:
    """Return different values side by side, the words they all end with once: "4 / 3 personen"."""
    words = [value.split() for value in dict.fromkeys(values)]
    tails = range(min(map(len, words)) - 1, 0, -1)
    shared = next((n for n in tails if len({tuple(each[-n:]) for each in words}) == 1), 0)
    heads = BETWEEN.join(" ".join(each[: len(each) - shared]) for each in words)
    return " ".join((heads, *words[0][len(words[0]) - shared :]))


def _written(value: object) -> str:
    return "" if value is None else str(value)
