"""The commands do what their help says, and say in one sentence what does not go."""

import csv
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import networkx as nx
import pytest

from netdraw.cli.program import COMMANDS
from netdraw.files.reading import LARGEST, read
from netdraw.files.writing import dump
from netdraw.language.shipped import shipped
from netdraw.language.tables import STAND_INS
from netdraw.language.words import LANGUAGES, keys, say
from netdraw.model import edits
from netdraw.model.records import Node
from tests.documents import box, hiding_each_other, small

Netdraw = Callable[..., Any]
ROOT = Path(__file__).parent.parent.parent
WHOLE = dump(small())

BAD: dict[str, bytes] = {
    "no-json": b"hallo",
    "empty": b"",
    "other-program": b'{"type": "excalidraw", "version": 2}',
    "truncated": WHOLE[:700],
    "wrong-types": WHOLE.replace(b'"x": 400', b'"x": "links"'),
    "dangling": WHOLE.replace(b'"source": "n4"', b'"source": "n99"'),
    "duplicate": WHOLE.replace(b'{"id": "n5"', b'{"id": "n4"'),
    "nan": WHOLE.replace(b'"x": 400', b'"x": NaN'),
    "newer": WHOLE.replace(b'"version": 1', b'"version": 7'),
}
COMMANDS_ON_A_FILE = [
    ["export", "BAD", "-o", "out"],
    ["export", "bond.netdraw", "BAD", "-o", "out"],
    ["export", "BAD", "-o", "out.svg", "--picture", "1"],
    ["gallery", "bond.netdraw", "BAD", "-o", "out"],
    ["check", "BAD"],
    ["measure", "BAD"],
    ["tidy", "BAD", "-o", "out.netdraw"],
    ["check", "--figure", "BAD"],
    ["convert", "BAD", "-o", "out.graphml"],
]


def _names(folder: Path) -> set[str]:
    return {str(each.relative_to(folder)) for each in folder.rglob("*")}


def _refused(ran: Any, named: str, lines: int = 1) -> None:
    """In one line, or where every place is named in one for each."""
    assert ran.code == 2
    assert len(ran.sentence.splitlines()) <= lines
    assert ran.said == ""
    assert all(named in line for line in ran.sentence.splitlines())
    assert ran.sentence.endswith(".\n")


@pytest.mark.usefixtures("lang")
@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("arguments", COMMANDS_ON_A_FILE, ids=lambda each: "-".join(each[:2]))
def test_bad_input_is_one_sentence_code_2_and_nothing_written(
    arguments: list[str], name: str, folder: Path, netdraw: Netdraw
) -> None:
    (folder / "spoilt.netdraw").write_bytes(BAD[name])
    before = _names(folder)
    ran = netdraw(*(each.replace("BAD", "spoilt.netdraw") for each in arguments))
    _refused(ran, "spoilt.netdraw", 2 if (arguments[0], name) == ("check", "wrong-types") else 1)
    assert _names(folder) == before
    assert (folder / "spoilt.netdraw").read_bytes() == BAD[name]


@pytest.mark.usefixtures("lang")
@pytest.mark.parametrize("arguments", COMMANDS_ON_A_FILE, ids=lambda each: "-".join(each[:2]))
def test_a_folder_a_large_file_and_none_are_refused_too(arguments: list[str], folder: Path, netdraw: Netdraw) -> None:
    (folder / "map").mkdir()
    with (folder / "large.netdraw").open("wb") as file:
        file.truncate(LARGEST + 1)
    before = _names(folder)
    for bad in ("map", "large.netdraw", "none.netdraw"):
        _refused(netdraw(*(each.replace("BAD", bad) for each in arguments)), bad)
    assert _names(folder) == before


