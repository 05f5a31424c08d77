"""The sheet on the teacher's desk: minutes, answers, what to listen for, and what to do if told."""

import io
from functools import cache
from typing import Any

import pytest
from pypdf import PdfReader

from isitok.base.value import replace
from isitok.format.beside_acts import ListenFor
from isitok.format.lesson import BeforeAfter, LessonPlan
from isitok.format.lesson_ways import AnswerBy, ScoresShown
from isitok.format.story import Scenario
from isitok.format.vocabulary import Band, LawTopic, Level, Nation
from isitok.paper.a4 import Paper
from isitok.paper.desk_sheet import lesson_sheet
from isitok.paper.story_card import Reader
from tests.builders import a_respond, a_scenario, a_tell, an_act, an_audience
from tests.bundled import bundled_library
from tests.paper.reading import A4, bundled, pages, says_of_itself, sizes, text_of
from tests.samples import some_of

WALES = Reader(bundled(), Nation.WALES)


def a_plan(**fields: Any) -> LessonPlan:
    told: dict[str, Any] = {"title": "Year 8, week 2", "ages": (Band.B11_14,), "minutes": 20, "cards": ("a/b", "a/c")}
    return LessonPlan(**{**told, **fields})


def a_story(title: str = "The coach photo", **fields: Any) -> Scenario:
    return a_scenario(
        an_act(),
        title=title,
        respond=a_respond(),
        audience=(an_audience(),),
        tell=a_tell(),
        talk=("What did Ffion say?", "Who heard it?"),
        listen_for=(ListenFor(hear="It's only a joke.", try_="Whose joke is it?"),),
        note="Somebody may know such a chat.",
        put_right={"kofi": "Take it down."},
        help=("trusted-adult", "childline", "meic"),
        **fields,
    )


@cache
def told() -> tuple[str, ...]:
    return tuple(pages(lesson_sheet(a_plan(), [a_story(), a_story("The bus")], WALES)))


def test_the_first_page_has_the_minutes_which_add_up() -> None:
    assert told()[0].startswith("Year 8, week 2 Ages 11–14 · 20 minutes · answered with hands")
    for line in ("0 to 1 Ground rules", "1 to 9 Story 1: The coach photo", "9 to 17 Story 2: The bus", "17 to 20 Box"):
        assert line in told()[0]


def test_what_to_do_if_told_is_on_the_first_page_with_the_nations_lead() -> None:
    assert "If a young person tells you something" in told()[0]
    assert f"Tell {WALES.lead} straight away" in told()[0]
    assert "Never look at, copy, print, share, store or save a picture" in told()[0]


def test_each_story_begins_on_its_own_page_with_answers_talk_and_what_to_listen_for() -> None:
    story = next(page for page in told() if page.startswith("1. The coach photo about 8 minutes"))
    for line in (
        "Kofi has a photo of Ffion asleep on the coach.",
        "Kofi adds the photo to his story. Not OK. Ffion asked people not to.",
        "What did Ffion say?",
        "“It’s only a joke.” – Whose joke is it?",
        "If told something (page 1): in danger now, 999 first. Listen. Don’t promise to keep it secret.",
        f"Never look at, copy, share or save a picture. Someone to tell straight away: {WALES.lead}.",
    ):
        assert line in story
    assert any(page.startswith("2. The bus about 8 minutes") for page in told())


def test_when_not_to_use_a_story_is_on_the_first_page_and_what_is_worth_keeping_is_beside_it() -> None:
    story = a_story(care=("Not if it has happened here.",), keep="She had said it first.")
    first, *others = pages(lesson_sheet(a_plan(), [story, a_story("The bus")], WALES))

    assert "Before you use these stories • The coach photo: Not if it has happened here." in first
    assert "Worth keeping She had said it first." in next(page for page in others if page.startswith("1. The coach"))


def test_rounds_and_how_it_could_be_put_right_are_beside_their_questions() -> None:
    for line in (
        "• This helps: Tell Ms Okafor",
        "• The photo of Ffion: No one",
        "Mum, Childline. First words: “Can we talk?”",
        "• Kofi: Take it down.",
    ):
        assert told()[1].count(line) == told()[2].count(line) == 1


def test_help_is_said_once_on_the_last_page_with_the_notes_on_the_stories() -> None:
    assert len(told()) == 4
    assert told()[-1].startswith("Help An adult you trust · Childline: 0800 1111 · Meic: 080880 23456")
    assert "Notes on these stories • The coach photo: Somebody may know such a chat." in told()[-1]
    assert " ".join(told()).count("0800 1111") == 1


def test_what_an_adult_should_know_of_a_way_to_get_help_is_said_once_after_the_help() -> None:
    said = bundled().help.routes["childline"].adult_say
    assert said
    page = told()[-1]

    assert page.index("Help An adult you trust") < page.index("Help: what you should know • Childline:")
    assert " ".join(told()).count(said.replace("'", "’")) == 1


