"""The palette: what one can draw in this kind of picture, each tile with the symbol itself."""

from collections.abc import Iterator, Sequence
from functools import partial
from textwrap import wrap

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFrame,
    QGridLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from netdraw.app.controls.glyphs import glyph
from netdraw.app.controls.line_field import is_text
from netdraw.app.controls.roll import Roll
from netdraw.app.controls.rule import rule
from netdraw.app.controls.swatches import chipped, kind_swatch, link_swatch
from netdraw.app.controls.tile import Tile
from netdraw.app.controls.tokens import MOUSE, Density
from netdraw.canvas.toolkit.redressing import redress
from netdraw.canvas.toolkit.round_menu import RoundMenu
from netdraw.drawing.look import Look
from netdraw.drawing.text.lettering import measure
from netdraw.editing.editor import Editor
from netdraw.language.tables import LinkKind, Names, NodeKind
from netdraw.language.words import say

COLUMNS, WIDE = 6, 135  # of the tiles of all other kinds
BESIDE = 7  # pixels at both sides of the tiles, at the right with room for a scroll bar
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute  # also of what has its icon behind its words
LINE = 48  # letters on a line of a tip

Kind = NodeKind | LinkKind


class KindMenu(RoundMenu):
    """Offers all other kinds; what is typed while it is open closes it, and goes where it would go without it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass text on to the palette, which leaves it to the page."""
        if is_text(event) and (palette := self.parentWidget()):
            self.close()
            QApplication.sendEvent(palette, event)
        else:
            super().keyPressEvent(event)


