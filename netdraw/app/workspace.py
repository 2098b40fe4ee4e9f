"""What is open in a window: the editor with its canvas and palette, and the parts that do what the actions ask."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint

from netdraw.app.frame.palette import Palette
from netdraw.app.frame.window import Window
from netdraw.app.parts.announcing import Announcing
from netdraw.app.parts.beginnings import Beginnings
from netdraw.app.parts.drawings import Drawings
from netdraw.app.parts.exporting import Exporting
from netdraw.app.parts.finder import Finder
from netdraw.app.parts.forgetting import Forgetting
from netdraw.app.parts.interviewing import Interviewing
from netdraw.app.parts.keeping import Keeping
from netdraw.app.parts.known_names import KnownNames
from netdraw.app.parts.live import Live
from netdraw.app.parts.on_paper import OnPaper
from netdraw.app.parts.part import Part
from netdraw.app.parts.phases import Phases
from netdraw.app.parts.pictures import Pictures
from netdraw.app.parts.printing import Printing
from netdraw.app.parts.reference import Reference
from netdraw.app.parts.rounds import Rounds
from netdraw.app.parts.settings import Settings
from netdraw.app.parts.table_mode import TableMode
from netdraw.app.parts.templates import Templates
from netdraw.app.parts.theming import Theming
from netdraw.canvas.canvas import Canvas
from netdraw.canvas.toolkit.clock import Clock
from netdraw.canvas.toolkit.fingers import Fingers
from netdraw.editing.editor import Editor
from netdraw.editing.pictures import new_picture
from netdraw.files.languages import spoken_by
from netdraw.files.lines import Line
from netdraw.files.problems import Problem
from netdraw.files.remembering import remember_file
from netdraw.language.own import remembering
from netdraw.language.shipped import Language, shipped
from netdraw.language.words import say, speak, spoken
from netdraw.model.document import Document


class Workspace:
    """Shows one drawing at a time; what can be done with it is done by its parts. `clock` times the pointers."""

    def __init__(self, window: Window, path: Path | None, clock: Clock | None = None) -> None:
        self.window, self.clock = window, clock or Clock()
        self.live: Live | None = None
        self.keeping = Keeping(lambda: self.document, window.desk.notice.say, self._follow)
        self.drawings, self.settings = Drawings(window, self.keeping, self.show), Settings(window, self.speak)
        self.printing = Printing(window, self._place)
        templates = Templates(window, self.drawings)
        self.beginnings = Beginnings(window, self.drawings, templates)
        self.fingers = Fingers(window)
        self.fingers.changed.connect(window.desk.be_touched)
        self.parts: tuple[Part, ...] = ()
        self._add(
            self.drawings,
            self.settings,
            self.beginnings,
            templates,
            Reference(window, self.drawings.finish),
        )
        if window.starting:
            self.beginnings.show()
        else:
            self.drawings.start(path)

    def _add(self, *parts: Part) -> None:
        """Have these do, too, what the actions ask for."""
        self.parts += parts
        for part in parts:
            self.window.commands.connect(part.deeds)

    def _furnish(self) -> None:
        """Add what the start screen can do without: the parts that work on a drawing."""
        window = self.window
        self.pictures, self.names = Pictures(window), KnownNames(window, lambda: self.keeping.path)
        self.exporting, self.finder = Exporting(window, self._place), Finder(window)
        self.theming = Theming(window, self._renew_palette)
        self._add(
            OnPaper(window),
            self.pictures,
            self.names,
            self.exporting,
            self.printing,
            self.finder,
            Rounds(window),
            Announcing(window),
            Interviewing(window, self.pictures),
            TableMode(window),
            self.theming,
            Phases(window),
            Forgetting(window, self.keeping),
        )
        window.desk.densed.connect(self._renew_palette)

    def show(self, steps: Sequence[Document], path: Path | None, saved: int = 0, lines: Sequence[Line] = ()) -> None:
        """Show a drawing, the last of its steps.

        `saved` is the number of the step that is in the file, or that a new drawing begins with; `lines` lead on from
        there, if they are known.
        """
        self.keeping.end()
        if not self.live:
            self._furnish()
        if not steps[0].pictures:
            steps = [new_picture(each, "design", spoken())[0] for each in steps]
        self.editor = Editor(steps[0], self._language(steps[-1], spoken()))
        for each in steps[1:]:
            self.editor.do(each)
        self.theming.dress(self.editor)
        self.canvas = Canvas(self.editor, self.settings.habits, self.clock, self.fingers)
        self.canvas.stage.tell = self.window.desk.notice.say
        self.window.desk.laid.connect(self.canvas.leave)
        self._picture = self.editor.picture_id
        self.palette = self._new_palette()
        self.editor.listeners.append(self._follow)
        if path:
            remember_file(path)
        self.keeping.begin(path, steps[saved], lines)
        for part in self.parts:
            part.take(self.canvas)
        self.window.desk.hold(self.canvas, self.palette, self.pictures.side)
        if self.live:
            self.live.take(self.canvas)
        else:
            self.live = Live(self.window.desk.line, self.window.desk.offers, self.canvas)
        self._follow()

    @property
    def document(self) -> Document:
        """What there is to save."""
        return self.editor.history.present

    def _place(self) -> Path:
        """Where what is made of the drawing comes when nobody says, without an ending: beside its file."""
        return (self.keeping.path.parent if self.keeping.path else Path()) / self.keeping.stem

    def speak(self, lang: str) -> None:
        """Speak another language from now on, in the window and in the names of kinds."""
        speak(lang)
        self.window.speak()
        if self.live:
            self.editor.speak(self.editor.language.speaking(lang))
            self._renew_palette()
        for part in self.parts:
            part.speak()
        if self.live:
            self._follow()

    def _language(self, document: Document, lang: str) -> Language:
        """Return the language of a drawing; where the user's own file has something amiss, without that."""
        try:
            return spoken_by(document, lang)
        except Problem as problem:
            self.window.desk.notice.say(say("own.unharmed", reason=problem))
            return remembering(shipped(lang), document.language)

    def _new_palette(self) -> Palette:
        palette = Palette(self.editor, self.window.desk.density)
        palette.dropped.connect(self._lay)
        return palette

    def _lay(self, kind: str, at: QPoint) -> None:
        """Put down a node where a tile was let go, if that is on the paper."""
        canvas, window = self.canvas, self.window
        if window.childAt(window.mapFromGlobal(at)) is canvas:
            place = canvas.mapFromGlobal(at)
            canvas.deeds.lay(kind, canvas.stage.sight.paper((place.x(), place.y())))

    def _renew_palette(self) -> None:
        focused = self.palette.isAncestorOf(self.window.focusWidget() or self.window)
        self.palette = self._new_palette()
        self.window.desk.hold(self.canvas, self.palette, self.pictures.side)
        if focused:
            self.canvas.setFocus()

    def _follow(self) -> None:
        """Show in the bars what changed in the editor."""
        history, commands = self.editor.history, self.window.commands
        commands["undo"].setEnabled(bool(history.past))
        commands["redo"].setEnabled(bool(history.future))
        if self.editor.picture_id != self._picture:
            self._picture = self.editor.picture_id
            self._renew_palette()
        self.palette.follow()
        self.keeping.follow()
        path = self.keeping.path
        name = self.document.network.name or (path.stem if path else say("app.unnamed"))
        self.window.top.title.setText(name)
        self.window.setWindowTitle(f"{name} – netdraw")
        self.window.bottom.file.setText(path.name if path else "")
        self.window.bottom.tell_state(self.keeping.standing, self.keeping.state)
