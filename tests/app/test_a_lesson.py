"""A class at the big screen, as the teacher at the keyboard or with a clicker plays it."""

import json
import time
from collections.abc import Mapping
from typing import Any

import pytest

from isitok import ui
from isitok.base.trouble import Trouble, trouble
from isitok.base.value import replace
from isitok.format.beside_acts import Easy, ListenFor
from isitok.format.lesson import StoryTalk
from isitok.format.lesson_ways import AnswerBy, ScoresShown
from isitok.format.phone_parts import ClueLabel, ClueText
from isitok.format.phones import Chat, PhoneKind, Popup
from isitok.format.staff_card import GroundRule
from isitok.format.story import Round
from isitok.format.vocabulary import Band, Reach, Verdict
from isitok.game.events import Forward, Sureness
from isitok.game.lesson.ballot import Count, TeamVote, TeamVotes
from isitok.game.lesson.class_lesson import Lesson, update
from isitok.game.lesson.saved import lesson_from_data
from isitok.game.play.stops import Step
from isitok.game.rounds.judge import CHOICES
from isitok.game.rounds.open_round import label_of
from isitok.game.rounds.respond import OptionChosen
from isitok.i18n.screen_words import ENGLISH
from isitok.paper.voting_cards import LETTERS
from isitok.phone.screen import ID as PHONE
from isitok.scenes.asking import Ask
from isitok.scenes.lesson.blank import BlankScene
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.lesson.resume import resume_scene
from isitok.scenes.lesson.vote import parse_count
from isitok.scenes.title import TitleScene
from tests.builders import a_scenario, an_audience
from tests.heard import said_at
from tests.stages import Visitor, a_lesson, at_stop, library, some_settings


class Shelf:
    """Where a lesson is kept."""

    def __init__(self, trouble: Trouble | None = None) -> None:
        self.kept: list[Mapping[str, Any] | None] = []
        self.trouble = trouble

    def __call__(self, lesson: Mapping[str, Any] | None) -> Trouble | None:
        self.kept.append(lesson)
        return self.trouble


def a_class(lesson: Lesson | None = None, shelf: Shelf | None = None, **fields: Any) -> Visitor:
    """A class in front of a lesson, opened from the title."""
    player = Visitor(TitleScene(), keep_lesson=shelf or Shelf())
    player.opens(LessonScene(lesson=lesson or a_lesson(), rules=(GroundRule(rule="One person speaks."),), **fields))
    return player


def where(player: Visitor) -> Step:
    assert isinstance(player.scene, LessonScene)
    return player.scene.lesson.stop.step


def ballot(player: Visitor) -> object:
    assert isinstance(player.scene, LessonScene)
    return player.scene.lesson.ballot


def test_a_clicker_alone_goes_through_a_whole_lesson_and_reads_long_chats_in_steps() -> None:
    player = a_class()
    seen = [where(player)]
    for _ in range(300):
        if isinstance(player.scene, TitleScene):
            break
        player.keys("PageDown")
        if isinstance(player.scene, LessonScene) and where(player) is not seen[-1]:
            seen.append(where(player))

    assert isinstance(player.scene, TitleScene)
    assert seen[:6] == [Step.RULES, Step.STORY, Step.VOTE, Step.TALK, Step.AGAIN, Step.WHY]
    assert seen[-4:] == [Step.STEP_OUT, Step.ONE_THING, Step.HELP, Step.RESULT]


def test_page_up_goes_back() -> None:
    player = a_class(at_stop(a_lesson(), Step.TALK))
    player.keys("PageUp")

    assert where(player) is Step.VOTE


def test_hands_are_counted_with_the_number_keys() -> None:
    player = a_class(at_stop(a_lesson(), Step.VOTE))
    player.keys("4", "Tab", "9", "Tab", "1", "4")

    assert ballot(player) == Count(4, 9, 14)
    assert player.hears("Counted.")
    player.keys("Enter")
    assert where(player) is Step.TALK
    assert not player.hears("passed")
    assert not player.hears("27")


def test_how_many_are_counted_is_never_said_as_a_number() -> None:
    """The last one that is missing has passed: nobody is to be told so."""
    player = a_class(at_stop(a_lesson(), Step.VOTE))
    assert player.hears("Type a number, Enter.")
    for _ in range(27):
        player.clicks("more:ok")
    assert not player.hears("27 of 28")
    player.clicks("more:depends")
    assert player.hears("Enter, and the last box fills itself.")
    player.clicks("rest")

    assert player.hears("Counted.")
    assert not player.sees("passed")


def test_a_team_that_presses_pass_has_passed() -> None:
    player = a_class(at_stop(a_lesson(teams=2), Step.VOTE), answer=AnswerBy.KEYS)
    player.keys("4", "7")
    player.clicks("forward")

    assert player.hears("1 passed.")


def test_a_class_that_guesses_no_feelings_is_told_that_people_differ() -> None:
    lesson = replace(a_lesson("coach"), rounds=(Round.FEEL,))
    player = a_class(at_stop(lesson, Step.ROUND_WHY, 0, 2))

    assert player.hears("People differ. How could you find out?")
    assert player.hears("The story: ")
    assert not player.hears("You: ")
    assert not player.hears("The game would say")


