"""Prints tables and progress: with rich on a terminal, plainly for other programs."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

import typer

T = TypeVar("T")


def table(title: str, columns: Mapping[str, str], rows: Iterable[Sequence[object]]) -> None:
    """Print a table with the headings that `columns` gives by name.

    Into a pipe or a file it goes as lines with tabs between, headed by the names, which are the same in all languages.
    """
    cells = [[" ".join(str(value).split()) for value in row] for row in rows]
    if not sys.stdout.isatty():
        typer.echo("\n".join("\t".join(row) for row in [[*columns], *cells]))
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    shown = Table(*columns.values(), title=Text(title))
    for row in cells:
        shown.add_row(*(Text(cell) for cell in row))
    Console().print(shown)


def followed(items: Sequence[T]) -> Iterable[T]:
    """Return the items, with a bar that shows how far they are when there are several and somebody looks on."""
    if len(items) < 2 or not sys.stdout.isatty():
        return items
    from rich.progress import track

    return track(items, description="netdraw", transient=True)
