"""Text that comes from no single key: AltGr and accents, dictation, the emoji panel, the clipboard."""

from collections.abc import Iterator
from typing import cast

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from isitok import ui
from isitok.app.hearing import handle
from isitok.app.window_surface import Shown
from isitok.base.trouble import trouble
from isitok.ui.draw.paint import paint
from isitok.ui.draw.surface_pen import SurfacePen
from tests.seen import different_pixels
from tests.stages import Visitor, a_look, some_settings
from tests.stages.desk import desk_with

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


@pytest.mark.parametrize("told", ["", "é"], ids=["its letter comes as text alone", "the key says it, too"])
@pytest.mark.parametrize("mod", [ALT_GR, pygame.KMOD_RALT], ids=["Windows", "Linux"])
def test_alt_gr_types_what_stands_on_the_key_once(mod: int, told: str) -> None:
    typist = Typist("Zo")
    typist.hears(pygame.KEYDOWN, key=pygame.K_e, mod=mod, unicode=told)
    typist.gets("é")
    typist.hears(pygame.KEYUP, key=pygame.K_e, mod=mod)
    assert typist.written == "Zoé"


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
    assert typist.player.view.state.anchor == 0
    typist.key("J")
    assert typist.player.node("lead").spoken.value == "J"
    typist.key("o")

    assert typist.player.node("lead").spoken.value == "Jo"


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_tab_into_a_filled_field_selects_what_is_in_it(key: str) -> None:
    typist = Typist("Ms Lee, room 4")
    typist.player.keys("Tab" if key == "Shift+Tab" else "Shift+Tab")
    assert typist.player.focus != "lead"
    typist.player.keys(key)
    state = typist.player.view.state
    assert (state.focus, state.anchor, state.caret) == ("lead", 0, len("Ms Lee, room 4"))
    typist.key("m")
    assert typist.written == "m"


def test_a_click_or_an_arrow_into_a_field_selects_nothing() -> None:
    typist = Typist("Ms Lee")
    typist.player.keys("Up", "Down")
    assert typist.player.focus == "lead"
    assert typist.player.view.state.anchor is None
    typist.player.clicks("lead")
    assert typist.player.view.state.anchor is None


def test_a_text_that_is_selected_is_erased_by_one_key_and_stays_after_an_arrow() -> None:
    typist = Typist("Ms Okafor")
    typist.key("a", pygame.KMOD_LCTRL, "")
    typist.player.keys("Left")
    assert typist.player.view.state.anchor is None
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


def test_shift_and_arrows_select_and_what_is_typed_or_erased_takes_its_place() -> None:
    typist = Typist("Ms Okafor")
    typist.player.keys(*["Shift+Left"] * 6)
    typist.key("L")
    for letter in "ee":
        typist.key(letter)
    assert typist.written == "Ms Lee"
    typist.player.keys("Home", "Shift+Right", "Shift+Right", "Shift+Right", "Delete")
    assert typist.written == "Lee"
    typist.player.keys("Shift+End", "Backspace")
    assert typist.written == ""


def test_an_arrow_leaves_what_is_selected_at_its_side() -> None:
    typist = Typist("abcd")
    typist.player.keys("Shift+Left", "Shift+Left", "Left")
    typist.key("x")
    assert typist.written == "abxcd"
    typist.player.keys("Shift+Right", "Right")
    typist.key("y")
    assert typist.written == "abxcyd"


CLIPS = [
    (pygame.K_c, pygame.KMOD_LCTRL, False),
    (pygame.K_INSERT, pygame.KMOD_LCTRL, False),
    (pygame.K_x, pygame.KMOD_LCTRL, True),
    (pygame.K_x, pygame.KMOD_LMETA, True),
    (pygame.K_DELETE, pygame.KMOD_LSHIFT, True),
]


def copying(typist: Typist, *, trace: bool = True) -> list[str]:
    """What comes to the clipboard from now on."""
    copied: list[str] = []
    desk = typist.player.game.desk
    typist.player.game.desk = desk_with(desk, copy_text=copied.append, no_trace=not trace)
    return copied


@pytest.mark.parametrize(("key", "mod", "cuts"), CLIPS)
def test_what_is_selected_is_copied_or_cut(key: int, mod: int, cuts: bool) -> None:
    typist = Typist("Ms Okafor")
    copied = copying(typist)
    typist.hears(pygame.KEYDOWN, key=key, mod=mod, unicode="")
    assert (copied, typist.written) == ([], "Ms Okafor"), "nothing is selected"
    typist.player.keys(*["Shift+Left"] * 6)
    typist.hears(pygame.KEYDOWN, key=key, mod=mod, unicode="")
    assert copied == ["Okafor"]
    assert typist.written == ("Ms " if cuts else "Ms Okafor")


