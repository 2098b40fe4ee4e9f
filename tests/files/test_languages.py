"""A language's file that is damaged is refused in a sentence, whatever is in it."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdraw.files.languages import amiss, hardly_meant, language
from netdraw.files.problems import Problem
from netdraw.language import guide
from netdraw.language.shipped import shipped
from netdraw.language.slips import slips
from netdraw.language.tables import TABLES, Own
from netdraw.language.words import say

EXAMPLE = (Path(guide.__file__).parent / "data" / "example.toml").read_text(encoding="utf-8")
LINES = EXAMPLE.splitlines()
VALUES = ["3", '"x"', "[]", "[[1]]", "{}", "true", "nan", "inf", "1979-05-27", "{ id = 3 }", '["a", 1]', "-1", '""']


def _sentences(folder: Path, text: str) -> list[str]:
    path = folder / "own.toml"
    path.write_text(text, encoding="utf-8")
    try:
        return list(amiss(path, shipped()))
    except Problem as problem:
        return [str(problem)]


@given(place=st.integers(0, len(LINES) - 1), value=st.sampled_from(VALUES))
def test_another_value_in_any_line_is_right_or_explained(place: int, value: str) -> None:
    key = LINES[place].split("=")[0]
    lines = [*LINES[:place], f"{key}= {value}", *LINES[place + 1 :]]
    with tempfile.TemporaryDirectory() as folder:
        assert all(_sentences(Path(folder), "\n".join(lines)))


@given(start=st.integers(0, len(EXAMPLE)), end=st.integers(0, len(EXAMPLE)))
def test_a_piece_that_is_lost_is_explained(start: int, end: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        assert all(_sentences(Path(folder), EXAMPLE[: min(start, end)] + EXAMPLE[max(start, end) :]))


def test_every_table_may_hold_anything_and_is_explained(tmp_path: Path) -> None:
    for table in ("node", "link", "mark", "sort", "theme", "icon", "names", "version"):
        for value in VALUES:
            assert all(_sentences(tmp_path, f'id = "own"\n{table} = {value}\n'))


def test_two_kinds_do_not_share_a_digit(tmp_path: Path) -> None:
    own = EXAMPLE.replace("steps = { design = 2, value = 2 }", "steps = { design = 2 }\nkeys = { design = 8 }")
    assert _sentences(tmp_path, own) == []
    assert '"fund"' in _only(_sentences(tmp_path, own + '\n[[node]]\nid = "fund"\nkeys = { design = 8 }\n'))
    assert "value" in _only(_sentences(tmp_path, own.replace("keys = { design = 8 }", "keys = { value = 8 }")))


def _only(sentences: list[str]) -> str:
    (sentence,) = sentences
    return sentence


SLIP = EXAMPLE.replace("colours = { culture =", 'colours = { steerng = "#123456", culture =', 1)


@pytest.mark.parametrize(
    ("changed", "place", "names"),
    [
        (
            EXAMPLE.replace('nl = "jongerenhub"', 'nl = "Overleg"'),
            'node, 1 ("youth-hub"), names',
            ["overleg", "consultation"],
        ),
        (EXAMPLE + '\n[[link]]\nid = "pays"\nalso = { nl = ["opdracht"] }\n', 'link, 1 ("pays"), also', ["steers"]),
        (SLIP, 'theme, 1 ("colour"), colours, steerng', ["steering"]),
        (EXAMPLE.replace('id = "youth-hub"', 'id = "youth-hub"\nlarger = "youth-town"'), "larger", ["youth-town"]),
        (EXAMPLE.replace("L20 4L", "L200 4L"), 'icon, 1 ("mask"), path', ["24"]),
        (EXAMPLE.replace("inset = [42, 46, 34, 8]", "inset = [90, 46, 95, 8]"), "label, inset", ["5 × 66"]),
        (
            EXAMPLE.replace('colour = "white", inset', 'colour = "white", size = 30, smallest = 22, inset'),
            "label, smallest",
            ["22", "7 pt", "25"],
        ),
    ],
)
def test_what_is_hardly_meant_is_told_with_its_place_and_drawn_all_the_same(
    changed: str, place: str, names: list[str], lang: str, tmp_path: Path
) -> None:
    path = tmp_path / "own.toml"
    path.write_text(changed, encoding="utf-8")
    sentence, *_ = hardly_meant(path, shipped())
    assert place in sentence
    assert all(each in sentence for each in names)
    assert language(lang, path).nodes["youth-hub"]


def test_of_what_ships_and_of_the_example_everything_is_meant(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(EXAMPLE, encoding="utf-8")
    assert list(hardly_meant(path, shipped())) == []
    tables = {word: tuple(getattr(shipped(), table).values()) for word, table in TABLES.items()}
    assert list(slips(shipped(), Own.model_validate({"id": "shipped", **tables}))) == []


def test_a_word_that_is_nearly_one_that_there_is_is_asked_about_first(tmp_path: Path) -> None:
    first, *_ = _sentences(tmp_path, 'id = "x"\n[[node]]\nid = "parnter"\nnames = { nl = "o", en = "o" }\n')
    assert 'node, 1 ("parnter"), id' in first
    assert '"partner"' in first


def test_what_stands_twice_is_said_to_stand_twice(tmp_path: Path) -> None:
    twice, other = (_only(_sentences(tmp_path, text)) for text in ('id = "x"\nid = "y"\n', 'id = "x\n'))
    path = tmp_path / "own.toml"
    assert twice == say("own.toml-twice", path=path, line=2, column=9)
    assert other == say("own.no-toml", path=path, line=1, column=8)


def test_a_list_that_nobody_closed_is_said_to_stop_where_the_file_does(tmp_path: Path) -> None:
    stops = _only(_sentences(tmp_path, 'id = "x"\nnode = [\n\n'))
    assert stops == say("own.no-toml", path=tmp_path / "own.toml", line=2, column=9)


def test_a_field_too_many_is_one_sentence(tmp_path: Path) -> None:
    assert _only(_sentences(tmp_path, 'id = "x"\nwidth = 174\n')) == f"width: {say('files.expect-nothing')}"
