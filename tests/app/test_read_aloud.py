"""Read to me: what is read aloud, in which order, what stops it, and what is said where there is no voice."""

import threading
from pathlib import Path
from threading import Event

import pygame
import pytest

from isitok import ui
from isitok.app.aloud.manner import Manner, NoVoice, Why
from isitok.app.aloud.page_reader import Aloud
from isitok.app.sounds import Sounds
from isitok.app.switches import Switch
from isitok.base.trouble import Trouble
from isitok.base.value import replace
from isitok.format.beside_acts import Easy, Other
from isitok.format.vocabulary import Band
from isitok.game.doors import Seat
from isitok.scenes.asking import Ask
from isitok.scenes.no_voice import no_voice
from isitok.scenes.play_page import PlayScene
from isitok.scenes.read_story import ReadScene
from isitok.scenes.scene import Scene
from isitok.ui.describe.spoken_page import lines_of
from tests.stages import Visitor, a_desk, a_session, painted, screens, some_settings
from tests.stages.desk import desk_with

A_LONG_TIME = 120.0  # seconds of real time: a busy machine may take them


class Reader:
    """A voice that has said everything at once."""

    def __init__(self, fails: Why | None = None) -> None:
        self.said: list[str] = []
        self.manners: list[Manner] = []
        self.fails = fails

    def say(self, text: str, manner: Manner, stopped: Event) -> bytes | None:
        if self.fails is not None:
            raise NoVoice(self.fails)
        self.said.append(text)
        self.manners.append(manner)
        return None

    def names(self) -> tuple[str, ...]:
        return ("Great Britain", "Scotland")

    def stop(self) -> None:
        """It never takes long."""


class Waiting(Reader):
    """A voice that speaks until it is stopped."""

    def __init__(self) -> None:
        super().__init__()
        self.speaks, self.ended = Event(), Event()

    def say(self, text: str, manner: Manner, stopped: Event) -> bytes | None:
        self.said.append(text)
        self.speaks.set()
        if stopped.wait(A_LONG_TIME):
            self.ended.set()
        return None


class Pupil(Visitor):
    """A visitor to whom the game is read."""

    def __init__(self, scene: Scene, voice: Reader | None = None, **settings: object) -> None:
        super().__init__(settings=some_settings(**settings))
        self.opens(scene)
        self.voice = voice or Reader()
        self.woken = threading.Semaphore(0)
        self.aloud = Aloud(Sounds(Path("none")), self.woken.release, lambda: self.voice)

    def follows(self) -> None:
        """One turn of the window's loop."""
        self.aloud.follow(self.view, self.now)

    def listens(self, sentences: int = 1000) -> None:
        """Listen until this many have been said, or it stops."""
        self.follows()
        while (self.game.desk.view.aloud or self.aloud.tries) and sentences:
            assert self.woken.acquire(timeout=A_LONG_TIME)
            sentences -= 1
            self.follows()

    @property
    def said(self) -> list[str]:
        return self.voice.said

    @property
    def marked(self) -> str:
        aloud = self.layout.view.aloud
        node = ui.find(self.layout.root, aloud.id) if aloud else None
        return node.spoken.name[aloud.first : aloud.last] if node and aloud else ""


# What is read


def test_a_story_is_read_from_its_title_through_the_phone_to_the_question_and_its_answers() -> None:
    pupil = Pupil(screens()["story-opens"])
    pupil.keys("R")
    pupil.listens()

    assert pupil.said == [
        "The coach photo",
        "Kofi has a photo of Ffion asleep on the coach.",
        "Who it is about: Ffion, Kofi, Leo",
        "Leo's phone: School trip.",
        "28 people.",
        "The time is 16 oh 5",
        "Leo, happy: who's got pictures from the beach??",
        "Ffion, worried: please don't post the one of me asleep",
        "Kofi, laughing: too late, it's hilarious, crying with laughter emoji",
        "Kofi: Photo: Ffion asleep by the coach window.",
        "You can see: a school badge, a bag of crisps",
        "Kofi adds the photo to his story.",
        "Kofi added a photo to his story",
        "Kofi: it's on my story too",
        "Is it OK?",
        "It's OK. Fine to go ahead",
        "It depends. I'd need to know more",
        "Not OK. Better not",
        "Lock it in.",
        "Say how sure you really are.",
        "It counts at the end.",
    ]
    assert pupil.title.startswith("Is it OK?"), "nothing was answered"
    assert not pupil.game.desk.view.aloud
    assert not pupil.marked


