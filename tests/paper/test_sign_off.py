"""The sheet that somebody from outside reads and signs, and the table that lies beside it."""

import io
import re
from collections.abc import Iterable
from functools import cache

import openpyxl
import pytest

from isitok.base.trouble import Troubled
from isitok.base.typography import typographic
from isitok.base.value import replace
from isitok.exchange.spreadsheet import ColumnChoices, spreadsheet
from isitok.format.asked import ROLES, Asked
from isitok.format.card import Card
from isitok.format.open_questions import OpenQuestion
from isitok.format.passages import passages_of
from isitok.format.sign_off_table import Answer, Column
from isitok.format.vocabulary import Level, Nation
from isitok.game.sign_off import to_read
from isitok.i18n.screen_words import ENGLISH
from isitok.paper.sign_off_first import what_is_asked
from isitok.paper.sign_off_sheet import Part, SignOff, Wanted, sign_off, story_in_full
from isitok.paper.story_card import Reader
from isitok.paper.tags import Tag
from tests.bundled import bundled_library
from tests.each import each
from tests.paper.reading import pages, text_of
from tests.samples import some_of

TODAY = "2026-11-30"


def to(nation: Nation = Nation.WALES, today: str = TODAY) -> Reader:
    return Reader(bundled_library().load_known(), nation, today=today)


@cache
def sheet(role: Asked, minutes: int = 60, pack: str = "", nation: Nation = Nation.WALES) -> SignOff:
    library = bundled_library()
    return sign_off(Wanted(role, nation, minutes, pack), library.cards, library.scenario, to(nation))


def said(tag: Tag | str) -> str:
    return tag if isinstance(tag, str) else " ".join(map(said, tag.inside))


def words_of(parts: Iterable[Part]) -> str:
    return " ".join(said(tag) for part in parts for block in part for tag in block.tags())


def bare(text: str) -> str:
    """Its letters and figures alone: emoji are named on paper."""
    return re.sub(r"[^a-z0-9]+", " ", typographic(text).lower()).strip()


@each(bundled_library().cards[::7], "card")
def test_what_is_signed_is_all_on_the_sheet(card: Card) -> None:
    one = to_read(card, bundled_library().scenario(card.id), to().known, TODAY, ENGLISH)
    shown = {*bare(words_of(story_in_full(one, to()))).split()}

    signed = [each for each in passages_of(one.story) if each.path[0] not in ("note", "others")]
    assert signed
    assert [each.text for each in signed if not {*bare(each.text).split()} <= shown] == []


@pytest.mark.parametrize("role", ROLES)
def test_there_is_a_sheet_for_each_in_their_nation(role: Asked) -> None:
    for nation in some_of([*Nation], role):
        first, *_, last = pages(sheet(role, nation=nation).paper)
        assert first.startswith("Sign-off: ")
        assert ENGLISH.label(nation) in first
        assert "What we ask of you" in first
        assert last.startswith("What is left")


def test_a_lead_reads_the_staff_card_and_the_help_before_any_story() -> None:
    text = text_of(sheet(Asked.LEAD).paper)
    assert text.index("The staff card") < text.index("Childline: 0800 1111") < text.index("Why it is here:")
    assert "rang or wrote: ______________" in text
    assert "About an adult who works with children, go to: the person your employer names" in text
    assert "{lead}" not in text
    assert "{about_staff}" not in text


def test_facts_past_their_date_are_on_the_sheet_of_the_lead() -> None:
    library = bundled_library()
    late = sign_off(Wanted(Asked.LEAD, Nation.WALES), library.cards, library.scenario, to(today="2027-02-01"))
    assert "LAW-AGE-08, due on 31 December 2026" in text_of(late.paper)
    assert "None: each was to be looked up again later than today." in text_of(sheet(Asked.LEAD).paper)


def test_a_lawyer_reads_the_law_card_line_by_line_with_its_facts_and_gaps() -> None:
    known = bundled_library().load_known()
    for nation in Nation:
        text = bare(text_of(sheet(Asked.LAWYER, nation=nation).paper))
        card = known.law[nation]
        assert card.mark in text
        assert "each line says what the law there says today" in text
        for passage in passages_of(card):
            assert bare(passage.text) in text, passage.text
        for id_ in (id_ for point in card.pupil.points.values() for id_ in point.rests_on()):
            assert bare(known.facts[id_].text) in text, id_


def test_a_story_says_why_it_is_there_and_has_room_for_an_answer() -> None:
    text = text_of(sheet(Asked.LEAD).paper)
    assert "Why it is here: level 3 · an adult leads it · self-harm" in text
    assert "Nobody outside the project has read it yet." in text
    for tick in ("I didn’t write it.", "I’d use it with this age, with me there.", "as it is", "change", "don’t use"):
        assert tick in text


def test_a_trainer_reads_what_is_for_staff() -> None:
    packs = {row["Pack"] for row in rows(sheet(Asked.TRAINER).table)}
    assert packs == {"for-staff"}


