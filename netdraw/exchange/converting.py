"""Converts a document to another program's format, chosen by the ending of the file's name."""

from collections.abc import Callable, Mapping
from pathlib import Path

from netdraw.exchange.graphml import graphml
from netdraw.exchange.spreadsheet import spreadsheet
from netdraw.files.problems import Problem
from netdraw.files.storing import store
from netdraw.language.own import remembering
from netdraw.language.shipped import Language, shipped
from netdraw.language.words import say
from netdraw.model.document import Document

FORMATS: Mapping[str, Callable[[Document, Language], bytes]] = {".graphml": graphml, ".csv": spreadsheet}


def convert(document: Document, path: Path) -> None:
    """Write the document to `path` in the format that its ending names; raises Problem."""
    form = FORMATS.get(path.suffix.lower())
    if form is None:
        raise Problem(say("exchange.unknown", path=path, endings=", ".join(FORMATS)))
    store({path: form(document, remembering(shipped(), document.language))})
