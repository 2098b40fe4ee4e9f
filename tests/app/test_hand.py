"""The same scene drawn by keys, mouse, finger and pen: few actions, and one result."""

import pytest

from tests.app.conftest import Open
from tests.app.hands import HANDS, LINKS, PARTNERS, Facts, Keys, facts
from tests.canvas.watch import Watch

NEAR = 4  # 0.1 mm: a pixel and a half


@pytest.fixture
def typed(opened: Open) -> Facts:
    hand = Keys(opened(None, clock=Watch()))
    hand.draw_partners()
    hand.draw_links()
    return facts(hand.space.document)


def test_by_keys_a_partner_is_one_action_and_a_link_few(opened: Open) -> None:
    hand = Keys(opened(None, clock=Watch()))
    hand.draw_partners()
    assert hand.actions["keys"] <= 15
    first = hand.actions["keys"]
    hand.draw_links()
    assert hand.actions["keys"] - first <= 5 * len(LINKS)


def test_the_scene_has_all_its_partners_on_their_levels(typed: Facts) -> None:
    assert len(typed.nodes) == 3 + 1 + len(PARTNERS)
    assert all(typed.nodes[name][0] == "partner" and typed.nodes[name][1] for name in PARTNERS)
    assert sum(typed.links.values()) == len(PARTNERS) + len(LINKS)
    assert {kind for *_, kind in typed.links} == {"steers", "cooperates"}


@pytest.mark.parametrize("name", ["mouse", "touch", "pen"])
def test_every_other_way_gives_the_same_drawing(name: str, typed: Facts, opened: Open) -> None:
    space = opened(None, clock=Watch())
    hand = HANDS[name](space, typed.places)
    hand.draw_partners()
    hand.draw_links()
    drawn = facts(space.document)
    assert drawn.nodes == typed.nodes
    assert drawn.links == typed.links
    for key, (x, y) in typed.places.items():
        assert drawn.places[key] == pytest.approx((x, y), abs=NEAR), key
