"""A file is followed as editors save it: written over, put in its place, emptied first, taken away and brought back."""

import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from isitok.app.following import Follower, News
from isitok.library.manuscript import Manuscript, WritingDesk
from tests.builders import RABBIT

PATIENT = 8.0


class Window:
    """Somebody who is told that there is news."""

    def __init__(self, file: Path) -> None:
        self.told = threading.Event()
        self.follower = Follower(WritingDesk(file), self.told.set)
        self.follower.start()

    def waits(self, seconds: float = PATIENT) -> News[Manuscript] | None:
        ends = time.monotonic() + seconds
        while time.monotonic() < ends:
            if self.told.wait(0.02):
                self.told.clear()
                if news := self.follower.news():
                    return news
        return None

    def title(self) -> str:
        news = self.waits()
        assert news is not None
        assert news.found.scenario is not None, news.found.slips
        return news.found.scenario.title


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "pets" / "scenarios" / "rabbit.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(RABBIT, "utf-8")
    return path


@pytest.fixture
def window(file: Path) -> Iterator[Window]:
    window = Window(file)
    assert window.title() == "The rabbit photo"
    time.sleep(0.1)  # it begins to watch
    yield window
    window.follower.stop()


def renamed(title: str) -> str:
    return RABBIT.replace("The rabbit photo", title)


def test_a_file_that_is_written_over_is_read(file: Path, window: Window) -> None:
    file.write_text(renamed("Second"), "utf-8")
    assert window.title() == "Second"
    file.write_text(renamed("Third"), "utf-8")
    assert window.title() == "Third"


def test_a_file_that_is_put_in_its_place_is_read(file: Path, window: Window) -> None:
    for title in ("Second", "Third"):
        new = file.with_name("rabbit.yaml.new")
        new.write_text(renamed(title), "utf-8")
        os.replace(new, file)
        assert window.title() == title


def test_a_file_that_is_emptied_taken_away_or_halved_for_a_moment_is_no_error(file: Path, window: Window) -> None:
    file.write_bytes(b"")
    time.sleep(0.4)
    file.write_text(renamed("Second"), "utf-8")
    assert window.title() == "Second"
    file.unlink()
    time.sleep(0.4)
    file.write_text(renamed("Third"), "utf-8")
    assert window.title() == "Third"
    with file.open("w", encoding="utf-8") as stream:
        whole = renamed("Fourth")
        stream.write(whole[: len(whole) // 2])
        stream.flush()
        time.sleep(0.05)
        stream.write(whole[len(whole) // 2 :])
    assert window.title() == "Fourth"


def test_a_file_that_is_gone_is_said_to_be_and_read_when_it_is_back(file: Path, window: Window) -> None:
    file.unlink()
    news = window.waits()
    assert news is not None
    assert news.found.gone
    file.write_text(renamed("Back"), "utf-8")
    assert window.title() == "Back"


def test_a_folder_that_comes_back_is_followed_again(file: Path, window: Window) -> None:
    away = file.parent.parent.with_name("away")
    os.rename(file.parent.parent, away)
    news = window.waits()
    assert news is not None
    assert news.found.gone
    os.rename(away, file.parent.parent)
    assert window.title() == "The rabbit photo"
    file.write_text(renamed("Second"), "utf-8")
    assert window.title() == "Second"


def test_an_error_is_told_and_so_is_its_end(file: Path, window: Window) -> None:
    file.write_text(RABBIT.replace("verdict: ok", "verdict: okk"), "utf-8")
    news = window.waits()
    assert news is not None
    assert [slip.problem.place.line for slip in news.found.errors] == [6]
    file.write_text(RABBIT, "utf-8")
    assert window.title() == "The rabbit photo"


def test_a_pack_that_gives_a_topic_is_followed_too(file: Path, window: Window) -> None:
    pack = "title: Pets\nabout: Stories about pets and photos of them.\nages: 7-9\ntopic: photos-of-others\n"
    (file.parent.parent / "pack.yaml").write_text(pack, "utf-8")
    news = window.waits()
    assert news is not None
    assert news.found.scenario is not None
    assert news.found.scenario.topic == "photos-of-others"


def test_a_save_that_changes_nothing_tells_nothing(file: Path, window: Window) -> None:
    stamp = file.stat()
    file.write_text(RABBIT, "utf-8")
    os.utime(file, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))

    assert window.waits(1.5) is None


def test_where_nobody_can_say_that_a_file_was_saved_it_is_looked_at_and_that_is_said_once(file: Path) -> None:
    """As on some network drives; here, because the folder isn't there yet."""
    away = file.parent.parent.with_name("away")
    os.rename(file.parent.parent, away)
    window = Window(file)
    first = window.waits()
    while first is not None and not first.polling:
        first = window.waits()
    assert first is not None
    assert first.found.gone
    os.rename(away, file.parent.parent)
    second = window.waits()
    assert second is not None
    assert second.found.scenario is not None
    assert not second.polling
    window.follower.stop()


def test_it_ends_at_once_when_the_window_is_closed(file: Path) -> None:
    window = Window(file)
    window.title()
    began = time.monotonic()
    window.follower.stop()

    assert time.monotonic() - began < 1.5
    assert not [thread for thread in threading.enumerate() if thread.name == "follows a file"]
