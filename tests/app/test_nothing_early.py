"""Whatever the class sees, in any order of events: no note for an adult, and no answer before its time.

With one display, and with two; frozen, hidden, blank, with screens in front, and whichever window was used last.
"""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isitok import ui
from isitok.base.value import replace
from isitok.format.staff_card import GroundRule
from isitok.format.story import Scenario
from isitok.game.events import Forward
from isitok.game.lesson.class_lesson import Lesson, update
from isitok.game.play.stops import Step, Stop
from isitok.scenes.lesson.lesson_page import LessonScene
from tests.app.second_window import HEARD, NOTE, REPLY, TALK, Adult, Class, notable
from tests.stages import a_lesson, library

ADULT_LAW = tuple(
    point.text
    for card in library().load_known().law.values()
    for points in card.adult.points.values()
    for point in points
)
IF_TOLD = library().load_known().staff_card.if_told
NEVER = (HEARD, REPLY, NOTE, *ADULT_LAW, *IF_TOLD, "The answer – not shown yet", "Only you can see this")


def marked(lesson: Lesson) -> Lesson:
    """A lesson in which every answer can be told from every other text."""
    lesson = notable(lesson)
    marks = {half: tuple(_marked(card, half, at) for at, card in enumerate(getattr(lesson, half))) for half in HALVES}
    return replace(lesson, **marks)


HALVES = ("cards", "before", "after")


def _marked(card: Scenario, half: str, number: int) -> Scenario:
    acts = tuple(
        replace(act, why=why(number, at, half), changes_if=f"changes {half} {number} {at}")
        for at, act in enumerate(card.acts)
    )
    return replace(card, acts=acts)


def why(card: int, act: int, half: str = "cards") -> str:
    return f"Answer of story {card} of the {half}, act {act}."


def answers(lesson: Lesson) -> set[str]:
    """All that there are; of key cards, too."""
    return {
        why(number, at, half)
        for half in HALVES
        for number, card in enumerate(getattr(lesson, half))
        for at in range(len(card.acts))
    }


def allowed(lesson: Lesson) -> set[str]:
    """The answers that the class has come to. Those to key acts come after both halves."""
    told = {
        why(number, at)
        for number, card in enumerate(lesson.cards)
        for at in range(len(card.acts))
        if lesson.was_revealed(Stop(Step.WHY, number, at))
    }
    keys = {stop.card for stop in lesson.line[: lesson.furthest + 1] if stop.step is Step.KEY_WHY}
    return told | {why(number, 0, half) for number in keys for half in ("before", "after")}


def check(people: Class, told: set[str], *, talked: bool) -> None:
    """``told`` are the answers that may be on the screen, ``talked`` whether what to talk about may."""
    texts = [f"{node.spoken.name} {node.spoken.value}" for node in ui.walk(people.shown.root)]
    seen = "\n".join((*texts, people.shown.page.title, people.shown.page.said))
    assert not [text for text in NEVER if text in seen]
    assert not [question for question in TALK if question in seen and not talked]
    lesson = people.projector.lesson
    known = answers(lesson.lesson) if lesson else set()
    assert not {answer for answer in known - told if answer in seen}


class Room:
    """A lesson, its class, and (with two displays) its adult, who comes and goes with a display."""

    def __init__(self, lesson: Lesson, *, two: bool) -> None:
        self.people = Class()
        self.people.opens(LessonScene(lesson=lesson, rules=(GroundRule(rule="One person speaks."),)))
        self.adult = Adult(self.people, size=(1024, 768)) if two else None
        self.is_there = two
        self.told: set[str] = allowed(lesson)
        self.talked = self._talked(lesson)

    def _talked(self, lesson: Lesson) -> bool:
        return any(stop.step is Step.TALK for stop in lesson.line[: lesson.furthest + 1])

    def does(self, who: str, what: str) -> None:
        people, adult = self.people, self.adult if self.is_there else None
        somebody = people if who == "class" or adult is None else adult
        if what == "wait":
            people.waits(2.5)
        elif what == "display":
            self._display_goes_or_comes()
        elif what.startswith("press "):
            somebody.view.press(what.removeprefix("press "), people.now)
        else:
            somebody.keys(what)
        lesson = people.projector.lesson
        if lesson is None:
            return  # it is over: the next one begins with the staff card, for the adult who sets it up
        self.told |= allowed(lesson.lesson)
        self.talked = self.talked or self._talked(lesson.lesson)
        if self.adult is not None and self.is_there:
            self.adult.follows()
        check(people, self.told, talked=self.talked)

    def _display_goes_or_comes(self) -> None:
        if self.adult is None:
            return
        self.is_there = not self.is_there
        self.people.projector.facilitator = self.adult.hands if self.is_there else None
        self.people.view.thaw()


