"""What an entry in the quick line does to the document."""

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from netdraw.drawing.look import Look
from netdraw.drawing.nodes.standing import stand
from netdraw.drawing.nodes.symbol import node_symbol
from netdraw.drawing.primitives import Box, Point, Symbol
from netdraw.drawing.text.lettering import measure
from netdraw.editing.adding import placed
from netdraw.editing.bringing import brought_in
from netdraw.editing.connecting import alike, can_link, toward, usual
from netdraw.editing.connecting import linked as connected
from netdraw.editing.glossary import Signs, glossary
from netdraw.editing.inspecting import raised
from netdraw.editing.line import Line, State
from netdraw.editing.presence import left_off
from netdraw.editing.remarking import remark
from netdraw.editing.retyping import retyped
from netdraw.editing.scene import Scene
from netdraw.editing.sentence import Party, Said, Sentence, Tie, parsed
from netdraw.editing.slots import Slot, among, beside, nearest
from netdraw.language.matching import begins, folded
from netdraw.language.shipped import Language
from netdraw.language.tables import LinkKind
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Link, Node, Placement


class Outcome(NamedTuple):
    """What an entry comes to: the document, what to select, and the line, node kind and link kind from then on.

    `choices` are the nodes that an ambiguous word may mean; the document is then unchanged. `refused` says that a
    link was named of a kind that cannot run from a node to itself; the rest is done.
    """

    document: Document
    select: tuple[str, ...]
    line: Line
    node_kind: str
    link_kind: str
    choices: tuple[str, ...] = ()
    refused: bool = False


def entered(scene: Scene, state: State, text: str, linked: bool = True) -> Outcome:
    """Return what entering `text` comes to; `linked` says whether new nodes are linked to the anchor."""
    sentence = parsed(text, glossary(scene))
    choices = next((each for end in _ends(sentence) if len(each := called(scene, end.name)) > 1), ())
    entry = _Entry(scene, state, linked)
    if sentence.said and not choices:
        entry.say(sentence.said)
    for item in () if choices else sentence.items:
        entry.take(item)
    return entry.outcome(text)._replace(choices=choices)


def named(scene: Scene, name: str) -> str:
    """Return the node of the network with exactly this name, one in the picture first; "" for none. No level."""
    wanted = folded(name)
    same = [key for key, node in scene.document.nodes.items() if folded(node.name) == wanted]
    parties = [key for key in same if scene.layer(key) != "level"]
    return next((key for key in parties if key in scene.picture.placements), next(iter(parties), ""))


def called(scene: Scene, name: str) -> tuple[str, ...]:
    """Return the nodes that a word in a link may mean: the one named so, else those of which a word begins so."""
    exact, wanted = named(scene, name), folded(name)
    if exact or not wanted:
        return (exact,) if exact else ()
    nodes = {key: folded(node.name) for key, node in scene.document.nodes.items() if scene.layer(key) != "level"}
    for fits in (str.startswith, begins):
        found = [key for key, each in nodes.items() if fits(each, wanted)]
        if found:
            here = [key for key in found if key in scene.picture.placements]
            return tuple(here or found)
    return ()


def level_named(scene: Scene, text: str) -> str:
    """Return the level that an entry names for its last party, by id; "" where it leaves the level as it is."""
    items = parsed(text, glossary(scene)).items
    return items[-1].signs.level if items else ""


def _ends(sentence: Sentence) -> Iterable[Party]:
    return (end for item in sentence.items if isinstance(item, Tie) for end in (item.source, item.target))


