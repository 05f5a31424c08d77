"""A story opens part by part, and what its acts make happen stands on its phone."""

from typing import Any

import pytest

from isitok.base.value import replace
from isitok.format.blocks import Field
from isitok.format.phone_parts import ClueLabel, ClueText, Narration, Shown, Switch, moments_of
from isitok.format.phones import Call, Phone, PhoneKind, Popup, Post, Request, Settings, Story
from isitok.format.shown import screen_of
from isitok.format.story import Scenario
from isitok.format.vocabulary import Verdict
from isitok.game.events import Forward, Locked, Passed, ShownAll
from isitok.game.lesson import class_lesson
from isitok.game.lesson.saved import lesson_from_data, lesson_to_data
from isitok.game.one_to_one import one_to_one as for_two
from isitok.game.play.opening import OnPhone, has_opening, parts_of, phone_after, phone_at, phone_judged, phone_opening
from isitok.game.play.stops import Step
from isitok.game.replay import replay
from isitok.game.session import Session, start, update
from isitok.game.small_group import small_group as in_group
from tests.builders import a_message, a_phone, a_respond, a_scenario, after, an_act, an_option, judged

NOTICE = Shown(notice="Kofi added a photo to his story")
GONE = Shown(gone="Kofi's photo")
OTHER = a_phone(a_message("hey. you ok?", who="noor"), whose="ffion")
CHAT = a_phone(a_message("pls don't"), a_message("too late", who="kofi"), a_message("oh"))


POST = Post(kind=PhoneKind.POST, by="kofi", text=ClueText(text="Look"), comments=(a_message("wow"), a_message("no")))
POPUP = Popup(
    kind=PhoneKind.POPUP,
    title=ClueLabel(text="You won"),
    text=ClueText(text="Tap"),
    buttons=(ClueLabel(text="Take it"),),
)
REQUEST = Request(
    kind=PhoneKind.REQUEST, from_="hawk", called="Hawk", text=ClueText(text="hi, its me"), in_common=2, joined="today"
)
CALL = Call(kind=PhoneKind.CALL, whose="ffion", from_="noor", from_called="Noor", says=("hey", "you ok?"))
STORY = Story(kind=PhoneKind.STORY, by="kofi", text=ClueText(text="who"), stickers=(ClueLabel(text="me"),))


def a_story(**fields: Any) -> Scenario:
    """A story whose acts happen on its phone, and the last on another."""
    acts = an_act(happens=(NOTICE,)), an_act(happens=(GONE,)), an_act(elsewhere=OTHER)
    return a_scenario(*fields.pop("acts", acts), **{"phone": CHAT, "keep": "She had said it before.", **fields})


def shown(session: Session) -> int:
    """How many blocks of the phone can be seen while it opens."""
    there = phone_opening(session.scenario, session.shown_parts)
    assert there is not None
    return there.upto


def at(story: Scenario, act: int | None) -> OnPhone:
    """The phone while an act is judged, or after all of them."""
    there = phone_at(story, act)
    assert there is not None
    return there


def test_alone_a_chat_is_there_and_one_press_brings_what_somebody_does_with_the_question() -> None:
    session = start((a_story(),))

    assert (session.step, shown(session), session.is_opening, session.shown_at_once) == (Step.STORY, 4, False, True)
    assert update(session, Forward()).step is Step.JUDGE


def test_whoever_opens_a_chat_part_by_part_finds_each_new_and_none_judged() -> None:
    there = phone_opening(a_story(), 2)

    assert there is not None
    assert (there.news, there.judged) == (2, False), "what comes before the question is new, and not judged"


def test_a_switch_that_an_act_turns_off_is_off_from_then_on() -> None:
    page = Settings(kind=PhoneKind.SETTINGS, title="Me", switches={"Show my name": Switch(value="on")})
    off = an_act(happens=(Shown(notice="show my name: Off"),))
    story = a_story(acts=(an_act(), off, an_act()), phone=page)

    assert [at(story, act).phone.blocks[1] for act in (0, 1, 2, None)] == [
        Field(label="Show my name", value=value, switch=True) for value in ("on", "off", "off", "off")
    ]


