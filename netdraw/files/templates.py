"""Drawings to begin with: those that come with the program, in the language asked for, and the user's own."""

from collections.abc import Sequence
from pathlib import Path

from platformdirs import user_data_path

from netdraw.assets import folder


def templates(lang: str) -> Sequence[Path]:
    """Return the files, each called what its template is called; the user's own come last."""
    places = (folder("examples") / "templates" / lang, users_own())
    return [path for place in places for path in sorted(place.glob("*.netdraw"))]


def users_own() -> Path:
    """Return the folder of the user's own, which need not be there."""
    return user_data_path("netdraw", appauthor=False) / "templates"
