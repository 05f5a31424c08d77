"""What more than one file of these tests needs."""

from pathlib import Path

import pytest


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    (tmp_path / "Documents").mkdir()
    return tmp_path / "Documents"
