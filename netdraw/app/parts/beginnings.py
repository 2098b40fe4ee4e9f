"""Fills the start screen, its pictures worked out beside it so that it never waits, and does what is asked there."""

from datetime import datetime, timedelta
from functools import cached_property, partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QLocale, QSize, QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from netdraw.app.controls.card import Card
from netdraw.app.controls.entry_row import INSIDE, EntryRow
from netdraw.app.controls.icon_button import IconButton
from netdraw.app.frame.start import Start
from netdraw.app.frame.window import Window
from netdraw.app.parts.drawings import SUFFIX, Drawings
from netdraw.app.parts.later import Later
from netdraw.app.parts.part import Deeds, Part
from netdraw.app.parts.templates import Templates
from netdraw.assets import folder
from netdraw.canvas.canvas import Canvas
from netdraw.canvas.painting.thumbnails import filling, whole
from netdraw.drawing.composing import compose
from netdraw.drawing.primitives import Box, Drawing
from netdraw.drawing.text.lettering import measure
from netdraw.editing.specimens import SHOWN, specimen
from netdraw.files.problems import Problem
from netdraw.files.reading import read
from netdraw.files.recovering import Found, discard, nameless
from netdraw.files.remembering import remembered
from netdraw.language.shipped import shipped
from netdraw.language.words import say, spoken
from netdraw.model.document import Document

REST = 200  # milliseconds after which a window has its size
ROWS = 3  # beside the blank sheet


