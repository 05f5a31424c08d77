"""Which cards a class is dealt. It depends on its teacher's choices, whether level 3 is open here, and a seed.

What no choice, topic, pack or plan can change: level 3 needs the gate – the staff card read and ticked in this session
– and is never dealt on a pupils' computer, nor to a class that holds a band below 11-14. A story not in
English, so that no rule could read it, needs the same gate, for whatever ages; and so does one that an adult leads.
That is never dealt by chance, nor is one that touches bereavement or body and food: its teacher chooses it, by its
title, or with the whole of its own pack.

A story that didn't come with the game and that nobody but its writer has read is never dealt by chance, nor with its
pack: its teacher chooses it, by its title or in a lesson plan.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cache
from random import Random
from typing import TYPE_CHECKING, Final, Self, TypeVar

from isitok.base.value import Value, replace
from isitok.format.card import Card, Pack, WeekCard
from isitok.format.lesson_ways import SCENARIOS_IN
from isitok.format.vocabulary import (
    LEVEL_3_TOPICS,
    YOUNG_PEOPLE,
    YOUNGER,
    Band,
    Level,
    Nation,
    PlaySet,
    SensitiveTopic,
    Topic,
)
from isitok.game.alone import Alone
from isitok.game.doors import Door, Seat, may

if TYPE_CHECKING:
    from isitok.format.story import Scenario
    from isitok.library.library import Library

MOST_KEYS: Final = 2
"""How many stories are voted on before the lesson, act by act, and as many after it."""

C = TypeVar("C", Card, WeekCard)

TwinOf = Callable[[Card], str]
"""Finds the id of a card's twin in the other set; "" where it has none."""


class Gate(Value, kw_only=True):
    """Whether level 3 may be shown here at all, and whether the teacher wants it in this lesson."""

    ticked: bool = False  # the staff card was read to its end in this session, and its box ticked
    seat: Seat = Seat.OPEN  # for whom this computer is
    wanted: bool = False

    def opens_for(self, ages: Collection[Band]) -> bool:
        """Whether level 3 may be dealt to these ages."""
        return self.ticked and self.wanted and self.can_open_for(ages)

    @property
    def opens_unread(self) -> bool:
        """Whether stories that no rule could read may be dealt: they might be level 3."""
        return self.ticked and self.can_open_led

    @property
    def can_open_led(self) -> bool:
        """Whether stories that an adult leads could be chosen; the staff card is read before they begin."""
        return may(self.seat, Door.LED)

    def can_open_for(self, ages: Collection[Band]) -> bool:
        """Whether level 3 could be dealt once the staff card is read and the teacher wants it."""
        return self.can_open_led and bool(ages) and YOUNGER.isdisjoint(ages)


class Wanted(Value, kw_only=True):
    """What a teacher chose for a class. Where two bands are chosen, a card for either fits."""

    ages: tuple[Band, ...]  # none chosen: nothing is dealt
    minutes: int = 20
    topic: Topic | None = None  # None: a bit of everything
    pack: str | None = None  # a pack's id; None: all packs
    nation: Nation | None = None  # None: only cards for all four nations
    gate: Gate = Gate()
    picked: frozenset[str] = frozenset()  # stories picked by title: they stay, whatever else is dealt
    without_touches: frozenset[SensitiveTopic] = frozenset()  # what stories must not touch, however they are chosen

    @property
    def count(self) -> int:
        """How many stories there is time for."""
        return SCENARIOS_IN[self.minutes]

    @property
    def with_sureness(self) -> bool:
        """Whether teams of these ages say how sure they are."""
        return YOUNGER.isdisjoint(self.ages)

    def fits(self, card: Card) -> bool:
        """Whether this card may be dealt."""
        if not self.may_pick(card):
            return False
        if card.id in self.picked:
            return True
        chosen = card.pack == self.pack
        # Nobody knows what an own story touches that doesn't say: it might be what is left out.
        unsaid = card.own and not card.touches and bool(self.without_touches)
        return (
            Alone(ages=self.ages).may_have_own(card)
            and (not card.is_close or (card.own and chosen))
            and (not is_led(card) or (card.led_pack and chosen))
            and not unsaid
        )

    def may_pick(self, card: Card) -> bool:
        """Whether this card may be picked by its title."""
        nations = tuple(Nation) if self.nation is None else (self.nation,)
        sensitive = has_level_3((card,))
        return (
            any(band in self.ages for band in card.ages)
            and all(nation in card.nations for nation in nations)
            and self.topic in (None, card.topic)
            and self.pack in (None, card.pack)
            and (not sensitive or (YOUNGER.isdisjoint(card.ages) and self.gate.opens_for(self.ages)))
            and (not card.unread or self.gate.opens_unread)
            and (not is_led(card) or self.gate.can_open_led)
            and self.without_touches.isdisjoint(card.touches)
        )

    def still_offered(self, cards: Sequence[Card]) -> Self:
        """The same without a topic or a set of which these cards offer nothing."""
        wanted = self if self.topic is None or self.topic in topics_for(cards, self) else replace(self, topic=None)
        found = wanted.pack is None or any(card.pack == wanted.pack and wanted.may_pick(card) for card in cards)
        return wanted if found else replace(wanted, pack=None)