def test_a_chat_is_read_with_its_story_and_not_again_on_every_screen_after_it() -> None:
    player = a_class(at_stop(a_lesson(), Step.STORY))
    before, at = 0, Step.STORY
    while where(player) is Step.STORY:
        player.keys("PageDown")
        before += 1
    assert before > 1, "this chat is longer than its phone"
    for step in (Step.TALK, Step.AGAIN, Step.WHY):
        at = where(player)
        if at in (Step.VOTE, Step.AGAIN):
            player.keys("5")
        player.keys("PageDown")
        assert where(player) is step, f"one press leads on from {at}"


def test_whose_clicker_sent_esc_goes_on_with_it() -> None:
    player = a_class(at_stop(a_lesson(), Step.TALK))
    player.keys("Esc")
    assert isinstance(player.scene, Ask)
    player.keys("PageDown")

    assert where(player) is Step.TALK


def test_what_the_round_asks_is_not_told_by_the_why_before_it() -> None:
    lesson = at_stop(a_lesson(), Step.WHY, 0, 2)
    card = lesson.cards[0]
    assert card.feelings
    asks = a_class(replace(lesson, rounds=(Round.FEEL, None)))
    tells = a_class(replace(lesson, rounds=(Round.SPOT, None)))
    for player in (asks, tells):
        player.keys("m")
    assert tells.hears("do now?")
    assert not asks.hears("do now?")
    for player in (asks, tells):
        player.keys("m")
    assert tells.hears("How they might feel now")
    assert not asks.hears("How they might feel now")


def test_the_why_of_every_act_has_its_people_in_it() -> None:
    for act, told in enumerate(("Ffion: embarrassed", "Ffion: embarrassed", "Ffion: let down")):
        player = a_class(replace(at_stop(a_lesson(), Step.WHY, 0, act), rounds=(None, None)))
        assert player.hears(told)


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768)])
@pytest.mark.parametrize("teams", [0, 3])
def test_a_key_card_tells_its_story_first_so_that_its_question_and_all_answers_are_in_sight(
    size: tuple[int, int], teams: int
) -> None:
    card = library().scenario("in-town/coach")
    lesson = at_stop(a_lesson(before=[card], after=[card], teams=teams), Step.BEFORE)
    player = Visitor(LessonScene(lesson=lesson, answer=AnswerBy.KEYS if teams else AnswerBy.HANDS), size=size)
    assert player.hears(card.story)
    assert player.hears("Before the lesson: 1 of 3")
    assert not player.hears("Is it OK?"), "the question comes next"
    while player.hears(card.story):
        player.keys("PageDown")
    assert where(player) is Step.BEFORE
    assert player.hears("Is it OK?")
    assert not player.layout.scrolls
    player.keys("PageUp")
    assert player.hears(card.story)
    while player.hears(card.story):
        player.keys("PageDown")
    for number in range(1, 4):
        assert player.hears(f"Before the lesson: {number} of 3")
        assert player.hears(card.acts[number - 1].act), "all that can be judged is asked"
        assert not player.layout.scrolls
        player.keys(*([] if teams else ["5"]), "PageDown")

    assert where(player) is Step.STORY


@pytest.mark.parametrize("step", [Step.VOTE, Step.TALK])
def test_the_three_boxes_are_in_sight_together_however_large_the_text(step: Step) -> None:
    player = Visitor(
        LessonScene(lesson=at_stop(a_lesson(), step)), size=(1024, 768), settings=some_settings(text_size=200)
    )
    names, shown = ("It’s OK", "It depends", "Not OK"), (ui.Role.TEXT, ui.Role.SPIN)
    boxes = [n for n in ui.walk(player.layout.root) if n.spoken.role in shown and n.spoken.name.startswith(names)]

    assert len(boxes) == 3
    assert all(box.seen == box.box for box in boxes)
    assert len({box.box.y for box in boxes}) == 1


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768)])
def test_a_round_asks_beside_the_phone_without_the_story_so_that_all_answers_are_in_sight(
    size: tuple[int, int],
) -> None:
    lesson = a_lesson("coach")
    dealt = (Round.FEEL,)
    asked = replace(lesson, rounds=dealt)
    player = Visitor(LessonScene(lesson=at_stop(asked, Step.ROUND, 0, 2)), size=size)
    feelings = [node for node in ui.walk(player.layout.root) if node.id.startswith("feeling:")]

    assert not player.hears(lesson.cards[0].story)
    assert feelings
    assert all(node.seen == node.box for node in feelings)


def in_sight(player: Visitor, text: str) -> bool:
    """Whether something on the phone can be seen to its foot: of a photo, the sky may be cut."""
    phone = player.node("phone")
    node = next(node for node in ui.walk(player.layout.root) if text in node.spoken.name)
    return node.box.bottom <= phone.box.bottom and node.seen.h > 0.6 * node.box.h


