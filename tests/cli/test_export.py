"""Figures are made where and as they are asked, one after the other."""

import filecmp
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage

from netdraw.canvas.output.figures import FORMATS
from netdraw.files.writing import dump
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Node, Phase
from tests.documents import box, small

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


@pytest.mark.parametrize("out", ["figure.jpg", "figure.BMP", "figure.eps"])
def test_a_picture_that_is_not_made_does_not_become_a_folder(folder: Path, netdraw: Netdraw, out: str) -> None:
    ran = netdraw("export", "bond.netdraw", "-o", out)
    assert ran.code == 2
    assert out.rpartition(".")[2].lower() in ran.sentence
    assert "svg" in ran.sentence
    assert _names(folder) == {"bond.netdraw"}


@pytest.mark.parametrize("asked", ["steers", "Sturing", "steering"])
def test_only_the_lines_that_are_asked_for_are_in_a_calm_figure(folder: Path, netdraw: Netdraw, asked: str) -> None:
    assert netdraw("export", "bond.netdraw", "-o", "calm.svg", "--picture", "1", "--calm", asked).code == 0
    drawn = {each.get("data-id") or each.get("id") for each in ElementTree.parse(folder / "calm.svg").iter()}
    assert "l2" in drawn
    assert not {"l1", "l3"} & drawn


def test_the_others_can_be_faint_in_a_layer_of_their_own(folder: Path, netdraw: Netdraw) -> None:
    options = ("-o", "calm.svg", "--picture", "1", "--calm", "steers", "--faint", "--lang", "en")
    assert netdraw("export", "bond.netdraw", *options).code == 0
    layers = ElementTree.parse(folder / "calm.svg").iterfind(".//*[@id='l1']/..")
    assert [each.get("{http://www.inkscape.org/namespaces/inkscape}label") for each in layers] == ["Other lines"]


def test_a_kind_of_line_that_there_is_not_is_said_with_those_that_there_are(folder: Path, netdraw: Netdraw) -> None:
    ran = netdraw("export", "bond.netdraw", "--calm", "steers,nonsense")
    assert ran.code == 2
    assert "nonsense" in ran.sentence
    assert "gives-direct" in ran.sentence
    assert _names(folder) == {"bond.netdraw"}


def test_a_fourth_kind_of_line_in_a_calm_figure_is_refused_with_the_way_out(
    folder: Path, netdraw: Netdraw, lang: str
) -> None:
    asked = ("export", "bond.netdraw", "-o", "calm.svg", "--picture", "1", "--calm")
    ran = netdraw(*asked, "steers,pays,refers,learns")
    assert ran.code == 2
    assert {"nl": "laat --calm weg", "en": "leave --calm out"}[lang] in ran.sentence
    assert "--calm steers,pays,refers" in ran.sentence
    assert _names(folder) == {"bond.netdraw"}
    assert netdraw(*asked, "steers,pays,refers,steers").code == 0, "the same kind twice is one"


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
    assert all(place in ran.sentence for place in ("bottom", "right", "none", "left"))


def test_the_phases_come_side_by_side_in_one_figure(folder: Path, netdraw: Netdraw) -> None:
    document = edits.change_network(small(), phases=(Phase(name="Begin"), Phase(name="Nu")))
    (folder / "bond.netdraw").write_bytes(dump(document))
    assert netdraw("export", "bond.netdraw", "--phases").code == 0
    assert {"bond-1-design-phases.svg", "bond-2-value-phases.svg"} <= _names(folder)
    written = (folder / "bond-1-design-phases.svg").read_text(encoding="utf-8")
    assert written.index(">Begin<") < written.index(">Nu<")


def test_phases_that_stand_below_each_other_and_fit_no_page_say_what_does(folder: Path, netdraw: Netdraw) -> None:
    phases = tuple(Phase(name=f"Fase {i}") for i in range(1, 7))
    (folder / "bond.netdraw").write_bytes(dump(edits.change_network(small(), phases=phases)))
    ran = netdraw("export", "bond.netdraw", "--picture", "1", "--phases", "--width", "114", "-o", "smal.svg")
    assert "--width" in ran.sentence
    assert "--no-legend" not in ran.sentence
    assert not netdraw("export", "bond.netdraw", "--picture", "1", "--phases", "-o", "breed.svg").sentence


def test_without_phases_there_is_no_strip_and_the_file_is_named(folder: Path, netdraw: Netdraw) -> None:
    ran = netdraw("export", "bond.netdraw", "--phases")
    assert ran.code != 0
    assert "bond.netdraw" in ran.sentence
    assert _names(folder) == {"bond.netdraw"}


