"""A folder is shown by the system's own program; what can't be shown is said. No shell reads its name."""

import sys
from pathlib import Path

import pytest

from isitok.app.folder import open_folder
from isitok.base.trouble import trouble
from isitok.i18n.screen_words import ENGLISH

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there, Windows shows it")


def a_program(folder: Path, text: str, name: str = "xdg-open") -> None:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(f"#!/bin/sh\n{text}\n")
    (folder / name).chmod(0o755)


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    found = tmp_path / "bin"
    monkeypatch.setenv("PATH", str(found))
    return found


@pytest.mark.parametrize(("platform", "program"), [("linux", "xdg-open"), ("darwin", "open")])
def test_the_folder_is_handed_on_as_it_is_named(platform: str, program: str, programs: Path, tmp_path: Path) -> None:
    a_program(programs, f'printf "%s" "$1" >"{tmp_path}/told"', program)
    folder = tmp_path / "packs; echo 1 >harm; $(echo 1 >harm)"
    folder.mkdir()

    assert open_folder(folder, platform) is None
    assert (tmp_path / "told").read_text() == str(folder)
    assert not list(tmp_path.rglob("harm"))


def test_a_program_that_stays_is_not_waited_for(programs: Path, tmp_path: Path) -> None:
    a_program(programs, "exec /bin/sleep 3")

    assert open_folder(tmp_path, "linux") is None


def test_what_cannot_be_shown_is_said_with_where_it_is(programs: Path, tmp_path: Path) -> None:
    told = trouble("This computer can’t show the folder. It is: {folder}", folder=tmp_path.name)
    a_program(programs, "exit 3")
    assert open_folder(tmp_path, "linux") == told
    assert open_folder(tmp_path, "darwin") == told, "there is no such program"


def test_nothing_but_a_folder_is_opened(programs: Path, tmp_path: Path) -> None:
    a_program(programs, f': >"{tmp_path}/told"')
    (tmp_path / "a.yaml").write_text("x")

    for path in (tmp_path / "a.yaml", tmp_path / "gone", Path("a\0b")):
        assert ENGLISH.trouble(open_folder(path, "linux")).startswith("This folder isn’t there any more")
    assert not (tmp_path / "told").exists()