def test_ways_to_get_help_of_another_nation_are_not_explained() -> None:
    train = replace(a_story(), help=("transport-police", "childline"))
    here, elsewhere = (Reader(bundled(), nation) for nation in (Nation.SCOTLAND, Nation.NORTHERN_IRELAND))
    said = "British Transport Police: For trains and stations"

    assert said in " ".join(pages(lesson_sheet(a_plan(), [train], here)))
    assert said not in " ".join(pages(lesson_sheet(a_plan(), [train], elsewhere)))


def test_help_that_needs_no_explaining_has_no_heading_for_it() -> None:
    plain = replace(a_story(), help=("trusted-adult", "friend"))

    assert "what you should know" not in " ".join(pages(lesson_sheet(a_plan(), [plain], WALES)))


@pytest.mark.parametrize("nation", Nation)
def test_every_bundled_story_has_one_page_in_every_nation(nation: Nation) -> None:
    library = bundled_library()
    cards = sorted((library.scenario(card.id) for card in library.cards), key=lambda card: -len(repr(card)))
    # Wales has the most ways to get help: the longest stories are tried there.
    longest = {card.id for card in cards[:12]} if nation is Nation.WALES else set()
    cards = [card for card in cards if card.id in longest or nation in some_of(list(Nation), card.id)]
    to = Reader(bundled(), nation)
    texts = pages(lesson_sheet(a_plan(), cards, to))
    begin = next(at for at, page in enumerate(texts) if page.startswith("1. "))
    for number, page in enumerate(texts[begin : begin + len(cards)], start=1):
        assert page.startswith(f"{number}. ")
        assert "If told something (page 1)" in page


def letters(sheet: Paper, words: str) -> float:
    """How large the words are that begin so, in points."""
    found: list[float] = []
    for page in PdfReader(io.BytesIO(sheet.pdf_bytes())).pages:
        page.extract_text(
            visitor_text=lambda text, _, __, ___, size, found=found: (
                found.append(size) if text.strip().startswith(words) else None
            )
        )
    (size,) = found
    return size


LONG = " ".join(["It may look small, but it is about Ffion, who said no."] * 4)[:-1].strip() + "."


def test_a_story_of_four_long_acts_stays_on_one_page_in_smaller_letters_than_one_with_room() -> None:
    acts = [replace(an_act(), act=f"Kofi sends photo number {number}.", why=LONG) for number in range(4)]
    asked = tuple(f"What would you say to Kofi, if you were his friend, number {number}?" for number in range(17))
    full = replace(a_story(), acts=tuple(acts), talk=asked, level=Level.THREE)

    texts = pages(lesson_sheet(a_plan(), [full], WALES))
    (story,) = [page for page in texts if page.startswith("1. The coach photo")]
    assert "If told something (page 1)" in story
    assert all(act.act in story for act in acts)
    assert letters(lesson_sheet(a_plan(), [full], WALES), "“It’s only") < letters(
        lesson_sheet(a_plan(), [a_story()], WALES), "“It’s only"
    )


def test_notes_are_without_names() -> None:
    assert "Notes: no names" in told()[-1]


def test_the_file_tells_neither_title_nor_time_of_the_lesson() -> None:
    pdf = lesson_sheet(a_plan(), [a_story()], WALES).pdf_bytes()
    assert says_of_itself(pdf) == {"/Title": "Lesson – #isitok?", "/CreationDate": "D:20000101000000Z"}
    assert pdf == lesson_sheet(a_plan(), [a_story()], WALES).pdf_bytes()
    assert sizes(pdf) == {A4}


@pytest.mark.parametrize(("minutes", "stories"), [(10, 1), (10, 3), (30, 1), (50, 4), (50, 5)])
def test_however_many_stories_there_are_they_share_the_minutes(minutes: int, stories: int) -> None:
    cards = [a_story(f"The photo {number}") for number in range(stories)]
    first = pages(lesson_sheet(a_plan(minutes=minutes), cards, WALES))[0]
    assert all(f"Story {number + 1}: The photo {number}" in first for number in range(stories))
    assert f"to {minutes} Box, one thing, help" in first


def test_keys_teams_scores_and_before_and_after_are_said() -> None:
    plan = a_plan(answer=AnswerBy.KEYS, teams=3, scores=ScoresShown.END, before_after=BeforeAfter(dealt=True))
    first = pages(lesson_sheet(plan, [a_story()], WALES))[0]
    assert "answered with keys, in teams · 3 teams · scores at the end" in first
    assert "Before and after" in first


def test_level_3_sends_to_the_staff_card_and_has_the_nations_law_for_adults() -> None:
    card = a_story(level=Level.THREE, law=(LawTopic.PASSING_ON,))
    text = text_of(lesson_sheet(a_plan(), [card], WALES))
    assert "There is a story of level 3: read the staff card first." in text
    assert "The law in Wales: for adults Not yet read by a lawyer. • Passing pictures on:" in text
    nowhere = text_of(lesson_sheet(a_plan(), [card], Reader(bundled())))
    assert "It differs by nation" in nowhere
    assert "level 3" not in told()[0]


def test_a_teachers_own_words_may_have_any_letter_in_them() -> None:
    plan = a_plan(title="Gwers 3: ŵy 😂 中文")
    assert pages(lesson_sheet(plan, [a_story()], WALES))[0].startswith("Gwers 3: ŵy (crying with laughter) ??")
