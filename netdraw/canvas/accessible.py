"""The canvas as a screen reader sees it: a tree of levels, partners and links, made from the document."""

from functools import cache

from PySide6.QtCore import QObject, QRect, QRectF
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow

from netdraw.canvas.canvas import Canvas
from netdraw.drawing.primitives import Box
from netdraw.drawing.telling.description import heading
from netdraw.drawing.telling.reading import Branch, Leaf, branches

# WORKAROUND: PySide6 (6.11) cannot hand over an action interface, so what is read here is done by the keys.


class Spot(QObject):
    """A place in the tree; Qt lets go of what it has made for it when it goes."""

    def __init__(self, reader: "Reader", told: Branch | Leaf, under: "Spot | None") -> None:
        super().__init__(reader)
        self.reader, self.told, self.under = reader, told, under
        self.spots: list[Spot] = []
        self.interface: QAccessibleInterface | None = None  # Python has to hold it as long as Qt does


class Reader(QObject):
    """The tree of a canvas, as it is now; what is still there stays the identical spot."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self.canvas = canvas
        self.interface = _Root(self)
        self._read: object = None
        self._spots: dict[tuple[str, str], Spot] = {}
        self._top: list[Spot] = []
        self._selected = canvas.editor.selection
        canvas.editor.listeners.append(self.follow)

    @property
    def top(self) -> list[Spot]:
        """The spots of the branches; those of the leaves are under them."""
        editor = self.canvas.editor
        now = editor.document, editor.picture_id, editor.language
        if now != self._read:
            self._read = now
            self._take(branches(editor.document, editor.picture, editor.language))
        return self._top

    def _take(self, read: tuple[Branch, ...]) -> None:
        former, self._spots = self._spots, {}
        self._top = [self._spot(former, each, None) for each in read]
        for spot, branch in zip(self._top, read, strict=True):
            spot.spots = [self._spot(former, leaf, spot) for leaf in branch.leaves]
        for gone in former.values():
            gone.deleteLater()

    def _spot(self, former: dict[tuple[str, str], Spot], told: Branch | Leaf, under: Spot | None) -> Spot:
        key = (type(told).__name__, told.key)
        spot = self._spots[key] = former.pop(key) if key in former else Spot(self, told, under)
        spot.told, spot.under = told, under
        return spot

    def follow(self) -> None:
        """Say where one is now, when that has changed."""
        selected = self.canvas.editor.selection
        spot = self.chosen if selected != self._selected and QAccessible.isActive() else None
        if spot:
            QAccessible.updateAccessibility(QAccessibleEvent(spot, QAccessible.Event.Focus))
        self._selected = selected

    @property
    def chosen(self) -> Spot | None:
        """The spot of the one thing that is selected."""
        selected = self.canvas.editor.selection
        leaves = (spot for branch in self.top for spot in (branch, *branch.spots))
        return next((spot for spot in leaves if {spot.told.key} == selected), None)

    def at(self, x: int, y: int) -> Spot | None:
        """The smallest spot in which a point of the screen lies."""
        leaves = [spot for branch in self.top for spot in (branch, *branch.spots)]
        around = [spot for spot in leaves if self.rect(spot).contains(x, y)]
        return min(around, key=lambda spot: self.rect(spot).width() * self.rect(spot).height(), default=None)

    def rect(self, spot: Spot) -> QRect:
        """Where a spot stands on the screen; what is no single thing where all of it is."""
        boxes = [box for each in (spot, *spot.spots) if (box := self.canvas.stage.shown.box(each.told.key))]
        own = self.canvas.stage.shown.box(spot.told.key)
        whole = QRect()
        for box in [own] if own else boxes:
            whole = whole.united(self._on_screen(box))
        return whole

    def _on_screen(self, box: Box) -> QRect:
        left, top, right, bottom = self.canvas.stage.sight.box(box)
        corner = self.canvas.mapToGlobal(QRectF(left, top, 0, 0).topLeft())
        return QRectF(corner.x(), corner.y(), right - left, bottom - top).toRect()


class _Root(QAccessibleInterface):
    """The picture."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self._reader = reader

    def isValid(self) -> bool:
        return True

    def object(self) -> QObject:
        return self._reader.canvas

    def parent(self) -> QAccessibleInterface:
        return _asked(self._reader.canvas.parentWidget())

    def window(self) -> QWindow:
        return self._reader.canvas.window().windowHandle()

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Tree

    def state(self) -> QAccessible.State:
        state, canvas = QAccessible.State(), self._reader.canvas
        state.focusable, state.focused = True, canvas.hasFocus()
        state.invisible = not canvas.isVisible()
        return state

    def text(self, asked: QAccessible.Text) -> str:
        editor = self._reader.canvas.editor
        if asked == QAccessible.Text.Name:
            return heading(editor.document, editor.picture, editor.language)
        return ""

    def setText(self, asked: QAccessible.Text, text: str) -> None:
        return

    def rect(self) -> QRect:
        canvas = self._reader.canvas
        return QRect(canvas.mapToGlobal(canvas.rect().topLeft()), canvas.size())

    def childCount(self) -> int:
        return len(self._reader.top)

    def child(self, index: int) -> QAccessibleInterface:
        return _asked(dict(enumerate(self._reader.top)).get(index))

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return _index(self._reader.top, child)

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        return _asked(self._reader.at(x, y))

    def focusChild(self) -> QAccessibleInterface:
        return _asked(self._reader.chosen if self._reader.canvas.hasFocus() else None)


