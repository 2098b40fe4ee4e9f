"""Every way to change a document, each a function from document to document that shares what it leaves alone.

`model_copy` does not validate, so whatever an edit puts into a record stands here and nowhere else. An edit that
changes nothing returns the document it was given. Ids that are not there are programming errors (KeyError).
"""

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any, TypeVar

from netdraw.model.document import Document
from netdraw.model.records import Claim, Link, Node, Phase, Picture, Placement, Point, Record, Remark, Route
from netdraw.model.text import clean

R = TypeVar("R", bound=Record)
TIMES = ("since", "until", "phase")  # the fields that may name a phase


def fresh(document: Document, prefix: str) -> str:
    """Return a short id that no node, link or picture has: `prefix` and one more than the highest number in use."""
    used = "\n".join((*document.nodes, *document.links, *document.pictures))
    numbers = re.findall(rf"^{prefix}(\d{{1,9}})$", used, re.MULTILINE)
    return f"{prefix}{max(map(int, numbers), default=0) + 1}"


def add_node(document: Document, node: Node, picture: str, placement: Placement) -> Document:
    """Add a node with its first placement, in front of what stands there."""
    document = _with(document, nodes={**document.nodes, node.id: node})
    return place(document, picture, placement)


def place(document: Document, picture: str, placement: Placement) -> Document:
    """Put a node at a place in a picture, or change its place there."""
    shown = document.pictures[picture]
    return _redrawn(document, _with(shown, placements={**shown.placements, placement.node: placement}))


def add_link(document: Document, link: Link, picture: str) -> Document:
    """Add a link, drawn in `picture` and in the other pictures of its kind where both ends stand."""
    document = _with(document, links={**document.links, link.id: link})
    kind = document.pictures[picture].kind
    for shown in document.pictures.values():
        if shown.kind == kind and link.source in shown.placements and link.target in shown.placements:
            document = route(document, shown.id, Route(link=link.id))
    return _in_sight(document, link)


def _in_sight(document: Document, link: Link) -> Document:
    """A link that somebody draws, or makes another kind, can be seen: a calm picture shows its kind from then on."""
    for shown in document.pictures.values():
        if shown.calm and link.id in shown.routes and link.kind not in shown.calm:
            document = _redrawn(document, _with(shown, calm=(*shown.calm, link.kind)))
    return document


def route(document: Document, picture: str, drawn: Route) -> Document:
    """Draw a link in a picture, or change its bends there."""
    shown = document.pictures[picture]
    return _redrawn(document, _with(shown, routes={**shown.routes, drawn.link: drawn}))


def add_picture(document: Document, picture: Picture) -> Document:
    """Add a picture behind the others."""
    return _redrawn(document, picture)


def change_picture(document: Document, picture: str, **fields: Any) -> Document:
    """Change fields of a picture, not what stands in it; strings are cleaned."""
    return _redrawn(document, _with(document.pictures[picture], **fields))


def reorder_pictures(document: Document, order: Iterable[str]) -> Document:
    """Put the pictures in another order; `order` names all of them."""
    pictures = {key: document.pictures[key] for key in order}
    assert pictures.keys() == document.pictures.keys()
    if list(pictures) == list(document.pictures):
        return document
    return document.model_copy(update={"pictures": pictures})  # equal to those before, so `_with` sees no change


def remove_picture(document: Document, picture: str) -> Document:
    """Delete a picture, and what stands in no other as `erase` does; at least one picture stays."""
    shown = document.pictures[picture]
    assert len(document.pictures) > 1
    emptied = erase(document, picture, [*shown.placements, *shown.routes])
    names = {picture: shown.title}
    return _with(
        emptied,
        pictures={key: each for key, each in emptied.pictures.items() if key != picture},
        claims=tuple(claim for claim in emptied.claims if claim.about != picture),
        remarks=tuple(_orphaned(each, names) for each in emptied.remarks),
    )


