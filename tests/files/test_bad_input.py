"""What is no drawing is refused in one sentence that names the file, the place and the way out."""

import json
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdraw.files.problems import Problem
from netdraw.files.reading import LARGEST, read
from netdraw.files.writing import dump
from netdraw.model import edits
from tests.documents import small

WHOLE = dump(small())
RAW: dict[str, Any] = json.loads(WHOLE)


def _refusal(path: Path) -> str:
    before = path.read_bytes() if os.path.isfile(path) and path.stat().st_size < 10**6 else None
    with pytest.raises(Problem) as refused:
        read(path)
    assert before is None or path.read_bytes() == before
    sentence = str(refused.value)
    assert "\n" not in sentence
    assert str(path) in sentence
    assert sentence.endswith(".")
    assert ";" in sentence, "names the way out"
    return sentence


def _text(path: Path, text: str | bytes) -> str:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return _refusal(path)


def _changed(path: Path, change: Callable[[dict[str, Any]], object]) -> str:
    raw = json.loads(WHOLE)
    change(raw)
    return _text(path, json.dumps(raw))


@pytest.mark.usefixtures("lang")
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "leeg|empty"),
        ("   \n", "leeg|empty"),
        ("hallo", "geen netdraw-tekening|no netdraw drawing"),
        ("naam;soort\nZayaz;partner\n", "plakken in de regel|paste in the line"),
        (b"PK\x03\x04\xff", "geen netdraw-tekening|no netdraw drawing"),
        ("<graphml/>", "geen netdraw-tekening|no netdraw drawing"),
        ("<!DOCTYPE html><p>Zayaz<br>", "geen netdraw-tekening|no netdraw drawing"),
        ('<?xml version="1.0"?><svg/>', "figuur zonder tekening|figure without a drawing"),
        ('{"format": "netdraw",\n  version: 1}', "2, kolom 3|line 2, column 3"),
        ('{"format": "netdraw", "version": 1,}', "iets anders|other than"),
        ('{"format": "netdraw", "version": 1}}', "kolom 36|column 36"),
        (b"\x89PNG\r\n\x1a\n", "figuur zonder tekening|figure without a drawing"),
        (b"\x89NOT\r\n", "geen netdraw-tekening|no netdraw drawing"),
        (b'{"\x89', "iets anders dan UTF-8|something other than UTF-8"),
        ('{"name": "caf\u00e9"}'.encode("latin-1"), "kolom 14|column 14"),
        ('{"format": "netdraw"}'.encode("utf-16"), "UTF-16"),
        ("[1, 2]", "geen netdraw-tekening|no netdraw drawing"),
        ("3", "geen netdraw-tekening|no netdraw drawing"),
        ("null", "geen netdraw-tekening|no netdraw drawing"),
        ('{"type": "excalidraw", "version": 2}', "een ander programma|another program"),
        ('{"format": ["netdraw"]}', "een ander programma|another program"),
        ('{"format": "netdraw"}', "heel getal van 1|whole number from 1"),
        ('{"format": "netdraw", "version": true}', "heel getal van 1|whole number from 1"),
        ('{"format": "netdraw", "version": 0}', "heel getal van 1|whole number from 1"),
        ('{"format": "netdraw", "version": 2}', "nieuwere netdraw|newer netdraw"),
        ('{"format": "netdraw", "version": 1%s}' % ("0" * 4000), "nieuwere netdraw|newer netdraw"),
        ('{"format": "netdraw",\n "x": NaN}', "2, kolom 7 staat NaN|line 2, column 7 stands NaN"),
        ('{"format": "netdraw",\n "x": [1, "NaN", -Infinity]}', "kolom 18 staat -Infinity|column 18 stands -Infinity"),
        ('{"format": "netdraw",\n "x": 1e400}', "kolom 7 staat 1e400|column 7 stands 1e400"),
        ('{"format": "netdraw",\n "x": %s}' % ("9" * 5000), "kolom 7 staat 999|column 7 stands 999"),
        ('{"a": {"x": 1, "b": {"x": 1}},\n "x": 2, "\\u0078": 3}', 'kolom 10 staat het veld "|column 10 the field "'),
        ('{"a": ' + "[" * 100_000 + "]" * 100_000 + "}", "minder diep|less deep"),
        ('{"format": "netdraw", "version": 1, "a": ' + "[" * 300 + "]" * 300 + "}", "a: "),
        ('{"format": "netdraw", "version": 1, "ink": [1], "session": ' + "[" * 300 + "]" * 300 + "}", "session, 1, 1"),
    ],
)  # fmt: skip
def test_what_is_no_drawing_is_said(text: str | bytes, said: str, drawing: Path, lang: str) -> None:
    assert said.split("|")[lang == "en" and "|" in said] in _text(drawing, text)


