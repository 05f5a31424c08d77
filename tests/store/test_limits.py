"""Each limit of what is kept, at its value and one beside it: how old, how large, how many."""

import os
import re
import sqlite3
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from isitok.base.trouble import Troubled
from isitok.game.results.result_parts import Part, VoteKind
from isitok.game.results.terms import Term
from isitok.game.results.voice_count import Asked, Slips
from isitok.i18n.screen_words import ENGLISH
from isitok.store import clock, places
from isitok.store.accounts import is_among
from isitok.store.atomic_write import clear_unfinished, replace_whole
from isitok.store.autosave import clear_counted, load_lesson, time_kept
from isitok.store.clock import let_go, local_time
from isitok.store.database import Damaged, destroy, open_database
from isitok.store.machine import said_in
from isitok.store.own_keys import tidy_keys
from isitok.store.papers import keep_paper
from isitok.store.plans import load_plans
from isitok.store.results import are_kept, clear_old_results, keep_results, load_results, this_term, was_counted
from isitok.store.saved_sums import read_sums, save_sums
from isitok.store.settings import LONGEST_PATH, Settings, load_settings, save_settings, settings_from
from isitok.store.settings_fault import told_of
from isitok.store.voice_counts import keep_slips, load_voice
from tests.links import make_link

HOUR, DAY = 60 * 60, 24 * 60 * 60
NOON = 1_796_212_800  # on 2 December 2026
TERM = Term(2026, 2)
VOTES = ((Part("group-chats", VoteKind.HARM, 17, 10),),)


