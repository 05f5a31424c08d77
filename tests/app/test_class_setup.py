"""A teacher sets up a lesson: staff card, stories, room; a plan to keep; and a lesson that was broken off."""

import json
import os
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest

from isitok import ui
from isitok.app.desk import LessonKeeper
from isitok.base.value import replace
from isitok.format.lesson_ways import AnswerBy
from isitok.format.vocabulary import Level, Nation
from isitok.game.doors import Seat
from isitok.game.lesson.slips_read import ReadBy, SlipsRead
from isitok.game.play.stops import Step
from isitok.i18n.screen_words import ENGLISH
from isitok.library.bundled import nothing_known
from isitok.library.check_report import check_paths
from isitok.library.library import Library, library_of, open_library
from isitok.scenes.asking import Ask
from isitok.scenes.lesson.draft import first_draft
from isitok.scenes.lesson.kept import when
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.lesson.lesson_setup import ClassSetupScene
from isitok.scenes.lesson.plan_pages import PlansScene
from isitok.scenes.lesson.room import RoomScene
from isitok.scenes.lesson.save import SavePlanScene
from isitok.scenes.lesson.tell_the_lead import ToldScene
from isitok.scenes.scene import Change
from isitok.scenes.staff_card_page import StaffCardScene
from isitok.scenes.title import TitlePress, TitleScene
from isitok.store.autosave import lessons_kept
from isitok.store.options import PlayOptions
from isitok.store.plans import load_plan
from isitok.store.settings import Settings
from tests.paper.outline import Outline
from tests.paper.reading import text_of
from tests.signed import have_read
from tests.stages import FOLDER, Visitor, some_settings

STORY = """\
title: {title}
ages: 11-14
{more}story: Leo has a picture on his phone. He thinks about what to do with it, and asks Noor what she would do.
acts:
  - act: Leo asks Noor before he shows the picture to anyone.
    by: leo
    verdict: ok
    why: {title}. He asks first, so she can say what she would like. Asking takes a minute and nobody is hurt by it.
"""
PAIR = "topic: photos-of-others\nset: {set}\ntwin: {twin}\n"
HARD = "topic: nudes\nlevel: 3\nhelp: [trusted-adult, childline]\n"


@cache
def packs() -> Path:
    """A pack of pairs, and one with a story of level 3."""
    folder = Path(mkdtemp(prefix="isitok-class-"))
    for number in range(6):
        for one, other in ("ab", "ba"):
            more = PAIR.format(set=one, twin=f"{other}{number}")
            _write(folder / "pairs" / f"{one}{number}.yaml", f"Pair {number} {one}", more)
    _write(folder / "led" / "hard.yaml", "A hard one", HARD)
    return have_read(folder)


