"""Selects by a click."""

from collections.abc import Iterable

from netdraw.editing.editor import Editor


def select(editor: Editor, key: str, adds: bool) -> None:
    """Select one thing; or, when the click adds, take it into the selection or out of it."""
    chosen: Iterable[str] = {key}
    editor.select(editor.selection ^ {key} if adds else chosen)
