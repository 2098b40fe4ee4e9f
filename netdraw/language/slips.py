"""Finds what can be drawn, but is hardly meant: a word for two things, a colour for nothing, no room for a name."""

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from netdraw.language.coherence import Stray
from netdraw.language.matching import folded
from netdraw.language.shipped import Language, shipped
from netdraw.language.tables import STAND_INS, TABLES, AnEntry, Icon, LinkKind, NodeKind, Own, Theme

GRID = 24  # of an icon, on both sides
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
INSIDE = ("centre", "start", "upper-left")  # where a name stands in the shape itself
SHORTEST = 25.0  # of a line of words, in 0.1 mm
SMALLEST = 25  # 0.1 mm: the least whole size that is no less than 7 pt


def slips(language: Language, own: Own) -> Iterator[tuple[str, int, Stray]]:
    """Yield what is hardly meant of the entries of a language of its own, each with its table and place.

    `language` is the language with those entries in it.
    """
    for table, place, entry in own.entries():
        yield from ((table, place, stray) for stray in _slips(language, entry))


def likely(language: Language, table: str, word: str) -> str:
    """Return the word that may have been meant by one that a table does not have; "" for none."""
    known = [key for key in getattr(language, TABLES[table]) if key not in STAND_INS]
    return "" if word in known else next(iter(get_close_matches(word, known, 1, 0.7)), "")


def _slips(language: Language, entry: AnEntry) -> Iterator[Stray]:
    match entry:
        case NodeKind():
            yield from _room(entry)
            yield from _small(entry)
            if entry.larger and entry.larger not in language.nodes:
                yield Stray("larger", "own.no-kind", entry.larger)
            if entry.plural is None:
                yield Stray("plural", "own.no-plural", language.name(entry.names))
            yield from _shared(language.nodes.values(), entry)
        case LinkKind():
            yield from _shared(language.links.values(), entry)
        case Icon():
            if any(not 0 <= float(each) <= GRID for each in NUMBER.findall(entry.path)):
                yield Stray("path", "own.off-grid")
        case Theme():
            yield from _unused(language, entry)


def _room(kind: NodeKind) -> Iterator[Stray]:
    """A name in a shape has room for a line of words, also where the shape is smallest."""
    left, top, right, bottom = kind.label.inset
    wide, high = kind.minimum[0] - left - right, kind.minimum[1] - top - bottom
    if kind.label.place in INSIDE and (wide < SHORTEST or high < kind.label.smallest):
        yield Stray("label.inset", "own.no-room", f"{max(wide, 0):g} × {max(high, 0):g}")


def _small(kind: NodeKind) -> Iterator[Stray]:
    """Letters can be read on paper, also where a name must be small to fit its shape."""
    sizes = {"size": kind.label.size, "smallest": kind.label.smallest}
    yield from (Stray(f"label.{key}", "own.small", str(size)) for key, size in sizes.items() if size < SMALLEST)


def _shared(kinds: Iterable[NodeKind] | Iterable[LinkKind], kind: NodeKind | LinkKind) -> Iterator[Stray]:
    """What is called by one word is one thing: a word is the name, or another word, of one kind only."""
    for other in (each for each in kinds if each.id not in (kind.id, *STAND_INS)):
        named, also = ({folded(word) for word in words} for words in (kind.called, kind.also.both))
        theirs = {folded(word) for word in other.called}
        besides = theirs | {folded(word) for word in other.also.both}
        for field, words in (("names", named & theirs), ("also", also & besides)):
            yield from (Stray(field, "own.word", word, other.id) for word in sorted(words))


def _unused(language: Language, theme: Theme) -> Iterator[Stray]:
    """A colour that nothing is drawn in is a slip of the pen."""
    used = {*next(iter(shipped().themes.values())).colours, *_roles(language)}
    for role in theme.colours:
        if role not in used:
            near = get_close_matches(role, used, 1) or sorted(used)
            yield Stray(f"colours.{role}", "own.unused", role, ", ".join(near))


def _roles(language: Language) -> Iterator[str]:
    for node in language.nodes.values():
        yield from (node.fill, node.stroke, node.label.colour, *(node.zones.fills if node.zones else ()))
        yield node.icon.colour if node.icon else ""
    for mark in language.marks.values():
        yield from (mark.fill, mark.stroke, mark.label)
    yield from (link.colour for link in language.links.values())
    yield from (role for key in language.sorts for role in (key, f"{key}-tint"))
