"""The file format is a promise: it is written down, and what was written once opens for ever."""

import json
from pathlib import Path

import jsonschema
import pytest

from netdraw.assets import folder
from netdraw.files.described import page
from netdraw.files.migrating import STEPS, migrate
from netdraw.files.reading import read, understood
from netdraw.files.schema import schema
from netdraw.files.writing import dump
from netdraw.model.document import VERSION

DOCS = Path(__file__).parents[2] / "docs"
OLD = Path(__file__).parent / "old"
EXAMPLES = sorted(folder("examples").glob("*.netdraw"))


def test_what_is_written_down_is_what_holds() -> None:
    assert (DOCS / "format.md").read_text(encoding="utf-8") == page(), "run `make format`"
    assert json.loads((DOCS / "format.schema.json").read_text(encoding="utf-8")) == schema(), "run `make format`"


def test_the_example_on_the_page_is_a_drawing() -> None:
    example = page().partition("```json\n")[2].partition("```")[0]
    document = understood(example.encode(), Path("format.md"))
    assert dump(document).decode() == example
    assert document.session


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_keeps_to_the_schema_and_is_written_as_it_was(path: Path) -> None:
    jsonschema.Draft202012Validator(json.loads((DOCS / "format.schema.json").read_bytes())).validate(
        json.loads(path.read_bytes())
    )
    assert dump(read(path)) == path.read_bytes()


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_a_real_file_of_every_version_opens(version: int) -> None:
    path = OLD / f"version-{version}.netdraw"
    assert json.loads(path.read_bytes())["version"] == version
    document = read(path)
    assert "Bossche Bond" in document.network.name
    assert len(document.nodes) > 20
    if version == VERSION:
        assert dump(document) == path.read_bytes()


def test_there_is_a_step_from_every_version_to_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(STEPS) == VERSION - 1
    steps = (
        lambda raw: {**raw, "version": 2, "a": 1},
        lambda raw: {**raw, "version": 3, "b": raw["a"] + 1},
    )
    monkeypatch.setattr("netdraw.files.migrating.STEPS", steps)
    assert migrate({"version": 1}) == {"version": 3, "a": 1, "b": 2}
    assert migrate({"version": 2, "a": 5}) == {"version": 3, "a": 5, "b": 6}
    assert migrate({"version": 3}) == {"version": 3}
