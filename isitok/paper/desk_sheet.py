"""The sheet on the teacher's desk: a lesson's minutes, its stories with their answers, and what to do if told.

With one display the class sees everything that the computer shows; so a teacher's notes are on paper.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from isitok.format.lesson import LessonPlan
from isitok.format.lesson_ways import AnswerBy, ScoresShown
from isitok.format.story import Scenario
from isitok.format.vocabulary import Level
from isitok.format.week import Week
from isitok.game.lesson.part_names import part_name
from isitok.game.lesson.parts import parts_of
from isitok.game.staff_card_words import with_names
from isitok.i18n.screen_words import Words, later
from isitok.paper import story_card
from isitok.paper.a4 import HEIGHT, MARGIN, WIDTH, Paper, Type
from isitok.paper.lesson_on_paper import day_of
from isitok.paper.sheet_blocks import (
    Beside,
    Block,
    Boxed,
    Gap,
    Point,
    Stack,
    Text,
    WriteOn,
    heading,
    height_of,
    put,
    put_points,
)
from isitok.paper.staff_card_sheet import if_told, points
from isitok.paper.story_at_a_glance import story_at_a_glance
from isitok.paper.story_card import Reader
from isitok.paper.week_sheet import day_parts

_ANSWERS: Final = {
    AnswerBy.HANDS: later("answered with hands"),
    AnswerBy.CARDS: later("answered with cards A, B, C"),
    AnswerBy.KEYS: later("answered with keys, in teams"),
}
_SCORES: Final = {
    ScoresShown.NEVER: later("no scores"),
    ScoresShown.END: later("scores at the end"),
    ScoresShown.ROUNDS: later("scores between stories"),
}

_AIR: Final = 5.0  # above the lines to write on, in mm
_LEAST, _MOST = 3, 6
"""How many lines to write on: six, or fewer if at least three fit on the page."""


def lesson_sheet(plan: LessonPlan, cards: Sequence[Scenario], to: Reader, week: Week | None = None) -> Paper:
    """Everything that a teacher needs for this lesson.

    ``cards`` are those of the plan, in its order; ``week``: of which it has a day instead.
    """
    words = to.words
    paper = Paper(
        title=words("Lesson – #isitok?"), foot=words("#isitok? – for the teacher’s desk: it has answers"), words=words
    )
    put(paper, Text(plan.title, Type.TITLE), Gap(1), Text(_about(plan, words), Type.BODY, soft=True))
    put(paper, heading(words("The minutes")), *_minutes(plan, cards, words, day_of(plan, week, words)))
    put(paper, Gap(1), Text(_how_a_day(words) if week else _how(plan, words), Type.SMALL))
    put(paper, Gap(5), if_told(to, Type.BODY))
    if any(card.level is Level.THREE for card in cards):
        put(paper, Gap(3), Text(words("There is a story of level 3: read the staff card first."), Type.STRONG))
    if any(card.unread for card in cards):
        told = words("There is a story that isn’t in English, so nothing has checked it: read the staff card first.")
        put(paper, Gap(3), Text(told, Type.STRONG))
    warned = [words("{title}: {text}", title=card.title, text=line) for card in cards for line in card.care]
    warned += week.care if week else ()
    if warned:
        put_points(paper, words("Before you use these stories"), [Point(line, Type.SMALL_STRONG) for line in warned])
    staff = to.known.staff_card
    before, after = (*staff.before, *staff.class_.before), (*staff.after, *staff.class_.after)
    put_points(paper, words("Before"), points(before, to.here, Type.SMALL, box=True))
    shares = _of_stories(plan, cards)
    for number, card in enumerate(cards, start=1):
        _story(paper, number, card, shares, to)
    if week:
        paper.y = HEIGHT
        for part in day_parts(week, plan.which_day, to):
            put(paper, *part)
    paper.y = HEIGHT
    for part in (
        *story_card.help_(cards, to),
        *story_card.after_sending(cards, to),
        *story_card.help_for_adults(cards, to),
        *story_card.law(cards, to),
    ):
        put(paper, *part)
    noted = [
        Point(words("{title}: {text}", title=card.title, text=with_names(card.note, to.here)), Type.SMALL)
        for card in cards
        if card.note
    ]
    if noted:
        put_points(paper, words("Notes on these stories"), noted)
    put_points(paper, words("Afterwards"), points(after, to.here, box=True))
    _write_on(paper, to)
    return paper


def _story(paper: Paper, number: int, card: Scenario, shares: Sequence[int], to: Reader) -> None:
    """Each story begins on a new page, so that it can lie on top."""
    words = to.words
    paper.y = HEIGHT
    told = [story_card.about(card, words)]
    if number <= len(shares):
        told.insert(0, words.many("about {n} minute", "about {n} minutes", shares[number - 1]))
    title = words("{n}. {title}", n=number, title=card.title)
    put(paper, Text(title, Type.TITLE), Gap(1), Text(" · ".join(told), Type.SMALL, soft=True))
    if signed := story_card.signed(card, to):
        put(paper, Text(signed, Type.SMALL, soft=True))
    put(paper, Gap(2))
    for block in _that_fits(paper, card, to):
        put(paper, block)


def _that_fits(paper: Paper, card: Scenario, to: Reader) -> tuple[Block, ...]:
    """A story on one page, if need be in the small type of the foot of a page."""
    usual = tuple(story_at_a_glance(card, to))
    return usual if height_of(paper, usual) <= paper.room else tuple(story_at_a_glance(card, to, Type.FOOT))


def _write_on(paper: Paper, to: Reader) -> None:
    """Lines for the teacher, as many as the page has room for."""
    words = to.words
    top = (
        Text(words("Notes: no names"), Type.HEADING),
        Text(
            words("What to change next time. Nothing about a pupil. For that, someone to tell: {lead}.", lead=to.lead),
            Type.SMALL,
        ),
    )
    free = paper.room - Boxed(Stack(top)).height(paper, WIDTH - 2 * MARGIN) - _AIR
    fit = int(free / WriteOn(1).apart)
    put(paper, Gap(_AIR), Boxed(Stack((*top, WriteOn(fit if _LEAST <= fit < _MOST else _MOST)))))


def _about(plan: LessonPlan, words: Words) -> str:
    told = [
        words("Ages {ages}", ages=", ".join(words.label(band) for band in plan.ages)),
        words.many("{n} minute", "{n} minutes", plan.minutes),
        words(_ANSWERS[plan.answer]),
    ]
    if plan.answer is AnswerBy.KEYS:
        told += [words.many("{n} team", "{n} teams", plan.teams), words(_SCORES[plan.scores])]
    return " · ".join(told)


def _minutes(plan: LessonPlan, cards: Sequence[Scenario], words: Words, day: str) -> Iterator[Block]:
    """What happens from which minute to which."""
    titles = [card.title for card in cards]
    for part in parts_of(plan, len(cards)):
        told = part_name(part, titles, words, ready=bool(plan.objective), day=day)
        when = words("{begin} to {end}", begin=part.begins, end=part.begins + part.minutes)
        yield Stack((Beside(Text(when, Type.LABEL), Text(told), 0.16), Gap(1)))


def _how_a_day(words: Words) -> str:
    return words(
        "The day: read it message by message, thumbs for “Is it OK?”, then why. Hands up for A to E: press the letter "
        "that most chose, and see what comes of it. Nothing is counted."
    )


def _how(plan: LessonPlan, words: Words) -> str:
    told = words(
        "Each story: read it message by message, vote, see the split, talk (the longest part), vote again, why; then "
        "its other acts with one quick vote each, and a round. You can skip any step."
    )
    told = f"{told} {words('Nearly all agree: go on. Split: two minutes’ talk in pairs, then vote again.')}"
    if plan.before_after:
        more = words("Before and after: the game asks its own key questions first and last. Answers come at the end.")
        return f"{told} {more}"
    return told


def _of_stories(plan: LessonPlan, cards: Sequence[Scenario]) -> list[int]:
    return [part.minutes for part in parts_of(plan, len(cards)) if part.kind == "story"]
