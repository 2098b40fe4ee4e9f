"""Lines that run the same way from a frame are drawn as one, with their number; what lies in it stays in sight."""

import pytest

from netdraw.drawing.clarity.preflight import preflight
from netdraw.drawing.figures.figure import figure
from netdraw.drawing.primitives import Text
from netdraw.drawing.telling.description import describe
from netdraw.editing.bundling import bundlable, is_bundled, rebundled
from netdraw.editing.fitting.fit import fitted
from netdraw.editing.scene import Scene, drawn
from netdraw.editing.tidying.tidy import measured, tidied
from netdraw.exchange.shown import shown
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Link, Node
from tests.documents import blank, box

NL = shipped("nl")
THEME = NL.themes["colour"]


def contributing(picture: str = "p1") -> Document:
    """Four partners in a group who pay into a pot, of whom the first also steers it and works with the second."""
    document = edits.add_node(blank(), Node(id="g", kind="group", name="Leden"), picture, box("g", 0, 0, 700, 600))
    document = edits.add_node(document, Node(id="pot", kind="fund"), picture, box("pot", 1200, 0, 190, 196))
    for number in range(4):
        place = box(f"n{number}", -180 + number % 2 * 360, -120 + number // 2 * 240)
        document = edits.add_node(document, Node(id=f"n{number}", kind="partner"), picture, place)
        link = Link(id=f"l{number}", kind="pays", source=f"n{number}", target="pot", label="bijdrage")
        document = edits.add_link(document, link, picture)
    document = edits.add_link(document, Link(id="l8", kind="steers", source="n0", target="pot"), picture)
    return edits.add_link(document, Link(id="l9", kind="cooperates", source="n0", target="n1"), picture)


def _lines(scene: Scene) -> set[str]:
    return {each.id for each in scene.drawing.symbols} & scene.document.links.keys()


@pytest.mark.parametrize("picture", ["p1", "p2"])
def test_four_lines_to_a_pot_are_one_with_the_number_and_the_others_stay(picture: str) -> None:
    scene = drawn(contributing(picture), picture, NL)
    after = scene.redrawn(rebundled(scene, {"g"}))
    assert _lines(after) == {"l0", "l8", "l9"}
    bundle = after.symbol("l0")
    assert bundle
    assert "4× bijdrage" in [each.text for each in bundle.primitives if isinstance(each, Text)]
    assert bundle.box.left >= 340, "from the border of the group on"
    assert {"n0", "n1", "n2", "n3"} <= {each.id for each in after.drawing.symbols}
    assert is_bundled(after, {"g"})
    assert rebundled(after, {"g"}) == scene.document


def test_there_is_nothing_to_bundle_where_no_two_lines_run_alike() -> None:
    document = edits.erase(contributing(), "p1", {"l1", "l2", "l3"})
    scene = drawn(document, "p1", NL)
    assert not bundlable(scene, {"g", "pot"})
    assert rebundled(scene, {"g"}) is document


def test_who_comes_in_is_in_the_bundle_and_who_goes_is_not() -> None:
    scene = drawn(contributing(), "p1", NL)
    document = edits.shift(rebundled(scene, {"g"}), "p1", {"n3"}, 0, 900)
    after = scene.redrawn(document)
    assert _lines(after) == {"l0", "l3", "l8", "l9"}
    assert "3× bijdrage" in describe(document, document.pictures["p1"], NL)


def test_what_is_handed_on_has_the_lines_themselves() -> None:
    scene = drawn(contributing(), "p1", NL)
    document = rebundled(scene, {"g"})
    assert shown(document, document.pictures["p1"], NL).links.keys() == document.links.keys()


def _closed_in() -> Scene:
    """The bundle to a pot near by, along which bodies leave its words no room."""
    document = edits.shift(contributing(), "p1", {"pot"}, -560, 0)
    for name, y in (("above", -200), ("below", 200)):
        document = edits.add_node(document, Node(id=name, kind="outside"), "p1", box(name, 440, y, 200, 340))
    scene = drawn(document, "p1", NL)
    return scene.redrawn(rebundled(scene, {"g"}))


def test_the_words_of_a_bundle_are_seen_when_something_lies_on_them() -> None:
    free, closed = drawn(contributing(), "p1", NL), _closed_in()
    assert measured(free.redrawn(rebundled(free, {"g"}))).covered == 0
    assert measured(closed).covered == 1
    assert measured(closed.redrawn(tidied(closed))).covered == 0, "they are given room"
    told = preflight(closed.document, closed.picture, figure(closed.document, closed.picture, NL, THEME), NL)
    assert [each.ids for each in told if each.key == "covered"] == [("l0",)]
    assert any("4× bijdrage" in each.sentence for each in told if each.key == "covered")


def test_in_a_narrow_figure_the_words_of_a_bundle_get_room() -> None:
    scene = _closed_in()
    found = fitted(scene.document, scene.picture, NL, 700)
    assert measured(drawn(found.document, "p1", NL)).covered == 0


def test_a_figure_in_which_a_bundle_has_covered_words_changes_none_of_its_lines() -> None:
    scene = _closed_in()
    found = fitted(scene.document, scene.picture, NL, 1300)
    assert found.document.links == scene.document.links
