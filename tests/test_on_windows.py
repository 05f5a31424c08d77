"""What Windows does in its own way: files that somebody reads, names, pipes, where SDL lies."""

import errno
import os
import sys
import threading
import time
from functools import partial
from pathlib import Path

import click
import pytest

from isitok import __main__
from isitok.app.sdl import _library
from isitok.app.since_start import since_start
from isitok.base.disk import can_be_named, is_name_anywhere
from isitok.base.jobs import retry
from isitok.cli.files import free_file
from isitok.store import autosave, settings
from isitok.store.papers import keep_paper
from isitok.store.places import is_shared
from isitok.store.settings import Settings, load_settings, save_settings

DEVICES = ("con", "NUL", "nul.pdf", "Aux.yaml", "com1", "COM¹.txt", "lpt9", "prn .pdf", "CONIN$")
FINE = ("console", "com10", "null.pdf", "Zoë's week.pdf", "my-list.pdf", "common.yaml", ".hidden")


class Refused:
    """A change that is refused a few times, as while somebody reads the file."""

    def __init__(self, times: int) -> None:
        self.times, self.tried = times, 0

    def __call__(self) -> str:
        self.tried += 1
        if self.tried <= self.times:
            raise PermissionError(errno.EACCES, "The process cannot access the file")
        return "done"


@pytest.mark.parametrize("load", ["settings", "lesson"])
def test_what_another_copy_of_the_game_is_just_replacing_is_read_a_moment_later(
    load: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, refused = tmp_path / f"{load}.json", Refused(3)
    path.write_text('{"lead_name": "Mr Rees"}')
    for module in (settings, autosave):
        monkeypatch.setattr(module, "REPLACED", 30.0)
        monkeypatch.setattr(module, "start_of", lambda path, most: refused() and path.read_bytes())
    if load == "settings":
        assert load_settings(path).settings.lead_name == "Mr Rees"
    else:
        assert autosave._start_of(path) == path.read_bytes()
    assert refused.tried == 4


def test_a_change_that_is_refused_for_a_moment_is_tried_again() -> None:
    change = Refused(3)
    assert (retry(change, seconds=60), change.tried) == ("done", 4)


def test_one_that_stays_refused_is_given_up() -> None:
    with pytest.raises(PermissionError):
        retry(Refused(10_000), seconds=0.1)


def test_elsewhere_nothing_is_tried_again() -> None:
    change = Refused(1)
    with pytest.raises(PermissionError):
        retry(change, seconds=0)
    assert change.tried == 1


def test_settings_are_kept_while_a_scanner_reads_the_old_ones(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    save_settings(path, Settings())
    scanner = path.open("rb")
    threading.Timer(0.3, scanner.close).start()
    save_settings(path, Settings(text_size=150))
    scanner.close()
    assert load_settings(path).settings.text_size == 150


@pytest.mark.parametrize("name", DEVICES)
def test_a_device_is_no_name_for_a_file(name: str) -> None:
    assert not is_name_anywhere(name)


@pytest.mark.parametrize(
    "name", ["week 10:30.pdf", "a:stream.pdf", "what?.pdf", "a|b", 'a"b', "ends.", "ends ", "a\tb"]
)
def test_nor_is_anything_with_a_sign_that_windows_reserves(name: str) -> None:
    assert not is_name_anywhere(name)


@pytest.mark.parametrize("name", FINE)
def test_all_others_are(name: str) -> None:
    assert is_name_anywhere(name)


def test_only_windows_refuses_them(tmp_path: Path) -> None:
    assert can_be_named(tmp_path / "nul.pdf", "linux")
    assert not can_be_named(tmp_path / "nul.pdf", "win32")
    assert can_be_named(tmp_path / "list.pdf", "win32")


@pytest.mark.skipif(sys.platform != "win32", reason="elsewhere these are names like any other")
@pytest.mark.parametrize("name", ["nul.pdf", "plan:hidden.pdf"])
def test_a_sheet_is_not_written_into_a_device(tmp_path: Path, name: str) -> None:
    told = keep_paper(tmp_path / name, b"%PDF")
    assert told is not None
    assert "no file can have this name" in str(told)
    assert os.listdir(tmp_path) == []


@pytest.mark.skipif(sys.platform != "win32", reason="elsewhere these are names like any other")
def test_nor_is_it_said_that_one_is_there_already() -> None:
    with pytest.raises(click.UsageError, match="no name that a file can have"):
        free_file(Path("nul.pdf"))


def test_a_closed_pipe_is_what_windows_calls_an_invalid_argument() -> None:
    closed = OSError(errno.EINVAL, "Invalid argument")
    assert __main__._is_closed_pipe(closed, "win32")
    assert not __main__._is_closed_pipe(closed, "linux")
    named = OSError(errno.EINVAL, "Invalid argument", "a file")
    assert not __main__._is_closed_pipe(named, "win32")


def test_sdl_is_found_beside_pygame(tmp_path: Path) -> None:
    (tmp_path / "SDL2.dll").touch()
    assert _library("win32", tmp_path) == tmp_path / "SDL2.dll"


def test_in_a_bundle_windows_finds_sdl_by_its_name(tmp_path: Path) -> None:
    assert _library("win32", tmp_path) == Path("SDL2.dll")


@pytest.mark.parametrize("folder", ["pygame/.dylibs", "pygame", "."])
def test_on_a_mac_it_lies_in_one_of_three_folders(tmp_path: Path, folder: str) -> None:
    (tmp_path / "pygame" / ".dylibs").mkdir(parents=True)
    library = tmp_path / folder / "libSDL2-2.0.0.dylib"
    library.touch()
    assert _library("darwin", tmp_path / "pygame") == library


def test_the_time_since_the_start_is_that_of_the_process() -> None:
    before = since_start()
    time.sleep(0.05)
    assert 0.03 < since_start() - before < 60
    assert 0 < before < 24 * 60 * 60


@pytest.mark.skipif(sys.platform != "win32", reason="only Windows gives shares letters")
def test_a_drive_in_this_computer_is_not_shared(tmp_path: Path) -> None:
    assert not is_shared(Path("C:\\Users\\x\\results.db"))
    assert is_shared(Path("\\\\server\\share\\results.db"))


def test_a_result_is_handed_on() -> None:
    assert retry(partial(int, "7")) == 7
