"""The choices for a figure: what file, which colours, what comes along."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from netdraw.app.choices import Choice, Pick, labelled, row, worded
from netdraw.app.glyphs import glyph
from netdraw.canvas.figures import FORMATS
from netdraw.files.wishes import Wish
from netdraw.language.shipped import Language
from netdraw.language.words import say

DPI = (150, 300, 600)
TICK = QSize(16, 16)


class ExportForm(QScrollArea):
    """Shows a wish and tells `changed` of every other one; what is seldom chosen is folded away."""

    def __init__(self, wish: Wish, language: Language, changed: Callable[[Wish], object]) -> None:
        super().__init__()
        self.wish, self._language, self._changed = wish, language, changed
        self._unfolded = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._fold = QPushButton(say("export.more"))
        self._fold.setProperty("kind", "fold")
        self._fold.clicked.connect(self._turn)
        self._pixels = labelled(say("export.dpi"), row(self._dots(), self._mark("transparent")))
        self._quotes = self._mark("quotes")
        policy = self._quotes.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._quotes.setSizePolicy(policy)
        self._rest = [self._embed(), self._mark("outline_text")]
        body, column = QWidget(), QVBoxLayout()
        body.setLayout(column)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(13)
        for part in (self._file(), self._pixels, self._theme(), self._names(), self._along(), *self._rest):
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(body)
        self._follow()

    def _choose(self, field: str, value: object) -> None:
        self.wish = self.wish.model_copy(update={field: value})
        self._follow()
        self._changed(self.wish)

    def _follow(self) -> None:
        """Show what belongs to the file that is chosen, and what is folded away when that is asked for."""
        self._pixels.setVisible(self.wish.suffix == ".png")
        self._quotes.setVisible(self.wish.anonymous)
        for each in self._rest:
            each.setVisible(self._unfolded)
        self._fold.setText(say("export.less" if self._unfolded else "export.more"))

    def _turn(self) -> None:
        self._unfolded = not self._unfolded
        self._follow()

    def _file(self) -> QWidget:
        names = {suffix: say(f"export.file{suffix.replace('.', '-')}") for suffix in FORMATS}
        return labelled(say("export.file"), self._segments("suffix", names))

    def _segments(self, field: str, names: Mapping[str, str]) -> QFrame:
        made = worded(names, getattr(self.wish, field), partial(self._choose, field))
        made.setAccessibleName(say(f"export.{field}"))
        return made

    def _dots(self) -> QFrame:
        names = {str(each): str(each) for each in DPI}
        return worded(names, str(self.wish.dpi), lambda word: self._choose("dpi", int(word)))

    def _names(self) -> QWidget:
        names = {word: say(f"export.names-{word or 'real'}") for word in ("", "anonymous")}
        made = worded(
            names, "anonymous" if self.wish.anonymous else "", lambda word: self._choose("anonymous", bool(word))
        )
        return labelled(say("export.names"), made)

    def _theme(self) -> QWidget:
        language = self._language
        names = {"": say("export.theme-paper")} | {
            key: language.name(each.names) for key, each in language.themes.items()
        }
        return labelled(say("export.theme"), self._pick("theme", names))

    def _embed(self) -> QWidget:
        names = {each: say(f"export.embed-{each}") for each in ("shown", "full", "none")}
        return labelled(say("export.embed"), self._pick("embed", names))

    def _pick(self, field: str, names: Mapping[str, str]) -> Pick:
        choices = [Choice(word, name, QIcon()) for word, name in names.items()]

        def choose(word: str) -> None:
            pick.show_chosen(word)
            self._choose(field, word)

        pick = Pick(choices, getattr(self.wish, field), choose)
        pick.setAccessibleName(say(f"export.{field}"))
        return pick

    def _along(self) -> QWidget:
        return labelled(say("export.along"), row(self._mark("legend"), self._quotes), self._fold)

    def _mark(self, field: str) -> QPushButton:
        """Return a choice that is put on or off."""
        made = QPushButton(_tick(), say(f"export.{field.replace('_', '-')}"))
        made.setProperty("kind", "mark")
        made.setIconSize(QSize(TICK.width() + 8, TICK.height()))
        made.setCheckable(True)
        made.setChecked(getattr(self.wish, field))
        made.setToolTip(say(f"export.{field.replace('_', '-')}-why"))
        made.toggled.connect(partial(self._choose, field))
        return made


def _tick() -> QIcon:
    """Return a tick that is there when something is put on, and its room when it is not."""
    size = QSize(TICK.width() + 8, TICK.height())
    empty = QPixmap(size)
    empty.fill(Qt.GlobalColor.transparent)
    icon = QIcon()
    icon.addPixmap(glyph("check").pixmap(size), QIcon.Mode.Normal, QIcon.State.On)
    icon.addPixmap(empty, QIcon.Mode.Normal, QIcon.State.Off)
    return icon
