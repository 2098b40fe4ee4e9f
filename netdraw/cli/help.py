"""The page that `--help` shows, in the language of the interface: helps of commands and options are keys of words."""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

from typer.core import TyperCommand, TyperGroup

from netdraw.language.words import say


class Asked(Protocol):
    """What typer knows of a command that is run, as far as needed; its own class for it is private."""

    @property
    def command_path(self) -> str:
        """What was typed before the arguments: "netdraw export"."""


class Page(Protocol):
    """What typer writes a page of help with; its own class for it is private."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None: ...
    def write_text(self, text: str) -> None: ...
    def write_paragraph(self) -> None: ...
    def write_dl(self, rows: Sequence[tuple[str, str]]) -> None: ...
    def section(self, name: str) -> AbstractContextManager[None]: ...


class Command(TyperCommand):
    """A command whose help speaks the language of the interface."""

    def format_help(self, ctx: Asked, formatter: Page) -> None:
        """Write the page of one command."""
        arguments = [each for each in self.params if each.param_type_name == "argument"]
        names = " ".join(_named(each) if each.required else f"[{_named(each)}]" for each in arguments)
        _head(ctx, formatter, f"{names} [{say('cli.options-short')}]".strip(), self.help)
        _section(formatter, "cli.arguments", _rows(arguments))
        _section(formatter, "cli.options", _options(self.params))


class Group(TyperGroup):
    """The program itself; its help lists the commands."""

    def format_help(self, ctx: Asked, formatter: Page) -> None:
        """Write the page of the program."""
        _head(ctx, formatter, say("cli.usage-program"), self.help)
        _section(formatter, "cli.commands", [(name, say(each.help or "")) for name, each in self.commands.items()])
        _section(formatter, "cli.options", _options(self.params))


def _head(ctx: Asked, page: Page, usage: str, told: str | None) -> None:
    page.write_usage(ctx.command_path, usage, say("cli.usage"))
    page.write_paragraph()
    page.write_text(say(told or ""))


def _section(page: Page, heading: str, rows: Sequence[tuple[str, str]]) -> None:
    if rows:
        with page.section(say(heading)):
            page.write_dl(rows)


def _options(parameters: Iterable[Any]) -> list[tuple[str, str]]:
    options = _rows(each for each in parameters if each.param_type_name == "option")
    return [*options, ("--help", say("cli.option-help"))]


def _rows(parameters: Iterable[Any]) -> list[tuple[str, str]]:
    return [(_named(each), say(each.help)) for each in parameters]


def _named(parameter: Any) -> str:
    """Return how a parameter is typed: FILE, or -o, --out OUT."""
    value = parameter.metavar or ""
    return value if parameter.param_type_name == "argument" else f"{', '.join(parameter.opts)} {value}".strip()