class Beginnings(Part):
    """Begins, opens and gives back drawings from the start screen."""

    def __init__(self, window: Window, drawings: Drawings, templates: Templates) -> None:
        self._window, self._drawings, self._templates = window, drawings, templates
        self._later = Later(window)
        self._rest = QTimer(window, singleShot=True, interval=REST)
        self._rest.timeout.connect(self.speak)

    @cached_property
    def _start(self) -> Start:
        """The start screen; its menu is filled whenever it opens, and its pictures when it has another size."""
        start = self._window.start
        menu = start.templates.menu()
        menu.aboutToShow.connect(lambda: self._templates.fill(menu))
        start.resized.connect(self._rest.start)
        return start

    @property
    def deeds(self) -> Deeds:
        """What the actions do."""
        return {"start": self.show}

    def take(self, canvas: Canvas) -> None:
        """A drawing is shown now instead of the start screen."""
        self._later.clear()
        self._window.begin()

    def show(self) -> None:
        """Show the start screen, filled anew; the drawing stays open behind it."""
        self._window.show_start()
        self.fill()

    def speak(self) -> None:
        """Take over the language of the interface, or the size of the window."""
        if self._window.starting:
            self.fill()

    def fill(self) -> None:
        """Show what can be begun and gone on with; the pictures follow."""
        self._later.clear()
        for kind, card in self._start.cards.items():
            self._later.do(partial(_exemplified, kind), partial(_exemplify, card))
        document, path = self._drawings.opened or (None, None)
        opened = [self._opened(document, path)] if document else []
        left = nameless()[: ROWS - len(opened)]
        recent = [each for each in remembered().recent if each.is_file() and each != path]
        rows = [*opened, *map(self._recovered, left), *map(self._recent, recent[:ROWS])]
        self._start.show_rows(rows[:ROWS])
        examples = sorted(folder("examples").glob(f"*{SUFFIX}"))
        self._start.show_gallery([self._example(each) for each in examples])
        self._start.take(self._ask)

    def _ask(self, word: str) -> None:
        if word == "back":
            self._drawings.go_back()
        elif word == "open":
            self._drawings.ask_open()
        elif word == "guide":
            self._window.commands["guide"].trigger()
        else:
            self._drawings.begin(word)  # type: ignore[arg-type]  # of the three words left

    def _opened(self, document: Document, path: Path | None) -> QWidget:
        """Return the way back to the drawing that is open behind it all."""
        name = document.network.name or (path.stem if path else say("app.unnamed"))
        row = EntryRow(name, say("start.opened"))
        row.clicked.connect(self._drawings.go_back)
        self._later.do(lambda: _drawn(document), lambda drawing: row.show_picture(whole(drawing, INSIDE)))
        return row

    def _recovered(self, left: Found) -> QWidget:
        document = left.documents[-1]
        row, away = (
            EntryRow(document.network.name or say("app.unnamed"), say("start.left", time=_told(left.at))),
            IconButton("trash-2", say("start.discard"), "text2"),
        )
        row.clicked.connect(lambda: self._drawings.take_up(left))
        both, line = QWidget(), QHBoxLayout()
        both.setLayout(line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        line.addWidget(row, 1)
        line.addWidget(away)
        away.clicked.connect(lambda: self._discard(left))
        self._later.do(lambda: _drawn(document), lambda drawing: row.show_picture(whole(drawing, INSIDE)))
        return both

    def _discard(self, left: Found) -> None:
        discard(left.place)
        self.fill()
        self._start.cards["design"].setFocus()

    def _recent(self, path: Path) -> QWidget:
        when = _when(datetime.fromtimestamp(path.stat().st_mtime))
        row = EntryRow(path.stem, when)
        row.setToolTip(str(path))
        row.clicked.connect(lambda: self._drawings.open_instead(path))
        self._later.do(partial(_looked_into, path), partial(_tell_of, row, path, when))
        return row

    def _example(self, path: Path) -> Card:
        card = Card(large=False)
        card.tell(path.stem, "")
        card.clicked.connect(lambda: self._drawings.begin_as(path))
        self._later.do(partial(_looked_into, path), partial(_introduce, card, path))
        return card


class Seen(NamedTuple):
    """A drawing with its first picture composed."""

    document: Document
    drawing: Drawing


def _exemplified(kind: str) -> Drawing:
    return _drawn(specimen("value" if kind == "value" else "design", shipped(spoken())))


def _exemplify(card: Card, drawing: Drawing) -> None:
    card.show_picture(filling(drawing, card.place, SHOWN))


def _looked_into(path: Path) -> Seen | None:
    """Return what a drawing holds, when it can be read."""
    try:
        document = read(path)
    except Problem:
        return None
    return Seen(document, _drawn(document))


def _tell_of(row: EntryRow, path: Path, when: str, seen: Seen | None) -> None:
    if seen:
        number = len(seen.document.pictures)
        pictures = say("start.pictures-one" if number == 1 else "start.pictures", number=number)
        row.tell(seen.document.network.name or path.stem, f"{when}, {pictures}")
        row.show_picture(whole(seen.drawing, INSIDE))


def _introduce(card: Card, path: Path, seen: Seen | None) -> None:
    if seen:
        picture, box = next(iter(seen.document.pictures.values())), seen.drawing.box
        card.tell(seen.document.network.name or path.stem, say(f"start.{picture.kind}").lower())
        card.show_picture(filling(seen.drawing, card.place, _seen(box, card.place, picture.kind == "value")))


def _seen(box: Box, place: QSize, round_: bool) -> Box:
    """Return what of a picture fills a place: the middle of what is round, else the top."""
    high = box.width * place.height() / place.width()
    return box if round_ or high > box.height else box._replace(bottom=box.top + high)


def _drawn(document: Document) -> Drawing:
    """Return the first picture of a drawing, composed."""
    language, picture = shipped(spoken()), next(iter(document.pictures.values()))
    return compose(document, picture, language, language.themes["colour"], measure)


def _told(at: str) -> str:
    """Return when a journal was written last, in words: today the time alone, as there is little room."""
    written = datetime.fromisoformat(at)
    return f"{written:%H:%M}" if written.date() == datetime.now().date() else _when(written)


def _when(at: datetime) -> str:
    day, today = at.date(), datetime.now().date()
    if day == today:
        return say("start.today", time=f"{at:%H:%M}")
    if day == today - timedelta(days=1):
        return say("start.yesterday")
    words = f"{day.day} {QLocale(spoken()).monthName(day.month)}"
    return words if day.year == today.year else f"{words} {day.year}"
