"""The first half second of a screen: no key answers, locks in or goes on. What must always be there always is."""

from collections.abc import Callable
from copy import copy

import pytest

from isitok import ui
from isitok.game.one_to_one.one_to_one import start_one_to_one
from isitok.game.play.stops import Step, Stop
from isitok.scenes.help_page import HelpScene
from isitok.scenes.hidden import HiddenScene
from isitok.scenes.lesson.blank import BlankScene
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.one_to_one.one_to_one_page import OneToOneScene
from isitok.scenes.play_page import PlayScene
from isitok.scenes.scene import HELP, HIDE, PASS, REAL
from isitok.scenes.title import TitleScene
from tests.app.second_window import Class, two_windows
from tests.each import each
from tests.stages import OPEN, Visitor, a_lesson, at_stop, library, nodes, screens, some_settings
from tests.stages.one_to_one import name_of
from tests.stages.visitor import NEW_SECONDS

SOON, LATER = 0.08, 0.55


def just_opened(name: str, **fields: object) -> Visitor:
    """Somebody before whom a screen has come up in this moment, and who is in a hurry."""
    player = Visitor(**fields)  # type: ignore[arg-type]
    player.opens(screens()[name])
    player.hurries = True
    return player


def test_enter_twice_in_eighty_milliseconds_reads_the_why() -> None:
    player = Visitor(screens()["judge-chosen"])
    player.view.focus("sure:certain")
    player.hurries = True
    player.keys("Enter")
    assert player.title.startswith("Why?")
    came = player.scene
    player.now += SOON
    player.keys("Enter", "Space")
    assert player.scene == came

    player.now += NEW_SECONDS
    player.keys("Enter")
    assert player.scene != came


@each(OPEN)
def test_no_key_answers_locks_or_goes_on_while_a_screen_is_new(name: str) -> None:
    """But a field takes what is typed, as a number of hands; and in a preview nobody answers, so Page Down turns."""
    player = just_opened(name)
    player.now += SOON
    before, view, sound = player.scene, player.layout.view, player.screens.sound
    typing = player.node(player.focus).spoken.role in ui.FIELDS
    for key in ("Enter", *(() if typing else ("Space", *"1236789"))):
        player.keys(key)
        assert player.scene == before, key
        assert player.layout.view == view, key
    for key in ("PageDown", "PageUp"):
        if not name.startswith("preview"):
            player.keys(key)
    assert player.scene == before
    assert player.screens.sound == sound


@each(OPEN)
def test_help_and_hide_are_there_at_once_by_their_keys(name: str) -> None:
    """On the help screen, F1 leads back."""
    for key, wanted in (("F1", HelpScene), ("F12", HiddenScene)):
        player = just_opened(name)
        was_help = isinstance(player.scene, HelpScene)
        player.keys(key)
        assert isinstance(player.scene, wanted) is not (was_help and key == "F1")
    player = just_opened(name)
    player.keys("Esc", "Esc")
    assert isinstance(player.scene, HiddenScene)


@each(start_one_to_one([library().scenario("in-town/coach")], with_spread=True, with_paper=True).line, "stop")
def test_this_is_real_is_there_at_once(stop: Stop) -> None:
    people = just_opened(f"one-to-one-{name_of(stop)}")
    people.keys("F4")
    assert isinstance(people.scene, OneToOneScene)
    assert people.scene.one_to_one.stop.step is Step.REAL


@each([name for name in OPEN if name.startswith(("judge", "why", "one-to-one-", "round"))])
def test_pass_is_there_at_once_by_its_own_key_and_by_no_other(name: str) -> None:
    player = just_opened(name)
    if not player.sees(PASS):
        return
    player.view.focus(PASS)
    before = player.scene
    player.keys("Enter", "Space")
    assert player.scene == before
    player.keys("p")
    assert player.scene != before


