"""A lesson is kept whole, for this user alone, for fourteen days at the most."""

import json
import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from isitok.format.file_kinds import schema_of_kind
from isitok.i18n.screen_words import ENGLISH
from isitok.store.autosave import Kept, clear_old, keep_lesson, lessons_kept, load_lesson, place_for, time_kept
from isitok.store.plans import keep_plan

DAY = 24 * 60 * 60
LESSON = {"lesson": {"version": 1, "at": 3}, "title": "Year 8"}
on_posix = pytest.mark.skipif(sys.platform == "win32", reason="folders there have other locks")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "state" / "lesson.json"


def aged(path: Path, days: float) -> None:
    then = time.time() - days * DAY
    os.utime(path, (then, then))


def test_a_lesson_is_found_as_it_was_kept(place: Path) -> None:
    assert time_kept(place) is None
    assert keep_lesson(place, LESSON) is None
    assert keep_lesson(place, {**LESSON, "title": "Year 9"}) is None

    assert load_lesson(place) == Kept({**LESSON, "title": "Year 9"})
    assert time_kept(place) == pytest.approx(time.time(), abs=60)
    assert [file.name for file in place.parent.iterdir()] == ["lesson.json"]


@on_posix
def test_nobody_else_can_read_it(place: Path) -> None:
    keep_lesson(place, LESSON)

    assert stat.S_IMODE(place.stat().st_mode) == 0o600


def test_at_the_end_nothing_of_it_is_left(place: Path) -> None:
    keep_lesson(place, LESSON)
    place.with_name("lesson.damaged.json").write_text("{")
    assert keep_lesson(place, None) is None

    assert list(place.parent.iterdir()) == []
    assert keep_lesson(place, None) is None, "there was nothing to delete"


def test_each_lesson_has_a_place_of_its_own_and_one_of_an_earlier_version_stays_where_it_is(place: Path) -> None:
    one, other = ({"lesson": {"cards": ["in-town/coach"], "seed": seed}} for seed in (5, 6))
    files = [place_for(place, each) for each in (one, other)]
    assert len({*files, place}) == 3
    assert place_for(place, {**one, "lesson": {**one["lesson"], "at": 9}}) == files[0]
    for file, lesson in zip(files, (one, other), strict=True):
        assert keep_lesson(file, lesson) is None
    aged(files[0], 1)
    assert lessons_kept(place) == (files[1], files[0])
    assert keep_lesson(place, one) is None, "as an earlier version did"
    assert (place_for(place, one), place_for(place, other)) == (place, files[1])
    aged(files[1], 14.1)
    assert lessons_kept(place) == (place, files[0])
    place.write_text("{")
    assert place_for(place, one) == files[0]


def test_it_is_gone_after_fourteen_days(place: Path) -> None:
    keep_lesson(place, LESSON)
    aged(place, 13.9)
    clear_old(place)
    assert time_kept(place) is not None
    aged(place, 14.1)
    assert time_kept(place) is None
    assert load_lesson(place).lesson is None
    clear_old(place)
    aged(place.with_name("lesson.past.json"), 31)
    clear_old(place)

    assert list(place.parent.iterdir()) == []


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b"\xff", b"[" * 9999, b" " * 300_000 + b"{}"], ids=range(6))
def test_a_damaged_one_is_set_aside_and_said(place: Path, raw: bytes) -> None:
    place.parent.mkdir()
    place.write_bytes(raw)
    found = load_lesson(place)

    assert found.lesson is None
    assert "lesson.damaged.json" in ENGLISH.trouble(found.trouble)
    assert [file.name for file in place.parent.iterdir()] == ["lesson.damaged.json"]
    aged(place.with_name("lesson.damaged.json"), 15)
    clear_old(place)
    aged(place.with_name("lesson.damaged.past.json"), 31)
    clear_old(place)
    assert list(place.parent.iterdir()) == []


