"""Links to files and folders, on systems that let those who run the tests make any."""

import shutil
import sys
from pathlib import Path

import pytest


def make_link(link: Path, target: Path) -> None:
    """Make a link; the test is skipped where it would be none."""
    try:
        link.symlink_to(target)
    except OSError:
        pytest.skip("whoever runs this may make no links")
    if not link.is_symlink():
        pytest.skip("Wine makes links that Windows programs can't tell from what they lead to")


def put_folder(place: Path, folder: Path) -> None:
    """Let a place lead to a folder that is only read. On Windows, where links need an administrator, it is a copy."""
    if sys.platform == "win32":
        shutil.copytree(folder, place)
    else:
        place.symlink_to(folder)
