"""Reads pasted text as rows: lines, or the first two columns of a spreadsheet, a name and perhaps a kind."""

import csv
import io
from collections.abc import Iterable
from typing import NamedTuple

from netdraw.editing.glossary import Glossary
from netdraw.editing.sentence import literal
from netdraw.language.matching import folded

HEADS = ("type", "soort", "kind")  # what stands over a second column; its row is no partner


class Row(NamedTuple):
    """A name, and the word for its kind if there is one."""

    name: str
    kind: str = ""


def rows(text: str) -> tuple[Row, ...]:
    """Return the rows of a text; empty ones are left out, a line break within a cell is a space."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    between = next((sign for sign in "\t;" if sign in lines), "")
    cells = csv.reader(io.StringIO(lines), delimiter=between) if between else ([line] for line in lines.split("\n"))
    read = [Row(*(" ".join(cell.split()) for cell in row[:2])) for row in cells if row]
    named = [each for each in read if each.name]
    return tuple(named[1:] if named and folded(named[0].kind) in HEADS else named)


def typed(read: Iterable[Row], words: Glossary) -> str:
    """Return what to type in the quick line for rows; a word that names no kind is left out."""
    return "\n".join(_typed(row, words) for row in read)


def _typed(row: Row, words: Glossary) -> str:
    kind = words.node_kind(folded(row.kind)) if row.kind else ""
    return f"{literal(row.name, words)} ={kind}" if kind else literal(row.name, words)
