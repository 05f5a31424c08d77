"""Which cards somebody who plays alone is dealt, in which order: it depends on the player, their choices, and a seed.

What no choice, option or pack can change here: level 3 is never dealt, nor its topics listed; level 2 is dealt only to
11-14 and 14-18, so not where the ages chosen hold a younger band; packs and stories led by an adult are neither listed
nor dealt; nor is a story in another language than English, which no rule has read.

A story that touches bereavement or body and food is never dealt by chance: somebody picks it, by its title.

A topic with too few stories is filled up from those that are near it; what comes by chance is mixed (``mixed.py``).

A pack that didn't come with the game is neither listed nor dealt, by its name or by chance, until an adult wants that.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import Final

from isitok.base.value import Value, replace
from isitok.format.card import Card, Pack
from isitok.format.vocabulary import LEVEL_3_TOPICS, YOUNGER, Band, Level, Nation, Topic
from isitok.game.mixed import sample
from isitok.game.near_topics import NEAR

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
    own: bool = False  # an adult has switched on that own stories are offered at all

    @property
    def with_sureness(self) -> bool:
        """Whether players of these ages say how sure they are."""
        return YOUNGER.isdisjoint(self.ages)

    @property
    def highest_level(self) -> Level:
        """The most sensitive level that these ages may be dealt when they play alone."""
        return Level.TWO if YOUNGER.isdisjoint(self.ages) else Level.ONE

    def fits(self, card: Card) -> bool:
        """Whether this card may be dealt."""
        return self.may_pick(card) and (not card.is_close or card.id in self.stories or self._chose_pack(card))

    def may_pick(self, card: Card) -> bool:
        """Whether this card may be picked by its title."""
        nations = tuple(Nation) if self.nation is None else (self.nation,)
        return (
            card.level <= self.highest_level
            and card.topic not in LEVEL_3_TOPICS
            and not card.unread
            and not card.adult_led
            and (not card.own or self.own)
            and any(band in self.ages for band in card.ages)
            and all(nation in card.nations for nation in nations)
            and self.topic in (None, card.topic)
            and self.pack in (None, card.pack)
            and (not self.stories or card.id in self.stories)
        )

    def _chose_pack(self, card: Card) -> bool:
        """Whether it is of an own pack that was chosen by its name: whoever wrote that meant it to be dealt."""
        return card.own and card.pack == self.pack


def solo_cards(packs: Iterable[Pack]) -> tuple[Card, ...]:
    """The cards that can be played alone: those that need no adult to lead them, nor does their pack."""
    return tuple(card for pack in packs if not pack.adult_led for card in pack.cards if not card.adult_led)


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
    topics = (choice.topic, *NEAR[choice.topic]) if choice.topic and not choice.stories else (choice.topic,)
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
    return tuple(pack for pack in packs if cards_that_fit(solo_cards((pack,)), replace(choice, pack=pack.id)))
