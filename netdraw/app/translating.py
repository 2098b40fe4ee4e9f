"""Lets Qt's own dialogs speak the language of the interface."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator


def translate(application: QCoreApplication, lang: str) -> None:
    """Give Qt its words in a language, in place of those of the former one: in its dialogs, and the names of keys."""
    for former in application.findChildren(QTranslator):
        application.removeTranslator(former)
        former.deleteLater()
    translator = QTranslator(application)
    place = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(QLocale(lang), "qtbase", "_", place):
        application.installTranslator(translator)
