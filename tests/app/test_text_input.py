"""Text that comes from no single key: AltGr and accents, dictation, the emoji panel, the clipboard."""

from collections.abc import Iterator
from typing import cast

import pygame
import pytest

from isitok.app.hearing import handle
from isitok.app.shown import Shown
from tests.stages import Visitor, some_settings

NO_WINDOW = cast(pygame.Window, None)
NOT_SHOWN = cast(Shown, None)
ALT_GR = pygame.KMOD_RALT | pygame.KMOD_LCTRL  # as Windows says it


class Typist:
    """Somebody at the field for a name, and what their system makes of their keys."""

    def __init__(self, name: str = "") -> None:
        self.player = Visitor(settings=some_settings(lead_name=name))
        self.player.clicks("settings")
        self.player.goes_to("lead")

    def hears(self, kind: int, **told: object) -> None:
        handle(pygame.event.Event(kind, **told), NO_WINDOW, self.player.hands, NOT_SHOWN)

    def key(self, letter: str, mod: int = 0, text: str | None = None, held: int = 0) -> None:
        """A key goes down and up; its text comes after it, once more for each moment that it is held."""
        text = letter if text is None else text
        self.hears(pygame.KEYDOWN, key=ord(letter.lower()), mod=mod, unicode="" if mod & pygame.KMOD_CTRL else text)
        for _ in range(1 + held):
            if text:
                self.hears(pygame.TEXTINPUT, text=text)
        self.hears(pygame.KEYUP, key=ord(letter.lower()), mod=mod)

    def gets(self, text: str) -> None:
        self.hears(pygame.TEXTINPUT, text=text)

    @property
    def written(self) -> str | None:
        return self.player.node("lead").spoken.value


@pytest.fixture
def clipboard() -> Iterator[None]:
    pygame.display.init()
    yield
    pygame.scrap.put_text("")


def test_a_key_is_typed_once_though_its_text_comes_as_well() -> None:
    typist = Typist()
    for letter in "Mrs Bevan":
        typist.key(letter)
    assert typist.written == "Mrs Bevan"


@pytest.mark.parametrize("letter", ["é", "ŵ", "ŷ", "€", "ÿ"])
def test_alt_gr_types_what_stands_on_the_key(letter: str) -> None:
    typist = Typist("Zo")
    typist.key("e", ALT_GR, letter)
    assert typist.written == f"Zo{letter}"


def test_an_accent_waits_for_its_letter() -> None:
    typist = Typist()
    typist.key("^", text="")
    typist.key("w", text="ŵ")
    assert typist.written == "ŵ"


@pytest.mark.parametrize("text", ["Mr Hughes", "🙂", "山", "é"])
def test_dictation_and_the_emoji_panel_type_without_a_key(text: str) -> None:
    typist = Typist()
    typist.key("a")
    typist.gets(text)
    assert typist.written == f"a{text}"


def test_a_key_that_is_held_types_on() -> None:
    typist = Typist()
    typist.key("a", held=3)
    assert typist.written == "aaaa"


def test_a_letter_that_was_a_shortcut_is_no_text_even_while_it_is_held() -> None:
    typist = Typist("x")
    typist.player.goes_to("back")
    typist.hears(pygame.KEYDOWN, key=pygame.K_z, mod=0, unicode="z")
    typist.player.goes_to("lead")
    typist.gets("z")
    typist.gets("z")
    assert typist.written == "x"
    typist.hears(pygame.KEYUP, key=pygame.K_z, mod=0)
    typist.gets("z")
    assert typist.written == "xz"


@pytest.mark.parametrize("mod", [pygame.KMOD_LALT, pygame.KMOD_LMETA])
def test_a_shortcut_of_the_system_types_nothing(mod: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    typist = Typist("x")
    typist.key("a", mod)
    assert typist.written == "x"


def test_outside_a_field_text_means_nothing() -> None:
    typist = Typist("x")
    typist.player.goes_to("back")
    before = typist.player.title
    typist.gets("1")
    typist.gets(" ")
    assert (typist.player.title, typist.player.focus, typist.written) == (before, "back", "x")


def test_what_is_hidden_stays_hidden_whatever_is_dictated() -> None:
    typist = Typist()
    typist.player.keys("F12")
    typist.gets("hello")
    assert typist.player.game.hidden


@pytest.mark.parametrize(
    ("key", "mod"),
    [(pygame.K_v, pygame.KMOD_LCTRL), (pygame.K_v, pygame.KMOD_LMETA), (pygame.K_INSERT, pygame.KMOD_LSHIFT)],
)
def test_what_is_in_the_clipboard_is_pasted_as_one_line(clipboard: None, key: int, mod: int) -> None:
    pygame.scrap.put_text("Mr Hughes,\r\nroom\t12\n")
    typist = Typist("Our ")
    typist.hears(pygame.KEYDOWN, key=key, mod=mod, unicode="")
    assert typist.written == "Our Mr Hughes, room 12"


def test_more_than_there_is_room_for_is_cut(clipboard: None) -> None:
    pygame.scrap.put_text("x" * 1_000_000)
    typist = Typist()
    typist.hears(pygame.KEYDOWN, key=pygame.K_v, mod=pygame.KMOD_LCTRL, unicode="")
    assert typist.written == "x" * 60


def test_an_empty_clipboard_changes_nothing(clipboard: None) -> None:
    pygame.scrap.put_text("")
    typist = Typist("x")
    typist.hears(pygame.KEYDOWN, key=pygame.K_v, mod=pygame.KMOD_LCTRL, unicode="")
    assert typist.written == "x"


def test_alt_gr_and_v_types_a_letter_on_windows() -> None:
    typist = Typist()
    typist.key("v", ALT_GR, "„")
    assert typist.written == "„"


def test_ctrl_a_selects_a_whole_text_and_what_is_typed_replaces_it() -> None:
    typist = Typist("Ms Okafor")
    typist.key("a", pygame.KMOD_LCTRL, "")
    assert typist.player.view.held.selected
    typist.key("J")
    assert typist.player.node("lead").spoken.value == "J"
    typist.key("o")

    assert typist.player.node("lead").spoken.value == "Jo"


def test_a_text_that_is_selected_is_erased_by_one_key_and_stays_after_an_arrow() -> None:
    typist = Typist("Ms Okafor")
    typist.key("a", pygame.KMOD_LCTRL, "")
    typist.player.keys("Left")
    assert not typist.player.view.held.selected
    assert typist.player.node("lead").spoken.value == "Ms Okafor"
    typist.key("a", pygame.KMOD_LCTRL, "")
    typist.player.keys("Backspace")

    assert typist.player.node("lead").spoken.value == ""


def test_home_and_end_go_to_both_ends_of_a_text() -> None:
    typist = Typist("Okafor")
    typist.player.keys("Home")
    typist.key("X")
    typist.player.keys("End")
    typist.key("Y")

    assert typist.player.node("lead").spoken.value == "XOkaforY"
