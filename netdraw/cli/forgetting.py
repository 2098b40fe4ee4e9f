"""`netdraw forget`: clears how drawings came about."""

from pathlib import Path
from typing import Annotated

import typer

from netdraw.cli.printing import followed
from netdraw.language.words import say


def forget(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="cli.argument-files", readable=False)],
) -> None:
    """Clear session, former versions, journals and bin of every file; one that is open somewhere is left alone."""
    from netdraw.files.carried import FIGURES
    from netdraw.files.forgetting import wipe
    from netdraw.files.holding import holder
    from netdraw.files.problems import Problem
    from netdraw.files.reading import read
    from netdraw.files.session import bare
    from netdraw.files.writing import save

    for file in followed(files):
        if file.suffix.lower() in FIGURES:
            raise Problem(say("cli.figure-forgets", file=file))
        if other := holder(file):
            raise Problem(say("keeping.held-close", path=file, who=other.who, time=other.since))
        save(bare(read(file)), file, former_too=False)
        typer.echo(say("cli.forgotten", file=file, count=wipe(file)))
