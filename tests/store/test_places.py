"""Where things are kept: where that is on Linux, which of these places are on a server, and how they are made."""

import sys
from collections.abc import Callable
from pathlib import Path, PureWindowsPath

import platformdirs
import pytest

from isitok.base.xdg import documents_folder
from isitok.library.roots import teachers_root
from isitok.store.autosave import keep_lesson
from isitok.store.failure import write_report
from isitok.store.places import cache_folder, is_shared, state_folder
from isitok.store.plans import keep_note, keep_plan
from isitok.store.settings import Settings, save_settings


@pytest.mark.parametrize(
    "keep",
    [
        lambda path: keep_lesson(path, {}),
        lambda path: keep_note(path, ""),
        lambda path: keep_plan(path, "", over=False),
        lambda path: save_settings(path, Settings()),
        lambda path: None if write_report(path.parent, "") else "nowhere",
    ],
)
def test_what_is_kept_first_makes_its_folders_and_what_is_kept_then_finds_them(
    keep: Callable[[Path], object], tmp_path: Path
) -> None:
    folder = tmp_path / "home" / "state" / "isitok"
    assert [keep(folder / "first"), keep(folder / "second")] == [None, None]


def test_a_file_on_a_server_is_known_by_its_name_on_any_system() -> None:
    assert is_shared(PureWindowsPath(r"\\server\share\results.db"))  # type: ignore[arg-type]
    assert not is_shared(Path("results.db"))
    assert not is_shared(None)


@pytest.mark.skipif(sys.platform != "linux", reason="its own rules")
@pytest.mark.parametrize(
    ("line", "quick"),
    [
        ('XDG_DOCUMENTS_DIR="$HOME/Dokumente"', True),
        ('XDG_DOCUMENTS_DIR="/srv/docs"', True),
        ("", True),
        ("XDG_DOCUMENTS_DIR=$HOME/Papers", False),
        ('XDG_DOCUMENTS_DIR="$HOME/a \\"b\\""', False),
        (' XDG_DOCUMENTS_DIR = "$HOME/c"', False),
        ('XDG_DOCUMENTS_DIR="$HOME/d" # ours', False),
        ('#XDG_DOCUMENTS_DIR="$HOME/e"\nXDG_DOCUMENTS_DIR="$HOME/f"\nXDG_DOCUMENTS_DIR="$HOME/g"', False),
    ],
)
def test_on_linux_places_are_where_platformdirs_finds_them(
    line: str, quick: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("CONFIG_HOME", "CACHE_HOME", "STATE_HOME", "DOCUMENTS_DIR"):
        monkeypatch.delenv(f"XDG_{name}", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / ".config").mkdir()
    (tmp_path / ".config" / "user-dirs.dirs").write_text(line)
    (tmp_path / ".config" / "user-dirs.dirs").chmod(0o600)

    assert teachers_root() == Path(platformdirs.user_documents_dir(), "isitok packs")
    assert bool(documents_folder()) is quick
    monkeypatch.setenv("XDG_STATE_HOME", "/srv/state")
    monkeypatch.setenv("XDG_CACHE_HOME", "nowhere")
    assert cache_folder() == Path(platformdirs.user_cache_dir("isitok"))
    assert state_folder() == Path(platformdirs.user_state_dir("isitok"))
