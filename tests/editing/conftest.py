"""Small documents made by hand."""

import pytest

from netdraw.editing.editor import Editor
from netdraw.editing.starting import started
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.records import Link, Node, Placement


@pytest.fixture
def editor() -> Editor:
    """Three bands; Zayaz and Farent in the upper one with a link, a group with Mee in the middle one."""
    document = started("design", "nl")
    for key, kind, name, (x, y, wide, high) in (
        ("n10", "partner", "Zayaz", (500, 175, 222, 102)),
        ("n11", "partner", "Farent", (1000, 175, 222, 102)),
        ("n12", "group", "Kern", (700, 560, 480, 320)),
        ("n13", "partner", "Mee", (700, 560, 222, 102)),
    ):
        placement = Placement(node=key, x=x, y=y, width=wide, height=high)
        document = edits.add_node(document, Node(id=key, kind=kind, name=name), "p1", placement)
    link = Link(id="l1", kind="cooperates", source="n10", target="n11")
    return Editor(edits.add_link(document, link, "p1"), shipped("nl"))
