"""Writes a lesson plan as a teacher can read and change it in Notepad. ``lesson.py`` reads it again."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from typing import Any, Final

from isitok.base.disk import is_name_anywhere
from isitok.library.lesson_files import SUFFIX
from isitok.packs.model.lesson_page import AfterLesson, LessonPage, StoryTalk, Swap
from isitok.packs.model.lesson_plan import AnswerBy, LessonPlan
from isitok.packs.schema.known import EVERYWHERE
from isitok.packs.text.plain_text import without_unseen
from isitok.packs.text.slug import slug

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
    if plan.answer is AnswerBy.KEYS:
        yield f"teams: {plan.teams}"
        yield f"scores: {plan.scores.value}"
    if plan.before or plan.after:
        yield "before_after:"
        for key, cards in (("before", plan.before), ("after", plan.after)):
            if cards:
                yield f"  {key}:"
                yield from _cards(cards, titles, "    ")
    else:
        yield f"before_after: {'yes' if plan.before_after else 'no'}"
    yield "cards:"
    yield from _cards(plan.cards, titles, "  ")
    yield from _lines_of(_page(plan.page), "")


def _cards(cards: Sequence[str], titles: Mapping[str, str], indent: str) -> Iterator[str]:
    for card in cards:
        title = titles.get(card, "")
        yield f"{indent}- {card}  # {title}" if title else f"{indent}- {card}"


def _page(page: LessonPage) -> dict[str, Any]:
    """What an adult stands with, as it stands in a file: without what is empty."""
    told = {field.name: getattr(page, field.name) for field in fields(page)}
    links = {nation.value: ids for nation, ids in told.pop("links").items()}
    uk = told.pop("links_uk")
    stories = {card: _talk(talk) for card, talk in told.pop("stories").items()}
    after, swaps = told.pop("after"), told.pop("swaps")
    not_about = told.pop("not_about")
    whole = {
        **told,
        "not_about": not_about if any(not_about.values()) else tuple(not_about),
        "stories": {card: talk for card, talk in stories.items() if talk},
        "after": _fields_of(after) if after else {},
        "swaps": tuple(map(_fields_of, swaps)),
        "links": {**links, **({EVERYWHERE: uk} if uk else {})},
    }
    return {key: value for key, value in whole.items() if value}


def _talk(talk: StoryTalk) -> dict[str, Any]:
    heard = tuple({"hear": one.hear, "try": one.try_} for one in talk.listen_for)
    return {**_fields_of(talk), **({"listen_for": heard} if heard else {})}


def _fields_of(record: StoryTalk | AfterLesson | Swap) -> dict[str, Any]:
    return {field.name: getattr(record, field.name) for field in fields(record) if getattr(record, field.name)}


def _lines_of(values: Mapping[str, Any], indent: str) -> Iterator[str]:
    """Texts, lists and maps, each in lines of its own."""
    for key, value in values.items():
        name = f"{indent}{_quote(key)}:"
        if isinstance(value, str | bool):
            yield f"{name} {_quote(value) if isinstance(value, str) else 'yes'}"
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
