"""The head of the inspector: the symbol and name of the kind, which can be changed, and all else that can be done."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from netdraw.app.controls.choices import Choice, Pick
from netdraw.app.controls.icon_button import IconButton
from netdraw.app.controls.swatches import chipped, kind_swatch, link_swatch
from netdraw.app.controls.targets import dense
from netdraw.app.controls.tokens import FORM
from netdraw.app.side.form import Form
from netdraw.canvas.canvas import Canvas
from netdraw.canvas.doing.menu import opened
from netdraw.canvas.doing.offers import on_selection
from netdraw.editing.retyping import kinds, retyped
from netdraw.language.words import say

CHIP, SYMBOL = QSize(40, 28), QSize(32, 20)
INSET = 4  # pixels between the arrow and the edge, which has no border


class Head(QWidget):
    """Stands over a form."""

    def __init__(self, canvas: Canvas, form: Form) -> None:
        super().__init__()
        self._canvas, self._form = canvas, form
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._kinds())
        row.addStretch(1)
        row.addWidget(self._more())

    def _kinds(self) -> Pick:
        """Show the kind; a press on it offers the others."""
        editor, document, ids = self._form.editor, self._form.editor.document, self._form.ids
        used = {(document.nodes.get(key) or document.links[key]).kind for key in ids}
        kind = used.pop() if len(used) == 1 else ""
        choices = [self._kind(each) for each in kinds(editor.scene, ids)]
        if not any(each.word == kind for each in choices):
            choices.insert(0, self._kind(kind) if kind else Choice("", say("inspector.several")))
        pick = Pick(choices, kind, self._retype, (0, 0), INSET)
        pick.setProperty("kind", "head")
        pick.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        pick.setIconSize(CHIP)
        pick.menu().setProperty("pictured", True)
        pick.setAccessibleName(say("inspector.kind"))
        _name(pick, f"{pick.text()} ({len(ids)})" if len(ids) > 1 else pick.text())
        return pick

    def _retype(self, word: str) -> None:
        if word:
            self._form.editor.do(retyped(self._form.editor.scene, self._form.ids, word))

    def _kind(self, word: str) -> Choice:
        language, look = self._form.editor.language, self._form.look
        name = language.called(word)
        domains = {getattr(self._form.editor.document.nodes.get(key), "domain", "") for key in self._form.ids}
        domain = domains.pop() if len(domains) == 1 else ""

        def icon() -> QIcon:
            link = word in language.links
            swatch = link_swatch(word, look, SYMBOL) if link else kind_swatch(language.node(word), look, SYMBOL, domain)
            return chipped(swatch, SYMBOL, CHIP)

        return Choice(word, name[:1].upper() + name[1:], icon)

    def _more(self) -> IconButton:
        button = IconButton("ellipsis", say("inspector.doing"), "text2")
        button.clicked.connect(lambda: self._offer(button))
        return button

    def _offer(self, button: IconButton) -> None:
        menu = opened(self._canvas, on_selection(self._canvas.deeds), wide=False)
        corner = button.mapToGlobal(QPoint(button.width(), button.height()))
        menu.popup(corner - QPoint(menu.sizeHint().width(), 0))


def _name(pick: Pick, name: str) -> None:
    """Show the name of a kind: on two lines where it is long, and without its end where that is too long too."""
    pick.setText(" ")
    pick.setToolTip(name.strip())
    pick.ensurePolished()  # else it has not yet the letters of the style sheet
    letters, words = pick.fontMetrics(), name.split()
    wide = FORM - dense().field - pick.sizeHint().width()
    lines = [name.strip()]
    if letters.horizontalAdvance(lines[0]) > wide:
        ways = ([" ".join(words[:at]), " ".join(words[at:])] for at in range(1, len(words)))
        lines = min(ways, key=lambda way: max(map(letters.horizontalAdvance, way)), default=lines)
    pick.setText("\n".join(f" {letters.elidedText(each, Qt.TextElideMode.ElideRight, wide)}" for each in lines))
