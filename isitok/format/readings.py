"""Who has read which story of a pack, and when: ``readings.yaml`` beside ``pack.yaml`` (F1).

It is a statement, not a proof: whoever can write the folder can write the file.
"""

from __future__ import annotations

from typing import Final

from isitok.format import fields as f
from isitok.format.choices import STEM
from isitok.format.field_kinds import Form
from isitok.format.record import Record
from isitok.format.voices import ADULT

LONGEST_ROLE: Final = 40
LONGEST_NOTE: Final = 40
MARK: Final = Form("[0-9a-f]{16}", "a mark: 16 digits and letters a–f", "7f3c91ab20de5c11")


class StoryReading(Record, what="a reading: 'story', 'by', 'on' and 'text'"):
    """Notes that somebody other than its writer has read a story."""

    story: str = f.form("Story", "its file without .yaml, or that of a week", STEM)
    by: str = f.line("Read by", "a role, such as safeguarding lead; no name", ADULT, chars=LONGEST_ROLE)
    on: str = f.day("On", "the day on which it was read")
    text: str = f.form("Text", "stands for what was read: a changed word gives another", MARK)
    note: str = f.line("Note", "what the adult who uses it should know", ADULT, words=LONGEST_NOTE, default="")


class Readings(Record, what="readings: 'readings'"):
    """All the readings of a pack."""

    readings: tuple[StoryReading, ...] = f.parts("Readings", "who has read what, and when", StoryReading, 0, 10_000)
