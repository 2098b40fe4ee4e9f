"""Text is measured and broken as on paper."""

import pytest

from netdraw.drawing.text.lettering import LINES, Setting, block, measure

BOLD = Setting(28, 24, bold=True)


def _lines(name: str, width: float, height: float = 1000, setting: Setting = BOLD) -> list[str]:
    return [line.text for line in block(name, "", (width, height), setting, measure).lines]


def test_widths_are_those_of_arial() -> None:
    assert measure("m", 1000) == pytest.approx(833, abs=1)
    assert measure("iii", 1000) == pytest.approx(3 * 222, abs=1)
    assert measure("A", 1000, bold=True) == pytest.approx(722, abs=1)


def test_signs_the_font_lacks_have_room_and_combining_ones_take_none() -> None:
    assert measure("🏠", 100) > 130
    assert measure("字", 100) > measure("ሀ", 100)
    assert measure("x\u0301", 100) == measure("x", 100)


def test_words_stay_whole_and_large_where_they_fit() -> None:
    assert _lines("Linc naar Zorg", 164) == ["Linc naar", "Zorg"]
    (line,) = block("Zayaz", "", (164, 90), BOLD, measure).lines
    assert line.size == 28


def test_a_name_shrinks_before_it_is_hyphenated() -> None:
    assert _lines("BrabantWonen", 186) == ["BrabantWonen"]
    assert block("BrabantWonen", "", (186, 90), BOLD, measure).lines[0].size < 28


def test_long_dutch_words_break_at_a_syllable() -> None:
    assert _lines("Maatschappelijke Opvang", 164, 90) == ["Maatschap-", "pelijke", "Opvang"]
    assert _lines("Gemeente 's-Hertogenbosch", 156, 90) == ["Gemeente", "'s-Hertogen-", "bosch"]


def test_a_soft_hyphen_says_where_to_break_and_is_else_not_seen() -> None:
    assert _lines("Samen\u00adwerkwijze", 140) == ["Samen-", "werkwijze"]
    assert _lines("Samen\u00adwerkwijze", 400) == ["Samenwerkwijze"]


def test_line_breaks_of_the_writer_are_kept() -> None:
    assert _lines("een\ntwee", 400) == ["een", "twee"]


def test_what_cannot_be_broken_makes_the_block_wider_than_its_room() -> None:
    assert block("www.www.www.www.www.www", "", (100, 50), BOLD, measure).width > 100


def test_a_long_name_has_all_its_words_even_over_more_lines_than_is_usual() -> None:
    name = "een twee drie vier vijf zes zeven acht negen tien elf twaalf"
    lines = _lines(name, 120, 60)
    assert len(lines) > LINES
    assert " ".join(lines) == name
