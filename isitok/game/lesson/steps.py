"""The steps of a lesson, in one line from its ground rules to its end. Which steps there are follows from its cards.

Only the first act of a card gets the whole talk: vote, split, talk, vote again, why. The others get one quick vote and
a why. An act's answer is on the screen from its ``WHY`` on, and nowhere before it in the line.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from isitok.game.rounds import Round
from isitok.packs.model.scenario import Scenario
from isitok.value import Value


class Step(StrEnum):
    """What the class does now."""

    RULES = "rules"  # what holds in this room
    BEFORE = "before"  # before and after: a vote on the key act of a card of set a, with no answer
    STORY = "story"
    VOTE = "vote"
    SPLIT = "split"  # how many said what, without the answer
    TALK = "talk"
    AGAIN = "again"  # the second vote, after the talk
    WHY = "why"  # the answer, why, and how the class moved
    ROUND = "round"
    ROUND_WHY = "round-why"
    PUT_RIGHT = "put-right"
    SCORES = "scores"  # of the teams, between cards
    AFTER = "after"  # before and after: the twins of set b, with no answer
    KEY_WHY = "key-why"  # ... and at last the answers of both
    STEP_OUT = "step-out"  # those people were made up
    ONE_THING = "one-thing"  # something that we'd do
    HELP = "help"  # for everybody, so that nobody has to be seen asking for it
    RESULT = "result"


VOTES = frozenset({Step.BEFORE, Step.VOTE, Step.AGAIN, Step.AFTER})
"""The steps at which there is something to count."""

TELLS = frozenset({Step.WHY, Step.KEY_WHY})
"""The steps that show what the game says of an act."""

LAST = (Step.STEP_OUT, Step.ONE_THING, Step.HELP, Step.RESULT)
"""The way out of the stories, which every lesson goes."""


class Stop(Value):
    """One step, and what it is about: a card of the lesson, or of the key cards before or after it, from 0."""

    step: Step
    card: int = 0
    act: int = 0


def line_of(
    cards: Sequence[Scenario],
    rounds: Sequence[Round | None],
    *,
    before: Sequence[Scenario] = (),
    after: Sequence[Scenario] = (),
    with_scores: bool = False,
) -> tuple[Stop, ...]:
    """All stops of a lesson. ``rounds`` says for each card which round follows it, if any.

    ``before`` and ``after`` are the key cards of sets a and b; their answers come after both votes.
    """
    return tuple(_stops(cards, rounds, before, after, with_scores))


def cut(line: Sequence[Stop], played: int) -> tuple[Stop, ...]:
    """The line of a lesson that is ended after so many stops: the way out of the stories follows.

    Whoever voted on key acts before the lesson is owed their why: it comes first, unless they are at the whys already.
    """
    at_whys = line[played - 1].step is Step.KEY_WHY
    owed = {stop.card for stop in line[:played] if stop.step is Step.BEFORE and not at_whys}
    rest = (stop for stop in line[played:] if stop.step in LAST or (stop.step is Step.KEY_WHY and stop.card in owed))
    return (*line[:played], *rest)


def _stops(
    cards: Sequence[Scenario],
    rounds: Sequence[Round | None],
    before: Sequence[Scenario],
    after: Sequence[Scenario],
    with_scores: bool,
) -> Iterator[Stop]:
    yield Stop(Step.RULES)
    for number in range(len(before)):
        yield Stop(Step.BEFORE, number)
    for number, (card, dealt) in enumerate(zip(cards, rounds, strict=True)):
        yield from _of_card(number, card, dealt)
        if with_scores:
            yield Stop(Step.SCORES, number)
    for number in range(len(after)):
        yield Stop(Step.AFTER, number)
    for number in range(max(len(before), len(after))):
        yield Stop(Step.KEY_WHY, number)
    for step in LAST:
        yield Stop(step)


def _of_card(number: int, card: Scenario, dealt: Round | None) -> Iterator[Stop]:
    for step in (Step.STORY, Step.VOTE, Step.SPLIT, Step.TALK, Step.AGAIN, Step.WHY):
        yield Stop(step, number)
    for act in range(1, len(card.acts)):
        yield Stop(Step.VOTE, number, act)
        yield Stop(Step.WHY, number, act)
    if dealt is not None:
        last = len(card.acts) - 1
        yield Stop(Step.ROUND, number, last)
        yield Stop(Step.ROUND_WHY, number, last)
        if dealt is Round.FEEL and card.put_right:
            yield Stop(Step.PUT_RIGHT, number, last)
