"""The fields of a document that netdraw does not know and keeps as they are."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from netdraw.model.document import Document
from netdraw.model.records import Record

FIELDS_DEEP = 200  # lists in lists: well under what Python's JSON writer takes at any depth of the call stack


def unknown(document: Document) -> Iterator[tuple[str, Any]]:
    """Yield (place, value) for every unknown field in the document."""
    for group, records in _groups(document):
        for key, record in records:
            if record.__pydantic_extra__:
                for name, value in record.__pydantic_extra__.items():
                    yield ", ".join(step for step in (group, key, name) if step), value


def deeper(value: Any, levels: int) -> bool:
    """Whether lists and records in `value` lie more than `levels` deep in one another."""
    within = [value]
    for _ in range(levels + 1):
        within = [inner for each in within for inner in _inside(each)]
        if not within:
            return False
    return True


def _inside(value: Any) -> Iterable[Any]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _groups(document: Document) -> Iterator[tuple[str, Iterable[tuple[str, Record]]]]:
    yield "", [("", document), ("network", document.network)]
    yield "network, phases", ((str(number), each) for number, each in enumerate(document.network.phases, 1))
    groups: Mapping[str, Mapping[str, Record]] = {
        "nodes": document.nodes,
        "links": document.links,
        "pictures": document.pictures,
    }
    for name, records in groups.items():
        yield name, records.items()
    for name, said in (("claims", document.claims), ("remarks", document.remarks)):
        yield name, ((str(number), each) for number, each in enumerate(said, 1))
    for picture in document.pictures.values():
        yield f"pictures, {picture.id}, placements", picture.placements.items()
        yield f"pictures, {picture.id}, routes", picture.routes.items()
