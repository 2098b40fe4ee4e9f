"""Which symbols of a drawing lie in one layer, for programs that show layers by name."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from netdraw.drawing.primitives import Layer, Symbol
from netdraw.drawing.views.calming import FAINT
from netdraw.language.shipped import Language
from netdraw.language.words import say
from netdraw.model.document import Document


def layers(symbols: Iterable[Symbol], document: Document, language: Language) -> tuple[Layer, ...]:
    """Return from back to front which symbols follow each other in one layer, with its name in the language."""
    kinds = {key: language.node(node.kind).layer for key, node in document.nodes.items()}
    runs = groupby(symbols, lambda symbol: _of(symbol, kinds, document))
    return tuple(Layer(say(f"drawing.layer-{key}", language.lang), len(list(run))) for key, run in runs)


def _of(symbol: Symbol, kinds: Mapping[str, str], document: Document) -> str:
    if symbol.id in document.links:
        return FAINT if symbol.role == FAINT else "link"
    return kinds.get(symbol.id) or ("legend" if symbol.role == "legend" else "beside")
