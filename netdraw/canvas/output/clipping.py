"""What goes to the clipboard and comes from it: our own JSON, a figure as SVG and PNG, and the names as text."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QImage

from netdraw.canvas.output.figures import FORMATS
from netdraw.canvas.output.formats import OWN, SVG, on_clipboard
from netdraw.drawing.composing import compose
from netdraw.drawing.primitives import Drawing
from netdraw.drawing.text.lettering import measure
from netdraw.editing.clipboard import copied
from netdraw.editing.editor import Editor
from netdraw.files.problems import Problem
from netdraw.files.reading import LARGEST, understood
from netdraw.files.writing import dump
from netdraw.language.words import say
from netdraw.model.document import Document

if TYPE_CHECKING:
    from netdraw.exchange.figures import Figure, Order


def copy_selection(editor: Editor) -> bool:
    """Put the selected nodes with their links on the clipboard; return whether there was anything to copy."""
    from netdraw.exchange.figures import Figure, Order  # at the first copy: not while the window starts

    part = copied(editor.scene, editor.selection)
    if not part.nodes:
        return False
    _offer(part, Figure(drawn(part, editor)), Order(editor.language, editor.theme))
    return True


def copy_picture(editor: Editor) -> None:
    """Put the whole picture on the clipboard, as the figure that an export makes."""
    from netdraw.exchange.figures import Order, make_figure

    order = Order(editor.language, editor.theme)
    offer_figure(make_figure(editor.document, editor.seen_picture, order), order, editor)


def offer_figure(figure: "Figure", order: "Order", editor: Editor) -> None:
    """Put a figure of the picture in view on the clipboard, with its caption as text.

    With it goes what can be pasted in a drawing, unless the figure is anonymous.
    """
    _offer(None if order.anonymous else copied(editor.scene, editor.picture.placements), figure, order)


def drawn(part: Document, editor: Editor) -> Drawing:
    """Return the first picture of a document as this editor draws."""
    return compose(part, next(iter(part.pictures.values())), editor.language, editor.theme, measure)


def offered() -> Document | str | None:
    """Return what the clipboard holds: a part of a drawing, text, or None for what cannot be drawn.

    Raises Problem for a drawing that cannot be read.
    """
    mime = on_clipboard()
    data = bytes(mime.data(OWN).data()) if mime.hasFormat(OWN) else b""
    text = mime.text() if mime.hasText() else ""
    if not data and text.lstrip().startswith("{") and '"netdraw"' in text:
        data = text.encode()
    if not data:
        return text or None
    place = Path(say("canvas.clipboard"))
    if len(data) > LARGEST:
        raise Problem(say("files.large", path=place, size=-(-len(data) // 2**20), limit=LARGEST // 2**20))
    part = understood(data, place)
    return part if part.pictures else None


def hand_over() -> None:
    """Leave nothing of ours on the clipboard but text.

    WORKAROUND: at its end Qt asks the data of Python, which is no longer there, and crashes. Without a screen Qt does
    not know whether the data is ours; there it can be nobody else's.
    """
    clipboard = QGuiApplication.clipboard()
    if clipboard.ownsClipboard() or QGuiApplication.platformName() == "offscreen":
        clipboard.setText(on_clipboard().text())


def _offer(part: Document | None, figure: "Figure", order: "Order") -> None:
    mime = QMimeData()
    if part:
        mime.setData(OWN, dump(part))
    mime.setData(SVG, FORMATS[".svg"](figure, order))
    mime.setImageData(QImage.fromData(FORMATS[".png"](figure, order)))
    mime.setText(figure.caption or "\n".join(_names(part) if part else ()))
    QGuiApplication.clipboard().setMimeData(mime)


def _names(part: Document) -> Iterable[str]:
    return (" ".join(node.name.split()) for node in part.nodes.values() if node.name)
