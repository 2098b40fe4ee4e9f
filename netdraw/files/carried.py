"""A drawing carried inside a figure, to be opened again: in the metadata of an SVG, in a text chunk of a PNG."""

import re
import zlib
from base64 import b64decode, b64encode, encodebytes
from collections.abc import Iterator
from struct import Struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

PNG = b"\x89PNG\r\n\x1a\n"
KEYWORD = b"netdraw"
NAMESPACE = "urn:netdraw:document"
FIGURES = (".svg", ".png")
TAG = f"{{{NAMESPACE}}}document"

_SVG = re.compile(rb"<(?:\w+:)?svg\b")
_HEAD = Struct(">I4s")  # of a chunk: how long its data is, and what it holds
_CHECK = Struct(">I")


def packed(drawing: bytes) -> bytes:
    """Return a drawing as it is carried: as small as it goes."""
    return zlib.compress(drawing, 9)


def metadata(payload: bytes) -> "Element":
    """Return the element for the metadata of an SVG that carries `payload`."""
    from xml.etree.ElementTree import Element

    element = Element("netdraw:document", {"xmlns:netdraw": NAMESPACE, "encoding": "deflate base64"})
    element.text = encodebytes(payload).decode("ascii")
    return element


def with_chunk(png: bytes, payload: bytes) -> bytes:
    """Return a PNG that carries `payload` too, as text before its last chunk (PNG 3, 11.3.3.2: tEXt)."""
    data = KEYWORD + b"\0" + b64encode(payload)
    chunk = _HEAD.pack(len(data), b"tEXt") + data + _CHECK.pack(zlib.crc32(b"tEXt" + data))
    end = png.rindex(b"IEND") - 4
    return png[:end] + chunk + png[end:]


def is_figure(data: bytes) -> bool:
    """Whether bytes look like a PNG or SVG."""
    return data.startswith(PNG) or (data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") and bool(_SVG.search(data)))


def carried(figure: bytes, largest: int) -> bytes | None:
    """Return the drawing inside a PNG or SVG, None when there is none; raises ValueError when it is damaged.

    Or when the figure is, or the drawing would be larger than `largest` bytes.
    """
    found = _in_png(figure) if figure.startswith(PNG) else _in_svg(figure)
    if found is None:
        return None
    try:
        unpacking = zlib.decompressobj()
        drawing = unpacking.decompress(b64decode(found), largest)
    except (ValueError, zlib.error) as error:
        raise ValueError from error
    if not unpacking.eof:
        raise ValueError
    return drawing


def _in_svg(figure: bytes) -> str | None:
    from xml.etree.ElementTree import ParseError

    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root = fromstring(figure)
    except (ParseError, DefusedXmlException) as error:
        raise ValueError from error
    element = next(root.iter(TAG), None)
    return None if element is None else element.text or ""


def _in_png(figure: bytes) -> bytes | None:
    for kind, data in _chunks(figure):
        if kind == b"tEXt" and data.startswith(KEYWORD + b"\0"):
            return data.partition(b"\0")[2]
    return None


def _chunks(figure: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield what each whole chunk holds, and its data."""
    at = len(PNG)
    while at + _HEAD.size <= len(figure):
        length, kind = _HEAD.unpack_from(figure, at)
        at += _HEAD.size
        if at + length > len(figure):
            raise ValueError
        yield kind, figure[at : at + length]
        at += length + _CHECK.size
