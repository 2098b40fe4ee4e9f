"""Says what can be done with what is selected, or on bare paper: the entries of the context menu."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from netdraw.canvas.doing.deeds import Deeds
from netdraw.canvas.pointing.pointer import Pointer
from netdraw.canvas.tools.add import add
from netdraw.editing.bending import is_led
from netdraw.editing.bringing import undrawn
from netdraw.editing.bundling import bundlable, is_bundled
from netdraw.editing.editor import Editor
from netdraw.editing.folding import foldable, is_folded
from netdraw.editing.framing import framable
from netdraw.editing.inspecting import Value, common, fields
from netdraw.editing.marking import is_marked
from netdraw.editing.presence import is_off
from netdraw.editing.retyping import kinds
from netdraw.language.words import say

RUNNING: Mapping[str, Mapping[str, Value]] = {  # the fields of a link by which it runs, with their words and values
    "direction": {"usual": None, "forward": "forward", "both": "both", "none": "none"},
    "strength": {"strength-1": 1, "strength-2": 2, "strength-3": 3},
}


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
    return on_selection(deeds, pointer.device != "mouse") if editor.selection else [_on_paper(deeds, pointer)]


def _on_paper(deeds: Deeds, pointer: Pointer) -> Group:
    kind = deeds.stage.editor.language.called(deeds.stage.editor.node_kind)
    return [
        Offer(say("offers.add", kind=kind), lambda: add(deeds.stage, pointer.at)),
        Offer(say("app.paste"), deeds.clipboard.paste),
        Offer(say("app.fit"), deeds.stage.fit_sheet),
    ]


def on_selection(deeds: Deeds, few: bool = False) -> list[Group]:
    """Return the entries in groups, for the selection; `few` of them where they are large, for fingers."""
    editor = deeds.stage.editor
    marks: Group = [*_marks(editor, deeds), *_presence(editor, deeds)]
    copying: Group = [
        Offer(say("app.cut"), deeds.clipboard.cut),
        Offer(say("app.copy"), deeds.clipboard.copy),
        Offer(say("app.duplicate"), deeds.clipboard.duplicate),
    ]
    groups = [
        list(_doing(editor, deeds)),
        list(_kinds(editor, deeds)),
        list(_running(editor, deeds)),
        _behind("inspector.marks", marks) if few and marks else marks,
        _behind("app.edit", copying) if few else copying,
        list(_leaving(editor, deeds)),
    ]
    return [group for group in groups if group]


def _behind(words: str, group: Group) -> Group:
    return [Offer(say(words), more=group)]


def _doing(editor: Editor, deeds: Deeds) -> Iterator[Offer]:
    chosen, parties = editor.selection, editor.scene.parties(editor.selection)
    if len(chosen) == 1:
        yield Offer(say("inspector.label" if chosen <= editor.picture.routes.keys() else "offers.rename"), deeds.rename)
    if len(chosen) == len(parties) == 1:
        yield Offer(say("offers.add-linked", kind=editor.language.called(editor.node_kind)), deeds.add_linked)
    if parties:
        yield Offer(say("offers.link"), partial(deeds.stage.take, "link"))
    if len(parties) > 1:
        yield Offer(say("app.group"), deeds.group)
    if framable(editor.scene, chosen):
        yield Offer(say("app.fit-frame"), partial(deeds.arrange, "fit-frame"))
    if foldable(editor.scene, chosen):
        yield Offer(say("offers.unfold" if is_folded(editor.scene, chosen) else "offers.fold"), deeds.fold)
    if bundlable(editor.scene, chosen):
        yield Offer(say("offers.unbundle" if is_bundled(editor.scene, chosen) else "offers.bundle"), deeds.bundle)


def _leaving(editor: Editor, deeds: Deeds) -> Iterator[Offer]:
    if undrawn(editor.scene, editor.selection):
        yield Offer(say("app.draw-links"), deeds.draw_links)
    if editor.selection & editor.picture.placements.keys():
        yield Offer(say("app.to-tray"), deeds.set_aside)
    yield Offer(say("offers.delete"), deeds.delete)
    yield Offer(say("app.forget-this"), deeds.forget)


def _kinds(editor: Editor, deeds: Deeds) -> Iterator[Offer]:
    facts = (editor.document.nodes, editor.document.links)
    now = {table[key].kind for table in facts for key in editor.selection if key in table}
    found = kinds(editor.scene, editor.selection)
    if found:
        called = ((kind, _capital(editor.language.called(kind))) for kind in found)
        yield Offer(
            say("inspector.kind"),
            more=[Offer(words, partial(deeds.retype, kind), now == {kind}) for kind, words in called],
        )


def _running(editor: Editor, deeds: Deeds) -> Iterator[Offer]:
    """Offer how links run; a strength only where the kinds of all of them show it."""
    shared = fields(editor.scene, editor.selection)
    if "direction" in shared:
        yield Offer(say("offers.turn"), deeds.turn)
    if editor.selection & editor.picture.routes.keys():
        yield Offer(say("offers.all-lines" if editor.picture.calm else "offers.only-these"), deeds.calm)
    if any(is_led(editor.scene, key) for key in editor.selection & editor.picture.routes.keys()):
        yield Offer(say("app.free-lines"), deeds.free)
    for field, values in RUNNING.items():
        if field in shared:
            now = common(editor.document, editor.selection, field)
            yield Offer(
                say(f"inspector.{field}"),
                more=[
                    Offer(_capital(say(f"inspector.{key}")), partial(deeds.change, field, value), value == now)
                    for key, value in values.items()
                ],
            )


def _marks(editor: Editor, deeds: Deeds) -> Iterator[Offer]:
    """Offer the marks that have a sign of their own."""
    if "marks" in fields(editor.scene, editor.selection):
        for mark in (each for each in editor.language.marks.values() if each.key):
            words, on = (
                _capital(editor.language.name(mark.short or mark.names)),
                is_marked(editor.document, editor.selection, mark.id),
            )
            yield Offer(words, partial(deeds.mark, mark.id), on)


def _presence(editor: Editor, deeds: Deeds) -> Iterator[Offer]:
    """Offer the levels that nodes can be said not to be on."""
    levels, chosen = editor.scene.ranked(), editor.selection
    if levels and chosen and len(editor.scene.parties(chosen)) == len(chosen):
        yield Offer(
            say("offers.not-on"),
            more=[
                Offer(
                    editor.document.nodes[each.id].name,
                    partial(deeds.leave_off, each.id),
                    is_off(editor.document, editor.picture_id, chosen, each.id),
                )
                for each in levels
            ],
        )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
