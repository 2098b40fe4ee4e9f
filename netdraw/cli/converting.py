"""`netdraw convert`: writes a drawing in another program's format."""

from pathlib import Path
from typing import Annotated

import typer

from netdraw.cli.outputs import spare


def convert(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="cli.argument-file", readable=False)],
    out: Annotated[Path, typer.Option("-o", "--out", metavar="OUT", help="cli.option-converted", readable=False)],
) -> None:
    """Write the drawing to `out`, in the format that its ending names."""
    from netdraw.exchange import converting
    from netdraw.files.reading import read

    document = read(file)
    spare([file], [out])
    converting.convert(document, out)
    typer.echo(out)
