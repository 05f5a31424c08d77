"""How each kind of phone screen is laid out, one file each. To add one, write its file and put it into ``KINDS``."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from isitok.packs.model.scenario import Phone
from isitok.packs.model.vocabulary import PhoneKind
from isitok.phone.find import Showing
from isitok.phone.kinds import chat, email, game_chat, live, popup, post, profile, request, settings, story
from isitok.phone.screenful import Screenful

KINDS: Final[Mapping[PhoneKind, Callable[[Phone, Showing], Screenful]]] = MappingProxyType(
    {
        PhoneKind.CHAT: chat.screenful,
        PhoneKind.POST: post.screenful,
        PhoneKind.STORY: story.screenful,
        PhoneKind.PROFILE: profile.screenful,
        PhoneKind.REQUEST: request.screenful,
        PhoneKind.GAME_CHAT: game_chat.screenful,
        PhoneKind.LIVE: live.screenful,
        PhoneKind.EMAIL: email.screenful,
        PhoneKind.POPUP: popup.screenful,
        PhoneKind.SETTINGS: settings.screenful,
    }
)


def screenful(phone: Phone, showing: Showing) -> Screenful:
    """What is on the screen of a phone."""
    return KINDS[phone.kind](phone, showing)
