"""An adult leads a lesson from a second window: what they see there, and what it does to the projector."""

import json
from collections.abc import Mapping
from typing import Any

import pytest

from isitok import ui
from isitok.base.value import replace
from isitok.format.beside_acts import Easy
from isitok.format.lesson_ways import AnswerBy
from isitok.format.story import Round
from isitok.format.vocabulary import Verdict
from isitok.game.lesson.ballot import Count, TeamVotes
from isitok.game.lesson.class_lesson import Lesson
from isitok.game.lesson.cues import advice
from isitok.game.lesson.pace import pace
from isitok.game.lesson.talk import asks
from isitok.game.play.stops import Step
from isitok.i18n.screen_words import ENGLISH
from isitok.scenes.asking import Ask
from isitok.scenes.help_page import HelpScene
from isitok.scenes.hidden import HiddenScene
from isitok.scenes.lesson.blank import BlankScene
from isitok.scenes.lesson.facilitator_page import FacilitatorScene
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.pick import PickScene
from isitok.scenes.results.voice_page import AskScene
from isitok.scenes.title import TitleScene
from tests.app.second_window import HEARD, NOTE, REPLY, TALK, Adult, Class, notable, two_windows
from tests.app.test_results_of_classes import ON, the_end
from tests.seen import seen
from tests.stages import a_desk, a_lesson, a_look, at_stop, pressable, some_settings
from tests.stages.solo import holding


def at(step: Step, card: int = 0, act: int = 0, **fields: Any) -> tuple[Class, Adult]:
    return two_windows(notable(at_stop(a_lesson(), step, card, act)), **fields)


def goes_on(people: Class, adult: Adult) -> None:
    """To the next step, also where a long chat is read on first."""
    here = people.lesson.at
    for _ in range(20):
        if people.lesson.at == here:
            adult.keys("PageDown")


def test_the_answer_what_to_ask_and_what_to_listen_for_are_there_before_the_class_sees_any_of_it() -> None:
    people, adult = at(Step.STORY)

    for text in (*TALK, HEARD, REPLY, NOTE, "The answer – not shown yet", people.lesson.cards[0].acts[0].why):
        assert adult.hears(text), text
        assert not people.sees_text(text), text


@pytest.mark.parametrize(
    ("dealt", "told"),
    [
        (Round.RESPOND, "This helps. Kofi can change his mind"),
        (Round.AUDIENCE, "No one. Ffion said that"),
        (Round.SPOT, "The badge shows which school"),
        (Round.FEEL, "at first: embarrassed; later: let down, lonely"),
    ],
)
def test_what_a_round_will_say_is_there_while_it_is_asked_and_the_class_does_not_see_it(
    dealt: Round, told: str
) -> None:
    lesson = notable(at_stop(with_round(dealt), Step.WHY, 0, 2))
    people, adult = two_windows(lesson)
    assert not adult.hears("This round – not shown yet")
    goes_on(people, adult)

    assert adult.hears("This round – not shown yet")
    assert adult.hears(told)
    assert not people.sees_text(told)


def test_where_teams_stand_at_the_keyboard_what_a_round_will_say_is_not_beside_it() -> None:
    _, adult = two_windows(at_stop(a_lesson(teams=2), Step.ROUND, 0, 2), answer=AnswerBy.KEYS)

    assert not adult.hears("This round – not shown yet")


def with_round(dealt: Round) -> Lesson:
    """A lesson whose first story is followed by this round."""
    lesson = a_lesson()
    return replace(lesson, rounds=(dealt, *lesson.rounds[1:]))


def test_what_to_do_if_told_room_for_notes_and_the_clock_are_there_at_every_step() -> None:
    people, adult = two_windows()
    while not people.lesson.is_last:
        assert adult.hears("If somebody tells you something")
        assert adult.sees("notes")
        assert adult.hears("10:42 · 9 minutes")
        adult.keys("PageDown")
        people.waits(3)
        adult.follows()


def test_the_keys_that_turn_pages_do_so_from_either_window() -> None:
    people, adult = two_windows()
    adult.keys("PageDown")
    assert people.lesson.stop.step is Step.STORY
    while people.lesson.stop.step is Step.STORY:
        people.keys("PageDown")
    adult.follows()
    assert adult.title.startswith("Vote")
    adult.keys("PageUp")
    assert people.lesson.stop.step is Step.STORY
    goes_on(people, adult)
    adult.clicks("earlier")
    assert people.lesson.stop.step is Step.STORY