def test_where_it_can_not_be_kept_it_says_so_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where the folder should be")
    said = ENGLISH.trouble(keep_lesson(tmp_path / "state" / "lesson.json", LESSON))

    assert said.startswith("The lesson can’t be kept in case of a break (")
    assert ENGLISH.trouble(keep_lesson(None, LESSON)) == "The lesson can’t be kept: this user has no home folder."
    assert (keep_lesson(None, None), time_kept(None), load_lesson(None).lesson) == (None, None, None)


def test_a_plan_is_never_written_over_another_unasked(tmp_path: Path) -> None:
    path = tmp_path / "packs" / "week-2.lesson.yaml"
    assert keep_plan(path, "title: One\r\n", over=False) is None
    assert json.loads(path.with_name("lesson.schema.json").read_text("utf-8")) == schema_of_kind("lesson")
    refused = keep_plan(path, "title: Two\r\n", over=False)
    assert ENGLISH.trouble(refused) == "There is a lesson called week-2.lesson.yaml already."
    assert path.read_bytes() == b"title: One\r\n"
    assert keep_plan(path, "title: Two\r\n", over=True) is None

    assert path.read_bytes() == b"title: Two\r\n"
    assert sorted(file.name for file in path.parent.iterdir()) == ["lesson.schema.json", "week-2.lesson.yaml"]


def test_the_schema_of_an_earlier_version_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "lesson.schema.json").write_text("{}")
    assert keep_plan(tmp_path / "week-2.lesson.yaml", "title: One\r\n", over=False) is None
    assert json.loads((tmp_path / "lesson.schema.json").read_text("utf-8")) == schema_of_kind("lesson")


def test_a_plan_that_can_not_be_written_says_why(tmp_path: Path) -> None:
    (tmp_path / "packs").write_text("")

    refused = keep_plan(tmp_path / "packs" / "a.lesson.yaml", "", over=False)
    assert ENGLISH.trouble(refused).startswith("The lesson can’t be saved (")


def left_by(place: Path, process: int, days: float = 0) -> Path:
    """What a game leaves that is ended by force while it writes a lesson."""
    left = place.with_name(f".{place.name}.{process}.new")
    place.parent.mkdir(exist_ok=True)
    left.write_text("{")
    aged(left, days)
    return left


