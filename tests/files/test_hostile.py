"""Whatever is in a file: no crash, no waiting, no memory that fills up, and always a sentence that says where."""

import json
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from netdraw.assets import folder
from netdraw.files.problems import Problem
from netdraw.files.reading import read, understood
from netdraw.files.writing import dump

EXAMPLES = sorted(folder("examples").glob("*.netdraw"))
ODD: tuple[Any, ...] = (
    None, True, -1, 0, 1e308, -1e308, 10**400, 2**63, "", "x", "\ud800", "\x00\x1b[2J", "\u202e", "n1", "p1", [], [[]],
    {}, {"id": "n1"}, "<script>", "=1+1", "../../etc/passwd", "y" * 10_000,
)  # fmt: skip

READER = """
import resource, sys
from pathlib import Path
from netdraw.files.problems import Problem
from netdraw.files.reading import read
path = Path(sys.argv[1])
size = path.stat().st_size
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
resource.setrlimit(resource.RLIMIT_CPU, (3 + 2 * size // 2**20,) * 2)  # at most 2 s a MB, and 3 to begin
try:
    read(path)
except Problem as problem:
    print(problem)
taken = 1024 * (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
assert taken < 20 * size + 2**22, (taken, size)
"""


def _says_or_opens(data: bytes, path: Path) -> None:
    """Read it; what does not open is told in one sentence that names the file, and what does is written and read."""
    try:
        document = understood(data, path)
    except Problem as problem:
        told = str(problem)
    else:
        told = ""
    if told:
        assert str(path) in told
        assert "\n" not in told
        return
    assert understood(dump(document), path) == document


def _places(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inside:
        yield (*at, key)
        yield from _places(each, (*at, key))


def _within(raw: Any, place: tuple[Any, ...]) -> Any:
    for key in place:
        raw = raw[key]
    return raw


def _mutated(raw: Any, chance: random.Random) -> Any:
    """Return the drawing with something in it replaced, taken out, doubled or swapped."""
    raw = json.loads(json.dumps(raw))
    for _ in range(chance.randint(1, 3)):
        *place, key = chance.choice(list(_places(raw)))
        within = _within(raw, tuple(place))
        what = chance.randrange(4)
        if what == 0:
            within[key] = chance.choice(ODD)
        elif what == 1:
            del within[key]
        elif what == 2 and isinstance(within, list):
            within.append(within[key])
        else:
            within[key] = _within(raw, chance.choice(list(_places(raw))))
    return json.loads(json.dumps(raw))  # what was put within itself is copied


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_examples_with_something_else_in_them_open_or_are_told(path: Path, count: Callable[[int, int], int]) -> None:
    raw, chance = json.loads(path.read_bytes()), random.Random(path.stem)
    for _ in range(count(25, 2000)):
        try:
            text = json.dumps(_mutated(raw, chance))
        except (RecursionError, ValueError):
            continue
        _says_or_opens(text.encode(), path)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_examples_with_other_bytes_in_them_open_or_are_told(path: Path, count: Callable[[int, int], int]) -> None:
    data, chance = path.read_bytes(), random.Random(path.stem)
    for _ in range(count(25, 2000)):
        start, length = chance.randrange(len(data)), chance.choice((0, 1, 7, 300))
        noise = chance.choice(
            (b"", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\\ud800", b"[" * 500, b'"', b"}", b"9" * 400)
        )
        _says_or_opens(data[:start] + noise + data[start + length :], path)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_examples_cut_off_at_every_kilobyte_are_told(path: Path) -> None:
    data = path.read_bytes()
    for end in range(0, len(data) - 3, 1024):
        with pytest.raises(Problem):
            understood(data[:end], path)


def _many(number: int) -> bytes:
    nodes = ", ".join(f'{{"id": "n{i}", "kind": "partner", "name": "Naam {i}"}}' for i in range(number))
    return f'{{"format": "netdraw", "version": 1, "nodes": [{nodes}]}}'.encode()


LARGE: dict[str, Callable[[], bytes]] = {
    "a hundred thousand nodes": lambda: _many(100_000),
    "twenty thousand nodes that are not right": lambda: _many(20_000).replace(b'"partner"', b"3"),
    "a hundred thousand nodes of one id": lambda: _many(100_000).replace(b'"id": "n', b'"id": "n", "was": "n'),
    "lists in lists": lambda: b'{"format": "netdraw", "version": 1, "a": ' + b"[" * 1_000_000,
    "records in records": lambda: b'{"a":' * 200_000,
    "digits": lambda: b'{"format": "netdraw", "version": 1, "a": ' + b"9" * 3_000_000 + b"}",
    "a word of 3 MB": lambda: (
        b'{"format": "netdraw", "version": 1, "network": {"name": "' + b"e\xcc\x81" * 10**6 + b'"}}'
    ),
    "backslashes": lambda: b'{"format": "netdraw", "version": 1, "a": "' + b"\\" * 2_000_001,
    "quotes": lambda: b'"' * 1_000_000,
    "fields twice": lambda: b'{"format": "netdraw", "version": 1' + b', "a": 1' * 100_000 + b"}",
    "UTF-16": lambda: _many(10_000).decode().encode("utf-16"),
    "nothing but zeros": lambda: bytes(1_000_000),
}


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are of Unix")
@pytest.mark.parametrize("what", LARGE)
def test_large_files_take_no_more_than_their_time_and_memory(what: str, tmp_path: Path) -> None:
    path = tmp_path / "groot.netdraw"
    path.write_bytes(LARGE[what]())
    done = subprocess.run([sys.executable, "-c", READER, str(path)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-300:]
    assert what == "a hundred thousand nodes" or what.startswith("a word") or str(path) in done.stdout


def test_reading_opens_no_other_file_and_no_network(tmp_path: Path) -> None:
    secret = tmp_path / "geheim.txt"
    secret.write_text("geheim")
    path = tmp_path / "net.netdraw"
    raw = json.loads(EXAMPLES[0].read_bytes())
    raw["network"]["name"] = str(secret)
    raw["icon"], raw["$ref"], raw["url"] = str(secret), f"file://{secret}", "http://127.0.0.1:1/"
    path.write_text(json.dumps(raw))
    code = (
        "import sys, netdraw.files.reading as r\n"
        "seen = []\n"
        "watched = ('open', 'socket.connect')\n"
        "sys.addaudithook(lambda what, args: seen.append((what, args)) if what in watched else None)\n"
        "r.read(sys.argv[1])\n"
        "assert not [a for w, a in seen if w != 'open' or str(a[0]) == sys.argv[2]], seen\n"
        "assert any(str(a[0]) == sys.argv[1] for w, a in seen), seen\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path), str(secret)], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


def test_examples_are_what_this_is_tried_on() -> None:
    assert len(EXAMPLES) >= 5
    assert all(read(path).nodes for path in EXAMPLES)
