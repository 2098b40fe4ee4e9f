"""Keeps what is drawn: in a journal from the first edit on, and in its file as soon as it has one."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, QTimer

from netdraw.files import holding
from netdraw.files.journal import Journal, digest
from netdraw.files.lines import Line
from netdraw.files.preferences import preferred
from netdraw.files.problems import Problem
from netdraw.files.recovering import discard
from netdraw.files.remembering import remember_file
from netdraw.files.storing import store, sweep
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
        self.elsewhere: Callable[[], object] = lambda: None  # asks for another name to save under
        self._journal: Journal | None = None
        self._sign = QTimer(self)
        self._sign.setInterval(round(holding.RENEWED * 1000))
        self._sign.timeout.connect(lambda: self.path and holding.renew(self.path))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._in_time)

    def begin(self, path: Path | None, saved: Document, lines: Sequence[Line] = ()) -> None:
        """Keep another drawing from now on, that of the file at `path`; `saved` is what needs no saving.

        That is what stands in the file, or what a new drawing begins with; `lines` have led from there to the present.
        """
        self.path, self._saved, self._at, self._failed = path, saved, "", False
        self._seen = digest(path)
        self._journal = Journal(saved, path)
        if path:
            sweep(path.parent)
        if lines:
            self._journal.repeat(lines, self._document())
        self._hold()
        self.follow()

    def _hold(self) -> None:
        if self.path and self._journal:
            holding.hold(self.path, self._journal.place)
            self._sign.start()

    def _let_go(self) -> None:
        self._sign.stop()
        if self.path:
            holding.let_go(self.path)

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

    def save(self, path: Path, by_itself: bool = False) -> bool:
        """Save under a name; return whether that was done. What another program wrote there meanwhile stays too."""
        self._timer.stop()
        document = self._document()
        try:
            self._spare(path)
            # A former version once in a sitting: later ones would be those of a moment ago.
            save(self.carried if preferred().session else document, path, former_too=not self._at)
        except Problem as problem:
            self._fail(str(problem), told=by_itself and self._failed)
            return False
        if by_itself and self._failed:
            self._tell(say("keeping.saved", path=path.name))
        self._stands_in(path, document)
        return True

    def _stands_in(self, path: Path, document: Document) -> None:
        """Know that the drawing is in a file, and in which."""
        moved = path != self.path
        if moved or self._failed:
            remember_file(path)
        if moved:
            self._let_go()
        self.path, self._saved, self._at, self._failed = path, document, f"{datetime.now():%H:%M}", False
        self._seen = digest(path)
        if self._journal:
            self._journal.saved(path)
        if moved:
            self._hold()
        self._kept()

    def _spare(self, path: Path) -> None:
        """Put what another program wrote in our file since we read it beside it, under a name of its own."""
        now = digest(path)
        if path == self.path and self._seen and now and now != self._seen:
            other = beside(path, say("keeping.other"))
            store({other: path.read_bytes()})
            self._tell(say("keeping.both", path=path.name, other=other.name))

    def _fail(self, sentence: str, told: bool) -> None:
        """Say what is in the way, unless that has been said, and try again by and by."""
        self._failed = True
        if not told:
            copied = self._journal is not None and self._journal.works
            offers: list[tuple[str, Callable[[], object]]] = []
            if path := self.path:
                offers.append((say("keeping.again"), lambda: self.save(path)))
            offers.append((say("keeping.save-elsewhere"), self.elsewhere))
            self._tell(f"{sentence} {say('keeping.copy')}" if copied else sentence, *offers, sort="failed")
        if self.path:
            self._timer.start(AGAIN)
        self._kept()

    def _in_time(self) -> None:
        if self.path and self.changed:
            self.save(self.path, by_itself=True)

    @property
    def carried(self) -> Document:
        """The drawing with how it came about."""
        document = self._document()
        return self._journal.session.carried(document) if self._journal else document

    def forget(self, kept: Document, elsewhere: Callable[[Path], int]) -> int | None:
        """Go on as if nothing but `kept`, with its session, had ever been.

        `elsewhere` sees to what else is kept of the file, and returns how much; None when the file cannot be saved.
        """
        if self._journal:
            self._journal.forget(kept)
        if not self.path:
            return 0
        return elsewhere(self.path) if self.save(self.path) else None

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
            self._let_go()
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
