"""No text that netdraw draws by itself is under 7 pt on paper."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from netdraw.drawing.clarity.score import POINT
from netdraw.drawing.figures.figure import figure
from netdraw.drawing.figures.form import form
from netdraw.drawing.figures.legend_alone import legend_alone
from netdraw.drawing.figures.sheet import sheet
from netdraw.drawing.figures.strip import strip
from netdraw.drawing.look import Look
from netdraw.drawing.primitives import Drawing, Symbol, Text
from netdraw.drawing.text.lettering import measure
from netdraw.files.reading import read
from netdraw.files.templates import templates
from netdraw.language.shipped import shipped
from netdraw.language.tables import PictureKind
from tests.figures import EXAMPLES, FIGURES, link_alone, node_alone

LEAST = 7.0  # pt
FILES = [*EXAMPLES, *FIGURES, *templates("nl"), *templates("en")]
LANGUAGE = shipped("nl")
THEME = LANGUAGE.themes["colour"]


def _small(symbols: tuple[Symbol, ...]) -> set[tuple[str, str, int]]:
    """Return the texts under the least size: in which symbol, what they say, and how large in 0.1 mm."""
    texts = [(each.id, text) for each in symbols for text in each.primitives if isinstance(text, Text)]
    return {(key, text.text, text.size) for key, text in texts if text.size / 10 / POINT < LEAST}


@pytest.mark.parametrize("file", FILES, ids=lambda each: each.stem)
def test_all_text_of_what_is_shipped_can_be_read_on_paper(file: Path) -> None:
    document = read(file)
    for picture in document.pictures.values():
        assert _small(figure(document, picture, LANGUAGE, THEME).symbols) == set()


def _sheets() -> Iterator[Drawing]:
    for lang in ("nl", "en"):
        language = shipped(lang)
        yield sheet(language, THEME)
        yield form(language, THEME, 1)
    for file in EXAMPLES:
        document = read(file)
        pictures = [*document.pictures.values()]
        yield legend_alone([(document, each) for each in pictures], LANGUAGE, THEME)
        if document.network.phases:
            yield strip(document, pictures[0], Look(LANGUAGE, THEME, measure, pictures[0].kind))


@pytest.mark.parametrize("drawing", [*_sheets()], ids=lambda each: each.title)
def test_all_text_of_sheets_forms_legends_and_phases_can_be_read_on_paper(drawing: Drawing) -> None:
    assert any(isinstance(text, Text) for each in drawing.symbols for text in each.primitives)
    assert _small(drawing.symbols) == set()


@pytest.mark.parametrize("picture", ["design", "value"])
def test_all_text_of_every_kind_can_be_read_on_paper(picture: PictureKind) -> None:
    marks = tuple(LANGUAGE.marks)
    nodes = [node_alone(kind, marks, picture) for kind in LANGUAGE.nodes]
    links = [link_alone(kind, marks, picture) for kind in LANGUAGE.links]
    assert _small((*nodes, *links)) == set()
