"""One more story, where a lesson has ended and there is time: the class chooses it, by its title.

It is a lesson of its own, and uncounted: what was counted has been kept by then. Nobody was told of it a day ahead, so
it is of level 1, touches nothing, and asks for no care.
"""

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.card import Card
from isitok.format.vocabulary import Level
from isitok.game.events import Forward
from isitok.game.lesson.class_lesson import Lesson, start, update
from isitok.game.lesson.deal_lesson import Wanted, cards_that_fit, choices, class_cards, twins_in
from isitok.scenes.pick import Pick, PickScene
from isitok.scenes.scene import Desk
from isitok.scenes.story_rows import cover_of

MOST = 8  # titles: a class has no time to read more


class WantsOneMore(Event, Value):
    """There is time for one more story."""


class OneMore(Event, Value):
    """This is the one."""

    card: str  # its id


def stories_for(lesson: Lesson, wanted: Wanted, desk: Desk) -> tuple[Card, ...]:
    """What this class could have now: nothing that it has had, nor what its next lessons need."""
    there, twin_of = {card.id: card for card in desk.library.cards}, twins_in(desk.library)
    had = {card.id for card in (*lesson.cards, *lesson.before, *lesson.after)}
    for course in desk.library.courses():
        named = [
            {*each.plan.cards, *each.plan.before_after.before, *each.plan.before_after.after} for each in course.ready
        ]
        if any(had & some for some in named):
            had = had.union(*named)
    dealt = tuple(there[id_] for id_ in sorted(had) if id_ in there)
    wanted = replace(wanted, topic=None, pack=None, picked=frozenset(), gate=replace(wanted.gate, ticked=False))
    cards = class_cards(desk.library.packs)
    could = choices(cards_that_fit(cards, wanted), wanted, dealt, len(dealt), twin_of)
    topics = {there[card.id].topic for card in lesson.cards if card.id in there}
    found = (card for card in could if card.level is Level.ONE and not (card.care or card.mentions))
    return tuple(sorted(found, key=lambda card: card.topic not in topics)[:MOST])


def ways_to_one_more(lesson: Lesson, wanted: Wanted | None, desk: Desk) -> tuple[ui.Button, ...]:
    """The way to the list of stories, where there are any. A lesson that was resumed doesn't know what is too close."""
    if wanted is None or not stories_for(lesson, wanted, desk):
        return ()
    return (ui.Button(id="one-more", text=desk.words("One more story"), does=WantsOneMore(), icon="plus"),)


def list_stories(cards: tuple[Card, ...], desk: Desk) -> PickScene:
    """Their titles, to choose from together."""
    words = desk.words
    picks = tuple(
        Pick(
            card.id,
            card.title,
            OneMore(card.id),
            words.label(card.topic) if card.topic else "",
            (),
            cover_of(card, desk),
        )
        for card in cards
    )
    return PickScene(title=words("Which story?"), picks=picks, chosen="none")


def begin_one_more(card: str, ended: Lesson, desk: Desk) -> Lesson:
    """A lesson on this story alone, for the same room, past its ground rules. Raises ``Unreadable``."""
    lesson = start([desk.library.scenario(card)], ended.voting, seed=ended.seed)
    return update(lesson, Forward())
