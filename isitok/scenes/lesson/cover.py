"""One story, ten minutes: for whoever covers a class, with no sheet to give out and nobody told a day ahead."""

from collections.abc import Callable, Iterator
from typing import Final

from isitok import ui
from isitok.base.event import Event
from isitok.format.card import Card
from isitok.format.course import Course
from isitok.format.vocabulary import Level, SensitiveTopic
from isitok.game.lesson.deal_lesson import class_cards
from isitok.scenes.scene import Desk

COVER_MINUTES: Final = 10


def covers(course: Course, without: frozenset[SensitiveTopic], desk: Desk) -> tuple[Card, ...]:
    """The stories that fit: of level 1, for these ages, close to nobody, and in no lesson for these ages."""
    courses = (one for one in desk.library.courses() if set(one.ages) & set(course.ages))
    taught = {card for one in courses for lesson in one.ready for card in lesson.plan.all_cards}
    nation = desk.settings.nation
    return tuple(
        card
        for card in class_cards(desk.library.packs)
        if card.level is Level.ONE
        and not (card.care or card.is_close or card.adult_led or card.own or card.unread or card.for_staff)
        and card.id not in taught
        and set(course.ages) & set(card.ages)
        and (nation is None or nation in card.nations)
        and without.isdisjoint(card.touches)
    )


def cover_row(
    course: Course,
    without: frozenset[SensitiveTopic],
    number: int,
    takes: Callable[[str], Event],
    another: Event,
    desk: Desk,
) -> Iterator[ui.Widget]:
    """What is first among ready lessons: one such story, and the way to another."""
    words, found = desk.words, covers(course, without, desk)
    if not found:
        return
    card = found[number % len(found)]
    title = words("One story, ten minutes: {title}", title=card.title)
    take = ui.Button(
        id="take-10",
        text=words.many("{n} minute", "{n} minutes", COVER_MINUTES),
        does=takes(card.id),
        name=words.many(
            "Take it in {n} minute: {title}", "Take it in {n} minutes: {title}", COVER_MINUTES, title=card.title
        ),
    )
    other = ui.Button(id="another-cover", text=words("Another story"), does=another, icon="refresh-cw")
    told = (
        ui.Label(text=title, type=ui.Type.STRONG),
        *((ui.Label(text=card.gist, type=ui.Type.SMALL, soft=True),) if card.gist else ()),
    )
    # In one row, so that the first lesson stays in sight.
    row = ui.Columns((ui.Column(told, gap=3), ui.Flow((other, take), gap=10)), weights=(2.4, 1.0), gap=16, least=280)
    yield ui.Panel(row, pad=12)
