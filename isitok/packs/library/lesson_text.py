"""Writes a lesson plan as a teacher can read and change it in Notepad. ``lesson.py`` reads it again."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Final

from isitok.disk import is_name_anywhere
from isitok.packs.library.folders import slug
from isitok.packs.library.lesson import SUFFIX
from isitok.packs.model.lesson_plan import Answer, LessonPlan
from isitok.packs.text.plain_text import without_unseen

TITLE_LIMIT: Final = 60
SCHEMA_FILE: Final = "lesson.schema.json"  # lies beside the lessons, so that editors can say what a line may hold
_PLAIN: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ,.()/+&–-]*")  # anything else that has a meaning in YAML


def lesson_text(plan: LessonPlan, titles: Mapping[str, str] | None = None) -> str:
    """The text of the plan's file, with Windows line ends for Notepad. ``titles`` are the cards' titles by id."""
    return "".join(f"{line}\r\n" for line in _lines(plan, titles or {}))


def file_name(title: str) -> str:
    """The name of the file for a lesson of this title: "Year 8, week 2" → ``year-8-week-2.lesson.yaml``."""
    name = slug(title.replace("–", "-"))  # "ages 11–14" would be a bad file name
    return f"{name}{SUFFIX}" if is_name_anywhere(name) else f"lesson-{name}{SUFFIX}"


def tidy_title(text: str) -> str:
    """Make a title fit for a plan: one line, within the limit, without invisible characters."""
    seen = "".join(sign if sign.isprintable() else " " for sign in without_unseen(text))
    seen = unicodedata.normalize("NFC", seen)  # as the reader would read it
    return " ".join(seen.split())[:TITLE_LIMIT].strip()


def _lines(plan: LessonPlan, titles: Mapping[str, str]) -> Iterator[str]:
    yield f"# yaml-language-server: $schema={SCHEMA_FILE}"
    yield "# A lesson for #isitok?. Change what you like, save, and open it again from Class."
    yield f"title: {_quote(plan.title)}"
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


def _quote(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else "'{}'".format(text.replace("'", "''"))
