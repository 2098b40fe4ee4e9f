"""The guide, to read off-line: the pages of docs/guide as they are shipped, in the language of the interface."""

import re
from pathlib import Path

from PySide6.QtCore import QBuffer, QSize, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QImageReader, QTextBlock, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QTextBrowser, QToolButton, QVBoxLayout, QWidget

from netdraw.app.controls.choices import caption
from netdraw.app.controls.glyphs import glyph
from netdraw.app.controls.sheet import Sheet
from netdraw.assets import folder
from netdraw.canvas.painting.painter import load_fonts
from netdraw.language.words import say, spoken

FAMILIES = re.compile(rb'font-family="[^"]*"')
OVER = (8, 4, 26, 18)  # pixels over a paragraph, and over headings by their level
AIRY = 140  # percent, of the height of a line of words
BESIDE = 60  # pixels that no picture takes of the width of a page
WIDEST = 960
OBJECT = "\ufffc"  # stands for a picture


class Guide(Sheet):
    """Shows one page at a time; what is no page of Markdown opens in the program that the system has for it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAccessibleName(say("guide.title"))
        self.page = Page()
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(32, 18, 18, 26)
        column.setSpacing(8)
        column.addLayout(self._head())
        column.addWidget(self.page, 1)
        self.page.read(QUrl.fromLocalFile(str(folder("docs") / "guide" / spoken() / "index.md")))
        self.page.setFocus()

    def _head(self) -> QHBoxLayout:
        row, back, away = QHBoxLayout(), _button("undo-2", say("guide.back")), _button("x", say("app.away"))
        back.setEnabled(False)
        self.page.backwardAvailable.connect(back.setEnabled)
        back.clicked.connect(self.page.backward)
        away.clicked.connect(self.reject)
        row.addWidget(caption(say("guide.title"), "h2"), 1)
        row.addWidget(back)
        row.addWidget(away)
        return row


class Page(QTextBrowser):
    """A page of Markdown, with its pictures as wide as fits."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setAccessibleName(say("guide.title"))
        self.document().setDocumentMargin(12)
        self.anchorClicked.connect(self.read)
        self.sourceChanged.connect(lambda _: _set_apart(self.document().begin()))

    def read(self, place: QUrl) -> None:
        """Show a page, or let the system show what is none."""
        url = self.source().resolved(place)
        if Path(url.path()).suffix == ".md":
            self.setSource(url)
        else:
            QDesktopServices.openUrl(url)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Return a picture at the size at which it is shown."""
        url = self.source().resolved(QUrl(name))
        if Path(url.path()).suffix in (".png", ".svg"):
            return _picture(Path(url.toLocalFile()), min(self.viewport().width() - BESIDE, WIDEST))
        return super().loadResource(kind, name)


def _set_apart(block: QTextBlock) -> None:
    """Give the paragraphs of a page, from `block` on, room between them; rows of a table have theirs."""
    cursor = QTextCursor(block)
    while block.isValid():
        cursor.setPosition(block.position())
        if not cursor.currentTable():
            layout = block.blockFormat()
            layout.setTopMargin(OVER[min(layout.headingLevel(), len(OVER) - 1)])
            if OBJECT not in block.text():
                layout.setLineHeight(AIRY, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            cursor.setBlockFormat(layout)
        block = block.next()


def _picture(file: Path, wide: int) -> QImage:
    """Return a picture `wide` pixels wide; Qt takes a row of fonts for one, so a figure is given that of the paper."""
    data = FAMILIES.sub(f'font-family="{load_fonts()}"'.encode(), file.read_bytes())
    buffer = QBuffer()
    buffer.setData(data)
    reader = QImageReader(buffer)
    size = reader.size()
    reader.setScaledSize(QSize(wide, round(wide * size.height() / max(size.width(), 1))))
    return reader.read()


def _button(icon: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(glyph(icon))
    button.setIconSize(QSize(20, 20))
    button.setFixedSize(40, 40)
    button.setToolTip(name)
    button.setAccessibleName(name)
    return button
