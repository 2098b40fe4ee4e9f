"""Prints the picture in view: opens the sheet of its pages, and sends them to a printer."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from netdraw.app.part import Deeds, Part
from netdraw.app.window import Window
from netdraw.canvas.canvas import Canvas

if TYPE_CHECKING:
    from netdraw.drawing.pages import Laid


class Printing(Part):
    """`place` gives where a PDF of the pages comes when nobody says, without its ending."""

    def __init__(self, window: Window, place: Callable[[], Path]) -> None:
        self._window, self._place = window, place

    @property
    def deeds(self) -> Deeds:
        """What the actions do."""
        return {"print": self.open, "page-setup": lambda: self.open(setting_up=True)}

    def take(self, canvas: Canvas) -> None:
        """Work with another drawing from now on."""
        self._canvas = canvas

    def open(self, setting_up: bool = False) -> None:
        """Open the sheet over the drawing, with the keys at the paper or at what prints it."""
        from netdraw.app.print_sheet import PrintSheet  # with all that makes figures: not while the window starts

        self._canvas.naming.finish()
        tell = self._window.desk.notice.say
        sheet = PrintSheet(self._window, self._canvas.editor, self._place(), self._ask_printer, tell)
        sheet.open()
        if setting_up:
            sheet.focusNextPrevChild(True)
            sheet.focusNextPrevChild(True)
        else:
            sheet.focus_by_key(sheet.printing)

    def _ask_printer(self, laid: "Laid") -> str:
        """Ask the system for a printer, and send pages there; return its name, "" when nobody chose one."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from netdraw.canvas.printers import send, suited

        printer = suited(QPrinter(QPrinter.PrinterMode.HighResolution), laid)
        if QPrintDialog(printer, self._window).exec() != QPrintDialog.DialogCode.Accepted:
            return ""
        send(printer, laid)
        return printer.printerName() or printer.outputFileName()
