"""What the graph says about each node: how many it knows, whom it connects, and how many levels it spans."""

from collections.abc import Iterator
from typing import NamedTuple

import networkx as nx

from netdraw.analysis.graph import Graph


class Reading(NamedTuple):
    """One node: `degree` is how many others it is linked to, `receives` and `sends` how many links come and go.

    `brokerage` is the share (0 to 1) of the shortest ways between two others that run through it: betweenness as in
    Freeman (1977), on the graph without directions.
    """

    id: str
    kind: str
    name: str
    degree: int
    receives: int
    sends: int
    brokerage: float
    levels: tuple[str, ...]


def readings(graph: Graph) -> list[Reading]:
    """Return a reading of every node, the strongest brokers first and then those with the most links."""
    plain = nx.Graph(graph)
    plain.remove_edges_from(list(nx.selfloop_edges(plain)))
    brokerage = nx.betweenness_centrality(plain)
    comes, goes = _counts(graph)
    found = [
        Reading(
            id=key,
            kind=graph.nodes[key]["kind"],
            name=graph.nodes[key]["name"],
            degree=plain.degree[key],
            receives=comes[key],
            sends=goes[key],
            brokerage=round(brokerage[key], 4),
            levels=graph.nodes[key]["levels"],
        )
        for key in graph
    ]
    return sorted(found, key=lambda each: (-each.brokerage, -each.degree, each.name, each.id))


def _counts(graph: Graph) -> tuple[dict[str, int], dict[str, int]]:
    comes, goes = dict.fromkeys(graph, 0), dict.fromkeys(graph, 0)
    for source, target in _ways(graph):
        goes[source] += 1
        comes[target] += 1
    return comes, goes


def _ways(graph: Graph) -> Iterator[tuple[str, str]]:
    """Yield (source, target) of every link; one without a direction, or with two, counts both ways."""
    for source, target, link in graph.edges(data=True):
        yield source, target
        if link["direction"] != "forward":
            yield target, source
