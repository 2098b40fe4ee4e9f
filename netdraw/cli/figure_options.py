"""What a figure may be asked to be on the command line."""

from pathlib import Path
from typing import Annotated

import typer

Files = Annotated[list[Path], typer.Argument(metavar="FILE…", help="cli.argument-files", readable=False)]
Out = Annotated[Path | None, typer.Option("-o", "--out", metavar="OUT", help="cli.option-out", readable=False)]
To = Annotated[str, typer.Option("--to", metavar="svg,png,…", help="cli.option-to")]
PictureName = Annotated[str | None, typer.Option("--picture", metavar="ID|NUMBER", help="cli.option-picture")]
Width = Annotated[str | None, typer.Option("--width", metavar="85|114|174|257mm", help="cli.option-width")]
ThemeName = Annotated[str | None, typer.Option("--theme", metavar="NAME|FILE", help="cli.option-theme")]
Place = Annotated[str | None, typer.Option("--legend", metavar="bottom|right|none", help="cli.option-legend")]
NoLegend = Annotated[bool, typer.Option("--no-legend", help="cli.option-no-legend")]
LegendOnly = Annotated[bool, typer.Option("--legend-only", help="cli.option-legend-only")]
Phases = Annotated[bool, typer.Option("--phases", help="cli.option-phases")]
Lang = Annotated[str | None, typer.Option("--lang", metavar="nl|en", help="cli.option-lang")]
OwnLanguage = Annotated[Path | None, typer.Option("--language", metavar="FILE", help="cli.option-own", readable=False)]
Dpi = Annotated[str | None, typer.Option("--dpi", metavar="N", help="cli.option-dpi")]
Transparent = Annotated[bool, typer.Option("--transparent", help="cli.option-transparent")]
OutlineText = Annotated[bool, typer.Option("--outline-text", help="cli.option-outline-text")]
Tagged = Annotated[bool, typer.Option("--tagged", help="cli.option-tagged")]
Embedded = Annotated[str | None, typer.Option("--embed", metavar="shown|full|none", help="cli.option-embed")]
Calm = Annotated[str, typer.Option("--calm", metavar="KIND,KIND", help="cli.option-calm")]
Faint = Annotated[bool, typer.Option("--faint", help="cli.option-faint")]
Anonymous = Annotated[bool, typer.Option("--anonymous", help="cli.option-anonymous")]
Quotes = Annotated[bool, typer.Option("--quotes", help="cli.option-quotes")]
KeyFile = Annotated[Path | None, typer.Option("--key", metavar="FILE", help="cli.option-key", readable=False)]
Style = Annotated[Path | None, typer.Option("--style", metavar="FILE", help="cli.option-style", readable=False)]
