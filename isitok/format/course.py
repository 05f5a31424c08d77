"""A course: ``course.yaml``, ready lessons that build on each other, for one band of ages (F8)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from isitok.format import fields as f
from isitok.format.choices import LEVEL, STEM, YOUNG_BAND
from isitok.format.field_kinds import Part, Some
from isitok.format.fields import BUNDLED
from isitok.format.lesson import LessonPlan
from isitok.format.names import FACT, ROUTE
from isitok.format.pack import Reviewed
from isitok.format.record import Record
from isitok.format.vocabulary import Band, Level, Nation
from isitok.format.voices import ADULT, GAME


class Knowledge(Record):
    """Something that an adult should know about the subject, and the facts that it rests on."""

    text: str = f.text("Text", "what an adult should know about it (60 words at most)", ADULT, words=60)
    facts: tuple[str, ...] = f.named("Facts", "what it rests on", FACT, many=Some(1, 20, one=True), default=())


class ReadyLesson(Record):
    """One lesson of a course, with its plan."""

    id: str = f.added()  # "course/01-ask-first"
    number: str = f.added()  # "5", or "5a" for one that can be taken instead
    plan: LessonPlan = f.added(of=Part(LessonPlan))
    level: Level = f.added(of=LEVEL)  # the highest of its stories
    instead_of: str = f.added(default="")  # the number of the lesson that it stands for


class LetterPart(Record, short="text", what="a paragraph, or 'england', 'wales', 'scotland' and 'northern-ireland'"):
    """A paragraph of the letter home, with other words where a nation needs them; ``{years}``, ``{lead}``: its own."""

    text: str = f.text("Everywhere", "the paragraph, for all nations", GAME, words=80, default="")
    england: str = f.text("England", "the paragraph in England", GAME, words=80, default="")
    wales: str = f.text("Wales", "the paragraph in Wales", GAME, words=80, default="")
    scotland: str = f.text("Scotland", "the paragraph in Scotland", GAME, words=80, default="")
    northern_ireland: str = f.text(
        "Northern Ireland", "the paragraph in Northern Ireland", GAME, words=80, default="", key="northern-ireland"
    )

    def in_(self, nation: Nation | None) -> str:
        """The paragraph for this nation; where it has none of its own, the one for all nations."""
        return (getattr(self, nation.name.lower()) if nation else "") or self.text


class Course(Record, what="a course: 'title', 'about', 'ages' and 'lessons'"):
    """Lessons in their order, and what a school wants to know of them together."""

    id: str = f.added(default="")
    title: str = f.line("Title", "what the course is called (60 characters at most)", GAME, chars=60)
    tab: str = f.line("Tab", "what its button says, if not its ages", GAME, chars=20, default="")
    about: str = f.text("About", "what it is about (60 words at most)", GAME, words=60)
    ages: tuple[Band, ...] = f.choice("Ages", "whom it is for", YOUNG_BAND, many=Some(1, 2, one=True))
    years: str = f.line("Years", "which years that is at school", GAME, words=20, default="", need=BUNDLED)
    aims: tuple[str, ...] = f.line("Aims", "2–5 lines that begin with 'Pupils can …'", GAME, words=25, many=Some(2, 5))
    lessons: tuple[str, ...] = f.form(
        "Lessons", "the lessons' file names without .lesson.yaml, in order", STEM, many=Some(1, 12)
    )
    instead: Mapping[str, str] = f.for_each(
        "Instead", "lessons to take instead: '05a-who-decides: 05-not-yours'", STEM, STEM, 1, 6, default={}
    )
    comes_before: str = f.text(
        "What comes before", "what pupils have learnt before", GAME, words=40, default="", need=BUNDLED
    )
    comes_after: str = f.text("What comes after", "what follows it", GAME, words=40, default="", need=BUNDLED)
    knowledge: tuple[Knowledge, ...] = f.parts(
        "Good to know",
        "what an adult should know about the subject",
        Knowledge,
        2,
        10,
        default=(),
        need=BUNDLED,
    )
    shaping: str = f.text("Pupils' part", "how pupils shape it", GAME, words=60, default="", need=BUNDLED)
    letter: tuple[LetterPart, ...] = f.parts(
        "Letter home",
        "a letter to parents and carers, by paragraph; {years} and {lead} become its school years and its lead",
        LetterPart,
        2,
        8,
        default=(),
        need=BUNDLED,
    )
    lead: tuple[str, ...] = f.line(
        "For the lead",
        "what the safeguarding lead should know",
        ADULT,
        words=40,
        many=Some(2, 10),
        default=(),
        need=BUNDLED,
    )
    help: tuple[str, ...] = f.named(
        "Help",
        "where help is, besides the adults of the school",
        ROUTE,
        many=Some(1, 4, one=True),
        default=(),
    )
    made: str = f.text("How it was made", "how it was made (80 words at most)", GAME, words=80)
    reviewed: Reviewed | None = f.part("Reviewed", "who read it, and when", Reviewed, default=None)
    own: bool = f.added(default=False)  # it didn't come with the game
    ready: tuple[ReadyLesson, ...] = f.added(of=Part(ReadyLesson), many=Some(), default=())
    """Each lesson that can be taken, those to take instead behind what they stand for."""

    @property
    def in_order(self) -> Iterator[ReadyLesson]:
        """The lessons in teaching order, without the alternatives."""
        return (lesson for lesson in self.ready if not lesson.instead_of)
