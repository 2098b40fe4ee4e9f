"""The tables that ship hold together and cover every stored word."""

import pytest

from netdraw.assets import folder
from netdraw.drawing.badges import BADGES
from netdraw.drawing.lettering import measure
from netdraw.drawing.lines import BODIES, HEADS
from netdraw.drawing.look import Look
from netdraw.drawing.outlines import OUTLINES
from netdraw.drawing.parts import PARTS
from netdraw.language.colours import contrast
from netdraw.language.shipped import shipped
from netdraw.language.words import keys
from netdraw.model.vocabulary import DOMAINS, LEARNING_ORDERS, LINK_KINDS, MARKS, NODE_KINDS

LANGUAGE = shipped("nl")


def test_every_stored_word_has_its_entry() -> None:
    assert set(NODE_KINDS) == LANGUAGE.nodes.keys() - {"unknown"}
    assert set(LINK_KINDS) == LANGUAGE.links.keys() - {"unknown"}
    assert set(MARKS) == {key for key, mark in LANGUAGE.marks.items() if not mark.derived}
    assert {*DOMAINS, *LEARNING_ORDERS} == LANGUAGE.sorts.keys()


@pytest.mark.parametrize("kind", LANGUAGE.nodes.values(), ids=lambda kind: kind.id)
def test_what_a_node_kind_names_exists(kind) -> None:  # type: ignore[no-untyped-def]
    look = Look(LANGUAGE, LANGUAGE.themes["colour"], measure, "design")
    assert kind.outline in OUTLINES
    assert set(kind.parts) - {"outline", "stair"} <= PARTS.keys()
    for role in (kind.fill, kind.stroke, kind.label.colour):
        assert role in ("level",) or look.colour(role)
    if kind.icon:
        assert (folder("icons") / f"{kind.icon.split()[0]}.svg").is_file()
    assert kind.size[0] >= kind.minimum[0]
    assert kind.size[1] >= kind.minimum[1]


@pytest.mark.parametrize("kind", LANGUAGE.links.values(), ids=lambda kind: kind.id)
def test_what_a_link_kind_names_exists(kind) -> None:  # type: ignore[no-untyped-def]
    assert kind.line in BODIES
    assert kind.head in {"", *HEADS}
    assert kind.badge in {"", "letter", *BADGES}


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
