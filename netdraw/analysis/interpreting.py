"""Scores a blind interpretation: how many people understand each symbol, and what they take it for instead.

The limits are those under which a symbol is to be drawn anew: 60 % right, and 20 % for one and the same other.
"""

import csv
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

LEAST, MOST = 0.6, 0.2
COLUMNS = ("symbol", "kind", "name")


class Score(NamedTuple):
    """Of a symbol: which share of the people understood it, which other they chose most, and which share did so."""

    symbol: str
    kind: str
    right: float
    other: str
    mistaken: float

    @property
    def weak(self) -> bool:
        """Whether too few people understand it."""
        return self.right < LEAST

    @property
    def confused(self) -> bool:
        """Whether too many people take it for one and the same other."""
        return self.mistaken > MOST


class Unread(NamedTuple):
    """An answer that is no number of a name: at which symbol, by whom, and what stands there."""

    symbol: str
    person: str
    answer: str


class Scores(NamedTuple):
    """The scores in the order of the form, how many people answered, and which answers are no number of a name."""

    symbols: tuple[Score, ...]
    people: int
    unread: tuple[Unread, ...] = ()


def scores(text: str) -> Scores | None:
    """Return the scores of a table of answers, one column a person; None for a table with other columns.

    A person who answered anything counts for every symbol: what is left empty, or no number of a name, was not
    understood.
    """
    rows = _rows(text)
    if not rows or any(column not in rows[0] for column in COLUMNS):
        return None
    people = [column for column in rows[0] if column not in COLUMNS and any(row[column] for row in rows)]
    kinds = {row["name"]: row["kind"] for row in rows}
    given = (Unread(row["symbol"], person, row[person]) for row in rows for person in people)
    unread = tuple(each for each in given if each.answer and each.answer not in kinds)
    return Scores(tuple(_score(row, people, kinds) for row in rows) if people else (), len(people), unread)


def _score(row: Mapping[str, str], people: Sequence[str], kinds: Mapping[str, str]) -> Score:
    given = Counter(row[person] for person in people)
    right = given.pop(row["name"], 0)
    others = [(count, answer) for answer, count in given.items() if answer in kinds]
    count, answer = max(others, default=(0, ""))
    return Score(row["symbol"], row["kind"], right / len(people), kinds.get(answer, ""), count / len(people))


def _rows(text: str) -> list[dict[str, str]]:
    """Return the rows by column; spreadsheets part columns by semicolons, commas or tabs."""
    lines = [line for line in text.splitlines() if line.strip(';,\t "')]
    if not lines:
        return []
    mark = max(";,\t", key=lines[0].count)
    heading, *rows = csv.reader(lines, delimiter=mark)
    return [dict(_paired(heading, row)) for row in rows]


def _paired(heading: Sequence[str], row: Sequence[str]) -> Iterator[tuple[str, str]]:
    for i, column in enumerate(heading):
        if column.strip():
            yield column.strip(), row[i].strip() if i < len(row) else ""
