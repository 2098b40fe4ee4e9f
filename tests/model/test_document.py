"""What a document is valid for, and what it refuses."""

import re
import sys
from typing import Any

import pytest
from pydantic import ValidationError

from netdraw.model.document import Document
from netdraw.model.text import PLAIN, clean
from netdraw.model.vocabulary import LINK_KINDS, NODE_KINDS
from tests.documents import small


@pytest.mark.parametrize("kind", [*NODE_KINDS, "something-of-later"])
def test_every_stored_kind_word_is_valid_and_kept(kind: str) -> None:
    document = Document.model_validate({"nodes": [{"id": "n1", "kind": kind}]})
    assert document.model_dump(mode="json")["nodes"][0]["kind"] == kind


def test_words_that_are_let_through_unseen_are_those_that_cleaning_leaves() -> None:
    signs = [sign for sign in map(chr, range(sys.maxunicode + 1)) if re.match(PLAIN, sign)]
    assert len(signs) > 700
    assert clean("".join(signs + signs[::-1])) == "".join(signs + signs[::-1])
    for word in ("e\u0301", "a\x00b", "\u212b", "\t", "x\r\n", "\ud800", "\uffff"):
        raw = {"nodes": [{"id": "n1", "kind": "partner", "name": f"Zayaz{word}"}]}
        assert Document.model_validate(raw).nodes["n1"].name == clean(f"Zayaz{word}") != f"Zayaz{word}"


@pytest.mark.parametrize("kind", LINK_KINDS)
def test_every_stored_link_word_is_valid(kind: str) -> None:
    raw = {
        "nodes": [{"id": "n1", "kind": "partner"}],
        "links": [{"id": "l1", "kind": kind, "source": "n1", "target": "n1"}],
    }
    assert Document.model_validate(raw).links["l1"].kind == kind


def test_unknown_fields_survive_everywhere() -> None:
    raw: dict[str, Any] = {
        "nodes": [{"id": "n1", "kind": "partner", "weight": {"kg": [1, None, 2.5]}}],
        "pictures": [{"id": "p1", "kind": "design", "placements": [], "paper": "A3"}],
        "tool": "other",
    }
    dumped = Document.model_validate(raw).model_dump(mode="json")
    assert dumped["nodes"][0]["weight"] == {"kg": [1, None, 2.5]}
    assert dumped["pictures"][0]["paper"] == "A3"
    assert dumped["tool"] == "other"


def _broken(**changes: Any) -> dict[str, Any]:
    return {**small().model_dump(mode="json"), **changes}


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({"nodes": [{"id": "n1", "kind": "a"}, {"id": "n1", "kind": "b"}]}, "duplicate_id"),
        ({"pictures": [], "remarks": [{"about": "n99", "text": "x"}]}, "dangling_id"),
        ({"links": [{"id": "l9", "kind": "pays", "source": "n4", "target": "n99"}]}, "dangling_id"),
        ({"links": [{"id": "n4", "kind": "pays", "source": "n4", "target": "n4"}], "pictures": []}, "duplicate_id"),
        ({"pictures": [{"id": "p1", "kind": "map"}]}, "literal_error"),
        ({"nodes": [{"id": "n1", "kind": "partner", "number": True}]}, "int_type"),
        ({"nodes": [{"id": "n1", "kind": "partner", "name": 7}]}, "string_type"),
        ({"pictures": [{"id": "p1", "kind": "design", "placements": [{"node": "n1", "x": "12"}]}]}, "float_type"),
        (
            {
                "pictures": [
                    {
                        "id": "p1",
                        "kind": "design",
                        "placements": [{"node": "n1", "x": float("nan"), "y": 0, "width": 1, "height": 1}],
                    }
                ]
            },
            "finite_number",
        ),
        (
            {
                "pictures": [
                    {
                        "id": "p1",
                        "kind": "design",
                        "placements": [{"node": "n1", "x": 0, "y": 0, "width": 0, "height": 1}],
                    }
                ]
            },
            "greater_than",
        ),
    ],
)
def test_what_does_not_hold_is_refused(changes: dict[str, Any], kind: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Document.model_validate(_broken(**changes))
    assert kind in [error["type"] for error in refused.value.errors()]
