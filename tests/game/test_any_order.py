"""What must hold for any order of events, whatever the cards."""

from itertools import chain, pairwise

from hypothesis import given
from hypothesis import strategies as st

from isitok.format.story import Scenario
from isitok.format.vocabulary import Level, Topic, Verdict
from isitok.game.ending import ending_of
from isitok.game.events import Chosen, Forward, Locked, Passed, SoloEvent, Sureness
from isitok.game.play.modes import PLAY, REPLAY
from isitok.game.play.stops import Step
from isitok.game.replay import replay
from isitok.game.rounds.judge import CHOICES
from isitok.game.scoring import BEST, maximum, points
from isitok.game.session import Session, start, update
from tests.builders import a_scenario, after, also_fair, an_act

acts = st.builds(
    an_act,
    verdict=st.sampled_from(Verdict),
    also_fair=st.none() | st.builds(also_fair, st.sampled_from(CHOICES)),
)
scenarios = st.builds(
    lambda acts, level, topic: a_scenario(*acts, level=level, topic=topic),
    st.lists(acts, min_size=1, max_size=3),
    st.sampled_from(Level),
    st.none() | st.sampled_from(Topic),
)
sessions = st.builds(start, st.lists(scenarios, max_size=4), st.sampled_from((PLAY, REPLAY)), st.booleans())
event: st.SearchStrategy[SoloEvent] = st.one_of(
    st.builds(Chosen, st.sampled_from(Verdict)),
    st.builds(Locked, st.none() | st.sampled_from(Sureness)),
    st.just(Passed()),
    st.just(Forward()),
)
an_answer = st.builds(
    lambda verdict, sureness: [Chosen(verdict), Locked(sureness), Forward()],
    st.sampled_from(CHOICES),
    st.sampled_from(Sureness),
)
# Single events find odd orders; whole answers get far enough for there to be something to break.
events = st.lists(event.map(lambda one: [one]) | an_answer, max_size=25).map(lambda parts: [*chain(*parts)])


def played(session: Session, events: list[SoloEvent]) -> list[Session]:
    """The session before and after each event."""
    steps = [session]
    for happening in events:
        steps.append(update(steps[-1], happening))
    return steps


@given(sessions, events)
def test_no_act_is_answered_twice(session: Session, events: list[SoloEvent]) -> None:
    for step in played(session, events):
        answered = [(answer.card_index, answer.act_index) for answer in step.answers]
        assert answered == sorted(set(answered))


@given(sessions, events)
def test_a_locked_answer_never_changes_and_leaves_only_with_its_card(session: Session, events: list[SoloEvent]) -> None:
    for before, now in pairwise(played(session, events)):
        kept = tuple(answer for answer in before.answers if answer.card_index not in now.passes)
        assert now.answers[: len(kept)] == kept
        assert len(now.answers) <= len(kept) + 1


@given(sessions, events)
def test_every_answer_that_counts_had_its_why(session: Session, events: list[SoloEvent]) -> None:
    explained = set()
    for step in played(session, events):
        if step.step is Step.WHY:
            assert step.answer is not None
            assert step.answer.act is step.act
            explained.add((step.stop.card, step.stop.act))
        else:
            assert {(answer.card_index, answer.act_index) for answer in step.answers} <= explained


@given(sessions, events)
def test_a_session_only_goes_forward_one_step_at_a_time(session: Session, events: list[SoloEvent]) -> None:
    for before, now in pairwise(played(session, events)):
        if now.is_over and not before.is_over:
            assert before.stop.card == len(before.cards) - 1
        elif (before.stop.card, before.stop.act) != (now.stop.card, now.stop.act):
            assert before.step is Step.WHY or len(now.passes) > len(before.passes)
            next_act = (before.stop.card, before.stop.act + 1)
            assert (now.stop.card, now.stop.act) in (next_act, (before.stop.card + 1, 0))
        if before.step is Step.RESULT:
            assert now == before


