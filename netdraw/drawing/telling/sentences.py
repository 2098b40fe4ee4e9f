"""Says nodes and links of a picture in words, for those who cannot see it: names, lists and sentences."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from netdraw.drawing.text.printable import printable
from netdraw.drawing.views.versions import BETWEEN, DISPUTED
from netdraw.language.ordinary import is_plural
from netdraw.language.shipped import Language, shipped
from netdraw.language.tables import NodeKind
from netdraw.language.words import keys, say
from netdraw.model.document import Document
from netdraw.model.records import Link, Node

PARTED = re.compile(r"[,:;]| (?:en|and) ")  # signs and words that part a sentence too
STRENGTHS = {1: "drawing.weak", 3: "drawing.strong"}


def called(node: Node, language: Language) -> str:
    """Return what a node is called: its name, without the domain that a code has behind it, or else its kind."""
    domain = domain_of(node, language)
    return printable(node.name).removesuffix(f", {domain}" if domain else "") or language.called(node.kind)


def cited(node: Node, language: Language) -> str:
    """Return what a node is called, between quotes where a listener could not tell the name from what goes on."""
    return quoted(called(node, language))


def quoted(name: str) -> str:
    """Return a name, between quotes where it holds a sign or word that parts a sentence too."""
    return f"“{name}”" if PARTED.search(name) else name


def repeated(texts: Iterable[str], lang: str) -> list[str]:
    """Return texts once each, those that came several times with how often: "Partner (4 keer)"."""
    counts = Counter(texts)
    return [
        text if count == 1 else with_details(text, [say("drawing.times", lang, count=count)])
        for text, count in counts.items()
    ]


def listed(things: Sequence[str], lang: str) -> str:
    """Return "a, b en c"."""
    if len(things) < 2:
        return "".join(things)
    return say("drawing.and", lang, first=", ".join(things[:-1]), last=things[-1])


def sentence(text: str) -> str:
    """Return `text` as a sentence: with a capital and a full stop."""
    stop = "" if text.rstrip("”").endswith((".", "?", "!", "…")) else "."
    return f"{text[:1].upper()}{text[1:]}{stop}"


def members(nodes: Iterable[Node], language: Language) -> str:
    """Return nodes by kind, in the order of the language: "overleg Conferentie; partners Mee, Farent en Zayaz".

    The kind is left out where all names say it already: "Bestuurlijk overleg", "Kwetsbare huishoudens".
    """
    by_kind: dict[str, list[Node]] = {kind: [] for kind in language.nodes}
    for node in nodes:
        by_kind.setdefault(node.kind, []).append(node)
    return "; ".join(_kind(kind, found, language) for kind, found in by_kind.items() if found)


def counted(count: int, kind: str, language: Language) -> str:
    """Return how many there are of a kind of node: "16 partners", "1 overleg"."""
    return f"{count} {_word(kind, count, language)}"


def _kind(kind: str, nodes: Sequence[Node], language: Language) -> str:
    """Return the name of a kind and those of its nodes; nameless ones are counted."""
    known = [_known(node, language) for node in nodes if printable(node.name)]
    nameless, named = len(nodes) - len(known), repeated(known, language.lang)
    if not named:
        return counted(nameless, kind, language) if nameless > 1 else _word(kind, 1, language)
    said = language.node(kind)
    telling = all(_says(called(node, language), said) for node in nodes if printable(node.name))
    if nameless:
        named.append(say("drawing.nameless", language.lang, count=nameless))
    names = listed(named, language.lang)
    return names if telling else f"{_word(kind, len(nodes), language)} {names}"


def _word(kind: str, count: int, language: Language) -> str:
    several = language.node(kind).plural if kind in language.nodes else None
    one = f"drawing.one-{kind}"
    if several and count != 1:
        return language.name(several)
    known = one in keys(language.lang) and _as_shipped(kind, language)
    return say(one, language.lang) if known else language.called(kind)


def _says(name: str, kind: NodeKind) -> bool:
    """Whether a name holds the word for its kind, whole, in either language."""
    padded = f" {name.lower()} "
    words = (word for names in (kind.names, kind.plural) if names for word in (names.nl, names.en))
    return any(f" {word} " in padded for word in words)


def _known(node: Node, language: Language) -> str:
    """Return the name of a node and what is known of it."""
    domain = domain_of(node, language)
    known = [node.count, domain if domain not in node.count else "", lasting(node.since, node.until, language.lang)]
    known.append(node.description)
    if DISPUTED in node.marks:
        known = [each.replace(BETWEEN, f" {say('drawing.or', language.lang)} ") for each in known]
    return with_details(cited(node, language), map(printable, known))


def domain_of(node: Node, language: Language) -> str:
    """Return the domain of a node, or its order of learning, in small letters."""
    sort = language.sorts.get(node.domain)
    return language.name(sort.names).lower() if sort else ""


def lasting(since: str, until: str, lang: str) -> str:
    """Return "sinds 2016", "tot 2019" or "van 2016 tot 2019"; nothing when neither is known."""
    times = {name: printable(time) for name, time in (("since", since), ("until", until)) if printable(time)}
    return say(f"drawing.lasting-{'-'.join(times)}", lang, **times) if times else ""


def told(link: Link, document: Document, language: Language, marks: bool = True) -> str:
    """Return a link as a sentence without its full stop: "Conferentie stuurt Secretariaat (kaders, ruimte)".

    Without `marks` only its words are told besides.
    """
    lang, ends = language.lang, (document.nodes[link.source], document.nodes[link.target])
    source, target = (cited(node, language) for node in ends)
    many = is_plural(called(ends[0], language))
    if link.source == link.target:
        target = say("drawing.themselves" if many else "drawing.itself", lang)
    kind = language.link(link.kind)
    verb = f"drawing.{link.kind}-{'many' if many else 'one'}"
    known = verb in keys(lang) and not (link.direction == "none" and kind.direction != "none")
    if known and _as_shipped(link.kind, language):
        said = say(verb, lang, source=source, target=target)
    else:
        joined = "drawing.between" if (link.direction or kind.direction) == "none" else "drawing.toward"
        said = say(joined, lang, source=source, target=target, kind=language.called(link.kind))
    if link.direction == "both":
        said = say("drawing.both", lang, sentence=said)
    return with_details(said, [printable(link.label), *(details(link, language) if marks else ())])


def _as_shipped(kind: str, language: Language) -> bool:
    """Whether a kind is called as the sentences that are there for it call it."""
    usual, own = shipped(), language.links.get(kind) or language.nodes.get(kind)
    known = usual.links.get(kind) or usual.nodes.get(kind)
    return bool(own and known and own.names == known.names)


def details(link: Link, language: Language) -> Iterator[str]:
    """Yield what is known of a link besides its ends, kind and label: time, letter, strength, number and marks."""
    yield lasting(link.since, link.until, language.lang)
    if link.letter:
        meant = say(f"inspector.letter-{link.letter}", language.lang)
        yield say("drawing.letter", language.lang, letter=meant)
    yield _strength(link, language)
    if link.number is not None:
        yield say("drawing.number", language.lang, number=link.number)
    yield from (language.name(mark.names) for mark in language.marks.values() if mark.id in link.marks)


def _strength(link: Link, language: Language) -> str:
    if language.link(link.kind).strength == "rings":
        return next((language.name(sort.names) for sort in language.sorts.values() if sort.rings == link.strength), "")
    return say(STRENGTHS[link.strength], language.lang) if link.strength in STRENGTHS else ""


def with_details(text: str, known: Iterable[str]) -> str:
    """Return a text with what is known of it between brackets: "Mee (welzijn, sinds 2016)"."""
    details = ", ".join(each for each in known if each)
    return f"{text} ({details})" if details else text
