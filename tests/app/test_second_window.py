"""The second window comes and goes with displays and lessons; the first never shows what is for an adult."""

import time
from collections.abc import Callable, Iterator

import pygame
import pytest

from isitok import ui
from isitok.app import window_placement
from isitok.app.facilitator.displays import PLACELESS, displays, distinct, projector_at_first
from isitok.app.facilitator.second_window import SecondWindow
from isitok.app.look_cache import Looks
from isitok.app.window_placement import Place
from isitok.game.play.stops import Step
from isitok.scenes.hidden import HiddenScene
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.scene import Scene
from isitok.ui.system import Wishes
from tests.app.second_window import Class, notable
from tests.app.test_shown import Clock
from tests.stages import a_lesson, at_stop, one_to_ones, screens

LAPTOP, PROJECTOR = ui.Box(0, 0, 1366, 768), ui.Box(1366, 0, 1920, 1080)
BOTH = (LAPTOP, PROJECTOR)


class Desk:
    """A computer with a window and displays that come and go."""

    def __init__(self, *boxes: ui.Box, scene: Scene | None = None) -> None:
        self.boxes: tuple[ui.Box, ...] = boxes
        pygame.font.init()
        self.window = pygame.Window("test", (900, 640), position=(100, 80))
        self.people = Class()
        if scene is not None:
            self.people.opens(scene)
        looks = lambda size, scale: Looks(size, Wishes(), scale)  # noqa: E731
        self.beside = SecondWindow(Place(self.window), self.people.projector, looks, lambda: self.boxes)
        self.follows()

    def follows(self) -> None:
        self.beside.follow()
        self.beside.draw()

    @property
    def second(self) -> pygame.Window | None:
        return self.beside.second.window if self.beside.second else None

    @property
    def where(self) -> tuple[ui.Box | None, ui.Box | None]:
        """On which displays the two windows lie."""
        return self._on(self.window), self._on(self.second) if self.second else None

    def _on(self, window: pygame.Window) -> ui.Box | None:
        return next((box for box in self.boxes if box.holds(*window.position)), None)

    def has(self, *boxes: ui.Box) -> None:
        self.boxes = boxes
        self.follows()

    def happens(self, kind: int, **told: object) -> bool:
        heard = self.beside.hears(pygame.Event(kind, window=self.second, **told))
        self.follows()
        return heard

    def letter(self, text: str, key: int = 0) -> None:
        """A key, once they have had a look at what came up."""
        while self.beside._facilitator and self.beside._facilitator.screens.is_new(time.monotonic()):
            time.sleep(0.05)
        self.happens(pygame.KEYDOWN, key=key, mod=0, unicode=text)

    def closes(self) -> None:
        if self.beside._second:
            self.beside._second.window.destroy()
        self.window.destroy()


At = Callable[..., Desk]


@pytest.fixture
def at() -> Iterator[Callable[..., Desk]]:
    pygame.display.init()
    made: list[Desk] = []

    def desk(*boxes: ui.Box, step: Step = Step.TALK, scene: Scene | None = None) -> Desk:
        made.append(Desk(*boxes, scene=scene or LessonScene(lesson=notable(at_stop(a_lesson(), step)))))
        return made[-1]

    yield desk
    for one in made:
        one.closes()


def test_displays_that_share_a_pixel_are_mirrored_and_count_as_one() -> None:
    assert distinct([LAPTOP, LAPTOP]) == (LAPTOP,)
    assert distinct([LAPTOP, ui.Box(0, 0, 1280, 720)]) == (LAPTOP,)
    assert distinct([LAPTOP, PROJECTOR, ui.Box(0, 0, 0, 0)]) == BOTH


def test_where_no_window_can_be_placed_there_is_one_display_for_all() -> None:
    pygame.display.init()
    assert pygame.display.get_driver() in PLACELESS
    assert displays() == ()


