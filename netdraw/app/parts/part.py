"""A part of the workspace: does what some of the actions ask for, in the drawing that is open."""

from collections.abc import Callable, Mapping

from netdraw.canvas.canvas import Canvas

Deeds = Mapping[str, Callable[[], object]]


class Part:
    """Is told when another drawing is shown, and when another language is spoken."""

    @property
    def deeds(self) -> Deeds:
        """What the actions do, by their names."""
        return {}

    def take(self, canvas: Canvas) -> None:
        """Work with another drawing from now on."""

    def speak(self) -> None:
        """Take over the language of the interface."""
