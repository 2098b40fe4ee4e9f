"""Finds what an entry names that its language does not have: colours, icons, keys that are taken."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple, get_args

from netdraw.assets import folder
from netdraw.language.shipped import Language
from netdraw.language.tables import (
    STAND_INS,
    AnEntry,
    Badge,
    Icon,
    LinkKind,
    Mark,
    NodeKind,
    Own,
    PictureKind,
    Sort,
    Theme,
    Zones,
)

NONE = ("", "none")
DOMAIN = ("domain", "domain-tint")  # stand for the colours of a node's domain
SPOKEN = "=#:;,<>-@/\\ "  # mean something else in the quick line
NUMBERS = {"axes": (2, 2), "corners": (4, 0)}  # of zones across and down
PICTURES: tuple[PictureKind, ...] = ("design", "value")


class Stray(NamedTuple):
    """What is not right: the field of an entry, the key of the words that say so, what is named, and what there is."""

    field: str
    key: str
    named: str = ""
    choices: str = ""


def astray(language: Language, own: Own) -> Iterator[tuple[str, int, Stray]]:
    """Yield what does not hold together of the entries of a language of its own, each with its table and place.

    `language` is the language with those entries in it.
    """
    seen: set[tuple[str, str]] = set()
    for table, place, entry in own.entries():
        if (table, entry.id) in seen:
            yield table, place, Stray("id", "own.twice", entry.id)
        seen.add((table, entry.id))
        yield from ((table, place, stray) for stray in _strays(language, entry))


def _strays(language: Language, entry: AnEntry) -> Iterator[Stray]:
    match entry:
        case NodeKind():
            yield from _node(language, entry)
        case LinkKind():
            yield from _colours(language, {"colour": entry.colour})
            yield from _crowd(language, entry)
        case Mark():
            yield from _colours(language, {"stroke": entry.stroke, "fill": entry.fill, "label": entry.label}, NONE)
            yield from _key(language, entry)
            if entry.badge and entry.badge not in get_args(Badge):
                yield from _icon(language, "badge", entry.badge)
        case Sort():
            yield from _sort(language, entry)
        case Icon() | Theme():
            return


def _node(language: Language, kind: NodeKind) -> Iterator[Stray]:
    level = kind.layer == "level"
    surfaces = {"fill": kind.fill, "stroke": kind.stroke}
    yield from _colours(language, surfaces, (*NONE, *DOMAIN, *(("level",) if level else ())))
    yield from _colours(language, {"label.colour": kind.label.colour})
    if kind.icon:
        yield from _colours(language, {"icon.colour": kind.icon.colour}, DOMAIN[:1])
        yield from _icon(language, "icon.name", kind.icon.name)
    if ("icon" in kind.parts) != (kind.icon is not None):
        yield Stray("icon", "own.icon-part")
    if level != ("stair" in kind.parts) or level != (kind.label.place == "band"):
        yield Stray("layer", "own.level")
    if kind.minimum[0] > kind.size[0] or kind.minimum[1] > kind.size[1]:
        yield Stray("minimum", "own.minimum")
    if kind.zones:
        yield from _zones(language, kind, kind.zones)
    if kind.id in language.links and kind.id not in STAND_INS:
        yield Stray("id", "own.both", kind.id)
    yield from _crowd(language, kind)


def _zones(language: Language, kind: NodeKind, zones: Zones) -> Iterator[Stray]:
    for role in zones.fills:
        yield from _colours(language, {"zones.fills": role})
    if kind.layer != "frame" or not kind.holds:
        yield Stray("zones", "own.zones-frame")
    numbers = len(zones.across), len(zones.down)
    if zones.form in NUMBERS and numbers != NUMBERS[zones.form]:
        across, down = NUMBERS[zones.form]
        yield Stray("zones", "own.zones-number", zones.form, f"across {across}, down {down}")
    if not any(numbers) or (zones.form == "arrows" and zones.down):
        yield Stray("zones", "own.zones-names", zones.form)


def _sort(language: Language, sort: Sort) -> Iterator[Stray]:
    if sort.of == "domain":
        yield from _colours(language, {"id": sort.id})
        yield from _colours(language, {"id": f"{sort.id}-tint"})
        yield from _icon(language, "icon", sort.icon)


def _key(language: Language, mark: Mark) -> Iterator[Stray]:
    others = [each.id for each in language.marks.values() if each.key == mark.key and each.id != mark.id]
    if mark.key and others:
        yield Stray("key", "own.key", mark.key, others[0])
    if mark.key.isdecimal() or mark.key in tuple(SPOKEN):
        yield Stray("key", "own.spoken", mark.key)


def _crowd(language: Language, kind: NodeKind | LinkKind) -> Iterator[Stray]:
    """There are digits for nine kinds in a palette, and no more; each is the key of one."""
    for picture in PICTURES:
        keyed = language.keyed(picture)
        digit = kind.keys.get(picture)
        if digit and picture not in kind.steps:
            yield Stray("keys", "own.not-offered", picture)
        elif digit and keyed[digit] is not kind:
            yield Stray("keys", "own.digit", str(digit), keyed[digit].id)
        if kind.steps.get(picture) == 1 and kind not in keyed.values():
            yield Stray("steps", "own.crowd", picture)


def _colours(language: Language, named: dict[str, str], besides: Iterable[str] = ()) -> Iterator[Stray]:
    known = next(iter(language.themes.values())).colours
    for field, role in named.items():
        if role not in known and role not in besides:
            yield Stray(field, "own.no-colour", role, ", ".join(known))


def _icon(language: Language, field: str, name: str) -> Iterator[Stray]:
    known = {*_shipped_icons(), *language.icons}
    if name not in known:
        yield Stray(field, "own.no-icon", name, ", ".join(sorted(known)))


@cache
def _shipped_icons() -> frozenset[str]:
    return frozenset(file.stem for file in folder("icons").glob("*.svg"))
