"""A language of a group's own: the entries that it adds to the shipped one, or says otherwise."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from pydantic import JsonValue, ValidationError

from netdraw.language.coherence import astray
from netdraw.language.shipped import Language, Origin, coloured, shipped
from netdraw.language.tables import TABLES, AnEntry, Own, Theme

FORMS = ("short", "plural")  # of a name


def completed(raw: Mapping[str, Any], base: Language) -> dict[str, Any]:
    """Return a raw language in which an entry that `base` has too says all that it leaves unsaid as `base` does.

    What has another name has no longer the forms of the former one.
    """
    return {key: _filled(key, value, base) if key in TABLES else value for key, value in raw.items()}


def extended(base: Language, own: Own) -> Language:
    """Return `base` with the entries of a language of its own added, or in the place of those with the same id."""
    for table, _, entry in own.entries():
        base = _with(base, table, entry, Origin(own.id, own.version, _said(entry)))
    return replace(base, themes=coloured(base.themes))


def remembering(base: Language, carried: Iterable[JsonValue]) -> Language:
    """Return `base` with the entries that a drawing carries, as far as this netdraw can draw them."""
    understood = [own for raw in carried if (own := _heard(raw, base))]
    for own in sorted(understood, key=_rank):
        once = extended(base, own)
        if not any(astray(once, own)):
            base = once
    return base


def joining(base: Language, carried: Iterable[JsonValue]) -> Language:
    """Return `base` with what another drawing carries, as far as `base` has nothing by those words itself."""
    new = [each for raw in carried if (each := _unheard(raw, base))]
    return remembering(base, new) if new else base


def _unheard(raw: JsonValue, base: Language) -> JsonValue:
    entry = raw.get("entry") if isinstance(raw, dict) else None
    if not isinstance(raw, dict) or not isinstance(entry, dict) or str(raw.get("table")) not in TABLES:
        return None
    colours = entry.get("colours")
    if raw["table"] == "theme" and isinstance(colours, dict):
        known = next(iter(base.themes.values())).colours
        new = {role: each for role, each in colours.items() if role not in known}
        return {**raw, "entry": {"id": entry.get("id"), "colours": new}} if new else None
    return None if str(entry.get("id")) in getattr(base, TABLES[str(raw["table"])]) else raw


def _filled(table: str, value: Any, base: Language) -> Any:
    if not isinstance(value, list):
        return value
    known: Mapping[str, AnEntry] = getattr(base, TABLES[table])
    return [_over(known.get(str(each.get("id"))), each) if isinstance(each, dict) else each for each in value]


def _over(known: AnEntry | None, given: dict[str, Any]) -> dict[str, Any]:
    if known is None:
        return given
    former = known.model_dump(mode="json", exclude_unset=True)
    if "names" in given:  # another word has other forms
        former = {key: value for key, value in former.items() if key not in FORMS}
    if isinstance(known, Theme) and isinstance(given.get("colours"), dict):
        given = {**given, "colours": {**former["colours"], **given["colours"]}}
    return {**former, **given}


def _with(base: Language, table: str, entry: AnEntry, origin: Origin) -> Language:
    entries: Any = {**getattr(base, TABLES[table]), entry.id: entry}
    return replace(base, **{TABLES[table]: entries}, origins={**base.origins, (table, entry.id): origin})


def _said(entry: AnEntry) -> JsonValue:
    """Return what an entry says; of a theme that ships only the colours that it has otherwise."""
    said: dict[str, JsonValue] = entry.model_dump(mode="json", exclude_unset=True)
    former = shipped().themes.get(entry.id)
    if isinstance(entry, Theme) and former:
        said["colours"] = {role: each for role, each in entry.colours.items() if former.colours.get(role) != each}
    return said


def _heard(raw: JsonValue, base: Language) -> Own | None:
    """Return what a drawing carries as a language of one entry; None for what this netdraw does not understand."""
    if not isinstance(raw, dict) or str(raw.get("table")) not in TABLES:
        return None
    language = {"id": raw.get("language"), "version": raw.get("version"), str(raw["table"]): [raw.get("entry")]}
    try:
        return Own.model_validate(completed(language, base))
    except ValidationError:
        return None


def _rank(own: Own) -> int:
    return next(i for i, table in enumerate(TABLES) if getattr(own, table))
