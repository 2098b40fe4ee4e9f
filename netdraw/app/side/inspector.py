"""The inspector: a form of what can be said of the chosen; of nothing chosen, of the network and its picture."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from netdraw.app.controls.choices import Choice, Pick, caption, labelled, row
from netdraw.app.controls.glyphs import glyph
from netdraw.app.controls.rule import rule
from netdraw.app.controls.targets import fit
from netdraw.app.controls.tokens import FORM, SIDE
from netdraw.app.controls.words_field import WordsField
from netdraw.app.side.calm_marks import calm_marks
from netdraw.app.side.cards import ADDS
from netdraw.app.side.claim_cards import claim_cards
from netdraw.app.side.form import Form
from netdraw.app.side.head import Head
from netdraw.app.side.phase_cards import phase_cards
from netdraw.app.side.remark_card import RemarkForm
from netdraw.app.side.remarks import OPEN, Reading, Remarks
from netdraw.canvas.canvas import Canvas
from netdraw.drawing.telling.sentences import sentence, told
from netdraw.editing.calming import drawn_kinds
from netdraw.editing.claiming import claimable, claims_on
from netdraw.editing.folding import foldable, is_folded
from netdraw.editing.inspecting import level_of
from netdraw.editing.pictures import elsewhere, titled
from netdraw.editing.zoning import lying
from netdraw.language.words import say, spoken
from netdraw.model import edits

SOON = 20  # milliseconds
LEGENDS = ("bottom", "right", "none")
BELOW = 110  # pixels in view round what is being changed: the rest of its card
LEFT, RIGHT = 15, 7  # pixels beside the form: at the right there is room for a scroll bar too
NETWORK = ("name", "place", "since", "until", "task", "theme", "scale", "feature", "description")


class Inspector(QFrame):
    """Made anew when something else is chosen or another field comes; else only its values follow the document."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__()
        self.setObjectName("island")
        self.setFixedWidth(SIDE)
        self._canvas, self._editor = canvas, canvas.editor
        self._shown: tuple[str, ...] | None = None
        self._made: object = None
        self._unfolded, self._reading = False, Reading(canvas, self._turn_page)
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
        self._editor.listeners.append(self.follow)
        self._soon.start()

    @property
    def _ids(self) -> tuple[str, ...]:
        return tuple(sorted(self._editor.selection))

    def follow(self) -> None:
        """Show what is chosen now; a form to be made anew waits until what was done is painted."""
        if self._ids == self._shown and self._signature() == self._made:
            for show in self._showing:
                show()
        else:
            self._soon.start()

    @property
    def settled(self) -> bool:
        """Whether the form is that of what is chosen."""
        return not self._soon.isActive()

    def make(self) -> None:
        """Make the form of what is chosen now; that of something else begins at its top."""
        other = self._ids != self._shown
        self._shown, self._made = self._ids, self._signature()
        self._build()
        if other:
            self._scroll.verticalScrollBar().setValue(0)

    def _turn_page(self) -> None:
        """Show the remarks as they are read now; the one that is being changed has the keys."""
        self.make()
        opened = self.findChild(RemarkForm)
        if isinstance(opened, RemarkForm):
            opened.text.setFocus()
            self._scroll.ensureWidgetVisible(opened, 0, BELOW)

    def enter(self) -> None:
        """Give the keys to the first field of what is chosen now."""
        self.make()
        field = self._scroll.findChild(WordsField)
        if isinstance(field, WordsField):
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def list_questions(self) -> None:
        """List what is still open in the network."""
        self._reading.about(())
        self._reading.only(OPEN)
        self._scroll.ensureWidgetVisible(self._remarks, 0, 0)

    def _signature(self) -> object:
        """Return what the form is made of, beside the words in its fields."""
        editor, document = self._editor, self._editor.document
        chosen = [(key, document.nodes.get(key) or document.links[key]) for key in self._ids]
        told = [(key, each.kind, each.marks, getattr(each, "domain", ""), _drawn_as(each)) for key, each in chosen]
        level = level_of(editor.scene, self._ids) if chosen else ""
        facts = (
            tuple(each.name for each in editor.history.present.network.phases),
            tuple(each.field for each in document.claims),
        )
        there = editor.picture.placements
        off = tuple((there[key].not_on, there[key].folded) for key in self._ids if key in there)
        kinds = () if chosen else (editor.picture.calm, editor.picture.faint, drawn_kinds(editor.scene))
        shown = editor.picture_id, editor.picture.legend, editor.picture.phase, off, kinds
        zone = lying(editor.scene, self._ids) if chosen else None
        return shown, editor.language, tuple(told), level, zone, document.remarks, facts

    def _build(self) -> None:
        ids = self._ids
        self._reading.about(ids)
        form = Form(self._editor, ids, self._unfolded)
        self._showing = form.showing
        body, column = QWidget(), QVBoxLayout()
        body.setLayout(column)
        column.setContentsMargins(LEFT, 0, RIGHT, 0)
        body.setFixedWidth(LEFT + FORM + RIGHT)
        column.setSpacing(10)
        for part in self._about_chosen(form) if ids else self._about_network(form):
            column.addWidget(part)
        column.addWidget(rule())
        self._remarks = Remarks(self._reading)
        column.addWidget(self._remarks)
        column.addStretch(1)
        fit(body)
        for show in self._showing:
            show()
        self._swap(body)

    def _swap(self, body: QWidget) -> None:
        """Show another form; the field of the same name keeps the focus, and what is in view stays there.

        What was added gets it, and where there is no such field any more the paper.
        """
        focused, bar = self.focusWidget(), self._scroll.verticalScrollBar()
        had, top = focused if focused and focused.hasFocus() else None, bar.value()
        former = self._scroll.takeWidget()
        adds = had is not None and bool(had.property(ADDS))
        taking = _added(former, body) if adds and former else _named(body, had.accessibleName() if had else "")
        self._scroll.setWidget(body)
        body.resize(body.width(), body.heightForWidth(body.width()))
        bar.setValue(top)
        if had:
            (taking or self._canvas).setFocus()
        if adds and isinstance(taking, WordsField):
            taking.selectAll()
            self._scroll.ensureWidgetVisible(taking, 0, BELOW)
        if former:
            former.deleteLater()

    def _about_chosen(self, form: Form) -> list[QWidget]:
        parts: list[QWidget] = [Head(self._canvas, form)]
        if len(form.ids) == 1 and form.ids[0] in self._editor.document.links:
            parts.append(self._told(form))
        parts += form.parts(self._fold())
        return [*parts, *self._folding(), *self._claims(form), *self._elsewhere()]

    def _folding(self) -> list[QWidget]:
        """Return what folds the chosen frames and levels, or unfolds them."""
        scene, deeds = self._editor.scene, self._canvas.deeds
        if not foldable(scene, self._ids):
            return []
        button = QPushButton(say("offers.unfold" if is_folded(scene, self._ids) else "offers.fold"))
        button.setProperty("kind", "link")
        button.clicked.connect(deeds.fold)
        return [button]

    def _claims(self, form: Form) -> list[QWidget]:
        """Return what sources say of the one that is chosen, when they do or when more is asked for."""
        if len(form.ids) != 1 or not claimable(self._editor.scene, form.ids[0]):
            return []
        told = claims_on(self._editor.document, form.ids[0])
        return [claim_cards(form)] if told or self._unfolded else []

    def _told(self, form: Form) -> QWidget:
        """Return the link as a sentence."""
        editor, said = self._editor, caption("", "note")
        (key,) = form.ids

        def show() -> None:
            link = editor.document.links.get(key)
            said.setText(sentence(told(link, editor.document, editor.language)) if link else "")

        form.showing.append(show)
        return said

    def _fold(self) -> QPushButton:
        """Return what shows the fields that are seldom filled in, or hides them again."""
        button = QPushButton(say("inspector.less" if self._unfolded else "inspector.more"))
        button.setProperty("kind", "fold")
        button.setAccessibleName(say("inspector.fold"))
        button.clicked.connect(self._turn)
        return button

    def _turn(self) -> None:
        """Show or hide them, with what was pressed staying where it is, although fields come above it too."""
        bar, before = self._scroll.verticalScrollBar(), self._fold_top()
        self._unfolded = not self._unfolded
        self.make()
        bar.setValue(bar.value() + self._fold_top() - before)

    def _fold_top(self) -> int:
        button = _named(self._scroll, say("inspector.fold"))
        return button.mapTo(self._scroll.viewport(), QPoint()).y() if button else 0

    def _elsewhere(self) -> list[QWidget]:
        """Return a way to each of the other pictures in which the one chosen node stands."""
        if len(self._ids) != 1:
            return []
        editor = self._editor
        made: list[QWidget] = []
        for each in elsewhere(editor.document, self._ids[0], editor.picture_id):
            button = QPushButton(
                glyph("link-2", "livetext"), say("inspector.elsewhere", picture=titled(each, spoken()))
            )
            button.setProperty("kind", "link")
            button.setIconSize(QSize(16, 16))
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _checked=False, key=each.id: editor.show(key))
            made.append(button)
        return made

    def _about_network(self, form: Form) -> list[QWidget]:
        editor = self._editor
        made = {field: self._network_field(form, field) for field in NETWORK}
        title = form.text(
            say("inspector.title"),
            lambda: editor.picture.title,
            lambda document, text: edits.change_picture(document, editor.picture_id, title=text),
        )
        title.setPlaceholderText(titled(editor.picture, spoken()))
        return [
            caption(say("inspector.network"), "h3"),
            *(made["name"], made["place"], row(made["since"], made["until"])),
            *(made[field] for field in ("task", "theme", "scale", "feature", "description")),
            labelled(say("inspector.title"), title),
            row(*(self._picture_field(form, field) for field in ("since", "until"))),
            row(*(self._picture_field(form, field) for field in ("by", "at"))),
            row(*(labelled(say(f"inspector.{field}"), self._choosing(field)) for field in ("phase", "legend"))),
            *calm_marks(form),
            phase_cards(form),
        ]

    def _picture_field(self, form: Form, field: str) -> QWidget:
        """Return the field for since or until when the picture holds, or by whom and when it was drawn."""
        editor = self._editor
        made = form.text(
            say(f"inspector.picture-{field}"),
            lambda: getattr(editor.picture, field),
            lambda document, text: edits.change_picture(document, editor.picture_id, **{field: text}),
        )
        if field == "by":
            made.setPlaceholderText(say("inspector.roles"))
        return labelled(say(f"inspector.picture-{field}"), made)

    def _choosing(self, field: str) -> Pick:
        """Return the choice of the phase that the picture shows, or of the place of its legend."""
        editor = self._editor
        words = [("", say("inspector.no-phase")), *((each.name, each.name) for each in editor.document.network.phases)]
        if field == "legend":
            words = [(each, say(f"inspector.legend-{each}")) for each in LEGENDS]
        pick = Pick(
            [Choice(word, name) for word, name in words],
            getattr(editor.picture, field),
            lambda word: editor.do(edits.change_picture(editor.document, editor.picture_id, **{field: word})),
        )
        pick.setAccessibleName(say(f"inspector.{field}"))
        return pick

    def _network_field(self, form: Form, field: str) -> QWidget:
        return labelled(
            say(f"inspector.{field}"),
            form.text(
                say(f"inspector.{field}"),
                lambda: getattr(self._editor.document.network, field),
                lambda document, text: edits.change_network(document, **{field: text}),
                "name" if field == "name" else "",
            ),
        )

    def changeEvent(self, event: QEvent) -> None:
        """Show the symbols on the chips of other colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._made is not None:
            self._soon.start()


def _named(form: QWidget, name: str) -> QWidget | None:
    """Return what has a name in a form."""
    return next((each for each in form.findChildren(QWidget) if name and each.accessibleName() == name), None)


def _added(former: QWidget, form: QWidget) -> QWidget | None:
    """Return the first field that a former form had not."""
    known = {each.accessibleName() for each in former.findChildren(WordsField)}
    return next((each for each in form.findChildren(WordsField) if each.accessibleName() not in known), None)


def _drawn_as(record: object) -> tuple[object, ...]:
    return tuple(getattr(record, name, None) for name in ("direction", "strength", "letter"))
