"""How each kind of phone screen is laid out, one file each. To add one, write its file and put it into ``KINDS``."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from isitok import ui
from isitok.base import value
from isitok.base.value import replace
from isitok.format.blocks import Block, Notice
from isitok.format.phones import PhoneKind
from isitok.format.shown import Screen
from isitok.phone.find import Showing
from isitok.phone.kinds import (
    call_phone,
    chat_phone,
    email_phone,
    game_chat_phone,
    live_phone,
    popup_phone,
    post_phone,
    profile_phone,
    request_phone,
    settings_phone,
    story_phone,
)
from isitok.phone.message import BANNERS, banner
from isitok.phone.screenful import Screenful

KINDS: Final[Mapping[PhoneKind, Callable[[Screen, Showing], Screenful]]] = MappingProxyType(
    {
        PhoneKind.CHAT: chat_phone.screenful,
        PhoneKind.POST: post_phone.screenful,
        PhoneKind.STORY: story_phone.screenful,
        PhoneKind.PROFILE: profile_phone.screenful,
        PhoneKind.REQUEST: request_phone.screenful,
        PhoneKind.GAME_CHAT: game_chat_phone.screenful,
        PhoneKind.LIVE: live_phone.screenful,
        PhoneKind.EMAIL: email_phone.screenful,
        PhoneKind.POPUP: popup_phone.screenful,
        PhoneKind.SETTINGS: settings_phone.screenful,
        PhoneKind.CALL: call_phone.screenful,
    }
)


def screenful(phone: Screen, showing: Showing, upto: int | None = None) -> Screenful:
    """What is on the screen of a phone. ``upto``: only so many of its blocks can be seen yet."""
    shown = phone if upto is None else _only(phone, upto)
    if phone.of.TALKS:
        made = KINDS[phone.kind](shown, showing)
    else:  # where nothing is said, a banner drops from above
        dropped = [(number, block) for number, block in enumerate(shown.blocks) if _is_banner(block)]
        rest = tuple(block for block in shown.blocks if not _is_banner(block))
        made = KINDS[phone.kind](replace(shown, blocks=rest) if dropped else shown, showing)
        if dropped:
            banners = tuple(banner(number, block, showing) for number, block in dropped if isinstance(block, Notice))
            made = value.replace(made, over=ui.Column(banners, gap=8))
    return made if shown is phone else value.replace(made, bar=KINDS[phone.kind](phone, showing).bar)


def _only(phone: Screen, upto: int) -> Screen:
    return phone if upto >= len(phone.blocks) else replace(phone, blocks=phone.blocks[:upto])


def _is_banner(block: Block) -> bool:
    return isinstance(block, Notice) and block.event in BANNERS
