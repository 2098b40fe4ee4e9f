"""Menus of actions, made from the tables in which the actions stand."""

from collections.abc import Sequence

from PySide6.QtWidgets import QMenu, QWidget

from netdraw.app.frame.actions import SUBMENUS, Actions
from netdraw.canvas.toolkit.round_menu import RoundMenu
from netdraw.language.words import say


def menu_of(groups: Sequence[Sequence[str]], actions: Actions, parent: QWidget) -> QMenu:
    """Return a menu of the named actions, in groups; the name of a submenu stands for that."""
    menu = RoundMenu(parent)
    for number, group in enumerate(groups):
        if number:
            menu.addSeparator()
        for name in group:
            if name in SUBMENUS:
                submenu = menu_of(SUBMENUS[name], actions, menu)
                submenu.setObjectName(name)
                menu.addMenu(submenu)
            else:
                menu.addAction(actions[name])
    return menu


def entitle(menu: QMenu) -> None:
    """Give the submenus their titles in the language of the interface."""
    for submenu in menu.findChildren(QMenu):
        submenu.setTitle(say(f"app.{submenu.objectName()}"))
