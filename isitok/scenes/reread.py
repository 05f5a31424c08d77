"""When the packs are read again while stories are being chosen: those that are in no pack any more are gone."""

from collections.abc import Iterable

from isitok.format.card import Card
from isitok.scenes.scene import Desk


def still_here(cards: Iterable[Card], desk: Desk) -> tuple[Card, ...]:
    """These stories as they are now, without those that are in no pack any more."""
    now = {card.id: card for card in desk.library.cards}
    return tuple(now[card.id] for card in cards if card.id in now)


def say_gone(before: Iterable[Card], now: Iterable[Card], desk: Desk) -> str:
    """That stories are gone and others were dealt; "" if all that were chosen are there."""
    left = {card.id for card in now}
    gone = sum(card.id not in left for card in before)
    if not gone:
        return ""
    return desk.words.many(
        "{n} story isn’t here any more. What is left was dealt anew.",
        "{n} stories aren’t here any more. What is left was dealt anew.",
        gone,
    )
