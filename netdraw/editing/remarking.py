"""Remarks: what was said of the network, hung on what it is about."""

from collections.abc import Collection, Iterable
from datetime import datetime
from itertools import groupby
from typing import Literal, NamedTuple

from netdraw.drawing.telling.sentences import called, told
from netdraw.language.shipped import Language
from netdraw.model.document import Document
from netdraw.model.records import Remark

RemarkKind = Literal["quote", "doubt", "question", "note"]
KINDS: tuple[RemarkKind, ...] = ("quote", "doubt", "question", "note")


class Numbered(NamedTuple):
    """A remark with its place in the document."""

    number: int
    remark: Remark


def remark(about: str, kind: RemarkKind, text: str) -> Remark:
    """Return a remark that is made now, to the minute."""
    return Remark(about=about, kind=kind, text=text, at=datetime.now().isoformat(timespec="minutes"))


def remarks_on(document: Document, ids: Collection[str], kind: str = "") -> tuple[Numbered, ...]:
    """Return the remarks on the chosen, of a kind or ("") of all; of nothing chosen all remarks."""
    told = (Numbered(i, each) for i, each in enumerate(document.remarks))
    return tuple(each for each in told if each.remark.kind == (kind or each.remark.kind) and _is_on(each, ids))


def by_element(document: Document, remarks: Iterable[Numbered]) -> tuple[tuple[str, tuple[Numbered, ...]], ...]:
    """Return remarks by what they are about, in the order of the document; those on the whole ("") come first."""
    places = {key: at for at, key in enumerate((*document.nodes, *document.links))}
    ordered = sorted(remarks, key=lambda each: places.get(each.remark.about, -1))
    return tuple((key, tuple(group)) for key, group in groupby(ordered, key=lambda each: each.remark.about))


def subject(document: Document, key: str, language: Language) -> str:
    """Return what a node or link is called in a list: a link by its sentence."""
    node = document.nodes.get(key)
    return called(node, language).replace("\n", " ") if node else told(document.links[key], document, language)


def _is_on(told: Numbered, ids: Collection[str]) -> bool:
    return not ids or told.remark.about in ids
