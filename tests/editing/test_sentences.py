"""Everything that can be typed in the quick line, in both languages, and what comes of it."""

from operator import attrgetter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdraw.editing.aiming import aimed
from netdraw.editing.completing import completions
from netdraw.editing.editor import Editor
from netdraw.editing.pictures import new_picture
from netdraw.editing.starting import started
from netdraw.language.roster import Roster
from netdraw.language.shipped import shipped
from netdraw.language.tables import LinkKind, NodeKind
from netdraw.model.document import Document
from netdraw.model.records import Node

PIECES = st.sampled_from(
    ["gem", "Zayaz", " ", ";", ">", "<>", ":", "#b", "=over", " ?", " x", "!", "12 ", "\\", "é", "\n"]
)
ID = attrgetter("id")
TYPED = st.lists(PIECES, max_size=8).map("".join)


def new(kind: str = "design", lang: str = "nl") -> Editor:
    return Editor(started("value" if kind == "value" else "design", lang), shipped(lang))


def typed(*lines: str, lang: str = "nl") -> Editor:
    editor = new(lang=lang)
    for line in lines:
        editor.enter(line)
    return editor


def nodes(editor: Editor) -> list[Node]:
    return [each for each in editor.document.nodes.values() if each.kind not in ("level",)]


def names(editor: Editor) -> list[str]:
    return [each.name for each in nodes(editor)]


def links(editor: Editor) -> list[tuple[str, str, str]]:
    called = editor.document.nodes
    return [(called[e.source].name, called[e.target].name, e.kind) for e in editor.document.links.values()]


def level(editor: Editor, name: str) -> str:
    (key,) = (each.id for each in nodes(editor) if each.name == name)
    placement = editor.picture.placements[key]
    found = editor.scene.level_at((placement.x, placement.y))
    return editor.document.nodes[found.id].name if found else ""


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize(
    ("word", "rank"),
    [("#b", 0), ("#m", 1), ("#u", 2), ("#bestuur", 0), ("#uitvoering", 2), ("#gov", 0), ("#prac", 2), ("#man", 1)],
)
def test_a_level_word_puts_it_on_that_level(lang: str, word: str, rank: int) -> None:
    editor = typed(f"Farent {word}", lang=lang)
    assert level(editor, "Farent") == editor.document.nodes[editor.scene.ranked()[rank].id].name


def test_a_level_alone_holds_from_now_on() -> None:
    editor = typed("#u", "Zayaz", "Farent", "GGD #b")
    assert [level(editor, name) for name in ("Zayaz", "Farent", "GGD")] == ["Uitvoering", "Uitvoering", "Bestuurlijk"]


@pytest.mark.parametrize("text", ["Farent; GGD; Mee", "- Farent\n• GGD\n1. Mee", "Farent\nGGD\r\nMee\n"])
def test_a_list_makes_all_of_them_at_once(text: str) -> None:
    editor = typed("Zayaz", text)
    assert names(editor) == ["Zayaz", "Farent", "GGD", "Mee"]
    assert {source for source, _, _ in links(editor)} == {"Zayaz"}
    editor.undo()
    assert names(editor) == ["Zayaz"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("gem>zay", ("Gemeente Oss", "Zayaz", "cooperates")),
        ("gem > zay: geld", ("Gemeente Oss", "Zayaz", "pays")),
        ("oss>Zayaz:steering", ("Gemeente Oss", "Zayaz", "steers")),
        ("gem<>zay: verantwoording", ("Gemeente Oss", "Zayaz", "accounts-to")),
    ],
)
def test_an_arrow_is_a_link_found_by_the_beginning_of_a_word(text: str, expected: tuple[str, str, str]) -> None:
    editor = typed("Gemeente Oss")
    editor.pin("")
    editor.enter("Zayaz")
    editor.enter(text)
    assert links(editor)[-1] == expected
    assert len(names(editor)) == 2
    (link,) = editor.document.links.values()
    assert link.direction == ("both" if "<>" in text else None)


def test_a_word_that_may_be_two_things_is_asked_and_nothing_is_done() -> None:
    editor = typed("Gemeente Oss")
    editor.enter("Gemeente Uden", linked=False)
    editor.enter("Zayaz", linked=False)
    before = editor.document
    found = editor.enter("gem>zay")
    assert [editor.document.nodes[key].name for key in found] == ["Gemeente Oss", "Gemeente Uden"]
    assert editor.document is before


