"""Two versions of one fact stand side by side in the picture, and are told with their sources."""

from netdraw.drawing.composing import compose
from netdraw.drawing.primitives import Text
from netdraw.drawing.telling.description import describe
from netdraw.drawing.text.lettering import measure
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.document import Document
from netdraw.model.records import Claim
from tests.documents import small

NL = shipped("nl")


def _claimed(*said: tuple[str, str], field: str = "count", own: str = "4 personen") -> Document:
    document = edits.change_node(small(), "n6", count=own)
    for value, source in said:
        document = edits.add_claim(document, Claim(about="n6", field=field, value=value, source=source))
    return document


def _written(document: Document, key: str = "n6") -> list[str]:
    drawing = compose(document, document.pictures["p1"], NL, NL.themes["colour"], measure)
    symbol = next(each for each in drawing.symbols if each.id == key)
    return [each.text for each in symbol.primitives if isinstance(each, Text)]


def test_the_versions_are_drawn_beside_each_other() -> None:
    assert "4 / 3 personen" in _written(_claimed(("4 personen", "tekst"), ("3 personen", "tabel")))


def test_a_version_stands_beside_what_the_record_holds() -> None:
    assert "4 / drie" in _written(_claimed(("drie", "tabel"), own="4"))


def test_one_version_with_its_source_changes_nothing() -> None:
    assert _written(_claimed(("4 personen", "tabel"))) == _written(_claimed())


def test_what_the_record_leaves_open_stays_unwritten() -> None:
    assert _written(_claimed(("4", "a"), ("3", "b"), own="")) == ["Secretariaat"]


def test_versions_are_told_with_their_sources() -> None:
    document = _claimed(("4 personen", "tekst"), ("3 personen", "tabel"))
    told = describe(document, document.pictures["p1"], NL)
    said = "het aantal is 4 personen volgens tekst; 3 personen volgens tabel."
    assert f"Over Secretariaat verschillen de bronnen; {said}" in told
    assert "(4 of 3 personen)" in told


def test_versions_of_a_link_are_drawn_and_told() -> None:
    document = edits.add_claim(small(), Claim(about="l1", field="label", value="naast", source="tabel"))
    assert "om / naast" in _written(document, "l1")
    told = describe(document, document.pictures["p1"], NL)
    assert (
        "Over Zayaz werkt samen met Farent (om) verschillen de bronnen; "
        "de tekst bij de lijn is “om”; “naast” volgens tabel." in told
    )
