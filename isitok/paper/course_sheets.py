"""A course on paper: its scheme of work, a letter home, a page for the lead, and each lesson on one sheet."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from isitok.format.course import Course, ReadyLesson
from isitok.format.lesson_times import SHORT
from isitok.format.vocabulary import Level
from isitok.format.week import Week
from isitok.game.help_contact import how_to_reach
from isitok.game.help_routes import routes_for
from isitok.game.lesson.short_lesson import why_not_short
from isitok.game.letter_home import letter_lines
from isitok.i18n.screen_words import Words
from isitok.paper.a4 import HEIGHT, Paper, Type
from isitok.paper.curriculum import in_short, name_of, not_mapped, plans_of, statements_served
from isitok.paper.lesson_on_paper import LessonOnPaper, Stories, day_of, fits, foot, open_lesson, steps_in_a_line
from isitok.paper.lesson_record import put_record
from isitok.paper.lesson_sheet import put_lesson
from isitok.paper.sheet_blocks import (
    Beside,
    Block,
    Boxed,
    Gap,
    Point,
    Row,
    Rule,
    Stack,
    Text,
    WriteOn,
    heading,
    point_and_text,
    put,
    side_by_side,
)
from isitok.paper.story_card import Reader


def course_pages(
    course: Course,
    scenario: Stories,
    to: Reader,
    *,
    progress: Callable[[int, int], None] = lambda done, of: None,
    weeks: Sequence[Week] = (),
) -> Paper:
    """The whole course. Each lesson begins on the front of a sheet, if it is printed on both sides."""
    words = to.words
    paper = Paper(title=words("{title} – #isitok?", title=course.title), foot=foot(course, words), words=words)
    _aims(paper, course, to)
    opened = [open_lesson(lesson.plan, scenario, lesson, course, weeks) for lesson in course.ready]
    _table(paper, course, opened, to)
    _letter(paper, course, to)
    _lead(paper, course, to)
    recorded = paper.number % 2 == 1
    if recorded:
        put_record(paper, course, course.ready, to)
    for number, lesson in enumerate(opened, start=1):
        if number > 1 and paper.number % 2 == 1:
            _notes(paper, words)
        put_lesson(paper, lesson, to)
        progress(number, len(course.ready))
    if not recorded:
        put_record(paper, course, course.ready, to)
    return paper


def _notes(paper: Paper, words: Words) -> None:
    """The back of a sheet that would be empty."""
    paper.y = HEIGHT
    for title in (words("What went well"), words("What we’d do differently next time"), words("What next")):
        put(paper, heading(title), WriteOn(7))


def _aims(paper: Paper, course: Course, to: Reader) -> None:
    """One page, in smaller type where there is much to know."""
    paper.y = HEIGHT
    for usual, small in ((Type.BODY, Type.SMALL), (Type.SMALL, Type.SMALL), (Type.SMALL, Type.FOOT)):
        blocks = tuple(_about(course, to, usual, small))
        if fits(paper, blocks):
            break
    for block in blocks:
        put(paper, block)


def _about(course: Course, to: Reader, usual: Type, small: Type) -> Iterator[Block]:
    words = to.words
    ages = words("Ages {ages}", ages=", ".join(words.label(band) for band in course.ages))
    count = words.many("{n} lesson", "{n} lessons", len(tuple(course.in_order)))
    yield Text(course.title, Type.TITLE)
    yield Text(" · ".join(part for part in (ages, course.years, count) if part), Type.FOOT, soft=True)
    yield from (Gap(2), Text(course.about, usual))
    yield heading(words("Aims"))
    yield from (Point(line, usual, air=0.5) for line in course.aims)
    around = [(words("Before it"), course.comes_before), (words("After it"), course.comes_after)]
    around += [(words("How pupils shape it"), course.shaping), (words("How it was made"), course.made)]
    yield heading(words("Before and after it"))
    yield from (_row(name, text, small) for name, text in around if text)
    if course.knowledge:
        yield heading(words("What you should know about it"))
        yield from (Point(known.text, small, air=0.6) for known in course.knowledge)
    told = _sources((fact for known in course.knowledge for fact in known.facts), to)
    if told:
        yield from (Gap(1.5), Text(words("It rests on: {sources}.", sources=told), Type.FINE, soft=True))


def _sources(facts: Iterable[str], to: Reader) -> str:
    """Where these facts were read, each place once."""
    found = (to.known.facts[id_].sources[0] for id_ in facts)
    told = (
        to.words("{title} ({publisher}, {seen})", title=one.title, publisher=one.publisher, seen=one.seen)
        for one in found
    )
    return "; ".join(dict.fromkeys(told))


def _row(name: str, text: str, type_: Type) -> Block:
    return Stack((Beside(Text(name, Type.FOOT_STRONG), Text(text, type_), 0.2, gap=3), Gap(1.2)))


def _table(paper: Paper, course: Course, lessons: Sequence[LessonOnPaper], to: Reader) -> None:
    """Lesson by lesson: objective, stories, what of the curriculum it serves, and what to be careful about."""
    words = to.words
    paper.y = HEIGHT
    put(paper, Text(words("The lessons"), Type.TITLE), Gap(1))
    head = _three(words("Stories"), words("Curriculum"), words("Care"), Type.FOOT_STRONG)
    names = (Text(words("Lesson")), *side_by_side(head))
    put(paper, Row(head, names, caption=words("The lessons")), Rule(heavy=True))
    for lesson, opened in zip(course.ready, lessons, strict=True):
        put(paper, _lesson_row(lesson, opened, to), Rule())
    served = [fact for _, facts in statements_served(plans_of(course), to.nation) for fact in facts]
    told = words("The curriculum is quoted from: {sources}.", sources=_sources(served, to))
    put(
        paper,
        Text(_not_in_20(course, words), Type.FINE),
        Text(not_mapped(plans_of(course), words, to.nation), Type.SMALL_STRONG),
        Gap(1),
        Text(told, Type.FINE, soft=True),
    )


def _not_in_20(course: Course, words: Words) -> str:
    """Which lessons are for 50 minutes alone, and why."""
    long = [one for one in course.ready if not one.plan.short and one.plan.minutes > SHORT]
    if len(long) == len(course.ready):
        return words("None of them is for 20 minutes: their work needs the time.")
    told = (words("{n}, {why}", n=one.number, why=why_not_short(one, words)) for one in long)
    found = "; ".join(told)
    return words("Not in 20 minutes: {lessons}.", lessons=found) if found else ""


def _three(left: str, middle: str, right: str, type_: Type) -> Block:
    rest = Beside(Text(middle, type_), Text(right, type_), 0.62, gap=4)
    return Beside(Text(left, type_), rest, 0.22, gap=4)


def _lesson_row(lesson: ReadyLesson, opened: LessonOnPaper, to: Reader) -> Block:
    words, plan = to.words, lesson.plan
    day = day_of(plan, opened.week, words)
    title = words("{n}. {title}", n=lesson.number, title=plan.title)
    if lesson.instead_of:
        title = words("{title} (instead of {n})", title=title, n=lesson.instead_of)
    told = [words("{n} min", n=plan.minutes)]
    told += [words.label(lesson.level)] if lesson.level is not Level.ONE else []
    if plan.before_after.before:
        told.append(words("vote before"))
    if plan.before_after.after:
        told.append(words("vote after"))
    served = (
        words(
            "{nation}: {text}", nation=name_of(nation, words), text="; ".join(in_short(id_, to.known) for id_ in facts)
        )
        for nation, facts in statements_served((plan,), to.nation)
        if facts
    )
    stories = ", ".join((*(card.title for card in opened.stories), *((day,) if day else ())))
    care = " ".join(plan.care) or words("–")
    steps = steps_in_a_line(plan, [card.title for card in opened.cards], words, day)
    head = (Text(" · ".join((title, *told)), Type.SMALL_STRONG), Text(plan.objective, Type.SMALL))
    name = Stack((*head, Text(steps, Type.FINE)))
    about = _three(stories, ". ".join(served), care, Type.FINE)
    return Row(Stack((name, Gap(0.8), about)), (name, *side_by_side(about)))


def _letter(paper: Paper, course: Course, to: Reader) -> None:
    words = to.words
    paper.y = HEIGHT
    put(paper, Text(words("A letter for parents and carers"), Type.TITLE), Gap(1))
    told = words("Change it as you like: beside this file there is also a Word document of it.")
    put(paper, Text(told, Type.SMALL, soft=True), Gap(4))
    for line in letter_lines(course, to.here):
        put(paper, Text(line, Type.LARGE), Gap(4))


def _lead(paper: Paper, course: Course, to: Reader) -> None:
    """One page, in smaller type where there are many lessons."""
    paper.y = HEIGHT
    ways = (tuple(_for_the_lead(course, usual, small, to)) for usual, small in _LEAD_TYPES)
    page = next((way for way in ways if fits(paper, way)), tuple(_for_the_lead(course, *_LEAD_TYPES[-1], to)))
    for block in page:
        put(paper, block)


_LEAD_TYPES: Final = ((Type.BODY, Type.FOOT), (Type.SMALL, Type.FOOT), (Type.FOOT, Type.FINE))


def _for_the_lead(course: Course, usual: Type, small: Type, to: Reader) -> Iterator[Block]:
    words = to.words
    yield from (Text(words("For the safeguarding lead"), Type.TITLE), Gap(1))
    yield Text(words("{title} – {lead}", title=course.title, lead=to.lead), Type.SMALL, soft=True)
    yield Gap(2)
    yield from (Point(line, usual) for line in course.lead)
    yield heading(words("Lesson by lesson"))
    for lesson in course.ready:
        about = words(
            "{n}. {title} · {level}", n=lesson.number, title=lesson.plan.title, level=words.label(lesson.level)
        )
        noted = lesson.plan.after.lead if lesson.plan.after else ""
        told = " ".join((*lesson.plan.care, words("Afterwards: {text}", text=noted) if noted else ""))
        strong = Type.FOOT_STRONG if usual is Type.FOOT else Type.SMALL_STRONG
        box = Point(words("{about} · told on ________", about=about), strong, box=True, air=0.3)
        yield Stack((point_and_text(box, Text(told, small)), Gap(1.0)))
    routes = routes_for(to.here, course.help, course.ages)
    ways = " · ".join(dict.fromkeys(how_to_reach(route, words) for route in routes if route.kind != "person"))
    if ways:
        yield from (heading(words("Help")), Text(ways, usual))
    yield from (Gap(3), Boxed(Stack((Text(words("What we agreed"), Type.STRONG), WriteOn(2)))))
