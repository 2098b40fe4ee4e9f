"""`netdraw tidy`: makes the pictures of a drawing read better, as far as that can be done by moving things."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from netdraw.cli.choosing import chosen_picture
from netdraw.cli.outputs import spare
from netdraw.language.words import say, spoken

if TYPE_CHECKING:
    from netdraw.editing.scene import Scene


def tidy(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="cli.argument-file", readable=False)],
    out: Annotated[Path, typer.Option("-o", "--out", metavar="OUT", help="cli.option-tidied", readable=False)],
    picture: Annotated[str | None, typer.Option("--picture", metavar="ID|NUMBER", help="cli.option-picture")] = None,
    score: Annotated[bool, typer.Option("--score", help="cli.option-tidy-score")] = False,
) -> None:
    """Write the drawing to `out` with its pictures, or the one that is chosen, tidied."""
    from netdraw.cli.printing import followed
    from netdraw.editing.scene import drawn
    from netdraw.editing.tidying.tidy import tidied
    from netdraw.files.languages import spoken_by
    from netdraw.files.reading import read
    from netdraw.files.writing import save

    document = read(file)
    spare([file], [out])
    language = spoken_by(document, spoken())
    shown = [chosen_picture(document, picture, file)] if picture is not None else [*document.pictures.values()]
    for each in followed(shown):
        before = drawn(document, each.id, language)
        document = tidied(before)
        if score:
            typer.echo(_told(before, before.redrawn(document)))
    save(document, out)
    typer.echo(out)


def _told(before: "Scene", after: "Scene") -> str:
    """Return how a picture scored before and after, and what it costs that things moved."""
    from netdraw.editing.tidying.staying import MOVED, moved
    from netdraw.editing.tidying.tidy import measured

    far = moved(before, after)
    numbers = {"before": measured(before).score, "after": measured(after).score, "cost": MOVED * far, "moved": far}
    told = {name: f"{number:.0f}" for name, number in numbers.items()}
    return say("cli.tidy-score", picture=before.picture.title or before.picture.id, **told)
