"""What a string may hold from the file border on."""

import unicodedata

KEPT = "\n"
# Of what `clean` leaves as it is nearly all that is written: no sign of these changes, whatever stands beside it.
PLAIN = "^[\n -~\u00a0-\u02ff\u2010-\u2027\u20ac]*$"


def clean(value: object) -> object:
    """Return `value` in NFC without control characters (line breaks stay) and lone surrogates; only strings change.

    Unicode normalisation form C: UAX #15. Control characters and surrogates cannot stand in XML 1.0, so no SVG could
    be written with them.
    """
    if not isinstance(value, str) or (value.isascii() and value.isprintable()):
        return value
    text = unicodedata.normalize("NFC", value.replace("\r\n", "\n").replace("\t", " "))
    return "".join(sign for sign in text if sign in KEPT or not _forbidden(sign))


def _forbidden(sign: str) -> bool:
    return unicodedata.category(sign) in ("Cc", "Cs") or sign in "\ufffe\uffff"
