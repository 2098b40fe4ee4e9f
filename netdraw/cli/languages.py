"""`netdraw language`: tells what can be drawn, proves that it is sound, prints it, and has people match it."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from netdraw.canvas.output.figures import FORMATS
from netdraw.cli.choosing import chosen_lang
from netdraw.cli.printing import table
from netdraw.cli.telling import tell
from netdraw.drawing.primitives import Drawing
from netdraw.files.problems import Problem
from netdraw.language.shipped import Language, shipped
from netdraw.language.tables import Theme
from netdraw.language.words import say

PAGES = (".md", ".txt")  # of words
Printed: TypeAlias = Callable[[Path, Language, Theme, int], Mapping[Path, bytes]]


def language(
    as_json: Annotated[bool, typer.Option("--json", help="cli.option-json")] = False,
    check: Annotated[
        Path | None, typer.Option("--check", metavar="FILE", help="cli.option-check", readable=False)
    ] = None,
    report: Annotated[bool, typer.Option("--report", help="cli.option-report")] = False,
    guide: Annotated[bool, typer.Option("--guide", help="cli.option-guide")] = False,
    sheet: Annotated[bool, typer.Option("--sheet", help="cli.option-sheet")] = False,
    form: Annotated[bool, typer.Option("--form", help="cli.option-form")] = False,
    seed: Annotated[int, typer.Option("--seed", metavar="N", help="cli.option-seed")] = 1,
    score: Annotated[
        Path | None, typer.Option("--score", metavar="FILE", help="cli.option-score", readable=False)
    ] = None,
    theme: Annotated[str | None, typer.Option("--theme", metavar="NAME|FILE", help="cli.option-theme")] = None,
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

    asked = {"--check": check, "--report": report, "--guide": guide, "--sheet": sheet, "--form": form, "--score": score}
    named = [name for name, value in asked.items() if value]
    if len(named) > 1:
        raise Problem(say("cli.one-thing", options=", ".join(named)))
    said = chosen_lang(lang)
    if check:
        return _check(check, said)
    spoken = languages.language(said, own)
    if score:
        _score(score, spoken)
    elif report:
        _written(_page(out), lambda file: _report(file, spoken))
    elif guide:
        _written(_page(out), lambda file: _guide(file, spoken))
    elif sheet or form:
        _print(out, _form if form else _sheet, spoken, theme or "", seed)
    else:
        tell(spoken, as_json)
    return 0


def _print(out: Path | None, printed: Printed, spoken: Language, theme: str, seed: int) -> None:
    """Write a sheet or form in the colours of a theme, unless that makes signs look alike."""
    from netdraw.exchange.ordering import refuse_unsound, theme_called

    refuse_unsound(theme, spoken)
    _written(out, lambda file: printed(file, spoken, theme_called(theme, spoken), seed))


def _check(file: Path, lang: str) -> int:
    """Say all that is amiss with a language in a file, and then all that is not sound; return 2 when something is."""
    from netdraw.drawing.soundness.verdict import unsound
    from netdraw.files.languages import amiss, hardly_meant, language

    base = shipped(lang)
    found = list(amiss(file, base)) or [*hardly_meant(file, base), *unsound(language(lang, file))]
    for sentence in found:
        typer.echo(f"{file}: {sentence}", err=True)
    if not found:
        typer.echo(say("own.sound", path=file))
    return 2 if found else 0


def _page(out: Path | None) -> Path | None:
    """Return the name for a page of words when it has an ending for that; raises Problem."""
    if out and out.suffix.lower() not in PAGES:
        raise Problem(say("cli.no-out"))
    return out


def _written(out: Path | None, make: Callable[[Path], Mapping[Path, bytes]]) -> None:
    """Write the files that `make` makes for `out`, all or none; raises Problem without a name for them."""
    from netdraw.files.storing import store

    if out is None:
        raise Problem(say("cli.no-out"))
    contents = make(out)
    store(dict(contents))
    for file in contents:
        typer.echo(file)


def _report(out: Path, spoken: Language) -> Mapping[Path, bytes]:
    from netdraw.drawing.soundness.report import report

    return {out: report(spoken).encode("utf-8")}


def _guide(out: Path, spoken: Language) -> Mapping[Path, bytes]:
    from netdraw.language.guide import guide

    return {out: guide(spoken).encode("utf-8")}


def _sheet(out: Path, spoken: Language, theme: Theme, _: int) -> Mapping[Path, bytes]:
    from netdraw.drawing.figures.sheet import sheet

    return _leaves(sheet(spoken, theme), out, spoken, theme)


def _leaves(symbols: Drawing, out: Path, spoken: Language, theme: Theme) -> Mapping[Path, bytes]:
    """Return the pages of a sheet or form: each a file with its number, but in a PDF all of them."""
    from netdraw.drawing.figures.sheet import leaves

    pages = leaves(symbols)
    if out.suffix.lower() == ".pdf":
        return {out: _paged(symbols, pages)}
    places = [out, *(out.with_stem(f"{out.stem}-{number}") for number in range(2, len(pages) + 1))]
    return {place: _drawn(each, place, spoken, theme) for place, each in zip(places, pages, strict=True)}


def _paged(symbols: Drawing, pages: Sequence[Drawing]) -> bytes:
    from netdraw.cli.formats import ready
    from netdraw.exchange.printing import on_sheets
    from netdraw.model.paper import PageSetup

    with ready([".pdf"]):
        from netdraw.canvas.output.paging import pages_pdf

        return pages_pdf(on_sheets(symbols, pages, PageSetup()))


def _form(out: Path, spoken: Language, theme: Theme, seed: int) -> Mapping[Path, bytes]:
    """Return the form, and beside it the table for the answers, as spreadsheets open it."""
    from netdraw.drawing.figures.form import answers, form

    table = answers(spoken, theme, seed).encode("utf-8")
    return {**_leaves(form(spoken, theme, seed), out, spoken, theme), out.with_suffix(".csv"): table}


def _drawn(drawing: Drawing, out: Path, spoken: Language, theme: Theme) -> bytes:
    from netdraw.cli.formats import ready
    from netdraw.exchange.figures import Figure, Order

    if out.suffix.lower() not in FORMATS:
        raise Problem(say("cli.no-out"))
    suffix = out.suffix.lower()
    with ready([suffix]):
        return FORMATS[suffix](Figure(drawing), Order(spoken, theme))


def _score(file: Path, spoken: Language) -> None:
    """Print for every symbol how many people understood it, those to be drawn anew with a remark."""
    from netdraw.analysis.interpreting import scores
    from netdraw.drawing.figures.form import called
    from netdraw.files.reading import text

    found = scores(text(file))
    if found is None:
        raise Problem(say("form.no-columns", path=file))
    if not found.people:
        raise Problem(say("form.no-answers", path=file))
    for unread in found.unread:
        typer.echo(say("form.unread", path=file, **unread._asdict()), err=True)
    rows = []
    for each in found.symbols:
        other = called(each.other, spoken) if each.other else ""
        remarks = [say("form.weak")] * each.weak + [say("form.confused", other=other)] * each.confused
        mistaken = f"{other} ({each.mistaken:.0%})" if other else ""
        rows.append((each.symbol, called(each.kind, spoken), f"{each.right:.0%}", mistaken, "; ".join(remarks)))
    columns = ("symbol", "kind", "right", "mistaken", "remark")
    table(say("form.scored", people=found.people), {name: say(f"form.column-{name}") for name in columns}, rows)
