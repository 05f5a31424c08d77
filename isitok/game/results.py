"""What a session shows of itself at its end, or at any moment before it.

Everything is counted from the answers that are marked; cards that were passed left none:

- **harm** – acts that are not OK: spotted, called *it depends*, or called OK;
- **fine** – acts that are OK: recognised, called *it depends*, or called not OK.
  *Called depends* is a part of its own, so nobody is told twice that they were wrong.
- acts that depend count in **accuracy** only, together with all the others.

An act's own verdict decides where it counts; a verdict that can also be argued for (``also_fair``) counts as right.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from isitok.game.events import Sureness
from isitok.game.modes import Mode
from isitok.game.rounds.judge import Answer
from isitok.game.scoring import maximum, total
from isitok.game.session import Session
from isitok.packs.vocabulary import Topic, Verdict

ENOUGH_TO_SAY: Final = 5
"""Answers *at one level of sureness* that are needed to put it into words: "certain once: 0 right" says nothing."""


@dataclass(frozen=True, slots=True)
class Tally:
    """So many right, of so many."""

    right: int
    of: int


@dataclass(frozen=True, slots=True)
class Split:
    """How acts of one kind were called: right, *it depends*, or the opposite. Each answer is in one part only."""

    right: int
    depends: int
    opposite: int

    @property
    def of(self) -> int:
        """How many there were."""
        return self.right + self.depends + self.opposite


@dataclass(frozen=True, slots=True)
class Said:
    """How often one level of sureness was said, and how often it was right."""

    sureness: Sureness
    times: int
    right: int

    @property
    def is_enough(self) -> bool:
        """Whether there is enough to put it into words."""
        return self.times >= ENOUGH_TO_SAY


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """What came of a session so far."""

    mode: Mode  # what is played again is never added to what was played first
    points: int
    maximum: int
    harm: Split
    fine: Split
    accuracy: Tally
    sureness: tuple[Said, ...]  # every level, from least to most sure; empty where it isn't asked for
    topics: tuple[Topic, ...]  # to talk about: those of acts missed, most missed first
    missed: tuple[Answer, ...]  # marked and not right, in the order given
    passed: int  # cards


def results_of(session: Session) -> Results:
    """Count a session, finished or not."""
    marked = [answer for answer in session.answers if answer.is_marked]
    missed = tuple(answer for answer in marked if answer.is_missed)
    return Results(
        mode=session.mode,
        points=total(marked),
        maximum=maximum(marked),
        harm=_split(answer for answer in marked if answer.act.verdict is Verdict.NOT_OK),
        fine=_split(answer for answer in marked if answer.act.verdict is Verdict.OK),
        accuracy=Tally(len(marked) - len(missed), len(marked)),
        sureness=tuple(_said(level, marked) for level in Sureness) if session.with_sureness else (),
        topics=_topics(session, missed),
        missed=missed,
        passed=len(session.passes),
    )


def _split(answers: Iterable[Answer]) -> Split:
    parts = Counter(
        "right" if answer.is_right else "depends" if answer.verdict is Verdict.DEPENDS else "opposite"
        for answer in answers
    )
    return Split(right=parts["right"], depends=parts["depends"], opposite=parts["opposite"])


def _said(sureness: Sureness, answers: Iterable[Answer]) -> Said:
    said = [answer for answer in answers if answer.sureness is sureness]
    return Said(sureness, len(said), sum(answer.is_right for answer in said))


def _topics(session: Session, missed: Iterable[Answer]) -> tuple[Topic, ...]:
    counts = Counter(session.cards[answer.card_index].topic for answer in missed)
    return tuple(topic for topic, _ in counts.most_common() if topic is not None)
