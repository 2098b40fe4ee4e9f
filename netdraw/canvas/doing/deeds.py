"""What can be done on the canvas without pointing: for keys, and for the menus and buttons round it."""

from collections.abc import Callable, Iterable

from netdraw.canvas.doing.clipboard import Clipboard
from netdraw.canvas.doing.idle import idle
from netdraw.canvas.pointing.pointer import Pointer
from netdraw.canvas.stage import Stage
from netdraw.canvas.tools.add import add, add_free, add_linked
from netdraw.drawing.primitives import Point
from netdraw.editing.arranging import ARRANGEMENTS
from netdraw.editing.bending import freed, nudged
from netdraw.editing.bringing import brought_in, drawn, undrawn
from netdraw.editing.bundling import rebundled
from netdraw.editing.calming import recalmed, refainted
from netdraw.editing.connecting import turned
from netdraw.editing.editor import Editor
from netdraw.editing.folding import foldable, refolded
from netdraw.editing.framing import framed
from netdraw.editing.grouping import grouped, ungrouped
from netdraw.editing.inspecting import Value, changed, fields
from netdraw.editing.leaving import taken_out
from netdraw.editing.marking import marked
from netdraw.editing.moving import halting, moving_with
from netdraw.editing.ordering import ORDERS
from netdraw.editing.presence import turned_off
from netdraw.editing.resizing import grown
from netdraw.editing.retyping import retyped
from netdraw.editing.walking import first, neighbour
from netdraw.model import edits
from netdraw.model.document import Document

NUDGE = 10  # 0.1 mm that an arrow key moves; with Shift it is 1
CHANGES = {**ARRANGEMENTS, **ORDERS, "fit-frame": framed}
PAN = 60  # pixels that it moves the paper when nothing is selected


