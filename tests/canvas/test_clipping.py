"""Copying and pasting on the canvas, with the keys for it."""

import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QImage

from netdraw.canvas.output.formats import OWN, SVG
from tests.canvas.user import User

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
C, V, X, D, A, Z = Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_X, Qt.Key.Key_D, Qt.Key.Key_A, Qt.Key.Key_Z


@pytest.fixture(autouse=True)
def emptied(qapp: object) -> Iterator[None]:
    yield
    QGuiApplication.clipboard().clear()


def _names(user: User) -> list[str]:
    return sorted(node.name for node in user.editor.document.nodes.values() if node.kind != "level")


def test_a_copy_is_pasted_beside_what_it_was_made_of(user: User) -> None:
    user.click((500, 175))
    user.key(C, CTRL)
    user.key(V, CTRL)
    assert _names(user) == ["Farent", "Kern", "Mee", "Zayaz", "Zayaz"]
    assert user.steps == 1
    (new,) = user.editor.selection
    assert new not in ("n10", "n11", "n12", "n13")
    user.key(Z, CTRL)
    assert _names(user) == ["Farent", "Kern", "Mee", "Zayaz"]


def test_links_between_what_is_copied_come_along(user: User) -> None:
    user.click((500, 175))
    user.click((1000, 175), SHIFT)
    user.key(C, CTRL)
    user.key(V, CTRL)
    assert len(user.editor.document.links) == 2


def test_what_is_cut_can_be_pasted_again(user: User) -> None:
    user.click((500, 175))
    user.key(X, CTRL)
    assert _names(user) == ["Farent", "Kern", "Mee"]
    assert not user.editor.document.links
    user.key(V, CTRL)
    assert _names(user) == ["Farent", "Kern", "Mee", "Zayaz"]
    assert user.steps == 2


def test_all_is_selected_but_the_levels_and_duplicated(user: User) -> None:
    user.key(A, CTRL)
    assert user.editor.selection == {"n10", "n11", "n12", "n13", "l1"}
    user.key(D, CTRL)
    assert len(user.editor.document.links) == 2
    assert len(user.editor.document.nodes) == 3 + 8


def test_the_clipboard_holds_json_svg_image_and_names(user: User) -> None:
    user.click((500, 175))
    user.key(C, CTRL)
    mime = QGuiApplication.clipboard().mimeData()
    assert b'"Zayaz"' in mime.data(OWN).data()
    assert bytes(mime.data(SVG).data()).startswith(b"<?xml")
    assert mime.hasImage()
    assert mime.text() == "Zayaz"
    assert b"svg" not in mime.data("text/plain").data()


def test_the_whole_picture_is_copied_as_a_figure(user: User) -> None:
    user.key(C, CTRL | SHIFT)
    mime = QGuiApplication.clipboard().mimeData()
    assert b"Legenda" in mime.data(SVG).data()
    image = mime.imageData()
    assert isinstance(image, QImage)
    assert round(image.dotsPerMeterX() * 0.0254) == 300


def test_lines_of_text_become_partners(user: User) -> None:
    QGuiApplication.clipboard().setText("Oosterpoort\nCello\n\nZayaz")
    user.key(V, CTRL)
    assert _names(user) == ["Cello", "Farent", "Kern", "Mee", "Oosterpoort", "Zayaz"], "Zayaz was there"
    assert user.steps == 1


def test_a_second_column_says_what_they_are(user: User) -> None:
    QGuiApplication.clipboard().setText("Naam\tSoort\nRegietafel\toverleg\nCello\tiets\n")
    user.key(V, CTRL)
    kinds = {node.name: node.kind for node in user.editor.document.nodes.values()}
    assert kinds["Regietafel"] == "consultation"
    assert kinds["Cello"] == "partner"
    assert "Naam" not in kinds


def test_a_picture_stays_out_with_a_sentence(user: User) -> None:
    told: list[str] = []
    user.canvas.stage.tell = told.append
    QGuiApplication.clipboard().setImage(QImage(20, 20, QImage.Format.Format_RGB32))
    user.key(V, CTRL)
    assert len(told) == 1
    assert "klembord" in told[0]
    assert user.steps == 0


@pytest.mark.parametrize("data", [b"{", b'{"format": "netdraw", "version": 99}', b"[]", b"\xff"])
def test_what_cannot_be_read_is_told_and_changes_nothing(user: User, data: bytes) -> None:
    told: list[str] = []
    user.canvas.stage.tell = told.append
    mime = QMimeData()
    mime.setData(OWN, data)
    QGuiApplication.clipboard().setMimeData(mime)
    user.key(V, CTRL)
    assert len(told) == 1
    assert told[0].startswith("Het klembord")
    assert user.steps == 0


def test_nothing_selected_leaves_the_clipboard_as_it_is(user: User) -> None:
    QGuiApplication.clipboard().setText("eerder")
    user.key(C, CTRL)
    user.key(X, CTRL)
    assert QGuiApplication.clipboard().text() == "eerder"
    assert user.steps == 0


LEAVING = """
import sys
from PySide6.QtCore import QTimer
from netdraw.app import shell
from netdraw.canvas.output.clipping import offer_figure
from netdraw.exchange.figures import Order, make_figure

attached = shell.attached

def copied(window, path):
    workspace = attached(window, path)
    workspace.drawings.begin("design")
    editor = workspace.editor
    order = Order(editor.language, editor.theme, anonymous="anonymous" in sys.argv)
    offer_figure(make_figure(editor.document, editor.picture, order), order, editor)
    workspace.window.may_close = lambda: True
    QTimer.singleShot(0, window.close)
    return workspace

shell.attached = copied
raise SystemExit(shell.main(None))
"""


@pytest.mark.parametrize("figure", ["with names", "anonymous"])
def test_leaving_with_a_copy_on_the_clipboard_is_calm(figure: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LEAVING, figure], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr


def test_alt_and_a_drag_move_a_copy_and_the_original_stays(user: User) -> None:
    before = user.place("n10")
    user.drag((500, 175), (500, 990), Qt.KeyboardModifier.AltModifier)
    assert user.place("n10") == before
    (new,) = user.editor.selection
    assert user.editor.document.nodes[new].name == "Zayaz"
    assert user.place(new)[1] == pytest.approx(990, abs=20)
    assert user.steps == 1


def test_esc_leaves_no_copy_behind(user: User) -> None:
    before = user.editor.document
    user.press((500, 175), Qt.KeyboardModifier.AltModifier)
    user.hover((500, 600))
    user.key(Qt.Key.Key_Escape)
    user.release((500, 600), Qt.KeyboardModifier.AltModifier)
    assert user.editor.document is before