def class_cards(packs: Iterable[Pack]) -> tuple[Card, ...]:
    """The cards that a class may be dealt: those of all packs but the ones for staff, as an adult leads."""
    return tuple(card for pack in packs for card in pack.cards if not card.for_staff)


def cards_that_fit(cards: Iterable[Card], wanted: Wanted) -> tuple[Card, ...]:
    """All the cards that fit, by id."""
    return tuple(sorted((card for card in cards if wanted.fits(card)), key=lambda card: card.id))


def deal(
    cards: Iterable[Card],
    wanted: Wanted,
    seed: str,
    twin_of: TwinOf,
    keep: Sequence[Card] = (),
    count: int | None = None,
) -> tuple[Card, ...]:
    """As many cards as there is time for, or ``count``, or as many as fit; the least sensitive come first.

    No two are twins, which ask the same. Cards to ``keep`` stay where they still fit, however many; others join them.
    """
    found = cards_that_fit(cards, wanted)
    taken, most = [card for card in keep if card in found], wanted.count if count is None else count
    for card in _shuffle(found, seed):
        if len(taken) >= most:
            break
        if card not in taken and not _is_twin(card, taken, twin_of):
            taken.append(card)
    return tuple(taken) if keep else tuple(sorted(taken, key=lambda card: card.level))


def swap_card(
    cards: Iterable[Card], wanted: Wanted, dealt: Sequence[Card], number: int, seed: str, twin_of: TwinOf
) -> tuple[Card, ...]:
    """The cards with another in place of this one (from 0); the same cards where no other fits."""
    others = [*dealt[:number], *dealt[number + 1 :]]
    for card in _shuffle(cards_that_fit(cards, wanted), seed):
        if card not in dealt and not _is_twin(card, others, twin_of):
            return (*dealt[:number], card, *dealt[number + 1 :])
    return tuple(dealt)


def choices(
    cards: Iterable[Card], wanted: Wanted, dealt: Sequence[Card], number: int, twin_of: TwinOf
) -> tuple[Card, ...]:
    """All the cards that could replace one of those dealt (from 0), by id; including itself, if it fits.

    They include own stories, and those that are never dealt by chance: whoever picks one by its title knows it.
    """
    others = [*dealt[:number], *dealt[number + 1 :]]
    found = sorted((card for card in cards if wanted.may_pick(card)), key=lambda card: card.id)
    return tuple(card for card in found if card not in others and not _is_twin(card, others, twin_of))


def place_card(dealt: Sequence[Card], number: int, id_: str, among: Iterable[Card]) -> tuple[Card, ...]:
    """The cards with the one of this id in place of this one (from 0); the same cards if it isn't in ``among``."""
    chosen = next((card for card in among if card.id == id_), None)
    return tuple(dealt) if chosen is None else (*dealt[:number], chosen, *dealt[number + 1 :])


Pair = tuple[Card, Card]
"""A story to vote on before a lesson, and its twin for after it."""


def key_pairs(
    cards: Iterable[Card],
    wanted: Wanted,
    dealt: Sequence[Card],
    seed: str,
    twin_of: TwinOf,
    keep: Sequence[Pair] = (),
    never: Sequence[Pair] = (),
) -> tuple[Pair, ...]:
    """Cards of set a to vote on before the lesson, each with its twin of set b for after it; never level 3.

    None of them is dealt, nor the twin of a card dealt: a class that has talked about it would not answer afresh. They
    are on the topics of the lesson as far as there are any. Those to ``keep`` stay where they still fit.
    """
    found = {card.id: card for card in cards_that_fit(cards, wanted) if card.level is not Level.THREE}
    topics = {card.topic for card in dealt}
    kept = [before for before, after in keep if before.id in found and after.id in found]
    refused = {before.id for before, _ in never}
    shuffled = [card for card in _shuffle(tuple(found.values()), f"{seed} keys") if card.id not in refused]
    pairs: list[Pair] = []
    for card in (*kept, *sorted(shuffled, key=lambda card: card.topic not in topics)):
        if len(pairs) == MOST_KEYS:
            break
        if any(card == before for before, _ in pairs):
            continue
        if card.set is PlaySet.A and card not in dealt and not _is_twin(card, dealt, twin_of):
            twin = found.get(twin_of(card))
            if twin is not None and twin.set is PlaySet.B and twin not in dealt:
                pairs.append((card, twin))
    return tuple(pairs)


