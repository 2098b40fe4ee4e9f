"""Dresses a widget anew when it changes in a way that the style sheet tells apart."""

from PySide6.QtWidgets import QWidget


def redress(widget: QWidget, name: str, value: object) -> None:
    """Give a widget another value of a property that the style sheet asks for.

    When it has that value nothing is done: asked for, a style is handed to Python with all there is to know of styles,
    for which nobody is to wait at the start.
    """
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
