"""The schema is a schema, and drawings keep to it."""

import json
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdraw.files.schema import schema
from netdraw.files.writing import dump
from tests.documents import edited, small

VALIDATOR = jsonschema.Draft202012Validator(schema())


def test_it_is_a_valid_schema_with_a_name() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    assert schema()["$id"] == "urn:netdraw:format:1"
    assert schema()["title"]


def test_every_record_is_described() -> None:
    assert all(each.get("description") for each in schema()["$defs"].values() if "properties" in each)


@given(data=st.data())
def test_what_is_written_keeps_to_it(data: st.DataObject) -> None:
    document = small()
    for _ in range(4):
        document = data.draw(edited(document))
    VALIDATOR.validate(json.loads(dump(document)))


@pytest.mark.parametrize(
    "raw",
    [
        {"version": 1},
        {"format": "netdraw", "version": 2},
        {"format": "netdraw", "version": 1, "nodes": [{"id": "n1"}]},
        {"format": "netdraw", "version": 1, "nodes": {"n1": {}}},
    ],
)
def test_what_does_not_keep_to_it_is_refused(raw: dict[str, Any]) -> None:
    assert not VALIDATOR.is_valid(raw)
