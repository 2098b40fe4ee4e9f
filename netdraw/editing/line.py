"""What the quick line remembers from one entry to the next, in one picture."""

from itertools import islice
from typing import NamedTuple

from netdraw.drawing.views.folding import owners
from netdraw.language.roster import Roster
from netdraw.model.document import Document
from netdraw.model.records import Picture


class Line(NamedTuple):
    """The node that new ones are linked to, the level they come on, and the last entry.

    `anchor` is the id of the pinned node or ""; `level` that of a level, or "" for the first one of the picture; `last`
    holds the ids of the nodes and links of the last entry, and `text` what was typed for it.
    """

    anchor: str = ""
    level: str = ""
    last: tuple[str, ...] = ()
    text: str = ""


class State(NamedTuple):
    """What an entry depends on besides the picture: the line, what is selected, what is drawn with, known names."""

    line: Line
    selection: frozenset[str]
    node_kind: str
    link_kind: str
    roster: Roster


def opened(document: Document, picture: Picture) -> Line:
    """Return the line for a picture that is shown for the first time.

    The resident is the anchor of a value-picture in which nobody else stands.
    """
    if picture.kind != "value":
        return Line()
    nodes = [*islice((key for key in picture.placements if document.nodes[key].kind != "level"), 2)]
    alone = [document.nodes[key].kind for key in nodes] == ["resident"]
    return Line(anchor=nodes[0] if alone else "")


def kept(line: Line, picture: Picture) -> Line:
    """Return the line without what stands in the picture nowhere, not even folded: its id may come to mean another."""
    there = {"", *picture.placements, *picture.routes}
    return line._replace(
        anchor=line.anchor if line.anchor in there else "", last=tuple(filter(there.__contains__, line.last))
    )


def lasting(line: Line, document: Document, picture: Picture) -> Line:
    """Return the line without what the picture no longer shows; the text stays, so that it can be entered again."""
    nodes, links = picture.placements, picture.routes
    anchor = line.anchor and owners(picture).get(line.anchor, line.anchor)  # what hides it stands for what is folded
    return Line(
        anchor=anchor if anchor in nodes and document.nodes[anchor].kind != "level" else "",
        level=line.level if line.level in nodes and document.nodes[line.level].kind == "level" else "",
        last=tuple(key for key in line.last if key in nodes or key in links),
        text=line.text,
    )
