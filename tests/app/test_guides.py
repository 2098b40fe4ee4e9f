"""The guides of the first five minutes: what they say can be typed does what they say."""

import re
from pathlib import Path

import pytest

from netdraw.model.document import Document
from tests.app.conftest import Open

DOCS = Path(__file__).parents[2] / "docs"
GUIDES = {"nl": DOCS / "eerste-vijf-minuten.md", "en": DOCS / "first-five-minutes.en.md"}
BEFORE = {"nl": "gemeente; ggz", "en": "municipality; GP"}  # those between whom a line is drawn


def _counted(document: Document) -> tuple[int, int, int]:
    nodes = [node for node in document.nodes.values() if node.kind != "level"]
    return len(nodes), len(document.links), len(document.remarks)


@pytest.mark.parametrize("lang", GUIDES)
def test_every_row_of_the_guide_draws_what_it_says(opened: Open, lang: str) -> None:
    typed = re.findall(r"^\| `([^`]+)` \|", GUIDES[lang].read_text(encoding="utf-8"), re.MULTILINE)
    added = [(3, 0, 0), (0, 0, 0), (1, 0, 0), (0, 1, 0), (0, 0, 0), (0, 0, 1)]  # nodes, links, remarks
    space = opened(None)
    space.speak(lang)
    space.editor.enter(BEFORE[lang], linked=False)
    assert len(typed) == len(added)
    for row, more in zip(typed, added, strict=True):
        before = _counted(space.document)
        space.editor.enter(row, linked=False)
        after = _counted(space.document)
        assert tuple(b - a for a, b in zip(before, after, strict=True)) == more, row
    space.speak("nl")


@pytest.mark.parametrize("guide", GUIDES.values(), ids=GUIDES)
def test_every_picture_and_guide_that_is_named_is_there(guide: Path) -> None:
    places = re.findall(r"\]\(([^)]+)\)", guide.read_text(encoding="utf-8"))
    assert len(places) >= 5
    for place in places:
        assert (DOCS / place).is_file(), place
