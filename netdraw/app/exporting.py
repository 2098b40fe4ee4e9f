"""Makes a figure of the picture in view, or of its phases: opens the sheet on which that is chosen."""

from collections.abc import Callable, Sequence

from netdraw.app.part import Deeds, Part
from netdraw.app.window import Window
from netdraw.canvas.canvas import Canvas
from netdraw.language.words import say


class Exporting(Part):
    """`stem` gives what a figure is called when nobody says."""

    def __init__(self, window: Window, stem: Callable[[], str]) -> None:
        self._window, self._stem = window, stem

    @property
    def deeds(self) -> Deeds:
        """What the actions do."""
        return {"export": self.open, "export-phases": self._open_phases}

    def take(self, canvas: Canvas) -> None:
        """Work with another drawing from now on."""
        self._canvas = canvas

    def open(self, phases: bool = False) -> None:
        """Open the sheet over the drawing."""
        from netdraw.app.export_sheet import ExportSheet  # with all that makes figures: not while the window starts

        self._canvas.naming.finish()
        stem = f"{self._stem()}-{say('phases.phases').lower()}" if phases else self._stem()
        sheet = ExportSheet(self._window, self._canvas.editor, stem, self._go, phases)
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
