"""Four ways to draw the same scene with real events, and how many actions each takes beside the names.

The scene is that of an interview: a network manager, twelve partners on three levels, each steered by the manager, and
six links between partners. An action is a key or chord that is no character of a name, a click, a tap or a drag. Words
for levels, kinds and marks are counted apart.
"""

import math
from collections import Counter
from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from netdraw.app.workspace import Workspace
from netdraw.drawing.geometry.paths import chop, flat
from netdraw.drawing.primitives import Point
from netdraw.model.document import Document
from tests.canvas.user import User
from tests.canvas.watch import Watch

MANAGER = "MOM-manager"
PARTNERS: Mapping[str, str] = {
    "gemeente": "b", "woningcorporatie": "b", "ggz": "b", "welzijnsorganisatie": "b",
    "politie": "m", "sociale dienst": "m", "huisartsenpost": "m", "thuiszorg": "m",
    "wijkteam": "u", "school": "u", "jongerenwerk": "u", "voedselbank": "u",
}  # fmt: skip
LINKS = (
    ("gemeente", "politie"), ("ggz", "huisartsenpost"), ("wijkteam", "school"),
    ("woningcorporatie", "thuiszorg"), ("gemeente", "sociale dienst"), ("jongerenwerk", "voedselbank"),
)  # fmt: skip
ENTER = Qt.Key.Key_Return


class Facts(NamedTuple):
    """What was drawn, whatever the ids: nodes, links, and where each node stands (0.1 mm)."""

    nodes: Mapping[str, tuple[str, str]]
    links: Counter[tuple[str, str, str]]
    places: Mapping[str, Point]


def facts(document: Document) -> Facts:
    """Return what a document with one picture says."""
    (picture,) = document.pictures.values()
    nodes, named = document.nodes, {key: node.name for key, node in document.nodes.items()}
    links = ((named[each.source], named[each.target], each.kind) for each in document.links.values())
    places = {named[key]: (each.x, each.y) for key, each in picture.placements.items()}
    return Facts({node.name: (node.kind, node.domain) for node in nodes.values()}, Counter(links), places)


class Hand:
    """Draws in a window, counts what it does, and stands where `places` says, when it points.

    The clock of the window must stand still: on a busy machine two taps come late, and would be no double tap.
    """

    def __init__(self, space: Workspace, places: Mapping[str, Point] | None = None) -> None:
        self.space, self.places = space, places or {}
        space.window.move(-200, 0)  # a finger reaches only what is on the screen, which is small when there is none
        assert isinstance(space.clock, Watch)
        self.user = User(space.canvas, space.clock)
        self.actions: Counter[str] = Counter()

    def draw_partners(self) -> None:
        """Draw the manager and the partners, each with its line."""
        raise NotImplementedError

    def draw_links(self) -> None:
        """Draw the links between partners."""
        raise NotImplementedError


class Keys(Hand):
    """Types in the quick line, and uses no pointer."""

    def _enter(self, text: str, words: int = 0) -> None:
        QTest.keyClicks(self.space.window.desk.line.field, text)
        QTest.keyClick(self.space.window.desk.line.field, ENTER)
        self.actions["keys"] += 1
        self.actions["words"] += words

    def draw_partners(self) -> None:
        """A name, its level and Enter; the digit of steering once."""
        self._enter(f"{MANAGER} #m", words=1)
        for number, (name, level) in enumerate(PARTNERS.items()):
            self._enter(f"{name} #{level}", words=1)
            if number == 0:
                self._enter("7")
                self.actions["keys"] += 1  # the digit itself is no name either

    def draw_links(self) -> None:
        """The beginning of both names with an arrow between them."""
        for number, (source, target) in enumerate(LINKS):
            self._enter(f"{source}>{target}" + (": samenwerking" if number == 0 else ""), words=number == 0)
            self.actions["keys"] += 2 if number == 0 else 1  # the arrow, and the colon
            if number == 0:
                self._choose_cooperation()

    def _choose_cooperation(self) -> None:
        """A digit makes the kind of the last link that of the next ones."""
        self._enter("6")
        self.actions["keys"] += 1


class Pointing(Hand):
    """Points on the paper and at the tiles; names are typed."""

    def _press_tile(self, word: str) -> None:
        tiles = self.space.palette.findChildren(QAbstractButton)
        tile = next(each for each in tiles if each.property("word") == word)
        QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
        self.actions["clicks"] += 1

    def _add(self, place: Point) -> None:
        raise NotImplementedError

    def _pull(self, start: Point, end: Point) -> None:
        raise NotImplementedError

    def _name(self, name: str, place: Point) -> None:
        self._add(place)
        self.user.type(name, end=None)
        self.space.canvas.naming.finish()

    def _link(self, source: str, target: str) -> None:
        scene = self.space.editor.scene
        one, other = (scene.symbol(self.user.called(name)) for name in (source, target))
        assert one
        assert other
        edge = chop(flat(one.outline), one.box.centre, other.box.centre) or one.box.centre
        far = math.dist(edge, one.box.centre)
        inside = 1 - 2 / far  # on the rim, just inside
        x, y = ((b - a) * inside + a for a, b in zip(one.box.centre, edge, strict=True))
        self._pull((x, y), other.box.centre)

    def draw_partners(self) -> None:
        """Each partner at its place, and a line from the manager."""
        self._press_tile("steers")
        self._name(MANAGER, self.places[MANAGER])
        for name in PARTNERS:
            self._name(name, self.places[name])
            self._link(MANAGER, name)

    def draw_links(self) -> None:
        """A line from partner to partner."""
        self._press_tile("cooperates")
        for source, target in LINKS:
            self._link(source, target)


class Mouse(Pointing):
    """Double-clicks and drags."""

    def _add(self, place: Point) -> None:
        self.user.double(place)
        self.actions["clicks"] += 2

    def _pull(self, start: Point, end: Point) -> None:
        self.user.drag(start, end)
        self.actions["drags"] += 1


class Finger(Pointing):
    """Double-taps and slides."""

    def _add(self, place: Point) -> None:
        self.user.tap(place)
        self.user.tap(place)
        self.actions["taps"] += 2

    def _pull(self, start: Point, end: Point) -> None:
        self.user.slide(start, end)
        self.actions["drags"] += 1


class Pen(Pointing):
    """Double-taps and draws with a pen."""

    def _add(self, place: Point) -> None:
        self.user.pen_tap(place)
        self.user.pen_tap(place)
        self.actions["taps"] += 2

    def _pull(self, start: Point, end: Point) -> None:
        self.user.pen(QEvent.Type.TabletMove, start)
        self.user.pen_drag(start, end)
        self.actions["drags"] += 1


HANDS: Mapping[str, Callable[..., Hand]] = {"keys": Keys, "mouse": Mouse, "touch": Finger, "pen": Pen}
