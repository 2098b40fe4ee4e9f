"""Writes networks side by side as a table: for a browser, a spreadsheet, a text or Excel."""

import html
import io
from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from netdraw.analysis.table import ROWS, Cell, column
from netdraw.exchange.spreadsheet import cell, separated
from netdraw.files.problems import Problem
from netdraw.files.storing import store
from netdraw.language.own import remembering
from netdraw.language.shipped import shipped
from netdraw.language.words import say
from netdraw.model.document import Document

STYLE = (
    "body{font:15px/1.4 Arial,sans-serif;color:#1b2430;margin:2em}table{border-collapse:collapse}"
    "th,td{border:1px solid #898b8e;padding:.4em .6em;text-align:left;vertical-align:top}"
    "thead th,tbody th{background:#f1f3f5}small{display:block;color:#4e5660}"
)


class Table(NamedTuple):
    """The language of a table, the names of the networks, and for each row its name and a cell for each network."""

    lang: str
    names: Sequence[str]
    rows: Sequence[tuple[str, Sequence[Cell]]]

    def say(self, word: str) -> str:
        """Return words of the table."""
        return say(f"overview.{word}", self.lang)

    def said(self, each: Cell) -> str:
        """Return a cell as one text."""
        return f"{each.text} [{self.say(each.source)}]" if each.source else ""


def overview(documents: Mapping[str, Document], lang: str) -> Table:
    """Return the table of documents by file, which names those whose network has no name, or that of another one."""
    columns = [column(each, remembering(shipped(lang), each.language)) for each in documents.values()]
    called = [each.network.name or Path(file).stem for file, each in documents.items()]
    names = [
        f"{name} ({file})" if called.count(name) > 1 else name for name, file in zip(called, documents, strict=True)
    ]
    return Table(lang, names, [(say(f"overview.{row}", lang), [each[row] for each in columns]) for row in ROWS])


def write(documents: Mapping[str, Document], lang: str, path: Path) -> None:
    """Write the table to `path` in the format that its ending names; raises Problem."""
    form = FORMS.get(path.suffix.lower())
    if form is None:
        raise Problem(say("overview.unknown", path=path, endings=", ".join(FORMS)))
    store({path: form(overview(documents, lang))})


def html_table(table: Table) -> str:
    """Return the table and what it says of its sources, as a piece of a page."""
    head = "".join(f'<th scope="col">{html.escape(name)}</th>' for name in table.names)
    body = "\n".join(
        f'<tr><th scope="row">{html.escape(name)}</th>{"".join(_html_cell(table, each) for each in cells)}</tr>'
        for name, cells in table.rows
    )
    return (
        f"<table>\n<caption>{html.escape(table.say('title'))}</caption>\n"
        f"<thead><tr><td></td>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>\n"
        f"<p>{html.escape(table.say('sources'))}</p>"
    )


def _html(table: Table) -> bytes:
    page = (
        f'<!DOCTYPE html>\n<html lang="{table.lang}">\n<head><meta charset="utf-8">'
        f"<title>{html.escape(table.say('title'))}</title>"
        f"<style>{STYLE}</style></head>\n<body>\n{html_table(table)}\n</body>\n</html>\n"
    )
    return page.encode()


def _html_cell(table: Table, each: Cell) -> str:
    if not each.source:
        return "<td></td>"
    return f"<td>{html.escape(each.text)}<small>{html.escape(table.say(each.source))}</small></td>"


def _csv(table: Table) -> bytes:
    rows = ([name, *(cell(table.said(each)) for each in cells)] for name, cells in table.rows)
    return separated([["", *map(cell, table.names)], *rows])


def _markdown(table: Table) -> bytes:
    rows = [["", *table.names], ["---"] * (len(table.names) + 1)]
    rows += [[name, *map(table.said, cells)] for name, cells in table.rows]
    lines = ["| " + " | ".join(each.replace("|", "\\|") for each in row) + " |" for row in rows]
    return "\n".join([*lines, "", table.say("sources"), ""]).encode()


def _excel(table: Table) -> bytes:
    if find_spec("openpyxl") is None:
        raise Problem(say("overview.no-office"))
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet = book.create_sheet(table.say("title")[:31], 0)
    del book[book.sheetnames[1]]
    sheet.append(["", *map(cell, table.names)])
    for name, cells in table.rows:
        sheet.append([name, *(cell(table.said(each)) for each in cells)])
    for line in sheet.iter_rows():
        for each in line:
            each.alignment = Alignment(wrap_text=True, vertical="top")
            each.font = Font(bold=1 in (each.row, each.column))
    for number in range(1, len(table.names) + 2):
        sheet.column_dimensions[get_column_letter(number)].width = 32
    sheet.freeze_panes = "B2"
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


FORMS: Mapping[str, Callable[[Table], bytes]] = {".html": _html, ".csv": _csv, ".md": _markdown, ".xlsx": _excel}
