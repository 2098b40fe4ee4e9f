"""Makes the screenshots of the guides: the real window, without a screen, in both languages.

Run it by `make screenshots`; it writes docs/screens/NAME.LANG.png.
"""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["XDG_STATE_HOME"] = tempfile.mkdtemp()  # nothing of who runs this is to be seen

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from netdraw.app.controls.style import ARGUMENTS, dress
from netdraw.app.figures.export_sheet import ExportSheet
from netdraw.app.figures.print_sheet import PrintSheet
from netdraw.app.frame.window import Window
from netdraw.app.workspace import Workspace
from netdraw.canvas.toolkit.entrance import CALM
from netdraw.language.words import LANGUAGES, speak

PLACE = Path(__file__).parent / "screens"
EXAMPLE = Path(__file__).parents[1] / "examples" / "bossche-bond.netdraw"
SIZE = 1280, 720
REST = 400  # milliseconds in which everything comes to stand
NAMES = {
    "nl": ("Secretariaat =manager #m", "gemeente #m", "woningcorporatie #b", "ggz #u", "wijkteam #u"),
    "en": ("secretariat =manager #m", "municipality #m", "housing association #b", "mental health care #u", "GP #u"),
}
BEGUN = {"nl": "huis", "en": "hos"}
WAY = {"nl": "werkwijze =activiteit", "en": "way of working =activity"}


def main() -> None:
    """Make all of them."""
    application = QApplication([*ARGUMENTS])
    dress(application, "light")
    application.setProperty(CALM, True)  # else something may be on its way to its place
    PLACE.mkdir(exist_ok=True)
    QCursor.setPos(2 * SIZE[0], 2 * SIZE[1])  # else it would point at the menu
    for lang in LANGUAGES:
        speak(lang)
        for name, window in scenes(lang):
            QTest.qWait(REST)
            window.grab().save(str(PLACE / f"{name}.{lang}.png"))


def scenes(lang: str) -> Iterator[tuple[str, QWidget]]:
    """Yield the window in every state that is shown, with the name of that."""
    window = Window()
    window.resize(*SIZE)
    window.show_start()
    window.show()
    space = Workspace(window, None)
    while not all(card.accessibleDescription() for card in window.start.gallery):  # looked into one by one
        QTest.qWait(REST)
    yield "start", window
    QTest.mouseClick(window.start.cards["design"], Qt.MouseButton.LeftButton)
    field = window.desk.line.field
    for name in NAMES[lang]:
        QTest.keyClicks(field, name)
        QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClicks(field, BEGUN[lang])
    yield "names", window
    field.clear()
    _doubt_last(space)
    yield "inspector", window
    _turn_table(window)
    yield "table", window
    _turn_table(window)
    window.commands["add-value"].trigger()
    QTest.keyClicks(field, WAY[lang])
    QTest.keyClick(field, Qt.Key.Key_Return)
    yield "value", window
    space.keeping.drop()
    space.drawings.open(Path(shutil.copy(EXAMPLE, tempfile.mkdtemp())))
    sheets: dict[str, tuple[type[ExportSheet] | type[PrintSheet], Callable[[], None]]] = {
        "export": (ExportSheet, space.exporting.open),
        "print": (PrintSheet, space.printing.open),
    }
    for name, (kind, opened) in sheets.items():
        opened()
        (sheet,) = (each for each in window.findChildren(kind) if each.isVisible())
        if name == "print":
            _make_poster(sheet)
        while not sheet.settled:
            QTest.qWait(REST)
        yield name, window
        sheet.reject()
    space.keeping.drop()
    _closed(window)


def _make_poster(sheet: QWidget) -> None:
    """Lay the picture over four sheets."""
    poster = next(each for each in sheet.findChildren(QToolButton) if each.text() == "2 × 2")
    QTest.mouseClick(poster, Qt.MouseButton.LeftButton)


def _turn_table(window: Window) -> None:
    """Go to table mode or back, and keep the size: where there is no screen the full one is small."""
    window.commands["table-mode"].trigger()
    QTest.qWait(REST)
    window.resize(*SIZE)


def _doubt_last(space: Workspace) -> None:
    """Select the partner drawn last and mark it as uncertain."""
    last = list(space.document.nodes)[-1]
    space.editor.select({last})
    space.canvas.deeds.mark("doubt")


def _closed(window: Window) -> None:
    yes: Callable[[], bool] = lambda: True  # noqa: E731  # nobody is asked anything
    window.may_close = yes
    window.close()


if __name__ == "__main__":
    main()
