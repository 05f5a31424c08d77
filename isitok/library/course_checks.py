"""Whether a course's lessons are a course: which stories, in which order, how sensitive, and before and after what."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path as FilePath
from typing import Final

from isitok import rules
from isitok.base.alike import as_it_looks
from isitok.base.spelling import did_you_mean
from isitok.base.value import Value, replace
from isitok.format.card import Card, WeekCard
from isitok.format.course import Course, ReadyLesson
from isitok.format.hints import choice_of
from isitok.format.ids import id_in
from isitok.format.known import Known
from isitok.format.lesson import LessonPlan
from isitok.format.lesson_times import split
from isitok.format.passages import passages_of
from isitok.format.problem import Path, Place, Problem, Severity
from isitok.format.vocabulary import Band, Level, Nation
from isitok.format.yaml.slug import slug
from isitok.library.courses import ReadCourse
from isitok.library.folders import COURSE_FILE
from isitok.library.lesson_checks import check_facts, check_stories, check_words, level_of, stories_in_order
from isitok.library.lesson_files import ReadLesson
from isitok.library.unvouched import unvouched
from isitok.rules.prepared import prepare_passages
from isitok.rules.words import Words

TwinOf = Callable[[str], str]
"""The id of a story's twin; "" where it has none."""

STORIES: Final = 2
EARLIEST_LEVEL_3: Final = 4
"""In a course, level 3 comes in the fourth lesson at the earliest: class and adult know each other by then."""


class CheckedCourse(Value, kw_only=True):
    """A course with everything that the check found out about it."""

    course: Course | None  # with the lessons that can be taken; None if none can
    files: int  # lesson plans
    problems: tuple[Problem, ...]


def check_course(
    read: ReadCourse,
    known: Known,
    cards: Mapping[str, Card],
    twin_of: TwinOf,
    words: Words | None,
    weeks: Mapping[str, WeekCard] | None = None,
) -> CheckedCourse:
    """Check a course. ``cards`` are the stories that can be played, by id; ``weeks``, too, where they are known."""
    found = list(read.problems)
    for lesson in read.lessons.values():
        found += check_lesson(lesson, cards, known, words, weeks)
    if read.course and read.course.own and words is None:
        found.append(unvouched(read.places.file))
    if read.course:
        said = prepare_passages(passages_of(read.course), read.places, known)
        found += rules.check_spoken(said, words) if words else ()
        found += _names(read)
        found += _aims(read, read.course)
        found += _letter(read, read.course)
        found += _across(read, read.course, cards, twin_of)
    faulty = {problem.place.file for problem in found if problem.severity is Severity.ERROR}
    course = None if read.places.file in faulty else _with_lessons(read, cards, faulty)
    return CheckedCourse(course=course, files=len(read.lessons), problems=tuple(dict.fromkeys(found)))


def clash_of(folder: FilePath, taken: Collection[str]) -> Iterator[Problem]:
    """A problem if a course's id is taken, or looks like one that is: then all of it is left out."""
    looks = {slug(as_it_looks(id_)): id_ for id_ in taken}
    same = slug(folder.name) if slug(folder.name) in taken else looks.get(slug(as_it_looks(folder.name)))
    if same:
        message = f"another course has the same id, or a name that looks the same, '{same}': this one is left out"
        yield Problem(Place(str(folder)), "same-id", message, "rename this folder")


def same_tab(folder: FilePath, course: Course | None, tabs: dict[tuple[FilePath, str], str]) -> Iterator[Problem]:
    """A problem if a course beside this one has the same tab. ``tabs``: those so far, to which its own is added."""
    tab = as_it_looks(course.tab) if course else ""
    if not tab:
        return
    other = tabs.setdefault((folder.parent, tab), folder.name)
    if other != folder.name:
        message = f"the course '{other}' has the same 'tab': nobody could tell their buttons apart"
        yield Problem(Place(str(folder / COURSE_FILE)), "same-tab", message, "write another 'tab'")


def check_lesson(
    read: ReadLesson,
    cards: Mapping[str, Card],
    known: Known,
    words: Words | None,
    weeks: Mapping[str, WeekCard] | None = None,
) -> Iterator[Problem]:
    """Check a lesson plan by itself: its stories, facts and words."""
    if read.plan:
        yield from check_stories(read.plan, read.places, cards, weeks)
        yield from check_facts(read.plan, read.places, known)
        if words:
            yield from check_words(read.plan, read.places, known, level_of(read.plan, cards), words)


