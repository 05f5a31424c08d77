"""A course: ready lessons that build on each other, for one band of ages (F8). ``library/courses.py`` reads it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from isitok.packs.model.lesson_plan import LessonPlan
from isitok.packs.model.vocabulary import Band, Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """Something that an adult should know about the subject, and the facts that it rests on."""

    text: str
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyLesson:
    """One lesson of a course."""

    id: str  # "course/01-ask-first"
    number: str  # "5", or "5a" for one that can be taken instead
    plan: LessonPlan
    level: Level  # the highest of its stories
    instead_of: str = ""  # the number of the lesson that it stands for


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """Lessons in their order, and what a school wants to know of them together."""

    id: str
    title: str
    about: str
    ages: tuple[Band, ...]
    years: str = ""  # "Years 3 and 4"
    aims: tuple[str, ...]
    comes_before: str = ""
    comes_after: str = ""
    knowledge: tuple[Knowledge, ...] = ()
    shaping: str = ""  # how pupils shape it
    letter: tuple[str, ...] = ()  # to parents and carers, by paragraph
    lead: tuple[str, ...] = ()  # for the safeguarding lead
    help: tuple[str, ...] = ()  # routes
    made: str  # how it was made
    reviewed: Mapping[str, str] = field(default_factory=dict)  # "by", "on", "what"; empty = not reviewed
    own: bool = False  # it didn't come with the game
    lessons: tuple[ReadyLesson, ...] = ()  # each that can be taken, those to take instead behind what they stand for

    @property
    def in_order(self) -> Iterator[ReadyLesson]:
        """The lessons that follow each other, without those that can be taken instead."""
        return (lesson for lesson in self.lessons if not lesson.instead_of)
