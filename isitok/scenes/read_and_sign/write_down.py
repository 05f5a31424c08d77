"""Writes down that a story was read, and leads back to where it was opened."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from isitok.base.event import Event
from isitok.base.jobs import Outcome, Work
from isitok.base.trouble import Troubled, trouble
from isitok.base.value import Value, replace
from isitok.format.card import Card
from isitok.format.readings import StoryReading
from isitok.game.signed_words import how_signed
from isitok.library.to_sign import ToSign, to_sign
from isitok.scenes.scene import Change, Desk, Do, Pop
from isitok.scenes.tasks import ReadPacks
from isitok.scenes.work_page import at_work
from isitok.store.signing import UnreadableReadings, sign

Says = Callable[[str], Change]
"""The screen as it is, with a message."""


class Signed(Event, Value):
    """It is written down, or sent back: what the screen below says of it."""

    told: str


def write_reading(found: ToSign, card: Card, by: str, day: str, note: str, desk: Desk, says: Says) -> Change:
    """Write down that it was read, and go back; or say why that can't be."""
    reading = StoryReading(story=found.path.stem, by=by, on=day, text=card.mark, note=" ".join(note.split()))
    work = Work(found.folder, partial(_write, found, reading))
    return at_work(work, desk.words("Signing …"), partial(_after_writing, card, reading, says))


def _write(found: ToSign, reading: StoryReading) -> StoryReading:
    """Raises OSError and Troubled."""
    now = to_sign(found.path).card
    if now is None or now.mark != reading.text:
        raise Troubled(trouble("The story has changed since you opened it here. Go back, and read it again."))
    try:
        sign(found.folder, found.path, reading)
    except UnreadableReadings as error:
        raise Troubled(trouble("“readings.yaml” can’t be read, so nothing is written over it.")) from error
    return reading


def _after_writing(card: Card, reading: StoryReading, says: Says, outcome: Outcome, desk: Desk) -> Change:
    if outcome.trouble is not None:
        return says(desk.words.trouble(outcome.trouble))
    signed = how_signed(replace(card, read=True, signed_by=reading.by, signed_on=reading.on), desk.words)
    return Do(ReadPacks(), Pop(Signed(desk.words("“{title}”: {signed}", title=card.title, signed=signed))))
