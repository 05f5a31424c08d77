"""A lesson is kept whole, for this user alone, for fourteen days at the most."""

import os
import stat
import sys
import time
from pathlib import Path

import pytest

from isitok.store.autosave import clear_old, keep_lesson, kept_at, load_lesson
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
    assert kept_at(place) is None
    assert keep_lesson(place, LESSON) == ""
    assert keep_lesson(place, {**LESSON, "title": "Year 9"}) == ""

    assert load_lesson(place) == ({**LESSON, "title": "Year 9"}, "")
    assert kept_at(place) == pytest.approx(time.time(), abs=60)
    assert [file.name for file in place.parent.iterdir()] == ["lesson.json"]


@on_posix
def test_nobody_else_can_read_it(place: Path) -> None:
    keep_lesson(place, LESSON)

    assert stat.S_IMODE(place.stat().st_mode) == 0o600


def test_at_the_end_nothing_of_it_is_left(place: Path) -> None:
    keep_lesson(place, LESSON)
    place.with_name("lesson.damaged.json").write_text("{")
    assert keep_lesson(place, None) == ""

    assert list(place.parent.iterdir()) == []
    assert keep_lesson(place, None) == "", "there was nothing to delete"


def test_a_lesson_is_never_written_over_another_that_can_be_gone_on_with(place: Path) -> None:
    one, other = ({"lesson": {"cards": ["in-town/coach"], "seed": seed}} for seed in (5, 6))
    assert keep_lesson(place, one) == ""
    assert keep_lesson(place, {**one, "lesson": {**one["lesson"], "at": 9}}) == ""
    assert keep_lesson(place, {**one, "title": "Year 9"}) == ""
    assert "isn’t kept in case of a break" in keep_lesson(place, other)
    assert load_lesson(place).lesson == {**one, "title": "Year 9"}
    assert keep_lesson(place, None) == ""
    assert keep_lesson(place, other) == ""
    aged(place, 14.1)
    assert keep_lesson(place, one) == "", "the other one is too old to be gone on with"
    place.write_text("{")
    assert keep_lesson(place, one) == ""


def test_it_is_gone_after_fourteen_days(place: Path) -> None:
    keep_lesson(place, LESSON)
    aged(place, 13.9)
    clear_old(place)
    assert kept_at(place) is not None
    aged(place, 14.1)
    assert kept_at(place) is None
    assert load_lesson(place).lesson is None
    clear_old(place)

    assert list(place.parent.iterdir()) == []


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b"\xff", b"[" * 9999, b"{}" + b" " * 300_000], ids=range(6))
def test_a_damaged_one_is_set_aside_and_said(place: Path, raw: bytes) -> None:
    place.parent.mkdir()
    place.write_bytes(raw)
    found = load_lesson(place)

    assert found.lesson is None
    assert "lesson.damaged.json" in found.trouble
    assert [file.name for file in place.parent.iterdir()] == ["lesson.damaged.json"]
    aged(place.with_name("lesson.damaged.json"), 15)
    clear_old(place)
    assert list(place.parent.iterdir()) == []


def test_where_it_can_not_be_kept_it_says_so_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where the folder should be")
    said = keep_lesson(tmp_path / "state" / "lesson.json", LESSON)

    assert said.startswith("The lesson can’t be kept in case of a break (")
    assert keep_lesson(None, LESSON) == "The lesson can’t be kept: this user has no home folder."
    assert (keep_lesson(None, None), kept_at(None), load_lesson(None).lesson) == ("", None, None)


def test_a_plan_is_never_written_over_another_unasked(tmp_path: Path) -> None:
    path = tmp_path / "packs" / "week-2.lesson.yaml"
    assert keep_plan(path, "title: One\r\n", over=False) == ""
    assert keep_plan(path, "title: Two\r\n", over=False) == "There is a lesson called week-2.lesson.yaml already."
    assert path.read_bytes() == b"title: One\r\n"
    assert keep_plan(path, "title: Two\r\n", over=True) == ""

    assert path.read_bytes() == b"title: Two\r\n"
    assert [file.name for file in path.parent.iterdir()] == ["week-2.lesson.yaml"]


def test_a_plan_that_can_not_be_written_says_why(tmp_path: Path) -> None:
    (tmp_path / "packs").write_text("")

    assert keep_plan(tmp_path / "packs" / "a.lesson.yaml", "", over=False).startswith("The lesson can’t be saved (")
