"""The choices for a figure: what file, which colours, what comes along."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QDoubleValidator, QIcon, QPixmap
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QScrollArea, QScroller, QVBoxLayout, QWidget

from netdraw.app.controls.choices import Choice, Pick, labelled, row, worded
from netdraw.app.controls.glyphs import glyph
from netdraw.app.controls.words_field import WordsField
from netdraw.canvas.output.figures import FORMATS
from netdraw.files.carried import FIGURES
from netdraw.files.house import House
from netdraw.files.wishes import Wish
from netdraw.language.tables import Theme
from netdraw.language.words import say, spoken
from netdraw.model.records import Legend

FIRST = (".svg", ".png", ".pdf", ".docx")  # the others are in a menu
DRAWN, OTHER = "drawn", "other"
WIDTHS = {DRAWN: None, "85": 85.0, "114": 114.0, "174": 174.0, "257": 257.0}  # mm, by what is written on the choice
USUAL, NARROWEST_WIDEST = 120, (40, 1000)  # mm: what another width begins with, and how far it goes
DPI = (150, 300, 600)
TICK = QSize(24, 16)  # pixels: with the room behind it
BESIDE = 12  # pixels at the right for the scroll bar


class ExportForm(QScrollArea):
    """Shows a wish and tells `changed` of every other one; what is seldom chosen is folded away.

    `themes` are those to choose from, `place` is where a legend stands; `ask_house` is called to have house rules read.
    """

    def __init__(
        self,
        wish: Wish,
        themes: Mapping[str, Theme],
        place: Legend,
        changed: Callable[[], object],
        ask_house: Callable[[], object],
    ) -> None:
        super().__init__()
        self.wish, self.themes, self._place, self._changed, self._ask_house = wish, themes, place, changed, ask_house
        self._unfolded = self._unfolding = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self._build()
        self.verticalScrollBar().rangeChanged.connect(self._make_room)

    def _make_room(self, low: int, high: int) -> None:
        """Keep the fields as wide as they are when the scroll bar comes; what was folded away is shown at once."""
        bar = self.verticalScrollBar()
        self._column.setContentsMargins(0, 0, BESIDE - (bar.width() if high else 0), 4)
        if self._unfolding and high:
            bar.setValue(high)

    def _build(self) -> None:
        """Make all fields as the wish has them."""
        self.caption = self._caption()
        self._fold, house = _link("export.more", self._turn), _link("export.house", self._ask_house)
        self._other, self._free = self._other_width(), False
        self._pixels = labelled(say("export.dpi"), row(self._dots(), self._mark("transparent")))
        self._carried = self._embed()
        self._quotes, self._tagged = self._mark("quotes"), self._mark("tagged")
        policy = self._quotes.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._quotes.setSizePolicy(policy)
        self._rest = [
            labelled(say("export.caption"), self.caption),
            self._carried,
            row(self._mark("outline_text"), house),
        ]
        body = QWidget()
        column = self._column = QVBoxLayout()
        body.setLayout(column)
        column.setSpacing(11)
        for part in (
            self._file(),
            self._pixels,
            self._tagged,
            self._width(),
            self._other,
            self._theme(),
            self._names(),
            self._along(),
            *self._rest,
        ):
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(body)
        self._make_room(0, self.verticalScrollBar().maximum())
        self._follow()

    def take(self, wish: Wish, themes: Mapping[str, Theme]) -> None:
        """Show another wish, that of house rules."""
        self.wish, self.themes = wish, themes
        if wish.house.legend in ("bottom", "right"):
            self._place = wish.house.legend
        self._build()
        self._changed()

    @property
    def _house(self) -> House:
        return self.wish.house

    def _choose(self, field: str, value: object) -> None:
        self.wish = self.wish.choosing(**{field: value})
        self._follow()
        self._changed()

    def _follow(self) -> None:
        """Show what belongs to the file that is chosen, and what is folded away when that is asked for."""
        self._other.setVisible(self._free)
        self._tagged.setVisible(self.wish.suffix == ".pdf")
        self._pixels.setVisible(self.wish.suffix == ".png")
        self._quotes.setVisible(self.wish.anonymous)
        for each in self._rest:
            each.setVisible(self._unfolded)
        carries = self.wish.suffix in FIGURES and not self.wish.anonymous
        self._carried.setVisible(self._unfolded and carries)
        self._fold.setText(say("export.less" if self._unfolded else "export.more"))

    def _turn(self) -> None:
        self._unfolded = self._unfolding = not self._unfolded
        self._follow()
        QTimer.singleShot(0, self._end_unfolding)

    def _end_unfolding(self) -> None:
        self._unfolding = False

    def _file(self) -> QWidget:
        names = {suffix: say(f"export.file-{suffix[1:]}") for suffix in FORMATS}
        first = {suffix: names.pop(suffix) for suffix in FIRST}
        return labelled(say("export.file"), worded(first, self.wish.suffix, partial(self._choose, "suffix"), names))

    def _width(self) -> QWidget:
        names = {word: say("export.width-drawn") if word == DRAWN else word for word in WIDTHS}
        chosen = next((word for word, wide in WIDTHS.items() if wide == self._house.width), OTHER)
        self._free = chosen == OTHER
        return labelled(say("export.width"), worded({**names, OTHER: say("app.other")}, chosen, self._choose_width))

    def _choose_width(self, word: str) -> None:
        self._free = word == OTHER
        self._choose("width", self._other.locale().toDouble(self._other.text())[0] if self._free else WIDTHS[word])
        if self._free:
            self._other.setFocus()
            self._other.selectAll()

    def _other_width(self) -> QLineEdit:
        """Return the field for a width of one's own, in mm."""
        made = QLineEdit(f"{USUAL if self._house.width in WIDTHS.values() else self._house.width:g}")
        made.setObjectName("seek")
        made.setFixedHeight(40)
        made.setAccessibleName(say("export.width"))
        made.setValidator(QDoubleValidator(*NARROWEST_WIDEST, 1, made))
        made.textEdited.connect(self._take_width)
        return made

    def _take_width(self, text: str) -> None:
        if self._other.hasAcceptableInput():
            self._choose("width", self._other.locale().toDouble(text)[0])

    def _dots(self) -> QFrame:
        names = {str(each): str(each) for each in DPI}
        return worded(names, str(self._house.dpi), lambda word: self._choose("dpi", int(word)))

    def _names(self) -> QWidget:
        names = {word: say(f"export.names-{word or 'real'}") for word in ("", "anonymous")}
        chosen = "anonymous" if self.wish.anonymous else ""
        return labelled(say("export.names"), worded(names, chosen, lambda word: self._choose("anonymous", bool(word))))

    def _theme(self) -> QWidget:
        names = {"": say("export.theme-paper")}
        for word, theme in self.themes.items():
            name = theme.names.nl if spoken() == "nl" else theme.names.en
            names[word] = name[:1].upper() + name[1:]
        return labelled(say("export.theme"), self._pick("theme", names))

    def _embed(self) -> QWidget:
        names = {each: say(f"export.embed-{each}") for each in ("shown", "full", "none")}
        return labelled(say("export.embed"), self._pick("embed", names))

    def _pick(self, field: str, names: Mapping[str, str]) -> Pick:
        choices = [Choice(word, name) for word, name in names.items()]

        def choose(word: str) -> None:
            pick.show_chosen(word)
            self._choose(field, word)

        pick = Pick(choices, str(getattr(self._house, field)), choose)
        pick.setAccessibleName(say(f"export.{field}"))
        return pick

    def _along(self) -> QWidget:
        legend = self._tick("legend", self._house.legend != "none")
        legend.toggled.connect(lambda on: self._choose("legend", self._place if on else "none"))
        return labelled(say("export.along"), row(legend, self._quotes), self._fold)

    def _mark(self, field: str) -> QPushButton:
        """Return a choice that is put on or off."""
        made = self._tick(
            field.replace("_", "-"), bool(getattr(self.wish if field in Wish.model_fields else self._house, field))
        )
        made.toggled.connect(partial(self._choose, field))
        return made

    def _tick(self, name: str, on: bool) -> QPushButton:
        made = QPushButton(_ticked(), say(f"export.{name}"))
        made.setProperty("kind", "mark")
        made.setIconSize(TICK)
        made.setCheckable(True)
        made.setChecked(on)
        made.setToolTip(say(f"export.{name}-why"))
        return made

    def _caption(self) -> WordsField:
        made = WordsField(say("export.caption"))
        made.typed.connect(partial(self._choose, "caption"))
        return made


def _link(name: str, deed: Callable[[], object]) -> QPushButton:
    made = QPushButton(say(name))
    made.setProperty("kind", "fold")
    made.clicked.connect(lambda: deed())
    return made


def _ticked() -> QIcon:
    """Return a tick that is there when something is put on, and its room when it is not."""
    empty = QPixmap(TICK)
    empty.fill(Qt.GlobalColor.transparent)
    icon = QIcon()
    icon.addPixmap(glyph("check").pixmap(TICK), QIcon.Mode.Normal, QIcon.State.On)
    icon.addPixmap(empty, QIcon.Mode.Normal, QIcon.State.Off)
    return icon