def test_what_is_not_there_becomes_a_new_partner_of_the_link() -> None:
    editor = typed("Zayaz", "zay>Cello: geld")
    assert links(editor) == [("Zayaz", "Cello", "pays")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Pact =other network", "other-network"),
        ("Pact =ander netwerk", "other-network"),
        ("Pact =Ander Netwerk ?", "other-network"),
        ("=ander netwerk Pact", "other-network"),
        ("Rust =directe waarde", "direct-value"),
        ("Rust =indirect value !", "indirect-value"),
        ("Anna =bewoner", "resident"),
    ],
)
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_kind_of_several_words_is_named_whole(text: str, kind: str, lang: str) -> None:
    (made,) = nodes(typed(text, lang=lang))
    assert (made.kind, made.name) == (kind, text.split(" =")[0].split()[-1])


def test_of_two_kinds_the_one_with_the_longest_name_is_meant() -> None:
    assert links(typed("Zayaz", "Rust", "zay>rust =indirecte waarde"))[-1][2] == "gives-indirect"


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("gem>zay: ge", "gem>zay: geld"),
        ("gem>zay:mon", "gem>zay:money"),
        ("gem <> zay: verantw", "gem <> zay: verantwoording (A–E)"),
        ("Farent; gem>zay: steer", "Farent; gem>zay: steering"),
        ("Pact =ander n", "Pact =ander netwerk"),
        ("Pact =other n", "Pact =other network"),
        ("=bew", "=bewoner"),
        ("zay>mee =gel", "zay>mee =geld"),
    ],
)
def test_the_word_for_a_kind_is_completed_in_the_language_it_is_typed_in(text: str, offered: str, lang: str) -> None:
    found = completions(new(lang=lang).scene, Roster(), text)
    assert offered in [each.text for each in found]
    assert {each.source for each in found} == {"kind"}


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Farent, GGD, Mee", "Farent; GGD; Mee"),
        ("gemeente,huisarts", "gemeente; huisarts"),
        ("Zayaz; Farent, GGD #b,", "Zayaz; Farent; GGD #b"),
        ("Jansen, wie dat ook is", ""),
        ("1,5 miljoen, 2,5 miljoen", ""),
        ("Gemeente > Farent, GGD", ""),
        (": Farent, GGD en Mee", ""),
        (": eerst; Farent, GGD", ""),
        ("Farent\\, GGD, Mee", ""),
        ("Wonen, Zorg", ""),
    ],
)
def test_names_with_commas_are_offered_apart_where_they_look_like_names(text: str, row: str) -> None:
    found = completions(typed("Wonen, Zorg").scene, Roster(), text)
    assert [each.text for each in found if each.source == "apart"] == ([row] if row else [])


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [("nl", "mee", ["MEE"]), ("nl", "municip", ["municipality"]), ("en", "gemeent", ["gemeente"])],
)
def test_words_of_the_other_language_are_offered_only_where_there_is_none_in_ones_own(
    lang: str, text: str, names: list[str]
) -> None:
    found = [each.name for each in completions(new(lang=lang).scene, Roster(), text)]
    assert found[:1] == names
    assert "case meeting" not in found


def test_every_kind_of_line_that_is_offered_behind_a_colon_is_understood_when_it_is_taken() -> None:
    editor = typed("Gemeente", "Zayaz")
    for kind in editor.language.offered("design"):
        for text in (f"gem>zay: {name}" for name in (kind.names.nl, kind.names.en) if isinstance(kind, LinkKind)):
            editor.enter(text)
            assert editor.document.links[editor.line.last[0]].kind == kind.id, text


@pytest.mark.parametrize(("mark", "word"), [("?", "doubt"), ("!", "intended"), ("x", "left-out"), ("%", "absent")])
def test_a_mark_stands_behind_the_name(mark: str, word: str) -> None:
    assert nodes(typed(f"Mee {mark}"))[0].marks == (word,)
    assert nodes(typed(f"Mee{mark}"))[0].name == f"Mee{mark}", "it is a word of its own"


def test_marks_in_a_list_belong_to_their_item_and_alone_at_its_end_to_all() -> None:
    assert [each.marks for each in nodes(typed("Zayaz ?; Mee"))] == [("doubt",), ()]
    both = [set(each.marks) for each in nodes(typed("Zayaz; Mee !; ?"))]
    assert both == [{"doubt"}, {"intended", "doubt"}]


@pytest.mark.parametrize(
    ("text", "count", "name"),
    [
        ("12 organisaties", "12", "organisaties"),
        ("> 20 huisartsen", "> 20", "huisartsen"),
        ("± 200 professionals", "± 200", "professionals"),
        ("3 Gouden Uien", "", "3 Gouden Uien"),
        (r"\12 organisaties", "", "12 organisaties"),
    ],
)
def test_a_number_and_a_small_word_are_counted(text: str, count: str, name: str) -> None:
    (node,) = nodes(typed(text))
    assert (node.count, node.name) == (count, name)


