"""A lesson with two windows and no display: the projector's and the facilitator's, each with somebody at it."""

from typing import Any

from isitok import ui
from isitok.app.facilitator.facilitator import Facilitator
from isitok.base.value import replace
from isitok.format.beside_acts import ListenFor
from isitok.format.staff_card import GroundRule
from isitok.game.lesson.class_lesson import Lesson
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.title import TitleScene
from isitok.store.settings import Settings
from tests.stages import Size, Visitor, a_lesson

TALK = ("Question one, who heard it?", "Question two, what could be said?")
HEARD, REPLY = "Heard: only a joke", "Reply: whose joke is it?"
NOTE = "Note: leave it out if it is real for somebody."


class Class(Visitor):
    """Whoever sits at the projector's window."""

    def __init__(self, **fields: Any) -> None:
        super().__init__(TitleScene(), **fields)

    @property
    def shown(self) -> ui.PageLayout:
        """What its window shows."""
        return self.view.shown

    def sees_text(self, text: str) -> bool:
        return any(text in node.spoken.name for node in ui.walk(self.shown.root))

    @property
    def lesson(self) -> Lesson:
        found = self.projector.lesson
        assert found is not None
        return found.lesson


class Adult(Visitor):
    """Whoever sits at the facilitator's window."""

    people: Class

    @property
    def now(self) -> float:
        """One clock for both windows."""
        return self.people.now

    @now.setter
    def now(self, now: float) -> None:
        self.people.now = now

    def __init__(self, people: Class, size: Size = (1366, 768)) -> None:
        self.people, now = people, people.now
        super().__init__(TitleScene(), size=size)
        self.now = now
        look = self.view._look
        lesson = people.projector.lesson
        assert lesson is not None
        self.facilitator = Facilitator(people.projector, lesson, look)
        self.game, self.screens, self.view = people.game, self.facilitator.screens, self.facilitator.view
        self.hands = self.facilitator.hands
        people.projector.facilitator = self.hands
        self.follows()

    def follows(self) -> None:
        """Follow the projector, as the window does after every event."""
        self.facilitator.follow(self.now, clock="10:42", minutes=9)


def notable(lesson: Lesson) -> Lesson:
    """A lesson whose first story has everything that there can be for an adult."""
    first, *others = lesson.cards
    told = replace(first, talk=TALK, listen_for=(ListenFor(hear=HEARD, try_=REPLY),), note=NOTE)
    return replace(lesson, cards=(told, *others))


def two_windows(
    lesson: Lesson | None = None, *, settings: Settings | None = None, **fields: Any
) -> tuple[Class, Adult]:
    """A lesson with its facilitator."""
    people = Class(**({"settings": settings} if settings else {}))
    people.opens(
        LessonScene(lesson=lesson or notable(a_lesson()), rules=(GroundRule(rule="One person speaks."),), **fields)
    )
    return people, Adult(people)
