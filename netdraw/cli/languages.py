"""`netdraw language`: tells what can be drawn, proves that it is sound, and prints it."""

from pathlib import Path
from typing import Annotated

import typer

from netdraw.cli.choosing import chosen_lang
from netdraw.cli.telling import tell
from netdraw.language.shipped import Language, shipped
from netdraw.language.words import say


def language(
    as_json: Annotated[bool, typer.Option("--json", help="cli.option-json")] = False,
    check: Annotated[
        Path | None, typer.Option("--check", metavar="FILE", help="cli.option-check", readable=False)
    ] = None,
    report: Annotated[bool, typer.Option("--report", help="cli.option-report")] = False,
    out: Annotated[
        Path | None, typer.Option("-o", "--out", metavar="OUT", help="cli.option-told", readable=False)
    ] = None,
    lang: Annotated[str | None, typer.Option("--lang", metavar="nl|en", help="cli.option-names")] = None,
    own: Annotated[
        Path | None, typer.Option("--language", metavar="FILE", help="cli.option-own", readable=False)
    ] = None,
) -> int:
    """Print every kind with its names, or what else is asked about the language."""
    from netdraw.files import languages

    said = chosen_lang(lang)
    if check:
        return _check(check, said)
    spoken = languages.language(said, own)
    if report:
        _report(spoken, out)
    else:
        tell(spoken, as_json)
    return 0


def _check(file: Path, lang: str) -> int:
    """Say all that is amiss with a language in a file, and then all that is not sound; return 2 when something is."""
    from netdraw.drawing.soundness import unsound
    from netdraw.files.languages import amiss, language

    found = list(amiss(file, shipped(lang))) or list(unsound(language(lang, file)))
    for sentence in found:
        typer.echo(f"{file}: {sentence}", err=True)
    if not found:
        typer.echo(say("own.sound", path=file))
    return 2 if found else 0


def _report(spoken: Language, out: Path | None) -> None:
    from netdraw.drawing.report import report
    from netdraw.files.storing import store

    text = report(spoken)
    if out is None:
        typer.echo(text.encode("utf-8"), nl=False)
    else:
        store({out: text.encode("utf-8")})
        typer.echo(out)
