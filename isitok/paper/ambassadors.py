"""The kit for pupils who lead a small group: a handbook, session cards, a poster, promise cards, forms."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from isitok.format.course import ReadyLesson
from isitok.format.help import Route
from isitok.format.vocabulary import Band
from isitok.game.help_contact import numbers
from isitok.game.help_routes import help_screen
from isitok.game.lesson.part_names import part_name
from isitok.game.lesson.parts import LessonPart, parts_of
from isitok.game.rounds.judge import CHOICES
from isitok.i18n.screen_words import Words, later
from isitok.library.library import Library
from isitok.paper.a4 import HEIGHT, WIDTH, Paper, Type
from isitok.paper.ambassador_forms import put_forms
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

AGES: Final = (Band.B11_14, Band.B14_18)
_PAD: Final = 14.0


class Session(NamedTuple):
    """A lesson of the course for ambassadors, and the titles of its stories: training with an adult."""

    lesson: ReadyLesson
    titles: tuple[str, ...]


def ambassador_kit(to: Reader, sessions: Sequence[Session]) -> Paper:
    """All of it: two sides to keep, cards to cut in two, a page for the wall, and forms."""
    words = to.words
    paper = Paper(
        title=words("Ambassador kit – #isitok?"), foot=words("#isitok? – ambassador kit"), words=words, headed=False
    )
    _handbook(paper, to)
    brought = zip(sessions, _BRING, strict=False)
    cards = [_session(session, words(bring), len(sessions), words) for session, bring in brought]
    _two_to_a_page(paper, cards)
    _poster(paper, to)
    promise = _promise(to)
    _two_to_a_page(paper, [promise, promise])
    put_forms(paper, to)
    return paper


# The handbook


def what_i_do(words: Words) -> tuple[str, ...]:
    """What somebody does who leads, in their own words."""
    return (
        words("I lead with somebody else, and an adult is in the room throughout."),
        words("I ask, wait and listen. Everybody may pass, and I ask nothing more."),
        words("I use the made-up stories, and nobody’s real ones – not mine either."),
        words("I say “I don’t know”, and “I was wrong”."),
        words("I tell an adult today what worries me, in the words that I heard."),
        words("I can step back for a week or a term, and I needn’t say why."),
    )


def what_i_do_not(words: Words) -> tuple[str, ...]:
    """What somebody who leads never does."""
    return (
        words("I don’t promise to keep a secret."),
        words("I don’t look at, keep, copy or pass on anybody’s pictures or messages."),
        words("I don’t ask what happened, and I don’t try to find out."),
        words("I don’t meet anybody alone because of this, or answer private messages about it."),
        words("I don’t film, take photos or post about the group."),
        words("I don’t carry a worry home."),
    )


def whom_i_tell(to: Reader) -> tuple[str, ...]:
    """Whom somebody who leads tells: a person, whoever stands in, and what to do where it can't wait."""
    words = to.words
    return (
        words("The adult in the room, at once."),
        words("Then, today: {lead}", lead=to.lead),
        words("If they are away: ______________________________"),
        words("If it is about an adult here: the head. About the head: an adult I trust, or Childline."),
        *(words("If somebody is in danger now: {number}.", number=number) for number in _emergency(to)),
    )


def _emergency(to: Reader) -> tuple[str, ...]:
    route = to.known.help.routes.get("emergency-999")
    return numbers(route, to.words) or (route.name,) if route else ()


def _handbook(paper: Paper, to: Reader) -> None:
    words = to.words
    intro = words(
        "You lead a small group for younger pupils, with somebody else and an adult in the room. You are not a "
        "counsellor, a teacher or the place to report: you ask, you listen, and you bring somebody to an adult."
    )
    put(paper, Text(words("Ambassador handbook"), Type.TITLE), Gap(2), Text(intro), Gap(1))
    put_points(paper, words("What I do"), _points(what_i_do(words), Type.LARGE))
    put_points(paper, words("What I don’t do"), _points(what_i_do_not(words), Type.LARGE))
    told = Stack((Text(words("Who I tell"), Type.HEADING), Gap(1.5), *_points(whom_i_tell(to), Type.LARGE)))
    put(paper, Gap(4), Boxed(told, heavy=True))
    paper.y = HEIGHT
    put(paper, Text(words("A small group, step by step"), Type.HEADING), Gap(2))
    for name, what in _steps(words):
        put(paper, Beside(Text(name, Type.STRONG), Text(what), 0.24, gap=3), Gap(2))
    shown: list[Block] = []
    for verdict, finger in zip(CHOICES, _fingers(words), strict=True):
        line = words("{fingers}: {verdict}", fingers=finger, verdict=words.label(verdict))
        shown += [Signed(verdict, Text(line, Type.STRONG)), Gap(1.5)]
    shown.append(Text(words("A closed fist passes. Nobody counts.")))
    put(paper, Gap(2), Boxed(Stack(tuple(shown))), Gap(4))
    put(paper, Text(words("Words that help"), Type.HEADING), Gap(2))
    for when, say in _words_that_help(words):
        put(paper, Beside(Text(when, Type.STRONG), Text(say), 0.42, gap=3), Gap(1.5))


def _fingers(words: Words) -> tuple[str, str, str]:
    return words("One finger"), words("Two fingers"), words("Three fingers")


