"""A lesson on two displays, with real keys: a window for the class, one for the adult, and none where it would show."""

import json
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pygame
import pytest

from isitok import ui
from isitok.base.value import replace
from isitok.format.lesson import LessonPlan
from isitok.format.staff_card import GroundRule
from isitok.format.vocabulary import Band, Nation
from isitok.game.lesson.class_lesson import Voting, start
from isitok.game.lesson.part_pages import with_pages
from isitok.game.lesson.parts import parts_of
from isitok.game.play.stops import VOTES, Step, Stop
from isitok.library.library import Library
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.store.autosave import keep_lesson
from isitok.store.options import PlayOptions
from tests.window.game import Game
from tests.window.monitors import LAPTOP, PROJECTOR, Monitors
from tests.window.screen import PATIENCE, Screen, eventually, managed_by_openbox
from tests.window.test_class import kept
from tests.window.twin import Twin

pytestmark = pytest.mark.window

OPTIONS = PlayOptions(ages=(Band.B11_14,), seed=4, nation=Nation.ENGLAND)
TYPED = ("--ages", "11-14", "--seed", "4", "--nation", "england")
CARDS = ("in-the-chat/coach-photo", "in-the-chat/added")
ON = ("Return",) * 4  # after the first number of hands: the second is nought, so is who passed, the third is the rest
FOR_YOU = " – For you – Class – #isitok?"


class Lesson:
    """A game at a lesson, the two windows that it may have, and its twin that has one."""

    def __init__(self, twin: Twin) -> None:
        self.twin, self.game = twin, twin.game

    def starts(self) -> None:
        """The last key before the lesson: then the first window moves to the projector, and the second is there."""
        self.game.key("Return")
        self.twin.hands.keyboard.wish(ui.Wish(ui.Intent.ENTER), time.monotonic())
        self.twin._size = PROJECTOR[2:]
        self.twin.view.resize()
        self.twin.screens.game.lead(True)
        assert eventually(lambda: self.second != "" and self.box(self.game.id) == PROJECTOR)
        self.game.screen.xdotool("windowfocus", "--sync", self.second)

    @property
    def second(self) -> str:
        """The adult's window; "" where there is none."""
        told = self.game.screen.xdotool("search", "--onlyvisible", "--pid", str(self.game.process.pid))
        return next((id_ for id_ in told.split() if id_ != self.game.id), "")

    def title(self, id_: str) -> str:
        return self.game.screen.xdotool("getwindowname", id_) if id_ else ""

    def box(self, id_: str) -> tuple[int, int, int, int]:
        told = self.game.screen.xdotool("getwindowgeometry", "--shell", id_)
        found = dict(line.split("=", 1) for line in told.splitlines())
        return int(found["X"]), int(found["Y"]), int(found["WIDTH"]), int(found["HEIGHT"])

    def picture(self, id_: str) -> bytes:
        return pygame.image.tobytes(self.game.screen.picture(self.box(id_)), "RGB")

    def keys(self, *names: str) -> None:
        """On one screen, or on none that would be too new for them."""
        self.game.keys(*names)

    def to(self, step: Step) -> None:
        """Page Down, in whichever window has the keyboard, until the lesson is at this step."""
        for _ in range(40):
            scene = self.twin.screens.scene
            assert isinstance(scene, LessonScene)
            if scene.lesson.stop.step is step:
                break
            self.keys("Next")
            self.twin.hands.keyboard.wish(ui.Wish(ui.Intent.PAGE_DOWN), time.monotonic())
            assert eventually(lambda: self.game.title == self.twin.screens.page.title)
            self.is_shown(2)  # from then on it grows old
        assert eventually(lambda: self.game.title == self.twin.screens.page.title)
        assert eventually(lambda: not self.second or self.title(self.second).endswith(FOR_YOU))

    def agrees(self) -> None:
        """The projector shows what it would show alone, but for what only the adult needs."""
        assert self.is_shown()

    def is_shown(self, patience: float = PATIENCE) -> bool:
        """Whether it comes to show that."""
        wanted = pygame.image.tobytes(self.twin.picture(), "RGB")
        return eventually(lambda: self.picture(self.game.id) == wanted, patience)

    def stirs(self) -> None:
        """The pointer moves: under Xvfb nobody says that monitors have changed."""
        for x in ("300", "310"):
            self.game.screen.xdotool("mousemove", x, "300")


