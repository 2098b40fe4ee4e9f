"""Lays units as far apart as they are in links, whatever level they are on: a start with few crossings."""

import math

import numpy as np

from netdraw.drawing.geometry.straight import Numbers
from netdraw.editing.tidying.model import Model

ROUNDS = 40
LEAST = 1e-9  # as good as no distance
STEP = 300.0  # between two that are linked, in 0.1 mm


def eased(model: Model) -> Numbers:
    """Return the places of least stress, turned and mirrored so that all stay as near as can be to where they are.

    Stress majorization (Gansner, Koren & North 2004) from what classical scaling comes to; who is not linked to the
    others counts as one link farther than the farthest. Units without any link stay where they are.
    """
    places = model.places.copy()
    linked = np.flatnonzero(model.near.any(axis=1))
    if len(linked) > 2:
        apart = _apart(model.near[np.ix_(linked, linked)])
        places[linked] = _turned(_majorized(apart, _scaled(apart)) * STEP, places[linked])
    return places


def _apart(near: Numbers) -> Numbers:
    """Return how many links there are between each two (Floyd & Warshall 1962)."""
    apart: Numbers = np.where(near > 0, 1.0, math.inf)
    np.fill_diagonal(apart, 0.0)
    for k in range(len(apart)):
        apart = np.minimum(apart, apart[:, k, None] + apart[k])
    found: Numbers = np.where(np.isinf(apart), apart[np.isfinite(apart)].max() + 1, apart)
    return found


def _scaled(apart: Numbers) -> Numbers:
    """Return places by the two largest axes of the distances (Torgerson 1952), as far as a few turns find these."""
    less: Numbers = apart**2 - (apart**2).mean(axis=0)
    less = (less - less.mean(axis=1, keepdims=True)) / -2
    places: Numbers = less[:, [0, -1]]
    for _ in range(ROUNDS):
        places = _times(less, np.linalg.qr(places)[0])
    found: Numbers = places / np.sqrt(np.maximum(np.linalg.norm(places, axis=0), LEAST))
    return found


def _times(one: Numbers, other: Numbers) -> Numbers:
    """Return a product, without the threads that wait busily for the next."""
    product: Numbers = np.einsum("ij,jk->ik", one, other)
    return product


def _majorized(apart: Numbers, places: Numbers) -> Numbers:
    weight = 1 / np.maximum(apart, LEAST) ** 2
    np.fill_diagonal(weight, 0.0)
    whole, pull = weight.sum(axis=1, keepdims=True), weight * apart
    for _ in range(ROUNDS):
        ways = places[:, None] - places
        push = pull / np.maximum(np.hypot(ways[..., 0], ways[..., 1]), LEAST)
        places = (_times(weight - push, places) + push.sum(axis=1, keepdims=True) * places) / whole
        places = places - places.mean(axis=0)
    return places


def _turned(places: Numbers, near: Numbers) -> Numbers:
    """Return places turned and mirrored to come nearest to others, round the same middle (Kabsch 1976)."""
    middle = near.mean(axis=0)
    left, _, right = np.linalg.svd(places.T @ (near - middle))
    turned: Numbers = places @ (left @ right) + middle
    return turned
