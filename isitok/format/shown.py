"""What phones show, in reading order: blocks, worked out from their records."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final, TypeVar

from isitok.base.value import Value, replace
from isitok.format import phones
from isitok.format.names import SYSTEM
from isitok.packs.model import blocks
from isitok.packs.model.blocks import Block, Buttons, Byline, Count, Heading, Moment, Notice, Offer, Private, Words
from isitok.packs.model.vocabulary import PhoneKind


class Screen(Value, kw_only=True):
    """What a phone shows just now, in reading order."""

    kind: PhoneKind
    whose: str = ""  # the phone's owner, if it has one
    time: str = ""
    blocks: tuple[Block, ...]


def blocks_of(phone: phones.Phone) -> tuple[Block, ...]:
    """What a phone shows before anything happens on it, in reading order."""
    return (*_BLOCKS[type(phone)](phone), *(moment_of(one) for one in on_phone(phone.also, phone)))


def screen_of(phone: phones.Phone) -> Screen:
    """A phone as it is shown, to which blocks may be added."""
    return Screen(kind=phone.kind, whose=phone.whose, time=phone.time, blocks=blocks_of(phone))


Beat = phones.Told | Moment
"""One thing that happens next: told in a line, or as it looks on the phone."""


Happening = TypeVar("Happening", phones.Message | phones.Shown, phones.Message | phones.Shown | phones.Told)


def on_phone(things: Iterable[Happening], phone: phones.Phone | None) -> tuple[Happening, ...]:
    """What happens on a phone, with the messages of its owner marked as such."""
    whose = _owner(phone)
    return tuple(replace(one, mine=one.who == whose) if isinstance(one, phones.Message) else one for one in things)


def _owner(phone: phones.Phone | None) -> str:
    """Whose messages stand on the right."""
    return phone.whose if phone and phone.SIDED else ""


def moment_of(one: phones.Message | phones.Shown) -> Moment:
    """What a message looks like, or what the phone itself shows."""
    if isinstance(one, phones.Shown):
        return Notice(text=one.notice or one.gone, event="notice" if one.notice else "gone")
    if one.who == SYSTEM:
        return Notice(text=one.text or one.link or one.voice, clue=one.clue)
    if one.joined or one.left:
        return Notice(text="", who=one.who, event="joined" if one.joined else "left", clue=one.clue)
    return blocks.Bubble(
        who=one.who,
        mood=one.mood,
        mine=one.mine,
        text=one.text,
        photo=_photo(one.photo) if one.photo else None,
        private=Private(medium=one.private) if one.private else None,
        voice=one.voice,
        link=one.link,
        removed=one.removed,
        time=one.time,
        clue=one.clue,
    )


def _messages(phone: phones.Phone, things: Iterable[phones.Message]) -> Iterator[Block]:
    return (moment_of(one) for one in on_phone(things, phone))


def _photo(photo: phones.Photo) -> blocks.Photo:
    return blocks.Photo(
        shows=photo.shows,
        scene=photo.scene,
        people=tuple(blocks.Portrait(who=one.who, mood=one.mood) for one in photo.people),
        details=tuple(blocks.Detail(detail=one.detail, clue=one.clue) for one in photo.details),
        clue=photo.clue,
    )


def _words(text: phones.ClueText | phones.ClueLabel, style: str = "body") -> Words:
    return Words(text=text.text, style=style, clue=text.clue)


def _field(label: str, text: phones.ClueLabel | phones.Address) -> blocks.Field:
    return blocks.Field(label=label, value=text.text, clue=text.clue)


def _sender(label: str, sender: phones.Sender) -> blocks.Field:
    # A writer of `from: amina` means the person, as everywhere else, not the word.
    return blocks.Field(label=label, value=sender.called or sender.text, clue=sender.clue)


def _count(of: str, number: int | None) -> Iterator[Block]:
    if number is not None:
        yield Count(of=of, number=number)


def _posted(phone: phones.Post | phones.Story) -> Iterator[Block]:
    if phone.text:
        yield _words(phone.text)
    if phone.photo:
        yield _photo(phone.photo)
    if phone.private:
        yield Private(medium=phone.private)


def _chat(phone: phones.Chat) -> Iterator[Block]:
    """The bar, the bubbles, and who is typing."""
    yield Heading(title=phone.name)
    yield from _count("people", phone.people)
    yield from _messages(phone, phone.messages)
    if phone.typing:
        yield Notice(text="", who=phone.typing, event="typing")


def _post(phone: phones.Post) -> Iterator[Block]:
    """Who posted it, what it shows, the numbers, and the comments."""
    yield Byline(who=phone.by, place=phone.place, audience=phone.audience, tags=phone.tags)
    yield from _posted(phone)
    yield from _count("likes", phone.likes)
    yield from _messages(phone, phone.comments)


def _story(phone: phones.Story) -> Iterator[Block]:
    """Who posted it, what it shows, the stickers, and how many have seen it."""
    yield Byline(who=phone.by, audience=phone.audience)
    yield from _posted(phone)
    yield from (_words(sticker, "sticker") for sticker in phone.stickers)
    yield from _count("views", phone.views)


def _profile(phone: phones.Profile) -> Iterator[Block]:
    """The name, the account, and each line that could give something away."""
    yield Heading(title=phone.name, detail=phone.handle)
    if phone.photo:
        yield _photo(phone.photo)
    if phone.account:
        yield blocks.Field(label="Account", value=phone.account)
    if phone.bio:
        yield _words(phone.bio)
    yield from (_field(label, line) for label, line in phone.fields.items())
    yield from _count("followers", phone.followers)
    yield from (Words(text=post, style="small") for post in phone.posts)


def _request(phone: phones.Request) -> Iterator[Block]:
    """Who asks, what they write, and the little that is known of them."""
    yield Heading(title=phone.called or phone.from_, detail=phone.handle, person=phone.from_)
    yield _words(phone.text)
    yield from _count("in-common", phone.in_common)
    if phone.joined:
        yield blocks.Field(label="Joined", value=phone.joined)


def _game_chat(phone: phones.GameChat) -> Iterator[Block]:
    """The game, the messages, and the offer."""
    yield Heading(title=phone.game)
    yield from _messages(phone, phone.messages)
    if phone.offer:
        yield Offer(item=phone.offer.item, price=phone.offer.price, clue=phone.offer.clue)


def _live(phone: phones.Live) -> Iterator[Block]:
    """The streamer, the title, the number of viewers, and the comments."""
    yield Byline(who=phone.by, live=True)
    yield _words(phone.title, "title")
    yield from _count("viewers", phone.viewers)
    if phone.private:
        yield Private(medium=phone.private)
    yield from _count("gifts", phone.gifts)
    yield from _messages(phone, phone.comments)


def _email(phone: phones.Email) -> Iterator[Block]:
    """The subject, where it comes from, and what it says."""
    yield Heading(title=phone.subject.text, clue=phone.subject.clue)
    yield _sender("From", phone.from_)
    yield _field("Address", phone.address)
    if phone.to:
        yield _sender("To", phone.to)
    yield from map(_words, phone.body)
    if phone.attachment:
        yield _field("Attachment", phone.attachment)
    if phone.button:
        yield Buttons(labels=(phone.button.text,), clue=phone.button.clue)


def _popup(phone: phones.Popup) -> Iterator[Block]:
    """Who says it, what it says, and its buttons."""
    yield Heading(title=phone.title.text, clue=phone.title.clue)
    if phone.from_:
        yield _sender("From", phone.from_)
    yield _words(phone.text)
    if phone.countdown:
        yield _words(phone.countdown, "countdown")
    yield Buttons(
        labels=tuple(button.text for button in phone.buttons),
        close=phone.close,
        clue=" ".join(button.clue for button in phone.buttons if button.clue),
    )


def _settings(phone: phones.Settings) -> Iterator[Block]:
    """The page's name and its switches."""
    yield Heading(title=phone.title)
    for label, switch in phone.switches.items():
        value = switch.value
        on_or_off = value.lower() in ("on", "off")
        yield blocks.Field(label=label, value=value.lower() if on_or_off else value, switch=on_or_off, clue=switch.clue)


_BLOCKS: Final[Mapping[type[phones.Phone], Callable[[Any], Iterator[Block]]]] = {
    phones.Chat: _chat,
    phones.Post: _post,
    phones.Story: _story,
    phones.Profile: _profile,
    phones.Request: _request,
    phones.GameChat: _game_chat,
    phones.Live: _live,
    phones.Email: _email,
    phones.Popup: _popup,
    phones.Settings: _settings,
}
