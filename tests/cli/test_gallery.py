"""The gallery shows every figure with its caption and what it tells, and the one in the docs is that of today."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from netdraw.assets import folder as shipped_folder
from netdraw.cli.program import run
from netdraw.drawing.telling.description import describe
from netdraw.files.reading import read
from netdraw.language.shipped import shipped

Netdraw = Callable[..., Any]
EXAMPLES = shipped_folder("examples")
COMMITTED = Path(__file__).parents[2] / "docs" / "gallery"
PAGES = {"index.html": "nl", "index.en.html": "en"}


def test_the_gallery_in_the_docs_is_that_of_today(tmp_path: Path) -> None:
    drawings = [*sorted(EXAMPLES.glob("*.netdraw")), *sorted((EXAMPLES / "figures").glob("*.netdraw"))]
    assert run(["gallery", *map(str, drawings), "-o", str(tmp_path), "--lang", "nl"]) == 0
    made = {each.name: each.read_bytes() for each in tmp_path.iterdir()}
    there = {each.name: each.read_bytes() for each in COMMITTED.iterdir()}
    stale = sorted(name for name in made.keys() | there.keys() if made.get(name) != there.get(name))
    assert not stale, "make figures, look at what changed, and commit it"


@pytest.mark.parametrize("name", PAGES)
def test_a_page_shows_every_figure_and_says_what_it_tells(name: str, folder: Path, netdraw: Netdraw) -> None:
    assert netdraw("gallery", "bond.netdraw", "-o", "out", "--lang", "nl").code == 0
    page = (folder / "out" / name).read_text(encoding="utf-8")
    document, language = read(folder / "bond.netdraw"), shipped(PAGES[name])
    shown = re.findall(r'<img src="([^"]+)" alt="([^"]+)"', page)
    assert [figure for figure, _ in shown] == ["bond-1-design.svg", "bond-2-value.svg"]
    assert all((folder / "out" / figure).is_file() and len(alt) <= 150 for figure, alt in shown)
    for picture in document.pictures.values():
        for line in describe(document, picture, language).splitlines():
            assert f"<p>{line}</p>" in page


def test_the_first_page_is_in_the_language_asked_for(folder: Path, netdraw: Netdraw) -> None:
    assert netdraw("gallery", "bond.netdraw", "-o", "out", "--lang", "en").code == 0
    assert '<html lang="en">' in (folder / "out" / "index.html").read_text(encoding="utf-8")
    assert '<html lang="nl">' in (folder / "out" / "index.nl.html").read_text(encoding="utf-8")


def test_names_of_partners_are_no_part_of_the_page(folder: Path, netdraw: Netdraw) -> None:
    drawing = folder / "bond.netdraw"
    drawing.write_text(drawing.read_text(encoding="utf-8").replace("Zayaz", "<b>Zayaz</b>"), encoding="utf-8")
    assert netdraw("gallery", "bond.netdraw", "-o", "out", "--lang", "nl").code == 0
    page = (folder / "out" / "index.html").read_text(encoding="utf-8")
    assert "&lt;b&gt;Zayaz" in page
    assert "<b>" not in page


def test_only_networks_with_their_fields_stand_in_the_table() -> None:
    table = (COMMITTED / "index.html").read_text(encoding="utf-8").partition("<table>")[2]
    assert table.count('<th scope="col">') == len(list(EXAMPLES.glob("*.netdraw")))
