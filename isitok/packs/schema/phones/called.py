"""What writers call a kind of phone ("group chat", "DM", "insta post"), and which kind they mean."""

import re
from collections.abc import Mapping
from typing import Final

from isitok.packs.model.vocabulary import PhoneKind

# Names of real apps are here because writers use them; no screen shows them.
_CALLED: Final[Mapping[PhoneKind, str]] = {
    PhoneKind.CHAT: "group groups groupchat gc dm dms pm direct text texts texting sms imessage message messages "
    "messaging messenger whatsapp snap snaps snapchat telegram signal discord conversation convo thread chatroom "
    "inbox bubbles teams",
    PhoneKind.POST: "posts posting insta instagram facebook fb tweet twitter tiktok youtube reel reels feed photo "
    "picture pic video selfie comment comments threads bluesky blog wall social",
    PhoneKind.STORY: "stories status",
    PhoneKind.GAME_CHAT: "game games gaming gamechat roblox fortnite minecraft",
    PhoneKind.LIVE: "livestream stream streaming livestreaming twitch livechat",
    PhoneKind.EMAIL: "mail mails emails e-mail gmail outlook hotmail",
    PhoneKind.POPUP: "pop-up popups pop-ups ad ads advert adverts notification notifications alert banner dialog "
    "dialogue",
    PhoneKind.REQUEST: "requests invite invitation follow follower friend contact",
    PhoneKind.PROFILE: "profiles account accounts bio user",
    PhoneKind.SETTINGS: "setting privacy permissions location options preferences",
}
_KINDS: Final = {word: kind for kind, words in _CALLED.items() for word in (kind.value, *words.split())}


def kind_meant(written: str) -> PhoneKind | None:
    """The kind that somebody means by other words. The last word decides: a "snap story" is a story."""
    words = re.sub(r"[\s_]+", " ", written.lower()).strip()
    for whole in (words, words.replace(" ", "-"), words.replace(" ", "")):
        if whole in _KINDS:
            return _KINDS[whole]
    found = [_KINDS[word] for word in re.findall(r"[a-z]+", words) if word in _KINDS]
    if PhoneKind.GAME_CHAT in found and found[-1] is PhoneKind.CHAT:
        return PhoneKind.GAME_CHAT
    return found[-1] if found else None
