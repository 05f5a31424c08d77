"""How each kind of phone screen is laid out. A kind without a file of its own is shown by ``plain``."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from isitok.i18n.words import Words
from isitok.packs.model import Phone
from isitok.packs.vocabulary import PhoneKind
from isitok.phone.kinds import chat, plain, popup, post, request
from isitok.phone.people import Faces
from isitok.phone.screenful import Screenful

KINDS: Final[Mapping[PhoneKind, Callable[[Phone, Faces, Words], Screenful]]] = MappingProxyType(
    {
        PhoneKind.CHAT: chat.screenful,
        PhoneKind.POST: post.screenful,
        PhoneKind.REQUEST: request.screenful,
        PhoneKind.POPUP: popup.screenful,
    }
)


def screenful(phone: Phone, faces: Faces, words: Words) -> Screenful:
    """What is on the screen of a phone."""
    return KINDS.get(phone.kind, plain.screenful)(phone, faces, words)
