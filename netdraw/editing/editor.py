"""The state of one open drawing: its history, the picture in view, the selection, and what is drawn with."""

from collections.abc import Callable, Iterable
from operator import is_not
from typing import NamedTuple

from pydantic import JsonValue

from netdraw.drawing.composing import compose
from netdraw.drawing.primitives import Drawing
from netdraw.drawing.text.lettering import measure
from netdraw.drawing.views.folding import owners
from netdraw.drawing.views.moments import phase_of
from netdraw.editing.dating import dated
from netdraw.editing.easel import Easel, Subject
from netdraw.editing.entering import Outcome, entered
from netdraw.editing.line import Line, State, kept, lasting, opened
from netdraw.editing.pictures import showing, staying
from netdraw.editing.scene import Scene
from netdraw.language.carrying import carrying
from netdraw.language.own import joining
from netdraw.language.roster import Roster
from netdraw.language.shipped import Language
from netdraw.language.tables import LinkKind, PictureKind, Theme
from netdraw.model.document import Document
from netdraw.model.history import History
from netdraw.model.records import Picture
from netdraw.model.steps import Steps, at_once

KINDS: tuple[PictureKind, ...] = ("design", "value")
ANY = "…"  # stands for any name


def _first(language: Language, picture: PictureKind) -> tuple[str, str]:
    """Return what is drawn in a kind of picture as long as nothing else is chosen: a partner, the first line."""
    links = (each.id for each in language.at_once(picture) if isinstance(each, LinkKind))
    return "partner", next(links)


class _Before(NamedTuple):
    """All as it was before the last entry, the picture it was made in, and the document that it led to."""

    history: History
    state: State
    picture: str
    after: Document


class _Asked(NamedTuple):
    """All that an entry depends on."""

    document: Document
    state: State
    picture: str
    phase: str | None
    text: str
    linked: bool


