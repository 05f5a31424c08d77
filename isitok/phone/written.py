"""What is on a made-up phone, block by block, in words; emoji as they are. Nothing here hints at a verdict."""

from collections.abc import Mapping
from typing import Final, assert_never

from isitok.format import blocks
from isitok.format.blocks import Block, Bubble, Photo, Private
from isitok.format.shown import Screen
from isitok.format.vocabulary import Mood
from isitok.i18n.screen_words import Words, later
from isitok.i18n.sentences import join_sentences
from isitok.phone.who_is_who import Faces

_DONE: Final[Mapping[str, str]] = {
    "joined": later("{name} joined"),
    "left": later("{name} left"),
    "typing": later("{name} is typing …"),
}
_DELETED: Final[Mapping[str, str]] = {
    "photo": later("{name} deleted a photo"),
    "video": later("{name} deleted a video"),
    "comments": later("All comments were deleted"),
    "message": later("{name} deleted a message"),
}
_SEEN_BY: Final[Mapping[str, str]] = {
    "public": later("Everyone"),
    "friends": later("Friends"),
    "close-friends": later("Close friends"),
}
_STYLES: Final[Mapping[str, str]] = {"sticker": later("Sticker: {text}"), "countdown": later("Countdown: {text}")}
_OF_THE_APP: Final[Mapping[str, str]] = {
    "From": later("From"),
    "To": later("To"),
    "Address": later("Address"),
    "Attachment": later("Attachment"),
    "Account": later("Account"),
    "Joined": later("Joined"),
}


def lines(phone: Screen, faces: Faces, words: Words) -> list[str]:
    """The whole phone, in reading order: whose and what it is, then everything on it."""
    shown = list(blocks_below_bar(phone))
    if phone.of.ANSWERED:
        shown.append(answers(words))
    told = [join_sentences(region(phone, faces, words), bar_text(phone, words))]
    told += [block_text(block, faces, words) for block in shown]
    return [line for line in told if line]


def region(phone: Screen, faces: Faces, words: Words) -> str:
    """The name of the whole screen: whose phone, and what is on it."""
    title = bar_title(phone, words)
    if phone.whose:
        return words("{name}’s phone: {title}", name=faces.name(phone.whose), title=title)
    return words("A phone: {title}", title=title)


def bar_title(phone: Screen, words: Words) -> str:
    """What the bar at the top says: its heading, or what kind of screen this is."""
    if phone.of.TITLED:
        heading = next((block for block in phone.blocks if isinstance(block, blocks.Heading)), None)
        if heading:
            return heading.title
    return words(phone.of.TITLE)


def bar_detail(phone: Screen, words: Words) -> str:
    """The bar's second line: how many people are in a chat."""
    if not phone.of.TITLED:
        return ""
    found = [block.detail for block in phone.blocks if isinstance(block, blocks.Heading) and block.detail]
    for block in phone.blocks:
        if isinstance(block, blocks.Count) and block.of == "people":
            found.append(words.count("people", block.number))
    return " · ".join(found)


def bar_text(phone: Screen, words: Words) -> str:
    """The bar's second line and the phone's clock."""
    time = words("The time is {time}", time=phone.time) if phone.time else ""
    return join_sentences(bar_detail(phone, words), time)


def blocks_below_bar(phone: Screen) -> tuple[Block, ...]:
    """The blocks that the bar doesn't show."""
    return tuple(block for _, block in number_blocks_below_bar(phone))


def number_blocks_below_bar(phone: Screen) -> tuple[tuple[int, Block], ...]:
    """The blocks that the bar doesn't show, each with its number on the phone."""
    if not phone.of.TITLED:
        return tuple(enumerate(phone.blocks))
    kept, headed = [], False
    for number, block in enumerate(phone.blocks):
        if isinstance(block, blocks.Heading) and not headed:
            headed = True
        elif not (isinstance(block, blocks.Count) and block.of == "people"):
            kept.append((number, block))
    return tuple(kept)


def answers(words: Words) -> blocks.Buttons:
    """The two buttons that any request has."""
    return blocks.Buttons(labels=(words("Accept"), words("Ignore")))


def block_text(block: Block, faces: Faces, words: Words) -> str:
    """One block in a line."""
    match block:
        case Bubble():
            return _bubble_text(block, faces, words)
        case Photo():
            return photo_text(block, words)
        case Private():
            return private_text(block, words)
        case blocks.Heading():
            return _heading_text(block, words)
        case blocks.Notice():
            return notice_text(block, faces, words)
        case blocks.Byline():
            return _byline_text(block, faces, words)
        case blocks.Words():
            return _paragraph_text(block, words)
        case blocks.Field():
            return field_text(block, words)
        case blocks.Count():
            return words.count(block.of, block.number)
        case blocks.Offer():
            return _offer_text(block, words)
        case blocks.Buttons():
            return _buttons_text(block, words)
        case _:
            assert_never(block)


