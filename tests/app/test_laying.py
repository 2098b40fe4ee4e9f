"""What is chosen in the palette is put on the paper where one clicks, taps or lets go: once, with no mode to leave."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from netdraw.app.controls.tile import Tile
from netdraw.app.workspace import Workspace
from netdraw.canvas.toolkit.round_menu import BESIDE
from netdraw.language.words import speak
from tests.app.conftest import Open
from tests.app.test_network_list import FINGERS

LEFT = Qt.MouseButton.LeftButton


class Newcomer:
    """Chooses tiles, points at the paper, and types where the cursor is."""

    def __init__(self, space: Workspace) -> None:
        self.space, self.editor, self.canvas = space, space.editor, space.canvas
        self.look()

    def look(self) -> None:
        """See where the places lie now: a moment after a touch tiles get larger, and the paper makes room for them."""
        levels = self.editor.scene.levels()
        (x, y), (dx, dy) = levels[1].box.centre, (levels[1].box.width / 5, levels[1].box.height / 5)
        self.places = [self._pixel(x, y), self._pixel(x - dx, y - dy), self._pixel(x + dx, y + dy)]

    def _pixel(self, x: float, y: float) -> QPoint:
        left, top = self.canvas.stage.sight.screen((x, y))
        return QPoint(round(left), round(top))

    def tile(self, kind: str) -> Tile:
        return next(each for each in self.space.palette.findChildren(Tile) if each.property("word") == kind)

    def choose(self, kind: str) -> None:
        QTest.mouseClick(self.tile(kind), LEFT)

    def click(self, number: int = 0) -> None:
        QTest.mouseClick(self.canvas, LEFT, pos=self.places[number])

    def tap(self, number: int = 0) -> None:
        QTest.touchEvent(self.canvas, FINGERS).press(0, self.places[number], self.canvas).commit()
        QTest.touchEvent(self.canvas, FINGERS).release(0, self.places[number], self.canvas).commit()

    def drag(self, start: int, end: int) -> None:
        QTest.mousePress(self.canvas, LEFT, pos=self.places[start])
        QTest.mouseMove(self.canvas, (self.places[start] + self.places[end]) / 2)
        QTest.mouseMove(self.canvas, self.places[end])
        QTest.mouseRelease(self.canvas, LEFT, pos=self.places[end])

    def sweep(self, start: int, end: int) -> None:
        QTest.touchEvent(self.canvas, FINGERS).press(0, self.places[start], self.canvas).commit()
        for at in ((self.places[start] + self.places[end]) / 2, self.places[end]):
            QTest.touchEvent(self.canvas, FINGERS).move(0, at, self.canvas).commit()
        QTest.touchEvent(self.canvas, FINGERS).release(0, self.places[end], self.canvas).commit()

    def pull(self, kind: str, target: QWidget, at: QPoint) -> None:
        tile = self.tile(kind)
        end = tile.mapFromGlobal(target.mapToGlobal(at))
        QTest.mousePress(tile, LEFT)
        QTest.mouseMove(tile, (tile.rect().center() + end) / 2)
        QTest.mouseMove(tile, end)
        QTest.mouseRelease(tile, LEFT, pos=end)

    def name(self, words: str) -> None:
        field = self.canvas.naming.field
        assert field
        QTest.keyClicks(field, words)
        QTest.keyClick(field, Qt.Key.Key_Return)

    @property
    def there(self) -> dict[str, str]:
        nodes = self.editor.document.nodes
        return {
            nodes[key].name: nodes[key].kind for key in self.editor.picture.placements if nodes[key].kind != "level"
        }


@pytest.fixture
def newcomer(opened: Open) -> Newcomer:
    return Newcomer(opened(None))


@pytest.mark.parametrize("kind", ["partner", "consultation", "resident"])
@pytest.mark.parametrize("way", ["click", "tap"])
def test_a_tile_and_a_press_on_the_paper_put_one_there(newcomer: Newcomer, kind: str, way: str) -> None:
    newcomer.choose(kind)
    assert newcomer.tile(kind).isChecked()
    getattr(newcomer, way)()
    newcomer.name("Zayaz")
    assert newcomer.there == {"Zayaz": kind}
    assert not newcomer.tile(kind).isChecked()
    newcomer.look()
    newcomer.click(1)
    assert not newcomer.canvas.naming.field, "there is no mode to leave"
    assert not newcomer.editor.selection


@pytest.mark.parametrize("way", ["drag", "sweep"])
@pytest.mark.parametrize("kind", ["network", "group", "quadrant", "neighbourhood"])
def test_a_frame_is_drawn_from_corner_to_corner(newcomer: Newcomer, kind: str, way: str) -> None:
    newcomer.editor.choose(node_kind=kind)
    sight = newcomer.canvas.stage.sight
    getattr(newcomer, way)(1, 2)
    newcomer.name("Wijk Noord")
    assert newcomer.there == {"Wijk Noord": kind}
    (key,) = newcomer.editor.selection
    placement = newcomer.editor.picture.placements[key]
    (left, top), (right, bottom) = (sight.paper((at.x(), at.y())) for at in newcomer.places[1:])
    assert (placement.x - placement.width / 2, placement.y - placement.height / 2) == pytest.approx((left, top), abs=2)
    least = newcomer.editor.language.node(kind).minimum[1]
    drawn = right - left, max(bottom - top, least)
    assert (placement.width, placement.height) == pytest.approx(drawn, abs=2)
    newcomer.drag(1, 2)
    assert newcomer.there == {"Wijk Noord": kind}, "there is no mode to leave"


def test_a_frame_is_drawn_round_others_from_over_their_rim(newcomer: Newcomer) -> None:
    newcomer.choose("partner")
    newcomer.click(1)
    newcomer.name("Zayaz")
    (partner,) = newcomer.editor.selection
    symbol = newcomer.editor.scene.symbol(partner)
    assert symbol
    newcomer.places[0] = newcomer._pixel(symbol.box.left, symbol.box.top + 20)
    newcomer.editor.choose(node_kind="network")
    newcomer.drag(0, 2)
    newcomer.name("Wijk Noord")
    assert newcomer.there == {"Zayaz": "partner", "Wijk Noord": "network"}
    assert not newcomer.editor.document.links


def test_esc_while_a_frame_is_drawn_leaves_nothing(newcomer: Newcomer) -> None:
    newcomer.editor.choose(node_kind="network")
    QTest.mousePress(newcomer.canvas, LEFT, pos=newcomer.places[1])
    QTest.mouseMove(newcomer.canvas, newcomer.places[2])
    QTest.keyClick(newcomer.canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(newcomer.canvas, LEFT, pos=newcomer.places[2])
    assert newcomer.there == {}
    assert not newcomer.canvas.naming.field


@pytest.mark.parametrize(
    "kind", ["quadrant", "triangle", "grid", "ladder", "chain", "columns", "two-worlds", "filmstrip"]
)
def test_a_frame_put_down_with_a_click_is_wholly_in_view_where_the_paper_lies(newcomer: Newcomer, kind: str) -> None:
    newcomer.canvas.stage.zoom(1.3)
    newcomer.editor.choose(node_kind=kind)
    scale = newcomer.canvas.stage.sight.scale
    newcomer.click(2)
    assert newcomer.canvas.stage.sight.scale == scale
    (key,) = newcomer.editor.selection
    symbol = newcomer.canvas.stage.symbol(key)
    assert symbol
    assert symbol.box.within(newcomer.canvas.stage.view)


def test_what_is_typed_while_all_kinds_are_offered_goes_into_the_line(newcomer: Newcomer) -> None:
    (more,) = (each for each in newcomer.space.palette.findChildren(QPushButton) if each.menu())
    more.menu().popup(more.mapToGlobal(QPoint()))
    QTest.keyClicks(more.menu(), "G")
    assert not more.menu().isVisible()
    assert newcomer.space.window.desk.line.field.text() == "G"


def test_a_hand_that_shakes_puts_down_what_a_click_does(newcomer: Newcomer) -> None:
    newcomer.places[2] = newcomer.places[1] + QPoint(9, 7)
    for number, kind in enumerate(("partner", "network")):
        newcomer.editor.choose(node_kind=kind)
        newcomer.drag(1, 2)
        newcomer.name(f"Nummer {number}")
    assert newcomer.there == {"Nummer 0": "partner", "Nummer 1": "network"}
    assert all(each.width > 200 for each in newcomer.editor.picture.placements.values())


def test_who_links_two_networks_is_put_on_a_border(newcomer: Newcomer) -> None:
    newcomer.editor.choose(node_kind="network")
    newcomer.drag(1, 2)
    newcomer.name("Wijk Noord")
    before, (frame,) = newcomer.editor.picture.placements, newcomer.editor.selection
    symbol = newcomer.editor.scene.symbol(frame)
    assert symbol
    box = symbol.box
    newcomer.places[0] = newcomer._pixel(box.right, box.centre[1])
    newcomer.editor.choose(node_kind="ambassador")
    newcomer.click()
    newcomer.name("Wijkagent")
    assert newcomer.there == {"Wijk Noord": "network", "Wijkagent": "ambassador"}
    (key,) = newcomer.editor.selection
    placement = newcomer.editor.picture.placements[key]
    assert (placement.x, placement.y) == pytest.approx((box.right, box.centre[1]), abs=2)
    assert newcomer.editor.picture.placements[frame] == before[frame]


def test_a_double_click_puts_one_there_too(newcomer: Newcomer) -> None:
    newcomer.choose("consultation")
    newcomer.click()
    QTest.mouseDClick(newcomer.canvas, LEFT, pos=newcomer.places[0])  # the second press alone
    QTest.mouseRelease(newcomer.canvas, LEFT, pos=newcomer.places[0])
    newcomer.name("Regiegroep")
    assert newcomer.there == {"Regiegroep": "consultation"}


def test_esc_or_the_tile_again_puts_it_away(newcomer: Newcomer) -> None:
    line = newcomer.space.window.desk.line.field
    ways: tuple[Callable[[], object], ...] = (
        lambda: newcomer.choose("partner"),
        lambda: QTest.keyClick(line, Qt.Key.Key_Escape),
    )
    for away in ways:
        newcomer.choose("partner")
        away()
        assert not newcomer.tile("partner").isChecked()
        newcomer.click()
        assert not newcomer.canvas.naming.field
    assert line.hasFocus()


def test_who_goes_on_typing_puts_nothing_down_by_a_click(newcomer: Newcomer) -> None:
    newcomer.choose("partner")
    QTest.keyClicks(newcomer.space.window.desk.line.field, "Zayaz")
    QTest.keyClick(newcomer.space.window.desk.line.field, Qt.Key.Key_Return)
    newcomer.click(2)
    assert newcomer.there == {"Zayaz": "partner"}
    assert not newcomer.canvas.naming.field


def test_a_tile_is_pulled_to_its_place(newcomer: Newcomer) -> None:
    place = newcomer.places[1]
    x, y = newcomer.canvas.stage.sight.paper((place.x(), place.y()))
    newcomer.pull("coordinator", newcomer.canvas, newcomer.places[1])
    newcomer.name("Regisseur")
    assert newcomer.there == {"Regisseur": "coordinator"}
    (key,) = newcomer.editor.selection
    symbol = newcomer.editor.scene.symbol(key)
    assert symbol
    assert symbol.box.centre == pytest.approx((x, y), abs=5)
    assert newcomer.editor.node_kind == "partner"


@pytest.mark.parametrize("kind", ["design", "value"])
def test_more_presses_on_the_resident_choose_household_and_neighbourhood(opened: Open, kind: str) -> None:
    space = opened(None)
    space.window.commands[f"new-{kind}"].trigger()
    newcomer = Newcomer(space)
    tile = newcomer.tile("resident")
    first = tile.grab().toImage()
    met = []
    for _ in range(4):
        QTest.mouseClick(tile, LEFT)
        met.append((tile.accessibleName(), tile.isChecked(), space.editor.node_kind))
    assert met == [
        ("Bewoner", True, "resident"),
        ("Huishouden", True, "household"),
        ("Wijk", True, "neighbourhood"),
        ("Bewoner", False, "partner"),
    ]
    assert tile.grab().toImage() == first
    for _ in range(2):
        QTest.mouseClick(tile, LEFT)
    newcomer.pull("household", newcomer.canvas, newcomer.places[2])
    newcomer.name("Gezin")
    assert newcomer.there["Gezin"] == "household"
    assert tile.accessibleName() == "Bewoner"


def test_a_tile_let_go_elsewhere_puts_nothing_down(newcomer: Newcomer) -> None:
    line, tile = newcomer.space.window.desk.line, newcomer.tile("partner")
    newcomer.pull("partner", line, QPoint(40, 20))
    newcomer.pull("partner", tile, QPoint(4, 4))
    newcomer.pull("steers", newcomer.canvas, newcomer.places[0])
    assert not newcomer.there
    assert not newcomer.canvas.naming.field
    assert not tile.isChecked()


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_all_other_kinds_fit_beside_the_palette_in_the_smallest_window(opened: Open, lang: str) -> None:
    speak(lang)
    space = opened(None)
    window, palette = space.window, space.palette
    more = next(each for each in palette.findChildren(QPushButton) if each.menu())
    QTest.mousePress(more, LEFT)
    left = palette.mapTo(window, QPoint(palette.width(), 0)).x()
    assert left + BESIDE + more.menu().sizeHint().width() <= window.minimumWidth()
    tiles = more.menu().findChildren(Tile)
    assert len(tiles) > 20
    assert not [each.text() for each in tiles if each.fontMetrics().horizontalAdvance(each.text()) > each.width()]
    more.menu().hide()
    QTest.mouseRelease(more, LEFT)
