"""Lets Qt's own dialogs speak the language of the interface."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from netdraw.language.words import spoken


def translate(application: QCoreApplication) -> None:
    """Give Qt its words in the language that is spoken, in place of those of the former one."""
    for former in application.findChildren(QTranslator):
        application.removeTranslator(former)
        former.deleteLater()
    translator = QTranslator(application)
    place = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(QLocale(spoken()), "qtbase", "_", place):
        application.installTranslator(translator)
