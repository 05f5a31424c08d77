"""What happened next: the phone plays what was chosen, one thing after the other, whoever plays."""

import pytest

from isitok.base.value import replace
from isitok.format.phone_parts import Message, Narration, Shown
from isitok.format.story import Round, Scenario
from isitok.format.vocabulary import Rating
from isitok.game.events import Locked
from isitok.game.lesson.class_lesson import Lesson
from isitok.game.one_to_one.one_to_one import start_one_to_one
from isitok.game.play.opening import Opened
from isitok.game.play.stops import Step, Stop
from isitok.game.rounds.respond import OptionChosen, RespondRound
from isitok.i18n.screen_words import ENGLISH
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.one_to_one.one_to_one_page import OneToOneScene
from isitok.scenes.play_page import PlayScene
from isitok.store.settings import Settings
from tests.heard import said_at, said_first
from tests.seen import seen
from tests.stages import Visitor, a_lesson, at_round, at_stop, library, some_settings
from tests.text.room import Typed

LINE, BUBBLE, GONE = "Ffion looks up.", "ok ok", "Deleted: Kofi’s photo"
THEN = (Narration(line=LINE), Message(who="kofi", text=BUBBLE), Shown(gone="Kofi’s photo"))
STEP_BY_STEP = some_settings(less_motion=False)


def coach() -> Scenario:
    """The photo on the coach, where each way has what follows."""
    card = library().scenario("in-town/coach")
    assert card.respond is not None
    options = tuple(replace(option, then=THEN) for option in card.respond.options)
    return replace(card, respond=replace(card.respond, options=options))


def chosen(settings: Settings = STEP_BY_STEP) -> Visitor:
    """Somebody who has chosen a way, and locked it in."""
    session = at_round(Round.RESPOND, card=coach())
    player = Visitor(PlayScene(session=session), settings=settings)
    player.clicks("way:0")
    player.clicks("lock")
    return player


def test_s_shows_all_that_happens_at_once_whoever_plays() -> None:
    lesson = at_stop(replace(a_lesson("coach"), cards=(coach(),), rounds=(Round.RESPOND,)), Step.ROUND, act=2)
    in_class = Visitor(LessonScene(lesson=lesson), settings=STEP_BY_STEP)
    in_class.clicks("way:0")
    for player in (chosen(), in_class):
        assert not player.hears(GONE)
        said = said_at(player.view, lambda shown=player: shown.types("s"))
        assert all(player.hears(each) for each in (LINE, BUBBLE, GONE))
        assert BUBBLE in said
        assert LINE not in said, "it was said before"
        assert not player.sees("show-all")


def test_that_all_comes_at_once_from_now_on_is_seen_and_s_again_turns_it_off() -> None:
    player = chosen()
    off = player.node("all-at-once").spoken
    player.keys("s")
    on = player.node("all-at-once").spoken
    assert [(one.name, one.checked) for one in (off, on)] == [("All at once, from now on", on) for on in (False, True)]
    player.keys("s")

    assert not player.sees("all-at-once")
    assert player.hears(GONE), "what is there stays there"
    player.clicks("another")
    player.clicks("way:1")
    player.clicks("lock")
    assert not player.hears(GONE)


def test_whoever_wanted_all_while_the_story_opened_has_all_that_happens_next_but_for_a_class() -> None:
    wanted = {Stop(Step.STORY, 0): Opened(4, all=True)}
    session = at_round(Round.RESPOND, card=coach())
    alone = Visitor(PlayScene(session=replace(session, said={**session.said, **wanted})), settings=STEP_BY_STEP)
    lesson = a_class_lesson()
    people = Visitor(LessonScene(lesson=replace(lesson, said={**lesson.said, **wanted})), settings=STEP_BY_STEP)
    for player in (alone, people):
        player.clicks("way:0")
    alone.clicks("lock")

    assert all(alone.hears(each) for each in (LINE, BUBBLE, GONE))
    assert all(each in said_first(alone.layout) for each in (LINE, BUBBLE))
    assert not people.hears(BUBBLE), "a class talks about one thing after the other"


def test_the_first_thing_comes_with_the_answer_and_each_press_brings_one_more() -> None:
    player = chosen()
    seen = [player.hears(each) for each in (LINE, BUBBLE, GONE)]
    assert seen == [True, False, False]
    assert LINE in said_first(player.layout)
    said = said_at(player.view, lambda: player.clicks("next"))
    assert player.hears(BUBBLE)
    assert BUBBLE in said
    assert LINE not in said, "it is said once"
    player.keys("Enter")
    assert player.hears(GONE)
    assert player.node("next").spoken.name == "Next"
    player.keys("Enter")

    assert "Story 2 of 3" in player.title


@pytest.mark.parametrize("settings", [some_settings(less_motion=True), some_settings(one_switch=True)])
def test_with_less_motion_or_one_switch_all_of_it_is_there_at_once(settings: Settings) -> None:
    player = chosen(settings)

    assert all(player.hears(each) for each in (LINE, BUBBLE, GONE))
    assert all(each in said_first(player.layout) for each in (LINE, BUBBLE))
    player.clicks("next")
    assert "Story 2 of 3" in player.title


