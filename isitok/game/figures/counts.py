"""What may be kept of one finished lesson: by topic, how many saw things as the game does.

- Only what a teacher counted: teams at the keyboard are no people.
- Only of a group that is large enough, and whose size somebody said; and only votes in which so many took part. Who
  passed isn't counted.
- No story is named: a teacher's own story could be called after something that happened.
- The vote that counts is the last one on an act. The first one, before the talk, is of the same people: kept beside it,
  in sums of its own, the two could give each other's small numbers away.
- Acts to be talked about, and those on which it depends, don't count; in "before and after" all that can be judged do.
"""

from collections.abc import Iterator
from typing import TypeGuard

from isitok.game.figures.parts import ALL_TOPICS, LEAST_OF_ALL, NO_TOPIC, Counts, Kind, Part, is_counted
from isitok.game.lesson.ballot import Ballot, Count
from isitok.game.lesson.lesson import Lesson
from isitok.game.lesson.outcome import last_vote
from isitok.game.lesson.steps import Step, Stop
from isitok.game.rounds.judge import CHOICES
from isitok.packs.model import Act
from isitok.packs.vocabulary import Verdict


def counts_of(lesson: Lesson, least: int) -> Counts:
    """What may be kept of this lesson; nothing where its group is too small, unknown, or no group of people."""
    if not is_counted(lesson.room, least, with_keys=lesson.teams > 0):
        return ()
    return tuple(_votes(lesson, max(LEAST_OF_ALL, least)))


def _votes(lesson: Lesson, least: int) -> Iterator[tuple[Part, ...]]:
    kinds = {Verdict.NOT_OK: Kind.HARM, Verdict.OK: Kind.FINE}
    for stop in lesson.line[: lesson.furthest + 1]:
        if stop.step is not Step.WHY:
            continue
        card = lesson.cards[stop.card]
        act, ballot = card.acts[stop.act], last_vote(lesson, stop)
        if act.verdict in kinds and _is_large(ballot, least):
            yield (_part(card.topic.value if card.topic else NO_TOPIC, kinds[act.verdict], act, ballot),)
    for number, pair in enumerate(zip(lesson.before, lesson.after, strict=False)):
        acts = tuple(card.acts[0] for card in pair)
        first, last = (lesson.ballot_at(Stop(step, number)) for step in (Step.BEFORE, Step.AFTER))
        # Both halves or neither: one alone is no comparison.
        if _is_large(first, least) and _is_large(last, least) and all(act.verdict is not Verdict.TALK for act in acts):
            yield _part(ALL_TOPICS, Kind.BEFORE, acts[0], first), _part(ALL_TOPICS, Kind.AFTER, acts[1], last)


def _is_large(ballot: Ballot, least: int) -> TypeGuard[Count]:
    return isinstance(ballot, Count) and ballot.total >= least


def _part(topic: str, kind: Kind, act: Act, ballot: Count) -> Part:
    agreed = sum(ballot.of(verdict) for verdict in CHOICES if act.accepts(verdict))
    return Part(topic, kind, agreed, ballot.total - agreed)
