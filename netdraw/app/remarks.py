"""The remarks on what is chosen, or all of them: each can be changed where it stands."""

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from netdraw.app.choices import Choice, Pick, caption
from netdraw.app.glyphs import glyph
from netdraw.app.words_field import WordsField
from netdraw.editing.editor import Editor
from netdraw.editing.inspecting import remarks_on
from netdraw.language.words import say
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Remark

KINDS = ("quote", "doubt", "question", "note")


class Remarks(QFrame):
    """A heading with their number and a button to add one, and under it the remarks."""

    def __init__(self, editor: Editor, ids: Sequence[str]) -> None:
        super().__init__()
        self._editor, self._ids = editor, ids
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        shown = remarks_on(editor.document, ids)
        column.addWidget(self._heading(len(shown)))
        for number, remark in shown:
            column.addWidget(self._remark(number, remark))

    def _heading(self, number: int) -> QWidget:
        made, row = QWidget(), QHBoxLayout()
        made.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(caption(say("inspector.remarks", number=number or ""), "strong"), 1)
        add = QPushButton(glyph("plus", "livetext"), say("inspector.add"))
        add.setObjectName("adding")
        add.setProperty("kind", "link")
        add.clicked.connect(self._add)
        row.addWidget(add)
        return made

    def _add(self) -> None:
        """Open an empty field; what is typed in it becomes a remark, nothing typed none."""
        field = WordsField(say("inspector.remark"))
        field.finished.connect(lambda: self._added(field))
        field.dropped.connect(field.deleteLater)
        self._column.insertWidget(1, field)
        field.setFocus()

    def _added(self, field: WordsField) -> None:
        text, about = field.toPlainText().strip(), self._ids[0] if len(self._ids) == 1 else ""
        field.blockSignals(True)
        field.deleteLater()
        if text:
            kind: Literal["quote", "note"] = "quote" if about else "note"
            self._editor.do(edits.add_remark(self._editor.document, Remark(about=about, kind=kind, text=text)))

    def _remark(self, number: int, remark: Remark) -> QWidget:
        made, column, row = QFrame(), QVBoxLayout(), QHBoxLayout()
        made.setObjectName("quote")
        made.setLayout(column)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(0)
        text = self._field(say("inspector.remark"), remark.text, lambda text: {"text": text}, number)
        text.setProperty("kind", "said" if remark.kind == "quote" else "plain")
        by = self._field(say("inspector.by"), remark.by, lambda text: {"by": text.strip()}, number)
        by.setProperty("kind", "plain")
        by.setPlaceholderText(say("inspector.by"))
        kinds = [Choice(kind, say(f"inspector.{kind}"), QIcon()) for kind in KINDS]
        pick = Pick(kinds, remark.kind, lambda kind: self._change(number, kind=kind))
        pick.setProperty("kind", "small")
        pick.setAccessibleName(say("inspector.kind"))
        away = QToolButton()
        away.setIcon(glyph("trash-2", "text2"))
        away.setToolTip(say("inspector.remove"))
        away.setAccessibleName(say("inspector.remove"))
        away.setFixedSize(34, 34)
        away.clicked.connect(lambda: self._editor.do(edits.remove_remark(self._editor.document, number)))
        for part, stretch in ((pick, 1), (by, 1), (away, 0)):
            row.addWidget(part, stretch)
        column.addWidget(text)
        column.addLayout(row)
        return made

    def _field(self, name: str, text: str, told: Callable[[str], dict[str, str]], number: int) -> WordsField:
        """What is typed becomes a step when it is finished: the form stays as it is meanwhile."""
        field, typed = WordsField(name), [text]
        field.show_text(text)
        field.typed.connect(lambda text: typed.__setitem__(0, text))
        field.finished.connect(lambda: self._change(number, **told(typed[0])))
        field.dropped.connect(lambda: field.show_text(text))
        return field

    def _change(self, number: int, **fields: object) -> None:
        document: Document = self._editor.document
        if number < len(document.remarks):
            if fields.get("text") == "":
                self._editor.do(edits.remove_remark(document, number))
            else:
                self._editor.do(edits.change_remark(document, number, **fields))
