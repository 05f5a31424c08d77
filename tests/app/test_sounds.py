"""Sounds: off at first, short and soft when on, and never missed where there are none."""

import runpy
import threading
import time
import wave
from array import array
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import get_args

import pygame
import pytest

from isitok import ui
from isitok.app.sounds import LATE, QUIET_SECONDS, Sounds, open_mixer
from isitok.base.value import replace
from isitok.format.phone_parts import Shown
from isitok.format.phones import Call, PhoneKind
from isitok.format.story import Scenario
from isitok.game.play.stops import Step
from isitok.game.session import start
from isitok.library.roots import assets_root
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.play_page import PlayScene
from isitok.scenes.scene import Scene
from tests.builders import a_message, a_phone, a_scenario, an_act
from tests.stages import Visitor, a_lesson, at_stop, screens, some_settings

FOLDER = assets_root() / "sounds"
MAKER = Path(__file__).parents[2] / "docs" / "make_sounds.py"
NAMES = [name for name in get_args(ui.Sound) if name]
TROUBLE = "Sounds are on, but this computer can’t play any."
SILENCE = "on, but this computer can’t play any"


class Listener(Visitor):
    """A visitor who hears what is played."""

    def __init__(self, scene: Scene | None = None, *, on: bool = True, folder: Path = FOLDER) -> None:
        super().__init__(scene, settings=some_settings(sounds=on))
        self.sounds = Sounds(folder)

    def asks_for(self, id_: str) -> ui.Sound:
        """What a press is to sound like."""
        self.screens.sound = ""
        self.view.press(id_, self.now)
        return self.screens.sound

    def listens(self) -> None:
        """The next turns of the window's loop, up to when the mixer is open."""
        self.sounds.follow(self.screens, self.now)
        while self.sounds.opening:
            time.sleep(0.002)
        self.sounds.follow(self.screens, self.now)

    def does(self, *ids: str) -> None:
        for id_ in ids:
            self.view.press(id_, self.now)
            self.listens()

    @property
    def notices(self) -> list[str]:
        return [node.spoken.name for node in ui.walk(self.layout.root) if node.spoken.role is ui.Role.STATUS]


def busy_channels() -> int:
    return sum(pygame.mixer.Channel(number).get_busy() for number in range(pygame.mixer.get_num_channels()))


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    assert pygame.mixer.get_init() is None, "no test before this one has left the mixer open"
    yield
    pygame.mixer.quit()


@pytest.fixture
def no_sound_card(monkeypatch: pytest.MonkeyPatch) -> None:
    """SDL is told to use a driver that there isn't: it says what it says where there is no sound card."""
    monkeypatch.setenv("SDL_AUDIODRIVER", "none-such")


# Which sound is heard


def test_each_step_of_a_game_has_its_sound_and_every_other_press_a_tick() -> None:
    player = Listener()
    steps = ("play", "start", "verdict:ok", "sure:certain", "next", "settings", "back", "pass")

    assert [player.asks_for(step) for step in steps] == [
        "press",
        "next",
        "press",
        "lock",
        "next",
        "press",
        "press",
        "next",
    ]


def a_story_on_a_phone() -> Scenario:
    """Two messages, of which the owner of the phone sends the second; then a call."""
    phone = a_phone(a_message("pls don't", who="ffion"), a_message("ok, gone", who="leo", mine=True), whose="leo")
    call = Call(kind=PhoneKind.CALL, whose="leo", from_="ffion", from_called="Ffion", says=("thanks",))
    happens = (Shown(notice="Leo deleted a photo"),)
    return a_scenario(an_act(happens=happens), an_act(elsewhere=call), phone=phone, keep="She had said it before.")


def test_a_message_that_comes_one_that_goes_and_a_call_have_tones_of_their_own() -> None:
    player = Listener(PlayScene(session=start((a_story_on_a_phone(),))))
    steps = ("next", "verdict:ok", "sure:certain", "next", "next", "next")

    assert [player.asks_for(step) for step in steps] == [
        "in",  # what the phone itself says, with the act
        "press",
        "lock",
        "ring",
        "press",  # it is answered: a line is read, not sent
        "next",
    ]


def test_a_class_hears_its_messages_and_its_call_too() -> None:
    lesson = replace(a_lesson("coach"), cards=(a_story_on_a_phone(),))
    player = Listener(LessonScene(lesson=at_stop(lesson, Step.STORY)))
    assert player.asks_for("forward") == "out"
    ringing = Listener(LessonScene(lesson=at_stop(lesson, Step.WHY)))
    assert ringing.asks_for("forward") == "ring"


def test_the_end_has_a_sound_of_its_own_and_a_look_at_the_results_so_far_has_not() -> None:
    player = Listener(screens()["why-agreed"])
    player.view.press("back", player.now)
    assert player.asks_for("stop") == "press"
    player.view.press("back", player.now)
    heard = [player.asks_for("pass") for _ in range(3)]

    assert heard == ["next", "next", "end"]