def a_long_chat() -> Lesson:
    """A lesson on a story whose chat doesn't fit its phone; a photo comes last."""
    lesson = a_lesson("coach")
    card = lesson.cards[0]
    assert isinstance(card.phone, Chat)
    said = card.phone.messages
    long = replace(card, phone=replace(card.phone, messages=(*said[:1] * 3, *said[1:])))
    return replace(lesson, cards=(long,), rounds=(Round.AUDIENCE,))


@pytest.mark.parametrize("size", [(1024, 768), (1366, 768), (1920, 1080)])
def test_what_the_class_judges_stands_on_the_phone_until_the_story_is_over(size: tuple[int, int]) -> None:
    lesson = a_long_chat()
    player = Visitor(LessonScene(lesson=lesson), size=size)
    first, last = "who's got pics", "a bag of crisps"
    player.opens(LessonScene(lesson=at_stop(lesson, Step.STORY)))
    assert in_sight(player, first)
    assert not in_sight(player, last), "the photo comes last, and has to be read on to"
    for step, act in [
        (Step.VOTE, 0),
        (Step.TALK, 0),
        (Step.AGAIN, 0),
        (Step.WHY, 0),
        (Step.VOTE, 1),
        (Step.WHY, 1),
        (Step.ROUND_WHY, 2),
    ]:
        player.opens(LessonScene(lesson=at_stop(lesson, step, 0, act)))
        assert in_sight(player, last), step


def test_a_phone_that_stands_at_its_end_can_still_be_read_from_its_top() -> None:
    player = a_class(at_stop(a_long_chat(), Step.VOTE))
    assert not in_sight(player, "who's got pics")
    player.clicks("phone")
    if not in_sight(player, "who's got pics"):  # it stood just before its end
        player.clicks("phone")
    assert in_sight(player, "who's got pics")
    player.clicks("more:ok")
    assert in_sight(player, "who's got pics"), "nobody loses their place while hands are counted"
    for _ in range(6):
        if not in_sight(player, "a bag of crisps"):
            player.clicks("phone")
    assert in_sight(player, "a bag of crisps")
    player.keys("PageDown")

    assert where(player) is not Step.VOTE, "a clicker goes on: it has been read"


def test_halves_that_nobody_voted_in_are_not_compared() -> None:
    key = [library().scenario("in-town/coach")], [library().scenario("in-town/poster")]
    lesson = a_lesson(before=key[0], after=key[1])
    voted, silent = at_stop(lesson, Step.KEY_WHY), lesson
    while silent.stop.step is not Step.KEY_WHY:
        silent = update(silent, Forward())
    for said in ("of us said so before the lesson", "Votes that were as the game sees it"):
        told = [[a_class(lesson).hears(said) for lesson in whys(first)] for first in (voted, silent)]
        assert any(told[0])
        assert not any(told[1])


def whys(lesson: Lesson) -> list[Lesson]:
    """The lesson at each of its whys of both halves."""
    found = []
    while lesson.stop.step is Step.KEY_WHY:
        found.append(lesson)
        lesson = update(lesson, Forward())
    return found


def test_what_a_search_finds_is_told_without_taking_the_phone_its_room() -> None:
    popup = Popup(
        kind=PhoneKind.POPUP,
        title=ClueLabel(text="Your phone"),
        text=ClueText(
            text="Near 32 Park Road", clue="It may be next door, or across the road. A dot can't say who has it."
        ),
        buttons=(ClueLabel(text="Play a sound"), ClueLabel(text="Lock it")),
    )
    card = replace(library().scenario("in-town/coach"), phone=popup)
    lesson = replace(a_lesson("coach"), cards=(card,), rounds=(Round.SPOT,))
    player = Visitor(LessonScene(lesson=at_stop(lesson, Step.ROUND, 0, len(card.acts) - 1)), size=(1366, 749))
    before = player.node("lock").box
    assert not player.layout.scrolls, "all of the phone is there, to be picked on"
    assert not player.hears(card.story), "the class has read it"
    said = said_at(player.view, lambda: player.clicks("pick:1"))

    assert said.endswith("A dot can't say who has it. Found 1 of 1.")
    assert not player.layout.scrolls
    assert player.node("lock").box.y == before.y


@pytest.mark.parametrize("asked", ["What could they do?", "Why is a joke different when 86 people can read it?"])
def test_all_that_helps_to_talk_is_in_sight_beside_a_long_question(asked: str) -> None:
    card = library().scenario("in-town/coach")
    act = replace(card.acts[0], act="Ffion switches off the comments while she is still live.")
    card = replace(card, acts=(act,), talk=(asked, "What else?"))
    player = Visitor(
        LessonScene(lesson=at_stop(replace(a_lesson("coach"), cards=(card,)), Step.TALK)), size=(1366, 749)
    )

    assert not player.layout.scrolls
    assert player.node("timer:start").box.y == player.node("ask").box.y
    player.clicks("timer:start")

    assert not player.layout.scrolls
    tools = [player.node(id_) for id_ in ("ask", "roll", "timer:pause", "timer:stretch", "timer:end")]
    assert len({tool.box.y for tool in tools}) == 1
    assert [tool.spoken.name for tool in tools] == [
        "Another question", "Roll the dice", "Pause", "30 seconds more", "No timer"
    ]  # fmt: skip


