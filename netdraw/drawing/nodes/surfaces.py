"""What marks make of the surface of a node: its outline, the details on it, and their colours."""

from netdraw.drawing.geometry.paths import Commands, seamless
from netdraw.drawing.look import Look
from netdraw.drawing.nodes.standing import Stand
from netdraw.drawing.primitives import NONE, Path
from netdraw.language.tables import Mark, NodeKind

LINE = 3.5  # the line of what has none of its own
THIN = 2.5  # and that of a detail


def outline(stand: Stand, look: Look) -> Path:
    """Return the outline as its kind and marks want it filled and stroked."""
    kind, domain = stand.kind, stand.node.domain
    path = Path(stand.outline, look.colour(kind.fill, domain), look.colour(kind.stroke, domain), kind.width)
    if not stand.node.marks:
        return path
    marks = look.marks(stand.node.marks)
    if _solid(kind) and any(map(_on_line, marks)):  # what is all surface gets a line to put a mark on
        path = path._replace(stroke=path.fill, width=max(path.width, LINE), round=True)
    if path.fill != NONE and hollow(stand, look):
        bare = any(mark.fill == NONE for mark in marks)
        path = path._replace(fill=NONE if bare else look.colour("white"))
    for mark in marks:
        path = path._replace(
            commands=seamless(path.commands) if mark.dash and not path.dash else path.commands,
            stroke=look.colour(mark.stroke) if mark.stroke else path.stroke,
            width=mark.width or path.width,
            dash=mark.dash or path.dash,
            round=path.round or (bool(mark.dash) and mark.dash[0] < 1),
        )
    return path


def hollow(stand: Stand, look: Look) -> bool:
    """Whether marks leave only the line of a symbol; under a dash so becomes what is as dark as its line."""
    if not stand.node.marks:
        return False
    solid = _solid(stand.kind)
    return any(mark.hollow or mark.fill == NONE or (mark.dash and solid) for mark in look.marks(stand.node.marks))


def tone(stand: Stand, look: Look, role: str) -> str:
    """Return the colour of what is drawn in `role`, or that of the marks; white becomes that of the surface."""
    if not hollow(stand, look):
        return look.colour(role)
    strokes = [mark.stroke for mark in look.marks(stand.node.marks) if mark.stroke]
    return look.colour(strokes[-1] if strokes else stand.kind.fill if role == "white" else role)


def detail(commands: Commands, stand: Stand, look: Look, role: str) -> Path:
    """Return a filled detail, or its line where the symbol is hollow."""
    if hollow(stand, look):
        return Path(commands, look.colour("white"), tone(stand, look, role), THIN)
    return Path(commands, fill=look.colour(role))


def _solid(kind: NodeKind) -> bool:
    """Whether the line of a symbol cannot be told from its surface."""
    return kind.fill != NONE and kind.stroke in (kind.fill, NONE, "white")


def _on_line(mark: Mark) -> bool:
    return bool(mark.hollow or mark.dash or mark.stroke or mark.fill)
