"""Tidying makes pictures read better and changes nothing but where things stand."""

import math
import random
from collections.abc import Callable
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from netdraw.drawing.nodes.symbol import name_boxes
from netdraw.editing.editor import Editor
from netdraw.editing.scene import Scene, drawn
from netdraw.editing.starting import started
from netdraw.editing.tidying.between import between
from netdraw.editing.tidying.rings import PAPER
from netdraw.editing.tidying.staying import moved
from netdraw.editing.tidying.tidy import LARGE, Way, measured, tidied
from netdraw.editing.tidying.units import lying, units
from netdraw.files.reading import read
from netdraw.language.shipped import shipped
from netdraw.language.tables import PictureKind
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Link, Node, Placement, Route
from tests.editing.thrown import thrown

LANGUAGE = shipped("nl")
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.netdraw"))
PICTURES = [(file, number) for file in EXAMPLES for number in (0, 1)]
pictures = pytest.mark.parametrize(("file", "number"), PICTURES, ids=lambda each: getattr(each, "stem", str(each)))


def _scene(document: Document, number: int = 0) -> Scene:
    return drawn(document, list(document.pictures)[number], LANGUAGE)


def _after(scene: Scene, *ids: str, pinned: str = "") -> Scene:
    return scene.redrawn(tidied(scene, ids, pinned))


def _messy(scene: Scene, seed: int) -> Scene:
    """The scene with everybody pushed about in the levels and groups they are in."""
    chance, inside = random.Random(seed), lying(scene)
    for unit in units(scene, inside):
        by = chance.uniform(-400, 400), chance.uniform(-150, 150)
        pushed = scene.redrawn(edits.shift_each(scene.document, scene.picture.id, dict.fromkeys(unit.members, by)))
        scene = pushed if lying(pushed) == inside else scene
    return scene


@pytest.mark.parametrize("kind", ["design", "value"])
def test_random_pictures_read_well_afterwards(kind: PictureKind, count: Callable[[int, int], int]) -> None:
    always = count(1, 0) == 1  # the short run takes the same pictures each time, the long one others
    phases = (Phase.explicit, Phase.generate)

    @settings(max_examples=count(10, 100), phases=phases, derandomize=always, database=None)
    @given(st.integers(20, 60), st.integers(0, 10_000))
    def read_well(number: int, seed: int) -> None:
        before = thrown(kind, number, seed)
        after = _after(before)
        found = measured(after)
        assert found.score < measured(before).score
        assert found.overlaps == 0
        assert found.under == 0
        assert found.covered == 0
        assert lying(after) == lying(before)
        again = _after(after)
        assert again is after or (len(before.nodes()) >= LARGE and measured(again).score < found.score), (
            "it is tidy now"
        )

    read_well()


@pictures
def test_examples_pushed_about_come_out_better_with_everybody_where_they_belong(file: Path, number: int) -> None:
    before = _messy(_scene(read(file), number), 3)
    after = _after(before)
    assert measured(after).score < measured(before).score
    assert measured(after).overlaps <= min(measured(before).overlaps, 3)
    assert lying(after) == lying(before)
    assert after.document.nodes == before.document.nodes
    assert after.document.links == before.document.links
    assert Document.model_validate(after.document.model_dump(mode="json")) == after.document
    assert _after(after) is after, "it is tidy now"


@pictures
def test_levels_become_no_larger_than_who_lies_in_them_needs(file: Path, number: int) -> None:
    tidy = _scene(read(file), number)
    after = _after(_messy(tidy, 3))
    assert all(now.box.width <= 1.6 * then.box.width for now, then in zip(after.ranked(), tidy.ranked(), strict=True))


@pictures
def test_nobody_comes_over_the_name_of_a_level(file: Path, number: int) -> None:
    after = _after(_messy(_scene(read(file), number), 3))
    names = [box for each in after.ranked() for box in name_boxes(each, after.kind(each))]
    standing = [each for each in after.nodes() if not after.holds(each.id)]
    assert not [each.id for each in standing for name in names if each.filled.meets(name)]


@pictures
def test_a_picture_that_reads_well_is_left_as_it_is(file: Path, number: int) -> None:
    before = _scene(read(file), number)
    assert _after(before) is before


