"""Cards, dice, slips and sheets on paper: what stands on them, and what their files don't tell."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isitok.base.typography import typographic
from isitok.format.vocabulary import Band, Nation
from isitok.game.help_routes import AgeGroup, Here
from isitok.game.lesson.talk import Angle, asks
from isitok.game.take_home import Size
from isitok.i18n.screen_words import ENGLISH
from isitok.paper.a4 import FOOT, HEIGHT, MARGIN, Paper, Type
from isitok.paper.ambassadors import ambassador_kit, sessions_in
from isitok.paper.dice import dice
from isitok.paper.sheet_blocks import Block, Gap, Point, Text, WriteOn, heading, put
from isitok.paper.slips import exit_slips, question_slips, voice_slips
from isitok.paper.staff_card_sheet import staff_card
from isitok.paper.story_card import Reader
from isitok.paper.take_home_sheet import blank_plans, take_home
from isitok.paper.trying_day import trying_day
from isitok.paper.voting_cards import voting_cards
from isitok.paper.written_sheet import WrittenSheet
from tests.bundled import bundled_library
from tests.each import each
from tests.paper.reading import A4, bundled, fonts_in, marks, pages, says_of_itself, sizes, text_of

HELP = bundled().help
PAPER = Paper(title="A sheet")
KIT = WrittenSheet("ambassador-kit", Here(HELP))
TASKS, ASKED = (WrittenSheet("trying-day", Here(HELP)).list(name) for name in ("tasks", "asked"))

SHEETS: dict[str, Callable[[], Paper]] = {
    "voting-cards": voting_cards,
    "dice": dice,
    "staff-card": lambda: staff_card(Reader(bundled(), Nation.WALES)),
    "plan": lambda: blank_plans(Here(HELP, Nation.WALES)),
    "exit-slips": lambda: exit_slips(Here(HELP)),
    "storyboard": lambda: WrittenSheet("storyboard", Here(HELP, Nation.WALES)).whole(),
    "voice-slips": lambda: voice_slips(Here(HELP), bundled().voice),
    "ambassador-kit": lambda: ambassador_kit(Reader(bundled(), Nation.WALES), sessions_in(bundled_library())),
    "question-slips": lambda: question_slips(Here(HELP)),
    "trying-day": lambda: trying_day(Reader(bundled(), Nation.WALES)),
}


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)
def test_a_sheet_is_a4_in_english_and_its_fonts_are_in_the_file(sheet: Callable[[], Paper]) -> None:
    pdf = sheet().pdf_bytes()
    assert sizes(pdf) == {A4}
    assert b"/Lang (en-GB)" in pdf
    fonts = fonts_in(pdf)
    assert fonts
    assert all(fonts.values())
    assert all("Lexend" in name or "Atkinson" in name for name in fonts)


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)
def test_the_same_sheet_is_the_same_file_and_tells_nothing_of_who_made_it_or_when(sheet: Callable[[], Paper]) -> None:
    pdf = sheet().pdf_bytes()
    assert pdf == sheet().pdf_bytes()
    assert set(says_of_itself(pdf)) == {"/Title", "/CreationDate"}
    assert says_of_itself(pdf)["/CreationDate"].startswith("D:20000101")


def test_voting_cards_have_a_letter_and_a_word_and_there_is_one_to_pass() -> None:
    (page,) = pages(voting_cards())
    for letter, word in (("A", "It’s OK"), ("B", "It depends"), ("C", "Not OK")):
        assert letter in page.split()
        assert word in page
    assert "You can pass, any time." in page


def test_the_dice_is_one_sheet_with_twelve_angles_and_what_each_asks() -> None:
    (page,) = pages(dice())
    for angle in Angle:
        assert f"{angle.value} {asks(angle, ENGLISH)}" in page


@pytest.mark.parametrize("nation", [*Nation, None])
def test_the_staff_card_is_whole_and_knows_what_the_nation_calls_the_lead(nation: Nation | None) -> None:
    text = text_of(staff_card(Reader(bundled(), nation)))
    card = bundled().staff_card
    each = (card.class_, card.one_to_one, card.for_staff)
    own = [line for one in each for line in (*one.before, *one.during, *one.after)]
    own += [one.rule for one in (*card.ground_rules, *card.for_staff.ground_rules)]
    assert own
    for line in (*card.before, *card.during, *card.if_told, *card.after, *own):
        parts = re.split(r"\{lead\}|\{about_staff\}", typographic(line))
        assert all(part.strip(" .,") in text for part in parts if len(part) > 3)
    assert "{" not in text
    assert (HELP.lead[nation].name if nation else "the adult in charge of safeguarding") in text


@pytest.mark.parametrize("nation", [*Nation, None])
def test_the_staff_card_is_one_sheet_for_a_class_and_a_one_to_one_and_a_page_for_staff(
    nation: Nation | None,
) -> None:
    first, *more = pages(staff_card(Reader(bundled(), nation)))
    assert len(more) == 2, "two sides, and what is for staff"
    before = first[first.index("Before") : first.index("While you lead")]
    for_both, rest = before.split("With a class")
    for_a_class, one_to_one = rest.split("One to one")

    assert "a day ahead" in for_both
    assert "which young people to look after" in for_a_class
    assert "don’t use the game to find out what" in one_to_one
    assert "Are you thinking of ending your life?" in more[0]
    assert "With a class: in this room" in more[1]
    assert more[1].startswith("For staff")
    assert "which topics come up" in more[1]
    assert "For staff" not in first + more[0]


def test_the_staff_card_says_lead_as_this_school_does() -> None:
    text = text_of(staff_card(Reader(bundled(), Nation.WALES, "Ms Okafor")))
    assert "Tell Ms Okafor straight away" in text
    assert HELP.lead[Nation.WALES].name not in text


TELLING = ("isitok", "game", "online", "picture", "photo", "nude", "safeguarding", "police", "abuse", "report")


@each(Size, "size")
@each([*AgeGroup, None], "group")
@each([*Nation, None], "nation")
def test_a_sheet_to_take_home_says_not_what_it_is_about(
    nation: Nation | None, group: AgeGroup | None, size: Size
) -> None:
    pdf = take_home(Here(HELP, nation), group, size).pdf_bytes()
    (page,) = pages(pdf)
    words = page.lower().replace("chat online", "")  # a way to reach Childline
    assert [word for word in TELLING if word in words] == []
    assert says_of_itself(pdf) == {"/CreationDate": "D:20000101000000Z", "/Title": "Plan"}
    assert b"isitok" not in pdf.lower()


def test_a_sheet_to_take_home_has_help_for_the_nation_and_the_age_and_first_words() -> None:
    welsh = text_of(take_home(Here(HELP, Nation.WALES), AgeGroup.FROM_13, Size.A4))
    english = text_of(take_home(Here(HELP, Nation.ENGLAND), AgeGroup.FROM_13, Size.A4))
    assert "Meic" in welsh
    assert "Meic" not in english
    for text in (welsh, english):
        assert "0800 1111" in text
        assert "999" in text
        assert "“Can I talk to you about something?”" in text
        assert "If the first person doesn’t listen, I can tell somebody else." in text
    assert "Papyrus" not in english
    for size in Size:
        (hard,) = pages(take_home(Here(HELP, Nation.WALES), AgeGroup.FROM_13, size, hard=True))
        assert "0800 068 4141" in hard
        assert "999bsl.co.uk" in text_of(take_home(Here(HELP, Nation.WALES), AgeGroup.UNDER_11, size))
    child = text_of(take_home(Here(HELP, Nation.ENGLAND), AgeGroup.UNDER_11, Size.A4))
    assert HELP.routes["childline"].young in child


def test_a_blank_plan_has_a_large_sheet_and_a_page_of_eight_cards() -> None:
    large, cards = pages(blank_plans(Here(HELP)))
    assert large.count("My list") == 1
    assert cards.count("My list") == 8
    assert cards.count("0800 1111") == 8


def test_slips_ask_for_no_name_and_say_who_can_help() -> None:
    for pdf, number in ((exit_slips(Here(HELP)), 4), (question_slips(Here(HELP), find_me=False), 6)):
        (page,) = pages(pdf)
        assert page.count("No names, please") == number
        assert page.count("Childline: 0800 1111") == number
        assert "Name:" not in page


def test_whoever_wants_to_be_found_can_say_so_on_a_slip_that_is_read_today_and_on_no_other() -> None:
    (page,) = pages(question_slips(Here(HELP)))
    assert page.count("Please find me. My name, if you want:") == 6
    assert page.count("An adult reads this today.") == 6
    assert page.count("Childline: 0800 1111") == 6
    (page,) = pages(question_slips(Here(HELP), find_me=False))
    assert "find me" not in page
    assert "reads this" not in page


def test_a_long_word_is_broken_and_letters_that_no_font_has_are_said() -> None:
    paper = Paper(title="A sheet")
    paper.new_page()
    lines = paper.lines("https://www.example.org/" + "very-long/" * 20, Type.BODY, 60)
    assert len(lines) > 3
    assert all(paper.width(line, Type.BODY) <= 60 for line in lines)
    paper.write(20, 20, "fun 😂 ❤\ufe0f ẃ 中", Type.BODY)
    assert text_of(paper.pdf_bytes()) == "fun (crying with laughter) (red heart) ẃ ?"


@settings(max_examples=50)
@given(st.text(max_size=200), st.sampled_from(Type), st.floats(min_value=25, max_value=178))
def test_whatever_is_written_no_line_is_wider_than_it_may_be_and_no_word_is_lost(
    text: str, type_: Type, width: float
) -> None:
    lines = PAPER.lines(text, type_, width)
    assert all(PAPER.width(line, type_) <= width or len(line) == 1 for line in lines)
    assert "".join(lines).replace(" ", "") == "".join(text.split())


@settings(max_examples=10)
@given(st.lists(st.sampled_from(["heading", "text", "point", "gap", "lines"]), min_size=1, max_size=60))
def test_whatever_is_put_on_pages_stays_above_the_foot_and_a_heading_is_never_alone(kinds: list[str]) -> None:
    paper = Paper(title="A sheet", foot="the foot")
    blocks: dict[str, Block] = {
        "heading": heading("A heading"),
        "text": Text("Some words that go over the end of a line, more than once, as they are so many. " * 4),
        "point": Point("A point", box=True),
        "gap": Gap(6),
        "lines": WriteOn(3),
    }
    for kind in kinds:
        if kind == "heading":
            put(paper, blocks[kind], blocks["text"])
        else:
            put(paper, blocks[kind])
        assert MARGIN <= paper.y <= HEIGHT - FOOT
    told = [page.partition(" the foot Page")[0] for page in pages(paper.pdf_bytes())]
    assert [page for page in told if page.endswith("A heading")] == []
    assert " ".join(told).count("A heading") == kinds.count("heading")


def test_the_ambassador_kit_is_a_sheet_to_keep_five_cards_a_poster_and_promises_and_names_the_lead() -> None:
    first, second, cards, more_cards, last_card, poster, promises, *_ = pages(
        ambassador_kit(Reader(bundled(), Nation.WALES, "Ms Rees"), sessions_in(bundled_library()))
    )

    assert all(line in first for name in ("what-i-do", "what-i-do-not") for line in KIT.list(name))
    assert "Then, today: Ms Rees" in first
    assert "Three fingers: Not OK" in second
    pages_of_cards = (cards, cards, more_cards, more_cards, last_card)
    assert all(f"Session {n} of 5 · 50 min" in page for n, page in enumerate(pages_of_cards, start=1))
    assert "10 min In pairs, with a made-up worry: one tells, one listens. Then swap." in cards
    assert "13 min Story 1: Promise first" in cards
    assert "0800 1111" in poster
    assert promises.count("My promise as an ambassador") == 2


def test_the_ambassador_kit_has_a_form_for_all_that_comes_before_and_after_a_group() -> None:
    kit = ambassador_kit(Reader(bundled(), Nation.ENGLAND, "Ms Rees"), sessions_in(bundled_library()))
    forms = pages(kit)[-6:]
    call, consent, adult, handed, debrief, certificate = forms
    titles = ("Call for ambassadors", "Consent form", "For the adult", "Handed over today", "Debrief", "Certificate")
    assert all(page.startswith(title) for page, title in zip(forms, titles, strict=True))
    assert {*titles} <= {*marks(kit)}
    assert "answer everybody, in private" in call
    assert all(part in consent for part in ("Pupil", "Parent or carer", "Taken back on:"))
    assert all(
        part in adult for part in ("DBS, PVG or AccessNI", "Rooms, and how long", "concern is about an ambassador")
    )
    assert "passes it on today, to: Ms Rees" in handed
    assert "No names" in debrief
    assert "isn’t a qualification" in certificate


def test_a_storyboard_is_one_sheet_that_says_who_reads_it_and_asks_whether_others_may() -> None:
    front, back = pages(WrittenSheet("storyboard", Here(HELP, Nation.WALES, "Ms Rees")).whole())

    assert "Today they are read by the adult and: Ms Rees" in front
    assert back.count("What does it mean for somebody?") == 3
    assert "without our names" in front


def test_a_slip_has_the_question_and_its_answers_and_says_that_a_blank_one_is_a_pass() -> None:
    told = pages(voice_slips(Here(HELP), bundled().voice))
    assert len(told) == len(bundled().voice) == 8
    for page, question in zip(told, bundled().voice, strict=True):
        assert all(page.count(typographic(answer)) >= 4 for answer in question.answers.values())
        assert page.count("a blank slip is a pass") == 4


def test_the_questions_are_about_somebody_of_that_age_and_the_youngest_get_three() -> None:
    asked = bundled().voice
    assert all("somebody your age" in question.ask.lower() for question in asked)
    young = [number for number, question in enumerate(asked, start=1) if Band.B9_11 in question.ages]
    assert young == [1, 3, 6]


def test_a_trying_day_has_information_consent_a_line_for_each_step_and_task_and_slips() -> None:
    information, consent, lesson, six, slips = pages(trying_day(Reader(bundled(), Nation.WALES, "Ms Khan")))
    assert "For pupils" in information
    assert "For parents and carers" in information
    assert "Ms Khan" in information
    assert consent.count("I take my yes back.") == 2
    steps = ("Objective and rules, 1 min", "First question, 3 min", "A story, 9 min", "Last question, 3 min")
    assert all(step in lesson for step in steps)
    assert all(f"{number}. {task}" in six for number, task in enumerate(TASKS, start=1))
    for page in (lesson, six):
        columns = ("Began at", "Got stuck", "Said", "Done alone, with help, not")
        assert all(column in page for column in columns)
        assert "“pupil A”" in page
    asked = ("What was this about?", "Where were you bored or lost?", "Would you know who to tell?")
    assert all(slips.count(question) == 4 for question in asked)


def test_the_six_tasks_are_those_of_the_page_about_access() -> None:
    told = (Path(__file__).parents[2] / "docs" / "accessibility.md").read_text("utf-8").replace("'", "’")
    for number, (task, asked) in enumerate(zip(TASKS, ASKED, strict=True), start=1):
        assert f"{number}. *{task}*: {asked[0].lower()}{asked[1:]}" in told


def test_the_table_of_what_was_tried_has_no_row_that_nobody_has_lived() -> None:
    told = (Path(__file__).parents[2] / "docs" / "tried.md").read_text("utf-8")
    rows = [line for line in told.splitlines() if line.startswith("|")]
    assert len(rows) == 2, "whoever has tried it adds a row, and mends this and what the page says of it"
    assert "Nobody has tried it yet" in told


def test_a_letter_that_one_typeface_lacks_is_printed_in_another_as_wide_as_it_is_measured() -> None:
    paper = Paper(title="Letters")
    paper.new_page()
    for number, type_ in enumerate((Type.BODY, Type.STRONG, Type.TITLE)):
        paper.write(20, 20 + 20 * number, "Zoë: Привіт, ọ → مر", type_)

    assert text_of(paper).count("Привіт") == 3
    assert "م" not in text_of(paper), "what none has is a question mark, as it was"
    parts = ("Zoë: ", "Привіт", ", ", "ọ ")
    assert paper.width("".join(parts), Type.BODY) == pytest.approx(sum(paper.width(one, Type.BODY) for one in parts))
