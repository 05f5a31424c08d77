"""A lesson is kept whole, for this user alone, for fourteen days at the most."""

import json
import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from isitok.i18n.words import ENGLISH
from isitok.packs.schema.json_schema import lesson_schema
from isitok.store.autosave import clear_old, keep_lesson, load_lesson, time_kept
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

    assert load_lesson(place) == ({**LESSON, "title": "Year 9"}, None)
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


def test_a_lesson_is_never_written_over_another_that_can_be_gone_on_with(place: Path) -> None:
    one, other = ({"lesson": {"cards": ["in-town/coach"], "seed": seed}} for seed in (5, 6))
    assert keep_lesson(place, one) is None
    assert keep_lesson(place, {**one, "lesson": {**one["lesson"], "at": 9}}) is None
    assert keep_lesson(place, {**one, "title": "Year 9"}) is None
    assert "isn’t kept in case of a break" in ENGLISH.trouble(keep_lesson(place, other))
    assert load_lesson(place).lesson == {**one, "title": "Year 9"}
    assert keep_lesson(place, None) is None
    assert keep_lesson(place, other) is None
    aged(place, 14.1)
    assert keep_lesson(place, one) is None, "the other one is too old to be gone on with"
    place.write_text("{")
    assert keep_lesson(place, one) is None


def test_it_is_gone_after_fourteen_days(place: Path) -> None:
    keep_lesson(place, LESSON)
    aged(place, 13.9)
    clear_old(place)
    assert time_kept(place) is not None
    aged(place, 14.1)
    assert time_kept(place) is None
    assert load_lesson(place).lesson is None
    clear_old(place)

    assert list(place.parent.iterdir()) == []


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b"\xff", b"[" * 9999, b"{}" + b" " * 300_000], ids=range(6))
def test_a_damaged_one_is_set_aside_and_said(place: Path, raw: bytes) -> None:
    place.parent.mkdir()
    place.write_bytes(raw)
    found = load_lesson(place)

    assert found.lesson is None
    assert "lesson.damaged.json" in ENGLISH.trouble(found.trouble)
    assert [file.name for file in place.parent.iterdir()] == ["lesson.damaged.json"]
    aged(place.with_name("lesson.damaged.json"), 15)
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
    assert json.loads(path.with_name("lesson.schema.json").read_text("utf-8")) == lesson_schema()
    refused = keep_plan(path, "title: Two\r\n", over=False)
    assert ENGLISH.trouble(refused) == "There is a lesson called week-2.lesson.yaml already."
    assert path.read_bytes() == b"title: One\r\n"
    assert keep_plan(path, "title: Two\r\n", over=True) is None

    assert path.read_bytes() == b"title: Two\r\n"
    assert sorted(file.name for file in path.parent.iterdir()) == ["lesson.schema.json", "week-2.lesson.yaml"]


def test_the_schema_of_an_earlier_version_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "lesson.schema.json").write_text("{}")
    assert keep_plan(tmp_path / "week-2.lesson.yaml", "title: One\r\n", over=False) is None
    assert json.loads((tmp_path / "lesson.schema.json").read_text("utf-8")) == lesson_schema()


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


def test_a_clock_that_is_years_ahead_for_one_start_deletes_nothing_and_that_is_said(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_lesson(place, LESSON)
    place.with_name("lesson.damaged.json").write_text("{")
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 73 * 365 * DAY)
    monkeypatch.setattr(time, "localtime", lambda at=None: time.struct_time((2099, 1, 1, 9, 0, 0, 0, 1, 0)))
    said = ENGLISH.trouble(clear_old(place))
    assert said.startswith("This computer’s clock says that it is the year 2099. The lesson that was kept would be too")
    assert load_lesson(place).lesson == LESSON
    assert keep_lesson(place, None) is None, "somebody who knows that it is right can delete it"
    keep_lesson(place, LESSON)
    os.utime(place, (now + 73 * 365 * DAY,) * 2)
    monkeypatch.undo()

    assert clear_old(place) is None
    assert time_kept(place) == pytest.approx(time.time(), abs=60), "its days begin when the clock is right again"
    aged(place, 15)
    assert clear_old(place) is None
    assert not place.exists()


def test_two_months_are_no_mistake_of_a_clock(place: Path) -> None:
    keep_lesson(place, LESSON)
    aged(place, 60)

    assert clear_old(place) is None
    assert not place.exists()
