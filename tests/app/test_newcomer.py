"""Somebody who has never seen netdraw, and does only what the screen says or offers, soon has something drawn."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from netdraw.app.workspace import Workspace
from netdraw.language.words import say
from tests.app.conftest import Open

LEFT, ENTER = Qt.MouseButton.LeftButton, Qt.Key.Key_Return
PARTNER, LINK = 3, 6  # actions at most; a press, a name typed and Enter are one each


class Newcomer:
    """Presses what is in sight, types where the cursor is, and counts."""

    def __init__(self, space: Workspace) -> None:
        self.space, self.window, self.actions = space, space.window, 0

    def press(self, name: str) -> None:
        """Press what bears a name; it must be in sight, whole and with nothing before it."""
        offered = [each for each in self.window.findChildren(QAbstractButton) if each.isVisible()]
        button = next(each for each in offered if name in (each.text(), each.accessibleName()))
        for place in (button.rect().center(), button.rect().topLeft() + QPoint(9, 9)):
            at = button.mapTo(self.window, place)
            assert self.window.rect().contains(at)
            assert self.window.childAt(at) is button
        QTest.mouseClick(button, LEFT)
        self.actions += 1

    def type(self, name: str) -> None:
        """Type a name where the cursor is, if the screen asks for one there."""
        field = self.window.focusWidget()
        assert isinstance(field, QLineEdit)
        assert field.isVisible()
        assert field.placeholderText()
        QTest.keyClicks(field, name)
        self.actions += 1

    def enter(self) -> None:
        """Press Enter: the sentence on the paper says so at first, and the line does always."""
        assert self.window.desk.line.cap.isVisible()
        assert self.window.desk.line.cap.text() == say("line.enter")
        QTest.keyClick(self.window.focusWidget(), ENTER)
        self.actions += 1

    @property
    def partners(self) -> set[str]:
        """The names of the partners on the paper."""
        nodes, picture = self.space.document.nodes, self.space.editor.picture
        return {nodes[key].name for key in picture.placements if nodes[key].kind == "partner"}

    @property
    def links(self) -> int:
        """How many links are on the paper."""
        return len(self.space.editor.picture.routes)


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("kind", ["design", "value"])
def test_a_newcomer_draws_a_partner_in_three_actions_and_a_link_in_six(opened: Open, kind: str, lang: str) -> None:
    space = opened(start=True)
    space.speak(lang)
    newcomer = Newcomer(space)
    newcomer.press(say(f"start.{kind}"))
    newcomer.type("Zayaz")
    newcomer.enter()
    assert newcomer.partners == {"Zayaz"}
    assert newcomer.actions <= PARTNER
    if not newcomer.links:
        newcomer.type("Farent")
        newcomer.enter()
    assert newcomer.links
    assert newcomer.actions <= LINK
    space.speak("nl")


@pytest.mark.parametrize("kind", ["design", "value"])
def test_a_newcomer_at_the_table_needs_no_key_but_the_letters(opened: Open, kind: str) -> None:
    space = opened(start=True)
    newcomer = Newcomer(space)
    newcomer.press(say(f"start.{kind}"))
    newcomer.press(say("app.table-mode"))
    space.window.resize(1366, 728)  # the screen there is without one is small
    for name in ("Zayaz", "Farent"):
        newcomer.type(name)
        newcomer.press(say("line.send"))
    assert newcomer.partners == {"Zayaz", "Farent"}
    assert newcomer.links
    assert newcomer.actions <= LINK
