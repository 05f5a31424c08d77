"""What is inside a program made of the game: all of it has a licence, and stands in the list of its parts."""

import json
import platform
import re
import sqlite3
import struct
import sys
from importlib.metadata import distribution
from pathlib import Path

import pygame
import pytest

from tests.packaging_ import load

ROOT = Path(__file__).parents[2]


inside = load("inside")
library_versions = sys.modules["library_versions"]

A_RESOURCE = b"?" + struct.pack("<8I", 0xFEEF04BD, 0x10000, 14 << 16 | 42, 34226 << 16 | 3, 0, 0, 0, 0)


def runtime_packages() -> list[str]:
    lock = (ROOT / "requirements.txt").read_text("utf-8")
    builds = {"hatchling", "packaging", "pathspec", "pluggy", "tomlkit", "trove-classifiers"}
    found = [name for name in re.findall(r"^([a-z0-9-]+)==", lock, re.MULTILINE) if name not in builds]
    return [*found, "sqlalchemy"]  # what an installed copy has with an extra, the programs have anyway


@pytest.mark.parametrize("name", runtime_packages())
def test_each_package_that_is_packed_has_a_licence_and_its_text(name: str) -> None:
    if name == "pillow":
        pytest.skip("isitok.spec leaves it out")
    part = inside.package_part(name)
    assert part.version
    assert re.fullmatch(r"[^@<>]+", part.supplier)
    assert len(part.text) > 400


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="they lie elsewhere there")
def test_each_library_that_pygame_brings_has_a_licence() -> None:
    package = distribution("pygame-ce")
    files = [file for file in package.files or () if "pygame_ce.libs" in file.parts]
    parts = inside.libraries_of([(file.name, str(package.locate_file(file))) for file in files])
    assert {part.name for part in parts} > ({"SDL2", "FreeType", "libpng"} if files else set())
    assert all(part.text and part.copyright and part.supplier for part in parts)


@pytest.mark.parametrize(
    ("file", "stem"),
    [
        ("pygame_ce.libs/libSDL2-2-50d19f93.0.so.0.3200.10", "SDL2"),
        ("SDL2.dll", "SDL2"),
        ("libSDL2-2.0.0.dylib", "SDL2"),
        ("libpng16-16.dll", "png16"),
        ("libpng16-fefdc88d.so.16.58.0", "png16"),
        ("pygame\\libfreetype.6.dylib", "freetype"),
        ("libsqlite3.so.0", "sqlite3"),
        ("python313.dll", "python313"),
    ],
)
def test_a_library_has_one_name_on_every_system(file: str, stem: str) -> None:
    assert inside.stem_of(file) == stem


@pytest.mark.parametrize(
    ("file", "is_one"),
    [
        ("pygame/base.cpython-311-x86_64-linux-gnu.so", True),
        ("python3.11/lib-dynload/_json.cpython-311-x86_64-linux-gnu.so", True),
        ("watchfiles/_rust_notify.abi3.so", True),
        ("_ctypes.pyd", True),
        ("libffi-8.dll", False),
        ("libpython3.11.so.1.0", False),
    ],
)
def test_modules_are_told_from_libraries(file: str, is_one: bool) -> None:
    assert inside.is_module(file) is is_one


@pytest.mark.parametrize(
    ("file", "holds", "part", "version"),
    [
        ("python313.dll", b"", "Python", platform.python_version()),
        ("libpython3.11.so.1.0", b"", "Python", platform.python_version()),
        ("SDL2.dll", b"", "SDL2", ".".join(map(str, pygame.get_sdl_version()))),
        ("libsqlite3.so.0", b"", "SQLite", sqlite3.sqlite_version),
        ("VCRUNTIME140_1.dll", A_RESOURCE, "Microsoft's C runtime", "14.42.34226.3"),
        ("libpng16-16.dll", b"\0 libpng version 1.6.58\0deflate 1.3.1\0", "libpng", "1.6.58"),
        ("libmpg123-8b3c3c9e.so.0.49.4", b"?\x001.33.7\0?", "mpg123", "1.33.7"),
        ("libbrotlidec-8e4a5025.so.1.2.0", b"", "Brotli", "1.2.0"),
        ("libogg-15db22d2.so.0.8.6", b"", "Ogg", "1.3.6"),
    ],
)
def test_each_library_is_known_by_its_file_and_its_version_by_what_tells_it(
    file: str, holds: bytes, part: str, version: str, tmp_path: Path
) -> None:
    (tmp_path / file).write_bytes(holds)
    (found,) = inside.libraries_of([(file, str(tmp_path / file))])
    assert (found.name, found.version, found.hashes[0][0]) == (part, version, file)


