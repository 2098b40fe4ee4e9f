"""Documents and random edits that the tests of several layers draw from."""

from itertools import pairwise

from hypothesis import strategies as st

from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Claim, Link, Node, Phase, Picture, Placement, Remark, Route
from netdraw.model.vocabulary import DOMAINS, LINK_KINDS, MARKS, NODE_KINDS

names = st.text(max_size=30)
coordinates = st.integers(-3000, 3000).map(float)
lengths = st.integers(20, 1500).map(float)
marks = st.lists(st.sampled_from([*MARKS, "unheard-of"]), max_size=3, unique=True).map(tuple)


def blank() -> Document:
    """A document with an empty design-picture p1 and an empty value-picture p2."""
    document = edits.add_picture(Document(), Picture(id="p1", kind="design"))
    return edits.add_picture(document, Picture(id="p2", kind="value"))


def small() -> Document:
    """Two levels, a network frame, three partners in two pictures, three links and a remark."""
    document = blank()
    for key, kind, name, (x, y, wide, high) in (
        ("n1", "level", "Bestuurlijk", (700, 200, 1400, 390)),
        ("n2", "level", "Uitvoering", (700, 600, 1400, 390)),
        ("n3", "network", "Netwerk", (750, 400, 1200, 760)),
        ("n4", "partner", "Zayaz", (400, 200, 222, 102)),
        ("n5", "partner", "Farent", (1000, 200, 222, 102)),
        ("n6", "coordinator", "Secretariaat", (400, 600, 270, 130)),
    ):
        document = edits.add_node(document, Node(id=key, kind=kind, name=name), "p1", box(key, x, y, wide, high))
    document = edits.place(document, "p2", box("n4", 0, 0, 222, 102))
    document = edits.place(document, "p2", box("n6", 600, 0, 270, 130))
    for key, kind, source, target in (
        ("l1", "cooperates", "n4", "n5"),
        ("l2", "steers", "n6", "n4"),
        ("l3", "pays", "n4", "n6"),
    ):
        document = edits.add_link(document, Link(id=key, kind=kind, source=source, target=target, label="om"), "p1")
    return edits.add_remark(document, Remark(about="n5", text="doet dit graag", kind="quote", by="bestuurder"))


def box(node: str, x: float, y: float, width: float = 222, height: float = 102) -> Placement:
    """A placement of `node`."""
    return Placement(node=node, x=x, y=y, width=width, height=height)


def hiding_each_other(count: int) -> Document:
    """Groups g1, g2 … that each hide a partner and the next group, the last one the first."""
    document = small()
    keys = [f"g{number}" for number in range(1, count + 1)]
    partners = ["n4", "n5", "n6"]
    for number, key in enumerate(keys):
        node = Node(id=key, kind="group", name=key.upper())
        document = edits.add_node(document, node, "p1", box(key, 300 * number, 0))
    for (key, following), partner in zip(pairwise([*keys, keys[0]]), partners, strict=False):
        folded = box(key, 0, 0).model_copy(update={"folded": (partner, following)})
        document = edits.place(document, "p1", folded)
    return document


@st.composite
def edited(draw: st.DrawFn, document: Document) -> Document:
    """The document after one random edit."""
    edit = draw(st.sampled_from(EDITS))
    return edit(draw, document)


def _picture(draw: st.DrawFn, document: Document) -> Picture:
    return draw(st.sampled_from(list(document.pictures.values())))


def _placement(draw: st.DrawFn, node: str) -> Placement:
    return box(node, draw(coordinates), draw(coordinates), draw(lengths), draw(lengths))


def _add(draw: st.DrawFn, document: Document) -> Document:
    key = edits.fresh(document, "n")
    node = Node(
        id=key,
        kind=draw(st.sampled_from([*NODE_KINDS, "unheard-of"])),
        name=draw(names),
        domain=draw(st.sampled_from(["", *DOMAINS])),
        marks=draw(marks),
        number=draw(st.none() | st.integers(0, 99)),
        count=draw(st.sampled_from(["", "> 20"])),
        since=draw(st.sampled_from(["", "2016"])),
    )
    return edits.add_node(document, node, _picture(draw, document).id, _placement(draw, key))


def _link(draw: st.DrawFn, document: Document) -> Document:
    shown = _picture(draw, document)
    if not shown.placements:
        return document
    ends = st.sampled_from(list(shown.placements))
    link = Link(
        id=edits.fresh(document, "l"),
        kind=draw(st.sampled_from([*LINK_KINDS, "unheard-of"])),
        source=draw(ends),
        target=draw(ends),
        label=draw(names),
        strength=draw(st.sampled_from([None, 1, 2, 3])),
        direction=draw(st.sampled_from([None, "forward", "both", "none"])),
        letter=draw(st.sampled_from(["", "A", "E"])),
        marks=draw(marks),
    )
    return edits.add_link(document, link, shown.id)


def _place(draw: st.DrawFn, document: Document) -> Document:
    if not document.nodes:
        return document
    node = draw(st.sampled_from(list(document.nodes)))
    return edits.place(document, _picture(draw, document).id, _placement(draw, node))


