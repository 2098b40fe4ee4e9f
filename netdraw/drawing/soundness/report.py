"""Writes how far apart the symbols of a language look, and how clear they are, as tables in Markdown."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from statistics import mean

from netdraw.drawing.look import Look
from netdraw.drawing.soundness.contrasts import Contrast, contrasts
from netdraw.drawing.soundness.verdict import PICTURES, Matrix, matrix, met_in, unsound
from netdraw.drawing.text.lettering import measure
from netdraw.language.shipped import Language
from netdraw.language.tables import Theme
from netdraw.language.vision import VISIONS, apart
from netdraw.language.words import say

TABLES = ("nodes", "links")


def report(language: Language) -> str:
    """Return the distances of all pairs, the colours of lines and the contrasts, for every theme of the language."""
    lines = [f"# {say('sound.title', language.lang)}", "", say("sound.method", language.lang), ""]
    found = list(unsound(language))
    lines += [f"- {each}" for each in found] or [say("sound.none", language.lang)]
    for theme in language.themes.values():
        lines += ["", f"## {language.name(theme.names)}", *_theme(language, theme)]
    return "\n".join(lines) + "\n"


def _theme(language: Language, theme: Theme) -> Iterator[str]:
    for table in TABLES:
        for picture in PICTURES:
            known = matrix(language, theme, picture, table)
            yield from ("", f"### {say(f'sound.{table}', language.lang)}, {say(f'sound.{picture}', language.lang)}", "")
            yield _summary(known, language.lang)
            yield from ("", *_matrix(language, known))
    yield from ("", f"### {say('sound.hues', language.lang)}", "", *_hues(language, theme))
    yield from ("", f"### {say('sound.contrasts', language.lang)}", "", *_contrasts(language, theme))


def _summary(known: Matrix, lang: str) -> str:
    told = []
    for vision in VISIONS:
        distances = [each[vision] for each in known.values()]
        told.append(f"{say(f'sound.{vision}', lang)}: {min(distances)} / {_number(f'{mean(distances):.2f}', lang)}")
    return "; ".join(told)


def _matrix(language: Language, known: Matrix) -> Iterator[str]:
    """Yield a row for each kind: for every kind before it the distance, and the smallest over all visions."""
    kinds = list(dict.fromkeys(each for pair in known for each in pair))
    yield from _table(
        ["", *(str(i) for i, _ in enumerate(kinds, 1))],
        (
            [f"{i + 1} {language.called(kind)}", *(_cell(known[other, kind]) for other in kinds[:i]), "·"]
            + [""] * (len(kinds) - i - 1)
            for i, kind in enumerate(kinds)
        ),
    )


def _cell(distances: Mapping[str, int]) -> str:
    return f"{distances['normal']}/{min(distances.values())}"


def _hues(language: Language, theme: Theme) -> Iterator[str]:
    roles = list(dict.fromkeys(each.colour for each in language.links.values()))
    pairs = [(one, other) for i, one in enumerate(roles) for other in roles[i + 1 :]]
    rows = (
        [f"{one} – {other}", *(f"{apart(theme.colours[one], theme.colours[other], each):.0f}" for each in VISIONS)]
        for one, other in pairs
    )
    yield from _table(["ΔE′", *(say(f"sound.{each}", language.lang) for each in VISIONS)], rows)


def _contrasts(language: Language, theme: Theme) -> Iterator[str]:
    roles = {colour: role for role, colour in reversed([*theme.colours.items()])}
    met = (each for picture in PICTURES for each in contrasts(Look(language, theme, measure, picture)))
    pairs = sorted({each[1:]: each for each in sorted(met, reverse=True)}.values(), key=lambda each: each.ratio)
    columns = [say(f"sound.column-{each}", language.lang) for each in ("kind", "front", "behind", "ratio", "needed")]
    yield from _table(columns, (_row(each, roles, language) for each in pairs))


def _row(each: Contrast, roles: Mapping[str, str], language: Language) -> list[str]:
    front, behind = (roles.get(colour, colour) for colour in (each.front, each.behind))
    ratio, needed = (_number(number, language.lang) for number in (f"{each.ratio:.2f}", f"{each.needed:g}"))
    return [met_in(language, each), front, behind, ratio, needed]


def _number(number: str, lang: str) -> str:
    return number.replace(".", say("export.point", lang))


def _table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"|{'|'.join(headings)}|"
    yield "|---" * len(headings) + "|"
    yield from (f"|{'|'.join(row)}|" for row in rows)
