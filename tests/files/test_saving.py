"""Saving replaces a file as a whole, keeps the former version, and leaves nothing half."""

import errno
import os
import stat
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from netdraw.files.problems import Problem
from netdraw.files.reading import read
from netdraw.files.storing import store, sweep
from netdraw.files.writing import dump, formers, save
from netdraw.model import edits
from netdraw.model.document import Document
from tests.documents import small


def _other() -> Document:
    return edits.change_node(small(), "n4", name="Zayaz wonen")


def _names(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir()}


def test_what_is_saved_is_read_back(tmp_path: Path) -> None:
    save(small(), tmp_path / "new.netdraw")
    assert read(tmp_path / "new.netdraw") == small()
    assert _names(tmp_path) == {"new.netdraw"}


def test_the_former_version_stays_beside_the_file(drawing: Path) -> None:
    save(_other(), drawing)
    assert read(drawing) == _other()
    assert read(formers(drawing)[0]) == small()
    assert _names(drawing.parent) == {"bond.netdraw", "bond.netdraw.bak"}


def test_former_versions_go_round_and_the_oldest_goes(drawing: Path) -> None:
    for number in range(6):
        save(edits.change_node(small(), "n4", name=f"Versie {number}"), drawing)
    assert [read(each).nodes["n4"].name for each in formers(drawing)] == ["Versie 4", "Versie 3", "Versie 2"]
    assert _names(drawing.parent) == {drawing.name, *(each.name for each in formers(drawing))}


def test_what_a_killed_program_left_half_written_is_swept_away_later(drawing: Path) -> None:
    half = drawing.with_name(".netdraw-0123456789abcdef.tmp")
    half.write_bytes(b"{")
    sweep(drawing.parent)
    assert half.exists(), "another program may be writing it"
    os.utime(half, (0, 0))
    sweep(drawing.parent)
    assert _names(drawing.parent) == {drawing.name}


def test_saving_twice_keeps_the_older_version(drawing: Path) -> None:
    save(_other(), drawing)
    save(_other(), drawing)
    assert read(formers(drawing)[0]) == small()


def test_without_hard_links_the_former_version_is_copied(drawing: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "link", _failing(errno.EPERM))
    save(_other(), drawing)
    assert read(formers(drawing)[0]) == small()


def test_rights_stay_and_a_new_file_has_the_usual_ones(drawing: Path) -> None:
    drawing.chmod(0o640)
    save(_other(), drawing)
    assert stat.S_IMODE(drawing.stat().st_mode) == 0o640
    plain = drawing.with_name("plain")
    plain.write_bytes(b"")
    save(small(), drawing.with_name("new.netdraw"))
    assert drawing.with_name("new.netdraw").stat().st_mode == plain.stat().st_mode


def test_a_symbolic_link_stays_and_its_file_is_replaced(drawing: Path, tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    link = tmp_path / "desk" / "link.netdraw"
    link.symlink_to(drawing)
    save(_other(), link)
    assert link.is_symlink()
    assert read(drawing) == _other()
    assert _names(tmp_path / "desk") == {"link.netdraw"}
    assert read(formers(link)[0]) == small()


def _failing(number: int) -> Callable[..., None]:
    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


@pytest.mark.usefixtures("lang")
@pytest.mark.parametrize("call", ["fsync", "replace"])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EROFS, errno.EACCES])
def test_what_fails_on_the_way_leaves_the_file_and_nothing_else(
    call: str, number: int, drawing: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = drawing.read_bytes()
    monkeypatch.setattr(os, call, _failing(number))
    with pytest.raises(Problem) as said:
        save(_other(), drawing)
    assert str(drawing) in str(said.value)
    assert drawing.read_bytes() == before
    assert _names(drawing.parent) == {"bond.netdraw"}


@pytest.mark.usefixtures("lang")
def test_a_folder_that_is_gone_or_in_the_way_is_said(tmp_path: Path, lang: str) -> None:
    with pytest.raises(Problem, match="is er niet" if lang == "nl" else "is not there"):
        save(small(), tmp_path / "gone" / "x.netdraw")
    with pytest.raises(Problem, match="gewoon" if lang == "nl" else "ordinary"):
        save(small(), tmp_path)
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with pytest.raises(Problem):
        save(small(), tmp_path / "loop")
    assert _names(tmp_path) == {"loop"}


def test_a_file_that_may_not_be_written_stays(drawing: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawing.chmod(0o444)
    if os.access(drawing, os.W_OK):  # root writes everything
        monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(Problem):
        save(_other(), drawing)
    assert read(drawing) == small()


def test_of_several_files_all_are_written_or_none(tmp_path: Path) -> None:
    (tmp_path / "one").write_bytes(b"old")
    with pytest.raises(Problem):
        store({tmp_path / "one": b"new", tmp_path / "gone" / "two": b"new"})
    assert _names(tmp_path) == {"one"}
    assert (tmp_path / "one").read_bytes() == b"old"
    store({tmp_path / "one": b"new", tmp_path / "two": b"new"})
    assert _names(tmp_path) == {"one", "two"}


def test_an_interrupted_save_leaves_nothing(drawing: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        save(_other(), drawing)
    assert drawing.read_bytes() == dump(small())
    assert _names(drawing.parent) == {"bond.netdraw"}


@pytest.fixture
def little_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 128 kB, where one may be mounted."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", str(place)]
    if not hasattr(os, "geteuid") or os.geteuid() or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("only root mounts disks")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=False, capture_output=True)


@pytest.mark.usefixtures("lang")
def test_a_disk_that_is_full_or_gone_is_said_and_what_stood_there_stays(little_disk: Path, lang: str) -> None:
    path = little_disk / "bond.netdraw"
    save(small(), path)
    large = edits.change_node(small(), "n4", description="x" * 200_000)
    with pytest.raises(Problem, match="is vol" if lang == "nl" else "is full"):
        save(large, path)
    assert read(path) == small()
    assert _names(little_disk) == {path.name}
    subprocess.run(["mount", "-o", "remount,ro", str(little_disk)], check=True)
    with pytest.raises(Problem):
        save(_other(), path)
    assert read(path) == small()
    subprocess.run(["umount", "-l", str(little_disk)], check=True)
    little_disk.rmdir()
    with pytest.raises(Problem, match="is er niet" if lang == "nl" else "is not there"):
        save(_other(), path)


def test_a_name_that_is_too_long_is_said(tmp_path: Path) -> None:
    with pytest.raises(Problem):
        save(small(), tmp_path / f"{'x' * 300}.netdraw")
    assert _names(tmp_path) == set()