def change_node(document: Document, node: str, **fields: Any) -> Document:
    """Change fields of a node; strings are cleaned."""
    changed = _with(document.nodes[node], **fields)
    return _with(document, nodes={**document.nodes, node: changed}) if changed is not document.nodes[node] else document


def change_link(document: Document, link: str, **fields: Any) -> Document:
    """Change fields of a link; strings are cleaned."""
    changed = _with(document.links[link], **fields)
    if changed is document.links[link]:
        return document
    return _in_sight(_with(document, links={**document.links, link: changed}), changed)


def turn_link(document: Document, link: str) -> Document:
    """Let a link run from its target to its source, through the same bends."""
    before = document.links[link]
    document = change_link(document, link, source=before.target, target=before.source)
    for shown in document.pictures.values():
        if drawn := shown.routes.get(link):
            document = route(document, shown.id, _with(drawn, bends=drawn.bends[::-1]))
    return document


def change_network(document: Document, **fields: Any) -> Document:
    """Change fields of the network."""
    return _with(document, network=_with(document.network, **fields))


def add_phase(document: Document, phase: Phase) -> Document:
    """Add a phase behind the others."""
    return change_network(document, phases=(*document.network.phases, phase))


def change_phase(document: Document, number: int, **fields: Any) -> Document:
    """Change fields of the phase at a place in the list; what names it, as its time or its phase, goes along."""
    phases = list(document.network.phases)
    before = phases[number]
    phases[number] = _with(before, **fields)
    document = change_network(document, phases=tuple(phases))
    return _renamed(document, before.name, phases[number].name)


def remove_phase(document: Document, number: int) -> Document:
    """Take away the phase at a place in the list; what names it keeps its words."""
    return change_network(document, phases=tuple(e for i, e in enumerate(document.network.phases) if i != number))


def add_remark(document: Document, remark: Remark) -> Document:
    """Add a remark behind the others."""
    return _with(document, remarks=(*document.remarks, remark))


def add_claim(document: Document, claim: Claim) -> Document:
    """Add a claim behind the others."""
    return _with(document, claims=(*document.claims, claim))


def change_claim(document: Document, number: int, **fields: Any) -> Document:
    """Change fields of the claim at a place in the list; strings are cleaned."""
    claims = list(document.claims)
    claims[number] = _with(claims[number], **fields)
    return _with(document, claims=tuple(claims))


def remove_claim(document: Document, number: int) -> Document:
    """Take away the claim at a place in the list."""
    return _with(document, claims=tuple(each for i, each in enumerate(document.claims) if i != number))


def change_remark(document: Document, number: int, **fields: Any) -> Document:
    """Change fields of the remark at a place in the list; strings are cleaned."""
    remarks = list(document.remarks)
    remarks[number] = _with(remarks[number], **fields)
    return _with(document, remarks=tuple(remarks))


def remove_remark(document: Document, number: int) -> Document:
    """Take away the remark at a place in the list."""
    return _with(document, remarks=tuple(each for i, each in enumerate(document.remarks) if i != number))


def shift(document: Document, picture: str, nodes: Collection[str], dx: float, dy: float) -> Document:
    """Move nodes by (dx, dy), with the bends of the links that run between them; rounded to whole 0.1 mm."""
    return shift_each(document, picture, dict.fromkeys(nodes, (float(round(dx)), float(round(dy)))))


def shift_each(
    document: Document, picture: str, moves: Mapping[str, Point], bent: Mapping[str, Route] | None = None
) -> Document:
    """Move each node by its own (dx, dy), with the bends of links of which both ends move alike.

    Places are rounded to 0.01 mm, as finely as is drawn. `bent` are the routes with bends, where known.
    """
    moves = {key: move for key, move in moves.items() if any(move)}
    if not moves:
        return document
    shown = document.pictures[picture]
    moves = with_folded(moves, shown)
    there, bent = shown.placements, bent_routes(shown) if bent is None else bent
    placed = {key: _placed(there[key], move) for key, move in moves.items() if key in there}
    carried = {key: _with(each, bends=_carried(each, document.links[key], moves)) for key, each in bent.items()}
    routes = shown.routes if carried == bent else {**shown.routes, **carried}
    return _redrawn(document, _with(shown, placements={**there, **placed}, routes=routes))