def test_pictures_among_easy_words_are_not_read_out() -> None:
    scene = screens()["story-opens"]
    assert isinstance(scene, PlayScene)
    easy = Easy(story="Kofi has a photo 📷. The bus 🏫 is full.", acts=("Kofi shares it.",), why=())
    here, *others = scene.session.cards
    session = replace(scene.session, cards=(replace(here, easy=easy), *others))
    pupil = Pupil(replace(scene, session=session, easy=True))
    pupil.keys("R")
    pupil.listens()

    assert "Kofi has a photo." in pupil.said
    assert "The bus is full." in pupil.said


def test_the_sentence_that_is_read_is_marked_and_in_view() -> None:
    pupil = Pupil(screens()["story-opens"])
    pupil.size = (1024, 768)
    pupil.view.resize()
    pupil.keys("R")
    pupil.listens(1)
    assert pupil.marked == "Kofi has a photo of Ffion asleep on the coach."

    pupil.listens(6)
    assert pupil.marked == "Ffion, worried: pls don't post the one of me asleep"
    aloud = pupil.layout.view.aloud
    assert aloud is not None
    assert ui.in_view(pupil.node(aloud.id))


def test_the_mark_is_a_frame_with_a_loudspeaker_and_a_line_in_any_colours() -> None:
    pupil = Pupil(screens()["judge"])
    bare = painted(pupil.layout)
    pupil.keys("R")
    pupil.listens(2)
    for theme in ui.THEMES:
        pupil.game.desk = replace(pupil.game.desk, settings=replace(pupil.game.desk.settings, theme=theme))
        pupil.view.resize()
        shown, laid = painted(pupil.layout), pupil.layout
        assert laid.view.aloud is not None
        box = pupil.node(laid.view.aloud.id).box
        ink, paper = _rgb(ui.THEMES[theme].ink), _rgb(ui.THEMES[theme].paper)
        column = [_at(shown, box.right + 6, y) for y in range(box.y, box.bottom)]
        assert column.count(ink) == len(column), "its side is one line"
        around = [_at(shown, x, box.y + 6) for x in range(box.x - 30, box.x - 8)]
        assert {ink, paper} <= {*around}, "the loudspeaker stands beside it"
        (line,) = lines_of(laid, pupil.node(laid.view.aloud.id), laid.view.aloud.first, laid.view.aloud.last)
        under = [_at(shown, x, line.y + round(line.h * 0.92)) for x in range(line.x + 1, line.right - 1)]
        assert {*under} == {_rgb(ui.THEMES[theme].brand)}
    pupil.game.desk = replace(pupil.game.desk, settings=some_settings())
    pupil.keys("R")
    pupil.follows()
    assert pygame.image.tobytes(painted(pupil.layout), "RGB") == pygame.image.tobytes(bare, "RGB")


def _rgb(colour: str) -> tuple[int, ...]:
    return tuple(pygame.Color(colour))[:3]


def _at(shown: pygame.Surface, x: int, y: int) -> tuple[int, ...]:
    return tuple(shown.get_at((x, y)))[:3]


def test_what_was_just_read_on_the_phone_is_not_read_again_for_the_next_act() -> None:
    pupil = Pupil(screens()["story-opens"])
    pupil.keys("R")
    pupil.listens()
    pupil.keys("3", "6", "Enter")
    pupil.said.clear()
    pupil.keys("R")
    pupil.listens()

    assert not any("beach" in line for line in pupil.said)
    assert pupil.said[-1] == "Not OK. Better not"


def test_nothing_is_said_twice_and_a_phone_only_where_the_page_is_about_it() -> None:
    for name in ("why-agreed", "group-fingers", "tell-asked"):
        pupil = Pupil(screens()[name])
        pupil.keys("R")
        pupil.listens()
        assert len({*pupil.said}) == len(pupil.said), name
        assert not any("beach" in line for line in pupil.said), name
    pupil = Pupil(screens()["judge"])
    pupil.keys("R")
    pupil.listens()
    assert any("beach" in line for line in pupil.said), "it wasn't read yet"


