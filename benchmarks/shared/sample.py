"""The picture that is measured: typed partners with icon and wrapped name, twice as many links, and one hub."""

import math
from collections.abc import Iterator, Sequence

from netdraw.model.document import Document
from netdraw.model.vocabulary import DOMAINS

AWAY = 430, 290  # 0.1 mm from one partner to the next
HUB = "n1"
HUB_LINKS = 20  # in all: what P6 drags
KINDS = ("cooperates", "steers", "pays", "learns", "accounts-to", "refers")
NAMES = ("Maatschappelijke opvang", "Woningstichting Zayaz", "Gemeente en veiligheidshuis", "Wijkteam oost")
LABELS = ("overleg", "kaders en ruimte", "geld", "cliënten")


def sample(number: int) -> Document:
    """Return a design-picture with `number` nodes in a square round the hub, and twice as many links."""
    width = math.ceil(math.sqrt(number))
    places = [(i % width - width // 2, i // width - width // 2) for i in range(number)]
    places.sort(key=lambda place: math.hypot(*place))
    ends = [*_ends(places)][: 2 * number]
    return Document.model_validate(
        {
            "nodes": [_node(i) for i in range(1, number + 1)],
            "links": [_link(i, source, target) for i, (source, target) in enumerate(ends, 1)],
            "pictures": [
                {
                    "id": "p1",
                    "kind": "design",
                    "placements": [_placement(i, place) for i, place in enumerate(places, 1)],
                    "routes": [{"link": f"l{i}"} for i in range(1, len(ends) + 1)],
                }
            ],
        }
    )


def _ends(places: Sequence[tuple[int, int]]) -> Iterator[tuple[str, str]]:
    """Yield the ends of links: from the hub to those nearest to it, then between neighbours but the hub."""
    key = {place: f"n{i}" for i, place in enumerate(places, 1)}
    yield from ((HUB, f"n{i}") for i in range(2, HUB_LINKS + 2))
    for step in ((1, 0), (0, 1), (1, 1)):
        for x, y in places:
            there = key.get((x + step[0], y + step[1]))
            if there and HUB not in (key[x, y], there):
                yield key[x, y], there


def _node(i: int) -> dict[str, object]:
    return {"id": f"n{i}", "kind": "partner", "name": NAMES[i % len(NAMES)], "domain": DOMAINS[i % len(DOMAINS)]}


def _link(i: int, source: str, target: str) -> dict[str, object]:
    kind, label = KINDS[i % len(KINDS)], LABELS[i % len(LABELS)]
    return {"id": f"l{i}", "kind": kind, "source": source, "target": target, "label": label}


def _placement(i: int, place: tuple[int, int]) -> dict[str, object]:
    x, y = (step * away for step, away in zip(place, AWAY, strict=True))
    return {"node": f"n{i}", "x": x, "y": y, "width": 222, "height": 102}
