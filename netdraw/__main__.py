"""Starts netdraw: the editor at once, and everything else through the commands."""

import sys
from typing import NoReturn


def main() -> NoReturn:
    """Do what the command line asks and end with its exit code: 0, or 2 for what a person can mend."""
    arguments = sys.argv[1:]
    if _asks_editor(arguments):
        from netdraw.cli.editing import open_editor

        sys.exit(open_editor(*arguments[1:]))
    from netdraw.cli.program import run

    sys.exit(run(arguments))


def _asks_editor(arguments: list[str]) -> bool:
    """Whether the editor is asked for and nothing else, so that it starts without what the commands need."""
    command, *rest = arguments or ["edit"]
    return command == "edit" and len(rest) <= 1 and not any(each.startswith("-") for each in rest)


if __name__ == "__main__":
    main()
