"""Turns house rules into the order of a figure, in the language of a drawing."""

from pathlib import Path

from netdraw.exchange.figures import Order
from netdraw.files.house import House
from netdraw.files.languages import house_style
from netdraw.files.problems import Problem
from netdraw.language.shipped import Language
from netdraw.language.tables import Theme
from netdraw.language.words import say


def ordered(house: House, language: Language) -> Order:
    """Return the order that rules give; raises Problem for a theme that there is not."""
    return Order(
        language=language,
        theme=theme_called(house.theme, language),
        width=(house.width or 0) * 10,
        legend=house.legend,
        embed=house.embed,
        tagged=house.tagged,
        outline_text=house.outline_text,
        dpi=house.dpi,
        transparent=house.transparent,
        caption=house.caption,
    )


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
    from netdraw.drawing.soundness import unsound

    for sentence in unsound(language, [theme]):
        raise Problem(say("own.refused", path=name, reason=sentence))
