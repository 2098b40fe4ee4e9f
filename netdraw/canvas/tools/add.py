"""Adds a node, with the cursor in its name: at a place, near the middle of the window, or linked to another node."""

from netdraw.canvas.stage import Stage
from netdraw.drawing.primitives import Point
from netdraw.editing.adding import added_at, added_beside, added_toward
from netdraw.editing.connecting import fanned


def add(stage: Stage, point: Point) -> None:
    """Add a node of the chosen kind at a point of the paper."""
    editor = stage.editor
    document, key = added_at(editor.scene, editor.node_kind, point)
    editor.preview(document, {key})
    stage.name(key)


def lay(stage: Stage, point: Point) -> None:
    """Put down a node of the kind that was chosen for that, once, at a point of bare paper; else select nothing."""
    if stage.editor.laying:
        add(stage, point)
        stage.editor.put_away()
    else:
        stage.editor.select(())


def add_free(stage: Stage) -> None:
    """Add a node in the free slot beside the selected one, else in the middle of the window."""
    editor = stage.editor
    anchor = _anchor(stage)
    if anchor is None:
        add(stage, stage.middle)
        return
    document, key = added_beside(editor.scene, editor.node_kind, anchor)
    editor.preview(document, {key})
    stage.name(key)


def add_linked(stage: Stage, direction: Point | None = None) -> None:
    """Add a node beside the selected one, or in a direction from it, with a link between the two.

    Of several selected ones each is linked to the new one.
    """
    editor = stage.editor
    anchors = editor.scene.parties(editor.selection)
    if not anchors:
        return
    if direction:
        document, key = added_toward(editor.scene, editor.node_kind, anchors[0], direction)
    else:
        document, key = added_beside(editor.scene, editor.node_kind, anchors[0])
    document = fanned(document, editor.picture_id, editor.link_kind, anchors, key)
    editor.preview(document, {key})
    stage.name(key)


def _anchor(stage: Stage) -> str | None:
    """Return the one selected node that is not a level."""
    selected = stage.editor.selection
    return next(iter(stage.editor.scene.parties(selected)), None) if len(selected) == 1 else None
