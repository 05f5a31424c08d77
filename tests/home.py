"""A home for tests, so that none meets, or writes into, that of whoever runs them."""

from pathlib import Path

READ = "ISITOK_TESTS_READ"
"""The folder for what one of the processes has read of the game's own packs, in the environment of all."""


def at_home(home: Path) -> dict[str, str]:
    """The variables that put a user's places into this folder. On Windows, ``HOME`` alone moves none of them."""
    return {
        "HOME": str(home),
        "USERPROFILE": str(home),
        "WIN_PD_OVERRIDE_LOCAL_APPDATA": str(home / "AppData" / "Local"),
        "WIN_PD_OVERRIDE_APPDATA": str(home / "AppData" / "Roaming"),
        "WIN_PD_OVERRIDE_PERSONAL": str(home / "Documents"),
        "WIN_PD_OVERRIDE_DESKTOPDIRECTORY": str(home / "Desktop"),
    }
