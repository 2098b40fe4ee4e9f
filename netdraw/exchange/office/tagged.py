"""Has LibreOffice make the PDF of a report that is right for screen readers: tagged, as PDF/UA (ISO 14289-1) asks."""

import json
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from netdraw.exchange.office.opendocument import odt
from netdraw.exchange.office.plates import Plate
from netdraw.files.problems import Problem
from netdraw.language.words import say

PLACES = (
    "soffice",
    "libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)
WANTED = {"UseTaggedPDF": True, "PDFUACompliance": True}
LONGEST = 180  # seconds: the first start of a program on a slow machine takes long
EARLIEST = b"19800101"
DATED = re.compile(rb"(?<=Date\()D:[^)]+(?=\))|(?<=Date>)[-0-9T:+Z]+(?=<)")
IDENTIFIED = re.compile(rb"(?<=<)[0-9A-F]{32}(?=>)|(?<=/DocChecksum /)[0-9A-F]{32}")


def tagged(plates: Sequence[Plate]) -> bytes:
    """Return a report of figures as tagged PDF, the same bytes for the same figures.

    Raises Problem where there is no LibreOffice, or where it does not manage.
    """
    program = next((found for place in PLACES if (found := shutil.which(place))), None)
    if program is None:
        raise Problem(say("office.no-libreoffice"))
    with TemporaryDirectory() as folder:
        return _undated(_made(program, odt(plates), Path(folder)))


def _made(program: str, report: bytes, folder: Path) -> bytes:
    """Return the PDF, made in a folder with settings of its own: those of the user may hold another language."""
    given, pdf = folder / "report.odt", folder / "report.pdf"
    given.write_bytes(report)
    wanted = {name: {"type": "boolean", "value": str(value).lower()} for name, value in WANTED.items()}
    command = [
        program, "--headless", f"-env:UserInstallation={(folder / 'settings').as_uri()}",
        "--convert-to", f"pdf:writer_pdf_Export:{json.dumps(wanted)}", "--outdir", str(folder), str(given),
    ]  # fmt: skip
    try:
        ran = subprocess.run(command, capture_output=True, timeout=LONGEST, check=False)  # noqa: S603 - the program is found, the rest is ours
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Problem(say("office.libreoffice-failed", reason=error)) from None
    if not pdf.exists():
        raise Problem(say("office.libreoffice-failed", reason=ran.stderr.decode(errors="replace").strip() or "?"))
    return pdf.read_bytes()


def _undated(pdf: bytes) -> bytes:
    """Give dates and what is computed from them one value, as long as it was: the places of objects stay right."""

    def earliest(date: re.Match[bytes]) -> bytes:
        digits = iter(EARLIEST)
        return re.sub(rb"\d", lambda _: b"%c" % next(digits, 48), date[0])

    return IDENTIFIED.sub(b"0" * 32, DATED.sub(earliest, pdf))
