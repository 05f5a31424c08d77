"""How each kind of phone screen is laid out, one file each. To add one, write its file and put it into ``KINDS``."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from isitok import value
from isitok.packs.model.blocks import Block, Notice
from isitok.packs.model.scenario import Phone
from isitok.packs.model.vocabulary import WITH_MESSAGES, PhoneKind
from isitok.phone.find import Showing
from isitok.phone.kinds import chat, email, game_chat, live, popup, post, profile, request, settings, story
from isitok.phone.message import BANNERS, banner
from isitok.phone.screenful import Screenful
from isitok.ui.describe.layout import Column

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


def screenful(phone: Phone, showing: Showing, upto: int | None = None) -> Screenful:
    """What is on the screen of a phone. ``upto``: only so many of its blocks can be seen yet."""
    shown = phone if upto is None else _only(phone, upto)
    if phone.kind in WITH_MESSAGES:
        made = KINDS[phone.kind](shown, showing)
    else:  # where nothing is said, a banner drops from above
        dropped = [(number, block) for number, block in enumerate(shown.blocks) if _is_banner(block)]
        rest = tuple(block for block in shown.blocks if not _is_banner(block))
        made = KINDS[phone.kind](replace(shown, blocks=rest) if dropped else shown, showing)
        if dropped:
            banners = tuple(banner(number, block, showing) for number, block in dropped if isinstance(block, Notice))
            made = value.replace(made, over=Column(banners, gap=8))
    return made if shown is phone else value.replace(made, bar=KINDS[phone.kind](phone, showing).bar)


def _only(phone: Phone, upto: int) -> Phone:
    return phone if upto >= len(phone.blocks) else replace(phone, blocks=phone.blocks[:upto])


def _is_banner(block: Block) -> bool:
    return isinstance(block, Notice) and block.event in BANNERS
