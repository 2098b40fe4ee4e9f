"""`netdraw recover`: lists the drawings that a stopped program left in its journals, or writes each as a file."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from netdraw.cli.outputs import made
from netdraw.cli.printing import table
from netdraw.language.words import say

if TYPE_CHECKING:
    from netdraw.files.recovering import Found

COLUMNS = ("ends", "of", "steps", "nodes")


def recover(
    out: Annotated[Path | None, typer.Option("-o", "--out", metavar="DIR", help="cli.option-recovered")] = None,
) -> None:
    """List what lies in the journals; with `out` write each drawing in that folder. The journals stay as they are."""
    from netdraw.files.recovering import found
    from netdraw.files.writing import save

    def name(each: "Found") -> str:
        return each.file.name if each.file else say("cli.nameless")

    left = found()
    if not left:
        typer.echo(say("cli.nothing-left"))
    elif out is None:
        rows = ((each.at, str(each.file or name(each)), len(each.documents) - 1, _drawn(each)) for each in left)
        table(say("cli.left"), {column: say(f"cli.left-{column}") for column in COLUMNS}, rows)
    else:
        with made(out):
            for each in left:
                path = out / f"{Path(name(each)).stem} {each.place.stem}.netdraw"
                save(each.documents[-1], path)
                typer.echo(str(path))


def _drawn(each: "Found") -> int:
    return sum(node.kind != "level" for node in each.documents[-1].nodes.values())
