"""What a session shows of itself at its end."""

import pytest

from isitok.base.value import replace
from isitok.format.act import Act
from isitok.format.story import Round
from isitok.format.vocabulary import Rating, Reach, Topic, Verdict
from isitok.game.ending import Ending, OutOf, Said, Split, ending_of
from isitok.game.events import Event, Forward, Locked, Passed, Sureness
from isitok.game.play.modes import PLAY
from isitok.game.rounds.audience import ReachChosen
from isitok.game.rounds.in_play import CountInWords
from isitok.game.rounds.respond import OptionChosen, RespondRound
from isitok.game.rounds.spot import ThingPicked
from isitok.game.rounds.tell import ConfidantChosen, WordsChosen
from isitok.game.session import Session
from isitok.game.summary import rounds
from isitok.i18n.screen_words import ENGLISH
from tests.builders import a_scenario, a_session, after, also_fair, an_act, judged
from tests.game.table import a_card_with, at_round
from tests.game.table import answers_to as judged_and_read

OK, DEPENDS, NOT_OK, TALK = Verdict.OK, Verdict.DEPENDS, Verdict.NOT_OK, Verdict.TALK


def answered(*pairs: tuple[Act, Verdict], sureness: Sureness = Sureness.FAIRLY_SURE) -> Session:
    """A session of one act a card, each answered with the verdict beside it."""
    session = a_session(*(a_scenario(act) for act, _ in pairs))
    for _, said in pairs:
        session = after(session, *judged(said, sureness), Forward())
    return session


def test_nothing_answered_yet_is_a_result_too() -> None:
    nothing = Split(0, 0, 0)

    assert ending_of(a_session()) == Ending(
        mode=PLAY,
        points=0,
        maximum=0,
        blind=0,
        with_points=True,
        harm=nothing,
        fine=nothing,
        accuracy=OutOf(0, 0),
        sureness=tuple(Said(level, 0, 0) for level in Sureness),
        topics=(),
        missed=(),
        passed=0,
    )


def test_harm_is_spotted_called_depends_or_called_ok() -> None:
    session = answered((an_act(NOT_OK), NOT_OK), (an_act(NOT_OK), DEPENDS), (an_act(NOT_OK), OK), (an_act(NOT_OK), OK))

    results = ending_of(session)

    assert results.harm == Split(right=1, depends=1, opposite=2)
    assert results.harm.of == 4
    assert results.fine.of == 0


def test_fine_is_recognised_called_depends_or_called_not_ok() -> None:
    results = ending_of(answered((an_act(OK), OK), (an_act(OK), OK), (an_act(OK), DEPENDS), (an_act(OK), NOT_OK)))

    assert results.fine == Split(right=2, depends=1, opposite=1)
    assert results.harm.of == 0


def test_depends_that_is_also_fair_is_harm_spotted_and_not_called_depends() -> None:
    results = ending_of(answered((an_act(NOT_OK, also_fair=also_fair(DEPENDS)), DEPENDS)))

    assert results.harm == Split(right=1, depends=0, opposite=0)
    assert results.missed == ()


def test_acts_that_depend_count_in_accuracy_only() -> None:
    results = ending_of(answered((an_act(DEPENDS), DEPENDS), (an_act(DEPENDS), OK)))

    assert results.accuracy == OutOf(right=1, of=2)
    assert (results.harm.of, results.fine.of) == (0, 0)


def test_acts_to_talk_about_count_nowhere() -> None:
    results = ending_of(answered((an_act(TALK), OK), (an_act(TALK), NOT_OK)))

    assert replace(results, finished=()) == ending_of(a_session())


def test_stories_played_to_their_end_are_kept_and_none_that_was_passed_or_is_still_open() -> None:
    one, two, three = (a_scenario(an_act(OK), title=name) for name in ("One", "Two", "Three"))
    begun = after(a_session(one, two, three), *judged(OK), Forward(), Passed())

    assert ending_of(begun).finished == (one,)
    assert ending_of(after(begun, *judged(OK), Forward())).finished == (one, three)


def test_the_first_words_that_were_picked_are_kept() -> None:
    session = after(at_round(a_card_with(Round.TELL)), ConfidantChosen(0), WordsChosen(0), Locked(), Forward())

    assert [*ending_of(session).own_words.values()] == [("Can we talk?", True)]


