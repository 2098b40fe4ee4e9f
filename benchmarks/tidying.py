"""How long tidying 50 nodes takes, in runs of `networkx.spring_layout` on the same graph (P12; the goal is 25).

How long differs much from picture to picture, so eight are tidied of each kind.

Where Graphviz is installed it also prints how often straight links cross as netdraw lays them, and as `dot`
(design-picture) or `neato` (value-picture) lay the same graph: without levels to keep to, and with those of the
picture: for `dot` as its ranks, and for `neato` with each node moved along its ray from the middle onto its ring. In
how many pictures netdraw crosses no more is told of its links as they are drawn.
"""

import math
import random
import shutil
import statistics
import subprocess
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import combinations
from pathlib import Path

import networkx as nx

from netdraw.drawing.primitives import Point
from netdraw.editing.scene import Scene, drawn
from netdraw.editing.starting import started
from netdraw.editing.tidying.tidy import measured, tidied
from netdraw.editing.tidying.units import lying
from netdraw.files.reading import read
from netdraw.language.shipped import shipped
from netdraw.language.tables import PictureKind
from netdraw.model import edits
from netdraw.model.records import Link, Node, Placement

LANGUAGE = shipped("nl")
EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.netdraw"))
ROUNDS = 3  # for each picture
PROGRAMS: Mapping[PictureKind, str] = {"design": "dot", "value": "neato"}
SIZES = (20, 35, 50)
SEEDS = range(1, 9)
COLUMNS = ("links", "before", "tidied", "Graphviz", "with levels")


