"""What names a person is told from what names an organisation."""

from pathlib import Path

import pytest

from netdraw.assets import folder
from netdraw.files.reading import read
from netdraw.language.persons import looks_like_person, persons
from netdraw.language.roster import Roster

PERSONS = [
    "Jan de Vries", "mevrouw Jansen", "Mevr. De Boer-Smit", "dhr. P. Bakker", "de heer van 't Hof", "J.P. van der Berg",
    "Th. de Wit", "mw. A. de Wit-van Dam", "Fatima El Amrani", "wethouder Pietersen", "familie Jansen", "Anna",
    "Mr. Smith", "ms. Jane Doe", "Ayşe Yılmaz", "Peter",
]  # fmt: skip
OTHERS = [
    "Reinier van Arkel", "JOOST", "Anne Frank Huis", "Jan van Es Instituut", "Willem Schrikker Groep", "Sint Jan",
    "St. Joris", "Ministerie van VWS", "college van B. en W.", "ING Bank", "Dr. Schaepmanstraat", "A. Bakker BV",
    "I. Waarde", "Johannes Wier Stichting", "Gemeente Sint Anna ter Muiden", "Van Neynsel groep", "Linc naar Zorg",
    "de heer en mevrouw", "familie en vrienden", "16 organisaties", "",
]  # fmt: skip


@pytest.mark.parametrize("name", PERSONS)
def test_a_name_of_a_person_is_known_as_one(name: str) -> None:
    assert looks_like_person(name)
    assert looks_like_person(f"contact via {name}, sinds 2016")


@pytest.mark.parametrize("name", OTHERS)
def test_a_name_of_something_else_is_not(name: str) -> None:
    assert not looks_like_person(name)


def test_all_of_a_name_is_found_and_nothing_beside_it() -> None:
    text = "Eerst mevrouw Jansen, daarna P. de Boer (GGD); Jan van der Meer belt."
    assert [text[start:end] for start, end in persons(text)] == ["mevrouw Jansen", "P. de Boer", "Jan van der Meer"]


@pytest.mark.parametrize("path", sorted(folder("examples").rglob("*.netdraw")), ids=lambda path: path.stem)
def test_no_organisation_of_an_example_is_taken_for_a_person(path: Path) -> None:
    document = read(path)
    said = [node.name for node in document.nodes.values()] + [link.label for link in document.links.values()]
    said += [remark.text for remark in document.remarks]
    assert [each for each in said if looks_like_person(each)] == []


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_no_word_of_the_field_is_taken_for_a_person(lang: str) -> None:
    assert [each.name for each in Roster().names(lang) if looks_like_person(each.name)] == []
