"""Makes the XML of office documents: elements by their prefixed names, written with the namespaces they need."""

import xml.etree.ElementTree as ET
from collections.abc import Mapping

from netdraw.drawing.text.printable import printable

Tag = ET.Element


def tag(name: str, /, *content: "Tag | str", **attributes: "str | float") -> Tag:
    """Return an element; in names of attributes two underscores stand for a colon, and one for a hyphen."""
    made = ET.Element(name)
    for key, value in attributes.items():
        made.set(key.replace("__", ":").replace("_", "-"), _written(value))
    for each in content:
        if isinstance(each, str):
            made.text = printable(each)
        else:
            made.append(each)
    return made


def written(root: Tag, namespaces: Mapping[str, str]) -> bytes:
    """Return an element as UTF-8 XML that says what its prefixes mean."""
    for prefix, meaning in namespaces.items():
        root.set(f"xmlns:{prefix}", meaning)
    document: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return document


def _written(value: str | float) -> str:
    return printable(value) if isinstance(value, str) else f"{value:g}"
