"""What a made-up phone says, block by block, to somebody who can't see it. Nothing here hints at a verdict."""

import re
from collections.abc import Iterator
from typing import assert_never

from isitok.i18n.words import Words
from isitok.packs import blocks
from isitok.packs.blocks import Block, Bubble, Photo, Private
from isitok.packs.emoji import name_of, signs_in
from isitok.packs.model import Phone
from isitok.packs.vocabulary import Mood, PhoneKind
from isitok.phone.people import Faces


def lines(phone: Phone, faces: Faces, words: Words) -> list[str]:
    """The whole phone, in reading order: whose and what it is, then each thing on it."""
    bar = bar_said(phone, words)
    first = ". ".join(part for part in (region(phone, faces, words), bar) if part)
    kept = shown_below_the_bar(phone)
    told = [first, *(block_said(block, faces, words) for block in kept)]
    if phone.kind is PhoneKind.REQUEST:
        told.append(buttons_said(answers(words), False, words))
    return [line for line in told if line]


def region(phone: Phone, faces: Faces, words: Words) -> str:
    """The name of the whole screen: whose phone, and what is on it."""
    title = spoken(bar_title(phone, words), words)
    if phone.whose:
        return words("{name}’s phone: {title}", name=faces.name(phone.whose), title=title)
    return words("A phone: {title}", title=title)


def bar_title(phone: Phone, words: Words) -> str:
    """What the bar at the top says: a chat's own name, or what kind of screen this is."""
    if phone.kind in (PhoneKind.CHAT, PhoneKind.GAME_CHAT, PhoneKind.SETTINGS):
        heading = next((block for block in phone.blocks if isinstance(block, blocks.Heading)), None)
        if heading:
            return heading.title
    match phone.kind:
        case PhoneKind.POST:
            return words("Post")
        case PhoneKind.REQUEST:
            return words("Friend request")
        case PhoneKind.POPUP:
            return words("Pop-up")
        case PhoneKind.STORY:
            return words("Story")
        case PhoneKind.PROFILE:
            return words("Profile")
        case PhoneKind.LIVE:
            return words("Live video")
        case PhoneKind.EMAIL:
            return words("Email")
        case PhoneKind.GAME_CHAT:
            return words("Game chat")
        case PhoneKind.SETTINGS:
            return words("Settings")
        case PhoneKind.CHAT:
            return words("Chat")
        case _:
            assert_never(phone.kind)


def bar_detail(phone: Phone, words: Words) -> str:
    """The bar's second line: how many people are in a chat."""
    if phone.kind not in (PhoneKind.CHAT, PhoneKind.GAME_CHAT):
        return ""
    found = [block.detail for block in phone.blocks if isinstance(block, blocks.Heading) and block.detail]
    for block in phone.blocks:
        if isinstance(block, blocks.Count) and block.of == "people":
            found.append(words.counted("people", block.number))
    return " · ".join(found)


def bar_said(phone: Phone, words: Words) -> str:
    """The bar's second line and the phone's clock, as they are read aloud."""
    time = words("The time is {time}", time=phone.time) if phone.time else ""
    return ". ".join(part for part in (bar_detail(phone, words), time) if part)


def shown_below_the_bar(phone: Phone) -> tuple[Block, ...]:
    """The blocks that the bar doesn't show."""
    return tuple(block for _, block in numbered_below_the_bar(phone))


def numbered_below_the_bar(phone: Phone) -> tuple[tuple[int, Block], ...]:
    """The blocks that the bar doesn't show, each with its number on the phone."""
    if phone.kind not in (PhoneKind.CHAT, PhoneKind.GAME_CHAT, PhoneKind.SETTINGS):
        return tuple(enumerate(phone.blocks))
    kept, headed = [], False
    for number, block in enumerate(phone.blocks):
        if isinstance(block, blocks.Heading) and not headed:
            headed = True
        elif not (isinstance(block, blocks.Count) and block.of == "people"):
            kept.append((number, block))
    return tuple(kept)


def answers(words: Words) -> tuple[str, str]:
    """The two buttons that any request has."""
    return words("Accept"), words("Ignore")


def block_said(block: Block, faces: Faces, words: Words) -> str:
    """One block, read aloud."""
    match block:
        case Bubble():
            return bubble_said(block, faces, words)
        case Photo():
            return photo_said(block, words)
        case Private():
            return private_text(block, words)
        case blocks.Heading():
            return ", ".join(spoken(part, words) for part in (block.title, block.detail) if part)
        case blocks.Notice():
            return spoken(notice_text(block, faces, words), words)
        case blocks.Byline():
            return byline_said(block, faces, words)
        case blocks.Words():
            return paragraph_said(block, words)
        case blocks.Field():
            return field_said(block, words)
        case blocks.Count():
            return words.counted(block.of, block.number)
        case blocks.Offer():
            return offer_said(block, words)
        case blocks.Buttons():
            return buttons_said(block.labels, block.close, words)
        case _:
            assert_never(block)


def bubble_said(bubble: Bubble, faces: Faces, words: Words) -> str:
    """Who, how they look, when, and what they say or send."""
    mood = "" if bubble.mood is Mood.CALM else words.label(bubble.mood)
    who = ", ".join(part for part in (faces.name(bubble.who), mood, bubble.time) if part)
    return words("{who}: {message}", who=who, message=_message(bubble, words))