def test_who_is_only_in_this_story_is_called_as_its_writer_says() -> None:
    others = {"new": Other(name="Kofi", say="Coffee")}
    pupil = Pupil(ReadScene(scenario=replace(a_session("coach").scenario, others=others)))
    pupil.keys("R")
    pupil.listens()
    assert any("Coffee" in line for line in pupil.said)
    assert not any("Kofi" in line for line in pupil.said)


def test_any_page_is_read_with_its_choices_and_no_other_is_turned_to() -> None:
    for name in ("title", "why-agreed", "help", "class-vote", "one-to-one-story"):
        pupil = Pupil(screens()[name])
        title = pupil.title
        pupil.keys("R")
        pupil.listens()
        assert len(pupil.said) > 1, name
        assert pupil.title == title


@pytest.mark.parametrize(("ages", "there"), [(Band.B7_9, True), (Band.B9_11, True), (Band.B11_14, False)])
def test_the_youngest_have_a_button_for_it(ages: Band, there: bool) -> None:
    pupil = Pupil(screens()["judge"], ages=(ages,))
    assert pupil.sees("aloud") is there
    if there:
        assert pupil.node("aloud").spoken.checked is False
        pupil.view.press("aloud", pupil.now)
        assert pupil.node("aloud").spoken.checked
        pupil.listens()
        assert pupil.node("aloud").spoken.checked is False


# What stops it


@pytest.mark.parametrize("keys", [("R",), ("F12",), ("F1",), ("Esc",), ("Esc", "Esc"), ("P",)], ids="-".join)
def test_the_key_again_hiding_help_and_leaving_stop_it_at_once(keys: tuple[str, ...]) -> None:
    voice = Waiting()
    pupil = Pupil(screens()["judge"], voice)
    pupil.keys("R")
    pupil.follows()
    assert voice.speaks.wait(A_LONG_TIME)
    pupil.keys(*keys)
    pupil.follows()

    assert voice.ended.wait(A_LONG_TIME)
    assert not pupil.game.desk.view.aloud
    assert not pupil.marked
    assert len(voice.said) == 1


def test_this_is_real_stops_it() -> None:
    voice = Waiting()
    pupil = Pupil(screens()["one-to-one-story"], voice)
    pupil.game.desk = pupil.game.desk.keeping(no_trace=True)
    pupil.keys("R")
    pupil.follows()
    assert voice.speaks.wait(A_LONG_TIME)
    pupil.keys("F4")
    pupil.follows()
    assert voice.ended.wait(A_LONG_TIME)


def test_an_answer_does_not_stop_it() -> None:
    pupil = Pupil(screens()["judge"])
    pupil.keys("R")
    pupil.listens(2)
    pupil.keys("1")
    pupil.listens()
    assert pupil.said[-1] == "It counts at the end."


def test_it_is_off_while_a_screen_reader_listens() -> None:
    pupil = Pupil(screens()["judge"])
    pupil.view.heard = True
    pupil.keys("R")
    assert not pupil.game.desk.view.aloud

    pupil.view.heard = False
    pupil.keys("R")
    pupil.listens(1)
    pupil.view.heard = True
    pupil.follows()
    assert not pupil.game.desk.view.aloud


def test_without_letter_keys_it_is_a_letter_like_any_other() -> None:
    pupil = Pupil(screens()["judge"], shortcuts=False)
    pupil.keys("R")
    assert not pupil.game.desk.view.aloud


def test_its_thread_ends_with_the_window() -> None:
    voice = Waiting()
    pupil = Pupil(screens()["judge"], voice)
    pupil.keys("R")
    pupil.follows()
    assert voice.speaks.wait(A_LONG_TIME)
    assert any(pupil.aloud.close() for _ in range(int(A_LONG_TIME)))
    assert voice.ended.is_set()


# Where there is no voice


@pytest.mark.parametrize(
    ("why", "said"),
    [
        ("none", "There is no voice on this computer."),
        ("broken", "The voice has stopped."),
        ("silent", "This computer can’t play any sound."),
    ],
)
def test_where_nothing_can_be_read_that_is_said_and_the_next_press_tries_again(why: Why, said: str) -> None:
    voice = Reader(why)
    pupil = Pupil(screens()["judge"], voice)
    pupil.keys("R")
    pupil.listens()
    assert pupil.title == said

    voice.fails = None
    pupil.keys("Enter", "R")
    pupil.listens()
    assert pupil.said


