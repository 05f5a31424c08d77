"""Whoever presses everything, on whatever screen: behind a shut door is nobody."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from isitok import ui
from isitok.app.do_tasks import DOORS as DOORS_OF_TASKS
from isitok.app.screens import Screens
from isitok.base.trouble import Trouble
from isitok.base.value import replace
from isitok.game.doors import DOORS, Door, Seat, may
from isitok.library.library import Library
from isitok.scenes.asking import Ask
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.make.make import MakePress
from isitok.scenes.on_event import CardRead
from isitok.scenes.results.setting import SeeResults
from isitok.scenes.scene import Change, Desk, FileCame, OpenSettings, Push, Real, Replace, Scene, change_for, door_of
from isitok.scenes.settings_page import SeeFolders
from isitok.scenes.tasks import ChangeSettings, KeepLesson, OpenFolder, OpenPaper, OpenText, ShowPreview
from isitok.scenes.title import TitlePress, TitleScene
from isitok.store.settings import SETTINGS, Machine, Settings
from tests.bundled import read_once
from tests.each import each
from tests.stages import OPEN, Visitor, a_desk, a_look, laid_out, pressable, screens, some_settings
from tests.stages.desk import FOLDER
from tests.text.room import Typed

STAFF = Path(__file__).parents[1] / "packs" / "staff"
PLACE = Path("/nowhere/at/all")
HIDDEN_WAYS = (
    *TitlePress,
    Real(),
    FileCame(PLACE / "sent.isitokpack"),
    *(CardRead(wanted, True) for wanted in TitlePress),
    SeeResults(),
    SeeFolders(),
    *MakePress,
)
"""What leads somewhere, whether or not anything on the page says so."""


@cache
def a_library() -> Library:
    return read_once(FOLDER / "content", FOLDER / "packs", STAFF)


class Handed:
    """What leads out of the game, and would be noted here."""

    def __init__(self) -> None:
        self.out: list[Path] = []

    @property
    def fields(self) -> dict[str, Any]:
        def note(path: Path) -> Trouble | None:
            self.out.append(path)
            return None

        ways = ("open_folder", "open_text", "open_paper", "show_preview")

        def pictures(file: Path, folder: Path) -> tuple[Path, ...]:
            note(folder)
            return ()

        return {**dict.fromkeys(ways, note), "copy_text": lambda text: note(PLACE), "make_pictures": pictures}


def is_shut(scene: Scene, seat: Seat) -> bool:
    return not may(seat, door_of(scene))


def walked(seat: Seat, handed: Handed) -> Iterator[Scene]:
    """Each kind of screen that somebody comes to who presses all there is and sends all that was ever sent."""
    seen: set[tuple[str, str]] = set()
    waiting: list[tuple[Scene, ...]] = [(TitleScene(pictures=False),)]
    while waiting:
        stack = waiting.pop()
        first = at(stack, seat, handed)
        key = type(first.scene).__name__, first.scene.page(first.game.desk).title
        if key in seen or len(stack) > 6:
            continue
        seen.add(key)
        yield first.scene
        page = first.layout.page
        meant = (*(node.does for node in pressable(first.layout.root)), *page.keys.values(), *HIDDEN_WAYS)
        for press in meant:
            visitor = at(stack, seat, handed)
            visitor.screens.do(press, visitor.now)
            if not visitor.game.over and not visitor.game.hidden:
                waiting.append(tuple(one.scene for one in visitor.screens.opened))


def at(stack: tuple[Scene, ...], seat: Seat, handed: Handed) -> Visitor:
    settings = some_settings(own_stories=True)
    visitor = Visitor(stack[0], seat=seat, settings=settings, library=a_library(), **handed.fields)
    for scene in stack[1:]:
        visitor.opens(scene)
    return visitor


def test_a_pupil_who_presses_everything_comes_to_nothing_that_an_adult_leads_and_out_of_nothing() -> None:
    handed = Handed()
    been = list(walked(Seat.PUPIL, handed))

    kinds = {type(scene).__name__ for scene in been}
    assert {"TitleScene", "BeforeScene", "PlayScene", "SetupScene", "SettingsScene", "HelpScene"} <= kinds
    assert [kind for scene in been if is_shut(scene, Seat.PUPIL) for kind in (type(scene).__name__,)] == []
    assert handed.out == []


@each(OPEN)
def test_from_no_screen_does_any_press_of_a_pupil_lead_through_a_shut_door(name: str) -> None:
    """Also from one that should never have been opened: its buttons, keys and events. To adults none is shut."""
    handed = Handed()
    scene = screens()[name]
    first = Visitor(scene, seat=Seat.PUPIL, **handed.fields)
    meant = (*(node.does for node in pressable(first.layout.root)), *first.layout.page.keys.values(), *HIDDEN_WAYS)
    for press in meant:
        if change_for(scene, press, first.game.desk) is None:
            continue  # nothing follows
        visitor = Visitor(scene, seat=Seat.PUPIL, **handed.fields)
        visitor.screens.do(press, visitor.now)
        new = [one.scene for one in visitor.screens.opened[1:]]
        assert [type(one).__name__ for one in new if is_shut(one, Seat.PUPIL)] == [], press
        if is_shut(scene, Seat.PUPIL):
            assert not visitor.game.desk.kept.no_trace
    assert handed.out == []


@each([door for door in DOORS if door.startswith("scenes/")], "door")
def test_no_screen_is_opened_whose_door_is_shut_whoever_asks_for_it(door: str) -> None:
    there = [scene for scene in screens().values() if door_of(scene) == door]
    for scene in there:
        for seat in Seat:
            visitor = Visitor(TitleScene(pictures=False), seat=seat)
            visitor.opens(scene)
            assert (visitor.scene == scene) is may(seat, door)
            visitor.screens.apply(Replace(scene), visitor.now)
            assert (visitor.scene == scene) is may(seat, door)


def test_what_asks_is_behind_the_door_of_what_it_is_about() -> None:
    asking = {name: scene for name, scene in screens().items() if isinstance(scene, Ask)}
    led = [name for name in asking if name.startswith(("class-", "one-to-one-", "group-", "results-"))]

    assert [name for name, scene in asking.items() if is_shut(scene, Seat.PUPIL)] == led
    assert 5 < len(led) < len(asking)


@pytest.mark.parametrize("task", [OpenFolder(PLACE), OpenText(PLACE), OpenPaper(PLACE), ShowPreview(PLACE)], ids=repr)
@pytest.mark.parametrize("seat", Seat)
def test_nothing_leads_a_pupil_out_of_the_game_and_they_hear_who_can_change_that(seat: Seat, task: Any) -> None:
    handed = Handed()
    visitor = Visitor(seat=seat, machine=Machine(set_by="Ysgol Bryn IT"), **handed.fields)
    told = visitor.game.do(task)

    assert bool(handed.out) is may(seat, DOORS_OF_TASKS[type(task)])
    assert told == ("" if handed.out else "This computer is set up for pupils; Ysgol Bryn IT can change that.")


@pytest.mark.parametrize("seat", Seat)
def test_a_pupil_keeps_no_lesson(seat: Seat) -> None:
    kept: list[object] = []

    def keep(lesson: object) -> None:
        kept.append(lesson)

    Visitor(seat=seat, keep_lesson=keep).game.do(KeepLesson({}))

    assert bool(kept) is may(seat, Door.CLASS)


CHANGED = {
    "theme": "dark",
    "text_size": 150,
    "sounds": True,
    "one_switch": True,
    "ages": (),
    "nation": None,
    "lead_name": "A friend",
    "own_stories": True,
    "folders": ("/tmp",),
    "keep_results": True,
    "staff_card_read": True,
    "unread_own_said": True,
}


@each(CHANGED)
@each(Seat, "seat")
def test_a_setting_is_changed_by_whoever_may_change_it_and_by_nobody_else(seat: Seat, name: str) -> None:
    kept: list[Settings] = []
    visitor = Visitor(seat=seat, keep=kept.append)
    before = visitor.game.desk.settings
    visitor.game.do(ChangeSettings(replace(before, **{name: CHANGED[name]})))
    visitor.game.flush()

    open_ = seat in SETTINGS[name].who
    assert getattr(visitor.game.desk.settings, name) == (CHANGED[name] if open_ else getattr(before, name))
    assert bool(kept) is open_


@pytest.mark.parametrize("seat", Seat)
def test_a_file_that_is_dropped_is_looked_at_or_it_is_said_why_not(seat: Seat, tmp_path: Path) -> None:
    visitor = Visitor(seat=seat, machine=Machine(set_by="the technician"), plans=tmp_path)
    visitor.screens.drop(tmp_path / "sent.isitokpack", visitor.now)

    told = visitor.game.desk.notices
    assert told == (
        ("“sent.isitokpack” wasn’t opened. This computer is set up for pupils; the technician can change that.",)
        if seat is Seat.PUPIL
        else ()
    )
    assert isinstance(visitor.scene, TitleScene) is (seat is Seat.PUPIL)


SAID = {
    Door.CLASS: "Class",
    Door.ONE_TO_ONE: "One to one",
    Door.SMALL_GROUP: "Small group",
    Door.MAKE: "Make your own",
    Door.FOR_STAFF: "For staff",
}


@pytest.mark.parametrize("seat", Seat)
def test_the_title_shows_the_doors_that_are_open_in_a_window_and_in_a_terminal(seat: Seat) -> None:
    laid = laid_out(TitleScene(), a_look(), a_desk(library=a_library(), seat=seat))
    tiles = {node.spoken.name for node in ui.walk(laid.root)}
    read = Typed(*(word.casefold() for word in SAID.values()), library=a_library(), seat=seat).shown
    for door, name in SAID.items():
        assert (name in tiles) is may(seat, door)
        assert (f". {name}" in read) is may(seat, door)


def test_in_a_terminal_no_word_leads_a_pupil_where_an_adult_leads() -> None:
    words = ("class", "one to one", "small group", "make your own", "for staff", "real", "settings", "back", "c", "o")
    typed = Typed(*words, library=a_library(), seat=Seat.PUPIL)

    assert not any(is_shut(one.scene, Seat.PUPIL) for one in typed.screens.opened)
    assert not typed.game.desk.kept.no_trace
    for told in ("For the adult who leads", "This computer", "Folders of packs", "Results of classes"):
        assert told not in typed.read


def test_what_a_lesson_left_behind_brings_no_pupil_back_to_it() -> None:
    lesson = next(scene for scene in screens().values() if isinstance(scene, LessonScene))
    visitor = Visitor(seat=Seat.PUPIL)
    for change in (Push(lesson), Replace(lesson), OpenSettings()):
        visitor.screens.apply(change, visitor.now)

    assert door_of(visitor.scene) == "scenes/settings_page"
    assert not visitor.sees("folders")
    assert not visitor.sees("results")


def test_a_screen_that_is_worked_out_ahead_is_refused_as_any_other() -> None:
    visitor = Visitor(seat=Seat.PUPIL)
    screens_: Screens = visitor.screens
    led: Callable[[], Change] = lambda: Push(next(one for one in screens().values() if isinstance(one, LessonScene)))  # noqa: E731
    desk: Desk = visitor.game.desk
    from isitok.app.screens import Foreseen

    screens_.foreseen = (Foreseen(visitor.scene, desk, TitlePress.CLASS, led()),)
    screens_.do(TitlePress.CLASS, visitor.now)

    assert isinstance(visitor.scene, TitleScene)
