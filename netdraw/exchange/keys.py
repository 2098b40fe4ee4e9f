"""Writes the key of anonymous figures: which name stands behind which code."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping

from netdraw.exchange.codes import Key
from netdraw.exchange.spreadsheet import cell

COLUMNS = ("network", "code", "name")


def _csv(keys: Iterable[Key]) -> bytes:
    """Return a row for each code (RFC 4180, UTF-8), COLUMNS in the first."""
    written = io.StringIO(newline="")
    table = csv.writer(written, lineterminator="\r\n")
    table.writerow(COLUMNS)
    table.writerows([key.network, each.code, cell(each.name)] for key in keys for each in key.entries)
    return written.getvalue().encode("utf-8")


def _json(keys: Iterable[Key]) -> bytes:
    """Return an object of networks by code, each with its names by code."""
    networks = {key.network: {each.code: each.name for each in key.entries} for key in keys}
    return f"{json.dumps(networks, ensure_ascii=False, indent=1)}\n".encode()


KEY_FORMATS: Mapping[str, Callable[[Iterable[Key]], bytes]] = {".csv": _csv, ".json": _json}