def test_python_stands_there_once_with_its_own_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inside, "python_part", lambda: inside.Part("Python", "PSF-2.0", "3.13.2"))
    monkeypatch.setattr(inside, "_bootloader", lambda: inside.Part("PyInstaller's bootloader", "GPL-2.0-or-later"))
    (tmp_path / "python313.dll").write_bytes(b"x")
    found = inside.parts_of([], [("python313.dll", str(tmp_path / "python313.dll"))])
    (python,) = (part for part in found if part.name == "Python")
    held = {part.name: part for part in found if part.name in ("Expat", "mpdecimal")}
    assert all(part.text and part.version and part.supplier for part in held.values())
    assert len(held) == 2, "they are in its own modules"
    assert (python.name, python.version, python.hashes[0][0]) == ("Python", "3.13.2", "python313.dll")


def test_a_library_of_which_nobody_can_tell_the_version_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "libpng16-16.dll").write_bytes(b"libpng version 1.6.58 libpng version 1.6.59")
    with pytest.raises(library_versions.UnknownVersion, match="libpng"):
        inside.libraries_of([("libpng16-16.dll", str(tmp_path / "libpng16-16.dll"))])


def test_what_is_linked_into_another_library_is_found_by_its_marks(tmp_path: Path) -> None:
    (tmp_path / "SDL2_mixer.dll").write_bytes(b"\0drflac_seek_to_pcm_frame() failed\0music_minimp3: corrupt")
    found = inside.libraries_of([], code=[tmp_path / "SDL2_mixer.dll"])
    assert [part.name for part in found] == ["dr_flac", "minimp3"]
    assert all(re.fullmatch(r"as in SDL2_mixer \d+\.\d+\.\d+", part.version) and part.supplier for part in found)


def test_crates_are_those_that_a_wheel_lists_or_else_that_its_machine_code_names(tmp_path: Path) -> None:
    (named,) = (file for file in distribution("accesskit").files or () if inside.is_module(str(file)))
    code = tmp_path / named.name
    code.write_bytes(b"..C:\\u\\.cargo\\registry\\src\\index.crates.io-1\\accesskit-0.21.0\\src/lib.rs..src/main.rs")
    of_accesskit = inside.crates_of(inside.package_part("accesskit"), [code])
    assert [(part.name, part.version) for part in of_accesskit] == [("accesskit", "0.21.0")]
    of_watchfiles = inside.crates_of(inside.package_part("watchfiles"), [code])
    assert {"notify", "pyo3"} < {part.name for part in of_watchfiles}
    assert inside.crates_of(inside.package_part("click"), [code]) == []
    bill = json.loads(inside.bill("1.2.3", [inside.package_part("accesskit"), *of_accesskit]))
    assert bill["components"][1]["purl"] == "pkg:cargo/accesskit@0.21.0"
    assert len({component["bom-ref"] for component in bill["components"]}) == len(bill["components"])


def test_a_library_whose_licence_nobody_has_looked_up_stops_the_build() -> None:
    with pytest.raises(inside.UnknownLicence, match="avcodec"):
        inside.libraries_of([("avcodec-61.dll", "")])


def test_the_texts_name_each_part_and_the_same_words_stand_there_once() -> None:
    parts = [
        inside.Part("SDL2", "Zlib", text="as is"),
        inside.Part("zlib", "Zlib", copyright="1995 its authors", text="as is"),
        inside.Part("FreeType", "FTL", text="The FreeType Project LICENSE"),
    ]
    text = inside.licences(parts)
    assert text.count("as is") == 1
    assert "SDL2: Zlib\nzlib: Zlib\nCopyright (c) 1995 its authors\n" in text
    assert "Portions of this software are copyright The FreeType Project" in text
    assert "Independent JPEG Group" not in text


def test_the_bill_has_the_game_its_parts_and_what_comes_with_it_and_the_commits_time_but_no_place(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796040000")
    text = inside.bill(
        "1.2.3", parts := [inside.Part("PyYAML", "MIT", "6.0", package="PyYAML"), inside.Part("SDL2", "Zlib", "2.32")]
    )
    bill = json.loads(text)
    assert bill["metadata"]["component"]["purl"] == "pkg:pypi/isitok@1.2.3"
    names = [component["name"] for component in bill["components"]]
    assert names[:2] == ["PyYAML", "SDL2"]
    assert {"Twemoji", "Lucide", "Lexend"} < set(names)
    assert bill["components"][0]["purl"] == "pkg:pypi/pyyaml@6.0"
    assert bill["dependencies"][0]["dependsOn"] == [component["bom-ref"] for component in bill["components"]]
    assert bill["metadata"]["timestamp"] == "2026-11-30T12:00:00Z"
    assert bill["metadata"]["supplier"]["name"]
    assert re.fullmatch(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", bill["serialNumber"])
    assert text == inside.bill("1.2.3", parts), "two builds have the same"
    assert json.loads(inside.bill("1.2.4", parts))["serialNumber"] != bill["serialNumber"]
    assert str(ROOT) not in text
