"""What lessons serve in each nation's own words. A code never stands without the words that it is for."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from isitok.format.course import Course
from isitok.format.known import Known
from isitok.format.lesson import EVERYWHERE, LessonPlan
from isitok.format.vocabulary import Nation
from isitok.i18n.screen_words import Words
from isitok.i18n.sentences import capital


class CurriculumFacts(NamedTuple):
    """The statements of a nation's curriculum that lessons serve, by id; of all the UK where ``nation`` is None."""

    nation: Nation | None
    facts: tuple[str, ...]


def statements_served(plans: Iterable[LessonPlan], here: Nation | None = None) -> Iterator[CurriculumFacts]:
    """What lessons serve, by nation, each statement once; what is for all of the UK comes last.

    ``here``: the nation for which it is printed; None for all of them.
    """
    plans = tuple(plans)
    for nation in Nation if here is None else (here,):
        yield CurriculumFacts(
            nation, tuple(dict.fromkeys(fact for plan in plans for fact in plan.links.get(nation, ())))
        )
    yield CurriculumFacts(None, tuple(dict.fromkeys(fact for plan in plans for fact in plan.links.get(EVERYWHERE, ()))))


def statements(ids: Iterable[str], known: Known) -> Iterator[str]:
    """Statements in full, each with its code, after where they stand and when that was read."""
    by_source: dict[str, list[str]] = {}
    for id_ in ids:
        source = known.facts[id_].sources[0]
        by_source.setdefault(f"{source.title}, {source.seen}", []).append(in_short(id_, known))
    for place, told in by_source.items():
        yield f"{place} – {'; '.join(told)}."


def in_short(id_: str, known: Known) -> str:
    """A statement and its code."""
    return f"{capital(known.facts[id_].text.rstrip('.'))} ({id_})"


def name_of(nation: Nation | None, words: Words) -> str:
    return words("All of the UK, beside the curriculum") if nation is None else words.label(nation)


def not_mapped(plans: Iterable[LessonPlan], words: Words, here: Nation | None = None) -> str:
    """For which nations nobody has said, with a source, what it serves; nothing if for none."""
    missing = [words.label(one.nation) for one in statements_served(plans, here) if one.nation and not one.facts]
    return words("Not mapped yet: {nations}.", nations=", ".join(missing)) if missing else ""


def plans_of(course: Course) -> tuple[LessonPlan, ...]:
    """The plans of a course's lessons, also those that can be taken instead."""
    return tuple(lesson.plan for lesson in course.ready)
