"""Keeps what is drawn: in a journal from the first edit on, and in its file as soon as it has one."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, QTimer

from netdraw.files.journal import Journal, digest
from netdraw.files.problems import Problem
from netdraw.files.recovering import discard
from netdraw.files.remembering import remember_file
from netdraw.files.writing import save
from netdraw.language.words import say
from netdraw.model.document import Document

REST = 2000  # milliseconds without an edit after which the file is saved
AGAIN = 10_000  # milliseconds after which saving is tried again


class Keeping(QObject):
    """Knows the file of the open drawing and what stands in it; `document` gives what there is to keep.

    `tell` shows a sentence of a sort; `kept` is called when what the bars say of the file has changed.
    """

    def __init__(self, document: Callable[[], Document], tell: Callable[..., None], kept: Callable[[], None]) -> None:
        super().__init__()
        self._document, self._tell, self._kept = document, tell, kept
        self.path: Path | None = None
        self._saved: Document | None = None  # what need not be saved
        self._at, self._seen, self._failed = "", "", False
        self._journal: Journal | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._in_time)

    def begin(self, path: Path | None, saved: Document) -> None:
        """Keep another drawing from now on, that of the file at `path`; `saved` is what needs no saving.

        That is what stands in the file, or what a new drawing begins with.
        """
        self.path, self._saved, self._at, self._failed = path, saved, "", False
        self._seen = digest(path)
        self._journal = Journal(saved, path)
        self.follow()

    @property
    def changed(self) -> bool:
        """Whether there is something that is not in the file."""
        return self._document() is not self._saved

    @property
    def standing(self) -> Literal["saved", "open", "failed"]:
        """Whether all of it is in the file."""
        if self.changed or not self._seen:
            return "failed" if self._failed else "open"
        return "saved"

    @property
    def state(self) -> str:
        """Whether it is saved, in words."""
        if self.changed or not self._seen:
            return say("keeping.not-since", time=self._at) if self._failed and self._at else say("app.not-saved")
        return say("app.saved-at", time=self._at) if self._at else say("app.saved")

    @property
    def stem(self) -> str:
        """What a file of this drawing is called, without its ending, when nobody says."""
        return self.path.stem if self.path else self._document().network.name or say("app.unnamed")

    def follow(self) -> None:
        """Write down what was drawn since; save it soon."""
        if self._journal is None:
            return
        self._journal.follow(self._document())
        if self.path and self.changed and not self._failed:
            self._timer.start(REST)

    def save(self, path: Path) -> bool:
        """Save under a name; return whether that was done. What another program wrote there meanwhile stays too."""
        self._timer.stop()
        document = self._document()
        try:
            self._spare(path)
            save(document, path, former_too=not self._at)  # else the former version would be that of a moment ago
        except Problem as problem:
            self._fail(str(problem))
            return False
        if path != self.path or self._failed:
            remember_file(path)
        self.path, self._saved, self._at, self._failed = path, document, f"{datetime.now():%H:%M}", False
        self._seen = digest(path)
        if self._journal:
            self._journal.saved(path)
        self._kept()
        return True

    def _spare(self, path: Path) -> None:
        """Put what another program wrote in our file since we read it beside it, under a name of its own."""
        now = digest(path)
        if path == self.path and self._seen and now and now != self._seen:
            other = beside(path, say("keeping.other"))
            other.write_bytes(path.read_bytes())
            self._tell(say("keeping.both", path=path.name, other=other.name))

    def _fail(self, sentence: str) -> None:
        copied = self._journal is not None and self._journal.works
        self._failed = True
        self._tell(f"{sentence} {say('keeping.copy')}" if copied else sentence, sort="failed")
        if self.path:
            self._timer.start(AGAIN)
        self._kept()

    def _in_time(self) -> None:
        if self.path and self.changed:
            self.save(self.path)

    def drop(self) -> None:
        """Put the drawing in the bin: the user does not want to keep it."""
        self._timer.stop()
        if self._journal:
            self._journal.leave()
            discard(self._journal.place)
            self._journal = None

    def end(self) -> None:
        """Keep this drawing no longer; the journal of what is in no file lies ready for the next time."""
        self._timer.stop()
        if self._journal:
            (self._journal.leave if self.changed else self._journal.end)()
        self._journal = None

    def leave(self) -> None:
        """The session ends, and nobody can be asked anything: save what has a file."""
        if self.path and self.changed:
            self.save(self.path)
        self.end()


def beside(path: Path, word: str) -> Path:
    """Return a name that is free, beside a file: its own with a word and the time."""
    stem = f"{path.stem} ({word} {datetime.now():%H.%M})"
    names = (path.with_name(f"{stem}{more}{path.suffix}") for more in ("", *(f" {i}" for i in range(2, 1000))))
    return next(name for name in names if not name.exists())
