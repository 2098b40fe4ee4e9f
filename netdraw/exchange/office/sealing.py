"""Closes the package of an office document: no date, no name of a program or a person, the same bytes every time."""

import io
import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from netdraw.exchange.office.tags import tag, written

EARLIEST = (1980, 1, 1, 0, 0, 0)  # what a zip file has for no date
CORE = "docProps/core.xml"
CORE_NAMES = {
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
}


def sealed(parts: Mapping[str, bytes], plain: str = "") -> bytes:
    """Return a zip file of the parts in their order; the one named `plain` is not compressed."""
    packed = io.BytesIO()
    with ZipFile(packed, "w") as package:
        for name, content in parts.items():
            entry = ZipInfo(name, EARLIEST)
            entry.create_system = 0  # the same on every system
            package.writestr(entry, content, ZIP_STORED if name == plain else ZIP_DEFLATED)
    return packed.getvalue()


def resealed(package: bytes, unwanted: Sequence[str], title: str, lang: str) -> bytes:
    """Return an Office Open XML package that says only its title and language, without the parts named `unwanted`.

    The templates that such packages are made from bring along dates, names, a printer and a picture of their own.
    """
    with ZipFile(io.BytesIO(package)) as opened:
        parts = {name: opened.read(name) for name in opened.namelist() if not _named(name, unwanted)}
    for name, content in parts.items():
        if name.endswith((".rels", "[Content_Types].xml")):
            parts[name] = _without(content, unwanted)
    said = tag("cp:coreProperties", tag("dc:title", title), tag("dc:language", lang))
    return sealed({**parts, CORE: written(said, CORE_NAMES)})


def _without(listing: bytes, unwanted: Sequence[str]) -> bytes:
    """Return a list of relations or types that no longer names these parts."""
    root = ET.fromstring(listing)  # noqa: S314 - written a moment ago, by the library that made the package
    space, _, name = root.tag[1:].partition("}")
    kept = (
        tag(entry.tag.partition("}")[2], **entry.attrib)
        for entry in root
        if not _named(" ".join(entry.attrib.values()), unwanted)
    )
    return written(tag(name, *kept, xmlns=space), {})


def _named(name: str, unwanted: Sequence[str]) -> bool:
    return any(part in name for part in unwanted)