@pytest.mark.parametrize("verdict", ["ok", "depends", "not-ok"])
def test_a_right_answer_sounds_like_any_other(verdict: str) -> None:
    player = Listener(screens()["judge"])
    player.does(f"verdict:{verdict}")

    assert player.asks_for("sure:certain") == "lock"


def test_what_changes_nothing_is_not_heard() -> None:
    player = Listener(screens()["judge"])

    assert player.asks_for("nothing-of-this-name") == ""
    assert player.asks_for("answers") == ""


# When


def test_sounds_are_off_at_first_and_no_mixer_is_opened() -> None:
    player = Listener(on=some_settings().sounds)
    player.does("settings", "text:larger", "back", "play", "start", "verdict:ok")

    assert pygame.mixer.get_init() is None


def test_the_mixer_is_opened_at_the_first_sound_and_not_before() -> None:
    player = Listener()
    player.listens()
    assert pygame.mixer.get_init() is None
    player.does("settings")

    assert pygame.mixer.get_init() is not None
    assert pygame.mixer.get_busy()


def test_switching_them_on_is_the_first_thing_that_is_heard_and_off_the_last() -> None:
    player = Listener(on=False)
    player.does("settings", "sounds")
    assert pygame.mixer.get_busy()
    player.does("sounds")

    assert pygame.mixer.get_init() is None


def test_they_are_as_loud_as_was_set_and_can_be_tried() -> None:
    player = Listener(on=False)
    player.does("settings")
    assert not player.sees("sound_volume:quieter"), "there are none"
    player.does("sounds", *("sound_volume:quieter",) * 4)
    assert player.hears("Volume of sounds: 60 %")
    playing = player.sounds._loaded["press"]
    assert playing.get_volume() == pytest.approx(0.6, abs=0.01)
    player.sounds.stop()
    player.does("sound_volume:try")
    assert pygame.mixer.get_busy()
    assert player.hears("Volume of sounds: 60 %")
    player.does(*("sound_volume:quieter",) * 20)
    assert player.hears("Volume of sounds: 0 %")
    player.does(*("sound_volume:louder",) * 20)
    assert player.hears("Volume of sounds: 100 %")


def test_hide_stops_what_is_heard_and_nothing_is_heard_until_the_screen_is_back() -> None:
    player = Listener(screens()["judge"])
    player.does("verdict:ok")
    assert pygame.mixer.get_busy()
    player.keys("F12")
    player.listens()
    assert not pygame.mixer.get_busy()
    player.keys("Space")
    player.listens()

    assert not pygame.mixer.get_busy()


def test_while_a_voice_speaks_no_sound_is_heard_over_it(tmp_path: Path) -> None:
    with wave.open(str(tmp_path / "said.wav"), "wb") as said:
        said.setparams((1, 2, 22_050, 0, "NONE", ""))
        said.writeframes(bytes(2 * 22_050 * 100))
    player = Listener(screens()["judge"])
    player.sounds.say((tmp_path / "said.wav").read_bytes(), player.now)
    player.does("verdict:ok")

    assert busy_channels() == 1
    player.sounds.hush()
    assert busy_channels() == 0
    player.does("verdict:depends")
    assert busy_channels() == 1


def test_esc_esc_stops_it_too() -> None:
    player = Listener(screens()["judge"])
    player.does("verdict:ok")
    player.keys("Esc", "Esc")
    player.listens()

    assert not pygame.mixer.get_busy()


def test_a_mixer_that_is_not_needed_is_closed_and_opened_again_when_it_is() -> None:
    player = Listener()
    player.does("settings")
    player.now += 3
    player.does("text:larger")
    assert player.sounds.due == player.now + QUIET_SECONDS
    player.now += QUIET_SECONDS
    player.listens()
    assert pygame.mixer.get_init() is None
    assert player.sounds.due is None
    player.does("back")

    assert pygame.mixer.get_busy()


# Where there is no sound


@pytest.mark.usefixtures("no_sound_card")
def test_without_a_sound_card_the_game_goes_on_and_says_so_once() -> None:
    player = Listener()
    player.does("play", "start", "verdict:ok", "sure:certain", "next")
    player.does("back", "leave")

    assert player.notices == [TROUBLE]
    assert player.sounds.due is None


@pytest.mark.usefixtures("no_sound_card")
def test_whoever_switches_sounds_on_is_told_there_that_none_can_be_played() -> None:
    player = Listener(on=False)
    player.does("settings")
    player.view.press("sounds", player.now)
    assert not player.sounds.follow(player.screens, player.now)
    while player.sounds.opening:
        time.sleep(0.002)
    assert player.sounds.follow(player.screens, player.now), "there is something new to show"
    assert player.node("sounds").spoken.description == SILENCE
    assert player.layout.page.said == f"Sounds: {SILENCE}"
    player.does("sounds")

    assert player.node("sounds").spoken.description != SILENCE
    assert player.layout.page.said == ""


