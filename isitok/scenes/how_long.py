"""How many stories a game has, and about how long it takes: for who reads it, and for who hears it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from isitok.format.vocabulary import Band
from isitok.game.deal import Choice, Share, shares
from isitok.scenes.scene import Desk

A_MINUTE: Final = 175  # words that are said
AROUND: Final = 90  # words before the first story and after the last
HEARD: Final[Mapping[Band, int]] = {Band.B7_9: 410, Band.B9_11: 455, Band.B11_14: 430, Band.B14_18: 545}
"""Words that are heard of a story: what is said on coming to its pages, and what the keyboard comes to."""


def minutes_to_read(stories: Iterable[Share]) -> int:
    """For who reads these: each counts as long as those take by which it may come."""
    seconds = sum(share.number * sum(card.seconds for card in share.cards) / len(share.cards) for share in stories)
    return max(1, round(seconds / 60))


def minutes_to_hear(cards: int, ages: tuple[Band, ...]) -> int:
    """For who hears so many stories for these ages: rather a minute too many than one too few."""
    heard = [HEARD[band] for band in ages if band in HEARD] or [*HEARD.values()]
    return -(-(AROUND + cards * sum(heard) // len(heard)) // A_MINUTE)


def what_comes(stories: Sequence[Share], desk: Desk) -> str:
    """How many stories are dealt: "2 stories on AI fakes, then 3 on what’s true"."""
    words, (first, *others) = desk.words, stories
    if not others or first.topic is None:
        return words.many("{n} story", "{n} stories", first.number)
    from isitok.scenes.topics import in_a_sentence  # not before a topic was chosen

    begins = words.many(
        "{n} story on {topic}", "{n} stories on {topic}", first.number, topic=in_a_sentence(first.topic, words)
    )
    then = (
        words(", then {n} on {topic}", n=share.number, topic=in_a_sentence(share.topic, words))
        for share in others
        if share.topic
    )
    return "".join((begins, *then))


def how_long(stories: Sequence[Share], desk: Desk) -> str:
    """About how long it takes who plays here."""
    words = desk.words
    if not desk.is_heard:
        return words.many("About {n} minute.", "About {n} minutes.", minutes_to_read(stories))
    minutes = minutes_to_hear(sum(share.number for share in stories), desk.settings.ages)
    return words.many("About {n} minute to listen to.", "About {n} minutes to listen to.", minutes)


def likely(choice: Choice, desk: Desk) -> tuple[Share, ...]:
    """What is dealt to who plays here; before their ages are known, by all that may be dealt to anybody."""
    cards = desk.library.cards
    if choice.ages or not cards:
        return shares(cards, choice)
    return (Share(None, min(choice.cards, len(cards)), cards),)