def test_a_long_chat_is_read_on_before_a_key_leads_away_from_it() -> None:
    alone, _ = at(Step.STORY)
    turns = 0
    while alone.lesson.stop.step is Step.STORY:
        alone.keys("PageDown")
        turns += 1
    people, adult = at(Step.STORY)
    for _ in range(turns - 1):
        adult.keys("PageDown")
        assert people.lesson.stop.step is Step.STORY
    adult.keys("PageDown")

    assert people.lesson.stop.step is Step.VOTE


def test_hands_are_counted_in_the_facilitators_window_digit_by_digit() -> None:
    people, adult = at(Step.VOTE)
    adult.keys("1", "4", "Tab", "9")
    assert people.lesson.ballot == Count(14, 9)
    adult.clicks("more:not-ok")
    adult.clicks("less:depends")
    assert people.lesson.ballot == Count(14, 8, 1)
    people.keys("Enter")
    adult.follows()

    assert adult.hears("It’s OK 14, It depends 8, Not OK 1"), "the class so far"


def test_the_rest_is_filled_in_here_less_those_who_pass() -> None:
    people, adult = at(Step.VOTE)
    adult.clicks("passed")
    adult.keys("2")
    adult.tabs_to("count:ok")
    adult.keys("4", "Enter", "9")
    assert adult.hears("The rest")
    people.game.lead(True)
    people.waits(3)
    assert not people.sees_text("The rest"), "on the wall it would only push the question together"
    adult.keys("Enter", "Enter")

    assert people.lesson.ballot == Count(4, 9, 13)
    assert adult.focus == "forward"
    assert not people.hears("passed"), "only whoever leads sees it"


def test_while_a_class_talks_what_to_listen_for_and_the_question_on_the_wall_stand_first() -> None:
    people, adult = at(Step.TALK)
    told = [node.spoken.name for node in ui.walk(adult.layout.root)]
    first = [told.index(text) for text in ("Listen for", "Ask", TALK[0])]
    assert first == sorted(first)
    assert first[-1] < next(at for at, text in enumerate(told) if text.startswith("The answer"))
    assert all(adult.hears(text) for text in ("Nobody speaks?", "A sentence could begin", "Then"))
    adult.clicks("way:pair")
    assert people.hears("Turn to a partner.")
    adult.clicks("ask")

    assert adult.hears(TALK[1])
    assert people.hears(TALK[1])


def test_a_question_of_the_dice_stays_with_the_one_on_the_wall() -> None:
    people, adult = at(Step.TALK)
    adult.clicks("roll")
    angle = people.lesson.angle
    assert angle is not None

    assert adult.hears(asks(angle, ENGLISH))
    assert adult.hears(TALK[0])


def test_after_a_vote_it_says_what_helps_a_class_to_learn_from_each_other() -> None:
    _, adult = at(Step.TALK)

    assert adult.hears("Split: two minutes’ talk in pairs, then vote again.")
    assert advice(Count(1, 1, 26), ENGLISH) == "Nearly all agree: go on."


def test_the_clock_says_how_far_a_lesson_is_behind() -> None:
    shown = LessonScene(lesson=at_stop(a_lesson(), Step.TALK), minutes=20)
    at_its_end = replace(shown, lesson=at_stop(a_lesson(), Step.STEP_OUT))

    def clock(minutes: int, shown: LessonScene = shown) -> str:
        page = FacilitatorScene(shown=shown, clock="10:42", minutes=minutes).page(a_desk())
        told = [node.spoken.name for node in ui.walk(ui.lay_out(page, a_look(), ui.ViewState()).root)]
        return next(text for text in told if text.startswith("10:42"))

    assert "15 of 20 minutes, " in clock(15)
    assert clock(15).endswith("behind")
    assert clock(5, at_its_end).endswith("ahead")
    assert clock(pace_at(shown)) == f"10:42 · {pace_at(shown)} of 20 minutes"


def pace_at(shown: LessonScene) -> int:
    """The minute in which a lesson is neither behind nor ahead at its step."""
    return next(minute for minute in range(20) if not pace(shown.lesson, 20, minute).behind)