def _with_lessons(read: ReadCourse, cards: Mapping[str, Card], faulty: set[str]) -> Course | None:
    if read.course is None:
        return None
    ready: list[ReadyLesson] = []
    for number, name in enumerate(read.order, 1):
        others = [other for other, instead_of in read.instead.items() if instead_of == name]
        for place, one in enumerate((name, *others)):
            lesson = read.lessons.get(one)
            if lesson is None or lesson.plan is None or lesson.places.file in faulty:
                continue
            ready.append(
                ReadyLesson(
                    id=id_in(read.course.id, one),
                    number=f"{number}{'abcdef'[place - 1] if place else ''}",
                    plan=lesson.plan,
                    level=level_of(lesson.plan, cards),
                    instead_of=str(number) if place else "",
                )
            )
    return replace(read.course, ready=tuple(ready)) if ready else None


def _names(read: ReadCourse) -> Iterator[Problem]:
    """Whether each lesson has its place, and each place its lesson."""
    here = [*read.lessons]
    named: list[tuple[Path, str]] = [
        *((("lessons", number), name) for number, name in enumerate(read.order)),
        *((("instead", name), name) for name in read.instead),
    ]
    for path, name in named:
        if name not in read.lessons:
            message = f"there is no lesson '{name}' in this folder"
            yield Problem(read.places.at(*path), "unknown-lesson", message, did_you_mean(name, here) + choice_of(here))
    counts = Counter(name for _, name in named)
    for path, name in named:
        if counts[name] > 1 and [other for _, other in named].index(name) != named.index((path, name)):
            message = f"'{name}' appears twice in this course"
            yield Problem(read.places.at(*path), "repeated-lesson", message, "keep one of the two")
    for name, instead_of in read.instead.items():
        if instead_of not in read.order:
            message = f"'{name}' is to be taken instead of '{instead_of}', which isn't in 'lessons'"
            hint = did_you_mean(instead_of, read.order) + choice_of(read.order)
            yield Problem(read.places.at("instead", name), "unknown-lesson", message, hint)
    for name in here:
        if name not in counts:
            message = f"'{name}' is in this folder, and not in the course"
            hint = "name it in 'lessons', or in 'instead'"
            yield Problem(read.places.at("lessons"), "unlisted-lesson", message, hint, Severity.WARNING)


def _aims(read: ReadCourse, course: Course) -> Iterator[Problem]:
    for number, aim in enumerate(course.aims):
        if not aim.startswith("Pupils can "):
            hint = "write what pupils can do afterwards: 'Pupils can ask before they share a picture of someone.'"
            yield Problem(read.places.at("aims", number), "objective", "an aim begins with 'Pupils can …'", hint)


def _letter(read: ReadCourse, course: Course) -> Iterator[Problem]:
    """Whether each paragraph of the letter home has words in every nation."""
    for number, part in enumerate(course.letter):
        missing = [nation.value for nation in Nation if not part.in_(nation)]
        if missing:
            message = f"this paragraph of the letter has no words for {', '.join(missing)}"
            place = read.places.at("letter", number)
            yield Problem(place, "letter-nations", message, "write all four, or 'text', which is for all others")


def _across(read: ReadCourse, course: Course, cards: Mapping[str, Card], twin_of: TwinOf) -> Iterator[Problem]:
    there = [(name, read.lessons[name]) for name in (*read.order, *read.instead) if name in read.lessons]
    lessons = [(name, lesson, lesson.plan) for name, lesson in there if lesson.plan]
    used: dict[str, str] = {}
    for name, lesson, plan in lessons:
        if set(plan.ages) != set(course.ages):
            message = f"this lesson is for {' and '.join(plan.ages)}, its course for {' and '.join(course.ages)}"
            yield Problem(lesson.places.at("ages"), "other-ages", message, "write the same ages in both")
        busy = bool(plan.work) or any(split(part)[0] == "vote" for part in plan.times)
        if not course.own and not plan.week and len(plan.cards) != STORIES and not (busy and len(plan.cards) == 1):
            message = f"{len(plan.cards)} stories are in this lesson; in a bundled course {STORIES}"
            hint = "two can be talked about; or one, where groups have 'work' to do, or the class has votes of its own"
            yield Problem(lesson.places.at("cards"), "course-stories", message, hint)
        for path, card in stories_in_order(plan):
            first = used.setdefault(card, name)
            if first not in (name, read.instead.get(name)):
                message = f"'{card}' is in lesson '{first}' of this course, too"
                hint = "choose another: a class answers only once as if it had never heard it"
                yield Problem(lesson.places.at(*path), "repeated-card", message, hint)
        yield from _level_3(name, lesson, plan, read, cards)
    yield from _before_and_after(read, course, cards, twin_of)


