"""Writes a drawing as an SVG that every program shows alike; the only module that knows svgwrite.

It uses no more of SVG than the parts that browsers, Inkscape, librsvg, resvg and office programs agree on: groups,
paths, and one text per line, with plain attributes.
"""

import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from svgwrite.base import Desc, Metadata, Title
from svgwrite.container import SVG, Group
from svgwrite.path import Path as PathElement
from svgwrite.shapes import Rect
from svgwrite.text import Text as TextElement

from netdraw.drawing.primitives import NONE, Command, Drawing, Path, Symbol, Text
from netdraw.drawing.text.printable import printable

FONTS = "Arial, Liberation Sans, Arimo, Helvetica, sans-serif"  # all of Arial's widths, down to the last resort
NAMESPACE = "http://www.w3.org/2000/svg"
PAPER = "#FFFFFF"
BLACK = "#000000"
TITLE, DESC, LAYER = "figure-title", "figure-desc", "layer"
INKSCAPE = "http://www.inkscape.org/namespaces/inkscape"  # which shows groups with its marks as layers

_NOT_IN_A_NAME = re.compile(r"[^A-Za-z0-9.-]")


def svg(drawing: Drawing, metadata: ET.Element | None = None) -> bytes:
    """Return a drawing as UTF-8 XML: one unit is 0.1 mm, one group per symbol and around
    those one per layer, the same bytes for the same drawing.

    What is in `metadata` travels along and changes nothing of what is seen.
    """
    root = _root(drawing)
    if metadata is not None:
        root.add(Metadata(metadata))
    root.add(Rect(size=(_number(drawing.box.width), _number(drawing.box.height)), fill=PAPER, debug=False))
    root.add(_figure(drawing))
    tree = root.get_xml()
    ET.indent(tree, " ")
    written: bytes = ET.tostring(tree, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _root(drawing: Drawing) -> Any:
    box = drawing.box
    width, height = _number(box.width), _number(box.height)
    root = SVG(
        size=(f"{box.width / 10:.2f}mm", f"{box.height / 10:.2f}mm"), viewBox=f"0 0 {width} {height}", debug=False
    )
    root.elements.remove(root.defs)
    root.update({"xmlns": NAMESPACE, "xml:lang": drawing.lang, "role": "img", "aria-labelledby": f"{TITLE} {DESC}"})
    if drawing.layers:
        root["xmlns:inkscape"] = INKSCAPE
    root.add(_words(Title, TITLE, drawing.title))
    root.add(_words(Desc, DESC, drawing.description))
    return root


def _words(element: Any, key: str, text: str) -> Any:
    """Return a title or description; svgwrite gives those no attributes of their own."""
    words = element("\n".join(printable(line) for line in text.splitlines()))
    words.xml.set("id", key)
    return words


def _figure(drawing: Drawing) -> Any:
    ink = _ink(drawing.symbols)
    group = Group(font_family=", ".join((*_house(drawing), *drawing.fonts, FONTS)), fill=ink, debug=False)
    if (drawing.box.left, drawing.box.top) != (0, 0):
        group["transform"] = f"translate({_number(-drawing.box.left)},{_number(-drawing.box.top)})"
    drawn = (_symbol(symbol, key, ink) for symbol, key in zip(drawing.symbols, _names(drawing), strict=True))
    for number, layer in enumerate(drawing.layers, 1):
        held = Group(id=f"{LAYER}-{number}", debug=False)
        held.update({"inkscape:groupmode": "layer", "inkscape:label": printable(layer.name)})
        held.elements += islice(drawn, layer.size)
        group.add(held)
    group.elements += drawn
    return group


def _house(drawing: Drawing) -> tuple[str, ...]:
    return (drawing.face.family,) if drawing.face else ()


def _ink(symbols: Iterable[Symbol]) -> str:
    """Return the colour most of the text has: it is said once."""
    fills = Counter(each.fill for symbol in symbols for each in symbol.primitives if isinstance(each, Text))
    return fills.most_common(1)[0][0] if fills else BLACK


def _names(drawing: Drawing) -> Iterator[str]:
    """Yield an XML name for every symbol: its id, as far as that may be one, and each only once."""
    taken = {TITLE, DESC, *(f"{LAYER}-{number}" for number in range(1, len(drawing.layers) + 1))}
    for symbol in drawing.symbols:
        name = _NOT_IN_A_NAME.sub(lambda sign: f"_{ord(sign[0]):x}_", symbol.id)
        name = name if name[:1].isalpha() or name[:1] == "_" else f"_{name}"
        unique, number = name, 1
        while unique in taken:
            number += 1
            unique = f"{name}_{number}"
        taken.add(unique)
        yield unique


def _symbol(symbol: Symbol, key: str, ink: str) -> Any:
    group = Group(id=key, data_kind=printable(symbol.role), debug=False)
    group.add(Title(printable(symbol.title)))
    for each in symbol.primitives:
        group.add(_text(each, ink) if isinstance(each, Text) else _path(each, ink))
    return group


def _text(text: Text, ink: str) -> Any:
    element = TextElement(printable(text.text), insert=(_number(text.x), _number(text.y)), debug=False)
    element["font-size"] = text.size
    if text.anchor != "start":
        element["text-anchor"] = text.anchor
    if text.bold:
        element["font-weight"] = "bold"
    if text.italic:
        element["font-style"] = "italic"
    if text.fill != ink:
        element["fill"] = text.fill
    return element


def _path(path: Path, ink: str) -> Any:
    element = PathElement(d=_data(path.commands), debug=False)
    if path.fill != ink:
        element["fill"] = path.fill
    if path.stroke == NONE or not path.width:
        return element
    element.update({"stroke": path.stroke, "stroke-width": _number(path.width)})
    if path.dash:
        element["stroke-dasharray"] = ",".join(map(_number, path.dash))
    if path.round:
        element.update({"stroke-linecap": "round", "stroke-linejoin": "round"})
    return element


def _data(commands: Iterable[Command]) -> str:
    return "".join(command[0] + " ".join(map(_number, command[1:])) for command in commands)


def _number(number: float) -> str:
    """Return the shortest writing with at most one decimal."""
    written = f"{number:.1f}".removesuffix(".0")
    return "0" if written == "-0" else written
