"""The legend on the paper, as it comes in the figure: made anew when what was drawn has been painted."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from netdraw.canvas.painting.shown import Shown
from netdraw.drawing.look import Look
from netdraw.drawing.primitives import Box, bounds, union
from netdraw.drawing.text.lettering import measure
from netdraw.editing.editor import Editor

SOON = 150  # milliseconds: while one draws on it stays as it is


class PaperLegend(QObject):
    """Nothing on it can be pointed at. `repaint` is called with a box (0.1 mm) that changed, `laid` when all did."""

    def __init__(
        self, editor: Editor, repaint: Callable[[Box], object], laid: Callable[[], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.shown = Shown()
        self._editor, self._repaint, self._laid = editor, repaint, laid
        self._box: Box | None = None
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self.make)
        editor.listeners.append(self.follow)
        self.follow()

    def follow(self) -> None:
        """Make it anew soon; not during a gesture, and not while things follow each other quickly."""
        if not self._editor.previewing:
            self._soon.start()

    def around(self, drawn: Box) -> Box:
        """Return the box of what is drawn, with the legend."""
        return union([drawn, self._box]) if self._box else drawn

    def make(self) -> None:
        """Make the legend of what is in view now."""
        from netdraw.drawing.figures.legend import legend  # not while the window starts

        editor = self._editor
        look = Look(editor.language, editor.theme, measure, editor.picture.kind)
        drawing = editor.drawing
        symbols = legend(editor.document, [editor.seen_picture], drawing.box, look)
        for changed in self.shown.take(drawing._replace(symbols=tuple(symbols))):
            self._repaint(changed)
        boxes = [box for each in symbols if (box := bounds(each.primitives))]
        self._box = union(boxes) if boxes else None
        self._laid()
