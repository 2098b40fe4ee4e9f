"""Lines that run the same way from a frame to one end are drawn as one bundle, with their number."""

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from netdraw.drawing.nodes.containment import containment
from netdraw.drawing.views.calming import calmed
from netdraw.drawing.views.folding import folded, joined, runs
from netdraw.language.shipped import Language
from netdraw.model.document import Document
from netdraw.model.records import Picture

LEAST = 2  # lines in a bundle


class Sheaf(NamedTuple):
    """How many lines run the same way between what lies in a frame, by its id, and one other end."""

    frame: str
    other: str
    lines: int


def bundled(document: Document, picture: Picture, language: Language) -> tuple[Document, Picture]:
    """Return the network and the picture with the bundles of frames that have them; the very same ones without."""
    bundling = {key for key, each in picture.placements.items() if each.bundled and not each.folded}
    if not bundling:
        return document, picture
    links, routes = joined(document, picture, _home(document, picture, language, bundling), language, LEAST)
    return document.model_copy(update={"links": links}), picture.model_copy(update={"routes": routes})


def sheaves(document: Document, picture: Picture, language: Language, least: int) -> Iterator[Sheaf]:
    """Yield what could be a bundle of at least so many lines, and is none yet."""
    document, picture = folded(document, calmed(document, picture), language)
    loose = {
        key
        for key, each in picture.placements.items()
        if language.node(document.nodes[key].kind).layer == "frame" and not (each.bundled or each.folded)
    }
    home = _home(document, picture, language, loose) if loose else {}
    for run, links in runs(document, picture, home, language).items():
        ends = (run.source, run.target) if run.source in loose else (run.target, run.source)
        if len(links) >= least and {run.source, run.target} <= picture.placements.keys():
            yield Sheaf(*ends, len(links))


def _home(document: Document, picture: Picture, language: Language, frames: Collection[str]) -> Mapping[str, str]:
    """Return the innermost of `frames` that each node lies in, of those that lie in one."""
    holders = containment(document, picture, language).holders
    found = {key: next((each for each in around if each in frames), "") for key, around in holders.items()}
    return {key: frame for key, frame in found.items() if frame}