def test_more_hands_than_people_are_told_here_too() -> None:
    people, adult = at(Step.VOTE)
    adult.keys("9", "9", "PageDown")

    assert people.lesson.stop.step is Step.VOTE
    said = "99 votes, and 28 in the room: count one answer again. Press again to go on with it."
    assert [node.spoken.name for node in ui.walk(adult.layout.root)].count(said) == 1
    assert adult.layout.page.said == said
    adult.clicks("room:99")
    assert people.lesson.room == 99
    assert not adult.hears("count one answer again")


def test_teams_press_their_keys_whichever_window_has_the_keyboard_and_nobody_sees_what() -> None:
    people, adult = two_windows(at_stop(a_lesson(teams=2), Step.VOTE), answer=AnswerBy.KEYS)
    adult.types("3")
    ballot = people.lesson.ballot
    assert isinstance(ballot, TeamVotes)
    assert ballot.votes[0] is not None
    assert ballot.votes[0].verdict is Verdict.NOT_OK
    assert adult.hears("1 of 2 teams are in.")


def in_round(round: Round) -> tuple[Class, Adult]:
    lesson = notable(a_lesson())
    first, *others = lesson.cards
    lesson = replace(lesson, cards=(holding(round, first), *others), rounds=(round, None))
    return two_windows(at_stop(lesson, Step.ROUND, 0, 2))


def answers(page: ui.PageLayout) -> dict[str, ui.Node]:
    what = ("way", "reach", "pick", "feeling", "who", "words", "more-words")
    return {
        node.id: node
        for node in ui.walk(page.root)
        if node.id.partition(":")[0] in what and node.spoken.role.takes_focus
    }


@pytest.mark.parametrize("round", Round)
def test_what_a_class_says_in_a_round_is_pressed_beside_the_projector_which_shows_it(round: Round) -> None:
    people, adult = in_round(round)
    pages = 0
    while people.lesson.stop.step is Step.ROUND:
        if round is Round.AUDIENCE and pages == 1 and not answers(people.layout):  # the first thing is told
            assert not answers(adult.layout)
            adult.clicks("forward")
        pages += 1
        assert answers(adult.layout).keys() == answers(people.layout).keys() != set()
        assert adult.hears("Press what the class says: the projector shows it.")
        before = answers(people.shown)
        first = next(iter(before))
        adult.clicks(first)
        if round is Round.RESPOND:  # what most hands are up for is done at once
            break
        now = answers(people.shown)[first].spoken
        assert now != before[first].spoken, "it shows on the projector"
        assert answers(adult.layout)[first].spoken.checked in (now.checked, True)
        for id_ in before if round is Round.TELL else ():
            adult.clicks(id_)
        adult.clicks("forward")

    assert pages == {Round.FEEL: 2, Round.AUDIENCE: 2}.get(round, 1)
    assert people.lesson.stop.step is Step.ROUND_WHY
    assert people.lesson.round is not None
    assert people.lesson.round.is_whole, "what was pressed is what they said"


def test_a_round_is_left_out_as_a_whole_from_beside_the_projector_too() -> None:
    people, adult = in_round(Round.FEEL)
    adult.clicks("skip")

    assert people.lesson.stop.step is Step.STORY


def test_in_the_notes_every_letter_is_text_and_enter_begins_a_line() -> None:
    people, adult = two_windows(at_stop(a_lesson(teams=2), Step.VOTE), answer=AnswerBy.KEYS)
    adult.tabs_to("notes")
    adult.types("fab 12")
    adult.keys("Enter")
    adult.types("z")

    assert adult.node("notes").spoken.value == "fab 12\nz"
    assert people.lesson.ballot == TeamVotes((None, None)), "no team has pressed anything"
    assert not people.view.frozen
    assert people.lesson.stop.step is Step.VOTE
    goes_on(people, adult)
    assert people.lesson.stop.step is Step.TALK
    assert adult.focus == "notes", "whoever writes isn't taken away from it"


