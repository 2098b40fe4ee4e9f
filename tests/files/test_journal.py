"""What is drawn is in the journal at once, and comes back as it was."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdraw.files.journal import Journal, journals
from netdraw.files.recovering import discard, found, nameless, of_file
from netdraw.files.session import LARGEST
from netdraw.files.writing import save
from netdraw.model import edits
from tests.documents import edited, small


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test has journals of its own."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@given(st.data())
def test_every_step_comes_back_whatever_was_done(data: st.DataObject) -> None:
    document = small()
    journal, steps = Journal(document, None), [document]
    try:
        for _ in range(data.draw(st.integers(1, 12))):
            steps.append(data.draw(edited(steps[-1])))
            journal.follow(steps[-1])
        assert journal.works
        journal.leave()
        (back,) = found()
        assert list(back.documents) == [each for i, each in enumerate(steps) if i == 0 or each is not steps[i - 1]]
    finally:
        journal.end()
    assert found() == []


def test_a_line_that_was_cut_off_takes_only_itself(tmp_path: Path) -> None:
    journal = Journal(small(), None)
    first = edits.change_node(small(), "n5", name="Eerst")
    journal.follow(first)
    journal.follow(edits.change_node(first, "n5", name="Daarna"))
    journal.leave()
    whole = journal.place.read_bytes()
    for cut in range(1, 40):
        journal.place.write_bytes(whole[:-cut])
        (back,) = found()
        assert back.documents[-1].nodes["n5"].name == ("Daarna" if cut == 1 else "Eerst")


def test_a_journal_that_is_being_written_is_left_alone(tmp_path: Path) -> None:
    journal = Journal(small(), tmp_path / "een.netdraw")
    journal.follow(edits.change_node(small(), "n5", name="Nieuw"))
    assert found() == []
    assert of_file(tmp_path / "een.netdraw") is None
    journal.leave()
    back = of_file(tmp_path / "een.netdraw")
    assert back
    assert back.documents[-1].nodes["n5"].name == "Nieuw"


def test_a_long_journal_begins_anew_and_loses_nothing_of_the_drawing(tmp_path: Path) -> None:
    journal = Journal(small(), None)
    document = small()
    for number in range(6000):
        document = edits.change_node(document, "n5", description=f"{number} " + "x" * 1600)
        journal.follow(document)
        if number % 500 == 0:
            assert journal.place.stat().st_size < 3 * LARGEST
    assert journal.works
    journal.leave()
    (back,) = found()
    assert back.documents[-1] == document
    assert len(back.documents) > 500, "the last steps are still there"


def test_a_journal_that_was_taken_away_is_written_again_as_a_whole(tmp_path: Path) -> None:
    journal = Journal(small(), None)
    first = edits.change_node(small(), "n5", name="Eerst")
    journal.follow(first)
    journal.place.unlink()
    second = edits.change_node(first, "n4", name="Daarna")
    journal.follow(second)
    journal.leave()
    (back,) = found()
    assert back.documents == (small(), first, second)


def test_what_is_thrown_away_lies_in_the_bin(tmp_path: Path) -> None:
    journal = Journal(small(), None)
    journal.follow(edits.change_node(small(), "n5", name="Weg"))
    journal.leave()
    (back,) = nameless()
    discard(back.place)
    assert nameless() == []
    assert [each.name for each in (journals().parent / "bin").iterdir()] == [back.place.name]


def test_where_no_journal_can_be_written_it_says_so_and_drawing_goes_on(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file stands where the folder should be")
    journal = Journal(small(), None)
    journal.follow(edits.change_node(small(), "n5", name="Toch"))
    assert not journal.works
    journal.end()


def test_the_file_that_was_saved_is_told_apart_from_a_changed_one(tmp_path: Path) -> None:
    path = tmp_path / "een.netdraw"
    save(small(), path)
    journal = Journal(small(), path)
    document = edits.change_node(small(), "n5", name="Nieuw")
    journal.follow(document)
    save(document, path)
    journal.saved(path)
    journal.leave()
    back = of_file(path)
    assert back
    from netdraw.files.journal import digest

    assert back.seen == digest(path)
    save(edits.change_node(document, "n5", name="Ander"), path)
    assert back.seen != digest(path)
