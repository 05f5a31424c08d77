"""What the window shows: drawn when something changes, faded softly, and hidden at once."""

from collections.abc import Iterator
from itertools import pairwise

import pygame
import pytest

from isitok import ui
from isitok.app import window_surface
from isitok.app.window_surface import Shown
from isitok.base.value import replace
from isitok.ui.draw.keyboard_keys import PARTS, wish
from tests.each import each
from tests.stages import KEYS, OPEN, SIZE, Visitor, a_look, painted, screens


@pytest.fixture
def window() -> Iterator[pygame.Window]:
    pygame.display.init()
    made = pygame.Window("test", SIZE)
    yield made
    made.destroy()


class Signs:
    """A window that remembers which sign it was given."""

    def __init__(self, window: pygame.Window) -> None:
        self.window = window
        self.given: list[bytes] = []
        self.title = ""

    def get_surface(self) -> pygame.Surface:
        return self.window.get_surface()

    def set_icon(self, sign: pygame.Surface) -> None:
        self.given.append(pygame.image.tobytes(sign, "RGBA"))


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(window_surface, "time", made)
    return made


def moving(settings: object) -> ui.Look:
    return replace(a_look(), still=False)


def a_player(name: str) -> Visitor:
    player = Visitor(screens()[name])
    player.view._look = moving
    player.view.resize()
    return player


def pixels(window: pygame.Window) -> bytes:
    return pygame.image.tobytes(window.get_surface(), "RGB")


def test_nothing_is_drawn_while_nothing_changes(window: pygame.Window, clock: Clock) -> None:
    player, shown = a_player("judge"), Shown(window)
    assert shown.draw(player.view)
    assert not shown.draw(player.view)
    player.keys("Tab")
    assert shown.draw(player.view)

    assert not shown.draw(player.view)


def test_a_press_shows_its_effect_in_the_next_frame(window: pygame.Window, clock: Clock) -> None:
    player, shown = a_player("judge"), Shown(window)
    shown.draw(player.view)
    before = pixels(window)
    player.clicks("verdict:ok")
    shown.draw(player.view)

    assert pixels(window) != before
    assert pixels(window) == pygame.image.tobytes(painted(player.layout), "RGB")
    assert not shown.moving


def test_nothing_moves_for_longer_than_a_fifth_of_a_second(window: pygame.Window, clock: Clock) -> None:
    player, shown = a_player("judge-chosen"), Shown(window)
    shown.draw(player.view)
    player.keys("6")
    shown.draw(player.view)
    assert shown.moving
    clock.now += 0.2
    shown.draw(player.view)

    assert not shown.moving
    assert pixels(window) == pygame.image.tobytes(painted(player.layout), "RGB")


def test_with_less_motion_nothing_moves_at_all(window: pygame.Window, clock: Clock) -> None:
    player, shown = Visitor(screens()["judge-chosen"]), Shown(window)
    shown.draw(player.view)
    player.keys("6")
    shown.draw(player.view)

    assert player.title.startswith("Why?"), "another screen has come"
    assert not shown.moving
    assert pixels(window) == pygame.image.tobytes(painted(player.layout), "RGB")


def test_2_3_1_a_fade_goes_one_way_and_never_flashes(window: pygame.Window, clock: Clock) -> None:
    player, shown = a_player("judge-chosen"), Shown(window)
    shown.draw(player.view)
    player.keys("6")
    seen = []
    for _ in range(12):
        shown.draw(player.view)
        seen.append(pixels(window)[::997])
        clock.now += 1 / 60
    left = [sum(abs(one - last) for one, last in zip(frame, seen[-1], strict=True)) / len(seen[-1]) for frame in seen]

    assert left[0] > 5, "two screens that look alike show nothing of a fade"
    assert all(after <= before + 0.5 for before, after in pairwise(left)), "each picture is nearer to the new screen"


def test_hiding_is_at_once_even_in_the_middle_of_a_fade(window: pygame.Window, clock: Clock) -> None:
    player, shown = a_player("judge-chosen"), Shown(window)
    shown.draw(player.view)
    player.keys("6")
    shown.draw(player.view)
    clock.now += 0.02
    player.keys("F12")
    shown.draw(player.view)

    assert pixels(window) == pygame.image.tobytes(painted(player.layout), "RGB")
    assert window.title == "Clock"
    assert not shown.moving


def test_coming_back_shows_all_of_the_screen_at_once_or_softly_but_ends_the_same(
    window: pygame.Window, clock: Clock
) -> None:
    player, shown = a_player("judge"), Shown(window)
    shown.draw(player.view)
    player.keys("F12")
    shown.draw(player.view)
    player.keys("Space", "Space")
    shown.draw(player.view)
    clock.now += 1
    shown.draw(player.view)

    assert pixels(window) == pygame.image.tobytes(painted(player.layout), "RGB")
    assert window.title == "#isitok?"


@each(OPEN)
def test_above_the_window_stands_the_same_on_every_screen_as_a_title_may_be_logged(
    window: pygame.Window, name: str
) -> None:
    player, shown = a_player(name), Shown(window)
    shown.draw(player.view)

    assert window.title == "#isitok?"
    assert player.layout.page.title not in ("", "#isitok?"), "a screen reader is told where one is"


def test_1_4_2_nothing_sounds() -> None:
    Visitor().keys("Enter", "Enter")

    assert pygame.mixer.get_init() is None


@pytest.mark.parametrize("modifier", [pygame.KMOD_CTRL, pygame.KMOD_ALT, pygame.KMOD_META])
def test_11_6_2_keys_with_which_one_speaks_to_the_system_mean_nothing_here(modifier: int) -> None:
    """But for Ctrl with an arrow, by which whoever hears a page goes from heading to heading, and in the form."""
    ours = PARTS if modifier == pygame.KMOD_CTRL else ()
    for key in set(KEYS.values()) - set(ours):
        meant = wish(pygame.event.Event(pygame.KEYDOWN, key=key, mod=modifier, unicode=""))
        assert meant is None or meant.intent is ui.Intent.COMMAND  # which pages that name none don't hear


def test_11_6_2_shift_alone_means_nothing() -> None:
    event = pygame.event.Event(pygame.KEYDOWN, key=pygame.K_LSHIFT, mod=pygame.KMOD_SHIFT, unicode="")

    assert wish(event) is None


def test_a_hidden_window_has_the_sign_of_a_clock_and_its_own_again_when_it_is_back(window: pygame.Window) -> None:
    player, signs = a_player("judge"), Signs(window)
    shown = Shown(signs)  # type: ignore[arg-type]
    shown.draw(player.view)
    assert signs.given == []  # it was given its own when it was opened
    player.keys("F12")
    shown.draw(player.view)
    assert signs.title == "Clock"
    player.keys("Space", "Space")
    shown.draw(player.view)
    hidden, back = signs.given
    look = player.layout.look
    assert hidden == pygame.image.tobytes(look.pictures.file("logo/clock.svg", 64, 64), "RGBA")
    assert back == pygame.image.tobytes(look.pictures.file("logo/window.svg", 64, 64), "RGBA")
