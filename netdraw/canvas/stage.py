"""What the tools work on: the editor, the sight of the paper, the tool in hand, and the wish to name something."""

from collections.abc import Callable
from typing import Literal

from netdraw.canvas.habits import Habits
from netdraw.canvas.painting.sheet import sheet
from netdraw.canvas.painting.shown import Shown
from netdraw.canvas.painting.sight import PRINTED, Sight, fitted, revealed
from netdraw.canvas.pointing.grips import gripped
from netdraw.canvas.pointing.hits import PAPER, Reach, Spot, node_at, reach, spot
from netdraw.canvas.pointing.pointer import Pointer
from netdraw.drawing.primitives import Box, Point, Symbol, union
from netdraw.editing.bringing import Waiting, waiting
from netdraw.editing.editor import Editor
from netdraw.editing.scene import Scene
from netdraw.model.document import Document

Tool = Literal["select", "hand", "link"]
Margins = tuple[float, float, float, float]  # pixels: left, top, right, bottom
MARGINS: Margins = (16, 16, 16, 16)  # desk round a fitted paper where nothing floats over it


class Stage:
    """Holds how the paper lies and what the pointer is over; the canvas sets the callbacks.

    `looked` is called when the paper lies otherwise, `marked` when what is laid over it changed, `touched` with the box
    (0.1 mm) in which it did where no more need be painted anew, `name` with the id of
    the node or link of which the name is to be typed, `finish` before anything else is done with the document, and
    `offer` with a pointer at which to offer what can be done with the selection, or with the paper there.
    `whole` gives the sheet with its legend, which is out of sight as long as the picture is fitted.
    `travel` is called with the sight to go to, for all to see, and whether the picture then fits the window.
    `glide` is called with the document from which to go to the present, for all to see.
    `tell` is called with a sentence for the user, `mention` with one that can be passed over, as why nothing changed.
    """

    def __init__(self, editor: Editor, habits: Habits) -> None:
        self.editor, self.habits = editor, habits
        self.tool: Tool = "select"
        self.held = False  # the key that makes every drag pan
        self.sight = Sight()
        self.sheet = sheet(editor.drawing.box)  # as it is seen
        self.whole: Callable[[], Box] = lambda: self.sheet
        self.size: Point = (800.0, 600.0)
        self.margins = MARGINS
        self.fits = True  # until the user pans or zooms, the whole picture stays in view
        self.over = PAPER
        self.brought: set[tuple[str, str]] = set()  # by picture: the nodes that came in from the network
        self._left: dict[str, tuple[Sight, bool]] = {}  # by picture: how its paper lay, and whether it was fitted
        self.shown = Shown()
        self.shown.take(editor.drawing)
        self.looked: Callable[[], None] = lambda: None
        self.marked: Callable[[], None] = lambda: None
        self.touched: Callable[[Box], None] = lambda _: None
        self.name: Callable[[str], None] = lambda _: None
        self.finish: Callable[[], None] = lambda: None
        self.offer: Callable[[Pointer], None] = lambda _: None
        self.glide: Callable[[Document], None] = lambda _: None
        self.tell: Callable[[str], None] = lambda _: None
        self.mention: Callable[[str], None] = lambda _: None
        self.travel: Callable[[Sight, bool], None] = lambda sight, _: self.look(sight)

    def take(self, tool: Tool) -> None:
        """Work with another tool from now on."""
        self.tool = tool
        self.marked()

    def hold(self, held: bool) -> None:
        """Let every drag pan, as long as it is so."""
        self.held = held
        self.marked()

    @property
    def grips(self) -> bool:
        """Whether the hand holds the paper, whatever it points at."""
        return self.held or self.tool == "hand"

    def holds(self, pointer: Pointer) -> bool:
        """Whether the pointer is in the window."""
        (x, y), (wide, high) = pointer.screen, self.size
        return 0 <= x <= wide and 0 <= y <= high

    def reach(self, touch: bool = False) -> Reach:
        """Return how near is on it, as the paper lies now."""
        return reach(self.sight.scale, touch)

    def spot(self, pointer: Pointer) -> Spot:
        """Return what is under the pointer."""
        near = self.reach(pointer.touch)
        scene, (chosen, *others) = self._scene_round(pointer.at, near), sorted(self.editor.selection) or [""]
        under = spot(scene, pointer.at, near)
        return gripped(scene, None if others else scene.symbol(chosen), under, pointer.at, near)

    @property
    def lays_frame(self) -> bool:
        """Whether the chosen kind is that of a frame, which is as large as what it is to hold."""
        return self.editor.language.node(self.editor.node_kind).layer == "frame"

    def lays(self, spot: Spot) -> bool:
        """Whether a press there puts down what was chosen for that.

        It does on bare paper and over the border of a frame; a frame, which is drawn round others, comes over them too.
        """
        scene = self.editor.scene
        bordering = spot.id in scene.document.nodes and scene.holds(spot.id)
        return self.editor.laying and (spot.part == "paper" or bordering or self.lays_frame)

    def node_at(self, pointer: Pointer) -> str:
        """Return the id of the node on which the pointer could drop a line, else ""."""
        near = self.reach(pointer.touch)
        return node_at(self._scene_round(pointer.at, near), pointer.at, near)

    def _scene_round(self, point: Point, near: Reach) -> Scene:
        """Return the scene with only what may be under a point: a large picture is looked through at every move."""
        scene = self.editor.scene
        seen = self.shown.within(Box(*point, *point).grown(max(near)))
        return scene._replace(drawing=scene.drawing._replace(symbols=tuple(seen)))

    def symbol(self, key: str) -> Symbol | None:
        """Return the symbol of a node or link in view."""
        return self.shown.symbol(key)

    @property
    def room(self) -> Box:
        """The part of the window that nothing floats over, in pixels."""
        (wide, high), (left, top, right, bottom) = self.size, self.margins
        return Box(left, top, max(wide - right, left + 1), max(high - bottom, top + 1))

    @property
    def middle(self) -> Point:
        """The point of the paper in the middle of that part."""
        return self.sight.paper(self.room.centre)

    @property
    def view(self) -> Box:
        """The box on the paper that is in view there."""
        left, top, right, bottom = self.room
        return Box(*self.sight.paper((left, top)), *self.sight.paper((right, bottom)))

    def look(self, sight: Sight, fits: bool = False) -> None:
        """Lay the paper otherwise; where the picture `fits` it goes on doing so when the window changes."""
        self.sight, self.fits = sight, fits
        self.looked()

    def pan(self, dx: float, dy: float) -> None:
        """Move the paper by pixels."""
        self.look(self.sight.panned(dx, dy))

    def zoom(self, factor: float, at: Point | None = None) -> None:
        """Bring the paper closer, round a point of the window (default: the middle)."""
        self.look(self.sight.zoomed(factor, at or self.room.centre))

    def print_size(self) -> None:
        """Show the paper as large as it is printed."""
        self.travel(self.sight.zoomed(PRINTED / self.sight.scale, self.room.centre), False)

    def fit(self) -> None:
        """Show the whole picture, without its legend."""
        self.look(fitted(sheet(self.editor.drawing.box), self.room), True)

    def refit(self) -> None:
        """Go to where the whole picture is in view again, if it was before much of it moved."""
        if self.fits:
            self.travel(fitted(sheet(self.editor.drawing.box), self.room), True)

    def reveal_all(self) -> None:
        """Go to where as much of the picture is in view as can be from so near, or where it fits if it did."""
        if self.fits:
            self.refit()
        elif (sight := revealed(self.sight, self.editor.drawing.box, self.room)) is not self.sight:
            self.travel(sight, False)

    def fit_sheet(self) -> None:
        """Show the whole sheet, with its legend."""
        self.travel(fitted(self.whole(), self.room), False)

    def fit_selection(self) -> None:
        """Show what is selected as large as it fits; with nothing selected the whole picture."""
        boxes = [box for key in self.editor.selection if (box := self.shown.box(key))]
        if boxes:
            self.travel(fitted(union(boxes), self.room), False)
        else:
            self.travel(fitted(sheet(self.editor.drawing.box), self.room), True)

    def turn(self, former: str) -> None:
        """Show the paper of another picture as it lay when it was last in view; the one of `former` is remembered."""
        self._left[former] = self.sight, self.fits
        sight, fits = self._left.get(self.editor.picture_id, (self.sight, True))
        if fits:
            self.fit()
        else:
            self.look(sight)

    @property
    def waiting(self) -> tuple[Waiting, ...]:
        """The links that the selected nodes could have here, if they came in from the network."""
        came = {key for picture, key in self.brought if picture == self.editor.picture_id}
        return waiting(self.editor.scene, came & self.editor.selection)

    def resize(self, size: Point, margins: Margins | None = None) -> None:
        """Take over the size of the window and what floats over its edges.

        A fitted picture stays fitted, else the middle stays the middle.
        """
        x, y = self.room.centre
        self.size, self.margins = size, margins or self.margins
        across, down = self.room.centre
        if self.fits:
            self.fit()
        else:
            self.pan(across - x, down - y)

    def reveal(self, *keys: str, beside: float = 0) -> None:
        """Pan just so far that nodes and links are in view, as many of them as can be.

        A panel may lie over the picture for a moment, `beside` pixels wide at the right; then a fitted one stays so.
        """
        boxes, room = [box for key in keys if (box := self.shown.box(key))], self.room
        room = room._replace(right=room.right - beside)
        if boxes and (sight := revealed(self.sight, union(boxes), room)) is not self.sight:
            self.travel(sight, beside > 0 and self.fits)

    def hover(self, over: Spot) -> None:
        """Take over what the pointer is over."""
        if over != self.over:
            self.over = over
            self.marked()
