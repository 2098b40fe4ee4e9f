"""Says of what is new in a picture that it came in the phase that is looked at."""

from netdraw.drawing.views.moments import phase_of
from netdraw.language.shipped import Language
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Link, Node, Picture


def dated(before: Document, after: Document, picture: Picture, language: Language) -> Document:
    """Return `after` in which what `before` did not have in the picture came in the phase that the picture is seen in.

    What says itself when it came or went keeps that, and so does a link that comes with one of its ends. In the first
    phase nobody comes, as all are there from then on.
    """
    number = phase_of(after, picture)
    if not number or picture.id not in after.pictures:
        return after
    since, shown = after.network.phases[number].name, after.pictures[picture.id]
    nodes = [after.nodes[key] for key in shown.placements.keys() - before.nodes.keys()]
    links = [after.links[key] for key in shown.routes.keys() - before.links.keys()]
    new = {each.id for each in nodes}
    for node in nodes:
        if _undated(node) and "since" in language.node(node.kind).fields:
            after = edits.change_node(after, node.id, since=since)
    for link in links:
        if _undated(link) and "since" in language.link(link.kind).fields and not new & {link.source, link.target}:
            after = edits.change_link(after, link.id, since=since)
    return after


def _undated(record: Node | Link) -> bool:
    return not (record.since or record.until)
