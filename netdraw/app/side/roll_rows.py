"""The rows of the list of the network: a model of what stands where, and how a row is painted."""

from collections.abc import Sequence
from dataclasses import replace
from enum import IntEnum

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from netdraw.app.controls.swatches import node_swatch
from netdraw.app.controls.targets import dense
from netdraw.app.controls.tokens import colours, is_dark
from netdraw.canvas.doing.dropping import NODE, carrying
from netdraw.drawing.look import Look
from netdraw.drawing.telling.sentences import called
from netdraw.editing.pictures import elsewhere, titled
from netdraw.editing.roll import Part, Where
from netdraw.language.words import say, spoken
from netdraw.model.document import Document
from netdraw.model.records import Node

Index = QModelIndex | QPersistentModelIndex
HEADING, AROUND = 34, 8
SYMBOL = QSize(36, 24)


class Role(IntEnum):
    """What an item knows besides its name: the id of its node ("" of a heading) and the words under the name."""

    KEY = Qt.ItemDataRole.UserRole
    NOTE = Qt.ItemDataRole.UserRole + 1


class RollModel(QStandardItemModel):
    """Headings with the nodes under them; a node can be dragged out."""

    def __init__(self) -> None:
        super().__init__()
        self._icons: dict[tuple[str, str, str], QIcon] = {}

    def fill(self, parts: Sequence[Part], document: Document, here: str, look: Look) -> None:
        """Show these parts of a network; the notes say in which pictures but `here` a node stands."""
        self.clear()
        for part in parts:
            if part.nodes:
                heading = QStandardItem(say(f"pictures.{part.where}", number=len(part.nodes)))
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                heading.setData("", Role.KEY)
                heading.appendRows(
                    [self._row(node, _note(document, node, here, part.where), look) for node in part.nodes]
                )
                self.appendRow(heading)

    def _row(self, node: Node, note: str, look: Look) -> QStandardItem:
        row = QStandardItem(called(node, look.language).replace("\n", " "))
        row.setIcon(self._icon(node, look))
        row.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled)
        row.setData(node.id, Role.KEY)
        row.setData(note, Role.NOTE)
        row.setData(f"{row.text()}, {note}" if note else row.text(), Qt.ItemDataRole.AccessibleTextRole)
        return row

    def _icon(self, node: Node, look: Look) -> QIcon:
        if look.language.node(node.kind).layer == "level":
            look = replace(look, picture_kind="design")  # a ring is too large to be told by a small one
        asked = node.kind, node.domain, look.picture_kind
        if asked not in self._icons:
            self._icons[asked] = node_swatch(node.kind, node.domain, look, SYMBOL)
        return self._icons[asked]

    def places(self) -> list[QModelIndex]:
        """Return the places of all nodes, from top to bottom."""
        headings = [self.index(row, 0) for row in range(self.rowCount())]
        return [self.index(row, 0, under) for under in headings for row in range(self.rowCount(under))]

    def mimeTypes(self) -> list[str]:
        """The one kind of thing that can be dragged out."""
        return [NODE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return what the drag of a node carries."""
        return carrying(str(indexes[0].data(Role.KEY)))


def _note(document: Document, node: Node, here: str, where: Where) -> str:
    titles = ", ".join(titled(each, spoken()) for each in elsewhere(document, node.id, here))
    return say("pictures.also" if where == "here" else "pictures.only", pictures=titles) if titles else ""


class RowPainter(QStyledItemDelegate):
    """Paints a heading, or the symbol of a node with its name and a note under it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as a finger needs; a heading cannot be pressed."""
        return QSize(0, dense().row if index.data(Role.KEY) else HEADING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        box, name = QRectF(option.rect), str(index.data())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not index.data(Role.KEY):
            _write(painter, box.adjusted(AROUND, 8, -AROUND, 0), name, "text2", QFont.Weight.Medium)
        else:
            _ground(painter, box, option.state)
            left = box.left() + AROUND
            _symbol(
                painter, QRectF(left, box.center().y() - SYMBOL.height() / 2, SYMBOL.width(), SYMBOL.height()), index
            )
            words = box.adjusted(AROUND + SYMBOL.width() + 10, 0, -AROUND, 0)
            note = str(index.data(Role.NOTE) or "")
            if note:
                _write(painter, words.adjusted(0, words.height() / 2, 0, -6), note, "text3")
                words.adjust(0, 6, 0, -words.height() / 2)
            _write(painter, words, name, "ink", size=13)
        painter.restore()


def _ground(painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> None:
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    token = "livesoft" if chosen else "hover" if state & QStyle.StateFlag.State_MouseOver else ""
    if token:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours()[token]))
        painter.drawRoundedRect(box, 8, 8)


def _symbol(painter: QPainter, box: QRectF, index: Index) -> None:
    """Paint the symbol; on dark on a light chip, since it has the colours of the paper."""
    if is_dark():
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours()["chip"]))
        painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 6, 6)
    icon: QIcon = index.data(Qt.ItemDataRole.DecorationRole)
    icon.paint(painter, box.toRect())


def _write(
    painter: QPainter, box: QRectF, words: str, ink: str, weight: QFont.Weight = QFont.Weight.Normal, size: int = 12
) -> None:
    font = QFont(painter.font())
    font.setPixelSize(size)
    font.setWeight(weight)
    painter.setFont(font)
    painter.setPen(QColor(colours()[ink]))
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, round(box.width()))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
