"""What an entry in the quick line does."""

import math

import pytest

from netdraw.drawing.geometry.paths import cornered
from netdraw.drawing.primitives import Box
from netdraw.editing.adding import added_in
from netdraw.editing.editor import Editor
from netdraw.editing.pictures import new_picture
from netdraw.editing.starting import blank, started
from netdraw.language.shipped import shipped


def new(kind: str = "design") -> Editor:
    return Editor(started("value" if kind == "value" else "design", "nl"), shipped("nl"))


def test_the_first_name_is_a_partner_and_the_anchor_and_the_second_is_linked_to_it() -> None:
    editor = new()
    assert editor.enter("Zayaz") == ()
    (zayaz,) = editor.selection
    assert editor.document.nodes[zayaz].name == "Zayaz"
    assert editor.line.anchor == zayaz
    editor.enter("Farent")
    (farent,) = editor.selection
    (link,) = editor.document.links.values()
    assert (link.source, link.target, link.kind) == (zayaz, farent, "cooperates")
    assert editor.line.last == (farent, link.id)
    assert editor.line.text == "Farent"


def test_an_entry_is_one_step_and_undo_gives_the_document_of_before() -> None:
    editor = new()
    editor.enter("Zayaz")
    before = editor.document
    editor.enter("Farent")
    editor.undo()
    assert editor.document is before
    assert editor.line.last == ()
    assert editor.line.text == "Farent"


def test_entering_again_replaces_the_last_entry_in_its_own_step() -> None:
    editor = new()
    editor.enter("Zayaz")
    before = editor.document
    editor.enter("Fraent")
    editor.enter("Farent", again=True)
    assert [node.name for node in editor.document.nodes.values()][-2:] == ["Zayaz", "Farent"]
    editor.undo()
    assert editor.document is before


def test_an_existing_name_is_selected_and_pinned_never_doubled() -> None:
    editor = new()
    editor.enter("Zayaz")
    (zayaz,) = editor.selection
    editor.enter("Farent")
    before = editor.document
    editor.enter(" zayaz ")
    assert editor.document is before
    assert editor.selection == {zayaz}
    assert editor.line.anchor == zayaz


def test_who_comes_in_with_a_line_to_the_anchor_gets_no_second_one() -> None:
    editor = new()
    editor.enter("Zayaz; Farent")
    document, picture = new_picture(editor.document, "design", "nl")
    editor.do(document, picture=picture)
    for name in ("Zayaz", "Farent"):
        editor.enter(name)
    assert editor.picture.routes.keys() == document.links.keys() == editor.document.links.keys()


def test_in_a_new_value_picture_the_resident_is_the_anchor() -> None:
    editor = new("value")
    assert editor.document.nodes[editor.line.anchor].kind == "resident"


def test_each_picture_has_its_own_anchor_and_level() -> None:
    editor = new()
    editor.enter("Zayaz")
    editor.stand("n2")
    assert editor.line.level == "n2"
    editor.pin("")
    assert editor.line.anchor == ""


def test_a_link_to_oneself_of_which_no_kind_is_named_is_accountability() -> None:
    editor = new()
    editor.enter("Bestuur")
    editor.enter("bestuur > bestuur: visitatie")
    (link,) = editor.document.links.values()
    assert link.source == link.target
    assert (link.kind, link.label) == ("accounts-to", "visitatie")


def test_a_link_that_is_there_is_selected_and_one_that_says_more_is_another() -> None:
    editor = new()
    editor.enter("Zayaz; Farent")
    editor.enter("Zayaz > Farent")
    (link,) = editor.document.links
    before = editor.document
    editor.enter("Farent > Zayaz")
    assert editor.document is before
    assert editor.selection == {link}
    editor.enter("Zayaz > Farent ?")
    assert editor.document.links[link].marks == ("doubt",)
    editor.enter("Zayaz > Farent: geld")
    editor.enter("Farent > Zayaz: geld")
    editor.enter("Zayaz > Farent: elke week")
    assert [each.kind for each in editor.document.links.values()] == ["cooperates", "pays", "pays", "cooperates"]


def test_who_is_entered_round_a_resident_stands_all_round_not_in_a_heap() -> None:
    editor = new("value")
    for name in ("Wijkteam", "12 vrijwilligers", "Huisarts", "GGD", "Buurtpreventie", "Wethouder"):
        editor.enter(name)
    placements = editor.picture.placements
    middle = placements[editor.line.anchor]
    around = sorted(
        math.degrees(math.atan2(placements[link.source].y - middle.y, placements[link.source].x - middle.x))
        for link in editor.document.links.values()
    )
    turns = [(after - before) % 360 for before, after in zip(around, (*around[1:], around[0]), strict=True)]
    assert min(turns) > 40


def test_a_full_ring_grows_by_a_row_at_most_and_another_comes_where_most_room_is() -> None:
    editor = new("value")
    for name in ("Zayaz; Farent; Mee; GGD; Huisarts; Wijkteam", "Politie; School; Kerk; Gemeente"):
        editor.enter(name)
    ring = editor.scene.ranked()[-1].id
    before = editor.picture.placements[ring].width
    while editor.picture.placements[ring].width == before:
        editor.enter(f"Nummer {len(editor.document.nodes)}")
    assert editor.picture.placements[ring].width < 1.7 * before


@pytest.mark.parametrize("kind", ["two-worlds", "quadrant", "columns", "ladder", "chain", "grid", "filmstrip"])
def test_who_is_entered_in_a_frame_is_linked_to_the_first_and_stands_in_one_zone(kind: str) -> None:
    editor = Editor(blank(), shipped("nl"))
    document, frame = added_in(editor.scene, kind, Box(0, 0, 1600, 1200))
    editor.do(document)
    for name in ("Gemeente", "Zorgkantoor", "Bewonersgroep"):
        editor.enter(name)
    assert len(editor.document.links) == 2
    scene = editor.scene
    for symbol in scene.nodes():
        inside = [zone for zone in scene.zones(frame) if all(map(zone.holds, cornered(symbol.box)))]
        assert inside or symbol.id == frame
