"""What must hold for any order of events in a game with rounds, whatever the cards."""

from itertools import chain, pairwise

from hypothesis import given
from hypothesis import strategies as st

from isitok.base import value
from isitok.base.value import replace
from isitok.format.rounds import rounds_of
from isitok.format.story import Round, Scenario
from isitok.format.vocabulary import Feeling, Reach, Verdict
from isitok.game.ending import ending_of
from isitok.game.events import Chosen, Event, Forward, Locked, Passed, Sureness
from isitok.game.play.line import leave_out
from isitok.game.play.modes import PLAY
from isitok.game.play.stops import IN_ROUND, Step
from isitok.game.rounds.audience import ReachChosen
from isitok.game.rounds.feel import FeelingToggled, Moment
from isitok.game.rounds.judge import CHOICES
from isitok.game.rounds.respond import OptionChosen
from isitok.game.rounds.spot import ThingPicked
from isitok.game.rounds.tell import ConfidantChosen, WordsChosen
from isitok.game.session import Session, start, update
from isitok.game.summary import rounds
from isitok.i18n.screen_words import ENGLISH
from tests.builders import after, an_act
from tests.game.table import a_card_with, round_passes

scenarios = st.builds(
    lambda acts, rounds, mend: a_card_with(*rounds, acts=acts, **({} if mend else {"put_right": {}})),
    st.lists(st.builds(an_act, st.sampled_from(Verdict)), min_size=1, max_size=2),
    st.sets(st.sampled_from(Round)),
    st.booleans(),
)
sessions = st.builds(lambda cards, seed: start(cards, PLAY, seed=seed), st.lists(scenarios, max_size=3), st.integers())
number = st.integers(-2, 4)
in_a_round: st.SearchStrategy[Event] = st.one_of(
    st.builds(OptionChosen, number),
    st.builds(ReachChosen, number, st.sampled_from(Reach)),
    st.builds(ThingPicked, st.sampled_from(["0", "1", "2", "3", "4", "1/0", ""])),
    st.builds(
        FeelingToggled,
        st.sampled_from(["ffion", "kofi", "nobody"]),
        st.sampled_from(Moment),
        st.sampled_from(Feeling),
    ),
    st.builds(ConfidantChosen, number),
    st.builds(WordsChosen, number),
)
event: st.SearchStrategy[Event] = st.one_of(
    in_a_round,
    st.builds(Chosen, st.sampled_from(Verdict)),
    st.builds(Locked, st.none() | st.sampled_from(Sureness)),
    st.just(Passed()),
    st.just(Forward()),
)
an_answer: st.SearchStrategy[list[Event]] = st.builds(
    lambda verdict, sureness: [Chosen(verdict), Locked(sureness), Forward()],
    st.sampled_from(CHOICES),
    st.sampled_from(Sureness),
)
a_round: st.SearchStrategy[list[Event]] = st.builds(
    lambda option, reaches, pick, person, feeling, who: [
        OptionChosen(option),
        *(ReachChosen(thing, reach) for thing, reach in enumerate(reaches)),
        ThingPicked(pick),
        FeelingToggled(person, Moment.AT_FIRST, feeling),
        ConfidantChosen(who),
        WordsChosen(who),
        Locked(),
        Forward(),
    ],
    st.integers(0, 2),
    st.tuples(st.sampled_from(Reach), st.sampled_from(Reach)),
    st.sampled_from("0123"),
    st.sampled_from(["ffion", "kofi"]),
    st.sampled_from(Feeling),
    st.integers(0, 1),
)
# Single events find odd orders; whole answers and rounds get far enough for there to be something to break.
events = st.lists(event.map(lambda one: [one]) | an_answer | a_round, max_size=16).map(lambda parts: [*chain(*parts)])


def steps(session: Session, events: list[Event]) -> list[Session]:
    """The session before and after each event."""
    found = [session]
    for happening in events:
        found.append(update(found[-1], happening))
    return found


@given(sessions, events)
def test_no_round_is_answered_twice(session: Session, events: list[Event]) -> None:
    for step in steps(session, events):
        cards = [played.card_index for played in step.played]
        assert cards == sorted(set(cards))


@given(sessions, events)
def test_a_locked_round_never_changes_and_leaves_only_with_its_card(session: Session, events: list[Event]) -> None:
    for before, now in pairwise(steps(session, events)):
        left = (*now.passes, *round_passes(now))
        kept = tuple(played for played in before.played if played.card_index not in left)
        assert now.played[: len(kept)] == kept
        assert len(now.played) <= len(kept) + 1
        if before.step in IN_ROUND - {Step.ROUND} and now.step in IN_ROUND:
            assert now.round == before.round == before.played[-1].round


