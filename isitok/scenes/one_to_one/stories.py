"""What a worker should know of the stories dealt: which they are, which are gone, and which are for older people."""

from collections.abc import Sequence

from isitok import ui
from isitok.format.card import Card
from isitok.format.vocabulary import Band, Level
from isitok.game.help_routes import AgeGroup
from isitok.game.one_to_one.deal_one_to_one import OneToOneStories, for_older, stories_gone
from isitok.scenes.scene import Desk


def with_titles(foot: ui.Widget, cards: Sequence[Card], desk: Desk) -> ui.Widget:
    """The titles of the stories, above the foot of the page: they are in sight however far that is scrolled."""
    if not cards:
        return foot
    told = desk.words("You will talk about: {titles}", titles=_titles(cards, desk))
    return ui.Column((ui.Label(text=told, type=ui.Type.SMALL), foot), gap=8)


def too_old(cards: Sequence[Card], group: AgeGroup | None, desk: Desk) -> str:
    """Which stories are for older people than this young person; "" where none is."""
    words, older = desk.words, for_older(cards, group)
    if not older:
        return ""
    alone = [card for card in older if set(card.ages) == {Band.B14_18}]
    if alone:
        titles = _titles(alone, desk)
        told = words.many(
            "This story is for 14–18: {titles}", "These stories are for 14–18: {titles}", len(alone), titles=titles
        )
    else:
        told = words("Among the most sensitive ones: {titles}", titles=_titles(older, desk))
    return " ".join((words("You said under 13."), f"{told}.", words("Choose others, unless you are sure.")))


def what_changed(before: OneToOneStories, now: OneToOneStories, desk: Desk) -> str:
    """What a choice did to the stories that were there, where that may surprise."""
    words, gone = desk.words, stories_gone(before, now)
    if gone:
        return words.many(
            "This story no longer fits, and is out: {titles}",
            "These stories no longer fit, and are out: {titles}",
            len(gone),
            titles=_titles(gone, desk),
        )
    opened = now.wanted.gate.opens_for(now.wanted.ages) and not before.wanted.gate.opens_for(before.wanted.ages)
    if opened and set(now.cards) == set(before.cards) != set():
        return words("The stories stay as they are. “Choose”, beside each, also has those of level 3 now.")
    return ""


def _titles(cards: Sequence[Card], desk: Desk) -> str:
    hard = desk.words("level 3")
    return " · ".join(f"{card.title} ({hard})" if card.level is Level.THREE else card.title for card in cards)
