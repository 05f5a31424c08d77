"""What to play next: stories that weren't dealt yet, and more about the same people.

What was dealt since the window opened is known to the running game alone: nothing of it is written.
"""

from collections.abc import Iterable, Sequence
from itertools import chain

from isitok.base.value import Value, replace
from isitok.format.card import Card
from isitok.format.vocabulary import Topic
from isitok.game.deal import USUAL, Choice, cards_that_fit
from isitok.game.mixed import sample


class Dealt(Value, kw_only=True):
    """What was dealt since the window opened, and what for."""

    cards: tuple[str, ...] = ()  # ids, in the order dealt
    topic: Topic | None = None  # as it was chosen last
    pack: str | None = None
    number: int = USUAL

    def and_then(self, later: "Dealt") -> "Dealt":
        """What was dealt before, and then this."""
        return replace(later, cards=tuple(dict.fromkeys((*self.cards, *later.cards))))


class Next(Value):
    """Cards to deal from: those that weren't dealt yet, and the others, from the one dealt longest ago."""

    new: tuple[Card, ...]
    old: tuple[Card, ...]
    number: int

    @property
    def cards(self) -> int:
        """How many are dealt."""
        return min(self.number, len(self.new) + len(self.old))

    @property
    def is_new(self) -> bool:
        """Whether nobody has seen any of those that are dealt."""
        return len(self.new) >= self.cards

    def deal(self, seed: int) -> tuple[Card, ...]:
        """New ones in the order that this seed gives; if there are too few, some that were dealt before."""
        from random import Random

        new = sample(self.new, self.number, Random(seed))
        return (*new, *self.old[: self.cards - len(new)])


def next_cards(cards: Iterable[Card], choice: Choice, dealt: Dealt) -> Next:
    """What could be dealt now; of all sets and topics, if there is nothing new in the ones chosen."""
    cards = tuple(cards)
    found = _next(cards, choice, dealt)
    return found if found.new else _next(cards, replace(choice, topic=None, pack=None), dealt)


def _next(cards: Iterable[Card], choice: Choice, dealt: Dealt) -> Next:
    found = cards_that_fit(cards, choice)
    old = sorted((card for card in found if card.id in dealt.cards), key=lambda card: dealt.cards.index(card.id))
    return Next(tuple(card for card in found if card.id not in dealt.cards), tuple(old), choice.cards)


class MoreAbout(Value):
    """People whom somebody has just met, and their other stories."""

    people: tuple[str, ...]  # one or two
    next: Next


def more_about(played: Sequence[Card], cards: Iterable[Card], choice: Choice, dealt: Dealt) -> MoreAbout | None:
    """The first two people of a story played who have another one that wasn't dealt yet, or else the first of one."""
    found = _next(cards, replace(choice, topic=None, pack=None), dealt)
    known = [tuple(who for who, _ in card.people) for card in played]
    pairs = (people[:2] for people in known if len(people) > 1)
    for wanted in chain(pairs, (people[:1] for people in known if people)):
        new = tuple(card for card in found.new if set(wanted) <= {who for who, _ in card.people})
        if new:
            return MoreAbout(wanted, replace(found, new=new, old=()))
    return None
