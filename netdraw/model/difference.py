"""What changed between two documents: the records to redraw, and the line for a journal."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, compress, islice
from operator import is_not
from typing import Any

from netdraw.model.document import Document
from netdraw.model.records import Picture, Record

WHOLES = ("network", "claims", "remarks", "language", "session")
IN_PICTURE = ("placements", "routes")


@dataclass(frozen=True)
class Change:
    """One record before and after: `path` is ("nodes", id), ("pictures", id, "placements", node), ("network",) …

    A record that came has None before; one that went has None after. Under ("pictures", id) stands the picture without
    its placements and routes, unless it came or went as a whole. ("pictures", id, "order") are the ids of its nodes,
    from back to front, ("order",) those of the pictures.
    """

    path: tuple[str, ...]
    before: Any
    after: Any


def diff(old: Document, new: Document) -> tuple[Change, ...]:
    """Return the changes that lead from `old` to `new`, in the order of the file; what is shared costs nothing."""
    wholes = (
        Change((name,), getattr(old, name), getattr(new, name))
        for name in WHOLES
        if getattr(old, name) is not getattr(new, name) and getattr(old, name) != getattr(new, name)
    )
    return (
        *wholes,
        *_changed(("nodes",), old.nodes, new.nodes),
        *_changed(("links",), old.links, new.links),
        *_changed_pictures(old.pictures, new.pictures),
        *_reordered(old.pictures, new.pictures),
    )


def differing(old: Mapping[str, Any], new: Mapping[str, Any]) -> set[str]:
    """Return the keys under which something came, went, or is another thing; what is shared is hardly looked at."""
    if old is new:
        return set()
    if begins(old, new):
        other = compress(new, map(is_not, new.values(), old.values()))
        return {*(key for key in other if new[key] != old[key]), *islice(new, len(old), None)}
    came = {key for key, each in new.items() if (was := old.get(key)) is not each and was != each}
    return came | (old.keys() - new.keys())


def same_keys(old: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
    """Whether the same keys come in the same order."""
    return len(old) == len(new) and begins(old, new)


def begins(old: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
    """Whether all keys come in the same order, before others that are new."""
    return old is new or (len(old) <= len(new) and [*old] == [*islice(new, len(old))])  # identical keys cost nothing


def in_order(before: Mapping[str, Any], now: Mapping[str, Any]) -> bool:
    """Whether what was there before and is there now comes in the same order."""
    return begins(before, now) or [key for key in before if key in now] == [key for key in now if key in before]


def patch(document: Document, changes: tuple[Change, ...]) -> Document:
    """Return `document` with `changes` made: `patch(old, diff(old, new)) == new`."""
    for change in changes:
        document = _set(document, change.path, change.after)
    return document


def _changed(path: tuple[str, ...], old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
    if changed := differing(old, new):
        both = dict.fromkeys(filter(changed.__contains__, chain(old, new)))
        yield from (Change((*path, key), old.get(key), new.get(key)) for key in both)


def _changed_pictures(old: Mapping[str, Picture], new: Mapping[str, Picture]) -> Iterator[Change]:
    for change in _changed(("pictures",), old, new):
        before, after = change.before, change.after
        if before is None or after is None:
            yield change
            continue
        if _bare(before) != _bare(after):
            yield Change(change.path, _bare(before), _bare(after))
        for name in IN_PICTURE:
            yield from _changed((*change.path, name), getattr(before, name), getattr(after, name))


def _reordered(old: Mapping[str, Picture], new: Mapping[str, Picture]) -> Iterator[Change]:
    """Mappings in another order are equal, so this is told apart."""
    for key in (key for key in new if key in old and new[key] is not old[key]):
        yield from _order(("pictures", key, "order"), old[key].placements, new[key].placements)
    yield from _order(("order",), old, new)


def _order(path: tuple[str, ...], old: Mapping[str, Record], new: Mapping[str, Record]) -> Iterator[Change]:
    """What comes stands behind what was there already, unless a change says otherwise."""
    if begins(old, new):
        return
    expected = [*(key for key in old if key in new), *(key for key in new if key not in old)]
    if list(new) != expected:
        yield Change(path, tuple(old), tuple(new))


def _bare(picture: Picture) -> Picture:
    return picture.model_copy(update={"placements": {}, "routes": {}})


def _set(record: Any, path: tuple[str, ...], value: Any) -> Any:
    """Return `record` (a record or a mapping of them) with the value at `path` replaced, added or (None) taken out."""
    name, *rest = path
    if isinstance(record, Mapping):
        there = record.get(name)
        made = _set(there, tuple(rest), value) if rest else _kept(there, value)
        return {key: each for key, each in record.items() if key != name} if made is None else {**record, name: made}
    if name == "order":
        ordered = "placements" if isinstance(record, Picture) else "pictures"
        return record.model_copy(update={ordered: {key: getattr(record, ordered)[key] for key in value}})
    made = _set(getattr(record, name), tuple(rest), value) if rest else value
    return record.model_copy(update={name: made})


def _kept(there: Record | None, value: Any) -> Any:
    """A picture that only changed itself keeps what stands in it."""
    if isinstance(there, Picture) and isinstance(value, Picture) and not value.placements and not value.routes:
        return value.model_copy(update={"placements": there.placements, "routes": there.routes})
    return value