@pytest.fixture
def ended() -> int:
    """The number of a process that has ended."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def test_what_a_kill_has_left_is_removed_by_the_next_start(place: Path, ended: int) -> None:
    keep_lesson(place, LESSON)
    left_by(place, ended)
    left_by(place, os.getpid())
    clear_old(place)

    assert [file.name for file in place.parent.iterdir()] == ["lesson.json"]


@on_posix
def test_what_another_copy_of_the_game_is_writing_just_now_stays(place: Path) -> None:
    other = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    left = left_by(place, other.pid)
    clear_old(place)
    assert left.exists()
    aged(left, 1)
    clear_old(place)
    other.communicate(b"\n")

    assert not left.exists()


def test_delete_removes_it_too_whoever_has_left_it(place: Path) -> None:
    keep_lesson(place, LESSON)
    left_by(place, 1)
    assert keep_lesson(place, None) is None

    assert list(place.parent.iterdir()) == []


def test_delete_says_so_where_it_can_not_know_that_nothing_is_left(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(folder: object) -> list[str]:
        raise PermissionError(13, "Permission denied")

    keep_lesson(place, LESSON)
    monkeypatch.setattr(os, "listdir", fails)

    said = ENGLISH.trouble(keep_lesson(place, None))
    assert said.startswith("The lesson that was kept can’t be deleted (permission denied)")


@pytest.mark.parametrize("number", ["Infinity", "-Infinity", "NaN", "1e999", "[-1e999]", '{"at": NaN}'])
def test_a_number_that_is_none_is_damage(place: Path, number: str) -> None:
    place.parent.mkdir()
    place.write_text(f'{{"lesson": {{"version": 1, "room": {number}}}}}')

    assert load_lesson(place).lesson is None
    assert place.with_name("lesson.damaged.json").exists()


@pytest.mark.parametrize("number", ["12", "-0.5", "1e3", "true", "null", '"Infinity"'])
def test_any_other_number_is_none(place: Path, number: str) -> None:
    place.parent.mkdir()
    place.write_text(f'{{"lesson": {{"version": 1, "room": {number}}}}}')

    assert load_lesson(place).lesson is not None


def the_clock_says(monkeypatch: pytest.MonkeyPatch, days_from_now: float) -> None:
    now, real = time.time(), time.localtime
    monkeypatch.setattr(time, "time", lambda: now + days_from_now * DAY)
    monkeypatch.setattr(time, "localtime", lambda at=None: real(time.time() if at is None else at))


def names(place: Path) -> list[str]:
    return sorted(file.name for file in place.parent.iterdir())


@pytest.mark.parametrize("days", [15, 60, 900])
def test_what_is_past_its_time_is_set_aside_for_thirty_days_and_that_is_said_once(
    place: Path, monkeypatch: pytest.MonkeyPatch, days: int
) -> None:
    keep_lesson(place, LESSON)
    the_clock_says(monkeypatch, days)
    said = ENGLISH.trouble(clear_old(place))
    assert said.startswith("By this computer’s clock, the lesson that was kept is more than 14 days old.")
    assert names(place) == ["lesson.past.json"]
    assert time_kept(place) is None
    for later in (1, 27):
        the_clock_says(monkeypatch, later)
        assert clear_old(place) is None
        assert names(place) == ["lesson.past.json"]

    the_clock_says(monkeypatch, 2.5)
    assert clear_old(place) is None
    assert names(place) == []


@pytest.mark.parametrize("days", [15, 900, 26_000])
def test_a_clock_that_was_ahead_for_some_starts_deletes_nothing(
    place: Path, monkeypatch: pytest.MonkeyPatch, days: int
) -> None:
    keep_lesson(place, LESSON)
    place.with_name("lesson.damaged.json").write_text("{")
    with pytest.MonkeyPatch.context() as ahead:
        the_clock_says(ahead, days)
        assert clear_old(place) is not None
        clear_old(place)
        the_clock_says(ahead, 3)
        clear_old(place)
    assert clear_old(place) is None

    assert names(place) == ["lesson.damaged.json", "lesson.json"]
    assert load_lesson(place).lesson == LESSON
    assert time_kept(place) == pytest.approx(time.time(), abs=60), "its days begin when the clock is right again"


def test_beside_a_lesson_of_today_one_that_was_set_aside_waits(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep_lesson(place, LESSON)
    with pytest.MonkeyPatch.context() as ahead:
        the_clock_says(ahead, 900)
        clear_old(place)
    keep_lesson(place, {"title": "Another"})
    clear_old(place)
    assert load_lesson(place).lesson == {"title": "Another"}
    assert names(place) == ["lesson.json", "lesson.past.json"]
    the_clock_says(monkeypatch, 31)
    clear_old(place)
    assert names(place) == ["lesson.json"], "the old one is deleted, and this one waits for its turn"
    clear_old(place)
    assert names(place) == ["lesson.past.json"]


@pytest.mark.parametrize("year", [1970, 2100, 9999, 10_000, 292_277])
def test_a_clock_that_says_what_can_not_be_is_no_clock(place: Path, monkeypatch: pytest.MonkeyPatch, year: int) -> None:
    keep_lesson(place, LESSON)
    the_clock_says(monkeypatch, (year - time.localtime().tm_year) * 365.25)
    said = ENGLISH.trouble(clear_old(place))
    assert said.startswith("This computer’s clock says that it is the year ")
    assert load_lesson(place).lesson == LESSON
    assert names(place) == ["lesson.json"]
    assert keep_lesson(place, None) is None, "somebody can delete it"
    assert clear_old(place) is None


def test_a_time_that_no_clock_can_tell_stops_nothing(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(at: float | None = None) -> time.struct_time:
        raise OverflowError("timestamp out of range for platform time_t")

    keep_lesson(place, LESSON)
    monkeypatch.setattr(time, "localtime", fails)
    assert "the year 1970" in ENGLISH.trouble(clear_old(place))
    assert names(place) == ["lesson.json"]
