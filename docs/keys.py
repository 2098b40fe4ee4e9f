"""Writes the page of keys and signs of the guide, from the tables that they work by.

Run it by `make screenshots`; it writes docs/guide/LANG/keys.md.
"""

import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from netdraw.app.reference.key_table import Row, sections
from netdraw.language.shipped import shipped
from netdraw.language.words import LANGUAGES, say, speak, spoken

PLACE = Path(__file__).parent / "guide"


def page(lang: str) -> str:
    """Return the page in a language, as Markdown; keys are written as on the system that this runs on."""
    before = spoken()
    speak(lang)
    lines = "\n".join(_lines(lang))
    speak(before)
    return lines + "\n"


def _lines(lang: str) -> Iterator[str]:
    other = next(each for each in LANGUAGES if each != lang)
    yield f"# {say('sheet.title')}"
    yield f"\n[{say('guide.contents')}](index.md) · [{say('guide.this', other)}](../{other}/keys.md)"
    for section in sections(shipped(lang), "design"):
        if section.rows:
            yield f"\n## {section.title}\n\n| {say('guide.pressed')} | {say('guide.comes')} |\n|---|---|"
            yield from map(_row, section.rows)


def _row(row: Row) -> str:
    ways = " · ".join(f"`{each}`" for each in row.ways)
    return f"| {ways} | {row.does} |".replace("`\\`", "`` \\ ``")


def main() -> None:
    """Write the page in every language."""
    for lang in LANGUAGES:
        (PLACE / lang / "keys.md").write_text(page(lang), encoding="utf-8")


if __name__ == "__main__":
    main()