def test_only_the_formats_asked_for_are_written(folder: Path, netdraw: Netdraw) -> None:
    ran = netdraw("export", "bond.netdraw", "-o", "out", "--to", "PDF, .png", "--picture", "1")
    assert ran.code == 0
    assert _names(folder / "out") == {"bond-1-design.pdf", "bond-1-design.png"}
    assert set(ran.said.splitlines()) == {str(Path("out", name)) for name in _names(folder / "out")}


def test_every_format_has_the_same_bytes_from_another_process(folder: Path, netdraw: Netdraw) -> None:
    formats = ",".join(suffix[1:] for suffix in FORMATS)
    netdraw("export", "bond.netdraw", "-o", "here", "--to", formats, "--lang", "nl")
    code = f"import sys; sys.path[:0] = [{str(ROOT)!r}]; from netdraw.cli.program import run; "
    code += f"run(['export', 'bond.netdraw', '-o', 'there', '--to', {formats!r}, '--lang', 'nl'])"
    subprocess.run([sys.executable, "-c", code], cwd=folder, check=True, env={**os.environ, "TZ": "Asia/Tokyo"})
    same, *others = filecmp.cmpfiles(folder / "here", folder / "there", _names(folder / "here"), shallow=False)
    assert (len(same), others) == (2 * len(FORMATS), [[], []])


@pytest.mark.usefixtures("lang")
@pytest.mark.parametrize(
    ("option", "value", "known"),
    [
        ("--to", "svg,bmp", "png"),
        ("--width", "wide", "wide"),
        ("--width", "3", "10"),
        ("--dpi", "many", "many"),
        ("--dpi", "9999", "2400"),
        ("--theme", "neon", "grey"),
        ("--lang", "de", "nl"),
        ("--style", "none.toml", "none.toml"),
        ("--picture", "9", "p1"),
        ("-o", "bond.netdraw", "bond.netdraw"),
    ],
)
def test_what_cannot_be_made_is_said_with_the_way_out(
    option: str, value: str, known: str, folder: Path, netdraw: Netdraw
) -> None:
    ran = netdraw("export", "bond.netdraw", "-o", "out", option, value)
    assert (ran.code, ran.said, len(ran.sentence.splitlines())) == (2, "", 1)
    assert known in ran.sentence
    assert _names(folder) == {"bond.netdraw"}


def test_one_file_is_not_asked_for_in_two_formats(folder: Path, netdraw: Netdraw) -> None:
    one = ("export", "bond.netdraw", "--picture", "1", "-o", "fig.png")
    assert netdraw(*one, "--to", "svg,png").code == 2
    assert _names(folder) == {"bond.netdraw"}
    assert netdraw(*one, "--to", "png").code == 0
    assert _names(folder) == {"bond.netdraw", "fig.png"}


def test_nothing_is_written_when_a_later_drawing_cannot_be_read(folder: Path, netdraw: Netdraw) -> None:
    (folder / "torn.netdraw").write_bytes(dump(small())[:200])
    ran = netdraw("export", "bond.netdraw", "torn.netdraw", "-o", "out")
    assert ran.code == 2
    assert "torn.netdraw" in ran.sentence
    assert _names(folder) == {"bond.netdraw", "torn.netdraw"}


