"""Naming on the canvas: opens the field over a node or link, and does with the text what is meant."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from netdraw.canvas.doing.name_field import NameField
from netdraw.canvas.doing.name_place import name_place
from netdraw.canvas.stage import Stage
from netdraw.editing.moving import moving_with
from netdraw.editing.renaming import first_named, named, renamed

FAMILY = "Liberation Sans"
SMALLEST = 13  # pixels of a letter that can be read while typing, however far away the paper is
NARROWEST = 72  # pixels


class Naming:
    """At most one name at a time.

    A new node left without one is gone, with its link, unless something lies in it or it has words of its own.
    """

    def __init__(self, canvas: QWidget, stage: Stage) -> None:
        self.canvas, self.stage = canvas, stage
        self.field: NameField | None = None
        self._key, self._new = "", False

    def open(self, key: str) -> None:
        """Put the cursor in the name of a node or link; one that is only previewed is new."""
        self.stage.reveal(key)
        self._key, self._new = key, self.stage.editor.previewing
        self.field = NameField(self.canvas, named(self.stage.editor.document, key), self._done)
        self._lay(self.field)
        self.field.show()
        self.field.setFocus()

    def finish(self) -> None:
        """Keep what was typed."""
        if self.field:
            self.field.finish()

    def follow(self) -> None:
        """Stay over the node when it or the paper moves; go when it is gone."""
        if not self.field:
            return
        lost = self._new and not self.stage.editor.previewing
        if lost or self.stage.symbol(self._key) is None:
            self.field.drop()
            self._close()
        else:
            self._lay(self.field)

    def _done(self, text: str) -> None:
        self._close()
        editor = self.stage.editor
        if self._new and not text.strip() and self._empty:
            editor.cancel()
        else:
            new = self._new and self._key in editor.document.nodes
            document = (
                first_named(editor.scene, self._key, text, editor.roster)
                if new
                else renamed(editor.document, self._key, text)
            )
            editor.do(document, {self._key}, typed=True)

    @property
    def _empty(self) -> bool:
        """Whether what is named is nothing without its name."""
        scene = self.stage.editor.scene
        return not scene.zones(self._key) and moving_with(scene, {self._key}) <= {self._key}

    def _close(self) -> None:
        field, self.field = self.field, None
        assert field is not None
        if field.hasFocus():
            self.canvas.setFocus()  # before it hides, or the focus would go on to the next widget
        field.hide()
        field.deleteLater()

    def _lay(self, field: NameField) -> None:
        symbol = self.stage.symbol(self._key)
        assert symbol is not None
        place, scale = name_place(symbol, self.stage.editor.scene.kind(symbol)), self.stage.sight.scale
        left, top, right, bottom = self.stage.sight.box(place.box)
        wide = max(right - left, NARROWEST)
        font = QFont(FAMILY)
        font.setPixelSize(max(round(place.size * scale), SMALLEST))
        font.setBold(place.bold)
        start = (left + right - wide) / 2 if place.middle else left
        field.colour(place.ground)
        field.lay(QRect(round(start), round(top), round(wide), round(bottom - top)), font, place.middle)
