"""What a figure shows of a drawing, as a drawing of its own: for others to open, who should see no more than that."""

from collections.abc import Mapping
from typing import TypeVar

from netdraw.drawing.views.calming import calmed
from netdraw.drawing.views.folding import folded
from netdraw.drawing.views.moments import as_of
from netdraw.drawing.views.versions import versions
from netdraw.language.carrying import carrying
from netdraw.language.shipped import Language
from netdraw.model.document import Document
from netdraw.model.records import Claim, Network, Picture, Record, Route

R = TypeVar("R", bound=Record)

UNTOLD = ("task", "theme", "scale", "feature")  # fields of the network that no figure has


def shown(document: Document, picture: Picture, language: Language, phases: bool = False) -> Document:
    """Return the one picture with its nodes and links, or with `phases` what it shows in any of them.

    Of what is said of these only what sources say differently, since that is drawn and told; no remark, no session, no
    field that this netdraw does not know, and of the language what is drawn with it.
    """
    there = calmed(document, picture if phases else as_of(document, picture)[1])
    document, there = folded(document, there, language)
    nodes = {key: _known(document.nodes[key]) for key in there.placements}
    routes = {key: _known(each) for key, each in there.routes.items() if _ends(document, key) <= nodes.keys()}
    part = {
        "network": _told(document.network),
        "nodes": nodes,
        "links": {key: _known(document.links[key]) for key in routes},
        "claims": tuple(_known(each) for each in document.claims if _differs(each, document, {*nodes, *routes})),
        "pictures": {picture.id: _alone(there, routes)},
    }
    return carrying(Document().model_copy(update=part), language)


def _told(network: Network) -> Network:
    phases = tuple(map(_known, network.phases))
    return _known(network).model_copy(update={**dict.fromkeys(UNTOLD, ""), "phases": phases})


def _alone(picture: Picture, routes: Mapping[str, Route]) -> Picture:
    placements = {key: _known(each) for key, each in picture.placements.items()}
    return _known(picture).model_copy(update={"placements": placements, "routes": routes, "ink": ()})


def _ends(document: Document, link: str) -> set[str]:
    return {document.links[link].source, document.links[link].target}


def _differs(claim: Claim, document: Document, there: set[str]) -> bool:
    return claim.about in there and claim.field in versions(document, claim.about)


def _known(record: R) -> R:
    """Return a record without the fields that this netdraw does not know."""
    return type(record).model_construct(record.model_fields_set & type(record).model_fields.keys(), **_fields(record))


def _fields(record: Record) -> Mapping[str, object]:
    return {name: getattr(record, name) for name in type(record).model_fields}