def test_the_same_picture_always_comes_out_the_same() -> None:
    assert tidied(thrown("design", 20, 1)) == tidied(thrown("design", 20, 1))


@pytest.mark.parametrize("seed", range(1, 5))
@pytest.mark.parametrize("kind", ["design", "value"])
def test_two_that_changed_places_in_a_tidy_picture_change_back(kind: PictureKind, seed: int) -> None:
    tidy = _after(thrown(kind, 12, seed))
    before = _crossed(tidy)
    after = _after(before)
    assert after is not before
    assert _placed(after) == _placed(tidy) or _cost(before, after) < _cost(before, tidy), "as that reads better yet"


@pytest.mark.parametrize("kind", ["design", "value"])
def test_who_stands_well_stays_when_two_others_change_back(kind: PictureKind) -> None:
    tidy = _after(thrown(kind, 12, 3))
    before = _crossed(tidy)
    there, now = _placed(before), _placed(_after(before))
    assert sum(there[key] != now[key] for key in there) == 2


def _cost(before: Scene, after: Scene) -> float:
    """What the picture costs to read, and to find everybody again."""
    return Way(after, measured(after), moved(before, after)).cost


def _crossed(scene: Scene) -> Scene:
    """The scene after those two have changed places by which most lines come to cross, with nothing hidden."""
    places, on = scene.picture.placements, lying(scene).levels
    partners = [key for key in places if key.startswith("x")]
    alike = [pair for pair in combinations(partners, 2) if len({(on[key], _size(places[key])) for key in pair}) == 1]
    ways = [scene.redrawn(_exchanged(scene, *pair)) for pair in alike]
    return max((way for way in ways if not measured(way).hidden), key=lambda way: measured(way).crossings)


def _exchanged(scene: Scene, one: str, other: str) -> Document:
    a, b = (scene.picture.placements[key] for key in (one, other))
    ways = {one: (b.x - a.x, b.y - a.y), other: (a.x - b.x, a.y - b.y)}
    return edits.shift_each(scene.document, scene.picture.id, ways)


def _size(placement: Placement) -> tuple[float, float]:
    return placement.width, placement.height


def _placed(scene: Scene) -> dict[str, tuple[int, int]]:
    return {key: (round(each.x), round(each.y)) for key, each in scene.picture.placements.items()}


def test_with_a_selection_the_rest_stays_where_it_is() -> None:
    before = thrown("design", 12, 4)
    chosen = {"x1", "x2", "x3", "x4"}
    after = _after(before, *chosen)
    assert after is not before
    still = before.picture.placements.keys() - chosen
    assert {key: before.picture.placements[key] for key in still} == {
        key: after.picture.placements[key] for key in still
    }


def test_who_is_selected_makes_room_for_the_words_between_them() -> None:
    editor = Editor(started("design", "nl"), LANGUAGE)
    for name in ("Passend Onderwijs", "Overleg"):
        editor.enter(name)
    (link,) = editor.document.links.values()
    words = "bespreekt elke maand de voortgang van alle casussen"
    document = edits.change_link(editor.document, link.id, kind="takes-part", label=words)
    before = _scene(edits.route(document, editor.picture.id, Route(link=link.id, label=(0.5, 0))))
    assert measured(before).covered
    assert not measured(_after(before, link.source, link.target)).covered


@pytest.mark.parametrize("kind", ["design", "value"])
def test_who_is_pinned_stays_in_place(kind: PictureKind) -> None:
    before = thrown(kind, 12, 4)
    pinned = next(key for key in before.picture.placements if key.startswith("x"))
    after = _after(before, pinned=pinned)
    there, now = before.picture.placements[pinned], after.picture.placements[pinned]
    assert after is not before
    assert (now.x, now.y) == pytest.approx((there.x, there.y), abs=0.1)


def test_values_stand_on_the_rim_in_the_order_of_their_numbers() -> None:
    document = started("value", "nl")
    picture = next(iter(document.pictures))
    ring = _scene(document).ranked()[0].box
    for number, y in ((3, 100.0), (1, 700.0), (2, 400.0)):
        node = Node(id=f"v{number}", kind="indirect-value", name="leren", number=number)
        placement = Placement(node=node.id, x=ring.right + 400, y=y, width=330, height=66)
        document = edits.add_node(document, node, picture, placement)
    after = _after(_scene(document))
    places = [after.picture.placements[f"v{number}"] for number in (1, 2, 3)]
    assert [each.y for each in places] == sorted(each.y for each in places)
    assert all(math.dist((each.x - each.width / 2, each.y), ring.centre) > ring.width / 2 for each in places)


