"""With what the choices for a figure begin, what house rules make of them, and the order that they come to."""

from collections.abc import Mapping
from pathlib import Path

from netdraw.canvas.output.figures import FORMATS
from netdraw.editing.editor import Editor
from netdraw.exchange.figures import Order
from netdraw.exchange.ordering import ordered, refuse_unsound
from netdraw.files.house import house_rules
from netdraw.files.problems import Problem
from netdraw.files.remembering import remembered
from netdraw.files.wishes import Wish
from netdraw.language.shipped import Language
from netdraw.language.tables import Theme

Themes = Mapping[str, Theme]


def first_wish(editor: Editor) -> tuple[Wish, Themes]:
    """Return the wish to begin with, the last one as far as this drawing and this machine allow, and the themes."""
    wish = remembered().wish.choosing(legend=editor.picture.legend)
    if wish.suffix not in FORMATS:
        wish = wish.choosing(suffix=".svg")
    try:
        return wish, _themes(wish, editor.language)
    except Problem:
        wish = wish.choosing(theme="", font=None)
        return wish, _themes(wish, editor.language)


def followed(wish: Wish, path: Path, language: Language) -> tuple[Wish, Themes]:
    """Return a wish as the house rules in a file have it, and the themes; raises Problem."""
    rules = house_rules(path)
    refuse_unsound(rules.theme, language)
    wish = wish.following(rules)
    return wish, _themes(wish, language)


def order_of(wish: Wish, editor: Editor, themes: Themes, phases: bool) -> Order:
    """Return what the figure is to be; raises Problem for a font that is no longer there."""
    order = ordered(wish.house.model_copy(update={"theme": ""}), editor.language)
    theme = themes.get(wish.house.theme, editor.theme)
    return order._replace(theme=theme, phases=phases, anonymous=wish.anonymous, quotes=wish.quotes)


def _themes(wish: Wish, language: Language) -> Themes:
    """Return the themes of a language and the one that is wished for; raises Problem for what cannot be had."""
    name, theme = wish.house.theme, ordered(wish.house, language).theme
    return {**language.themes, **({name: theme} if name else {})}
