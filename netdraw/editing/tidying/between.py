"""A picture on its way from how it stood to how it stands."""

from netdraw.model.document import Document
from netdraw.model.records import Placement


def between(before: Document, after: Document, picture: str, share: float) -> Document:
    """Return `after` with every node of a picture only a share (0 to 1) of the way from where it stood in `before`."""
    former, shown = before.pictures[picture].placements, after.pictures[picture]
    placements = {
        key: _between(former[key], each, share) if key in former and former[key] is not each else each
        for key, each in shown.placements.items()
    }
    gliding = shown.model_copy(update={"placements": placements})
    return after.model_copy(update={"pictures": {**after.pictures, picture: gliding}})


def _between(one: Placement, other: Placement, share: float) -> Placement:
    places = {
        name: round((1 - share) * getattr(one, name) + share * getattr(other, name), 1)
        for name in ("x", "y", "width", "height")
    }
    return other.model_copy(update=places)
