"""The network as comma-separated values, one row for each node and each link."""

import csv
import io
from collections.abc import Iterable, Iterator

from netdraw.analysis.whereabouts import whereabouts
from netdraw.drawing.text.lettering import SOFT_HYPHEN
from netdraw.language.shipped import Language
from netdraw.model.document import Document

COLUMNS = (
    "record", "id", "kind", "name", "domain", "count", "levels", "frames", "source", "source_name", "target",
    "target_name", "label", "direction", "strength", "letter", "number", "since", "until", "marks", "description",
)  # fmt: skip
BETWEEN = "; "
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def spreadsheet(document: Document, language: Language) -> bytes:
    """Return a table of all nodes, levels and frames among them, and then all links; COLUMNS stand in the first row.

    A cell that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    records = (*_nodes(document, language), *_links(document, language))
    return separated([COLUMNS, *([cell(record.get(column)) for column in COLUMNS] for record in records)])


def separated(rows: Iterable[Iterable[str]]) -> bytes:
    """Return rows as comma-separated values (RFC 4180, UTF-8), with the mark in front by which Excel knows the é."""
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\r\n").writerows(rows)
    return written.getvalue().encode("utf-8-sig")


def _nodes(document: Document, language: Language) -> Iterator[dict[str, object]]:
    where = whereabouts(document, language, document.pictures.values())
    for node in document.nodes.values():
        yield {
            "record": "node",
            **node.model_dump(include=set(COLUMNS)),
            "levels": _names(document, where.levels.get(node.id, ())),
            "frames": _names(document, where.frames.get(node.id, ())),
        }


def _links(document: Document, language: Language) -> Iterator[dict[str, object]]:
    for link in document.links.values():
        yield {
            "record": "link",
            **link.model_dump(include=set(COLUMNS)),
            "direction": link.direction or language.link(link.kind).direction,
            "source_name": document.nodes[link.source].name,
            "target_name": document.nodes[link.target].name,
        }


def _names(document: Document, keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(document.nodes[key].name for key in keys)


def cell(value: object) -> str:
    """Return a value as the text of a cell that no spreadsheet takes for a formula, and that is found by its words."""
    text = "" if value is None else BETWEEN.join(value) if isinstance(value, tuple) else str(value)
    text = text.replace(SOFT_HYPHEN, "")
    return f"'{text}" if text.startswith(FORMULA) else text