def _level_3(
    name: str, lesson: ReadLesson, plan: LessonPlan, read: ReadCourse, cards: Mapping[str, Card]
) -> Iterator[Problem]:
    if level_of(plan, cards) is not Level.THREE:
        return
    stands_for = read.instead.get(name, name)
    number = read.order.index(stands_for) + 1 if stands_for in read.order else 0
    place = lesson.places.at("cards")
    if number == len(read.order):
        message = "the last lesson of a course is never of level 3: what surfaces needs a lesson after it"
        yield Problem(place, "level-3-last", message, "put it before the last, with the same class and adult after it")
    elif number < EARLIEST_LEVEL_3:
        message = f"level 3 comes in lesson {EARLIEST_LEVEL_3} of a course at the earliest; this is lesson {number}"
        yield Problem(place, "level-3-early", message, "let the class and the adult get to know each other first")
    others = [other for other, instead_of in read.instead.items() if instead_of == stands_for]
    milder = [other for other in others if not _is_level_3(read.lessons.get(other), cards)]
    if Band.B11_14 in plan.ages and not milder:
        message = "a lesson of level 3 for 11-14 needs one to take instead, for 11- and 12-year-olds"
        yield Problem(place, "level-3-instead", message, "write one of level 1 or 2, and name it in 'instead'")


def _is_level_3(lesson: ReadLesson | None, cards: Mapping[str, Card]) -> bool:
    return lesson is None or lesson.plan is None or level_of(lesson.plan, cards) is Level.THREE


def _before_and_after(
    read: ReadCourse, course: Course, cards: Mapping[str, Card], twin_of: TwinOf
) -> Iterator[Problem]:
    """One pair: its one half before the first lesson, the other after the last."""
    plans = [(name, read.lessons[name]) for name in read.order if name in read.lessons and read.lessons[name].plan]
    before: list[str] = []
    after: list[tuple[ReadLesson, str]] = []
    for name, lesson in [*plans, *((name, read.lessons[name]) for name in read.instead if name in read.lessons)]:
        plan = lesson.plan
        if plan is None:
            continue
        place = lesson.places.at("before_after")
        is_first, is_last = name == read.order[0], name == read.order[-1]
        wrong = (
            plan.before_after.dealt
            or (plan.before_after.before and not is_first)
            or (plan.before_after.after and not is_last)
        )
        if wrong:
            message = "in a course, only the first lesson has a story before it, and only the last one after it"
            hint = "in the first, write 'before_after: {before: …}'; in the last, '{after: …}'; elsewhere, no"
            yield Problem(place, "before-after", message, hint)
        elif (plan.before_after.before or plan.before_after.after) and Band.B7_9 in course.ages:
            message = "at 7-9 there is no story before or after a course: they draw instead"
            yield Problem(place, "before-after", message, "take 'before_after' out")
        before += plan.before_after.before if is_first else ()
        after += [(lesson, card) for card in plan.before_after.after] if is_last else []
    if len(before) > 1 or len(after) > 1 or len(before) != len(after):
        place = plans[0][1].places.at("before_after") if plans else read.places.at("lessons")
        message = (
            f"{len(before)} before the first lesson and {len(after)} after the last: a course has one pair, or none"
        )
        yield Problem(place, "before-after", message, "name one story before, and its twin after")
    elif before and after[0][1] in cards and twin_of(before[0]) != after[0][1]:
        message = f"'{after[0][1]}' isn't the twin of '{before[0]}'"
        hint = f"its twin is '{twin_of(before[0])}'" if twin_of(before[0]) else "choose a story of a set, and its twin"
        yield Problem(after[0][0].places.at("before_after"), "before-after", message, hint)
