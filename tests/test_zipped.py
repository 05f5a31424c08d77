"""Files that lie in a folder, or in the zip that stands in for it."""

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from isitok.base.zipped import names_packed, read_packed


def packed(folder: Path, **files: str) -> Path:
    with ZipFile(folder / "cast.zip", "w") as zipped:
        for name, text in files.items():
            zipped.writestr(f"{name}.svg", text)
    return folder / "cast"


def test_a_file_is_read_from_the_zip_where_there_is_no_folder(tmp_path: Path) -> None:
    cast = packed(tmp_path, kofi="<svg/>", amina="<svg><!-- é --></svg>")
    assert read_packed(cast / "kofi.svg") == b"<svg/>"
    assert read_packed(cast / "amina.svg").decode() == "<svg><!-- é --></svg>"
    assert names_packed(cast) == ("amina.svg", "kofi.svg")


def test_what_lies_in_the_folder_comes_first(tmp_path: Path) -> None:
    cast = packed(tmp_path, kofi="packed", amina="packed")
    cast.mkdir()
    (cast / "kofi.svg").write_text("beside")
    assert read_packed(cast / "kofi.svg") == b"beside"
    assert read_packed(cast / "amina.svg") == b"packed"
    assert names_packed(cast) == ("amina.svg", "kofi.svg")


def test_a_file_that_is_in_neither_is_missing(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_packed(tmp_path / "icons" / "x.svg")
    with pytest.raises(OSError, match="noor"):
        read_packed(packed(tmp_path, kofi="") / "noor.svg")


def test_a_damaged_zip_is_no_zip(tmp_path: Path) -> None:
    (tmp_path / "cast.zip").write_bytes(b"PK\x03\x04 and no more")
    with pytest.raises(FileNotFoundError):
        read_packed(tmp_path / "cast" / "kofi.svg")
    assert names_packed(tmp_path / "cast") == ()


def test_a_zip_that_is_damaged_inside_is_an_error_of_the_disk(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "cast.zip", "w", ZIP_DEFLATED) as zipped:
        zipped.writestr("kofi.svg", "<svg/>" * 1000)
    file = tmp_path / "cast.zip"
    data = bytearray(file.read_bytes())
    data[40:60] = bytes(20)
    file.write_bytes(data)
    with pytest.raises(OSError, match=r"cast\.zip"):
        read_packed(tmp_path / "cast" / "kofi.svg")
