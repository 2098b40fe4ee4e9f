"""Letters that were made paths look as the text did, and their words can still be found."""

from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from netdraw.drawing.outlined import lacking, outlined
from netdraw.drawing.primitives import Anchor, Box, Drawing, Symbol, Text
from netdraw.drawing.svg import svg
from tests.figures import EXAMPLES, figures
from tests.pixels import apart, by_resvg, reduced

pytestmark = pytest.mark.usefixtures("qapp")

FINE = 4
SCALE = 0.75  # pixels per 0.1 mm
FAR, MEAN = 40, 4  # of 255; it came to 28 and 2.3 at most, without kerning to 228 and 61
SVG = "{http://www.w3.org/2000/svg}"


def test_letters_as_paths_look_as_the_text_does(count: Callable[[int, int], int]) -> None:
    """In three words of each style; in every example in the long run."""
    drawings = [_styles(), *(next(figures(path)) for path in EXAMPLES[: count(0, len(EXAMPLES))])]
    for drawing in drawings:
        text, paths = (reduced(by_resvg(each, SCALE * FINE), FINE) for each in (drawing, outlined(drawing)))
        difference = apart(text, paths)
        assert difference.largest <= FAR
        assert difference.mean <= MEAN


def _styles() -> Drawing:
    box = Box(0, 0, 600, 320)
    ends: list[tuple[float, Anchor]] = [(20, "start"), (300, "middle"), (580, "end")]
    styles = [(22, False, False), (25, False, True), (28, True, False), (32, False, False)]
    lines = [
        Text(x, 60 * i, f"AV{size} Tö", size, "#1B2430", anchor, bold, italic, 90)
        for i, (size, bold, italic) in enumerate(styles, 1)
        for x, anchor in ends
    ]
    return Drawing((Symbol("n1", "partner", "", tuple(lines), box),), box, "", "", "nl")


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_no_text_is_left_and_its_words_are_in_the_titles(path: Path) -> None:
    drawing = next(figures(path))
    root = ET.fromstring(svg(outlined(drawing)))
    assert root.find(f".//{SVG}text") is None
    titles = {group.get("id"): group.findtext(f"{SVG}title") or "" for group in root.iter(f"{SVG}g")}
    for group in ET.fromstring(svg(drawing)).iter(f"{SVG}g"):
        assert all((text.text or "") in titles[group.get("id")] for text in group.findall(f"{SVG}text"))


def _words(*texts: str) -> Drawing:
    box = Box(0, 0, 400, 100)

    def lines() -> Iterator[Text]:
        for i, text in enumerate(texts, 1):
            yield Text(200, 40 * i, text, 28, "#1B2430", width=100)

    return Drawing((Symbol("n1", "partner", "Partner: Zayaz", tuple(lines()), box),), box, "", "", "nl")


def test_a_line_with_a_sign_that_the_font_lacks_stays_text() -> None:
    made = outlined(_words("Zayaz", "東京"))
    assert lacking(made) == ["東京"]
    assert svg(made).count(b"<text") == 1


def test_accents_that_follow_their_letter_stand_on_it() -> None:
    one, two = (by_resvg(outlined(_words(text)), 1) for text in ("Één café", "E\u0301e\u0301n cafe\u0301"))
    assert apart(one, two).largest <= FAR
