"""What a teacher plans for a class (F8). ``library/lesson.py`` reads it from a file."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from isitok.packs.model.ids import whole_of
from isitok.packs.model.lesson_page import LessonPage
from isitok.packs.model.vocabulary import Band

SCENARIOS_IN: Final = {10: 1, 20: 2, 30: 3, 50: 4}
"""Minutes of a lesson → how many scenarios can be talked about in it."""


class AnswerBy(StrEnum):
    """How a class answers."""

    HANDS = "hands"
    CARDS = "cards"
    KEYS = "keys"


class ScoresShown(StrEnum):
    """When teams see their scores."""

    NEVER = "never"
    END = "end"
    ROUNDS = "rounds"


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonPlan:
    """What a teacher planned for a class."""

    title: str
    ages: tuple[Band, ...]
    minutes: int
    answer: AnswerBy = AnswerBy.HANDS
    teams: int = 2  # with keys
    scores: ScoresShown = ScoresShown.NEVER  # with keys
    before_after: bool = False  # stories before and after, dealt when the lesson is opened
    before: tuple[str, ...] = ()  # or those that are named: ids of scenarios
    after: tuple[str, ...] = ()
    cards: tuple[str, ...]  # ids of scenarios, in the order of the lesson
    page: LessonPage = field(default_factory=LessonPage)

    @property
    def all_cards(self) -> tuple[str, ...]:
        """The ids of all stories, in the order in which a class meets them."""
        return (*self.before, *self.cards, *self.after)

    @property
    def packs(self) -> frozenset[str]:
        """The ids of the packs that its stories are in, and those that it could be played with instead."""
        swaps = (swap.card for swap in self.page.swaps)
        return frozenset(map(whole_of, (*self.all_cards, *swaps)))
