"""A made-up phone in words, line by line, in reading order."""

from collections.abc import Callable, Iterator
from typing import assert_never

from isitok.i18n.words import Words
from isitok.packs import blocks
from isitok.packs.blocks import Block, Bubble, Photo, Private
from isitok.packs.model import Phone
from isitok.packs.vocabulary import Mood

Named = Callable[[str], str]
"""A person's id → what they are called."""


def phone_lines(phone: Phone, named: Named, words: Words) -> Iterator[str]:
    """What the phone shows: first whose and what it is, then a line for each thing on it."""
    yield _opening(phone, named, words)
    for block in phone.blocks:
        yield from block_lines(block, named, words)


def block_lines(block: Block, named: Named, words: Words) -> Iterator[str]:
    """One block in words."""
    match block:
        case Bubble():
            yield _bubble(block, named, words)
        case Photo():
            yield words("Photo: {shows}", shows=_photo(block, words))
        case Private():
            yield _private(block, words)
        case blocks.Heading():
            yield " – ".join(part for part in (block.title, block.detail) if part)
        case blocks.Notice():
            yield _notice(block, named, words)
        case blocks.Byline():
            yield from _byline(block, named, words)
        case blocks.Words():
            yield _paragraph(block, words)
        case blocks.Field():
            yield words("{label}: {value}", label=block.label, value=block.value)
        case blocks.Count():
            yield words.counted(block.of, block.number)
        case blocks.Offer():
            item = words("On offer: {item}", item=block.item)
            yield words("{item}, {price}", item=item, price=block.price) if block.price else item
        case blocks.Buttons():
            yield words("Buttons to press: {labels}", labels="; ".join(block.labels))
            if block.close:
                yield words("A small cross closes it.")
        case _:
            assert_never(block)


def _opening(phone: Phone, named: Named, words: Words) -> str:
    kind = words.label(phone.kind)
    if phone.whose:
        kind = words("{kind} on {name}’s phone", kind=kind, name=named(phone.whose))
    return words("{kind}, {time}:", kind=kind, time=phone.time) if phone.time else words("{kind}:", kind=kind)


def _bubble(bubble: Bubble, named: Named, words: Words) -> str:
    mood = "" if bubble.mood is Mood.CALM else words.label(bubble.mood)
    speaker = ", ".join(part for part in (named(bubble.who), mood, bubble.time) if part)
    return words("{name}: {message}", name=speaker, message=_message(bubble, words))


def _message(bubble: Bubble, words: Words) -> str:
    if bubble.photo:
        return words("[photo] {shows}", shows=_photo(bubble.photo, words))
    if bubble.private:
        return f"[{_private(bubble.private, words)}]"
    if bubble.voice:
        return words("[voice message] {said}", said=bubble.voice)
    if bubble.link:
        return words("[link] {label}", label=bubble.link)
    if bubble.removed:
        return words("[message removed]")
    return bubble.text


def _photo(photo: Photo, words: Words) -> str:
    if not photo.details:
        return photo.shows
    details = "; ".join(detail.detail for detail in photo.details)
    return words("{shows}. You can also see: {details}", shows=photo.shows.rstrip("."), details=details)


def _private(private: Private, words: Words) -> str:
    return words("A video – not shown") if private.medium == "video" else words("A photo – not shown")


def _notice(notice: blocks.Notice, named: Named, words: Words) -> str:
    match notice.event:
        case "joined":
            return words("{name} joined.", name=named(notice.who))
        case "left":
            return words("{name} left.", name=named(notice.who))
        case "typing":
            return words("{name} is typing …", name=named(notice.who))
        case _:
            return notice.text


def _byline(byline: blocks.Byline, named: Named, words: Words) -> Iterator[str]:
    name = named(byline.who)
    posted = words("{name} is live", name=name) if byline.live else words("Posted by {name}", name=name)
    yield words("{posted}, at {place}", posted=posted, place=byline.place) if byline.place else posted
    match byline.audience:
        case "public":
            yield words("Anyone can see it.")
        case "friends":
            yield words("Friends can see it.")
        case "close-friends":
            yield words("Close friends can see it.")
    if byline.tags:
        yield words("Tagged: {names}", names=", ".join(map(named, byline.tags)))


def _paragraph(block: blocks.Words, words: Words) -> str:
    match block.style:
        case "sticker":
            return words("Sticker: {text}", text=block.text)
        case "countdown":
            return words("Countdown: {text}", text=block.text)
        case _:
            return block.text
