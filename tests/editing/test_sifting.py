"""Units change places until the lines between them read best, counted as the model counts them."""

import math
import random

import pytest

from netdraw.drawing.clarity.score import OVERLAP
from netdraw.editing.scene import Scene, drawn
from netdraw.editing.starting import started
from netdraw.editing.tidying.lines import lines
from netdraw.editing.tidying.model import Model
from netdraw.editing.tidying.sifting import _Standing, sifted, swapped
from netdraw.editing.tidying.units import lying, units
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.records import Link, Node, Placement

LANGUAGE = shipped("nl")
NUMBER = 12


def _in_rows(seed: int) -> Scene:
    """A picture with partners of two sizes in two rows, no three on one line, and chance links between pairs."""
    chance, document = random.Random(seed), started("design", "nl")
    picture = next(iter(document.pictures))
    for i in range(NUMBER):
        wide, place = (
            (222, 300)[i % 3 == 0],
            (400 + i // 2 * 340 + 60 * chance.random(), (150, 420)[i % 2] + 60 * chance.random()),
        )
        placement = Placement(node=f"x{i}", x=place[0], y=place[1], width=wide, height=102)
        document = edits.add_node(document, Node(id=f"x{i}", kind="partner", name=f"P {i}"), picture, placement)
    for i, (one, other) in enumerate(sorted({tuple(sorted(chance.sample(range(NUMBER), 2))) for _ in range(16)})):
        link = Link(id=f"y{i}", kind="cooperates", source=f"x{one}", target=f"x{other}")
        document = edits.add_link(document, link, picture)
    return drawn(document, picture, LANGUAGE)


def _cost(model: Model, standing: _Standing) -> float:
    """What the model says of units at their spots, but for those that lie over each other."""
    places = model.places[standing.at]
    return model.cost(places) - OVERLAP * model.over(places)


@pytest.mark.parametrize("seed", range(1, 5))  # in which no line grazes a corner
def test_an_exchange_costs_what_the_model_says_before_and_after(seed: int) -> None:
    scene, chance = _in_rows(seed), random.Random(seed)
    model = Model(scene, units(scene, lying(scene)))
    every = tuple(range(len(model.units)))
    standing = _Standing(lines(model, model.places, [every] * len(every)))
    before = _cost(model, standing)
    for _ in range(40):
        one, other = chance.sample(every, 2)
        cost = standing.exchange(one, other, math.inf)
        after = _cost(model, standing)
        assert cost == pytest.approx(after - before, abs=0.1)
        before = after


@pytest.mark.parametrize("seed", range(4))
def test_units_that_changed_places_read_better(seed: int) -> None:
    scene = _in_rows(seed)
    model = Model(scene, units(scene, lying(scene)))
    rows = [tuple(range(len(model.units)))]
    paired = swapped(model, model.places, rows, ())
    assert model.cost(paired) < model.cost(model.places)
    after = sifted(model, model.places, rows, 3000, 150.0)
    assert model.cost(after) < model.cost(model.places) * 0.9
    for each in (paired, after):
        assert sorted(map(tuple, each.tolist())) == sorted(map(tuple, model.places.tolist()))
