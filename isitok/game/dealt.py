"""What an adult wants for a lesson, a small group or a one-to-one, the stories dealt for it, and their exchange."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from isitok.base.value import Value, replace
from isitok.format.card import Card
from isitok.game.lesson import deal_lesson
from isitok.game.lesson.deal_lesson import TwinOf, Wanted


class DealtStories(Value, kw_only=True):
    """What is wanted, and the stories dealt for it."""

    wanted: Wanted
    cards: tuple[Card, ...] = ()
    seed: int = 0
    deals: int = 0  # how often a story was exchanged
    read_today: frozenset[str] = frozenset()  # own stories that the adult has read to use them now, until its end

    @property
    def draw(self) -> str:
        """What decides the order in which stories come."""
        return f"{self.seed} {self.deals}"

    @property
    def count(self) -> int:
        """How many stories are dealt."""
        return self.wanted.count


T = TypeVar("T", bound=DealtStories)


def deal_stories(dealt: T, cards: Sequence[Card], twin_of: TwinOf, keep: Sequence[Card] = ()) -> T:
    """The same with new stories dealt around those that are kept."""
    return replace(dealt, cards=deal_lesson.deal(cards, dealt.wanted, dealt.draw, twin_of, keep, dealt.count))


def want(dealt: T, cards: Sequence[Card], twin_of: TwinOf, **changes: object) -> T:
    """The same after something else was chosen: stories that still fit stay; of fewer than were wanted, the first."""
    wanted = replace(dealt.wanted, **changes).still_offered(cards)
    kept = [card for card in dealt.cards if wanted.fits(card)]
    if wanted.count != dealt.wanted.count:
        kept = kept[: wanted.count]
    return deal_stories(replace(dealt, wanted=wanted), cards, twin_of, kept)


def swap_story(dealt: T, cards: Sequence[Card], twin_of: TwinOf, number: int) -> T:
    """The same with another story in this place (from 0); unchanged stories where no other fits."""
    dealt = replace(dealt, deals=dealt.deals + 1)
    return replace(dealt, cards=deal_lesson.swap_card(cards, dealt.wanted, dealt.cards, number, dealt.draw, twin_of))


def choose_story(dealt: T, cards: Sequence[Card], twin_of: TwinOf, number: int, card: str) -> T:
    """The same with the story of this id in this place (from 0)."""
    wanted = replace(dealt.wanted, picked=dealt.wanted.picked | {card})
    placed = deal_lesson.place_card(dealt.cards, number, card, choices(dealt, cards, twin_of, number))
    return replace(dealt, wanted=wanted, cards=placed)


def choices(dealt: DealtStories, cards: Sequence[Card], twin_of: TwinOf, number: int) -> tuple[Card, ...]:
    """All the stories that could go in this place (from 0)."""
    return deal_lesson.choices(cards, dealt.wanted, dealt.cards, number, twin_of)