@pytest.mark.parametrize(
    ("text", "kind", "domain"),
    [
        ("gemeente Oss", "partner", "government"),
        ("GGZ", "partner", "care"),
        ("netwerkmanager", "coordinator", ""),
        ("stuurgroep wonen", "consultation", ""),
        ("revolverend fonds", "fund", ""),
        ("housing association", "partner", "housing"),
        ("Zayaz", "partner", ""),
        ("mee =bewoner", "resident", ""),
        ("mee =consult", "consultation", ""),
    ],
)
def test_its_kind_is_guessed_or_told(text: str, kind: str, domain: str) -> None:
    (node,) = nodes(typed(text))
    assert (node.kind, node.domain) == (kind, domain)


def test_what_is_chosen_in_the_palette_is_not_guessed_away() -> None:
    editor = new()
    editor.choose(node_kind="consultation")
    editor.enter("gemeente")
    assert nodes(editor)[0].kind == "consultation"


def test_a_lone_digit_is_the_kind_of_the_last_entry_and_of_the_next() -> None:
    editor = typed("Zayaz", "Cello", "3", "Brabantzorg", "7")
    assert [each.kind for each in nodes(editor)] == ["partner", "coordinator", "coordinator"]
    assert [kind for *_, kind in links(editor)] == ["cooperates", "steers"]


@pytest.mark.parametrize(
    ("text", "kind"), [(": wij doen mee", "quote"), (":? klopt dit", "doubt"), (":!wie nog", "question")]
)
def test_a_remark_hangs_on_what_was_entered(text: str, kind: str) -> None:
    editor = typed("Zayaz", text)
    (remark,) = editor.document.remarks
    assert (remark.about, remark.kind) == (nodes(editor)[0].id, kind)
    assert remark.text in ("wij doen mee", "klopt dit", "wie nog")


def test_a_backslash_takes_the_next_character_as_it_is() -> None:
    assert names(typed(r"A\;B")) == ["A;B"]
    assert names(typed(r"A\>B")) == ["A>B"]
    assert names(typed(r"Mee \?")) == ["Mee ?"]


def test_signs_that_name_nothing_are_part_of_the_name() -> None:
    assert names(typed("Actie #samen =zzz")) == ["Actie #samen =zzz"]


def test_a_name_of_another_picture_is_brought_in_and_not_doubled() -> None:
    editor = typed("Zayaz")
    document, picture = new_picture(editor.document, "value", "nl")
    editor.do(document)
    editor.show(picture)
    editor.enter("zayaz")
    (key,) = (each.id for each in nodes(editor) if each.name == "Zayaz")
    assert key in editor.picture.placements


def test_a_full_ring_grows_and_moves_only_what_lies_outside_it() -> None:
    editor = new("value")
    for number in range(40):
        before = editor.picture.placements
        radius = editor.scene.ranked()[-1].box.width / 2
        centre = editor.scene.ranked()[-1].box.centre
        editor.enter(f"Partner {number}")
        after = editor.picture.placements
        for key, each in before.items():
            inside = ((each.x - centre[0]) ** 2 + (each.y - centre[1]) ** 2) ** 0.5 <= radius
            assert not inside or (each.x, each.y) == (after[key].x, after[key].y)
    assert editor.scene.ranked()[-1].box.width / 2 > radius - 1


@pytest.mark.parametrize("kind", ["design", "value"])
def test_forty_names_lie_on_no_other_and_on_their_level(kind: str) -> None:
    editor = new(kind)
    for number in range(40):
        editor.enter(f"Partner {number}" + (" #b" if number % 3 else " #u"))
    symbols = [each for each in editor.scene.nodes() if each.title]
    for i, one in enumerate(symbols):
        assert not any(one.box.meets(other.box) for other in symbols[:i]), one.title
    levels = {level(editor, f"Partner {number}") for number in range(40)}
    assert levels == {"Bestuurlijk", "Uitvoering"}


@given(st.lists(TYPED, max_size=5), st.sampled_from(["design", "value"]))
def test_any_text_is_one_step_and_moves_nothing_in_a_design(lines: list[str], kind: str) -> None:
    editor = new(kind)
    for line in lines:
        before, steps = editor.document, len(editor.history.past)
        aimed(editor.scene, editor.foreseen(line), editor.line.anchor)
        editor.enter(line)
        assert Document.model_validate(editor.document.model_dump()) == editor.document
        assert len(editor.history.past) <= steps + 1
        if kind == "design":
            after = editor.picture.placements
            for key, each in before.pictures["p1"].placements.items():
                if before.nodes[key].kind != "level" and "#" not in line:
                    assert (each.x, each.y) == (after[key].x, after[key].y)
        known = [node.name.casefold() for node in nodes(editor)]
        assert len(set(known)) == len(known), "a name is never doubled"
        if editor.document is not before:
            editor.undo()
            assert editor.document is before
            editor.redo()


