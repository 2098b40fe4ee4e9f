"""How a frame or level stands where it is folded: as a pile, one node with the count of what it hides."""

from netdraw.language.tables import Label, NodeKind

SIZE = (222.0, 102.0)  # of what is folded, in 0.1 mm


def folded_kind(kind: NodeKind) -> NodeKind:
    """Return a kind of frame as it is when it is folded: a small node, with its name inside; a level stays a level."""
    if kind.layer == "level":
        return kind
    plain = {"holds": False, "gathers": False, "layer": "node", "zones": None, "stacks": True, "parts": ("outline",)}
    fill = "white" if kind.fill == "none" else kind.fill
    outline = "rounded" if kind.zones else kind.outline
    return kind.model_copy(update={**plain, "fill": fill, "outline": outline, "label": Label()})
