"""What a finger does most with what is selected, in words, beside it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from netdraw.app.controls.glyphs import glyph
from netdraw.app.controls.shades import Shade
from netdraw.app.controls.swatches import mark_swatch
from netdraw.canvas.canvas import Canvas
from netdraw.canvas.toolkit.entrance import RISE, Entrance
from netdraw.drawing.look import Look
from netdraw.drawing.primitives import Box, union
from netdraw.drawing.text.lettering import measure
from netdraw.editing.inspecting import fields
from netdraw.language.words import say

TOOL, ICON, AROUND = QSize(76, 60), QSize(24, 24), 4
AWAY = 18  # pixels from what is selected
MARKS = ("doubt", "absent")


class ContextBar(QFrame):
    """Shown beside the selection of a canvas, with what can be done to that; `quote` begins a remark on it."""

    def __init__(self, parent: QWidget, canvas: Canvas, quote: Callable[[], object]) -> None:
        super().__init__(parent)
        self.setObjectName("table")
        self._canvas, self._quote = canvas, quote
        row = QHBoxLayout(self)
        row.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        row.setSpacing(0)
        self._fill(row)
        Shade(self, 16)
        self._entrance = Entrance(self, QPoint(0, 6), RISE)
        canvas.editor.listeners.append(self.follow)
        canvas.zoomed.connect(self.follow)
        self.hide()

    def end(self) -> None:
        """Follow no longer."""
        self._canvas.editor.listeners.remove(self.follow)
        self._canvas.zoomed.disconnect(self.follow)
        self.hide()
        self.deleteLater()

    def _fill(self, row: QHBoxLayout) -> None:
        deeds, language = self._canvas.deeds, self._canvas.editor.language
        look = Look(language, self._canvas.editor.theme, measure, self._canvas.editor.picture.kind)
        self._naming = self._tool("name", glyph("pencil"), deeds.rename)
        self._linking = self._tool("link", glyph("link-2"), lambda: self._canvas.stage.take("link"))
        self._marking = [
            self._tool(word, mark_swatch(language.marks[word], look, ICON), partial(deeds.mark, word)) for word in MARKS
        ]
        quoting = self._tool("quote", glyph("quote"), self._quote)
        deleting = self._tool("delete", glyph("trash-2"), deeds.delete)
        for each in (self._naming, self._linking, *self._marking, quoting, deleting):
            row.addWidget(each)

    def _tool(self, word: str, icon: QIcon, deed: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setText(say(f"table.{word}"))
        button.setAccessibleName(button.text())
        button.setIcon(icon)
        button.setIconSize(ICON)
        button.setFixedSize(TOOL)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: deed())
        return button

    def follow(self) -> None:
        """Stand under what is selected and the ends of links, above them where there is no room.

        It is gone when nothing is selected, or that is moved.
        """
        stage, editor = self._canvas.stage, self._canvas.editor
        links = [link for key in editor.selection if (link := editor.document.links.get(key))]
        ends = {end for link in links for end in (link.source, link.target)}
        boxes = [box for key in editor.selection | ends if (box := stage.shown.box(key))]
        shown = bool(boxes) and not editor.previewing
        if shown:
            self._offer()
        self.setVisible(shown)
        if boxes:
            self._stand(stage.sight.box(union(boxes)), stage.room)
            self.raise_()

    def _offer(self) -> None:
        """Show what does something with the selection."""
        scene, chosen = self._canvas.editor.scene, self._canvas.editor.selection
        self._naming.setVisible(len(chosen) == 1)
        self._linking.setVisible(bool(scene.parties(chosen)))
        for each in self._marking:
            each.setVisible(any("marks" in fields(scene, [key]) for key in chosen))

    def _stand(self, chosen: Box, room: Box) -> None:
        size = self.sizeHint()
        left = min(max(chosen.centre[0] - size.width() / 2, room.left), room.right - size.width())
        below, above = chosen.bottom + AWAY, chosen.top - AWAY - size.height()
        top = below if below + size.height() <= room.bottom else max(above, room.top)
        self.resize(size)
        self._entrance.place(round(left), round(top))
