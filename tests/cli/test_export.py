"""Figures are made where they are asked, all or none."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from netdraw.files.writing import dump
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Phase
from tests.documents import small

Netdraw = Callable[..., Any]
ROOT = Path(__file__).parent.parent.parent
FIGURES = {"bond-1-design.svg", "bond-2-value.svg"}


def _names(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir()}


def test_every_picture_becomes_a_figure_in_the_folder_and_nothing_else(folder: Path, netdraw: Netdraw) -> None:
    ran = netdraw("export", "bond.netdraw", "-o", "out/deep")
    assert (ran.code, ran.sentence) == (0, "")
    assert _names(folder / "out" / "deep") == FIGURES
    assert _names(folder) == {"bond.netdraw", "out"}
    assert len(ran.said.splitlines()) == 2
    for name in FIGURES:
        ElementTree.parse(folder / "out" / "deep" / name)


def test_without_a_place_figures_come_beside_the_drawing(folder: Path, netdraw: Netdraw) -> None:
    (folder / "sub").mkdir()
    (folder / "bond.netdraw").rename(folder / "sub" / "bond.netdraw")
    assert netdraw("export", "sub/bond.netdraw").code == 0
    assert _names(folder / "sub") == {"bond.netdraw", *FIGURES}
    assert _names(folder) == {"sub"}


@pytest.mark.parametrize(("picture", "number"), [("1", 1), ("p1", 1), ("2", 2), ("p2", 2)])
def test_a_picture_is_chosen_by_id_or_number(picture: str, number: int, folder: Path, netdraw: Netdraw) -> None:
    netdraw("export", "bond.netdraw", "-o", "all")
    netdraw("export", "bond.netdraw", "-o", "one.svg", "--picture", picture)
    netdraw("export", "bond.netdraw", "-o", "one", "--picture", picture)
    name = sorted(FIGURES)[number - 1]
    assert (folder / "one.svg").read_bytes() == (folder / "all" / name).read_bytes()
    assert _names(folder / "one") == {name}


@pytest.mark.parametrize("theme", shipped().themes)
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_theme_and_language_gives_figures(theme: str, lang: str, folder: Path, netdraw: Netdraw) -> None:
    assert netdraw("export", "bond.netdraw", "-o", "out", "--theme", theme, "--lang", lang).code == 0
    assert _names(folder / "out") == FIGURES


def test_the_same_drawing_gives_the_same_bytes_in_place_of_the_old(folder: Path, netdraw: Netdraw) -> None:
    netdraw("export", "bond.netdraw", "-o", "out")
    before = {each.name: each.read_bytes() for each in (folder / "out").iterdir()}
    (folder / "out" / "bond-1-design.svg").write_bytes(b"old")
    netdraw("export", "bond.netdraw", "-o", "out")
    assert {each.name: each.read_bytes() for each in (folder / "out").iterdir()} == before


@pytest.mark.usefixtures("lang")
def test_drawings_of_one_name_do_not_end_in_one_file(folder: Path, netdraw: Netdraw) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "bond.netdraw").write_bytes(dump(small()))
    ran = netdraw("export", "bond.netdraw", "sub/bond.netdraw", "-o", "out")
    assert ran.code == 2
    assert "bond-1-design.svg" in ran.sentence
    assert not (folder / "out").exists()


@pytest.mark.usefixtures("lang")
def test_a_drawing_without_pictures_has_no_figure(folder: Path, netdraw: Netdraw) -> None:
    (folder / "bare.netdraw").write_bytes(dump(Document()))
    ran = netdraw("export", "bare.netdraw", "-o", "out")
    assert (ran.code, ran.said) == (2, "")
    assert "bare.netdraw" in ran.sentence
    assert not (folder / "out").exists()


def test_a_failing_export_takes_its_folder_away_again(
    folder: Path, netdraw: Netdraw, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert netdraw("export", "bond.netdraw", "-o", "out/deep").code == 2
    assert _names(folder) == {"bond.netdraw"}


def test_svg_needs_no_qt_and_png_and_pdf_need_no_screen(folder: Path) -> None:
    bare = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    bare.pop("QT_QPA_PLATFORM", None)
    code = f"import sys; sys.path[:0] = [{str(ROOT)!r}]; from netdraw.cli.program import run; "
    for name, start, qt in (("out.svg", b"<?xml", False), ("out.png", b"\x89PNG", True), ("out.pdf", b"%PDF", True)):
        done = f"sys.exit(run(['export', 'bond.netdraw', '--picture', '1', '-o', {name!r}]) or "
        done += f"any(each.startswith('PySide6') for each in sys.modules) is not {qt})"
        ran = subprocess.run([sys.executable, "-c", code + done], cwd=folder, check=False, env=bare)
        assert ran.returncode == 0
        assert (folder / name).read_bytes().startswith(start)


@pytest.mark.parametrize(("place", "there"), [("bottom", True), ("right", True), ("none", False)])
def test_the_legend_stands_where_it_is_asked_for(folder: Path, netdraw: Netdraw, place: str, there: bool) -> None:
    assert netdraw("export", "bond.netdraw", "--legend", place, "--picture", "1").code == 0
    written = (folder / "bond-1-design.svg").read_text(encoding="utf-8")
    assert ('id="legend"' in written) is there


def test_the_legend_stands_where_the_picture_has_it_unless_another_place_is_asked_for(
    folder: Path, netdraw: Netdraw
) -> None:
    document = edits.change_picture(small(), "p1", legend="none")
    (folder / "bond.netdraw").write_bytes(dump(document))
    for asked, there in (((), False), (("--legend", "bottom"), True)):
        assert netdraw("export", "bond.netdraw", "--picture", "1", *asked).code == 0
        assert ('id="legend"' in (folder / "bond-1-design.svg").read_text(encoding="utf-8")) is there


def test_another_place_for_the_legend_is_refused_with_those_there_are(netdraw: Netdraw) -> None:
    ran = netdraw("export", "bond.netdraw", "--legend", "left")
    assert ran.code != 0
    assert "bottom, right, none" in ran.sentence


def test_the_phases_come_side_by_side_in_one_figure(folder: Path, netdraw: Netdraw) -> None:
    document = edits.change_network(small(), phases=(Phase(name="Begin"), Phase(name="Nu")))
    (folder / "bond.netdraw").write_bytes(dump(document))
    assert netdraw("export", "bond.netdraw", "--phases").code == 0
    assert {"bond-1-design-phases.svg", "bond-2-value-phases.svg"} <= _names(folder)
    written = (folder / "bond-1-design-phases.svg").read_text(encoding="utf-8")
    assert written.index(">Begin<") < written.index(">Nu<")


def test_without_phases_there_is_no_strip_and_the_file_is_named(folder: Path, netdraw: Netdraw) -> None:
    ran = netdraw("export", "bond.netdraw", "--phases")
    assert ran.code != 0
    assert "bond.netdraw" in ran.sentence
    assert _names(folder) == {"bond.netdraw"}
