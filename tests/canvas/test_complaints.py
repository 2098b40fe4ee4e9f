"""What users of other tools complain of cannot happen here: on the paper, with real events."""

import re
import xml.etree.ElementTree as ET

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from netdraw.canvas.output.images import png
from netdraw.drawing.primitives import Point
from netdraw.drawing.svg import svg
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.records import Node, Placement
from tests.canvas.user import User

CTRL = Qt.KeyboardModifier.ControlModifier
MOVES = [("n10", (1010, 190)), ("n11", (510, 190)), ("n10", (690, 500)), ("n12", (500, 200)), ("n13", (1000, 180))]


def held(user: User, key: str) -> Point:
    """Return where a node is taken hold of: a group by its border."""
    x, y = user.place(key)
    return (x - 140, y - 160) if key == "n12" else (x, y)


@pytest.mark.parametrize(("key", "end"), MOVES)
def test_an_arrow_keeps_its_ends_whatever_is_dragged_over_whatever(user: User, key: str, end: tuple[int, int]) -> None:
    before = dict(user.editor.document.links)
    user.drag(held(user, key), end, CTRL)
    assert user.steps == 1
    assert dict(user.editor.document.links) == before


def test_a_line_that_is_dropped_on_another_node_leaves_those_that_are_there(user: User) -> None:
    before = user.editor.document.links["l1"]
    x, y = user.place("n11")
    user.drag((x + 110, y), user.place("n13"))
    links = user.editor.document.links
    assert links["l1"] == before
    assert {(each.source, each.target) for each in links.values()} == {("n10", "n11"), ("n11", "n13")}


def test_undo_goes_back_through_every_step_and_redo_forward_and_none_is_skipped(user: User) -> None:
    seen = [user.editor.document]
    for key, end in MOVES:
        user.drag(held(user, key), end, CTRL)
        seen.append(user.editor.document)
    assert len({id(each) for each in seen}) == user.steps + 1 > 3
    for document in seen[-2::-1]:
        if document is not user.editor.document:
            user.editor.undo()
        assert user.editor.document is document
    user.editor.undo()
    assert user.editor.document is seen[0]
    for document in seen:
        if document is not user.editor.document:
            user.editor.redo()
        assert user.editor.document is document


@pytest.mark.parametrize("end", [(-900, 175), (2600, 175), (500, -700), (500, 1900)])
def test_one_can_draw_past_every_edge_of_the_drawing(user: User, end: tuple[int, int]) -> None:
    sight, (x, y) = user.canvas.stage.sight, user.place("n10")
    shift = QPoint(round((x - end[0]) * sight.scale / 2), round((y - end[1]) * sight.scale / 2))
    middle = QPoint(500, 350)
    QTest.mousePress(user.canvas, Qt.MouseButton.MiddleButton, pos=middle)
    QTest.mouseMove(user.canvas, middle + shift)
    QTest.mouseRelease(user.canvas, Qt.MouseButton.MiddleButton, pos=middle + shift)
    user.drag((x, y), end, CTRL)
    assert user.place("n10") == pytest.approx(end, abs=6)
    box = user.editor.drawing.box
    assert box.left <= end[0] <= box.right
    assert box.top <= end[1] <= box.bottom
    assert b'id="n10"' in svg(user.editor.drawing)


def test_a_lane_owns_nothing_it_says_only_where_somebody_stands(user: User) -> None:
    levels = user.editor.scene.ranked()
    user.drag(user.place("n10"), (500, 980), CTRL)
    found = user.editor.scene.level_at(user.place("n10"))
    assert found is not None
    assert found.id == levels[2].id
    assert user.editor.document.links.keys() == {"l1"}
    facts = user.editor.document.nodes.keys()
    user.editor.select([levels[2].id])
    user.key(Qt.Key.Key_Delete)
    assert facts - user.editor.document.nodes.keys() == {levels[2].id}
    assert user.place("n10") == pytest.approx((500, 980), abs=6)


@pytest.mark.parametrize("kind", [kind.id for kind in shipped().nodes.values()])
def test_nothing_is_locked_all_can_be_chosen_and_taken_away(user: User, kind: str) -> None:
    wide, high = shipped().node(kind).size
    place = Placement(node="x1", x=1400, y=700, width=wide, height=high)
    user.editor.do(edits.add_node(user.editor.document, Node(id="x1", kind=kind, name="Iets"), "p1", place))
    user.editor.select(["x1"])
    user.key(Qt.Key.Key_Right)
    assert user.place("x1")[0] > 1400
    user.key(Qt.Key.Key_Delete)
    assert "x1" not in user.editor.picture.placements


def test_what_is_exported_holds_every_word_in_one_font_on_white_also_from_a_dark_screen(
    user: User, qapp: QApplication
) -> None:
    dark = QPalette(qapp.palette())
    dark.setColor(QPalette.ColorRole.Base, "#101010")
    dark.setColor(QPalette.ColorRole.Mid, "#101010")
    before, light = svg(user.editor.drawing).decode(), qapp.palette()
    qapp.setPalette(dark)
    try:
        written, image = svg(user.editor.drawing).decode(), QImage.fromData(png(user.editor.drawing, 40))
    finally:
        qapp.setPalette(light)
    assert written == before
    root = ET.fromstring(written.encode())
    words = " ".join("".join(each.itertext()) for each in root.iter("{http://www.w3.org/2000/svg}text"))
    assert all(name in words for name in ("Zayaz", "Farent", "Kern", "Mee"))
    fonts = set(re.findall(r'font-family[=:]\s*"?([^";>]+)', written))
    assert len(fonts) == 1
    assert fonts.pop().startswith(("Liberation Sans", "'Liberation Sans'", "Arial"))
    corners = [image.pixelColor(x, y) for x in (0, image.width() - 1) for y in (0, image.height() - 1)]
    assert min(min(each.red(), each.green(), each.blue()) for each in corners) > 200
