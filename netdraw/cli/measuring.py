"""`netdraw measure`: prints what can be read from the network as a graph."""

from pathlib import Path
from typing import Annotated

import typer

from netdraw.cli.choosing import chosen_picture
from netdraw.cli.printing import table
from netdraw.language.words import say, spoken

COLUMNS = ("name", "kind", "degree", "receives", "sends", "brokerage", "spanned", "levels")


def measure(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="cli.argument-file", readable=False)],
    picture: Annotated[str | None, typer.Option("--picture", metavar="ID|NUMBER", help="cli.option-measured")] = None,
) -> None:
    """Print a reading of every node, the strongest brokers first."""
    from netdraw.analysis.graph import graph
    from netdraw.analysis.readings import readings
    from netdraw.drawing.text.printable import printable
    from netdraw.files.languages import spoken_by
    from netdraw.files.reading import read

    document = read(file)
    language = spoken_by(document, spoken())
    shown = chosen_picture(document, picture, file) if picture is not None else None
    rows = (
        (
            printable(each.name) or each.id,
            language.called(each.kind),
            each.degree,
            each.receives,
            each.sends,
            f"{each.brokerage:.3f}",
            len(each.levels),
            printable(", ".join(each.levels)),
        )
        for each in readings(graph(document, language, shown))
    )
    table(document.network.name or file.stem, {name: say(f"analysis.{name}") for name in COLUMNS}, rows)
