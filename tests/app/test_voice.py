"""The voices that read aloud: eSpeak NG as a process, the system's own through Prism, and all that can fail."""

import io
import os
import shutil
import sys
import threading
import time
import wave
from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue
from threading import Event

import pygame
import pytest

from isitok.app.aloud.espeak import ESpeak
from isitok.app.aloud.manner import Manner, NoVoice
from isitok.app.aloud.system_voice import SystemVoice
from isitok.app.aloud.which_voice import find_voice
from isitok.app.aloud.worker import Reply, Utterance, Worker
from isitok.app.sounds import STUCK, Sounds

A_LONG_TIME = 120.0  # seconds of real time: a busy machine may take them
installed = pytest.mark.skipif(not shutil.which("espeak-ng"), reason="espeak-ng is not installed here")


def a_program(code: str) -> ESpeak:
    """A program in place of espeak-ng."""
    return ESpeak((sys.executable, "-S", "-c", code))


def seconds(raw: bytes | None) -> float:
    assert raw is not None
    with wave.open(io.BytesIO(raw)) as sound:
        return sound.getnframes() / sound.getframerate()


# eSpeak NG


@installed
def test_a_sentence_becomes_a_sound_that_is_longer_for_more_words_and_shorter_at_more_speed() -> None:
    voice = ESpeak()
    short = seconds(voice.say("Yes.", Manner(), Event()))
    usual = seconds(voice.say("Kofi has a photo of Feeon.", Manner(), Event()))
    fast = seconds(voice.say("Kofi has a photo of Feeon.", Manner("English (Scotland)", 200), Event()))

    assert 0 < short < fast < usual


@installed
def test_it_knows_several_kinds_of_english_and_one_that_there_is_not_is_the_usual_one() -> None:
    voice = ESpeak()
    assert {"English (Great Britain)", "English (Scotland)"} < set(voice.names())
    assert not any("mbrola" in name or "Shavian" in name for name in voice.names()), "they need more, or other letters"
    for name in ("English (Nowhere)", "--version", "../../x"):
        assert seconds(voice.say("Yes.", Manner(name), Event())) > 0


def test_the_text_goes_by_standard_input_and_never_as_an_argument() -> None:
    code = (
        "import sys; text = sys.stdin.buffer.read()\n"
        "ok = text == 'It’s –v; $(rm)'.encode() and not any('rm' in one for one in sys.argv)\n"
        "sys.stdout.buffer.write(b'RIFF????WAVEfmt ' + bytes(20) + b'data????' + bytes(80 if ok else 0))"
    )
    raw = a_program(code).say("It’s –v; $(rm)", Manner(), Event())
    assert raw is not None
    assert len(raw) == 124


@pytest.mark.parametrize(
    "code",
    [
        "print('Segmentation fault')",
        "import sys; sys.stdout.write('RIFF')",
        "",
        "raise SystemExit(3)",
        "import os; os.kill(os.getpid(), 9)",
        "import sys\nwhile True: sys.stdout.write('la ' * 1_000_000)",
    ],
    ids=["rubbish", "half a head", "nothing", "an error", "killed", "without end"],
)
def test_a_program_that_makes_no_sound_is_given_up(code: str) -> None:
    with pytest.raises(NoVoice, match="broken"):
        a_program(code).say("Yes.", Manner(), Event())


def test_a_program_that_is_not_there_is_no_voice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", os.pathsep.join((str(tmp_path), ".", "")))
    with pytest.raises(NoVoice, match="none"):
        find_voice("linux")
    with pytest.raises(NoVoice, match="none"):
        ESpeak((str(tmp_path / "espeak-ng"),)).say("Yes.", Manner(), Event())


def test_one_that_hangs_is_killed_when_the_reading_stops() -> None:
    woken = threading.Semaphore(0)
    voice = a_program("import time; time.sleep(10_000)")
    worker = Worker(lambda: voice, woken.release)
    worker.ask(Utterance(1, "Yes.", Manner()))
    for _ in range(int(A_LONG_TIME * 100)):
        if voice._process is not None:
            break
        time.sleep(0.01)
    process = voice._process
    assert process is not None

    assert any(worker.close() for _ in range(int(A_LONG_TIME)))
    assert process.poll() is not None


def test_nothing_in_a_text_is_a_command_to_a_voice() -> None:
    asked: SimpleQueue[str] = SimpleQueue()

    class Voice:
        def say(self, text: str, manner: Manner, stopped: Event) -> None:
            asked.put(text)

        def names(self) -> tuple[str, ...]:
            return ()

        def stop(self) -> None:
            """It never takes long."""

    woken = threading.Semaphore(0)
    worker = Worker(Voice, woken.release)
    worker.ask(Utterance(1, "Say [[s@l'u:S]] \x01100S now, <break time='9s'/>\ud800 [sad].", Manner()))
    assert woken.acquire(timeout=A_LONG_TIME)

    assert asked.get() == "Say ((s@l'u:S))  100S now, ,break time='9s'/,  (sad)."
    assert any(worker.close() for _ in range(int(A_LONG_TIME)))


