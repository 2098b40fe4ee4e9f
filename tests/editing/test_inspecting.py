"""What a form shows of the chosen, and what a change in it makes of the document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdraw.assets import folder
from netdraw.editing.editor import Editor
from netdraw.editing.inspecting import changed, common, fields, level_of, raised
from netdraw.editing.remarking import remarks_on
from netdraw.files.reading import read
from netdraw.language.shipped import shipped
from netdraw.language.tables import STAND_INS
from netdraw.model import edits
from netdraw.model.records import Remark

EXAMPLE = read(folder("examples") / "bossche-bond.netdraw")
NODES = [key for key in EXAMPLE.nodes if EXAMPLE.nodes[key].kind == "partner"]
SOME = st.lists(st.sampled_from(NODES), min_size=1, max_size=5, unique=True)


@pytest.fixture
def editor() -> Editor:
    return Editor(EXAMPLE, shipped("nl"))


@given(
    SOME, st.sampled_from(["since", "until", "count", "domain"]), st.text(st.characters(codec="latin-1"), max_size=9)
)
def test_what_is_changed_of_many_is_common_to_them(ids: list[str], field: str, text: str) -> None:
    document = changed(EXAMPLE, ids, field, text)
    value = common(document, ids, field)
    assert value == getattr(document.nodes[ids[0]], field)
    assert all(document.nodes[key] is EXAMPLE.nodes[key] for key in EXAMPLE.nodes if key not in ids)
    assert changed(document, ids, field, value) is document


@pytest.mark.parametrize(("text", "number"), [("7", 7), (" 12 ", 12), ("", None)])
def test_a_number_is_typed_as_text(text: str, number: int | None) -> None:
    document = changed(EXAMPLE, [NODES[0]], "number", "3")
    assert changed(document, [NODES[0]], "number", text).nodes[NODES[0]].number == number


@pytest.mark.parametrize("text", ["veel", "-1", "1000", "1.5", "²"])
def test_what_is_no_number_changes_nothing(text: str) -> None:
    assert changed(EXAMPLE, [NODES[0]], "number", text) is EXAMPLE


def test_every_kind_has_fields_that_its_records_have(editor: Editor) -> None:
    language = editor.language
    node, link = next(iter(EXAMPLE.nodes.values())), next(iter(EXAMPLE.links.values()))
    for kinds, record in ((language.nodes, node), (language.links, link)):
        for kind in kinds.values():
            assert kind.fields or kind.id in STAND_INS, kind.id
            assert all(hasattr(record, field) for field in kind.fields), kind.id


def test_a_node_and_a_link_share_what_both_have(editor: Editor) -> None:
    link = next(iter(editor.picture.routes))
    assert fields(editor.scene, [NODES[0], link]) == ("since", "until", "marks")
    assert fields(editor.scene, []) == ()


@given(st.sampled_from(NODES), st.integers(0, 2))
def test_what_is_raised_stands_in_the_level_and_nothing_else_moves(key: str, rank: int) -> None:
    editor = Editor(EXAMPLE, shipped("nl"))
    level = editor.scene.ranked()[rank].id
    document = raised(editor.scene, [key], level)
    before, after = editor.picture.placements, document.pictures[editor.picture_id].placements
    assert {each for each in before if before[each] != after[each]} <= {key}
    editor.do(document)
    assert level_of(editor.scene, [key]) == level


def test_remarks_are_those_on_the_chosen_or_all() -> None:
    document = edits.add_remark(EXAMPLE, Remark(about=NODES[0], kind="quote", text="Wij doen mee"))
    document = edits.add_remark(document, Remark(text="Tweede gesprek"))
    assert len(remarks_on(document, ())) == len(EXAMPLE.remarks) + 2
    ((number, remark),) = remarks_on(document, [NODES[0]])
    assert document.remarks[number] is remark
    assert remark.text == "Wij doen mee"
