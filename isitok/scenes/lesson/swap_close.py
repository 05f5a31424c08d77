"""A ready lesson without what is too close for this class: another story takes the place of each that is."""

from collections.abc import Iterator

from isitok.base.value import replace
from isitok.format.card import Card
from isitok.format.lesson import LessonPlan
from isitok.format.vocabulary import Level, Nation, SensitiveTopic
from isitok.game.lesson.deal_lesson import class_cards
from isitok.scenes.scene import Desk


def swap_close(plan: LessonPlan, without: frozenset[SensitiveTopic], desk: Desk) -> LessonPlan | None:
    """The plan with others in place of what is left out; None where there is none for one of them.

    Its own swaps come first, then one of the same topic, ages and level. Votes before and after that are close go.
    """
    there = {card.id: card for card in class_cards(desk.library.packs)}
    weeks = (week for pack in desk.library.packs for week in pack.weeks)
    if any(week.id == plan.week and not without.isdisjoint(week.touches) for week in weeks):
        return None
    cards = list(plan.cards)
    for number, id_ in enumerate(cards):
        old = there.get(id_)
        if old is None or without.isdisjoint(old.touches):
            continue
        found = next(_instead(old, plan, cards, without, desk, there), None)
        if found is None:
            return None
        cards[number] = found.id
    halves = plan.before_after
    left = {
        side: tuple(id_ for id_ in getattr(halves, side) if id_ not in there or without.isdisjoint(there[id_].touches))
        for side in ("before", "after")
    }
    return replace(plan, cards=tuple(cards), before_after=replace(halves, **left))


def _instead(
    old: Card,
    plan: LessonPlan,
    cards: list[str],
    without: frozenset[SensitiveTopic],
    desk: Desk,
    there: dict[str, Card],
) -> Iterator[Card]:
    """What can take the place of a story, the best first: never level 3 for less."""
    taken = {*cards, *plan.before_after.before, *plan.before_after.after}
    nations = tuple(Nation) if desk.settings.nation is None else (desk.settings.nation,)

    def fits(card: Card) -> bool:
        harder = (card.level is Level.THREE and old.level is not Level.THREE) or (card.adult_led and not old.adult_led)
        here = all(nation in card.nations for nation in nations)
        return here and not harder and card.id not in taken and without.isdisjoint(card.touches)

    yield from (there[swap.card] for swap in plan.swaps if swap.card in there and fits(there[swap.card]))
    yield from (card for card in there.values() if _is_like(card, old) and fits(card))


def _is_like(card: Card, old: Card) -> bool:
    """The same topic, ages and level, and nothing that somebody has to choose by its title."""
    alike = (card.topic, card.level) == (old.topic, old.level) and bool(set(card.ages) & set(old.ages))
    return alike and not card.own and not card.unread and not card.is_close
