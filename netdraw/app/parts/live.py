"""Live mode: what is typed in the quick line is drawn, and the line shows where the next one will come."""

from collections.abc import Callable, Iterator, Sequence
from time import perf_counter

from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolButton

from netdraw.app.controls.glyphs import stair
from netdraw.app.controls.offers import Offer, Offers
from netdraw.app.controls.swatches import link_swatch, node_swatch
from netdraw.app.frame.quick_line import SWATCH, QuickLine
from netdraw.canvas.canvas import Canvas
from netdraw.canvas.toolkit.round_menu import RoundMenu
from netdraw.drawing.look import Look
from netdraw.drawing.text.lettering import measure
from netdraw.editing.aiming import aimed
from netdraw.editing.completing import Completion, completions
from netdraw.editing.editor import Editor
from netdraw.editing.entering import level_named, usual_level
from netdraw.editing.sentence import SEPARATOR
from netdraw.language.words import say

OFFERED = QSize(24, 24)
RISE = 8  # pixels between the line and the names above it
PAUSE = 30  # milliseconds after a key: what else waits for a pause comes a little sooner, and by itself
STEP = 0.004  # seconds of work after which it is looked whether there is a key


class Live:
    """Joins the quick line, the list above it and the canvas; as long as it is on, the line has the focus."""

    def __init__(self, line: QuickLine, offers: Offers, canvas: Canvas) -> None:
        self.line, self.offers, self.canvas = line, offers, canvas
        self._again = False
        self._named = ""  # the level that is named in the text
        self._found: Sequence[Completion] = ()
        self._swatched: tuple[tuple[str, Look], QIcon] | None = None
        self._pause = QTimer(line, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._prepare)
        self._rest = QTimer(line, interval=0)
        self._rest.timeout.connect(self._go_on)
        self._steps: Iterator[None] = iter(())
        self._connect()
        self.take(canvas)
        line.take(self.enter)

    def _connect(self) -> None:
        line = self.line
        field = line.field
        field.elsewhere, field.escape = self._elsewhere, lambda: self.canvas.escape()
        field.textChanged.connect(self._typed)
        field.completing.connect(self.complete)
        field.stepping.connect(self._step)
        field.recalling.connect(self._recall)
        field.left.connect(self.leave)
        field.focused.connect(self.begin)
        for button, fill in ((line.link, self._link_menu), (line.level, self._level_menu)):
            _opening(button, fill)
        line.anchor.clicked.connect(self.pin)

    def take(self, canvas: Canvas) -> None:
        """Go on with another drawing."""
        self.canvas = canvas
        self._editor.listeners.append(self.follow)
        self.follow()
        self.begin()

    @property
    def _editor(self) -> Editor:
        return self.canvas.editor

    def begin(self) -> None:
        """Let the line have the keys, also when the canvas is clicked; Tab passes the canvas by."""
        self.canvas.stage.take("select")
        if not self.canvas.focusProxy():  # else it would be the line that Tab passes by
            self.canvas.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.canvas.setFocusProxy(self.line.field)
        self.line.be_live(True)

    def leave(self) -> None:
        """Let the canvas have the keys: letters are tools then."""
        self.canvas.setFocusProxy(None)  # type: ignore[arg-type]  # the stubs of Qt leave out that there may be none
        self.canvas.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.line.be_live(False)
        self.offers.hide()
        self.canvas.setFocus()

    def enter(self, text: str, linked: bool) -> None:
        """Draw what was typed; nothing pins what is selected; what may be several things, or cannot be, stays."""
        if not text.strip():
            self.pin()
            return
        self.canvas.naming.finish()
        editor, stage = self._editor, self.canvas.stage
        levels = editor.scene.levels()
        if editor.foreseen(text).refused:
            stage.mention(say("idle.itself"))
            return
        if editor.enter(text, linked, self._again):
            self._typed()
            return
        self.line.field.clear()
        if stage.fits and editor.picture.kind == "value" and editor.scene.levels() != levels:
            stage.refit()  # all that lies round a ring that grew moved
            return
        made = editor.line.last
        stage.reveal(*([key for key in made if key in editor.document.nodes] or made))

    def pin(self) -> None:
        """Make the one selected node the anchor; the anchor itself, or nothing, lets go of it."""
        chosen = self._editor.selection & self._editor.picture.placements.keys()
        key = next(iter(chosen)) if len(chosen) == 1 else ""
        self._editor.pin("" if key == self._editor.line.anchor else key)

    def complete(self) -> None:
        """Take over the marked name."""
        if self._found:
            self._take(self.offers.chosen)

    def _take(self, number: int) -> None:
        self.line.field.setText(self._found[number].text)
        self.line.field.setFocus()

    def _step(self, by: int) -> None:
        self.offers.choose(self.offers.chosen + by)
        self._show_rest()

    def _recall(self) -> None:
        """Bring the last entry back into the line; entering it again replaces it."""
        self.line.field.setText(self._editor.line.text)
        self._again = bool(self.line.field.text())

    def _elsewhere(self, event: QKeyEvent) -> None:
        QApplication.sendEvent(self.canvas, event)

    def _typed(self) -> None:
        """Show what the text would do: the names that fit, and where it would come."""
        text, look = self.line.field.text(), self._look
        self._again = self._again and bool(text)
        self._found = completions(self._editor.scene, self._editor.roster, text)
        self.offers.offer([_offer(each, look) for each in self._found], self._take)
        self._stand()
        self._show_rest()
        if level_named(self._editor.scene, text) != self._named:
            self._show_level()
        if not SEPARATOR.search(text):  # each of a row is placed in a picture with those before it: that waits
            self._aim()
        self._wait()

    def _aim(self) -> None:
        editor, text = self._editor, self.line.field.text()
        self.canvas.aim(aimed(editor.scene, editor.foreseen(text), editor.line.anchor) if text.strip() else ())

    def _prepare(self) -> None:
        """Use the moment before the next key, or Enter, to make ready in steps what that will ask for."""
        typing = self.line.field.hasFocus()
        self._steps = self._editor.preparing(self.line.field.text()) if typing else iter(())
        self._rest.start()

    def _go_on(self) -> None:
        """Do some of it: a key, which comes first, is not held up by a large drawing."""
        begin = perf_counter()
        for _ in self._steps:
            if perf_counter() - begin > STEP:
                return
        self._rest.stop()
        self._aim()

    def _wait(self) -> None:
        """Begin anew when no key comes for a while."""
        self._rest.stop()
        self._pause.start()

    def _show_rest(self) -> None:
        text = self.line.field.text()
        found = self._found[self.offers.chosen].text if self._found else ""
        self.line.field.complete_with(found[len(text) :] if found.casefold().startswith(text.casefold()) else "")

    def _stand(self) -> None:
        found = len(self._found[0].typed) if self._found else 0
        field = self.line.field
        x = field.cursorRect().center().x() - field.fontMetrics().horizontalAdvance(
            field.text()[-found:] if found else ""
        )
        at = field.mapTo(self.line, QPoint(x, 0))
        self.offers.stand(self.line.x() + at.x(), self.line.y() - RISE)

    def follow(self) -> None:
        """Show from whom, by which line and on which level the next one would come."""
        editor = self._editor
        anchor = editor.document.nodes.get(editor.line.anchor)
        self.line.show_anchor(anchor.name if anchor else "", self._swatch() if anchor else None)
        self._show_level()
        self.line.field.setPlaceholderText(say("line.first" if editor.scene.bare else "line.name"))
        self._wait()

    def _swatch(self) -> QIcon:
        """Return the kind of link that is drawn with, drawn only when that is another one."""
        drawn = self._editor.link_kind, self._look
        if self._swatched is None or self._swatched[0] != drawn:
            self._swatched = drawn, link_swatch(*drawn, SWATCH)
        return self._swatched[1]

    def _show_level(self) -> None:
        levels, self._named = self._levels(), level_named(self._editor.scene, self.line.field.text())
        key = self._named or self._editor.line.level or usual_level(self._editor.scene)
        name = self._editor.document.nodes[key].name if key else ""
        self.line.show_level(name, levels.get(key, QIcon()))

    def _levels(self) -> dict[str, QIcon]:
        """Return the levels by id, the highest first, each with its stair."""
        levels = self._editor.scene.ranked()
        return {each.id: stair(rank, len(levels)) for rank, each in enumerate(levels)}

    @property
    def _look(self) -> Look:
        editor = self._editor
        return Look(editor.language, editor.theme, measure, editor.picture.kind)

    def _link_menu(self, menu: QMenu) -> None:
        editor = self._editor
        for kind in editor.language.links.values():
            if editor.picture.kind in kind.steps:
                action = menu.addAction(link_swatch(kind.id, self._look, SWATCH), editor.language.name(kind.names))
                action.triggered.connect(lambda _checked=False, word=kind.id: editor.choose(link_kind=word))

    def _level_menu(self, menu: QMenu) -> None:
        editor = self._editor
        for key, swatch in self._levels().items():
            action = menu.addAction(swatch, editor.document.nodes[key].name)
            action.triggered.connect(lambda _checked=False, key=key: editor.stand(key))


def _offer(found: Completion, look: Look) -> Offer:
    tie = found.source == "kind" and found.kind in look.language.links
    icon = link_swatch(found.kind, look, OFFERED) if tie else node_swatch(found.kind, found.domain, look, OFFERED)
    return Offer(found.name, found.typed, say(f"line.{found.source}"), icon)


def _opening(button: QToolButton, fill: Callable[[QMenu], None]) -> None:
    """Give a button a menu that is made each time it opens."""
    menu = RoundMenu(button)
    menu.aboutToShow.connect(menu.clear)
    menu.aboutToShow.connect(lambda: fill(menu))
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