def bent_routes(picture: Picture) -> Mapping[str, Route]:
    """Return the routes with bends: a drag looks for them once."""
    return {key: each for key, each in picture.routes.items() if each.bends}


def with_folded(moves: Mapping[str, Point], shown: Picture) -> Mapping[str, Point]:
    """Return the moves with those of what is folded away in what moves, also of what that hides in its turn."""
    hidden = {
        each: move for key, move in moves.items() if key in shown.placements for each in shown.placements[key].folded
    }
    new = {key: move for key, move in hidden.items() if key not in moves}
    return with_folded({**moves, **new}, shown) if new else moves


def resize(document: Document, picture: str, node: str, centre: Point, size: Point) -> Document:
    """Give a node another centre and size in a picture; places are rounded to 0.01 mm."""
    (x, y), (width, height) = (_rounded(*each) for each in (centre, size))
    return place(
        document, picture, _with(document.pictures[picture].placements[node], x=x, y=y, width=width, height=height)
    )


def reorder(document: Document, picture: str, order: Iterable[str]) -> Document:
    """Draw the nodes of a picture in another order, from back to front; `order` names all of them."""
    shown = document.pictures[picture]
    placements = {key: shown.placements[key] for key in order}
    assert placements.keys() == shown.placements.keys()
    if list(placements) == list(shown.placements):
        return document
    reordered = shown.model_copy(
        update={"placements": placements}
    )  # equal to the one before, so `_with` sees no change
    return document.model_copy(update={"pictures": {**document.pictures, picture: reordered}})


def erase(document: Document, picture: str, ids: Iterable[str]) -> Document:
    """Take nodes and links (with the links on those nodes) out of a picture; what is folded with what it hides.

    What then stands in no picture any more is deleted, see `forget`.
    """
    gone = _with_links(document, picture, ids)
    kept = _left_out(document, picture, gone)
    return document if kept is document else forget(kept, gone)


def set_aside(document: Document, picture: str, ids: Iterable[str]) -> Document:
    """Take nodes and links (with the links on those nodes) out of a picture, and keep them as facts."""
    return _left_out(document, picture, _with_links(document, picture, ids))


def forget(document: Document, ids: Iterable[str]) -> Document:
    """Delete from the facts what of `ids` no picture shows, and the links of those nodes wherever they are drawn.

    Claims about them go too, remarks stay: they lose their `about` and get its name in the text.
    """
    pictures = document.pictures.values()
    unseen = {key for key in ids if not any(key in each.placements or key in each.routes for each in pictures)}
    unseen &= document.nodes.keys() | document.links.keys()
    unseen |= {key for key, link in document.links.items() if _touches(link, unseen)}
    if not unseen:
        return document
    names = {key: _called(document, key) for key in unseen}
    return _with(
        document,
        nodes={key: node for key, node in document.nodes.items() if key not in unseen},
        links={key: link for key, link in document.links.items() if key not in unseen},
        claims=tuple(claim for claim in document.claims if claim.about not in unseen),
        remarks=tuple(_orphaned(each, names) for each in document.remarks),
        pictures={
            key: _with(each, routes={r: drawn for r, drawn in each.routes.items() if r not in unseen})
            for key, each in document.pictures.items()
        },
    )


