"""Says in a sentence what an edit did, for those who do not see it happen."""

from collections.abc import Iterable, Iterator

from netdraw.drawing.telling.sentences import listed, sentence
from netdraw.editing.remarking import subject
from netdraw.language.shipped import Language
from netdraw.language.words import say
from netdraw.model.difference import Change, diff
from netdraw.model.document import Document
from netdraw.model.history import History

MANY = 4  # names; of more only the number is said
FACTS = ("nodes", "links")


def announced(before: History, after: History, language: Language) -> str:
    """Return what has changed, and whether that is undone or done again; "" where nothing is other than it was."""
    told = " ".join(_told(before.present, after.present, language))
    if not told:
        return ""
    undone = after.future[:1] == (before.present,)
    way = "undone" if undone else "redone" if before.future[:1] == (after.present,) else ""
    return " ".join(each for each in (say(f"announce.{way}", language.lang) if way else "", told) if each)


def _told(old: Document, new: Document, language: Language) -> Iterator[str]:
    changes = diff(old, new)
    came = [each.path for each in changes if each.before is None and len(each.path) == 2]
    went = [each.path for each in changes if each.after is None and len(each.path) == 2]
    yield from _facts("came", new, came, language)
    yield from _facts("went", old, went, language)
    other = [each for each in changes if each.path not in (*came, *went)]
    known = {path[1] for path in (*came, *went)}
    yield from _named("changed", new, dict.fromkeys(_changed(other)), language)
    moved = {each.path[-1] for each in other if "placements" in each.path} - known
    yield from _named("moved", new, [key for key in new.nodes if key in moved], language)
    if any(each.path == ("remarks",) for each in changes):
        yield _counted("remark", len(new.remarks), language)
    if any(each.path == ("network",) for each in changes):
        yield say("announce.network", language.lang)


def _facts(way: str, document: Document, paths: Iterable[tuple[str, ...]], language: Language) -> Iterator[str]:
    """Tell the nodes that came or went, the links only when there are no nodes, and pictures."""
    keys = {kind: [key for each, key in paths if each == kind] for kind in (*FACTS, "pictures")}
    yield from _named(way, document, keys["nodes"] or keys["links"], language)
    if keys["nodes"] and keys["links"]:
        yield _counted("with-link", len(keys["links"]), language)
    if keys["pictures"]:
        yield say(f"announce.picture-{way}", language.lang)


def _changed(changes: Iterable[Change]) -> Iterator[str]:
    return (each.path[1] for each in changes if each.path[0] in FACTS and len(each.path) == 2)


def _named(way: str, document: Document, keys: Iterable[str], language: Language) -> Iterator[str]:
    names = [subject(document, key, language) for key in keys]
    if len(names) > MANY:
        yield say(f"announce.{way}-many", language.lang, number=len(names))
    elif names:
        yield sentence(say(f"announce.{way}", language.lang, names=listed(names, language.lang)))


def _counted(words: str, number: int, language: Language) -> str:
    return say(f"announce.{words}" if number == 1 else f"announce.{words}s", language.lang, number=number)
