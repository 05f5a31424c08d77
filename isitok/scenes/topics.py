"""Topics: which one is played, and the sign and the colour that each has on posters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from isitok.base.value import replace
from isitok.format.vocabulary import Topic
from isitok.game.deal import MOST, cards_that_fit, topics_for
from isitok.i18n.screen_words import later
from isitok.scenes.on_event import TopicPicked
from isitok.scenes.scene import Desk

if TYPE_CHECKING:
    from isitok.i18n.screen_words import Words
    from isitok.scenes.pick import PickScene

SIGNS: Final[Mapping[Topic | None, tuple[str, int]]] = {
    None: ("messages-square", 3),
    Topic.PHOTOS_OF_OTHERS: ("camera", 1),
    Topic.MY_OWN_POSTS: ("image-plus", 4),
    Topic.GROUP_CHATS: ("messages-square", 3),
    Topic.RUMOURS_AND_KINDNESS: ("megaphone", 2),
    Topic.PASSWORDS_AND_ACCOUNTS: ("key-round", 0),
    Topic.PLACES_AND_LOCATION: ("map-pin", 5),
    Topic.GAMES_AND_STRANGERS: ("gamepad-2", 4),
    Topic.ADVERTS_AND_MONEY: ("shopping-bag", 1),
    Topic.TRUE_OR_FAKE: ("search-check", 0),
    Topic.AI_FAKES: ("bot", 3),
    Topic.PRESSURE_AND_CONSENT: ("hand", 2),
    Topic.NUDES: ("lock", 4),
    Topic.BLACKMAIL: ("triangle-alert", 1),
    Topic.RELATIONSHIPS: ("heart", 2),
    Topic.SCREENS_AND_FEELINGS: ("moon", 3),
    Topic.FUTURE_AND_REPUTATION: ("hourglass", 5),
    Topic.WHO_MADE_IT: ("palette", 0),
}
"""The icon, and which of a theme's backgrounds for posters. A few topics share one: the icon says which it is."""

IN_A_SENTENCE: Final[Mapping[Topic, str]] = {
    Topic.PHOTOS_OF_OTHERS: later("photos of other people"),
    Topic.MY_OWN_POSTS: later("what you post"),
    Topic.GROUP_CHATS: later("group chats"),
    Topic.RUMOURS_AND_KINDNESS: later("rumours and kindness"),
    Topic.PASSWORDS_AND_ACCOUNTS: later("passwords and accounts"),
    Topic.PLACES_AND_LOCATION: later("places and location"),
    Topic.GAMES_AND_STRANGERS: later("games and strangers"),
    Topic.ADVERTS_AND_MONEY: later("adverts and money"),
    Topic.TRUE_OR_FAKE: later("what’s true"),
    Topic.AI_FAKES: later("AI fakes"),
    Topic.PRESSURE_AND_CONSENT: later("pressure and consent"),
    Topic.NUDES: later("nudes and semi-nudes"),
    Topic.BLACKMAIL: later("blackmail"),
    Topic.RELATIONSHIPS: later("relationships"),
    Topic.SCREENS_AND_FEELINGS: later("screens and feelings"),
    Topic.FUTURE_AND_REPUTATION: later("what people think of you later"),
    Topic.WHO_MADE_IT: later("who made it"),
}
"""A topic behind "stories on"."""


def in_a_sentence(topic: Topic, words: Words) -> str:
    """What it is called behind "stories on"."""
    return words(IN_A_SENTENCE[topic])


def which_topic(chosen: Topic | None, pack: str | None, desk: Desk) -> PickScene:
    """The question which topic, with how many stories are dealt of each."""
    from isitok.scenes.pick import Pick, PickScene

    words = desk.words
    cards, choice = desk.library.cards, desk.choice(None, pack, MOST)

    def count(topic: Topic | None) -> str:
        return words.many("{n} story", "{n} stories", len(cards_that_fit(cards, replace(choice, topic=topic))))

    picks = (
        Pick("", words("A bit of everything"), TopicPicked(None), count(None)),
        *(
            Pick(topic.value, words.label(topic), TopicPicked(topic), count(topic))
            for topic in topics_for(cards, choice)
        ),
    )
    return PickScene(title=words("Which topic?"), picks=picks, chosen=chosen.value if chosen else "")
