"""Reads a drawing, or the one in a figure: from bytes to a valid document, or to one sentence of what is in the way."""

import codecs
import errno
import os
import stat
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from netdraw.files.carried import carried, is_figure
from netdraw.files.explaining import sentences
from netdraw.files.mending import Mended, Tell, mended
from netdraw.files.migrating import migrate
from netdraw.files.parsing import UnparsedError, parse, told
from netdraw.files.problems import Problem, unread
from netdraw.files.unknown import FIELDS_DEEP, deeper, unknown
from netdraw.files.writing import formers
from netdraw.language.words import say
from netdraw.model.collecting import collector_paused
from netdraw.model.document import VERSION, Document

LARGEST = 64 * 2**20  # bytes
BEFORE = codecs.BOM_UTF8 + b" \t\r\n"  # what may stand before a record
WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def _untold(_: Mended) -> None:
    pass


def read(path: Path | str, tell: Tell = _untold) -> Document:
    """Return the document in the file at `path`, and tell what was mended in it; leaves the file; raises Problem."""
    path = Path(path)
    return understood(_bytes(path), path, tell)


def understood(data: bytes, path: Path, tell: Tell = _untold) -> Document:
    """Return the document that bytes hold, or a figure carries; raises Problem, which calls them `path`."""
    if is_figure(data):
        data = _inside(data, path)
    if data.lstrip(BEFORE)[:1] not in (b"{", b"") and not data.startswith(WIDE):
        raise Problem(say("files.no-record", path=path))
    with collector_paused():
        try:
            raw = migrate(_checked(parse(_text(data)), path))
        except UnparsedError as error:
            raise Problem(say("files.closed", path=path, reason=error)) from None
        return mended(_document(raw, path), tell)


def _inside(figure: bytes, path: Path) -> bytes:
    try:
        found = carried(figure, LARGEST)
    except ValueError:
        raise Problem(say("files.figure-torn", path=path)) from None
    if found is None:
        raise Problem(say("files.figure-bare", path=path))
    return found


def text(path: Path) -> str:
    """Return the text in a file, UTF-8, UTF-16 or as Windows writes it; raises Problem."""
    data = _bytes(path)
    if data.startswith(WIDE):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _bytes(path: Path) -> bytes:
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise IsADirectoryError(errno.EISDIR, "")
        if not stat.S_ISREG(status.st_mode):
            raise Problem(say("files.special", path=path))
        with path.open("rb") as file:
            data = file.read(LARGEST + 1) if status.st_size <= LARGEST else b""
    except OSError as error:
        raise unread(error, path) from None
    if max(status.st_size, len(data)) > LARGEST:
        raise Problem(say("files.large", path=path, size=-(-status.st_size // 2**20), limit=LARGEST // 2**20))
    return data


def _text(data: bytes) -> str:
    if data.startswith(WIDE):
        raise UnparsedError(say("files.utf16"))
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        torn = error.reason == "unexpected end of data"
        before = data[: error.start].decode("utf-8")
        raise UnparsedError(told("files.torn" if torn else "files.no-utf8", before, len(before))) from None


def _checked(raw: dict[str, Any], path: Path) -> dict[str, Any]:
    """Return `raw` when it is a drawing of a version that we know."""
    if raw.get("format") != "netdraw":
        raise Problem(say("files.foreign", path=path))
    version = raw.get("version")
    if type(version) is not int or version < 1:
        raise Problem(say("files.no-version", path=path, newest=VERSION))
    if version > VERSION:
        raise Problem(say("files.newer", path=path, version=str(version)[:20], newest=VERSION))
    return raw


def _document(raw: dict[str, Any], path: Path) -> Document:
    try:
        document = Document.model_validate(raw)
    except ValidationError as refusal:
        first, *others = sentences(refusal, raw)
        more = say("files.more", count=len(others)) if others else ""
        raise _refused(first + more, path, others) from None
    for where, value in unknown(document):
        if deeper(value, FIELDS_DEEP):
            raise _refused(say("files.refused", place=where, expected=say("files.expect-shallow"), given=""), path)
    return document


def _refused(reason: str, path: Path, others: Sequence[str] = ()) -> Problem:
    kept = formers(path)[0]
    way = say("files.mend-former", former=kept) if os.path.isfile(kept) else say("files.mend")
    return Problem(say("files.closed-mend", path=path, reason=reason, way=way), others)
