"""Results of classes in the game: off, switched on with open eyes, kept at a lesson's end, seen, and wiped."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from isitok import ui
from isitok.base.trouble import trouble
from isitok.base.value import replace
from isitok.format.lesson_ways import AnswerBy
from isitok.format.vocabulary import Band, Nation
from isitok.game.doors import Seat
from isitok.game.lesson.ballot import Count
from isitok.game.lesson.class_lesson import Lesson
from isitok.game.play.stops import Step
from isitok.game.results.counts import counts_of
from isitok.game.results.result_parts import VoteKind
from isitok.game.results.results_wording import NOTICE, notice
from isitok.game.results.shown_results import visible_results
from isitok.i18n.screen_words import ENGLISH
from isitok.scenes.lesson.draft import first_draft
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.lesson.lesson_setup import ClassSetupScene
from isitok.scenes.lesson.resume import resume_scene
from isitok.scenes.lesson.room import RoomScene
from isitok.scenes.one_to_one.one_to_one_page import OneToOneScene
from isitok.scenes.results.seen import ResultsScene, lessons_on, results_scene
from isitok.scenes.settings_page import SettingsScene
from isitok.scenes.title import TitleScene
from isitok.store.autosave import clear_counted, keep_lesson
from isitok.store.results import keep_results, load_results, this_term, was_counted
from isitok.store.settings import LEAST_GROUPS, Settings
from tests.app.second_window import two_windows
from tests.bundled import bundled_library
from tests.game.test_results_of_classes import played
from tests.stages import Visitor, a_desk, a_lesson, one_to_ones, results, some_settings

ON = some_settings(keep_results=True)
SPLIT = Count(10, 0, 18)  # enough people on either side to be shown


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "results.db"


def a_visitor(file: Path, settings: Settings | None = None, **fields: Any) -> Visitor:
    return Visitor(TitleScene(), settings=settings or ON, results_file=file, **fields)


def settle(player: Visitor) -> None:
    player.opens(SettingsScene(lead=""))


def the_end(*counts: Count, **fields: Any) -> Lesson:
    return played(a_lesson(**fields), *(counts or (SPLIT,)))


def ended(file: Path, lesson: Lesson | None = None, settings: Settings | None = None, **fields: Any) -> Visitor:
    """A lesson at whose end somebody pressed *End the lesson*."""
    player = a_visitor(file, settings)
    player.opens(LessonScene(lesson=lesson or the_end(), **({"counted": True} | fields)))
    player.clicks("forward")
    assert isinstance(player.scene, TitleScene)
    return player


def test_nothing_is_kept_until_somebody_switches_it_on_having_read_what_is_kept(file: Path) -> None:
    kept: list[Settings] = []
    player = a_visitor(file, some_settings(), keep=lambda settings: kept.append(settings))
    settle(player)
    assert not player.sees("see-results")
    player.clicks("results")
    assert player.hears(notice(ENGLISH))
    assert player.focus == "back"
    player.keys("Esc")
    assert not player.game.desk.settings.keep_results
    player.clicks("results")
    player.clicks("switch-on")
    assert player.game.desk.settings.keep_results
    assert kept[-1].keep_results
    assert player.node("results").spoken.checked
    player.clicks("results")
    assert not player.game.desk.settings.keep_results
    assert not file.exists()


@pytest.mark.parametrize("folder", ["OneDrive - Ysgol y Bryn", "dropbox", "iCloudDrive", "Google Drive"])
def test_a_folder_that_goes_elsewhere_by_itself_is_named_before(tmp_path: Path, folder: str) -> None:
    for place, said in ((tmp_path / folder / "isitok" / "results.db", True), (tmp_path / "results.db", False)):
        player = a_visitor(place, some_settings())
        settle(player)
        player.clicks("results")
        assert player.hears("Their folder seems to be copied to other computers") is said


def test_the_notice_is_short_and_in_easy_words() -> None:
    assert len(notice(ENGLISH).split()) <= 60
    assert all(len(line.split()) <= 15 for line in NOTICE)


@pytest.mark.parametrize("size", [(1024, 768), (1366, 710), (1366, 768), (1920, 1080)])
def test_a_class_sees_first_that_it_is_counted_and_then_all_eight_rules(file: Path, size: tuple[int, int]) -> None:
    rules = bundled_library().load_known().staff_card.ground_rules
    assert len(rules) == 8
    player = a_visitor(file, size=size)
    player.opens(LessonScene(lesson=a_lesson(), rules=rules, counted=True))
    told = [node.spoken.name for node in ui.walk(player.layout.root)]
    assert told[told.index(notice(ENGLISH)) - 1] == "Our ground rules"
    assert not player.layout.scrolls
    (first,) = (node for node in ui.walk(player.layout.root) if node.spoken.name == notice(ENGLISH))
    assert first.seen == first.box
    assert not player.hears("It costs nothing"), "that anybody can pass is said already"


def test_the_smallest_group_is_never_below_five(file: Path) -> None:
    player = a_visitor(file)
    settle(player)
    for _ in range(40):
        player.clicks("least:fewer")
    assert player.game.desk.settings.least_group == LEAST_GROUPS[0] == 5
    assert player.hears("Smallest group: 5 people")
    player.clicks("least:more")
    assert player.game.desk.settings.least_group == 6


def test_a_class_is_told_before_it_begins(file: Path) -> None:
    desk = a_desk(ON, results_file=file)
    for room, told in (("28", True), ("9", False), ("", False)):
        player = a_visitor(file)
        player.opens(RoomScene(before=ClassSetupScene, draft=replace(first_draft(desk, ticked=True), room=room)))
        assert player.sees("new-group") is told
        assert player.hears("What they say is added") is told
        assert player.hears("Nothing of this lesson is added") is not told
        player.clicks("slips:nobody")
        player.clicks("start")
        assert isinstance(player.scene, LessonScene)
        assert player.scene.counted is told
        assert player.hears("This computer adds up") is told


def test_teams_are_no_people(file: Path) -> None:
    player = a_visitor(file)
    draft = replace(first_draft(a_desk(ON), ticked=True), room="28", answer=AnswerBy.KEYS)
    player.opens(RoomScene(before=ClassSetupScene, draft=draft))
    assert player.hears("Team votes don’t count people")
    player.clicks("slips:nobody")
    player.clicks("start")
    assert isinstance(player.scene, LessonScene)
    assert not player.scene.counted


def test_who_is_new_is_said_by_the_teacher(file: Path) -> None:
    player = a_visitor(file)
    player.opens(RoomScene(before=ClassSetupScene, draft=replace(first_draft(a_desk(ON), ticked=True), room="28")))
    player.clicks("new-group")
    player.clicks("slips:nobody")
    player.clicks("start")
    assert isinstance(player.scene, LessonScene)
    assert player.scene.new_group


def test_a_lesson_is_kept_when_it_ends_and_the_next_one_added(file: Path) -> None:
    ended(file)
    (term,) = visible_results(load_results(file, this_term()).book, 10)
    assert (term.harm.agreed, term.harm.votes) == (2 * 18, 2 * 28)
    assert term.fine.votes > 0
    ended(file)
    (term,) = visible_results(load_results(file, this_term()).book, 10)
    assert term.harm.votes == 4 * 28


@pytest.mark.parametrize(
    ("lesson", "settings", "counted"),
    [
        ({"room": 9}, ON, True),
        ({"room": None}, ON, True),
        ({"room": 14}, replace(ON, least_group=15), True),
        ({}, some_settings(), True),  # switched off meanwhile
        ({}, ON, False),  # switched on meanwhile: the class wasn't told
    ],
)
def test_what_may_not_be_kept_is_not(file: Path, lesson: dict[str, Any], settings: Settings, counted: bool) -> None:
    ended(file, the_end(Count(3, 0, 5), **lesson), settings, counted=counted)
    assert not file.exists()


def test_a_lesson_that_is_left_or_broken_off_is_not_kept(file: Path) -> None:
    player = a_visitor(file)
    player.opens(LessonScene(lesson=the_end(), counted=True))
    player.keys("Esc")
    player.clicks("leave")
    assert isinstance(player.scene, TitleScene)
    assert not file.exists()


# A lesson that was broken off, by a fire alarm or a power cut


def broken_off(folder: Path, lesson: Lesson | None = None, **fields: Any) -> None:
    """Just before its end. ``fields`` are those of its screen."""
    lesson = lesson or played(a_lesson(), SPLIT, until=Step.STEP_OUT)
    scene = LessonScene(lesson=lesson, **({"counted": True, "new_group": True} | fields))
    assert keep_lesson(folder / "lesson.json", scene.to_data()) is None


def goes_on(folder: Path, settings: Settings | None = None) -> Visitor:
    """The game is started anew, and the lesson gone on with to its end."""
    kept = folder / "lesson.json"
    player = a_visitor(
        folder / "results.db", settings, lesson_file=kept, keep_lesson=lambda lesson: keep_lesson(kept, lesson)
    )
    player.clicks("go-on")
    to_its_end(player)
    return player


def to_its_end(player: Visitor) -> None:
    for _ in range(40):
        if isinstance(player.scene, TitleScene):
            break
        player.waits(3)
        player.keys("PageDown")
    assert isinstance(player.scene, TitleScene)


def test_a_lesson_that_goes_on_after_a_break_is_counted_once(tmp_path: Path) -> None:
    broken_off(tmp_path)
    player = goes_on(tmp_path)
    (term,) = visible_results(load_results(tmp_path / "results.db", this_term()).book, 10)
    assert (term.harm.agreed, term.harm.votes) == (2 * 18, 2 * 28)
    assert len(player.game.desk.kept.lessons) == 1
    assert not player.sees("go-on")
    assert not (tmp_path / "lesson.json").exists()


def test_two_copies_that_go_on_with_the_same_lesson_count_it_once(tmp_path: Path) -> None:
    """Also one that was kept before lessons had numbers; and whichever of them ends it first."""
    for number in ("ab" * 16, ""):
        broken_off(tmp_path, number=number)
        kept, file = tmp_path / "lesson.json", tmp_path / "results.db"
        copies = [
            a_visitor(file, lesson_file=kept, keep_lesson=lambda lesson, kept=kept: keep_lesson(kept, lesson))
            for _ in range(2)
        ]
        for copy in copies:
            copy.clicks("go-on")
            copy.keys("PageDown")
        for copy in copies:
            to_its_end(copy)
        (term,) = visible_results(load_results(file, this_term()).book, 10)
        assert term.harm.votes == 2 * 28
        assert [len(copy.game.desk.kept.lessons) for copy in copies] == [1, 0]
        assert copies[1].hears("This lesson was added to the results before")
        assert not copies[0].hears("This lesson was added")
        assert not kept.exists()
        file.unlink()


def test_each_lesson_has_a_number_of_its_own_which_it_keeps(tmp_path: Path) -> None:
    numbers = set()
    for _ in range(2):
        player = a_visitor(tmp_path / "results.db")
        player.opens(RoomScene(before=ClassSetupScene, draft=replace(first_draft(a_desk(ON), ticked=True), room="28")))
        player.clicks("slips:nobody")
        player.clicks("start")
        assert isinstance(player.scene, LessonScene)
        number = player.scene.number
        assert re.fullmatch("[0-9a-f]{32}", number)
        numbers.add(number)
        again = resume_scene(player.scene.to_data(), player.game.desk.library)
        assert again
        assert again.number == number
    assert len(numbers) == 2


def test_left_and_gone_on_with_again_and_again_it_still_counts_once(tmp_path: Path) -> None:
    broken_off(tmp_path)
    kept = tmp_path / "lesson.json"
    for _ in range(3):
        player = a_visitor(
            tmp_path / "results.db", lesson_file=kept, keep_lesson=lambda lesson: keep_lesson(kept, lesson)
        )
        player.clicks("go-on")
        player.keys("PageDown", "Esc")
        player.clicks("leave")
        assert not (tmp_path / "results.db").exists()
    goes_on(tmp_path)
    (term,) = visible_results(load_results(tmp_path / "results.db", this_term()).book, 10)
    assert term.harm.votes == 2 * 28


def test_a_lesson_that_cannot_be_deleted_is_counted_and_then_never_again(file: Path) -> None:
    for added in (1, 0):
        player = a_visitor(file, keep_lesson=lambda lesson: None if lesson else trouble("It can’t be deleted."))
        player.opens(LessonScene(lesson=the_end(), number="ab" * 16, counted=True))
        player.clicks("forward")
        assert isinstance(player.scene, TitleScene)
        assert player.hears("It can’t be deleted.")
        assert len(player.game.desk.kept.lessons) == added
    (term,) = visible_results(load_results(file, this_term()).book, 10)
    assert term.harm.votes == 2 * 28


def test_a_lesson_whose_results_can_not_be_written_stays_and_can_be_ended_once_more(tmp_path: Path) -> None:
    broken_off(tmp_path)
    (tmp_path / "results.db").mkdir()
    player = goes_on(tmp_path)
    assert player.hears("This lesson’s results can’t be kept")
    assert player.hears("The lesson is kept, so that it can be ended once more.")
    assert player.sees("go-on")

    (tmp_path / "results.db").rmdir()
    player = goes_on(tmp_path)
    (term,) = visible_results(load_results(tmp_path / "results.db", this_term()).book, 10)
    assert term.harm.votes == 2 * 28
    assert not player.sees("go-on")


def test_a_lesson_that_was_counted_before_the_game_was_ended_is_deleted_by_the_next_start(tmp_path: Path) -> None:
    number = "cd" * 16
    broken_off(tmp_path, number=number)
    kept, file = tmp_path / "lesson.json", tmp_path / "results.db"
    clear_counted(kept, lambda one: was_counted(file, one))
    assert kept.exists()

    another(a_visitor(file), the_end())  # of another class
    clear_counted(kept, lambda one: was_counted(file, one))
    assert kept.exists()

    assert keep_results(file, counts_of(the_end(), 10, ()), this_term(), 10, new_group=False, lesson=number) is None
    clear_counted(kept, lambda one: was_counted(file, one))
    assert not kept.exists()


def test_after_a_break_nobody_counts_as_somebody_new(tmp_path: Path) -> None:
    # Meanwhile the same class may have been counted as new in another lesson.
    few = Count(22, 0, 6)
    broken_off(tmp_path, played(a_lesson(), few, until=Step.STEP_OUT))
    another(a_visitor(tmp_path / "results.db"), the_end(few), new_group=True)
    goes_on(tmp_path)
    waiting = load_results(tmp_path / "results.db", this_term()).book.waiting.values()
    assert {tally.groups for tally in waiting if tally.votes} == {1}
    assert {tally.differed_people for tally in waiting if tally.votes} <= {6, 10}


@pytest.mark.parametrize(
    ("room", "told", "settings"),
    [
        (28, False, ON),
        (28, True, some_settings()),  # switched off since
        (28, True, replace(ON, least_group=30)),
        (None, True, ON),
    ],
)
def test_a_lesson_that_goes_on_is_counted_by_the_same_rules(
    tmp_path: Path, room: int | None, told: bool, settings: Settings
) -> None:
    broken_off(tmp_path, played(a_lesson(room=room), SPLIT, until=Step.STEP_OUT), counted=told)
    goes_on(tmp_path, settings)
    assert not (tmp_path / "results.db").exists()


def test_the_lesson_kept_for_a_fire_alarm_knows_that_it_is_counted_and_no_more(tmp_path: Path) -> None:
    scene = LessonScene(lesson=the_end())
    assert replace(scene, counted=True, new_group=True).to_data() == {**scene.to_data(), "counted": True}
    broken_off(tmp_path)
    kept = tmp_path / "lesson.json"
    older = json.loads(kept.read_text("utf-8"))
    del older["counted"]  # of an earlier version
    kept.write_text(json.dumps(older), "utf-8")
    goes_on(tmp_path)
    assert not (tmp_path / "results.db").exists()


@pytest.mark.parametrize(
    ("called", "order", "first"),
    [("7A", "ab", "The first ten minutes"), ("7B", "ba", "Best smile in Year 9"), ("", "", "The first ten minutes")],
)
def test_a_classs_name_decides_which_story_is_first_and_is_in_no_file(
    file: Path, called: str, order: str, first: str
) -> None:
    kept: list[Mapping[str, Any]] = []
    settings = replace(ON, staff_card_read=True, ages=(Band.B11_14,), nation=Nation.SCOTLAND)
    player = a_visitor(file, settings, library=bundled_library(), keep_lesson=kept.append)
    player.clicks("class")
    player.clicks("skip")
    player.clicks("take:before-it-goes-round/01-was-that-a-yes")
    assert not player.sees("class-name"), "nobody said how many there are"
    player.types("28")
    player.clicks("class-name")
    player.types(called)
    assert player.node("year:11").spoken.name == "S1"
    player.clicks("year:11")
    player.clicks("slips:nobody")
    player.clicks("start")
    scene = player.scene
    assert isinstance(scene, LessonScene)
    assert [card.title for card in scene.lesson.before] == [first]
    assert (kept[-1].get("order", ""), kept[-1]["year"]) == (order, "11")
    assert scene.class_name == called
    assert not called or f'"{called}"' not in json.dumps(kept[-1]), "but for ages and the order, nothing of it is there"

    again = resume_scene(json.loads(json.dumps(kept[-1])), bundled_library())
    assert again is not None
    player.opens(replace(again, lesson=played(again.lesson, SPLIT)))
    to_its_end(player)
    rows = load_results(file, this_term()).book.shown
    halves = {(row.kind, row.course, row.order) for row in rows if row.kind is VoteKind.BEFORE}
    assert halves == {(VoteKind.BEFORE, "11-14", order)}
    assert {row.year for row in rows} == {"11"}


def test_the_end_says_that_it_is_added_unless_that_was_switched_off_meanwhile(file: Path) -> None:
    for counted, settings in ((True, ON), (False, ON), (True, some_settings())):
        player = a_visitor(file, settings)
        player.opens(LessonScene(lesson=the_end(), counted=counted))
        assert player.hears("this computer adds these votes") is (counted and settings is ON)


def test_what_cannot_be_kept_is_said_and_the_game_goes_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    player = ended(tmp_path / "file" / "results.db")
    assert player.hears("This lesson’s results can’t be kept")
    player = Visitor(TitleScene(), settings=ON)
    player.opens(LessonScene(lesson=the_end(), counted=True))
    player.clicks("forward")
    assert player.hears("this user has no home folder")


def test_a_one_to_one_leaves_the_file_as_it_is_to_the_byte(file: Path) -> None:
    ended(file)
    before = file.read_bytes()
    for scene in one_to_ones().values():
        player = a_visitor(file)
        player.opens(scene)
        if isinstance(scene, OneToOneScene):
            player.keys("Enter", "PageDown")
    assert file.read_bytes() == before


def test_while_a_one_to_one_goes_on_results_are_neither_spoken_of_nor_written_nor_deleted(file: Path) -> None:
    ended(file)
    before = file.read_bytes()
    player = a_visitor(file, no_trace=True)
    settle(player)
    assert not any(player.sees(id_) for id_ in ("results", "see-results", "least:more"))
    player.opens(results_scene(player.game.desk))
    player.clicks("delete")
    player.clicks("wipe")
    player.opens(LessonScene(lesson=the_end(), counted=True))
    player.clicks("forward")
    assert file.read_bytes() == before


def test_results_are_seen_from_the_settings_and_where_a_lesson_is_set_up(file: Path) -> None:
    ended(file)
    player = a_visitor(file)
    settle(player)
    player.clicks("see-results")
    assert isinstance(player.scene, ResultsScene)
    assert player.hears("Harm spotted: 36 of 56 votes")
    player = a_visitor(file)
    player.opens(ClassSetupScene(draft=first_draft(player.game.desk, ticked=True)))
    player.clicks("see-results")
    assert isinstance(player.scene, ResultsScene)


def test_switched_off_again_they_can_still_be_seen_and_deleted(file: Path) -> None:
    ended(file)
    player = a_visitor(file, some_settings())
    settle(player)
    player.clicks("see-results")
    assert player.sees("delete")


def test_an_empty_place_says_what_will_be_there(file: Path) -> None:
    for settings, said in ((some_settings(), "If you switch on “Keep results of classes”"), (ON, "Nothing yet.")):
        player = a_visitor(file, settings)
        player.opens(results_scene(player.game.desk))
        assert player.hears(said)
        assert not player.sees("delete")


def test_too_few_is_said_in_the_same_words_everywhere(file: Path) -> None:
    ended(file, the_end(Count(27, 0, 1)))
    player = a_visitor(file)
    player.opens(results_scene(player.game.desk))
    assert player.hears("Harm spotted: Too few to show (protects people)")


def test_another_term_is_chosen(file: Path) -> None:
    player = a_visitor(file)
    player.opens(results()["results"])
    assert player.hears("By topic: Autumn term 2026")
    player.clicks("term:2026-summer")
    assert player.hears("By topic: Summer term 2026")
    assert not player.hears("Before and after")


def test_nobody_is_told_that_anybody_changed(file: Path) -> None:
    player = a_visitor(file)
    player.opens(results()["results"])
    assert player.hears("In lessons: before, 46 in 100 votes agreed with the stories; after, 56.")
    assert player.hears("1 class had one story first, 1 the other.")
    assert player.hears("It can’t say that anybody has changed.")


def test_a_wipe_is_asked_once_and_takes_three_presses_from_the_settings(file: Path) -> None:
    ended(file)
    player = a_visitor(file)
    settle(player)
    player.clicks("see-results")
    player.clicks("delete")
    assert player.focus == "back"
    player.keys("Enter")
    assert file.exists()
    player.clicks("delete")
    player.clicks("wipe")
    assert not file.exists()
    assert player.hears("All results are deleted.")
    assert player.hears("Nothing yet.")


def test_a_wipe_that_fails_says_so_on_this_screen(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ended(file)
    player = a_visitor(file)
    player.opens(results_scene(player.game.desk))
    monkeypatch.setattr("isitok.store.results.destroy", _refuse)
    player.clicks("delete")
    player.clicks("wipe")
    assert player.hears("The results of classes can’t be deleted")


def _refuse(path: Path) -> None:
    raise PermissionError(13, "Permission denied")


def test_a_pupils_pc_shows_none_of_it(file: Path) -> None:
    ended(file)
    player = Visitor(TitleScene(), settings=ON, seat=Seat.PUPIL, results_file=file)
    settle(player)
    for id_ in ("results", "see-results", "least:more"):
        assert not player.sees(id_)


def test_damage_is_said_on_the_results_themselves(file: Path) -> None:
    file.write_bytes(b"x" * 5000)
    player = a_visitor(file)
    settle(player)
    player.clicks("see-results")
    assert player.hears("The results of classes were damaged")
    assert not player.hears("Nothing")


# Each lesson by itself, for as long as the game stays open

CLOSE = Count(27, 0, 1)  # too few on one side


def another(player: Visitor, lesson: Lesson, **fields: Any) -> None:
    """One more lesson, in the same run of the game."""
    player.opens(LessonScene(lesson=lesson, counted=True, **fields))
    player.clicks("forward")


def looks(player: Visitor) -> None:
    settle(player)
    player.clicks("see-results")
    assert isinstance(player.scene, ResultsScene)


def a_day(file: Path, **fields: Any) -> Visitor:
    """Two lessons in one run: one with enough people on either side, and one with too few."""
    player = ended(file, **fields)
    another(player, the_end(CLOSE))
    return player


def test_two_lessons_of_a_day_are_there_one_by_one_and_the_small_one_says_too_few(file: Path) -> None:
    player = a_day(file)
    looks(player)
    assert player.hears("By lesson, since the game was started")
    assert player.hears("These are kept nowhere: once the game is closed, they are gone")
    for lesson, told in (("1", "Harm spotted: 36 of 56 votes"), ("2", "Too few to show (protects people)")):
        player.clicks(f"lesson:{lesson}")
        assert player.hears(f"By topic: Lesson {lesson}")
        assert player.node(f"lesson:{lesson}").spoken.checked
        assert player.hears(told)
    assert set(numbers(player)) <= {"36 of 56", "20 of 56", "18 of 28", "10 of 28"}
    player.clicks(f"term:{this_term()}")
    assert player.hears("By topic:")
    assert not player.node("lesson:2").spoken.checked


def numbers(player: Visitor) -> list[str]:
    """All that is shown."""
    said = " ".join(node.spoken.name for node in ui.walk(player.layout.root))
    return re.findall(r"(\d+ of \d+) votes", said)


def test_one_lesson_alone_has_one_order_and_compares_nothing(file: Path) -> None:
    player = a_visitor(file)
    player.opens(results()["results-lessons"])
    assert player.hears("Before and after: Lesson 2")
    assert player.hears("Only one order so far: not to be compared.")
    player.clicks("lesson:1")
    assert player.hears("By topic: Lesson 1")
    assert not player.hears("Before and after")


def test_no_lesson_has_a_title_or_a_time(file: Path) -> None:
    player = ended(file, the_end())
    looks(player)
    lesson = the_end()
    said = " ".join(node.spoken.name for node in ui.walk(player.layout.root))
    assert not any(card.title in said or card.id in said for card in lesson.cards)
    assert not re.search(r"\d:\d\d|\d/\d|[A-Z][a-z]+day", said)


def test_once_the_game_was_closed_only_the_totals_by_term_are_left(file: Path) -> None:
    a_day(file)
    player = a_visitor(file)
    looks(player)
    assert player.hears("By term")
    assert not player.hears("By lesson")
    assert not player.sees("lesson:1")


def test_in_the_file_stands_nothing_of_a_single_lesson(tmp_path: Path) -> None:
    one, two = tmp_path / "one.db", tmp_path / "two.db"
    player = ended(one)
    another(player, the_end(Count(12, 0, 16)))
    ended(two, the_end(Count(12, 0, 16)))
    ended(two)
    # In which order they were, and what each of them added, is nowhere: both files hold the same.
    assert load_results(one, this_term()) == load_results(two, this_term())
    assert {file.name for file in tmp_path.iterdir()} == {"one.db", "two.db"}


def test_deleting_all_results_forgets_the_lessons_at_once(file: Path) -> None:
    player = a_day(file)
    looks(player)
    player.clicks("lesson:1")
    player.clicks("delete")
    player.clicks("wipe")
    assert player.hears("All results are deleted.")
    assert player.hears("Nothing yet.")
    assert player.game.desk.kept.lessons == ()
    another(player, the_end())
    looks(player)
    assert player.sees("lesson:1")  # the numbers begin anew
    assert not player.sees("lesson:2")


def test_lessons_are_forgotten_even_where_the_file_cannot_be_deleted(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    player = a_day(file)
    monkeypatch.setattr("isitok.store.results.destroy", _refuse)
    looks(player)
    player.clicks("delete")
    player.clicks("wipe")
    assert player.hears("The results of classes can’t be deleted")
    assert not player.sees("lesson:1")


def test_switching_results_off_forgets_the_lessons_and_no_other_setting_does(file: Path) -> None:
    player = a_day(file)
    settle(player)
    player.clicks("text:larger")
    assert len(player.game.desk.kept.lessons) == 2
    player.clicks("results")
    assert player.game.desk.kept.lessons == ()
    player.clicks("results")
    player.clicks("switch-on")
    player.clicks("see-results")
    assert not player.sees("lesson:1")


def test_a_stricter_setting_hides_what_is_now_too_few_in_a_lesson(file: Path) -> None:
    player = ended(file, the_end(Count(10, 0, 18)))
    settle(player)
    player.clicks("least:more")
    player.clicks("see-results")
    player.clicks("lesson:1")
    assert numbers(player) == []
    player.keys("Esc")
    player.clicks("least:fewer")
    player.clicks("see-results")
    assert player.hears("Harm spotted: 36 of 56 votes")


def test_while_a_one_to_one_goes_on_no_lesson_is_spoken_of_and_then_all_are_there_again(file: Path) -> None:
    player = a_day(file)
    player.view.press("one-to-one", player.now)
    assert player.game.desk.kept.no_trace
    player.opens(results_scene(player.game.desk))
    assert not player.hears("Lesson")
    another(player, the_end())  # nothing of it is held, either
    assert not player.game.desk.kept.no_trace
    assert len(player.game.desk.kept.lessons) == 2
    looks(player)
    assert player.sees("lesson:2")


def test_a_pupils_pc_shows_no_lesson_whatever_is_held(file: Path) -> None:
    desk = a_day(file).game.desk
    assert lessons_on(desk)
    assert lessons_on(replace(desk, seat=Seat.PUPIL)) == ()


def test_a_lesson_whose_results_cannot_be_written_can_still_be_seen_until_the_game_is_closed(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    player = ended(tmp_path / "file" / "results.db")
    assert player.hears("This lesson’s results can’t be kept")
    looks(player)
    assert player.hears("By topic: Lesson 1")
    assert player.hears("Harm spotted: 36 of 56 votes")


def test_whoever_deletes_them_in_the_facilitators_window_has_deleted_them_in_both(file: Path) -> None:
    people, adult = two_windows(settings=ON)
    people.game.desk = people.game.desk.keeping(results_file=file, lessons=a_day(file).game.desk.kept.lessons)
    adult.follows()
    adult.opens(results_scene(adult.game.desk))
    assert adult.sees("lesson:2")
    adult.clicks("delete")
    adult.clicks("wipe")
    adult.follows()
    assert adult.hears("Nothing yet.")
    assert people.game.desk.kept.lessons == adult.game.desk.kept.lessons == ()
