"""The drawings on disk, in the window: begin one, open it, save it under a name, put it away."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Literal, Protocol

from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton

from netdraw.app.controls.icon_button import TARGET
from netdraw.app.frame.window import Window
from netdraw.app.parts.keeping import Keeping, beside
from netdraw.app.parts.part import Deeds, Part
from netdraw.canvas.canvas import Canvas
from netdraw.editing.starting import blank, started
from netdraw.files.carried import FIGURES
from netdraw.files.holding import holder
from netdraw.files.journal import digest
from netdraw.files.lines import Line
from netdraw.files.mending import Mended, retold
from netdraw.files.problems import Problem
from netdraw.files.reading import read
from netdraw.files.recovering import Found, forget, of_file
from netdraw.files.session import bare
from netdraw.files.writing import save
from netdraw.language.tables import PictureKind
from netdraw.language.words import say, spoken
from netdraw.model.difference import diff
from netdraw.model.document import Document

SUFFIX = ".netdraw"
ANSWERS = ("keep-it", "primary"), ("lose-it", "plain"), ("go-on", "outline")  # their words, and how each stands out


class Show(Protocol):
    """Shows a drawing, the last of its steps."""

    def __call__(
        self, steps: Sequence[Document], path: Path | None, saved: int = 0, lines: Sequence[Line] = ()
    ) -> None:
        """`saved` is the number of the step that is in the file; `lines` lead on from there, if they are known."""


class Drawings(Part):
    """Reads and asks; every problem becomes a notice, and loses nothing."""

    def __init__(self, window: Window, keeping: Keeping, show: Show) -> None:
        self._window, self._keeping, self._show = window, keeping, show
        self._canvas: Canvas | None = None  # on the start screen there may be no drawing yet
        window.may_close, window.dropped = self.may_close, self.open_instead
        window.keep, window.leave = keeping.follow, self._leave
        keeping.elsewhere = self.save_as

    @property
    def deeds(self) -> Deeds:
        """What the actions do."""
        return {
            "new-design": lambda: self.begin("design"),
            "new-value": lambda: self.begin("value"),
            "open": self.ask_open,
            "save": self.save,
            "save-as": self.save_as,
            "quit": self._window.close,
        }

    def take(self, canvas: Canvas) -> None:
        """Work with another drawing from now on."""
        self._canvas = canvas

    def start(self, path: Path | None) -> None:
        """Open the file; one that is not there yet becomes that of a new drawing; a bad one is left alone."""
        if path and (path.exists() or path.is_symlink()) and self.open(path):
            return
        problem = self._window.desk.notice.sentence
        self._show([started("design", spoken())], None if problem else path)

    @property
    def opened(self) -> tuple[Document, Path | None] | None:
        """The drawing that is open, with something in it, and its file; None without one."""
        if self._canvas and not self._canvas.editor.scene.bare:
            return self._canvas.editor.document, self._keeping.path
        return None

    def go_back(self) -> None:
        """Go back to the drawing that is open; where there is none yet begin one."""
        if self._canvas:
            self._window.begin()
        else:
            self.start(None)

    def begin(self, kind: PictureKind | Literal["blank"]) -> None:
        """Start a new drawing without a name."""
        if self.may_leave():
            self._show([blank() if kind == "blank" else started(kind, spoken())], None)

    def begin_as(self, path: Path) -> None:
        """Start a new drawing like the one in a file, which stays as it is."""
        if self.may_leave():
            self._show([bare(read(path))], None)

    def take_up(self, left: Found) -> None:
        """Go on with a drawing that had no file yet when the program stopped."""
        if self.may_leave():
            self._give_back(left.documents[0], left)
            forget(left.place)

    def _give_back(self, kept: Document, left: Found) -> None:
        """Go on where the program stopped, and offer to show what is new since what was kept."""
        before, present = left.saved - 1, left.documents[-1]
        self._show([*left.documents[:before], kept, *left.documents[left.saved :]], left.file, before, left.lines)
        what = (say("keeping.what-is-new"), lambda: self._select(_new(kept, present)))
        keep = (say("keeping.keep-so"), self._keep_so)
        self._window.desk.notice.say(say("keeping.back", time=_clock(left.at)), what, keep, sort="restored")

    def _select(self, keys: Iterable[str]) -> None:
        if self._canvas:
            self._canvas.editor.select(keys)

    def _keep_so(self) -> None:
        self._window.desk.notice.hide()
        if self._keeping.path:
            self.save()

    def open_instead(self, path: Path) -> None:
        """Open a drawing, when this one can be put away; what is in the way is said over this one."""
        if self.may_leave() and not self.open(path):
            self.go_back()

    def ask_open(self) -> None:
        """Ask for a drawing and open it."""
        name, _ = QFileDialog.getOpenFileName(self._window, say("app.open"), "", self._filter(*FIGURES))
        if name:
            self.open_instead(Path(name))

    def open(self, path: Path) -> bool:
        """Open a drawing instead of this one; when it cannot be read this one stays. Return whether it was opened.

        What was drawn in it when the program stopped is there again; where another program has changed the file since,
        it comes in a file of its own, beside it.
        """
        found: list[Mended] = []
        try:
            document = read(path, found.append)
        except Problem as problem:
            self._window.desk.notice.say(str(problem))
            return False
        path, notice = path.absolute(), self._window.desk.notice.say
        if path.suffix.lower() in FIGURES:
            self._show_inside(document, path)
            return True
        if other := holder(path):
            self._show([document], None)
            notice(say("keeping.elsewhere", path=path.name, who=other.who, time=_clock(other.since)))
            return True
        left = of_file(path)
        if left is None or bare(left.documents[-1]) == bare(document):
            self._show([document], path)
            if found:
                notice(retold(found), sort="restored")
        elif left.seen == digest(path):
            self._give_back(document, left)
        else:
            aside = beside(path, say("keeping.recovered"))
            save(left.documents[-1], aside)
            self._show([document], path)
            notice(say("keeping.beside", path=path.name, other=aside.name), sort="restored")
        if left:
            forget(left.place)
        return True

    def _show_inside(self, document: Document, figure: Path) -> None:
        """Show the drawing that a figure carries; what is drawn on goes into a file of its own beside it."""
        path = figure.with_suffix(SUFFIX)
        path = beside(path, say("keeping.of-figure")) if path.exists() else path
        self._show([document], path)
        self._window.desk.notice.say(say("keeping.from-figure", figure=figure.name, path=path.name))

    def save(self) -> bool:
        """Save in the file, or ask for a name; return whether that was done."""
        return self._save(self._keeping.path) if self._keeping.path else self.save_as()

    def save_as(self) -> bool:
        """Ask for a name and save under it."""
        suggested = str(self._keeping.path or f"{self._keeping.stem}{SUFFIX}")
        name, _ = QFileDialog.getSaveFileName(self._window, say("app.save-as"), suggested, self._filter())
        if not name:
            return False
        path = Path(name)
        return self._save(path if path.suffix else path.with_suffix(SUFFIX))

    def _save(self, path: Path) -> bool:
        self.finish()
        self._window.desk.notice.hide()
        other = None if path.absolute() == self._keeping.path else holder(path)
        if other:
            told = say("keeping.held", path=path.name, who=other.who, time=_clock(other.since))
            self._window.desk.notice.say(told, (say("keeping.save-elsewhere"), self.save_as), sort="failed")
            return False
        return self._keeping.save(path.absolute())

    def may_leave(self) -> bool:
        """Whether this drawing can be put away: it is saved, or saving it now succeeds, or it may be lost.

        What a notice said of it is then over.
        """
        self.finish()
        if not self._canvas:
            return True
        if self._keeping.changed and self._keeping.path:
            return self._save(self._keeping.path)
        if self._keeping.changed and not self._asked():
            return False
        self._window.desk.notice.hide()
        return True

    def may_close(self) -> bool:
        """Whether the window can go; then nothing is kept any more but what is in no file."""
        if self.may_leave():
            self._keeping.end()
            return True
        return False

    def _leave(self) -> None:
        self.finish()
        self._keeping.leave()

    def finish(self) -> None:
        """Take in what is still being typed."""
        if self._canvas:
            self._canvas.naming.finish()
            self._window.bottom.tabs.finish()

    def _asked(self) -> bool:
        question = QMessageBox(self._window)
        question.setText(say("app.keep"))
        question.setInformativeText(say("app.keep-why"))
        keep, lose, go_on = (_button(*each) for each in ANSWERS)
        question.addButton(keep, QMessageBox.ButtonRole.AcceptRole)
        question.addButton(lose, QMessageBox.ButtonRole.DestructiveRole)
        question.addButton(go_on, QMessageBox.ButtonRole.RejectRole)
        question.setDefaultButton(keep)
        question.exec()
        if question.clickedButton() is keep:
            return self.save()
        if question.clickedButton() is not lose:
            return False
        self._keeping.drop()
        return True

    def _filter(self, *more: str) -> str:
        return f"{say('app.drawings')} ({' '.join(f'*{suffix}' for suffix in (SUFFIX, '.json', *more))})"


def _button(word: str, kind: str) -> QPushButton:
    button = QPushButton(say(f"app.{word}"))
    button.setProperty("kind", kind)
    button.setFixedHeight(TARGET)
    return button


def _new(before: Document, after: Document) -> Iterator[str]:
    """Yield the ids of the nodes and links that are not, or not like this and here, in the drawing of before."""
    for change in diff(before, after):
        if change.after is not None and change.path[0] in ("nodes", "links", "pictures"):
            yield change.path[-1]


def _clock(at: str) -> str:
    """Return the time of a moment, with its day when that is not today."""
    day, _, time = at.partition("T")
    return time[:5] if day == f"{datetime.now():%Y-%m-%d}" else f"{day} {time[:5]}"