def test_notes_are_kept_nowhere() -> None:
    kept: list[Mapping[str, Any] | None] = []

    def keep(lesson: Mapping[str, Any] | None) -> None:
        kept.append(lesson)

    people = Class(keep_lesson=keep)
    people.opens(LessonScene(lesson=notable(a_lesson())))
    adult = Adult(people)
    adult.tabs_to("notes")
    adult.types("quiet at the back")
    while people.projector.lesson is not None:
        adult.keys("PageDown")
        people.waits(3)
        adult.follows()

    assert len(kept) > 10
    assert "quiet" not in json.dumps(kept)
    assert "quiet" not in repr(people.game.desk)


def test_an_empty_count_is_said_here_once_before_a_press_goes_on_without_a_vote() -> None:
    people, adult = at(Step.VOTE)
    adult.keys("PageDown")
    said = "Nothing is counted yet. Press again to go on without a vote."
    assert [node.spoken.name for node in ui.walk(adult.layout.root)].count(said) == 1
    assert people.sees_text(said)
    assert adult.node("forward").spoken.name == "Go on without a vote"
    adult.keys("PageDown")

    assert people.lesson.stop.step is Step.TALK


def test_f_freezes_what_the_class_sees_and_the_lesson_goes_on() -> None:
    people, adult = at(Step.TALK)
    before = people.shown
    adult.keys("f", "PageDown", "5", "PageDown")

    assert people.lesson.stop.step is Step.WHY
    assert people.shown.page == before.page
    assert not people.sees_text("The game would say")
    assert adult.hears("The projector is frozen. The class sees what it saw before; you can go on.")
    assert adult.hears("Story 1 of 2: Why?")
    assert adult.hears("Frozen: the class still sees this.")
    adult.keys("f")
    assert people.sees_text("The game would say")


def test_a_frozen_projector_is_not_pressed_and_its_keys_act_where_it_can_be_seen() -> None:
    people, adult = at(Step.VOTE)
    x, y = people.point("forward")
    adult.keys("f")
    people.clicks_at(x, y)
    assert people.lesson.stop.step is Step.VOTE
    people.keys("5", "PageDown")
    assert people.lesson.stop.step is Step.TALK
    assert not people.sees_text("What we said")
    there, here = adult.focus, people.focus
    people.keys("Tab")
    assert (adult.focus != there, people.focus) == (True, here)
    people.keys("f")
    assert people.sees_text("What we said")


def test_a_frozen_projector_follows_the_size_of_its_window_and_the_settings() -> None:
    people, adult = at(Step.VOTE)
    adult.keys("f", "5", "PageDown")
    people.size = (1024, 768)
    people.view.resize()

    assert people.shown.size == (1024, 768)
    assert people.shown.page.title != people.screens.page.title


def test_f_is_a_letter_where_letters_are_no_shortcuts_and_the_button_freezes() -> None:
    people, adult = at(Step.TALK, settings=some_settings(shortcuts=False))
    adult.types("f")
    people.types("f")
    assert not people.view.frozen
    adult.clicks("freeze")
    assert people.view.frozen
    adult.clicks("freeze")
    assert not people.view.frozen


HIDES = {
    "F12": lambda somebody: somebody.keys("F12"),
    "Esc Esc": lambda somebody: somebody.keys("Esc", "Esc"),
    "the button": lambda somebody: somebody.clicks("hide"),
}


@pytest.mark.parametrize("way", HIDES)
@pytest.mark.parametrize("who", ["people", "adult"])
@pytest.mark.parametrize("frozen", [False, True])
def test_hide_blanks_both_windows_at_once_and_two_presses_bring_both_back(way: str, who: str, frozen: bool) -> None:
    people, adult = at(Step.TALK)
    if frozen:
        adult.keys("f", "PageDown")
        if (way, who) == ("the button", "people"):
            return  # what is frozen isn't pressed; its keys are
    before, beside = people.shown.page, adult.screens.page
    HIDES[way](people if who == "people" else adult)
    adult.follows()
    assert (people.shown.page.title, adult.title) == ("Clock", "Clock")
    assert isinstance(people.scene, HiddenScene)
    assert [node.spoken.name for node in people.shown.root.children] == []
    assert [node.spoken.name for node in adult.layout.root.children] == []
    adult.keys("x")
    assert people.hears("Continue?")
    assert adult.hears("Continue?")
    people.keys("x")
    adult.follows()

    assert people.shown.page == before
    assert adult.screens.page == beside


