"""`netdraw table`: sets networks side by side."""

from pathlib import Path
from typing import Annotated

import typer

from netdraw.cli.choosing import chosen_lang
from netdraw.cli.outputs import spare


def table(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="cli.argument-drawings", readable=False)],
    out: Annotated[Path, typer.Option("-o", "--out", metavar="OUT", help="cli.option-table", readable=False)],
    lang: Annotated[str | None, typer.Option("--lang", metavar="nl|en", help="cli.option-lang")] = None,
) -> None:
    """Write the table to `out`, in the format that its ending names."""
    from netdraw.exchange.overview import write
    from netdraw.files.reading import read

    documents = {str(file): read(file) for file in files}
    spare(files, [out])
    write(documents, chosen_lang(lang), out)
    typer.echo(out)
