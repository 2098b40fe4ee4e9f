"""One remark: as it is read, and as it is changed."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout

from netdraw.app.controls.choices import Choice, Pick, caption
from netdraw.app.controls.icon_button import IconButton
from netdraw.app.controls.words_field import WordsField
from netdraw.editing.editor import Editor
from netdraw.editing.remarking import KINDS, Numbered
from netdraw.language.words import say
from netdraw.model import edits
from netdraw.model.records import Remark

Open = Callable[[int], object]


class RemarkCard(QPushButton):
    """Shows what was said, by whom and when; a press changes it."""

    def __init__(self, told: Numbered, editor: Editor, open_: Open) -> None:
        super().__init__()
        remark = told.remark
        self.setProperty("kind", "card")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(2)
        quote = remark.kind == "quote"
        words = f"“{remark.text}”" if quote else remark.text
        for shown, role in ((words, "said" if quote else "body"), (_source(remark), "note")):
            if shown:
                label = caption(shown, role)
                label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
                column.addWidget(label)
        self.setAccessibleName(f"{say(f'inspector.{remark.kind}')}: {remark.text}")
        self.setAccessibleDescription(_source(remark))
        self.clicked.connect(lambda: open_(told.number))

    def sizeHint(self) -> QSize:
        """As high as its words."""
        layout = self.layout()
        assert layout
        return layout.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As high as its words."""
        return QSize(0, 40)


class RemarkForm(QFrame):
    """The fields of a remark; Enter closes it. What is typed becomes a step when a field is finished."""

    def __init__(self, told: Numbered, editor: Editor, open_: Open) -> None:
        super().__init__()
        self._told, self._editor, self._open = told, editor, open_
        self.setObjectName("quote")
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        self.text = self._field("remark", told.remark.text, "text")
        column.addWidget(self.text)
        column.addWidget(self._field("by", told.remark.by, "by"))
        row.addWidget(self._kinds(), 1)
        row.addWidget(self._away())
        column.addLayout(row)

    def _field(self, name: str, text: str, key: str) -> WordsField:
        field, typed = WordsField(say(f"inspector.{name}")), [text]
        field.show_text(text)
        field.setPlaceholderText(say(f"inspector.{name}"))
        field.typed.connect(lambda text: typed.__setitem__(0, text.strip()))
        field.finished.connect(lambda: self._finish(field, key, typed[0]))
        field.dropped.connect(lambda: self._open(-1))
        return field

    def _finish(self, field: WordsField, key: str, text: str) -> None:
        if key == "text" and not text:
            self._take_away()
        else:
            self._change(**{key: text})
        if field.hasFocus():  # Enter; leaving the field goes on to the next one
            self._open(-1)

    def _kinds(self) -> Pick:
        kinds = [Choice(kind, say(f"inspector.{kind}")) for kind in KINDS]
        pick = Pick(kinds, self._told.remark.kind, lambda kind: self._change(kind=kind))
        pick.setAccessibleName(say("inspector.remark-kind"))
        return pick

    def _away(self) -> IconButton:
        away = IconButton("trash-2", say("inspector.remove"), "text2")
        away.clicked.connect(self._take_away)
        return away

    def _change(self, **fields: object) -> None:
        document, number = self._editor.document, self._told.number
        if number < len(document.remarks):
            self._editor.do(edits.change_remark(document, number, **fields))

    def _take_away(self) -> None:
        document, number = self._editor.document, self._told.number
        if number < len(document.remarks):
            self._open(-1)
            self._editor.do(edits.remove_remark(document, number))


def _source(remark: Remark) -> str:
    """Return who said it and when, behind the kind of remark where that is no quote."""
    kind = "" if remark.kind == "quote" else say(f"inspector.{remark.kind}")
    return ", ".join(each for each in (kind, remark.by, _when(remark.at)) if each)


def _when(at: str) -> str:
    """Return the time of today, the day of former days; what is no time as it stands."""
    try:
        told = datetime.fromisoformat(at)
    except ValueError:
        return at
    return f"{told:%H:%M}" if told.date() == date.today() else f"{told:%d-%m-%Y}"
