"""An age is typed as a number, and is taken as an age: the wrong one would show help for somebody else."""

import pytest

from isitok import ui
from isitok.game.help_routes import AgeGroup
from isitok.i18n.screen_words import ENGLISH
from isitok.store.options import PlayOptions
from isitok.text.numbered import answered_by
from isitok.text.page_lines import Numbers, write_page
from tests.each import each
from tests.stages import some_settings
from tests.text.room import Typed

ASKED = "How old is the young person?"
NO_AGE = "Type an age from 5 to 25, or the words of a line."
TO_SET_UP = ("4", "", "1", "2")
REAL_AT_ONCE = (*TO_SET_UP, "real")


def apart(*typed: str) -> Typed:
    return Typed(*typed, steers=True)


def group_of(age: int) -> AgeGroup:
    if age < 13:
        return AgeGroup.UNDER_11 if age < 11 else AgeGroup.FROM_11
    return AgeGroup.FROM_13 if age < 18 else AgeGroup.FROM_18


@each([TO_SET_UP, REAL_AT_ONCE], "where")
@each(range(5, 26), "age")
def test_each_age_gives_its_own_group_and_is_said_back_before_anything_else(age: int, where: tuple[str, ...]) -> None:
    shown = apart(*where, str(age)).shown
    answer = shown.rpartition(f"Your answer: {age}\n")[2]

    assert answer.startswith(f"{ASKED} {ENGLISH.label(group_of(age))}\n")
    assert "Story 1" not in answer


@pytest.mark.parametrize("typed", ["0", "26", "99", "-14", "14.5", "014x", "1 and 4"])
def test_what_is_no_age_is_asked_about_and_chooses_nothing(typed: str) -> None:
    read = apart(*REAL_AT_ONCE, typed).after(f"Your answer: {typed}").strip()

    assert read.startswith(NO_AGE)
    assert "(chosen)" not in read
    assert ASKED in read


def test_small_numbers_say_how_many_stories_and_the_others_how_old() -> None:
    read = apart(*TO_SET_UP, "3", "14", "2", "17", "4").after("Your answer: 3")

    told = [f"How many stories? {n}" for n in (3, 2, 4)]
    assert [read.index(line) for line in told] == sorted(read.index(line) for line in told)
    assert read.count(f"{ASKED} 13 to 17") == 2
    assert "Ages 9–11: on" not in read


def test_numbers_may_be_typed_together() -> None:
    read = apart(*TO_SET_UP, "1 16").after("Your answer: 1 16").strip()

    assert read.startswith(f"How many stories? 1 {ASKED} 13 to 17")


@pytest.mark.parametrize("typed", ["13 to 17", "13-17", "13–17", "v", "13 to"])
def test_a_group_may_be_typed_as_a_range_by_its_letter_or_by_its_first_words(typed: str) -> None:
    assert apart(*TO_SET_UP, typed).after(f"Your answer: {typed}").strip().startswith(f"{ASKED} 13 to 17")


def test_a_band_of_ages_is_chosen_by_its_whole_range() -> None:
    read = apart(*TO_SET_UP, "14-18").after("Your answer: 14-18")

    assert "f. Ages 14–18: on" in read
    assert f"{ASKED} 13 to 17" not in read


def test_start_without_an_age_only_says_that_one_is_missing() -> None:
    read = apart(*TO_SET_UP, "").read

    assert "Say how old the young person is" in read
    assert "First, for both of us" not in read


def test_a_letter_stays_what_it_was_while_stories_come_and_go() -> None:
    shown = apart(*TO_SET_UP, "4", "1").shown
    before, after = (part.splitlines() for part in shown.rsplit("How many stories? 4", 1))
    named = {line[:3]: line for line in before if line[1:3] == ". " or line[2:4] == ". "}

    assert named["ak."].startswith("ak. Start")
    assert not [line for line in after if line[:3] == "ak." and "Start" not in line]


def test_the_ages_of_this_computer_are_typed_whole_and_a_number_alone_chooses_none() -> None:
    shown = Typed("", "8", "2", "9-11", settings=some_settings(ages=(), nation=None)).read
    asked = shown.partition("Who will play on this computer?")[2]

    assert asked.count("Type the ages of a line, for example 9-11, or its words.") == 2
    assert "(chosen)" not in asked.partition("Your answer: 9-11")[0].replace("Not set (chosen)", "")
    assert asked.partition("Your answer: 9-11")[2].strip().startswith("Ages 9–11")


def test_how_many_stories_come_is_typed_as_that_number() -> None:
    typed = Typed("8", "3", "4", options=PlayOptions(cards=3))

    assert "How many stories? 4 stories" in typed.after("Your answer: 4")
    assert "At random: 4" in typed.after("How many stories? 4 stories")
    assert "Type a number from 3 to 4, or the words of a line." in Typed("8", "3", "14").read


def a_page(*checked: str) -> ui.Page:
    """Two questions that both take 5."""

    def options(name: str, spans: dict[str, tuple[int, int]]) -> ui.Group:
        made = tuple(ui.Option(id=id_, text=id_, checked=id_ in checked, takes=takes) for id_, takes in spans.items())
        return ui.Group(ui.Column(made), name, ui.Role.RADIO_GROUP)

    asked = (
        options("How many?", {"few": (1, 4), "many": (5, 9)}),
        options("How old?", {"young": (5, 12), "old": (13, 17)}),
    )
    return ui.Page(title="Two", body=ui.Column(asked), typing="Type a number.")


def meant(typed: str, *checked: str) -> list[list[str]]:
    now = write_page(a_page(*checked), Numbers(), ENGLISH)
    return [[line.node.id for line in lines if line.node] for lines in answered_by(typed, now)]


def test_a_number_that_two_questions_take_answers_the_open_one_or_it_is_asked_which() -> None:
    assert meant("5") == [["many", "young"]]
    assert meant("5", "few") == [["young"]]
    assert meant("5", "old") == [["many"]]
    assert meant("5", "few", "old") == [["many", "young"]]
    assert meant("3", "few") == [["few"]]
    assert meant("14", "young") == [["old"]]
    assert meant("20") == [[]]