def test_show_all_brings_the_rest_at_once_and_answers_nothing() -> None:
    session = update(start((a_story(),)), ShownAll())

    assert (session.step, shown(session), session.is_opening) == (Step.STORY, 4, False)
    assert update(session, Locked()) == session
    assert update(update(session, Forward()), ShownAll()).step is Step.JUDGE


def test_a_story_that_knows_nothing_of_this_opens_at_once() -> None:
    old = a_scenario(phone=CHAT)

    assert not has_opening(old)
    assert parts_of(old) == (4,)
    assert start((old,)).step is Step.JUDGE
    assert not class_lesson.start((old,)).is_opening


@pytest.mark.parametrize(
    "fields",
    [
        {"keep": "She had said it before."},
        {"gist": "A photo goes round."},
        {"acts": (an_act(happens=(NOTICE,)),)},
        {"acts": (an_act(elsewhere=OTHER),)},
        {"respond": a_respond(options=(an_option(then=(Narration(line="Kofi takes it down."),)), an_option()))},
    ],
    ids=["keep", "gist", "happens", "elsewhere", "then"],
)
def test_any_of_the_new_lines_gives_a_story_its_opening(fields: dict[str, Any]) -> None:
    assert has_opening(a_scenario(*fields.pop("acts", ()), phone=CHAT, **fields))


@pytest.mark.parametrize(
    ("phone", "parts"),
    [(POST, (2, 3, 4)), (POPUP, (2, 3)), (REQUEST, (1, 4)), (STORY, (3,))],
    ids=["post", "pop-up", "request", "story"],
)
def test_what_is_no_chat_comes_in_its_natural_parts(phone: Phone, parts: tuple[int, ...]) -> None:
    assert parts_of(a_scenario(keep="It was hers.", phone=phone)) == parts


def test_a_story_without_a_phone_opens_with_its_words_alone() -> None:
    session = start((a_scenario(keep="It was hers."),))

    assert (session.step, session.is_opening) == (Step.STORY, False)
    assert update(session, Forward()).step is Step.JUDGE


def test_a_story_that_is_passed_while_it_opens_costs_nothing() -> None:
    session = after(start((a_story(), a_story())), Passed())

    assert (session.stop.card, session.step, shown(session)) == (1, Step.STORY, 4)
    assert session.passes == (0,)


def test_what_an_act_makes_happen_stays_and_what_is_judged_is_marked() -> None:
    story = a_story()
    first, second, third, over = (at(story, act) for act in (0, 1, 2, None))

    assert first.phone.blocks[4:] == tuple(moments_of(NOTICE))
    assert (first.news, first.judged) == (4, True)
    assert second.phone.blocks[4:] == (*moments_of(NOTICE), *moments_of(GONE))
    assert (second.news, second.judged) == (5, True)
    assert third.phone == screen_of(OTHER), "it happens elsewhere"
    assert over.phone.blocks[4:] == (*moments_of(NOTICE), *moments_of(GONE)), "the other phone goes with its act"
    assert (over.news, over.judged) == (None, False)


@pytest.mark.parametrize(
    ("phone", "by", "rung"),
    [
        (a_phone(a_message("hey", who="noor"), a_message("hi"), a_message("ok?", who="noor")), "noor", {1, 3}),
        (a_phone(a_message("he just went"), a_message("who")), "mrdunn", {1}),
        (POST, "kofi", {1}),
        (POPUP, "leo", {1}),
        (STORY, "kofi", {1}),
    ],
    ids=["what they wrote", "nothing of theirs", "their post", "a pop-up", "their story"],
)
def test_once_an_act_is_judged_that_has_a_phone_of_its_own_what_was_done_there_is_rung(
    phone: Phone, by: str, rung: set[int]
) -> None:
    story = a_story(acts=(an_act(elsewhere=phone, by=by),))
    there = phone_judged(story, 0)

    assert there is not None
    assert (at(story, 0).judged, there.judged, there.rung) == (False, True, rung)