class _Item(QAccessibleInterface):
    """A branch or a leaf of it."""

    def __init__(self, spot: Spot) -> None:
        super().__init__()
        self._spot = spot

    def isValid(self) -> bool:
        return True

    def object(self) -> QObject:
        return self._spot

    def window(self) -> QWindow:
        return self._spot.reader.canvas.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        return _asked(self._spot.under or self._spot.reader.canvas)

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.TreeItem

    def state(self) -> QAccessible.State:
        state, canvas, key = QAccessible.State(), self._spot.reader.canvas, self._spot.told.key
        known = key in canvas.editor.picture.placements or key in canvas.editor.picture.routes
        state.selectable = state.focusable = known
        state.selected = key in canvas.editor.selection
        state.focused = state.selected and canvas.hasFocus() and len(canvas.editor.selection) == 1
        state.expanded = isinstance(self._spot.told, Branch)
        return state

    def text(self, asked: QAccessible.Text) -> str:
        told = self._spot.told
        if asked == QAccessible.Text.Description:
            return told.about if isinstance(told, Leaf) else ""
        return told.name if asked == QAccessible.Text.Name else ""

    def setText(self, asked: QAccessible.Text, text: str) -> None:
        return

    def rect(self) -> QRect:
        return self._spot.reader.rect(self._spot)

    def childCount(self) -> int:
        return len(self._spot.spots)

    def child(self, index: int) -> QAccessibleInterface:
        return _asked(dict(enumerate(self._spot.spots)).get(index))

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return _index(self._spot.spots, child)

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        return _asked(None)


def _asked(thing: QObject | None) -> QAccessibleInterface:
    if thing is None:
        return None  # type: ignore[return-value]  # the stubs of Qt leave out that there may be none
    return QAccessible.queryAccessibleInterface(thing)


def _index(spots: list[Spot], child: QAccessibleInterface) -> int:
    there = child.object()
    return next((at for at, spot in enumerate(spots) if spot is there), -1)


def _made(_: str, thing: QObject) -> QAccessibleInterface | None:
    """Return what a screen reader asks, of a canvas or a place in its tree; None of all else, which Qt knows itself."""
    if isinstance(thing, Spot):
        thing.interface = _Item(thing)
        return thing.interface
    return Reader(thing).interface if isinstance(thing, Canvas) else None


@cache
def install() -> None:
    """Let screen readers walk through every canvas that is made from now on; once is enough."""
    QAccessible.installFactory(_made)
