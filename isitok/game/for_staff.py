"""What staff may choose from, and what they read up afterwards.

Nothing here is ever part of what young people are dealt: those who deal for them leave out what is for staff, and this
leaves out everything else. A nation without its own fact has no story, so where none is set there are only those that
hold in all four.
"""

from collections.abc import Iterable, Sequence
from random import Random
from typing import Final

from isitok.base.value import Value
from isitok.format.act import Act
from isitok.format.card import Card, Pack
from isitok.format.facts import Fact
from isitok.format.known import Known
from isitok.format.story import Scenario
from isitok.format.vocabulary import Nation
from isitok.game.alone import Alone
from isitok.game.rounds.judge import Answer
from isitok.game.session import Session
from isitok.game.sources import facts_for_staff

USUAL: Final = 3
"""As many stories come by chance to somebody who plays alone."""

MINUTES: Final = (20, 50)
"""How long a staff meeting can be."""


def packs_for(packs: Iterable[Pack], pack: str = "") -> tuple[Pack, ...]:
    """The packs for staff, or the one that was asked for."""
    return tuple(one for one in packs if one.for_staff and pack in ("", one.id))


def cards_for(packs: Iterable[Pack], nation: Nation | None, pack: str = "") -> tuple[Card, ...]:
    """The stories for staff that hold in this nation (None: in all of them), in plan order."""
    nations = tuple(Nation) if nation is None else (nation,)
    cards = (card for one in packs_for(packs, pack) for card in one.cards if card.for_staff and not card.unread)
    return tuple(card for card in cards if all(each in card.nations for each in nations))


def chosen_by_chance(cards: Sequence[Card], *, seed: int) -> tuple[Card, ...]:
    """Those of these stories that may come by chance, in the order that this seed gives.

    As for young people: nothing that touches bereavement or body and food, and no own story that nobody else has read.
    """
    found = [card for card in cards if not card.is_close and Alone(ages=card.ages).may_have_own(card)]
    return tuple(Random(f"staff {seed}").sample(found, k=len(found)))


class ToRead(Value):
    """An act, and the facts on which its why rests."""

    scenario: Scenario
    act: Act
    facts: tuple[Fact, ...]


def to_read_up(session: Session, known: Known) -> tuple[ToRead, ...]:
    """What was seen differently, with the facts behind it; if nothing was, all that was answered."""
    marked = [answer for answer in session.answers if answer.is_marked]
    missed = [answer for answer in marked if answer.is_missed]
    return tuple(_of(session.cards[answer.card_index], answer, known) for answer in missed or marked)


def _of(scenario: Scenario, answer: Answer, known: Known) -> ToRead:
    return ToRead(scenario, answer.act, facts_for_staff(scenario, (answer.act,), known))
