"""Reads lesson plans, ``NAME.lesson.yaml``: what a class will play, and how it answers (F8). Nothing about pupils."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from isitok.base.disk import names_in
from isitok.library.lesson_checks import check_plan
from isitok.packs.model.known import Known
from isitok.packs.model.lesson_page import AfterLesson, LessonPage, StoryTalk, Swap
from isitok.packs.model.lesson_plan import LessonPlan
from isitok.packs.model.problem import Problem
from isitok.packs.model.scenario import ListenFor
from isitok.packs.model.subject import Places
from isitok.packs.model.vocabulary import Nation
from isitok.packs.schema.fields import known_keys
from isitok.packs.schema.known import EVERYWHERE
from isitok.packs.schema.lessons import LESSON
from isitok.packs.schema.reading import Reading, Values
from isitok.packs.schema.values import BAD
from isitok.packs.text.slug import slug
from isitok.packs.text.source import FILE_LIMITS, Source, read_source, source_of
from isitok.packs.text.value_places import places_of

SUFFIX: Final = ".lesson.yaml"
_OF_THE_PAGE: Final = frozenset(LessonPage.__dataclass_fields__) - {"links_uk"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadLesson:
    """A lesson plan, if it could be read, and the problems in its file."""

    plan: LessonPlan | None
    places: Places
    problems: tuple[Problem, ...]


def is_lesson_name(name: str) -> bool:
    """Whether a file of this name is a lesson plan."""
    return name.lower().endswith(SUFFIX) and name[0] not in "._"


def lessons_in(folder: Path) -> tuple[Path, ...]:
    """The lesson plans that lie directly in a folder, by name."""
    return tuple(folder / name for name in names_in(folder) if is_lesson_name(name))


def read_lesson(path: Path, file: str, known: Known | None = None, *, bundled: bool = False) -> ReadLesson:
    """Read a lesson plan. ``file`` is how problems name it. Whether its stories exist is for ``lesson_checks``.

    Without ``known``, facts and help aren't checked. ``bundled``: it belongs to a course that came with the game.
    """
    source, problems = read_source(path, file, FILE_LIMITS, known_keys)
    return _read(source, problems, file, known, bundled=bundled)


def lesson_in(text: str, file: str) -> ReadLesson:
    """Read a lesson plan from a text, which need not be in a file yet."""
    source, problems = source_of(text.encode("utf-8", "backslashreplace"), file, FILE_LIMITS, known_keys)
    return _read(source, problems, file, None, bundled=False)


def _read(
    source: Source | None, problems: Sequence[Problem], file: str, known: Known | None, *, bundled: bool
) -> ReadLesson:
    if source is None:
        return ReadLesson(plan=None, places=Places(file=file, marks={}), problems=tuple(problems))
    at = Reading(
        source,
        bundled=bundled,
        facts=known.facts if known else None,
        routes=known.help.routes if known else None,
    )
    values = LESSON.read(source.root, None, "", at)
    places = places_of(file, source.text)
    if values is BAD:
        return ReadLesson(plan=None, places=places, problems=tuple(at.all_problems()))
    plan = _plan_of(values)
    return ReadLesson(plan=plan, places=places, problems=(*at.all_problems(), *check_plan(plan, values.keys(), places)))


def _plan_of(values: Values) -> LessonPlan:
    plain: dict[str, Any] = {key: value for key, value in values.items() if key not in _OF_THE_PAGE}
    asked = plain.pop("before_after", {})
    return LessonPlan(
        **{
            **plain,
            "ages": tuple(dict.fromkeys(values["ages"])),
            "cards": _cards(values["cards"]),
            "before_after": asked.get("dealt", False),
            "before": _cards(asked.get("before", ())),
            "after": _cards(asked.get("after", ())),
            "page": _page_of({key: value for key, value in values.items() if key in _OF_THE_PAGE}),
        }
    )


def _page_of(values: dict[str, Any]) -> LessonPage:
    after, links = values.get("after"), values.get("links", {})
    return LessonPage(
        **{
            **values,
            "stories": {_id(card): _talk_of(talk) for card, talk in values.get("stories", {}).items()},
            "after": AfterLesson(**after) if after else None,
            "swaps": tuple(Swap(**{**swap, "card": _id(swap["card"])}) for swap in values.get("swaps", ())),
            "links": {nation: links[nation] for nation in Nation if nation in links},
            "links_uk": links.get(EVERYWHERE, ()),
        }
    )


def _talk_of(values: Values) -> StoryTalk:
    heard = tuple(ListenFor(hear=one["hear"], try_=one["try"]) for one in values.get("listen_for", ()))
    return StoryTalk(**{**values, "listen_for": heard})


def _cards(written: Sequence[str]) -> tuple[str, ...]:
    return tuple(map(_id, written))


def _id(card: str) -> str:
    return "/".join(slug(part) for part in card.split("/"))
