"""What is written is read back, value for value and byte for byte."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdraw.files.reading import read, understood
from netdraw.files.writing import dump
from netdraw.model.document import Document
from netdraw.model.vocabulary import LINK_KINDS, NODE_KINDS
from tests.documents import edited, small

anything = st.characters(exclude_categories=())
texts = st.text(anything, max_size=8)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)
fields = st.dictionaries(st.text(max_size=6).map(lambda name: f"my {name}"), values, max_size=2)


@st.composite
def drawings(draw: st.DrawFn) -> dict[str, Any]:
    """Plain JSON of a drawing after some edits, with unknown fields in all kinds of records."""
    document = small()
    for _ in range(draw(st.integers(0, 6))):
        document = draw(edited(document))
    raw: dict[str, Any] = document.model_dump(mode="json")
    raw["session"], raw["language"] = draw(st.lists(values, max_size=2)), draw(st.lists(values, max_size=2))
    raw["claims"] = [{"about": key, "field": "name", "value": draw(values)} for key in document.nodes]
    records = [raw, raw["network"], *raw["nodes"], *raw["links"], *raw["remarks"], *raw["pictures"]]
    records += [each for picture in raw["pictures"] for each in (*picture["placements"], *picture["routes"])]
    for record in draw(st.lists(st.sampled_from(records), max_size=4)):
        record.update(draw(fields))
    return raw


@given(raw=drawings())
def test_a_document_that_is_written_and_read_is_the_same(raw: dict[str, Any], tmp_path_factory: Any) -> None:
    document = Document.model_validate(raw)
    path = tmp_path_factory.mktemp("round") / "x.netdraw"
    data = dump(document)
    path.write_bytes(data)
    again = read(path)
    assert again == document
    assert dump(again) == data


@given(raw=drawings())
def test_every_record_of_the_lists_stands_on_its_own_line(raw: dict[str, Any]) -> None:
    document = Document.model_validate(raw)
    lines = dump(document).decode().splitlines()
    for node in document.nodes:
        assert any(line.startswith(f'    {{"id": {json.dumps(node)}, ') for line in lines)
    for picture in document.pictures.values():
        for node in picture.placements:
            assert any(line.startswith(f'        {{"node": {json.dumps(node)}, ') for line in lines)


def _read(raw: dict[str, Any], tmp_path: Path) -> Document:
    path = tmp_path / "x.netdraw"
    path.write_text(json.dumps(raw))
    return read(path)


def test_the_ten_fields_at_the_top_are_always_there_with_unknown_ones_before_the_session(tmp_path: Path) -> None:
    document = _read({"tool": "other", "version": 1, "format": "netdraw", "paper": None}, tmp_path)
    assert list(json.loads(dump(document))) == [
        "format", "version", "network", "nodes", "links", "claims", "remarks", "pictures", "language",
        "tool", "paper", "session",
    ]  # fmt: skip


def test_unknown_fields_stay_in_the_record_they_stood_in(tmp_path: Path) -> None:
    raw: dict[str, Any] = {
        "format": "netdraw",
        "version": 1,
        "network": {"code": "\ud800"},
        "nodes": [{"id": "n1", "kind": "partner", "weight": {"kg": [1, None, 2.0, 1e300, "\ud800\t"]}}],
        "pictures": [{"id": "p1", "kind": "value", "paper": "A3", "placements": []}],
    }
    raw["pictures"][0]["placements"] = [{"node": "n1", "x": 1, "y": 2.5, "width": 3, "height": 4, "turned": 90.0}]
    data = dump(_read(raw, tmp_path))
    again = json.loads(data)
    assert again["network"] == raw["network"]
    assert repr(again["nodes"][0]["weight"]) == repr(raw["nodes"][0]["weight"])
    assert again["pictures"][0]["paper"] == "A3"
    assert repr(again["pictures"][0]["placements"][0]["turned"]) == "90.0"
    data.decode("utf-8")


def test_lone_surrogates_in_names_are_left_out(tmp_path: Path) -> None:
    raw = {"format": "netdraw", "version": 1, "nodes": [{"id": "n1", "kind": "partner", "name": "a\ud800b"}]}
    assert _read(raw, tmp_path).nodes["n1"].name == "ab"


def test_a_label_of_all_kinds_of_signs_survives(tmp_path: Path) -> None:
    raw = {"format": "netdraw", "version": 1, "nodes": [{"id": "n1", "kind": "partner", "name": "<&\"'>🏠é\x07"}]}
    document = _read(raw, tmp_path)
    assert document.nodes["n1"].name == "<&\"'>🏠é"
    assert '"<&\\"\'>🏠é"' in dump(document).decode()


@pytest.mark.parametrize("kind", [*NODE_KINDS, *LINK_KINDS, "of-later"])
def test_every_kind_is_kept(kind: str, tmp_path: Path) -> None:
    raw = {"format": "netdraw", "version": 1, "nodes": [{"id": "n1", "kind": kind, "name": ""}]}
    assert json.loads(dump(_read(raw, tmp_path)))["nodes"] == raw["nodes"]


def test_whole_numbers_are_written_without_a_point_and_others_are_kept(tmp_path: Path) -> None:
    place = {"node": "n1", "x": 12.0, "y": -0.25, "width": 100.0, "height": 7}
    raw = {
        "format": "netdraw",
        "version": 1,
        "nodes": [{"id": "n1", "kind": "partner"}],
        "pictures": [{"id": "p1", "kind": "design", "placements": [place]}],
    }
    assert '{"node": "n1", "x": 12, "y": -0.25, "width": 100, "height": 7}' in dump(_read(raw, tmp_path)).decode()


def test_a_byte_order_mark_is_taken(drawing: Path) -> None:
    drawing.write_bytes(b"\xef\xbb\xbf" + drawing.read_bytes())
    assert read(drawing) == small()


def test_a_drawing_without_pictures_is_a_drawing(tmp_path: Path) -> None:
    assert _read({"format": "netdraw", "version": 1}, tmp_path).pictures == {}


def test_unknown_fields_of_phases_and_claims_survive() -> None:
    raw = json.loads(dump(small()))
    raw["network"]["phases"] = [{"name": "Begin", "colour": "geel", "years": [1, 2.5, None]}]
    raw["claims"] = [{"about": "n4", "field": "count", "value": {"from": 3}, "page": 12}]
    again = json.loads(dump(understood(json.dumps(raw).encode(), Path("x"))))
    assert again["network"]["phases"] == raw["network"]["phases"]
    assert again["claims"] == raw["claims"]
