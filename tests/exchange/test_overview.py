"""Networks stand side by side in a table: what the pictures hold is counted, the rest are fields."""

import csv
import io
from html.parser import HTMLParser
from pathlib import Path

import pytest
from openpyxl import load_workbook

from netdraw.analysis.table import ROWS, Cell, column
from netdraw.assets import folder
from netdraw.exchange.overview import FORMS, write
from netdraw.files.problems import Problem
from netdraw.files.reading import read
from netdraw.language.shipped import shipped
from netdraw.language.words import say
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Claim, Link, Node
from tests.documents import blank, box, small

NL = shipped("nl")
FIVE = {path.stem: read(path) for path in sorted(folder("examples").glob("*.netdraw"))}


def _cell(document: Document, row: str) -> Cell:
    return column(document, NL)[row]


def _with(document: Document, **fields: object) -> Document:
    key = edits.fresh(document, "n")
    return edits.add_node(document, Node(id=key, **fields), "p1", box(key, 0, 0))  # type: ignore[arg-type]  # raw fields


def test_partners_are_counted_one_by_one_and_by_their_counts() -> None:
    document = small()
    assert _cell(document, "partners") == Cell("2", "drawn")
    document = _with(document, kind="partner", name="woningcorporaties", count="15")
    assert _cell(document, "partners").text == "17"
    document = _with(document, kind="partner", name="huisartsen", count="> 20")
    assert _cell(document, "partners").text == "17 + > 20"


@pytest.mark.parametrize("mark", ["absent", "left-out", "intended"])
def test_who_is_no_partner_is_not_counted(mark: str) -> None:
    assert _cell(_with(small(), kind="partner", name="Gemeente", marks=(mark,)), "partners").text == "2"


def test_who_left_is_not_counted() -> None:
    assert _cell(_with(small(), kind="partner", name="Gemeente", until="2019"), "partners").text == "2"


def test_both_versions_of_a_number_are_told() -> None:
    document = _with(blank(), kind="staff", name="Professionals", count="ruim 200")
    for value, source in (("ruim 200", "tekst"), ("ca. 160", "tabel")):
        document = edits.add_claim(document, Claim(about="n1", field="count", value=value, source=source))
    assert _cell(document, "professionals").text == "Professionals: ruim 200 / ca. 160"


def test_money_is_told_with_its_words_and_marks() -> None:
    link = Link(id="l9", kind="pays", source="n5", target="n6", label="terugbetalen", marks=("intended",))
    told = _cell(edits.add_link(small(), link, "p1"), "money").text
    assert "Farent → Secretariaat (terugbetalen, beoogd, nog niet)" in told


def test_the_fields_of_the_network_are_told_as_such() -> None:
    document = edits.change_network(small(), theme="wonen", place="Oss")
    assert (_cell(document, "theme"), _cell(document, "place")) == (Cell("wonen", "given"), Cell("Oss", "given"))
    assert _cell(document, "scale") == Cell()


def test_an_empty_network_has_an_empty_column() -> None:
    assert set(column(Document(), NL).values()) == {Cell()}


def test_the_five_networks_are_told_as_in_the_study() -> None:
    partners = {name: _cell(each, "partners").text for name, each in FIVE.items()}
    assert partners["bossche-bond"] == "16 / 17"
    assert partners["mom"] == "12"
    assert partners["proeftuin-ruwaard"] == "16 / zo'n 13"
    assert _cell(FIVE["botu"], "residents").text == "in het netwerk: BoTu12"
    assert {_cell(each, "residents").text for name, each in FIVE.items() if name != "botu"} == {"buiten het netwerk"}
    for row in ("place", "since", "task", "theme", "scale", "levels", "coordinator", "money", "direct", "feature"):
        assert all(_cell(each, row).text for each in FIVE.values()), row


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("suffix", FORMS)
def test_every_form_holds_every_cell(suffix: str, lang: str, tmp_path: Path) -> None:
    path = tmp_path / f"table{suffix}"
    write(FIVE, lang, path)
    rows = READERS[suffix](path.read_bytes())
    assert rows[0][1:] == [each.network.name for each in FIVE.values()]
    assert [row[0] for row in rows[1 : len(ROWS) + 1]] == [say(f"overview.{row}", lang) for row in ROWS]
    for number, document in enumerate(FIVE.values(), 1):
        told = [each.text for each in column(document, shipped(lang)).values()]
        assert all(text in row[number].replace("\\|", "|") for text, row in zip(told, rows[1:], strict=False))


def test_who_drew_the_same_network_has_a_column_each_with_the_file_in_its_heading(tmp_path: Path) -> None:
    drawn = {f"{who}/mom.netdraw": FIVE["mom"] for who in ("ann", "bob")}
    write({**drawn, "loose/blank.netdraw": blank()}, "nl", tmp_path / "t.csv")
    headings = READERS[".csv"]((tmp_path / "t.csv").read_bytes())[0]
    assert headings == ["", "MOM (ann/mom.netdraw)", "MOM (bob/mom.netdraw)", "blank"]


def test_a_name_breaks_out_of_no_form(tmp_path: Path) -> None:
    nasty = '=1+1|<script>alert("x")</script>'
    document = edits.change_network(blank(), name=nasty, theme=nasty)
    for suffix, reader in READERS.items():
        path = tmp_path / f"table{suffix}"
        write({"a": document}, "en", path)
        assert b"<script>" not in path.read_bytes() or suffix in (".csv", ".md")
        assert not reader(path.read_bytes())[0][1].startswith("=") or suffix in (".html", ".md")


def test_another_ending_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"\.xlsx"):
        write(FIVE, "en", tmp_path / "table.pdf")
    assert not [*tmp_path.iterdir()]


class _Cells(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._within = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")
            self._within = True

    def handle_endtag(self, tag: str) -> None:
        self._within = self._within and tag not in ("td", "th")

    def handle_data(self, data: str) -> None:
        if self._within:
            self.rows[-1][-1] += data


def _html(page: bytes) -> list[list[str]]:
    cells = _Cells()
    cells.feed(page.decode())
    return cells.rows


def _csv(page: bytes) -> list[list[str]]:
    return [*csv.reader(io.StringIO(page.decode("utf-8-sig"), newline=""))]


def _markdown(page: bytes) -> list[list[str]]:
    lines = [line for line in page.decode().splitlines() if line.startswith("|")]
    rows = [[each.strip() for each in line.replace("\\|", "¦").split("|")[1:-1]] for line in lines]
    return [[each.replace("¦", "|") for each in row] for row in (rows[0], *rows[2:])]


def _excel(page: bytes) -> list[list[str]]:
    (sheet,) = load_workbook(io.BytesIO(page)).worksheets
    return [[str(each or "") for each in row] for row in sheet.iter_rows(values_only=True)]


READERS = {".html": _html, ".csv": _csv, ".md": _markdown, ".xlsx": _excel}
