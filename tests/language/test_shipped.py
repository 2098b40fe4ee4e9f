"""The tables that ship hold together and cover every stored word."""

from typing import get_args

import pytest

from netdraw.drawing.links.lines import BODIES, HEADS
from netdraw.drawing.nodes.badges import BADGES
from netdraw.drawing.nodes.outlines import OUTLINES
from netdraw.drawing.nodes.parts import PARTS
from netdraw.language.coherence import astray
from netdraw.language.colours import contrast
from netdraw.language.shipped import shipped
from netdraw.language.tables import (
    STAND_INS,
    TABLES,
    Asked,
    Badge,
    Body,
    Head,
    LinkKind,
    NodeKind,
    Outline,
    Own,
    Part,
    PictureKind,
)
from netdraw.language.words import keys
from netdraw.model.records import Link, Node
from netdraw.model.vocabulary import DOMAINS, LEARNING_ORDERS, LINK_KINDS, MARKS, NODE_KINDS

LANGUAGE = shipped("nl")


def test_every_stored_word_has_its_entry() -> None:
    assert set(NODE_KINDS) == LANGUAGE.nodes.keys() - {*STAND_INS}
    assert set(LINK_KINDS) == LANGUAGE.links.keys() - {*STAND_INS}
    assert set(MARKS) == {key for key, mark in LANGUAGE.marks.items() if not mark.derived}
    assert {*DOMAINS, *LEARNING_ORDERS} == LANGUAGE.sorts.keys()


def test_the_tables_name_what_can_be_drawn_and_nothing_else() -> None:
    assert set(get_args(Outline)) == OUTLINES.keys()
    assert set(get_args(Part)) == {*PARTS, "outline", "stair"}
    assert set(get_args(Body)) == BODIES.keys()
    assert set(get_args(Head)) == HEADS.keys()
    assert set(get_args(Badge)) == BADGES.keys()
    assert set(get_args(Asked)) <= Node.model_fields.keys() | Link.model_fields.keys()


def test_what_the_shipped_entries_name_is_there() -> None:
    tables = {word: tuple(getattr(LANGUAGE, table).values()) for word, table in TABLES.items()}
    assert list(astray(LANGUAGE, Own.model_validate({"id": "shipped", **tables}))) == []


def test_a_larger_kind_is_there_and_no_kind_is_larger_than_itself() -> None:
    nodes = shipped("nl").nodes
    for kind in nodes.values():
        met = [kind.id]
        while larger := nodes[met[-1]].larger:
            assert larger in nodes
            assert larger not in met
            met.append(larger)


@pytest.mark.parametrize("table", ["nodes", "links", "marks", "sorts"])
def test_help_says_when_to_use_it_with_an_example_from_a_network(table: str) -> None:
    networks = ("Bossche Bond", "Den Bosch", "MOM", "BoTu", "Bospolder", "Ruwaard", "Cimot")
    for key, entry in getattr(LANGUAGE, table).items():
        if key in STAND_INS:
            continue
        assert entry.help, key
        for words in (entry.help.nl, entry.help.en):
            assert any(network in words for network in networks), key
            assert words.endswith((".", "?")), key


@pytest.mark.parametrize("kind", [*LANGUAGE.nodes.values(), *LANGUAGE.links.values()], ids=lambda kind: kind.id)
def test_a_kind_has_a_word_for_several(kind: NodeKind | LinkKind) -> None:
    assert kind.plural or kind.id == "unknown"


def test_seven_at_first_sight_in_each_picture() -> None:
    for picture in ("design", "value"):
        entries = [*LANGUAGE.nodes.values(), *LANGUAGE.links.values()]
        assert sum(entry.steps.get(picture) == 1 for entry in entries) == 7


def test_the_grey_theme_is_grey_everywhere() -> None:
    for colour in LANGUAGE.themes["grey"].colours.values():
        assert colour[1:3] == colour[3:5] == colour[5:7]


@pytest.mark.parametrize("theme", LANGUAGE.themes.values(), ids=lambda theme: theme.id)
def test_text_and_lines_stand_out_from_their_grounds(theme) -> None:  # type: ignore[no-untyped-def]
    colours = theme.colours
    tints = [role for role in colours if role.endswith("-tint") or role.startswith("level-")]
    for ground in (*tints, "white", "note", "outside", "neighbourhood"):
        assert contrast(colours["ink"], colours[ground]) >= 4.5
    for strong in ("ink", "direct", *DOMAINS):
        assert contrast(colours["white"], colours[strong]) >= 4.5
    for line in ("ink", "grey", "steering", "money", "tension", "direct", "indirect", "place", "resident"):
        for ground in ("level-top", "level-middle", "level-bottom", "white", "neighbourhood"):
            assert contrast(colours[line], colours[ground]) >= 3


def test_every_word_stands_in_both_languages_with_the_same_values() -> None:
    dutch, english = keys("nl"), keys("en")
    assert dutch.keys() == english.keys()
    for key, text in dutch.items():
        assert _values(text) == _values(english[key]), key


def _values(text: str) -> set[str]:
    from string import Formatter

    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("picture", ["design", "value"])
def test_everything_can_be_drawn_in_both_kinds_of_picture(picture: PictureKind) -> None:
    offered = {kind.id for kind in LANGUAGE.offered(picture)}
    assert offered == {*NODE_KINDS, *LINK_KINDS}
