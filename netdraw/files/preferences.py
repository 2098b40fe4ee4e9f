"""How the user likes the window, kept between runs; read before the first paint, so without what takes time to load."""

from contextlib import suppress
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args

from platformdirs import user_state_path

from netdraw.language.words import LANGUAGES

Look = Literal["system", "light", "dark"]


class Preferences(NamedTuple):
    """`language` is "" as long as that of the system is good; `calm` lets nothing move by itself.

    `theme` is the word for the colours of the paper; `house` the house style, as JSON, when that was chosen.
    `hints` lets the window ask what a picture still lacks; `session` lets a file hold how its drawing came about; the
    last three are habits of the hand.
    """

    language: str = ""
    look: Look = "system"
    contrast: bool = False
    calm: bool = False
    theme: str = ""
    house: str = ""
    hints: bool = True
    session: bool = True
    finger_draws: bool = False
    wheel_zooms: bool = False
    snaps: bool = True


def preferred() -> Preferences:
    """Return what is preferred; what cannot be read, or is none of what there is to choose, is as it is at first."""
    try:
        data = _place().read_bytes()
    except OSError:
        return Preferences()
    import json  # takes time to load too

    try:
        raw = json.loads(data)
    except ValueError:
        return Preferences()
    kept = raw if isinstance(raw, dict) else {}
    return Preferences(**{name: value for name, value in kept.items() if _allowed(name, value)})


def prefer(**fields: str | bool) -> None:
    """Keep another preference; where nothing can be written it lasts as long as the program."""
    import json

    from netdraw.files.problems import Problem
    from netdraw.files.storing import store

    data = json.dumps({**preferred()._asdict(), **fields}, indent=1).encode()
    with suppress(OSError, Problem):
        _place().parent.mkdir(parents=True, exist_ok=True)
        store({_place(): data})


def _allowed(name: str, value: Any) -> bool:
    words: dict[str, tuple[Any, ...]] = {"language": ("", *LANGUAGES), "look": get_args(Look)}
    usual = Preferences._field_defaults.get(name)
    return value in words[name] if name in words else type(value) is type(usual)


def _place() -> Path:
    return user_state_path("netdraw", appauthor=False) / "window.json"
