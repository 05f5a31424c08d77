"""A finger, as SDL tells of it: events in the queue of a real window. It taps, scrolls, and never both."""

import time
from collections.abc import Iterator

import pygame
import pytest

from isitok import ui
from isitok.app import hearing as app
from isitok.app.window_surface import Shown
from isitok.scenes.ending_page import EndingScene
from isitok.scenes.hidden import HiddenScene
from isitok.scenes.play_page import PlayScene
from isitok.scenes.scene import Scene
from tests.presses import onward
from tests.stages import SIZE, Visitor, a_session, screens, some_settings

SMALL = (800, 600)
LARGE = some_settings(text_size=200)


class Finger:
    """Somebody at a touch screen."""

    def __init__(self, window: pygame.Window, scene: Scene, size: tuple[int, int], large: bool) -> None:
        self.player = Visitor(scene, size=size, settings=LARGE if large else None)
        self._window, self._shown = window, Shown(window)
        self._size = size
        pygame.event.clear()

    def posts(self, type_: int, x: float, y: float, finger: int = 0) -> None:
        """SDL tells of each finger as such, and of the first one as a mouse, too."""
        as_mouse = {
            pygame.FINGERDOWN: pygame.MOUSEBUTTONDOWN,
            pygame.FINGERUP: pygame.MOUSEBUTTONUP,
            pygame.FINGERMOTION: pygame.MOUSEMOTION,
        }
        share = {"x": x / self._size[0], "y": y / self._size[1], "dx": 0.0, "dy": 0.0}
        pygame.event.post(pygame.event.Event(type_, touch_id=1, finger_id=finger, **share))
        if not finger:
            at = (round(x), round(y))
            told = {"pos": at, "rel": (0, 0), "buttons": (1, 0, 0), "button": 1, "touch": True}
            pygame.event.post(pygame.event.Event(as_mouse[type_], **told))
        for event in pygame.event.get():
            app.handle(event, self._window, self.player.hands, self._shown)

    def taps(self, id_: str, wobble: int = 0) -> None:
        x, y = self.player.point(id_)
        self.posts(pygame.FINGERDOWN, x, y)
        if wobble:
            self.posts(pygame.FINGERMOTION, x + wobble, y + wobble)
        self.posts(pygame.FINGERUP, x + wobble, y + wobble)

    def drags(self, x: int, y: int, by: int, steps: int = 4) -> None:
        self.posts(pygame.FINGERDOWN, x, y)
        for step in range(1, steps + 1):
            self.posts(pygame.FINGERMOTION, x, y + by * step / steps)
        self.posts(pygame.FINGERUP, x, y + by)


@pytest.fixture
def window(request: pytest.FixtureRequest) -> Iterator[pygame.Window]:
    pygame.display.init()
    made = pygame.Window("test", getattr(request, "param", SIZE))
    yield made
    made.destroy()


at_small = pytest.mark.parametrize("window", [SMALL], indirect=True)


def test_a_whole_game_is_played_with_taps(window: pygame.Window) -> None:
    finger = Finger(window, PlayScene(session=a_session()), SIZE, large=False)
    for _ in range(40):
        for id_ in onward(node.id for node in finger.player.stops()):
            finger.taps(id_)
        time.sleep(0.1)  # a tap where the last screen had its button is the second half of a double one, for a moment
        if isinstance(finger.player.scene, EndingScene):
            return
    raise AssertionError(f"taps led no further than {finger.player.title}")


def test_things_on_a_phone_are_picked_with_taps(window: pygame.Window) -> None:
    finger = Finger(window, screens()["spot-asked"], SIZE, large=False)
    finger.taps("pick:5/0")
    assert finger.player.node("pick:5/0").spoken.description == "Found"
    finger.taps("pick:2")

    assert finger.player.node("pick:2").spoken.description == ""
    assert finger.player.layout.page.said == "You have found all there is."


def test_a_finger_that_trembles_still_presses_and_presses_once(window: pygame.Window) -> None:
    finger = Finger(window, screens()["feel-asked"], SIZE, large=False)
    finger.taps("feeling:proud", wobble=14)

    assert finger.player.node("feeling:proud").spoken.checked


def test_nothing_looks_pointed_at_when_the_finger_has_gone(window: pygame.Window) -> None:
    finger = Finger(window, screens()["judge"], SIZE, large=False)
    finger.taps("verdict:ok")

    assert finger.player.layout.view.hover == finger.player.layout.view.held == ""


@at_small
@pytest.mark.parametrize("name", ["judge", "spot-asked", "feel-asked", "help"])
def test_a_finger_that_drags_scrolls_the_page_and_presses_nothing(window: pygame.Window, name: str) -> None:
    finger = Finger(window, screens()[name], SMALL, large=True)
    scene, middle = finger.player.scene, finger.player.layout.viewport
    finger.drags(middle.w // 2, middle.y + middle.h - 40, -150)

    assert finger.player.offset == 150
    assert finger.player.scene == scene


def test_a_finger_that_drags_the_phone_scrolls_the_phone_alone() -> None:
    pygame.display.init()
    size = (940, 460)
    window = pygame.Window("test", size)
    finger = Finger(window, screens()["judge"], size, large=False)
    scene, at = finger.player.scene, finger.player.point("phone")
    finger.drags(*at, -80)

    assert finger.player.layout.ranges["phone"].offset == 80
    assert finger.player.layout.ranges[ui.BODY].offset == 0
    assert finger.player.scene == scene
    window.destroy()


def test_ts2_more_fingers_and_palms_do_nothing(window: pygame.Window) -> None:
    finger = Finger(window, screens()["judge"], SIZE, large=False)
    x, y = finger.player.point("verdict:ok")
    other = finger.player.point("verdict:not-ok")
    finger.posts(pygame.FINGERDOWN, x, y)
    finger.posts(pygame.FINGERDOWN, *other, finger=1)
    finger.posts(pygame.FINGERUP, *other, finger=1)
    finger.posts(pygame.FINGERUP, x, y)

    assert finger.player.node("verdict:ok").spoken.checked
    assert not finger.player.node("verdict:not-ok").spoken.checked


@pytest.mark.parametrize("lift", [0, -120])
def test_what_was_touched_before_the_screen_changed_does_nothing_after_it(window: pygame.Window, lift: int) -> None:
    finger = Finger(window, screens()["judge-chosen"], SIZE, large=False)
    x, y = finger.player.point("pass")
    finger.posts(pygame.FINGERDOWN, x, y)
    finger.player.keys("6")
    why = finger.player.scene
    finger.posts(pygame.FINGERMOTION, x, y + lift)
    finger.posts(pygame.FINGERUP, x, y + lift)

    assert finger.player.title.startswith("Why?")
    assert finger.player.scene == why


def test_two_taps_anywhere_bring_a_hidden_screen_back(window: pygame.Window) -> None:
    finger = Finger(window, screens()["respond-asked"], SIZE, large=False)
    scene = finger.player.scene
    finger.taps("hide")
    assert finger.player.scene == HiddenScene()
    for _ in range(2):
        finger.posts(pygame.FINGERDOWN, 300, 300)
        finger.posts(pygame.FINGERUP, 300, 300)

    assert finger.player.scene == scene
