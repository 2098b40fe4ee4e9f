"""Goes round the parts of the window with one key, so that nobody has to Tab through all of one to reach the next."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from netdraw.app.frame.window import Window
from netdraw.app.parts.part import Deeds, Part


class Rounds(Part):
    """The bars, a notice, the palette, the paper, the quick line and what stands at the right, if they are shown."""

    def __init__(self, window: Window) -> None:
        self._window = window

    @property
    def deeds(self) -> Deeds:
        """What the actions do."""
        return {"next-part": lambda: self._go(1), "former-part": lambda: self._go(-1)}

    def _go(self, step: int) -> None:
        """Give the keys to the next part in which something takes them."""
        stops = [(part, stop) for part in self._parts() if (stop := _stop(part))]
        focused = self._window.focusWidget()
        here = next((at for at, (part, _) in enumerate(stops) if focused and _holds(part, focused)), 0)
        if stops:
            self._enter(stops[(here + step) % len(stops)][1])

    def _enter(self, stop: QWidget) -> None:
        """Give it the keys; the paper has its own when one has left the line."""
        if stop is self._window.desk.canvas and stop.focusProxy():
            self._window.desk.line.field.left.emit()
        self._window.focus_by_key(stop)

    def _parts(self) -> Iterator[QWidget]:
        """Return the parts in the order of reading."""
        window, desk = self._window, self._window.desk
        parts = (window.top, desk.notice, desk.island, desk.canvas, desk.line, desk.side, window.bottom)
        return (part for part in parts if part and part.isVisible())


def _holds(part: QWidget, widget: QWidget) -> bool:
    return part is widget or part.isAncestorOf(widget)


def _stop(part: QWidget) -> QWidget | None:
    """Return what takes the keys in a part: itself, what had them last, or what Tab comes to first."""
    if part.focusPolicy() != Qt.FocusPolicy.NoFocus:
        return part
    last = part.focusWidget()
    inside = (each for each in _chain(part) if part.isAncestorOf(each) and _takes_keys(each))
    return last if last and _takes_keys(last) else next(inside, None)


def _chain(part: QWidget) -> Iterator[QWidget]:
    """Return all widgets of a window in the order of Tab, from a part on."""
    widget: QWidget | None = part
    while widget and (widget := widget.nextInFocusChain()) is not part:
        if widget:
            yield widget


def _takes_keys(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_tab) and widget.isVisible() and widget.isEnabled()