def test_rings_that_are_wider_than_a_page_become_as_wide_as_that_when_there_is_room() -> None:
    before = thrown("value", 8, 3)
    places = before.picture.placements
    document, middle = before.document, before.ranked()[0].box.centre
    for level in before.levels():
        document = edits.resize(
            document, before.picture.id, level.id, middle, (2 * level.box.width, 2 * level.box.width)
        )
    ways = {key: (places[key].x - middle[0], places[key].y - middle[1]) for key in places if key.startswith("x")}
    wide = before.redrawn(edits.shift_each(document, before.picture.id, ways))
    after = _after(wide)
    assert wide.ranked()[0].box.width > PAPER >= after.ranked()[0].box.width
    assert lying(after) == lying(wide)
    assert _after(after) is after, "it is tidy now"


def test_a_link_bent_by_hand_finds_its_own_way_when_its_ends_moved() -> None:
    before = thrown("design", 12, 4)
    bent = before.redrawn(edits.route(before.document, before.picture.id, Route(link="y1", bends=((900, 300),))))
    assert _after(bent).picture.routes["y1"].bends == ()


def test_what_lies_in_a_group_comes_in_rows_and_columns() -> None:
    document = started("design", "nl")
    picture = next(iter(document.pictures))
    places = {"g": (800.0, 180.0), "a": (640.0, 120.0), "b": (700.0, 210.0), "c": (900.0, 140.0), "d": (930.0, 240.0)}
    for key, (x, y) in places.items():
        kind, size = ("group", (640, 330)) if key == "g" else ("partner", (222, 102))
        placement = Placement(node=key, x=x, y=y, width=size[0], height=size[1])
        document = edits.add_node(document, Node(id=key, kind=kind, name=key), picture, placement)
    before = _scene(document)
    after = _after(before)
    a, b, c, d = (after.picture.placements[key] for key in "abcd")
    assert len({each.x for each in (a, b, c, d)}) == 2
    assert len({each.y for each in (a, b, c, d)}) == 2
    assert lying(after) == lying(before)


def test_halfway_everybody_is_halfway() -> None:
    before = thrown("design", 12, 4)
    after = _after(before)
    half = between(before.document, after.document, before.picture.id, 0.5).pictures[before.picture.id].placements
    one, other = before.picture.placements["x1"], after.picture.placements["x1"]
    assert half["x1"].x == pytest.approx((one.x + other.x) / 2, abs=0.1)


def test_bands_stay_as_far_apart_as_they_were() -> None:
    before = thrown("design", 20, 3)
    after = before.redrawn(tidied(before))
    assert before.document is not after.document
    for each in (before, after):
        assert [below.box.top - above.box.bottom for above, below in pairwise(each.ranked())] == pytest.approx(
            [8, 8], abs=0.2
        )


@pytest.mark.parametrize("pinned", ["", "pot"])
def test_who_is_higher_than_the_others_stays_within_a_band(pinned: str) -> None:
    document = started("design", "nl")
    picture = next(iter(document.pictures))
    for level in _scene(document).levels():
        document = edits.resize(document, picture, level.id, (1256, level.box.centre[1]), (2512, level.box.height))
    document = edits.add_node(
        document, Node(id="pot", kind="fund"), picture, Placement(node="pot", x=870, y=187, width=190, height=196)
    )
    places = (1176, 262), (564, 262), (1176, 88), (564, 88), (1481, 175), (1933, 187), (1786, 67), (2319, 187)
    for i, (x, y) in enumerate(places):
        key = f"x{i}"
        placement = Placement(node=key, x=x, y=y, width=222, height=102)
        document = edits.add_node(document, Node(id=key, kind="partner", name=key), picture, placement)
        document = edits.add_link(document, Link(id=f"y{i}", kind="pays", source=key, target="pot"), picture)
    before = _scene(document)
    after = _after(before, pinned=pinned)
    assert after is not before
    assert all(any(each.box.within(level.box) for level in after.levels()) for each in after.nodes())
