"""Makes a figure of the picture in view, or of its phases: opens the sheet on which that is chosen."""

from collections.abc import Callable, Sequence
from pathlib import Path

from netdraw.app.frame.window import Window
from netdraw.app.parts.part import Deeds, Part
from netdraw.canvas.canvas import Canvas
from netdraw.language.words import say


class Exporting(Part):
    """`place` gives where a figure comes when nobody says, without its ending."""

    def __init__(self, window: Window, place: Callable[[], Path]) -> None:
        self._window, self._place = window, place

    @property
    def deeds(self) -> Deeds:
        """What the actions do."""
        return {"export": self.open, "export-phases": self._open_phases}

    def take(self, canvas: Canvas) -> None:
        """Work with another drawing from now on."""
        self._canvas = canvas

    def open(self, phases: bool = False) -> None:
        """Open the sheet over the drawing."""
        from netdraw.app.figures.export_sheet import (
            ExportSheet,  # with all that makes figures: not while the window starts
        )

        self._canvas.naming.finish()
        place = self._place()
        if phases:
            place = place.with_name(f"{place.name}-{say('phases.phases').lower()}")
        sheet = ExportSheet(self._window, self._canvas.editor, place, self._go, phases)
        sheet.told = self._window.desk.notice.say
        sheet.open()
        sheet.focus_by_key(sheet.exporting)

    def _open_phases(self) -> None:
        """Open it for the phases of the network side by side; without phases say where they are given."""
        if self._canvas.editor.document.network.phases:
            self.open(phases=True)
        else:
            self._window.desk.notice.say(say("phases.none"))

    def _go(self, ids: Sequence[str]) -> None:
        """Select what a hint is about, and bring it into view."""
        self._canvas.editor.select(ids)
        self._canvas.stage.reveal(ids[0])
        self._canvas.setFocus()
