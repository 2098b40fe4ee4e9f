"""What sources say of one thing, and how a further version of a fact comes in."""

from netdraw.editing.inspecting import fields
from netdraw.editing.scene import Scene
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Claim

TOLD = ("count", "name", "label", "since", "until", "description")  # what sources can differ on, in words


def claims_on(document: Document, about: str) -> tuple[tuple[int, Claim], ...]:
    """Return what sources say of a node or link, each with its number among all claims."""
    return tuple((number, each) for number, each in enumerate(document.claims) if each.about == about)


def claimable(scene: Scene, about: str) -> tuple[str, ...]:
    """Return the fields of a node or link that a source can differ on, the likeliest first."""
    known = fields(scene, [about])
    return tuple(field for field in TOLD if field in known)


def contested(scene: Scene, about: str) -> Document:
    """Return the document with room for a further version of what is said of a node or link.

    It is on the same fact as the last one, else on the likeliest that is said. Beside the first one what the record
    holds becomes a version too, so that its source can be named.
    """
    document, known, there = scene.document, claimable(scene, about), claims_on(scene.document, about)
    record = document.nodes.get(about) or document.links[about]
    said = (each for each in known if getattr(record, each))
    field = there[-1][1].field if there else (*said, *known)[0]
    own = getattr(record, field)
    if own and not there:
        document = edits.add_claim(document, Claim(about=about, field=field, value=str(own)))
    return edits.add_claim(document, Claim(about=about, field=field, value=""))