@pytest.mark.usefixtures("lang")
@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda raw: raw["nodes"][3].update(name=5), 'nodes, 4 ("n4"), name: '),
        (lambda raw: raw["nodes"][3].update(number="tien"), 'nodes, 4 ("Zayaz"), number: '),
        (lambda raw: raw["nodes"][3].update(number=1000), "999"),
        (lambda raw: raw["nodes"][3].update(number=1.5), "1.5"),
        (lambda raw: raw["nodes"][3].update(marks="doubt"), "[ ]"),
        (lambda raw: raw["nodes"][3].pop("kind"), 'nodes, 4 ("Zayaz"), kind: '),
        (lambda raw: raw["nodes"][3].update(id=""), 'nodes, 4 ("Zayaz"), id: '),
        (lambda raw: raw["nodes"][3].update(id="n" * 300), "200"),
        (lambda raw: raw["nodes"][3].update({"\ud800": 1}), 'nodes, 4 ("Zayaz"): '),
        (lambda raw: raw["nodes"].append("partner"), "nodes, 7: "),
        (lambda raw: raw.update(nodes={"n1": {}}), "nodes: "),
        (lambda raw: raw.update(network=None), "network: "),
        (lambda raw: raw["links"][0].update(strength=4), 'links, 1 ("om"), strength: '),
        (lambda raw: raw["links"][0].update(letter="Z"), "'A', 'B', 'C', 'D', 'E'"),
        (lambda raw: raw["pictures"][0].update(kind="map"), "'design'"),
        (lambda raw: raw["pictures"][0]["placements"][3].update(x=""), 'pictures, 1 ("p1"), placements, 4 ("n4"), x'),
        (lambda raw: raw["pictures"][0]["placements"][3].update(x=10**7), "100000"),
        (lambda raw: raw["pictures"][0]["placements"][3].update(x=10**400), "placements, 4"),
        (lambda raw: raw["pictures"][0]["placements"][3].update(width=0), "width: "),
        (lambda raw: raw["pictures"][0]["routes"][0].update(bends=[[1, 2, 3]]), "bends, 1: "),
        (lambda raw: raw["pictures"][0]["routes"][0].update(bends=[[1]]), "bends, 1, 2: "),
        (lambda raw: raw["links"][0].update(source="n99"), 'links, l1, source: '),
        (lambda raw: raw["links"][0].update(source="n99"), '"n99"'),
        (lambda raw: raw["pictures"][0]["placements"][0].update(node="n99"), "pictures, p1, placements, n99: "),
        (lambda raw: raw["pictures"][0]["routes"][0].update(link="l99"), "pictures, p1, routes, l99: "),
        (lambda raw: raw["remarks"][0].update(about="n99"), "remarks, 1, about: "),
        (lambda raw: raw.update(claims=[{"about": "n99", "field": "name", "value": 1}]), "claims, 1, about: "),
        (lambda raw: raw["nodes"][4].update(id="n4"), 'nodes, 4 ("Zayaz")'),
        (lambda raw: raw["nodes"][4].update(id="n4"), 'nodes, 5 ("Farent")'),
        (lambda raw: (raw["links"][0].update(id="n4"), raw.update(pictures=[])), 'links, 1 ("om")'),
        (lambda raw: raw["pictures"][0]["placements"][0].update(node="n2"), "placements, 2"),
    ],
)  # fmt: skip
def test_the_place_of_what_does_not_hold_is_named(
    change: Callable[[dict[str, Any]], object], place: str, drawing: Path
) -> None:
    assert place in _changed(drawing, change)


@pytest.mark.usefixtures("lang")
@pytest.mark.parametrize("word", ["\x01", "e\u0301" * 300, 5])
def test_a_word_that_does_not_hold_is_told_of_once(drawing: Path, word: object) -> None:
    said = _changed(drawing, lambda raw: raw["links"][0].update(source=word))
    expected = {str: ("1 ", "200 "), int: ("tekst", "text")}[type(word)]
    assert any(each in said for each in expected)
    assert "elders" not in said
    assert "elsewhere" not in said


