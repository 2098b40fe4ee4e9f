"""What the actions do with what is drawn: edits of the selection, and how the paper is looked at."""

from functools import partial

from netdraw.app.frame.window import Window
from netdraw.app.parts.part import Deeds, Part
from netdraw.canvas.canvas import Canvas
from netdraw.canvas.doing.deeds import CHANGES

CLOSER = 1.25


class OnPaper(Part):
    """Hands the actions on to the canvas that is in view, and shows how large it draws."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def take(self, canvas: Canvas) -> None:
        """Work with another drawing from now on."""
        self._canvas = canvas
        canvas.zoomed.connect(self._tell_zoom)
        self._tell_zoom()

    @property
    def deeds(self) -> Deeds:
        """What the actions do."""
        return {
            "line": lambda: self._window.desk.line.field.setFocus(),
            "undo": lambda: self._canvas.deeds.undo(),
            "redo": lambda: self._canvas.deeds.redo(),
            "cut": lambda: self._canvas.deeds.clipboard.cut(),
            "copy": lambda: self._canvas.deeds.clipboard.copy(),
            "paste": lambda: self._canvas.deeds.clipboard.paste(),
            "duplicate": lambda: self._canvas.deeds.clipboard.duplicate(),
            "copy-figure": lambda: self._canvas.deeds.clipboard.copy_figure(),
            "select-all": lambda: self._canvas.deeds.select_all(),
            **{name: partial(self._arrange, name) for name in CHANGES},
            "tidy": lambda: self._canvas.deeds.tidy(),
            "to-tray": lambda: self._canvas.deeds.set_aside(),
            "draw-links": lambda: self._canvas.deeds.draw_links(),
            "group": lambda: self._canvas.deeds.group(),
            "ungroup": lambda: self._canvas.deeds.ungroup(),
            "bundle": lambda: self._canvas.deeds.bundle(),
            "calm": lambda: self._canvas.deeds.calm(),
            "faint": lambda: self._canvas.deeds.faint(),
            "fold": lambda: self._canvas.deeds.fold(),
            "free-lines": lambda: self._canvas.deeds.free(),
            "zoom-in": lambda: self._canvas.stage.zoom(CLOSER),
            "zoom-out": lambda: self._canvas.stage.zoom(1 / CLOSER),
            "fit": lambda: self._canvas.stage.fit_sheet(),
            "fit-selection": lambda: self._canvas.stage.fit_selection(),
            "print-size": lambda: self._canvas.stage.print_size(),
        }

    def _arrange(self, name: str) -> None:
        self._canvas.deeds.arrange(name)

    def _tell_zoom(self) -> None:
        self._window.top.percent.setText(f"{self._canvas.percent}%")