def _shift(draw: st.DrawFn, document: Document) -> Document:
    shown = _picture(draw, document)
    if not shown.placements:
        return document
    moved = draw(st.sets(st.sampled_from(list(shown.placements))))
    return edits.shift(document, shown.id, moved, draw(st.floats(-50, 50)), draw(st.floats(-50, 50)))


def _part(draw: st.DrawFn, document: Document) -> Document:
    """Move nodes of a picture each its own way."""
    shown = _picture(draw, document)
    if not shown.placements:
        return document
    ways = st.tuples(st.floats(-50, 50), st.floats(-50, 50))
    return edits.shift_each(document, shown.id, draw(st.dictionaries(st.sampled_from(list(shown.placements)), ways)))


def _fold(draw: st.DrawFn, document: Document) -> Document:
    """Fold some nodes, be they in sight or hidden themselves, in one that none of them hides; or unfold it."""
    shown = _picture(draw, document)
    if not shown.placements:
        return document
    holder = shown.placements[draw(st.sampled_from(list(shown.placements)))]
    hidden = draw(st.lists(st.sampled_from(list(shown.placements)), unique=True, max_size=4))
    hidden = [each for each in hidden if holder.node not in shown.placements[each].folded]
    return edits.place(document, shown.id, holder.model_copy(update={"folded": tuple(hidden)}))


def _order(draw: st.DrawFn, document: Document) -> Document:
    shown = _picture(draw, document)
    return edits.reorder(document, shown.id, draw(st.permutations(list(shown.placements))))


def _rename(draw: st.DrawFn, document: Document) -> Document:
    if not document.nodes:
        return document
    return edits.change_node(document, draw(st.sampled_from(list(document.nodes))), name=draw(names))


def _relink(draw: st.DrawFn, document: Document) -> Document:
    if not document.links:
        return document
    return edits.change_link(
        document, draw(st.sampled_from(list(document.links))), label=draw(names), marks=draw(marks)
    )


def _bend(draw: st.DrawFn, document: Document) -> Document:
    shown = _picture(draw, document)
    if not shown.routes:
        return document
    bends = tuple(draw(st.lists(st.tuples(coordinates, coordinates), max_size=3)))
    return edits.route(document, shown.id, Route(link=draw(st.sampled_from(list(shown.routes))), bends=bends))


def _erase(draw: st.DrawFn, document: Document) -> Document:
    shown = _picture(draw, document)
    there = [*shown.placements, *shown.routes]
    return edits.erase(document, shown.id, draw(st.sets(st.sampled_from(there), max_size=3))) if there else document


def _remark(draw: st.DrawFn, document: Document) -> Document:
    about = draw(st.sampled_from(["", *document.nodes, *document.links]))
    return edits.add_remark(document, Remark(about=about, text=draw(names)))


def _time(draw: st.DrawFn, document: Document) -> Document:
    """Phases that come, change and go, what names them, and the picture of one."""
    phases, times = document.network.phases, st.sampled_from(["", "2010", "eind 2015", "Begin", "Nu"])
    called = st.sampled_from(["Begin", "Nu", "Later"])
    what = draw(st.sampled_from(["add", "change", "remove", "node", "picture"]))
    if what == "add" or not phases:
        return edits.add_phase(document, Phase(name=draw(called), since=draw(times), motto=draw(names)))
    number = draw(st.integers(0, len(phases) - 1))
    if what == "change":
        return edits.change_phase(
            document, number, name=draw(st.sampled_from(["Begin", "Nu", "Anders"])), until=draw(times)
        )
    if what == "remove":
        return edits.remove_phase(document, number)
    if what == "node" and document.nodes:
        return edits.change_node(
            document, draw(st.sampled_from([*document.nodes])), since=draw(times), until=draw(times)
        )
    fields = {"phase": draw(times), "since": draw(times), "legend": draw(st.sampled_from(["bottom", "right", "none"]))}
    calm = draw(st.sampled_from([(), ("cooperates", "steers")]))
    key = draw(st.sampled_from([*document.pictures]))
    return edits.change_picture(document, key, **fields, calm=calm, faint=draw(st.booleans()))


def _claim(draw: st.DrawFn, document: Document) -> Document:
    """Versions of facts that come, change and go."""
    things = [*document.nodes, *document.links]
    what = draw(st.sampled_from(["add", "change", "remove"]))
    fields = st.sampled_from(["count", "name", "since", "label", "domain", "unheard-of"])
    if things and (what == "add" or not document.claims):
        about = draw(st.sampled_from(things))
        claim = Claim(about=about, field=draw(fields), value=draw(names | st.none()), source=draw(names))
        return edits.add_claim(document, claim)
    if not document.claims:
        return document
    number = draw(st.integers(0, len(document.claims) - 1))
    if what == "remove":
        return edits.remove_claim(document, number)
    return edits.change_claim(document, number, field=draw(fields), value=draw(names))


EDITS = (
    *(_add, _add, _link, _link, _place, _shift, _part, _order, _fold),
    *(_rename, _relink, _bend, _erase, _remark, _time, _claim),
)