@pytest.mark.parametrize(("size", "told"), [(100, False), (200, True)])
def test_where_the_text_is_large_what_happens_on_the_phone_is_told_above_it_as_well(size: int, told: bool) -> None:
    player = chosen(some_settings(less_motion=True, text_size=size))
    phone = player.node("phone").box
    above = [text for text in seen(player.layout).texts if text.box.y < phone.y and BUBBLE in text.text]

    assert bool(above) is told


def test_see_another_way_leads_back_to_the_same_moment_as_often_as_one_likes() -> None:
    player = chosen()
    for way in ("way:1", "way:2", "way:0"):
        assert not player.sees("another"), "it is seen to its end first"
        player.clicks("next")
        player.clicks("next")
        player.clicks("another")
        assert player.title.startswith("What could they do?")
        assert not player.hears(LINE)
        player.clicks(way)
        player.clicks("lock")
        assert player.hears(LINE)
        assert not player.hears(BUBBLE), "it begins at the beginning"


def test_nobody_is_told_that_it_helps_and_why_comes_last() -> None:
    option = RespondRound.of(coach(), 0)
    assert option is not None
    why = option.options[0].why
    player = chosen()
    for _ in range(2):
        assert not player.hears(why)
        player.clicks("next")

    assert player.hears(why)
    assert not any(player.hears(ENGLISH.label(rating)) for rating in Rating)


def test_what_is_said_is_a_bubble_of_mine_that_is_delivered_and_then_read() -> None:
    card = coach()
    assert card.respond is not None
    ways = tuple(replace(option, do="", say="pls dont", then=THEN) for option in card.respond.options)
    card = replace(card, respond=replace(card.respond, as_="leo", options=ways))
    player = Visitor(PlayScene(session=at_round(Round.RESPOND, card=card)), settings=STEP_BY_STEP)
    player.clicks("way:0")
    said = said_at(player.view, lambda: player.clicks("lock"))

    assert said.count("pls dont") == 1
    assert not player.hears(LINE), "what comes of it comes with the next press"
    assert any("Delivered" in text.text for text in seen(player.layout).texts)
    player.clicks("next")
    assert player.hears(LINE)
    assert any("Read" in text.text for text in seen(player.layout).texts)


def a_class_lesson() -> Lesson:
    lesson: Lesson = a_lesson("coach")
    lesson = replace(lesson, cards=(coach(),), rounds=(Round.RESPOND,))
    return at_stop(lesson, Step.ROUND, 0, len(lesson.cards[0].acts) - 1)


def a_class() -> Visitor:
    return Visitor(LessonScene(lesson=a_class_lesson()), settings=STEP_BY_STEP)


def test_a_class_presses_what_most_took_and_one_page_down_brings_one_thing() -> None:
    people = a_class()
    assert people.hears("Hands up for each. Which did most people choose?")
    people.clicks("way:1")
    for said in (LINE, BUBBLE, GONE):
        assert people.hears(said)
        people.keys("PageDown")

    assert not people.hears(LINE)


def test_a_class_that_presses_nothing_sees_all_ways_and_no_one_thing_that_followed() -> None:
    people = a_class()
    people.keys("PageDown")

    assert not people.sees("another")
    assert not people.hears(LINE)


def test_for_two_it_comes_only_if_they_switch_it_on() -> None:
    for wanted in (False, True):
        people = Visitor(OneToOneScene(one_to_one=start_one_to_one([coach()])), settings=STEP_BY_STEP, no_trace=True)
        if wanted:
            people.clicks("ways")
            assert people.node("ways").spoken.checked
        scene = people.scene
        assert isinstance(scene, OneToOneScene)
        steps = [(stop.step, stop.round) for stop in scene.one_to_one.line]
        assert ((Step.ROUND, Round.RESPOND) in steps) is wanted


def test_two_see_what_happens_next_as_anybody_does() -> None:
    one_to_one = start_one_to_one([coach()])
    people = Visitor(OneToOneScene(one_to_one=one_to_one), settings=STEP_BY_STEP, no_trace=True)
    people.clicks("ways")
    for _ in range(40):
        if people.sees("way:0"):
            break
        if people.sees("verdict:ok"):
            people.clicks("verdict:ok")
        people.clicks("onward" if people.sees("onward") else "next")
    people.clicks("way:0")
    people.clicks("lock")
    assert people.hears(LINE)
    people.clicks("next")
    assert people.hears(BUBBLE)
    people.clicks("next")
    people.clicks("another")
    assert people.sees("way:0")


def test_in_lines_all_of_it_stands_before_the_why() -> None:
    session = at_round(Round.RESPOND, OptionChosen(0), Locked(), card=coach())
    read = Typed("", scene=PlayScene(session=session)).read

    assert read.index(LINE) < read.index(BUBBLE) < read.index(GONE)
    assert not any(read.count(ENGLISH.label(rating)) for rating in Rating)
    assert "Story 2 of 3" in read
