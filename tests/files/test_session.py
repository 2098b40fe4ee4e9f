"""A file tells how its drawing came about, and that can be played again."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdraw.files.lines import recorded, replayed, state, step
from netdraw.files.reading import read
from netdraw.files.session import LARGEST, MINUTE, Session, bare, replay
from netdraw.files.writing import dump, save
from netdraw.model import edits
from netdraw.model.document import Document
from tests.documents import edited, small


def _drawn(document: Document, names: list[str]) -> tuple[Session, Document]:
    session = Session(document)
    for name in names:
        after = edits.change_node(document, "n5", name=name)
        if line := step(document, after):
            session.add(line)
        document = after
    return session, document


@given(data=st.data())
def test_every_step_can_be_played_again_after_saving(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    document = small()
    session, steps = Session(document), [document]
    for _ in range(data.draw(st.integers(1, 12))):
        after = data.draw(edited(document))
        if line := step(document, after):
            session.add(line)
            steps.append(after)
        document = after
    path = tmp_path_factory.mktemp("played") / "a.netdraw"
    save(session.carried(document), path)
    back = read(path)
    assert [moment.document for moment in replay(back)] == (steps if len(steps) > 1 else []), (
        "without steps nothing is told"
    )
    assert bare(back) == document
    assert dump(back) == path.read_bytes()


def test_one_edit_is_one_line_of_the_file() -> None:
    session, document = _drawn(small(), ["Een"])
    before = dump(session.carried(document)).decode().splitlines()
    session, document = _drawn(small(), ["Een", "Twee"])
    after = dump(session.carried(document)).decode().splitlines()
    assert len(after) == len(before) + 1
    assert next(reversed(json.loads("\n".join(after)))) == "session"


def test_drawing_on_after_opening_adds_to_what_was_there() -> None:
    session, document = _drawn(small(), ["Een", "Twee"])
    again, document = _drawn(session.carried(document), ["Drie"])
    names = [moment.document.nodes["n5"].name for moment in replay(again.carried(document))]
    assert names == ["Farent", "Een", "Twee", "Drie"]


def test_what_was_changed_by_other_means_begins_anew_as_a_whole() -> None:
    session, document = _drawn(small(), ["Een"])
    by_hand = edits.change_node(session.carried(document), "n4", name="Met de hand")
    again, document = _drawn(by_hand, ["Twee"])
    moments = list(replay(again.carried(document)))
    assert [each.document.nodes["n5"].name for each in moments] == ["Farent", "Een", "Een", "Twee"]
    assert moments[-1].document.nodes["n4"].name == "Met de hand"


def test_lines_that_nobody_understands_are_passed_over() -> None:
    session, document = _drawn(small(), ["Een", "Twee"])
    lines = list(session.lines)
    odd: Any
    for odd in (3, "x", None, [], {}, {"at": "", "changes": [[]]}, {"at": "", "changes": [["nodes", "n5", 3]]}):
        played = list(replayed([*lines[:2], odd, *lines[2:], state(document)]))
        assert played[-1].document == document
    strange_session = small().model_copy(update={"session": ("x", {"changes": 3})})
    assert list(replay(strange_session)) == []
    assert Session(strange_session).carried(small()).session


def test_a_long_session_stays_within_two_megabytes_and_thins_what_is_oldest_to_minutes() -> None:
    document, session = small(), Session(small())
    for number in range(9000):
        after = edits.change_node(document, "n5", description=f"{number} " + "x" * 400)
        line = step(document, after, f"2026-11-25T{number // 600:02}:{number // 10 % 60:02}:{number % 60:02}")
        assert line
        session.add(line)
        document = after
        size = sum(len(json.dumps(each)) for each in session.lines) if number % 500 == 0 else 0
        assert size <= LARGEST
    moments = list(replay(session.carried(document)))
    assert moments[-1].document == document
    old = [moment.at[:MINUTE] for moment in moments[1:50]]
    assert len(set(old)) == len(old), "one state per minute"
    assert len(dump(session.carried(document))) < LARGEST + 2**17


def test_a_field_that_nobody_knows_is_played_again_too() -> None:
    strange = Document.model_validate({**json.loads(dump(small())), "soort": ["\ud800", {"a": [1.5, None]}]})
    session, document = _drawn(strange, ["Een"])
    assert list(recorded(replay(session.carried(document))))[1:] == list(session.lines)[1:]
    assert [moment.document for moment in replay(session.carried(document))][-1] == document


def test_a_replay_of_a_file_gives_its_times_in_order(tmp_path: Path) -> None:
    session, document = _drawn(small(), ["Een", "Twee"])
    save(session.carried(document), tmp_path / "a.netdraw")
    times = [moment.at for moment in replay(read(tmp_path / "a.netdraw"))]
    assert times == sorted(times)
    assert all(len(each) == len("2026-11-25T14:31:07") for each in times)
