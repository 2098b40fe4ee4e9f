"""`netdraw print`: the pages of a picture, as PDF."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

pytestmark = pytest.mark.usefixtures("qapp")
Netdraw = Callable[..., Any]
MM = 72 / 25.4


def test_a_picture_comes_on_one_sheet_with_its_words(folder: Path, netdraw: Netdraw) -> None:
    ran = netdraw("print", "bond.netdraw", "-o", "uit.pdf", "--lang", "nl")
    assert ran.code == 0
    assert ran.said.splitlines() == ["uit.pdf"]
    assert "pt" in ran.sentence
    (page,) = PdfReader(folder / "uit.pdf").pages
    assert sorted((float(page.mediabox.width), float(page.mediabox.height))) == pytest.approx(
        [210 * MM, 297 * MM], abs=0.01
    )
    assert "Zayaz" in page.extract_text()


def test_a_poster_has_sheets_of_its_paper_with_their_numbers(folder: Path, netdraw: Netdraw) -> None:
    asked = ("print", "bond.netdraw", "--paper", "A3", "--poster", "2x2", "--direction", "landscape", "--lang", "nl")
    assert netdraw(*asked, "-o", "uit.pdf").code == 0
    pages = PdfReader(folder / "uit.pdf").pages
    assert len(pages) == 4
    for number, page in enumerate(pages, 1):
        size = float(page.mediabox.width), float(page.mediabox.height)
        assert size == pytest.approx((420 * MM, 297 * MM), abs=0.01)
        assert f"Blad {number} van 4" in " ".join(page.extract_text().split())


def test_the_same_pages_are_the_same_bytes(folder: Path, netdraw: Netdraw) -> None:
    for name in ("a.pdf", "b.pdf"):
        assert netdraw("print", "bond.netdraw", "--poster", "2x1", "-o", name).code == 0
    assert (folder / "a.pdf").read_bytes() == (folder / "b.pdf").read_bytes()


def test_another_picture_and_no_names_where_that_is_asked(folder: Path, netdraw: Netdraw) -> None:
    assert netdraw("print", "bond.netdraw", "--picture", "2", "--anonymous", "-o", "uit.pdf").code == 0
    (page,) = PdfReader(folder / "uit.pdf").pages
    assert "Zayaz" not in page.extract_text()
    assert "Secretariaat" in page.extract_text()


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        (("--paper", "A5"), "A5"),
        (("--poster", "veel"), "veel"),
        (("--poster", "0x2"), "0"),
        (("--margin", "2"), "2"),
        (("--direction", "scheef"), "scheef"),
        (("--theme", "paars"), "paars"),
    ],
)
def test_what_cannot_be_printed_is_said_and_nothing_is_written(
    folder: Path, netdraw: Netdraw, asked: tuple[str, str], named: str
) -> None:
    ran = netdraw("print", "bond.netdraw", *asked, "-o", "uit.pdf")
    assert ran.code == 2
    assert named in ran.sentence
    assert not (folder / "uit.pdf").exists()


def test_pages_do_not_go_into_a_picture(folder: Path, netdraw: Netdraw) -> None:
    ran = netdraw("print", "bond.netdraw", "-o", "uit.png")
    assert ran.code == 2
    assert "uit.png" in ran.sentence
