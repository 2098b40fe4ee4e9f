"""The symbol sheet, the form for a blind interpretation, and the score of its answers."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from netdraw.analysis.interpreting import scores
from netdraw.drawing.figures.form import form
from netdraw.drawing.figures.sheet import HIGH, leaves, sheet
from netdraw.language.own import extended
from netdraw.language.shipped import shipped
from netdraw.language.tables import STAND_INS, Own
from tests.cli.conftest import Ran


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_sheet_names_everything_that_can_be_drawn(netdraw: Callable[..., Ran], folder: Path, lang: str) -> None:
    assert netdraw("language", "--sheet", "-o", "sheet.svg", "--lang", lang).code == 0
    pages = [page.read_text(encoding="utf-8") for page in sorted(folder.glob("sheet*.svg"))]
    words = set(re.findall(r"<text[^>]*>([^<]*)</text>", "".join(pages)))
    language = shipped(lang)
    for table in (language.nodes, language.links, language.marks):
        for key, entry in table.items():
            assert key in STAND_INS or language.name(entry.names) in words


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_sheet_comes_on_paper_in_its_own_size(netdraw: Callable[..., Ran], folder: Path, lang: str) -> None:
    netdraw("language", "--sheet", "-o", "sheet.svg", "--lang", lang)
    netdraw("language", "--sheet", "-o", "sheet.pdf", "--lang", lang)
    pages = PdfReader(folder / "sheet.pdf").pages
    drawn = sorted(folder.glob("sheet*.svg"))
    assert len(pages) == len(drawn) > 1
    for page, file in zip(pages, drawn, strict=True):
        height = re.search(r' height="([\d.]+)mm"', file.read_text(encoding="utf-8"))
        assert height
        assert float(height[1]) < 297 - 2 * 15
        assert (round(page.mediabox.width), round(page.mediabox.height)) == (595, 842)
    words = re.findall(r">([^<]+)</text>", drawn[1].read_text(encoding="utf-8"))
    assert set(" ".join(words).split()) <= set(pages[1].extract_text().split())


def test_a_language_with_more_kinds_has_more_pages() -> None:
    kind = shipped().nodes["activity"].model_dump_json(exclude_unset=True)
    again = [json.loads(kind) | {"id": f"act-{i}", "names": {"nl": f"daad {i}", "en": f"act {i}"}} for i in range(60)]
    language = extended(shipped(), Own.model_validate({"id": "own", "node": again}))
    for least, symbols in (
        (4, sheet(language, language.themes["colour"])),
        (3, form(language, language.themes["colour"], 1)),
    ):
        pages = leaves(symbols)
        assert len(pages) >= least
        assert all(each.box.height <= HIGH + 40 for each in pages)
        assert [each.id for page in pages for each in page.symbols] == [each.id for each in symbols.symbols]


@pytest.mark.parametrize("theme", shipped().themes)
def test_a_sheet_has_the_colours_of_its_theme(netdraw: Callable[..., Ran], folder: Path, theme: str) -> None:
    assert netdraw("language", "--sheet", "-o", "sheet.svg", "--theme", theme).code == 0
    used = set(re.findall(r"#[0-9A-F]{6}", (folder / "sheet.svg").read_text(encoding="utf-8")))
    assert used - {"#FFFFFF"} <= set(shipped().themes[theme].colours.values())


def test_without_a_name_for_the_sheet_nothing_is_made(netdraw: Callable[..., Ran], lang: str) -> None:
    ran = netdraw("language", "--sheet")
    assert ran.code == 2
    assert "-o" in ran.sentence


@pytest.mark.parametrize(
    "asked", [("--report", "-o", "page.svg"), ("--guide", "-o", "page"), ("--sheet", "-o", "a.md")]
)
def test_what_has_the_ending_of_something_else_is_not_made(
    netdraw: Callable[..., Ran], folder: Path, lang: str, asked: tuple[str, ...]
) -> None:
    ran = netdraw("language", *asked)
    assert ran.code == 2
    assert ".md" in ran.sentence
    assert [each.name for each in folder.iterdir()] == ["bond.netdraw"]


def test_two_things_at_once_are_not_half_done(netdraw: Callable[..., Ran], folder: Path, lang: str) -> None:
    ran = netdraw("language", "--sheet", "--form", "-o", "a.svg")
    assert ran.code == 2
    assert "--sheet, --form" in ran.sentence
    assert [each.name for each in folder.iterdir()] == ["bond.netdraw"]


def test_the_form_gives_nothing_away_but_what_is_drawn(netdraw: Callable[..., Ran], folder: Path) -> None:
    assert netdraw("language", "--form", "-o", "form.svg", "--lang", "en").code == 0
    form = (folder / "form.svg").read_text(encoding="utf-8")
    titles = re.findall(r"<title[^>]*>([^<]*)</title>", form)
    assert not any(shipped("en").name(each.names) in titles for each in shipped().nodes.values())
    assert not any(f'"{kind}"' in form for kind in (*shipped().nodes, *shipped().links))


def test_the_seed_decides_the_order(netdraw: Callable[..., Ran], folder: Path) -> None:
    for name, seed in (("a", "1"), ("b", "1"), ("c", "2")):
        assert netdraw("language", "--form", "--seed", seed, "-o", f"{name}.svg").code == 0
    a, b, c = ((folder / f"{name}.csv").read_bytes() for name in "abc")
    assert a == b != c


def test_the_answers_of_people_are_scored(netdraw: Callable[..., Ran], folder: Path, lang: str) -> None:
    netdraw("language", "--form", "-o", "form.svg")
    heading, *rows = (folder / "form.csv").read_text(encoding="utf-8").splitlines()
    filled = [heading]
    for row in rows:
        cells = row.split(";")
        wrong = "1" if cells[1] == "coordinator" else cells[2]
        filled.append(";".join([*cells[:3], *[cells[2]] * 5, *[wrong] * 5, *cells[13:]]))
    (folder / "form.csv").write_text("\n".join(filled), encoding="utf-8")
    ran = netdraw("language", "--score", "form.csv")
    flagged = [line for line in ran.said.splitlines()[1:] if line.split("\t")[4]]
    assert ran.code == 0
    assert len(flagged) == 1
    assert "50%" in flagged[0]
    assert "60 %" in flagged[0]
    assert "20 %" in flagged[0]


def test_answers_that_excel_kept_as_unicode_text_are_scored(netdraw: Callable[..., Ran], folder: Path) -> None:
    (folder / "form.txt").write_text("symbol\tkind\tname\tann\n1\tfund\t2\t2\n", encoding="utf-16")
    ran = netdraw("language", "--score", "form.txt")
    assert ran.code == 0
    assert "100%" in ran.said


@pytest.mark.parametrize("text", ["", "a;b\n1;2\n", "symbol;kind;name;1\n1;fund;3;\n"])
def test_what_is_no_table_of_answers_is_said_so(netdraw: Callable[..., Ran], folder: Path, text: str) -> None:
    (folder / "form.csv").write_text(text, encoding="utf-8")
    ran = netdraw("language", "--score", "form.csv")
    assert ran.code == 2
    assert "form.csv" in ran.sentence


def test_an_answer_that_is_no_number_on_the_form_is_told_and_counts_as_empty(
    netdraw: Callable[..., Ran], folder: Path
) -> None:
    (folder / "form.csv").write_text("symbol;kind;name;ann;bob\n1;fund;2;2;pot\n2;place;9;9;\n", encoding="utf-8")
    ran = netdraw("language", "--score", "form.csv")
    assert ran.code == 0
    assert all(each in ran.sentence for each in ("form.csv", "1", "bob", '"pot"'))
    assert [line.split("\t")[2] for line in ran.said.splitlines()[1:]] == ["50%", "50%"]


@pytest.mark.parametrize("mark", [";", ",", "\t"])
def test_a_table_may_come_from_any_spreadsheet(mark: str) -> None:
    table = "symbol;kind;name;ann;bob;cas\n1;fund;2;2;2;9\n2;place;9;9;;9\n".replace(";", mark)
    found = scores(table)
    assert found
    assert found.people == 3
    first, second = found.symbols
    assert (first.other, round(first.mistaken, 2), first.confused, first.weak) == ("place", 0.33, True, False)
    assert (round(second.right, 2), second.confused) == (0.67, False)