def test_two_stories_are_passed_as_fast_as_p_is_pressed() -> None:
    player = just_opened("judge")
    player.keys("p", "p")
    assert "Story 3 of 3" in player.title


@pytest.mark.parametrize("name", ["help", "why-differed", "judge", "settings", "class-why", "one-to-one-real"])
def test_tab_arrows_and_scrolling_work_at_once(name: str) -> None:
    large = {"size": (1024, 768), "settings": some_settings(text_size=200)}
    player = just_opened(name, **large)
    view = player.layout.view
    player.keys("Tab")
    assert player.layout.view != view
    player = just_opened(name, **large)
    view = player.layout.view
    player.keys("Down")
    assert player.layout.view != view
    player = just_opened(name, **large)
    player.keys("End")
    assert player.offset > 0
    if not player.screens.page.onward:  # there it is a clicker's
        player = just_opened(name, **large)
        player.keys("PageDown")
        assert player.offset > 0
    player.hands.pointer.wheel(500, 400, 40)
    player.hands.pointer.wheel(500, 400, -3)
    assert player.layout.ranges[ui.BODY].offset > 0


@pytest.mark.parametrize(("name", "text"), [("class-vote", "14"), ("class-save", "Week 1")])
def test_a_field_takes_what_is_typed_at_once(name: str, text: str) -> None:
    player = just_opened(name)
    (field, *_) = nodes(player.layout.root, *ui.FIELDS)
    assert player.focus == field.id
    player.types(text)
    value = player.node(field.id).spoken.value
    assert value.endswith(text), value


def test_where_a_page_is_saved_is_typed_at_once_after_the_places_that_are_offered_first() -> None:
    player = just_opened("one-to-one-paper-place")
    (field, *_) = nodes(player.layout.root, *ui.FIELDS)
    assert player.focus.startswith("place:")
    player.view.focus(field.id)
    player.types("/x 1")
    value = player.node(field.id).spoken.value
    assert value.endswith("/x 1"), value


def test_a_switch_takes_nothing_and_reads_nothing_on_while_a_screen_is_new() -> None:
    player = just_opened("judge", settings=some_settings(one_switch=True, text_size=200), size=(1024, 768))
    view = player.layout.view
    player.now += SOON
    player.keys("Space")
    assert (player.hands.deadline, player.layout.view) == (None, view)
    player.now += NEW_SECONDS
    player.keys("Space")
    assert player.hands.deadline is not None or player.layout.view != view


def test_what_was_hidden_stays_hidden_from_a_key_too_many() -> None:
    player = just_opened("judge")
    player.keys("Esc", "Esc", "Esc", "Esc", "Space", "Enter")
    assert player.scene == HiddenScene()
    player.now += LATER
    player.keys("Space", "Space")
    assert player.scene == screens()["judge"]


def test_a_screen_is_new_from_the_moment_at_which_it_is_seen() -> None:
    """A slow computer draws it some time after the press."""
    player = just_opened("why-agreed")
    came = player.scene
    player.now += 3
    player.screens.note_drawn(player.now)
    player.now += SOON
    player.keys("Enter")
    assert player.scene == came
    player.screens.note_drawn(player.now + 9)  # drawn once more, for a pointer: it is no new screen
    player.now += NEW_SECONDS
    player.keys("Enter")
    assert player.scene != came


def test_the_same_screen_with_something_else_chosen_is_not_new() -> None:
    player = Visitor(screens()["judge"])
    player.hurries = True
    player.keys("3", "6")
    assert player.title.startswith("Why?")


def test_coming_back_to_a_screen_it_is_new_again() -> None:
    player = Visitor(screens()["judge-chosen"])
    player.view.focus("sure:certain")
    player.hurries = True
    player.keys("F1", "Esc")
    before = player.scene
    player.keys("Enter")
    assert player.scene == before
    player.now += NEW_SECONDS
    player.keys("Enter")
    assert player.title.startswith("Why?")


# In a lesson


