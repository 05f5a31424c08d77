"""What lies in both zips, to the byte: nothing that an adult leads in the pupils'."""

import io
import json
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile, is_zipfile

import pytest

from isitok import __version__
from isitok.format.vocabulary import Level
from isitok.library.library import Library
from isitok.library.roots import bundled_root
from isitok.library.word_lists import read_words
from tests.browser.edition import MADE, PUPILS, STAFF, only_with_a_build
from tests.bundled import bundled_library
from tests.window.game import ROOT

pytestmark = only_with_a_build


def files(which: str) -> dict[str, bytes]:
    with ZipFile(Path(MADE) / f"{which}-{__version__}.zip") as zip_:
        assert {name.partition("/")[0] for name in zip_.namelist()} == {f"{which}-{__version__}"}
        return {name.partition("/")[2]: zip_.read(name) for name in zip_.namelist()}


def unpacked(data: bytes) -> Iterator[bytes]:
    """A file, and all that is in it if it is a zip."""
    yield data
    if data[:2] == b"PK" and is_zipfile(io.BytesIO(data)):
        with ZipFile(io.BytesIO(data)) as zip_:
            for name in zip_.namelist():
                yield from unpacked(zip_.read(name))


@pytest.fixture(scope="module")
def library() -> Library:
    return bundled_library()


def test_pupils_get_nothing_that_an_adult_leads_or_reads(library: Library) -> None:
    """Not even in a zip inside."""
    all_of_it = b"\n".join(part for data in files(PUPILS).values() for part in unpacked(data))
    stories = [(card, library.scenario(card.id)) for card in library.cards]
    led = [(card, story) for card, story in stories if card.level is Level.THREE or card.adult_led or card.for_staff]
    assert len(led) > 50
    for _, story in led:
        for act in story.acts:
            assert act.act.encode() not in all_of_it
    for _, story in stories:
        for line in (*(one.hear for one in story.listen_for), story.note):
            assert len(line) < 40 or line.encode() not in all_of_it  # a short one is said by somebody in a story, too
    for course in library.courses():
        assert course.title.encode() not in all_of_it
    known = library.load_known()
    for line in (*known.staff_card.before, *known.staff_card.if_told, *(one.ask for one in known.voice)):
        assert line.encode() not in all_of_it
    lists = read_words(bundled_root()).lists
    assert lists
    for one in lists.subjects:
        assert one.why.encode() not in all_of_it


def test_the_staffs_has_all_of_it_in_one_file_more() -> None:
    pupils, staff = files(PUPILS), files(STAFF)
    assert staff.keys() - pupils.keys() == {"led.zip"}
    same = {name for name in pupils if pupils[name] == staff[name]}
    assert pupils.keys() - same == {"files.json", "worker.js"}


@pytest.mark.parametrize("which", [PUPILS, STAFF])
def test_a_host_needs_no_more_room_than_it_is_told(which: str) -> None:
    said = re.search(r"less than (\d+) MB, of which 8 at most", (ROOT / "docs" / "for-it.md").read_text("utf-8"))
    assert said
    assert sum(map(len, files(which).values())) < int(said[1]) * 1_000_000


@pytest.mark.parametrize("which", [PUPILS, STAFF])
def test_no_search_engine_is_let_in_and_each_file_has_its_sum(which: str) -> None:
    found = files(which)
    assert found["robots.txt"] == b"User-agent: *\nDisallow: /\n"
    assert b'<meta name="robots" content="noindex">' in found["index.html"]
    listed = json.loads(found["files.json"])
    assert {name: sha256(found[name]).hexdigest() for name in listed["files"]} == listed["files"]
    assert found.keys() - listed["files"].keys() == {"files.json", "worker.js", "robots.txt"}
    assert sha256(found["files.json"]).hexdigest().encode() in found["worker.js"]


@pytest.mark.parametrize("which", [PUPILS, STAFF])
def test_the_list_of_what_is_inside_has_versions_and_suppliers(which: str) -> None:
    bill = json.loads((Path(MADE) / f"{which}-{__version__}.cdx.json").read_text("utf-8"))
    libraries = {one["name"]: one for one in bill["components"] if one["type"] == "library"}
    assert {"Pyodide", "Python", "Emscripten", "PyYAML", "fpdf2", "fonttools", "platformdirs"} <= libraries.keys()
    assert {"bzip2", "liblzma", "libffi", "zlib", "SQLite", "Expat", "mpdecimal", "Zstandard"} <= libraries.keys()
    assert all(one["version"] and one["supplier"]["name"] for one in libraries.values())
    assert libraries["Pyodide"]["purl"] == f"pkg:npm/pyodide@{libraries['Pyodide']['version']}"