class Editor:
    """Holds the history and tells its `listeners` after every change of document, picture, selection or kind.

    A gesture under way shows its document with `preview`; `do` makes it a step that can be undone, `cancel` drops it
    and gives back the selection of before.
    """

    def __init__(self, document: Document, language: Language) -> None:
        self.history = History(document)
        self.language = language
        self.theme: Theme = language.themes["colour"]
        self.picture_id = next(iter(document.pictures))
        self.selection: frozenset[str] = frozenset()
        self.typed = False  # whether what the listeners hear of now was typed, in the quick line or on the paper
        self._kinds = {kind: _first(language, kind) for kind in KINDS}
        self._laying = False
        self.roster = Roster()
        self.listeners: list[Callable[[], None]] = []
        self._previewed: Document | None = None
        self._selected_before: frozenset[str] = frozenset()
        self._easel = Easel(language, self.theme)
        self._watched: str | None = None
        self._lines: dict[str, Line] = {}
        self._lasting: tuple[tuple[Document, str, Line | None], Line] | None = None
        self._before_entry: _Before | None = None
        self._foreseen: tuple[_Asked, Outcome] | None = None

    @property
    def document(self) -> Document:
        """The document to show: the one being previewed, else the present."""
        return self._previewed or self.history.present

    @property
    def node_kind(self) -> str:
        """What the next node in this kind of picture will be."""
        return self._kinds[self.picture.kind][0]

    @property
    def link_kind(self) -> str:
        """What the next link in this kind of picture will be."""
        return self._kinds[self.picture.kind][1]

    @property
    def laying(self) -> bool:
        """Whether a press on bare paper puts down what was chosen for the next node."""
        return self._laying or self.node_kind != self.usual_kinds[0]

    @property
    def usual_kinds(self) -> tuple[str, str]:
        """What the next node and link would be, if nothing were chosen."""
        return _first(self.language, self.picture.kind)

    @property
    def previewing(self) -> bool:
        """Whether what is shown is not yet a step."""
        return self._previewed is not None

    @property
    def picture(self) -> Picture:
        """The picture in view."""
        return self.document.pictures[self.picture_id]

    @property
    def seen_picture(self) -> Picture:
        """The picture in view as of the phase that is watched, or its own."""
        if self._watched is None:
            return self.picture
        return self.picture.model_copy(update={"phase": self._watched})

    @property
    def drawing(self) -> Drawing:
        """The picture in view; symbols that did not change are the identical objects of before."""
        subject = Subject(self.document, self.picture_id, self._watched)
        return self._easel.sketched(subject) if self.previewing else self._easel.finished(subject)

    @property
    def scene(self) -> Scene:
        """What is shown, as the functions of this layer want it."""
        return Scene(self.document, self.picture, self.language, self.drawing)

    @property
    def line(self) -> Line:
        """What the quick line remembers in the picture in view: nothing of what is not there for good."""
        stored, present = self._lines.get(self.picture_id), self.history.present
        of = present, self.picture_id, stored
        if self._lasting is None or any(map(is_not, self._lasting[0], of)):
            picture = present.pictures[self.picture_id]
            self._lasting = of, lasting(stored or opened(present, picture), present, picture)
        return self._lasting[1]

    @property
    def state(self) -> State:
        """What an entry depends on besides the scene."""
        return State(self.line, self.selection, self.node_kind, self.link_kind, self.roster)

    def do(
        self, document: Document, select: Iterable[str] | None = None, picture: str = "", typed: bool = False
    ) -> None:
        """Make `document` the present, as one step, and select `select` (default: what is still there).

        `picture` is brought into view; by default the one in view stays, or gives way to its neighbour when it is gone.
        """
        self._previewed = None
        self._lines[self.picture_id] = kept(self._lines.get(self.picture_id, self.line), self.picture)
        written = self._written(self.history.present, document)
        self.picture_id = picture or staying(self.history.present, document, self.picture_id)
        self.history = self.history.did(written)
        self._settle(self.selection if select is None else select, typed)

    def preview(self, document: Document, select: Iterable[str] | None = None) -> None:
        """Show `document` without making it a step."""
        if self._previewed is None:
            self._selected_before = self.selection
        self._previewed = document
        self._settle(self.selection if select is None else select)

    def cancel(self) -> None:
        """Drop what was previewed."""
        if self._previewed is not None:
            self._previewed = None
            self._settle(self._selected_before)

    def undo(self) -> None:
        """Take one step back, in a picture that shows it."""
        self._travel(self.history.undone())

    def redo(self) -> None:
        """Take one step forward again, in a picture that shows it."""
        self._travel(self.history.redone())

    def _travel(self, history: History) -> None:
        self._previewed = None
        self.picture_id = showing(self.history.present, history.present, self.picture_id)
        self.history = history
        self._settle(self.selection)

    def rewrite(self, history: History) -> None:
        """Go on with another past; there is no way back."""
        self._previewed = self._before_entry = self._foreseen = None
        self.picture_id = staying(self.history.present, history.present, self.picture_id)
        self.history = history
        self._settle(self.selection)

    def select(self, ids: Iterable[str]) -> None:
        """Select nodes and links by id."""
        self._settle(ids)

    def show(self, picture: str) -> None:
        """Bring another picture into view; what is selected and stands there too stays so."""
        self._previewed = None
        self._laying = self._laying and picture == self.picture_id
        self.picture_id = picture
        self._settle(self.selection)

    def watch(self, phase: str | None) -> None:
        """Show pictures as of a phase of the network, "" as of all of them; None each as of its own."""
        self._watched = phase
        self._settle(self.selection)

    def choose(self, node_kind: str = "", link_kind: str = "") -> None:
        """Choose what the next node or link will be."""
        self._kinds[self.picture.kind] = node_kind or self.node_kind, link_kind or self.link_kind
        self._laying = bool(node_kind)
        self._settle(self.selection)

    def put_away(self) -> None:
        """Go back to the usual kind of node, with nothing to put down."""
        self._kinds[self.picture.kind] = self.usual_kinds[0], self.link_kind
        self._laying = False
        self._settle(self.selection)

    def enter(self, text: str, linked: bool = True, again: bool = False) -> tuple[str, ...]:
        """Do what `text` says, as one step, and return the nodes between which it leaves a choice.

        While there is a choice nothing is done. `linked` says whether new nodes are linked to the anchor. `again`
        replaces the last entry, in its own step, if nothing was done since; otherwise it is an entry like any other.
        """
        self.cancel()
        before, present = self._before_entry, self.history.present
        if not (again and before and before.after is present and before.picture == self.picture_id):
            before = _Before(self.history, self.state, self.picture_id, present)
        document = before.history.present
        outcome = self._entered(_Asked(document, before.state, self.picture_id, self._watched, text, linked))
        if text.strip() and not outcome.choices:
            self._before_entry = before._replace(after=outcome.document)
            self.history = before.history
            self._take(outcome)
        return outcome.choices

    def foreseen(self, text: str) -> Outcome:
        """Return what entering `text` would come to; entering it right after that need not find it out again."""
        return self._entered(_Asked(self.document, self.state, self.picture_id, self._watched, text, linked=True))

    def preparing(self, text: str) -> Steps[None]:
        """Compose what entering `text` would come to, for when that is done; without text what any name would."""
        if not self.previewing:
            outcome = self.foreseen(text if text.strip() else ANY)
            yield
            yield from self._composing(outcome)

    def _composing(self, outcome: Outcome) -> Steps[None]:
        return self._easel.preparing(Subject(outcome.document, self.picture_id, self._watched))

    def _entered(self, asked: _Asked) -> Outcome:
        known = self._foreseen
        if known is None or known[0].document is not asked.document or known[0] != asked:
            scene = self._in_all_phases(asked.document)
            outcome = entered(scene, asked.state, asked.text, asked.linked)
            known = self._foreseen = asked, outcome._replace(document=self._written(asked.document, outcome.document))
        return known[1]

    def _in_all_phases(self, document: Document) -> Scene:
        """Return the picture in view with all who ever stand there, so that nobody new comes to stand over them."""
        if phase_of(document, self.seen_picture) is None:
            return self.scene.redrawn(document)
        picture = document.pictures[self.picture_id].model_copy(update={"phase": ""})
        drawing = compose(document, picture, self.language, self.language.themes["colour"], measure, self.drawing)
        return Scene(document, picture, self.language, drawing)

    def _written(self, before: Document, after: Document) -> Document:
        """Return what becomes of `before`, as it goes into the history."""
        return carrying(dated(before, after, self.seen_picture, self.language), self.language)

    def _take(self, outcome: Outcome) -> None:
        self._kinds[self.picture.kind] = outcome.node_kind, outcome.link_kind
        self._laying = False
        self._lines[self.picture_id] = outcome.line
        self.history = self.history.did(outcome.document)
        at_once(self._composing(outcome))
        self._settle(outcome.select, typed=True)

    def pin(self, anchor: str) -> None:
        """Link what is entered from now on to the node `anchor`; "" to none."""
        self._lines[self.picture_id] = self.line._replace(anchor=anchor)
        self._settle(self.selection)

    def stand(self, level: str) -> None:
        """Put what is entered from now on in the level `level`; "" in the first one of the picture."""
        self._lines[self.picture_id] = self.line._replace(level=level)
        self._settle(self.selection)

    def speak(self, language: Language) -> None:
        """Use another language, or the same one in other words."""
        self.language, self._easel, self._foreseen = language, Easel(language, self.theme), None
        self._settle(self.selection)

    def hear(self, carried: Iterable[JsonValue]) -> None:
        """Know the kinds that another drawing carries, when a part of it comes into this one."""
        language = joining(self.language, carried)
        if language is not self.language:
            self.speak(language)

    def wear(self, theme: Theme) -> None:
        """Show the drawing in the colours of a theme."""
        self.theme, self._easel = theme, Easel(self.language, theme)
        self._settle(self.selection)

    def _settle(self, selected: Iterable[str], typed: bool = False) -> None:
        chosen, self.typed = frozenset(selected), typed
        if chosen != self.selection or not (self.previewing and self.drawing.drafted):  # in a draft all is still there
            self.selection = self._there(chosen)
        for listener in tuple(self.listeners):
            listener()

    def _there(self, chosen: Iterable[str]) -> frozenset[str]:
        """Return what of this is in the picture, or what hides it there."""
        hiding, picture = owners(self.picture), self.picture
        shown = (hiding.get(key, key) for key in chosen)
        return frozenset(key for key in shown if key in picture.placements or key in picture.routes)