KEYS = ("PageDown", "PageUp", "Enter", "Tab", "f", "b", "F1", "F2", "F12", "Esc", "x", "7", "Down", "Space")
PRESSES = (
    *("forward", "forward", "forward", "earlier", "freeze", "blank", "uncover", "leave", "end", "settings", "help"),
    *(
        "hide",
        "back",
        "sources",
        "roll",
        "ask",
        "easy",
        "more:ok",
        "team:0:ok",
        "timer:start",
        "lock",
        "any",
    ),
)
DEEDS = st.tuples(
    st.sampled_from(("class", "adult", "adult")),
    st.sampled_from((*KEYS, *(f"press {id_}" for id_ in PRESSES), "wait", "display")),
)
LESSONS: st.SearchStrategy[Callable[[], Lesson]] = st.builds(
    lambda ahead, teams, keys: lambda: further(marked(a_lesson(teams=teams, **pairs(keys))), ahead),
    st.integers(0, 36),
    st.sampled_from((0, 2)),
    st.integers(0, 2),
)


def pairs(number: int) -> dict[str, list[Scenario]]:
    """So many key cards before the lesson, and their twins after it."""
    asked, twin = (library().scenario(f"in-town/{name}") for name in ("quiz", "stranger"))
    return {"before": [asked] * number, "after": [twin] * number}


def further(lesson: Lesson, steps: int) -> Lesson:
    for _ in range(steps):
        lesson = update(lesson, Forward())
    return lesson


@settings(max_examples=100)
@given(LESSONS, st.lists(DEEDS, max_size=30))
def test_with_one_display_no_order_of_events_shows_notes_or_an_answer_before_its_time(
    lesson: Callable[[], Lesson], deeds: list[tuple[str, str]]
) -> None:
    room = Room(lesson(), two=False)
    for who, what in deeds:
        room.does(who, what)
        assert room.people.projector.facilitator is None
        assert not room.people.view.frozen


@settings(max_examples=150)
@given(LESSONS, st.lists(DEEDS, max_size=30))
def test_with_two_displays_nothing_that_is_done_in_either_window_does(
    lesson: Callable[[], Lesson], deeds: list[tuple[str, str]]
) -> None:
    room = Room(lesson(), two=True)
    for who, what in deeds:
        room.does(who, what)


def test_this_would_find_an_answer_that_is_shown_too_early() -> None:
    room = Room(further(marked(a_lesson()), 5), two=True)
    assert room.people.sees_text(why(0, 0))
    check(room.people, {why(0, 0)}, talked=True)
    with pytest.raises(AssertionError):
        check(room.people, set(), talked=True)


def test_it_would_find_one_of_a_key_card_too() -> None:
    lesson = marked(a_lesson(**pairs(1)))
    room = Room(further(lesson, lesson.line.index(Stop(Step.KEY_WHY))), two=False)
    assert room.people.sees_text(why(0, 0, "before"))
    assert room.people.sees_text(why(0, 0, "after"))
    check(room.people, room.told, talked=True)
    with pytest.raises(AssertionError):
        check(room.people, room.told - {why(0, 0, "before")}, talked=True)


def test_a_frozen_answer_does_not_come_back_once_the_lesson_has_gone_on() -> None:
    room = Room(further(marked(a_lesson()), 5), two=True)
    for who, what in (("adult", "f"), ("adult", "press forward"), ("class", "PageDown"), ("adult", "f")):
        room.does(who, what)
    assert not room.people.view.frozen
