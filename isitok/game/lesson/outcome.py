"""The outcome of a lesson: how the class moved, what it spotted, and what its teams scored."""

from collections.abc import Iterator, Mapping

from isitok.base.value import Value
from isitok.format.act import Act
from isitok.format.vocabulary import Verdict
from isitok.game.lesson.ballot import Ballot, Count, TeamVotes
from isitok.game.lesson.class_lesson import Lesson
from isitok.game.play.stops import TELLS, Step, Stop
from isitok.game.rounds.judge import CHOICES, Answer
from isitok.game.scoring import maximum, total


class Moved(Value):
    """How many chose a verdict in the first vote and in the second."""

    verdict: Verdict
    first: int
    last: int


class Shared(Value):
    """How many votes on acts of one kind agreed with the game, out of how many."""

    seen: int
    votes: int


class Result(Value, kw_only=True):
    """What the class said in the end about all acts whose answers it has seen. Acts to be talked about don't count."""

    harm: Shared  # of votes on acts that are not OK, those that said so
    fine: Shared  # of votes on acts that are OK, those that said so
    talked: int  # acts that were voted on


def moves(first: Ballot, last: Ballot) -> tuple[Moved, ...]:
    """How the class moved between two votes, by verdict."""
    return tuple(Moved(verdict, first.of(verdict), last.of(verdict)) for verdict in CHOICES)


def result(lesson: Lesson) -> Result:
    """The class's result so far."""
    seen = {Verdict.NOT_OK: [0, 0], Verdict.OK: [0, 0]}
    talked = 0
    for stop in _explained_stops(lesson):
        act, ballot = _act(lesson, stop), last_vote(lesson, stop)
        talked += not ballot.is_empty
        if act.verdict in seen:
            for verdict in CHOICES:
                seen[act.verdict][0] += ballot.of(verdict) if act.accepts(verdict) else 0
                seen[act.verdict][1] += ballot.of(verdict)
    return Result(
        harm=Shared(*seen[Verdict.NOT_OK]),
        fine=Shared(*seen[Verdict.OK]),
        talked=talked,
    )


def scores(lesson: Lesson) -> tuple[int, ...]:
    """Points of each team, over the acts whose answers it has seen. A pass brings nothing and loses nothing."""
    return tuple(map(total, _of_teams(lesson)))


def best_scores(lesson: Lesson) -> tuple[int, ...]:
    """The best that the answers of each team could have scored: a pass isn't one of them."""
    return tuple(map(maximum, _of_teams(lesson)))


def _of_teams(lesson: Lesson) -> list[list[Answer]]:
    """Each team's final answers, without passes, where the answer has been shown."""
    answers: list[list[Answer]] = [[] for _ in range(lesson.teams)]
    for stop in _explained_stops(lesson):
        ballot, act = last_vote(lesson, stop), _act(lesson, stop)
        if not isinstance(ballot, TeamVotes):
            continue
        for team, vote in enumerate(ballot.votes):
            if vote is not None and vote.verdict is not None:
                answers[team].append(
                    Answer(
                        card_index=stop.card, act_index=stop.act, act=act, verdict=vote.verdict, sureness=vote.sureness
                    )
                )
    return answers


def before_and_after(lesson: Lesson) -> Mapping[str, Shared] | None:
    """Votes on the acts of a pair that agreed with the game, before the lesson and after it.

    None where one half is missing, or nobody voted in it: then there is nothing to compare.

    Acts are marked alike in both halves, whether they are OK, not OK or depend.
    """
    if not lesson.before or not lesson.after:
        return None
    halves = {
        half.value: _share_of(lesson, [stop for stop in lesson.line if stop.step is half])
        for half in (Step.BEFORE, Step.AFTER)
    }
    return halves if all(half.votes for half in halves.values()) else None


def last_vote(lesson: Lesson, stop: Stop) -> Ballot:
    """The vote on an act that counts: the second one, if somebody voted again."""
    again = lesson.ballot_at(Stop(Step.AGAIN, stop.card, stop.act))
    return lesson.ballot_at(Stop(Step.VOTE, stop.card, stop.act)) if again.is_empty else again


def _explained_stops(lesson: Lesson) -> Iterator[Stop]:
    for stop in lesson.seen:
        if stop.step in TELLS and stop.step is not Step.KEY_WHY:
            yield stop


def _act(lesson: Lesson, stop: Stop) -> Act:
    return lesson.cards[stop.card].acts[stop.act]


def _share_of(lesson: Lesson, stops: list[Stop]) -> Shared:
    seen = votes = 0
    for stop in stops:
        card, ballot = lesson.card_at(stop), lesson.ballot_at(stop)
        act = card.acts[stop.act] if card else None
        if act is None or act.verdict is Verdict.TALK:
            continue
        votes += ballot.total if isinstance(ballot, Count) else sum(ballot.of(verdict) for verdict in CHOICES)
        seen += sum(ballot.of(verdict) for verdict in CHOICES if act.accepts(verdict))
    return Shared(seen, votes)
