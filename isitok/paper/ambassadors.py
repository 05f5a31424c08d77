"""The kit for pupils who lead a small group: a handbook, session cards, a poster, promise cards, forms."""

from collections.abc import Iterator, Sequence
from typing import Final

from isitok.base.value import Value
from isitok.format.course import ReadyLesson
from isitok.format.help import Route
from isitok.format.vocabulary import Band
from isitok.game.help_contact import numbers
from isitok.game.help_routes import help_screen
from isitok.game.lesson.part_names import part_name
from isitok.game.lesson.parts import LessonPart, parts_of
from isitok.game.rounds.judge import CHOICES
from isitok.i18n.screen_words import Words
from isitok.library.library import Library
from isitok.paper.a4 import HEIGHT, WIDTH, Paper, Type
from isitok.paper.sheet_blocks import (
    Beside,
    Block,
    Boxed,
    Gap,
    Point,
    Rule,
    Signed,
    Stack,
    Text,
    WriteOn,
    put,
    put_points,
    say_cut_outs,
)
from isitok.paper.story_card import Reader
from isitok.paper.tags import PART, POINT
from isitok.paper.written_sheet import WrittenSheet

AGES: Final = (Band.B11_14, Band.B14_18)
_PAD: Final = 14.0


class Session(Value):
    """A lesson of the course for ambassadors, and the titles of its stories: training with an adult."""

    lesson: ReadyLesson
    titles: tuple[str, ...]


FORMS: Final = ("call", "consent", "adult", "handed-over", "debrief", "certificate")
"""The forms, in order."""


def ambassador_kit(to: Reader, sessions: Sequence[Session]) -> Paper:
    """All of it: two sides to keep, cards to cut in two, a page for the wall, and forms. Raises ``PaperError``."""
    kit = WrittenSheet("ambassador-kit", to.here)
    paper = kit.paper(headed=False)
    _handbook(paper, kit)
    brought = zip(sessions, kit.list("bring"), strict=False)
    cards = [_session(session, bring, len(sessions), kit) for session, bring in brought]
    _two_to_a_page(paper, cards)
    _poster(paper, kit)
    promise = _promise(kit)
    _two_to_a_page(paper, [promise, promise])
    kit.put_pages(paper, *FORMS)
    return paper


# The handbook


def _whom_i_tell(kit: WrittenSheet) -> tuple[str, ...]:
    """Whom somebody who leads tells: a person, whoever stands in, and what to do where it can't wait."""
    route = kit.here.help.routes.get("emergency-999")
    ways = numbers(route, kit.here.words) or (route.name,) if route else ()
    return (*kit.list("whom-i-tell"), *(kit.line("in-danger", number=number) for number in ways))


def _handbook(paper: Paper, kit: WrittenSheet) -> None:
    put(paper, Text(kit.line("handbook"), Type.TITLE), Gap(2), Text(kit.line("handbook-intro")), Gap(1))
    put_points(paper, kit.line("i-do"), _points(kit.list("what-i-do"), Type.LARGE))
    put_points(paper, kit.line("i-do-not"), _points(kit.list("what-i-do-not"), Type.LARGE))
    told = Stack((Text(kit.line("i-tell"), Type.HEADING), Gap(1.5), *_points(_whom_i_tell(kit), Type.LARGE)))
    put(paper, Gap(4), Boxed(told, heavy=True))
    paper.y = HEIGHT
    put(paper, Text(kit.line("step-by-step"), Type.HEADING), Gap(2))
    for name, what in kit.pairs("steps"):
        put(paper, Beside(Text(name, Type.STRONG), Text(what), 0.24, gap=3), Gap(2))
    shown: list[Block] = []
    for verdict, finger in zip(CHOICES, kit.list("fingers"), strict=True):
        line = kit.line("shown", fingers=finger, verdict=kit.here.words.label(verdict))
        shown += [Signed(verdict, Text(line, Type.STRONG)), Gap(1.5)]
    shown.append(Text(kit.line("fist")))
    put(paper, Gap(2), Boxed(Stack(tuple(shown))), Gap(4))
    put(paper, Text(kit.line("words-that-help"), Type.HEADING), Gap(2))
    for when, say in kit.pairs("words-that-help"):
        put(paper, Beside(Text(when, Type.STRONG), Text(say), 0.42, gap=3), Gap(1.5))


def _points(lines: Sequence[str], type_: Type = Type.BODY) -> tuple[Point, ...]:
    return tuple(Point(line, type_) for line in lines)