def test_a_why_is_on_one_leaf_and_the_rest_on_others_once_it_is_wanted() -> None:
    card = library().scenario("in-town/coach")
    lesson = replace(a_lesson("coach"), rounds=(None,))
    last = LessonScene(lesson=at_stop(lesson, Step.WHY, 0, len(card.acts) - 1))
    once = Visitor(last)
    once.keys("PageDown")
    assert where(once) is Step.STEP_OUT

    player = Visitor(last)
    phone = player.node(PHONE).box
    player.keys("m")
    for _ in range(6):
        if in_sight(player, "If this happens to you"):
            break
        player.keys("PageDown")
        assert where(player) is Step.WHY
        assert player.node(PHONE).box == phone
    else:
        raise AssertionError("what helps never came")
    player.keys("m")
    assert not player.hears("do now?")


def test_from_the_second_act_on_the_why_comes_below_its_question() -> None:
    player = Visitor(LessonScene(lesson=at_stop(a_lesson("coach"), Step.VOTE, 0, 1)), size=(1920, 1080))
    asked = next(node.spoken.name for node in ui.walk(player.layout.root) if node.spoken.level == 1)
    assert asked.endswith("Is it OK?")
    player.keys("PageDown")
    assert where(player) is Step.WHY
    question, answer = (
        next(node for node in ui.walk(player.layout.root) if node.spoken.name.startswith(told))
        for told in (asked, "The game would say")
    )

    assert question.box.bottom <= answer.box.y


def test_what_most_hands_are_up_for_is_done_by_one_press() -> None:
    lesson = replace(a_lesson("coach"), rounds=(Round.RESPOND,))
    player = a_class(at_stop(lesson, Step.ROUND, 0, len(lesson.cards[0].acts) - 1))
    player.keys("a")
    assert where(player) is Step.ROUND_WHY
    player.clicks("another")

    assert where(player) is Step.ROUND


def test_a_class_with_cards_holds_them_up_for_every_act() -> None:
    player = a_class(at_stop(a_lesson(), Step.VOTE, 0, 1), answer=AnswerBy.CARDS)

    assert player.hears("Hold up A, B or C.")
    assert not player.hears("Thumbs up, flat or down.")


def test_two_numbers_are_typed_and_enter_fills_in_the_rest_of_the_room() -> None:
    player = a_class(at_stop(a_lesson(), Step.VOTE))
    player.keys("4", "Enter", "9", "Enter")
    assert player.focus == "passed"
    player.keys("Enter")
    assert ballot(player) == Count(ok=4, depends=9, not_ok=15)
    assert player.focus == "forward"
    player.tabs_to("count:not-ok")
    player.keys("1", "4")
    assert ballot(player) == Count(ok=4, depends=9, not_ok=14), "any can be corrected"
    player.keys("Enter")

    assert where(player) is Step.TALK


def test_the_rest_is_filled_in_for_whichever_was_left_out_and_a_nought_counts_as_typed() -> None:
    player = a_class(at_stop(a_lesson(), Step.VOTE))
    player.clicks("count:not-ok")
    player.keys("7", "Enter", "Enter", "Enter")

    assert ballot(player) == Count(ok=0, depends=21, not_ok=7)


def test_thumbs_on_the_second_and_third_act_need_no_count() -> None:
    player = a_class(at_stop(a_lesson(), Step.VOTE, 0, 1))
    assert player.hears("Thumbs up, flat or down.")
    assert not player.sees("count:ok")
    player.keys("Enter")

    assert where(player) is Step.WHY


@pytest.mark.parametrize("by", ["key", "button"])
def test_thumbs_can_be_counted_all_the_same(by: str) -> None:
    player = a_class(at_stop(a_lesson(), Step.VOTE, 0, 1))
    player.clicks("count-thumbs") if by == "button" else player.keys("c")
    assert player.focus == "count:ok"
    player.keys("4", "Enter", "9", "Enter", "Enter")

    assert ballot(player) == Count(ok=4, depends=9, not_ok=15)


def test_a_team_sees_that_its_key_was_taken() -> None:
    player = a_class(at_stop(a_lesson(teams=2), Step.VOTE), answer=AnswerBy.KEYS)
    player.types("1")
    assert player.hears("1 press")
    player.types("1")

    assert player.hears("2 presses")


def test_a_number_that_is_typed_again_stands_in_place_of_the_one_before() -> None:
    player = a_class(at_stop(a_lesson(), Step.VOTE))
    player.keys("1", "2", "Tab", "Shift+Tab", "9")
    assert ballot(player) == Count(9)
    player.keys("Tab", "Shift+Tab", "+")

    assert ballot(player) == Count(10), "a sign counts on from it"


def test_a_number_that_was_rubbed_out_gives_its_place_to_the_next_one() -> None:
    player = a_class(at_stop(a_lesson(), Step.VOTE))
    player.keys("5", "Backspace", "3")
    assert ballot(player) == Count(3), "not 30"
    player.keys("Backspace", "1", "2", "Backspace", "4")

    assert ballot(player) == Count(14)


