"""Lets Qt's own dialogs speak the language of the interface."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator


def translate(application: QCoreApplication, lang: str) -> None:
    """Give Qt its words in a language: in its dialogs, and the names of keys."""
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
