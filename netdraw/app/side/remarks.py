"""The remarks on what is chosen, or all of them: each can be changed where it stands."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from netdraw.app.controls.choices import Choice, Pick, caption
from netdraw.app.controls.glyphs import glyph
from netdraw.app.controls.tokens import SIDE
from netdraw.app.controls.words_field import WordsField
from netdraw.app.side.going import go_to
from netdraw.app.side.remark_card import RemarkCard, RemarkForm
from netdraw.canvas.canvas import Canvas
from netdraw.editing.questions import is_uncertain, questions
from netdraw.editing.remarking import KINDS, Numbered, by_element, remark, remarks_on, subject
from netdraw.language.words import say
from netdraw.model import edits

AROUND = 44  # pixels beside the words of a subject


FIRST = 10  # what is spoken of is listed at once: a long list takes time to make
OPEN = "open"  # instead of a kind of remark: what is still open


class Reading:
    """What is read in the list: whose remarks, of which kind ("": all), and which one is being changed.

    `whole` says whether a long list is read to its end.
    """

    def __init__(self, canvas: Canvas, renew: Callable[[], object]) -> None:
        self.canvas, self._renew = canvas, renew
        self.ids: tuple[str, ...] = ()
        self.kind, self.opened, self.whole = "", -1, False

    def about(self, ids: tuple[str, ...]) -> None:
        """Read what was said of these; of others than before from the start."""
        if ids != self.ids:
            self.ids, self.kind, self.opened, self.whole = ids, "", -1, False

    def open(self, number: int) -> None:
        """Change the remark of that number; -1: none any more."""
        self.opened = number
        self._renew()

    def only(self, kind: str) -> None:
        """Read one kind of remark."""
        self.kind = kind
        self._renew()

    def on(self) -> None:
        """Read a long list to its end."""
        self.whole = True
        self._renew()


class Remarks(QFrame):
    """A heading with their number and a button to add one, and under it the remarks; of all of them by element."""

    def __init__(self, reading: Reading) -> None:
        super().__init__()
        self._reading, self._editor = reading, reading.canvas.editor
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        document, ids = self._editor.document, reading.ids
        remarks = remarks_on(document, ids)
        column.addWidget(self._heading(len(remarks)))
        kinds = [kind for kind in KINDS if any(each.remark.kind == kind for each in remarks)]
        opened = () if ids else questions(document)
        if len(kinds) > 1 or opened:
            column.addWidget(self._kinds(kinds, bool(opened)))
        chosen = by_element(document, remarks_on(document, ids, reading.kind))
        self._list(opened if reading.kind == OPEN else chosen)

    def _list(self, groups: Sequence[tuple[str, Sequence[Numbered]]]) -> None:
        """List what was said by what it is about; of many the first, and a button for the rest."""
        shown = groups if self._reading.whole else groups[:FIRST]
        for key, group in shown:
            if len(self._reading.ids) != 1 and key:
                self._column.addWidget(self._subject(key))
            self._show(group)
        if len(shown) < len(groups):
            rest = QPushButton(say("inspector.rest", number=sum(len(group) or 1 for _, group in groups[FIRST:])))
            rest.setProperty("kind", "link")
            rest.clicked.connect(self._reading.on)
            self._column.addWidget(rest)

    def _show(self, group: Iterable[Numbered]) -> None:
        for each in group:
            opened = each.number == self._reading.opened
            self._column.addWidget((RemarkForm if opened else RemarkCard)(each, self._editor, self._reading.open))

    def _heading(self, number: int) -> QWidget:
        made, row = QWidget(), QHBoxLayout()
        made.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(caption(say("inspector.remarks"), "strong"))
        row.addWidget(caption(str(number or ""), "note"), 1)
        add = QPushButton(glyph("plus", "livetext"), say("inspector.add"))
        add.setObjectName("adding")
        add.setProperty("kind", "link")
        add.clicked.connect(self._add)
        row.addWidget(add)
        return made

    def _kinds(self, kinds: Sequence[str], opened: bool) -> Pick:
        words = (
            {"": "all-remarks"} | ({OPEN: "open-questions"} if opened else {}) | {kind: f"{kind}s" for kind in kinds}
        )
        choices = [Choice(kind, say(f"inspector.{word}")) for kind, word in words.items()]
        pick = Pick(choices, self._reading.kind, self._reading.only)
        pick.setAccessibleName(say("inspector.which-remarks"))
        return pick

    def _subject(self, key: str) -> QPushButton:
        """Return the name of what was spoken of; a press goes there."""
        name = subject(self._editor.document, key, self._editor.language)
        if is_uncertain(self._editor.document, key):
            name = say("inspector.uncertain", name=name)
        button = QPushButton()
        button.setProperty("kind", "subject")
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setAccessibleName(name)
        button.setToolTip(name)
        shown = button.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, SIDE - AROUND)
        button.setText(shown.replace("&", "&&"))
        button.clicked.connect(lambda: go_to(self._reading.canvas, key))
        return button

    def _add(self) -> None:
        """Open an empty field; what is typed in it becomes a remark, nothing typed none."""
        field = WordsField(say("inspector.remark"))
        field.finished.connect(lambda: self._added(field))
        field.dropped.connect(field.deleteLater)
        self._column.insertWidget(1, field)
        field.setFocus()

    def _added(self, field: WordsField) -> None:
        text, ids = field.toPlainText().strip(), self._reading.ids
        about = ids[0] if len(ids) == 1 else ""
        field.blockSignals(True)
        field.deleteLater()
        if text:
            said = remark(about, "quote" if about else "note", text)
            self._editor.do(edits.add_remark(self._editor.document, said))
