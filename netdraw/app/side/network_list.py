"""The list of the network: all its nodes, to bring into the picture or to find in it; a way round the paper too."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QScroller, QTreeView, QVBoxLayout

from netdraw.app.controls.icon_button import IconButton
from netdraw.app.controls.tokens import SIDE
from netdraw.app.side.roll_rows import Role, RollModel, RowPainter
from netdraw.drawing.look import Look
from netdraw.drawing.text.lettering import measure
from netdraw.editing.editor import Editor
from netdraw.editing.roll import roll
from netdraw.language.words import say

ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
SLIDING = (QScroller.State.Dragging, QScroller.State.Scrolling)
WINDOWS_OWN = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class NetworkList(QFrame):
    """Tells what is wanted by id: `taken` to bring in or go to, `forgotten` to delete from the tray; or `closed`."""

    taken = Signal(str)
    forgotten = Signal(str)
    closed = Signal()

    def __init__(self, editor: Editor) -> None:
        super().__init__()
        self.setObjectName("island")
        self.setFixedWidth(SIDE)
        self._editor = editor
        self._shown: object = None
        self.field, self.rows, self.model = _Field(), _Rows(), RollModel()
        self._heading, self._none, self._away = QLabel(), QLabel(), IconButton("x")
        self._lay_out()
        self._listen()
        editor.listeners.append(self.follow)
        self.speak()

    def _lay_out(self) -> None:
        self._heading.setProperty("role", "h3")
        self._none.setProperty("role", "note")
        self.rows.setModel(self.model)
        head, column = QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(self._heading, 1)
        head.addWidget(self._away)
        column.setContentsMargins(16, 8, 8, 8)
        column.addLayout(head)
        column.addWidget(self.field)
        column.addWidget(self._none)
        column.addWidget(self.rows, 1)

    def _listen(self) -> None:
        self.field.textChanged.connect(lambda: self._fill())
        self.field.entered.connect(self._take_first)
        self.field.stepped.connect(self._step_in)
        self.rows.typed.connect(self._type)
        self.rows.chosen.connect(self._take)
        self.rows.deleting.connect(lambda index: self.forgotten.emit(str(index.data(Role.KEY))))
        for signal in (self.field.left, self.rows.left, self._away.clicked):
            signal.connect(lambda *_: self.closed.emit())

    def speak(self) -> None:
        """Take over the language of the interface."""
        self._heading.setText(say("pictures.list"))
        self._none.setText(say("pictures.none"))
        self._away.call(say("pictures.close"))
        self.field.setPlaceholderText(say("pictures.seek"))
        self.field.setAccessibleName(say("pictures.seek"))
        self.rows.setAccessibleName(say("pictures.list"))
        self.follow()

    def follow(self) -> None:
        """Show the network as it is; what is only previewed does not count, and nothing while it is out of sight."""
        editor = self._editor
        now = editor.history.present, editor.picture_id, editor.language
        if self.isVisible() and not editor.previewing and now != self._shown:
            self._shown = now
            self._fill()

    def _fill(self) -> None:
        """Fill the list; what was marked stays so, or what has come in its place."""
        editor, marked = self._editor, self.rows.currentIndex()
        at, key = marked.parent().row(), marked.data(Role.KEY)
        row, top = marked.row(), self.rows.verticalScrollBar().value()
        look = Look(editor.language, editor.theme, measure, editor.picture.kind)
        parts = roll(editor.document, editor.picture_id, editor.language, self.field.text())
        self.model.fill(parts, editor.document, editor.picture_id, look)
        self.rows.expandAll()
        self._none.setVisible(not self.model.rowCount())
        self.rows.verticalScrollBar().setValue(top)
        if key:
            self._mark(key, at, row)

    def _mark(self, key: str, at: int, row: int) -> None:
        there = [index for index in self.model.places() if index.data(Role.KEY) == key and index.parent().row() == at]
        under = self.model.index(at, 0)
        last = self.model.rowCount(under) - 1
        if there or last >= 0:
            self.rows.setCurrentIndex(there[0] if there else self.model.index(min(row, last), 0, under))

    def _take(self, index: QModelIndex) -> None:
        key = str(index.data(Role.KEY) or "")
        if key:
            self.taken.emit(key)

    def _take_first(self) -> None:
        for index in self.model.places()[:1]:
            self._take(index)

    def _step_in(self) -> None:
        for index in self.model.places()[:1]:
            self.rows.setCurrentIndex(index)
            self.rows.setFocus()

    def _type(self, text: str) -> None:
        self.field.setFocus()
        self.field.insert(text)

    def showEvent(self, event: QShowEvent) -> None:
        """Take over what changed while it was out of sight."""
        super().showEvent(event)
        self.follow()


class _Field(QLineEdit):
    """Where a name is looked for; undo and redo are those of the drawing."""

    entered = Signal()
    stepped = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("seek")
        self.setMinimumHeight(40)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _undoes(event):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key means that edits no text."""
        if event.key() in ENTERS:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.stepped.emit()
        elif event.key() == Qt.Key.Key_Escape:
            (self.clear if self.text() else self.left.emit)()
        else:
            super().keyPressEvent(event)


class _Rows(QTreeView):
    """The nodes under their headings, always open; a press of a mouse takes no focus from what one was typing."""

    chosen = Signal(QModelIndex)
    deleting = Signal(QModelIndex)
    typed = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rows")
        self.setItemDelegate(RowPainter(self))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setExpandsOnDoubleClick(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QTreeView.DragDropMode.DragOnly)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self.clicked.connect(self._click)

    def _click(self, index: QModelIndex) -> None:
        if not self._slides():
            self.chosen.emit(index)

    def _slides(self) -> bool:
        """Whether a finger is scrolling; Qt makes a mouse of it as well."""
        return QScroller.scroller(self.viewport()).state() in SLIDING

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Let a mouse take a node along; a finger scrolls."""
        if not self._slides():
            super().startDrag(actions)

    def event(self, event: QEvent) -> bool:
        """Keep letters and digits from being keys of the window: they look for a name."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_text(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take, delete, leave or look for another name; arrows go on as in any list."""
        if event.key() in ENTERS:
            self.chosen.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self.deleting.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif _is_text(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)


def _undoes(event: QKeyEvent) -> bool:
    return any(event.matches(each) for each in WINDOWS_OWN)


def _is_text(event: QKeyEvent) -> bool:
    held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    return not held and bool(event.text()) and event.text().isprintable()
