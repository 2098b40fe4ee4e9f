"""`netdraw schema` and `netdraw language`: tell what a file may hold and what can be drawn."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, TypeAlias, TypeVar

import typer

from netdraw.cli.printing import table
from netdraw.language.shipped import VERSION, Language
from netdraw.language.tables import STAND_INS, LinkKind, Mark, NodeKind, Sort, Theme
from netdraw.language.words import say

Told: TypeAlias = "dict[str, object]"
K = TypeVar("K", NodeKind, LinkKind)

COLUMNS = ("table", "id", "nl", "en", "drawn", "pictures")


def schema(as_page: Annotated[bool, typer.Option("--page", help="cli.option-page")] = False) -> None:
    """Print the JSON Schema of the file format, or a page about it."""
    if as_page:
        from netdraw.files.described import page

        typer.echo(page().encode(), nl=False)
        return
    from netdraw.files.schema import schema as described

    _print_json(described())


def tell(shown: Language, as_json: bool) -> None:
    """Print every kind of node and link with its names, and the marks, domains, orders and themes."""
    tables = _tables(shown)
    if as_json:
        _print_json({"version": VERSION, **tables})
        return
    rows = (_row(name, entry) for name, entries in tables.items() for entry in entries)
    table(say("cli.language"), {name: say(f"cli.column-{name}") for name in COLUMNS}, rows)


def _tables(shown: Language) -> Mapping[str, list[Told]]:
    """Return what there is as plain values: a kind of node with its outline, a kind of link with its line."""
    sorts = list(shown.sorts.values())
    return {
        "nodes": [{**_named(each), "outline": each.outline, **_offered(each)} for each in _known(shown.nodes)],
        "links": [{**_named(each), "line": each.line, **_offered(each)} for each in _known(shown.links)],
        "marks": [_named(each) for each in shown.marks.values()],
        "domains": [_named(each) for each in sorts if each.of == "domain"],
        "orders": [_named(each) for each in sorts if each.of == "order"],
        "themes": [_named(each) for each in shown.themes.values()],
    }


def _known(kinds: Mapping[str, K]) -> Iterable[K]:
    return (each for key, each in kinds.items() if key not in STAND_INS)


def _named(entry: NodeKind | LinkKind | Mark | Sort | Theme) -> Told:
    return {"id": entry.id, "names": entry.names.model_dump()}


def _offered(kind: NodeKind | LinkKind) -> Told:
    return {"pictures": list(kind.steps)}


def _row(name: str, entry: Told) -> Sequence[object]:
    names, pictures = entry["names"], entry.get("pictures", ())
    assert isinstance(names, dict)
    assert isinstance(pictures, Sequence)
    drawn = entry.get("outline", entry.get("line", ""))
    return name, entry["id"], names["nl"], names["en"], drawn, ", ".join(pictures)


def _print_json(value: object) -> None:
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2).encode("utf-8"))
