"""A calm picture: only the kinds of link that tell the story are drawn, the others are away."""

from netdraw.model.document import Document
from netdraw.model.records import Picture


def calmed(document: Document, picture: Picture) -> Picture:
    """Return the picture with only the kinds of link it is calm with; the very same one where it has them all."""
    if not picture.calm:
        return picture
    routes = {key: each for key, each in picture.routes.items() if document.links[key].kind in picture.calm}
    return picture.model_copy(update={"routes": routes})
