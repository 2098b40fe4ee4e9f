"""Turns what is typed for a picture, theme or language into the one that is meant, or says which there are."""

from pathlib import Path
from typing import get_args

from netdraw.files.languages import house_style
from netdraw.files.problems import Problem
from netdraw.language.shipped import Language
from netdraw.language.tables import Theme
from netdraw.language.words import LANGUAGES, say, spoken
from netdraw.model.document import Document
from netdraw.model.records import Legend, Picture


def chosen_lang(lang: str | None) -> str:
    """Return the language of the names; by default that of the interface."""
    if lang is not None and lang not in LANGUAGES:
        raise Problem(say("cli.no-language", name=lang, choices=", ".join(LANGUAGES)))
    return lang or spoken()


def chosen_theme(name: str | None, language: Language) -> Theme:
    """Return the theme with the id `name`, or the one in the file of that name; by default the first."""
    if name and name.lower().endswith(".toml"):
        return house_style(Path(name), language)
    themes = language.themes
    if name is None:
        return next(iter(themes.values()))
    if name not in themes:
        raise Problem(say("cli.no-theme", name=name, choices=", ".join(themes)))
    return themes[name]


def chosen_legend(name: str | None) -> Legend | None:
    """Return where the legend is to stand; None as the picture says."""
    places: tuple[Legend, ...] = get_args(Legend)
    if name is not None and name not in places:
        raise Problem(say("cli.no-legend", name=name, choices=", ".join(places)))
    return next((each for each in places if each == name), None)


def refuse_unsound(name: str | None, language: Language) -> None:
    """Raise Problem for a theme from a file with which signs look alike, or lines and words are not clear."""
    theme = chosen_theme(name, language)
    if language.themes.get(theme.id) is theme:
        return
    from netdraw.drawing.soundness import unsound

    for sentence in unsound(language, [theme]):
        raise Problem(say("own.refused", path=name, reason=sentence))


def chosen_picture(document: Document, name: str, file: Path) -> Picture:
    """Return the picture that `name` says by its id or else by its number from 1."""
    if name in document.pictures:
        return document.pictures[name]
    pictures = list(document.pictures.values())
    if name.isdecimal() and 1 <= int(name[:9]) <= len(pictures):
        return pictures[int(name) - 1]
    raise Problem(say("cli.no-such-picture", file=file, name=name, choices=listed(document) or "–"))


def listed(document: Document) -> str:
    """Return the pictures of a document by number, id and title or kind."""
    pictures = enumerate(document.pictures.values(), 1)
    return ", ".join(f"{number} ({each.id}, {each.title or each.kind})" for number, each in pictures)
