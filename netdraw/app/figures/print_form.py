"""The choices for a print: the paper, how it lies, and over how many sheets."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from netdraw.app.controls.choices import labelled, worded
from netdraw.language.words import say
from netdraw.model.paper import PageSetup

POSTERS = ((1, 1), (1, 2), (2, 1), (2, 2), (3, 2), (3, 3))
MARGINS = (5, 10, 15, 20)


class PrintForm(QWidget):
    """Shows a set-up and tells `changed` of every other one."""

    def __init__(self, setup: PageSetup, changed: Callable[[], object]) -> None:
        super().__init__()
        self.setup, self._changed = setup, changed
        self._size = self._sizes()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(13)
        for part in (self._paper(), self._direction(), self._margin(), self._sheets(), self._size):
            column.addWidget(part)
        self._follow()

    def _choose(self, **fields: object) -> None:
        self.setup = self.setup.model_copy(update=fields)
        self._follow()
        self._changed()

    def _follow(self) -> None:
        """Ask for a size where there is one to choose: a poster is as large as its sheets."""
        self._size.setVisible(self.setup.across * self.setup.down == 1)

    def _paper(self) -> QWidget:
        made = worded({each: each for each in ("A4", "A3")}, self.setup.paper, lambda word: self._choose(paper=word))
        return labelled(say("print.paper"), made)

    def _direction(self) -> QWidget:
        names = {each: say(f"print.direction-{each}") for each in ("auto", "portrait", "landscape")}
        made = worded(names, self.setup.direction, lambda word: self._choose(direction=word))
        return labelled(say("print.direction"), made)

    def _margin(self) -> QWidget:
        names = {str(each): str(each) for each in MARGINS}
        made = worded(names, f"{self.setup.margin:g}", lambda word: self._choose(margin=float(word)))
        return labelled(say("print.margin"), made)

    def _sheets(self) -> QWidget:
        posters = {f"{across}x{down}": (across, down) for across, down in POSTERS}

        def choose(word: str) -> None:
            across, down = posters[word]
            self._choose(across=across, down=down)

        names = {word: say("print.sheets-many", across=across, down=down) for word, (across, down) in posters.items()}
        names["1x1"] = say("print.sheets-one")
        made = worded(names, f"{self.setup.across}x{self.setup.down}", choose)
        return labelled(say("print.sheets"), made)

    def _sizes(self) -> QWidget:
        names = {word: say(f"print.size-{word or 'own'}") for word in ("", "fills")}
        made = worded(names, "fills" if self.setup.fills else "", lambda word: self._choose(fills=bool(word)))
        return labelled(say("print.size"), made)
