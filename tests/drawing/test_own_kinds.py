"""Whatever a table may name can be drawn, in both kinds of picture."""

from typing import Any, get_args

import pytest

from netdraw.drawing.figures.cells import link_cell, mark_cell, node_cell
from netdraw.drawing.look import Look
from netdraw.drawing.text.lettering import measure
from netdraw.language.coherence import astray
from netdraw.language.own import extended
from netdraw.language.shipped import shipped
from netdraw.language.tables import Badge, Body, Head, Label, Outline, Own, Part, PictureKind

NAMES = {"nl": "nieuw", "en": "new"}
NODE = {"id": "new", "names": NAMES, "outline": "box", "size": [200, 100], "minimum": [100, 50], "steps": {"design": 2}}
LINK = {"id": "new", "names": NAMES, "line": "solid", "widths": [4, 6, 8], "steps": {"design": 2}}
PLACES = get_args(Label.model_fields["place"].annotation)


def _look(picture: PictureKind, **tables: Any) -> Look:
    own = Own.model_validate({"id": "own", **tables})
    language = extended(shipped(), own)
    assert list(astray(language, own)) == []
    return Look(language, language.themes["colour"], measure, picture)


@pytest.mark.parametrize("picture", ["design", "value"])
@pytest.mark.parametrize(
    "own",
    [
        *({"outline": each} for each in get_args(Outline)),
        *({"parts": ["outline", each]} for each in sorted({*get_args(Part)} - {"icon", "stair"})),
        *({"label": {"place": each}} for each in sorted({*PLACES} - {"band"})),
        {"icon": {"name": "book"}, "parts": ["icon", "outline"]},
        {"fill": "domain-tint", "stroke": "domain", "sorts": "domain"},
        {"size": [1, 1], "minimum": [1, 1]},
    ],
    ids=str,
)
def test_a_shape_of_ones_own_is_drawn(picture: PictureKind, own: dict[str, Any]) -> None:
    look = _look(picture, node=[{**NODE, **own}])
    assert node_cell(look.language.nodes["new"], look, "Een lange naam van iets").drawn


@pytest.mark.parametrize("body", get_args(Body))
@pytest.mark.parametrize("head", ["", *get_args(Head)])
def test_a_line_of_ones_own_is_drawn(body: str, head: str) -> None:
    look = _look("design", link=[{**LINK, "line": body, "head": head}])
    assert link_cell(look.language.links["new"], look).drawn


@pytest.mark.parametrize("badge", [*get_args(Badge), "book"])
def test_a_mark_of_ones_own_is_drawn(badge: str) -> None:
    look = _look("design", mark=[{"id": "new", "names": NAMES, "badge": badge}])
    assert mark_cell(look.language.marks["new"], next(iter(look.language.nodes.values())), look).drawn
