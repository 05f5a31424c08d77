"""A worker and a young person at one screen, with keys and clicks."""

from typing import Any

import pytest

from isitok.game.help import AgeGroup, when_real
from isitok.game.one_to_one import Meeting, Step, meet
from isitok.packs.library import open_library
from isitok.packs.roots import bundled_root
from isitok.packs.vocabulary import Nation
from isitok.scenes.one_to_one.leave import LeaveMeetingScene
from isitok.scenes.one_to_one.meeting import MeetingScene
from isitok.scenes.title import TitleScene
from isitok.ui.node import walk
from tests.stages import Visitor, library, some_settings
from tests.text.room import some_help


def a_meeting(*cards: str, **fields: Any) -> Meeting:
    return meet([library().scenario(f"in-town/{name}") for name in cards or ("coach", "poster")], **fields)


def a_table(**fields: Any) -> Visitor:
    """Two people in front of a meeting, opened from the title."""
    people = Visitor(TitleScene())
    people.opens(MeetingScene(meeting=a_meeting(), **fields))
    return people


def where(people: Visitor) -> Step:
    assert isinstance(people.scene, MeetingScene)
    return people.scene.meeting.stop.step


def comes_to(people: Visitor, step: Step) -> None:
    for _ in range(60):
        if where(people) is step:
            return
        if where(people) in (Step.CHOOSE, Step.CHOOSE_TOO):
            people.clicks("verdict:not-ok")
        for id_ in ("onward", "lock", "next"):
            if people.sees(id_):
                people.clicks(id_)
                break
    raise AssertionError(f"{step} never came")


def test_both_hear_first_what_can_not_be_kept_secret() -> None:
    people = a_table()

    assert people.hears("I can’t keep it secret if you or someone else isn’t safe")
    assert people.hears("I’d tell you first who I need to tell.")


def test_what_the_first_one_chose_is_nowhere_on_the_screen_until_both_look() -> None:
    people = a_table()
    comes_to(people, Step.CHOOSE)
    people.clicks("verdict:depends")
    people.clicks("onward")
    assert not people.hears("It depends")
    people.clicks("onward")
    assert not any(node.spoken.checked for node in walk(people.laid.root))
    people.clicks("verdict:ok")
    people.clicks("onward")

    assert where(people) is Step.TOGETHER
    assert people.hears("It depends")
    assert people.hears("You see it in different ways. That’s interesting: what makes you see it so?")


def test_nobody_goes_on_without_a_choice_and_not_to_say_is_one() -> None:
    people = a_table()
    comes_to(people, Step.CHOOSE)
    people.clicks("onward")
    assert where(people) is Step.CHOOSE
    assert people.hears("Choose one, or say that you’d rather not.")
    people.clicks("verdict:none")
    people.clicks("onward")

    assert where(people) is Step.HAND_OVER


def test_either_may_open_the_why_and_the_questions() -> None:
    people = a_table()
    comes_to(people, Step.TOGETHER)
    assert not people.hears("We’d say")
    people.clicks("why")
    assert people.hears("We’d say: Not OK.")
    people.clicks("prompts")

    assert people.hears("Questions to talk about")


def test_feelings_first_words_and_what_could_be_put_right_need_no_answer() -> None:
    people = a_table()
    for step in (Step.FEEL, Step.FELT, Step.PUT_RIGHT, Step.TELL, Step.TOLD):
        comes_to(people, step)
    assert people.hears("It could be any of these. Each is a good start.")
    comes_to(people, Step.GOODBYE)
    people.clicks("onward")

    assert isinstance(people.scene, TitleScene)


STORIES = [step for step in Step if step not in (Step.REAL, Step.PAPER, Step.GOODBYE, Step.SPREAD)]


@pytest.mark.parametrize("step", STORIES)
def test_this_is_real_is_on_every_screen_by_key_and_by_button(step: Step) -> None:
    by_key, by_button = a_table(), a_table()
    for people in (by_key, by_button):
        comes_to(people, step)
    by_key.keys("F4")
    by_button.clicks("real")

    assert where(by_key) is where(by_button) is Step.REAL


def test_from_what_is_real_nothing_leads_back_to_a_story() -> None:
    people = a_table()
    comes_to(people, Step.TOGETHER)
    people.keys("F4")
    assert people.hears("In danger now")
    assert people.hears("Nobody here needs to see it.")
    assert not people.sees("earlier")
    people.clicks("onward")
    assert where(people) is Step.GOODBYE
    people.clicks("onward")

    assert isinstance(people.scene, TitleScene)


def test_what_is_real_says_what_holds_in_this_nation_and_no_more() -> None:
    def heard(nation: Nation) -> str:
        game = open_library([bundled_root()], None)
        people = Visitor(TitleScene(), settings=some_settings(nation=nation), library=game)
        people.opens(MeetingScene(meeting=meet([game.scenario("real-life/where-are-you")])))
        people.keys("F4")
        return " ".join(node.spoken.name for node in walk(people.laid.root))

    assert "you will not be in trouble" in heard(Nation.ENGLAND)
    assert "you will not be in trouble" not in heard(Nation.SCOTLAND)


def test_who_can_help_depends_on_the_age_group() -> None:
    def ids(group: AgeGroup) -> list[str]:
        return [route.id for route in when_real(some_help(), Nation.ENGLAND, group)]

    assert ids(AgeGroup.FROM_13)[0] == "emergency-999"
    assert {"childline", "report-remove", "ceop"} <= set(ids(AgeGroup.UNDER_13)) & set(ids(AgeGroup.FROM_13))
    assert not {"report-remove", "ceop"} & set(ids(AgeGroup.FROM_18))
    assert "stopncii" in ids(AgeGroup.FROM_18)
    assert "stopncii" not in ids(AgeGroup.FROM_13)


def test_a_lone_esc_asks_and_what_is_real_is_there_too() -> None:
    people = a_table()
    comes_to(people, Step.TOGETHER)
    people.keys("Esc")
    assert isinstance(people.scene, LeaveMeetingScene)
    people.waits(2)
    people.keys("F4")

    assert where(people) is Step.REAL


def test_pass_leads_to_the_next_story_and_stop_to_the_way_out() -> None:
    people = a_table()
    comes_to(people, Step.CHOOSE)
    people.clicks("pass")
    assert isinstance(people.scene, MeetingScene)
    assert (where(people), people.scene.meeting.stop.card) == (Step.STORY, 1)
    people.clicks("stop")

    assert where(people) is Step.STEP_OUT


def test_nothing_is_handed_to_what_keeps_things() -> None:
    kept: list[object] = []

    def keep(something: object) -> str:
        kept.append(something)
        return ""

    people = Visitor(TitleScene(), keep=keep, keep_lesson=keep)
    people.opens(MeetingScene(meeting=a_meeting()))
    comes_to(people, Step.GOODBYE)
    people.clicks("onward")

    assert kept == []