@given(sessions, events)
def test_every_card_left_behind_was_passed_or_had_its_round(session: Session, events: list[Event]) -> None:
    for step in steps(session, events):
        behind = range(len(step.cards) if step.step is Step.RESULT else step.stop.card)
        due = [card for card in behind if step.rounds[card] and card not in (*step.passes, *round_passes(step))]
        assert [played.card_index for played in step.played if played.card_index in behind] == due


@given(sessions, events)
def test_every_act_has_its_why_before_the_round(session: Session, events: list[Event]) -> None:
    for before, now in pairwise(steps(session, events)):
        if now.step is Step.ROUND and before.step is not Step.ROUND:
            assert before.step is Step.WHY
            answers = [answer for answer in now.answers if answer.card_index == now.stop.card]
            assert len(answers) == len(now.scenario.acts)


@given(sessions, events)
def test_a_round_is_on_the_table_in_its_phases_only_and_can_be_left_only_locked(
    session: Session, events: list[Event]
) -> None:
    for before, now in pairwise(steps(session, events)):
        assert (now.round is not None) == (now.step in IN_ROUND)
        if now.round is not None:
            assert now.dealt_round in rounds_of(now.scenario)
        if before.step is Step.ROUND and now.step is not Step.ROUND:
            assert now.step is Step.ROUND_WHY or len(round_passes(now)) > len(round_passes(before))
        if before.step is Step.RESULT:
            assert now == before


@given(sessions, events)
def test_what_is_locked_said_enough(session: Session, events: list[Event]) -> None:
    assert all(played.round.is_whole for played in after(session, *events).played)


@given(sessions, events)
def test_rounds_bring_no_points_and_change_nothing_else_that_is_counted(session: Session, events: list[Event]) -> None:
    last = after(session, *events)
    spared = leave_out(last, [stop for stop in last.every_stop() if stop.step in IN_ROUND])

    told = replace(ending_of(last), rounds=(), own_words={})
    assert told == replace(ending_of(spared), finished=told.finished)  # a story is over when its round is
    assert ending_of(last).maximum == 9 * ending_of(last).accuracy.of


@given(sessions, events)
def test_the_counts_of_the_rounds_add_up(session: Session, events: list[Event]) -> None:
    last = after(session, *events)
    kinds = [last.rounds[played.card_index] for played in last.played]
    counts = {count.title: count for count in rounds(ending_of(last).rounds, ENGLISH, ours=True)}
    number = {
        "Who should see it": 2 * kinds.count(Round.AUDIENCE),
        "What gave something away": kinds.count(Round.SPOT),
    }

    assert {title: count.of for title, count in counts.items()} == {title: of for title, of in number.items() if of}
    assert all(0 <= count.filled <= count.of for count in counts.values())
    assert len(ending_of(last).rounds) == len(kinds)


@given(sessions, events)
def test_what_was_passed_is_counted_nowhere(session: Session, events: list[Event]) -> None:
    last = after(session, *events)

    assert not {played.card_index for played in last.played} & {*last.passes, *round_passes(last)}
    assert not set(last.passes) & set(round_passes(last))
    assert not {answer.card_index for answer in last.answers} & set(last.passes)


@given(sessions, events)
def test_a_pass_in_a_round_takes_back_nothing_that_was_judged(session: Session, events: list[Event]) -> None:
    last = after(session, *events)
    if last.step not in IN_ROUND:
        return

    passed = update(last, Passed())

    assert (passed.answers, passed.passes) == (last.answers, last.passes)
    now = replace(ending_of(passed), rounds=(), own_words={})
    assert now == replace(ending_of(last), rounds=(), own_words={}, finished=now.finished)
    assert last.stop.card not in {played.card_index for played in passed.played}
    assert passed.stop.card > last.stop.card or passed.step is Step.RESULT


@given(st.lists(scenarios, min_size=1, max_size=2), st.integers(), events)
def test_judging_goes_as_it_does_without_rounds(cards: list[Scenario], seed: int, events: list[Event]) -> None:
    last = after(start(cards, PLAY, seed=seed), *events)

    plain = start(cards, value.replace(PLAY, deals_round=False), seed=seed)
    for answer in last.answers:
        while (plain.stop.card, plain.stop.act) != (answer.card_index, answer.act_index):
            plain = update(plain, Passed())
        plain = after(plain, Chosen(answer.verdict), Locked(answer.sureness), Forward())

    assert plain.answers == last.answers


@given(sessions)
def test_a_pass_at_every_card_ends_any_session_with_nothing_counted(session: Session) -> None:
    done = after(session, *[Passed()] * len(session.cards))

    assert done.step is Step.RESULT
    assert ending_of(done).rounds == ()
