"""Our reading of a font against that of a font library."""

import pytest
from fontTools.ttLib import TTFont

from netdraw.assets import folder
from netdraw.drawing.text.advances import advances


@pytest.mark.parametrize("style", ["Regular", "Bold", "Italic"])
def test_every_sign_is_as_wide_as_a_font_library_says(style: str) -> None:
    path = folder("fonts") / f"LiberationSans-{style}.ttf"
    with TTFont(path) as font:
        metrics = font["hmtx"].metrics
        widths = {code: metrics[name][0] for code, name in font.getBestCmap().items()}
        assert advances(path) == (font["head"].unitsPerEm, widths)