def test_only_the_last_that_was_asked_for_is_said() -> None:
    asked: SimpleQueue[str] = SimpleQueue()
    begun = Event()

    class Slow:
        def say(self, text: str, manner: Manner, stopped: Event) -> None:
            asked.put(text)
            begun.set()
            if text == "first":
                stopped.wait(A_LONG_TIME)

        def names(self) -> tuple[str, ...]:
            return ("one",)

        def stop(self) -> None: ...

    woken = threading.Semaphore(0)
    worker = Worker(Slow, woken.release)
    worker.ask(Utterance(1, "first", Manner()))
    assert begun.wait(A_LONG_TIME)
    for number, text in enumerate(("second", "third", ""), start=2):
        worker.ask(Utterance(number, text, Manner()))
    replies: list[Reply] = []
    while not replies or replies[-1].number != 4:
        assert woken.acquire(timeout=A_LONG_TIME)
        replies.append(worker.replies.get())
    assert replies[-1].names == ("one",)
    assert any(worker.close() for _ in range(int(A_LONG_TIME)))


# The system's own

PRISM = """
import enum
SPOKEN = []
class PrismError(Exception): pass
class BackendId(enum.IntEnum):
    NVDA = 1
    ONE_CORE = 2
    SAPI = 3
    AV_SPEECH = 4
class Features:
    supports_stop = supports_set_volume = True
    def __init__(self, tells): self.supports_is_speaking = tells
class Backend:
    def __init__(self, id):
        self.id, self.voice, self.rate, self.left, self.volume = id, 0, 0.5, 0, 1.0
        self.features = Features(id is not BackendId.ONE_CORE)
    voices_count = 3
    def get_voice_name(self, n): return ("Zofia", "Hazel", "George")[n]
    def get_voice_language(self, n): return ("pl-PL", "en-GB", "en_GB")[n]
    def speak(self, text, interrupt):
        if text == "fail": raise PrismError
        SPOKEN.append((self.id.name, text, self.voice, round(self.rate, 2), self.volume)); self.left = 2
    def stop(self): SPOKEN.append("stopped")
    @property
    def speaking(self):
        self.left -= 1
        return self.left >= 0
class Context:
    def create(self, id): return Backend(id)
"""


@pytest.fixture
def prism(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[object]]:
    """A package in place of Prism, of which there is a copy for some systems only."""
    (tmp_path / "prism.py").write_text(PRISM, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "prism", raising=False)
    import prism

    yield prism.SPOKEN
    sys.modules.pop("prism", None)


def test_the_systems_voice_speaks_itself_but_never_through_a_screen_reader(prism: list[object]) -> None:
    voice = find_voice("win32")
    assert voice.names() == ("Hazel", "George")
    assert voice.say("Hello", Manner("George", 100), Event()) is None
    voice.say("Again", Manner("nobody", 173, 30), Event())

    # OneCore, as it is here, doesn't tell when it has finished, so nothing could follow it.
    assert prism == [("SAPI", "Hello", 2, 0.5, 1.0), ("SAPI", "Again", 2, 0.75, 0.3)]
    assert isinstance(find_voice("darwin"), SystemVoice)


def test_it_stops_when_it_is_told_to_and_its_errors_are_no_voice(prism: list[object]) -> None:
    voice, stopped = SystemVoice("darwin"), Event()
    stopped.set()
    voice.say("Hello", Manner(), stopped)
    assert prism[-1] == "stopped"
    with pytest.raises(NoVoice, match="broken"):
        voice.say("fail", Manner(), Event())


# What it sounds like


@pytest.fixture
def sounds() -> Iterator[Sounds]:
    assert pygame.mixer.get_init() is None, "no test before this one has left the mixer open"
    made = Sounds(Path("none"))
    yield made
    made.close()
    pygame.mixer.quit()


def a_wave(frames: int) -> bytes:
    raw = io.BytesIO()
    with wave.open(raw, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(22_050)
        sound.writeframes(bytes(2 * frames))
    return raw.getvalue()


def turns_until(sounds: Sounds, *talks: str) -> None:
    """Turns of the window's loop."""
    for _ in range(int(A_LONG_TIME * 100)):
        sounds.follow_voice(time.monotonic())
        if sounds.talk in talks:
            return
        time.sleep(0.01)
    raise AssertionError(sounds.talk)


def test_a_voice_is_heard_to_its_end_although_sounds_are_off(sounds: Sounds) -> None:
    sounds.say(a_wave(2_000), time.monotonic())
    assert sounds.talk == "waits"
    turns_until(sounds, "plays")
    assert sounds.talks_until is not None
    turns_until(sounds, "done")


def test_a_voice_that_is_hushed_is_silent_at_once(sounds: Sounds) -> None:
    sounds.say(a_wave(2_205_000), time.monotonic())
    turns_until(sounds, "plays")
    sounds.hush()
    assert not pygame.mixer.get_busy()
    assert sounds.talk == ""


def test_without_a_device_it_fails_and_the_window_has_not_waited(
    sounds: Sounds, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "none-such")
    sounds.say(a_wave(2_000), time.monotonic())
    assert sounds.talk == "waits"
    turns_until(sounds, "fails")


def test_a_device_that_goes_away_is_noticed(sounds: Sounds) -> None:
    sounds.say(a_wave(2_205_000), time.monotonic())
    turns_until(sounds, "plays")
    sounds.follow_voice(time.monotonic() + 100 + STUCK)  # by then it should long have finished
    assert sounds.talk == "fails"


def test_what_is_no_sound_fails(sounds: Sounds) -> None:
    sounds.say(b"rubbish", time.monotonic())
    turns_until(sounds, "fails")