def _steps(words: Words) -> tuple[tuple[str, str], ...]:
    return (
        (words("In this group"), words("Read out the rules. Ask whether they are all right with everybody.")),
        (words("Story"), words("Open it message by message. Whoever would like to reads.")),
        (words("Fingers"), words("Everybody thinks, and shows at the same time. Nobody counts or comments.")),
        (words("Talk"), words("Hear somebody for each number. People who haven’t spoken come first.")),
        (words("Look"), words("Read the why together. It depends is an answer, too.")),
        (words("What next"), words("What could somebody do? Say the first words aloud.")),
        (words("Out of the story"), words("Look round the room. Leave help on the screen until all have read it.")),
        (words("Afterwards"), words("You two and the adult: how was it, for you? Today, not next week.")),
    )


def _words_that_help(words: Words) -> tuple[tuple[str, str], ...]:
    return (
        (words("“Promise not to tell.”"), words("“I can’t promise that. I can come with you.”")),
        (
            words("“That happened to me.”"),
            words("“Thank you for saying it. Let’s get an adult.” And stop the story: F4."),
        ),
        (words("“What would you do?”"), words("“I’m not sure. Let’s ask the adult.”")),
        (words("Somebody laughs"), words("“Let’s hear the next person.” No name; afterwards, a word with the adult.")),
        (words("Somebody films"), words("“We stop here.” The adult takes over.")),
        (words("A private message"), words("“I can’t help you here. Please tell an adult now.” Then I tell one, too.")),
        (words("You got it wrong"), words("“Last week I said something wrong. This is right.”")),
    )


def _points(lines: Sequence[str], type_: Type = Type.BODY) -> tuple[Point, ...]:
    return tuple(Point(line, type_) for line in lines)


# The sessions


COURSE: Final = "ambassadors"
_BRING: Final = (
    later("The handbook, a promise card each"),
    later("The handbook, a pen"),
    later("The game in Small group, the handbook"),
    later("The game in Small group, the handbook"),
    later("Paper, pens, dates for the year"),
)


def sessions_in(library: Library) -> tuple[Session, ...]:
    """All of them; none where the course isn't there."""
    found = (
        lesson for course in library.courses() if course.id == COURSE and not course.own for lesson in course.ready
    )
    return tuple(Session(lesson, tuple(library.scenario(card).title for card in lesson.plan.cards)) for lesson in found)


def _session(session: Session, bring: str, of: int, words: Words) -> Block:
    plan, number = session.lesson.plan, session.lesson.number
    steps = [(part.minutes, _step(part, session, words)) for part in parts_of(plan)]
    rows = (Beside(Text(words("{n} min", n=length), Type.STRONG), Text(what), 0.13, gap=3) for length, what in steps)
    minutes = words("{n} min", n=plan.minutes)
    return Stack(
        (
            Text(words("Session {n} of {all} · {minutes}", n=number, all=of, minutes=minutes), Type.SMALL, soft=True),
            Text(plan.title, Type.HEADING, rank=PART),
            Gap(1),
            Text(plan.objective, Type.STRONG),
            Gap(1),
            Rule(),
            *(each for row in rows for each in (row, Gap(1.2))),
            Gap(1),
            Text(words("You need: {what}", what=bring), Type.SMALL),
            Text(words("What to ask: lesson {n} of the course “Ambassadors”.", n=number), Type.SMALL),
            Text(words("An adult is there throughout. Anybody may pass, step out, or stop."), Type.SMALL),
        )
    )


def _step(part: LessonPart, session: Session, words: Words) -> str:
    if part.kind == "work":
        return session.lesson.plan.work[part.number].do
    return part_name(part, session.titles, words)


# The poster, and the promise


def _poster(paper: Paper, to: Reader) -> None:
    words = to.words
    paper.y = HEIGHT
    put(
        paper,
        Gap(10),
        Text(words("You can talk to someone"), Type.WORD),
        Gap(4),
        Text(words("Whatever has happened, you can ask for help. It is never too late."), Type.LARGE),
        Gap(6),
    )
    for route in help_screen(to.here, AGES):
        put(paper, Beside(Text(route.name, Type.HEADING), Stack(tuple(_reach(route, words))), 0.46, gap=4), Gap(4))
    us = (
        words("Our ambassadors listen, and come with you to an adult."),
        words("They can’t keep it secret if somebody isn’t safe, and they won’t ask you questions."),
    )
    lines: list[Block] = [Text(line, Type.LARGE) for line in us]
    lines += [Gap(3), Text(words("Where to find us:"), Type.STRONG), WriteOn(2)]
    put(paper, Gap(4), Boxed(Stack(tuple(lines)), heavy=True))


def _reach(route: Route, words: Words) -> Iterator[Block]:
    how = numbers(route, words)
    if how:
        yield Text(" · ".join(how), Type.HEADING, rank=0)
    yield Text(route.say, Type.SMALL)
    if route.site:
        yield Text(route.site, Type.SMALL_STRONG)


def _promise(to: Reader) -> Block:
    words = to.words
    left = Stack((Text(words("What I do"), Type.STRONG, rank=POINT), *_points(what_i_do(words)[:5], Type.SMALL)))
    right = Stack((Text(words("What I don’t do"), Type.STRONG, rank=POINT), *_points(what_i_do_not(words), Type.SMALL)))
    return Stack(
        (
            Text(words("My promise as an ambassador"), Type.HEADING, rank=PART),
            Gap(1.5),
            Beside(left, right, 0.5, gap=5),
            Gap(1.5),
            Text(words("Who I tell"), Type.STRONG, rank=POINT),
            *_points(whom_i_tell(to), Type.SMALL),
            Gap(1),
            Text(words("I can step back whenever I like. I needn’t say why."), Type.SMALL),
            Gap(3),
            Text(words("Signed: __________________   The adult: __________________   On: ____________"), Type.SMALL),
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
