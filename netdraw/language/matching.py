"""Compares words the way people do: without regard to capitals, accents and the breaks of lines."""

import unicodedata


def folded(text: str) -> str:
    """Return the text for comparing: small letters, no accents, one space between words, none round them."""
    if text.isascii():
        return " ".join(text.lower().split())
    parts = unicodedata.normalize("NFD", text.casefold())
    return " ".join("".join(sign for sign in parts if not unicodedata.combining(sign)).split())


def begins(name: str, typed: str) -> bool:
    """Whether a name, or what follows one of its spaces or hyphens, begins with what was typed; both are folded."""
    return name.startswith(typed) or any(f"{gap}{typed}" in name for gap in " -")