def test_what_happens_next_comes_last_on_the_phone_where_it_can_be_seen_there() -> None:
    story, told, sent = a_story(), Narration(line="Nobody laughs."), *moments_of(a_message("sorry", who="kofi"))
    over, seen, then_told = (
        at(story, None),
        *(phone_after(story, an_option(), beats) for beats in ((told, sent), (sent, told))),
    )

    assert seen is not None
    assert then_told is not None
    assert seen.phone.blocks == then_told.phone.blocks == (*over.phone.blocks, sent)
    assert (seen.news, then_told.news) == (len(over.phone.blocks), None)
    assert not seen.judged, "nobody is asked whether that is OK"
    assert phone_after(story, an_option(), (told,)) == over
    asked = replace(story, respond=a_respond())
    assert phone_after(asked, an_option(to="ffion"), (told,)) == at(asked, None), "no empty chat stands there meanwhile"


def test_a_class_two_people_and_a_group_open_it_in_the_same_way_and_going_back_finds_it_open() -> None:
    lesson = class_lesson.start((a_story(),))
    while lesson.step is not Step.STORY:
        lesson = class_lesson.update(lesson, class_lesson.Forward())
    one_more = class_lesson.update(lesson, class_lesson.Forward())
    voting = class_lesson.update(class_lesson.update(one_more, class_lesson.Forward()), class_lesson.Forward())
    back = class_lesson.update(voting, class_lesson.Back())
    two = for_two.start_one_to_one((a_story(),))
    while two.step is not Step.STORY:
        two = for_two.update(two, Forward())

    assert (lesson.shown_parts, one_more.shown_parts, one_more.step) == (1, 2, Step.STORY)
    assert voting.step is Step.VOTE
    assert (back.step, back.shown_parts) == (Step.STORY, 3)
    assert for_two.update(two, Forward()).shown_parts == 2
    few = in_group.update(in_group.start_group((a_story(),)), Forward())
    assert (few.step, in_group.update(few, Forward()).shown_parts) == (Step.STORY, 2)
    for all_at_once in (for_two.update(two, ShownAll()), in_group.update(few, ShownAll())):
        assert (all_at_once.shown_parts, all_at_once.skip_animation) == (3, True)


def test_a_lesson_that_is_resumed_has_its_phone_as_it_was() -> None:
    story = a_story()
    lesson = class_lesson.start((story,))
    while not lesson.is_opening:
        lesson = class_lesson.update(lesson, class_lesson.Forward())
    lesson = class_lesson.update(lesson, class_lesson.Forward())
    again = lesson_from_data(lesson_to_data(lesson), lambda id_: story)

    assert again is not None
    assert (again.step, again.shown_parts) == (Step.STORY, 2)


@pytest.mark.parametrize("opened", [[[7, 1]], [[0, 0]], [["a", 1]], "x", [[0]], [[0, 1, "a"]]])
def test_a_lesson_whose_opening_is_damaged_is_not_resumed(opened: object) -> None:
    story = a_story()
    data = {**lesson_to_data(class_lesson.start((story,))), "opened": opened}

    assert lesson_from_data(data, lambda id_: story) is None


def test_a_replay_begins_with_the_question_and_what_happened_before_has_happened() -> None:
    story = a_story(acts=(an_act(Verdict.OK, happens=(NOTICE,)), an_act(Verdict.NOT_OK, happens=(GONE,))))
    session = after(
        start((story,)), ShownAll(), Forward(), *judged(Verdict.OK), Forward(), *judged(Verdict.OK), Forward()
    )
    again = replay(session)

    assert again is not None
    assert again.step is Step.JUDGE
    there = at(again.scenario, 0)
    assert there.phone.blocks[4:] == (*moments_of(NOTICE), *moments_of(GONE))
    assert there.news == 5, "only what is judged is marked"


def test_what_a_replay_leaves_out_between_two_acts_has_happened_too() -> None:
    acts = (
        an_act(happens=(NOTICE,)),
        an_act(Verdict.OK, happens=(GONE,)),
        an_act(happens=(replace(NOTICE, notice="Seen"),)),
    )
    session = after(start((a_story(acts=acts),)), ShownAll(), Forward())
    for _ in acts:
        session = after(session, *judged(Verdict.OK), Forward())
    again = replay(session)

    assert again is not None
    assert [len(act.happens) for act in again.scenario.acts] == [1, 2]


def test_all_at_once_holds_from_the_story_on_where_it_was_wanted_until_it_is_wanted_no_longer() -> None:
    story = a_story(acts=(an_act(),))
    wanted = update(start((story, story, story)), ShownAll())
    there = after(wanted, Forward(), *judged(Verdict.OK), Forward())
    while there.step is not Step.STORY:
        there = after(there, Forward())
    no_longer = update(there, ShownAll())

    assert [one.skip_animation for one in (start((story,)), wanted, there, no_longer)] == [False, True, True, False]
    assert (there.stop.card, shown(no_longer)) == (1, 4)


