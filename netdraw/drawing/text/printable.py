"""Says what of a text can be printed on one line, which is what screen and file show of it."""

import re

_SPACE = re.compile(r"[ \t\r\n]+")
_LEFT_OUT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """Return `text` on one line, with single spaces, without soft hyphens and without what XML 1.0 cannot hold.

    SVG joins spaces when it is shown, and xml:space is not read everywhere; control characters, lone surrogates,
    U+FFFE and U+FFFF may not stand in XML at all (XML 1.0, production Char).
    """
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip(" ")
    return _SPACE.sub(" ", _LEFT_OUT.sub("", text)).strip(" ")
