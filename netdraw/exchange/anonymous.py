"""Makes a drawing anonymous: roles and codes in the place of names, and nothing in it that is not drawn.

Every record is made anew from the fields that a figure shows, so that nothing else can go along: no session, remark,
ink, unknown field or language of a group's own, and no id that somebody gave a meaning.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from pydantic import JsonValue

from netdraw.exchange.codes import Codes, Key
from netdraw.language.carrying import carrying
from netdraw.language.ordinary import role_in
from netdraw.language.own import remembering
from netdraw.language.shipped import Language, shipped
from netdraw.model.document import Document
from netdraw.model.records import Claim, Link, Network, Node, Phase, Picture, Placement, Route

TOLD = ("name", "count", "since", "until", "label", "description")  # of which sources may differ, as texts
PICTURED = ("title", "phase", "since", "until", "by", "at")  # texts of a picture
EXPLAINED = ("help", "example", "aside")  # what a language says beside the words that a figure shows
WORDS, STORED = ("nl", "en"), ("id", "name", "icon")  # where an entry of a language has words, and stored ones


class Anonymous(NamedTuple):
    """A document in which nobody can be recognised, its picture, the language it is drawn in, and the way back."""

    document: Document
    picture: Picture
    language: Language
    key: Key


def anonymous(
    document: Document, picture: Picture, language: Language, quotes: bool = False, number: int = 0
) -> Anonymous:
    """Return the document without names, and the picture in it that takes the place of the one with the same id.

    The same document gets the same codes in each of its pictures. With `quotes` what people said stays, with codes in
    the place of names; so does the motto of a phase. Years stay. `number` as for Codes.
    """
    document = document.model_copy(update={"pictures": {**document.pictures, picture.id: picture}})
    making = _Making(carrying(document, language), Codes(document, language, number), quotes)
    made = making.document(language)
    shown = made.pictures[making.ids[picture.id]]
    spoken = remembering(shipped(language.lang), making.language()) if language.origins else language
    return Anonymous(made, shown, spoken, making.codes.key)


class _Making:
    """A document being made anew, with `ids` the new id of each that stays."""

    def __init__(self, document: Document, codes: Codes, quotes: bool) -> None:
        self._old, self.codes, self._quotes = document, codes, quotes
        self._text = codes.masking.text
        self._words: dict[str, str] = {}
        nodes = [key for key, node in document.nodes.items() if quotes or node.kind != "quote"]
        links = [key for key, link in document.links.items() if {link.source, link.target} <= set(nodes)]
        kinds: Mapping[str, Iterable[str]] = {"n": nodes, "l": links, "p": document.pictures}
        self.ids = {key: f"{letter}{i}" for letter, keys in kinds.items() for i, key in enumerate(keys, 1)}

    def document(self, language: Language) -> Document:
        """Return all records, as far as they are drawn."""
        old, ids = self._old, self.ids
        return Document.model_validate(
            {
                "network": self._network(old.network),
                "nodes": [self._node(each, language) for key, each in old.nodes.items() if key in ids],
                "links": [self._link(each) for key, each in old.links.items() if key in ids],
                "claims": [made for each in old.claims if each.about in ids and (made := self._claim(each))],
                "pictures": [self._picture(each) for each in old.pictures.values()],
            }
        )

    def language(self) -> list[JsonValue]:
        """Return the entries that the document carries, without names."""
        entries = (raw for raw in self._old.language if isinstance(raw, dict))
        return [{**raw, "language": "own", "entry": self._entry(raw.get("entry"))} for raw in entries]

    def _network(self, network: Network) -> Network:
        return Network(
            name=self.codes.network,
            place=self.codes.place,
            since=self._text(network.since),
            until=self._text(network.until),
            phases=tuple(self._phase(each) for each in network.phases),
        )

    def _phase(self, phase: Phase) -> Phase:
        return Phase(
            name=self._text(phase.name),
            since=self._text(phase.since),
            until=self._text(phase.until),
            motto=self._text(phase.motto) if self._quotes else "",
        )

    def _node(self, node: Node, language: Language) -> Node:
        return Node(
            id=self.ids[node.id],
            kind=self._word(node.kind),
            name=self._name(node, language),
            domain=self._word(node.domain),
            count=self._text(node.count),
            since=self._text(node.since),
            until=self._text(node.until),
            marks=tuple(map(self._word, node.marks)),
            number=node.number,
            description=self._text(node.description),
            zones=tuple(map(self._text, node.zones)),
        )

    def _name(self, node: Node, language: Language) -> str:
        """Return the code of a node with its domain behind it, or else its own words."""
        code = self.codes.nodes[node.id]
        says_domain = language.node(node.kind).sorts == "domain" and not role_in(node.name, node.kind)
        sort = language.sorts.get(node.domain) if says_domain else None
        domain = f", {self._text(language.name(sort.names)).lower()}" if sort else ""
        return f"{code}{domain}" if code else self._text(node.name)

    def _link(self, link: Link) -> Link:
        return Link(
            id=self.ids[link.id],
            kind=self._word(link.kind),
            source=self.ids[link.source],
            target=self.ids[link.target],
            label=self._text(link.label),
            direction=link.direction,
            strength=link.strength,
            letter=link.letter,
            number=link.number,
            since=self._text(link.since),
            until=self._text(link.until),
            marks=tuple(map(self._word, link.marks)),
        )

    def _claim(self, claim: Claim) -> Claim | None:
        """Return a version of a fact; none of a name that has become a code, or of a field that is no text."""
        named = claim.field == "name" and self.codes.nodes.get(claim.about)
        if named or claim.field not in TOLD or not isinstance(claim.value, str):
            return None
        source = self.codes.sources.get(claim.source, "")
        return Claim(about=self.ids[claim.about], field=claim.field, value=self._text(claim.value), source=source)

    def _picture(self, picture: Picture) -> Picture:
        placements = [self._placement(each) for key, each in picture.placements.items() if key in self.ids]
        routes = [each for key, each in picture.routes.items() if key in self.ids]
        fields = {name: self._text(getattr(picture, name)) for name in PICTURED}
        return Picture.model_validate(
            {
                **fields,
                "id": self.ids[picture.id],
                "kind": picture.kind,
                "legend": picture.legend,
                "faint": picture.faint,
                "calm": [self._word(kind) for kind in picture.calm],
                "placements": placements,
                "routes": [Route(link=self.ids[each.link], bends=each.bends, label=each.label) for each in routes],
            }
        )

    def _placement(self, placement: Placement) -> Placement:
        return Placement(
            node=self.ids[placement.node],
            x=placement.x,
            y=placement.y,
            width=placement.width,
            height=placement.height,
            not_on=self._those(placement.not_on),
            bundled=placement.bundled,
            folded=self._those(placement.folded),
            pile=placement.pile,
        )

    def _those(self, ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(self.ids[key] for key in ids if key in self.ids)

    def _entry(self, value: JsonValue, field: str = "") -> JsonValue:
        """Return an entry of a language, or what it says in a field."""
        if isinstance(value, dict):
            return {key: self._entry(each, key) for key, each in value.items() if key not in EXPLAINED}
        if isinstance(value, list):
            return [self._entry(each) for each in value]
        if not isinstance(value, str) or field not in (*WORDS, *STORED):
            return value
        return self._text(value) if field in WORDS else self._word(value)

    def _word(self, word: str) -> str:
        """Return a stored word; one that holds a name becomes a word without."""
        if self._text(word) == word:
            return word
        return self._words.setdefault(word, f"own-{len(self._words) + 1}")
