"""No file of an anonymous figure names anybody, whatever its format, as it is or unpacked."""

import re
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from netdraw.canvas.output.figures import FORMATS
from netdraw.exchange.figures import Order, make_figure
from netdraw.files.reading import read
from netdraw.language.matching import folded
from netdraw.language.shipped import shipped
from tests.exchange.test_anonymous import TELLTALE
from tests.figures import EXAMPLES
from tests.searching import contents


@pytest.mark.parametrize("ending", FORMATS)
def test_no_format_tells_a_name(qapp: QApplication, ending: str, count: Callable[[int, int], int]) -> None:
    language = shipped("nl")
    order = Order(language, language.themes["colour"], embed="full", dpi=40, anonymous=True)
    for path in EXAMPLES[: count(2, len(EXAMPLES))]:
        document = read(path)
        data = FORMATS[ending](make_figure(document, document.pictures["p1"], order), order)
        text = "\n".join(map(folded, contents(data)))
        assert [word for word in TELLTALE[path.stem].split() if re.search(rf"\b{folded(word)}", text)] == []


@pytest.mark.parametrize("ending", FORMATS)
def test_the_search_finds_the_names_of_a_figure_that_is_not_anonymous(qapp: QApplication, ending: str) -> None:
    document, language = read(EXAMPLES[0]), shipped("nl")
    order = Order(language, language.themes["colour"], embed="full", dpi=40)
    figure = make_figure(document, document.pictures["p1"], order)
    assert "zayaz" in "\n".join(map(folded, contents(FORMATS[ending](figure, order))))
