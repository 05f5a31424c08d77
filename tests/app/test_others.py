"""Programs of others find this computer's libraries around them, not those that a ready-made game brings."""

import ctypes
import os
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from isitok.app import editor, others
from isitok.app.aloud.espeak import ESpeak
from isitok.app.editor import open_paper, open_text
from isitok.app.folder import open_folder
from isitok.app.others import environment_for_others
from tests.app.test_folder import a_program, programs

__all__ = ["programs"]

needs_sh = pytest.mark.skipif(sys.platform == "win32", reason="there, Windows starts them")


@pytest.fixture
def a_packed_game(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(others, "PACKED", True)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/isitok/_internal")


@needs_sh
@pytest.mark.usefixtures("a_packed_game")
@pytest.mark.parametrize("before", ["", "/usr/local/own"])
def test_editors_viewers_and_voices_have_the_libraries_of_the_system(
    before: str, programs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if before:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    told = tmp_path / "told"
    a_program(programs, f'echo "$LD_LIBRARY_PATH" >>"{told}"')
    story, sheet = tmp_path / "red-door.yaml", tmp_path / "plan.pdf"
    for file in (story, sheet):
        file.write_text("x")

    assert (open_text(story, "linux"), open_paper(sheet, "linux"), open_folder(tmp_path, "linux")) == (None,) * 3
    ESpeak((str(programs / "xdg-open"),)).names()
    assert told.read_text().split("\n") == [before] * 4 + [""]


def test_a_copy_with_python_hands_on_what_it_has() -> None:
    assert environment_for_others({"A": "1", "LD_LIBRARY_PATH": "/own"}) == {"A": "1", "LD_LIBRARY_PATH": "/own"}


class Loader:
    """Where Windows looks for DLLs besides its own places; whoever is started inherits that."""

    system = "C:\\Windows\\System32"
    looks_in: Any = "C:\\Program Files\\isitok\\_internal"

    def GetSystemDirectoryW(self, folder: "ctypes.Array[ctypes.c_wchar]", most: int) -> int:
        folder.value = self.system
        return len(self.system)

    def SetDllDirectoryW(self, folder: str | None) -> int:
        self.looks_in = folder
        return 1


@pytest.fixture
def loader(monkeypatch: pytest.MonkeyPatch) -> Loader:
    found = Loader()
    monkeypatch.setattr(sys, "_MEIPASS", found.looks_in, raising=False)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=found), raising=False)
    return found


@pytest.mark.usefixtures("a_packed_game")
def test_on_windows_they_find_none_of_our_dlls_and_the_game_finds_them_again(
    loader: Loader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[object] = []
    monkeypatch.setattr(os, "startfile", lambda path: seen.append((path, loader.looks_in)), raising=False)
    assert open_folder(tmp_path, "win32") is None
    assert seen == [(str(tmp_path), "")], "None would have them look in the current folder"
    assert loader.looks_in == "C:\\Program Files\\isitok\\_internal"


@pytest.mark.usefixtures("a_packed_game")
def test_on_windows_the_editor_is_started_by_its_whole_path_wherever_somebody_put_another(
    loader: Loader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none_is_set(path: str) -> None:
        raise OSError

    started: list[tuple[str, ...]] = []
    monkeypatch.setattr(os, "startfile", none_is_set, raising=False)
    monkeypatch.setattr(editor, "fails", lambda *command: started.append(command))
    story = tmp_path / "red-door.yaml"
    story.write_text("x")

    assert open_text(story, "win32") is None
    assert started == [("C:\\Windows\\System32\\notepad.exe", str(story))]
    loader.system = ""
    assert open_text(story, "win32") is not None
    assert len(started) == 1
