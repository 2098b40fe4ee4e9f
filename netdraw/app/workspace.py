"""What is open in a window: the editor with its canvas and palette, the file it belongs to, and what is saved."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox

from netdraw.app.inspector import Inspector
from netdraw.app.keeping import Keeping, beside
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
from netdraw.files.journal import digest
from netdraw.files.problems import Problem
from netdraw.files.reading import read, text
from netdraw.files.recovering import Found, forget, nameless, of_file, opened_elsewhere
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
        self.keeping = Keeping(lambda: self.document, window.desk.notice.say, self._follow)
        self.habits = Habits()
        self.live: Live | None = None
        window.may_close = self.may_close
        window.keep, window.leave = self.keeping.follow, self._leave
        self.pictures = Pictures(window)
        window.commands.connect(self._deeds())
        self._begin(path)

    def _begin(self, path: Path | None) -> None:
        """Open the file; one that is not there yet becomes that of a new drawing; a bad one is left alone."""
        if path and (path.exists() or path.is_symlink()) and self.open(path):
            return
        problem = self.window.desk.notice.sentence
        left = [] if path else nameless()
        if left:
            self._take_up(left[0])
            return
        self._show([started("design", spoken())], None if problem else path)

    def _take_up(self, left: Found) -> None:
        """Go on with a drawing that had no file yet when the program stopped."""
        self._show(left.documents, None)
        forget(left.place)
        self.window.desk.notice.say(say("keeping.back", time=left.at[11:16]), say("keeping.blank"), self._blank)

    def _blank(self) -> None:
        """Put this drawing in the bin and begin a new one."""
        self.keeping.drop()
        self.window.desk.notice.hide()
        self._show([started("design", spoken())], None)

    def _show(self, steps: Sequence[Document], path: Path | None) -> None:
        """Show a drawing, the last of its steps; what is in the file at `path`, if anything, is the first."""
        self.keeping.end()
        saved = steps[0]
        if not saved.pictures:
            steps = [new_picture(each, "design", spoken())[0] for each in steps]
        self.editor = Editor(steps[0], shipped(spoken()))
        for each in steps[1:]:
            self.editor.do(each)
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
        self.keeping.begin(path, steps[0])
        self._recall()
        self._follow()
        self._tell_zoom()

    def _recall(self) -> None:
        """Let the quick line know the user's own names and those in the drawings opened last."""
        memory = remembered()
        known = (named(each) for each in memory.recent if each != self.keeping.path)
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

    def begin(self, kind: PictureKind) -> None:
        """Start a new drawing without a name."""
        if self.may_leave():
            self._show([started(kind, spoken())], None)

    def ask_open(self) -> None:
        """Ask for a drawing and open it."""
        name, _ = QFileDialog.getOpenFileName(self.window, say("app.open"), "", self._filter())
        if name and self.may_leave():
            self.open(Path(name))

    def open(self, path: Path) -> bool:
        """Open a drawing instead of this one; when it cannot be read this one stays. Return whether it was opened.

        What was drawn in it when the program stopped is there again; where another program has changed the file since,
        it comes in a file of its own, beside it.
        """
        try:
            document = read(path)
        except Problem as problem:
            self.window.desk.notice.say(str(problem))
            return False
        path, notice = path.absolute(), self.window.desk.notice.say
        if opened_elsewhere(path):
            self._show([document], None)
            notice(say("keeping.elsewhere", path=path.name))
            return True
        left = of_file(path)
        if left is None or left.documents[-1] == document:
            self._show([document], path)
        elif left.seen == digest(path):
            self._show([document, *left.documents[1:]], path)
            notice(say("keeping.back", time=left.at[11:16]))
        else:
            other = beside(path, say("keeping.recovered"))
            save(left.documents[-1], other)
            self._show([document], path)
            notice(say("keeping.beside", path=path.name, other=other.name))
        if left:
            forget(left.place)
        return True

    def save(self) -> bool:
        """Save in the file, or ask for a name; return whether that was done."""
        return self._save(self.keeping.path) if self.keeping.path else self.save_as()

    def save_as(self) -> bool:
        """Ask for a name and save under it."""
        suggested = str(self.keeping.path or f"{self.document.network.name or say('app.unnamed')}{SUFFIX}")
        name, _ = QFileDialog.getSaveFileName(self.window, say("app.save-as"), suggested, self._filter())
        if not name:
            return False
        path = Path(name)
        return self._save(path if path.suffix else path.with_suffix(SUFFIX))

    def _save(self, path: Path) -> bool:
        self._finish()
        self.window.desk.notice.hide()
        return self.keeping.save(path.absolute())

    def ask_export(self) -> None:
        """Ask for a name and make a figure of the picture in view, in the format of its ending."""
        path = self.keeping.path
        stem = path.stem if path else self.document.network.name or say("app.unnamed")
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
        if not self.keeping.changed:
            return True
        if self.keeping.path:
            return self._save(self.keeping.path)
        return self._asked()

    def may_close(self) -> bool:
        """Whether the window can go; then nothing is kept any more but what is in no file."""
        if self.may_leave():
            self.keeping.end()
            return True
        return False

    def _leave(self) -> None:
        self._finish()
        self.keeping.leave()

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
        if question.clickedButton() is not lose:
            return False
        self.keeping.drop()
        return True

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
        self.keeping.follow()
        path = self.keeping.path
        name = self.document.network.name or (path.stem if path else say("app.unnamed"))
        self.window.top.title.setText(name)
        self.window.setWindowTitle(f"{name} – netdraw")
        self.window.bottom.file.setText(path.name if path else "")
        self.window.bottom.state.setText(self.keeping.state)

    def _tell_zoom(self) -> None:
        self.window.top.percent.setText(f"{self.canvas.percent}%")

    def _filter(self) -> str:
        return f"{say('app.drawings')} (*{SUFFIX} *.json)"
