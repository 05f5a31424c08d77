"""What the adult who leads sees at each step and the class never does: answers, what comes next, how it went."""

from collections.abc import Iterator

from isitok.base.value import Value
from isitok.format.act import Act
from isitok.format.beside_acts import ListenFor
from isitok.format.story import Scenario
from isitok.game.lesson.ballot import Ballot
from isitok.game.lesson.class_lesson import Lesson
from isitok.game.lesson.outcome import last_vote
from isitok.game.play.stops import Step, Stop

UNTALKED = frozenset({Step.BEFORE, Step.AFTER})
"""Votes without talk: what could be said about their stories has to wait until both votes are over."""


class ActVotes(Value, kw_only=True):
    """What the class said about an act: at first, and in the end."""

    card: Scenario
    act: Act
    first: Ballot
    last: Ballot


class Briefing(Value, kw_only=True):
    """Everything for one step."""

    card: Scenario | None  # the story of this step
    overlooked: bool  # teams are voting at this keyboard: what they must not see is hidden until they have finished
    acts: tuple[Act, ...]  # its acts with their answers, the current one first
    talk: tuple[str, ...]
    listen_for: tuple[ListenFor, ...]
    note: str
    told: bool  # whether the class has seen the answer to the current act
    next_step: Step | None  # None: nothing follows
    next_card: Scenario | None  # the next story; None where there are no more
    so_far: tuple[ActVotes, ...]  # in the order in which they were voted on


def briefing(lesson: Lesson) -> Briefing:
    """What an adult may want to know now."""
    stop, card = lesson.stop, lesson.scenario
    overlooked = lesson.teams > 0 and lesson.can_vote
    talks = card is not None and stop.step not in UNTALKED and not overlooked
    acts = () if card is None else (card.acts[stop.act], *card.acts[stop.act + 1 :], *card.acts[: stop.act])
    return Briefing(
        card=card,
        overlooked=overlooked,
        acts=() if overlooked else acts,
        talk=card.talk if card and talks else (),
        listen_for=card.listen_for if card and talks else (),
        note=card.note if card and not overlooked else "",
        told=card is not None and lesson.was_revealed(stop),
        next_step=None if lesson.is_last else lesson.line[lesson.at + 1].step,
        next_card=_next_card(lesson),
        so_far=tuple(_tallies(lesson)),
    )


def _tallies(lesson: Lesson) -> Iterator[ActVotes]:
    """How each act was voted on; a vote that is open, or that a team is still missing from, isn't counted yet."""
    here = lesson.stop if lesson.can_vote else None
    for voted in lesson.seen:
        if voted.step is not Step.VOTE or voted == here or lesson.is_masked(voted):
            continue
        first, last = lesson.ballot_at(voted), last_vote(lesson, voted)
        if here == Stop(Step.AGAIN, voted.card, voted.act):
            last = first
        if not last.is_empty:
            card = lesson.cards[voted.card]
            yield ActVotes(card=card, act=card.acts[voted.act], first=first, last=last)


def _next_card(lesson: Lesson) -> Scenario | None:
    """The story that begins next. The line knows it, as a lesson may be ended before its last story."""
    begins = (stop for stop in lesson.line[lesson.at + 1 :] if stop.step is Step.STORY)
    story: Stop | None = next(begins, None)
    return None if story is None else lesson.cards[story.card]
