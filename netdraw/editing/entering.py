"""What an entry in the quick line does to the document."""

from typing import NamedTuple

from netdraw.editing.adding import added_at, added_beside
from netdraw.editing.connecting import can_link
from netdraw.editing.connecting import linked as connected
from netdraw.editing.line import Line, State
from netdraw.editing.scene import Scene
from netdraw.language.matching import folded
from netdraw.model import edits
from netdraw.model.document import Document


class Outcome(NamedTuple):
    """What an entry comes to: the document, what to select, and the line, node kind and link kind from then on.

    `choices` are the nodes that an ambiguous word may mean; the document is then unchanged.
    """

    document: Document
    select: tuple[str, ...]
    line: Line
    node_kind: str
    link_kind: str
    choices: tuple[str, ...] = ()


def entered(scene: Scene, state: State, text: str, linked: bool = True) -> Outcome:
    """Return what entering `text` comes to; `linked` says whether new nodes are linked to the anchor."""
    name = " ".join(text.split())
    unchanged = Outcome(scene.document, tuple(state.selection), state.line, state.node_kind, state.link_kind)
    if not name:
        return unchanged
    there = next((key for key, node in scene.document.nodes.items() if folded(node.name) == folded(name)), "")
    if there:
        return unchanged._replace(select=(there,), line=state.line._replace(anchor=there, last=(there,), text=text))
    anchor = state.line.anchor
    if anchor:
        document, key = added_beside(scene, state.node_kind, anchor)
    else:
        document, key = added_at(scene, state.node_kind, scene.drawing.box.centre)
    document = edits.change_node(document, key, name=name)
    last: tuple[str, ...] = (key,)
    if anchor and linked and can_link(document, state.link_kind, anchor, key):
        document, link = connected(document, scene.picture.id, state.link_kind, anchor, key)
        last = (key, link)
    line = state.line._replace(anchor=anchor or key, last=last, text=text)
    return Outcome(document, (key,), line, state.node_kind, state.link_kind)
