"""A small example of each kind of picture, in the words of the visual language itself: what a start shows."""

from netdraw.drawing.primitives import Box
from netdraw.editing.starting import RESIDENT, furnished
from netdraw.language.shipped import Language
from netdraw.language.tables import PictureKind
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Link, Node, Picture, Placement

PICTURE = "p1"
Party = tuple[str, str, float, float]  # a kind of node, the domain or order of it, and where its centre lies

BANDS = ((505, 92, 1010, 184), (505, 283, 1010, 184), (505, 474, 1010, 184))
RINGS = ((505, 283, 868, 868), (505, 283, 600, 600), (505, 283, 300, 300))
PARTIES: dict[PictureKind, tuple[Party, ...]] = {
    "design": (
        ("consultation", "", 366, 92),
        ("coordinator", "", 366, 283),
        ("staff", "", 366, 484),
        ("partner", "housing", 816, 92),
        ("partner", "government", 816, 283),
        ("partner", "welfare", 816, 480),
    ),
    "value": (
        ("staff", "", 222, 283),
        ("activity", "", 766, 283),
        ("partner", "government", 258, 472),
        ("direct-value", "", 196, 66),
        ("indirect-value", "learning", 830, 66),
        ("indirect-value", "innovating", 830, 500),
    ),
}
LINKS: dict[PictureKind, tuple[tuple[str, int, int], ...]] = {  # a kind, and the numbers of its ends; -1 the resident
    "design": (
        ("steers", 0, 1),
        ("cooperates", 1, 2),
        ("takes-part", 3, 0),
        ("cooperates", 1, 4),
        ("takes-part", 5, 2),
    ),
    "value": (("gives-direct", 0, -1), ("gives-direct", 1, -1), ("gives-indirect", 1, 4)),
}
SHOWN = Box(0, 0, 1010, 566)


def specimen(kind: PictureKind, language: Language) -> Document:
    """Return a document with one picture of `kind`; of it SHOWN (0.1 mm) is to be seen."""
    document = edits.add_picture(Document(), Picture(id=PICTURE, kind=kind))
    document = _laid(furnished(document, PICTURE, language.lang), kind)
    keys = []
    for number, (word, sort, x, y) in enumerate(PARTIES[kind]):
        wide, high = language.node(word).size
        node = Node(id=f"a{number}", kind=word, domain=sort, name=_called(language, word, sort))
        placement = Placement(node=node.id, x=x, y=y, width=wide, height=high)
        document = edits.add_node(document, node, PICTURE, placement)
        keys.append(node.id)
    keys.append(next((each.id for each in document.nodes.values() if each.kind == RESIDENT), ""))
    for number, (word, source, target) in enumerate(LINKS[kind]):
        link = Link(id=f"b{number}", kind=word, source=keys[source], target=keys[target])
        document = edits.add_link(document, link, PICTURE)
    return document


def _called(language: Language, word: str, sort: str) -> str:
    """Return the name of the domain or order, else of the kind."""
    kind = language.node(word)
    name = language.name(language.sorts[sort].names if sort else kind.short or kind.names)
    return name[:1].upper() + name[1:]


def _laid(document: Document, kind: PictureKind) -> Document:
    """Return it with the levels and the resident where the example has them."""
    levels = [node.id for node in document.nodes.values() if node.kind == "level"]
    for node, (x, y, wide, high) in zip(levels, BANDS if kind == "design" else RINGS, strict=True):
        document = edits.place(document, PICTURE, Placement(node=node, x=x, y=y, width=wide, height=high))
    for node, placement in document.pictures[PICTURE].placements.items():
        if document.nodes[node].kind == RESIDENT:
            moved = placement.model_copy(update={"x": SHOWN.centre[0], "y": SHOWN.centre[1]})
            document = edits.place(document, PICTURE, moved)
    return document
