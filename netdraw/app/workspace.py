"""What is open in a window: the editor with its canvas and palette, the file it belongs to, and what is saved."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox

from netdraw.app.inspector import Inspector
from netdraw.app.live import Live
from netdraw.app.palette import Palette
from netdraw.app.pictures import Pictures
from netdraw.app.window import Window
from netdraw.canvas.canvas import Canvas
from netdraw.canvas.deeds import CHANGES
from netdraw.canvas.habits import Habits
from netdraw.editing.editor import Editor
from netdraw.editing.glossary import glossary
from netdraw.editing.pictures import new_picture
from netdraw.editing.rows import rows
from netdraw.editing.starting import started
from netdraw.files.problems import Problem
from netdraw.files.reading import read, text
from netdraw.files.remembering import named, remember_file, remember_names, remembered
from netdraw.files.writing import save
from netdraw.language.matching import folded
from netdraw.language.roster import Roster
from netdraw.language.shipped import shipped
from netdraw.language.tables import PictureKind
from netdraw.language.words import say, speak, spoken
from netdraw.model.document import Document

SUFFIX = ".netdraw"
FIGURES = (".svg", ".png", ".pdf")
SWITCHES = {"snap": "snaps", "finger-draws": "finger_draws", "wheel-zooms": "wheel_zooms"}  # the habit of each
CLOSER = 1.25


class Workspace:
    """Opens, shows, saves and exports one drawing at a time; every problem becomes a notice, and loses nothing."""

    def __init__(self, window: Window, path: Path | None) -> None:
        self.window = window
        self.path: Path | None = None
        self.saved: Document | None = None
        self.saved_at = ""
        self.habits = Habits()
        self.live: Live | None = None
        window.may_close = self.may_leave
        self.pictures = Pictures(window)
        window.commands.connect(self._deeds())
        self._begin(path)

    def _begin(self, path: Path | None) -> None:
        """Open the file; one that is not there yet becomes that of a new drawing; a bad one is left alone."""
        document, problem = started("design", spoken()), ""
        if path and (path.exists() or path.is_symlink()):
            try:
                document = read(path)
                self.saved = document
            except Problem as error:
                path, problem = None, str(error)
        self._show(document, path)
        if problem:
            self.window.desk.notice.say(problem)

    def _show(self, document: Document, path: Path | None) -> None:
        if not document.pictures:
            document, _ = new_picture(document, "design", spoken())
        self.path = path
        self.editor = Editor(document, shipped(spoken()))
        self.canvas = Canvas(self.editor, self.habits)
        self.canvas.zoomed.connect(self._tell_zoom)
        self.canvas.stage.tell = self.window.desk.notice.say
        self.window.desk.laid.connect(self.canvas.leave)
        self._picture = self.editor.picture_id
        self.palette = Palette(self.editor)
        self.editor.listeners.append(self._follow)
        self.inspector = Inspector(self.editor)
        self.pictures.take(self.canvas, self.inspector)
        self.window.desk.hold(self.canvas, self.palette, self.pictures.side)
        if self.live:
            self.live.take(self.canvas)
        else:
            self.live = Live(self.window.desk.line, self.window.desk.offers, self.canvas)
        if path:
            remember_file(path)
        self._recall()
        self._follow()
        self._tell_zoom()

    def _recall(self) -> None:
        """Let the quick line know the user's own names and those in the drawings opened last."""
        memory = remembered()
        known = (named(each) for each in memory.recent if each != self.path)
        self.editor.roster = Roster(memory.names, tuple(dict.fromkeys(name for names in known for name in names)))

    def ask_names(self) -> None:
        """Ask for a list of names, a text or a spreadsheet saved as text, and complete by it from now on."""
        name, _ = QFileDialog.getOpenFileName(
            self.window, say("app.names"), "", f"{say('app.lists')} (*.txt *.csv *.tsv)"
        )
        if name:
            self.take_names(Path(name))

    def take_names(self, path: Path) -> None:
        """Complete by the names in a text from now on, instead of an earlier list."""
        try:
            read = rows(text(path))
        except Problem as problem:
            self.window.desk.notice.say(str(problem))
            return
        kinds = glossary(self.editor.scene)
        remember_names((row.name, kinds.node_kind(folded(row.kind)) if row.kind else "") for row in read)
        self._recall()
        self.window.desk.notice.say(say("app.names-taken", count=len(read)))

    def _deeds(self) -> dict[str, Callable[[], object]]:
        return {
            "new-design": lambda: self.begin("design"),
            "new-value": lambda: self.begin("value"),
            "open": self.ask_open,
            "save": self.save,
            "save-as": self.save_as,
            "export": self.ask_export,
            "names": self.ask_names,
            "line": lambda: self.window.desk.line.field.setFocus(),
            "undo": lambda: self.canvas.deeds.undo(),
            "cut": lambda: self.canvas.deeds.clipboard.cut(),
            "copy": lambda: self.canvas.deeds.clipboard.copy(),
            "paste": lambda: self.canvas.deeds.clipboard.paste(),
            "duplicate": lambda: self.canvas.deeds.clipboard.duplicate(),
            "copy-figure": lambda: self.canvas.deeds.clipboard.copy_figure(),
            "select-all": lambda: self.canvas.deeds.select_all(),
            "redo": lambda: self.canvas.deeds.redo(),
            **{name: partial(self._arrange, name) for name in CHANGES},
            **{name: partial(self._switch, name) for name in SWITCHES},
            **self.pictures.deeds,
            "to-tray": lambda: self.canvas.deeds.set_aside(),
            "draw-links": lambda: self.canvas.deeds.draw_links(),
            "group": lambda: self.canvas.deeds.group(),
            "ungroup": lambda: self.canvas.deeds.ungroup(),
            "zoom-in": lambda: self.canvas.stage.zoom(CLOSER),
            "zoom-out": lambda: self.canvas.stage.zoom(1 / CLOSER),
            "fit": lambda: self.canvas.stage.fit(),
            "fit-selection": lambda: self.canvas.stage.fit_selection(),
            "print-size": lambda: self.canvas.stage.print_size(),
            "dutch": lambda: self.speak("nl"),
            "english": lambda: self.speak("en"),
            "quit": self.window.close,
        }

    def _switch(self, name: str) -> None:
        setattr(self.habits, SWITCHES[name], self.window.commands[name].isChecked())

    def _arrange(self, name: str) -> None:
        self.canvas.deeds.arrange(name)

    @property
    def document(self) -> Document:
        """What there is to save."""
        return self.editor.history.present

    @property
    def changed(self) -> bool:
        """Whether there is something that is not in the file."""
        return bool(self.editor.history.past or self.editor.history.future) and self.document is not self.saved

    def begin(self, kind: PictureKind) -> None:
        """Start a new drawing without a name."""
        if self.may_leave():
            self.saved, self.saved_at = None, ""
            self._show(started(kind, spoken()), None)

    def ask_open(self) -> None:
        """Ask for a drawing and open it."""
        name, _ = QFileDialog.getOpenFileName(self.window, say("app.open"), "", self._filter())
        if name and self.may_leave():
            self.open(Path(name))

    def open(self, path: Path) -> None:
        """Open a drawing instead of this one; when it cannot be read this one stays."""
        try:
            document = read(path)
        except Problem as problem:
            self.window.desk.notice.say(str(problem))
            return
        self.saved, self.saved_at = document, ""
        self._show(document, path)

    def save(self) -> bool:
        """Save in the file, or ask for a name; return whether that was done."""
        return self._save(self.path) if self.path else self.save_as()

    def save_as(self) -> bool:
        """Ask for a name and save under it."""
        suggested = str(self.path or f"{self.document.network.name or say('app.unnamed')}{SUFFIX}")
        name, _ = QFileDialog.getSaveFileName(self.window, say("app.save-as"), suggested, self._filter())
        if not name:
            return False
        path = Path(name)
        return self._save(path if path.suffix else path.with_suffix(SUFFIX))

    def _save(self, path: Path) -> bool:
        self._finish()
        try:
            save(self.document, path)
        except Problem as problem:
            self.window.desk.notice.say(str(problem))
            return False
        self.path, self.saved, self.saved_at = path, self.document, f"{datetime.now():%H:%M}"
        remember_file(path)
        self.window.desk.notice.hide()
        self._follow()
        return True

    def ask_export(self) -> None:
        """Ask for a name and make a figure of the picture in view, in the format of its ending."""
        stem = self.path.stem if self.path else self.document.network.name or say("app.unnamed")
        filters = ";;".join(f"{suffix[1:].upper()} (*{suffix})" for suffix in FIGURES)
        name, chosen = QFileDialog.getSaveFileName(self.window, say("app.export"), f"{stem}.svg", filters)
        if name:
            path = Path(name)
            self.export(path if path.suffix.lower() in FIGURES else Path(f"{path}.{chosen[:3].lower() or 'svg'}"))

    def export(self, path: Path) -> None:
        """Write a figure of the picture in view."""
        from netdraw.app.figures import export

        self.canvas.naming.finish()
        try:
            export(self.editor, path)
        except Problem as problem:
            self.window.desk.notice.say(str(problem))
            return
        self.window.desk.notice.say(say("app.exported", path=path))

    def may_leave(self) -> bool:
        """Whether this drawing can be put away: it is saved, or saving it now succeeds, or it may be lost."""
        self._finish()
        if not self.changed:
            return True
        if self.path:
            return self._save(self.path)
        return self._asked()

    def _finish(self) -> None:
        """Take in what is still being typed."""
        self.canvas.naming.finish()
        self.window.bottom.tabs.finish()

    def _asked(self) -> bool:
        question = QMessageBox(self.window)
        question.setText(say("app.keep"))
        question.setInformativeText(say("app.keep-why"))
        keep = question.addButton(say("app.keep-it"), QMessageBox.ButtonRole.AcceptRole)
        lose = question.addButton(say("app.lose-it"), QMessageBox.ButtonRole.DestructiveRole)
        question.addButton(say("app.go-on"), QMessageBox.ButtonRole.RejectRole)
        question.setDefaultButton(keep)
        question.exec()
        if question.clickedButton() is keep:
            return self.save()
        return question.clickedButton() is lose

    def speak(self, lang: str) -> None:
        """Speak another language from now on, in the window and in the names of kinds."""
        speak(lang)
        self.editor.speak(shipped(lang))
        self.window.speak()
        self._renew_palette()
        self.pictures.speak()
        self._follow()

    def _renew_palette(self) -> None:
        focused = self.palette.isAncestorOf(self.window.focusWidget() or self.window)
        self.palette = Palette(self.editor)
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
        name = self.document.network.name or (self.path.stem if self.path else say("app.unnamed"))
        self.window.top.title.setText(name)
        self.window.setWindowTitle(f"{name} – netdraw")
        self.window.bottom.file.setText(self.path.name if self.path else "")
        self.window.bottom.state.setText(self._state())

    def _state(self) -> str:
        if self.changed or not (self.path and self.saved):
            return say("app.not-saved")
        return say("app.saved-at", time=self.saved_at) if self.saved_at else say("app.saved")

    def _tell_zoom(self) -> None:
        self.window.top.percent.setText(f"{self.canvas.percent}%")

    def _filter(self) -> str:
        return f"{say('app.drawings')} (*{SUFFIX} *.json)"
