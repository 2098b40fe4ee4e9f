"""A network as one picture sees it: in its phase, calm, folded, with the versions of a disputed fact side by side."""

from netdraw.drawing.views.bundling import bundled
from netdraw.drawing.views.calming import calmed, paled
from netdraw.drawing.views.folding import folded
from netdraw.drawing.views.moments import as_of
from netdraw.drawing.views.versions import disputed
from netdraw.language.shipped import Language
from netdraw.model.document import Document
from netdraw.model.records import Picture


def seen(document: Document, picture: Picture, language: Language) -> tuple[Document, Picture]:
    """Return the document and the picture to draw and to tell; the very same ones where nothing asks for more."""
    document, picture = as_of(document, picture)
    document, picture = bundled(*folded(document, calmed(document, picture), language), language)
    return paled(disputed(document), picture)
