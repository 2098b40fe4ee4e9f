"""How large what is pressed is: enough for a mouse as it is made, and in touch density for fingers."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from netdraw.app.controls.tokens import MOUSE, TOUCH, Density
from netdraw.canvas.toolkit.fingers import for_fingers

MADE = "made"  # the property of what has another size for fingers, with the one it was made with
ROW = "row"  # the kind of what stands in a row of findings, and is as high as that


def dense() -> Density:
    """Return the sizes of what is pressed."""
    return TOUCH if for_fingers() else MOUSE


def fit(root: QWidget) -> None:
    """Make what is pressed in `root` as large as fingers need, or as it was made."""
    for each in (*root.findChildren(QAbstractButton), *root.findChildren(QLineEdit)):
        if each.property("kind") != ROW:
            _fit(each)


def _fit(widget: QWidget) -> None:
    """Change the sizes that were set; those that follow from the words in it are seen to by the style sheet."""
    made = widget.property(MADE)
    if made is None:
        if not for_fingers():
            return
        made = widget.minimumSize()
        widget.setProperty(MADE, made)
    size = QSize(TOUCH.field, TOUCH.field).expandedTo(made) if for_fingers() else made
    if made.width():
        fixed = widget.maximumWidth() == widget.minimumWidth()
        (widget.setFixedWidth if fixed else widget.setMinimumWidth)(size.width())
    if made.height():
        fixed = widget.maximumHeight() == widget.minimumHeight()
        (widget.setFixedHeight if fixed else widget.setMinimumHeight)(size.height())