def expunge(document: Document, ids: Iterable[str]) -> Document:
    """Delete nodes and links as if they had never been: with their links, placements, claims and remarks."""
    known = document.nodes.keys() | document.links.keys()
    gone = known & set(ids)
    gone |= {key for key, link in document.links.items() if _touches(link, gone)}
    if not gone:
        return document
    return _with(
        document,
        nodes={key: node for key, node in document.nodes.items() if key not in gone},
        links={key: link for key, link in document.links.items() if key not in gone},
        claims=tuple(each for each in document.claims if each.about not in gone),
        remarks=tuple(each for each in document.remarks if each.about not in gone),
        pictures={key: _without(each, gone) for key, each in document.pictures.items()},
    )


def _without(picture: Picture, gone: Collection[str]) -> Picture:
    placements = {
        key: _with(each, **{name: _kept(getattr(each, name), gone) for name in ("not_on", "folded")})
        for key, each in picture.placements.items()
        if key not in gone
    }
    routes = {key: each for key, each in picture.routes.items() if key not in gone}
    return _with(picture, placements=placements, routes=routes)


def _kept(ids: Iterable[str], gone: Collection[str]) -> tuple[str, ...]:
    return tuple(key for key in ids if key not in gone)


def _renamed(document: Document, old: str, new: str) -> Document:
    """Let all that names the phase `old` name it `new`."""
    if old == new or not old:
        return document
    nodes, links, pictures = (
        {
            key: _with(each, **{name: new for name in TIMES if getattr(each, name, "") == old})
            for key, each in table.items()
        }
        for table in (document.nodes, document.links, document.pictures)
    )
    return _with(document, nodes=nodes, links=links, pictures=pictures)


def _with_links(document: Document, picture: str, ids: Iterable[str]) -> set[str]:
    chosen = set(with_folded(dict.fromkeys(ids, (0.0, 0.0)), document.pictures[picture]))
    return chosen | {key for key in document.pictures[picture].routes if _touches(document.links[key], chosen)}


def _left_out(document: Document, picture: str, gone: Collection[str]) -> Document:
    shown = document.pictures[picture]
    placements = {key: each for key, each in shown.placements.items() if key not in gone}
    routes = {key: each for key, each in shown.routes.items() if key not in gone}
    return _redrawn(document, _with(shown, placements=placements, routes=routes))


def _orphaned(remark: Remark, names: Mapping[str, str]) -> Remark:
    if remark.about not in names:
        return remark
    name = names[remark.about]
    return _with(remark, about="", text=f"{name}: {remark.text}" if name else remark.text)


def _called(document: Document, key: str) -> str:
    if key in document.nodes:
        return document.nodes[key].name
    link = document.links[key]
    ends = (document.nodes[end].name for end in (link.source, link.target))
    return link.label or " – ".join(ends)


def _touches(link: Link, nodes: Collection[str]) -> bool:
    return link.source in nodes or link.target in nodes


def _placed(placement: Placement, move: Point) -> Placement:
    x, y = _rounded(placement.x + move[0], placement.y + move[1])
    return _with(placement, x=x, y=y)


def _carried(drawn: Route, link: Link, moves: Mapping[str, Point]) -> tuple[Point, ...]:
    move = moves.get(link.source)
    if move is None or move != moves.get(link.target):
        return drawn.bends
    return tuple(_rounded(x + move[0], y + move[1]) for x, y in drawn.bends)


def _rounded(x: float, y: float) -> Point:
    return round(x, 1), round(y, 1)


def _redrawn(document: Document, picture: Picture) -> Document:
    if document.pictures.get(picture.id) is picture:
        return document
    return _with(document, pictures={**document.pictures, picture.id: picture})


def _cleaned(value: Any) -> Any:
    return tuple(map(clean, value)) if isinstance(value, tuple) else clean(value)


def _with(record: R, **fields: Any) -> R:
    """Return a copy with `fields` (strings cleaned), or the record itself when they are what it holds."""
    fields = {name: _cleaned(value) for name, value in fields.items()}
    if all((was := getattr(record, name)) is value or was == value for name, value in fields.items()):
        return record
    return record.model_copy(update=fields)
