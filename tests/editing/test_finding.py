"""Finding: whatever the capitals and accents, in whatever picture."""

from netdraw.editing.finding import find, standing
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.document import Document

PLACE = {"x": 0.0, "width": 200.0, "height": 100.0}
NAMES = {"low": "Café Zuid", "high": "cafe noord", "far": "Eetcafé\nWest", "tray": "CAFÉ Oost"}
DOCUMENT = Document.model_validate(
    {
        "nodes": [{"id": key, "kind": "partner", "name": name} for key, name in NAMES.items()],
        "links": [{"id": "l", "kind": "cooperates", "source": "low", "target": "high", "label": "koffie in het café"}],
        "remarks": [{"about": "far", "text": "Het café is dicht"}, {"about": "", "text": "geen koffie"}],
        "pictures": [
            {
                "id": "p1",
                "kind": "design",
                "placements": [{"node": "low", "y": 900.0, **PLACE}, {"node": "high", "y": 100.0, **PLACE}],
                "routes": [{"link": "l"}],
            },
            {"id": "p2", "kind": "value", "placements": [{"node": "far", "y": 0.0, **PLACE}]},
        ],
    }
)
LANGUAGE = shipped("nl")


def test_all_is_found_as_one_reads_it_the_picture_in_view_first() -> None:
    found = find(DOCUMENT, "p1", LANGUAGE, "CAFE")
    assert [(each.key, each.part) for each in found] == [
        ("high", "name"), ("low", "name"), ("l", "label"), ("far", "name"), ("far", "remark"), ("tray", "name"),
    ]  # fmt: skip
    assert [each.picture for each in found] == ["p1", "p1", "p1", "p2", "p2", ""]


def test_a_name_that_begins_so_is_found_before_one_that_only_holds_it_and_before_other_words() -> None:
    document = edits.change_node(DOCUMENT, "high", name="Strategisch café")
    document = edits.change_link(document, "l", label="schema")
    document = edits.change_node(document, "low", name="Basisscholen en scholen")
    assert [each.key for each in find(document, "p1", LANGUAGE, "sch")] == ["low", "high", "l"]


def test_from_another_picture_that_one_comes_first() -> None:
    assert find(DOCUMENT, "p2", LANGUAGE, "café")[0].key == "far"


def test_a_remark_on_the_whole_is_found_too() -> None:
    assert [(each.key, each.picture) for each in find(DOCUMENT, "p1", LANGUAGE, "geen koffie")] == [("", "p1")]


def test_a_name_over_two_lines_is_found_as_one() -> None:
    assert [each.key for each in find(DOCUMENT, "p1", LANGUAGE, "eetcafe west")] == ["far"]


def test_nothing_is_found_by_nothing() -> None:
    assert find(DOCUMENT, "p1", LANGUAGE, "  ") == ()
    assert find(DOCUMENT, "p1", LANGUAGE, "thee") == ()


def test_what_stands_in_view_is_not_looked_for_elsewhere() -> None:
    assert standing(DOCUMENT, "far", "p1") == "p2"
    assert standing(DOCUMENT, "l", "p2") == "p1"
    assert standing(DOCUMENT, "tray", "p1") == ""
