"""Writes a lesson plan as a teacher can read and change it in Notepad. ``lesson.py`` reads it again."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from isitok.base.disk import is_name_anywhere
from isitok.format.as_written import as_written
from isitok.format.lesson import LessonPlan
from isitok.format.lesson_ways import AnswerBy
from isitok.format.week import DAYS
from isitok.format.yaml.emoji import in_words
from isitok.format.yaml.plain_text import without_unseen
from isitok.format.yaml.slug import slug
from isitok.library.lesson_files import SUFFIX

TITLE_LIMIT: Final = 60
SCHEMA_FILE: Final = "lesson.schema.json"  # lies beside the lessons, so that editors can say what a line may hold
_FIRST: Final = ("title", "ages", "minutes", "answer", "teams", "scores", "before_after", "cards", "week", "day")
"""What a lesson that was made by hand has, too: it stands at the top, each in words of its own."""
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
    seen = in_words(unicodedata.normalize("NFC", seen))  # as the reader would read it
    return " ".join(seen.split())[:TITLE_LIMIT].strip()


def _lines(plan: LessonPlan, titles: Mapping[str, str]) -> Iterator[str]:
    yield f"# yaml-language-server: $schema={SCHEMA_FILE}"
    yield "# A lesson for #isitok?. Change what you like, save, and open it again from Class."
    yield f"title: {_quote(plan.title)}"
    ages = ", ".join(band.value for band in plan.ages)
    yield f"ages: [{ages}]" if len(plan.ages) > 1 else f"ages: {ages}"
    yield f"minutes: {plan.minutes}"
    yield f"answer: {plan.answer.value}"
    if plan.answer is AnswerBy.KEYS:
        yield f"teams: {plan.teams}"
        yield f"scores: {plan.scores.value}"
    asked = plan.before_after
    if asked.before or asked.after:
        yield "before_after:"
        for key, cards in (("before", asked.before), ("after", asked.after)):
            if cards:
                yield f"  {key}:"
                yield from _cards(cards, titles, "    ")
    else:
        yield f"before_after: {'yes' if asked.dealt else 'no'}"
    if plan.cards:
        yield "cards:"
        yield from _cards(plan.cards, titles, "  ")
    if plan.week:
        title = titles.get(plan.week, "")
        yield f"week: {plan.week}  # {title}" if title else f"week: {plan.week}"
        yield f"day: {DAYS[plan.which_day].value}"
    yield from _lines_of({key: value for key, value in as_written(plan).items() if key not in _FIRST}, "")


def _cards(cards: Sequence[str], titles: Mapping[str, str], indent: str) -> Iterator[str]:
    for card in cards:
        title = titles.get(card, "")
        yield f"{indent}- {card}  # {title}" if title else f"{indent}- {card}"


def _lines_of(values: Mapping[str, Any], indent: str) -> Iterator[str]:
    """Texts, lists and maps, each in lines of its own."""
    for key, value in values.items():
        name = f"{indent}{_quote(key)}:"
        if isinstance(value, str):
            yield f"{name} {_quote(value)}"
            continue
        yield name
        if isinstance(value, Mapping):
            yield from _lines_of(value, f"{indent}  ")
            continue
        for item in value:
            if isinstance(item, Mapping):
                first, *rest = _lines_of(item, f"{indent}    ")
                yield f"{indent}  - {first.strip()}"
                yield from rest
            else:
                yield f"{indent}  - {_quote(item)}"


def _quote(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else "'{}'".format(text.replace("'", "''"))
