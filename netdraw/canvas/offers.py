"""Says what can be done with what is selected, or on bare paper: the entries of the context menu."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from netdraw.canvas.deeds import Deeds
from netdraw.canvas.pointer import Pointer
from netdraw.canvas.tools.add import add
from netdraw.editing.editor import Editor
from netdraw.editing.marking import is_marked
from netdraw.editing.retyping import kinds
from netdraw.editing.turning import DIRECTIONS, STRENGTHS
from netdraw.language.words import say


class Offer(NamedTuple):
    """An entry: its words, its deed, whether it is `checked` (None: not of that sort), or the entries behind it."""

    words: str
    deed: Callable[[], object] | None = None
    checked: bool | None = None
    more: Sequence["Offer"] = ()


Group = Sequence[Offer]


def offers(deeds: Deeds, pointer: Pointer) -> list[Group]:
    """Return the entries in groups, for the selection or else the paper under the pointer."""
    editor = deeds.stage.editor
    groups = _on_selection(editor, deeds) if editor.selection else [_on_paper(deeds, pointer)]
    return [group for group in groups if group]


def _on_paper(deeds: Deeds, pointer: Pointer) -> Group:
    kind = deeds.stage.editor.language.called(deeds.stage.editor.node_kind)
    return [
        Offer(say("offers.add", kind=kind), lambda: add(deeds.stage, pointer.at)),
        Offer(say("offers.fit"), deeds.stage.fit),
    ]


def _on_selection(editor: Editor, deeds: Deeds) -> list[Group]:
    links = editor.selection & editor.picture.routes.keys()
    return [
        list(_doing(editor, deeds)),
        list(_kinds(editor, deeds)),
        list(_running(editor, deeds)) if links == editor.selection else [],
        list(_marks(editor, deeds)),
        [Offer(say("offers.delete"), deeds.delete)],
    ]


def _doing(editor: Editor, deeds: Deeds) -> Iterator[Offer]:
    chosen, parties = editor.selection, editor.scene.parties(editor.selection)
    if len(chosen) == 1:
        yield Offer(say("offers.label" if chosen <= editor.picture.routes.keys() else "offers.rename"), deeds.rename)
    if len(chosen) == len(parties) == 1:
        yield Offer(say("offers.add-linked", kind=editor.language.called(editor.node_kind)), deeds.add_linked)
    if parties:
        yield Offer(say("offers.link"), partial(deeds.stage.take, "link"))
    if len(parties) > 1:
        yield Offer(say("offers.group"), deeds.group)


def _kinds(editor: Editor, deeds: Deeds) -> Iterator[Offer]:
    facts = (editor.document.nodes, editor.document.links)
    now = {table[key].kind for table in facts for key in editor.selection if key in table}
    found = kinds(editor.scene, editor.selection)
    if found:
        called = ((kind, _capital(editor.language.called(kind))) for kind in found)
        yield Offer(
            say("offers.kind"),
            more=[Offer(words, partial(deeds.retype, kind), now == {kind}) for kind, words in called],
        )


def _running(editor: Editor, deeds: Deeds) -> Iterator[Offer]:
    """Offer how links run; a strength only where the kinds of all of them show it."""
    links = [editor.document.links[key] for key in editor.selection]
    shown = [editor.language.link(link.kind) for link in links]
    ways = {link.direction or kind.direction for link, kind in zip(links, shown, strict=True)}
    ways_offered = [Offer(say(f"offers.{each}"), partial(deeds.direct, each), ways == {each}) for each in DIRECTIONS]
    yield Offer(say("offers.turn"), deeds.turn)
    yield Offer(say("offers.direction"), more=ways_offered)
    if all(kind.strength for kind in shown):
        now = {link.strength or 2 for link in links}
        yield Offer(
            say("offers.strength"),
            more=[
                Offer(say(f"offers.{words}"), partial(deeds.strengthen, each), now == {each})
                for each, words in STRENGTHS.items()
            ],
        )


def _marks(editor: Editor, deeds: Deeds) -> Iterator[Offer]:
    """Offer the marks that have a sign of their own."""
    if editor.scene.parties(editor.selection) or editor.selection & editor.picture.routes.keys():
        for mark in (each for each in editor.language.marks.values() if each.key):
            words, on = (
                _capital(editor.language.name(mark.names)),
                is_marked(editor.document, editor.selection, mark.id),
            )
            yield Offer(words, partial(deeds.mark, mark.id), on)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
