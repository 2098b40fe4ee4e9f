"""`netdraw edit`: opens the editor."""

from typing import Annotated

import typer

from netdraw.cli.editing import open_editor


def edit(file: Annotated[str, typer.Argument(metavar="FILE", help="cli.argument-drawing")] = "") -> int:
    """Open the editor and return its exit code."""
    return open_editor(file)
