"""Dresses the application: Fusion, with one palette and one style sheet from the same tokens."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from netdraw.app.controls.tokens import DRESSED, STRONG, colours
from netdraw.assets import folder
from netdraw.files.preferences import Look

ROLES = {
    QPalette.ColorRole.Window: "chrome",
    QPalette.ColorRole.Mid: "desk",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.Highlight: "live",
    QPalette.ColorRole.HighlightedText: "onprimary",
    QPalette.ColorRole.Link: "live",
    QPalette.ColorRole.PlaceholderText: "text3",
    QPalette.ColorRole.ToolTipBase: "primary",
    QPalette.ColorRole.ToolTipText: "onprimary",
}

# For Qt, at its start. Asked of the application, a style is handed to Python, with all there is to know of styles.
ARGUMENTS = ("netdraw", "-style", "Fusion")
FONT = "Inter"
LOOK = "netdraw-look"  # the property of the application that says what is wanted

SHEET = """
* {{ font-family: {font}; font-size: 13px; }}
#top {{ background: {chrome}; border-bottom: 1px solid {line}; }}
#bottom {{ background: {chrome}; border-top: 1px solid {line}; }}
#rule {{ background: {line}; }}
#island {{ background: {surface}; border: 1px solid {line}; border-radius: 12px; }}
#finding {{ background: {surface}; border: 1px solid {line}; border-radius: 14px; }}
#sheet QTextBrowser {{ font-size: 15px; background: transparent; }}
#sheet {{ background: {surface}; border-radius: 16px; }}
#sheet QPlainTextEdit {{ font-size: 13px; font-weight: 400; }}
#table {{ background: {surface}; border: 1px solid {line}; border-radius: 16px; }}
#table QToolButton {{ font-size: 12px; padding: 6px 0 4px 0; border-radius: 12px; }}
QPushButton[kind="ready"] {{ font-size: 15px; border-radius: 12px; }}
QPushButton[kind="send"] {{ background: {primary}; border-radius: 12px; }}
QPushButton[kind="send"]:hover {{ background: {primaryhover}; }}
QPushButton[kind="send"]:pressed {{ background: {primarypress}; }}
#notice {{ background: {surface}; border: 1px solid {line}; border-radius: 12px; }}
#notice[sort="restored"] {{ background: {warnbg}; border-color: {warnedge}; }}
#notice[sort="failed"] {{ background: {errbg}; border-color: {erredge}; }}
#notice QLabel {{ color: {ink}; font-size: 13px; }}
#start {{ background: {chrome}; }}
#work {{ background: {surface}; border: 1px solid {line}; border-radius: 12px; }}
#work QPushButton {{ padding: 0 12px; }}
QLabel[role="h1"] {{ font-size: 28px; font-weight: 600; color: {ink}; }}
QLabel[role="lead"] {{ font-size: 15px; color: {text2}; }}
#title {{ font-size: 15px; font-weight: 600; }}
#hint, #note {{ font-size: 12px; color: {text2}; }}
#state {{ font-size: 12px; color: {text2}; }}
QToolButton, QPushButton {{ border: none; border-radius: 8px; background: transparent; color: {ink};
    font-size: 13px; font-weight: 500; outline: none; }}
QToolButton:hover, QPushButton:hover {{ background: {hover}; }}
QToolButton:pressed, QPushButton:pressed {{ background: {press}; }}
QToolButton:disabled, QPushButton:disabled {{ color: {off}; }}
QToolButton::menu-indicator {{ image: none; }}
QPushButton[kind="primary"] {{ background: {primary}; color: {onprimary}; padding: 0 18px; font-weight: 600; }}
QPushButton[kind="primary"]:hover {{ background: {primaryhover}; }}
QPushButton[kind="primary"]:pressed {{ background: {primarypress}; }}
QPushButton[kind="primary"]:disabled {{ background: {press}; color: {off}; }}
QPushButton[kind="plain"] {{ padding: 0 14px; }}
QPushButton[kind="outline"] {{ border: 1px solid {edge}; background: {surface}; padding: 0 15px; }}
QPushButton[kind="outline"]:hover {{ background: {hover}; }}
QPushButton[kind="outline"]:pressed {{ background: {press}; }}
QPushButton[kind="outline"]:disabled {{ border-color: {line}; }}
QPushButton[kind="tab"] {{ border: 1px solid transparent; border-radius: 7px; color: {text2}; padding: 0 12px; }}
#seek {{ background: {surface}; border: 1px solid {edge}; border-radius: 8px; color: {ink}; padding: 0 9px;
    placeholder-text-color: {text3}; selection-background-color: {livesoft}; selection-color: {ink}; }}
