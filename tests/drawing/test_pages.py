"""A drawing on sheets of paper: whole, in the middle, and so that a poster fits together."""

from itertools import pairwise

import pytest

from netdraw.drawing.figures.figure import figure
from netdraw.drawing.figures.pages import OVERLAP, SIZES, Page, best_direction, lay
from netdraw.drawing.primitives import Box, Drawing, Path, Text, bounds
from netdraw.language.shipped import shipped
from netdraw.model.paper import Direction, PageSetup
from tests.documents import small

DUTCH = shipped("nl")
DIRECTIONS: tuple[Direction, ...] = ("portrait", "landscape")


@pytest.fixture(scope="module")
def drawing() -> Drawing:
    document = small()
    return figure(document, next(iter(document.pictures.values())), DUTCH, DUTCH.themes["colour"])


def _placed(page: Page, box: Box) -> Box:
    return Box(
        box.left * page.scale + page.dx,
        box.top * page.scale + page.dy,
        box.right * page.scale + page.dx,
        box.bottom * page.scale + page.dy,
    )


@pytest.mark.parametrize("paper", SIZES)
@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("fills", [False, True])
def test_on_one_sheet_all_of_it_lies_in_the_middle_within_the_margins(
    drawing: Drawing, paper: str, direction: Direction, fills: bool
) -> None:
    laid = lay(drawing, PageSetup.model_validate({"paper": paper, "fills": fills}), direction)
    (page,) = laid.pages
    assert (page.width, page.height) == (SIZES[paper] if direction == "portrait" else SIZES[paper][::-1])
    placed = _placed(page, drawing.box)
    assert placed.within(page.window.grown(0.01))
    assert (*placed.centre,) == pytest.approx((page.width / 2, page.height / 2))
    assert page.window == Box(100, 100, page.width - 100, page.height - 100)
    assert not page.marks
    touches = min(page.window.width - placed.width, page.window.height - placed.height) == pytest.approx(0, abs=0.01)
    assert touches == (fills or laid.scale < 1)


def test_what_fits_keeps_its_size_and_what_does_not_gets_smaller_letters(drawing: Drawing) -> None:
    own = min(each.size for symbol in drawing.symbols for each in symbol.primitives if isinstance(each, Text))
    large = lay(drawing, PageSetup(paper="A3"), "landscape")
    assert large.scale == 1
    assert large.letter == pytest.approx(own / 254 * 72)
    wider = drawing._replace(box=drawing.box._replace(right=drawing.box.left + 5400))
    small_ = lay(wider, PageSetup(), "landscape")
    assert small_.scale == pytest.approx(2770 / 5400)
    assert small_.letter == pytest.approx(large.letter * small_.scale)


def test_the_paper_lies_so_that_the_drawing_comes_out_largest(drawing: Drawing) -> None:
    for box, direction in ((Box(0, 0, 900, 400), "landscape"), (Box(0, 0, 400, 900), "portrait")):
        assert best_direction(box, PageSetup()) == direction
        assert best_direction(box, PageSetup(direction="portrait")) == "portrait"


def test_the_sheets_of_a_poster_go_on_where_the_one_before_ends(drawing: Drawing) -> None:
    laid = lay(drawing, PageSetup(across=3, down=2), "portrait")
    assert len(laid.pages) == 6
    first = laid.pages[0]
    for one, next_ in pairwise(laid.pages[:3]):
        assert one.dx - next_.dx == pytest.approx(first.window.width - OVERLAP)
        assert one.dy == next_.dy
    assert first.dy - laid.pages[3].dy == pytest.approx(first.window.height - OVERLAP)
    whole = Box(
        first.window.left,
        first.window.top,
        first.window.left + 3 * first.window.width - 2 * OVERLAP,
        first.window.top + 2 * first.window.height - OVERLAP,
    )
    assert _placed(first, drawing.box).within(whole.grown(0.01))


def test_cut_at_its_marks_a_poster_shows_every_place_once(drawing: Drawing) -> None:
    laid = lay(drawing, PageSetup(across=2, down=2), "portrait")
    kept = [_kept(page) for page in laid.pages]
    for one, next_, page, beside in (
        (kept[0], kept[1], laid.pages[0], laid.pages[1]),
        (kept[2], kept[3], laid.pages[2], laid.pages[3]),
    ):
        assert one.right - page.dx == pytest.approx(next_.left - beside.dx, abs=0.1)
    assert kept[0].bottom - laid.pages[0].dy == pytest.approx(kept[2].top - laid.pages[2].dy, abs=0.1)


def _kept(page: Page) -> Box:
    """Return what stays of a sheet, by its marks; they stand outside what is printed, and on the paper."""
    lines = [each for mark in page.marks for each in mark.primitives if isinstance(each, Path)]
    boxes = [box for each in lines if (box := bounds([each]))]
    assert len(boxes) == 8
    assert not any(box.meets(page.window) for box in boxes)
    assert all(box.within(Box(0, 0, page.width, page.height)) for box in boxes)
    xs = sorted({round(box.centre[0], 1) for box in boxes if box.height > box.width})
    ys = sorted({round(box.centre[1], 1) for box in boxes if box.width > box.height})
    return Box(xs[0], ys[0], xs[-1], ys[-1])


def test_every_sheet_of_a_poster_says_which_it_is(drawing: Drawing) -> None:
    pages = lay(drawing, PageSetup(across=2), "portrait").pages
    said = [each.text for page in pages for mark in page.marks for each in mark.primitives if isinstance(each, Text)]
    assert [each.partition(" ·")[0] for each in said] == [
        "Blad 1 van 2: rij 1, kolom 1",
        "Blad 2 van 2: rij 1, kolom 2",
    ]
