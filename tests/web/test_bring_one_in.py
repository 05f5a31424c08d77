"""*Bring one in*: a file that was sent is looked at as on a desktop, and lasts as long as the page."""

import tempfile
import time
from pathlib import Path

import pytest

from isitok.library.parcel import pack_up
from isitok.web.front import Front
from tests.packs_.nouns import SMALLEST, a_pack_folder
from tests.web.paper_page import PaperPage, opened

LOCKED = '{"lock_ages": true, "ages": ["11-14"]}'


@pytest.fixture(autouse=True)
def memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What a browser has for a disk."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def a_parcel(folder: Path) -> bytes:
    pack = a_pack_folder(folder / "theirs", "Assembly week", rabbit=SMALLEST)
    (pack / "pack.yaml").write_text("title: Assembly week\nabout: A pack.\nages: 7-9\n", "utf-8")
    return pack_up(pack).data


def comes(front: Front, page: PaperPage, name: str, data: bytes, until: str) -> None:
    """A file is chosen; its page is there at once, or in a moment."""
    place = front.place_for(name)
    Path(place).write_bytes(data)
    front.came(place)
    sees(front, page, until)


def sees(front: Front, page: PaperPage, told: str) -> None:
    until = time.monotonic() + 300
    while not any(text.startswith(told) for text in page.texts):
        assert time.monotonic() < until, page.texts
        time.sleep(0.02)
        front.tick()


def presses(front: Front, page: PaperPage, id_: str, until: str) -> None:
    front.press(id_)
    sees(front, page, until)


def test_a_pack_that_was_sent_is_shown_added_found_by_a_class_and_closed_to_whoever_plays_alone(memory: Path) -> None:
    page = PaperPage()
    front = opened(page, query=[["nation", "england"]])
    front.press("bring")
    assert page.asked_for_files == 1

    comes(front, page, "Assembly week.isitokpack", a_parcel(memory), until="Assembly week")
    assert "It doesn’t say that anybody else has read it." in page.texts
    presses(front, page, "yes", until="“Assembly week” is one of your packs now")
    assert "It is here until this page is closed." in page.texts
    assert "Anyone who plays alone here is only offered the game’s own stories." in page.texts
    assert "Open the folder" not in page.texts
    assert page.downloads == {}

    presses(front, page, "done", until="Play")
    presses(front, page, "setup", until="Choose what to play")
    assert not any("Assembly week" in text or "The rabbit photo" in text for text in page.texts)


def test_what_is_no_pack_is_refused_in_a_sentence_and_nothing_else_comes_of_it() -> None:
    page = PaperPage()
    front = opened(page)
    for name in ("PSHE autumn.xlsx", "a.isitokpack", "../../up.zip", "n" * 300 + ".isitokpack"):
        comes(front, page, name, b"PK\3\4 no zip", until="This file isn’t added")
        presses(front, page, "back", until="Play")


def test_only_an_adult_of_the_staffs_edition_is_asked_for_a_file_or_has_one_looked_at(memory: Path) -> None:
    data = a_parcel(memory)
    for told in ({"led": False}, {"status": 200, "school": LOCKED}):
        page = PaperPage()
        front = opened(page, **told)
        before = page.texts
        assert not any(text.startswith("Bring one in") for text in before)
        front.press("bring")
        place = front.place_for("sent.isitokpack")
        Path(place).write_bytes(data)
        front.came(place)
        front.tick()
        assert (page.texts, page.asked_for_files) == (before, 0)
