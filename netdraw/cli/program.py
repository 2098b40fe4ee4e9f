"""The program `netdraw`: its commands, and its one sentence for what does not go."""

import io
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Annotated

import typer
from typer.main import get_command

from netdraw import __version__
from netdraw.cli.checking import check
from netdraw.cli.converting import convert
from netdraw.cli.exporting import export
from netdraw.cli.forgetting import forget
from netdraw.cli.galleries import gallery
from netdraw.cli.help import Command, Group
from netdraw.cli.languages import language
from netdraw.cli.measuring import measure
from netdraw.cli.mistakes import UsageError, explain
from netdraw.cli.opening import edit
from netdraw.cli.paper import print_
from netdraw.cli.recovering import recover
from netdraw.cli.tabling import table
from netdraw.cli.telling import schema
from netdraw.cli.tidying import tidy
from netdraw.files.carried import FIGURES
from netdraw.files.problems import Problem
from netdraw.language.words import say

COMMANDS: Mapping[str, Callable[..., object]] = {
    "edit": edit,
    "export": export,
    "print": print_,
    "check": check,
    "measure": measure,
    "tidy": tidy,
    "convert": convert,
    "table": table,
    "gallery": gallery,
    "recover": recover,
    "forget": forget,
    "schema": schema,
    "language": language,
}
DRAWINGS = (".netdraw", ".json", *FIGURES)


def run(arguments: Sequence[str]) -> int:
    """Run a command and return the exit code: 2 after one sentence on stderr for what a person can mend."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # names of files may hold anything
    try:
        _known(arguments)
        code = get_command(_program()).main(list(arguments), "netdraw", standalone_mode=False)
    except Problem as problem:
        typer.echo(str(problem), err=True)
        return 2
    except UsageError as mistake:
        typer.echo(explain(mistake), err=True)
        return 2
    return int(code or 0)


def _program() -> typer.Typer:
    program = typer.Typer(cls=Group, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)
    program.callback(help="cli.program", invoke_without_command=True)(_options)
    for name, command in COMMANDS.items():
        program.command(name, cls=Command, help=f"cli.command-{name}")(command)
    return program


def _options(
    version: Annotated[bool, typer.Option("--version", help="cli.option-version", is_eager=True)] = False,
) -> None:
    if version:
        typer.echo(f"netdraw {__version__}")
        raise typer.Exit


def _known(arguments: Sequence[str]) -> None:
    first = arguments[0]
    if first in COMMANDS or first.startswith("-"):
        return
    if Path(first).suffix.lower() in DRAWINGS:
        raise Problem(say("cli.file-alone", file=first))
    raise Problem(say("cli.no-command", command=first, commands=", ".join(COMMANDS)))