def test_switched_on_anew_it_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    player = Listener(on=False)
    monkeypatch.setenv("SDL_AUDIODRIVER", "none-such")
    player.does("settings", "sounds")
    assert player.node("sounds").spoken.description == SILENCE
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    player.does("back", "settings")
    assert pygame.mixer.get_init() is None
    player.does("sounds", "sounds")
    assert pygame.mixer.get_busy()
    assert player.node("sounds").spoken.description != SILENCE
    player.does("back")

    assert player.notices == []


@pytest.mark.parametrize("content", [None, b"", b"RIFF, but damaged"])
def test_a_sound_that_is_missing_or_damaged_stops_nobody(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        for name in NAMES:
            (tmp_path / f"{name}.wav").write_bytes(content)
    player = Listener(folder=tmp_path)
    player.does("settings", "back")

    assert player.notices == [TROUBLE]
    assert pygame.mixer.get_init() is None


class SlowSystem:
    """A system that takes its time to say whether there is sound."""

    def __init__(self, fails: bool) -> None:
        self.fails, self.gate, self.woken = fails, threading.Event(), threading.Event()

    def __call__(self) -> None:
        assert self.gate.wait(60)
        if self.fails:
            raise pygame.error("WASAPI can't find requested audio endpoint: Element not found.")
        open_mixer()

    def answers(self, player: Listener) -> None:
        self.gate.set()
        assert self.woken.wait(60)
        while player.sounds.opening:
            time.sleep(0.002)


def slowly(player: Listener, *, fails: bool) -> SlowSystem:
    slow = SlowSystem(fails)
    player.sounds = Sounds(FOLDER, slow.woken.set, slow)
    return slow


def presses(player: Listener, *ids: str) -> None:
    """The window's loop goes on, whether or not there is sound."""
    for id_ in ids:
        player.view.press(id_, player.now)
        player.sounds.follow(player.screens, player.now)


def test_nobody_waits_for_a_system_that_looks_for_a_device() -> None:
    player = Listener()
    slow = slowly(player, fails=True)
    presses(player, "settings", "back", "settings", "back")
    assert player.sounds.opening
    assert player.notices == []
    slow.answers(player)
    assert player.sounds.follow(player.screens, player.now)
    assert player.notices == [TROUBLE]


def test_what_was_pressed_long_ago_is_not_heard_once_there_is_sound() -> None:
    player = Listener()
    slow = slowly(player, fails=False)
    presses(player, "settings")
    player.now += LATE + 0.1
    slow.answers(player)
    player.sounds.follow(player.screens, player.now)
    assert pygame.mixer.get_init() is not None
    assert not pygame.mixer.get_busy()
    presses(player, "back")
    assert pygame.mixer.get_busy()


def test_switched_off_meanwhile_it_is_closed_again() -> None:
    player = Listener()
    slow = slowly(player, fails=False)
    presses(player, "settings", "sounds")
    slow.answers(player)
    player.sounds.follow(player.screens, player.now)
    assert pygame.mixer.get_init() is None


def test_who_leaves_meanwhile_sees_no_window_and_sdl_ends_afterwards() -> None:
    player, done = Listener(), []
    slow = slowly(player, fails=True)
    player.sounds.leave(partial(done.append, "hidden"), partial(done.append, "ended"))
    assert done == []
    presses(player, "settings")

    def hides() -> None:
        done.append("hidden")
        slow.answers(player)

    player.sounds.leave(hides, partial(done.append, "ended"))
    assert done == ["hidden"]
    assert not player.sounds.opening


def test_for_a_system_that_goes_on_looking_for_a_device_nobody_waits_at_the_end_either() -> None:
    player, done = Listener(), []
    slow = slowly(player, fails=True)
    presses(player, "settings")
    player.sounds.leave(partial(done.append, "hidden"), partial(done.append, "ended"))
    assert done == ["hidden", "ended"]
    slow.answers(player)


# How they are


def test_the_script_makes_the_same_sounds_to_the_last_bit(tmp_path: Path) -> None:
    runpy.run_path(str(MAKER))["write"](tmp_path)

    assert {path.name for path in tmp_path.iterdir()} == {f"{name}.wav" for name in NAMES}
    for name in NAMES:
        assert (tmp_path / f"{name}.wav").read_bytes() == (FOLDER / f"{name}.wav").read_bytes()


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_is_short_and_soft_and_begins_and_ends_in_silence(name: str) -> None:
    with wave.open(str(FOLDER / f"{name}.wav")) as file:
        heard = array("h", file.readframes(file.getnframes()))
        seconds = file.getnframes() / file.getframerate()
    loudest = max(map(abs, heard)) / 32_768

    assert seconds < 0.2
    assert 0.05 < loudest < 0.2
    assert max(map(abs, heard[:4] + heard[-4:])) / 32_768 < 0.01
