"""A drawing inside a figure is read as from a file of its own; of any other figure a sentence says why not."""

import zlib
from base64 import b64encode
from pathlib import Path
from struct import pack

import pytest

from netdraw.files.carried import PNG, metadata, packed, with_chunk
from netdraw.files.problems import Problem
from netdraw.files.reading import LARGEST, read
from netdraw.files.writing import dump, save
from tests.documents import small

HEAD = '<svg xmlns="http://www.w3.org/2000/svg">'


def _chunk(kind: bytes, data: bytes = b"") -> bytes:
    return pack(">I", len(data)) + kind + data + pack(">I", zlib.crc32(kind + data))


DOT = PNG + _chunk(b"IHDR", b"\0\0\0\1\0\0\0\1\10\0\0\0\0") + _chunk(b"IDAT", zlib.compress(b"\0\0")) + _chunk(b"IEND")


def _svg(payload: bytes, head: str = HEAD) -> bytes:
    text = metadata(payload).text
    inside = f'<metadata><x:document xmlns:x="urn:netdraw:document" encoding="deflate base64">{text}</x:document>'
    return f"{head}{inside}</metadata><path d='M0 0'/></svg>".encode()


@pytest.mark.parametrize("head", [HEAD, "\ufeff" + HEAD, "<?xml version='1.0'?>\n<!-- made elsewhere -->\n" + HEAD])
def test_an_svg_is_read_as_the_drawing_inside(head: str, tmp_path: Path) -> None:
    (tmp_path / "figure.svg").write_bytes(_svg(packed(dump(small())), head))
    assert read(tmp_path / "figure.svg") == small()


def test_a_png_is_read_as_the_drawing_inside_whatever_it_is_called(tmp_path: Path) -> None:
    (tmp_path / "figure.dat").write_bytes(with_chunk(DOT, packed(dump(small()))))
    assert read(tmp_path / "figure.dat") == small()


BOMB = "<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'>" + "".join(
    f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)
GOOD = packed(dump(small()))
AMISS = {
    "bare.svg": f"{HEAD}</svg>".encode(),
    "bare.png": DOT,
    "torn.svg": _svg(GOOD)[:300],
    "cut.svg": _svg(GOOD[:100]),
    "empty.svg": _svg(b""),
    "letters.svg": _svg(GOOD).replace(b'base64">', b'base64">\xc3\xa9'),
    "bomb.svg": f"{BOMB}]><svg>&i;</svg>".encode(),
    "swelling.svg": _svg(packed(b" " * (LARGEST + 1))),
    "page.svg": b"<html><p>Nothing here</html>",
    "torn.png": with_chunk(DOT, GOOD)[:-200],
    "cut.png": with_chunk(DOT, GOOD[:-9]),
    "other.png": DOT.replace(_chunk(b"IEND"), _chunk(b"tEXt", b"netdraw\0" + b64encode(b"no")) + _chunk(b"IEND")),
}


@pytest.mark.parametrize("name", AMISS)
def test_a_figure_that_cannot_be_opened_is_named_in_a_sentence(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(AMISS[name])
    with pytest.raises(Problem) as refused:
        read(tmp_path / name)
    assert name in str(refused.value)
    bare = ("bare.svg", "bare.png")
    assert ("--embed" in str(refused.value)) is (name in bare)


def test_a_drawing_inside_with_something_amiss_says_what(tmp_path: Path) -> None:
    (tmp_path / "odd.svg").write_bytes(_svg(packed(dump(small()).replace(b'"n4"', b'"n5"', 1))))
    with pytest.raises(Problem, match="n5"):
        read(tmp_path / "odd.svg")


@pytest.mark.parametrize("name", ["figure.svg", "figure.PNG"])
def test_a_drawing_is_never_written_over_a_figure(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"as it was")
    with pytest.raises(Problem, match=name):
        save(small(), tmp_path / name)
    assert (tmp_path / name).read_bytes() == b"as it was"
