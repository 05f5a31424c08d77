"""What is installed: all of it has a version, what a copy needs has hashes, and the licences of all of it are named."""

import re
import sys
import tomllib
from collections.abc import Iterable
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, distribution
from itertools import product
from pathlib import Path

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCKS = ("requirements.txt", "packaging/requirements.txt")
SYSTEMS = (
    {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
    {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
)
PYTHONS = tuple({"python_version": f"3.{n}", "python_full_version": f"3.{n}.1"} for n in range(11, 15))
PLACES = tuple(system | python for system, python in product(SYSTEMS, PYTHONS))


def pins(name: str) -> dict[str, str]:
    """The versions in a file, by the name of what they are of."""
    found = re.findall(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", (ROOT / name).read_text("utf-8"), re.MULTILINE)
    assert len({canonicalize_name(each) for each, _ in found}) == len(found), "one is there twice"
    return {str(canonicalize_name(each)): version for each, version in found}


def needed(requirements: Iterable[str], place: dict[str, str]) -> set[str]:
    """What these need in such a place, and what that needs in turn, as far as it is installed here."""
    left, found = [(requirement, "") for requirement in requirements], set[tuple[str, str]]()
    while left:
        requirement, extra = left.pop()
        wanted = Requirement(requirement)
        marker: Marker | None = wanted.marker
        if marker and not marker.evaluate(place | {"extra": extra}):
            continue
        for each in ("", *wanted.extras):
            key = str(canonicalize_name(wanted.name)), each
            if key in found:
                continue
            found.add(key)
            with suppress(PackageNotFoundError):
                left += [(more, each) for more in distribution(wanted.name).requires or ()]
    return {name for name, _ in found} - {"isitok"}


def all_needed(requirements: Iterable[str]) -> set[str]:
    return set().union(*(needed(requirements, place) for place in PLACES))


def test_everything_that_can_be_installed_has_a_version() -> None:
    extras = PROJECT["project"]["optional-dependencies"]
    wanted = [*PROJECT["project"]["dependencies"], *PROJECT["build-system"]["requires"], "pip", "setuptools"]
    found = all_needed([*wanted, *(each for extra in extras.values() for each in extra)])
    assert found - pins("constraints.txt").keys() == set()
    assert {"hatchling", "tomlkit", "trove-classifiers", "editables"} <= pins("constraints.txt").keys(), "these build"


def test_the_lock_has_what_a_copy_needs_and_what_builds_it_and_nothing_else() -> None:
    runs = all_needed(PROJECT["project"]["dependencies"])
    builds = all_needed(PROJECT["build-system"]["requires"]) | {"tomlkit", "trove-classifiers"}
    builds |= {"packaging", "pathspec", "pluggy"}
    assert pins("requirements.txt").keys() == runs | builds


def test_what_makes_the_programs_is_locked_with_all_that_goes_into_them() -> None:
    makes = all_needed(PROJECT["project"]["optional-dependencies"]["package"])
    assert pins("packaging/requirements.txt").items() >= pins("requirements.txt").items()
    assert makes <= pins("packaging/requirements.txt").keys()


@pytest.mark.parametrize("name", LOCKS)
def test_the_lock_agrees_with_the_constraints_in_every_version(name: str) -> None:
    assert pins(name).items() <= pins("constraints.txt").items()


@pytest.mark.parametrize("name", LOCKS)
def test_the_lock_gives_each_at_least_one_hash_and_takes_only_what_is_ready_made(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    entries = re.split(r"\n(?=[A-Za-z0-9])", text.partition("--only-binary :all:\n")[2])
    assert [entry.partition("==")[0] for entry in entries if "--hash=sha256:" not in entry] == []
    assert len(entries) == len(pins(name))
    for line in text.splitlines():
        assert re.fullmatch(
            r"#.*|--only-binary :all:|[a-z0-9-]+==[\w.]+( ; [^;]+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?", line
        ), line
    # Those that are compiled have a file for each system and Python.
    for each in ("pygame-ce", "pillow", "pyyaml", "watchfiles"):
        (entry,) = (entry for entry in entries if entry.startswith(f"{each}=="))
        assert entry.count("--hash") > 20


@pytest.mark.parametrize("name", [*LOCKS, "constraints.txt"])
def test_neither_says_where_to_fetch_it(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert not re.search(r"://|index-url|find-links|trusted-host|\.(org|com|net|io)\b", text)


def test_every_part_of_a_copy_has_its_licence_named() -> None:
    licence = " ".join((ROOT / "LICENSE").read_text("utf-8").split()).casefold()
    for name in pins("requirements.txt"):
        assert re.search(rf"\b{name.replace('-', '[-_]')}\b", licence), name


INSIDE = {
    "SDL2-2": "SDL2",
    "SDL2_image-2": "SDL2_image",
    "SDL2_mixer-2": "SDL2_mixer",
    "SDL2_ttf-2": "SDL2_ttf",
    "asound": "libasound",
    "brotlicommon": "Brotli",
    "brotlidec": "Brotli",
    "jpeg": "libjpeg-turbo",
    "png16": "libpng",
    "sharpyuv": "libsharpyuv",
    "sndfile": "libsndfile",
    "tiff": "libtiff",
    "vorbisenc": "Vorbis",
    "vorbisfile": "Vorbis",
    "webp": "libwebp",
    "webpdemux": "libwebp",
    "webpmux": "libwebp",
    "lcms2": "lcms2",
}
"""What the libraries inside a wheel are called in LICENSE, where that isn't their name."""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="they lie elsewhere there")
@pytest.mark.parametrize(("name", "folder"), [("pygame-ce", "pygame_ce.libs"), ("Pillow", "pillow.libs")])
def test_every_library_inside_a_wheel_has_its_licence_named(name: str, folder: str) -> None:
    part = (ROOT / "LICENSE").read_text("utf-8").partition(f"What lies inside {name} ")[2].partition("\n\nWhat")[0]
    assert part
    there = [file for file in distribution(name).files or () if folder in file.parts]
    stems = {re.split(r"-[0-9a-f]{8}|\.so", file.name.removeprefix("lib"))[0] for file in there}
    if not stems:
        pytest.skip("this copy was built from source: it brings no libraries")
    for stem in stems:
        called = INSIDE.get(stem, stem)
        assert re.search(rf"(\b|lib){re.escape(called)}", part, re.IGNORECASE), stem
