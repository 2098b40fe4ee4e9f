"""The questions: one at a time, by what the picture still lacks."""

from typing import Any, get_args

import pytest

from netdraw.assets import folder
from netdraw.editing.editor import Editor
from netdraw.editing.hints import hint, taken_up
from netdraw.editing.questions import number, questions
from netdraw.files.reading import read
from netdraw.language.guidance import prompts
from netdraw.language.shipped import shipped
from netdraw.language.tables import PictureKind
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Network, Node, Placement, Remark
from tests.editing.test_bundling import contributing

LANGUAGE = shipped("nl")
LONGEST = 70
BAND: dict[str, Any] = {"x": 500.0, "y": 200.0, "width": 1000.0, "height": 400.0}


def _drawn(kind: str, *nodes: tuple[str, str]) -> Document:
    """A picture with one level, and nodes below it."""
    listed = [("n0", "level"), *nodes]
    places = [{"node": "n0", **BAND}]
    places += [{"node": key, "x": 0.0, "y": 900.0, "width": 200.0, "height": 100.0} for key, _ in nodes]
    return Document.model_validate(
        {
            "nodes": [{"id": key, "kind": each, "name": key.upper()} for key, each in listed],
            "pictures": [{"id": "p1", "kind": kind, "placements": places}],
        }
    )


def _asked(document: Document, *passed: str) -> str:
    asked = hint(document, document.pictures["p1"], LANGUAGE, passed)
    return asked.id if asked else ""


@pytest.mark.parametrize("kind", get_args(PictureKind))
def test_an_empty_picture_asks_nothing(kind: str) -> None:
    assert _asked(_drawn(kind)) == ""


def test_a_question_is_asked_until_it_is_answered() -> None:
    document = _drawn("design", ("a", "partner"))
    assert _asked(document) == "task"
    document = document.model_copy(update={"network": Network(description="wonen en zorg")})
    assert _asked(document) == "partners"
    for key in "bcd":
        document = edits.add_node(
            document, Node(id=key, kind="partner"), "p1", Placement(node=key, x=0, y=900, width=200, height=100)
        )
    assert _asked(document) == "on-level a"


def test_a_partner_is_asked_for_by_its_name_one_after_another() -> None:
    document = _drawn("design", ("a", "partner"), ("b", "partner"))
    passed = ["task", "partners"]
    first = hint(document, document.pictures["p1"], LANGUAGE, passed)
    assert first
    assert first.words == "Op welk niveau zit A?"
    assert _asked(document, *passed, first.id) == "on-level b"
    lifted = edits.shift(document, "p1", {"a"}, 500, -700)
    assert _asked(lifted, *passed) == "on-level b"


def test_what_was_passed_is_not_asked_again_and_in_the_end_nothing_is() -> None:
    document, passed = _drawn("value", ("a", "partner")), list[str]()
    while asked := _asked(document, *passed):
        assert asked not in passed
        passed.append(asked)
    assert len(passed) > 5


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("prompt", prompts().values(), ids=lambda each: each.id)
def test_every_question_is_short_and_of_things_that_there_are(prompt: Any, lang: str) -> None:
    language, lacks = shipped(lang), prompt.lacks
    words = language.name(prompt.ask)
    assert len(words) <= LONGEST
    assert words.endswith((".", "?"))
    assert ("{name}" in words) == bool(lacks.each)
    assert {*lacks.nodes} <= language.nodes.keys()
    assert {*lacks.links} <= language.links.keys()
    assert {*lacks.marks} <= language.marks.keys()
    for kind in prompt.pictures:
        for key in (*lacks.nodes, *lacks.links):
            entry = language.nodes.get(key) or language.links[key]
            assert kind in entry.steps or key in ("steers",)


@pytest.mark.parametrize("prompt", prompts().values(), ids=lambda each: each.id)
def test_every_question_is_asked_some_time(prompt: Any) -> None:
    document = contributing() if prompt.lacks.each == "bundle" else _drawn(prompt.pictures[0], ("a", "partner"))
    passed = list[str]()
    while asked := _asked(document, *passed):
        passed.append(asked)
    assert prompt.id in {each.split()[0] for each in passed}


@pytest.mark.parametrize(("lang", "words"), [
    ("nl", "Tussen Leden en fonds lopen 4 lijnen. Als één lijn?"),
    ("en", "Between Leden and fund run 4 lines. As one line?"),
])  # fmt: skip
def test_many_lines_that_run_alike_are_offered_as_one_in_one_step(lang: str, words: str) -> None:
    editor = Editor(contributing(), shipped(lang))
    before = editor.document
    asked = hint(before, editor.picture, editor.language)
    assert asked
    assert asked.words == words
    assert asked.offer
    editor.do(taken_up(editor.scene, asked))
    assert len(editor.drawing.symbols) < len(before.nodes) + len(before.links)
    assert editor.picture.placements["g"].bundled
    after = hint(editor.document, editor.picture, editor.language)
    assert after is None or after.id != asked.id
    editor.undo()
    assert editor.document is before


@pytest.mark.parametrize("changed", ["three", "away", "folded", "two ways"])
def test_few_lines_or_lines_that_are_not_seen_are_not_offered_as_one(changed: str) -> None:
    document = contributing()
    if changed == "three":
        document = edits.erase(document, "p1", {"l3"})
    elif changed == "away":
        document = edits.change_picture(document, "p1", calm=("steers",))
    elif changed == "folded":
        there = document.pictures["p1"].placements["g"]
        document = edits.place(document, "p1", there.model_copy(update={"folded": ("n0", "n1", "n2", "n3")}))
    else:
        document = edits.change_link(document, "l3", direction="both")
    assert not _asked(document).startswith("bundle")


def test_what_is_uncertain_and_what_was_doubted_or_asked_is_open() -> None:
    document = _drawn("design", ("a", "partner"), ("b", "partner"))
    assert (number(document), questions(document)) == (0, ())
    document = edits.change_node(document, "b", marks=("doubt",))
    for about, kind in (("b", "question"), ("a", "doubt"), ("", "question"), ("a", "quote")):
        document = edits.add_remark(document, Remark.model_validate({"about": about, "kind": kind, "text": kind}))
    assert number(document) == 4
    assert [(key, [each.remark.kind for each in spoken]) for key, spoken in questions(document)] == [
        ("", ["question"]), ("a", ["doubt"]), ("b", ["question"]),
    ]  # fmt: skip


def test_the_example_is_asked_little() -> None:
    document = read(folder("examples") / "bossche-bond.netdraw")
    for picture in document.pictures.values():
        asked = hint(document, picture, LANGUAGE)
        assert asked is None or prompts()[asked.id.split()[0]].step != "value"
