"""A language's file that is damaged is refused in a sentence, whatever is in it."""

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from netdraw.files.languages import amiss
from netdraw.files.problems import Problem
from netdraw.language import guide
from netdraw.language.shipped import shipped

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
