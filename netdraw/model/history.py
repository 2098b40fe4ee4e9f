"""Undo and redo: the documents that were, the one that is, and those that were undone."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from netdraw.model.document import Document


@dataclass(frozen=True)
class History:
    """A value itself: `did`, `undone` and `redone` return the next one; the ends of the line return themselves."""

    present: Document
    past: tuple[Document, ...] = ()
    future: tuple[Document, ...] = ()

    def did(self, document: Document) -> "History":
        """Return the history in which `document` is the present and can be undone; nothing changed is no step."""
        if document is self.present:
            return self
        return History(document, (*self.past, self.present))

    def undone(self) -> "History":
        """Return one step back: the present is the identical document of before."""
        if not self.past:
            return self
        return replace(self, present=self.past[-1], past=self.past[:-1], future=(self.present, *self.future))

    def redone(self) -> "History":
        """Return one step forward again."""
        if not self.future:
            return self
        return History(self.future[0], (*self.past, self.present), self.future[1:])

    def rewritten(self, change: Callable[[Document], Document]) -> "History":
        """Return the history as if `change` had always been so: it is no step itself."""
        past, future = (tuple(change(each) for each in side) for side in (self.past, self.future))
        return History(change(self.present), past, future)