def test_after_a_click_on_plus_tab_goes_on_from_there() -> None:
    player = a_class(at_stop(a_lesson(), Step.VOTE))
    player.clicks("more:ok")
    player.keys("Tab", "7")

    assert ballot(player) == Count(1, 7)


def test_plus_and_minus_mend_a_count_by_key_and_by_mouse() -> None:
    player = a_class(at_stop(a_lesson(), Step.VOTE))
    player.keys("9", "+", "+", "-")
    assert ballot(player) == Count(10)
    player.clicks("more:not-ok")
    player.clicks("less:ok")

    assert ballot(player) == Count(9, 0, 1)


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [("01", 0, 1), ("14", 1, 14), ("145", 14, 45), ("9+", 9, 10), ("0-", 0, 0), ("x", 7, 0), ("", 7, 0), ("٣", 0, 0)],
)
def test_what_is_typed_is_a_number(text: str, before: int, after: int) -> None:
    assert parse_count(text, before) == after


def test_more_hands_than_people_is_said_and_the_lesson_waits() -> None:
    player = a_class(at_stop(a_lesson(room=10), Step.VOTE))
    player.keys("1", "4", "Enter")

    player.keys("PageDown")
    assert where(player) is Step.VOTE
    said = "14 votes, and 10 in the room: count one answer again. Press again to go on with it."
    assert [node.spoken.name for node in ui.walk(player.layout.root)].count(said) == 1
    assert player.layout.page.said == said
    assert player.node("forward").spoken.name == "Go on with this count"
    player.clicks("room:14")
    assert not player.hears("count one answer again")
    player.keys("PageDown")

    assert where(player) is Step.TALK


def test_a_count_that_is_too_high_warns_once_and_can_be_gone_on_from() -> None:
    player = a_class(at_stop(a_lesson(room=10), Step.VOTE))
    player.keys("1", "4", "PageDown")
    assert where(player) is Step.VOTE
    player.keys("PageDown")

    assert where(player) is Step.TALK


def skips(player: Visitor, how: str) -> None:
    if how == "mouse":
        player.clicks("forward")
        return
    if how == "Enter":
        player.tabs_to("count:ok")
    player.keys(how)


@pytest.mark.parametrize("how", ["mouse", "Enter", "PageDown"])
@pytest.mark.parametrize("answer", [AnswerBy.HANDS, AnswerBy.CARDS])
@pytest.mark.parametrize(
    ("step", "act", "then"),
    [
        (Step.VOTE, 0, Step.TALK),
        (Step.AGAIN, 0, Step.WHY),
    ],
)
def test_one_press_too_many_does_not_lock_a_vote_in_which_nothing_is_counted(
    how: str, answer: AnswerBy, step: Step, act: int, then: Step
) -> None:
    player = a_class(at_stop(a_lesson(), step, 0, act), answer=answer)
    said = "Nothing is counted yet. Press again to go on without a vote."
    skips(player, how)
    assert where(player) is step
    assert player.hears(said)
    assert player.layout.page.said == said
    assert player.node("forward").spoken.name == "Go on without a vote"
    player.clicks("more:ok")
    assert not player.hears(said)
    player.clicks("less:ok")
    skips(player, how)
    assert where(player) is step, "it is said again for a count that is empty again"
    skips(player, how)

    assert where(player) is then


@pytest.mark.parametrize(("step", "act"), [(Step.AGAIN, 0), (Step.VOTE, 1)])
@pytest.mark.parametrize("key", ["Enter", "PageDown"])
def test_one_press_too_many_does_not_show_the_answer_before_every_team_is_in(key: str, step: Step, act: int) -> None:
    player = a_class(at_stop(a_lesson(teams=2), step, 0, act), answer=AnswerBy.KEYS)
    said = "Not every team is in. Press again to go on without."
    player.keys(key)
    assert where(player) is step
    assert player.hears(said)
    assert player.layout.page.said == said
    assert player.node("forward").spoken.name == "Go on without a vote"
    player.types("1")
    assert not player.hears(said)
    player.keys(key)
    assert where(player) is step
    assert player.node("forward").spoken.name == "Go on without them"
    player.types("9")
    player.keys(key)

    assert where(player) is Step.WHY


def test_a_vote_that_nobody_counted_is_said_to_be_that() -> None:
    lesson = at_stop(a_lesson(), Step.VOTE)
    player = a_class(update(lesson, Forward()))
    assert where(player) is Step.TALK
    assert player.hears("No votes were counted.")
    assert not player.hears("passed")
    player.keys("PageDown", "5", "PageDown")
    assert where(player) is Step.WHY
    assert player.hears("What we said"), "what was counted after the talk is told"
    player.keys("PageUp")

    assert player.hears("5")


def test_teams_are_not_told_that_nothing_is_counted() -> None:
    player = a_class(at_stop(a_lesson(teams=2), Step.VOTE), answer=AnswerBy.KEYS)
    player.keys("PageDown")

    assert where(player) is Step.TALK


