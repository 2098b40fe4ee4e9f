"""A language of a group's own: laid over the shipped one, carried by drawings, and explained when it is not right."""

from dataclasses import replace
from typing import Any

import pytest
from pydantic import JsonValue

from netdraw.language.carrying import carrying
from netdraw.language.own import completed, extended, joining, remembering
from netdraw.language.shipped import Language, shipped
from netdraw.language.tables import TABLES, Own
from netdraw.model.document import Document
from tests.documents import small
from tests.languages import DISTRICT


def _own(**raw: Any) -> Own:
    return Own.model_validate(completed({"id": "district", **raw}, shipped()))


@pytest.fixture
def language() -> Language:
    return extended(shipped(), Own.model_validate(completed(DISTRICT, shipped())))


def _drawn_with(kind: str, **values: str) -> Document:
    document = small()
    first = next(iter(document.nodes.values()))
    node = first.model_copy(update={"kind": kind, **values})
    return document.model_copy(update={"nodes": {**document.nodes, first.id: node}})


def test_an_entry_with_a_known_word_keeps_what_it_does_not_say(language: Language) -> None:
    renamed = extended(shipped(), _own(node=[{"id": "partner", "names": {"nl": "organisatie", "en": "organisation"}}]))
    assert renamed.called("partner") == "organisatie"
    assert renamed.nodes["partner"].outline == shipped().nodes["partner"].outline


def test_a_colour_of_ones_own_is_grey_in_the_grey_theme(language: Language) -> None:
    colour = language.themes["grey"].colours["culture"]
    assert colour[1:3] == colour[3:5] == colour[5:7]


def test_a_drawing_carries_what_it_uses_and_no_more(language: Language) -> None:
    carried = carrying(_drawn_with("youth-hub", domain="culture"), language).language
    tables = [(each["table"], each["entry"]["id"]) for each in carried]  # type: ignore[index,call-overload]
    assert sorted(tables) == [("icon", "mask"), ("node", "youth-hub"), ("sort", "culture"), ("theme", "colour")]
    assert all((each["language"], each["version"]) == ("district", 2) for each in carried)  # type: ignore[index,call-overload]
    assert carrying(small(), replace(language, origins={})).language == ()


def test_carrying_twice_changes_nothing(language: Language) -> None:
    once = carrying(_drawn_with("youth-hub"), language)
    assert carrying(once, language) is once


def test_a_drawing_opens_right_where_nobody_has_the_language(language: Language) -> None:
    carried = carrying(_drawn_with("youth-hub", domain="culture"), language)
    elsewhere = remembering(shipped(), carried.language)
    assert elsewhere.nodes["youth-hub"] == language.nodes["youth-hub"]
    assert elsewhere.themes == language.themes
    assert elsewhere.icons == language.icons


def test_what_a_drawing_carries_goes_over_what_the_machine_has(language: Language) -> None:
    carried = carrying(_drawn_with("youth-hub"), language)
    renamed = {**DISTRICT["node"][0], "names": {"nl": "anders", "en": "else"}}
    newer = extended(shipped(), _own(node=[renamed], icon=DISTRICT["icon"]))
    assert remembering(newer, carried.language).called("youth-hub") == "jongerenhub"


@pytest.mark.parametrize(
    "carried",
    ["text", None, {}, {"table": "node"}, {"table": [1], "entry": {}}, {"table": "node", "entry": {"id": "a"}}],
    ids=str,
)
def test_what_is_not_understood_is_left_alone(carried: Any) -> None:
    assert remembering(shipped(), (carried,)) is shipped()


def test_a_kind_whose_outline_is_not_known_here_stays_unknown() -> None:
    entry = {**DISTRICT["node"][0], "outline": "star"}
    carried: list[JsonValue] = [{"language": "district", "version": 9, "table": "node", "entry": entry}]
    assert remembering(shipped(), carried).node("youth-hub").id == "unknown"


def test_what_comes_from_another_drawing_changes_nothing_that_is_there(language: Language) -> None:
    restyled = extended(
        language,
        _own(
            theme=[{"id": "colour", "colours": {"ink": "#000000", "culture": "#5A3E85", "culture-tint": "#EAE2F5"}}],
            node=[{"id": "partner", "names": {"nl": "organisatie", "en": "organisation"}}],
        ),
    )
    carried = carrying(_drawn_with("youth-hub", domain="culture"), restyled).language
    joined = joining(shipped(), carried)
    assert joined.called("youth-hub") == "jongerenhub"
    assert joined.called("partner") == "partner"
    assert joined.themes["colour"].colours["ink"] == shipped().themes["colour"].colours["ink"]
    assert "culture" in joined.themes["colour"].colours
    assert joining(joined, carried) is joined


@pytest.mark.parametrize(("table", "word"), [("node", "coordinator"), ("node", "consultation"), ("mark", "intended")])
def test_what_has_another_name_is_nowhere_called_by_a_form_of_the_former(table: str, word: str) -> None:
    given = {"id": word, "names": {"nl": "aanjager", "en": "driver"}}
    own = Own.model_validate(completed({"id": "x", table: [given]}, shipped()))
    entry = getattr(extended(shipped(), own), TABLES[table])[word]
    assert (entry.names.nl, entry.short, getattr(entry, "plural", None)) == ("aanjager", None, None)
    assert entry.help == getattr(shipped(), TABLES[table])[word].help
    with_forms = given | {"short": {"nl": "jager", "en": "d"}}
    own = Own.model_validate(completed({"id": "x", table: [with_forms]}, shipped()))
    assert getattr(extended(shipped(), own), TABLES[table])[word].short.nl == "jager"
