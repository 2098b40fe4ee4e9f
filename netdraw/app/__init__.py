"""The window round the canvas: bars, palette, actions, opening and saving."""

import sys

from PySide6 import QtCore  # noqa: F401  # loads what is quietened here

# WORKAROUND: in case it asks for features (snake_case, true_property) PySide reads the source of every module that is
# imported after it (PYSIDE-2029), a tenth of the time that the editor takes to start. Nothing here asks for them.
if feature := sys.modules.get("shibokensupport.feature"):
    feature._mod_uses_pyside = lambda _module: False  # type: ignore[attr-defined]  # of PySide's own