#seek:focus {{ border: 2px solid {live}; padding: 0 8px; }}
#rows {{ background: transparent; border: none; outline: none; }}
QTabBar {{ border: none; }}
QTabBar::tab {{ background: transparent; border: 1px solid transparent; border-radius: 7px; color: {text2};
    font-weight: 500; height: 26px; margin: 5px 2px 5px 0; padding: 0 12px 0 10px; }}
QTabBar::tab:hover {{ background: {hover}; }}
QTabBar::tab:selected {{ background: {surface}; border-color: {line}; color: {ink}; }}
QTabBar::tab:selected:focus {{ border-color: {live}; }}
QTabBar::scroller {{ width: 56px; }}
#retitle {{ background: {surface}; border: 2px solid {live}; border-radius: 7px; color: {ink}; padding: 0 8px;
    selection-background-color: {livesoft}; selection-color: {ink}; }}
#quick {{ background: {surface}; border: 1px solid {line}; border-radius: 14px; }}
#quick[live="true"] {{ border: 2px solid {live}; }}
#line {{ border: none; background: transparent; color: {ink}; font-size: 17px; padding: 0 8px;
    placeholder-text-color: {text3}; selection-background-color: {live}; }}
#anchor {{ background: {livesoft}; color: {livetext}; padding: 0 10px; font-weight: 500; }}
#more[armed="true"] {{ background: {livesoft}; border: 2px solid {live}; }}
#slot {{ background: {chip}; padding: 0 8px; }}
#level {{ padding: 0 8px; }}
#cap {{ background: {press}; color: {text2}; border-radius: 5px; padding: 0 8px; font-size: 11px; font-weight: 500; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; }}
QScrollBar:vertical {{ background: transparent; width: 8px; }}
QScrollBar::handle:vertical {{ background: {edge}; border-radius: 4px; min-height: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ background: none; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
QLabel[role="field"] {{ font-size: 12px; font-weight: 500; color: {text2}; }}
QLabel[role="note"] {{ font-size: 12px; color: {text3}; }}
QLabel[role="strong"] {{ font-weight: 600; color: {ink}; }}
QLabel[role="h2"] {{ font-size: 20px; font-weight: 600; color: {ink}; }}
QLabel[role="h3"] {{ font-size: 15px; font-weight: 600; color: {ink}; }}
QPlainTextEdit {{ border: 1px solid {edge}; border-radius: 8px; padding: 5px 6px; background: {surface}; color: {ink};
    selection-background-color: {livesoft}; selection-color: {ink}; }}
QPlainTextEdit:disabled, #seek:disabled {{ border-color: {line}; color: {off}; }}
QPlainTextEdit:focus {{ border: 2px solid {live}; padding: 4px 5px; }}
QPlainTextEdit[kind="name"] {{ font-size: 15px; font-weight: 600; }}
QLabel[role="said"] {{ font-style: italic; color: {ink}; }}
QLabel[role="body"] {{ color: {ink}; }}
QLabel[role="body"]:disabled {{ color: {off}; }}
#quote {{ background: {field}; border-radius: 8px; }}
QPushButton[kind="pick"] {{ height: 38px; text-align: left; border: 1px solid {line}; background: {field};
    padding: 0 34px 0 10px; font-weight: 400; }}
QPushButton[kind="head"] {{ height: 40px; text-align: left; padding: 0 24px 0 0; font-size: 15px; font-weight: 600; }}
QPushButton[kind="fold"] {{ height: 40px; min-width: 34px; color: {livetext}; font-size: 12px; padding: 0 6px; }}
QPushButton[kind="card"] {{ background: {field}; text-align: left; }}
QPushButton[kind="card"]:hover {{ background: {hover}; }}
QPushButton[kind="card"]:pressed {{ background: {press}; }}
QPushButton[kind="subject"] {{ height: 40px; text-align: left; color: {text2}; font-size: 12px; padding: 0 4px; }}
QPushButton[kind="link"] {{ height: 40px; text-align: left; color: {livetext}; padding: 0 4px; }}
QPushButton[kind="row"] {{ color: {livetext}; padding: 0 10px; }}
QPushButton[kind="eyes"] {{ color: {text3}; font-size: 12px; font-weight: 400; text-align: left;
    padding: 0 20px 0 0; }}
QPushButton[kind="mark"] {{ height: 38px; border: 1px solid {line}; background: {field};
    padding: 0 8px; text-align: left; }}
QPushButton[kind="mark"]:checked {{ height: 36px; border: 2px solid {ink}; background: {surface}; padding: 0 7px; }}
QPushButton[kind="pick"]:hover, QPushButton[kind="mark"]:hover {{ border-color: {edge}; }}
QPushButton[kind="pick"]:pressed, QPushButton[kind="mark"]:pressed {{ background: {press}; }}
QPushButton::menu-indicator {{ image: none; width: 0; }}
#segments {{ background: {field}; border: 1px solid {line}; border-radius: 10px; }}
#segments QToolButton {{ border-radius: 7px; margin: 1px; border: 1px solid transparent; font-size: 12px;
    color: {text2}; }}