@pytest.mark.parametrize(("key", "mod"), [clip[:2] for clip in CLIPS])
def test_a_one_to_one_leaves_nothing_in_the_clipboard(key: int, mod: int) -> None:
    typist = Typist("Ms Okafor")
    copied = copying(typist, trace=False)
    typist.key("a", pygame.KMOD_LCTRL, "")
    typist.hears(pygame.KEYDOWN, key=key, mod=mod, unicode="")
    assert (copied, typist.written) == ([], "Ms Okafor")


def test_what_could_not_be_copied_is_not_cut() -> None:
    typist = Typist("Ms Okafor")
    fails = desk_with(typist.player.game.desk, copy_text=lambda text: trouble("This computer has no clipboard."))
    typist.player.game.desk = fails
    typist.key("a", pygame.KMOD_LCTRL, "")
    typist.hears(pygame.KEYDOWN, key=pygame.K_x, mod=pygame.KMOD_LCTRL, unicode="")
    assert typist.written == "Ms Okafor"


def test_the_mouse_puts_the_caret_where_it_is_and_selects_what_it_passes() -> None:
    typist = Typist("Ms Okafor")
    player = typist.player
    laid = player.layout
    box = player.node("lead").box
    start, y = box.x + laid.look.px(14), box.bottom - 20
    to = start + ui.text_width("Ms ", ui.Type.BODY, laid.look)
    player.clicks_at(to, y)
    assert player.view.state.caret == 3
    player.hands.pointer.down(start, y)
    player.hands.pointer.move(to, y)
    player.hands.pointer.up(to, y, player.now)
    assert (player.view.state.anchor, player.view.state.caret) == (0, 3)
    typist.key("x", text="Mrs ")
    assert typist.written == "Mrs Okafor"


def test_a_finger_scrolls_and_selects_nothing() -> None:
    typist = Typist("Ms Okafor")
    x, y = typist.player.point("lead")
    typist.player.hands.pointer.down(x, y, finger=True)
    typist.player.hands.pointer.move(x + 90, y, finger=True)
    typist.player.hands.pointer.up(x + 90, y, typist.player.now)
    assert typist.player.view.state.anchor is None


def test_what_an_input_method_composes_is_shown_and_is_no_text_until_it_is_done() -> None:
    typist = Typist("Mr ")
    for text in ("h", "ha", "はな"):
        typist.hears(pygame.TEXTEDITING, text=text, start=0, length=0)
        assert (typist.player.layout.view.composed, typist.written) == (text, "Mr ")
        surface = pygame.Surface(typist.player.size, depth=32)
        paint(surface, typist.player.layout)
    typist.hears(pygame.TEXTEDITING, text="", start=0, length=0)
    typist.gets("花")
    assert (typist.player.layout.view.composed, typist.written) == ("", "Mr 花")
    typist.player.goes_to("back")
    typist.hears(pygame.TEXTEDITING, text="h", start=0, length=0)
    assert typist.player.layout.view.composed == ""


def test_keys_are_the_input_methods_while_it_composes_but_hiding_always_works() -> None:
    typist = Typist("Mr ")
    typist.hears(pygame.TEXTEDITING, text="ha", start=0, length=0)
    before = typist.player.scene
    for key in (pygame.K_RETURN, pygame.K_BACKSPACE, pygame.K_TAB, pygame.K_LEFT, pygame.K_a):
        typist.hears(pygame.KEYDOWN, key=key, mod=0, unicode="a" if key == pygame.K_a else "")
    assert (typist.player.scene, typist.player.focus, typist.written) == (before, "lead", "Mr ")
    typist.hears(pygame.KEYDOWN, key=pygame.K_F12, mod=0, unicode="")
    assert typist.player.game.hidden


@pytest.mark.parametrize("theme", ["light", "contrast", "contrast-light"])
def test_what_is_selected_can_be_seen(theme: str) -> None:
    """In a line, and in notes."""
    fields = (
        ui.TextField(id="t", label="Name", text="Ms Okafor"),
        ui.NotesField(id="n", label="Notes", text="Ms\nOkafor, room 12"),
    )
    for field in fields:
        drawn = []
        for anchor in (None, 2):
            surface = pygame.Surface((500, 300), depth=32)
            state = ui.State(True, False, False, 8, anchor=anchor)
            field.draw(SurfacePen(surface, a_look(theme)), ui.Box(0, 0, 500, 300), state)
            drawn.append(surface)
        assert different_pixels(*drawn) > 60


@given(st.text(alphabet="abc de", max_size=40), st.integers(0, 400), st.integers(0, 200))
def test_a_point_of_a_field_is_always_somewhere_in_its_text(text: str, x: int, y: int) -> None:
    look, box = a_look(), ui.Box(10, 10, 300, 150)
    notes = ui.NotesField(id="n", label="Notes", text=text.replace("e", "\n"))
    for field in (notes, ui.TextField(id="t", label="Name", text=text)):
        assert 0 <= field.letter_at(box, x, y, look, len(text)) <= len(text)