@pytest.fixture(autouse=True)
def noon(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock that stands: no limit is met to the second by one that goes."""
    monkeypatch.setattr(time, "time", lambda: float(NOON))


def of_age(path: Path, seconds: int) -> Path:
    path.write_text("{}")
    os.utime(path, (NOON - seconds, NOON - seconds))
    return path


# How old


@pytest.mark.parametrize(
    ("there", "gone", "left"),
    [
        (9 * DAY - 1, None, {"a.json": 9 * DAY - 1}),
        (9 * DAY, None, {"a.past.json": 0}),
        (-DAY, None, {"a.json": -DAY}),
        (-DAY - 1, None, {"a.json": 0}),
        (None, 30 * DAY - 1, {"a.past.json": 30 * DAY - 1}),
        (None, 30 * DAY, {}),
        (None, -DAY, {"a.past.json": -DAY}),
        (None, -DAY - 1, {"a.json": 0}),
        (5, -DAY - 1, {"a.json": 5, "a.past.json": 0}),
        (9 * DAY, 5, {"a.json": 9 * DAY, "a.past.json": 5}),
        (None, None, {}),
    ],
)
def test_a_file_is_set_aside_after_its_time_deleted_after_thirty_days_and_trusts_no_clock_that_was_ahead(
    tmp_path: Path, there: int | None, gone: int | None, left: dict[str, int]
) -> None:
    for name, seconds in (("a.json", there), ("a.past.json", gone)):
        if seconds is not None:
            of_age(tmp_path / name, seconds)
    assert let_go(tmp_path / "a.json", 9 * DAY) is (there == 9 * DAY and gone is None)
    assert {file.name: NOON - file.stat().st_mtime for file in tmp_path.iterdir()} == left


def test_a_lesson_is_kept_for_less_than_fourteen_days(tmp_path: Path) -> None:
    kept = {age: time_kept(of_age(tmp_path / "lesson.json", age)) is not None for age in (14 * DAY - 1, 14 * DAY)}
    assert kept == {14 * DAY - 1: True, 14 * DAY: False}


def test_what_is_being_written_may_be_so_for_an_hour(tmp_path: Path) -> None:
    for age, stays in ((HOUR, True), (HOUR + 1, False)):
        left = of_age(tmp_path / ".a.json.1.new", age)
        clear_unfinished(tmp_path / "a.json")
        assert left.exists() is stays


@pytest.mark.parametrize(
    ("since", "after"),
    [
        (DAY, NOON + DAY),
        (DAY + 1, NOON),
        (-30 * DAY + 1, NOON - 30 * DAY + 1),
        (-30 * DAY, None),
        (-30 * DAY - 1, None),
    ],
)
def test_a_term_that_is_past_stays_for_thirty_days_and_trusts_no_clock_that_was_ahead(
    tmp_path: Path, since: int, after: int | None
) -> None:
    path, later = tmp_path / "results.db", Term(2027, 2)
    keep_results(path, VOTES, TERM, 10, new_group=True)
    assert clear_old_results(path, later) is not None
    with open_database(path, make=True) as db:
        db.execute("update past set since = ?", (NOON + since,))
    assert clear_old_results(path, later) is None
    with open_database(path) as db:
        assert db.execute("select since from past").fetchone() == (None if after is None else (after,))
        assert db.execute("select count(*) from sums").fetchone() == ((0 if after is None else 2),)
    assert clear_old_results(path, TERM) is None, "the clock was ahead: no term is past"
    with open_database(path) as db:
        assert db.execute("select since from past").fetchone() is None


def test_a_clock_that_cannot_be_is_in_1970(monkeypatch: pytest.MonkeyPatch) -> None:
    assert local_time(10.0**20)[:6] == (1970, 1, 1, 0, 0, 0)
    assert [clock.no_clock(year) is None for year in (2023, 2024, 2099, 2100)] == [False, True, True, False]


# How large, and how many


def test_a_lesson_of_256_kilobytes_is_read_and_a_larger_one_is_none(tmp_path: Path) -> None:
    for more, is_read in ((0, True), (1, False)):
        path = tmp_path / f"lesson-{more}.json"
        path.write_text("{}".rjust(256 * 1024 + more))
        os.utime(path, (NOON, NOON))
        assert (load_lesson(path).lesson is not None) is is_read


def test_settings_for_all_take_less_than_64_kilobytes() -> None:
    for less, fits in ((1, True), (0, False)):
        said = said_in(b"{}".ljust(64 * 1024 - less), "here")
        assert [ENGLISH.trouble(told_of(one)) for one in said.faults] == [
            "it is too large; settings take a few lines."
        ] * (not fits)


def test_a_folder_with_a_path_of_400_letters_is_remembered() -> None:
    whole = [os.path.join(Path.cwd().anchor, "").ljust(LONGEST_PATH + more, "x") for more in (0, 1)]
    assert settings_from({"folders": whole}).folders == (whole[0],)


def test_nine_damaged_files_of_settings_are_set_aside_and_one_more_replaces_the_last(tmp_path: Path) -> None:
    for number in range(1, 11):
        (tmp_path / "settings.json").write_text(f"{number}")
        assert load_settings(tmp_path / "settings.json").trouble
    found = {file.name: file.read_text() for file in tmp_path.iterdir()}
    usual = {f"settings.damaged-{number}.json": f"{number}" for number in range(2, 9)}
    assert found == {"settings.damaged.json": "1", **usual, "settings.damaged-9.json": "10"}


# How it is written


def test_settings_are_written_for_people_to_read_and_open_to_whom_the_system_opens_new_files(tmp_path: Path) -> None:
    save_settings(tmp_path / "settings.json", Settings(theme="dark"))
    assert (tmp_path / "settings.json").read_text() == '{\n  "format": 1,\n  "theme": "dark"\n}\n'
    (tmp_path / "usual").touch()
    assert (tmp_path / "settings.json").stat().st_mode == (tmp_path / "usual").stat().st_mode
    replace_whole(tmp_path / "own", "", private=True)
    if sys.platform != "win32":
        assert (tmp_path / "own").stat().st_mode & 0o777 == 0o600


def test_settings_that_cannot_be_read_are_known_to_be_others(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    assert load_settings(tmp_path / "settings.json").unread


def test_a_voice_says_what_is_offered_only_to_somebody_who_plays_with_switches() -> None:
    both = [Settings(one_switch=one, spoken_scan=scan).says_offers for one in (True, False) for scan in (True, False)]
    assert both == [True, False, False, False]


def test_a_new_sheet_makes_the_games_own_folder_with_those_around_it(tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        assert keep_paper(tmp_path / "isitok" / "sheets" / name, b"%PDF", makes_folder=True) is None
    assert keep_paper(tmp_path / "nowhere" / "a.pdf", b"%PDF") is not None


def test_a_folder_of_plans_that_cannot_be_read_is_an_error_and_one_without_any_is_none(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "plans").mkdir()
    assert load_plans(tmp_path / "plans", 9) == ()
    (tmp_path / "plans" / "a.lesson.yaml").write_text("title: One\n")
    assert [name for name, _ in load_plans(tmp_path / "plans", 9)] == ["a.lesson.yaml"]


# Results


@pytest.fixture
def results(tmp_path: Path) -> Path:
    return tmp_path / "results.db"


def test_only_a_lesson_that_was_certainly_counted_was(results: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    number = "ab" * 16
    assert not was_counted(None, number)
    assert not was_counted(results, number)
    results.touch()
    assert not was_counted(results, number), "it was only begun"
    keep_results(results, VOTES, TERM, 10, new_group=True, lesson=number)
    assert [was_counted(results, one) for one in (number, "cd" * 16, "")] == [True, False, False]
    assert (are_kept(results), are_kept(results.with_name("other.db")), are_kept(None)) == (True, False, False)

    def silent(*_: object) -> None:
        raise TimeoutError

    monkeypatch.setattr("isitok.store.results.ask", silent)
    assert not was_counted(results, number), "the disk doesn't answer"


def test_a_lesson_is_deleted_at_a_start_only_if_it_was_counted(tmp_path: Path) -> None:
    path, asked = tmp_path / "lesson.json", []

    def was_not(number: str) -> bool:
        asked.append(number)
        return False

    for text in ('{"number": "ab"}', '{"number": 7}', "{}", "[]", "{"):
        path.write_text(text)
        clear_counted(path, was_not)
        assert path.exists()
    assert asked == ["ab"]
    path.write_text('{"number": "ab"}')
    clear_counted(path, lambda number: number == "ab")
    assert not path.exists()


def test_reading_makes_nothing_of_an_empty_file_and_waits_for_nobody_who_writes(results: Path) -> None:
    results.touch()
    assert load_results(results, TERM).trouble is None
    assert results.read_bytes() == b""
    keep_results(results, VOTES, TERM, 10, new_group=True)
    with open_database(results, make=True):
        assert load_results(results, TERM).trouble is None


def test_a_row_of_no_term_or_no_topic_is_damage(results: Path) -> None:
    for change in ("term = '2026-autumn'", "topic = 'kian'", "term = '20-6-autumn'"):
        keep_results(results, VOTES, TERM, 10, new_group=True)
        db = sqlite3.connect(results)
        db.execute("pragma ignore_check_constraints = on")
        db.execute(f"update sums set {change}")
        db.commit()
        db.close()
        assert (load_results(results, TERM).trouble is None) is ("2026" in change)


def test_a_question_with_one_answer_is_read(results: Path) -> None:
    keep_slips(results, Slips(1, (12,)), TERM, 10)
    book = load_voice(results, TERM).book
    assert {asked: given.answers for asked, given in book.waiting.items()} == {Asked(TERM, 1): (12,)}


def test_where_a_file_leads_elsewhere_a_wipe_leaves_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_text("theirs")
    make_link(tmp_path / "results.db", tmp_path / "elsewhere")
    destroy(tmp_path / "results.db")
    assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [("elsewhere", "theirs")]


REASONS = {
    "SQLITE_BUSY": "another copy of the game is using them",
    "SQLITE_LOCKED_SHAREDCACHE": "another copy of the game is using them",
    "SQLITE_FULL": "the disk is full",
    "SQLITE_READONLY_DBMOVED": "the file can’t be written",
    "SQLITE_CANTOPEN": "the file can’t be opened",
    "SQLITE_PERM": "the file can’t be opened",
    "SQLITE_IOERR_WRITE": "the disk doesn’t answer as it should",
    "SQLITE_NOMEM": "the database doesn’t answer as it should",
}


def failing(results: Path, name: str) -> Callable[[], None]:
    def fails() -> None:
        with open_database(results, make=True):
            error = sqlite3.OperationalError()
            error.sqlite_errorname = name
            raise error

    return fails


def test_what_sqlite_says_is_said_in_plain_words(results: Path) -> None:
    for name, reason in REASONS.items():
        with pytest.raises(Troubled, match=reason):
            failing(results, name)()
    for name in ("SQLITE_CORRUPT_INDEX", "SQLITE_NOTADB", "SQLITE_ERROR", "SQLITE_FORMAT", "SQLITE_MISMATCH"):
        with pytest.raises(Damaged):
            failing(results, name)()


def test_sums_are_saved_for_colleagues_under_a_name_with_four_signs_of_their_number(tmp_path: Path) -> None:
    this = this_term()
    for _ in range(3):
        keep_results(tmp_path / "results.db", VOTES, this, 10, new_group=True)
    file = save_sums(tmp_path / "results.db", 10, tmp_path / "new" / "sums", "ours")
    assert re.fullmatch(r"ours-[0-9a-f]{4}\.isitok-sums\.json", file.name)
    read = read_sums([file.parent])
    assert (read.called, read.refused) == ((file.name,), ())
    assert [one.for_school for one in read.saved] == [True]


def test_a_mac_has_a_folder_for_all_and_nobody_without_a_home_has_one_of_their_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(places, "state_folder", lambda: None)
    monkeypatch.setattr(places, "_of_the_game", lambda *_: None)
    assert (places.lesson_file(), places.results_file(), places.settings_file()) == (None, None, None)
    monkeypatch.setattr(sys, "platform", "darwin")
    assert str(places.machine_folder()) == "/Library/Application Support/isitok"


def test_a_name_that_is_longer_than_names_may_be_is_said_to_be_so(tmp_path: Path) -> None:
    said = ENGLISH.trouble(keep_paper(tmp_path / ("x" * 300 + ".pdf"), b"%PDF"))
    assert said.endswith("couldn’t be saved (no file can have this name).")


def test_keys_that_are_none_are_not_taken_over() -> None:
    assert tidy_keys(["P=X"]) == ("P=X",)
    assert [tidy_keys(keys) for keys in (["Q=X"], ["P=F2"], ["F2=X"], ["P=X", "E=X"], ["P=XY"])] == [()] * 5


def test_no_account_is_among_none() -> None:
    assert not is_among([], {"staff"})
    assert not is_among(["staff"], [])
