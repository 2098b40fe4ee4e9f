"""The layers stand as docs/architecture.md draws them."""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
LOWER = ["model", "assets", "language", "drawing", "files", "editing", "analysis", "exchange"]


def test_the_lower_layers_import_no_qt() -> None:
    modules = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for name in LOWER
        for path in sorted((ROOT / "netdraw").glob(f"{name}.py")) + sorted((ROOT / "netdraw" / name).rglob("*.py"))
    ]
    code = f"import importlib, sys\nfor name in {modules!r}: importlib.import_module(name)\n"
    code += "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    assert len(modules) > len(LOWER)
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_a_planted_import_of_qt_is_caught(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "netdraw", tmp_path / "netdraw", ignore=shutil.ignore_patterns("__pycache__", "fonts"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    lint = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    run = {"cwd": tmp_path, "capture_output": True, "text": True, "check": False, "env": {"PYTHONPATH": str(tmp_path)}}
    clean = subprocess.run(lint, **run)  # type: ignore[call-overload]
    assert clean.returncode == 0, clean.stdout
    with (tmp_path / "netdraw" / "drawing" / "geometry" / "paths.py").open("a", encoding="utf-8") as planted:
        planted.write("\nfrom PySide6 import QtGui\n")
    caught = subprocess.run(lint, **run)  # type: ignore[call-overload]
    assert caught.returncode != 0
    assert "netdraw.drawing.geometry.paths -> PySide6" in caught.stdout


def test_none_keeps_its_references() -> None:
    """PySide6 6.12.0 on Python 3.11 loses one at every call that returns None, and aborts in the end."""
    code = (
        "import sys\nfrom PySide6.QtCore import QObject\nthing = QObject()\nbefore = sys.getrefcount(None)\n"
        "for _ in range(1000): thing.setObjectName('x')\n"
        "sys.exit(abs(sys.getrefcount(None) - before) > 200 and sys.version_info < (3, 12))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
