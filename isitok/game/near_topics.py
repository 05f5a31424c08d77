"""Which topics are near a topic: what follows where it has fewer stories than somebody wants."""

from collections.abc import Mapping
from typing import Final

from isitok.format.vocabulary import Topic

NEAR: Final[Mapping[Topic, tuple[Topic, ...]]] = {
    Topic.PHOTOS_OF_OTHERS: (Topic.MY_OWN_POSTS, Topic.GROUP_CHATS),
    Topic.MY_OWN_POSTS: (Topic.PHOTOS_OF_OTHERS, Topic.FUTURE_AND_REPUTATION),
    Topic.GROUP_CHATS: (Topic.RUMOURS_AND_KINDNESS, Topic.PHOTOS_OF_OTHERS),
    Topic.RUMOURS_AND_KINDNESS: (Topic.GROUP_CHATS, Topic.PHOTOS_OF_OTHERS),
    Topic.PASSWORDS_AND_ACCOUNTS: (Topic.PLACES_AND_LOCATION, Topic.ADVERTS_AND_MONEY),
    Topic.PLACES_AND_LOCATION: (Topic.PASSWORDS_AND_ACCOUNTS, Topic.MY_OWN_POSTS),
    Topic.GAMES_AND_STRANGERS: (Topic.PRESSURE_AND_CONSENT, Topic.PASSWORDS_AND_ACCOUNTS),
    Topic.ADVERTS_AND_MONEY: (Topic.TRUE_OR_FAKE, Topic.PASSWORDS_AND_ACCOUNTS),
    Topic.TRUE_OR_FAKE: (Topic.AI_FAKES, Topic.ADVERTS_AND_MONEY),
    Topic.AI_FAKES: (Topic.TRUE_OR_FAKE, Topic.PHOTOS_OF_OTHERS),
    Topic.PRESSURE_AND_CONSENT: (Topic.RELATIONSHIPS, Topic.GAMES_AND_STRANGERS),
    Topic.NUDES: (),
    Topic.BLACKMAIL: (),
    Topic.RELATIONSHIPS: (Topic.PRESSURE_AND_CONSENT, Topic.RUMOURS_AND_KINDNESS),
    Topic.SCREENS_AND_FEELINGS: (Topic.GROUP_CHATS, Topic.ADVERTS_AND_MONEY),
    Topic.FUTURE_AND_REPUTATION: (Topic.MY_OWN_POSTS, Topic.RUMOURS_AND_KINDNESS),
    Topic.WHO_MADE_IT: (Topic.AI_FAKES, Topic.MY_OWN_POSTS),
}
"""The nearest first. Those of level 3 have none: an adult leads them."""
