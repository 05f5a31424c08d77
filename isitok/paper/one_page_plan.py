"""The one-page plan: what an adult holds in class. A row a step – when it begins, how long it has, what to say.

Few words in type that can be read standing; what can be read beforehand is overleaf.
"""

from collections.abc import Iterable, Iterator
from enum import Enum, auto
from typing import Final

from isitok.base.value import Value
from isitok.format.beside_acts import ListenFor
from isitok.format.story import Scenario
from isitok.format.vocabulary import Level
from isitok.format.week import Week
from isitok.game.lesson.part_names import part_name
from isitok.game.lesson.parts import LessonPart, parts_of
from isitok.game.week.week_play import LAST
from isitok.i18n.screen_words import Words
from isitok.paper import story_card as cards_on_paper
from isitok.paper.a4 import Paper, Type
from isitok.paper.lesson_blocks import Line, Named
from isitok.paper.lesson_on_paper import LessonOnPaper, day_of, fits, numbered
from isitok.paper.sheet_blocks import Beside, Block, Boxed, Gap, Point, Stack, Text
from isitok.paper.story_card import Reader
from isitok.paper.tags import SECTION, words_of

MOST_WORDS: Final = 450
_WHEN: Final = 0.125
"""The share of the width for when a step begins."""
_ACT: Final = 0.8
_AIR: Final = (2.2, 1.5, 0.7)
"""Above and below each step, in mm: as much as there is room for."""


class Heard(Enum):
    """What may be heard about a story, as far as it is on the page."""

    FIRST = auto()
    SHORTEST = auto()
    AT_ONE_STORY = auto()  # the shortest, and at one of the stories alone
    NONE = auto()


class Kept(Value):
    """How much of what may be said is on the page; what isn't is overleaf."""

    heard: Heard = Heard.FIRST
    all_care: bool = True  # or the first line of it
    quiet: bool = True  # what to do if nobody speaks


KEEPS: Final = (
    *map(Kept, Heard),
    Kept(Heard.NONE, all_care=False),
    Kept(Heard.NONE, all_care=False, quiet=False),
)
"""As much as there is room for."""


def one_page_plan(paper: Paper, lesson: LessonOnPaper, to: Reader) -> tuple[Kept, tuple[Block, ...]]:
    """The page, and what of it there was room for."""
    pages = ((kept, tuple(_page(lesson, kept, air, to))) for kept in KEEPS for air in _AIR)
    return next(
        ((kept, page) for kept, page in pages if count_words(page) <= MOST_WORDS and fits(paper, page)),
        (KEEPS[-1], tuple(_page(lesson, KEEPS[-1], _AIR[-1], to))),
    )


def count_words(blocks: Iterable[Block]) -> int:
    """How many words they have. Dashes and lines to write on are none."""
    texts = (text for block in blocks for tag in block.tags() for text in words_of(tag))
    return sum(any(map(str.isalnum, word)) for text in texts for word in text.split())


def heard_first(lesson: LessonOnPaper, card: Scenario, kept: Kept) -> ListenFor | None:
    """What may be heard about a story that is on the page: the first thing, or the shortest."""
    heard = all_to_listen_for(lesson, card)
    match kept.heard:
        case Heard.FIRST:
            return next(iter(heard), None)
        case Heard.SHORTEST:
            return min(heard, key=_length, default=None)
        case Heard.AT_ONE_STORY:
            shortest = [min(told, key=_length) for one in lesson.cards if (told := all_to_listen_for(lesson, one))]
            only = min(shortest, key=_length, default=None)
            return only if only in heard else None
        case _:
            return None


def _length(one: ListenFor) -> int:
    return len(f"{one.hear} {one.try_}".split())


def all_to_listen_for(lesson: LessonOnPaper, card: Scenario) -> tuple[ListenFor, ...]:
    """All that may be heard about a story, what this lesson's plan says of it first."""
    return (*lesson.plan.talk_about(card.id).listen_for, *card.listen_for)


def _page(lesson: LessonOnPaper, kept: Kept, air: float, to: Reader) -> Iterator[Block]:
    yield from _top(lesson, kept, to)
    for part in parts_of(lesson.plan, len(lesson.cards)):
        yield from _row(part, _step(part, lesson, kept, to), air, to.words)
    yield Line()
    yield Gap(1)
    yield _if_told(to)


def _top(lesson: LessonOnPaper, kept: Kept, to: Reader) -> Iterator[Block]:
    words, plan = to.words, lesson.plan
    where = [lesson.course.title] if lesson.course else []
    where += [
        words("Ages {ages}", ages=", ".join(words.label(band) for band in plan.ages)),
        words.label(lesson.level),
        words.many("{n} minute", "{n} minutes", plan.minutes),
    ]
    yield Text(" · ".join(where), Type.STAND, soft=True)
    yield Text(numbered(lesson, words), Type.HEADLINE)
    yield Text(plan.objective or plan.gist, Type.STAND_STRONG)
    yield Gap(1.2)
    boxes = [
        words("Told which stories, on __________: {lead}.", lead=to.here.where_lead_is),
        words("Pupils to look out for; who is free, and where: ________________"),
    ]
    if plan.quiet_task:
        boxes.append(words("If someone steps out: {task}", task=plan.quiet_task))
    care = (Text(line, Type.STAND_STRONG) for line in _care(lesson, kept, words))
    yield Boxed(Stack((*care, *(Point(line, Type.STAND, box=True, air=0.3) for line in boxes))), pad=2.2)
    yield Gap(1.2)


