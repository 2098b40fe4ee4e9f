"""The line says since and until when somebody is there."""

import pytest

from netdraw.editing.editor import Editor


@pytest.mark.parametrize(
    ("typed", "years"),
    [
        ("Bank 2016-", ("2016", "")),
        ("Bank –2019", ("", "2019")),
        ("Bank 2016– -2019 ?", ("2016", "2019")),
    ],
)
def test_years_behind_a_name_are_its_own(editor: Editor, typed: str, years: tuple[str, str]) -> None:
    editor.enter(typed)
    bank = next(node for node in editor.document.nodes.values() if node.name == "Bank")
    assert (bank.since, bank.until) == years
    assert bank.marks == (("doubt",) if "?" in typed else ())


def test_years_alone_hold_for_the_last_entry_and_are_one_step(editor: Editor) -> None:
    editor.enter("Bank")
    editor.enter("-2019")
    bank = next(node for node in editor.document.nodes.values() if node.name == "Bank")
    assert bank.until == "2019"
    editor.undo()
    assert next(node for node in editor.document.nodes.values() if node.name == "Bank").until == ""


@pytest.mark.parametrize("typed", ["zay>far 2016-", "zay>far: geld 2016-"])
def test_years_behind_a_link_are_those_of_the_link(editor: Editor, typed: str) -> None:
    editor.enter(typed)
    link = [*editor.document.links.values()][-1]
    assert link.since == "2016"
    assert not any(node.since for node in editor.document.nodes.values())


@pytest.mark.parametrize("name", ["Agenda 2030", "Programma 2018-2022", "Bank \\2016-"])
def test_other_years_stay_in_the_name(editor: Editor, name: str) -> None:
    editor.enter(name)
    assert name.replace("\\", "") in {node.name for node in editor.document.nodes.values()}


@pytest.mark.parametrize("name", ["Zorg - Welzijn", "Almelo – Enschede"])
def test_a_dash_inside_a_name_is_no_bullet(editor: Editor, name: str) -> None:
    editor.enter(name)
    assert name in {node.name for node in editor.document.nodes.values()}
