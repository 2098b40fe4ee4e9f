"""Says nodes and links of a picture in words, for those who cannot see it: names, lists and sentences."""

from collections.abc import Iterable, Iterator, Sequence

from netdraw.drawing.badges import years
from netdraw.drawing.printable import printable
from netdraw.language.shipped import Language
from netdraw.language.words import keys, say
from netdraw.model.document import Document
from netdraw.model.records import Link, Node

STRENGTHS = {1: "drawing.weak", 3: "drawing.strong"}


def called(node: Node, language: Language) -> str:
    """Return what a node is called: its name, or else its kind."""
    return printable(node.name) or language.called(node.kind)


def listed(things: Sequence[str], lang: str) -> str:
    """Return "a, b en c"."""
    if len(things) < 2:
        return "".join(things)
    return say("drawing.and", lang, first=", ".join(things[:-1]), last=things[-1])


def sentence(text: str) -> str:
    """Return `text` as a sentence: with a capital and a full stop."""
    stop = "" if text.endswith((".", "?", "!", "…", "”")) else "."
    return f"{text[:1].upper()}{text[1:]}{stop}"


def members(nodes: Iterable[Node], language: Language) -> str:
    """Return nodes by kind, in the order of the language: "overleg Conferentie; partners Mee, Farent en Zayaz"."""
    by_kind: dict[str, list[Node]] = {kind: [] for kind in language.nodes}
    for node in nodes:
        by_kind.setdefault(node.kind, []).append(node)
    return "; ".join(_kind(kind, found, language) for kind, found in by_kind.items() if found)


def _kind(kind: str, nodes: Sequence[Node], language: Language) -> str:
    """Return the name of a kind and those of its nodes; nameless ones are counted."""
    named = [_known(node, language) for node in nodes if printable(node.name)]
    nameless = len(nodes) - len(named)
    several = language.node(kind).plural if kind in language.nodes else None
    word = language.name(several) if several and len(nodes) > 1 else language.called(kind)
    if not named:
        return f"{nameless} {word}" if nameless > 1 else word
    if nameless:
        named.append(say("drawing.nameless", language.lang, count=nameless))
    return f"{word} {listed(named, language.lang)}"


def _known(node: Node, language: Language) -> str:
    """Return the name of a node and what is known of it."""
    sort = language.sorts.get(node.domain)
    known = [
        printable(node.count),
        language.name(sort.names).lower() if sort else "",
        years(printable(node.since), printable(node.until)),
    ]
    return with_details(called(node, language), known)


def told(link: Link, document: Document, language: Language, marks: bool = True) -> str:
    """Return a link as a sentence without its full stop: "Conferentie stuurt Secretariaat (kaders, ruimte)"."""
    lang, ends = language.lang, (document.nodes[link.source], document.nodes[link.target])
    source, target = (called(node, language) for node in ends)
    kind = language.link(link.kind)
    verb = f"drawing.{link.kind}-{'many' if _many(ends[0], language) else 'one'}"
    known = verb in keys(lang) and not (link.direction == "none" and kind.direction != "none")
    if known:
        said = say(verb, lang, source=source, target=target)
    else:
        joined = "drawing.between" if (link.direction or kind.direction) == "none" else "drawing.toward"
        said = say(joined, lang, source=source, target=target, kind=language.called(link.kind))
    if link.direction == "both":
        said = say("drawing.both", lang, sentence=said)
    marked = [language.name(mark.names) for mark in language.marks.values() if marks and mark.id in link.marks]
    return with_details(said, [*_details(link, language), *marked])


def _details(link: Link, language: Language) -> Iterator[str]:
    yield printable(link.label)
    yield years(printable(link.since), printable(link.until))
    if link.letter:
        yield say("drawing.letter", language.lang, letter=link.letter)
    yield _strength(link, language)
    if link.number is not None:
        yield say("drawing.number", language.lang, number=link.number)


def _strength(link: Link, language: Language) -> str:
    if language.link(link.kind).strength == "rings":
        return next((language.name(sort.names) for sort in language.sorts.values() if sort.rings == link.strength), "")
    return say(STRENGTHS[link.strength], language.lang) if link.strength in STRENGTHS else ""


def with_details(text: str, known: Iterable[str]) -> str:
    """Return a text with what is known of it between brackets: "Mee (welzijn, 2016–)"."""
    details = ", ".join(each for each in known if each)
    return f"{text} ({details})" if details else text


def _many(node: Node, language: Language) -> bool:
    """Whether the verb is in the plural behind this name: as far as its kind, a number or a known plural tells."""
    kind, words = language.node(node.kind), printable(node.name).lower().split()
    plurals = {word for each in language.nodes.values() if each.plural for word in (each.plural.nl, each.plural.en)}
    plural_name = bool(words) and (words[0].isdecimal() or bool({words[-1], " ".join(words)} & plurals))
    return kind.gathers or kind.id == "staff" or plural_name