@pytest.mark.parametrize(
    ("system", "get"), [("linux", "espeak-ng"), ("win32", "speech settings of Windows"), ("darwin", "brew")]
)
def test_how_an_adult_gets_a_voice_is_said_for_each_system_and_to_no_pupil(system: str, get: str) -> None:
    assert Pupil(no_voice("none", system, a_desk())).hears(get)
    pupil = Pupil(no_voice("none", system, a_desk(seat=Seat.PUPIL)))
    assert pupil.hears("There is no voice on this computer.")
    assert not pupil.hears(get)
    assert not pupil.sees("speech")


@pytest.mark.parametrize("trouble", [None, Trouble("They are switched off.")])
def test_a_button_opens_the_speech_settings_of_windows_or_says_that_it_cannot(trouble: Trouble | None) -> None:
    opened: list[str] = []

    def open_speech() -> Trouble | None:
        opened.append("speech")
        return trouble

    adult = Pupil(no_voice("none", "win32", a_desk()))
    adult.game.desk = desk_with(adult.game.desk, open_speech=open_speech)
    adult.clicks("speech")
    assert opened == ["speech"]
    assert adult.layout.page.said == (trouble.english if trouble else "")


def test_where_there_was_no_voice_none_is_offered_until_there_is_one() -> None:
    voice = Reader("none")
    pupil = Pupil(screens()["judge"], voice, read_aloud=True)
    assert pupil.sees("aloud")
    pupil.keys("R")
    pupil.listens()
    pupil.keys("Esc")
    assert not pupil.sees("aloud")
    pupil.clicks("settings")
    assert pupil.node("read-aloud").spoken.description == "There is no voice on this computer."
    pupil.clicks("back")
    voice.fails = None
    pupil.keys("R")
    pupil.listens()
    assert pupil.sees("aloud")


def test_a_voice_that_never_answers_is_given_up_and_the_window_never_waits() -> None:
    voice = Waiting()
    pupil = Pupil(screens()["judge"], voice)
    pupil.keys("R")
    pupil.follows()
    assert voice.speaks.wait(A_LONG_TIME)
    assert pupil.aloud.due is not None
    pupil.now = pupil.aloud.due
    pupil.follows()
    assert pupil.title == "The voice has stopped."
    assert voice.ended.wait(A_LONG_TIME)


# Settings


def test_voice_and_speed_are_set_and_heard_in_the_settings() -> None:
    pupil = Pupil(screens()["settings"])
    assert pupil.hears("Voice: the usual one")
    for _ in range(2):
        pupil.view.press("speed:slower", pupil.now)
    for _ in range(3):
        pupil.view.press("voice_volume:quieter", pupil.now)
    pupil.view.press("voice_volume:try", pupil.now)
    pupil.listens()
    pupil.view.press("voice:another", pupil.now)
    pupil.listens()

    sample = "This is how I read to you. Ffion asks Cian: is it OK?"
    assert pupil.said == [sample, sample]
    assert pupil.voice.manners == [Manner("", 80, 70), Manner("Scotland", 80, 70)]
    assert pupil.hears("Voice: Scotland")
    assert pupil.hears("Reading speed: 80 %")
    assert pupil.hears("Volume of the voice: 70 %")
    pupil.view.press("voice:another", pupil.now)
    pupil.listens()
    assert pupil.game.desk.settings.voice == "Great Britain"


def test_with_the_setting_the_button_is_there_for_all_ages_and_in_a_one_to_one() -> None:
    for name in ("judge", "why-agreed", "class-vote", "facilitator-vote", "one-to-one-story"):
        assert not Pupil(screens()[name]).sees("aloud"), name
        assert Pupil(screens()[name], read_aloud=True).sees("aloud"), name


def test_a_page_is_read_in_the_manner_that_is_set() -> None:
    pupil = Pupil(screens()["judge"])
    pupil.game.desk = replace(
        pupil.game.desk, settings=replace(pupil.game.desk.settings, voice="Scotland", reading_speed=150)
    )
    pupil.keys("R")
    pupil.listens(1)
    assert pupil.voice.manners == [Manner("Scotland", 150)]


