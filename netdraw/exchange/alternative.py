"""Writes the text alternative of a figure, as plain text and as a page with tables."""

import html
from collections.abc import Iterator, Sequence

from netdraw.drawing.telling.listing import Group, Table, tables
from netdraw.exchange.figures import Figure
from netdraw.exchange.overview import STYLE
from netdraw.language.shipped import Language
from netdraw.language.words import say


def text(figure: Figure, language: Language) -> bytes:
    """Return caption, short and long alternative as UTF-8, each under a line that says what it is."""
    parts = (
        ("caption", figure.caption),
        ("short", figure.short),
        ("long", figure.drawing.description),
    )
    said = "\n\n".join(f"{say(f'listing.{head}', language.lang)}\n{words}" for head, words in parts if words)
    return f"{said}\n".encode("utf-8", "replace")


def page(figure: Figure, language: Language) -> bytes:
    """Return a page for a browser with what a figure shows, in words and in tables that a screen reader walks through.

    It has a language, a heading, and tables with a caption, heads with a scope, and a row of its own for each level.
    """
    title, lang = html.escape(figure.drawing.title), figure.drawing.lang
    lines = [
        f'<!DOCTYPE html>\n<html lang="{lang}">\n<head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{title}</title><style>{STYLE}</style></head>',
        f"<body>\n<main>\n<h1>{title}</h1>",
        *_paragraphs(figure.short, figure.caption),
        *_tables(figure, language),
        f"<h2>{html.escape(say('listing.long', lang))}</h2>",
        *_paragraphs(*figure.drawing.description.splitlines()[1:]),
        "</main>\n</body>\n</html>\n",
    ]
    return "\n".join(lines).encode("utf-8", "replace")


def _paragraphs(*texts: str) -> Iterator[str]:
    return (f"<p>{html.escape(each)}</p>" for each in dict.fromkeys(texts) if each)


def _tables(figure: Figure, language: Language) -> Iterator[str]:
    if figure.document and figure.picture:
        yield from (_table(each) for each in tables(figure.document, figure.picture, language) if each.groups)


def _table(table: Table) -> str:
    heads = "".join(f'<th scope="col">{html.escape(each)}</th>' for each in table.heads)
    bodies = "\n".join(_body(group, len(table.heads)) for group in table.groups)
    return (
        f"<table>\n<caption>{html.escape(table.title)}</caption>\n<thead><tr>{heads}</tr></thead>\n{bodies}\n</table>"
    )


def _body(group: Group, wide: int) -> str:
    name = f'<tr><th scope="rowgroup" colspan="{wide}">{html.escape(group.name)}</th></tr>\n' if group.name else ""
    return f"<tbody>\n{name}{''.join(map(_row, group.rows))}</tbody>"


def _row(cells: Sequence[str]) -> str:
    first, *others = map(html.escape, cells)
    return f'<tr><th scope="row">{first}</th>{"".join(f"<td>{each}</td>" for each in others)}</tr>\n'
