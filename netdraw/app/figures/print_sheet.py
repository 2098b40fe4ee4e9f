"""The sheet on which it is chosen how something comes on paper, with its pages to look at."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from netdraw.app.controls.choices import caption
from netdraw.app.controls.icon_button import TARGET, IconButton
from netdraw.app.controls.roll import Roll
from netdraw.app.controls.sheet import Sheet
from netdraw.app.figures.making import Making
from netdraw.app.figures.print_form import PrintForm
from netdraw.app.figures.print_pages import PrintPages
from netdraw.canvas.output.paging import pages_pdf
from netdraw.drawing.figures.pages import Laid
from netdraw.exchange.printing import told
from netdraw.files.problems import Problem
from netdraw.files.remembering import remember_pages, remembered
from netdraw.files.storing import store
from netdraw.language.words import say, spoken
from netdraw.model.paper import PageSetup

LEFT, RIGHT, GAP = 620, 372, 32  # pixels


class PrintSheet(Sheet):
    """Has pages printed, or makes a PDF of them; `paged` makes them, as they are set up.

    `place` is where that comes when nobody says, without its ending. `send` has pages printed and returns on which
    printer, "" when that was called off; `tell` is called with what has been done.
    """

    def __init__(
        self,
        window: QWidget,
        paged: Callable[[PageSetup], Laid],
        place: Path,
        send: Callable[[Laid], str],
        tell: Callable[[str], object],
    ) -> None:
        super().__init__(window)
        self.setAccessibleName(say("print.title"))
        self._over, self._paged, self._place, self._send, self._tell = window, paged, place, send, tell
        self.laid: Laid | None = None
        self.form, self.pages = PrintForm(remembered().pages, self._make), PrintPages()
        self.sentence, self.how = caption("", "body"), caption("", "note")
        self.saving, self.printing = _button("pdf", "outline", self.save), _button("print", "primary", self.print)
        self._making = Making(self)
        self._making.made.connect(self._show)
        self._making.failed.connect(self._fail)
        self._lay_out_parts()
        self._make()

    def _lay_out_parts(self) -> None:
        column, head, body, right = QVBoxLayout(self.panel), QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        column.setContentsMargins(32, 18, 32, 26)
        column.setSpacing(10)
        column.addLayout(head)
        column.addLayout(body, 1)
        away = IconButton("x", say("app.away"), "text2")
        away.clicked.connect(self.reject)
        head.addWidget(caption(say("print.title"), "h2"), 1)
        head.addWidget(away)
        body.setSpacing(GAP)
        body.addWidget(self.pages, LEFT)
        body.addLayout(right, RIGHT)
        right.setSpacing(13)
        for part in (Roll(self.form), self.sentence, self.how):
            right.addWidget(part)
        right.addStretch(1)
        right.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.saving)
        row.addStretch(1)
        row.addWidget(self.printing)
        return row

    @property
    def settled(self) -> bool:
        """Whether what is seen is what is chosen."""
        return self.laid is not None

    def _make(self) -> None:
        self.laid = None
        self._making.make(self._steps())

    def _steps(self) -> Iterator[Laid]:
        yield self._paged(self.form.setup)

    def _show(self, laid: Laid) -> None:
        self.laid = laid
        self.sentence.setText(told(laid, spoken()))
        poster = self.form.setup.across * self.form.setup.down > 1
        self.how.setText(say("print.poster") if poster else "")
        self.pages.show_pages(laid, laid.drawing.description)

    def _fail(self, problem: Problem) -> None:
        self.sentence.setText(str(problem))

    def print(self) -> None:
        """Have the pages printed, and close when that is done."""
        if not self.laid:
            self.sentence.setText(say("print.busy"))
        elif printer := self._send(self.laid):
            self._close(say("print.printed", printer=printer))

    def save(self) -> None:
        """Ask for a place and put the pages there, as PDF."""
        if not self.laid:
            self.sentence.setText(say("print.busy"))
            return
        name, _ = QFileDialog.getSaveFileName(self._over, say("print.pdf"), f"{self._place}.pdf", "PDF (*.pdf)")
        if not name:
            return
        path = Path(name) if Path(name).suffix.lower() == ".pdf" else Path(f"{name}.pdf")
        try:
            store({path: pages_pdf(self.laid)})
        except Problem as problem:
            self._fail(problem)
            return
        self._close(say("print.paged", path=path))

    def _close(self, sentence: str) -> None:
        remember_pages(self.form.setup)
        self.accept()
        self._tell(sentence)

    def done(self, result: int) -> None:
        """Make nothing any more."""
        self._making.stop()
        super().done(result)


def _button(name: str, kind: str, deed: Callable[[], object]) -> QPushButton:
    made = QPushButton(say(f"print.{name}"))
    made.setProperty("kind", kind)
    made.setFixedHeight(TARGET)
    made.clicked.connect(lambda: deed())
    return made