def test_teams_press_their_keys_and_nobody_sees_what() -> None:
    player = a_class(at_stop(a_lesson(teams=2), Step.VOTE), answer=AnswerBy.KEYS)
    open_ = player.layout.root
    player.types("1")
    assert ballot(player) == TeamVotes((TeamVote(Verdict.OK, Sureness.NOT_SURE), None))
    spoken = {node.spoken.name for node in ui.walk(player.layout.root)} - {node.spoken.name for node in ui.walk(open_)}
    assert spoken == {"Team 1: In", "1 press"}
    player.types("998")

    assert ballot(player) == TeamVotes(
        (TeamVote(Verdict.OK, Sureness.NOT_SURE), TeamVote(Verdict.NOT_OK, Sureness.FAIRLY_SURE))
    ), "once all are in, one can be surer, and not say something else"
    assert player.hears("Everybody is in.")


def test_who_comes_in_late_can_vote_too() -> None:
    player = a_class(at_stop(a_lesson(), Step.VOTE))
    player.keys("9", "Tab", "9", "Tab", "1", "1", "Enter")
    assert where(player) is Step.VOTE
    player.clicks("room:29")
    assert player.hears("Counted.")
    player.keys("PageDown")

    assert where(player) is Step.TALK


def test_the_boxes_have_the_letters_of_the_voting_cards() -> None:
    cards = a_class(at_stop(a_lesson(), Step.VOTE), answer=AnswerBy.CARDS)
    assert cards.hears("Hold up A, B or C.")
    found = [node.spoken.name for node in ui.walk(cards.layout.root)]
    words = [ENGLISH.label(verdict) for verdict in CHOICES]
    for letter, word in zip(LETTERS, words, strict=True):
        assert f"{letter}: {word}" in found, "in one box"

    assert not a_class(at_stop(a_lesson(), Step.VOTE)).hears("Hold up")


def test_what_one_team_said_stays_hidden_until_all_are_in() -> None:
    def numbers() -> set[str]:
        said = (node.spoken.name.rpartition(": ")[2] for node in ui.walk(player.layout.root))
        return {*said} & {"0", "1"}

    player = a_class(at_stop(a_lesson(teams=2), Step.VOTE), answer=AnswerBy.KEYS)
    player.types("1")
    player.keys("Enter")
    assert where(player) is Step.TALK
    assert not numbers(), "a team's box would say it"
    assert player.hears("Not every team is in, so nothing is shown.")
    player.keys("PageUp")
    player.types("9")
    player.keys("Enter")

    assert numbers() == {"0", "1"}
    assert not player.hears("Not every team is in")


def test_team_keys_are_the_way_to_answer_also_where_letters_are_no_shortcuts() -> None:
    player = Visitor(
        LessonScene(lesson=at_stop(a_lesson(teams=2), Step.VOTE), answer=AnswerBy.KEYS),
        settings=some_settings(shortcuts=False),
    )
    player.types("3b")

    assert ballot(player) == TeamVotes((TeamVote(Verdict.NOT_OK, Sureness.NOT_SURE), None))
    assert isinstance(player.scene, LessonScene), "b makes nothing blank here"


@pytest.mark.parametrize("key", [".", "b"])
def test_a_clicker_makes_the_screen_blank_and_anything_brings_it_back(key: str) -> None:
    player = a_class(at_stop(a_lesson(), Step.TALK))
    player.types(key)
    assert isinstance(player.scene, BlankScene)
    assert [node for node in ui.walk(player.layout.root) if node.spoken.name and node is not player.layout.root] == []
    player.keys("PageDown")

    assert where(player) is Step.TALK


def test_a_lone_esc_asks_and_f5_does_nothing() -> None:
    player = a_class(at_stop(a_lesson(), Step.TALK))
    player.keys("Esc")
    assert isinstance(player.scene, Ask)
    player.waits(2)
    player.keys("Esc")

    assert where(player) is Step.TALK


def test_who_voted_before_a_lesson_that_ends_early_reads_the_whys_first() -> None:
    coach, poster = library().scenario("in-town/coach"), library().scenario("in-town/poster")
    shelf = Shelf()
    player = a_class(at_stop(a_lesson("poster", before=[coach] * 2, after=[poster] * 2), Step.TALK), shelf)
    player.keys("Esc")
    player.clicks("end")
    assert where(player) is Step.KEY_WHY
    assert player.hears(coach.acts[0].why)
    assert player.hears("Before and after: 1 of 6")
    assert not player.hears(poster.acts[0].why), "that was not asked"
    kept = json.loads(json.dumps(shelf.kept[-1]))["lesson"]
    again = lesson_from_data(kept, {card.id: card for card in (coach, poster)}.get)
    assert again
    assert isinstance(player.scene, LessonScene)
    assert (again.line, again.stop) == (player.scene.lesson.line, player.scene.lesson.stop)
    player.waits(2)
    player.keys("Esc")
    player.clicks("end")

    assert where(player) is Step.STEP_OUT, "ended once more, it is over"


