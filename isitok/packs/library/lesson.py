"""Reads lesson plans, ``NAME.lesson.yaml``: what a class will play, and how it answers (F8). Nothing about pupils."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from isitok.disk import names_in
from isitok.meant import did_you_mean
from isitok.packs.library.folders import slug
from isitok.packs.model.card import Card
from isitok.packs.model.lesson_plan import SCENARIOS_IN, Answer, LessonPlan
from isitok.packs.model.problem import Place, Problem, Severity
from isitok.packs.model.subject import Places
from isitok.packs.schema.fields import LESSON, known_keys
from isitok.packs.schema.reading import Reading, Values
from isitok.packs.schema.values import BAD
from isitok.packs.text.marks import places_of
from isitok.packs.text.source import FILE_LIMITS, Source, read_source, source_of

SUFFIX: Final = ".lesson.yaml"


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


def read_lesson(path: Path, file: str) -> ReadLesson:
    """Read a lesson plan. ``file`` is how problems name it. Whether its cards exist is for ``check_cards``."""
    return _read(*read_source(path, file, FILE_LIMITS, known_keys), file)


def lesson_in(text: str, file: str) -> ReadLesson:
    """Read a lesson plan from a text, which need not be in a file yet."""
    return _read(*source_of(text.encode("utf-8", "backslashreplace"), file, FILE_LIMITS, known_keys), file)


def _read(source: Source | None, problems: Sequence[Problem], file: str) -> ReadLesson:
    if source is None:
        return ReadLesson(plan=None, places=Places(file=file, marks={}), problems=tuple(problems))
    at = Reading(source)
    values = LESSON.read(source.root, None, "", at)
    places = places_of(file, source.text)
    if values is BAD:
        return ReadLesson(plan=None, places=places, problems=tuple(at.all_problems()))
    plan = _plan_of(values)
    return ReadLesson(plan=plan, places=places, problems=(*at.all_problems(), *_fits_together(plan, values, places)))


def _plan_of(values: Values) -> LessonPlan:
    plain: dict[str, Any] = dict(values)
    plain["ages"] = tuple(dict.fromkeys(values["ages"]))
    plain["cards"] = tuple("/".join(slug(part) for part in card.split("/")) for card in values["cards"])
    return LessonPlan(**plain)


def _fits_together(plan: LessonPlan, values: Values, places: Places) -> Iterator[Problem]:
    for key in ("teams", "scores"):
        if key in values and plan.answer is not Answer.KEYS:
            message = f"'{key}' is for lessons with keys; this one is answered with {plan.answer}"
            hint = f"take '{key}' out, or write 'answer: keys'"
            yield Problem(places.at(key), "only-with-keys", message, hint, Severity.WARNING)
    most = SCENARIOS_IN[plan.minutes]
    if len(plan.cards) > most:
        message = f"{len(plan.cards)} cards are planned; in {plan.minutes} minutes there is time for {most}"
        hint = "take some out, or give the lesson more time: what is not talked about is soon forgotten"
        yield Problem(places.at("cards"), "too-many-cards", message, hint, Severity.WARNING)
    for number, card in enumerate(plan.cards):
        if card in plan.cards[:number]:
            message = f"'{card}' is in this lesson twice"
            yield Problem(places.at("cards", number), "repeated-card", message, "keep one of the two")


def check_cards(read: ReadLesson, cards: Mapping[str, Card]) -> Iterator[Problem]:
    """Check a plan's cards. ``cards`` are those that can be played, by id, of all packs that the plan names."""
    if not read.plan:
        return
    for number, id_ in enumerate(read.plan.cards):
        place = read.places.at("cards", number)
        card = cards.get(id_)
        if card is None:
            yield _no_such_card(id_, place, cards)
        elif not set(card.ages) & set(read.plan.ages):
            message = f"'{card.title}' is for ages {' and '.join(card.ages)}, not for {' and '.join(read.plan.ages)}"
            yield Problem(place, "other-ages", message, "choose another card, or look at 'ages'", Severity.WARNING)
    if read.plan.before_after and cards and not any(card.set for card in cards.values()):
        message = "'before_after' asks the questions of set a, then those of set b; none of these packs has sets"
        hint = "take 'before_after' out, or choose cards of a pack that has sets"
        yield Problem(read.places.at("before_after"), "no-sets", message, hint, Severity.WARNING)


def _no_such_card(id_: str, place: Place, cards: Mapping[str, Card]) -> Problem:
    pack, _, stem = id_.partition("/")
    here = sorted(card.rpartition("/")[2] for card in cards if card.startswith(f"{pack}/"))
    if not here:
        message = f"there is no pack '{pack}' with scenarios that can be played"
        hint = "look at the name of its folder; `isitok check` says what is wrong in a pack"
    else:
        message = f"there is no scenario '{stem}' in '{pack}' that can be played"
        hint = f"scenarios there: {', '.join(here)}" if len(here) <= 40 else f"there are {len(here)} scenarios there"
    return Problem(place, "unknown-card", message, did_you_mean(id_, cards) + hint)
