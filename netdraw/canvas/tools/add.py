"""Adds a node, with the cursor in its name: at a place, near the middle of the window, or linked to another node."""

from netdraw.canvas.stage import Stage
from netdraw.drawing.primitives import Box, Point
from netdraw.editing.adding import added_at, added_beside, added_in, added_toward, landing
from netdraw.editing.connecting import fanned
from netdraw.editing.slots import box_at, into
from netdraw.model.document import Document

INSET = 50  # of 0.1 mm between a new frame and the edge of what is in view: room for its name


def add(stage: Stage, point: Point) -> None:
    """Add a node of the chosen kind at a point of the paper; a frame wholly in view, if it is not there already."""
    scene, kind = stage.editor.scene, stage.editor.node_kind
    if not stage.lays_frame:
        _show(stage, *added_at(scene, kind, point))
        return
    view = stage.view.grown(-INSET)
    wide, high = scene.language.node(kind).size
    size = min(wide, view.width), min(high, view.height)
    _show(stage, *added_in(scene, kind, box_at(into(view, size, point), size)))


def add_frame(stage: Stage, box: Box) -> None:
    """Add a frame of the chosen kind that fills a box on the paper; in one that is too small it has its usual size."""
    wide, high = stage.editor.language.node(stage.editor.node_kind).minimum
    if box.width < wide and box.height < high:
        add(stage, box.centre)
    else:
        _show(stage, *added_in(stage.editor.scene, stage.editor.node_kind, box))


def awaited(stage: Stage, point: Point) -> Box:
    """Return where a node of the chosen kind would come that is put at a point: that need not be quite there."""
    scene, kind = stage.editor.scene, stage.editor.node_kind
    return box_at(landing(scene, kind, point), scene.language.node(kind).size)


def add_free(stage: Stage) -> None:
    """Add a node in the free slot beside the selected one, else in the middle of the window."""
    anchor = _anchor(stage)
    if anchor is None:
        add(stage, stage.middle)
    else:
        _show(stage, *added_beside(stage.editor.scene, stage.editor.node_kind, anchor))


def add_linked(stage: Stage, direction: Point | None = None) -> bool:
    """Add a node beside the selected one, or in a direction from it, with a link between the two.

    Of several selected ones each is linked to the new one. Return whether there were any.
    """
    editor = stage.editor
    anchors = editor.scene.parties(editor.selection)
    if not anchors:
        return False
    if direction:
        document, key = added_toward(editor.scene, editor.node_kind, anchors[0], direction)
    else:
        document, key = added_beside(editor.scene, editor.node_kind, anchors[0])
    document = fanned(document, editor.picture_id, editor.link_kind, anchors, key)
    _show(stage, document, key)
    return True


def _show(stage: Stage, document: Document, key: str) -> None:
    """Show a document with a new node that is not there for good until it has been named."""
    stage.editor.preview(document, {key})
    stage.name(key)


def _anchor(stage: Stage) -> str | None:
    """Return the one selected node that is not a level."""
    selected = stage.editor.selection
    return next(iter(stage.editor.scene.parties(selected)), None) if len(selected) == 1 else None