def _heading_text(heading: blocks.Heading, words: Words) -> str:
    """A name and a second line; of a call, who calls whom."""
    match heading.rings:
        case "in":
            return words("{name} is calling", name=heading.title)
        case "out":
            return words("Calling {name}", name=heading.title)
        case _:
            return ", ".join(part for part in (heading.title, heading.detail) if part)


def _bubble_text(bubble: Bubble, faces: Faces, words: Words) -> str:
    """Who, how they look, when, and what they say or send."""
    mood = "" if bubble.mood is Mood.CALM else words.label(bubble.mood)
    stars = words.count("stars", bubble.stars) if bubble.stars else ""
    only = words("only to {name}", name=faces.name(bubble.to)) if bubble.to else ""
    who = ", ".join(part for part in (faces.name(bubble.who), only, mood, bubble.time, stars) if part)
    return words("{who}: {message}", who=who, message=_message(bubble, words))


def _message(bubble: Bubble, words: Words) -> str:
    if bubble.photo:
        return photo_text(bubble.photo, words)
    if bubble.private:
        return private_text(bubble.private, words)
    if bubble.voice:
        return words("Voice message: {said}", said=bubble.voice)
    if bubble.link:
        return words("Link: {label}", label=bubble.link)
    return words("Message removed") if bubble.removed else bubble.text


def photo_text(photo: Photo, words: Words) -> str:
    """What can be seen in a photo and what its sender wrote below it; or what is on a sticker that was made of one."""
    if photo.sticker and photo.caption:
        return words("Sticker: {shows}, with the words {text}", shows=photo.shows.rstrip("."), text=photo.caption)
    if photo.sticker:
        return words("Sticker: {text}", text=photo.shows)
    below = words("Below it: “{text}”", text=photo.caption) if photo.caption else ""
    return join_sentences(words("Photo: {shows}", shows=photo.shows.rstrip(".")), details_text(photo, words), below)


def details_text(photo: Photo, words: Words) -> str:
    """The small things in a photo, as in the line below it."""
    details = ", ".join(detail.detail for detail in photo.details)
    return words("You can see: {details}", details=details) if details else ""


def private_text(private: Private, words: Words) -> str:
    """The words on the grey tile."""
    return words("Video – not shown") if private.medium == "video" else words("Photo – not shown")


def notice_text(notice: blocks.Notice, faces: Faces, words: Words) -> str:
    """A line that comes from the app itself."""
    if notice.event == "react":
        return words("{name}: {emoji} on the last message", name=faces.name(notice.who), emoji=notice.text)
    if notice.event == "gone":
        return words("Deleted: {what}", what=notice.text)
    if notice.event == "deleted":
        return words(_DELETED.get(notice.text, _DELETED["message"]), name=faces.name(notice.who))
    told = _DONE.get(notice.event)
    return words(told, name=faces.name(notice.who)) if told else notice.text


def _byline_text(byline: blocks.Byline, faces: Faces, words: Words) -> str:
    """Who posted it, where, with whom, and who can see it."""
    name = faces.name(byline.who)
    told = [words("{name} is live", name=name) if byline.live else words("Posted by {name}", name=name)]
    if byline.place:
        told.append(words("Place: {place}", place=byline.place))
    if byline.audience:
        told.append(words("Who can see it: {audience}", audience=audience_text(byline.audience, words)))
    if byline.tags:
        told.append(words("Tagged: {names}", names=", ".join(map(faces.name, byline.tags))))
    return join_sentences(*told)


def audience_text(audience: str, words: Words) -> str:
    """Who can see a post, as the app puts it."""
    return words(_SEEN_BY[audience])


def _paragraph_text(block: blocks.Words, words: Words) -> str:
    """A paragraph; a sticker and a countdown say what they are."""
    told = _STYLES.get(block.style)
    return words(told, text=block.text) if told else block.text


def field_text(block: blocks.Field, words: Words) -> str:
    """A label and its value."""
    value = value_text(block, words)
    return words("{label}: {value}", label=label_text(block, words), value=value)


def label_text(block: blocks.Field, words: Words) -> str:
    """A field's label. The app's own are translated, the writer's stay as they are."""
    return words(_OF_THE_APP[block.label]) if block.label in _OF_THE_APP else block.label


def value_text(block: blocks.Field, words: Words) -> str:
    """A field's value. The state of a switch, and who can see an account, are in the app's words."""
    if block.switch:
        return words("On") if block.value == "on" else words("Off")
    if block.label == "Account":
        return words("Public") if block.value == "public" else words("Private")
    return block.value


def _offer_text(block: blocks.Offer, words: Words) -> str:
    """What is offered, and its price."""
    item = words("On offer: {item}", item=block.item)
    return f"{item}, {block.price}" if block.price else item


def _buttons_text(block: blocks.Buttons, words: Words) -> str:
    """The made-up app's buttons. They belong to the picture and can't be pressed."""
    cross = (words("a small cross to close it"),) if block.close else ()
    return words("Buttons on the phone: {labels}", labels=", ".join((*block.labels, *cross)))
