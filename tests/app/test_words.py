"""Every word in the window comes from the words and the tables of the language, also after a switch."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from string import Formatter

import pytest
from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QEvent, QFileInfo, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QFileIconProvider,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from netdraw.app.controls.sheet import Sheet
from netdraw.app.translating import translate_anew
from netdraw.app.workspace import Workspace
from netdraw.files.reading import read
from netdraw.language.guidance import phrases, prompts
from netdraw.language.shipped import shipped
from netdraw.language.tables import Names
from netdraw.language.words import LANGUAGES, keys, speak
from netdraw.model.document import Document
from tests.app.conftest import EXAMPLES, Open
from tests.app.test_window import CTRL, EXAMPLE

ASKED = ("text", "toolTip", "accessibleName", "accessibleDescription", "placeholderText", "windowTitle", "title")
KEYS = re.compile(
    r"\b(Ctrl|Shift|Alt|Enter|Return|Esc|Tab|Del|Backspace|Menu|Home|PgUp|PgDown|Left|Right|Up|Down|F\d+|[A-Z])\b"
)
QTS = ("ScrollLeftButton", "ScrollRightButton")  # in a row of tabs; Qt translates them itself
NETWORKS = {name for path in EXAMPLES.glob("*.netdraw") for name in (path.stem, read(path).network.name)}
OWN = ("netdraw", "Mee", *NETWORKS)  # the program, an example in the sheet of keys, and files
KEPT = ("nothing", "partner", "line", "questions", "list")  # states in which the language can be switched
SOFT = "\u00ad"
PATH = re.compile(r"(/[\w.-]+)+")
LETTER = re.compile(r"[^\W\d_]{2,}")


def _words(lang: str) -> set[str]:
    """Return the literal pieces of all words and names in a language."""
    pieces = {piece.strip() for text in keys(lang).values() for piece, *_ in Formatter().parse(text)}
    language = shipped(lang)
    tables: tuple[Mapping[str, object], ...] = (
        language.nodes, language.links, language.marks, language.sorts, language.themes, phrases(), prompts(),
    )  # fmt: skip
    for table in tables:
        for entry in table.values():
            names = (value for _, value in entry if isinstance(value, Names))  # type: ignore[attr-defined]  # records
            pieces |= {piece.strip() for each in names for piece, *_ in Formatter().parse(language.name(each))}
    return {each.rstrip("…") for each in pieces if each.rstrip("…")}


class Reader:
    """Knows the words of a language and of a drawing, and what is none of them."""

    def __init__(self, lang: str, document: Document) -> None:
        facts = (*document.nodes.values(), *document.links.values())
        fields = ("name", "label", "count", "since", "until", "description")
        typed = {str(getattr(each, field, "")) for each in facts for field in fields}
        typed |= {text for each in document.remarks for text in (each.text, each.by, each.at)}
        typed |= {str(each.value) for each in document.claims} | {each.source for each in document.claims}
        typed |= {getattr(document.network, each) for each in fields if hasattr(document.network, each)}
        typed |= {document.network.place, *(each.title for each in document.pictures.values())}
        known = {" ".join(each.replace(SOFT, "").split()) for each in (*typed, *_words(lang), *OWN) if each.strip()}
        self._whole, self._seen = {each.casefold() for each in known}, dict[str, bool]()
        longest = sorted(known, key=len, reverse=True)
        self._known = re.compile("|".join(rf"(?<!\w){re.escape(each)}(?!\w)" for each in longest), re.IGNORECASE)

    def strange(self, text: str) -> bool:
        """Whether there is a word in it that is not known."""
        if text not in self._seen:
            self._seen[text] = self._read(" ".join(PATH.sub("", text).replace("&&", "&").replace(SOFT, "").split()))
        return self._seen[text]

    def _read(self, text: str) -> bool:
        return text.casefold() not in self._whole and bool(LETTER.search(KEYS.sub(" ", self._known.sub(" ", text))))


def _texts(widget: QWidget) -> Iterator[str]:
    for each in (widget, *(each for each in widget.findChildren(QWidget) if each.objectName() not in QTS)):
        typed = isinstance(each, QLineEdit | QPlainTextEdit)
        for asked in ASKED:
            told = getattr(each, asked, None)
            if callable(told) and not (typed and asked == "text"):
                yield str(told())
        if isinstance(each, QTabBar):
            yield from (each.tabText(at) for at in range(each.count()))
        if isinstance(each, QAbstractItemView):
            yield from _items(each.model(), QModelIndex())
        for action in each.actions():
            yield from _said(action)


def _strange(shown: Iterable[str], reader: Reader) -> list[str]:
    """Return what holds a word that is not known; of what was cut short the whole stands beside it."""
    told = list(dict.fromkeys(shown))
    return [each for each in told if reader.strange(each) and not any(_cuts(each, other) for other in told)]


def _cuts(text: str, whole: str) -> bool:
    return text.endswith("…") and text != whole and whole.startswith(text[:-1].rstrip().replace("&&", "&"))


def _said(action: QAction) -> Iterator[str]:
    yield from (action.text(), action.toolTip())
    menu = action.menu()
    if isinstance(menu, QMenu):
        yield from (text for each in menu.actions() for text in _said(each))


def _items(model: QAbstractItemModel | None, under: QModelIndex) -> Iterator[str]:
    for row in range(model.rowCount(under) if model else 0):
        assert model
        index = model.index(row, 0, under)
        yield str(index.data() or "")
        yield str(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")
        yield from _items(model, index)


def _select(space: Workspace, *ids: str) -> None:
    space.editor.select(ids)


def _nodes(space: Workspace) -> list[str]:
    return list(space.editor.picture.placements)


def _find(space: Workspace) -> None:
    QTest.keyClick(space.window, Qt.Key.Key_F, CTRL)
    space.finder.bar.field.setText("zayaz")


STATES: Mapping[str, Callable[[Workspace], object]] = {
    "nothing": lambda space: _select(space),
    "partner": lambda space: _select(space, next(k for k in _nodes(space) if space.document.nodes[k].name == "Zayaz")),
    "line": lambda space: _select(space, next(iter(space.editor.picture.routes))),
    "several": lambda space: _select(space, *_nodes(space)[:4]),
    "value": lambda space: space.pictures.show(list(space.document.pictures)[1]),
    "list": lambda space: space.window.commands["network-list"].trigger(),
    "questions": lambda space: space.window.commands["questions"].trigger(),
    "finding": lambda space: (
        QTest.keyClick(space.window, Qt.Key.Key_F, CTRL),
        QTest.keyClicks(space.finder.bar, "zayaz"),
    ),
    "commands": lambda space: space.window.commands["commands"].trigger(),
    "keys": lambda space: space.window.commands["keys"].trigger(),
    "start": lambda space: space.window.commands["start"].trigger(),
    "table": lambda space: space.window.commands["table-mode"].trigger(),
    "offers": lambda space: space.canvas.deeds.offer(),
}


@pytest.fixture
def space(opened: Open) -> Workspace:
    """A drawing with something of everything, and few remarks."""
    space = opened(EXAMPLE)
    space.editor.do(space.document.model_copy(update={"remarks": space.document.remarks[:3]}))
    return space


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_word_comes_from_the_tables(space: Workspace, qtbot: QtBot, lang: str) -> None:
    space.speak(lang)
    reader, strange = Reader(lang, space.document), {}
    for name, state in STATES.items():
        state(space)
        QTest.qWait(60)
        qtbot.waitUntil(lambda: space.pictures.side.inspector.settled)
        popup = QApplication.activePopupWidget()
        strange[name] = _strange([*_texts(space.window), *(_texts(popup) if popup else ())], reader)
        if popup:
            popup.close()
        for sheet in space.window.findChildren(Sheet):
            sheet.reject()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert {name: words for name, words in strange.items() if words} == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_switch_leaves_no_word_of_the_other_language(space: Workspace, lang: str) -> None:
    other = next(each for each in LANGUAGES if each != lang)
    reader, strange = Reader(lang, space.document), {}
    for name in KEPT:
        space.speak(other)
        STATES[name](space)
        QTest.qWait(60)
        space.speak(lang)
        QTest.qWait(60)
        strange[name] = _strange(_texts(space.window), reader)
    assert {name: words for name, words in strange.items() if words} == {}


def test_dialogs_of_qt_and_names_of_keys_follow_a_switch_at_once(space: Workspace) -> None:
    told, keys = [], []
    for action in ("dutch", "english", "dutch"):
        space.window.commands[action].trigger()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, space.window)
        told.append(buttons.buttons()[0].text().replace("&", ""))
        keys.append(space.window.commands["align-left"].toolTip().rpartition("+")[2])
    assert told == ["Annuleren", "Cancel", "Annuleren"]
    assert keys == ["Pijl links)", "Left)", "Pijl links)"]


def test_a_word_that_stands_in_no_table_is_found(space: Workspace) -> None:
    reader = Reader("nl", space.document)
    assert not reader.strange("Ongedaan maken (Ctrl+Z)")
    assert reader.strange("Undo last step")
    space.window.top.export.setToolTip("Make a nice figure")
    assert any(reader.strange(each) for each in _texts(space.window))


def test_the_file_dialog_speaks_dutch_too(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    kinds = QFileDialog.DialogLabel
    asked = (kinds.LookIn, kinds.FileName, kinds.FileType, kinds.Reject)
    said = {}
    for lang in ("en", "nl"):
        speak(lang)
        translate_anew(qapp, lang)
        dialog = QFileDialog(options=QFileDialog.Option.DontUseNativeDialog)
        qtbot.addWidget(dialog)
        places = {QFileIconProvider().type(QFileInfo(each)) for each in ("/", str(tmp_path))}
        said[lang] = {*(dialog.labelText(each) for each in asked), *places}
    assert len(said["nl"]) == len(said["en"]) == 6
    assert not said["nl"] & said["en"]