def test_hide_works_while_the_projector_is_blank() -> None:
    for hides in (HIDES["F12"], HIDES["Esc Esc"]):
        for at_projector in (True, False):
            people, adult = at(Step.TALK)
            adult.keys("b")
            assert isinstance(people.scene, BlankScene)
            hides(people if at_projector else adult)
            adult.follows()
            assert (people.title, adult.title) == ("Clock", "Clock")
            adult.keys("x", "x")
            assert isinstance(people.scene, BlankScene)


def test_the_question_stays_in_both_until_somebody_presses_again() -> None:
    people, adult = at(Step.TALK)
    adult.keys("F12", "x")
    people.waits(600)
    adult.follows()

    assert people.hears("Continue?")
    assert adult.hears("Continue?")


def test_blank_and_back_by_the_same_key() -> None:
    people, adult = at(Step.TALK)
    adult.keys("b")
    assert isinstance(people.scene, BlankScene)
    assert adult.hears("In front of the lesson: Blank")
    adult.keys("b")

    assert isinstance(people.scene, LessonScene)


def test_what_lies_in_front_of_the_lesson_is_said_and_going_on_clears_it_away() -> None:
    people, adult = at(Step.TALK)
    people.keys("F1")
    assert isinstance(people.scene, HelpScene)
    adult.follows()
    assert adult.hears("In front of the lesson: Help")
    adult.clicks("uncover")
    assert people.lesson.stop.step is Step.TALK
    assert isinstance(people.scene, LessonScene)
    people.keys("F1")
    adult.follows()
    adult.keys("PageDown")

    assert isinstance(people.scene, LessonScene)
    assert people.lesson.stop.step is Step.AGAIN


def test_help_and_settings_in_the_facilitators_window_are_the_adults_alone() -> None:
    people, adult = at(Step.TALK)
    adult.keys("F1")
    assert isinstance(adult.scene, HelpScene)
    assert isinstance(people.scene, LessonScene)
    adult.waits(2)
    adult.keys("Esc")
    adult.clicks("settings")
    adult.goes_to("theme:dark")
    adult.keys("Space")

    assert people.game.desk.settings.theme == adult.game.desk.settings.theme == "dark"
    assert isinstance(people.scene, LessonScene)


def test_stop_and_a_lone_esc_ask_only_the_adult() -> None:
    people, adult = at(Step.TALK)
    adult.clicks("back")
    assert isinstance(adult.scene, Ask)
    adult.keys("Esc")
    assert isinstance(adult.scene, FacilitatorScene)
    adult.waits(2)
    adult.keys("Esc")
    assert isinstance(adult.scene, Ask)
    assert isinstance(people.scene, LessonScene)
    adult.clicks("end")
    assert people.lesson.stop.step is Step.STEP_OUT
    assert isinstance(adult.scene, FacilitatorScene)


def test_leaving_for_now_leads_the_projector_to_the_title() -> None:
    people, adult = at(Step.TALK)
    adult.clicks("back")
    adult.clicks("leave")

    assert isinstance(people.scene, TitleScene)
    assert people.projector.lesson is None


@pytest.mark.parametrize("second", ["F2 there", "F2 on the wall", "button"])
@pytest.mark.parametrize("first", ["F2 there", "F2 on the wall", "button"])
def test_to_swap_the_screens_is_asked_once_where_the_class_does_not_see_it(first: str, second: str) -> None:
    people, adult = at(Step.TALK)
    before = people.scene
    for press, button in ((first, "swap"), (second, "swap-now")):
        assert not people.projector.swaps
        adult.waits(3)
        adult.clicks(button) if press == "button" else (people if "wall" in press else adult).keys("F2")
        assert people.scene == before, "nothing changes on the wall"
        if button == "swap":
            assert adult.hears("What is on yours will be on the wall.")
            assert adult.focus == "back", "Leave it has the ring"
    assert people.projector.swaps
    assert isinstance(adult.scene, FacilitatorScene)


def test_screens_are_left_as_they_are_by_enter_and_by_a_key_pressed_twice_at_once() -> None:
    people, adult = at(Step.TALK)
    adult.keys("F2")
    adult.keys("Enter")
    assert not people.projector.swaps
    assert isinstance(adult.scene, FacilitatorScene)


