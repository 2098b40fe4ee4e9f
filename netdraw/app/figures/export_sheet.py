"""The sheet on which a figure is chosen, seen before it is made, and put in a file or on the clipboard."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from netdraw.app.controls.choices import caption
from netdraw.app.controls.glyphs import glyph
from netdraw.app.controls.icon_button import TARGET, IconButton
from netdraw.app.controls.sheet import Sheet
from netdraw.app.controls.speech import announce
from netdraw.app.figures.export_findings import Findings
from netdraw.app.figures.export_form import BESIDE, ExportForm
from netdraw.app.figures.export_made import Asked, Made
from netdraw.app.figures.export_place import asked_place
from netdraw.app.figures.export_preview import Preview
from netdraw.app.figures.export_reading import DescriptionSheet
from netdraw.app.figures.export_wish import first_wish, followed, order_of
from netdraw.app.figures.live_figure import LiveFigure
from netdraw.canvas.output.clipping import offer_figure
from netdraw.drawing.primitives import Box
from netdraw.editing.editor import Editor
from netdraw.files.problems import Problem
from netdraw.files.remembering import remember_wish
from netdraw.files.storing import store
from netdraw.language.words import say

LEFT, RIGHT, GAP = 548, 444, 32  # pixels


class ExportSheet(Sheet):
    """Makes figures of the picture in view, or of its phases.

    `place` is where one comes when nobody says, without its ending. `go` is called with the ids of what is to be looked
    at on the paper, `told` with what has been done.
    """

    def __init__(
        self, window: QWidget, editor: Editor, place: Path, go: Callable[[Sequence[str]], object], phases: bool = False
    ) -> None:
        super().__init__(window)
        self.setAccessibleName(say("export.title"))
        self._over, self._editor, self._place, self._go, self._phases = window, editor, place, go, phases
        self.told: Callable[[str], object] = self.say
        wish, themes = first_wish(editor)
        legend = editor.picture.legend if editor.picture.legend != "none" else "bottom"
        self._pattern = wish.house.caption
        self.form = ExportForm(wish, themes, legend, self._change, self._ask_house)
        self.preview, self.findings = Preview(), Findings(self._leave_for, self._read)
        self.sentence = caption("", "body")
        self.sentence.hide()
        self.copying = _button("copy", "outline", self.copy)
        self.exporting = _button("export", "primary", self.export)
        self.figure = LiveFigure(self._asked, self)
        self.figure.shown.connect(self._show)
        self.figure.failed.connect(lambda problem: self.say(str(problem)))
        self.figure.slow.connect(lambda: self.preview.say(say("export.busy")))
        self._lay_out_parts()
        self.figure.make()

    def _lay_out_parts(self) -> None:
        column, head, body, right = QVBoxLayout(self.panel), QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        column.setContentsMargins(32, 18, 32 - BESIDE, 26)
        column.setSpacing(10)
        column.addLayout(head)
        column.addLayout(body, 1)
        away = IconButton("x", say("app.away"), "text2")
        away.clicked.connect(self.reject)
        head.setContentsMargins(0, 0, BESIDE, 0)
        head.addWidget(caption(say("export.title"), "h2"), 1)
        head.addWidget(away)
        body.setSpacing(GAP)
        body.addWidget(self.preview, LEFT)
        body.addLayout(right, RIGHT + BESIDE)
        right.setSpacing(11)
        right.addWidget(self.form, 1)
        right.addWidget(self.findings)
        right.addWidget(self.sentence)
        right.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.setContentsMargins(0, 0, BESIDE, 0)
        row.addWidget(self.copying)
        row.addStretch(1)
        row.addWidget(_button("cancel", "plain", self.reject))
        row.addWidget(self.exporting)
        return row

    @property
    def settled(self) -> bool:
        """Whether what is seen is what is chosen, with its file."""
        return self.figure.settled

    def say(self, sentence: str) -> None:
        """Say something above the buttons, until something else is chosen; all that can be chosen stays in sight."""
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self.findings.make_way(bool(sentence))
        if sentence:
            announce(self.sentence, sentence)

    def _asked(self, suffix: str) -> Asked:
        wish, editor = self.form.wish, self._editor
        order = order_of(wish, editor, self.form.themes, self._phases)
        return Asked(editor.document, editor.seen_picture, order, suffix or wish.suffix)

    def _change(self) -> None:
        """Follow another choice; what is said of the one before holds no more, unless only its caption is other."""
        self.say("")
        self.findings.setEnabled(self.form.caption.hasFocus())
        self.figure.follow()

    def _show(self, made: Made) -> None:
        """Show a figure that has been made; its file follows a little later."""
        before, drawing = self.figure.made, made.figure.drawing
        if not before or before.figure.drawing.symbols != drawing.symbols:  # not for every letter of a caption
            self.preview.show_drawing(drawing, drawing.description)
        if not before or before.figure is not made.figure:
            self.findings.show_findings(made.findings)
            self.findings.setEnabled(True)
            if not self.form.caption.hasFocus():
                self.form.caption.show_text(made.figure.caption)
        self.preview.say(_measured(drawing.box, len(made.content or b"")))

    @property
    def _offered(self) -> Path:
        """Where the file comes when nobody says; an anonymous figure is called what its key says."""
        wish, made = self.form.wish, self.figure.made
        name = self._place.name
        if wish.anonymous:
            name = made.figure.key.stem if made and made.figure.key else say("export.names-anonymous").lower()
        return Path(wish.folder or self._place.parent, f"{name}{wish.suffix}")

    def _finish(self, suffix: str, then: Callable[[Made], object]) -> None:
        if not self.figure.finish(suffix, then):
            self.say(say("export.busy"))

    def export(self) -> None:
        """Ask for a place and put the figure there."""
        if path := asked_place(self._over, self._offered):
            self.export_to(path)

    def export_to(self, path: Path) -> None:
        """Put the figure in a file, in the format of its ending, and close; where that fails say why, and stay."""
        self._finish(path.suffix.lower(), partial(self._put, path))

    def _put(self, path: Path, made: Made) -> None:
        assert made.content is not None
        try:
            store({path: made.content})
        except Problem as problem:
            self.say(str(problem))
            return
        self._remember(str(path.absolute().parent))
        self.accept()
        self.told(say("app.exported", path=path))

    def copy(self) -> None:
        """Put the figure on the clipboard."""
        self._finish("", self._offer)

    def _offer(self, made: Made) -> None:
        offer_figure(made.figure, made.asked.order, self._editor)
        self._remember(self.form.wish.folder)
        self.say(say("export.copied"))

    def _remember(self, folder: str) -> None:
        """Begin here the next time; a caption that was typed is of this figure only."""
        remember_wish(self.form.wish.choosing(folder=folder, caption=self._pattern))

    def _ask_house(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self._over, say("export.house"), self.form.wish.folder, "TOML (*.toml)")
        if name:
            self.follow_house(Path(name))

    def follow_house(self, path: Path) -> None:
        """Choose what house rules in a file say; when they cannot be followed say why, and change nothing."""
        try:
            wish, themes = followed(self.form.wish, path, self._editor.language)
        except Problem as problem:
            self.say(str(problem))
            return
        self._pattern = wish.house.caption
        self.form.take(wish, themes)

    def _leave_for(self, ids: Sequence[str]) -> None:
        self.reject()
        self._go(ids)

    def _read(self) -> None:
        if self.figure.made:
            figure = self.figure.made.figure
            told = dict.fromkeys((figure.short, figure.drawing.description))
            DescriptionSheet(self._over, "\n\n".join(each for each in told if each)).open()

    def done(self, result: int) -> None:
        """Make nothing any more."""
        self.figure.stop()
        super().done(result)


def _measured(box: Box, size: int) -> str:
    """Return the size of a figure on paper, and of its file once that is there."""
    paper = say("export.paper", width=round(box.width / 10), height=round(box.height / 10))
    if not size:
        return paper
    file = say("export.kilo", size=-(-size // 1000)) if size < 1_000_000 else say("export.mega", size=_tenths(size))
    return f"{paper}, {file}"


def _tenths(size: int) -> str:
    return f"{size / 1e6:.1f}".replace(".", say("export.point"))


def _button(name: str, kind: str, deed: Callable[[], object]) -> QPushButton:
    made = QPushButton(glyph("copy") if name == "copy" else QIcon(), say(f"export.{name}"))
    made.setProperty("kind", kind)
    made.setIconSize(QSize(22, 18))
    made.setFixedHeight(TARGET)
    made.clicked.connect(lambda: deed())
    return made