@pytest.mark.usefixtures("lang")
def test_a_failure_halfway_leaves_whole_figures_and_says_which(
    folder: Path, netdraw: Netdraw, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is full from the second figure on."""
    settle, calls = os.fsync, []

    def full(handle: int) -> None:
        calls.append(handle)
        if len(calls) > 2:  # the first figure, and its folder
            raise OSError(28, "No space left on device")
        settle(handle)

    monkeypatch.setattr(os, "fsync", full)
    ran = netdraw("export", "bond.netdraw", "-o", "out")
    assert ran.code == 2
    assert ran.said.splitlines() == [str(Path("out", "bond-1-design.svg"))]
    assert _names(folder / "out") == {"bond-1-design.svg"}
    assert ": 1." in ran.sentence


def test_dots_per_inch_and_no_paper_are_as_asked(folder: Path, netdraw: Netdraw) -> None:
    netdraw("export", "bond.netdraw", "--picture", "1", "-o", "usual.png")
    netdraw("export", "bond.netdraw", "--picture", "1", "-o", "asked.png", "--dpi", "150", "--transparent")
    usual, asked = (QImage(str(folder / name)) for name in ("usual.png", "asked.png"))
    assert asked.width() == pytest.approx(usual.width() / 2, abs=1)
    assert asked.dotsPerMeterX() == round(150 / 0.0254)
    assert (usual.hasAlphaChannel(), asked.pixelColor(0, 0).alpha()) == (False, 0)


@pytest.mark.usefixtures("lang")
def test_a_figure_that_is_higher_than_a_page_is_said(folder: Path, netdraw: Netdraw) -> None:
    document = edits.add_node(small(), Node(id="n9", kind="partner", name="Laag"), "p1", box("n9", 0, 3000))
    (folder / "bond.netdraw").write_bytes(dump(document))
    ran = netdraw("export", "bond.netdraw", "--to", "svg,docx", "-o", "out")
    assert ran.code == 0
    high = ElementTree.parse(folder / "out" / "bond-1-design.svg").getroot().get("height", "").removesuffix("mm")
    assert ran.sentence.startswith(f"{Path('out', 'bond-1-design.svg')} ")
    assert f" {float(high):.0f} mm" in ran.sentence
    assert len(ran.sentence.splitlines()) == 1
    assert netdraw("export", "bond.netdraw", "--to", "docx", "-o", "out").sentence == ""


def test_a_width_that_is_not_reached_is_said(folder: Path, netdraw: Netdraw) -> None:
    ran = netdraw("export", "bond.netdraw", "--picture", "1", "-o", "fig.pdf", "--width", "10 mm")
    assert ran.code == 0
    page = PdfReader(folder / "fig.pdf").pages[0]
    assert f" {float(page.mediabox.width) / 72 * 25.4:.0f} mm" in ran.sentence
    assert netdraw("export", "bond.netdraw", "-o", "out", "--width", "900,5mm").sentence == ""


RULES = """
width = "900 mm"
theme = "grey"
legend = "none"
formats = ["pdf", "svg"]
"""


def test_house_rules_say_how_figures_are_made_and_options_go_before_them(folder: Path, netdraw: Netdraw) -> None:
    (folder / "house.toml").write_text(RULES)
    assert netdraw("export", "bond.netdraw", "-o", "ruled", "--style", "house.toml").code == 0
    netdraw(
        "export", "bond.netdraw", "-o", "asked", "--theme", "grey", "--no-legend", "--to", "svg,pdf", "--width", "900"
    )
    assert {"bond-1-design.svg", "bond-2-value.pdf"} < _names(folder / "ruled")
    for name in _names(folder / "asked"):
        assert (folder / "ruled" / name).read_bytes() == (folder / "asked" / name).read_bytes()
    one = ("--picture", "1", "--style", "house.toml", "-o")
    netdraw("export", "bond.netdraw", *one, "over.svg", "--legend", "bottom", "--theme", "colour")
    netdraw("export", "bond.netdraw", "--picture", "1", "-o", "usual.svg", "--legend", "bottom", "--width", "900")
    assert (folder / "over.svg").read_bytes() == (folder / "usual.svg").read_bytes()


@pytest.mark.usefixtures("lang")
@pytest.mark.parametrize(
    ("rules", "place"), [("dpi = 5", "dpi"), ("colour = 1", "colour"), ("width = [", "1"), ('embed = "all"', "shown")]
)
def test_house_rules_with_something_amiss_are_refused_with_the_place(
    rules: str, place: str, folder: Path, netdraw: Netdraw
) -> None:
    (folder / "house.toml").write_text(rules)
    ran = netdraw("export", "bond.netdraw", "-o", "out", "--style", "house.toml")
    assert (ran.code, len(ran.sentence.splitlines())) == (2, 1)
    assert place in ran.sentence
    assert "house.toml" in ran.sentence
    assert not (folder / "out").exists()


def test_a_theme_of_the_house_is_found_beside_its_rules(folder: Path, netdraw: Netdraw) -> None:
    (folder / "style").mkdir()
    (folder / "style" / "house.toml").write_text('theme = "own.toml"')
    own = 'id = "own"\n[[theme]]\nid = "own"\nnames = { nl = "eigen", en = "own" }\ncolours = { ink = "#101010" }\n'
    (folder / "style" / "own.toml").write_text(own)
    assert netdraw("export", "bond.netdraw", "-o", "out", "--style", "style/house.toml").code == 0
    assert "#101010" in (folder / "out" / "bond-1-design.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize("suffix", ["svg", "png"])
def test_a_figure_is_taken_wherever_a_drawing_is(suffix: str, folder: Path, netdraw: Netdraw) -> None:
    netdraw("export", "bond.netdraw", "-o", "fig", "--to", suffix)
    figure = f"fig/bond-1-design.{suffix}"
    assert netdraw("check", figure).code == 0
    assert netdraw("convert", figure, "-o", "bond.graphml").code == 0
    assert netdraw("table", figure, "-o", "table.csv").code == 0
    assert netdraw("tidy", figure, "-o", "tidy.netdraw").code == 0
    assert "Zayaz" in netdraw("measure", figure).said
    assert netdraw("export", figure, "-o", "again", "--to", suffix).code == 0
    again = folder / "again" / f"bond-1-design-1-design.{suffix}"
    assert again.read_bytes() == (folder / figure).read_bytes()


@pytest.mark.usefixtures("lang")
def test_a_figure_has_nothing_to_forget_and_is_not_written_over(folder: Path, netdraw: Netdraw) -> None:
    netdraw("export", "bond.netdraw", "-o", "fig")
    figure = folder / "fig" / "bond-1-design.svg"
    before = figure.read_bytes()
    for command in (("forget", str(figure)), ("tidy", "bond.netdraw", "-o", str(figure))):
        ran = netdraw(*command)
        assert (ran.code, len(ran.sentence.splitlines())) == (2, 1)
        assert figure.name in ran.sentence
        assert figure.read_bytes() == before


@pytest.mark.usefixtures("lang")
def test_a_figure_without_a_drawing_is_named(folder: Path, netdraw: Netdraw) -> None:
    netdraw("export", "bond.netdraw", "-o", "fig", "--embed", "none")
    ran = netdraw("check", "fig/bond-1-design.svg")
    assert ran.code == 2
    assert "bond-1-design.svg" in ran.sentence
    assert "--embed" in ran.sentence


def test_an_anonymous_figure_has_no_name_and_the_key_has_them_all(folder: Path, netdraw: Netdraw) -> None:
    ran = netdraw("export", "bond.netdraw", "-o", "out", "--to", "svg,png", "--anonymous", "--lang", "nl")
    assert ran.code == 0
    assert not any("bond" in name for name in _names(folder / "out"))
    for name in _names(folder / "out"):
        assert not any(each in (folder / "out" / name).read_bytes() for each in (b"Zayaz", b"Farent", b"bond"))
    assert _names(folder) == {"bond.netdraw", "out"}
    assert netdraw("export", "bond.netdraw", "-o", "out", "--anonymous", "--key", "key.csv").code == 0
    key = (folder / "key.csv").read_text(encoding="utf-8")
    assert all(name in key for name in ("Zayaz", "Farent"))


@pytest.mark.usefixtures("lang")
@pytest.mark.parametrize("asked", [("--key", "key.csv"), ("--anonymous", "--key", "key.txt")])
def test_a_key_that_opens_nothing_is_refused(asked: tuple[str, ...], folder: Path, netdraw: Netdraw) -> None:
    ran = netdraw("export", "bond.netdraw", "-o", "out", *asked)
    assert (ran.code, len(ran.sentence.splitlines())) == (2, 1)
    assert _names(folder) == {"bond.netdraw"}


@pytest.mark.usefixtures("lang")
def test_letters_become_lines_when_asked_and_what_stays_text_is_said(folder: Path, netdraw: Netdraw) -> None:
    document = edits.change_node(small(), "n5", name="東京")
    (folder / "tokyo.netdraw").write_bytes(dump(document))
    ran = netdraw("export", "bond.netdraw", "tokyo.netdraw", "--picture", "1", "-o", "out", "--outline-text")
    assert ran.code == 0
    assert b"<text" not in (folder / "out" / "bond-1-design.svg").read_bytes()
    assert len(ran.sentence.splitlines()) == 1
    assert "tokyo-1-design.svg" in ran.sentence
    assert "東京" in ran.sentence


@pytest.mark.usefixtures("lang")
def test_a_font_that_only_an_svg_can_name_is_said(folder: Path, netdraw: Netdraw) -> None:
    own = 'id = "own"\n[[theme]]\nid = "own"\nnames = { nl = "eigen", en = "own" }\nfonts = ["Open Sans"]\n'
    (folder / "own.toml").write_text(own)
    one = ("export", "bond.netdraw", "--picture", "1", "--theme", "own.toml", "-o")
    assert netdraw(*one, "fig.svg").sentence == ""
    assert "Open Sans" in netdraw(*one, "fig.png").sentence


def test_one_legend_for_a_set_of_figures_and_nothing_else(folder: Path, netdraw: Netdraw) -> None:
    other = edits.add_node(small(), Node(id="n9", kind="fund", name="Pot"), "p1", box("n9", 400, 900))
    (folder / "other.netdraw").write_bytes(dump(other))
    ran = netdraw("export", "bond.netdraw", "other.netdraw", "-o", "out", "--legend-only", "--lang", "en")
    assert (ran.code, ran.sentence) == (0, "")
    assert _names(folder / "out") == {"legend.svg"}
    written = (folder / "out" / "legend.svg").read_text(encoding="utf-8")
    assert all(f">{word}<" in written for word in ("partner", "fund", "steering"))
    assert "Zayaz" not in written
    one = ("export", "bond.netdraw", "--legend-only", "--to", ",".join(suffix[1:] for suffix in FORMATS), "-o", "one")
    assert netdraw(*one).code == 0
    assert len(_names(folder / "one")) == len(FORMATS)