def test_trying_a_voice_where_there_is_none_says_so() -> None:
    pupil = Pupil(screens()["settings"], Reader("none"))
    pupil.view.press("voice:another", pupil.now)
    pupil.listens()
    assert pupil.title == "There is no voice on this computer."


# What switches are offered


def scanning(voice: Reader | None = None, **settings: object) -> Pupil:
    pupil = Pupil(
        screens()["judge"], voice, **{"one_switch": True, "second_switch": True, "spoken_scan": True, **settings}
    )
    pupil.hurries = True
    return pupil


def offered(pupil: Pupil) -> str:
    return pupil.node(pupil.focus).spoken.name


def test_each_thing_that_switches_are_offered_is_said_once() -> None:
    pupil = scanning()
    while not pupil.view.state.offered:
        pupil.now += 1.0
        pupil.keys("Space")
    names = []
    for _ in range(4):
        names.append(offered(pupil))
        pupil.listens()
        pupil.follows()
        pupil.now += 1.0
        pupil.keys("Space")
    assert pupil.said == [name.replace("’", "'") for name in names]


def test_what_is_offered_has_a_volume_of_its_own_which_can_be_tried() -> None:
    pupil = Pupil(screens()["settings"], one_switch=True, spoken_scan=True, voice_volume=20)
    for _ in range(4):
        pupil.view.press("offer_volume:quieter", pupil.now)
    pupil.view.press("offer_volume:try", pupil.now)
    pupil.listens()
    assert pupil.hears("Volume of what is offered: 60 %")
    assert pupil.voice.manners == [Manner("", 100, 60)]

    pupil.view.press("voice_volume:try", pupil.now)
    pupil.listens()
    assert pupil.voice.manners[-1] == Manner("", 100, 20)
    scans = scanning(offer_volume=30)
    while not scans.view.state.offered:
        scans.now += 1.0
        scans.keys("Space")
    scans.listens()
    assert scans.voice.manners == [Manner("", 100, 30)]


def test_what_a_press_lacked_is_said_before_what_is_offered_then() -> None:
    pupil = scanning(Reader())
    while offered(pupil) != "Certain" or not pupil.view.state.offered:
        pupil.now += 1.0
        pupil.keys("Space")
    pupil.listens()
    for _ in range(2):
        pupil.said.clear()
        pupil.hands.switches.press(Switch.CHOOSES, pupil.now + 1.0)
        pupil.listens()
        assert pupil.said == [f"Choose an answer first. {offered(pupil)}".replace("’", "'")]
        while offered(pupil) != "Certain":
            pupil.now += 1.0
            pupil.keys("Space")
        pupil.listens()


def test_a_press_that_only_reads_on_is_answered_too() -> None:
    pupil = scanning(Reader(), text_size=200)
    pupil.follows()
    pupil.now += 1.0
    pupil.keys("Space")
    assert not pupil.view.state.offered, "there is more to read at first"
    pupil.listens()
    assert pupil.said == ["More to read."]


def test_what_is_offered_next_cuts_what_was_said_of_the_one_before() -> None:
    voice = Waiting()
    pupil = scanning(voice)
    while not pupil.view.state.offered:
        pupil.now += 1.0
        pupil.keys("Space")
    pupil.follows()
    assert voice.speaks.wait(A_LONG_TIME)
    pupil.now += 1.0
    pupil.keys("Space")
    pupil.follows()
    assert voice.ended.wait(A_LONG_TIME)
    pupil.aloud.close()


@pytest.mark.parametrize("way", ["off", "heard", "one-to-one"])
def test_what_is_offered_is_not_said_where_it_was_not_asked_for_or_might_tell_on_somebody(way: str) -> None:
    pupil = scanning(spoken_scan=way != "off")
    pupil.view.heard = way == "heard"
    if way == "one-to-one":
        pupil.game.desk = pupil.game.desk.keeping(no_trace=True)
    while not pupil.view.state.offered:
        pupil.now += 1.0
        pupil.keys("Space")
    pupil.listens()
    assert not pupil.said


def test_where_there_is_no_voice_that_is_said_once() -> None:
    pupil = scanning(Reader(fails="none"))
    while not pupil.view.state.offered:
        pupil.now += 1.0
        pupil.keys("Space")
    pupil.listens()
    assert isinstance(pupil.scene, Ask)
    assert not pupil.game.desk.settings.spoken_scan
