"""A made-up phone in words, line by line, as it is read aloud; but emoji stay emoji."""

from collections.abc import Iterator

from isitok.i18n.words import Words
from isitok.packs import blocks
from isitok.packs.blocks import Block, Bubble
from isitok.packs.model import Phone
from isitok.packs.vocabulary import Mood, PhoneKind
from isitok.phone import reading
from isitok.phone.people import Faces


def phone_lines(phone: Phone, faces: Faces, words: Words) -> Iterator[str]:
    """What the phone shows: first whose and what it is, then a line for each thing on it."""
    bar = reading.bar_said(phone, words)
    opening = ". ".join(part for part in (reading.region(phone, faces, words), bar) if part)
    yield words("{opening}.", opening=opening)
    for block in reading.shown_below_the_bar(phone):
        if line := block_line(block, faces, words):
            yield line
    if phone.kind is PhoneKind.REQUEST:
        yield reading.buttons_said(reading.answers(words), False, words)


def block_line(block: Block, faces: Faces, words: Words) -> str:
    """One thing on a phone, in a line."""
    match block:
        case Bubble():
            mood = "" if block.mood is Mood.CALM else words.label(block.mood)
            who = ", ".join(part for part in (faces.name(block.who), mood, block.time) if part)
            return words("{who}: {message}", who=who, message=_message(block, words))
        case blocks.Notice():
            return reading.notice_text(block, faces, words)
        case blocks.Words(style="sticker"):
            return words("Sticker: {text}", text=block.text)
        case blocks.Words(style="countdown"):
            return words("Countdown: {text}", text=block.text)
        case blocks.Words():
            return block.text
        case _:
            return reading.block_said(block, faces, words)


def _message(bubble: Bubble, words: Words) -> str:
    if bubble.photo:
        return reading.photo_said(bubble.photo, words)
    if bubble.private:
        return reading.private_text(bubble.private, words)
    if bubble.voice:
        return words("Voice message: {said}", said=bubble.voice)
    if bubble.link:
        return words("Link: {label}", label=bubble.link)
    return words("Message removed") if bubble.removed else bubble.text
