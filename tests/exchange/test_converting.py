"""What is written for other programs says what the document says, and is the same each time."""

import codecs
import csv
import io
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdraw.analysis.graph import graph
from netdraw.exchange.converting import FORMATS, convert
from netdraw.exchange.graphml import graphml
from netdraw.exchange.spreadsheet import COLUMNS, spreadsheet
from netdraw.files.problems import Problem
from netdraw.language.shipped import shipped
from netdraw.model import edits
from netdraw.model.document import Document
from tests.documents import edited, small

LANGUAGE = shipped()


def _rows(document: Document) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(spreadsheet(document, LANGUAGE).decode("utf-8-sig"), newline="")))


def _drawn(data: st.DataObject) -> Document:
    document = small()
    for _ in range(5):
        document = data.draw(edited(document))
    return document


@given(data=st.data())
def test_graphml_is_read_back_with_every_node_link_and_name(data: st.DataObject) -> None:
    document = _drawn(data)
    back = nx.read_graphml(io.BytesIO(graphml(document, LANGUAGE)), force_multigraph=True)
    assert isinstance(back, nx.MultiDiGraph)
    made = graph(document, LANGUAGE)
    assert set(back) == set(made)
    assert set(back.edges(keys=True)) == set(made.edges(keys=True))
    for key, fields in made.nodes(data=True):
        assert back.nodes[key].get("name", "").split() == fields["name"].replace("\u00ad", "").split()
        assert back.nodes[key]["kind"] == fields["kind"]
    for edge in made.edges(keys=True):
        assert back.edges[edge]["direction"] == made.edges[edge]["direction"]


@given(data=st.data())
def test_the_table_is_read_back_with_a_row_for_every_node_and_link(data: st.DataObject) -> None:
    document = _drawn(data)
    rows = _rows(document)
    assert [row["id"] for row in rows] == [*document.nodes, *document.links]
    for row in rows:
        record = document.nodes.get(row["id"]) or document.links[row["id"]]
        assert row["kind"] == record.kind
        assert row["marks"] == "; ".join(record.marks)
    for row, node in zip(rows, document.nodes.values(), strict=False):
        assert row["name"].removeprefix("'") == node.name.replace("\u00ad", "").removeprefix("'")


def test_a_word_with_a_soft_hyphen_is_found_in_another_program() -> None:
    document = edits.change_node(small(), "n4", name="Woning\u00adcorporatie")
    assert {row["name"] for row in _rows(document)} > {"Woningcorporatie"}
    assert b"Woningcorporatie" in graphml(document, LANGUAGE)


def test_the_table_names_ends_levels_and_the_direction_a_link_has() -> None:
    rows = {row["id"]: row for row in _rows(small())}
    assert tuple(rows["n4"]) == COLUMNS
    assert (rows["n4"]["record"], rows["n4"]["levels"], rows["n4"]["frames"]) == ("node", "Bestuurlijk", "Netwerk")
    assert (rows["l1"]["record"], rows["l1"]["source_name"], rows["l1"]["direction"]) == ("link", "Zayaz", "none")


@pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
def test_no_cell_is_a_formula(sign: str) -> None:
    document = edits.change_node(small(), "n4", name=f"{sign}1+1", count=f"{sign}20")
    row = next(row for row in _rows(document) if row["id"] == "n4")
    assert row["name"] == f"'{sign}1+1"
    assert row["count"] == f"'{sign}20"


def test_commas_quotes_and_line_breaks_stay_in_their_cell() -> None:
    document = edits.change_node(small(), "n4", name='a, "b"\nc')
    assert next(row for row in _rows(document) if row["id"] == "n4")["name"] == 'a, "b"\nc'
    assert b"\r\n" in spreadsheet(document, LANGUAGE)


def test_excel_is_told_that_a_table_is_unicode() -> None:
    assert spreadsheet(small(), LANGUAGE).startswith(codecs.BOM_UTF8 + b"record,")


@pytest.mark.parametrize("ending", FORMATS)
def test_the_ending_chooses_the_format_and_the_bytes_are_the_same_each_time(ending: str, tmp_path: Path) -> None:
    for name in ("one", "two"):
        convert(small(), tmp_path / f"{name}{ending.upper()}")
    one, two = ((tmp_path / f"{name}{ending.upper()}").read_bytes() for name in ("one", "two"))
    assert one == two == FORMATS[ending](small(), LANGUAGE)


@pytest.mark.parametrize("name", ["x.xlsx", "x", "graphml"])
def test_an_ending_that_is_not_known_is_said_with_those_that_are(name: str, tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"\.graphml, \.csv"):
        convert(small(), tmp_path / name)
    assert not list(tmp_path.iterdir())
