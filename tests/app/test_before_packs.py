"""While the stories are still being read: help and hide answer at once, and no other press is lost."""

from collections.abc import Iterator

import pygame
import pytest

from isitok.app.before_packs import first_library
from isitok.app.do_tasks import Tasks
from isitok.app.game import Game
from isitok.app.input import Hands
from isitok.app.look_cache import Looks
from isitok.app.screens import Screens
from isitok.app.view import View
from isitok.app.window_surface import Shown
from isitok.library.library import Library, empty_library
from isitok.scenes.help_page import HelpScene
from isitok.scenes.hidden import HiddenScene
from isitok.scenes.title import TitleScene
from isitok.ui.system import Wishes
from tests.stages import a_desk, library, some_settings


class Slow:
    """Stories that are read once it was asked for them so often."""

    def __init__(self, hands: Hands, *, often: int = 6) -> None:
        self.screens, self.left, self.seen = hands.view.screens, often, list[str]()

    def ready(self) -> Library | None:
        self.seen.append(type(self.screens.scene).__name__)
        self.left -= 1
        return library() if self.left < 0 else None


@pytest.fixture
def window() -> Iterator[pygame.Window]:
    pygame.display.init()
    pygame.font.init()
    made = pygame.Window("#isitok?", (1366, 768))
    pygame.event.clear()
    yield made
    made.destroy()


@pytest.fixture
def hands(window: pygame.Window) -> Hands:
    looks = Looks(lambda: window.get_surface().get_size(), Wishes())
    desk = a_desk(library=empty_library(), reading="Reading the stories …")
    screens = Screens(Game(desk, Tasks(some_settings())), TitleScene(pictures=False))
    return Hands(View(screens, looks))


def press(*keys: int) -> None:
    for key in keys:
        pygame.event.post(pygame.Event(pygame.KEYDOWN, key=key, mod=0, unicode=""))


def keys_left() -> list[int]:
    return [event.key for event in pygame.event.get(pygame.KEYDOWN)]


def test_help_opens_before_there_is_a_story_and_shows_where_help_is(window: pygame.Window, hands: Hands) -> None:
    press(pygame.K_F1)
    slow = Slow(hands)
    found = first_library(window, hands, Shown(window), slow)  # type: ignore[arg-type]

    assert found is library()
    assert isinstance(hands.view.screens.scene, HelpScene)
    assert "HelpScene" in slow.seen
    assert hands.view.screens.desk.library.load_known().help.routes


def test_hide_hides_at_once(window: pygame.Window, hands: Hands) -> None:
    press(pygame.K_F12)
    slow = Slow(hands)
    first_library(window, hands, Shown(window), slow)  # type: ignore[arg-type]

    assert hands.view.screens.scene == HiddenScene()
    assert "HiddenScene" in slow.seen


def test_what_is_for_the_title_is_done_once_there_is_a_story_and_not_lost(window: pygame.Window, hands: Hands) -> None:
    press(pygame.K_TAB, pygame.K_RETURN)
    slow = Slow(hands)
    first_library(window, hands, Shown(window), slow)  # type: ignore[arg-type]

    assert set(slow.seen) == {"TitleScene"}
    assert keys_left() == [pygame.K_TAB, pygame.K_RETURN]


def test_whoever_closes_it_waits_for_nothing(window: pygame.Window, hands: Hands) -> None:
    pygame.event.post(pygame.Event(pygame.QUIT))

    assert first_library(window, hands, Shown(window), Slow(hands, often=10**9)) is None  # type: ignore[arg-type]
    assert hands.view.screens.game.over
