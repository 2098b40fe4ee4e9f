"""Writes figures as a page for a browser: each with its caption and what it tells, and the networks in a table."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from netdraw.drawing.telling.description import describe, heading, short
from netdraw.exchange.overview import STYLE, html_table, overview
from netdraw.language.own import remembering
from netdraw.language.shipped import shipped
from netdraw.language.words import LANGUAGES, say
from netdraw.model.document import Document
from netdraw.model.records import Picture

LAYOUT = (
    "body{max-width:70em;margin:2em auto;padding:0 1em}figure{margin:1em 0 2.5em}figure img{width:100%;height:auto}"
    "figcaption{font-weight:bold}nav li{display:inline-block;margin-right:1em}nav ul{padding:0}"
    "details{color:#4e5660}.wide{overflow-x:auto}"
)


class Shown(NamedTuple):
    """A picture of a drawing, and the name of the figure that it has become."""

    document: Document
    picture: Picture
    figure: str


def named(lang: str, first: str) -> str:
    """Return the name of the page in `lang`, where that in `first` is the one to begin with."""
    return "index.html" if lang == first else f"index.{lang}.html"


def page(figures: Sequence[Shown], lang: str, first: str) -> bytes:
    """Return the page in `lang` of figures that stand beside it; those of one drawing follow on each other."""
    drawings = [(document, list(shown)) for document, shown in groupby(figures, lambda each: each.document)]
    title, other = say("gallery.title", lang), next(each for each in LANGUAGES if each != lang)
    head = (
        f'<!DOCTYPE html>\n<html lang="{lang}">\n<head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{escape(title)}</title>'
        f"<style>{STYLE}{LAYOUT}</style></head>\n<body>\n<h1>{escape(title)}</h1>"
    )
    link = f'<p><a href="{named(other, first)}" lang="{other}">{escape(say("gallery.other", other))}</a></p>'
    parts = [head, link, _contents(drawings), *_sections(drawings, lang), *_table(drawings, lang)]
    return "\n".join([*parts, "</body>\n</html>\n"]).encode()


def _contents(drawings: Sequence[tuple[Document, Sequence[Shown]]]) -> str:
    items = (f'<li><a href="#d{number}">{escape(_name(*each))}</a></li>' for number, each in enumerate(drawings, 1))
    return f"<nav><ul>{''.join(items)}</ul></nav>"


def _sections(drawings: Sequence[tuple[Document, Sequence[Shown]]], lang: str) -> Iterator[str]:
    for number, (document, figures) in enumerate(drawings, 1):
        yield f'<section>\n<h2 id="d{number}">{escape(_name(document, figures))}</h2>'
        yield from (_figure(each, lang) for each in figures)
        yield "</section>"


def _name(document: Document, figures: Sequence[Shown]) -> str:
    return document.network.name or Path(figures[0].figure).stem


def _figure(shown: Shown, lang: str) -> str:
    language = remembering(shipped(lang), shown.document.language)
    caption = escape(heading(shown.document, shown.picture, language))
    gist = escape(short(*shown[:2], language))
    told = "".join(f"<p>{escape(line)}</p>" for line in describe(*shown[:2], language).splitlines())
    return (
        f'<figure>\n<img src="{escape(shown.figure)}" alt="{gist}" loading="lazy">\n'
        f"<figcaption>{caption}</figcaption>\n"
        f"<details><summary>{escape(say('gallery.told', lang))}</summary>{told}</details>\n</figure>"
    )


def _table(drawings: Sequence[tuple[Document, Sequence[Shown]]], lang: str) -> Iterator[str]:
    """Yield the table of the drawings of whose network a field is filled in, when there are several."""
    networks = {figures[0].figure: document for document, figures in drawings if _filled_in(document)}
    if len(networks) > 1:
        yield f'<div class="wide">{html_table(overview(networks, lang))}</div>'


def _filled_in(document: Document) -> bool:
    network = document.network
    return any((network.place, network.task, network.theme, network.scale, network.feature))