def test_who_goes_back_from_a_lessons_last_page_can_end_it_again() -> None:
    player = a_class(at_stop(a_lesson(), Step.RESULT))
    while where(player) is not Step.WHY:
        player.keys("PageUp")
    player.keys("Esc")
    player.clicks("end")

    assert where(player) is Step.STEP_OUT


def test_a_lesson_can_be_ended_at_a_count_that_is_wrong() -> None:
    player = a_class(at_stop(a_lesson(), Step.VOTE))
    player.keys("9", "9", "Esc")
    player.clicks("end")

    assert where(player) is Step.STEP_OUT


def test_ending_leads_out_of_the_story_and_to_help_and_leaves_out_what_was_not_played() -> None:
    player = a_class(at_stop(a_lesson(), Step.TALK))
    player.keys("Esc")
    player.clicks("end")
    assert where(player) is Step.STEP_OUT
    assert player.hears("These people are made up: Ffion, Kofi, Leo, Noor."), "nobody of the second story"
    player.keys("PageDown", "PageDown")
    assert where(player) is Step.HELP
    player.keys("PageDown")

    assert where(player) is Step.RESULT


def test_everybody_is_stepped_out_of_the_people_of_key_cards_too() -> None:
    coach, poster = library().scenario("in-town/coach"), library().scenario("in-town/poster")
    alone = a_class(at_stop(a_lesson("poster"), Step.STEP_OUT))
    with_key = a_class(at_stop(a_lesson("poster", before=[coach], after=[poster]), Step.STEP_OUT))

    assert not alone.hears("Kofi")
    assert with_key.hears("Kofi")


def test_easy_read_is_offered_only_where_a_story_or_its_words_are_on_the_screen() -> None:
    easy = library().scenario("in-town/coach")
    card = replace(easy, easy=Easy(story="Kofi has a photo of Ffion.", acts=(), why=()))
    lesson = a_lesson(teams=2, with_scores=True)
    lesson = replace(lesson, cards=(card, *lesson.cards[1:]))
    for step, offered in ((Step.STORY, True), (Step.VOTE, True), (Step.TALK, True), (Step.SCORES, False)):
        player = a_class(at_stop(lesson, step), answer=AnswerBy.KEYS)
        assert player.sees("easy") is offered, step


def test_help_is_for_this_class_whatever_ages_play_on_this_computer() -> None:
    player = Visitor(TitleScene(), settings=some_settings(ages=(Band.B7_9,), lead_name=""))
    player.opens(LessonScene(lesson=at_stop(a_lesson(), Step.HELP)))
    assert player.hears("The safeguarding lead")
    player.keys("F1")

    assert player.title.startswith("Help")
    assert player.hears("The safeguarding lead")
    assert not player.hears("keeping children safe"), "that is for the youngest"


def test_help_stays_until_somebody_goes_on() -> None:
    player = a_class(at_stop(a_lesson(), Step.ONE_THING))
    player.keys("PageDown")
    for _ in range(60):
        player.waits(60)
    assert where(player) is Step.HELP
    assert player.hands.deadline is None
    player.keys("PageDown")

    assert where(player) is Step.RESULT


def test_a_timer_is_there_when_wanted_and_nothing_follows_when_it_is_over() -> None:
    player = a_class(at_stop(a_lesson(), Step.TALK))
    assert player.hands.deadline is None
    player.clicks("timer:start")
    for _ in range(100):
        player.waits(1)
    assert where(player) is Step.TALK
    assert player.hands.deadline is None, "it is over, and nothing moves any more"
    player.clicks("timer:stretch")
    assert player.hands.deadline is not None
    player.clicks("timer:end")

    assert player.hands.deadline is None


def test_the_lesson_is_kept_after_every_step_and_count_and_deleted_at_its_end() -> None:
    shelf = Shelf()
    player = a_class(shelf=shelf)
    player.keys("PageDown")
    assert shelf.kept[-1]
    assert shelf.kept[-1]["lesson"]["at"] == 1
    player.opens(LessonScene(lesson=at_stop(a_lesson(), Step.RESULT), scores=ScoresShown.NEVER))
    player.keys("Enter", "Enter")

    assert shelf.kept[-1] is None
    assert isinstance(player.scene, TitleScene)


@pytest.mark.parametrize("key", ["PageDown", "Enter"])
def test_a_press_too_many_on_help_does_not_end_the_lesson_unseen(key: str) -> None:
    player = a_class(at_stop(a_lesson(), Step.HELP))
    player.keys(key, key)
    assert where(player) is Step.RESULT
    assert player.focus == "forward"
    player.keys(key)

    assert isinstance(player.scene, TitleScene)


def test_a_lesson_that_can_not_be_kept_goes_on_and_it_is_said_once() -> None:
    player = a_class(shelf=Shelf(trouble("The lesson can’t be kept here.")))
    player.keys("PageDown", "PageDown", "PageDown")

    assert isinstance(player.scene, LessonScene)
    assert player.game.desk.notices == ("The lesson can’t be kept here.",)


def test_a_round_can_be_played_or_moved_on_from_without_an_answer() -> None:
    player = a_class(at_stop(a_lesson(), Step.ROUND, 0, 2))
    player.keys("PageDown")
    while where(player) is Step.ROUND:
        player.keys("PageDown")
    assert where(player) is Step.ROUND_WHY


