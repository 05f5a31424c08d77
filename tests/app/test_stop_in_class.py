"""Stop for a moment, in a class: everybody sees the same, an adult goes on or ends, and nothing of it is kept."""

import pytest

from isitok.game.lesson.ballot import Count
from isitok.game.lesson.in_parts import to_part
from isitok.game.play.stops import LAST, Step
from isitok.scenes.lesson.blank import BlankScene
from isitok.scenes.lesson.facilitator_page import FacilitatorScene
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.pause import PauseScene
from isitok.scenes.scene import OpenHelp
from tests.app.second_window import two_windows
from tests.app.test_a_lesson import Shelf, a_class, where
from tests.app.test_own_vote import with_steps
from tests.each import each
from tests.stages import a_lesson, at_stop, lessons
from tests.text.room import Typed

TOLD = "Nobody has to say anything. Chat quietly, or draw."
PAGES = [name for name, scene in lessons().items() if isinstance(scene, LessonScene)]


@each(PAGES)
def test_f4_stops_every_page_of_a_lesson_and_leads_back_to_it_as_it_was(name: str) -> None:
    people = a_class()
    people.opens(lessons()[name])
    people.waits(3)
    before = people.scene
    people.keys("F4")

    assert isinstance(people.scene, PauseScene)
    assert people.hears("Let’s pause for a minute.")
    assert people.hears(TOLD)
    assert not people.hears("trouble")
    people.keys("Enter", "Space", "PageDown", "1", "b")
    assert isinstance(people.scene, PauseScene), "no key leads on"
    people.clicks("go-on")
    assert people.scene == before


def test_to_end_here_says_what_comes_first() -> None:
    with_box = with_steps()
    told = "End here: question box, step out of the story, then help"
    for lesson, way_out in (
        (with_box, told),
        (to_part(with_box, "close"), "End here: step out of the story, then help"),
        (a_lesson(), "End here: step out of the story, then help"),
    ):
        people = a_class(lesson)
        people.keys("F4")
        assert people.node("end").spoken.name == way_out
    people = a_class(with_box)
    people.keys("F4")
    people.clicks("end")
    assert where(people) is Step.BOX


def test_votes_are_kept_and_nothing_is_written_while_it_stops() -> None:
    shelf = Shelf()
    people = a_class(at_stop(a_lesson(), Step.VOTE), shelf)
    people.clicks("more:ok")
    kept = len(shelf.kept)
    people.keys("F4")
    people.clicks("go-on")

    assert len(shelf.kept) == kept
    assert isinstance(people.scene, LessonScene)
    assert people.scene.lesson.ballot == Count(ok=1)


def test_the_keys_of_teams_mean_nothing_while_it_stops() -> None:
    people = a_class(at_stop(a_lesson(teams=2), Step.VOTE))
    people.keys("F4")
    people.keys("1", "7")
    people.clicks("go-on")

    assert isinstance(people.scene, LessonScene)
    assert people.scene.lesson.ballot is not None
    assert people.scene.lesson.ballot.is_empty


def test_it_goes_on_with_the_next_step_or_ends_by_the_way_out() -> None:
    on = a_class(at_stop(a_lesson(), Step.TALK))
    on.keys("F4")
    on.clicks("next-step")
    assert isinstance(on.scene, LessonScene)
    assert (where(on), on.scene.lesson.stop.card) == (Step.STORY, 1), "the rest of this story is left out"

    ends = a_class(at_stop(a_lesson(), Step.TALK))
    ends.keys("F4")
    ends.clicks("end")
    assert where(ends) is Step.STEP_OUT
    ends.keys("F4")
    assert not ends.sees("end"), "there is no story any more to step out of"


@pytest.mark.parametrize("over", ["blank", "help", "settings"])
def test_it_stops_whatever_covers_the_lesson(over: str) -> None:
    people = a_class(at_stop(a_lesson(), Step.TALK))
    if over == "blank":
        people.keys(".")
        assert isinstance(people.scene, BlankScene)
    else:
        people.clicks(over)
    people.waits(3)
    people.keys("F4")

    assert isinstance(people.scene, PauseScene)


def test_it_has_a_button_on_one_display_and_on_two_it_is_the_adults() -> None:
    assert a_class(at_stop(a_lesson(), Step.TALK)).sees("real")
    people, adult = two_windows(at_stop(a_lesson(), Step.TALK))
    people.game.lead(True)

    assert not people.sees("real")
    assert adult.sees("real")


@pytest.mark.parametrize("by", ["key", "button", "key over help"])
def test_beside_the_wall_an_adult_reads_what_to_do_and_has_the_ways_on(by: str) -> None:
    people, adult = two_windows(at_stop(a_lesson(), Step.TALK))
    people.game.lead(True)
    if by == "key over help":
        adult.screens.apply(OpenHelp(), adult.now)
        adult.waits(3)
    adult.clicks("real") if by == "button" else adult.keys("F4")
    adult.follows()

    assert people.hears(TOLD)
    assert not people.sees("go-on")
    assert isinstance(adult.scene, FacilitatorScene)
    assert adult.hears("If somebody tells you something")
    assert not adult.hears("Ask")
    adult.keys("Enter", "PageDown", "Space")
    assert isinstance(people.scene, PauseScene), "no key leads on"
    adult.clicks("next-step")
    assert isinstance(people.scene, LessonScene)
    assert people.lesson.stop.card == 1
    adult.keys("F4")
    adult.follows()
    adult.clicks("go-on")
    assert isinstance(people.scene, LessonScene)
    adult.keys("F4")
    adult.follows()
    adult.clicks("end")
    assert people.lesson.step in LAST


def test_among_staff_nobody_is_told_to_draw() -> None:
    told = PauseScene(behind="", mode="Class", for_staff=True, wall=True)
    people = a_class()
    people.opens(told)

    assert people.hears("Nobody has to say anything.")
    assert not people.hears("draw")


@pytest.mark.parametrize("word", ["real", "\x1bOS"])
def test_in_text_play_it_is_typed(word: str) -> None:
    typed = Typed("class", "1", "2", "", "", "", "", word)

    assert "Let’s pause for a minute." in typed.read
    assert "Go on with the next step" in typed.after("Let’s pause for a minute.")
