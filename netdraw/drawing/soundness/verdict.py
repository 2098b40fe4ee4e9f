"""Whether a visual language is sound: its symbols far enough apart for everybody, its lines and words clear.

The measures and their limits are those of docs/language.md.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import NamedTuple

from netdraw.drawing.look import Look
from netdraw.drawing.soundness.contrasts import Contrast, contrasts
from netdraw.drawing.soundness.variables import Looks, distance, link_looks, node_looks
from netdraw.drawing.text.lettering import measure
from netdraw.language.shipped import Language
from netdraw.language.tables import PictureKind, Theme
from netdraw.language.vision import VISIONS
from netdraw.language.words import say

LEAST = 2  # of the five variables
PICTURES: tuple[PictureKind, ...] = ("design", "value")

Matrix = Mapping[tuple[str, str], Mapping[str, int]]  # the distance of two kinds by vision


class Pair(NamedTuple):
    """Two kinds that look too much alike, and where they do so most: the theme by its name."""

    one: str
    other: str
    theme: str
    vision: str
    distance: int


def unsound(language: Language, themes: Iterable[Theme] = ()) -> Iterator[str]:
    """Yield a sentence for everything that breaks a rule, in the themes given or else in all."""
    told: set[tuple[str, str]] = set()
    for theme in themes or language.themes.values():
        pairs = [each for each in alike(language, theme) if (each.one, each.other) not in told]
        told |= {(each.one, each.other) for each in pairs}
        yield from (_told(language, each) for each in pairs)
        yield from (_faint(language, each, theme) for each in dim(language, theme))
    yield from _doubled(language)


def alike(language: Language, theme: Theme) -> list[Pair]:
    """Return the pairs of nodes and of links that differ in fewer than LEAST variables."""
    found: dict[tuple[str, str], Pair] = {}
    for picture, table in product(PICTURES, ("nodes", "links")):
        for pair, distances in matrix(language, theme, picture, table).items():
            vision = min(distances, key=lambda each: distances[each])
            if distances[vision] < LEAST:
                found.setdefault(pair, Pair(*pair, language.name(theme.names), vision, distances[vision]))
    return list(found.values())


def matrix(language: Language, theme: Theme, picture: PictureKind, table: str) -> Matrix:
    """Return how far apart the kinds of a table look in a theme, for every vision."""
    looks = _looks(Look(language, theme, measure, picture), table)
    return {
        (one, other): {vision: distance(looks[one], looks[other], vision) for vision in VISIONS}
        for one, other in combinations(looks, 2)
    }


def dim(language: Language, theme: Theme) -> list[Contrast]:
    """Return the contrasts that are too small, each pair of colours once, with the first kind that shows it."""
    met = (each for picture in PICTURES for each in contrasts(Look(language, theme, measure, picture)))
    low = sorted(each for each in met if each.ratio < each.needed)
    return list({each[1:]: each for each in reversed(low)}.values())


def _looks(look: Look, table: str) -> Mapping[str, Sequence[Looks]]:
    if table == "links":
        return {key: link_looks(kind, look) for key, kind in look.language.links.items() if key != "unknown"}
    kinds = look.language.nodes.items()
    return {key: node_looks(kind, look) for key, kind in kinds if key != "unknown" and kind.layer != "level"}


def _told(language: Language, pair: Pair) -> str:
    one, other = language.called(pair.one), language.called(pair.other)
    vision = say(f"sound.{pair.vision}")
    return say("sound.alike", one=one, other=other, theme=pair.theme, vision=vision, count=pair.distance, least=LEAST)


def _faint(language: Language, low: Contrast, theme: Theme) -> str:
    roles = {colour: role for role, colour in reversed([*theme.colours.items()])}
    point = say("export.point")
    front, behind = (f"{roles.get(each, '')} {each}".strip() for each in (low.front, low.behind))
    return say(
        "sound.dim",
        kind=met_in(language, low),
        front=front,
        behind=behind,
        theme=language.name(theme.names),
        ratio=f"{low.ratio:.2f}".replace(".", point),
        needed=f"{low.needed:g}".replace(".", point),
    )


def met_in(language: Language, met: Contrast) -> str:
    """Return what shows a contrast, by name: a kind, and the mark it has."""
    kind, *mark = met.kind.split(", ")
    return ", ".join([language.called(kind), *(language.name(language.marks[each].names) for each in mark)])


def _doubled(language: Language) -> Iterator[str]:
    """Dash is for one mark and dots for one; no two marks have one badge, and no two domains one code."""
    marks = language.marks.values()
    badges = [*(each.badge for each in marks), *{each.badge for each in language.links.values()}]
    dashes = ["dots" if each.dash[0] < 1 else "dash" for each in marks if each.dash]
    codes = [each.code for each in language.sorts.values() if each.code]
    icons = [each.icon for each in language.sorts.values() if each.icon]
    for key, used in (("badge", badges), ("line", dashes), ("code", codes), ("icon", icons)):
        yield from (say(f"sound.{key}", used=each) for each, count in Counter(used).items() if each and count > 1)
