"""One switch: nobody judges a story while part of its phone has not been on the screen."""

from collections.abc import Callable, Iterator
from functools import cache

import pytest

from isitok import ui
from isitok.base.value import replace
from isitok.format.story import Scenario
from isitok.format.vocabulary import Level
from isitok.game.lesson.class_lesson import start as start_lesson
from isitok.game.one_to_one.one_to_one import start_one_to_one
from isitok.game.play.stops import Step, Stop
from isitok.game.session import start
from isitok.library.library import Library
from isitok.phone.screen import Cover, Handset
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.one_to_one.one_to_one_page import OneToOneScene
from isitok.scenes.play_page import PlayScene
from isitok.scenes.scene import Replace, Scene
from isitok.store.settings import USUAL
from tests.bundled import bundled_library
from tests.samples import some_of
from tests.stages import Size, Visitor, some_settings

LOOKS: list[tuple[int, Size]] = [(text, size) for text in (100, 200) for size in ((1024, 768), (1366, 768))]
Rows = set[int]


@cache
def bundled() -> Library:
    return bundled_library()


def scenarios(*, with_level_3: bool = True) -> Iterator[Scenario]:
    for card in bundled().cards:
        scenario = bundled().scenario(card.id)
        if scenario.phone and (with_level_3 or card.level < Level.THREE):  # few stories for staff have one
            yield scenario


def alone(scenario: Scenario) -> Scene:
    return PlayScene(session=start([scenario], with_sureness=True))


def one_to_one(scenario: Scenario) -> Scene:
    return OneToOneScene(one_to_one=replace(start_one_to_one([scenario]), at=1))


def in_a_class(scenario: Scenario) -> Scene:
    return LessonScene(lesson=replace(start_lesson([scenario]), at=1, furthest=1))


class Reader(Visitor):
    """Somebody with one switch, and which rows of the phone they have had before them."""

    def __init__(self, scene: Scene, size: Size, text: int) -> None:
        settings = some_settings(one_switch=True, text_size=text)
        super().__init__(scene, size=size, settings=settings, library=bundled())
        self.hurries = True
        self.seen: Rows = set()
        self.looks()

    def looks(self) -> None:
        self.seen |= rows_seen(self.layout)

    def presses(self) -> None:
        self.now += USUAL.switch_rest / 10 + 0.1
        self.keys("Space")
        self.looks()

    def reads_until_something_is_offered(self) -> int:
        for presses in range(60):
            if self.hands.deadline is not None:
                return presses
            self.presses()
        raise AssertionError(f"{self.title!r} never comes to its end")


def all_of(placed: ui.Placed) -> Iterator[ui.Placed]:
    yield placed
    for part in placed.parts:
        yield from all_of(part)


def phone_of(laid: ui.PageLayout) -> tuple[ui.Placed, ui.Placed]:
    """What lies on the phone's screen, and what lies over it."""
    handset = next(one for one in all_of(laid.body) if isinstance(one.widget, Handset))
    screen, cover = handset.parts[-2:]  # below them the bar, and on a *Live* the picture that stays
    return screen, cover


def rows_there(laid: ui.PageLayout) -> Rows:
    """The rows of what the phone shows in which there is something, from its top."""
    screen, _ = phone_of(laid)
    top = screen.box.y - (laid.ranges["phone"].offset if "phone" in laid.ranges else 0)
    leaves = (one.box for one in all_of(screen) if isinstance(one.widget, ui.Leaf) and one.box.h > 0 and one.box.w > 0)
    return {row - top for box in leaves for row in range(box.y, box.bottom)}


def rows_seen(laid: ui.PageLayout) -> Rows:
    """Those that can be seen now: inside the window, and with nothing over them."""
    screen, over = phone_of(laid)
    cover = over.widget
    assert isinstance(cover, Cover)
    offset = laid.ranges["phone"].offset if "phone" in laid.ranges else 0
    first, last = max(screen.box.y, laid.viewport.y), min(screen.box.bottom, laid.viewport.bottom)
    if cover.strip:
        last = min(last, screen.box.bottom - cover.foot)
        if cover.head[1] > cover.head[0]:
            first = max(first, over.box.y + cover.head[1])
    return {row - screen.box.y + offset for row in range(first, last)}


AROUND = 4
"""Rows that may never be seen: the space around a text, where a caption ends right under a bar."""


@pytest.mark.parametrize(("text", "size"), LOOKS)
@pytest.mark.parametrize("how", [alone, one_to_one, in_a_class])
def test_no_story_is_judged_by_the_switch_before_all_of_its_phone_was_on_the_screen(
    how: Callable[[Scenario], Scene], text: int, size: Size
) -> None:
    unread, read_on = [], 0
    for scenario in scenarios(with_level_3=how is not alone):
        if (text, size) not in some_of(LOOKS, f"{how.__name__} {scenario.id}"):
            continue
        reader = Reader(how(scenario), size, text)
        wanted = rows_there(reader.layout)
        assert wanted
        read_on += reader.reads_until_something_is_offered() > 1
        if len(wanted - reader.seen) > AROUND:
            unread.append((scenario.id, len(wanted - reader.seen)))
    assert not unread
    assert read_on, "some phones are longer than what can be seen: else this tells nothing"


def long_chat() -> Scenario:
    return bundled().scenario("in-the-chat/twelve-roses")


def test_a_new_game_is_read_too_though_its_screen_is_called_as_one_that_was_read() -> None:
    reader = Reader(alone(long_chat()), (1366, 768), 100)
    assert reader.reads_until_something_is_offered() > 1
    reader.keys("Tab")  # somebody helps
    reader.opens(alone(bundled().scenario("in-the-chat/canal-whale")))
    reader.seen.clear()
    reader.looks()
    wanted = rows_there(reader.layout)
    reader.reads_until_something_is_offered()
    assert wanted <= reader.seen


def test_the_next_acts_of_a_story_are_asked_without_reading_its_phone_once_more() -> None:
    reader = Reader(alone(long_chat()), (1366, 768), 100)
    reader.screens.apply(Replace(second_act(reader.scene)), reader.now)
    assert reader.reads_until_something_is_offered() == 1


def second_act(scene: Scene) -> Scene:
    assert isinstance(scene, PlayScene)
    return PlayScene(session=replace(scene.session, at=scene.session.line.index(Stop(Step.JUDGE, 0, 1))))


def test_what_lies_below_the_window_is_brought_into_sight_before_the_phone_is_read_on() -> None:
    reader = Reader(in_a_class(long_chat()), (1366, 430), 100)
    foot = rows_there(reader.layout)
    reader.reads_until_something_is_offered()
    assert len(foot - reader.seen) <= 2
