"""Writes the page that describes the visual language, from its tables."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal

from netdraw.language.shipped import Language
from netdraw.language.tables import STAND_INS, LinkKind, Mark, Names, NodeKind, Sort, Word

STEPS = {1: "at once", 2: "by prompt", 3: "when asked for"}
OWN_FILE = "language.toml"


def guide(language: Language) -> str:
    """Return docs/language.md for a language, in English with the Dutch names beside."""
    here = Path(__file__).parent
    texts = {name: (here / "data" / f"{name}.toml").read_text(encoding="utf-8") for name in ("example", "house")}
    page = (here / "guide.md").read_text(encoding="utf-8")
    tables = "\n".join(_tables(language))
    return page.format(tables=tables, config=OWN_FILE, example=texts["example"], house=texts["house"])


def _tables(language: Language) -> Iterator[str]:
    sorts = language.sorts.values()
    yield from _section("Shapes", _kinds(language, language.nodes.values()), "palette")
    yield from _section("Lines", _kinds(language, language.links.values()), "palette")
    yield from _section(
        "Marks", ((each, f"`{each.key}`" if each.key else "") for each in language.marks.values()), "key"
    )
    yield from _section("Domains of a partner", ((each, each.code) for each in sorts if each.of == "domain"), "code")
    yield from _section(
        "Orders of learning", ((each, str(each.rings)) for each in sorts if each.of == "order"), "rings"
    )
    yield from ("## Themes", "", "| word | in English | in Dutch |", "|---|---|---|")
    yield from (f"| `{each.id}` | {each.names.en} | {each.names.nl} |" for each in language.themes.values())
    yield ""


def _section(title: str, entries: Iterable[tuple[NodeKind | LinkKind | Mark | Sort, str]], last: str) -> Iterator[str]:
    yield from (f"## {title}", "", f"| word | in English | in Dutch | when | {last} |", "|---|---|---|---|---|")
    for entry, told in entries:
        helped = entry.help or Names(nl="–", en="–")
        yield f"| `{entry.id}` | {_named(entry, 'en')} | {_named(entry, 'nl')} | {helped.en} | {told} |"
    yield ""


def _named(entry: NodeKind | LinkKind | Mark | Sort, lang: Literal["nl", "en"]) -> str:
    """Return what an entry is called, and behind it the other words by which it is found."""
    also = getattr(entry.also, lang) if isinstance(entry, Word) else ()
    return f"{getattr(entry.names, lang)} *({', '.join(also)})*" if also else getattr(entry.names, lang)


def _kinds(language: Language, kinds: Iterable[NodeKind | LinkKind]) -> Iterator[tuple[NodeKind | LinkKind, str]]:
    yield from ((kind, _offered(language, kind)) for kind in kinds if kind.id not in STAND_INS)


def _offered(language: Language, kind: NodeKind | LinkKind) -> str:
    """Return in which pictures a kind is offered, and with which key."""
    told: list[str] = []
    for picture, step in kind.steps.items():
        digits = {each.id: digit for digit, each in language.keyed(picture).items()}
        key = f" (key {digits[kind.id]})" if kind.id in digits else ""
        told.append(f"{picture}: {STEPS[step]}{key}")
    return "; ".join(told)
