"""What a session shows of itself, at its end or at any moment before.

Everything is counted from the answers that are marked; cards that were passed left none:

- **harm** – acts that are not OK: spotted, called *it depends*, or called OK;
- **fine** – acts that are OK: recognised, called *it depends*, or called not OK.
  *Called depends* is a part of its own, so nobody is told twice that they were wrong.
- acts that depend count in **accuracy** only, together with all the others.

- **rounds** – those played after a card's last why; each kind says what came of it, and they bring no points.

An act's own verdict decides where it counts; a verdict that can also be argued for (``also_fair``) counts as right.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from isitok.base.value import Value
from isitok.format.story import Scenario
from isitok.format.vocabulary import Band, Topic, Verdict
from isitok.game.events import Sureness
from isitok.game.play.modes import Mode
from isitok.game.rounds.in_play import OpenRound
from isitok.game.rounds.judge import Answer
from isitok.game.scoring import blind, maximum, total
from isitok.game.session import Session
from isitok.game.who_speaks import all_made_up, whose

ENOUGH_TO_SAY: Final = 5
"""The answers needed *at one level of sureness* before it is put into words: "certain once: 0 right" says nothing."""


class OutOf(Value):
    """How many were right, out of how many."""

    right: int
    of: int


class Split(Value):
    """How acts of one kind were judged: right, *it depends*, or the opposite. Each answer is in one part only."""

    right: int
    depends: int
    opposite: int

    @property
    def of(self) -> int:
        """How many there were."""
        return self.right + self.depends + self.opposite


class Said(Value):
    """How often one level of sureness was chosen, and how often the answer was right."""

    sureness: Sureness
    times: int
    right: int

    @property
    def is_enough(self) -> bool:
        """Whether there is enough to put it into words."""
        return self.times >= ENOUGH_TO_SAY


class Ending(Value, kw_only=True):
    """The results of a session so far."""

    mode: Mode  # a replay is never added to the first game
    points: int
    maximum: int
    blind: int  # the points that somebody has on average who always says *not sure*, without reading
    with_points: bool  # not for the youngest
    harm: Split
    fine: Split
    accuracy: OutOf
    sureness: tuple[Said, ...]  # every level, from least to most sure; empty where sureness isn't asked for
    topics: tuple[Topic, ...]  # topics to talk about: those of acts missed, most missed first
    missed: tuple[Answer, ...]  # marked and not right, in the order given
    passed: int  # cards
    finished: tuple[Scenario, ...] = ()  # stories that were played to their end, without those passed
    own_words: Mapping[str, tuple[str, bool]] = {}  # by story: what was chosen, and if said
    rounds: tuple[OpenRound, ...] = ()  # those that were locked in
    ours: bool = True  # whether all stories came with the game: otherwise it isn't "we" who saw it so
    made_up: bool = True  # whether everybody in them is known to be made up


def ending_of(session: Session) -> Ending:
    """Count a session, finished or not."""
    marked = [answer for answer in session.answers if answer.is_marked]
    missed = tuple(answer for answer in marked if answer.is_missed)
    return Ending(
        mode=session.mode,
        points=total(marked),
        maximum=maximum(marked),
        blind=blind(marked),
        with_points=any(card.youngest is not Band.B7_9 for card in session.cards),
        harm=_split(answer for answer in marked if answer.act.verdict is Verdict.NOT_OK),
        fine=_split(answer for answer in marked if answer.act.verdict is Verdict.OK),
        accuracy=OutOf(len(marked) - len(missed), len(marked)),
        sureness=tuple(_count_sureness(level, marked) for level in Sureness) if session.with_sureness else (),
        topics=_topics(session, missed),
        missed=missed,
        passed=len(session.passes),
        finished=_cards_played(session),
        own_words={session.cards[one.card_index].id: one.round.own_words for one in session.played},
        rounds=tuple(played.round for played in session.played),
        ours=not whose(session.cards),
        made_up=all_made_up(session.cards),
    )


def _cards_played(session: Session) -> tuple[Scenario, ...]:
    over = len(session.cards) if session.is_over else session.stop.card
    return tuple(card for number, card in enumerate(session.cards[:over]) if number not in session.passes)


def _split(answers: Iterable[Answer]) -> Split:
    parts = Counter(
        "right" if answer.is_right else "depends" if answer.verdict is Verdict.DEPENDS else "opposite"
        for answer in answers
    )
    return Split(right=parts["right"], depends=parts["depends"], opposite=parts["opposite"])


def _count_sureness(sureness: Sureness, answers: Iterable[Answer]) -> Said:
    said = [answer for answer in answers if answer.sureness is sureness]
    return Said(sureness, len(said), sum(answer.is_right for answer in said))


def _topics(session: Session, missed: Iterable[Answer]) -> tuple[Topic, ...]:
    counts = Counter(session.cards[answer.card_index].topic for answer in missed)
    return tuple(topic for topic, _ in counts.most_common() if topic is not None)
