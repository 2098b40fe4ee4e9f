"""Turns house rules into the order of a figure, in the language of a drawing."""

from pathlib import Path
from struct import error as StructError  # noqa: N812 - it is a class

from netdraw.drawing.text.advances import advances
from netdraw.drawing.text.faces import Face
from netdraw.exchange.figures import Order
from netdraw.files.house import Font, House
from netdraw.files.languages import house_style
from netdraw.files.problems import Problem, unread
from netdraw.language.shipped import Language
from netdraw.language.tables import Theme
from netdraw.language.words import say


def ordered(house: House, language: Language) -> Order:
    """Return the order that rules give; raises Problem for a theme that there is not."""
    return Order(
        language=language,
        theme=theme_called(house.theme, language),
        face=_face(house.font) if house.font else None,
        width=(house.width or 0) * 10,
        legend=house.legend,
        embed=house.embed,
        tagged=house.tagged,
        outline_text=house.outline_text,
        dpi=house.dpi,
        transparent=house.transparent,
        caption=house.caption,
    )


def _face(font: Font) -> Face:
    """Return the font of a house; raises Problem for a file that is none that we can measure."""
    face = Face(font.name, font.regular, font.bold, font.italic or font.regular)
    for file in dict.fromkeys(face[1:]):
        try:
            advances(file)
        except OSError as error:
            raise unread(error, file) from None
        except (LookupError, StopIteration, StructError):  # what a file that is no such font makes of the tables
            raise Problem(say("house.no-font", path=file)) from None
    return face


def theme_called(name: str, language: Language) -> Theme:
    """Return the theme with the id `name`, or the one in the file of that name; for "" the first. Raises Problem."""
    themes = language.themes
    if name.lower().endswith(".toml"):
        return house_style(Path(name), language)
    if name and name not in themes:
        raise Problem(say("cli.no-theme", name=name, choices=", ".join(themes)))
    return themes[name] if name else next(iter(themes.values()))


def refuse_unsound(name: str, language: Language) -> None:
    """Raise Problem for a theme from a file with which signs look alike, or lines and words are not clear."""
    theme = theme_called(name, language)
    if language.themes.get(theme.id) is theme:
        return
    from netdraw.drawing.soundness.verdict import unsound

    for sentence in unsound(language, [theme]):
        raise Problem(say("own.refused", path=name, reason=sentence))
