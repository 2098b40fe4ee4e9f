"""What is left out of a symbol that is shown small, and what is not."""

import pytest
from PySide6.QtGui import QImage, QPainter

from netdraw.canvas.painting.detail import HAIRLINES, WHOLE, WORDLESS, Detail, detail
from netdraw.canvas.painting.painter import paint
from netdraw.canvas.painting.sight import PRINTED
from netdraw.drawing.primitives import Symbol
from netdraw.model.vocabulary import LINK_KINDS, NODE_KINDS
from tests.figures import link_alone, node_alone

pytestmark = pytest.mark.usefixtures("qapp")


def darkest(symbol: Symbol, share: float) -> int:
    """The darkest pixel of a symbol shown at a share of its printed size, as grey."""
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill("white")
    with QPainter(image) as painter:
        painter.translate(200, 150)
        painter.scale(share * PRINTED, share * PRINTED)
        paint(painter, [symbol], detail(share * PRINTED))
    return min(image.pixelColor(x, y).lightness() for x in range(400) for y in range(300))


@pytest.mark.parametrize(("share", "shown"), [(1, WHOLE), (0.4, WHOLE), (0.3, WORDLESS), (0.1, HAIRLINES)])
def test_the_smaller_it_is_shown_the_less_is_painted(share: float, shown: Detail) -> None:
    assert detail(share * PRINTED) == shown


@pytest.mark.parametrize("kind", LINK_KINDS)
def test_a_link_can_be_seen_however_small(kind: str) -> None:
    assert darkest(link_alone(kind), 0.05) < 200


@pytest.mark.parametrize("kind", [kind for kind in NODE_KINDS if kind not in ("level", "note", "quote")])
def test_a_node_can_be_seen_however_small(kind: str) -> None:
    assert darkest(node_alone(kind), 0.05) < 240
