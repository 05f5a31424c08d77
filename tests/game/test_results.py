"""What a session shows of itself at its end."""

from isitok.game.events import Continued, Passed, Sureness
from isitok.game.modes import PLAY
from isitok.game.results import Results, Said, Split, Tally, results_of
from isitok.game.session import Session
from isitok.packs.model import Act
from isitok.packs.vocabulary import Topic, Verdict
from tests.builders import a_scenario, a_session, after, also_fair, an_act, judged

OK, DEPENDS, NOT_OK, TALK = Verdict.OK, Verdict.DEPENDS, Verdict.NOT_OK, Verdict.TALK


def answered(*pairs: tuple[Act, Verdict], sureness: Sureness = Sureness.FAIRLY_SURE) -> Session:
    """A session of one act a card, each answered with the verdict beside it."""
    session = a_session(*(a_scenario(act) for act, _ in pairs))
    for _, said in pairs:
        session = after(session, *judged(said, sureness), Continued())
    return session


def test_nothing_answered_yet_is_a_result_too() -> None:
    nothing = Split(0, 0, 0)

    assert results_of(a_session()) == Results(
        mode=PLAY,
        points=0,
        maximum=0,
        harm=nothing,
        fine=nothing,
        accuracy=Tally(0, 0),
        sureness=tuple(Said(level, 0, 0) for level in Sureness),
        topics=(),
        missed=(),
        passed=0,
    )


def test_harm_is_spotted_called_depends_or_called_ok() -> None:
    session = answered((an_act(NOT_OK), NOT_OK), (an_act(NOT_OK), DEPENDS), (an_act(NOT_OK), OK), (an_act(NOT_OK), OK))

    results = results_of(session)

    assert results.harm == Split(right=1, depends=1, opposite=2)
    assert results.harm.of == 4
    assert results.fine.of == 0


def test_fine_is_recognised_called_depends_or_called_not_ok() -> None:
    results = results_of(answered((an_act(OK), OK), (an_act(OK), OK), (an_act(OK), DEPENDS), (an_act(OK), NOT_OK)))

    assert results.fine == Split(right=2, depends=1, opposite=1)
    assert results.harm.of == 0


def test_depends_that_is_also_fair_is_harm_spotted_and_not_called_depends() -> None:
    results = results_of(answered((an_act(NOT_OK, also_fair=also_fair(DEPENDS)), DEPENDS)))

    assert results.harm == Split(right=1, depends=0, opposite=0)
    assert results.missed == ()


def test_acts_that_depend_count_in_accuracy_only() -> None:
    results = results_of(answered((an_act(DEPENDS), DEPENDS), (an_act(DEPENDS), OK)))

    assert results.accuracy == Tally(right=1, of=2)
    assert (results.harm.of, results.fine.of) == (0, 0)


def test_acts_to_talk_about_count_nowhere() -> None:
    results = results_of(answered((an_act(TALK), OK), (an_act(TALK), NOT_OK)))

    assert results == results_of(a_session())


def test_sureness_is_counted_by_level() -> None:
    session = answered((an_act(NOT_OK), NOT_OK), (an_act(NOT_OK), OK), sureness=Sureness.CERTAIN)

    assert results_of(session).sureness == (
        Said(Sureness.NOT_SURE, 0, 0),
        Said(Sureness.FAIRLY_SURE, 0, 0),
        Said(Sureness.CERTAIN, 2, 1),
    )


def test_sureness_is_put_into_words_from_five_answers_at_that_level() -> None:
    four = results_of(answered(*[(an_act(), OK)] * 4, sureness=Sureness.CERTAIN))
    five = results_of(answered(*[(an_act(), OK)] * 5, sureness=Sureness.CERTAIN))

    assert not any(said.is_enough for said in four.sureness)
    assert [said.sureness for said in five.sureness if said.is_enough] == [Sureness.CERTAIN]


def test_those_who_play_without_sureness_are_told_nothing_about_it() -> None:
    assert results_of(a_session(with_sureness=False)).sureness == ()


def test_topics_to_talk_about_are_those_of_acts_missed_most_missed_first() -> None:
    right = a_scenario(an_act(OK), topic=Topic.MY_OWN_POSTS)
    once = a_scenario(an_act(NOT_OK), topic=Topic.GROUP_CHATS)
    twice = a_scenario(an_act(NOT_OK), an_act(DEPENDS), topic=Topic.TRUE_OR_FAKE)
    untold = a_scenario(an_act(NOT_OK), topic=None)

    session = after(a_session(right, once, twice, untold), *(*judged(OK), Continued()) * 5)

    assert results_of(session).topics == (Topic.TRUE_OR_FAKE, Topic.GROUP_CHATS)


def test_a_passed_card_counts_as_passed_and_nowhere_else() -> None:
    session = a_session(a_scenario(), a_scenario(an_act(), an_act()))
    first = after(session, *judged(OK), Continued())

    passed = after(first, *judged(OK), Continued(), Passed())

    before, now = results_of(first), results_of(passed)
    assert (before.passed, now.passed) == (0, 1)
    assert (now.points, now.maximum, now.harm, now.missed) == (
        before.points,
        before.maximum,
        before.harm,
        before.missed,
    )


def test_results_hold_in_the_middle_of_a_why() -> None:
    results = results_of(after(a_session(a_scenario(an_act(), an_act())), *judged(OK, Sureness.NOT_SURE)))

    assert (results.points, results.maximum) == (6, 9)