def test_young_people_see_no_verdict_nothing_of_level_3_and_no_place_for_a_name() -> None:
    made = sheet(Asked.YOUNG_PEOPLE)
    levels = {card.id: card.level for card in bundled_library().cards}
    shown = [f"{row['Pack']}/{row['Story']}" for row in rows(made.table)]
    text = text_of(made.paper)

    assert shown
    assert all(levels[id_] is not Level.THREE for id_ in shown)
    assert "Just us two" in text
    assert "Hawk asks Kofi to keep it secret." in text
    assert "It’s OK It depends Not OK" in text
    story = bundled_library().scenario("in-the-chat/just-us-two")
    assert not any(act.why[:40] in text for act in story.acts)
    assert "Name:" not in text


def test_of_one_pack_there_are_only_its_stories() -> None:
    assert {row["Pack"] for row in rows(sheet(Asked.LEAD, pack="first-steps").table)} == {"first-steps"}


@pytest.mark.parametrize(
    ("role", "told"),
    [
        (Asked.LAWYER, "2 minutes are too few: the law card alone takes 21"),
        (Asked.LEAD, "2 minutes are too few: the staff card with the help alone takes 9"),
        (Asked.TRAINER, "2 minutes are too few: the shortest story alone takes 3"),
    ],
)
def test_too_few_minutes_are_said_with_what_would_be_needed(role: Asked, told: str) -> None:
    with pytest.raises(Troubled) as caught:
        sheet(role, 2)
    assert re.sub(r"\d+$", "", str(caught.value)) == re.sub(r"\d+$", "", told)


def test_it_fits_the_minutes_that_somebody_has() -> None:
    for minutes in (30, 45, 60):
        whole = sum(int(row["Minutes"]) for row in rows(sheet(Asked.TRAINER, minutes).table))
        count = len(rows(sheet(Asked.TRAINER, minutes).table))
        assert minutes - 10 < whole <= minutes + count  # each is rounded up


def test_what_is_open_about_a_story_is_printed_with_it_for_whom_it_is_for() -> None:
    library = bundled_library()
    asked = {
        "for-staff/alert": (
            OpenQuestion(for_=Asked.TRAINER, ask="Who decides on a block?"),
            OpenQuestion(for_=Asked.LAWYER, ask="Which section?"),
            OpenQuestion(for_=Asked.LIVED, ask="Was it like that?"),
        )
    }
    reader = replace_known(to(), asked)
    text = text_of(sign_off(Wanted(Asked.TRAINER, Nation.ENGLAND), library.cards, library.scenario, reader).paper)
    assert "Who decides on a block?" in text
    assert "For somebody who has lived it: Was it like that?" in text
    assert "Which section?" not in text


def replace_known(reader: Reader, asked: dict[str, tuple[OpenQuestion, ...]]) -> Reader:
    return Reader(replace(reader.known, questions=asked), reader.nation, today=reader.today)


# The table


def rows(table: bytes) -> list[dict[str, str]]:
    """The rows of a table below its first, as a spreadsheet shows them."""
    names, *others = openpyxl.load_workbook(io.BytesIO(table)).active.iter_rows(values_only=True)
    return [dict(zip(names, (str(cell or "") for cell in other), strict=True)) for other in others]


def test_the_table_has_a_row_for_the_law_card_and_for_each_story_with_its_mark() -> None:
    law, *stories = rows(sheet(Asked.LAWYER).table)
    marks = {card.id: card.mark for card in bundled_library().cards}

    assert [*law] == [*Column]
    assert (law["Pack"], law["Story"]) == ("law", "wales")
    assert law["Mark"] == bundled_library().load_known().law[Nation.WALES].mark
    assert stories
    for row in stories:
        assert row["Mark"] == marks[f"{row['Pack']}/{row['Story']}"]
        assert row["Read"] == row["Remark"] == ""


def test_young_people_sign_nothing_so_their_table_has_no_marks() -> None:
    assert {row["Mark"] for row in rows(sheet(Asked.YOUNG_PEOPLE).table)} == {""}


def test_a_table_has_the_same_bytes_each_time_and_no_cell_is_a_formula() -> None:
    def made() -> bytes:
        rows, offered = [("=1+1", 3), ("<b>", 4)], (ColumnChoices(0, tuple(Answer)),)
        return spreadsheet("A", ("One", "Two"), rows, wide=(9, 9), offered=offered)

    assert made() == made()
    sheet = openpyxl.load_workbook(io.BytesIO(made())).active
    assert [sheet["A2"].data_type, sheet["B2"].data_type] == ["s", "n"]
    assert [row["One"] for row in rows(made())] == ["=1+1", "<b>"]
    assert [choice.formula1 for choice in sheet.data_validations.dataValidation] == ['"yes,change,no"']


def test_what_is_asked_is_said_to_each_in_their_own_words() -> None:
    told = {
        role: " ".join(
            said(tag) for part in what_is_asked(role, Nation.WALES, 60, to()) for block in part for tag in block.tags()
        )
        for role in (Asked.LEAD, Asked.LAWYER, Asked.TRAINER, Asked.YOUNG_PEOPLE)
    }
    assert len({*told.values()}) == 4
    assert "your own policy" in told[Asked.TRAINER]
