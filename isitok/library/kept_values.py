"""Problems, courses and weeks as the texts that a cache keeps, and back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from isitok.format.codec import decode, encode
from isitok.format.course import Course
from isitok.format.problem import Place, Problem, Severity
from isitok.format.record import Record
from isitok.format.week import Week


def problems_text(problems: Mapping[str, Iterable[Problem]]) -> str:
    """Problems by pack, as a text."""
    return json.dumps(
        {
            id_: [[*_at(one.place), one.code, one.message, one.hint, one.severity.value] for one in found]
            for id_, found in problems.items()
        },
        separators=(",", ":"),
        ensure_ascii=False,
    )


def _at(place: Place) -> tuple[str, int, int]:
    return place.file, place.line, place.column


def problems_in(text: str | bytes) -> dict[str, tuple[Problem, ...]]:
    """Problems by pack. Raises ValueError, TypeError or AttributeError if this program didn't write the text."""
    return {
        id_: tuple(
            Problem(Place(file, line, column), code, message, hint, Severity(severity))
            for file, line, column, code, message, hint, severity in found
        )
        for id_, found in json.loads(text).items()
    }


def courses_text(courses: Iterable[Course]) -> str:
    return _text(courses)


def weeks_text(weeks: Iterable[Week]) -> str:
    return _text(weeks)


def _text(records: Iterable[Record]) -> str:
    return json.dumps([encode(one) for one in records], separators=(",", ":"), ensure_ascii=False)


def courses_in(text: str | bytes) -> tuple[Course, ...]:
    """The courses of a text. Raises ValueError if this program didn't write it."""
    return tuple(decode(Course, one) for one in json.loads(text))


def weeks_in(text: str | bytes) -> tuple[Week, ...]:
    """The weeks of a text. Raises ValueError if this program didn't write it."""
    return tuple(decode(Week, one) for one in json.loads(text))