def test_the_projector_is_the_display_that_is_not_the_teachers_own() -> None:
    wall = ui.Box(3286, 0, 1280, 720)
    assert projector_at_first(BOTH, LAPTOP) == PROJECTOR
    assert projector_at_first(BOTH, PROJECTOR) == PROJECTOR
    assert projector_at_first((*BOTH, wall), ui.Box(3300, 10, 800, 600)) == wall


def test_with_two_displays_a_lesson_is_on_the_projector_and_its_facilitator_on_the_other(at: At) -> None:
    desk = at(*BOTH)
    assert desk.where == (PROJECTOR, LAPTOP)
    assert tuple(desk.window.position) == (1366, 0)
    assert tuple(desk.window.size) == (1920, 1080)
    assert desk.second.title == "#isitok?", "nothing of the lesson stands above it"
    shown = desk.beside._facilitator
    assert shown
    assert shown.view.shown.page.title.endswith("For you – Class – #isitok?")


def test_the_clock_of_a_lesson_goes_on_where_it_was_and_not_from_when_the_window_was_opened(at: At) -> None:
    lesson = LessonScene(lesson=notable(at_stop(a_lesson(), Step.TALK)), minutes=20, began=int(time.time()) - 9 * 60)
    shown = at(*BOTH, scene=lesson).beside._facilitator
    assert shown
    assert any("9 of 20 minutes" in node.spoken.name for node in ui.walk(shown.view.shown.root))


@pytest.mark.parametrize("boxes", [(), (LAPTOP,), distinct([LAPTOP, LAPTOP])])
def test_with_one_display_the_class_sees_it_and_there_is_no_second_window(at: At, boxes: tuple[ui.Box, ...]) -> None:
    desk = at(*boxes)
    desk.people.keys("F2", "f", "PageDown")
    desk.follows()

    assert desk.second is None
    assert tuple(desk.window.position) == (100, 80)
    assert not desk.people.view.frozen


def test_in_a_one_to_one_there_is_one_window(at: At) -> None:
    assert at(*BOTH, scene=one_to_ones()["one-to-one-together"]).second is None


