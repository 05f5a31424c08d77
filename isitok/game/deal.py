"""Which cards somebody who plays alone is dealt, in which order: it depends on the player, their choices, and a seed.

What they may have at all, ``alone.py`` says; nothing else is listed or dealt here.

A story that touches bereavement or body and food is never dealt by chance: somebody picks it, by its title.

A topic with too few stories is filled up from those that are near it; what comes by chance is mixed (``mixed.py``).
"""

from collections.abc import Collection, Iterable, Sequence
from typing import Final

from isitok.base.value import Value, replace
from isitok.format.card import Card, Pack
from isitok.format.vocabulary import YOUNGER, Band, Nation, Topic
from isitok.game.alone import Alone

FEWEST: Final = 3
USUAL: Final = 5
MOST: Final = 10
"""How many cards a player may ask for."""


class Choice(Value, kw_only=True):
    """Who plays, and what they chose. If several bands are chosen, the youngest sets the limits."""

    ages: Collection[Band]  # none chosen: nothing is dealt
    topic: Topic | None = None  # None: a bit of everything
    pack: str | None = None  # a pack's id; None: all packs
    cards: int = USUAL
    nation: Nation | None = None  # None: only cards for all four nations
    stories: tuple[str, ...] = ()  # cards picked by title, in playing order; none: by chance, from all that fit
    own: bool = True  # own stories may be offered here at all, once somebody has read them

    @property
    def with_sureness(self) -> bool:
        """Whether players of these ages say how sure they are."""
        return YOUNGER.isdisjoint(self.ages)

    def fits(self, card: Card) -> bool:
        """Whether this card may be dealt."""
        return self.may_pick(card) and (not card.is_close or card.id in self.stories or self._chose_pack(card))

    def may_pick(self, card: Card) -> bool:
        """Whether this card may be picked by its title."""
        nations = tuple(Nation) if self.nation is None else (self.nation,)
        return (
            Alone(ages=self.ages, own=self.own).may_have(card)
            and any(band in self.ages for band in card.ages)
            and all(nation in card.nations for nation in nations)
            and self.topic in (None, card.topic)
            and self.pack in (None, card.pack)
            and (not self.stories or card.id in self.stories)
        )

    def _chose_pack(self, card: Card) -> bool:
        """Whether somebody chose this card's own pack by name: its writer meant it to be dealt."""
        return card.own and card.pack == self.pack


def cards_that_fit(cards: Iterable[Card], choice: Choice) -> tuple[Card, ...]:
    """All the cards that fit, by id: the number that can be dealt from."""
    return tuple(sorted((card for card in cards if choice.fits(card)), key=lambda card: card.id))


class Share(Value):
    """So many stories of one topic, by chance from these."""

    topic: Topic | None
    number: int
    cards: tuple[Card, ...]


def shares(cards: Sequence[Card], choice: Choice) -> tuple[Share, ...]:
    """What is dealt: all of it of the topic chosen, and where that has too few, the rest of those near it."""
    topics: tuple[Topic | None, ...] = (choice.topic,)
    if choice.topic and not choice.stories:
        from isitok.game.near_topics import NEAR  # no start has a topic

        topics = (choice.topic, *NEAR[choice.topic])
    found, wanted = list[Share](), len(choice.stories) or choice.cards
    for topic in topics:
        fit = cards_that_fit(cards, replace(choice, topic=topic)) if wanted > 0 else ()
        if fit:
            found.append(Share(topic, min(wanted, len(fit)), fit))
            wanted -= found[-1].number
    return tuple(found)


def deal(cards: Sequence[Card], choice: Choice, seed: int) -> tuple[Card, ...]:
    """As many cards as were asked for, or as many as there are, as this seed gives them; or those that were picked.

    The order in which packs were found makes no difference.
    """
    # Topics and packs are listed on the first screen; chance is only needed once somebody plays.
    from random import Random

    from isitok.game.mixed import sample

    if choice.stories:
        return tuple(sorted(cards_that_fit(cards, choice), key=lambda card: choice.stories.index(card.id)))
    random, dealt = Random(seed), tuple[Card, ...]()
    for share in shares(cards, choice):
        dealt += sample(share.cards, share.number, random, before=dealt)
    return dealt


def topics_for(cards: Iterable[Card], choice: Choice) -> tuple[Topic, ...]:
    """The topics that would deal at least one card if chosen now, in the vocabulary's order."""
    held = {card.topic for card in cards_that_fit(cards, replace(choice, topic=None))}
    return tuple(topic for topic in Topic if topic in held)


def packs_for(packs: Iterable[Pack], choice: Choice) -> tuple[Pack, ...]:
    """The packs that would deal at least one card if chosen now, in the order given."""
    return tuple(pack for pack in packs if cards_that_fit(pack.cards, replace(choice, pack=pack.id)))
