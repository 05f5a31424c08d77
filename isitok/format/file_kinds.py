"""The kinds of file that others may write, with the record that each is: what has a JSON Schema."""

from collections.abc import Mapping
from typing import Final

from isitok.format.course import Course
from isitok.format.json_schema import Offered, Schema, schema_of
from isitok.format.lesson import LessonPlan
from isitok.format.open_questions import OpenQuestions
from isitok.format.pack import PackFile
from isitok.format.readings import Readings
from isitok.format.record import Record
from isitok.format.story import Scenario
from isitok.format.week import Week

FILE_KINDS: Final[Mapping[str, tuple[type[Record], str]]] = {
    "scenario": (Scenario, "A scenario of #isitok?"),
    "pack": (PackFile, "A pack of #isitok?"),
    "lesson": (LessonPlan, "A lesson plan of #isitok?"),
    "course": (Course, "A course of #isitok?"),
    "week": (Week, "A week of #isitok?"),
    "readings": (Readings, "Who has read which story of a pack of #isitok?"),
    "questions": (OpenQuestions, "What is still open about the stories of a pack of #isitok?"),
}
"""The record of each kind, and the title of its schema."""


def schema_of_kind(kind: str, names: Offered | None = None) -> Schema:
    """The schema of a kind of file. ``names`` are the ids that it offers, by what they name. Raises KeyError."""
    return schema_of(*FILE_KINDS[kind], names)
