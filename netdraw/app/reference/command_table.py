"""All that one can ask for by its name: the actions, the keys of the paper, and what can be drawn."""

from collections.abc import Callable, Container, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import NamedTuple

from netdraw.app.frame.actions import ENTRIES, PLAIN, STARTING, SUBMENUS, Actions
from netdraw.app.reference.key_table import pressed, written
from netdraw.canvas.canvas import Canvas
from netdraw.canvas.doing.keys import KEYS
from netdraw.language.matching import folded, likeness
from netdraw.language.tables import LinkKind, NodeKind
from netdraw.language.words import LANGUAGES, say, spoken

FAINT = 0.12  # what fits less is not meant
OTHERS = 0.9  # what a word of the other language counts
BESIDES = 0.7  # what another word for it counts: less than a word of the name itself


class Command(NamedTuple):
    """A deed by its name, what it is called in the other language, its key, and whether it can be done now.

    `also` are other words by which one looks for it.
    """

    name: str
    other: str
    key: str
    run: Callable[[], object]
    able: bool = True
    on: bool = False
    also: tuple[str, ...] = ()


def commands(actions: Actions, canvas: Canvas | None) -> tuple[Command, ...]:
    """Return everything that can be asked for, as the menus have it; without a canvas in view only what needs none."""
    if canvas is None:
        groups = (*SUBMENUS["language"], *SUBMENUS["settings"])
        return tuple(_actions(actions, {*STARTING, *chain.from_iterable(groups)}))
    return (*_actions(actions, {entry.name for entry in ENTRIES}), *_keys(canvas), *_kinds(canvas))


def fitting(known: Sequence[Command], typed: str) -> list[Command]:
    """Return the commands that fit what was typed in either language, the best first, and last what cannot be now."""
    wanted = folded(typed)
    found = [(fit, each) for each in known if (fit := _fit(each, wanted)) > FAINT]
    return [each for _, each in sorted(found, key=lambda each: (not each[1].able, -each[0]))]


def _fit(command: Command, wanted: str) -> float:
    """Return how well a command fits; one in a menu by its own words or with those of the menu."""
    own, other = (
        max(likeness(folded(words), wanted) for words in (called, called.rpartition(": ")[2]))
        for called in (command.name, command.other)
    )
    besides = max((likeness(folded(each), wanted) for each in command.also), default=0)
    return max(own, OTHERS * other, BESIDES * besides)


def _actions(actions: Actions, names: Container[str]) -> Iterator[Command]:
    told = {menu: groups for menu, groups in SUBMENUS.items() if menu not in PLAIN}
    within = {name: menu for menu, groups in told.items() for group in groups for name in group}
    for entry in (each for each in ENTRIES if each.name in names):
        action, menu = actions[entry.name], within.get(entry.name, "")
        name, other = (_called(entry.name, menu, lang) for lang in _both())
        key = written(entry.keys[0]) if entry.keys else ""
        yield Command(name, other, key, action.trigger, action.isEnabled(), action.isChecked())


def _called(name: str, menu: str, lang: str) -> str:
    words = say(f"app.{name}", lang).rstrip("…")
    return f"{say(f'app.{menu}', lang)}: {words}" if menu else words


def _keys(canvas: Canvas) -> Iterator[Command]:
    shown = {entry.name for entry in ENTRIES}
    for key in KEYS:
        if key.name not in shown:
            name, other = (say(f"keys.{key.name}", lang) for lang in _both())
            yield Command(name, other, pressed(key.chords[0]), partial(key.deed, canvas.deeds, canvas.stage))


def _kinds(canvas: Canvas) -> Iterator[Command]:
    editor = canvas.editor
    digits = {kind.id: str(digit) for digit, kind in editor.language.keyed(editor.picture.kind).items()}
    for kind in editor.language.offered(editor.picture.kind):
        name, other = (
            say("commands.draw", lang, kind=editor.language.speaking(lang).name(kind.names)) for lang in _both()
        )
        yield Command(name, other, digits.get(kind.id, ""), partial(_choose, canvas, kind), also=kind.also.both)


def _choose(canvas: Canvas, kind: NodeKind | LinkKind) -> None:
    chosen = {"link_kind": kind.id} if isinstance(kind, LinkKind) else {"node_kind": kind.id}
    canvas.editor.choose(**chosen)


def _both() -> tuple[str, str]:
    """Return the language that is spoken, and the other one."""
    other = next(each for each in LANGUAGES if each != spoken())
    return spoken(), other
