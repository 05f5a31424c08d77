"""What may be kept of one finished lesson: by topic, how many agreed with the game.

- Only what a teacher counted: teams at the keyboard are no people.
- Only of a group that is large enough, and whose size somebody said; and only votes in which nearly all took part.
- Who passed isn't counted, and nobody can tell that somebody passed (``passes``).
- No story is named: a teacher's own story could be called after something that happened.
- The vote that counts is the last one on an act. The first one, before the talk, is of the same people: kept beside it,
  in sums of its own, the two could give each other's small numbers away.
- Acts to be talked about, and those on which it depends, don't count; in "before and after" all that can be judged do.
- "Before" without "after", or the other way round, counts in the first or last lesson of one of the game's own courses:
  its other half comes from another lesson of that course. Either story of the pair counts as that half.
"""

from collections.abc import Iterable, Iterator

from isitok.base.value import Value, replace
from isitok.format.act import Act
from isitok.format.course import Course
from isitok.format.lesson import BeforeAfter
from isitok.format.story import Scenario
from isitok.format.vocabulary import Verdict
from isitok.game.lesson.ballot import Ballot, Count
from isitok.game.lesson.class_lesson import Lesson
from isitok.game.lesson.outcome import last_vote
from isitok.game.play.line import judged_acts
from isitok.game.play.stops import Step, Stop
from isitok.game.results.passes import of_the_room
from isitok.game.results.result_parts import (
    ALL_TOPICS,
    HALVES,
    LEAST_OF_ALL,
    NO_TOPIC,
    Counts,
    Part,
    VoteKind,
    is_counted,
)
from isitok.game.rounds.judge import CHOICES


class OfClass(Value):
    """What was said of a class when its lesson was set up."""

    year: str = ""  # its year group; "" = nobody said
    order: str = ""  # which story of a pair it had first; "" = not decided by its name
    named: BeforeAfter | None = None  # the stories before and after that the plan names; None: those that were played


NOT_SAID = OfClass()


def counts_of(lesson: Lesson, least: int, courses: Iterable[Course] = (), of: OfClass = NOT_SAID) -> Counts:
    """What may be kept of this lesson; nothing if its group is too small, of unknown size, or made of teams."""
    if lesson.room is None or not is_counted(lesson.room, least, with_keys=lesson.teams > 0):
        return ()
    return tuple(_votes(lesson, lesson.room, max(LEAST_OF_ALL, least), _course_of(lesson, courses, of), of))


def _course_of(lesson: Lesson, courses: Iterable[Course], of: OfClass) -> str:
    """The course of which this lesson asks one half; nothing if it asks both, or none, or is of no course of ours."""
    asked = tuple(_ids(cards) for cards in (lesson.before, lesson.after))
    if all(asked) or not any(asked):
        return ""
    if of.named:
        asked = of.named.before, of.named.after
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


def _votes(lesson: Lesson, room: int, least: int, course: str, of: OfClass) -> Iterator[tuple[Part, ...]]:
    def part(topic: str, kind: VoteKind, act: Act, ballot: Ballot) -> Part | None:
        if not isinstance(ballot, Count) or ballot.total > room:  # one that can't be right adds nothing
            return None
        agreed = sum(ballot.of(verdict) for verdict in CHOICES if act.accepts(verdict))
        vote = Part(topic, kind, agreed, ballot.total - agreed, year=of.year)
        if kind in HALVES:
            vote = replace(vote, course=course, order=of.order)
        return of_the_room(vote, room, least)

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

    def half(step: Step, kind: VoteKind, card: Scenario, number: int) -> Iterator[Part]:
        for act in judged_acts(card):
            vote = part(ALL_TOPICS, kind, card.acts[act], lesson.ballot_at(Stop(step, number, act)))
            if vote is not None and card.acts[act].verdict is not Verdict.TALK:
                yield vote

    for number, (before, after) in enumerate(zip(lesson.before, lesson.after, strict=False)):
        first = tuple(half(Step.BEFORE, VoteKind.BEFORE, before, number))
        last = tuple(half(Step.AFTER, VoteKind.AFTER, after, number))
        if first and last:  # both or neither: one alone can't be compared
            yield first + last
    halves_asked = ((Step.BEFORE, VoteKind.BEFORE, lesson.before), (Step.AFTER, VoteKind.AFTER, lesson.after))
    for step, kind, cards in halves_asked if course else ():
        for number, card in enumerate(cards):
            yield from ((vote,) for vote in half(step, kind, card, number))