def test_a_round_can_be_left_out_as_a_whole_with_what_is_told_after_it() -> None:
    lesson = a_lesson("coach", "poster")
    feel = replace(lesson, rounds=(Round.FEEL, None))
    player = a_class(at_stop(feel, Step.ROUND, 0, 2))
    player.clicks("skip")

    assert where(player) is Step.STORY
    assert player.hears("Story 2 of 2")


def test_a_round_is_called_as_what_it_asks_and_the_games_name_stands_in_its_title_once() -> None:
    lesson = a_lesson("coach")
    player = a_class(at_stop(lesson, Step.ROUND, 0, 2))
    assert lesson.rounds[0]
    question = label_of(lesson.rounds[0], player.game.desk.words)
    assert player.title == f"{question} – Class – #isitok?"
    player.opens(LessonScene(lesson=at_stop(lesson, Step.ROUND_WHY, 0, 2)))

    assert player.title == "Looking back – Class – #isitok?"


def test_who_moved_on_without_an_answer_reads_ours_and_for_whom() -> None:
    lesson = a_lesson("coach")
    audience = (
        an_audience(share_with=Reach.A_FEW, who="the people on the coach", why="They were there."),
        an_audience(what="that the trip was fun", share_with=Reach.EVERYONE, why="It is nice news."),
    )
    card = a_scenario(audience=audience)
    dealt = (Round.AUDIENCE,)
    asked = replace(lesson, cards=(card,), rounds=dealt)
    player = a_class(at_stop(asked, Step.ROUND, 0, len(card.acts) - 1))
    few, all_ = "The game would say: A few people – the people on the coach.", "The game would say: Everyone."

    player.clicks("lock")
    assert player.hears(few)
    assert where(player) is Step.ROUND, "it is told before the next thing is asked"
    player.clicks("lock")
    assert not player.hears(few)
    player.clicks("lock")
    assert player.hears(all_)
    assert where(player) is Step.ROUND_WHY


def test_a_class_reads_in_easy_words_from_one_press_on_and_the_lesson_knows_nothing_of_it() -> None:
    easy = Easy(story="Kofi has a photo of Ffion.", acts=("Kofi shares it.",), why=("It is her face.",))
    lesson = a_lesson()
    first = replace(lesson.cards[0], easy=easy)
    player = a_class(at_stop(replace(lesson, cards=(first, *lesson.cards[1:])), Step.STORY))
    assert not player.hears(easy.story)
    said = said_at(player.view, lambda: player.keys("e"))
    assert player.hears(easy.story)
    assert said.startswith(f"Easy read is on. {easy.story}")
    player.clicks("forward")
    assert (where(player), player.hears("Kofi shares it.")) == (Step.VOTE, True)
    while where(player) is not Step.WHY:
        assert player.sees("easy")
        player.clicks("forward")
    assert player.hears("It is her face.")

    assert isinstance(player.scene, LessonScene)
    assert player.scene.lesson.cards == (first, *lesson.cards[1:])
    player.clicks("easy")
    assert not player.hears("It is her face.")


def test_a_lesson_that_is_broken_off_in_a_round_goes_on_where_it_was() -> None:
    shelf = Shelf()
    player = a_class(at_stop(replace(a_lesson("coach"), rounds=(Round.RESPOND,)), Step.ROUND, act=2), shelf)
    player.waits(2)
    assert isinstance(player.scene, LessonScene)
    opened = player.scene.lesson.round
    assert opened
    player.clicks("way:0")
    again = resume_scene(json.loads(json.dumps(shelf.kept[-1])), library())

    assert again
    assert again.lesson.round == opened.after(OptionChosen(0))
    assert again.lesson.stop == player.scene.lesson.stop


def test_a_lesson_that_is_broken_off_keeps_what_its_plan_says_of_talking() -> None:
    heard = (ListenFor(hear="It's banter", try_="Who laughed?"),)
    talk = StoryTalk(question="Whose face is it?", belief="No answer is a yes.", reply="It is none.", listen_for=heard)
    before = LessonScene(lesson=a_lesson("coach"), talks={"in-town/coach": talk}, minutes=50)
    again = resume_scene(json.loads(json.dumps(before.to_data())), library())

    assert again
    assert again.talks == before.talks


def test_the_break_after_which_a_lesson_is_resumed_is_no_part_of_it() -> None:
    now = int(time.time())
    before = LessonScene(lesson=a_lesson("coach"), minutes=20, began=now - 7000)
    kept = json.loads(json.dumps(before.to_data()))

    def passed(when: float | None, data: Mapping[str, Any] = kept) -> int:
        again = resume_scene(data, library(), when)
        assert again
        return again.began and now - again.began

    assert passed(now - 6400) in range(598, 602)  # ten minutes, then a break
    assert passed(None) == 0
    assert passed(now - 7001) == 0  # somebody has set the clock
    assert passed(now + 24 * 60 * 60) == 0
    assert passed(now - 6400, {**kept, "began": "at nine"}) == 0
