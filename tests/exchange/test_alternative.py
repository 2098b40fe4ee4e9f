"""The text alternative goes out as text, and as a page that a screen reader can walk through."""

import re
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from netdraw.drawing.telling.listing import tables
from netdraw.drawing.telling.sentences import called
from netdraw.drawing.text.printable import printable
from netdraw.exchange.alternative import page, text
from netdraw.exchange.figures import Figure, Order, make_figure
from netdraw.files.reading import read
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.document import Document
from tests.documents import blank, small
from tests.figures import EXAMPLES

STRANGE = "<b>Zorg</b> & \"Wonen\" 'Oost'"


def _figure(document: Document, lang: str = "nl", picture: str = "p1") -> Figure:
    language = shipped(lang)
    return make_figure(document, document.pictures[picture], Order(language, language.themes["colour"]))


def _parsed(document: Document, lang: str = "nl", picture: str = "p1") -> ET.Element:
    """The page as a tree; it is well-formed, so that it needs no mercy of a browser."""
    written = page(_figure(document, lang, picture), shipped(lang)).decode()
    HTMLParser().feed(written)
    body = re.sub(r"<!DOCTYPE html>|<meta [^>]*>", "", written)
    return ET.fromstring(body)


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_page_of_an_example_holds_every_node_and_link(path: Path, lang: str) -> None:
    document, language = read(path), shipped(lang)
    for key, picture in document.pictures.items():
        root = _parsed(document, lang, key)
        assert root.get("lang") == lang
        assert root.findtext("head/title") == root.findtext("body/main/h1")
        nodes, links = root.findall("body/main/table")
        named = [
            re.sub(r"^\d+\. ", "", "".join(each.itertext())) for each in nodes.findall("tbody/tr/th[@scope='row']")
        ]
        assert set(named) == {called(document.nodes[node], language) for node in picture.placements}
        assert len(links.findall("tbody/tr")) == len(picture.routes)


def test_every_table_has_a_caption_and_every_head_a_scope() -> None:
    root = _parsed(small())
    for table in root.findall("body/main/table"):
        assert table.findtext("caption")
        heads = table.findall("thead/tr/th")
        assert {each.get("scope") for each in heads} == {"col"}
        for row in table.findall("tbody/tr"):
            first, *others = row
            assert (first.tag, first.get("scope")) in (("th", "row"), ("th", "rowgroup"))
            assert int(first.get("colspan", "1")) + len(others) == len(heads)


def test_nodes_stand_by_level_and_links_from_whom_to_whom() -> None:
    nodes, links = tables(small(), small().pictures["p1"], shipped("nl"))
    assert [(group.name, [row[0] for row in group.rows]) for group in nodes.groups] == [
        ("Kaders en niveaus", ["Netwerk", "Bestuurlijk", "Uitvoering"]),
        ("Bestuurlijk", ["Zayaz", "Farent"]),
        ("Uitvoering", ["Secretariaat"]),
    ]
    assert links.heads == ["Van", "Naar", "Soort", "Tekst bij de lijn"]
    assert links.groups[0].rows[1] == ["Secretariaat", "Zayaz", "sturing", "om"]


def test_a_column_in_which_nothing_stands_is_left_out() -> None:
    assert tables(small(), small().pictures["p1"], shipped("nl"))[0].heads == ["Naam", "Soort"]
    document = edits.change_node(small(), "n4", domain="care", marks=("doubt",))
    assert tables(document, document.pictures["p1"], shipped("nl"))[0].heads == ["Naam", "Soort", "Domein", "Bijzonder"]


def test_signs_of_html_in_a_name_are_read_as_they_are() -> None:
    document = edits.change_network(edits.change_node(small(), "n4", name=STRANGE), name=STRANGE)
    root = _parsed(document)
    assert STRANGE in {"".join(each.itertext()) for each in root.iter("th")}
    assert root.findtext("head/title") == f"Ontwerp-plaatje van {STRANGE}"


def test_an_empty_picture_has_a_page_without_tables() -> None:
    root = _parsed(blank())
    assert root.findall("body/main/table") == []
    assert "Het plaatje is nog leeg." in "".join(root.itertext())


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_text_has_caption_gist_and_all_that_is_told(lang: str) -> None:
    figure = _figure(small(), lang)
    caption, gist, told = text(figure, shipped(lang)).decode().rstrip("\n").split("\n\n")
    assert caption.splitlines()[1:] == [figure.caption]
    assert gist.splitlines()[1:] == [figure.short]
    assert told.splitlines()[1:] == figure.drawing.description.splitlines()
    assert all(printable(line) == line for line in told.splitlines())