def test_without_permission_the_sentence_says_so(folder: Path) -> None:
    """Root may read everything, so it becomes nobody first, when it has imported what nobody may not read."""
    (folder / "bond.netdraw").chmod(0)
    folder.chmod(0o755)
    code = f"import os, sys; sys.path[:0] = [{str(ROOT)!r}]; import netdraw.files.reading as _; "
    code += "from netdraw.cli.program import run; from netdraw.language.words import keys, spoken; keys(spoken()); "
    code += "os.geteuid() or os.setuid(65534); sys.exit(run(['check', 'bond.netdraw']))"
    ran = subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder, capture_output=True, text=True, check=False, env={**os.environ, "LC_ALL": "en"},
    )  # fmt: skip
    assert ran.stderr == "You may not read bond.netdraw; ask its owner for permission.\n"
    assert ran.returncode == 2


@pytest.mark.usefixtures("lang")
@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["paint"], "export"),
        (["bond.netdraw"], "netdraw edit bond.netdraw"),
        (["export"], "netdraw export --help"),
        (["export", "bond.netdraw", "--size", "3"], "--size"),
        (["export", "bond.netdraw", "-o"], "-o"),
        (["export", "bond.netdraw", "--theme", "pink"], "colour, grey"),
        (["export", "bond.netdraw", "--lang", "fr"], "nl, en"),
        (["export", "bond.netdraw", "--picture", "3"], "1 (p1, "),
        (["export", "bond.netdraw", "--picture", "0"], "2 (p2, "),
        (["export", "bond.netdraw", "-o", "out.svg"], "--picture"),
        (["export", "bond.netdraw", "-o", "gone/out.svg", "--picture", "1"], "gone"),
        (["export", "bond.netdraw", "-o", "bond.netdraw"], "bond.netdraw"),
        (["export", "bond.netdraw", "-o", "bond.netdraw/below"], "bond.netdraw"),
        (["convert", "bond.netdraw", "-o", "out.xlsx"], ".graphml, .csv"),
        (["convert", "bond.netdraw"], "-o OUT"),
        (["measure", "bond.netdraw", "--picture", "p9"], "1 (p1, "),
        (["measure", "bond.netdraw", "more"], "netdraw measure --help"),
        (["schema", "more"], "netdraw schema --help"),
        (["check"], "FILE"),
    ],
    ids=lambda each: "-".join(each) if isinstance(each, list) else "",
)
def test_a_command_line_that_does_not_go_is_one_sentence(
    arguments: list[str], named: str, folder: Path, netdraw: Netdraw
) -> None:
    before = _names(folder)
    _refused(netdraw(*arguments), named)
    assert _names(folder) == before


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_in_the_language_of_the_interface(command: str, lang: str, netdraw: Netdraw) -> None:
    ran = netdraw(*[command][: bool(command)], "--help")
    assert ran.code == 0
    assert ran.said.startswith(f"{say('cli.usage')}netdraw")
    assert " ".join(say(f"cli.command-{command}" if command else "cli.program").split()[:4]) in ran.said
    assert say("cli.option-help") in ran.said
    other = next(each for each in LANGUAGES if each != lang)
    assert say("cli.option-help", other) not in ran.said


def test_every_word_is_there_in_both_languages() -> None:
    nl, en = (keys(lang) for lang in LANGUAGES)
    assert nl.keys() == en.keys()


def test_the_version_is_said(netdraw: Netdraw) -> None:
    assert netdraw("--version").said.startswith("netdraw ")


def test_check_says_of_every_file_whether_it_opens(folder: Path, netdraw: Netdraw) -> None:
    (folder / "bad.netdraw").write_text("x")
    document = edits.change_node(small(), "n4", kind="spaceship")
    (folder / "odd.json").write_bytes(dump(edits.change_link(document, "l1", kind="beams")))
    ran = netdraw("check", "bond.netdraw", "bad.netdraw", "odd.json")
    assert ran.code == 2
    assert ran.said.splitlines()[0].startswith("bond.netdraw: ")
    assert len(ran.said.splitlines()) == 4
    assert '"spaceship"' in ran.said
    assert "n4" in ran.said
    assert '"beams"' in ran.said
    assert "bad.netdraw" in ran.sentence
    assert netdraw("check", "bond.netdraw", "odd.json").code == 0


