"""The fields of a form on the chosen nodes and links, made from the fields of their kinds."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, partial

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from netdraw.app.controls.choices import ICON, Choice, Pick, labelled, marks, row, segments
from netdraw.app.controls.glyphs import stair
from netdraw.app.controls.swatches import chipped, domain_swatch, mark_swatch, running_swatches
from netdraw.app.controls.words_field import WordsField
from netdraw.drawing.look import Look
from netdraw.drawing.text.lettering import measure
from netdraw.editing.editor import Editor
from netdraw.editing.inspecting import (
    Value,
    changed,
    common,
    directed,
    direction_of,
    fields,
    level_of,
    raised,
    zones_named,
    zones_written,
)
from netdraw.editing.marking import is_marked, marked
from netdraw.editing.presence import is_off, turned_off
from netdraw.editing.zoning import lying, rezoned
from netdraw.language.words import say
from netdraw.model.document import Document
from netdraw.model.vocabulary import LETTERS

PAIRS = {"since": "until", "count": "number"}  # fields that share a row when both are there
LATER = ("count", "number", "description")  # asked when they say something already, or when more is asked for
AT_ONCE = ("doubt", "absent")  # and so are all other marks
STRENGTHS = ("1", "2", "3")
PLACEHOLDERS = {"until": "inspector.now"}
RUN, CHIP = QSize(34, 16), QSize(42, 20)


class Form:
    """Makes the fields for `ids` in an editor; `showing` are the functions that make them follow the document."""

    def __init__(self, editor: Editor, ids: Sequence[str], unfolded: bool) -> None:
        self.editor, self.ids, self.unfolded = editor, ids, unfolded
        self.showing: list[Callable[[], None]] = []

    @property
    def look(self) -> Look:
        """How a symbol looks in the picture in view."""
        editor = self.editor
        return Look(editor.language, editor.theme, measure, editor.picture.kind)

    def parts(self, fold: QWidget) -> list[QWidget]:
        """Return all fields, the levels among them; `fold` stands at the marks: it asks for the rest."""
        shared = [each for each in fields(self.editor.scene, self.ids) if not (self._waits(each) or self._idle(each))]
        rows = {field: other for field, other in PAIRS.items() if field in shared and other in shared}
        made: list[QWidget] = []
        for field in (each for each in shared if each not in rows.values()):
            if field in rows:
                made.append(row(self._field(field), self._field(rows[field])))
            else:
                made.append(self._field(field, fold if field == "marks" else None))
            if field == ("domain" if "domain" in shared else "name"):
                made += [*self._level(), *self._zone()]
        return made

    def text(
        self, name: str, value: Callable[[], Value], change: Callable[[Document, str], Document], kind: str = ""
    ) -> WordsField:
        """Return a field that shows `value`; what is typed is previewed, and one step when it is finished."""
        editor, made = self.editor, WordsField(name)
        made.setProperty("kind", kind)
        made.typed.connect(lambda text: editor.preview(change(editor.history.present, text)))
        made.finished.connect(lambda: self._finish(made, change))
        made.dropped.connect(editor.cancel)
        self.showing.append(lambda: made.show_text(_written(value())))
        return made

    def _finish(self, made: WordsField, change: Callable[[Document, str], Document]) -> None:
        if self.editor.previewing:
            self.editor.do(change(self.editor.history.present, made.toPlainText().strip()))

    def _waits(self, field: str) -> bool:
        values = (common(self.editor.document, [key], field) for key in self.ids)
        return field in LATER and not self.unfolded and not any(each not in ("", None) for each in values)

    def _idle(self, field: str) -> bool:
        """Whether there is nothing to choose: a line that looks the same whichever way it runs."""
        return field == "direction" and len(self._ways) < 2

    def _field(self, field: str, beside: QWidget | None = None) -> QWidget:
        make: Mapping[str, Callable[[], QWidget]] = {
            "domain": self._domain,
            "marks": self._marks,
            "zones": self._zones,
            "direction": self._direction,
            "strength": lambda: self._pick("strength", {each: say(f"inspector.strength-{each}") for each in STRENGTHS}),
            "letter": lambda: self._pick("letter", {each: say(f"inspector.letter-{each}") for each in LETTERS}),
        }
        word = self._zoned() if field == "zones" else say(f"inspector.{field}")
        return labelled(word, make[field]() if field in make else self._words(field), beside)

    def _words(self, field: str) -> QWidget:
        made = self.text(
            say(f"inspector.{field}"),
            lambda: common(self.editor.document, self.ids, field),
            lambda document, text: changed(document, self.ids, field, text),
            "name" if field in ("name", "label") else "",
        )
        if field in PLACEHOLDERS:
            made.setPlaceholderText(say(PLACEHOLDERS[field]))
        return made

    def _zoned(self) -> str:
        """Return what the names of the zones name, in their order: poles, corners, steps."""
        zones = self.editor.language.node(self.editor.document.nodes[self.ids[0]].kind).zones
        assert zones
        return say(f"inspector.zones-{zones.form}")

    def _zones(self) -> QWidget:
        """Return a field with the name of each zone on a line of its own."""
        editor, (key,) = self.editor, self.ids

        def change(document: Document, text: str) -> Document:
            return zones_named(document, key, text, editor.language)

        def value() -> str:
            """Leave what is being typed as it is, also where the usual name stands for nothing."""
            document, typed = editor.document, made.toPlainText()
            if key not in document.nodes or (made.hasFocus() and change(document, typed) is document):
                return typed
            return zones_written(document, key, editor.language)

        made = self.text(self._zoned(), value, change)
        made.listing = True
        return made

    def _domain(self) -> QWidget:
        language, look = self.editor.language, self.look
        kinds = {language.node(self.editor.document.nodes[key].kind).sorts for key in self.ids}
        sorts = [each for each in language.sorts.values() if {each.of} == kinds]
        choices = [
            Choice(
                each.id, language.name(each.names), QIcon if each.rings else partial(domain_swatch, each, look, ICON)
            )
            for each in sorts
        ]
        return self._choosing("domain", [Choice("", say("inspector.unknown")), *choices])

    def _pick(self, field: str, offered: Mapping[str, str]) -> QWidget:
        choices = [Choice(word, name) for word, name in offered.items()]
        return self._choosing(field, [Choice("", say("inspector.usual")), *choices])

    def _choosing(self, field: str, choices: Sequence[Choice]) -> QWidget:
        editor = self.editor
        chosen = common(editor.document, self.ids, field)

        def choose(word: str) -> None:
            value: Value = (int(word) if word else None) if field == "strength" else word
            editor.do(changed(editor.document, self.ids, field, value))

        pick = Pick(choices, "" if chosen is None else str(chosen), choose)
        pick.setAccessibleName(say(f"inspector.{field}"))
        if chosen is None and len(self.ids) > 1 and field != "strength":
            pick.setText(f"  {say('inspector.mixed')}")
        return pick

    @cached_property
    def _ways(self) -> Mapping[str, QIcon]:
        """The line as it runs in each way that looks otherwise."""
        return running_swatches(self.editor.document.links[self.ids[0]].kind, self.look, RUN)

    def _direction(self) -> QWidget:
        """Offer the ways in which the line itself is drawn."""
        editor = self.editor
        choices = [
            Choice(each, say(f"inspector.{each}"), partial(chipped, symbol, RUN, CHIP))
            for each, symbol in self._ways.items()
        ]
        chosen = direction_of(editor.document, self.ids, editor.language)
        return segments(
            choices, chosen, lambda word: editor.do(directed(editor.document, self.ids, word, editor.language)), CHIP
        )

    def _marks(self) -> QWidget:
        editor, document = self.editor, self.editor.document
        known = [each for each in editor.language.marks.values() if not each.derived]
        known.sort(key=lambda each: each.id not in AT_ONCE)
        put = [each.id for each in known if is_marked(document, self.ids, each.id)]
        choices = [
            Choice(each.id, editor.language.name(each.short or each.names), partial(mark_swatch, each, self.look, ICON))
            for each in known
            if self.unfolded or each.id in (*AT_ONCE, *put)
        ]
        return marks(choices, put, lambda word: editor.do(marked(editor.document, self.ids, word)))

    def _level(self) -> list[QWidget]:
        """Return the levels to choose from, when nodes are chosen and there are levels."""
        editor, levels = self.editor, self.editor.scene.ranked()
        parties = all(key in editor.document.nodes and editor.scene.layer(key) != "level" for key in self.ids)
        if not levels or not parties:
            return []
        names = editor.document.nodes
        choices = [
            Choice(each.id, names[each.id].name, partial(stair, i, len(levels))) for i, each in enumerate(levels)
        ]
        chosen = level_of(editor.scene, self.ids)
        made = segments(choices, chosen, lambda level: editor.do(raised(editor.scene, self.ids, level)))
        return [labelled(say("inspector.level"), made), *self._not_on(choices)]

    def _zone(self) -> list[QWidget]:
        """Return the zones to choose from, when what is chosen stands in a frame that has them."""
        editor, ids = self.editor, self.ids
        there = lying(editor.scene, ids)
        if there is None or there.frame in ids:
            return []
        zones = editor.scene.zones(there.frame)
        choices = [Choice(str(i), each.name) for i, each in enumerate(zones)]
        pick = Pick(
            choices,
            "" if there.zone is None else str(there.zone),
            lambda word: editor.do(rezoned(editor.scene, ids, there._replace(zone=int(word)))),
        )
        pick.setAccessibleName(say("inspector.zone"))
        return [labelled(say("inspector.zone"), pick)]

    def _not_on(self, levels: Sequence[Choice]) -> list[QWidget]:
        """Return the levels that the chosen can be said not to be on, when they are or when more is asked for."""
        editor, ids, picture = self.editor, self.ids, self.editor.picture_id
        off = [each.word for each in levels if is_off(editor.document, picture, ids, each.word)]
        if not off and not self.unfolded:
            return []
        named = [each._replace(name=say("inspector.not-on-level", level=each.name)) for each in levels]
        made = marks(named, off, lambda word: editor.do(turned_off(editor.document, picture, ids, word)), across=1)
        return [labelled(say("inspector.not-on"), made)]


def _written(value: Value) -> str:
    return "" if value is None else str(value)
