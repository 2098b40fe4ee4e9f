"""A label finds the place along its line where it covers nothing."""

from collections.abc import Sequence
from itertools import pairwise

import pytest

from netdraw.drawing.geometry.obstacles import Cell, Lying, Obstacles, crosses, cut
from netdraw.drawing.links.labels import label_place
from netdraw.drawing.primitives import Box

LINE = ((0.0, 0.0), (1000.0, 0.0))
SIZE = (50.0, 20.0)
USUAL, TAGGED = (8.0, 6.0), (-1.0, 0.0)  # how far from their line words stand, and how close in a crowd
CROSSED = 40.0  # by one line


@pytest.mark.parametrize("away", [8.0, -1.0], ids=["beside", "on the line"])
@pytest.mark.parametrize("free", [(470, 530), (270, 330), (66, 132), (590, 656)], ids=str)
def test_a_label_stands_in_the_one_gap_between_many_lines(free: tuple[float, float], away: float) -> None:
    def harm(box: Box, _within: Sequence[Cell], _most: float) -> float:
        return 0.0 if free[0] <= box.left and box.right <= free[1] else CROSSED

    box = label_place(LINE, SIZE, (away, 6.0), harm).place.box
    assert free[0] <= box.left
    assert box.right <= free[1]


def test_a_label_stands_farther_from_its_line_only_where_there_is_no_room_beside_it() -> None:
    def above(least: float) -> Box:
        return label_place(LINE, SIZE, USUAL, lambda box, _w, _m: 0.0 if box.bottom < least else CROSSED).place.box

    assert above(0).bottom == -8
    assert above(-20).bottom < -20


@pytest.mark.parametrize("above", [True, False], ids=["above", "below"])
def test_a_label_stands_on_the_side_where_no_other_line_is_nearer_than_its_own(above: bool) -> None:
    def harm(_box: Box, _within: Sequence[Cell], _most: float) -> float:
        return 0.0

    def other(box: Box, _within: Sequence[Cell]) -> bool:
        return box.top < -32 if above else box.bottom > 32

    assert label_place(LINE, SIZE, USUAL, harm).place.box.bottom == -8
    assert label_place(LINE, SIZE, USUAL, harm, other).place.box.bottom == (28 if above else -8)


@pytest.mark.parametrize("badge", [CROSSED, 100.0])
def test_a_label_between_lines_stands_on_its_own_rather_than_beyond_another(badge: float) -> None:
    def harm(box: Box, _within: Sequence[Cell], _most: float) -> float:
        taken = badge * (box.left < 500 < box.right and box.top < 0 < box.bottom)
        return taken + CROSSED * any(box.top < y < box.bottom for y in (-24, 24))

    place = label_place(LINE, SIZE, USUAL, harm).place
    assert place.on_line
    assert place.centre[0] != 500


def test_a_label_that_would_harm_all_along_its_own_line_stands_farther_from_it() -> None:
    place = label_place(LINE, SIZE, USUAL, lambda box, _w, _m: CROSSED * (box.top < 10 and box.bottom > -10)).place
    assert not place.on_line


def test_a_tag_stands_beside_its_line_only_where_all_of_that_is_crossed() -> None:
    def crossed(*where: float) -> Box:
        def harm(box: Box, _within: Sequence[Cell], _most: float) -> float:
            return CROSSED * any(box.left < x < box.right and box.bottom > 0 for x in where)

        return label_place(LINE, SIZE, TAGGED, harm).place.box

    assert crossed(500).centre[1] == 0
    assert crossed(*range(0, 1000, 20)).bottom < 0


@pytest.mark.parametrize("away", [8.0, -1.0], ids=["words", "a tag"])
@pytest.mark.parametrize("worth", [CROSSED, 100.0, 200.0])
def test_words_stand_beyond_what_is_near_their_line_where_that_has_no_room_for_them(worth: float, away: float) -> None:
    line, size = ((0.0, 0.0), (80.0, 0.0)), (100.0, 30.0)
    assert label_place(line, size, (away, 6.0), lambda box, _w, _m: worth * (box.bottom > -60)).place.box.bottom < -60


def test_words_keep_clear_of_what_a_line_draws_beside_its_middle() -> None:
    ground, words = Obstacles(), Box(100, 10, 150, 30)
    ground.put("plain", Lying(line=cut(LINE)))
    ground.put("beads", Lying(line=cut(LINE, 12)))
    ground.put("chevrons", Lying(line=cut(LINE, 8)))
    assert ground.crossed(words) == {"beads"}


def test_a_label_beside_one_stretch_of_a_line_does_not_stand_on_another() -> None:
    line = ((0.0, 0.0), (0.0, 60.0), (400.0, 60.0), (400.0, 500.0))

    def harm(box: Box, _within: Sequence[Cell], _most: float) -> float:
        return CROSSED * (box.right > 190)

    place = label_place(line, (190.0, 28.0), USUAL, harm).place
    assert place.on_line or not any(crosses(a, b, place.box) for a, b in pairwise(line))


def test_words_come_closer_to_their_line_where_there_is_no_room_at_the_usual_distance() -> None:
    box = label_place(LINE, SIZE, USUAL, lambda box, _w, _m: CROSSED * (box.top < -27 or box.bottom > 5)).place.box
    assert box.bottom == -6


def test_words_stand_on_their_own_line_rather_than_where_another_one_is_nearer() -> None:
    def harm(box: Box, _within: Sequence[Cell], _most: float) -> float:
        return CROSSED * (box.left < 700 and box.top < 0 < box.bottom)

    def other(box: Box, _within: Sequence[Cell]) -> bool:
        return box.top < -12 or box.bottom > 12

    place = label_place(LINE, SIZE, USUAL, harm, other).place
    assert place.on_line
    assert place.box.left >= 700
