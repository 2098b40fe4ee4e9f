"""No name leaves its symbol, whatever is in it, and no line of it lies on another."""

import math
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netdraw.drawing.geometry.paths import holds
from netdraw.drawing.look import Look
from netdraw.drawing.nodes.parts import tab_box
from netdraw.drawing.nodes.standing import Stand, stand
from netdraw.drawing.nodes.symbol import node_symbol
from netdraw.drawing.primitives import Point, Text, bounds
from netdraw.drawing.text.lettering import measure
from netdraw.language.shipped import shipped
from netdraw.language.tables import NodeKind
from netdraw.model.records import Node, Placement

LOOK = Look(shipped("nl"), shipped("nl").themes["colour"], measure, "design")
KINDS = [kind for kind in LOOK.language.nodes.values() if kind.layer != "level"]
INSIDE = [kind for kind in KINDS if kind.label.place in ("centre", "start", "corner")]
SCRIPTS = st.sampled_from(
    [
        'Jan & zn. "Het Huis" \'s-Hertogenbosch',
        "e\u0301e\u0302o\u0308\u0304 a\u0300\u0301\u0302\u0303",
        "👩‍👩‍👧‍👦 wijkteam 🏳️‍🌈",
        "בית אבות",
        "مركز الحي",
        "東京都福祉保健局",
        "Arbeidsmarkttoeleidingsorganisatie voor schuldhulpverlening",
        "Z" * 40,
    ]
)
NAMES = st.one_of(SCRIPTS, st.text(max_size=60), st.lists(SCRIPTS, min_size=1, max_size=3).map(" ".join))
FEW = settings(max_examples=25)


def _stand(kind: NodeKind, name: str, count: str = "") -> Stand:
    wide, high = kind.size
    placement = Placement(node="n", x=0, y=0, width=wide, height=high)
    return stand(Node(id="n", kind=kind.id, name=name, count=count), placement, LOOK)


def _words(standing: Stand) -> list[Text]:
    written = {line.text for line in standing.label.lines}
    return [each for each in node_symbol(standing, LOOK).primitives if isinstance(each, Text) and each.text in written]


def _ends(text: Text) -> list[Point]:
    """The corners of the capitals of a line."""
    box = bounds([text])
    assert box
    return [(x, y) for x in (box.left, box.right) for y in (text.y - 0.7 * text.size, text.y)]


@pytest.mark.parametrize("kind", INSIDE, ids=lambda kind: kind.id)
@FEW
@given(name=NAMES, count=st.sampled_from(["", "> 20"]))
def test_a_name_stays_in_its_outline(kind: NodeKind, name: str, count: str) -> None:
    standing = _stand(kind, name, count)
    for text in _words(standing):
        assert all(holds(standing.corners, end) for end in _ends(text)), text


@pytest.mark.parametrize("name", ["Andere netwerken", "WoON Twente", "6–8 andere gemeenten", "Netwerken in de regio"])
@pytest.mark.parametrize("wide", [160, 184])
def test_a_name_stays_in_the_inner_one_of_two_rings(name: str, wide: float) -> None:
    placement = Placement(node="n", x=0, y=0, width=wide, height=wide)
    standing = stand(Node(id="n", kind="other-network", name=name), placement, LOOK)
    inner = min(standing.box.width, standing.box.height) / 2 - 10
    for text in _words(standing):
        assert all(math.hypot(*end) < inner for end in _ends(text)), text


@pytest.mark.parametrize("kind", [kind for kind in KINDS if "tab" in kind.parts], ids=lambda kind: kind.id)
@FEW
@given(name=NAMES)
def test_a_name_on_a_tab_stays_in_it(kind: NodeKind, name: str) -> None:
    standing = _stand(kind, name)
    for text in _words(standing):
        assert all(tab_box(standing).holds(*end) for end in _ends(text)), text


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
@FEW
@given(name=NAMES)
def test_lines_of_a_name_lie_apart_and_are_never_smaller_than_the_least(kind: NodeKind, name: str) -> None:
    texts = _words(_stand(kind, name))
    assert all(each.size >= min(kind.label.smallest, 25) for each in texts)
    for above, below in pairwise(texts):
        assert above.y <= below.y - 0.7 * below.size


def test_a_name_takes_three_lines_before_its_box_grows() -> None:
    one, three, four = (_stand(LOOK.language.nodes["partner"], "\n".join("a" * n)).box for n in (1, 3, 4))
    assert one == three
    assert four.height > three.height
    assert four.width > three.width


def test_what_is_wider_elsewhere_stands_in_the_middle_of_its_room() -> None:
    note = LOOK.language.nodes["note"]
    (plain,), (other,) = _words(_stand(note, "wijkteam")), _words(_stand(note, "東京"))
    assert (plain.anchor, other.anchor) == ("start", "middle")
    assert other.x - other.width / 2 == pytest.approx(plain.x, abs=0.1)


@pytest.mark.parametrize(
    "kind", [each for each in INSIDE if each.label.place == "centre" and each.size[0] > each.size[1]]
)
def test_a_long_name_makes_a_box_wider_before_it_makes_it_high(kind: NodeKind) -> None:
    box = _stand(kind, "Samenwerkingsverband van woningcorporaties, zorginstellingen en welzijnsorganisaties " * 3).box
    assert box.height <= box.width


def test_a_name_of_three_lines_more_keeps_a_partner_in_its_band() -> None:
    partner = LOOK.language.nodes["partner"]
    standing = _stand(partner, "Stichting Maatschappelijke Opvang en Vrouwenopvang voor de regio Noordoost-Brabant")
    assert standing.box.width > partner.size[0]
    assert standing.box.height < standing.label.height + 40