def thrown(kind: PictureKind, number: int, seed: int) -> Scene:
    """Return a picture with partners thrown anywhere in its levels, linked as a tree with some links more."""
    chance, document = random.Random(seed), started(kind, "nl")
    picture = next(iter(document.pictures))
    levels = drawn(document, picture, LANGUAGE).ranked()
    for i in range(number):
        level = chance.choice(levels)
        inside = max((each.box.width / 2 for each in levels if each.box.width < level.box.width), default=120.0)
        away, turn = (inside + level.box.width / 2) / 2, chance.uniform(0, math.tau)
        x, y = level.box.centre
        if kind == "design":
            x += chance.uniform(-500, 600)
        else:
            x, y = x + away * math.cos(turn), y + away * math.sin(turn)
        node = Node(id=f"x{i}", kind="partner", name=f"Partner {i}")
        document = edits.add_node(document, node, picture, Placement(node=node.id, x=x, y=y, width=222, height=102))
    pairs = {(chance.randrange(i), i) for i in range(1, number)}
    pairs |= {(min(pair), max(pair)) for pair in (chance.sample(range(number), 2) for _ in range(number // 5))}
    for i, (one, other) in enumerate(sorted(pairs)):
        link = Link(id=f"y{i}", kind="cooperates", source=f"x{one}", target=f"x{other}")
        document = edits.add_link(document, link, picture)
    return drawn(document, picture, LANGUAGE)


def graph(scene: Scene) -> "nx.Graph[str]":
    """Return the links of a scene as a graph."""
    links = [scene.document.links[key] for key in scene.picture.routes]
    return nx.Graph([(each.source, each.target) for each in links])


def _sprung(net: "nx.Graph[str]") -> object:
    return nx.spring_layout(net, seed=1)


def ratios(deed: Callable[[], object], other: Callable[[], object]) -> list[float]:
    """Return how many times the processor time of another a deed takes, in some rounds of both, the least first."""
    return sorted(_seconds(deed) / _seconds(other) for _ in range(ROUNDS))


def _seconds(deed: Callable[[], object]) -> float:
    begin = time.process_time()
    deed()
    return time.process_time() - begin


def graphviz(program: str, net: "nx.Graph[str]", ranks: Sequence[Sequence[str]] = ()) -> dict[str, Point]:
    """Return the places that a program of Graphviz gives the nodes of a graph, those of a rank side by side."""
    levels = [f"{{rank=same;L{i};{';'.join(rank)}}}" for i, rank in enumerate(ranks)]
    order = ["--".join(f"L{i}" for i in range(len(ranks)))] if ranks else []
    text = f"graph {{node [shape=box];{';'.join([*levels, *order, *(f'{a}--{b}' for a, b in net.edges)])}}}"
    told = subprocess.run([program, "-Tplain"], input=text, capture_output=True, text=True, check=True).stdout
    rows = [line.split() for line in told.splitlines()]
    return {row[1]: (float(row[2]), float(row[3])) for row in rows if row[0] == "node"}


def crossings(net: "nx.Graph[str]", places: Mapping[str, Point]) -> int:
    """Count the crossings of straight links between places."""
    pairs = combinations(net.edges, 2)
    return sum(_cross(*(places[key] for key in (*one, *other))) for one, other in pairs if not {*one} & {*other})


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    return _side(a, b, c) != _side(a, b, d) and _side(c, d, a) != _side(c, d, b)


def _side(a: Point, b: Point, point: Point) -> bool:
    return (b[0] - a[0]) * (point[1] - a[1]) > (b[1] - a[1]) * (point[0] - a[0])


def main() -> None:
    """Print the ratio for both kinds of picture, and the table: of pictures thrown by chance, and of the examples."""
    for kind in PROGRAMS:
        scenes = [thrown(kind, 50, seed) for seed in SEEDS]
        found = [statistics.median(ratios(partial(tidied, each), partial(_sprung, graph(each)))) for each in scenes]
        print(
            f"tidying 50 nodes, {kind}: {statistics.median(found):.1f} × spring_layout in the median of {len(found)} "
            f"pictures, from {min(found):.1f} to {max(found):.1f} (goal 25)"
        )
    print(f"{'pictures':28}  links  before  tidied  Graphviz  with levels  (crossings of straight links)")
    for kind in PROGRAMS:
        for number in SIZES:
            name = f"{len(SEEDS)} {kind}, {number} nodes"
            _row(name, kind, [thrown(kind, number, seed) for seed in SEEDS])
    for file in EXAMPLES:
        document = read(file)
        for key, picture in document.pictures.items():
            _row(f"{file.stem}, {picture.kind}", picture.kind, [drawn(document, key, LANGUAGE)])


def _row(name: str, kind: PictureKind, pictures: Sequence[Scene]) -> None:
    """Print what pictures of one kind come to together."""
    all_told: Counter[str] = Counter()
    no_more: Counter[str] = Counter()
    for before in pictures:
        after, net = before.redrawn(tidied(before)), graph(before)
        found, theirs = measured(after), _theirs(PROGRAMS[kind], net, before)
        counts = {"links": len(net.edges), "before": _straight(net, before), "tidied": _straight(net, after)}
        no_more.update(key for key, number in theirs.items() if found.crossings <= number)
        all_told.update(counts | theirs | found._asdict())
    told = "  ".join(f"{all_told.get(each, '–'):>{len(each)}}" for each in COLUMNS)
    program = PROGRAMS[kind]
    so = "".join(
        f"; {no_more[each]} of {len(pictures)} drawn crossing no more than {program}{told_so}"
        for each, told_so in (("Graphviz", ""), ("with levels", " with the levels"))
        if each in all_told
    )
    drawn_so = f"drawn {all_told['crossings']}, {all_told['covered']} words covered, {all_told['under']} under a node"
    print(f"{name:28}  {told}  {drawn_so}{so}")


def _theirs(program: str, net: "nx.Graph[str]", scene: Scene) -> dict[str, int]:
    """Return how often links cross as Graphviz lays them, without levels and with those of the picture."""
    if not shutil.which(program):
        return {}
    found = {"Graphviz": crossings(net, graphviz(program, net))}
    on = lying(scene).levels
    if program == "neato":
        found["with levels"] = crossings(net, _ringed(graphviz(program, net), scene, on))
    else:
        ranks = [there for level in scene.ranked() if (there := [key for key in net if on[key][:1] == (level.id,)])]
        found["with levels"] = crossings(net, graphviz(program, net, ranks))
    return found


def _ringed(places: Mapping[str, Point], scene: Scene, on: Mapping[str, Sequence[str]]) -> dict[str, Point]:
    """Return places moved along their rays from the middle of all onto the middles of their rings."""
    edges = [each.box.width / 2 for each in scene.ranked()] + [0.0]
    away = {each.id: (edges[i] + edges[i + 1]) / 2 for i, each in enumerate(scene.ranked())}
    middle = [statistics.mean(each[axis] for each in places.values()) for axis in (0, 1)]
    turns = {key: math.atan2(y - middle[1], x - middle[0]) for key, (x, y) in places.items()}
    return {
        key: (away[on[key][-1]] * math.cos(turn), away[on[key][-1]] * math.sin(turn)) if on[key] else places[key]
        for key, turn in turns.items()
    }


def _straight(net: "nx.Graph[str]", scene: Scene) -> int:
    return crossings(net, {key: (each.x, each.y) for key, each in scene.picture.placements.items()})


if __name__ == "__main__":
    main()
