"""A made-up phone in words, line by line: as it is read aloud, but emoji stay emoji."""

from collections.abc import Iterator

from isitok.i18n.sentences import stopped
from isitok.i18n.words import Words
from isitok.packs.model.scenario import Phone
from isitok.phone.people import Faces
from isitok.phone.written import lines


def phone_lines(phone: Phone, faces: Faces, words: Words) -> Iterator[str]:
    """What the phone shows: first whose and what it is, then a line for each thing on it."""
    first, *others = lines(phone, faces, words)
    yield stopped(first)
    yield from others
