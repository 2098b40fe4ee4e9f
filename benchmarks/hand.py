"""How many actions it takes to draw a scene of an interview: a manager, twelve partners, eighteen links.

By keys at most 15 for the partners with their links, and 5 for each further link; names do not count.
"""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from netdraw.app.controls.style import dress
from netdraw.app.frame.window import Window
from netdraw.app.workspace import Workspace
from netdraw.language.words import speak
from tests.app.hands import HANDS, LINKS, Hand, facts
from tests.canvas.watch import Watch


def drawn(name: str, places: dict[str, tuple[float, float]]) -> Hand:
    """Return the hand that drew the scene, with what it counted printed."""
    window = Window()
    window.resize(1366, 728)
    window.show()
    hand = HANDS[name](Workspace(window, None, Watch()), places)
    hand.draw_partners()
    first = hand.actions.copy()
    hand.draw_links()
    more = hand.actions - first
    print(f"{name}: {_told(first)} for the partners; {_told(more)} for {len(LINKS)} links more")
    window.may_close = lambda: True
    window.close()
    return hand


def _told(actions: dict[str, int]) -> str:
    return ", ".join(f"{number} {what}" for what, number in actions.items())


def main() -> None:
    """Draw in every way and print the counts."""
    application = QApplication([])
    dress(application)
    speak("nl")
    places = dict(facts(drawn("keys", {}).space.document).places)
    for name in ("mouse", "touch", "pen"):
        drawn(name, places)


if __name__ == "__main__":
    main()
