"""From the text of a file to plain JSON, strictly: what JSON allows but would be lost or not be written is refused."""

import json
import math
import re
from collections.abc import Callable
from typing import Any, NoReturn

from netdraw.language.words import say

STRING = r'"(?:[^"\\]|\\.)*+"'
TOKEN = re.compile(rf"(?P<key>{STRING})\s*:|{STRING}|(?P<number>-?Infinity|NaN|-?\d[\d.eE+-]*)|[{{}}]")
# What is left of the text where the parser stopped, when nothing but the end of the file is missing.
TORN = re.compile(r't|tr|tru|f|fa|fal|fals|n|nu|nul|-|\.|[eE][+-]?|u[0-9a-fA-F]{0,3}"?|')


class UnparsedError(Exception):
    """Raised for text that is no JSON we take; `str()` is the rest of the sentence after the file's name."""


class _DoubtfulError(ValueError):
    """Valid for Python's parser but not for us; where, is found out afterwards."""


def parse(text: str) -> Any:
    """Return the JSON value that `text` holds.

    Raises UnparsedError, also for NaN, numbers out of range, and a field that stands twice in one record.
    """
    try:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_refused, parse_float=_finite)
    except RecursionError:
        raise UnparsedError(say("files.nested")) from None
    except json.JSONDecodeError as error:
        raise UnparsedError(_broken(text, error)) from None
    except _DoubtfulError as error:
        raise UnparsedError(_doubtful(text, str(error))) from None
    except ValueError:  # more digits than Python makes a whole number of
        raise UnparsedError(_doubtful(text, "files.number")) from None


def told(key: str, text: str, position: int, **values: str) -> str:
    """Return the words for `key` with the line and column, both from 1, of a position in the text."""
    line, column = text.count("\n", 0, position) + 1, position - text.rfind("\n", 0, position)
    return say(key, line=line, column=column, **values)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise _DoubtfulError("files.twice")
    return made


def _refused(_: str) -> NoReturn:
    raise _DoubtfulError("files.number")


def _finite(number: str) -> float:
    value = float(number)
    if math.isinf(value):
        raise _DoubtfulError("files.number")
    return value


def _broken(text: str, error: json.JSONDecodeError) -> str:
    if not text.strip():
        return say("files.empty")
    torn = error.msg.startswith("Unterminated") or TORN.fullmatch(text[error.pos :].rstrip())
    return told("files.torn" if torn else "files.no-json", text, error.pos)


def _doubtful(text: str, key: str) -> str:
    find: Callable[[str], re.Match[str]] = _twice if key == "files.twice" else _number
    token = find(text)
    return told(key, text, token.start(), token=token[0].rstrip(" \t\r\n:")[:40])


def _number(text: str) -> re.Match[str]:
    """Return the first number that we do not take."""
    return next(token for token in TOKEN.finditer(text) if token["number"] and not _taken(token["number"]))


def _taken(number: str) -> bool:
    try:
        return math.isfinite(json.loads(number))
    except OverflowError:  # a whole number that no float holds
        return True
    except ValueError:  # too many digits
        return False


def _twice(text: str) -> re.Match[str]:
    """Return the first field that its record holds already."""
    seen: list[set[str]] = []
    for token in TOKEN.finditer(text):
        if token[0] == "{":
            seen.append(set())
        elif token[0] == "}":
            seen.pop()
        elif token["key"]:
            name = json.loads(token["key"])
            if name in seen[-1]:
                return token
            seen[-1].add(name)
    raise AssertionError("the parser saw a field twice")
