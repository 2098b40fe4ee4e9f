"""Writes the key of anonymous figures: which name stands behind which code."""

import json
from collections.abc import Callable, Iterable, Mapping

from netdraw.exchange.codes import Key
from netdraw.exchange.spreadsheet import cell, separated

COLUMNS = ("network", "code", "name")


def _csv(keys: Iterable[Key]) -> bytes:
    """Return a row for each code, COLUMNS in the first."""
    return separated([COLUMNS, *([key.network, each.code, cell(each.name)] for key in keys for each in key.entries)])


def _json(keys: Iterable[Key]) -> bytes:
    """Return an object of networks by code, each with its names by code."""
    networks = {key.network: {each.code: each.name for each in key.entries} for key in keys}
    return f"{json.dumps(networks, ensure_ascii=False, indent=1)}\n".encode()


KEY_FORMATS: Mapping[str, Callable[[Iterable[Key]], bytes]] = {".csv": _csv, ".json": _json}
