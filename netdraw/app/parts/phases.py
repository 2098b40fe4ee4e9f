"""The phases of the open network, in the window: the slider, and what its actions ask for."""

from netdraw.app.frame.phase_bar import PhaseBar
from netdraw.app.frame.window import Window
from netdraw.app.parts.part import Deeds, Part
from netdraw.canvas.canvas import Canvas
from netdraw.language.words import say


class Phases(Part):
    """Lays the slider over the desk of the window."""

    def __init__(self, window: Window) -> None:
        self._window = window

    @property
    def deeds(self) -> Deeds:
        """What the actions do."""
        return {"next-phase": lambda: self._step(1), "former-phase": lambda: self._step(-1)}

    def _step(self, by: int) -> None:
        """Show the next phase, or say why there is none."""
        if not self._canvas.editor.document.network.phases:
            self._canvas.stage.mention(say("phases.none"))
        elif not self._bar.step(by):
            self._canvas.stage.mention(say("phases.last" if by > 0 else "phases.first"))

    def take(self, canvas: Canvas) -> None:
        """Work with another drawing from now on."""
        self._canvas, desk = canvas, self._window.desk
        self._bar = PhaseBar(canvas.editor, desk)
        self._bar.changed.connect(desk.lay_out)
        desk.top_up(self._bar)

    def speak(self) -> None:
        """Take over the language of the interface."""
        self._bar.speak()