def _write(path: Path, title: str, more: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(STORY.format(title=title, more=more))


@cache
def stories() -> Library:
    found = open_library([FOLDER / "content", packs()], None)
    assert {pack.id for pack in found.packs} >= {"in-town", "pairs", "led"}, found.problems()
    assert len([card for card in found.cards if card.set]) == 12, found.problems("pairs")
    assert [card.level for card in found.cards if card.pack == "led"] == [Level.THREE], found.problems("led")
    return found


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path


class Teacher(Visitor):
    """Somebody who begins a class on a PC of their own; ``home`` holds what is kept there."""

    def __init__(self, home: Path, settings: Settings | None = None, **desk: object) -> None:
        self.kept: list[Settings] = []
        self.lesson_file = home / "state" / "lesson.json"
        options = desk.pop("options", PlayOptions())
        super().__init__(
            TitleScene(),
            settings=replace(
                settings or some_settings(), own_stories=True, where_asked=True
            ),  # the pairs are in a pack of their own
            options=options,  # type: ignore[arg-type]
            keep=self._keep,
            keep_lesson=LessonKeeper(self.lesson_file),
            **{
                "library": stories(),
                "plans": home / "isitok packs",
                "lesson_file": self.lesson_file,
                **desk,
            },
        )

    def _keep(self, settings: Settings) -> None:
        self.kept.append(settings)

    def reads_the_card(self) -> None:
        assert isinstance(self.scene, StaffCardScene)
        self.clicks("box", "on")

    def begins(self) -> None:
        """From the title to where the lesson is set up."""
        self.clicks("class")
        self.reads_the_card()
        if self.sees("new"):  # another lesson is unfinished
            self.clicks("new")
        assert isinstance(self.scene, ClassSetupScene)

    def titles(self) -> list[str]:
        assert isinstance(self.scene, ClassSetupScene)
        return [card.title for card in self.scene.draft.cards]

    def starts(self) -> LessonScene:
        """From set-up to the first step of the lesson."""
        self.clicks("on", "slips:nobody", "start")
        if isinstance(self.scene, ToldScene):
            self.tells_the_lead()
            self.clicks("start")
        assert isinstance(self.scene, LessonScene)
        return self.scene

    def tells_the_lead(self) -> None:
        self.clicks("told:yesterday", "knows", "done")

    def in_lesson(self) -> LessonScene:
        assert isinstance(self.scene, LessonScene)
        return self.scene


def in_class(home: Path) -> Teacher:
    """A teacher who has begun a class."""
    teacher = Teacher(home)
    teacher.begins()
    return teacher


# The staff card


def test_the_staff_card_is_read_to_its_end_and_its_box_ticked_before_anything_begins(home: Path) -> None:
    teacher = Teacher(home)
    teacher.clicks("class")
    assert not teacher.sees("skip"), "nobody has read it on this PC"
    teacher.clicks("on")
    assert teacher.hears("Read to the end, and tick the box there. Then you can go on.")
    teacher.clicks("box")
    assert teacher.node("box").spoken.name == "I have read this card to its end"
    teacher.clicks("on")

    assert isinstance(teacher.scene, ClassSetupScene)
    assert teacher.kept[-1].staff_card_read
    teacher.keys("Esc")
    assert isinstance(teacher.scene, TitleScene)


def test_enter_reads_the_card_part_by_part_before_it_goes_on(home: Path) -> None:
    teacher = Teacher(home, some_settings(text_size=200))
    teacher.clicks("class")
    places = [teacher.offset]
    for _ in range(30):
        teacher.keys("Enter")
        if teacher.offset == places[-1]:
            break
        places.append(teacher.offset)

    assert len(places) > 2
    assert teacher.node("box").seen == teacher.node("box").box
    teacher.keys("Enter")  # from its end to what leads on
    assert teacher.hears("Read to the end, and tick the box there.")


@pytest.mark.parametrize("text", [100, 200])
def test_who_only_presses_enter_is_told_where_they_look_what_is_missing_and_ticks_nothing(
    home: Path, text: int
) -> None:
    teacher = Teacher(home, some_settings(text_size=text))
    teacher.clicks("class")
    teacher.keys(*["Enter"] * 30)
    assert isinstance(teacher.scene, StaffCardScene)
    told = next(node for node in ui.walk(teacher.layout.root) if node.spoken.role is ui.Role.STATUS)
    assert told.spoken.name.startswith("Read to the end")
    assert told.seen == told.box
    assert teacher.focus == "box"
    teacher.keys("Space", "Enter")

    assert isinstance(teacher.scene, ClassSetupScene)


def test_who_has_read_it_before_may_go_on_but_not_to_level_3(home: Path) -> None:
    teacher = Teacher(home, some_settings(staff_card_read=True))
    teacher.clicks("class", "skip")
    assert isinstance(teacher.scene, ClassSetupScene)
    teacher.clicks("level-3")
    assert isinstance(teacher.scene, StaffCardScene)
    assert not teacher.sees("skip")
    teacher.view.press("skip", teacher.now)
    assert isinstance(teacher.scene, StaffCardScene)
    teacher.keys("Esc")
    assert not teacher.node("level-3").spoken.checked
    teacher.waits(2)
    teacher.clicks("level-3")
    teacher.reads_the_card()

    assert teacher.node("level-3").spoken.checked


def test_the_gate_is_closed_again_in_the_next_session(home: Path) -> None:
    teacher = in_class(home)
    teacher.clicks("level-3")
    assert teacher.node("level-3").spoken.checked, "the card was read in this session"
    teacher.keys("Esc")
    teacher.clicks("class", "skip")

    assert not teacher.node("level-3").spoken.checked
    teacher.clicks("level-3")
    assert isinstance(teacher.scene, StaffCardScene)


def test_a_damaged_staff_card_opens_nothing(home: Path) -> None:
    teacher = Teacher(home, library=library_of(nothing_known()))
    teacher.clicks("class")

    assert teacher.hears("The staff card can’t be read")
    assert not teacher.sees("on")


def test_somebody_else_who_reads_the_slips_is_asked_for_by_their_role(home: Path) -> None:
    teacher = in_class(home)
    teacher.keys("Enter")
    teacher.clicks("slips:other", "start")
    assert teacher.hears("Who reads the slips? Type their role")
    assert teacher.focus == "slips-role"
    teacher.types("head of year")
    teacher.clicks("start")
    assert teacher.in_lesson().slips == SlipsRead(ReadBy.OTHER, "head of year")


# The stories


def test_two_presses_of_enter_after_the_card_lead_to_the_one_thing_to_say_and_then_the_lesson_begins(
    home: Path,
) -> None:
    teacher = in_class(home)
    teacher.keys("Enter", "Enter")
    assert teacher.hears("Choose who reads the slips, or “Nobody today”.")
    assert teacher.focus == "slips:me"
    teacher.keys("Down", "Down", "Down", "Space", "Enter")
    assert teacher.in_lesson().slips == SlipsRead(ReadBy.NOBODY)

    lesson = teacher.in_lesson().lesson
    assert (len(lesson.cards), lesson.teams, lesson.stop.step) == (1, 0, Step.RULES)
    rules = [one.rule for one in teacher.in_lesson().rules]
    assert rules == ["One.", "Two.", "Three.", "Four.", "Five.", "Six.", "Seven.", "Eight."]


@pytest.mark.parametrize(
    ("minutes", "told"),
    [
        (10, "1 minute for the ground rules. 1 story, about 7 minutes. 2 minutes to step out and for help."),
        (
            30,
            "2 minutes for the ground rules. 2 stories, about 12 minutes each. 4 minutes to step out and for help.",
        ),
        (
            50,
            "4 minutes for the ground rules. 3 stories, about 13 minutes each. 6 minutes to step out and for help.",
        ),
    ],
)
def test_the_minutes_say_what_they_are_spent_on(home: Path, minutes: int, told: str) -> None:
    teacher = in_class(home)
    teacher.clicks(f"minutes:{minutes}")

    assert teacher.hears(told)
    assert len(teacher.titles()) == {10: 1, 30: 2, 50: 3}[minutes]


def test_stories_stay_when_there_is_more_time_and_can_be_dealt_anew_or_swapped(home: Path) -> None:
    teacher = in_class(home)
    one = teacher.titles()
    teacher.clicks("minutes:50")
    assert teacher.titles()[:1] == one
    before = teacher.titles()
    teacher.clicks("swap:1")
    assert [teacher.titles()[at] for at in (0, 2)] == [before[0], before[2]]
    assert teacher.titles()[1] not in before
    teacher.clicks("deal")

    assert teacher.titles() != before


def test_a_story_is_chosen_by_title(home: Path) -> None:
    teacher = in_class(home)
    teacher.clicks("minutes:30")
    first, second = teacher.titles()
    teacher.clicks("choose:1")
    assert teacher.hears("Which story?")
    offered = {node.id: node.spoken.name for node in teacher.stops() if node.id.startswith("pick:")}
    assert second in offered.values()
    assert first not in offered.values(), "it is there already"
    id_, title = next((id_, title) for id_, title in offered.items() if title != second)
    teacher.clicks(id_)
    assert teacher.titles() == [first, title]
    teacher.clicks("choose:0")
    teacher.keys("Esc")
    assert teacher.titles() == [first, title]


def test_the_nation_is_set_where_the_lesson_is(home: Path) -> None:
    teacher = Teacher(home, settings=some_settings(nation=None))
    teacher.begins()
    assert teacher.hears("Nation: not set")
    teacher.clicks("nation", "pick:scotland")
    assert teacher.hears("Nation: Scotland")
    assert teacher.game.desk.settings.nation is Nation.SCOTLAND
    assert teacher.titles()


def test_a_topic_and_a_set_are_picked_from_lists(home: Path) -> None:
    teacher = in_class(home)
    teacher.clicks("pack", "pick:pairs")
    assert all(title.startswith("Pair") for title in teacher.titles())
    teacher.clicks("topic")
    assert not teacher.sees("pick:nudes")
    teacher.clicks("pick:photos-of-others")
    assert teacher.hears("Topic: Photos of other people")


def test_no_answer_and_no_why_is_on_the_screens_of_setting_up(home: Path) -> None:
    teacher = in_class(home)
    assert not teacher.hears("It’s OK")
    for press in ("minutes:50", "on"):
        teacher.clicks(press)
        seen = " ".join(node.spoken.name for node in ui.walk(teacher.layout.root))
        for card in stories().cards:
            for act in stories().scenario(card.id).acts:
                assert act.act not in seen
                assert act.why not in seen


def test_ages_that_nobody_has_set_are_asked_for_first(home: Path) -> None:
    teacher = Teacher(home, some_settings(ages=()))
    teacher.begins()
    assert teacher.titles() == []
    teacher.clicks("on")
    assert teacher.hears("Choose the ages first.")
    teacher.clicks("ages:7-9", "minutes:30")

    assert teacher.titles() == ["The rabbit photo"]
    assert teacher.hears("There is 1 story here, and time for 2.")
    assert not teacher.sees("level-3")


@pytest.mark.parametrize(
    ("nation", "years"),
    [
        (Nation.ENGLAND, "Years 3 and 4"),
        (Nation.SCOTLAND, "Primary 4 and 5"),
        (Nation.NORTHERN_IRELAND, "Primary 4 and 5"),
        (None, "Years 3 and 4 · Primary 4 and 5"),
    ],
)
def test_nobody_takes_ages_for_school_years(home: Path, nation: Nation | None, years: str) -> None:
    teacher = Teacher(home, some_settings(ages=(), nation=nation))
    teacher.begins()
    youngest = teacher.node("ages:7-9").spoken

    assert (youngest.name, youngest.description) == ("Ages 7–9", years)


def test_where_a_topic_has_no_pairs_left_for_before_and_after_that_is_said(home: Path) -> None:
    for one, other in ("ab", "ba"):
        more = f"topic: who-made-it\nset: {one}\ntwin: {other}\n"
        _write(home / "few" / f"{one}.yaml", f"The only pair {one}", more)
    few = open_library([FOLDER / "content", have_read(home)], None)
    teacher = Teacher(home, library=few)
    teacher.begins()
    assert not teacher.hears("this topic has none left")
    teacher.clicks("topic", "pick:who-made-it")

    assert teacher.hears("Before and after needs pairs of other stories, and this topic has none left.")
    assert not teacher.sees("before-after")


def test_before_and_after_asks_pairs_that_are_not_talked_about(home: Path) -> None:
    teacher = in_class(home)
    teacher.clicks("before-after")
    assert teacher.node("before-after").spoken.description.startswith("2 other stories at the start and 2 at the end")
    lesson = teacher.starts().lesson

    assert [card.set for card in lesson.before] == ["a"] * 2
    assert [card.set for card in lesson.after] == ["b"] * 2
    assert not {card.id for card in lesson.cards} & {card.id for card in (*lesson.before, *lesson.after)}


# The room


def test_teams_answer_with_keys_and_see_points_when_that_was_chosen(home: Path) -> None:
    teacher = in_class(home)
    teacher.clicks("on")
    assert not teacher.sees("teams:3")
    teacher.clicks("answer:keys", "teams:3", "scores:rounds", "slips:nobody", "start")

    lesson = teacher.in_lesson().lesson
    assert (lesson.teams, lesson.with_sureness) == (3, True)
    assert any(stop.step is Step.SCORES for stop in lesson.line)
    assert teacher.in_lesson().answer is AnswerBy.KEYS


def test_the_number_in_the_room_is_digits_or_nothing(home: Path) -> None:
    teacher = in_class(home)
    teacher.clicks("on", "room")
    teacher.types("a2x8")
    teacher.clicks("slips:nobody", "start")

    assert teacher.in_lesson().lesson.room == 28


def test_rules_that_are_not_ticked_are_not_shown_and_back_keeps_everything(home: Path) -> None:
    teacher = in_class(home)
    before = teacher.titles()
    teacher.clicks("on", "rule:4")
    teacher.keys("Esc")
    assert teacher.titles() == before
    teacher.clicks("on")
    assert not teacher.node("rule:4").spoken.checked
    teacher.clicks("slips:nobody", "start")

    assert "Five." not in teacher.in_lesson().rules
    assert len(teacher.in_lesson().rules) == 7


# Plans


def a_plan(home: Path, text: str, name: str = "week-2") -> None:
    folder = home / "isitok packs"
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.lesson.yaml").write_text(text)


PLAN = "title: Week 2\nages: 11-14\nminutes: 30\nanswer: cards\ncards: [in-town/coach, in-town/poster]\n"


def test_a_lesson_is_saved_passes_the_check_and_is_opened_again(home: Path) -> None:
    teacher = in_class(home)
    titles = teacher.titles()
    teacher.clicks("on", "answer:cards", "save")
    assert isinstance(teacher.scene, SavePlanScene)
    teacher.keys("End", *["Backspace"] * 60)
    teacher.types("Year 8: #week 2")
    teacher.keys("Enter")

    (path,) = (home / "isitok packs").glob("*.yaml")
    assert path.name == "year-8-week-2.lesson.yaml"
    assert teacher.hears("Saved as year-8-week-2.lesson.yaml.")
    assert check_paths([path], beside=[FOLDER / "content", packs()], strict=True).problems == ()
    again = Teacher(home)
    again.begins()
    again.clicks("deal", "open", f"plan:{path.name}")
    assert again.titles() == titles
    again.clicks("on")
    assert again.node("answer:cards").spoken.checked


def test_a_lesson_of_ones_own_has_a_first_and_a_last_question_which_are_saved_with_it(home: Path) -> None:
    teacher = in_class(home)
    teacher.clicks("minutes:20", "on", "question:first")
    teacher.types("Draw who should see it: why?")
    teacher.clicks("question:last")
    teacher.types("Draw again.")
    teacher.clicks("save")
    teacher.keys("Enter")
    (path,) = (home / "isitok packs").glob("*.yaml")
    assert load_plan(path).problems == ()
    teacher.clicks("slips:nobody", "start")
    scene = teacher.in_lesson()
    parts = [(part.key, part.minutes) for part in scene.lesson.parts]
    assert parts == [("start", 1), ("first", 3), ("story-1", 10), ("last", 3), ("close", 3)]
    assert scene.plan
    assert (scene.plan.baseline, scene.plan.endpoint) == ("Draw who should see it: why?", "Draw again.")
    while teacher.in_lesson().lesson.step is not Step.FIRST:
        teacher.keys("PageDown")
    assert teacher.hears("Draw who should see it: why?")
    assert teacher.hears("Pens down")

    again = in_class(home)
    again.clicks("open")
    again.keys("Enter")
    again.clicks("on")
    assert again.node("question:first").spoken.value == "Draw who should see it: why?"


def test_a_question_has_no_more_words_than_a_lessons_file_may_hold(home: Path) -> None:
    teacher = in_class(home)
    teacher.clicks("on", "question:last")
    teacher.types("so " * 35 + "so")

    assert teacher.hears("35 words at most.")
    assert len(teacher.node("question:last").spoken.value.split()) == 35


def test_the_sheet_for_the_desk_is_made_where_the_lesson_was_saved_and_nothing_is_written_over(home: Path) -> None:
    teacher = in_class(home)
    titles = teacher.titles()
    teacher.clicks("on")
    assert not teacher.hears("Make the sheet for my desk (PDF)")
    for name in ("year-8.pdf", "year-8-2.pdf", "year-8.html"):
        teacher.clicks("save")
        teacher.keys("End", *["Backspace"] * 60)
        teacher.types("Year 8")
        teacher.keys("Enter")
        if isinstance(teacher.scene, SavePlanScene):  # the second time
            teacher.clicks("over")
        teacher.clicks("sheet-page" if name.endswith(".html") else "sheet")
        assert teacher.hears(f"Saved in the folder “isitok packs”: {name}")
        made = (home / "isitok packs" / name).read_bytes()
        text = Outline(made.decode()).read if name.endswith(".html") else text_of(made)
        assert all(f"{number}. {title}" in text for number, title in enumerate(titles, start=1))
    assert not teacher.hears("Make the sheet for my desk (PDF)"), "it is made"


def test_no_lesson_is_written_over_unasked(home: Path) -> None:
    a_plan(home, "# mine\n", "week-2")
    teacher = in_class(home)
    teacher.clicks("on", "save")
    teacher.keys("End", *["Backspace"] * 60)
    teacher.types("Week 2")
    teacher.clicks("save")
    path = home / "isitok packs" / "week-2.lesson.yaml"
    assert path.read_text() == "# mine\n"
    assert teacher.hears("There is a lesson of this name already.")
    teacher.clicks("over")

    assert "title: Week 2" in path.read_text()
    assert isinstance(teacher.scene, RoomScene)


@pytest.mark.parametrize(
    ("name", "told"), [("", "Give it a name first."), ("www.isitok.org", "holds a web address"), ("A 🐱", "an emoji")]
)
def test_a_name_that_no_lesson_can_have_is_said(home: Path, name: str, told: str) -> None:
    teacher = in_class(home)
    teacher.clicks("on", "save")
    teacher.keys("End", *["Backspace"] * 60)
    teacher.types(name)
    teacher.clicks("save")

    assert teacher.hears(told)
    assert not (home / "isitok packs").exists()


def test_a_folder_that_can_not_be_written_in_is_said_and_nothing_is_lost(home: Path) -> None:
    (home / "isitok packs").write_text("")
    teacher = in_class(home)
    teacher.clicks("on", "save", "save")

    assert teacher.hears("The lesson can’t be saved (")
    teacher.keys("Esc")
    teacher.clicks("slips:nobody", "start")
    assert isinstance(teacher.scene, LessonScene)


def test_a_card_that_is_gone_is_left_out_and_said_with_its_line(home: Path) -> None:
    a_plan(home, PLAN.replace("[in-town/coach, in-town/poster]", "\n  - in-town/coach\n  - in-town/lost"))
    teacher = in_class(home)
    teacher.clicks("open", "plan:week-2.lesson.yaml")

    assert teacher.titles() == ["The coach photo"]
    assert teacher.hears("Left out: week-2.lesson.yaml, line 7: there is no scenario 'lost' in 'in-town'")
    assert teacher.hears("There is 1 story here, and time for 2."), "not: only one fits"


def test_a_plan_that_can_not_be_read_is_listed_with_what_to_mend(home: Path) -> None:
    a_plan(home, PLAN.replace("11-14", "8"))
    teacher = in_class(home)
    teacher.clicks("open")

    assert isinstance(teacher.scene, PlansScene)
    assert teacher.hears("week-2.lesson.yaml, line 2: ")
    assert not teacher.sees("plan:week-2.lesson.yaml")
    (home / "isitok packs" / "week-2.lesson.yaml").unlink()
    teacher.keys("Esc")
    teacher.clicks("open")
    assert teacher.hears("There are none yet.")


def test_a_folder_of_plans_that_can_not_be_read_is_tried_again_from_there(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stale(folder: str) -> list[str]:
        raise OSError(116, "Stale file handle")

    a_plan(home, PLAN)
    teacher = in_class(home)
    with monkeypatch.context() as patched:
        patched.setattr(os, "listdir", stale)
        teacher.clicks("open")
        assert teacher.hears("isitok packs can’t be read (stale file handle).")
        teacher.clicks("try-again")
        assert teacher.sees("try-again"), "still not"
    teacher.clicks("try-again")

    assert teacher.sees("plan:week-2.lesson.yaml")


def test_a_plan_with_level_3_opens_the_staff_card_first_and_nothing_leads_round_it(home: Path) -> None:
    a_plan(home, PLAN.replace("in-town/poster", "led/hard"))
    teacher = Teacher(home, some_settings(staff_card_read=True))
    teacher.clicks("class", "skip", "open", "plan:week-2.lesson.yaml")
    assert isinstance(teacher.scene, StaffCardScene)
    teacher.keys("Esc")
    teacher.clicks("on")
    assert isinstance(teacher.scene, StaffCardScene)
    teacher.reads_the_card()
    lesson = teacher.starts().lesson

    assert [card.level for card in lesson.cards] == [Level.ONE, Level.THREE]


def test_a_saved_lesson_with_a_story_too_many_keeps_it_whatever_is_ticked_and_says_so(home: Path) -> None:
    a_plan(home, PLAN.replace("minutes: 30", "minutes: 20").replace("in-town/poster", "led/hard"))
    teacher = Teacher(home, some_settings(staff_card_read=True))
    teacher.clicks("class", "skip", "open", "plan:week-2.lesson.yaml")
    teacher.reads_the_card()
    assert teacher.titles() == ["The coach photo", "A hard one"]
    assert teacher.hears("2 stories are planned: more than there is time for.")
    lesson = teacher.starts().lesson

    assert [card.title for card in lesson.cards] == ["The coach photo", "A hard one"]


def test_fewer_minutes_keep_the_stories_for_which_there_is_time(home: Path) -> None:
    teacher = in_class(home)
    teacher.clicks("minutes:50")
    first, *others = teacher.titles()
    assert len(others) == 2
    teacher.clicks("minutes:20")

    assert teacher.titles() == [first]


def test_a_plan_of_level_3_for_younger_ones_loses_that_card(home: Path) -> None:
    a_plan(home, PLAN.replace("11-14", "[9-11, 11-14]").replace("in-town/poster", "led/hard"))
    teacher = in_class(home)
    teacher.clicks("open", "plan:week-2.lesson.yaml")

    assert teacher.titles() == ["The coach photo"]
    assert teacher.hears("Left out: A hard one is not for these ages, or not for this nation.")


# A lesson that was broken off


def broken_off(home: Path) -> Step:
    """A lesson left at its first split."""
    teacher = in_class(home)
    teacher.starts()
    teacher.keys("PageDown", "PageDown")
    while teacher.in_lesson().lesson.stop.step is not Step.VOTE:
        teacher.keys("PageDown")
    teacher.keys("4", "Enter")
    for _ in range(3):  # each number that was typed leads to the next
        if teacher.in_lesson().lesson.stop.step is Step.VOTE:
            teacher.keys("Enter")
    assert teacher.in_lesson().lesson.stop.step is Step.TALK
    return Step.TALK


def kept_in(home: Path) -> tuple[Path, ...]:
    return lessons_kept(home / "state" / "lesson.json")


def test_the_title_offers_to_go_on_with_the_same_card_at_the_same_step(home: Path) -> None:
    broken_off(home)
    teacher = Teacher(home)
    day = when(kept_in(home)[0].stat().st_mtime, ENGLISH)
    assert teacher.hears(f"Go on with the lesson of {day}?")
    teacher.clicks("go-on")

    lesson = teacher.in_lesson().lesson
    assert lesson.stop.step is Step.TALK
    assert lesson.first.of(stories().scenario(lesson.cards[0].id).acts[0].verdict) in (0, 4)
    assert lesson.first.is_empty is False


def test_leaving_for_now_keeps_it_and_the_end_deletes_it(home: Path) -> None:
    broken_off(home)
    teacher = Teacher(home)
    teacher.clicks("go-on")
    teacher.keys("Esc")
    assert isinstance(teacher.scene, Ask)
    teacher.clicks("leave")
    assert teacher.sees("go-on")
    teacher.clicks("go-on")
    teacher.waits(2)
    teacher.keys("Esc")
    teacher.clicks("end")
    for _ in range(40):
        if isinstance(teacher.scene, TitleScene):
            break
        teacher.keys("PageDown")

    assert isinstance(teacher.scene, TitleScene)
    assert not teacher.sees("go-on")
    assert list(teacher.lesson_file.parent.iterdir()) == []


def test_a_lesson_ended_early_goes_on_at_its_end(home: Path) -> None:
    broken_off(home)
    teacher = Teacher(home)
    teacher.clicks("go-on")
    teacher.keys("Esc")
    teacher.clicks("end")
    assert teacher.in_lesson().lesson.stop.step is Step.BOX
    again = Teacher(home)
    again.clicks("go-on")

    assert again.in_lesson().lesson.stop.step is Step.BOX


@pytest.mark.parametrize("where", ["title", "settings"])
def test_it_can_be_deleted_on_the_title_and_in_the_settings(home: Path, where: str) -> None:
    broken_off(home)
    teacher = Teacher(home)
    if where == "settings":
        teacher.clicks("settings")
        assert teacher.hears("Kept in case of a break: for 14 days, then set aside for 30")
    teacher.clicks("forget")
    if where == "title":  # where one press too many would end what a whole class has said
        assert teacher.hears("Delete the lesson of")
        teacher.clicks("back")
        assert kept_in(home)
        teacher.clicks("forget", "forget-now")

    assert not teacher.sees("forget")
    assert not kept_in(home)


def test_a_damaged_lesson_is_set_aside_and_said(home: Path) -> None:
    teacher = Teacher(home)
    teacher.lesson_file.parent.mkdir()
    teacher.lesson_file.write_text("{")
    teacher = Teacher(home)
    teacher.clicks("go-on")

    assert teacher.hears("It is now lesson.damaged.json.")
    assert isinstance(teacher.scene, TitleScene)
    assert not teacher.sees("go-on")


def changes(kept: dict[str, object]) -> Iterator[dict[str, object]]:
    """What somebody, or a bad disk, may make of it."""
    lesson = kept["lesson"]
    assert isinstance(lesson, dict)
    for key in lesson:
        yield {**kept, "lesson": {**lesson, key: ["x"]}}
        yield {**kept, "lesson": {name: value for name, value in lesson.items() if name != key}}
    yield {**kept, "lesson": {**lesson, "cards": ["in-town/lost"]}}
    for key in kept:
        yield {name: value for name, value in kept.items() if name != key}
        yield {**kept, key: 7}


def test_whatever_stands_in_it_is_gone_on_with_or_set_aside(home: Path) -> None:
    broken_off(home)
    (file,) = kept_in(home)
    kept = json.loads(file.read_text())
    for changed in changes(kept):
        file.write_text(json.dumps(changed))
        teacher = Teacher(home)
        teacher.clicks("go-on")
        assert isinstance(teacher.scene, LessonScene) or teacher.hears(".damaged.json")


def test_a_lesson_with_level_3_goes_on_behind_the_staff_card(home: Path) -> None:
    a_plan(home, PLAN.replace("in-town/poster", "led/hard"))
    first = Teacher(home)
    first.begins()
    first.clicks("open", "plan:week-2.lesson.yaml")
    first.starts()
    first.keys("PageDown")
    teacher = Teacher(home, some_settings(staff_card_read=True))
    teacher.clicks("go-on")
    assert isinstance(teacher.scene, StaffCardScene)
    assert not teacher.sees("skip")
    teacher.reads_the_card()

    assert isinstance(teacher.scene, LessonScene)


def test_on_a_pupils_pc_there_is_no_class_and_no_lesson_to_go_on_with(home: Path) -> None:
    broken_off(home)
    teacher = Teacher(home, seat=Seat.PUPIL)
    assert not teacher.sees("class")
    assert not teacher.sees("go-on")
    for wanted in (TitlePress.CLASS, TitlePress.GO_ON, TitlePress.FORGET):
        change: Change = teacher.scene.after(wanted, teacher.game.desk)
        assert change is None
    teacher.clicks("settings")
    assert not teacher.sees("forget")


def test_a_lesson_that_can_not_be_kept_goes_on_and_that_is_said_once(home: Path) -> None:
    (home / "state").write_text("a file where the folder should be")
    teacher = in_class(home)
    teacher.starts()
    teacher.keys("PageDown", "PageDown")

    (said,) = teacher.game.desk.notices
    assert said.startswith("The lesson can’t be kept in case of a break (")
    assert isinstance(teacher.scene, LessonScene)


def test_after_a_week_the_date_is_said(home: Path) -> None:
    now = time.time()
    assert when(now, ENGLISH).partition(",")[0] in {
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    }
    assert "/" in when(now - 10 * 86400, ENGLISH)


def test_a_lesson_of_three_weeks_ago_is_not_offered(home: Path) -> None:
    broken_off(home)
    (file,) = kept_in(home)
    os.utime(file, (time.time() - 21 * 86400,) * 2)

    assert not Teacher(home).sees("go-on")


def test_how_many_are_in_the_room_comes_first_and_is_remembered_until_the_game_is_closed(home: Path) -> None:
    teacher = Teacher(home)
    teacher.opens(first_room(teacher))
    assert teacher.focus == "room"
    teacher.keys("2", "8")
    teacher.keys("Esc")

    assert teacher.game.desk.room == "28"
    assert first_draft(teacher.game.desk, ticked=True).room == "28"


def first_room(teacher: Teacher) -> RoomScene:
    return RoomScene(draft=first_draft(teacher.game.desk, ticked=True), before=ClassSetupScene)