def test_check_names_every_place_where_something_is_amiss(folder: Path, netdraw: Netdraw) -> None:
    raw = json.loads(dump(small()))
    raw["nodes"][3]["name"], raw["nodes"][4]["number"], raw["links"][0]["strength"] = 7, "veel", 9
    (folder / "amiss.netdraw").write_text(json.dumps(raw))
    ran = netdraw("check", "amiss.netdraw")
    assert ran.code == 2
    for place in ("nodes, 4", "nodes, 5", "links, 1"):
        assert [place in line for line in ran.sentence.splitlines()].count(True) == 1


def test_check_names_the_place_of_what_opening_mends(folder: Path, netdraw: Netdraw) -> None:
    (folder / "round.netdraw").write_bytes(dump(hiding_each_other(2)))
    ran = netdraw("check", "round.netdraw")
    assert ran.code == 0
    assert "round.netdraw: pictures, p1, placements, g2, folded: " in ran.said


def test_measure_prints_a_line_for_every_node_with_names_for_columns(netdraw: Netdraw) -> None:
    lines = [line.split("\t") for line in netdraw("measure", "bond.netdraw").said.splitlines()]
    assert lines[0] == ["name", "kind", "degree", "receives", "sends", "brokerage", "spanned", "levels"]
    assert lines[1][0] == "Zayaz"
    assert lines[1][5] == "1.000"
    assert {line[0] for line in lines[1:]} == {"Zayaz", "Farent", "Secretariaat"}
    assert len(netdraw("measure", "bond.netdraw", "--picture", "2").said.splitlines()) == 3


def test_tidy_writes_a_drawing_that_scores_no_worse_and_changes_no_fact(folder: Path, netdraw: Netdraw) -> None:
    ran = netdraw("tidy", "bond.netdraw", "-o", "tidy.netdraw", "--score")
    *scores, out = ran.said.splitlines()
    assert out == "tidy.netdraw"
    assert len(scores) == 2
    for line in scores:
        before, after, cost, way = map(int, re.findall(r"\d+", line.rsplit(": ", 1)[1]))
        assert after + cost <= before
        assert (cost > 0) == (way > 0) == (after < before)
    tidied = read(folder / "tidy.netdraw")
    assert (tidied.nodes, tidied.links) == (small().nodes, small().links)
    _refused(netdraw("tidy", "bond.netdraw", "-o", "bond.netdraw"), "bond.netdraw")


def test_tidy_can_take_one_picture_and_leave_the_other(folder: Path, netdraw: Netdraw) -> None:
    assert netdraw("tidy", "bond.netdraw", "-o", "tidy.netdraw", "--picture", "2").code == 0
    assert read(folder / "tidy.netdraw").pictures["p1"] == small().pictures["p1"]


def test_check_figure_measures_every_picture_at_the_width_asked_for(netdraw: Netdraw) -> None:
    ran = netdraw("check", "--figure", "bond.netdraw")
    head, *rows = [line.split("\t") for line in ran.said.splitlines()]
    assert ran.code == 0
    assert head == [
        *("file", "picture", "crossings", "sharpness", "overlaps", "covered", "under", "strays"),
        *("bends", "length", "smallest", "score"),
    ]
    assert [row[:2] for row in rows] == [["bond.netdraw", "1"], ["bond.netdraw", "2"]]
    narrow = netdraw("check", "--figure", "--width", "110", "bond.netdraw")
    row = narrow.said.splitlines()[1].split("\t")
    assert row[10] == rows[0][10], "letters stay as large as they are"
    assert row[9] != rows[0][9], "but lines do not"


def test_check_figure_says_what_could_be_better(folder: Path, netdraw: Netdraw) -> None:
    over = edits.shift(small(), "p1", {"n5"}, -590, 10)
    (folder / "over.netdraw").write_bytes(dump(over))
    ran = netdraw("check", "--figure", "over.netdraw")
    assert "over.netdraw" in ran.sentence
    assert "Zayaz" in ran.sentence
    assert ran.code == 0