def care_of(lesson: LessonOnPaper) -> tuple[str, ...]:
    """What to be careful about, in the plan's words, or else in its stories'."""
    told = (*lesson.stories, *((lesson.week,) if lesson.week else ()))
    return lesson.plan.care or tuple(dict.fromkeys(line for one in told for line in one.care))


def _care(lesson: LessonOnPaper, kept: Kept, words: Words) -> tuple[str, ...]:
    care = care_of(lesson)
    if not kept.all_care and len(care) > 1:
        care = (care[0], words("What else to be careful about is overleaf."))
    if any(card.level is Level.THREE for card in lesson.stories):
        return (words("Never before a weekend or a holiday, or with a supply teacher."), *care)
    return care


def _row(part: LessonPart, told: Iterable[Block], air: float, words: Words) -> Iterator[Block]:
    """When it begins and how long it has, and beside it what to say."""
    said = words("{begins} – {ends} min", begins=part.begins, ends=part.begins + part.minutes)
    when = Named(str(part.begins), words("{n} min", n=part.minutes), Type.LABEL, Type.STAND, said=said)
    yield Line()
    yield Stack((Gap(air), Beside(when, Stack(tuple(told)), _WHEN, gap=3), Gap(air)))


def _step(part: LessonPart, lesson: LessonOnPaper, kept: Kept, to: Reader) -> Iterator[Block]:
    words, plan = to.words, lesson.plan
    titles = [card.title for card in lesson.cards]
    name = part_name(part, titles, words, ready=bool(plan.objective), day=day_of(plan, lesson.week, words))
    yield Named(name, _aside(part, lesson, words), Type.LABEL, Type.STAND, SECTION)
    match part.kind:
        case "first":
            yield Text(plan.baseline, Type.STAND_STRONG)
        case "before":
            yield from _votes(lesson.before, words)
        case "story":
            yield from _story(lesson, lesson.cards[part.number], kept, words)
        case "week" if lesson.week:
            yield from _day(lesson.week, plan.which_day, words)
        case "work":
            yield Text(plan.work[part.number].do, Type.STAND_STRONG)
            yield from _lines((plan.work[part.number].more,))
        case "after":
            yield from _votes(lesson.after, words)
        case "last":
            yield Text(plan.endpoint, Type.STAND_STRONG)


def _aside(part: LessonPart, lesson: LessonOnPaper, words: Words) -> str:
    """A few words about a step, on the line of its name."""
    match part.kind:
        case "start" if lesson.ready is None or lesson.ready.number == "1":
            return words("on the wall. Make the rules together.")
        case "start":
            return words("on the wall. Our rules from last time.")
        case "first":
            return words("sheets, one colour, no name")
        case "before":
            return words("answer at the end")
        case "vote":
            return words("typed then, or read out: “Listen. Is it OK?”")
        case "practice":
            return words("first words, on the wall")
        case "last":
            return words("same sheet, the other colour")
        case "close":
            return words("a slip from everybody. Step out. Help stays on the wall.")
        case _:
            return ""


def _day(week: Week, number: int, words: Words) -> Iterator[Block]:
    """What is judged on a day, and what to ask; on Saturday what to ask of the week."""
    if number == LAST:
        yield from _lines(week.talk)
        return
    day = week.days[number]
    yield Beside(Text(day.judge.act, Type.STAND), Text(words.label(day.judge.verdict), Type.STAND_STRONG), _ACT, gap=3)
    yield Text(words("Hands up for A to E. You press the letter that most chose."), Type.STAND)
    yield from (Text(line, Type.STAND_STRONG) for line in day.talk)


def _votes(cards: Iterable[Scenario], words: Words) -> Iterator[Block]:
    """A story on which the class votes once."""
    for card in cards:
        yield _act(words("{title}: {act}", title=card.title, act=card.acts[0].act), card, 0, words)


def _story(lesson: LessonOnPaper, card: Scenario, kept: Kept, words: Words) -> Iterator[Block]:
    talk = lesson.plan.talk_about(card.id)
    yield from (_act(act.act, card, number, words) for number, act in enumerate(card.acts))
    yield Text(talk.question or next(iter(card.talk), ""), Type.STAND_STRONG)
    if kept.quiet and talk.nobody_speaks:
        yield Text(words("Nobody speaks? {say}", say=talk.nobody_speaks), Type.STAND)
    if one := heard_first(lesson, card, kept):
        yield Text(words("“{hear}” – {say}", hear=one.hear, say=one.try_), Type.STAND)


def _act(text: str, card: Scenario, number: int, words: Words) -> Block:
    answer = cards_on_paper.answer(card.acts[number], words, card.told_by)
    return Beside(Text(text, Type.STAND), Text(answer, Type.STAND_STRONG), _ACT, gap=3)


def _lines(told: Iterable[str]) -> Iterator[Block]:
    return (Text(line, Type.STAND) for line in told if line)


def _if_told(to: Reader) -> Block:
    """What whoever leads does if somebody tells them something, in four lines."""
    words = to.words
    lines = (
        words("Press F4. In danger now: 999 first. Listen, and stay calm."),
        words("Don’t promise to keep it secret. Don’t look at a picture."),
        words("Who we tell today: {lead}, or ________________", lead=to.here.where_lead_is),
    )
    title = Text(words("If somebody tells you something"), Type.LABEL, rank=SECTION)
    return Boxed(Stack((title, *_lines(lines))), heavy=True, pad=2.2)
