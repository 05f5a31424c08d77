"""When a cache of packs counts as up to date, in a program that is one file as well."""

import os
import sys
from pathlib import Path

import pytest

from isitok import __version__
from isitok.library.fingerprint import fingerprint_of_code


@pytest.fixture
def bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a program made by PyInstaller: there are no files of code in it."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    return tmp_path


def test_code_counts_by_its_files() -> None:
    assert "checking.py" in fingerprint_of_code()
    assert "!" not in fingerprint_of_code()


def test_in_a_frozen_program_its_version_counts(bundle: Path) -> None:
    assert fingerprint_of_code().startswith(f"{__version__} ")


def test_an_upgrade_to_the_same_version_counts_too(bundle: Path) -> None:
    before = fingerprint_of_code()
    os.utime(bundle, (1, 1))
    assert fingerprint_of_code() != before


def test_both_programs_in_a_folder_share_their_cache(bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = fingerprint_of_code()
    monkeypatch.setattr(sys, "executable", str(bundle / "isitok.com"))
    assert fingerprint_of_code() == before
