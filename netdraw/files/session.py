"""The session: how a drawing came about, kept in its file so that it can be played again."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence

from netdraw.files.lines import Line, Moment, recorded, replayed, state
from netdraw.model.document import Document

LARGEST = 2 * 2**20  # bytes
THINNED = LARGEST * 3 // 4  # what may be left when it has become too large
MINUTE = len("2026-11-25T14:31")


class Session:
    """The lines that lead to the present: those that a drawing carries, and what is drawn from now on.

    A drawing that was changed by other means than its lines tell begins anew as a state. When the lines become too
    large, their older half is thinned to a state per minute, and where that is not enough the oldest go.
    """

    def __init__(self, document: Document) -> None:
        self._lines: list[Line] = []
        self._size = 0
        self._extend(each for each in document.session if isinstance(each, dict))
        last = latest(document)
        if last is None or bare(last) != bare(document):
            self.add(state(document))

    @property
    def lines(self) -> Sequence[Line]:
        """All of it; more than a file may carry only where the drawing alone is larger than that."""
        return self._lines

    def add(self, line: Line) -> None:
        """Take in another edit."""
        self._extend([line])
        if self._size > LARGEST and len(self._lines) > 1:
            self._thin()

    def carried(self, document: Document) -> Document:
        """Return the drawing, which is the present, as its file holds it; what has no steps is not told twice."""
        worth = len(self._lines) > 1 and self._size <= LARGEST
        return document.model_copy(update={"session": tuple(self._lines) if worth else ()})

    def _extend(self, lines: Iterable[Line]) -> None:
        for line in lines:
            self._lines.append(line)
            self._size += len(json.dumps(line, ensure_ascii=False).encode("utf-8", "backslashreplace"))

    def _thin(self) -> None:
        moments = list(replayed(self._lines))
        half = len(moments) // 2
        moments = [*by_minute(moments[:half]), *moments[half:]]
        self._hold(moments)
        while self._size > THINNED and len(moments) > 1:
            moments = moments[-(len(moments) // 2) :]
            self._hold(moments)

    def _hold(self, moments: Iterable[Moment]) -> None:
        self._lines, self._size = [], 0
        self._extend(recorded(moments))


def replay(document: Document) -> Iterator[Moment]:
    """Yield the drawing as it was after every edit that its session holds, the first first."""
    return replayed(document.session)


def latest(document: Document) -> Document | None:
    """Return the drawing that its session leads to."""
    last: Document | None = None
    for moment in replay(document):
        last = moment.document
    return last


def rewritten(document: Document, change: Callable[[Document], Document]) -> Document:
    """Return the drawing as if `change` had always been so, in all that its session holds too."""
    moments = (Moment(at, change(each)) for at, each in replay(document))
    return change(document).model_copy(update={"session": tuple(recorded(moments))})


def bare(document: Document) -> Document:
    """Return the drawing without its session: what goes out of house, alone or within a figure."""
    return document.model_copy(update={"session": ()})


def by_minute(moments: Sequence[Moment]) -> Iterator[Moment]:
    """Yield the first moment, and the last one of every minute."""
    yield from moments[:1]
    for moment, following in zip(moments[1:], (*moments[2:], None), strict=False):
        if following is None or moment.at[:MINUTE] != following.at[:MINUTE]:
            yield moment
