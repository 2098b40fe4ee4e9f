"""The list of commands: a field, and under it what fits what is typed in it."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from netdraw.app.controls.targets import dense, fit
from netdraw.app.controls.tokens import colours
from netdraw.app.reference.command_table import Command, fitting
from netdraw.language.words import say

ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}
WIDE, ROWS, AROUND = 560, 10, 8
SIDE, ABLE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


class CommandList(QFrame):
    """Runs the command that is chosen by Enter or a press, when it has closed; Esc and going elsewhere close it too."""

    def __init__(self, parent: QWidget, known: Sequence[Command]) -> None:
        super().__init__(parent)
        self.setObjectName("island")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._known, self._focused = known, parent.window().focusWidget()
        self._shown: list[Command] = []
        self.field, self.rows, self._none = _Field(self), _Rows(), QLabel(say("commands.none"))
        self._none.setProperty("role", "note")
        self._none.setContentsMargins(8, 0, 0, 8)
        self._model = QStandardItemModel(self)
        self.rows.setModel(self._model)
        self.rows.clicked.connect(lambda index: self._run(index.row()))
        self.field.textChanged.connect(self._fill)
        column = QVBoxLayout(self)
        column.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        column.setSpacing(6)
        for part in (self.field, self._none, self.rows):
            column.addWidget(part)
        self._fill("")

    def open(self) -> None:
        """Show it at the top of its parent, with the cursor in its field."""
        parent = self.parentWidget()
        assert parent
        fit(self)
        wide = min(WIDE, parent.width() - 2 * AROUND)
        self.setGeometry((parent.width() - wide) // 2, 4 * AROUND, wide, self.sizeHint().height())
        self.show()
        self.raise_()
        self.field.setFocus()

    def _fill(self, text: str) -> None:
        self._shown = fitting(self._known, text)
        self._model.clear()
        self._model.appendColumn([_item(each) for each in self._shown])
        self._none.setVisible(not self._shown)
        self.rows.setFixedHeight(min(len(self._shown), ROWS) * dense().field)
        self.rows.setVisible(bool(self._shown))
        self._mark(0)
        self.resize(self.width(), self.sizeHint().height())

    def _mark(self, row: int) -> None:
        row = max(0, min(row, len(self._shown) - 1))
        self.rows.setCurrentIndex(self._model.index(row, 0))
        self.field.setAccessibleDescription(self._shown[row].name if self._shown else say("commands.none"))

    def _run(self, row: int) -> None:
        if 0 <= row < len(self._shown) and self._shown[row].able:
            command = self._shown[row]
            self._leave()
            command.run()

    def _leave(self) -> None:
        """Close, and give the focus back."""
        if self.isVisible():
            self.close()
            if self._focused and isValid(self._focused):
                self._focused.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key means that edits no text."""
        if event.key() in ENTERS:
            self._run(self.rows.currentIndex().row())
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() in STEPS:
            self._mark(self.rows.currentIndex().row() + STEPS[Qt.Key(event.key())])

    def left(self) -> None:
        """Close when the focus has gone elsewhere."""
        self.close()


class _Field(QLineEdit):
    def __init__(self, list_: CommandList) -> None:
        super().__init__()
        self._list = list_
        self.setObjectName("seek")
        self.setMinimumHeight(40)
        self.setPlaceholderText(say("commands.sought"))
        self.setAccessibleName(say("commands.sought"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave to the list what is no text."""
        if event.key() in (*ENTERS, *STEPS, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the list when one goes elsewhere."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self._list.left()


class _Rows(QListView):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rows")
        self.setItemDelegate(_Painter(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(say("app.commands"))


class _Painter(QStyledItemDelegate):
    """Paints the name of a command, its key, and what cannot be done now greyed."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as a finger needs."""
        return QSize(0, dense().field)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        box, state, able = QRectF(option.rect), option.state, bool(index.data(ABLE))
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours()["livesoft" if chosen else "hover"]))
            painter.drawRoundedRect(box, 8, 8)
        words = box.adjusted(12, 0, -12, 0)
        self._side(painter, words, str(index.data(SIDE)))
        _write(painter, words, str(index.data()), "ink" if able else "text3", Qt.AlignmentFlag.AlignLeft, 13)
        painter.restore()

    def _side(self, painter: QPainter, words: QRectF, side: str) -> None:
        _write(painter, words, side, "text3", Qt.AlignmentFlag.AlignRight, 12)
        font = painter.font()
        font.setPixelSize(12)
        painter.setFont(font)
        words.setRight(words.right() - painter.fontMetrics().horizontalAdvance(side) - 12)


def _write(painter: QPainter, box: QRectF, words: str, ink: str, side: Qt.AlignmentFlag, size: int) -> None:
    font = painter.font()
    font.setPixelSize(size)
    painter.setFont(font)
    painter.setPen(QColor(colours()[ink]))
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, round(box.width()))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | side, shown)


def _item(command: Command) -> QStandardItem:
    now = say("commands.on") if command.on else "" if command.able else say("commands.not-now")
    item = QStandardItem(command.name)
    item.setData(" · ".join(each for each in (now, command.key) if each), SIDE)
    item.setData(command.able, ABLE)
    item.setData(
        ", ".join(each for each in (command.name, now, command.key) if each), Qt.ItemDataRole.AccessibleTextRole
    )
    return item