def test_sureness_is_counted_by_level() -> None:
    session = answered((an_act(NOT_OK), NOT_OK), (an_act(NOT_OK), OK), sureness=Sureness.CERTAIN)

    assert ending_of(session).sureness == (
        Said(Sureness.NOT_SURE, 0, 0),
        Said(Sureness.FAIRLY_SURE, 0, 0),
        Said(Sureness.CERTAIN, 2, 1),
    )


def test_sureness_is_put_into_words_from_five_answers_at_that_level() -> None:
    four = ending_of(answered(*[(an_act(), OK)] * 4, sureness=Sureness.CERTAIN))
    five = ending_of(answered(*[(an_act(), OK)] * 5, sureness=Sureness.CERTAIN))

    assert not any(said.is_enough for said in four.sureness)
    assert [said.sureness for said in five.sureness if said.is_enough] == [Sureness.CERTAIN]


def test_those_who_play_without_sureness_are_told_nothing_about_it() -> None:
    assert ending_of(a_session(with_sureness=False)).sureness == ()


def test_topics_to_talk_about_are_those_of_acts_missed_most_missed_first() -> None:
    right = a_scenario(an_act(OK), topic=Topic.MY_OWN_POSTS)
    once = a_scenario(an_act(NOT_OK), topic=Topic.GROUP_CHATS)
    twice = a_scenario(an_act(NOT_OK), an_act(DEPENDS), topic=Topic.TRUE_OR_FAKE)
    untold = a_scenario(an_act(NOT_OK), topic=None)

    session = after(a_session(right, once, twice, untold), *(*judged(OK), Forward()) * 5)

    assert ending_of(session).topics == (Topic.TRUE_OR_FAKE, Topic.GROUP_CHATS)


def test_a_passed_card_counts_as_passed_and_nowhere_else() -> None:
    session = a_session(a_scenario(), a_scenario(an_act(), an_act()))
    first = after(session, *judged(OK), Forward())

    passed = after(first, *judged(OK), Forward(), Passed())

    before, now = ending_of(first), ending_of(passed)
    assert (before.passed, now.passed) == (0, 1)
    assert (now.points, now.maximum, now.harm, now.missed) == (
        before.points,
        before.maximum,
        before.harm,
        before.missed,
    )


def test_results_hold_in_the_middle_of_a_why() -> None:
    results = ending_of(after(a_session(a_scenario(an_act(), an_act())), *judged(OK, Sureness.NOT_SURE)))

    assert (results.points, results.maximum) == (4, 9)


def counted(session: Session) -> tuple[CountInWords, ...]:
    """What the end says of the rounds of a session."""
    return tuple(rounds(ending_of(session).rounds, ENGLISH, ours=True))


def played(one: Round, *said: Event) -> Session:
    """A session with one round of this kind, in which this was said."""
    return after(at_round(a_card_with(one)), *said, Locked())


def test_ways_to_respond_are_not_counted_as_nobody_is_told_whether_they_help() -> None:
    session = at_round(*[a_card_with(Round.RESPOND)] * 3)
    for wanted in (Rating.HELPS, Rating.HARMS, Rating.HELPS):
        assert isinstance(session.round, RespondRound)
        ratings = [option.rating for option in session.round.options]
        session = after(session, OptionChosen(ratings.index(wanted)), Locked(), Forward(), *judged_and_read())

    assert counted(session) == ()


def test_who_should_see_it_is_counted_by_thing() -> None:
    (count,) = counted(played(Round.AUDIENCE, ReachChosen(0, Reach.NO_ONE), ReachChosen(1, Reach.EVERYONE)))

    assert (count.title, count.filled, count.of) == ("Who should see it", 1, 2)


@pytest.mark.parametrize(("picks", "found"), [(("2", "1"), 1), (("2",), 0)])
def test_clues_found_are_counted_among_all_clues(picks: tuple[str, ...], found: int) -> None:
    (count,) = counted(played(Round.SPOT, *map(ThingPicked, picks)))

    assert (count.title, count.filled, count.of) == ("What gave something away", found, 1)


def test_of_feelings_and_telling_nothing_is_counted() -> None:
    assert counted(played(Round.FEEL)) == ()
    assert counted(played(Round.TELL, ConfidantChosen(0), WordsChosen(0))) == ()


def test_a_round_counts_once_it_is_locked() -> None:
    open_ = after(at_round(a_card_with(Round.SPOT)), ThingPicked("0"))

    assert counted(open_) == ()
    assert counted(after(open_, Locked())) != ()