def test_the_second_window_does_not_stay_on_the_projector_wherever_it_is_moved(
    at: At, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock()
    monkeypatch.setattr(window_placement, "time", clock)
    desk = at(*BOTH)
    assert desk.second is not None
    desk.second.position = (1800, 100)
    clock.now += 1
    desk.follows()
    assert desk.where == (PROJECTOR, LAPTOP)
    desk.second.position = (100, 100)
    desk.follows()
    assert tuple(desk.second.position) == (100, 100), "on its own display it may lie anywhere"
    for _ in range(12):
        if desk.second is not None:
            desk.second.position = (1800, 100)
            clock.now += 1
            desk.follows()
    assert desk.second is None, "where a window manager insists, it is closed"


def test_f2_swaps_the_displays_and_swaps_them_back(at: At) -> None:
    desk = at(*BOTH)
    desk.letter("", pygame.K_F2)
    assert desk.where == (PROJECTOR, LAPTOP), "it asks first"
    desk.letter("", pygame.K_F2)
    assert desk.where == (LAPTOP, PROJECTOR)
    desk.letter("", pygame.K_F2)
    desk.letter("", pygame.K_F2)
    assert desk.where == (PROJECTOR, LAPTOP)


@pytest.mark.parametrize("left", BOTH)
def test_a_display_that_goes_takes_only_the_second_window_with_it_and_nothing_is_lost(at: At, left: ui.Box) -> None:
    desk = at(*BOTH)
    facilitator = desk.beside._facilitator
    for _ in range(80):
        if facilitator.view.layout.view.focus != "notes":
            desk.letter("", pygame.K_TAB)
    for letter in "quiet":
        desk.letter(letter)
    desk.letter("", pygame.K_PAGEDOWN)
    before = desk.people.lesson.stop
    desk.has(left)
    assert desk.second is None
    assert desk.where == (left, None)
    assert desk.people.lesson.stop == before
    desk.people.keys("PageDown")
    desk.follows()
    desk.has(*BOTH)
    assert desk.where == (PROJECTOR, LAPTOP)
    again = ui.find(desk.beside._facilitator.view.layout.root, "notes")
    assert again is not None
    assert again.spoken.value == "quiet"


def test_a_display_that_goes_thaws_the_projector_and_what_is_hidden_stays_hidden(at: At) -> None:
    desk = at(*BOTH)
    desk.letter("f")
    desk.letter("", pygame.K_PAGEDOWN)
    assert desk.people.view.frozen
    desk.letter("", pygame.K_F12)
    desk.has(PROJECTOR)

    assert isinstance(desk.people.scene, HiddenScene)
    assert desk.people.shown.page.title == "Clock"
    assert not desk.people.view.frozen


def test_extended_displays_that_become_mirrored_close_the_second_window_at_once(at: At) -> None:
    desk = at(*BOTH)
    desk.has(*distinct([LAPTOP, ui.Box(0, 0, 1024, 768)]))

    assert desk.second is None
    assert desk.where == (LAPTOP, None)


def test_with_a_third_display_left_the_second_window_moves_there(at: At) -> None:
    third = ui.Box(-1280, 0, 1280, 720)
    desk = at(LAPTOP, PROJECTOR, third)
    desk.has(third, PROJECTOR)

    assert desk.where == (PROJECTOR, third)


def test_closing_the_second_window_closes_only_it_and_f2_brings_it_back(at: At) -> None:
    desk = at(*BOTH)
    assert desk.happens(pygame.WINDOWCLOSE)
    assert desk.second is None
    assert not desk.people.game.over
    assert desk.where[0] == PROJECTOR
    desk.people.keys("PageDown")
    desk.follows()
    assert desk.second is None, "whoever closed it doesn't get it back by going on"
    desk.people.keys("F2")
    desk.follows()
    assert desk.where == (PROJECTOR, LAPTOP)


def test_the_end_of_the_lesson_closes_it_and_gives_the_first_window_its_place_back(at: At) -> None:
    desk = at(*BOTH, step=Step.RESULT)
    desk.letter("", pygame.K_PAGEDOWN)

    assert desk.people.projector.lesson is None
    assert desk.second is None
    assert tuple(desk.window.position) == (100, 80)
    assert tuple(desk.window.size) == (900, 640)
    assert desk.beside._facilitator is None, "what was noted is gone"


def test_the_small_picture_follows_the_projector(at: At) -> None:
    desk = at(*BOTH)
    before = desk.beside._facilitator.screens.scene.picture
    surface = pygame.Surface((1920, 1080))
    surface.fill("#336699")
    desk.beside.update_picture(surface)
    desk.follows()
    box = next(
        node
        for node in ui.walk(desk.beside._facilitator.view.layout.root)
        if node.spoken.name == "The projector, in small"
    ).box

    assert desk.beside._facilitator.screens.scene.picture > before
    seen = desk.second.get_surface().get_at((box.x + box.w // 3, box.y + box.h // 2))
    assert all(abs(one - other) < 6 for one, other in zip(seen[:3], (0x33, 0x66, 0x99), strict=True))


def test_what_happens_to_the_first_window_is_not_for_the_second(at: At) -> None:
    desk = at(*BOTH)

    assert not desk.beside.hears(pygame.Event(pygame.WINDOWCLOSE, window=desk.window))
    assert not desk.beside.hears(pygame.Event(pygame.USEREVENT))


def test_a_lesson_is_set_up_on_the_display_that_is_not_the_projector(at: At) -> None:
    desk = at(*BOTH, scene=screens()["class-setup"])
    desk.window.position, desk.window.size = (1500, 100), (900, 640)
    desk.beside._sets_up = False
    desk.follows()

    assert desk.where[0] == LAPTOP
    assert not desk.people.sees_text("Is the projector on?")


def test_with_one_display_the_first_line_asks_whether_the_projector_is_on(at: At) -> None:
    desk = at(LAPTOP, scene=screens()["class-setup"])

    assert desk.people.sees_text("Is the projector on? Turn it off or freeze it while you set up.")
