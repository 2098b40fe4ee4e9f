"""The window round the canvas: bars, palette, actions, opening and saving."""

import builtins

from PySide6 import QtCore  # noqa: F401  # puts an import of its own in the place of Python's

# WORKAROUND: in case it asks for features (snake_case, true_property) PySide looks at every import, and reads the
# source of every module imported after it (PYSIDE-2029): more than a tenth of the time that the editor takes to start.
# Nothing here asks for them, so Python's own import is put back.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
