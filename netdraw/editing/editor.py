"""The state of one open drawing: its history, the picture in view, the selection, and what is drawn with."""

from collections.abc import Callable, Iterable

from netdraw.drawing.composing import compose
from netdraw.drawing.lettering import measure
from netdraw.drawing.primitives import Drawing
from netdraw.editing.scene import Scene
from netdraw.language.shipped import Language
from netdraw.language.tables import Theme
from netdraw.model.document import Document
from netdraw.model.history import History
from netdraw.model.records import Picture


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
        self.node_kind = "partner"
        self.link_kind = "cooperates"
        self.listeners: list[Callable[[], None]] = []
        self._previewed: Document | None = None
        self._selected_before: frozenset[str] = frozenset()
        self._drawn: tuple[Document, str, Drawing] | None = None

    @property
    def document(self) -> Document:
        """The document to show: the one being previewed, else the present."""
        return self._previewed or self.history.present

    @property
    def previewing(self) -> bool:
        """Whether what is shown is not yet a step."""
        return self._previewed is not None

    @property
    def picture(self) -> Picture:
        """The picture in view."""
        return self.document.pictures[self.picture_id]

    @property
    def drawing(self) -> Drawing:
        """The picture in view, composed; symbols that did not change are the identical objects of before."""
        document = self.document
        if self._drawn and self._drawn[0] is document and self._drawn[1] == self.picture_id:
            return self._drawn[2]
        previous = self._drawn[2] if self._drawn else None
        drawing = compose(document, self.picture, self.language, self.theme, measure, previous)
        self._drawn = (document, self.picture_id, drawing)
        return drawing

    @property
    def scene(self) -> Scene:
        """What is shown, as the functions of this layer want it."""
        return Scene(self.document, self.picture, self.language, self.drawing)

    def do(self, document: Document, select: Iterable[str] | None = None) -> None:
        """Make `document` the present, as one step, and select `select` (default: what is still there)."""
        self._previewed = None
        self.history = self.history.did(document)
        self._settle(self.selection if select is None else select)

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
        """Take one step back."""
        self._previewed = None
        self.history = self.history.undone()
        self._settle(self.selection)

    def redo(self) -> None:
        """Take one step forward again."""
        self._previewed = None
        self.history = self.history.redone()
        self._settle(self.selection)

    def select(self, ids: Iterable[str]) -> None:
        """Select nodes and links by id."""
        self._settle(ids)

    def show(self, picture: str) -> None:
        """Bring another picture into view."""
        self._previewed = None
        self.picture_id = picture
        self._settle(())

    def choose(self, node_kind: str = "", link_kind: str = "") -> None:
        """Choose what the next node or link will be."""
        self.node_kind = node_kind or self.node_kind
        self.link_kind = link_kind or self.link_kind
        self._settle(self.selection)

    def speak(self, language: Language) -> None:
        """Use another language, or the same one in other words."""
        self.language, self._drawn = language, None
        self._settle(self.selection)

    def _settle(self, selected: Iterable[str]) -> None:
        pictures = self.document.pictures
        if self.picture_id not in pictures:
            self.picture_id = next(iter(pictures))
        there = self.picture.placements.keys() | self.picture.routes.keys()
        self.selection = frozenset(selected) & there
        for listener in tuple(self.listeners):
            listener()
