"""In the window one says on which level somebody is not: in the form and in the menu."""

from netdraw.canvas.doing.offers import Offer, on_selection
from tests.app.conftest import Open
from tests.app.test_inspector import Clerk
from tests.app.test_window import EXAMPLE


def test_the_form_and_the_menu_say_on_which_level_somebody_is_not(opened: Open) -> None:
    clerk = Clerk(opened(EXAMPLE))
    clerk.choose("Secretariaat")
    clerk.press("Meer of minder invullen")
    clerk.press("niet Uitvoering")
    key, level = (
        next(key for key, node in clerk.editor.document.nodes.items() if node.name == name)
        for name in ("Secretariaat", "Uitvoering")
    )
    assert clerk.editor.picture.placements[key].not_on == (level,)
    offer = next(
        each
        for group in on_selection(clerk.space.canvas.deeds)
        for each in group
        if isinstance(each, Offer) and each.words == "Niet op niveau"
    )
    assert [(each.words, each.checked) for each in offer.more] == [
        ("Bestuurlijk", False),
        ("Management", False),
        ("Uitvoering", True),
    ]
    offer.more[2].deed()  # type: ignore[misc]  # it has one
    assert clerk.editor.picture.placements[key].not_on == ()
    assert clerk.steps == 2
