"""Parts of a picture taken along and put down elsewhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdraw.assets import folder
from netdraw.drawing.composing import compose
from netdraw.drawing.primitives import Symbol, bounds
from netdraw.drawing.text.lettering import measure
from netdraw.editing.clipboard import Pasted, copied, duplicated, pasted
from netdraw.editing.editor import Editor
from netdraw.editing.rows import Row, rows
from netdraw.editing.starting import started
from netdraw.files.reading import read
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Remark

EXAMPLE = read(folder("examples") / "bossche-bond.netdraw")
DESIGN = next(iter(EXAMPLE.pictures.values()))
IDS = st.sets(st.sampled_from([*DESIGN.placements, *DESIGN.routes]), max_size=12)


def _drawn(part: Document) -> tuple[Symbol, ...]:
    language = shipped("nl")
    picture = next(iter(part.pictures.values()))
    return compose(part, picture, language, language.themes["colour"], measure).symbols


def _paste(editor: Editor, part: Document) -> Pasted:
    return pasted(editor.scene, part, _drawn(part))


@given(IDS)
def test_a_copy_is_a_whole_document_of_its_own(ids: set[str]) -> None:
    part = copied(Editor(EXAMPLE, shipped("nl")).scene, ids)
    assert Document.model_validate(part.model_dump()) == part
    assert all(part.nodes[key] is EXAMPLE.nodes[key] for key in part.nodes)
    assert not part.network.name
    assert not any(node.kind == "level" for node in part.nodes.values())


@given(IDS)
def test_what_is_pasted_is_new_and_nothing_else_changes(ids: set[str]) -> None:
    editor = Editor(EXAMPLE, shipped("nl"))
    part = copied(editor.scene, ids)
    document, made = _paste(editor, part)
    assert Document.model_validate(document.model_dump()) == document
    assert not made & (EXAMPLE.nodes.keys() | EXAMPLE.links.keys())
    assert len(made) == len(part.nodes) + len(part.links)
    assert all(document.nodes[key] is node for key, node in EXAMPLE.nodes.items())
    placements = document.pictures[editor.picture_id].placements
    assert all(placements[key] == each for key, each in DESIGN.placements.items())
    if not made:
        assert document is EXAMPLE


@given(IDS, IDS)
def test_what_is_pasted_lies_on_no_other_node(first: set[str], second: set[str]) -> None:
    editor = Editor(started("design", "nl"), shipped("nl"))
    source = Editor(EXAMPLE, shipped("nl")).scene
    for ids in (first, second):
        before = {each.id: each for each in editor.scene.nodes()}
        document, made = _paste(editor, copied(source, ids))
        editor.do(document)
        holds = {key for key, node in document.nodes.items() if editor.language.node(node.kind).holds}
        for one in (each for each in editor.scene.nodes() if each.id in made - holds):
            for other in (each for key, each in before.items() if key not in holds):
                assert not (bounds(one.primitives) or one.box).meets(bounds(other.primitives) or other.box)


def test_remarks_go_along() -> None:
    key = next(iter(DESIGN.placements.keys() - {k for k, n in EXAMPLE.nodes.items() if n.kind == "level"}))
    document = edits.add_remark(EXAMPLE, Remark(about=key, kind="quote", text="Wij doen mee"))
    editor = Editor(document, shipped("nl"))
    after, made = _paste(editor, copied(editor.scene, {key}))
    assert after.remarks[-1].about in made
    assert after.remarks[-1].text == "Wij doen mee"


def test_what_lies_in_a_group_is_copied_with_it() -> None:
    editor = Editor(EXAMPLE, shipped("nl"))
    group = next(key for key, node in EXAMPLE.nodes.items() if node.kind == "group")
    part = copied(editor.scene, {group})
    assert len(part.nodes) == 17


def test_a_duplicate_stands_beside_what_it_was_made_of() -> None:
    editor = Editor(EXAMPLE, shipped("nl"))
    (key,) = (key for key, node in EXAMPLE.nodes.items() if node.kind == "coordinator" and key in DESIGN.placements)
    document, made = duplicated(editor.scene, {key}, (40, 0))
    assert len(made) == 1
    (new,) = made
    assert document.nodes[new] == EXAMPLE.nodes[key].model_copy(update={"id": new})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zayaz\nFarent\n", (Row("Zayaz"), Row("Farent"))),
        ("Zayaz\r\n\r\n  Farent ", (Row("Zayaz"), Row("Farent"))),
        ("Naam\tSoort\nZayaz\tpartner\nTafel\toverleg", (Row("Zayaz", "partner"), Row("Tafel", "overleg"))),
        ('"Maatschappelijke\nOpvang"\tpartner\nMee\t', (Row("Maatschappelijke Opvang", "partner"), Row("Mee"))),
        ("a\tb\tc\n\td", (Row("a", "b"),)),
        ("", ()),
    ],
)
def test_text_is_read_as_rows(text: str, expected: tuple[Row, ...]) -> None:
    assert rows(text) == expected
