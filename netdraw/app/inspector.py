"""The inspector: a form of what can be said of the chosen; of nothing chosen, of the network and its picture."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from netdraw.app.choices import ICON, Choice, Pick, caption, marks, segments
from netdraw.app.glyphs import stair
from netdraw.app.remarks import Remarks
from netdraw.app.rule import rule
from netdraw.app.swatches import domain_swatch, link_swatch, mark_swatch, node_swatch
from netdraw.app.tokens import SIDE
from netdraw.app.words_field import WordsField
from netdraw.drawing.lettering import measure
from netdraw.drawing.look import Look
from netdraw.editing.editor import Editor
from netdraw.editing.inspecting import Value, changed, common, fields, level_of, raised
from netdraw.editing.marking import is_marked, marked
from netdraw.editing.pictures import elsewhere, titled
from netdraw.editing.retyping import kinds, retyped
from netdraw.language.words import say, spoken
from netdraw.model import edits
from netdraw.model.document import Document

SOON = 20  # milliseconds
HEAD = QSize(40, 28)
PAIRS = {"since": "until", "count": "number"}  # fields that share a row when both are there
DIRECTIONS = ("forward", "both", "none")
STRENGTHS = ("1", "2", "3")
LETTERS = "ABCDE"
NETWORK = ("name", "place", "since", "until", "description")


class Inspector(QFrame):
    """Made anew when something else is chosen or another field comes; else only its values follow the document."""

    def __init__(self, editor: Editor) -> None:
        super().__init__()
        self.setObjectName("island")
        self.setFixedWidth(SIDE)
        self._editor = editor
        self._made: object = None
        self._showing: list[Callable[[], None]] = []
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 10, 1, 12)
        column.addWidget(self._scroll)
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self.make)
        editor.listeners.append(self.follow)
        self.make()

    @property
    def _ids(self) -> tuple[str, ...]:
        return tuple(sorted(self._editor.selection))

    @property
    def _look(self) -> Look:
        editor = self._editor
        return Look(editor.language, editor.theme, measure, editor.picture.kind)

    def follow(self) -> None:
        """Show what is chosen now; a form to be made anew waits until what was done is painted."""
        if self._signature() == self._made:
            for show in self._showing:
                show()
        else:
            self._soon.start()

    @property
    def settled(self) -> bool:
        """Whether the form is that of what is chosen."""
        return not self._soon.isActive()

    def make(self) -> None:
        """Make the form of what is chosen now."""
        self._made = self._signature()
        self._build()
        for show in self._showing:
            show()

    def _signature(self) -> object:
        """Return what the form is made of, beside the words in its fields."""
        editor, document = self._editor, self._editor.document
        chosen = [(key, document.nodes.get(key) or document.links[key]) for key in self._ids]
        told = [(key, each.kind, each.marks, getattr(each, "domain", ""), _drawn_as(each)) for key, each in chosen]
        level = level_of(editor.scene, self._ids) if chosen else ""
        return editor.picture_id, editor.language, tuple(told), level, document.remarks

    def _build(self) -> None:
        self._showing = []
        body, column = QWidget(), QVBoxLayout()
        body.setLayout(column)
        column.setContentsMargins(15, 0, 15, 0)
        column.setSpacing(10)
        for part in self._about_chosen() if self._ids else self._about_network():
            column.addWidget(part)
        column.addWidget(rule())
        column.addWidget(Remarks(self._editor, self._ids))
        column.addStretch(1)
        focused = self.focusWidget()
        name = focused.accessibleName() if focused and focused.hasFocus() else ""
        former = self._scroll.takeWidget()
        self._scroll.setWidget(body)
        if former:
            former.deleteLater()
        if name:
            self._focus(name)

    def _focus(self, name: str) -> None:
        """Give the focus back to the field that had it before the form was made anew."""
        found = next((each for each in self.findChildren(QWidget) if each.accessibleName() == name), None)
        if found:
            found.setFocus()

    def _about_chosen(self) -> list[QWidget]:
        shared = fields(self._editor.scene, self._ids)
        parts = [self._head()]
        done: set[str] = set()
        for field in shared:
            other = PAIRS.get(field, "")
            if field in done:
                continue
            if other in shared:
                parts.append(_row(self._field(field), self._field(other)))
                done.add(other)
            else:
                parts.append(self._field(field))
            if field in ("name", "domain") and ("domain" not in shared or field == "domain"):
                parts += self._level()
        if elsewhere := self._elsewhere():
            parts.append(caption(say("inspector.elsewhere", pictures=elsewhere), "note"))
        return parts

    def _head(self) -> QWidget:
        """Show the kind; a press on it offers the others."""
        editor, document = self._editor, self._editor.document
        used = {(document.nodes.get(key) or document.links[key]).kind for key in self._ids}
        kind = used.pop() if len(used) == 1 else ""
        choices = [self._kind(each) for each in kinds(editor.scene, self._ids)]
        if not any(each.word == kind for each in choices):
            choices.insert(0, self._kind(kind) if kind else Choice("", say("inspector.several"), QIcon()))
        pick = Pick(choices, kind, self._retype)
        pick.setProperty("kind", "head")
        pick.setIconSize(HEAD)
        pick.setAccessibleName(say("inspector.kind"))
        if len(self._ids) > 1:
            pick.setText(f"{pick.text()} ({len(self._ids)})")
        return pick

    def _retype(self, word: str) -> None:
        if word:
            self._editor.do(retyped(self._editor.scene, self._ids, word))

    def _kind(self, word: str) -> Choice:
        language, look = self._editor.language, self._look
        name = language.called(word)
        icon = link_swatch(word, look, HEAD) if word in language.links else node_swatch(word, "", look, HEAD)
        return Choice(word, name[:1].upper() + name[1:], icon)

    def _field(self, field: str) -> QWidget:
        make: Mapping[str, Callable[[], QWidget]] = {
            "domain": self._domain,
            "marks": self._marks,
            "direction": lambda: self._pick("direction", {each: say(f"inspector.{each}") for each in DIRECTIONS}),
            "strength": lambda: self._pick("strength", {each: say(f"inspector.strength-{each}") for each in STRENGTHS}),
            "letter": lambda: self._pick("letter", {each: each for each in LETTERS}),
        }
        return _labelled(field, make[field]() if field in make else self._words(field))

    def _words(self, field: str) -> QWidget:
        return self._text(
            say(f"inspector.{field}"),
            lambda: common(self._editor.document, self._ids, field),
            lambda document, text: changed(document, self._ids, field, text),
            "name" if field in ("name", "label") else "",
        )

    def _text(
        self, name: str, value: Callable[[], Value], change: Callable[[Document, str], Document], kind: str = ""
    ) -> WordsField:
        """Return a field that shows `value`; what is typed is previewed, and one step when it is finished."""
        editor, made = self._editor, WordsField(name)
        made.setProperty("kind", kind)
        made.typed.connect(lambda text: editor.preview(change(editor.history.present, text)))
        made.finished.connect(lambda: self._finish(made, change))
        made.dropped.connect(editor.cancel)
        self._showing.append(lambda: made.show_text(_written(value())))
        return made

    def _finish(self, made: WordsField, change: Callable[[Document, str], Document]) -> None:
        if self._editor.previewing:
            self._editor.do(change(self._editor.history.present, made.toPlainText().strip()))

    def _domain(self) -> QWidget:
        language, editor = self._editor.language, self._editor
        orders = any(editor.document.nodes[key].kind == "indirect-value" for key in self._ids)
        known = [each for each in language.sorts.values() if each.of == ("order" if orders else "domain")]
        choices = [Choice("", say("inspector.unknown"), QIcon())]
        for each in known:
            icon = QIcon() if orders else domain_swatch(each, self._look, ICON)
            choices.append(Choice(each.id, language.name(each.names), icon))
        return self._choosing("domain", choices)

    def _pick(self, field: str, offered: Mapping[str, str]) -> QWidget:
        choices = [Choice(word, name, QIcon()) for word, name in offered.items()]
        return self._choosing(field, [Choice("", say("inspector.usual"), QIcon()), *choices])

    def _choosing(self, field: str, choices: Sequence[Choice]) -> QWidget:
        editor = self._editor
        chosen = common(editor.document, self._ids, field)

        def choose(word: str) -> None:
            value: Value = (int(word) if word else None) if field == "strength" else word
            value = None if field == "direction" and not word else value
            editor.do(changed(editor.document, self._ids, field, value))

        pick = Pick(choices, "" if chosen is None else str(chosen), choose)
        pick.setAccessibleName(say(f"inspector.{field}"))
        if chosen is None and len(self._ids) > 1:
            pick.setText(say("inspector.mixed"))
        return pick

    def _marks(self) -> QWidget:
        editor, document = self._editor, self._editor.document
        choices = [
            Choice(each.id, editor.language.name(each.short or each.names), mark_swatch(each, self._look, ICON))
            for each in editor.language.marks.values()
            if not each.derived
        ]
        put = [each.word for each in choices if is_marked(document, self._ids, each.word)]
        return marks(choices, put, lambda word: editor.do(marked(editor.document, self._ids, word)))

    def _level(self) -> list[QWidget]:
        """Return the levels to choose from, when nodes are chosen and there are levels."""
        editor, levels = self._editor, self._editor.scene.ranked()
        parties = all(key in editor.document.nodes and editor.scene.layer(key) != "level" for key in self._ids)
        if not levels or not parties:
            return []
        names = editor.document.nodes
        choices = [Choice(each.id, names[each.id].name, stair(i, len(levels))) for i, each in enumerate(levels)]
        chosen = level_of(editor.scene, self._ids)
        made = segments(choices, chosen, lambda level: editor.do(raised(editor.scene, self._ids, level)))
        return [_labelled("level", made)]

    def _elsewhere(self) -> str:
        """Return the titles of the other pictures in which the one chosen node stands."""
        if len(self._ids) != 1:
            return ""
        editor = self._editor
        found = elsewhere(editor.document, self._ids[0], editor.picture_id)
        return ", ".join(titled(each, spoken()) for each in found)

    def _about_network(self) -> list[QWidget]:
        editor = self._editor
        heading = caption(say("inspector.network"), "h3")
        parts: list[QWidget] = [heading]
        made = {field: self._network_field(field) for field in NETWORK}
        parts += [made["name"], made["place"], _row(made["since"], made["until"]), made["description"]]
        title = self._text(
            say("inspector.title"),
            lambda: editor.picture.title,
            lambda document, text: edits.change_picture(document, editor.picture_id, title=text),
        )
        return [*parts, _labelled("title", title)]

    def _network_field(self, field: str) -> QWidget:
        return _labelled(
            field,
            self._text(
                say(f"inspector.{field}"),
                lambda: getattr(self._editor.document.network, field),
                lambda document, text: edits.change_network(document, **{field: text}),
                "name" if field == "name" else "",
            ),
        )


def _drawn_as(record: object) -> tuple[object, ...]:
    return tuple(getattr(record, name, None) for name in ("direction", "strength", "letter"))


def _written(value: Value) -> str:
    return "" if value is None else str(value)


def _labelled(field: str, widget: QWidget) -> QWidget:
    made, column = QWidget(), QVBoxLayout()
    made.setLayout(column)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(caption(say(f"inspector.{field}")))
    column.addWidget(widget)
    return made


def _row(*widgets: QWidget) -> QWidget:
    made, row = QWidget(), QHBoxLayout()
    made.setLayout(row)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for each in widgets:
        row.addWidget(each, 1)
    return made