@pytest.mark.usefixtures("lang")
def test_further_places_are_counted(drawing: Path, lang: str) -> None:
    assert ("(en elders nog 5 keer)" if lang == "nl" else "(and 5 more elsewhere)") in _changed(drawing, _numbered)


def _numbered(raw: dict[str, Any]) -> None:
    for node in raw["nodes"]:
        node["count"] = 3


def test_the_former_version_is_named_when_there_is_one(drawing: Path) -> None:
    former = drawing.with_name("bond.netdraw.bak")
    former.write_bytes(WHOLE)
    assert str(former) in _changed(drawing, lambda raw: raw["nodes"][0].pop("id"))


@pytest.mark.usefixtures("lang")
def test_a_file_that_is_missing_a_folder_and_a_pipe_are_said(tmp_path: Path, lang: str) -> None:
    assert ("bestaat niet" if lang == "nl" else "does not exist") in _refusal(tmp_path / "none.netdraw")
    assert ("bestaat niet" if lang == "nl" else "does not exist") in _refusal(tmp_path / "none" / "x.netdraw")
    assert ("is een map" if lang == "nl" else "is a folder") in _refusal(tmp_path)
    assert _refusal(tmp_path / ("x" * 300))
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        assert ("gewoon" if lang == "nl" else "ordinary") in _refusal(tmp_path / "pipe")


def test_a_link_that_leads_to_itself_is_said(tmp_path: Path) -> None:
    (tmp_path / "loop.netdraw").symlink_to(tmp_path / "loop.netdraw")
    assert _refusal(tmp_path / "loop.netdraw")


@pytest.mark.usefixtures("lang")
def test_a_file_over_64_mb_is_refused_by_its_size(drawing: Path) -> None:
    with drawing.open("r+b") as file:
        file.truncate(LARGEST + 1)
    assert "65 MB" in _refusal(drawing)


@pytest.mark.usefixtures("lang")
def test_a_file_that_may_not_be_read_is_said(drawing: Path, lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    drawing.chmod(0)
    if os.access(drawing, os.R_OK):  # root reads everything

        def denied(*_: object, **__: object) -> None:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(Path, "open", denied)
    with pytest.raises(Problem, match=("mag .* niet lezen" if lang == "nl" else "may not read")):
        read(drawing)
    drawing.chmod(stat.S_IRUSR)


@pytest.mark.usefixtures("lang")
def test_a_file_torn_anywhere_is_said_to_stop_in_the_middle(
    drawing: Path, lang: str, count: Callable[[int, int], int]
) -> None:
    said = "midden in de tekening" if lang == "nl" else "stops in the middle"
    whole = dump(edits.change_node(small(), "n4", name='é🏠 "\\\ud800"', count="-1.5e-3")).rstrip()
    for end in range(1, len(whole), max(1, len(whole) // count(300, len(whole)))):
        assert said in _text(drawing, whole[:end]), whole[end - 20 : end]


def _paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(found for key, each in inside for found in _paths(each, (*path, key)))]


@given(
    path=st.sampled_from(_paths(RAW)[1:]),
    value=st.sampled_from(
        [None, True, -1, 0, 10**30, 1.5, "", "x", "n1", [], [1], [[]], {}, {"id": "n1"}, {"id": 3}, "\ud800", "\x00"]
    ),
)
def test_any_value_put_anywhere_gives_a_document_or_a_sentence(
    path: tuple[Any, ...], value: Any, tmp_path_factory: pytest.TempPathFactory
) -> None:
    raw = json.loads(WHOLE)
    within = raw
    for key in path[:-1]:
        within = within[key]
    within[path[-1]] = value
    _opens_or_says(json.dumps(raw).encode(), tmp_path_factory.mktemp("any") / "x.netdraw")


@given(start=st.integers(0, len(WHOLE)), length=st.integers(0, 40), noise=st.binary(max_size=12))
def test_any_bytes_put_anywhere_give_a_document_or_a_sentence(
    start: int, length: int, noise: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    data = WHOLE[:start] + noise + WHOLE[start + length :]
    _opens_or_says(data, tmp_path_factory.mktemp("any") / "x.netdraw")


def _opens_or_says(data: bytes, path: Path) -> None:
    path.write_bytes(data)
    try:
        assert dump(read(path))
    except Problem:
        _refusal(path)