def test_convert_writes_what_other_libraries_read(folder: Path, netdraw: Netdraw) -> None:
    assert netdraw("convert", "bond.netdraw", "-o", "out.graphml").code == 0
    assert netdraw("convert", "bond.netdraw", "-o", "out.csv").code == 0
    assert set(nx.read_graphml(folder / "out.graphml")) == {"n4", "n5", "n6"}
    with (folder / "out.csv").open(newline="", encoding="utf-8-sig") as file:
        assert len(list(csv.DictReader(file))) == 9
    assert _names(folder) == {"bond.netdraw", "out.graphml", "out.csv"}


def test_a_drawing_that_is_read_is_never_written_over(folder: Path, netdraw: Netdraw) -> None:
    (folder / "bond.csv").write_bytes(WHOLE)
    _refused(netdraw("convert", "bond.csv", "-o", "bond.csv"), "bond.csv")
    assert read(folder / "bond.csv") == small()


def test_schema_prints_a_schema_that_drawings_keep_to(netdraw: Netdraw) -> None:
    jsonschema.Draft202012Validator(json.loads(netdraw("schema").said)).validate(json.loads(WHOLE))


def test_language_tells_every_kind_with_its_names_outline_and_pictures(netdraw: Netdraw) -> None:
    told = json.loads(netdraw("language", "--json").said)
    shown = shipped()
    assert {each["id"] for each in told["nodes"]} == shown.nodes.keys() - {*STAND_INS}
    assert {each["id"] for each in told["links"]} == shown.links.keys() - {*STAND_INS}
    assert {each["id"] for each in told["domains"] + told["orders"]} == shown.sorts.keys()
    assert {each["id"] for each in told["themes"]} == shown.themes.keys()
    assert all(each["names"].keys() == {"nl", "en"} for table in ("nodes", "marks") for each in told[table])
    assert told["nodes"][0]["outline"] == next(iter(shown.nodes.values())).outline
    lines = netdraw("language").said.splitlines()
    assert len(lines) == 1 + sum(len(each) for name, each in told.items() if name != "version")


def test_edit_without_a_screen_says_so() -> None:
    bare = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    bare.pop("QT_QPA_PLATFORM", None)
    for arguments in ([], ["edit"], ["edit", "new.netdraw"]):
        ran = subprocess.run(
            [sys.executable, "-m", "netdraw", *arguments],
            cwd=ROOT, capture_output=True, text=True, check=False, env={**bare, "LC_ALL": "nl_NL"},
        )  # fmt: skip
        assert ran.returncode == 2
        assert ran.stderr.startswith("Er is hier geen scherm")
        assert len(ran.stderr.splitlines()) == 1


def test_the_editor_starts_without_what_the_commands_need() -> None:
    code = "import sys; import netdraw.__main__, netdraw.cli.editing; "
    code += "sys.exit(bool({'typer', 'rich', 'pydantic', 'networkx'} & sys.modules.keys()))"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_check_names_what_is_not_in_the_language_and_says_what_comes_of_it(netdraw: Netdraw, folder: Path) -> None:
    node = Node(id="n9", kind="spaceship", name="Honk", marks=("weird",), domain="culture")
    document = edits.add_node(small(), node, "p1", box("n9", 0, 0))
    document = edits.change_link(document, "l1", kind="teleports", marks=("doubt", "weird"))
    (folder / "a.netdraw").write_bytes(dump(document))
    ran = netdraw("check", "a.netdraw")
    assert ran.code == 0
    told = (ran.said + ran.sentence).splitlines()
    for words in (("spaceship", "n9"), ("teleports", "l1"), ("weird", "n9, l1"), ("culture", "n9")):
        assert len([each for each in told if all(word in each for word in words)]) == 1
    assert not any("doubt" in each for each in told)