def test_the_shipped_words_are_many_and_known() -> None:
    language = shipped("nl")
    for lang, least in (("nl", 200), ("en", 100)):
        own = list(Roster().names(lang))[: 200 if lang == "nl" else 100]
        assert len(own) >= least
    for each in Roster().names("nl"):
        assert each.guess.kind in language.nodes
        assert each.guess.domain in ("", *language.sorts)


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("kind", [each for each in shipped().nodes.values() if each.also.both], ids=ID)
def test_a_shape_is_found_by_any_word_people_have_for_it(kind: NodeKind, lang: str) -> None:
    for word in (*kind.called, *kind.also.both):
        (made,) = nodes(typed(f"Iets ={word}", lang=lang))
        assert (made.name, made.kind) == ("Iets", kind.id), word


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("kind", [each for each in shipped().links.values() if each.also.both], ids=ID)
def test_a_line_is_found_by_any_word_people_have_for_it(kind: LinkKind, lang: str) -> None:
    for word in (*kind.called, *kind.also.both):
        (link,) = typed(f"Gemeente > Farent: {word}", lang=lang).document.links.values()
        assert (link.kind, link.label) == (kind.id, ""), word


@pytest.mark.parametrize(
    ("text", "kind", "sort"),
    [
        ("Cello =zorg", "partner", "care"),
        ("Cello =ZO", "partner", "care"),
        ("Cello =work and income", "partner", "work"),
        ("Gemeente =welzijn", "partner", "welfare"),
        ("Lab =innoveren", "indirect-value", "innovating"),
        ("Lab =transforming", "indirect-value", "transforming"),
    ],
)
def test_a_domain_or_an_order_is_said_with_its_word_or_code(text: str, kind: str, sort: str) -> None:
    for entries in ((text,), (text.split(" =")[0], f"={text.split(' =')[1]}"), (text.split(" =")[0], text)):
        (made,) = nodes(typed(*entries))
        assert (made.name, made.kind, made.domain) == (text.split(" =")[0], kind, sort), entries


@pytest.mark.parametrize(
    ("text", "kind", "strength", "letter"),
    [
        ("gem>zay: samenwerking =sterk", "cooperates", 3, ""),
        ("gem>zay =weak", "cooperates", 1, ""),
        ("gem>zay: indirecte waarde =transformeren", "gives-indirect", 3, ""),
        ("gem>zay: verantwoording =E", "accounts-to", None, "E"),
        ("gem>zay =b", "accounts-to", None, "B"),
        ("gem>zay: geld =sterk", "pays", None, ""),
        ("gem>zay =innoveren", "cooperates", None, ""),
    ],
)
def test_a_strength_rings_or_a_letter_are_said_of_a_line(text: str, kind: str, strength: int, letter: str) -> None:
    editor = typed(text)
    (link,) = editor.document.links.values()
    assert (link.kind, link.strength, link.letter, link.label) == (kind, strength, letter, "")
    assert [(each.kind, each.domain) for each in nodes(editor)] == [("partner", "")] * 2


def test_other_words_for_a_kind_are_completed_too() -> None:
    found = completions(new().scene, Roster(), "Lab =secr")
    assert [(each.text, each.kind) for each in found] == [("Lab =secretariaat", "coordinator")]


@pytest.mark.parametrize(
    ("text", "offered", "sort"),
    [("Cello =zo", "Cello =Zorg", "care"), ("Lab =innov", "Lab =innoveren", "innovating")],
)
def test_a_domain_or_an_order_is_completed(text: str, offered: str, sort: str) -> None:
    found = {each.text: each.domain for each in completions(new().scene, Roster(), text)}
    assert found[offered] == sort
    (made,) = nodes(typed(offered))
    assert made.domain == sort


@pytest.mark.parametrize("text", ["gem>zay: geld =3", "gem>zay =geld =3"])
def test_a_number_is_that_of_the_line(text: str) -> None:
    editor = typed(text)
    (link,) = editor.document.links.values()
    assert (link.kind, link.label, link.number) == ("pays", "", 3)
    assert [each.number for each in nodes(editor)] == [None, None]


def test_a_number_alone_is_that_of_the_last_and_more_than_two_digits_are_part_of_a_name() -> None:
    (made,) = nodes(typed("Welbevinden =directe waarde", "=12"))
    assert (made.kind, made.number) == ("direct-value", 12)
    (made,) = nodes(typed("Wet =2015"))
    assert made.name == "Wet =2015"
