"""Figures go together into one report, and into a PDF for screen readers, from the command line."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from pptx import Presentation
from pypdf import PdfReader

Netdraw = Callable[..., Any]


@pytest.mark.parametrize("suffix", [".docx", ".odt", ".pptx"])
def test_all_figures_go_into_one_report_when_one_is_named(suffix: str, folder: Path, netdraw: Netdraw) -> None:
    shutil.copy(folder / "bond.netdraw", folder / "other.netdraw")
    ran = netdraw("export", "bond.netdraw", "other.netdraw", "-o", f"report{suffix}")
    assert (ran.code, ran.said.splitlines()) == (0, [f"report{suffix}"])
    assert {path.name for path in folder.iterdir()} == {"bond.netdraw", "other.netdraw", f"report{suffix}"}
    if suffix == ".docx":
        assert len(Document(str(folder / "report.docx")).inline_shapes) == 4
    if suffix == ".pptx":
        assert len(Presentation(str(folder / "report.pptx")).slides) == 4


@pytest.mark.usefixtures("lang")
def test_an_svg_still_holds_one_figure_and_what_can_hold_more_is_said(folder: Path, netdraw: Netdraw) -> None:
    ran = netdraw("export", "bond.netdraw", "-o", "report.svg")
    assert ran.code == 2
    assert ".docx" in ran.sentence


@pytest.mark.usefixtures("lang")
def test_without_libreoffice_a_pdf_for_screen_readers_is_refused_with_a_way_out(
    folder: Path, netdraw: Netdraw, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(folder))
    ran = netdraw("export", "bond.netdraw", "--picture", "1", "-o", "bond.pdf", "--tagged")
    assert ran.code == 2
    assert "LibreOffice" in ran.sentence
    assert ".odt" in ran.sentence
    assert not (folder / "bond.pdf").exists()


@pytest.mark.usefixtures("lang")
def test_a_libreoffice_that_does_not_manage_is_told(
    folder: Path, netdraw: Netdraw, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = folder / "soffice"
    program.write_text("#!/bin/sh\necho out of ink >&2\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/bin:/usr/bin")
    ran = netdraw("export", "bond.netdraw", "--picture", "1", "-o", "bond.pdf", "--tagged")
    assert ran.code == 2
    assert "out of ink" in ran.sentence


def test_a_pdf_for_screen_readers_is_tagged(folder: Path, netdraw: Netdraw, request: pytest.FixtureRequest) -> None:
    if not request.config.getoption("--long") or not shutil.which("soffice"):
        pytest.skip("LibreOffice is tried in the long run (make test-long), where it is installed")
    assert netdraw("export", "bond.netdraw", "--picture", "1", "-o", "bond.pdf", "--tagged").code == 0
    root: Any = PdfReader(folder / "bond.pdf").trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]


@pytest.mark.usefixtures("lang")
@pytest.mark.parametrize(("suffix", "library"), [(".docx", "docx"), (".pptx", "pptx")])
def test_a_report_whose_library_is_missing_says_how_to_get_it(
    suffix: str, library: str, folder: Path, netdraw: Netdraw, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)  # as where it is not installed
    ran = netdraw("export", "bond.netdraw", "-o", f"report{suffix}")
    assert ran.code == 2
    assert "netdraw[office]" in ran.sentence
