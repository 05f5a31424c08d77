"""How a story opens and its acts happen, for whoever plays: by keys, pointer, one switch, in a class and for two."""

from typing import Any

import pytest

from isitok import ui
from isitok.base.value import replace
from isitok.format.phone_parts import Photo, Shown
from isitok.format.phones import Call, PhoneKind
from isitok.format.story import Scenario
from isitok.game.events import ShownAll
from isitok.game.one_to_one.one_to_one import start_one_to_one
from isitok.game.play.stops import Step
from isitok.game.session import Session, start, update
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.one_to_one.one_to_one_page import OneToOneScene
from isitok.scenes.play_page import PlayScene
from tests.builders import a_message, a_phone
from tests.heard import said_at, said_first
from tests.stages import Visitor, a_lesson, at_stop, library, some_settings

LAST = "a bag of crisps"
HAPPENS = (Shown(notice="Kofi added a photo to his story"),)
LINES = "are you there?", "i can hear you breathing", "call me back"
ELSEWHERE = a_phone(a_message("hey. you ok?", who="noor"), whose="ffion")


def a_story() -> Scenario:
    """The photo on the coach, told as stories are told now: on its phone, and at the end on another."""
    card = library().scenario("in-town/coach")
    first, second, third = card.acts
    acts = replace(first, happens=HAPPENS), second, replace(third, elsewhere=ELSEWHERE)
    return replace(card, keep="She had said it before.", acts=acts)


def a_player(*, still: bool = False, **settings: Any) -> Visitor:
    """Somebody in front of two such stories. ``still``: their system asks for less motion."""
    session = start((a_story(), a_story()))
    return Visitor(PlayScene(session=session), settings=some_settings(**settings), still=still)


def session_of(player: Visitor) -> Session:
    assert isinstance(player.scene, PlayScene)
    return player.scene.session


def sees(player: Visitor, text: str) -> bool:
    return any(text in node.spoken.name for node in ui.walk(player.layout.root))


def test_the_phone_is_there_and_enter_brings_the_question() -> None:
    player = a_player()
    assert sees(player, LAST)
    player.keys("Enter")

    assert session_of(player).step is Step.JUDGE