class _Entry:
    """One entry under way; the picture is drawn anew only for what follows."""

    def __init__(self, scene: Scene, state: State, linked: bool) -> None:
        self._before, self._linked, self._selected = scene, linked, state.selection
        self._document, self._line, self._roster = scene.document, state.line, state.roster
        self._node_kind, self._link_kind = state.node_kind, state.link_kind
        self._made: list[str] = []
        self._refused = False

    @property
    def _scene(self) -> Scene:
        self._before = self._before.redrawn(self._document)
        return self._before

    def outcome(self, text: str) -> Outcome:
        """Return what has come of it."""
        nodes = [key for key in self._made if key in self._document.nodes]
        line = self._line._replace(last=tuple(self._made) or self._line.last, text=text)
        chosen = tuple(nodes or self._made) or tuple(self._selected)
        return Outcome(self._document, chosen, line, self._node_kind, self._link_kind, refused=self._refused)

    def say(self, said: Said) -> None:
        """Hang a remark on what is selected, else on the last entry, else on the whole."""
        about = sorted(self._selected) or list(self._line.last[:1]) or [""]
        for key in about:
            self._document = edits.add_remark(self._document, remark(key, said.kind, said.text))

    def take(self, item: Party | Tie) -> None:
        """Do one item."""
        if isinstance(item, Tie):
            self._tie(item)
        elif item.name:
            self._enter(item)
        else:
            self._change(item.signs)

    def _change(self, signs: Signs) -> None:
        """Signs alone: a level holds from now on, a kind and marks are for the last entry, and the next ones too."""
        self._line = self._line._replace(level=signs.level or self._line.level)
        about = self._line.last or tuple(sorted(self._selected))
        for kind, keys in ((signs.node_kind, self._document.nodes), (signs.link_kind, self._document.links)):
            chosen = [key for key in about if key in keys]
            if kind and chosen:
                self._document = retyped(self._scene, chosen, kind)
        self._node_kind = signs.node_kind or self._node_kind
        self._link_kind = signs.link_kind or self._link_kind
        nodes = [key for key in about if key in self._document.nodes]
        self._mark(nodes or about, signs)

    def _mark(self, keys: Collection[str], signs: Signs) -> None:
        """Say of nodes and links what signs say of them: marks, years, fields they have, levels they are not on."""
        years = {name: year for name, year in (("since", signs.since), ("until", signs.until)) if year}
        for key in keys:
            self._sort(key, str(signs.fields.get("domain", "")))
            record = self._document.nodes.get(key) or self._document.links[key]
            change = edits.change_node if key in self._document.nodes else edits.change_link
            marks = tuple(dict.fromkeys((*record.marks, *signs.marks)))
            self._document = change(self._document, key, marks=marks, **years, **self._had(key, signs.fields))
        self._document = left_off(self._document, self._before.picture.id, keys, signs.not_on)

    def _sort(self, key: str, sort: str) -> None:
        """Make a node one of a kind that has a domain, or an order, if it is none."""
        node, language = self._document.nodes.get(key), self._before.language
        if node and sort and (kind := _sorted(language, node.kind, sort)) != node.kind:
            self._document = retyped(self._scene, [key], kind)

    def _had(self, key: str, given: Mapping[str, str | int]) -> Mapping[str, str | int]:
        """Return those of the fields given that a node or link has."""
        language, node = self._before.language, self._document.nodes.get(key)
        kind = language.node(node.kind) if node else language.link(self._document.links[key].kind)
        if isinstance(kind, LinkKind) and kind.strength == "rings":
            given = {"strength": given["rings"]} if "rings" in given else {}
        return {name: value for name, value in given.items() if name in kind.fields}

    def _enter(self, party: Party) -> None:
        """A name that is in the picture is selected and becomes the anchor; another is linked to the anchor."""
        key = named(self._before, party.name) or named(self._scene, party.name)
        scene = self._scene
        there = key in scene.picture.placements
        alone = not self._line.anchor and all(scene.holds(each.id) for each in scene.nodes())
        if key:
            self._go(key, party.signs)
        else:
            key = self._add(party)
        if not there:
            self._link(key, party.signs)
        if alone or there:
            self._line = self._line._replace(anchor=key)

    def _go(self, key: str, signs: Signs) -> None:
        """Say what was said of a node that is there, and place it in this picture if it is not yet."""
        self._document = brought_in(self._scene, key)
        if signs.node_kind:
            self._document = retyped(self._scene, [key], signs.node_kind)
        if signs.level:
            self._document = raised(self._scene, [key], signs.level)
        self._mark([key], signs)
        self._made.append(key)

    def _add(self, party: Party) -> str:
        """Add a node in the free place of its level that is nearest to the anchor."""
        scene, guess, signs = self._scene, self._roster.guess(party.name), party.signs
        chosen = signs.node_kind or (self._node_kind if self._node_kind != "partner" else guess.kind or "partner")
        chosen = signs.node_kind or _sorted(scene.language, chosen, str(signs.fields.get("domain", "")))
        domain = guess.domain if chosen == guess.kind else ""
        key = edits.fresh(self._document, "n")
        node = Node(id=key, kind=chosen, name=party.name, domain=domain, count=party.number)
        reach, anchor = reach_of(scene, node), scene.symbol(self._line.anchor)
        level = scene.symbol(signs.level or self._line.level or usual_level(scene))
        slot = _slot(scene, (reach.width, reach.height), level, anchor)
        (x, y), (dx, dy) = slot.centre, reach.centre
        self._document = placed(scene, node, slot._replace(centre=(x - dx, y - dy)))
        self._mark([key], signs)
        self._made.append(key)
        return key

    def _link(self, key: str, signs: Signs) -> None:
        """Link a node that is new in the picture to the anchor, unless a line came along with it."""
        anchor, kind = self._line.anchor, signs.link_kind or self._link_kind
        lines = (self._document.links[each] for each in self._document.pictures[self._before.picture.id].routes)
        tied = any({each.source, each.target} == {anchor, key} for each in lines)
        if self._linked and anchor and not tied and can_link(self._document, kind, anchor, key):
            ends = toward(self._document, anchor, key)
            self._document, link = connected(self._document, self._before.picture.id, kind, *ends)
            self._mark([link], Signs(fields=signs.fields))
            self._made.append(link)

    def _tie(self, tie: Tie) -> None:
        """Link two nodes; one that is not there is new, and a link that is there is meant itself."""
        source, target = (self._end(each) for each in (tie.source, tie.target))
        kind, picture = tie.signs.link_kind or usual(self._link_kind, source, target), self._before.picture.id
        if not can_link(self._document, kind, source, target):
            self._refused = True
        else:
            link = Link(id="new", kind=kind, source=source, target=target, label=tie.label)
            key = alike(self._document, picture, link, self._before.language.link(kind).direction == "none")
            if not key:
                self._document, key = connected(self._document, picture, kind, source, target)
                self._document = edits.change_link(self._document, key, label=tie.label)
            self._mark([key], tie.signs)
            if tie.both:
                self._document = edits.change_link(self._document, key, direction="both")
            self._made.insert(0, key)

    def _end(self, party: Party) -> str:
        found = called(self._scene, party.name)
        if not found:
            return self._add(party)
        self._document = brought_in(self._scene, found[0])
        self._mark(found[:1], party.signs)
        return found[0]


