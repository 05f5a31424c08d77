"""Writes a lesson plan as a teacher can read and change it in Notepad. ``lesson.py`` reads it again."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Final

from isitok.packs.library.folders import slug
from isitok.packs.library.lesson import SUFFIX
from isitok.packs.model.lesson_plan import Answer, LessonPlan
from isitok.packs.text.plain_text import without_unseen

TITLE_LIMIT: Final = 60
SCHEMA_FILE: Final = "lesson.schema.json"  # beside the lessons: editors read it, to say what a line may hold
_PLAIN: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ,.()/+&–-]*")  # whatever else YAML might take for a sign of its own
_RESERVED: Final = re.compile(r"con|prn|aux|nul|com\d|lpt\d")  # names that Windows keeps for itself


def lesson_text(plan: LessonPlan, titles: Mapping[str, str] | None = None) -> str:
    """The plan as a file says it, with lines as Notepad ends them. ``titles`` says what the cards are called, by id."""
    return "".join(f"{line}\r\n" for line in _lines(plan, titles or {}))


def file_name(title: str) -> str:
    """What the file of a lesson of this title is called: "Year 8, week 2" → ``year-8-week-2.lesson.yaml``."""
    name = slug(title.replace("–", "-"))  # "ages 11–14" is no number
    return f"lesson-{name}{SUFFIX}" if _RESERVED.fullmatch(name) else f"{name}{SUFFIX}"


def tidy_title(text: str) -> str:
    """A title as a plan can have it: one line, no longer than its limit, without signs that can't be seen."""
    seen = "".join(sign if sign.isprintable() else " " for sign in without_unseen(text))
    seen = unicodedata.normalize("NFC", seen)  # as it is read again
    return " ".join(seen.split())[:TITLE_LIMIT].strip()


def _lines(plan: LessonPlan, titles: Mapping[str, str]) -> Iterator[str]:
    yield f"# yaml-language-server: $schema={SCHEMA_FILE}"
    yield "# A lesson for #isitok?. Change what you like, save, and open it again from Class."
    yield f"title: {_quoted(plan.title)}"
    ages = ", ".join(band.value for band in plan.ages)
    yield f"ages: [{ages}]" if len(plan.ages) > 1 else f"ages: {ages}"
    yield f"minutes: {plan.minutes}"
    yield f"answer: {plan.answer.value}"
    if plan.answer is Answer.KEYS:
        yield f"teams: {plan.teams}"
        yield f"scores: {plan.scores.value}"
    yield f"before_after: {'yes' if plan.before_after else 'no'}"
    yield "cards:"
    for card in plan.cards:
        title = titles.get(card, "")
        yield f"  - {card}  # {title}" if title else f"  - {card}"


def _quoted(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else "'{}'".format(text.replace("'", "''"))
