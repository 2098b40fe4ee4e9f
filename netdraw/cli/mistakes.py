"""Says in one sentence what is wrong with a command line."""

from collections.abc import Mapping
from typing import Any

import typer

from netdraw.language.words import say

# typer makes only some of its errors public; the one they all descend from is found through one of those.
UsageError: type[Exception] = typer.BadParameter.__mro__[1]

SENTENCES: Mapping[str, str] = {
    "MissingParameter": "cli.missing",
    "NoSuchOption": "cli.no-option",
    "BadOptionUsage": "cli.option-use",
}


def explain(mistake: Any) -> str:
    """Return the sentence for a mistake that typer found, with where to look further."""
    parameter = getattr(mistake, "param", None)
    return say(
        SENTENCES.get(type(mistake).__name__, "cli.unclear"),
        command=mistake.ctx.command_path if mistake.ctx else "netdraw",
        option=getattr(mistake, "option_name", ""),
        name=_called(parameter) if parameter else "",
    )


def _called(parameter: Any) -> str:
    """Return how a parameter is typed: the option first, if it is one."""
    names = parameter.opts[:1] if parameter.param_type_name == "option" else []
    return " ".join((*names, parameter.metavar)) if parameter.metavar else parameter.opts[0]
