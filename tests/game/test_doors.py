"""The table of doors has a row for everything that can be opened, and shuts to pupils what an adult leads."""

import pkgutil
from importlib import import_module
from pathlib import Path
from typing import get_args

import isitok.scenes
from isitok.app.do_tasks import DOORS as DOORS_OF_TASKS
from isitok.base.trouble import in_english
from isitok.cli.main import COMMANDS
from isitok.cli.print import SHEETS
from isitok.game.doors import ADULTS, DOORS, EVERYBODY, Door, Seat, may, why_shut
from isitok.scenes.scene import BaseScene, door_of
from isitok.scenes.tasks import ChangeSettings, NoteDealt, ReadPacks, Task
from isitok.store.setting_kinds import LOOKS
from isitok.store.settings import SETTINGS
from tests.each import each

FOR_PUPILS = {
    "commands": {f"commands/{name}" for name in ("play", "check", "new", "preview", "settings", "print")},
    "sheets": {"commands/print/voting-cards", "commands/print/dice"},
}


def scene_types() -> list[type[BaseScene]]:
    """All screens; what several of them are built on is none itself."""
    for module in pkgutil.walk_packages(isitok.scenes.__path__, "isitok.scenes."):
        import_module(module.name)
    waiting, found = [BaseScene], []
    while waiting:
        kind = waiting.pop()
        built_on = kind.__subclasses__()
        waiting += built_on
        if not built_on and kind.__module__.startswith("isitok."):
            found.append(kind)
    return found


@each(scene_types(), "kind")
def test_each_screen_has_a_row(kind: type[BaseScene]) -> None:
    assert door_of(object.__new__(kind)) in DOORS


def test_each_room_of_screens_that_has_a_row_is_there() -> None:
    rooms = Path(isitok.scenes.__path__[0])
    rows = [door.removeprefix("scenes/") for door in DOORS if door.startswith("scenes/")]

    assert [name for name in rows if not ((rooms / name).is_dir() or (rooms / f"{name}.py").is_file())] == []


def test_each_command_and_each_sheet_has_a_row() -> None:
    commands = {f"commands/{command.name}" for command in COMMANDS}
    sheets = {f"commands/print/{sheet}" for sheet in SHEETS}

    assert commands | sheets | {Door.NEW_FOR_STAFF, Door.HEARD_LOG} == {
        door for door in DOORS if door.startswith("commands/")
    }
    assert {door for door in commands if may(Seat.PUPIL, door)} == FOR_PUPILS["commands"]
    assert {door for door in sheets if may(Seat.PUPIL, door)} == FOR_PUPILS["sheets"]


def test_pupils_set_how_it_looks_sounds_and_is_pressed_and_nothing_else() -> None:
    assert {name for name, setting in SETTINGS.items() if Seat.PUPIL in setting.who} == {
        name for name, setting in SETTINGS.items() if setting.kept == LOOKS
    }
    assert all(setting.who in (EVERYBODY, ADULTS) for setting in SETTINGS.values())


def test_each_task_leads_through_a_door_or_is_everybodys() -> None:
    everybodys = {ChangeSettings, NoteDealt, ReadPacks}

    assert set(DOORS_OF_TASKS) | everybodys == set(get_args(Task))
    assert not any(may(Seat.PUPIL, door) for door in DOORS_OF_TASKS.values())


def test_each_door_that_is_asked_for_by_name_has_a_row_and_what_has_none_is_an_adults() -> None:
    assert [door for door in Door if door not in DOORS] == []
    assert not may(Seat.PUPIL, "scenes/of tomorrow")
    assert may(Seat.ADULT, "scenes/of tomorrow")


def test_an_adult_and_whoever_sits_at_a_pc_that_nobody_looks_after_may_use_all() -> None:
    assert set(DOORS.values()) == {EVERYBODY, ADULTS}
    assert all(may(seat, door) for seat in ADULTS for door in DOORS)


def test_whoever_is_refused_hears_who_can_change_it() -> None:
    assert in_english(why_shut("Ysgol Bryn IT")) == "This computer is set up for pupils; Ysgol Bryn IT can change that."
    assert in_english(why_shut("")).endswith("; whoever looks after it can change that.")
