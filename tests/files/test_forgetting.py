"""What is forgotten leaves no trace on disk."""

from pathlib import Path

import pytest

from netdraw.files.forgetting import mentions, rewrite, wipe
from netdraw.files.journal import Journal
from netdraw.files.reading import read
from netdraw.files.recovering import discard, found, of_drawing
from netdraw.files.session import bare, replay, rewritten
from netdraw.files.writing import formers, save
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Claim, Remark
from tests.documents import small

SECRET = "Geheimgenoot"


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test has journals of its own."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


def _holding(folder: Path, word: str) -> set[str]:
    return {each.name for each in folder.rglob("*") if each.is_file() and word.encode() in each.read_bytes()}


@pytest.fixture
def spread(tmp_path: Path) -> Path:
    """A file with a name all over: in it, its session, former versions, a journal and the bin; and one beside it."""
    path, other = tmp_path / "net.netdraw", tmp_path / "ander.netdraw"
    for place in (path, other):
        for number in range(3):
            document = edits.change_node(small(), "n5", name=f"{SECRET} {number}")
            document = edits.add_remark(document, Remark(about="n5", text=f"{SECRET} zegt iets"))
            document = edits.add_claim(document, Claim(about="n5", field="name", value=SECRET))
            journal = Journal(small(), place)
            journal.follow(document)
            save(journal.session.carried(document), place)
            journal.saved(place)
            journal.leave()
            if number:
                discard(journal.place)
    return path


def _without(document: Document) -> Document:
    return edits.expunge(bare(document), ["n5"])


def test_a_cleared_history_leaves_the_drawing_alone(spread: Path) -> None:
    before = bare(read(spread))
    save(bare(read(spread)), spread, former_too=False)
    assert wipe(spread) == 2 + 3
    assert read(spread) == before
    assert of_drawing(spread) == []
    assert not any(each.exists() for each in formers(spread))
    others = _holding(spread.parent, SECRET)
    assert {"net.netdraw", "ander.netdraw", "ander.netdraw.bak"} < others, "another drawing keeps what it has"


def test_one_record_goes_from_everything(spread: Path, tmp_path: Path) -> None:
    save(rewritten(read(spread), _without), spread, former_too=False)
    assert rewrite(spread, _without) == 2 + 3
    for place in (spread, *formers(spread)[:2]):
        document = read(place)
        assert {"n4", "n6"} <= document.nodes.keys()
        assert "n5" not in document.nodes
        assert len(list(replay(document))) >= 1
    holding = _holding(tmp_path, SECRET)
    assert not any(name.startswith("net.") for name in holding)
    assert len([name for name in holding if name.endswith(".journal")]) == 3, "those of the other drawing"
    assert {each.file for each in found() if "n5" not in each.documents[-1].nodes} == {spread}


def test_what_cannot_be_read_is_taken_away_with_the_record(spread: Path) -> None:
    formers(spread)[0].write_text(f"{SECRET} in een kapot bestand")
    rewrite(spread, _without)
    assert not formers(spread)[0].exists()


def test_a_name_that_still_stands_elsewhere_is_counted() -> None:
    document = edits.add_remark(small(), Remark(text='Farent en "Zayaz" doen mee'))
    assert mentions(_without(document), ["Farent", "", "Niemand"]) == 1


def test_a_level_that_is_forgotten_goes_from_what_is_not_on_it() -> None:
    document = small()
    (picture, *_) = document.pictures
    level = next(key for key, node in document.nodes.items() if node.kind == "level")
    placed = document.pictures[picture].placements["n5"].model_copy(update={"not_on": (level,)})
    gone = edits.expunge(edits.place(document, picture, placed), [level])
    assert gone.pictures[picture].placements["n5"].not_on == ()
    assert Document.model_validate(gone.model_dump()) == gone
