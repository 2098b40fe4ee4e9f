"""With what the choices for a figure begin, and what house rules make of them."""

from collections.abc import Mapping
from pathlib import Path

from netdraw.canvas.figures import FORMATS
from netdraw.editing.editor import Editor
from netdraw.exchange.ordering import refuse_unsound, theme_called
from netdraw.files.house import house_rules
from netdraw.files.problems import Problem
from netdraw.files.remembering import remembered
from netdraw.files.wishes import Wish, ruled_wish
from netdraw.language.shipped import Language
from netdraw.language.tables import Theme

Themes = Mapping[str, Theme]


def first_wish(editor: Editor) -> tuple[Wish, Themes]:
    """Return the wish to begin with, the last one as far as this drawing and this machine allow, and the themes."""
    wish, themes = remembered().wish, dict(editor.language.themes)
    changes: dict[str, object] = {"legend": editor.picture.legend}
    if wish.suffix not in FORMATS:
        changes["suffix"] = ".svg"
    try:
        themes[wish.theme] = theme_called(wish.theme, editor.language) if wish.theme else editor.theme
    except Problem:
        changes["theme"] = ""
    themes.pop("", None)
    return wish.model_copy(update=changes), themes


def followed(wish: Wish, path: Path, language: Language) -> tuple[Wish, Themes]:
    """Return a wish as the house rules in a file have it, and the themes; raises Problem."""
    rules = house_rules(path)
    refuse_unsound(rules.theme, language)
    own = {rules.theme: theme_called(rules.theme, language)} if rules.theme else {}
    return ruled_wish(wish, rules), {**language.themes, **own}