def has_level_3(cards: Iterable[Card | Scenario]) -> bool:
    """Whether a card among these is of level 3."""
    return any(card.level is Level.THREE or card.topic in LEVEL_3_TOPICS for card in cards)


def is_led(card: Card) -> bool:
    """Whether an adult leads this card, and not because of its level: that has rules of its own."""
    return card.adult_led and not has_level_3((card,))


def needs_gate(cards: Iterable[Card | Scenario]) -> bool:
    """Whether any of these needs the gate: one of level 3, one that an adult leads, or one that no rule could read."""
    return any(card.unread or card.adult_led or has_level_3((card,)) for card in cards)


def waits_for_reader(cards: Iterable[C], read_today: Collection[str]) -> C | None:
    """The first of these that nobody but its writer has read, nor the adult who uses it today."""
    return next((card for card in cards if card.own and not card.read and card.id not in read_today), None)


def touches_for(cards: Iterable[Card], wanted: Wanted) -> tuple[SensitiveTopic, ...]:
    """What stories for these ages touch here and now, and what is left out: the ticks to choose from."""
    wanted, chosen = replace(wanted, without_touches=frozenset()), wanted.without_touches
    held = {touch for card in cards if wanted.may_pick(card) for touch in card.mentions} | chosen
    return tuple(touch for touch in SensitiveTopic if touch in held)


def waits_unread(cards: Iterable[Card], wanted: Wanted) -> bool:
    """Whether there are stories for these ages that no rule could read, and that the staff card would open."""
    gate = wanted.gate
    if gate.ticked or not gate.can_open_led:
        return False
    opened = replace(wanted, topic=None, pack=None, gate=replace(gate, ticked=True, wanted=True))
    return any(card.unread and opened.fits(card) for card in cards)


def topics_for(cards: Iterable[Card], wanted: Wanted) -> tuple[Topic, ...]:
    """The topics that hold at least one card for this class, in the vocabulary's order."""
    held = {card.topic for card in cards if replace(wanted, topic=None).may_pick(card)}
    return tuple(topic for topic in Topic if topic in held)


def packs_for(packs: Iterable[Pack], wanted: Wanted) -> tuple[Pack, ...]:
    """The packs that hold at least one card for this class, in the order given."""
    return tuple(pack for pack in packs if any(map(replace(wanted, pack=pack.id).may_pick, pack.cards)))


def press_band(ages: Sequence[Band], pressed: Band) -> tuple[Band, ...]:
    """The ages after a band is pressed: one, or two neighbours, as a lesson needs."""
    if pressed in ages:
        return tuple(band for band in ages if band is not pressed) or (pressed,)
    if len(ages) == 1 and abs(YOUNG_PEOPLE.index(ages[0]) - YOUNG_PEOPLE.index(pressed)) == 1:
        return tuple(sorted((ages[0], pressed), key=YOUNG_PEOPLE.index))
    return (pressed,)


def neighbours(ages: Sequence[Band]) -> tuple[Band, ...]:
    """These ages if a lesson can be for them, that is, one band or two neighbours; otherwise none."""
    if not set(ages) <= set(YOUNG_PEOPLE):
        return ()
    near = len(ages) == 1 or (len(ages) == 2 and YOUNG_PEOPLE.index(ages[1]) - YOUNG_PEOPLE.index(ages[0]) == 1)
    return tuple(ages) if near else ()


def twins_in(library: Library) -> TwinOf:
    """Finds the twin of a card of this library, looking each up only once."""
    from isitok.library.library import Unreadable

    @cache
    def twin_of(card: Card) -> str:
        try:
            return library.scenario(card.id).twin_id if card.set else ""
        except Unreadable:  # whoever chooses it learns so
            return ""

    return twin_of


def _shuffle(cards: Sequence[Card], seed: str) -> list[Card]:
    return Random(f"class {seed}").sample(cards, k=len(cards))


def _is_twin(card: Card, others: Iterable[Card], twin_of: TwinOf) -> bool:
    return card.set is not None and any(other.id == twin_of(card) for other in others)
