"""A made-up phone in words, line by line: as it is read aloud, but emoji stay emoji."""

from collections.abc import Iterator

from isitok.i18n.sentences import joined, stopped
from isitok.i18n.words import Words
from isitok.packs.model import Phone
from isitok.packs.vocabulary import PhoneKind
from isitok.phone import written
from isitok.phone.people import Faces


def phone_lines(phone: Phone, faces: Faces, words: Words) -> Iterator[str]:
    """What the phone shows: first whose and what it is, then a line for each thing on it."""
    bar = written.bar_text(phone, words)
    yield stopped(joined(written.region(phone, faces, words), bar))
    for block in written.shown_below_the_bar(phone):
        if line := written.block_text(block, faces, words):
            yield line
    if phone.kind is PhoneKind.REQUEST:
        yield written.buttons_text(written.answers(words), False, words)
