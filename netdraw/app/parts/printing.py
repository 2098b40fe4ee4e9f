"""Prints the picture in view, or all symbols: opens the sheet of the pages, and sends them to a printer."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from netdraw.app.frame.window import Window
from netdraw.app.parts.part import Deeds, Part
from netdraw.canvas.canvas import Canvas
from netdraw.language.words import say

if TYPE_CHECKING:
    from netdraw.app.figures.print_sheet import PrintSheet
    from netdraw.drawing.figures.pages import Laid
    from netdraw.model.paper import PageSetup


class Printing(Part):
    """`place` gives where a PDF of the pages comes when nobody says, without its ending."""

    def __init__(self, window: Window, place: Callable[[], Path]) -> None:
        self._window, self._place = window, place

    @property
    def deeds(self) -> Deeds:
        """What the actions do."""
        return {"print": self.open, "page-setup": lambda: self.open(setting_up=True), "symbols": self.open_symbols}

    def take(self, canvas: Canvas) -> None:
        """Work with another drawing from now on."""
        self._canvas = canvas

    def open(self, setting_up: bool = False) -> None:
        """Open the sheet over the drawing, with the keys at the paper or at what prints it."""
        from netdraw.exchange.figures import Order
        from netdraw.exchange.printing import paged

        self._canvas.naming.finish()
        editor = self._canvas.editor
        order = Order(editor.language, editor.theme)
        sheet = self._opened(partial(paged, editor.document, editor.seen_picture, order), self._place())
        if setting_up:
            sheet.focusNextPrevChild(True)
            sheet.focusNextPrevChild(True)
        else:
            sheet.focus_by_key(sheet.printing)

    def open_symbols(self) -> None:
        """Open it for all symbols of the language of the drawing, in the colours that it has."""
        from netdraw.drawing.figures.sheet import leaves, sheet
        from netdraw.exchange.printing import on_sheets

        self._canvas.naming.finish()
        editor = self._canvas.editor
        symbols, name = sheet(editor.language, editor.theme), say("print.symbols")
        opened = self._opened(partial(on_sheets, symbols, leaves(symbols)), self._place().with_name(name))
        opened.focus_by_key(opened.printing)

    def _opened(self, paged: "Callable[[PageSetup], Laid]", place: Path) -> "PrintSheet":
        from netdraw.app.figures.print_sheet import (
            PrintSheet,  # with all that makes figures: not while the window starts
        )

        sheet = PrintSheet(self._window, paged, place, self._ask_printer, self._window.desk.notice.say)
        sheet.open()
        return sheet

    def _ask_printer(self, laid: "Laid") -> str:
        """Ask the system for a printer, and send pages there; return its name, "" when nobody chose one."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from netdraw.canvas.output.printers import send, suited

        printer = suited(QPrinter(QPrinter.PrinterMode.HighResolution), laid)
        if QPrintDialog(printer, self._window).exec() != QPrintDialog.DialogCode.Accepted:
            return ""
        send(printer, laid)
        return printer.printerName() or printer.outputFileName()
