"""A calm picture: only the kinds of link that tell the story stand out; the others are away, or faint behind them."""

from netdraw.model.document import Document
from netdraw.model.records import Link, Picture

MOST = 3  # kinds that tell the story of one picture
FAINT = "faint"  # the kind that a link is drawn as of which only is shown that it is there
PLAIN = Link(id="plain", kind=FAINT, source="plain", target="plain").model_dump(exclude={"id", "source", "target"})


def calmed(document: Document, picture: Picture) -> Picture:
    """Return the picture without the kinds of link that are away from it; the very same one where none are."""
    if not picture.calm or picture.faint:
        return picture
    routes = {key: each for key, each in picture.routes.items() if document.links[key].kind in picture.calm}
    return picture.model_copy(update={"routes": routes})


def paled(document: Document, picture: Picture) -> tuple[Document, Picture]:
    """Return the network and the picture with links that are faint plain and behind; the very same ones without any."""
    if not (picture.calm and picture.faint):
        return document, picture
    faint = {key: document.links[key] for key in picture.routes if document.links[key].kind not in picture.calm}
    links = {**document.links, **{key: each.model_copy(update=PLAIN) for key, each in faint.items()}}
    routes = {key: picture.routes[key] for key in (*faint, *picture.routes)}
    return document.model_copy(update={"links": links}), picture.model_copy(update={"routes": routes})