def at_once(step: Step, card: int = 0, act: int = 0) -> Class:
    people = Class()
    people.opens(LessonScene(lesson=at_stop(a_lesson(), step, card, act)))
    people.hurries = True
    return people


@pytest.mark.parametrize("key", ["PageDown", "PageUp", "Enter", "Space"])
def test_a_clicker_that_is_pressed_twice_turns_one_step(key: str) -> None:
    people = at_once(Step.WHY)
    people.now += LATER
    people.keys(key)
    came = people.lesson.at
    assert came != at_stop(a_lesson(), Step.WHY).at
    people.now += SOON
    view = people.layout.view
    people.keys(key)
    assert people.lesson.at == came
    assert people.layout.view == view
    people.now += NEW_SECONDS
    people.keys("PageUp" if key == "PageUp" else "PageDown")
    people.now += NEW_SECONDS
    people.keys("PageUp" if key == "PageUp" else "PageDown")
    assert people.lesson.at != came


def test_a_clicker_makes_the_screen_blank_at_once_and_its_second_press_shows_nothing() -> None:
    people = at_once(Step.TALK)
    people.keys(".")
    assert people.scene == BlankScene()
    people.now += SOON
    people.keys(".", "Enter")
    assert people.scene == BlankScene()


def test_no_team_answers_a_question_that_has_just_come_but_each_can_pass() -> None:
    people = Class()
    people.opens(screens()["class-teams"])
    people.hurries = True
    before = people.scene
    people.now += SOON
    for key in "123789":
        people.keys(key)
    assert people.scene == before
    people.keys("0")
    assert people.scene != before
    passed = people.scene
    people.now += NEW_SECONDS
    people.keys("1")
    assert people.scene != passed


@pytest.mark.parametrize("key", ["PageDown", "PageUp", "Enter"])
def test_the_facilitators_keys_turn_one_step_too(key: str) -> None:
    people, adult = two_windows(at_stop(a_lesson(), Step.TALK))
    people.now = adult.now = 200.0
    adult.hurries = True
    adult.keys(key)
    came = people.lesson.at
    assert came != at_stop(a_lesson(), Step.TALK).at
    adult.now += SOON
    adult.keys(key)
    assert people.lesson.at == came


def test_a_step_that_came_on_the_projector_is_new_for_the_facilitator_who_is_writing() -> None:
    people, adult = two_windows(at_stop(a_lesson(), Step.TALK))
    adult.clicks("notes")
    adult.hurries = people.hurries = True
    people.now = adult.now = 200.0
    adult.keys("PageDown")
    came = people.lesson.at
    people.now = adult.now = 200.1
    adult.keys("PageDown")
    people.keys("PageDown")
    assert people.lesson.at == came
    adult.types("quiet")
    assert people.lesson.at == came
    assert adult.node("notes").spoken.value == "quiet"


def test_what_is_thawed_is_new_to_the_class() -> None:
    people, adult = two_windows()
    adult.keys("f", "PageDown")
    people.now = adult.now = 300.0
    people.screens.note_drawn(people.now)  # as the window does that shows it again
    people.hurries = adult.hurries = True
    came = people.lesson.at
    adult.keys("PageDown")
    assert people.lesson.at == came


@pytest.mark.parametrize("way", [lambda p: p.keys("Esc"), lambda p: p.clicks("help"), lambda p: p.clicks("next")])
def test_mouse_and_esc_are_answered_at_once(way: Callable[[Visitor], None]) -> None:
    player = just_opened("why-agreed")
    before = copy(player.scene)
    way(player)
    assert player.scene != before
    assert not isinstance(player.scene, TitleScene)


def test_the_ids_that_act_at_once_are_those_of_the_buttons() -> None:
    player = Visitor(screens()["judge"])
    assert isinstance(player.scene, PlayScene)
    assert all(player.sees(id_) for id_ in (HELP, HIDE, PASS))
    assert Visitor(screens()["one-to-one-story"]).sees(REAL)