# The sessions


COURSE: Final = "ambassadors"


def sessions_in(library: Library) -> tuple[Session, ...]:
    """All sessions of the ambassadors' course; none where a library doesn't have it."""
    found = (
        lesson for course in library.courses() if course.id == COURSE and not course.own for lesson in course.ready
    )
    return tuple(Session(lesson, tuple(library.scenario(card).title for card in lesson.plan.cards)) for lesson in found)


def _session(session: Session, bring: str, of: int, kit: WrittenSheet) -> Block:
    plan, number = session.lesson.plan, session.lesson.number
    steps = [(part.minutes, _step(part, session, kit.here.words)) for part in parts_of(plan)]
    rows = (Beside(Text(kit.line("minutes", n=long), Type.STRONG), Text(what), 0.13, gap=3) for long, what in steps)
    minutes = kit.line("minutes", n=plan.minutes)
    return Stack(
        (
            Text(kit.line("session", n=number, all=of, minutes=minutes), Type.SMALL, soft=True),
            Text(plan.title, Type.HEADING, rank=PART),
            Gap(1),
            Text(plan.objective, Type.STRONG),
            Gap(1),
            Rule(),
            *(each for row in rows for each in (row, Gap(1.2))),
            Gap(1),
            Text(kit.line("you-need", what=bring), Type.SMALL),
            Text(kit.line("what-to-ask", n=number), Type.SMALL),
            Text(kit.line("throughout"), Type.SMALL),
        )
    )


def _step(part: LessonPart, session: Session, words: Words) -> str:
    if part.kind == "work":
        return session.lesson.plan.work[part.number].do
    return part_name(part, session.titles, words)


# The poster, and the promise


def _poster(paper: Paper, kit: WrittenSheet) -> None:
    paper.y = HEIGHT
    intro = Text(kit.line("poster-intro"), Type.LARGE)
    put(paper, Gap(10), Text(kit.line("poster"), Type.WORD), Gap(4), intro, Gap(6))
    for route in help_screen(kit.here, AGES):
        ways = Stack(tuple(_reach(route, kit.here.words)))
        put(paper, Beside(Text(route.name, Type.HEADING), ways, 0.46, gap=4), Gap(4))
    lines: list[Block] = [Text(line, Type.LARGE) for line in kit.list("us")]
    lines += [Gap(3), Text(kit.line("where-to-find-us"), Type.STRONG), WriteOn(2)]
    put(paper, Gap(4), Boxed(Stack(tuple(lines)), heavy=True))


def _reach(route: Route, words: Words) -> Iterator[Block]:
    how = numbers(route, words)
    if how:
        yield Text(" · ".join(how), Type.HEADING, rank=0)
    yield Text(route.say, Type.SMALL)
    if route.site:
        yield Text(route.site, Type.SMALL_STRONG)


def _promise(kit: WrittenSheet) -> Block:
    left: tuple[Block, ...] = (
        Text(kit.line("i-do"), Type.STRONG, rank=POINT),
        *_points(kit.list("what-i-do")[:5], Type.SMALL),
    )
    right: tuple[Block, ...] = (
        Text(kit.line("i-do-not"), Type.STRONG, rank=POINT),
        *_points(kit.list("what-i-do-not"), Type.SMALL),
    )
    return Stack(
        (
            Text(kit.line("promise"), Type.HEADING, rank=PART),
            Gap(1.5),
            Beside(Stack(left), Stack(right), 0.5, gap=5),
            Gap(1.5),
            Text(kit.line("i-tell"), Type.STRONG, rank=POINT),
            *_points(_whom_i_tell(kit), Type.SMALL),
            Gap(1),
            Text(kit.line("step-back"), Type.SMALL),
            Gap(3),
            Text(kit.line("promise-signed"), Type.SMALL),
        )
    )


def _two_to_a_page(paper: Paper, cards: Sequence[Block]) -> None:
    """Cards of A5, to be cut in two."""
    for at in range(0, len(cards), 2):
        paper.new_page()
        for number, card in enumerate(cards[at : at + 2]):
            card.draw(paper, _PAD, number * HEIGHT / 2 + _PAD, WIDTH - 2 * _PAD)
        paper.cut(0, HEIGHT / 2, WIDTH, HEIGHT / 2)
        say_cut_outs(paper, cards[at : at + 2])
    paper.y = HEIGHT
