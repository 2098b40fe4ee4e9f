"""Shows offers as a menu over the canvas."""

from collections.abc import Sequence

from PySide6.QtWidgets import QMenu, QWidget

from netdraw.canvas.doing.offers import Group, Offer
from netdraw.canvas.toolkit.round_menu import RoundMenu


def opened(parent: QWidget, groups: Sequence[Group], wide: bool) -> QMenu:
    """Return a menu of the groups, that goes when it closes; a `wide` one has entries for fingers."""
    menu = RoundMenu(parent)
    menu.setProperty("wide", wide)
    for number, group in enumerate(groups):
        if number:
            menu.addSeparator()
        for offer in group:
            _add(menu, offer, wide)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _add(menu: QMenu, offer: Offer, wide: bool) -> None:
    words = offer.words.replace("&", "&&")
    if offer.more:
        inner = RoundMenu(menu)
        inner.setTitle(words)
        menu.addMenu(inner)
        inner.setProperty("wide", wide)
        for each in offer.more:
            _add(inner, each, wide)
        return
    action = menu.addAction(words)
    action.setCheckable(offer.checked is not None)
    action.setChecked(bool(offer.checked))
    deed = offer.deed
    assert deed is not None
    action.triggered.connect(lambda _checked=False: deed())