def _sorted(language: Language, kind: str, sort: str) -> str:
    """Return a kind when its nodes have the table that `sort` is in, else the first that has."""
    of = language.sorts[sort].of if sort in language.sorts else language.node(kind).sorts
    having = (key for key, each in language.nodes.items() if each.sorts == of)
    return kind if language.node(kind).sorts == of else next(having, kind)


def _slot(scene: Scene, size: Point, level: Symbol | None, anchor: Symbol | None) -> Slot:
    """Return the free place in a level; in a picture without levels beside the anchor, else in the middle."""
    answers, asked = scene.drawing.memory.answers, (size, level and level.id, anchor and anchor.id)
    if asked not in answers:
        answers[asked] = _found(scene, size, level, anchor)
    slot: Slot = answers[asked]
    return slot


def _found(scene: Scene, size: Point, level: Symbol | None, anchor: Symbol | None) -> Slot:
    if level:
        return among(scene, size, level, anchor)
    return beside(scene, size, anchor) if anchor else Slot(nearest(scene, size, scene.drawing.box.centre))


def usual_level(scene: Scene) -> str:
    """Return the level where new nodes stand as long as none is chosen: the highest band, the innermost ring."""
    levels = scene.ranked()
    return levels[-1 if scene.picture.kind == "value" else 0].id if levels else ""


def reach_of(scene: Scene, node: Node) -> Box:
    """Return how far a node with its words and marks reaches from its centre, as a box round (0, 0) in 0.1 mm."""
    wide, high = scene.language.node(node.kind).size
    look = Look(scene.language, scene.language.themes["colour"], measure, scene.picture.kind)
    standing = stand(node, Placement(node=node.id, x=0, y=0, width=wide, height=high), look)
    return node_symbol(standing, look).filled
