"""What phones of a week hold beyond those of a story: what is there only sometimes, stickers, names of messages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from isitok.base.value import replace
from isitok.format import fields as f
from isitok.format.blocks import Bubble
from isitok.format.blocks import Moment as Appears
from isitok.format.conditions import condition
from isitok.format.field_kinds import Id, Moment, OneOf
from isitok.format.phone_parts import Message, Narration, Panel, Shown, ShownNext
from isitok.format.phones import PHONES, Chat, GameChat, Live, Phone, PhoneKind, Post
from isitok.format.record import Record
from isitok.format.voices import GAME, QUOTED

MOST: Final = 6
"""Messages on one phone, on each way through a week."""
_LISTED: Final = 3 * MOST
_KINDS: Final = ("text", "photo", "private", "voice", "link", "removed", "joined", "left", "sticker")


class Sticker(Record, what="'of' and 'words'"):
    """A sticker that somebody has made of a photo on the same phone."""

    of: str = f.id_("Made of", "the 'id' of the message whose photo it is made of", Id("the 'id' of a message"))
    words: str = f.line("Words", "the words on it", QUOTED, words=4, emoji=True, default="")


class WeekMessage(Message, short="text", exactly_one=_KINDS, what=f"a text, or one of: {', '.join(_KINDS)}"):
    """A message on a phone of a week: ``- leo (happy): who's got pics?``, perhaps with ``if: wrote`` beside it."""

    sticker: Sticker | None = f.part("Sticker", "a sticker made of a photo that was sent", Sticker, default=None)
    if_: tuple[str, ...] = condition(default=(), beside=True)


class WeekPanel(Panel, what="'people' and 'text'"):
    """What happens off the phone in a week."""

    easy: str = f.line("Easy read", "the same in easy words", GAME, words=20, default="")


class WeekShown(ShownNext, exactly_one=ShownNext.EXACTLY_ONE):
    """What appears on a phone of a week and is nobody's message, or happens off it."""

    panel: WeekPanel | None = f.part(
        "Off the phone", "a picture of what happens off the phone", WeekPanel, default=None
    )
    if_: tuple[str, ...] = condition(default=(), beside=True)


WeekBeat = WeekMessage | WeekShown | Narration
"""One thing that comes of a reply."""

WEEK_MESSAGE: Final = Moment(WeekMessage)
WEEK_THEN: Final = Moment(WeekMessage, shown=WeekShown, told=Narration)


Look = Callable[[tuple[Message | Shown]], Iterable[Appears]]
"""What something looks like on a phone."""


def stuck(known: Iterable[Message], things: Iterable[Message | Shown], look: Look) -> Iterator[Appears]:
    """The same things as they look: a sticker becomes the photo of the ``known`` message that it was made of."""
    photos = {one.id: one.photo for one in known if one.photo}
    for one in things:
        if not isinstance(one, WeekMessage) or not one.sticker or one.sticker.of not in photos:
            yield from look((one,))
            continue
        photo = replace(photos[one.sticker.of], caption=one.sticker.words)
        for moment in look((replace(one, photo=photo),)):
            whole = moment.photo if isinstance(moment, Bubble) else None
            yield replace(moment, photo=replace(whole, sticker=True)) if whole else moment


class WeekChat(Chat):
    messages: tuple[WeekMessage, ...] = f.moments("Messages", "up to 6 messages on each way", WEEK_MESSAGE, 1, _LISTED)

    def _messages(self, things: Iterable[Message | Shown]) -> Iterator[Appears]:
        return stuck(self.said(), things, super()._messages)


class WeekGameChat(GameChat):
    messages: tuple[WeekMessage, ...] = f.moments("Messages", "up to 6 messages on each way", WEEK_MESSAGE, 1, _LISTED)

    def _messages(self, things: Iterable[Message | Shown]) -> Iterator[Appears]:
        return stuck(self.said(), things, super()._messages)


class WeekPost(Post):
    comments: tuple[WeekMessage, ...] = f.moments(
        "Comments", "up to 6 comments on each way", WEEK_MESSAGE, 1, _LISTED, default=()
    )

    def _messages(self, things: Iterable[Message | Shown]) -> Iterator[Appears]:
        return stuck(self.said(), things, super()._messages)


class WeekLive(Live):
    comments: tuple[WeekMessage, ...] = f.moments(
        "Comments", "up to 6 comments on each way", WEEK_MESSAGE, 1, _LISTED, default=()
    )

    def _messages(self, things: Iterable[Message | Shown]) -> Iterator[Appears]:
        return stuck(self.said(), things, super()._messages)


_TALKS: Final[tuple[type[Phone], ...]] = (WeekChat, WeekGameChat, WeekPost, WeekLive)
WEEK_PHONES: Final[Mapping[PhoneKind, type[Phone]]] = {
    kind: next((own for own in _TALKS if issubclass(own, record)), record) for kind, record in PHONES.items()
}
WEEK_PHONE: Final = OneOf(WEEK_PHONES, "kind", "a phone, which begins with 'kind: chat'", sometimes=True)
