"""What a drawing carries of a language of a group's own, so that it opens right on any machine."""

from collections.abc import Iterator

from pydantic import JsonValue

from netdraw.language.shipped import Language, shipped
from netdraw.model.document import Document


def carrying(document: Document, language: Language) -> Document:
    """Return the document with every entry that it uses and that differs from the shipped one; the same if it has all.

    An entry it carries already stays as it is: the file goes over what this machine has.
    """
    if not language.origins:
        return document
    there = {_key(each) for each in document.language}
    new = [_raw(language, key) for key in _used(document, language) if key not in there]
    return document.model_copy(update={"language": (*document.language, *new)}) if new else document


def _key(raw: JsonValue) -> tuple[str, str]:
    """Return the table and id of an entry that a drawing carries, as far as it says them."""
    raw = raw if isinstance(raw, dict) else {}
    entry = raw.get("entry")
    return str(raw.get("table")), str(entry.get("id")) if isinstance(entry, dict) else ""


def _raw(language: Language, key: tuple[str, str]) -> JsonValue:
    origin = language.origins[key]
    return {"language": origin.language, "version": origin.version, "table": key[0], "entry": origin.entry}


def _used(document: Document, language: Language) -> list[tuple[str, str]]:
    """Return the tables and ids of what the document is drawn with, as far as it has another origin."""
    named = dict.fromkeys(_named(document, language))
    return [key for key in named if key in language.origins]


def _named(document: Document, language: Language) -> Iterator[tuple[str, str]]:
    """Yield what is named in the document: kinds, marks, sub-kinds with their icons, and the themes that ship."""
    yield from (("theme", key) for key in shipped().themes)
    for node in document.nodes.values():
        yield "node", node.kind
        yield "sort", node.domain
        kind, sort = language.nodes.get(node.kind), language.sorts.get(node.domain)
        yield from (("icon", each) for each in (kind and kind.icon and kind.icon.name, sort and sort.icon) if each)
    yield from (("link", link.kind) for link in document.links.values())
    for marks in (each.marks for table in (document.nodes, document.links) for each in table.values()):
        yield from (("mark", mark) for mark in marks)
