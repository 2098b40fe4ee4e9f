"""Says how a figure will read on paper before it is made: what is well, and hints with the ids to look at."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from netdraw.drawing.clarity.hidden import Hidden
from netdraw.drawing.clarity.score import POINT
from netdraw.drawing.figures.explained import sections
from netdraw.drawing.look import Look
from netdraw.drawing.primitives import NONE, Drawing, Path, Symbol, Text
from netdraw.drawing.telling.sentences import called, listed
from netdraw.drawing.text.lettering import measure
from netdraw.drawing.views.calming import FAINT
from netdraw.drawing.views.seeing import seen
from netdraw.language.colours import contrast
from netdraw.language.persons import looks_like_person, persons
from netdraw.language.shipped import Language
from netdraw.language.words import say
from netdraw.model.document import Document
from netdraw.model.records import Picture

SMALL = 7.0  # pt: smaller is hard to read on paper; journals ask it, and the language has no smaller letters itself
LEAST = 3.0  # contrast of a line with the paper (WCAG 2.2, 1.4.11)
PAPER = "#FFFFFF"
DOUBT = "doubt"
PAGE = 2470.0  # 0.1 mm: so high are words on an upright A4 page
NAMED = 3  # so many names stand in a sentence at most
LEGEND = "legend "  # begins the ids of what stands in a legend


class Finding(NamedTuple):
    """One thing that was looked at: whether it is well, its key, what to say of it, and the records it is about."""

    ok: bool
    key: str
    sentence: str
    ids: tuple[str, ...] = ()


class _Figure(NamedTuple):
    document: Document
    picture: Picture
    drawing: Drawing
    language: Language
    hidden: Hidden

    def well(self, key: str, **values: object) -> Finding:
        return Finding(True, key, say(f"preflight.{key}", self.language.lang, **values))

    def hint(self, key: str, ids: Sequence[str], **values: object) -> Finding:
        """Return a hint about the records `ids`, in the words for one or for several."""
        number = "one" if len(ids) == 1 else "many"
        return Finding(
            False, key, say(f"preflight.{key}-{number}", self.language.lang, count=len(ids), **values), tuple(ids)
        )

    def listed(self, names: Sequence[str]) -> str:
        """Return the first of some names, in quotation marks."""
        shown, lang = [f"“{name}”".replace("\n", " ") for name in dict.fromkeys(names)], self.language.lang
        if len(shown) <= NAMED:
            return listed(shown, lang)
        return say("preflight.more", lang, names=", ".join(shown[:NAMED]), count=len(shown) - NAMED)

    def called(self, keys: Sequence[str]) -> str:
        return self.listed([called(self.document.nodes[key], self.language) for key in keys])


def preflight(document: Document, picture: Picture, drawing: Drawing, language: Language) -> tuple[Finding, ...]:
    """Return what is to be said of the figure `drawing` of a picture, at the width that it has.

    What is well comes before the hints. No colours are named.
    """
    hidden = Hidden(drawing, seen(document, picture, language)[0], language)
    figure = _Figure(document, picture, drawing, language, hidden)
    return tuple(sorted((each for look in CHECKS for each in look(figure)), key=lambda each: not each.ok))


def _letters(figure: _Figure) -> Iterator[Finding]:
    sizes = {each.id: size for each in figure.drawing.symbols if (size := _smallest(each))}
    if not sizes:
        return
    least = min(sizes.values()) / 10 / POINT
    said = f"{least:.1f}".replace(".", "," if figure.language.lang == "nl" else ".")
    small = [key for key, size in sizes.items() if size / 10 / POINT < SMALL]
    if small:
        yield figure.hint("small", small, size=said)
    else:
        yield figure.well("letters", size=said)


def _smallest(symbol: Symbol) -> int:
    return min((each.size for each in symbol.primitives if isinstance(each, Text)), default=0)


def _clear(figure: _Figure) -> Iterator[Finding]:
    hidden = figure.hidden
    over, under, covered = [*hidden.over()], [*hidden.under()], [*hidden.covered()]
    struck, buried = [*hidden.struck()], [*hidden.buried()]
    if not (over or under or covered or struck or buried):
        yield figure.well("clear")
    if over:
        both = [*dict.fromkeys(key for pair in over for key in pair)]
        yield figure.hint("over", both, names=figure.called(both))
    if under:
        passed = figure.called([node for _, node in under])
        yield figure.hint("under", [*dict.fromkeys(link for link, _ in under)], names=passed)
    if covered:
        yield figure.hint("covered", covered, words=figure.listed([hidden.link(key).label for key in covered]))
    if struck:
        passed = figure.called([frame for _, frame in struck])
        yield figure.hint("struck", [*dict.fromkeys(link for link, _ in struck)], names=passed)
    if buried:
        yield figure.hint("buried", buried)


def _faint(figure: _Figure) -> Iterator[Finding]:
    """Say whether what is doubted can still be told in grey: contrast stays what it is there."""
    links = figure.document.links
    faint = [key for key, each in figure.hidden.links.items() if DOUBT in links[key].marks and _pale(each)]
    yield figure.hint("faint", faint) if faint else figure.well("grey")


def _pale(symbol: Symbol) -> bool:
    strokes = [each.stroke for each in symbol.primitives if isinstance(each, Path) and each.stroke != NONE]
    return not any(contrast(stroke, PAPER) >= LEAST for stroke in strokes[:1])


def _high(figure: _Figure) -> Iterator[Finding]:
    yield from higher(figure.drawing, figure.language.lang)


def higher(drawing: Drawing, lang: str) -> Iterator[Finding]:
    """Say whether a figure is higher than an upright page, where nothing but smaller letters would make it fit."""
    if drawing.box.height > PAGE:
        key = "high-phases" if stacked(drawing) else "high"
        said = say(f"preflight.{key}", lang, high=f"{drawing.box.height / 10:.0f}", page=f"{PAGE / 10:.0f}")
        yield Finding(False, "high", said)


def stacked(drawing: Drawing) -> bool:
    """Whether phases of a network stand below each other."""
    return len({each.box.top for each in drawing.symbols if each.role == "phase" and each.title}) > 1


def _legend(figure: _Figure) -> Iterator[Finding]:
    """Find what a legend explains that this picture does not use, as one shared by several may."""
    drawn = {each.id.removeprefix(LEGEND): each for each in figure.drawing.symbols if each.id.startswith(LEGEND)}
    look = Look(figure.language, next(iter(figure.language.themes.values())), measure, figure.picture.kind)
    for section in sections([(figure.document, figure.picture)], look):
        for key in (section.heading, *(item.key for item in section.items)):
            drawn.pop(key, None)
    if drawn:
        yield figure.hint("unused", [each.id for each in drawn.values()], names=figure.listed([*drawn]))


def _questions(figure: _Figure) -> Iterator[Finding]:
    nodes, links = figure.document.nodes, figure.document.links
    records = [(each.id, nodes.get(each.id) or links.get(each.id)) for each in _telling(figure)]
    open_ = [key for key, record in records if record and (record.kind == "question" or DOUBT in record.marks)]
    if open_:
        yield figure.hint("questions", open_)


def _telling(figure: _Figure) -> Iterator[Symbol]:
    """Yield the symbols but for faint lines, of which nothing is written and no mark is drawn."""
    return (each for each in figure.drawing.symbols if each.role != FAINT)


def _persons(figure: _Figure) -> Iterator[Finding]:
    """Find names and words at links that seem to name a person."""
    document = figure.document
    said = {
        **{key: f"{node.name}\n{node.description}" for key, node in document.nodes.items()},
        **{key: link.label for key, link in document.links.items()},
    }
    found = [each.id for each in _telling(figure) if looks_like_person(said.get(each.id, ""))]
    if found:
        named = [text[span.start : span.end] for text in map(said.__getitem__, found) for span in persons(text)]
        yield figure.hint("persons", found, names=figure.listed(named))


CHECKS: Sequence[Callable[[_Figure], Iterator[Finding]]] = (
    _letters,
    _faint,
    _clear,
    _high,
    _legend,
    _questions,
    _persons,
)
