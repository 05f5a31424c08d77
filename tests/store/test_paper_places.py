"""Where a sheet for printing can go: places that are there, by name, so that nobody has to type a path."""

import os
import sys
from pathlib import Path

import pytest

from isitok.base.jobs import READ
from isitok.game.take_home import Size
from isitok.scenes.one_to_one.paper import TakeHomeSheet, choose_size, file_of, put_into
from isitok.store import paper_places
from isitok.store.paper_places import MOST_DRIVES, PaperPlace, PlaceKind, browse_roots, mounts_in, print_folders
from tests.stages import a_desk
from tests.stages.desk import in_documents


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, value in {"HOME": "", "XDG_DOCUMENTS_DIR": "Documents", "XDG_DESKTOP_DIR": "Desktop"}.items():
        monkeypatch.setenv(name, str(tmp_path / value))
    monkeypatch.delenv("USER", raising=False)
    monkeypatch.delenv("LOGNAME", raising=False)
    return tmp_path


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="homes are found otherwise there")
def test_only_places_that_are_there_are_offered(home: Path) -> None:
    assert print_folders() == (PaperPlace(PlaceKind.HOME, home),)
    (home / "Desktop").mkdir()
    (home / "Documents").mkdir()
    assert [place.folder for place in print_folders()] == [home / "Documents", home / "Desktop", home]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="homes are found otherwise there")
def test_where_the_documents_are_the_home_it_is_offered_once(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(home))
    assert print_folders() == (PaperPlace(PlaceKind.DOCUMENTS, home),)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="homes are found otherwise there")
def test_a_folder_is_looked_for_from_where_files_come_to_as_well(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DOWNLOAD_DIR", str(home / "Downloads"))
    (home / "Downloads").mkdir()
    assert [place.kind for place in browse_roots()] == [PlaceKind.DOWNLOADS, PlaceKind.HOME]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="homes are found otherwise there")
def test_all_places_that_are_silent_are_waited_for_a_second_together(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[float] = []

    class Silent:
        def __init__(self, *_: object) -> None:
            pass

        def result(self, seconds: float) -> bool:
            waits.append(seconds)
            raise TimeoutError

    monkeypatch.setattr(paper_places, "begin", Silent)
    assert print_folders() == ()
    assert len(waits) == 3
    assert READ >= waits[0] > waits[1] > waits[2]


def test_a_stick_has_its_own_name(tmp_path: Path) -> None:
    (tmp_path / "STICK").mkdir()
    (tmp_path / ".hidden").mkdir()
    assert mounts_in((tmp_path, tmp_path / "nowhere")) == (tmp_path / "STICK",)
    assert PaperPlace(PlaceKind.DRIVE, tmp_path / "STICK").name == "STICK"


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="sticks are found otherwise there")
def test_of_many_sticks_a_few_are_offered_and_all_where_a_folder_is_looked_for(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("USER", os.path.relpath(home / "sticks", "/media"))
    for number in range(MOST_DRIVES + 1):
        (home / "sticks" / f"STICK {number}").mkdir(parents=True)
    names = [f"STICK {number}" for number in range(MOST_DRIVES + 1)]
    assert [place.name for place in print_folders() if place.kind is PlaceKind.DRIVE] == names[:MOST_DRIVES]
    assert [place.name for place in browse_roots() if place.kind is PlaceKind.DRIVE] == names


@pytest.mark.skipif(sys.platform == "win32", reason="links there need an administrator")
def test_the_systems_own_disk_is_no_stick(tmp_path: Path) -> None:
    (tmp_path / "Macintosh HD").symlink_to("/")
    assert mounts_in((tmp_path,)) == ()


@pytest.mark.skipif(sys.platform != "win32", reason="drives have letters on Windows")
def test_the_disk_of_the_system_is_no_stick_on_windows_either() -> None:
    assert not any(place.folder.drive == "C:" for place in print_folders() if place.kind is PlaceKind.DRIVE)


@pytest.mark.skipif(sys.platform != "win32", reason="drives have letters on Windows")
def test_but_whoever_looks_for_a_folder_can_begin_there() -> None:
    assert Path("C:\\") in [place.folder for place in browse_roots()]


def test_a_place_is_chosen_and_the_name_stays(tmp_path: Path) -> None:
    other = tmp_path / "stick"
    other.mkdir()
    sheet = choose_size(Size.CARD, a_desk(print_folders=lambda: in_documents(tmp_path)))
    assert file_of(sheet) == tmp_path / "my-list.pdf"
    typed = put_into(TakeHomeSheet(path=str(tmp_path / "for-me.pdf")), other)
    assert file_of(typed) == other / "for-me.pdf"
    (other / "for-me.pdf").touch()
    assert file_of(put_into(typed, other)) == other / "for-me-2.pdf"
    assert file_of(put_into(TakeHomeSheet(), other)) == other / "my-list.pdf"
