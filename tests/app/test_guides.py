"""The guide: what it says can be typed does what it says, it is whole, and the program opens it."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from docs.keys import page
from netdraw.app.reference.guide import Guide, Page
from netdraw.language.words import LANGUAGES
from netdraw.model.document import Document
from tests.app.conftest import Open

DOCS = Path(__file__).parents[2] / "docs"
GUIDES = {lang: DOCS / "guide" / lang / "first-five-minutes.md" for lang in LANGUAGES}
PAGES = sorted((DOCS / "guide").glob("*/*.md"))
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


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.parent.name}-{page.stem}")
def test_every_picture_and_page_that_is_named_is_there(page: Path) -> None:
    places = re.findall(r"\]\(([^)]+)\)", page.read_text(encoding="utf-8"))
    assert len(places) >= 1
    for place in places:
        assert (page.parent / place).is_file(), place


def test_every_page_is_there_in_every_language_and_in_the_contents() -> None:
    for lang in LANGUAGES:
        names = {page.name for page in PAGES if page.parent.name == lang}
        assert names == {page.name for page in PAGES}
        contents = (DOCS / "guide" / lang / "index.md").read_text(encoding="utf-8")
        assert all(f"({name})" in contents for name in names - {"index.md"})


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_of_keys_is_that_of_today(lang: str) -> None:
    assert (DOCS / "guide" / lang / "keys.md").read_text(encoding="utf-8") == page(lang), "python docs/keys.py"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_script_in_the_guide_runs(lang: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "examples").symlink_to(DOCS.parent / "examples")
    monkeypatch.chdir(tmp_path)
    script = re.search(r"```python\n(.+?)```", (DOCS / "guide" / lang / "scripts.md").read_text("utf-8"), re.DOTALL)
    assert script
    exec(script[1], {})
    assert {each.suffix for each in tmp_path.iterdir()} == {"", ".netdraw", ".svg"}


def test_the_program_opens_the_guide_and_goes_through_it_by_keys(opened: Open) -> None:
    space = opened(None)
    QTest.keyClick(space.window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    (guide,) = space.window.findChildren(Guide)
    assert "Handleiding van netdraw" in guide.page.toPlainText()
    QTest.keyClick(guide.page, Qt.Key.Key_Tab)
    (back, *_) = (each for each in guide.findChildren(QToolButton) if each.accessibleName() == "Terug")
    guide.page.read(QUrl("figures.md"))
    assert "Figuren voor een verslag" in guide.page.toPlainText()
    image = guide.page.document().resource(QTextDocument.ResourceType.ImageResource, _figure(guide.page))
    assert image.width() > 600
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert "Handleiding van netdraw" in guide.page.toPlainText()
    QTest.keyClick(guide, Qt.Key.Key_Escape)
    assert not guide.isVisible()


def _figure(page: Page) -> QUrl:
    return page.source().resolved(QUrl("../../gallery/bossche-bond-1-design.svg"))


def test_the_start_screen_leads_to_the_guide_and_back(opened: Open) -> None:
    space = opened(start=True)
    QTest.mouseClick(space.window.start.guide, Qt.MouseButton.LeftButton)
    (guide,) = space.window.findChildren(Guide)
    assert guide.isVisible()
    QTest.keyClick(guide, Qt.Key.Key_Escape)
    assert space.window.start.isVisible()


def test_what_is_no_page_opens_in_a_program_of_the_system(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    opened_: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened_.append)
    space = opened(None)
    space.window.commands["guide"].trigger()
    (guide,) = space.window.findChildren(Guide)
    guide.page.read(QUrl("../../gallery/index.html"))
    assert [Path(each.toLocalFile()) for each in opened_] == [DOCS / "gallery" / "index.html"]
    guide.reject()
