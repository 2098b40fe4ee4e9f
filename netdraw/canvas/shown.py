"""The symbols that are in view, with the boxes they fill; says what must be painted anew."""

from netdraw.drawing.primitives import Box, Drawing, Symbol, bounds


class Shown:
    """Remembers the drawing that was painted last. Boxes are in 0.1 mm, with marks and words."""

    def __init__(self) -> None:
        self._boxes: dict[int, tuple[Symbol, Box]] = {}  # by identity: the symbol is held, so it stays the same one

    def take(self, drawing: Drawing) -> list[Box]:
        """Take over a drawing and return the boxes in which it differs from the one before."""
        before = self._boxes
        self._boxes = {id(each): before.get(id(each)) or (each, _box(each)) for each in drawing.symbols}
        if [key for key in before if key in self._boxes] != [key for key in self._boxes if key in before]:
            return [box for _, box in (*before.values(), *self._boxes.values())]  # another order: what covers what
        return [box for key, (_, box) in (before | self._boxes).items() if not (key in before and key in self._boxes)]

    def within(self, box: Box) -> list[Symbol]:
        """Return the symbols that show in a box, from back to front."""
        return [symbol for symbol, own in self._boxes.values() if own.meets(box)]

    def box(self, key: str) -> Box | None:
        """Return the box that the symbol of a node or link fills."""
        return next((own for symbol, own in self._boxes.values() if symbol.id == key), None)


def _box(symbol: Symbol) -> Box:
    return (bounds(symbol.primitives) or symbol.box).grown(1)
