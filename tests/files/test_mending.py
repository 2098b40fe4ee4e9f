"""Frames that hide each other in a file are shown again: the first stays folded."""

from pathlib import Path

import pytest

from netdraw.drawing.figures.figure import figure
from netdraw.files.mending import Mended, retold
from netdraw.files.reading import read
from netdraw.files.writing import dump, save
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.document import Document
from tests.documents import box, hiding_each_other

NL = shipped("nl")


def _kept(path: Path, document: Document) -> Path:
    path.write_bytes(dump(document))
    return path


@pytest.mark.usefixtures("lang")
@pytest.mark.parametrize("count", [2, 3])
def test_the_last_of_those_that_hide_each_other_is_unfolded_and_told(count: int, tmp_path: Path) -> None:
    broken = hiding_each_other(count)
    path = _kept(tmp_path / "rond.netdraw", broken)
    before, found = path.read_bytes(), list[Mended]()
    document = read(path, found.append)
    there = document.pictures["p1"].placements
    assert [key for key in there if there[key].folded] == [f"g{number}" for number in range(1, count)]
    assert found == [Mended(f"pictures, p1, placements, g{count}, folded", f"G{count}", ("G1", "G2", "G3")[:count])]
    assert f"G{count}" in retold(found)
    assert path.read_bytes() == before
    assert document.links == broken.links


def test_then_what_was_left_out_is_drawn_and_explained(tmp_path: Path) -> None:
    document = read(_kept(tmp_path / "rond.netdraw", hiding_each_other(2)))
    drawing = figure(document, document.pictures["p1"], NL, NL.themes["colour"])
    drawn = {each.id for each in drawing.symbols}
    assert "g1" in drawn
    assert {"legend cooperates", "legend steers"} <= drawn


def test_frames_folded_in_one_another_stay_as_they_are(tmp_path: Path) -> None:
    document = hiding_each_other(3)
    document = edits.place(document, "p1", box("g3", 0, 0).model_copy(update={"folded": ("n6",)}))
    save(document, tmp_path / "goed.netdraw")
    found = list[Mended]()
    assert read(tmp_path / "goed.netdraw", found.append) == document
    assert not found