#segments[kind="words"] QToolButton {{ font-size: 13px; }}
#segments QToolButton:hover {{ background: {hover}; }}
#segments QToolButton:pressed {{ background: {press}; }}
#segments QToolButton:checked {{ background: {surface}; color: {ink}; border: 1px solid {edge}; font-weight: 600; }}
QMenu {{ background: {surface}; border: 1px solid {line}; border-radius: 12px; padding: 6px; }}
QMenu::item {{ min-height: 24px; padding: 8px 28px 8px 12px; border-radius: 6px; color: {ink}; }}
QMenu[large="true"]::item {{ min-height: 28px; }}
QMenu[wide="true"]::item {{ min-height: 36px; }}
QMenu[pictured="true"] {{ icon-size: 34px; }}
QMenu[pictured="true"]::item {{ min-height: 34px; padding: 2px 20px 2px 12px; }}
QMenu[pictured="true"][large="true"]::item {{ min-height: 40px; }}
QMenu::item:selected {{ background: {hover}; }}
QMenu::item:disabled {{ color: {off}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px; }}
QToolTip {{ background: {primary}; color: {onprimary}; border: none; padding: 4px 6px; }}
"""

FIELDS = """
QPushButton[kind="pick"], QPushButton[kind="mark"] {{ height: {inner}px; }}
QPushButton[kind="mark"]:checked {{ height: {chosen}px; }}
QPushButton[kind="head"], QPushButton[kind="link"], QPushButton[kind="subject"], QPushButton[kind="fold"] {{
    height: {field}px; }}
WordsField {{ qproperty-least: {field}; }}
"""


def fields(high: int) -> str:
    """Return the style sheet of a form with fields so many pixels high, their borders counted."""
    return FIELDS.format(field=high, inner=high - 2, chosen=high - 4)


def dress(application: QApplication, wanted: Look = "system", strong: bool = False) -> None:
    """Give the application its look, the same on every platform."""
    for file in sorted(folder("fonts").glob(f"{FONT}-*.otf")):
        QFontDatabase.addApplicationFont(str(file))
    application.styleHints().colorSchemeChanged.connect(
        lambda: look(application, application.property(LOOK), application.property(STRONG))
    )
    look(application, wanted, strong)


def look(application: QApplication, wanted: Look, strong: bool = False) -> None:
    """Be light or dark from now on, or as the system is; when `strong` with more contrast."""
    application.setProperty(LOOK, wanted)
    dark = application.styleHints().colorScheme() == Qt.ColorScheme.Dark
    application.setProperty(STRONG, strong)
    wear(application, wanted == "dark" or (wanted == "system" and dark))


def wear(application: QApplication, dark: bool) -> None:
    """Put the light or the dark colours on, also while windows are open; the paper stays white."""
    application.setProperty(DRESSED, dark)
    palette = QPalette(QColor(colours()["chrome"]))
    for role, token in ROLES.items():
        palette.setColor(role, QColor(colours()[token]))
    application.setPalette(palette)
    application.setStyleSheet(SHEET.format(**colours(), font=FONT))
