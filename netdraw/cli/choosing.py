"""Turns what is typed for a picture or language into the one that is meant, or says which there are."""

from pathlib import Path

from netdraw.files.problems import Problem
from netdraw.language.words import LANGUAGES, say, spoken
from netdraw.model.document import Document
from netdraw.model.records import Picture


def chosen_lang(lang: str | None) -> str:
    """Return the language of the names; by default that of the interface."""
    if lang is not None and lang not in LANGUAGES:
        raise Problem(say("cli.no-language", name=lang, choices=", ".join(LANGUAGES)))
    return lang or spoken()


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
