"""The grammar of the quick line: from what was typed to parties, ties between them, signs and a remark."""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from netdraw.editing.glossary import Glossary, Signs

SAID = re.compile(r"\s*:([?!]?)(.*)", re.DOTALL)
REMARKS: dict[str, Literal["quote", "doubt", "question"]] = {"": "quote", "?": "doubt", "!": "question"}
BULLET = re.compile(r"^\s*(?:[-–—•·▪◦*]|\d{1,3}[.)])\s+")
SEPARATOR = re.compile(r"[;\n\r\t]+")
ARROW = re.compile(r"(?<=\S)\s*(<-*>|-*>)\s*(?=\S)")
NUMBER = r"\d[\d.,]*"
COUNT = re.compile(rf"((?:[<>≥≤±~]|ca\.)?\s*{NUMBER}(?:\s*(?:-|–|à|tot|to)\s*{NUMBER})?\+?)\s+(?=[^\W\d_])")
HIDDEN = 0xF0000  # a plane for private use: there no character has a meaning of its own
PLAIN = re.compile(r"[^\w\s]|\b[x\d]")  # what a name may hold that could mean something in the line


class Party(NamedTuple):
    """A node by its name, how many it counts, and its signs; signs alone have no name."""

    name: str = ""
    number: str = ""
    signs: Signs = Signs()


class Tie(NamedTuple):
    """A link from one party to another, or both ways; the signs are those of the link."""

    source: Party
    target: Party
    both: bool = False
    label: str = ""
    signs: Signs = Signs()


class Said(NamedTuple):
    """A remark."""

    kind: Literal["quote", "doubt", "question"]
    text: str


class Sentence(NamedTuple):
    """All that one entry says: its items in order, or a remark."""

    items: tuple[Party | Tie, ...] = ()
    said: Said | None = None


def parsed(text: str, words: Glossary) -> Sentence:
    """Return what `text` says; `words` knows what its words and signs name."""
    text = _hidden(text)
    if text.lstrip().startswith(":"):
        return Sentence(said=_said(text))
    digit = text.strip()
    if digit.isdecimal() and len(digit) == 1 and (signs := words.numbered(digit)):
        return Sentence((Party(signs=signs),))
    items = [_item(piece, words) for piece in SEPARATOR.split(text) if piece.strip()]
    items = [each for each in items if each != Party()]
    last = items[-1] if items else None
    if len(items) > 1 and isinstance(last, Party) and not last.name:
        items = [each._replace(signs=each.signs.over(last.signs)) for each in items[:-1]]
    return Sentence(tuple(items))


def literal(name: str, words: Glossary) -> str:
    """Return what to type for a name: the name, with backslashes if something in it could be taken for a sign."""
    name = " ".join(name.split())
    meant = Sentence((Tie(Party("a"), Party(name)),)), Sentence((Party(name),))
    if (parsed(f"a>{name}", words), parsed(name, words)) == meant:
        return name
    return PLAIN.sub(r"\\\g<0>", name)


def _said(text: str) -> Said | None:
    found = SAID.match(text)
    words = _shown(found[2]).strip() if found else ""
    return Said(REMARKS[found[1]], words) if found and words else None


def _item(piece: str, words: Glossary) -> Party | Tie:
    piece = BULLET.sub("", piece, count=1)
    arrow = ARROW.search(piece)
    if arrow:
        target, colon, kind = piece[arrow.end() :].partition(":")
        source, aim = (_party(each, words, tied=True) for each in (piece[: arrow.start()], target))
        if source.name and aim.name:
            tie = Tie(source, aim, both=arrow[1].startswith("<"))
            return _typed(tie, kind, words) if colon else _marked(tie)
    return _party(piece, words)


def _typed(tie: Tie, text: str, words: Glossary) -> Tie:
    """Return a tie with what stands behind its colon: a kind or else a label, and signs."""
    label, said = _signed(text, words, tied=True)
    label = _shown(label)
    kind = words.link_kind(label) if label else ""
    aim = tie.target._replace(signs=_of_node(said).over(tie.target.signs))
    signs = _of_link(said)._replace(link_kind=kind or said.link_kind or aim.signs.link_kind)
    return tie._replace(target=aim, label="" if kind else label, signs=signs)


def _marked(tie: Tie) -> Tie:
    """Return a tie that has taken over what its end says of the link: its kind, and its marks."""
    said = tie.target.signs
    aim = tie.target._replace(signs=_of_node(said))
    return tie._replace(target=aim, signs=_of_link(said))


def _of_node(said: Signs) -> Signs:
    """Return what signs behind a tie say of its end: level, kind, levels it is not on, domain; not an order."""
    domain = {} if "rings" in said.fields else {key: said.fields[key] for key in said.fields if key == "domain"}
    return Signs(said.level, said.node_kind, not_on=said.not_on, fields=domain)


def _of_link(said: Signs) -> Signs:
    """Return what they say of the link itself."""
    return said._replace(level="", node_kind="", not_on=())


def _party(piece: str, words: Glossary, tied: bool = False) -> Party:
    piece, signs = _signed(piece, words, tied)
    counted = COUNT.match(piece)
    if counted and piece[counted.end()].islower():
        return Party(_shown(piece[counted.end() :]), " ".join(counted[1].split()), signs)
    return Party(_shown(piece), "", signs)


def _signed(piece: str, words: Glossary, tied: bool) -> tuple[str, Signs]:
    """Return the words without signs, and the signs: levels and kinds anywhere, marks only behind all else."""
    kept: list[str] = []
    signs, said = Signs(), piece.split()
    while said:
        sign, number = _sign(said, words, tied)
        signs = sign.over(signs)
        kept += [] if number else said[:1]
        del said[: number or 1]
    marks: list[str] = []
    while kept and (mark := words.mark(kept[-1])):
        marks.append(mark)
        kept.pop()
    return " ".join(kept), signs._replace(marks=tuple(dict.fromkeys(reversed(marks))))


def _sign(said: Sequence[str], words: Glossary, tied: bool) -> tuple[Signs, int]:
    """Return what the longest sign at the beginning names, and how many words that takes: 0 where there is none."""
    found = ((words.sign(" ".join(said[:number]), tied), number) for number in range(len(said), 0, -1))
    return next(((sign, number) for sign, number in found if sign), (Signs(), 0))


def _hidden(text: str) -> str:
    """Put what follows a backslash where it has no meaning; a backslash at the very end stays."""
    return re.sub(r"\\(.)", lambda found: _elsewhere(found[1]), text, flags=re.DOTALL)


def _elsewhere(sign: str) -> str:
    return chr(HIDDEN + ord(sign)) if ord(sign) < HIDDEN else sign


def _shown(text: str) -> str:
    return "".join(chr(ord(sign) - HIDDEN) if ord(sign) >= HIDDEN else sign for sign in text)