def test_the_timer_and_the_dice_are_at_hand_while_a_class_talks() -> None:
    people, adult = at(Step.TALK)
    adult.clicks("timer:start")
    assert people.lesson.timer is not None
    people.waits(1.1)
    adult.follows()
    adult.clicks("timer:pause")
    adult.clicks("roll")
    assert people.lesson.angle is not None
    assert people.lesson.timer.left < 90


def test_easy_words_can_be_had_from_either_window() -> None:
    lesson = notable(at_stop(a_lesson(), Step.STORY))
    easy = Easy(story="Kofi has a photo of Ffion. She is asleep in it.", acts=())
    lesson = replace(lesson, cards=(replace(lesson.cards[0], easy=easy), *lesson.cards[1:]))
    people, adult = two_windows(lesson)
    adult.types("e")
    assert people.sees_text(easy.story)
    adult.clicks("easy")
    assert not people.sees_text(easy.story)


def test_at_the_largest_text_in_a_small_window_everything_can_still_be_reached() -> None:
    people = Class(settings=some_settings(text_size=200))
    people.opens(LessonScene(lesson=notable(at_stop(a_lesson(), Step.VOTE))))
    adult = Adult(people, size=(800, 600))
    adult.game.desk = people.game.desk
    for id_ in ("forward", "earlier", "freeze", "swap", "settings", "more:ok", "notes", "help", "hide", "back"):
        adult.goes_to(id_)
        adult.point(id_)


@pytest.mark.parametrize("step", [Step.VOTE, Step.AGAIN])
def test_where_teams_vote_at_the_keyboard_neither_answers_nor_votes_can_be_read_beside_it(step: Step) -> None:
    people, adult = two_windows(notable(at_stop(a_lesson(teams=2), step)), answer=AnswerBy.KEYS)
    before = {node.spoken.name for node in ui.walk(adult.layout.root)}
    for text in (*TALK, HEARD, REPLY, NOTE, people.lesson.cards[0].acts[0].why):
        assert not adult.hears(text), text
    people.types("1")
    adult.follows()
    after = {node.spoken.name for node in ui.walk(adult.layout.root)}
    assert after - before == {"1 of 2 teams are in."}
    people.types("9")
    goes_on(people, adult)

    assert adult.hears(NOTE)


@pytest.mark.parametrize("key", ["F1", "F12"])
def test_what_lies_in_front_of_a_lesson_can_be_read_from_the_back_row_too(key: str) -> None:
    people, _ = at(Step.VOTE)
    people.keys(key)
    if key == "F12":
        people.keys("x")

    assert not isinstance(people.scene, LessonScene)
    letters = seen(people.layout).texts
    assert letters
    assert min(text.size for text in letters) >= 28


def test_on_the_title_nothing_is_as_large_as_on_a_wall() -> None:
    people, _ = two_windows()
    people.keys("Esc")
    people.clicks("leave")
    assert isinstance(people.scene, TitleScene)

    assert not people.layout.page.projector


def test_a_question_on_slips_is_chosen_beside_the_projector_which_shows_it() -> None:
    people, adult = two_windows(the_end(), settings=ON, counted=True)
    people.game.lead(True)
    assert not people.sees("ask-all"), "the class sees no buttons for adults"
    adult.follows()
    number = len(people.screens.opened)
    adult.clicks("ask-all")
    assert isinstance(adult.scene, PickScene)
    assert len(people.screens.opened) == number, "nothing is chosen on the wall"
    adult.waits(2)
    asked = next(node.id for node in ui.walk(adult.layout.root) if node.id.startswith("pick:"))
    adult.clicks(asked)

    assert isinstance(people.scene, AskScene)
    assert pressable(people.layout.root) == [], "nothing on the wall is for anybody to press"
    assert isinstance(adult.scene, FacilitatorScene)
    adult.clicks("uncover")
    assert isinstance(people.scene, LessonScene)


def test_a_class_that_is_not_counted_is_not_asked_from_a_window_of_its_own_either() -> None:
    assert not at(Step.RESULT, settings=ON)[1].sees("ask-all")
    assert not two_windows(at_stop(a_lesson(), Step.HELP), settings=ON, counted=True)[1].sees("ask-all")
