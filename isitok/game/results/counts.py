"""What may be kept of one finished lesson: by topic, how many agreed with the game.

- Only what a teacher counted: teams at the keyboard are no people.
- Only of a group that is large enough, and whose size somebody said; and only votes in which nearly all took part.
- Who passed isn't counted, and nobody can tell that somebody passed (``passes``).
- No story is named: a teacher's own story could be called after something that happened.
- The vote that counts is the last one on an act. The first one, before the talk, is of the same people: kept beside it,
  in sums of its own, the two could give each other's small numbers away.
- Acts to be talked about, and those on which it depends, don't count; in "before and after" all that can be judged do.
- "Before" without "after", or the other way round, counts in the first or last lesson of one of the game's own courses:
  its other half comes from another lesson of that course.
"""

from collections.abc import Iterable, Iterator

from isitok.format.act import Act
from isitok.format.course import Course
from isitok.format.story import Scenario
from isitok.format.vocabulary import Verdict
from isitok.game.lesson.ballot import Ballot, Count
from isitok.game.lesson.class_lesson import Lesson
from isitok.game.lesson.outcome import last_vote
from isitok.game.play.stops import Step, Stop
from isitok.game.results.passes import of_the_room
from isitok.game.results.result_parts import ALL_TOPICS, LEAST_OF_ALL, NO_TOPIC, Counts, Part, VoteKind, is_counted
from isitok.game.rounds.judge import CHOICES


def counts_of(lesson: Lesson, least: int, courses: Iterable[Course] = ()) -> Counts:
    """What may be kept of this lesson; nothing if its group is too small, of unknown size, or made of teams."""
    if lesson.room is None or not is_counted(lesson.room, least, with_keys=lesson.teams > 0):
        return ()
    return tuple(_votes(lesson, lesson.room, max(LEAST_OF_ALL, least), _course_of(lesson, courses)))


def _course_of(lesson: Lesson, courses: Iterable[Course]) -> str:
    """The course of which this lesson asks one half; nothing if it asks both, or none, or is of no course of ours."""
    asked = tuple(_ids(cards) for cards in (lesson.before, lesson.after))
    if all(asked) or not any(asked):
        return ""
    found = (
        one
        for one in courses
        if not one.own
        for ready in one.ready
        if asked == (ready.plan.before_after.before, ready.plan.before_after.after)
    )
    course = next(found, None)
    return course.ages[0].value if course else ""


def _ids(cards: Iterable[Scenario]) -> tuple[str, ...]:
    return tuple(card.id for card in cards)


def _votes(lesson: Lesson, room: int, least: int, course: str) -> Iterator[tuple[Part, ...]]:
    def part(topic: str, kind: VoteKind, act: Act, ballot: Ballot) -> Part | None:
        if not isinstance(ballot, Count) or ballot.total > room:  # one that can't be right adds nothing
            return None
        agreed = sum(ballot.of(verdict) for verdict in CHOICES if act.accepts(verdict))
        of = course if kind in (VoteKind.BEFORE, VoteKind.AFTER) else ""
        return of_the_room(Part(topic, kind, agreed, ballot.total - agreed, course=of), room, least)

    kinds = {Verdict.NOT_OK: VoteKind.HARM, Verdict.OK: VoteKind.FINE}
    for stop in lesson.seen:
        if stop.step is not Step.WHY:
            continue
        card = lesson.cards[stop.card]
        act = card.acts[stop.act]
        if act.verdict in kinds:
            topic = card.topic.value if card.topic else NO_TOPIC
            vote = part(topic, kinds[act.verdict], act, last_vote(lesson, stop))
            if vote is not None:
                yield (vote,)
    for number, pair in enumerate(zip(lesson.before, lesson.after, strict=False)):
        acts = tuple(card.acts[0] for card in pair)
        if any(act.verdict is Verdict.TALK for act in acts):
            continue
        ballots = (lesson.ballot_at(Stop(step, number)) for step in (Step.BEFORE, Step.AFTER))
        halves = zip((VoteKind.BEFORE, VoteKind.AFTER), acts, ballots, strict=True)
        first, last = (part(ALL_TOPICS, kind, act, ballot) for kind, act, ballot in halves)
        if first is not None and last is not None:  # both or neither: one alone can't be compared
            yield first, last
    halves_asked = ((Step.BEFORE, VoteKind.BEFORE, lesson.before), (Step.AFTER, VoteKind.AFTER, lesson.after))
    for step, kind, cards in halves_asked if course else ():
        for number, card in enumerate(cards):
            act = card.acts[0]
            vote = (
                None
                if act.verdict is Verdict.TALK
                else part(ALL_TOPICS, kind, act, lesson.ballot_at(Stop(step, number)))
            )
            if vote is not None:
                yield (vote,)