@given(sessions, events)
def test_done_means_that_every_act_was_answered_or_its_card_passed(session: Session, events: list[SoloEvent]) -> None:
    last = after(session, *events)
    every = {(card, act) for card, scenario in enumerate(last.cards) for act in range(len(scenario.acts))}

    open_ = {
        (card, act)
        for card, act in every - {(answer.card_index, answer.act_index) for answer in last.answers}
        if card not in last.passes
    }

    if last.step is Step.JUDGE:
        assert (last.stop.card, last.stop.act) in open_
    if last.step is Step.RESULT:
        assert not open_


@given(sessions, events)
def test_sureness_is_kept_exactly_where_it_is_asked_for(session: Session, events: list[SoloEvent]) -> None:
    last = after(session, *events)

    assert all((answer.sureness is not None) == session.with_sureness for answer in last.answers)
    assert all(answer.verdict in CHOICES for answer in last.answers)


@given(sessions, events)
def test_points_lie_between_nothing_and_the_best(session: Session, events: list[SoloEvent]) -> None:
    results = ending_of(after(session, *events))

    assert 0 <= results.points <= results.maximum == BEST * results.accuracy.of


@given(sessions, events)
def test_the_counts_of_the_results_add_up(session: Session, events: list[SoloEvent]) -> None:
    last = after(session, *events)
    results = ending_of(last)
    marked = [answer for answer in last.answers if answer.act.verdict is not Verdict.TALK]
    depending = [answer for answer in marked if answer.act.verdict is Verdict.DEPENDS]

    assert results.harm.of + results.fine.of + len(depending) == results.accuracy.of == len(marked)
    assert results.accuracy.right + len(results.missed) == results.accuracy.of
    assert results.points == sum(points(answer) for answer in marked)
    assert results.maximum == maximum(last.answers)
    if session.with_sureness:
        assert sum(said.times for said in results.sureness) == results.accuracy.of
        assert sum(said.right for said in results.sureness) == results.accuracy.right
    assert bool(results.topics) <= bool(results.missed)
    assert len(set(results.topics)) == len(results.topics)


@given(st.lists(scenarios, min_size=1, max_size=3), st.booleans(), events, events)
def test_a_passed_card_leaves_no_trace_in_what_is_counted(
    cards: list[Scenario], with_sureness: bool, first: list[SoloEvent], then: list[SoloEvent]
) -> None:
    session = after(start(cards, PLAY, with_sureness), *first)
    if not session.can_pass:
        return

    passed = after(session, Passed(), *then)
    spared = start(
        [card for index, card in enumerate(session.cards) if index not in passed.passes], PLAY, with_sureness
    )
    for answer in passed.answers:
        spared = after(spared, Chosen(answer.verdict), Locked(answer.sureness), Forward())

    with_pass, without = ending_of(passed), ending_of(spared)
    counted = ("points", "maximum", "harm", "fine", "accuracy", "sureness", "topics")
    assert [getattr(with_pass, part) for part in counted] == [getattr(without, part) for part in counted]


@given(sessions, events)
def test_the_same_events_always_give_the_same_session(session: Session, events: list[SoloEvent]) -> None:
    assert after(session, *events) == after(session, *events)


@given(sessions, events)
def test_a_replay_deals_only_what_was_missed(session: Session, events: list[SoloEvent]) -> None:
    last = after(session, *events)
    missed = [answer.act for answer in last.answers if answer.is_missed]

    again = replay(last)

    assert [act for card in (again.cards if again else ()) for act in card.acts] == missed
    assert {card.title for card in (again.cards if again else ())} <= {card.title for card in session.cards}


@given(sessions)
def test_level_3_is_never_on_the_table(session: Session) -> None:
    assert all(card.level < Level.THREE for card in session.cards)


@given(sessions)
def test_a_pass_at_every_card_ends_any_session_with_nothing_counted(session: Session) -> None:
    done = after(session, *[Passed()] * len(session.cards))

    assert done.step is Step.RESULT
    assert (ending_of(done).maximum, ending_of(done).passed) == (0, len(session.cards))