def test_one_thing_that_happens_is_enough_for_a_story_to_open() -> None:
    assert has_opening(a_story(acts=(an_act(), an_act(happens=(NOTICE,))), keep=""))
    assert has_opening(a_story(acts=(an_act(elsewhere=OTHER), an_act()), keep=""))
    assert not has_opening(a_story(acts=(an_act(), an_act()), keep=""))


def test_a_story_may_begin_with_what_could_be_done_before_any_act_has_happened() -> None:
    story = a_story(begins="respond", respond=a_respond())
    session = start((story,))
    stops = [(stop.step, stop.act) for stop in session.line if stop.card == 0]
    assert stops[:4] == [(Step.STORY, 0), (Step.ROUND, 0), (Step.ROUND_WHY, 0), (Step.JUDGE, 0)]
    assert not any(step is Step.ROUND for step, _ in stops[3:]), "it is asked once"
    there = phone_at(story)

    assert there is not None
    assert there.phone.blocks == CHAT.blocks


def at_a_call(**fields: Any) -> Session:
    """A story whose second act takes place on a call, when that begins."""
    story = a_story(acts=(an_act(), an_act(elsewhere=CALL)), **fields)
    session = after(start((story,)), *[Forward()] * 3, *judged(Verdict.OK), Forward())
    assert session.step is Step.CALL
    return session


def test_a_call_on_which_an_act_takes_place_is_heard_line_by_line_before_that_is_judged() -> None:
    session = at_a_call()
    seen = []
    while session.step is Step.CALL:
        seen.append((shown(session), session.is_opening))
        session = update(session, Forward())

    assert seen == [(1, True), (2, True), (3, False)], "who is on the phone, then a line at a time"
    assert (session.step, session.stop.act) == (Step.JUDGE, 1)
    there = at(session.scenario, 1)
    assert (there.phone.kind, there.was_read) == (PhoneKind.CALL, True)
    assert session.scenario.phone == CHAT, "the story has its own phone again"


def test_a_call_comes_whole_at_one_press_and_for_whoever_wanted_phones_whole() -> None:
    session = at_a_call()
    at_once = update(session, ShownAll())
    wanted = after(start((session.cards[0],)), ShownAll(), Forward(), *judged(Verdict.OK), Forward())
    by_lines_again = update(wanted, ShownAll())

    assert (shown(at_once), at_once.is_opening, at_once.skip_animation) == (3, False, True)
    assert (wanted.step, shown(wanted), wanted.is_opening) == (Step.CALL, 3, False)
    assert not by_lines_again.skip_animation, "what was pressed last holds"


def test_a_story_with_a_call_is_passed_as_a_whole_and_a_replay_has_its_act_without_it() -> None:
    session = at_a_call()
    again = replay(after(session, *[Forward()] * 3, *judged(Verdict.NOT_OK), Forward()))

    assert update(session, Passed()).is_over
    assert again is not None
    assert Step.CALL not in {stop.step for stop in again.line}


def test_two_people_and_a_group_hear_a_call_line_by_line_and_for_a_class_it_rings_and_all_of_it_comes() -> None:
    story = a_story(acts=(an_act(elsewhere=CALL),))
    lesson = class_lesson.start((story,))
    while lesson.step is not Step.CALL:
        lesson = class_lesson.update(lesson, class_lesson.Forward())
    again = lesson_from_data(lesson_to_data(lesson), lambda id_: story)

    assert again is not None
    assert (again.step, again.shown_parts, again.is_opening) == (Step.CALL, 1, False)
    assert class_lesson.update(again, class_lesson.Forward()).step is Step.VOTE
    for line, asks in (
        (lesson.line, Step.VOTE),
        (for_two.start_one_to_one((story,)).line, Step.CHOOSE),
        (in_group.start_group((story,)).line, Step.FINGERS),
    ):
        steps = [stop.step for stop in line]
        assert steps[steps.index(Step.CALL) - 1 : steps.index(Step.CALL) + 2] == [Step.STORY, Step.CALL, asks]
