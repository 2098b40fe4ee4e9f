"""Searches a file of any kind for words: as it is, unpacked, decoded, and as the text that a reader sees."""

import binascii
import io
import re
import zipfile
import zlib
from base64 import b64decode
from collections.abc import Iterator

from pypdf import PdfReader

BASE64 = re.compile(rb"[A-Za-z0-9+/\s]{24,}={0,2}")
PNG = b"\x89PNG\r\n\x1a\n"
READABLE = re.compile(rb"[\x20-\x7e]{12,}")
DEFLATED = re.compile(rb"x[\x01\x5e\x9c\xda]")


def contents(data: bytes, depth: int = 3) -> Iterator[str]:
    """Yield all texts in a file: raw, of every member of an archive, of a PDF's pages, and of what is packed in it."""
    yield _legible(data)
    if depth and zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for member in archive.infolist():
                yield f"{member.filename} {member.comment!r} {member.extra!r}"
                yield from contents(archive.read(member), depth - 1)
    if data.startswith(b"%PDF"):
        pdf = PdfReader(io.BytesIO(data))
        yield from (page.extract_text() for page in pdf.pages)
        yield f"{pdf.metadata} {pdf.attachments}"
    if depth:
        parts = _chunks(data) if data.startswith(PNG) else (*_decoded(data), *_inflated(data))
        for part in parts:
            yield from contents(part, depth - 1)


def _legible(data: bytes) -> str:
    """Return a text, or of other data the stretches that can be read: a name does not stand among random bytes."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        return "\n".join(found.decode() for found in READABLE.findall(data))


def _decoded(data: bytes) -> Iterator[bytes]:
    for found in BASE64.findall(data):
        try:
            yield b64decode(b"".join(found.split()), validate=True)
        except binascii.Error:
            continue


def _inflated(data: bytes) -> Iterator[bytes]:
    for found in DEFLATED.finditer(data):
        try:
            yield zlib.decompressobj().decompress(data[found.start() :], 2**22)
        except zlib.error:
            continue


def _chunks(data: bytes) -> Iterator[bytes]:
    """Yield the chunks of a PNG that hold no pixels."""
    at = len(PNG)
    while at + 8 <= len(data):
        length, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        if kind != b"IDAT":
            yield data[at + 8 : at + 8 + length]
        at += length + 12