class Palette(QFrame):
    """Chooses what the next node and link will be; shows what is chosen.

    `dropped` tells of what kind a node is to come where on the screen a tile was pulled to.
    """

    dropped = Signal(str, QPoint)

    def __init__(self, editor: Editor, density: Density = MOUSE) -> None:
        super().__init__()
        self.setObjectName("island")
        self.setFixedWidth(density.island)
        self._density = density
        self._editor = editor
        self._look = Look(editor.language, editor.theme, measure, editor.picture.kind)
        self._groups = QButtonGroup(self), QButtonGroup(self)
        self._armed: Kind | None = None  # of the other kinds
        tiles, whole = QWidget(), QVBoxLayout(self)
        self._column = QVBoxLayout(tiles)
        for column, beside in ((whole, 0), (self._column, BESIDE)):
            column.setSpacing(density.gap)
            column.setContentsMargins(0, 0, beside, 0)
        whole.setContentsMargins(BESIDE, 8, 0, 8)
        self._fill()
        whole.addWidget(Roll(tiles))
        whole.addWidget(self._more, 0, LEFT)
        self.follow()

    def _fill(self) -> None:
        language, picture = self._look.language, self._look.picture_kind
        self._kinds = {kind.id: kind for kind in language.offered(picture)}
        self._digits = {kind.id: str(digit) for digit, kind in language.keyed(picture).items()}
        for kind_id, digit in self._digits.items():
            QShortcut(QKeySequence(digit), self).activated.connect(partial(self._choose, self._kinds[kind_id]))
        first, self._sized = language.at_once(picture), dict[Tile, tuple[Kind, ...]]()
        for before, kind in zip((None, *first), first, strict=False):
            if isinstance(before, NodeKind) and isinstance(kind, LinkKind):
                self._column.addSpacing(4)
                self._column.addWidget(rule())
                self._column.addSpacing(4)
            tile = self._tile(kind, self._density.tile[0], kind.short or kind.names)
            if len(sizes := tuple(self._sizes(kind))) > 1:
                self._sized[tile] = sizes
                tile.be_one_of(len(sizes), 0)
            self._column.addWidget(tile)
        self._others = [kind for kind in language.offered(picture) if kind not in first]
        self._more = self._more_button()
        self._dress_more()

    def _tile(self, kind: Kind, width: int, names: Names) -> Tile:
        tile = Tile(self._density, width, self._digits.get(kind.id, ""))
        self._dress(tile, kind, names)
        tile.clicked.connect(lambda: self._turn(self._kinds[tile.property("word")]))
        tile.pulled.connect(lambda at: self._drop(self._kinds[tile.property("word")], at))
        self._groups[isinstance(kind, LinkKind)].addButton(tile)
        return tile

    def _sizes(self, kind: Kind) -> Iterator[Kind]:
        """Yield a kind, and those that further presses on its tile choose."""
        met = set()
        while isinstance(kind, NodeKind) and kind.id not in met:
            met.add(kind.id)
            yield kind
            kind = self._kinds.get(kind.larger, kind)

    def _turn_tiles(self) -> None:
        """Show on each tile of several sizes the one that is chosen, else the first."""
        for tile, sizes in self._sized.items():
            shown = next((each for each in sizes if each.id == self._editor.node_kind), sizes[0])
            if shown.id != tile.property("word"):
                self._dress(tile, shown, shown.short or shown.names)
                tile.be_one_of(len(sizes), sizes.index(shown))

    def _dress(self, tile: Tile, kind: Kind, names: Names) -> None:
        """Show a kind on a tile."""
        tile.setText(self._capital(names))
        tile.setIcon(self._icon(kind))
        tile.setToolTip(self._told(kind))
        tile.setProperty("word", kind.id)
        tile.setAccessibleName(self._capital(kind.names))

    def _more_button(self) -> QPushButton:
        """Return the button that offers all other kinds at once; their tiles are made when it is first pressed."""
        more, menu = QPushButton(), KindMenu(self, beside=self)
        menu.aboutToShow.connect(lambda: self._offer(menu))
        more.setObjectName("more")
        more.setProperty("armed", False)
        more.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow behind the word
        more.setMenu(menu)
        more.setFixedSize(self._density.tile[0], self._density.field)
        more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return more

    def _show_armed(self) -> None:
        """Show on the button for them which of the other kinds is chosen: its tile is not in view."""
        chosen = {self._editor.node_kind, self._editor.link_kind} - set(self._editor.usual_kinds)
        sized = {each.id for sizes in self._sized.values() for each in sizes}
        kind = next((each for each in self._others if each.id in chosen - sized), None)
        if kind is not self._armed:
            self._armed = kind
            self._dress_more()

    def _dress_more(self) -> None:
        more, kind = self._more, self._armed
        size = QSize(*self._density.symbol)
        more.setText("" if kind else say("app.more"))
        more.setIcon(chipped(self._icon(kind), size, size) if kind else glyph("chevron-down", "text2"))
        more.setIconSize(size if kind else QSize(16, 16))
        more.setToolTip(self._told(kind) if kind else "")
        more.setAccessibleName(f"{say('app.more')}: {self._capital(kind.names)}" if kind else say("app.more"))
        redress(more, "armed", kind is not None)

    def _offer(self, menu: RoundMenu) -> None:
        if not menu.isEmpty():
            return
        panel, offer = QWidget(), QWidgetAction(menu)
        panel.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the button has its own
        grid = QGridLayout(panel)
        grid.setContentsMargins(2, 2, 2, 2)
        grid.setSpacing(2)
        for sort in (NodeKind, LinkKind):
            for tile in self._rows(grid, [each for each in self._others if isinstance(each, sort)]):
                tile.clicked.connect(menu.close)
        offer.setDefaultWidget(panel)
        menu.addAction(offer)
        self.follow()

    def _rows(self, grid: QGridLayout, kinds: Sequence[Kind]) -> Iterator[Tile]:
        """Yield the tiles of kinds, put in rows of their own with a rule between them and what stands above."""
        if grid.count() and kinds:
            grid.addWidget(rule(), grid.rowCount(), 0, 1, COLUMNS)
        top = grid.rowCount()
        for number, kind in enumerate(kinds):
            tile = self._tile(kind, WIDE, kind.names)
            grid.addWidget(tile, top + number // COLUMNS, number % COLUMNS)
            yield tile

    def _told(self, kind: Kind) -> str:
        """Return what a kind is called with its key, when to use it, and what a further press chooses."""
        key, language = self._digits.get(kind.id), self._look.language
        told = [f"{self._capital(kind.names)} ({key})" if key else self._capital(kind.names)]
        told += wrap(language.name(kind.help), LINE, break_on_hyphens=False) if kind.help else []
        larger = self._kinds.get(kind.larger) if isinstance(kind, NodeKind) else None
        return "\n".join([*told, *([say("app.again", kind=language.name(larger.names))] if larger else [])])

    def _capital(self, names: Names) -> str:
        name = self._look.language.name(names)
        return name[:1].upper() + name[1:]

    def _turn(self, kind: Kind) -> None:
        """Choose a kind; one that is chosen already gives way to a larger one of its tile, or to the usual one."""
        editor = self._editor
        if isinstance(kind, LinkKind):
            self._choose(self._kinds[editor.usual_kinds[1]] if editor.link_kind == kind.id else kind)
        elif not editor.laying or editor.node_kind != kind.id:
            self._choose(kind)
        elif following := next((self._kinds.get(kind.larger) for each in self._sized.values() if kind in each), None):
            self._choose(following)
        else:
            editor.put_away()

    def _drop(self, kind: Kind, at: QPoint) -> None:
        """Tell where on the screen a node of a kind is to come."""
        if isinstance(kind, NodeKind):
            self.dropped.emit(kind.id, at)

    def _choose(self, kind: Kind) -> None:
        chosen = {"link_kind": kind.id} if isinstance(kind, LinkKind) else {"node_kind": kind.id}
        self._editor.choose(**chosen)
        self.follow()

    def follow(self) -> None:
        """Show what the editor has chosen, if it is not the usual; one of the other kinds stands on its button."""
        self._turn_tiles()
        editor = self._editor
        node, link = editor.node_kind if editor.laying else "", editor.link_kind
        for group, word in zip(self._groups, (node, "" if link == editor.usual_kinds[1] else link), strict=True):
            group.setExclusive(False)
            for tile in group.buttons():
                tile.setChecked(tile.property("word") == word)
            group.setExclusive(True)
        self._show_armed()

    def _icon(self, kind: Kind) -> QIcon:
        size = QSize(*self._density.symbol)
        if isinstance(kind, LinkKind):
            return link_swatch(kind.id, self._look, size)
        return kind_swatch(kind, self._look, size)
