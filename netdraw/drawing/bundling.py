"""Lines that run the same way from a frame to one end are drawn as one bundle, with their number."""

from netdraw.drawing.containment import containment
from netdraw.drawing.folding import joined
from netdraw.language.shipped import Language
from netdraw.model.document import Document
from netdraw.model.records import Picture

LEAST = 2  # lines in a bundle


def bundled(document: Document, picture: Picture, language: Language) -> tuple[Document, Picture]:
    """Return the network and the picture with the bundles of frames that have them; the very same ones without."""
    bundling = {key for key, each in picture.placements.items() if each.bundled and not each.folded}
    if not bundling:
        return document, picture
    holders = containment(document, picture, language).holders
    found = {key: next((each for each in around if each in bundling), "") for key, around in holders.items()}
    home = {key: frame for key, frame in found.items() if frame}
    links, routes = joined(document, picture, home, language, LEAST)
    return document.model_copy(update={"links": links}), picture.model_copy(update={"routes": routes})
