"""Where this PC keeps things. Nothing is made here; a place may be missing, or may not be ours to write in."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from isitok.disk import is_folder
from isitok.patience import ask


def settings_file() -> Path | None:
    """Where the settings are kept; None where this user has no home."""
    import platformdirs  # late, here and below: 8 ms

    folder = folder_of(lambda: platformdirs.user_config_dir("isitok", appauthor=False))
    return folder and folder / "settings.json"


def cache_folder() -> Path | None:
    """Where the cache of packs is kept; None where this user has no home."""
    import platformdirs

    return folder_of(lambda: platformdirs.user_cache_dir("isitok", appauthor=False))


def state_folder() -> Path | None:
    """Where it is written down when the program fails, a lesson, and results; None where this user has no home."""
    import platformdirs

    return folder_of(lambda: platformdirs.user_state_dir("isitok", appauthor=False))


def lesson_file() -> Path | None:
    """Where a class's lesson is kept in case of a fire alarm; None where this user has no home."""
    folder = state_folder()
    return folder and folder / "lesson.json"


def results_file() -> Path | None:
    """Where sums of classes are kept, if an adult wants that; None where this user has no home."""
    folder = state_folder()
    return folder and folder / "results.db"


def copied_by(path: Path | None) -> str:
    """What seems to copy the folder of this file to other computers, by its name; "" if nothing does."""
    for part in path.parts if path else ():
        for name in ("OneDrive", "Dropbox", "Google Drive", "iCloud", "Nextcloud", "ownCloud"):
            if part.casefold().replace(" ", "").startswith(name.casefold().replace(" ", "")):
                return name
    return ""


def is_shared(path: Path | None) -> bool:
    """Whether this file lies on a drive that other computers share, by its name."""
    return path is not None and path.drive.startswith(("\\\\", "//"))


def pack_folders(more: Path | None = None) -> tuple[Path, ...]:
    """Where packs are: what came with the game, this user's own, and one more folder that was asked for."""
    from isitok.packs.library.roots import bundled_root

    return tuple(folder for folder in (bundled_root(), own_packs(), more) if folder)


def own_packs() -> Path | None:
    """Where this user's own packs are, if there are any; None where this user has no home."""
    from isitok.packs.library.roots import teachers_root

    try:
        return ask("documents", lambda: folder_of(lambda: str(teachers_root())))
    except OSError:
        return None


def paper_folder() -> Path | None:
    """Where a sheet for printing can be put: this user's documents, desktop or home, the first that is there."""
    import platformdirs

    for named in (platformdirs.user_documents_dir, platformdirs.user_desktop_dir, lambda: str(Path.home())):
        with suppress(OSError):
            folder = ask("documents", partial(folder_of, named))
            if folder and ask(folder, partial(is_folder, folder)):
                return folder
    return None


def folder_of(found: Callable[[], str]) -> Path | None:
    """The folder that this names, if it is a real place; None for a user without a home."""
    # Without a home, "~/.config" comes back as it is: that would be a folder named "~" wherever the game was started.
    try:
        folder = Path(found())
        return folder if folder.is_absolute() else None
    except (OSError, RuntimeError, ValueError):
        return None
