"""Where a new node comes: its line is in sight."""

import pytest

from netdraw.editing.editor import Editor
from netdraw.editing.starting import started
from netdraw.language.shipped import shipped


def behind(editor: Editor) -> list[str]:
    """Return the names of those that can be seen from the first node only through another one."""
    scene = editor.scene
    hub, *others = (node for node in scene.nodes() if scene.document.nodes[node.id].kind != "level")
    ground, ends = scene.drawing.memory.ground, {node.id for node in (hub, *others)}
    hidden = (
        (node, {key for key, _ in ground.between(hub.box.centre, node.box.centre)} & ends - {hub.id, node.id})
        for node in others
    )
    return [scene.document.nodes[node.id].name for node, between in hidden if between]


@pytest.mark.parametrize(("level", "number"), [("#m", 5), ("#b", 6), ("#u", 6)])
@pytest.mark.parametrize("name", ["Mee", "Stichting {}", "Coöperatie {} van de gezamenlijke huurders"])
def test_a_line_to_a_new_partner_comes_past_those_that_stand_there(level: str, number: int, name: str) -> None:
    editor = Editor(started("design", "nl"), shipped("nl"))
    editor.enter("Secretariaat #m")
    for i in range(number):
        editor.enter(f"{name.format(i)} {i} {level}")
        assert behind(editor) == []


def test_twelve_partners_on_three_levels_are_all_in_sight() -> None:
    editor = Editor(started("design", "nl"), shipped("nl"))
    editor.enter("Netwerkmanager #m")
    for i in range(12):
        editor.enter(f"Partner {i} {('#b', '#m', '#u')[i % 3]}")
    assert behind(editor) == []