class Deeds:
    """Every deed is one step that can be undone, or changes only what is selected or in view.

    A name that is being typed is finished first.
    """

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.clipboard = Clipboard(stage)
        self.forget: Callable[[], object] = lambda: None  # what is selected, everywhere: asked of the window

    @property
    def _editor(self) -> Editor:
        self.stage.finish()
        return self.stage.editor

    def _do(self, name: str, document: Document, select: Iterable[str] | None = None) -> None:
        """Make a document the present, or say why the deed of this name changes nothing."""
        if document is self.stage.editor.document:
            self._idle(name)
        else:
            self.stage.editor.do(document, select)

    def _idle(self, name: str) -> None:
        self.stage.mention(idle(name, len(self.stage.editor.selection)))

    def add(self) -> None:
        """Add a node beside the selected one, with the cursor in its name."""
        self.stage.finish()
        add_free(self.stage)

    def lay(self, kind: str, at: Point) -> None:
        """Put down a node of a kind at a point of the paper, with the cursor in its name."""
        self._editor.choose(node_kind=kind)
        add(self.stage, at)
        self.stage.editor.put_away()

    def add_linked(self, direction: Point | None = None) -> None:
        """Add a node that is linked to the selected one, with the cursor in its name."""
        self.stage.finish()
        if not add_linked(self.stage, direction):
            self._idle("add-linked")

    def rename(self) -> None:
        """Put the cursor in the name of what is selected, if it is one thing."""
        selected = self._editor.selection
        if len(selected) == 1:
            self.stage.name(next(iter(selected)))
        else:
            self._idle("rename")

    def delete(self) -> None:
        """Take what is selected out of the picture, with the links on it."""
        editor = self._editor
        self._do("delete", taken_out(editor.scene, editor.selection))

    def set_aside(self) -> None:
        """Take what is selected out of the picture, and keep it in the network: in the tray if it stands nowhere."""
        editor = self._editor
        self._do("to-tray", taken_out(editor.scene, editor.selection, edits.set_aside))

    def bring_in(self, key: str, at: Point | None = None) -> None:
        """Place a node of the network in the picture, at a place or where it belongs; if it is there, go to it."""
        editor = self._editor
        document = brought_in(editor.scene, key, at)
        if document is not editor.document:
            self.stage.brought.add((editor.picture_id, key))
            editor.do(document, {key})
        else:
            editor.select({key})
        self.stage.reveal(key)

    def draw_links(self) -> None:
        """Draw all links that the selected nodes have with others in the picture."""
        editor = self._editor
        self._do("draw-links", drawn(editor.document, editor.picture_id, undrawn(editor.scene, editor.selection)))

    def select_all(self) -> None:
        """Select everything but the levels."""
        editor = self._editor
        drawn = {each.id for each in editor.drawing.symbols} & editor.picture.routes.keys()
        editor.select({*(each.id for each in editor.scene.nodes()), *drawn})

    def offer(self) -> None:
        """Offer what can be done with the selection, beside it; or with the paper in the middle of the window."""
        stage, editor = self.stage, self._editor
        boxes = (stage.shown.box(key) for key in sorted(editor.selection))
        box = next((each for each in boxes if each), None)
        at = (box.centre[0], box.bottom) if box else stage.middle
        stage.offer(Pointer(stage.sight.screen(at), at))

    def mark(self, mark: str) -> None:
        """Put a mark on all that is selected and can have one; when all have it, take it off."""
        editor = self._editor
        chosen = {key for key in editor.selection if "marks" in fields(editor.scene, [key])}
        self._do("mark", marked(editor.document, chosen, mark))

    def leave_off(self, level: str) -> None:
        """Say that what is selected is not on a level; when all are not, that they are."""
        editor = self._editor
        editor.do(turned_off(editor.document, editor.picture_id, editor.selection, level))

    def retype(self, kind: str) -> None:
        """Make what is selected another kind."""
        editor = self._editor
        editor.do(retyped(editor.scene, editor.selection, kind))

    def turn(self) -> None:
        """Turn the selected links round."""
        editor = self._editor
        editor.do(turned(editor.document, editor.selection & editor.picture.routes.keys()))

    def change(self, field: str, value: Value) -> None:
        """Change a field of all that is selected."""
        editor = self._editor
        editor.do(changed(editor.document, editor.selection, field, value))

    def select_nothing(self) -> None:
        """Let go of the selection."""
        self._editor.select(())

    def undo(self) -> None:
        """Take one step back."""
        editor = self._editor
        if not editor.history.past:
            self._idle("undo")
            return
        editor.undo()
        self.stage.refit()

    def redo(self) -> None:
        """Take one step forward again."""
        editor = self._editor
        if not editor.history.future:
            self._idle("redo")
            return
        editor.redo()
        self.stage.refit()

    def nudge(self, direction: Point, step: float = NUDGE) -> None:
        """Move the selection a little (0.1 mm), of links alone their bends; with nothing selected the paper moves."""
        editor, (x, y) = self._editor, direction
        if not editor.selection:
            self.stage.pan(-x * PAN, -y * PAN)
            return
        moving = moving_with(editor.scene, editor.selection)
        if moving:
            by = halting(editor.scene, editor.selection, (x * step, y * step))
            editor.do(edits.shift_each(editor.document, editor.picture_id, dict.fromkeys(moving, by)))
        else:
            editor.do(nudged(editor.scene, editor.selection, (x * step, y * step)))
        self._show()

    def free(self) -> None:
        """Let the selected links find their own way again, and their words their own place."""
        editor = self._editor
        self._do("free-lines", freed(editor.scene, editor.selection & editor.picture.routes.keys()))

    def arrange(self, name: str) -> None:
        """Align, spread or order the selection; `name` is one of the tables of `editing`."""
        editor = self._editor
        self._do(name, CHANGES[name](editor.scene, editor.selection))

    def tidy(self) -> None:
        """Tidy what is selected, if it is several or holds others, or else the whole picture.

        Who the quick line is pinned to stays in place.
        """
        from netdraw.editing.tidying.tidy import tidied

        editor = self._editor
        before, frames = editor.document, {each.id for each in editor.scene.frames()}
        chosen = editor.selection if len(editor.selection) > 1 or editor.selection & frames else ()
        self._do("tidy", tidied(editor.scene, chosen, editor.line.anchor))
        self.stage.reveal_all()
        self.stage.glide(before)

    def grow(self, way: Point) -> None:
        """Make the selection larger or smaller: its right or lower edge goes so far."""
        editor = self._editor
        self._do("grow", grown(editor.scene, editor.selection, way, NUDGE))
        self._show()

    def group(self) -> None:
        """Put a group round the selection, with the cursor in its name."""
        editor = self._editor
        document, key = grouped(editor.scene, editor.selection)
        if key:
            editor.preview(document, {key})
            self.stage.name(key)
        else:
            self._idle("group")

    def ungroup(self) -> None:
        """Take the selected groups away and select what lay in them."""
        editor = self._editor
        document, members = ungrouped(editor.scene, editor.selection)
        self._do("ungroup", document, members)

    def fold(self) -> None:
        """Fold the selected frames and levels, or unfold them; they stay selected."""
        editor = self._editor
        chosen = foldable(editor.scene, editor.selection)
        self._do("fold", refolded(editor.scene, editor.selection), chosen)

    def bundle(self) -> None:
        """Draw lines of the selected frames that run the same way as one, or each by itself again."""
        editor = self._editor
        self._do("bundle", rebundled(editor.scene, editor.selection))

    def calm(self) -> None:
        """Leave only the selected kinds of line in the picture, or else those there is most of; or have all back."""
        editor = self._editor
        self._do("calm", recalmed(editor.scene, editor.selection))

    def faint(self) -> None:
        """Let the other lines of a calm picture stand faintly behind, or be away."""
        editor = self._editor
        self._do("faint", refainted(editor.scene, editor.selection))

    def walk(self, direction: Point) -> None:
        """Select the next node in a direction, along a link where there is one; with nothing selected the first."""
        editor = self._editor
        here = min(editor.selection & editor.picture.placements.keys(), default=None)
        there = neighbour(editor.scene, here, direction) if here else first(editor.scene)
        if there:
            editor.select({there})
            self._show()

    def _show(self) -> None:
        for key in sorted(self.stage.editor.selection)[:1]:
            self.stage.reveal(key)
