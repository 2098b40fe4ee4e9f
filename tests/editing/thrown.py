"""Pictures as chance throws them, to see what comes of any."""

import math
import random

from netdraw.editing.scene import Scene, drawn
from netdraw.editing.starting import started
from netdraw.language.shipped import shipped
from netdraw.language.tables import PictureKind
from netdraw.model import edits
from netdraw.model.records import Link, Node, Placement
from netdraw.model.vocabulary import LINK_KINDS

LANGUAGE = shipped("nl")
KINDS = ("partner", "partner", "partner", "resident", "consultation", "staff", "fund")


def thrown(kind: PictureKind, number: int, seed: int) -> Scene:
    """A picture with partners and others thrown anywhere in its levels, and some more links than nodes."""
    chance, document = random.Random(seed), started(kind, "nl")
    picture = next(iter(document.pictures))
    levels = drawn(document, picture, LANGUAGE).ranked()
    for i in range(number):
        level = chance.choice(levels)
        if kind == "design":
            box = level.box
            x, y = chance.uniform(box.left + 300, box.right - 120), chance.uniform(box.top + 60, box.bottom - 60)
        else:
            inside = [each.box.width / 2 for each in levels if each.box.width < level.box.width]
            away, turn = (max(inside, default=120) + level.box.width / 2) / 2, chance.uniform(0, math.tau)
            x, y = level.box.centre[0] + away * math.cos(turn), level.box.centre[1] + away * math.sin(turn)
        kind_ = LANGUAGE.node(chance.choice(KINDS))
        node = Node(id=f"x{i}", kind=kind_.id, name=chance.choice(("Mee", "Brabant Wonen", "Gemeente Oss")))
        wide, high = kind_.size
        document = edits.add_node(document, node, picture, Placement(node=f"x{i}", x=x, y=y, width=wide, height=high))
    for i in range(number):
        one, other = chance.sample(range(number), 2)
        label = chance.choice(("", "", "", "samen"))
        link = Link(id=f"y{i}", kind=chance.choice(LINK_KINDS), source=f"x{one}", target=f"x{other}", label=label)
        document = edits.add_link(document, link, picture)
    return drawn(document, picture, LANGUAGE)
