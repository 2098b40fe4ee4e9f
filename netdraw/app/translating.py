"""Lets Qt's own dialogs speak the language of the interface."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from netdraw.language.words import say

LEFT_OUT = {"&Look in:": "look-in", "Files of &type:": "files-of-type", "Folder": "folder", "Drive": "drive"}


class Own(QTranslator):
    """WORKAROUND: what the Dutch words of Qt 6.11 leave out of its file dialog, in our own words."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        """Return the words in the language of the interface, or None where Qt is to look farther."""
        key = LEFT_OUT.get(source)
        return say(f"dialogs.{key}") if key else None  # type: ignore[return-value]  # "" would be the translation


def translate(application: QCoreApplication, lang: str) -> None:
    """Give Qt its words in a language: in its dialogs, and the names of keys."""
    application.installTranslator(Own(application))
    translator = QTranslator(application)
    place = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(QLocale(lang), "qtbase", "_", place):
        application.installTranslator(translator)


def translate_anew(application: QCoreApplication, lang: str) -> None:
    """Give Qt its words in another language, in place of those of the former one.

    At the start nothing looks for a former one: that hands the style to Python, with all there is to know of styles.
    """
    for former in application.findChildren(QTranslator):
        application.removeTranslator(former)
        former.deleteLater()
    translate(application, lang)
