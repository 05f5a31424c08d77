"""Where things are kept on this PC. Nothing is created here; a place may be missing, or not writable."""

import sys
from collections.abc import Callable
from pathlib import Path

from isitok.base.jobs import ask
from isitok.base.xdg import base_folder


def settings_file() -> Path | None:
    """The file of the settings; None if this user has no home."""
    folder = _of_the_game("XDG_CONFIG_HOME", ".config", "user_config_dir")
    return folder and folder / "settings.json"


def machine_folder() -> Path | None:
    """The folder of the settings and packs for all users of this computer, which only its administrators can write."""
    if sys.platform == "darwin":
        return Path("/Library/Application Support/isitok")
    if sys.platform != "win32":
        return Path("/etc/isitok")
    from isitok.store.program_data import program_data

    found = program_data()
    return Path(found) / "isitok" if found else None


def cache_folder() -> Path | None:
    """The folder for the cache of packs; None if this user has no home."""
    return _of_the_game("XDG_CACHE_HOME", ".cache", "user_cache_dir")


def state_folder() -> Path | None:
    """The folder for failure reports, the lesson and results; None if this user has no home."""
    return _of_the_game("XDG_STATE_HOME", ".local/state", "user_state_dir")


def lesson_file() -> Path | None:
    """The file of a class's lesson, saved in case of a fire alarm; None if this user has no home."""
    folder = state_folder()
    return folder and folder / "lesson.json"


def results_file() -> Path | None:
    """The file of the results of classes, if an adult wants them kept; None if this user has no home."""
    folder = state_folder()
    return folder and folder / "results.db"


def sync_service(path: Path | None) -> str:
    """The service that seems to copy this file's folder to other computers, judged by its name; "" if none does."""
    for part in path.parts if path else ():
        for name in ("OneDrive", "Dropbox", "Google Drive", "iCloud", "Nextcloud", "ownCloud"):
            if part.casefold().replace(" ", "").startswith(name.casefold().replace(" ", "")):
                return name
    return ""


def is_shared(path: Path | None) -> bool:
    """Whether this file seems to be on a shared drive: one with a server's name, or, on Windows, with a letter."""
    return path is not None and (path.drive.startswith(("\\\\", "//")) or is_mapped(path.drive))


def is_mapped(drive: str) -> bool:
    """Whether this drive, such as ``H:``, is a share on a server."""
    if sys.platform != "win32" or not drive:
        return False
    import ctypes

    remote = 4
    return bool(ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == remote)


def pack_folders(more: Path | None = None) -> tuple[Path, ...]:
    """The folders of packs: the game's own, those for all users of this computer, this user's, and one given here."""
    from isitok.library.roots import bundled_root
    from isitok.store.machine import load_machine
    from isitok.store.seat import seat_of
    from isitok.store.settings import load_settings

    machine = load_machine(machine_folder())
    stored = load_settings(settings_file(), machine).settings
    remembered = map(Path, machine.over(stored, seat_of(machine, stored)).folders)
    folders = (bundled_root(), *machine.packs, own_packs(), *remembered, more)
    return tuple(dict.fromkeys(folder for folder in folders if folder))


def own_packs() -> Path | None:
    """The folder of this user's own packs, if there is one; None if this user has no home."""
    from isitok.library.roots import teachers_root

    try:
        return ask("documents", lambda: folder_of(lambda: str(teachers_root())))
    except OSError:
        return None


def _of_the_game(variable: str, usual: str, elsewhere: str) -> Path | None:
    """The game's own folder, below one of the user's: by name on Linux, ``elsewhere`` as ``platformdirs`` calls it."""
    if folder := base_folder(variable, usual):
        return folder_of(lambda: f"{folder}/isitok")
    import platformdirs  # late: 4 ms

    return folder_of(lambda: getattr(platformdirs, elsewhere)("isitok", appauthor=False))


def folder_of(found: Callable[[], str]) -> Path | None:
    """The folder of this name, if it is a real place; None for a user without a home."""
    # Without a home, "~/.config" comes back unchanged, which would be a folder named "~" in the current directory.
    try:
        folder = Path(found())
        return folder if folder.is_absolute() else None
    except (OSError, RuntimeError, ValueError):
        return None
