"""Where units would stand without levels, those nearer in links are nearer on paper."""

import math

import pytest

from netdraw.editing.scene import Scene, drawn
from netdraw.editing.starting import started
from netdraw.editing.tidying.easing import eased
from netdraw.editing.tidying.model import Model
from netdraw.editing.tidying.units import lying, units
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.records import Link, Node, Placement


def _chain(number: int) -> Scene:
    """Partners on a heap, each linked to the next, and one that is linked to nobody."""
    document = started("design", "nl")
    picture = next(iter(document.pictures))
    for i in range(number + 1):
        node = Node(id=f"x{i}", kind="partner", name=f"Partner {i}")
        placement = Placement(node=node.id, x=600.0 + i * i % 7, y=150.0 + i * 3 % 5, width=222, height=102)
        document = edits.add_node(document, node, picture, placement)
    for i in range(1, number):
        link = Link(id=f"y{i}", kind="cooperates", source=f"x{i - 1}", target=f"x{i}")
        document = edits.add_link(document, link, picture)
    return drawn(document, picture, shipped("nl"))


@pytest.mark.parametrize("number", [3, 6, 12])
def test_a_chain_is_drawn_out_and_who_is_linked_to_nobody_stays(number: int) -> None:
    scene = _chain(number)
    model = Model(scene, units(scene, lying(scene)))
    by = {unit.id: place for unit, place in zip(model.units, eased(model).tolist(), strict=True)}
    away = [math.dist(by["x0"], by[f"x{i}"]) for i in range(number)]
    assert away == sorted(away)
    assert away[-1] > 0.8 * sum(math.dist(by[f"x{i - 1}"], by[f"x{i}"]) for i in range(1, number))
    still = {unit.id: unit.box.centre for unit in model.units}
    assert by[f"x{number}"] == pytest.approx(still[f"x{number}"])