def test_space_does_the_same_and_the_phone_is_only_looked_at() -> None:
    player = a_player()
    phone = player.node("phone").box
    player.clicks_at(phone.x + phone.w // 2, phone.y + phone.h // 2)
    assert session_of(player).step is Step.STORY
    player.keys("Space")
    assert session_of(player).step is Step.JUDGE


def test_what_can_wait_is_told_with_the_second_question() -> None:
    player = a_player()
    found = []
    for _ in range(2):
        player.keys("Enter")
        found.append([sees(player, text) for text in ("Photos of other people", "of 3 in this story")])
        player.keys("1", "6")

    assert not sees(a_player(), "Photos of other people")
    assert found == [[False, False], [True, True]]


@pytest.mark.parametrize(
    ("settings", "still"),
    [({"one_switch": True}, False), ({"dwell": 10}, False), ({"less_motion": True}, False), ({}, True)],
    ids=["one switch", "a resting pointer", "less motion", "the system's wish"],
)
def test_nobody_pays_in_presses_for_a_film(settings: dict[str, Any], still: bool) -> None:
    player = a_player(still=still, **settings)
    assert sees(player, LAST)
    player.clicks("next")
    assert session_of(player).step is Step.JUDGE


def test_what_is_on_the_phone_is_read_aloud_to_its_last_message() -> None:
    said = said_first(a_player().layout).replace("’", "'")
    assert "don't post" in said
    assert LAST in said


def test_a_phone_that_somebody_has_scrolled_shows_what_comes_next() -> None:
    player = a_player()
    player.types("d")
    assert player.node("phone").spoken.role.takes_focus, "there is more than fits, with the photo described"
    player.view.update_state(scroll={"phone": 0})
    player.keys("Enter")
    here, phone = player.layout, player.node("phone")
    last = next(node for node in ui.walk(here.root) if HAPPENS[0].notice in node.spoken.name)
    assert last.box.bottom <= phone.box.bottom


def test_hiding_and_help_while_it_opens_lose_nothing() -> None:
    player = a_player()
    player.keys("F1", "Esc")
    assert session_of(player).step is Step.STORY
    player.keys("F12")
    player.waits(1)
    player.keys("Space")
    player.waits(1)
    player.keys("Space")
    assert session_of(player).step is Step.STORY


def test_what_an_act_makes_happen_is_on_the_phone_is_said_and_stays_until_the_end() -> None:
    player = a_player()
    player.keys("s")
    assert HAPPENS[0].notice in said_at(player.view, lambda: player.keys("Enter"))
    assert sees(player, HAPPENS[0].notice)
    player.keys("3", "4")
    assert sees(player, HAPPENS[0].notice), "at its why, too"
    player.keys("Enter")
    assert session_of(player).stop.act == 1
    assert sees(player, HAPPENS[0].notice)


def test_a_picture_that_comes_with_an_act_is_said_with_the_question_as_a_message_is() -> None:
    sent = a_message("", who="kofi", photo=Photo(shows="a puppy")), a_message("", who="kofi", private="photo")
    story = a_story()
    first, *others = story.acts
    session = start((replace(story, acts=(replace(first, happens=sent), *others)),))
    player = Visitor(PlayScene(session=session))
    player.keys("s")
    said = said_at(player.view, lambda: player.keys("Enter"))

    assert "Kofi: Photo: a puppy" in said
    assert "Kofi: Photo – not shown" in said


def test_another_phone_comes_for_an_act_elsewhere_and_goes_with_it() -> None:
    player = Visitor(PlayScene(session=start((a_story(),))))
    player.keys("s", "Enter")
    for _ in range(2):
        player.keys("3", "4", "Enter")
    assert session_of(player).stop.act == 2
    assert sees(player, "Ffion’s phone")
    assert not sees(player, LAST)
    player.keys("3", "4")
    assert sees(player, "Ffion’s phone")
    player.keys("Enter")
    if session_of(player).step is Step.ROUND:
        assert not sees(player, "Ffion’s phone")


def test_under_the_title_stands_a_hook_and_the_story_is_one_line_that_opens() -> None:
    player = a_player()
    story = a_story().story
    assert player.hears("Kofi has a photo of Ffion asleep on the coach.")
    assert not sees(player, story)
    player.types("t")
    assert sees(player, story)
    player.clicks("next")
    assert not sees(player, story)
    player.keys("3", "4", "Enter")
    assert not sees(player, story)
    player.clicks("story")
    assert sees(player, story)
    player.keys("3")
    assert sees(player, story), "it doesn't fold while somebody answers"
    player.clicks("story")
    assert not sees(player, story)


def test_a_class_gets_a_message_with_each_page_down() -> None:
    lesson = replace(a_lesson("coach"), cards=(a_story(),))
    player = Visitor(LessonScene(lesson=at_stop(lesson, Step.STORY)))
    steps = []
    while isinstance(player.scene, LessonScene) and player.scene.lesson.step is Step.STORY:
        steps.append(player.scene.lesson.shown_parts)
        player.keys("PageDown")
    assert list(dict.fromkeys(steps)) == [1, 2, 3, 4], "what is longer than the phone is read to its end first"
    player.keys("PageUp")
    assert isinstance(player.scene, LessonScene)
    assert (player.scene.lesson.step, player.scene.lesson.shown_parts) == (Step.STORY, 4)


def test_two_people_set_the_pace_and_what_happens_is_there_while_each_chooses() -> None:
    player = Visitor(OneToOneScene(one_to_one=start_one_to_one((a_story(),))))
    player.keys("Enter")
    assert isinstance(player.scene, OneToOneScene)
    assert player.scene.one_to_one.step is Step.STORY
    player.keys("Enter")
    assert player.scene.one_to_one.shown_parts == 2
    player.keys("s", "Enter")
    assert player.scene.one_to_one.step is Step.CHOOSE
    assert sees(player, HAPPENS[0].notice)


def a_story_with_a_call(**who: str) -> Scenario:
    """Its second act takes place on a call."""
    story, calls = a_story(), who or {"from_": "ffion", "from_called": "Ffion"}
    call = Call(kind=PhoneKind.CALL, whose="leo", says=LINES, **calls)
    return replace(story, acts=(story.acts[0], replace(story.acts[1], elsewhere=call)))


def test_a_call_is_listened_to_line_by_line_by_enter_and_only_then_is_its_act_judged() -> None:
    player = Visitor(PlayScene(session=start((a_story_with_a_call(),))))
    player.keys(*["Enter"] * 4, "1", "6", "Enter")
    assert session_of(player).step is Step.CALL
    assert player.hears("Ffion is calling")
    assert sees(player, "Answer")
    for number in range(len(LINES) + 1):
        assert [line for line in LINES if sees(player, line)] == list(LINES[:number])
        player.keys("Enter")
    assert session_of(player).step is Step.JUDGE
    assert sees(player, LINES[-1]), "what was said stands there while it is judged"


def test_where_the_owner_of_the_phone_rings_somebody_there_is_nothing_to_answer() -> None:
    story = a_story_with_a_call(to="ffion", to_called="Ffion")
    player = Visitor(PlayScene(session=start((story,))))
    player.keys(*["Enter"] * 4, "1", "6", "Enter")
    assert player.hears("Calling Ffion")
    assert sees(player, "Listen")
    assert not sees(player, "Answer")


def test_whoever_wanted_phones_whole_has_a_call_whole_too() -> None:
    player = Visitor(PlayScene(session=update(start((a_story_with_a_call(),)), ShownAll())))
    player.keys("Enter", "1", "6", "Enter")
    assert session_of(player).step is Step.CALL
    assert all(sees(player, line) for line in LINES)
    player.keys("Enter")
    assert session_of(player).step is Step.JUDGE


def test_for_a_class_a_call_rings_and_all_of_it_comes_with_the_vote() -> None:
    lesson = replace(a_lesson("coach"), cards=(a_story_with_a_call(),))
    player = Visitor(LessonScene(lesson=at_stop(lesson, Step.CALL, act=1)))
    assert sees(player, "Answer")
    assert not any(sees(player, line) for line in LINES)
    player.keys("PageDown")
    assert isinstance(player.scene, LessonScene)
    assert player.scene.lesson.step is Step.VOTE
    assert all(sees(player, line) for line in LINES)
