"""Holds the drawing of what is shown: a finished one, or a draft of it while part of it is dragged."""

from typing import NamedTuple

from netdraw.drawing.composing import composing
from netdraw.drawing.drafting import Drafts
from netdraw.drawing.look import Look
from netdraw.drawing.primitives import Drawing
from netdraw.drawing.text.lettering import measure
from netdraw.language.shipped import Language
from netdraw.language.tables import Theme
from netdraw.model.document import Document
from netdraw.model.records import Picture
from netdraw.model.steps import Steps, at_once


class Subject(NamedTuple):
    """What is drawn: a picture of a document, as of its own phase (None) or another one."""

    document: Document
    picture: str
    phase: str | None

    @property
    def seen(self) -> Picture:
        """The picture as of the phase."""
        picture = self.document.pictures[self.picture]
        return picture if self.phase is None else picture.model_copy(update={"phase": self.phase})

    def is_of(self, document: Document, picture: str, phase: str | None) -> bool:
        """Whether it is the identical document, seen in the same way."""
        return document is self.document and (picture, phase) == (self.picture, self.phase)


_Made = tuple[Subject, Drawing]


class Easel:
    """Draws in one language and theme. Symbols that did not change are the identical objects of before."""

    def __init__(self, language: Language, theme: Theme) -> None:
        self._language, self._theme = language, theme
        self._finished: _Made | None = None
        self._ahead: _Made | None = None
        self._underway: Steps[None] | None = None
        self._draft: _Made | None = None
        self._drafts: Drafts | None = None

    def finished(self, subject: Subject) -> Drawing:
        """Return the drawing composed in full."""
        self._draft = self._drafts = None
        made = at_once(self._made(subject, self._finished))
        if made is not self._finished:
            self._finished, self._ahead, self._underway = made, None, None
        return made[1]

    def preparing(self, subject: Subject) -> Steps[None]:
        """Compose in full what may be asked for next; what is finished stays so.

        What is under way for something else is completed first, as it is all but the same.
        """
        for _ in range(2):
            self._underway = self._underway or self._go_ahead(subject)
            for _ in self._underway:  # which goes on later when this one is given up
                yield
            self._underway = None

    def _go_ahead(self, subject: Subject) -> Steps[None]:
        self._ahead = yield from self._made(subject, self._ahead or self._finished)

    def _made(self, subject: Subject, former: _Made | None) -> Steps[_Made]:
        for known in (self._finished, self._ahead):
            if known and known[0].is_of(*subject):
                return known
        previous = former[1] if former else None
        steps = composing(subject.document, subject.seen, self._language, self._theme, measure, previous)
        return subject, (yield from steps)

    def sketched(self, subject: Subject) -> Drawing:
        """Return a draft made from the last finished drawing, where it can be; else a finished one."""
        if self._draft is None or not self._draft[0].is_of(*subject):
            drawing = self._sketched(subject)
            if drawing is None:
                return self.finished(subject)
            self._draft = subject, drawing
        return self._draft[1]

    def _sketched(self, subject: Subject) -> Drawing | None:
        if self._finished is None or self._finished[0][1:] != subject[1:]:
            return None
        of, finished = self._finished
        if subject.is_of(*of):
            return finished
        if self._drafts is None:
            look = Look(self._language, self._theme, measure, subject.seen.kind)
            self._drafts = Drafts(finished, of.document, of.picture, look)
        return self._drafts.of(subject.document)
