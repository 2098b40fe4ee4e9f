"""The real canvas with a small document."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from netdraw.canvas.canvas import Canvas
from netdraw.canvas.habits import Habits
from netdraw.editing.editor import Editor
from netdraw.editing.starting import started
from netdraw.language.shipped import shipped
from netdraw.language.words import speak
from netdraw.model import edits
from netdraw.model.records import Link, Node, Placement
from tests.canvas.user import User
from tests.canvas.watch import Watch


@pytest.fixture
def user(qtbot: QtBot) -> Iterator[User]:
    """Three bands; Zayaz (n10) and Farent (n11) with a link l1 above, a group (n12) with Mee (n13) in the middle."""
    speak("nl")
    document = started("design", "nl")
    for key, kind, name, (x, y, wide, high) in (
        ("n10", "partner", "Zayaz", (500, 175, 222, 102)),
        ("n11", "partner", "Farent", (1000, 175, 222, 102)),
        ("n12", "group", "Kern", (700, 560, 480, 320)),
        ("n13", "partner", "Mee", (700, 560, 222, 102)),
    ):
        placement = Placement(node=key, x=x, y=y, width=wide, height=high)
        document = edits.add_node(document, Node(id=key, kind=kind, name=name), "p1", placement)
    document = edits.add_link(document, Link(id="l1", kind="cooperates", source="n10", target="n11"), "p1")
    watch = Watch()
    canvas = Canvas(Editor(document, shipped("nl")), Habits(calm=True), watch)
    canvas.legend.make()  # else it would come in the midst of what is tested
    qtbot.addWidget(canvas)
    canvas.resize(1000, 700)
    with qtbot.waitExposed(canvas):
        canvas.show()
    canvas.activateWindow()
    canvas.setFocus()
    yield User(canvas, watch)
    canvas.naming.finish()
