"""A screen reader finds the picture, everything works by keyboard, and what happens is said."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from netdraw.app.parts.announcing import Announcing
from netdraw.app.workspace import Workspace
from netdraw.model import edits
from tests.app.conftest import EXAMPLES, Open
from tests.app.test_window import EXAMPLE

NAME, ABOUT = QAccessible.Text.Name, QAccessible.Text.Description
SHIFT = Qt.KeyboardModifier.ShiftModifier


def _root(space: Workspace) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(space.canvas)


def _children(node: QAccessibleInterface) -> list[QAccessibleInterface]:
    return [node.child(at) for at in range(node.childCount())]


def _leaves(space: Workspace) -> dict[str, QAccessibleInterface]:
    return {leaf.text(NAME): leaf for branch in _children(_root(space)) for leaf in _children(branch)}


def _called(space: Workspace, name: str) -> QAccessibleInterface:
    return next(leaf for words, leaf in _leaves(space).items() if words.split(", ")[0] == name)


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.netdraw")), ids=lambda path: path.stem)
def test_all_that_is_drawn_is_in_the_tree_once_with_a_name(opened: Open, path: Path) -> None:
    space = opened(path)
    for key in space.document.pictures:
        space.pictures.show(key)
        branches = _children(_root(space))
        names = [leaf.text(NAME) for branch in branches for leaf in _children(branch)]
        levels = [each for each in branches if not _children(each) or each.state().selectable]
        picture = space.editor.picture
        drawn = len(picture.placements) + len(picture.routes)
        assert len(names) + len(levels) == drawn
        assert all(names)
        assert all(each.text(NAME) for each in branches)


def test_the_tree_is_that_of_levels_partners_and_lines(opened: Open) -> None:
    space = opened(EXAMPLE)
    root = _root(space)
    assert root.role() == QAccessible.Role.Tree
    assert "Bossche Bond" in root.text(NAME)
    branches = _children(root)
    assert [each.text(NAME) for each in branches][:3] == ["Bestuurlijk", "Management", "Uitvoering"]
    assert branches[-1].text(NAME) == "Lijnen"
    assert _called(space, "Zayaz").text(NAME) == "Zayaz, partner, Wonen"
    assert "Secretariaat" in _called(space, "Secretariaat").text(ABOUT)
    for branch in branches:
        assert branch.parent().object() is space.canvas
        assert root.indexOfChild(branch) == branches.index(branch)
        for leaf in _children(branch):
            assert leaf.parent().object() is branch.object()


def test_a_partner_is_where_it_is_on_the_screen(opened: Open) -> None:
    space = opened(EXAMPLE)
    partner = _called(space, "Zayaz")
    there = _root(space).childAt(partner.rect().center().x(), partner.rect().center().y())
    assert there.text(NAME) == partner.text(NAME)
    before = partner.rect()
    space.canvas.stage.pan(40, 0)
    assert partner.rect().left() == before.left() + 40


def test_the_tree_follows_edits_selection_and_language(opened: Open) -> None:
    space = opened(EXAMPLE)
    key = next(key for key, node in space.document.nodes.items() if node.name == "Zayaz")
    partner = _called(space, "Zayaz")
    assert not partner.state().selected
    space.editor.select({key})
    space.window.desk.line.field.setText("")
    assert partner.state().selected
    space.editor.do(edits.change_node(space.document, key, marks=("doubt",)))
    space.speak("en")
    assert _called(space, "Zayaz").text(NAME) == "Zayaz, partner, Housing, uncertain"
    space.editor.do(edits.erase(space.document, space.editor.picture_id, {key}))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not any(name.startswith("Zayaz,") for name in _leaves(space))


def test_every_canvas_has_a_tree_of_its_own(opened: Open) -> None:
    space = opened(EXAMPLE)
    _leaves(space)
    space.drawings.open(EXAMPLES / "mom.netdraw")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert "MOM" in _root(space).text(NAME)
    assert _leaves(space)


class Listener:
    """Hears what is said."""

    def __init__(self, space: Workspace) -> None:
        self.heard: list[str] = []
        self.about: set[QObject] = set()
        part = Announcing(space.window, self.tell)
        part.take(space.canvas)

    def tell(self, about: QObject, words: str) -> None:
        self.heard.append(words)
        self.about.add(about)


def _enter(space: Workspace, text: str) -> None:
    QTest.keyClicks(space.window.desk.line.field, text)
    QTest.keyClick(space.window.desk.line.field, Qt.Key.Key_Return)


def test_what_is_drawn_undone_and_said_is_announced(opened: Open) -> None:
    space = opened(None)
    listener = Listener(space)
    _enter(space, "Zayaz")
    _enter(space, "Farent")
    assert listener.heard == ["Erbij: Zayaz.", "Erbij: Farent. Met een lijn."]
    space.canvas.deeds.undo()
    space.canvas.deeds.redo()
    assert listener.heard[2:] == [
        "Ongedaan gemaakt. Weg: Farent. Met een lijn.",
        "Opnieuw gedaan. Erbij: Farent. Met een lijn.",
    ]
    _enter(space, "Farent>Zayaz: geld")
    assert listener.heard[-1] == "Erbij: Farent geeft geld aan Zayaz."
    space.window.desk.notice.say("Alles is er nog.")
    assert listener.heard[-1] == "Alles is er nog."


def test_previews_are_not_announced(opened: Open) -> None:
    space = opened(EXAMPLE)
    listener = Listener(space)
    space.editor.preview(edits.change_network(space.document, name="Iets"))
    assert listener.heard == []
    space.editor.cancel()
    assert listener.heard == []


def _parts(space: Workspace) -> Iterator[QWidget]:
    desk = space.window.desk
    return (each for each in (space.window.top, desk.island, desk.canvas, desk.side, space.window.bottom) if each)


def _part(space: Workspace) -> QWidget:
    focused = QApplication.focusWidget()
    assert focused
    return next(part for part in _parts(space) if part is focused or part.isAncestorOf(focused))


def test_f6_goes_round_all_parts_and_shift_f6_back(opened: Open) -> None:
    space = opened(EXAMPLE)
    QTest.keyClick(space.window.desk.line.field, Qt.Key.Key_Escape)
    assert _part(space) is space.canvas
    seen = []
    for _ in range(6):
        QTest.keyClick(space.window, Qt.Key.Key_F6)
        focused = QApplication.focusWidget()
        assert focused
        seen.append(focused)
    assert len(set(seen)) == 6
    assert seen[-1] is space.canvas
    for expected in (*reversed(seen[:-1]), space.canvas):
        QTest.keyClick(space.window, Qt.Key.Key_F6, SHIFT)
        assert QApplication.focusWidget() is expected


def test_tab_leads_through_the_whole_window_and_back_to_where_one_was(opened: Open) -> None:
    space = opened(EXAMPLE)
    start = QApplication.focusWidget()
    number = len(space.window.findChildren(QWidget))
    reached: list[QWidget] = []
    for _ in range(number):
        focused = QApplication.focusWidget()
        assert focused
        if focused is start and reached:
            break
        reached.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Backtab, SHIFT)
    assert QApplication.focusWidget() is start
    for part in _parts(space):
        if part is not space.canvas:
            assert any(part.isAncestorOf(each) for each in reached), part.objectName()
