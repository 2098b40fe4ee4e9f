"""The fonts that text is set in: the paper's own, or one of a house, by the files of its styles."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from netdraw.assets import folder


class Face(NamedTuple):
    """A font: the name by which programs know it, and the TrueType files that it is measured and drawn with."""

    family: str
    regular: Path
    bold: Path
    italic: Path

    def file(self, bold: bool, italic: bool) -> Path:
        """Return the file of a style; there is no italic of what is bold."""
        return self.bold if bold else self.italic if italic else self.regular


@cache
def paper() -> Face:
    """Return Liberation Sans, which comes with netdraw and has the widths of Arial."""
    files = (folder("fonts") / f"LiberationSans-{style}.ttf" for style in ("Regular", "Bold", "Italic"))
    return Face("Liberation Sans", *files)
