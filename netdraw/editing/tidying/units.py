"""What moves as one when a picture is tidied: a node, or a group with all that lies in it. All in 0.1 mm."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from netdraw.drawing.nodes.containment import Containment, contained
from netdraw.drawing.primitives import Box, Point, Symbol, union
from netdraw.drawing.views.folding import owners
from netdraw.editing.moving import moving_with
from netdraw.editing.scene import Scene


class Unit(NamedTuple):
    """A node with all that goes along, the box of what they draw, and the levels they are on, the highest first."""

    id: str
    members: frozenset[str]
    box: Box
    levels: tuple[str, ...]
    loose: bool  # words that stand by somebody without a link

    @property
    def vacant(self) -> bool:
        """Whether it is but room for a unit."""
        return not self.members


def lying(scene: Scene) -> Containment:
    """Return what lies in what in a scene."""
    memory = scene.drawing.memory
    drawn = (each.id for each in scene.drawing.symbols if each.id in scene.document.nodes)
    return contained({key: memory.stand(key) for key in drawn}, scene.picture.kind == "value")


def network(scene: Scene) -> Symbol | None:
    """Return the frame of the whole network: the largest, if there is one."""
    frames = [each for each in scene.frames() if scene.document.nodes[each.id].kind == "network"]
    return max(frames, key=lambda each: each.box.width * each.box.height, default=None)


def units(scene: Scene, inside: Containment) -> tuple[Unit, ...]:
    """Return the units of a scene, by id; the levels and the frame of the network are none."""
    whole = network(scene)
    frames = {each.id for each in scene.frames()} - ({whole.id} if whole else set())
    outer = {
        key: next((each for each in reversed(inside.holders[key]) if each in frames), key)
        for key in (each.id for each in scene.nodes())
        if whole is None or key != whole.id
    }
    taken: dict[str, set[str]] = {root: {*moving_with(scene, {root})} for root in frames & {*outer.values()}}
    for key, root in outer.items():
        taken.setdefault(root, set()).add(key)
    filled = {each.id: each.filled for each in scene.drawing.symbols}
    linked = {end for both in _ends(scene) for end in both}
    return tuple(
        Unit(
            root,
            frozenset(members),
            union(filled[key] for key in members),
            inside.levels[root],
            scene.layer(root) == "front" and root not in linked,
        )
        for root, members in sorted(taken.items())
    )


def vacancy(level: str, middle: Point, size: Point) -> Unit:
    """Return room for a unit of a size in a level, to begin with at a point."""
    (x, y), (wide, high) = middle, (size[0] / 2, size[1] / 2)
    return Unit("", frozenset(), Box(x - wide, y - high, x + wide, y + high), (level,), loose=False)


def joined(scene: Scene, there: Collection[Unit]) -> list[tuple[str, str]]:
    """Return the ends of every link between two units, and of one from loose words to whom they stand by."""
    home = {key: unit.id for unit in there for key in unit.members}
    drawn = [(a, b) for a, b in _ends(scene) if a in home and b in home and home[a] != home[b]]
    return drawn + [(unit.id, near) for unit in there if unit.loose and (near := _nearest(unit, there))]


def _nearest(unit: Unit, there: Collection[Unit]) -> str:
    away: Mapping[str, float] = {each.id: _gap(unit.box, each.box) for each in there if not (each.loose or each.vacant)}
    return min(away, key=lambda key: away[key], default="")


def _gap(one: Box, other: Box) -> float:
    across = max(one.left - other.right, other.left - one.right, 0)
    down = max(one.top - other.bottom, other.top - one.bottom, 0)
    return across + down


def _ends(scene: Scene) -> list[tuple[str, str]]:
    """Return the ends of every link; where one is folded, what hides it."""
    hiding, links = owners(scene.picture), (scene.document.links[key] for key in scene.picture.routes)
    return [(hiding.get(each.source, each.source), hiding.get(each.target, each.target)) for each in links]
