"""Writes what stands under a figure, from a pattern in which braces name what is known of a picture."""

import re
from collections.abc import Mapping

from netdraw.drawing.telling.description import own_title, time_of
from netdraw.drawing.telling.sentences import listed, sentence
from netdraw.drawing.text.printable import printable
from netdraw.language.words import keys, say
from netdraw.model.document import Document
from netdraw.model.records import Picture

FIELD = re.compile(r"\{(\w+)\}")
PIECES = re.compile(r"(?<=[.:;,])\s+")  # behind each sign that parts a sentence
ROLES = re.compile(r"\s*[,;]\s*")


def caption(document: Document, picture: Picture, lang: str, pattern: str = "") -> str:
    """Return the caption of a picture by a pattern, "" for the usual one, in `lang`.

    A piece of the pattern, from one sign to the next, falls away when nothing that it names is known:
    "{network}, {place}. Getekend door {roles}." becomes "BoTu." Braces that name nothing we know stay as they are.
    """
    known = _known(document, picture, lang)
    kept: list[str] = []
    for piece in PIECES.split(printable(pattern) or keys(lang)["caption.usual"]):
        named = [known[name] for name in FIELD.findall(piece) if name in known]
        if any(named) or not named:
            kept.append(FIELD.sub(lambda found: known.get(found[1], found[0]), piece))
        elif kept and piece[-1] in ".;":
            kept[-1] = kept[-1].rstrip(".,:;") + piece[-1]
    text = " ".join(kept).rstrip(",;: ")
    return sentence(text) if text else ""


def _known(document: Document, picture: Picture, lang: str) -> Mapping[str, str]:
    """Return what a pattern may name; the date is that of the drawing, or else the time that the picture shows."""
    network = document.network
    return {
        "kind": say(f"drawing.{picture.kind}", lang).lower(),
        "title": "" if own_title(picture) == printable(network.name) else own_title(picture),
        "network": printable(network.name) or say("caption.network", lang),
        "place": printable(network.place),
        "date": printable(picture.at) or time_of(picture),
        "roles": listed([each for each in ROLES.split(printable(picture.by)) if each], lang),
    }