def _message(bubble: Bubble, words: Words) -> str:
    if bubble.photo:
        return photo_said(bubble.photo, words)
    if bubble.private:
        return private_text(bubble.private, words)
    if bubble.voice:
        return words("Voice message: {said}", said=spoken(bubble.voice, words))
    if bubble.link:
        return words("Link: {label}", label=spoken(bubble.link, words))
    return words("Message removed") if bubble.removed else spoken(bubble.text, words)


def photo_said(photo: Photo, words: Words) -> str:
    """What can be seen in a photo."""
    shows = words("Photo: {shows}", shows=photo.shows.rstrip("."))
    seen = details_text(photo, words)
    return f"{shows}. {seen}" if seen else shows


def details_text(photo: Photo, words: Words) -> str:
    """The small things in a photo, as the line below it says."""
    details = ", ".join(detail.detail for detail in photo.details)
    return words("You can see: {details}", details=details) if details else ""


def private_text(private: Private, words: Words) -> str:
    """The words on the grey tile."""
    return words("Video – not shown") if private.medium == "video" else words("Photo – not shown")


def notice_text(notice: blocks.Notice, faces: Faces, words: Words) -> str:
    """A line that the app itself says."""
    match notice.event:
        case "joined":
            return words("{name} joined", name=faces.name(notice.who))
        case "left":
            return words("{name} left", name=faces.name(notice.who))
        case "typing":
            return words("{name} is typing …", name=faces.name(notice.who))
        case _:
            return notice.text


def byline_said(byline: blocks.Byline, faces: Faces, words: Words) -> str:
    """Who posted it, where, with whom, and who can see it."""
    name = faces.name(byline.who)
    told = [words("{name} is live", name=name) if byline.live else words("Posted by {name}", name=name)]
    if byline.place:
        told.append(words("Place: {place}", place=spoken(byline.place, words)))
    if byline.audience:
        told.append(words("Who can see it: {audience}", audience=audience_text(byline.audience, words)))
    if byline.tags:
        told.append(words("Tagged: {names}", names=", ".join(map(faces.name, byline.tags))))
    return ". ".join(told)


def audience_text(audience: str, words: Words) -> str:
    """Who can see a post, as the app puts it."""
    match audience:
        case "public":
            return words("Everyone")
        case "friends":
            return words("Friends")
        case _:
            return words("Close friends")


def paragraph_said(block: blocks.Words, words: Words) -> str:
    """A paragraph; a sticker and a countdown say what they are."""
    text = spoken(block.text, words)
    match block.style:
        case "sticker":
            return words("Sticker: {text}", text=text)
        case "countdown":
            return words("Countdown: {text}", text=text)
        case _:
            return text


def field_said(block: blocks.Field, words: Words) -> str:
    """A label and its value."""
    value = spoken(value_text(block, words), words)
    return words("{label}: {value}", label=label_text(block, words), value=value)


def label_text(block: blocks.Field, words: Words) -> str:
    """A field's label. The app's own are translated, the writer's stay as they are."""
    match block.label:
        case "From":
            return words("From")
        case "To":
            return words("To")
        case "Address":
            return words("Address")
        case "Attachment":
            return words("Attachment")
        case "Account":
            return words("Account")
        case "Joined":
            return words("Joined")
        case _:
            return block.label


def value_text(block: blocks.Field, words: Words) -> str:
    """A field's value; how a switch stands, and who can see an account, in the app's words."""
    if block.switch:
        return words("On") if block.value == "on" else words("Off")
    if block.label == "Account":
        return words("Public") if block.value == "public" else words("Private")
    return block.value


def offer_said(block: blocks.Offer, words: Words) -> str:
    """What is offered, and what it costs."""
    item = words("On offer: {item}", item=spoken(block.item, words))
    return f"{item}, {spoken(block.price, words)}" if block.price else item


def buttons_said(labels: tuple[str, ...], close: bool, words: Words) -> str:
    """The made-up app's buttons. They belong to the picture and can't be pressed."""
    named = [spoken(label, words) for label in labels]
    if close:
        named.append(words("a small cross to close it"))
    return words("Buttons on the phone: {labels}", labels=", ".join(named))


def spoken(text: str, words: Words) -> str:
    """A text with each run of emoji said by name: "hilarious 😂" is "hilarious, crying with laughter emoji"."""
    return "".join(_said(text, words)).strip() if not text.isascii() else text


def _said(text: str, words: Words) -> Iterator[str]:
    signs = "".join(re.escape(sign) for sign in signs_in(text))
    if not signs:
        yield text
        return
    done = 0
    for run in re.finditer(rf"[{signs}][{signs}\ufe0f\u200d\u20e3\U0001f3fb-\U0001f3ff ]*", text):
        before = text[done : run.start()].rstrip()
        yield before
        if before:
            yield ", " if before[-1].isalnum() else " "
        yield words("{name} emoji", name=", ".join(name_of(sign) for sign in signs_in(run[0])))
        after = text[run.end() :]
        if after:
            yield ", " if after[0].isalnum() else ""
        done = run.end()
    yield text[done:]