def blank(picture: bytes) -> bool:
    """Whether there is nothing in its lower third, where a hidden window has no clock."""
    lower = picture[-(len(picture) // 9 * 3) :]
    return lower == lower[:3] * (len(lower) // 3)


def a_game(
    wide: Screen,
    library: Library,
    home: Path,
    tmp_path: Path,
    *,
    at: Stop | None = None,
    cards: Sequence[str] = CARDS,
    managed: bool = False,
    plan: LessonPlan | None = None,
) -> Lesson:
    """A game in which a lesson can be gone on with, here or from its start, and the keyboard where that is done."""
    stories = [library.scenario(id_) for id_ in cards]
    lesson = start(stories, Voting(room=28), parts=with_pages(parts_of(plan), plan, stories) if plan else ())
    here = lesson.line.index(at) if at else 0
    scene = LessonScene(
        lesson=replace(lesson, at=here, furthest=here), rules=(GroundRule(rule="One person speaks."),), plan=plan
    )
    keep_lesson(kept(home), scene.to_data())
    game = Game(wide, home, *TYPED)
    if not managed:
        game.resize(1366, 768)
    twin = Twin(game, library, OPTIONS, tmp_path, lesson_file=kept(home))
    while twin.focus != "go-on":
        game.key("Tab")
        twin.hands.keyboard.wish(ui.Wish(ui.Intent.NEXT), 0.0)
    return Lesson(twin)


@pytest.fixture
def lesson(wide: Screen, monitors: Monitors, library: Library, home: Path, tmp_path: Path) -> Iterator[Lesson]:
    """A lesson that has just begun, on both displays."""
    begun = a_game(wide, library, home, tmp_path)
    with begun.game:
        begun.starts()
        yield begun


def test_the_class_sees_what_it_sees_with_one_display_and_the_adult_more(lesson: Lesson) -> None:
    assert lesson.box(lesson.game.id) == PROJECTOR
    x, y, wide, tall = lesson.box(lesson.second)
    assert pygame.Rect(LAPTOP).contains((x, y, wide, tall))
    assert lesson.title(lesson.second) == f"Our ground rules{FOR_YOU}"
    for step in (Step.STORY, Step.VOTE, Step.TALK, Step.AGAIN, Step.WHY):
        lesson.to(step)  # the keys go to the adult's window; the projector shows what it would show alone
        lesson.agrees()


def test_hands_are_counted_at_the_laptop_and_seen_on_the_wall(lesson: Lesson) -> None:
    lesson.to(Step.VOTE)
    before = lesson.picture(lesson.game.id)
    lesson.keys("1", "4")
    assert eventually(lambda: lesson.picture(lesson.game.id) != before)
    lesson.keys(*ON)
    assert eventually(lambda: lesson.title(lesson.second) == f"What we said{FOR_YOU}")


def test_a_vote_of_our_own_is_typed_at_the_laptop_and_comes_to_the_wall_once_it_is_read(
    wide: Screen, monitors: Monitors, library: Library, home: Path, tmp_path: Path
) -> None:
    plan = LessonPlan(title="Ours", ages=(Band.B11_14,), minutes=50, cards=CARDS)
    lesson = a_game(wide, library, home, tmp_path, plan=plan)
    with lesson.game:
        lesson.starts()
        lesson.keys("v")
        assert eventually(lambda: lesson.title(lesson.second) == f"A vote of our own{FOR_YOU}")
        lesson.game.settles()
        wall, adults = lesson.picture(lesson.game.id), lesson.picture(lesson.second)
        lesson.keys(*"Quaggle")
        assert eventually(lambda: lesson.picture(lesson.second) != adults)
        assert lesson.picture(lesson.game.id) == wall
        lesson.keys("Return")
        assert eventually(lambda: lesson.title(lesson.second) == f"Vote{FOR_YOU}")
        assert eventually(lambda: lesson.picture(lesson.game.id) != wall)
        lesson.keys("n")
        assert eventually(lambda: lesson.title(lesson.second) == f"Story{FOR_YOU}")
    assert all(b"uaggle" not in file.read_bytes() for file in home.rglob("*") if file.is_file())


def test_f_freezes_the_wall_and_f2_asks_and_swaps(lesson: Lesson) -> None:
    lesson.to(Step.VOTE)
    lesson.agrees()
    wall = lesson.picture(lesson.game.id)
    lesson.keys("f", "5", *ON)
    assert eventually(lambda: lesson.title(lesson.second) == f"What we said{FOR_YOU}")
    assert not eventually(lambda: lesson.picture(lesson.game.id) != wall, 0.5)
    lesson.keys("f")
    assert eventually(lambda: lesson.picture(lesson.game.id) != wall)

    lesson.game.settles()
    wall = lesson.picture(lesson.game.id)
    lesson.keys("F2")
    assert eventually(lambda: lesson.title(lesson.second).startswith("Swap the screens?"))
    assert lesson.box(lesson.game.id) == PROJECTOR
    assert lesson.picture(lesson.game.id) == wall, "what is asked isn't on it"
    lesson.keys("F2")
    assert eventually(lambda: lesson.box(lesson.game.id) == LAPTOP)
    assert eventually(lambda: lesson.box(lesson.second)[0] >= PROJECTOR[0])
    lesson.keys("F2")
    lesson.keys("F2")
    assert eventually(lambda: lesson.box(lesson.game.id) == PROJECTOR)


@pytest.mark.parametrize("way", [("F12",), ("Escape", "Escape")])
def test_hide_blanks_both_windows_and_two_presses_bring_both_back(lesson: Lesson, way: tuple[str, ...]) -> None:
    lesson.to(Step.TALK)
    lesson.agrees()
    assert eventually(lambda: not blank(lesson.picture(lesson.second)))
    wall, adults = lesson.picture(lesson.game.id), lesson.title(lesson.second)
    lesson.keys(*way)
    for id_ in (lesson.game.id, lesson.second):
        assert eventually(lambda id_=id_: lesson.title(id_) == "Clock" and blank(lesson.picture(id_)))
    for _ in ("asks", "goes on"):
        lesson.keys("x")
    assert eventually(lambda: lesson.picture(lesson.game.id) == wall)
    assert eventually(lambda: lesson.title(lesson.second) == adults and not blank(lesson.picture(lesson.second)))


def test_a_projector_that_is_unplugged_or_mirrors_takes_only_the_adults_window_with_it(
    lesson: Lesson, monitors: Monitors
) -> None:
    lesson.to(Step.TALK)
    title = lesson.game.title
    for left in ((LAPTOP,), (LAPTOP, (0, 0, 1280, 720))):
        monitors.are(*left)
        lesson.stirs()
        assert eventually(lambda: lesson.second == "")
        assert eventually(lambda: LAPTOP[0] <= lesson.box(lesson.game.id)[0] < LAPTOP[2])
        assert lesson.game.title == title
        monitors.are(LAPTOP, PROJECTOR)
        lesson.stirs()
        assert eventually(lambda: lesson.second != "" and lesson.title(lesson.second).startswith("What we said"))
        assert eventually(lambda: lesson.box(lesson.game.id) == PROJECTOR)


@pytest.mark.usefixtures("monitors")
def test_under_a_window_manager_too_closing_the_adults_window_ends_nothing_and_the_end_closes_it(
    wide: Screen, library: Library, home: Path, tmp_path: Path
) -> None:
    with managed_by_openbox(wide, tmp_path):
        lesson = a_game(wide, library, home, tmp_path, at=Stop(Step.STEP_OUT), managed=True)
        with lesson.game:
            closes_and_ends(lesson)


def closes_and_ends(lesson: Lesson) -> None:
    before = lesson.box(lesson.game.id)[2:]
    lesson.game.key("Return")
    assert eventually(lambda: lesson.second != "" and lesson.box(lesson.game.id) == PROJECTOR), "without a frame"
    assert eventually(lambda: LAPTOP[0] <= lesson.box(lesson.second)[0] < LAPTOP[2])
    lesson.keys("alt+F4")
    assert eventually(lambda: lesson.second == "")
    assert lesson.game.process.poll() is None
    lesson.game.screen.xdotool("windowfocus", "--sync", lesson.game.id)
    lesson.keys("F2")
    assert eventually(lambda: lesson.second != "")
    lesson.game.screen.xdotool("windowfocus", "--sync", lesson.second)
    for _ in range(40):
        if lesson.second == "":
            break
        lesson.keys("Next")
    assert eventually(lambda: lesson.game.title == "#isitok? – sharing online")
    assert eventually(lambda: lesson.box(lesson.game.id)[2:] == before)


def test_one_display_shows_no_second_window_in_a_whole_lesson(
    wide: Screen, monitors: Monitors, library: Library, home: Path, tmp_path: Path
) -> None:
    monitors.are((0, 0, 2740, 868))
    lesson = a_game(wide, library, home, tmp_path)
    with lesson.game as game:
        for key in ("Return", "Next", "F2", "f", "Next", "Next"):
            game.key(key)
            eventually(lambda: lesson.second != "", 0.2)
            assert lesson.second == ""
        assert eventually(lambda: game.title.endswith(" – Class – #isitok?")), game.title


@pytest.mark.usefixtures("monitors")
def test_a_lesson_of_one_story_is_led_from_the_laptop_ended_by_force_and_led_to_its_end(
    wide: Screen, library: Library, home: Path, tmp_path: Path
) -> None:
    line = start([library.scenario(CARDS[0])], Voting(room=28)).line
    middle = line.index(Stop(Step.AGAIN))
    begun = a_game(wide, library, home, tmp_path, cards=CARDS[:1])
    with begun.game:
        begun.starts()
        leads(begun, home, line[:middle])
        begun.game.process.kill()
        begun.game.process.wait()
    votes = json.loads(kept(home).read_text())["lesson"]["ballots"]
    assert len(votes) == sum(is_counted(stop) for stop in line[:middle])

    with Game(wide, home, *TYPED) as game:
        again = Lesson(Twin(game, library, OPTIONS, tmp_path, lesson_file=kept(home)))
        while again.twin.focus != "go-on":
            game.key("Tab")
            again.twin.hands.keyboard.wish(ui.Wish(ui.Intent.NEXT), 0.0)
        again.starts()
        assert eventually(lambda: again.title(again.second) == f"We vote again{FOR_YOU}")
        leads(again, home, line[middle : line.index(Stop(Step.HELP))])
        for _ in range(20):
            if not kept(home).exists():
                break
            again.keys("Next")
        assert eventually(lambda: again.second == "" and game.title == "#isitok? – sharing online")


def is_counted(stop: Stop) -> bool:
    """Whether hands are counted here; on the acts after a story's first one there are thumbs."""
    return stop.step in VOTES and stop.act == 0


def leads(lesson: Lesson, home: Path, stops: Sequence[Stop]) -> None:
    """The adult's keys through these steps: hands are counted, all else goes on with Page Down."""

    def at() -> int:
        return int(json.loads(kept(home).read_text())["lesson"]["at"])

    for stop in stops:
        here = at()
        if is_counted(stop):
            lesson.keys("1", "4", *ON)
            assert eventually(lambda here=here: at() > here), stop
        for _ in range(20):
            if at() > here:
                break
            wall = lesson.picture(lesson.game.id)
            lesson.keys("Next")  # another message of the phone, another leaf, or on
            eventually(lambda here=here, wall=wall: at() > here or lesson.picture(lesson.game.id) != wall)
        assert at() == here + 1, stop
        assert eventually(lambda: lesson.title(lesson.second).endswith(FOR_YOU)), stop
        assert lesson.box(lesson.game.id) == PROJECTOR
