"""Gives nodes and links their names."""

from netdraw.editing.retyping import retyped
from netdraw.editing.scene import Scene
from netdraw.language.roster import Roster
from netdraw.model import edits
from netdraw.model.document import Document


def named(document: Document, key: str) -> str:
    """Return the name of a node or the label of a link."""
    return document.nodes[key].name if key in document.nodes else document.links[key].label


def renamed(document: Document, key: str, name: str) -> Document:
    """Return the document with the name of a node or the label of a link; white space round it is left out."""
    if key in document.nodes:
        return edits.change_node(document, key, name=name.strip())
    return edits.change_link(document, key, label=name.strip())


def first_named(scene: Scene, key: str, name: str, roster: Roster) -> Document:
    """Return the document with the name of a new node; of a partner the name tells what it is and its domain."""
    guess = roster.guess(name)
    document = renamed(scene.document, key, name)
    if scene.document.nodes[key].kind != "partner" or not guess.kind:
        return document
    if guess.kind == "partner":
        return edits.change_node(document, key, domain=guess.domain)
    return retyped(scene.redrawn(document), {key}, guess.kind)
