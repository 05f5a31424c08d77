"""What a made-up phone says, block by block, to somebody who can't see it: as it is written, but emoji by name."""

from collections.abc import Iterator

from isitok.i18n.sentences import joined
from isitok.i18n.words import Words
from isitok.packs.blocks import Block, Bubble, Field, Photo
from isitok.packs.emoji import name_of, runs_in, signs_in
from isitok.packs.model import Phone
from isitok.packs.vocabulary import PhoneKind
from isitok.phone import written
from isitok.phone.people import Faces


def lines(phone: Phone, faces: Faces, words: Words) -> list[str]:
    """The whole phone, in reading order: whose and what it is, then each thing on it."""
    first = joined(region(phone, faces, words), bar_said(phone, words))
    told = [first, *(block_said(block, faces, words) for block in written.shown_below_the_bar(phone))]
    if phone.kind is PhoneKind.REQUEST:
        told.append(buttons_said(written.answers(words), False, words))
    return [line for line in told if line]


def region(phone: Phone, faces: Faces, words: Words) -> str:
    """The name of the whole screen: whose phone, and what is on it."""
    return spoken(written.region(phone, faces, words), words)


def bar_said(phone: Phone, words: Words) -> str:
    """The bar's second line and the phone's clock."""
    return spoken(written.bar_text(phone, words), words)


def block_said(block: Block, faces: Faces, words: Words) -> str:
    """One block."""
    return spoken(written.block_text(block, faces, words), words)


def bubble_said(bubble: Bubble, faces: Faces, words: Words) -> str:
    """Who, how they look, when, and what they say or send."""
    return spoken(written.bubble_text(bubble, faces, words), words)


def photo_said(photo: Photo, words: Words) -> str:
    """What can be seen in a photo."""
    return spoken(written.photo_text(photo, words), words)


def field_said(field: Field, words: Words) -> str:
    """A label and its value."""
    return spoken(written.field_text(field, words), words)


def buttons_said(labels: tuple[str, ...], close: bool, words: Words) -> str:
    """The made-up app's buttons."""
    return spoken(written.buttons_text(labels, close, words), words)


def spoken(text: str, words: Words) -> str:
    """A text with each run of emoji said by name: "hilarious 😂" is "hilarious, crying with laughter emoji"."""
    return "".join(_said(text, words)).strip() if not text.isascii() else text


def _said(text: str, words: Words) -> Iterator[str]:
    done = 0
    for run in runs_in(text):
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
