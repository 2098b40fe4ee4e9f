"""The network as GraphML (http://graphml.graphdrawing.org), for Gephi, yEd and scripts."""

import io
from typing import Any

import networkx as nx

from netdraw.analysis.graph import Graph, graph
from netdraw.drawing.text.lettering import SOFT_HYPHEN
from netdraw.language.shipped import Language
from netdraw.model.document import Document

BETWEEN = "; "


def graphml(document: Document, language: Language) -> bytes:
    """Return the graph of the whole document; nodes and links keep their ids, the same document gives the same bytes.

    Attributes are text, without soft hyphens, or whole numbers; a list becomes text with "; " between. A node's `label`
    is its name, since that is the attribute other programs show.
    """
    made = graph(document, language)
    plain: Graph = nx.MultiDiGraph()
    plain.graph.update(_plain(made.graph))
    plain.add_nodes_from((key, _plain({**fields, "label": fields["name"]})) for key, fields in made.nodes(data=True))
    plain.add_edges_from((*edge, _plain(fields)) for *edge, fields in made.edges(keys=True, data=True))
    written = io.BytesIO()
    nx.write_graphml_xml(plain, written)
    return written.getvalue()


def _plain(fields: dict[str, Any]) -> dict[str, str | int]:
    values = {name: BETWEEN.join(value) if isinstance(value, tuple) else value for name, value in fields.items()}
    texts = {name: value.replace(SOFT_HYPHEN, "") for name, value in values.items() if isinstance(value, str)}
    return {name: value for name, value in {**values, **texts}.items() if value not in ("", None)}
