"""Goes to a node or link, in the picture in view or another one."""

from netdraw.canvas.canvas import Canvas
from netdraw.editing.finding import standing


def go_to(canvas: Canvas, key: str) -> bool:
    """Select a node or link where it is drawn and bring it into view; return whether it is drawn anywhere."""
    editor = canvas.editor
    picture = standing(editor.document, key, editor.picture_id)
    if picture:
        canvas.naming.finish()
        if picture != editor.picture_id:
            editor.show(picture)
        editor.select({key})
        canvas.stage.reveal(key)
    return bool(picture)
