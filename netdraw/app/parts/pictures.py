"""The pictures of the open drawing, in the window: their tabs, and what can be done with them."""

from typing import TYPE_CHECKING

from netdraw.app.frame.tabs import Tab
from netdraw.app.frame.window import Window
from netdraw.app.parts.part import Deeds, Part
from netdraw.app.side.column import Side
from netdraw.canvas.canvas import Canvas
from netdraw.editing.editor import Editor
from netdraw.editing.pictures import (
    duplicated_picture,
    moved_picture,
    neighbour,
    new_picture,
    retitled,
    titled,
)
from netdraw.editing.roll import tray
from netdraw.language.tables import PictureKind
from netdraw.language.words import say, spoken
from netdraw.model import edits

if TYPE_CHECKING:
    from netdraw.app.side.network_list import NetworkList

OF_SEVERAL = ("picture-left", "picture-right", "next-picture", "former-picture", "remove-picture")


class Pictures(Part):
    """Does with the pictures of the canvas in the window what its tabs and actions ask for."""

    def __init__(self, window: Window) -> None:
        self._window, self._tabs = window, window.bottom.tabs
        self._tabs.chosen.connect(self.show)
        self._tabs.ordered.connect(self._order)
        self._tabs.renamed.connect(self._retitle)
        self._tabs.left.connect(lambda: self._canvas.setFocus())

    def take(self, canvas: Canvas) -> None:
        """Work with the pictures of another drawing from now on; `side` has its inspector and its list."""
        self._canvas = canvas
        self.side = Side(canvas, self._listen)
        canvas.editor.listeners.append(self.follow)
        canvas.hand.rested = self._bring_side
        self._beside: frozenset[str] = frozenset()
        self.follow()

    def _listen(self, roll: "NetworkList") -> None:
        roll.taken.connect(self._bring_in)
        roll.forgotten.connect(self._forget)
        roll.closed.connect(lambda: self._show_list(False))

    @property
    def deeds(self) -> Deeds:
        """What the actions do."""
        return {
            "add-design": lambda: self._add("design"),
            "add-value": lambda: self._add("value"),
            "copy-picture": self._copy,
            "rename-picture": lambda: self._tabs.rename(),
            "picture-left": lambda: self._move(-1),
            "picture-right": lambda: self._move(1),
            "next-picture": lambda: self.show(neighbour(self._editor.document, self._editor.picture_id, 1)),
            "former-picture": lambda: self.show(neighbour(self._editor.document, self._editor.picture_id, -1)),
            "remove-picture": self._remove,
            "about-network": self._ask_about,
            "network-list": self._turn_list,
        }

    @property
    def _editor(self) -> Editor:
        """The editor, when what was being typed or dragged on the paper is finished."""
        self._tabs.finish()
        self._canvas.hand.cancel()
        self._canvas.naming.finish()
        return self._canvas.editor

    def follow(self) -> None:
        """Show the panel when it is wanted, and but for a gesture the pictures and what is still to be placed."""
        self._bring_side()
        editor = self._canvas.editor
        if editor.previewing:
            return
        pictures = editor.document.pictures.values()
        tabs = [Tab(each.id, titled(each, spoken()), each.kind) for each in pictures]
        self._tabs.offer(tabs, editor.picture_id)
        for name in OF_SEVERAL:
            self._window.commands[name].setEnabled(len(tabs) > 1)
        self._window.bottom.tell_placing(len(tray(editor.document)))

    def _bring_side(self) -> None:
        """Show the panel when it is wanted; what is chosen comes out from under it, when nothing is dragged."""
        desk, canvas = self._window.desk, self._canvas
        desk.follow()
        if canvas.hand.resting:
            chosen = canvas.editor.selection if desk.covered else frozenset()
            if chosen != self._beside:
                canvas.stage.reveal(*chosen, beside=desk.covered)
            self._beside = chosen

    def speak(self) -> None:
        """Take over the language of the interface."""
        self.side.speak()
        self.follow()

    def show(self, key: str) -> None:
        """Bring a picture into view."""
        self._editor.show(key)

    def _turn_list(self) -> None:
        """Open the list with the cursor in its field; close it when the keys are there already."""
        focused = self._window.focusWidget() or self._window
        self._show_list(not (self.side.lists and self.side.isAncestorOf(focused)))

    def _show_list(self, shown: bool) -> None:
        self.side.show_list(shown)
        self._window.desk.follow()
        (self.side.roll.field if shown else self._canvas).setFocus()

    def _ask_about(self) -> None:
        """Open the form of the network with the cursor in its first field."""
        self._editor.select(())
        self.side.ask()
        self._window.desk.follow()
        self.side.inspector.enter()

    def _bring_in(self, key: str) -> None:
        self._tabs.finish()
        self._canvas.deeds.bring_in(key)

    def _forget(self, key: str) -> None:
        editor = self._editor
        editor.do(edits.forget(editor.document, [key]))

    def _add(self, kind: PictureKind) -> None:
        document, key = new_picture(self._editor.document, kind, spoken())
        self._editor.do(document, picture=key)

    def _copy(self) -> None:
        editor = self._editor
        document, key = duplicated_picture(editor.document, editor.picture_id, spoken())
        editor.do(document, picture=key)

    def _retitle(self, key: str, title: str) -> None:
        editor = self._editor
        if title != titled(editor.document.pictures[key], spoken()):
            editor.do(retitled(editor.document, key, title))

    def _move(self, step: int) -> None:
        editor = self._editor
        editor.do(moved_picture(editor.document, editor.picture_id, step))

    def _order(self, order: list[str]) -> None:
        editor = self._editor
        editor.do(edits.reorder_pictures(editor.document, order))

    def _remove(self) -> None:
        editor = self._editor
        before, title = editor.document, titled(editor.picture, spoken())
        editor.do(edits.remove_picture(before, editor.picture_id))
        number = len(before.nodes) - len(editor.document.nodes)
        words = {0: "removed", 1: "removed-one"}.get(number, "removed-many")
        self._window.desk.notice.say(say(f"pictures.{words}", title=title, number=number))
