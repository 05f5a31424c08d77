"""The results of classes: what lies in the file, who can read it, what is left once it is deleted, what goes wrong."""

import os
import re
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from isitok.base.jobs import damaged_name
from isitok.base.trouble import Troubled, trouble
from isitok.game.results.book import Book, Row, Tally
from isitok.game.results.result_parts import ALL_TOPICS, TOPICS, Counts, Part, VoteKind
from isitok.game.results.terms import Term
from isitok.i18n.screen_words import ENGLISH
from isitok.store.database import MIGRATIONS, open_database
from isitok.store.results import COUNTED_BEFORE, Found, clear_old_results, keep_results, load_results, wipe_results

has_modes = pytest.mark.skipif(sys.platform == "win32", reason="there, folders say who may read what is in them")
NOW = Term(2026, 2)
DAY = 24 * 60 * 60
COLUMNS = {
    *("term", "topic", "kind", "state", "agreed", "differed", "agreed_people", "differed_people", "groups"),
    *("agreed_most", "differed_most", "least", "course", "order", "year"),
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "isitok" / "results.db"


def days_later(monkeypatch: pytest.MonkeyPatch, days: float) -> None:
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + days * DAY)


def clear_for_good(path: Path, now: Term, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two starts: what is past its time is set aside, and thirty days later deleted."""
    assert clear_old_results(path, now) is not None
    days_later(monkeypatch, 31)
    assert clear_old_results(path, now) is None


def a_lesson(agreed: int = 17, differed: int = 10, topic: str = "group-chats") -> Counts:
    return ((Part(topic, VoteKind.HARM, agreed, differed),),)


def keep(path: Path | None, counts: Counts | None = None, now: Term = NOW, **fields: Any) -> str:
    usual: dict[str, Any] = {"least": 10, "new_group": True}
    return keep_results(path, counts or a_lesson(), now, **usual | fields)


def book(path: Path, now: Term = NOW) -> Book:
    found = load_results(path, now)
    assert found.trouble is None
    return found.book


def bytes_in(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


def files(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.rglob("*") if file.is_file())


# What is kept


def test_what_was_kept_is_read_back_and_adds_up(path: Path) -> None:
    assert keep(path) is None
    assert keep(path, a_lesson(20, 11)) is None
    assert keep(path, a_lesson(27, 1)) is None
    row = Row(NOW, "group-chats", VoteKind.HARM)
    waiting = {row._replace(topic=ALL_TOPICS): Tally(27, 1, 10, 1, 1, 10, 1, 10), row: Tally()}
    assert book(path) == Book(shown={row: Tally(37, 21, 17, 10, 2)}, waiting=waiting)


def test_reading_makes_no_file(path: Path) -> None:
    assert book(path) == Book()
    assert clear_old_results(path, NOW) is None
    assert wipe_results(path) is None
    assert not path.parent.exists()


@has_modes
def test_there_is_one_file_and_only_this_user_can_read_it(path: Path) -> None:
    keep(path)
    assert files(path.parent) == ["results.db"]
    assert path.stat().st_mode & 0o777 == 0o600


@has_modes
def test_a_file_that_others_could_read_is_closed_to_them(path: Path) -> None:
    keep(path)
    path.chmod(0o644)
    keep(path)
    assert path.stat().st_mode & 0o777 == 0o600


def test_there_is_no_column_in_which_anything_else_could_stand(path: Path) -> None:
    keep(path)
    with sqlite3.connect(path) as db:
        tables = [name for (name,) in db.execute("select name from sqlite_master where type != 'index'")]
        columns = {name: kind for _, name, kind, *_ in db.execute("pragma table_info(sums)")}
        assert [name for _, name, *_ in db.execute("pragma table_info(spent)")] == ["lesson", "term"]
        assert [name for _, name, *_ in db.execute("pragma table_info(past)")] == ["term", "since"]
    db.close()
    assert sorted(tables) == ["passed_on", "past", "spent", "sums", "voice"]
    assert columns.keys() == COLUMNS
    assert {name for name, kind in columns.items() if kind == "TEXT"} == {
        *("term", "topic", "kind", "state", "course", "order", "year")
    }


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("term", "'2026-11-25'"),
        ("term", "'Tuesday'"),
        ("topic", "'kian'"),
        ("topic", "'in-the-chat/coach'"),
        ("kind", "'8b'"),
        ("state", "'kian'"),
        ("course", "'8b'"),
        ("course", "'11-14'"),  # only of before and after
        ('"order"', "'ab'"),
        ("year", "'7B'"),
        ("agreed", "'Kian'"),
        ("agreed", "1.5"),
        ("groups", "'8b'"),
        ("differed", "-1"),
        ("differed_people", "null"),
    ],
)
def test_the_file_itself_refuses_names_dates_and_whatever_is_no_count(path: Path, column: str, value: str) -> None:
    keep(path)
    db = sqlite3.connect(path)
    with pytest.raises(sqlite3.IntegrityError):
        db.execute(f"update sums set {column} = {value}")
    db.close()


def test_the_topics_of_the_file_are_those_of_the_game() -> None:
    listed = re.findall(r"topic in \(([^)]*)\)", "".join(MIGRATIONS))[-1:]
    assert listed
    assert tuple(re.findall(r"'([a-z-]+)'", listed[0])) == TOPICS, "a topic more: write another migration"


def test_without_a_home_nothing_is_kept_and_that_is_said() -> None:
    assert ENGLISH.trouble(keep(None)) == "The results can’t be kept: this user has no home folder."
    assert load_results(None, NOW) == Found(Book())
    assert wipe_results(None) == clear_old_results(None, NOW) is None


# A lesson that somebody goes on with twice

NUMBER = "0123456789abcdef" * 2
OTHER = "f" * 32


def test_a_lesson_is_added_once_whoever_ends_it_again(path: Path) -> None:
    assert keep(path, lesson=NUMBER) is None
    once = book(path)
    assert keep(path, lesson=NUMBER) == COUNTED_BEFORE
    assert book(path) == once
    assert keep(path, lesson=NUMBER, now=Term(2027, 0)) == COUNTED_BEFORE, "the term may be over meanwhile"
    assert keep(path, lesson=OTHER) is None
    assert keep(path) is None, "nobody gave it a number"
    (tally,) = book(path).shown.values()
    assert tally.agreed == 3 * 17


def test_two_copies_that_end_it_at_once_add_it_once(path: Path) -> None:
    code = f"""
from pathlib import Path
from tests.store.test_results import keep
print(*(keep(Path({str(path)!r}), lesson=f"{{number:032x}}") is not None for number in range(20)))
"""
    both = [subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) for _ in range(2)]
    said = [one.communicate(timeout=300)[0].split() for one in both]
    assert [sorted(pair) for pair in zip(*said, strict=True)] == [["False", "True"]] * 20
    (tally,) = book(path).shown.values()
    assert (tally.agreed, tally.groups) == (20 * 17, 20)


def test_a_lesson_that_could_not_be_added_can_be_added_later(path: Path) -> None:
    keep(path)
    with open_database(path, make=True):
        assert "another copy" in ENGLISH.trouble(keep(path, lesson=NUMBER))
    assert keep(path, lesson=NUMBER) is None


def test_a_number_goes_with_its_term_and_with_all_results(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(path, lesson=NUMBER, now=Term(2025, 2))
    keep(path, lesson=OTHER, now=Term(2026, 0))
    assert NUMBER.encode() in bytes_in(path.parent)
    assert clear_old_results(path, Term(2026, 1)) is None
    assert NUMBER.encode() in bytes_in(path.parent)
    clear_for_good(path, Term(2026, 2), monkeypatch)
    found = bytes_in(path.parent)
    assert NUMBER.encode() not in found
    assert OTHER.encode() in found
    assert OTHER.encode() not in wiped(path)


@pytest.mark.parametrize(
    "value", ["'8b'", "'Kian'", "'2026-11-25 Kian and Maya, 8b, room 12'", "1", "null", f"'{'F' * 32}'"]
)
def test_the_file_refuses_whatever_is_no_random_number(path: Path, value: str) -> None:
    keep(path, lesson=NUMBER)
    db = sqlite3.connect(path)
    with pytest.raises(sqlite3.IntegrityError):
        db.execute(f"update spent set lesson = {value}")
    with pytest.raises(sqlite3.IntegrityError):
        db.execute("update spent set term = '2026-11-25'")
    db.close()


# A file of an earlier version


def of_the_first_version(path: Path) -> None:
    path.parent.mkdir(parents=True)
    db = sqlite3.connect(path)
    db.execute(MIGRATIONS[0])
    db.execute("pragma user_version = 1")
    shown = ("2026-autumn", "group-chats", "harm", "shown", 37, 21, 17, 10, 2)
    waiting = ("2026-autumn", "group-chats", "harm", "waiting", 40, 10, 40, 10, 2)
    db.executemany(f"insert into figures values ({', '.join('?' * 9)})", [shown, waiting])
    db.commit()
    db.close()


def test_a_file_of_the_first_version_is_read_and_what_waits_in_it_counts_as_one_lesson(path: Path) -> None:
    of_the_first_version(path)
    row = Row(NOW, "group-chats", VoteKind.HARM)
    whole = row._replace(topic=ALL_TOPICS)
    waiting = {whole: Tally(40, 10, 40, 10, 1, 40, 10, 0), row: Tally()}
    assert book(path) == Book(shown={row: Tally(37, 21, 17, 10, 2)}, waiting=waiting)
    assert keep(path, a_lesson(19, 9), lesson=NUMBER) is None
    assert book(path).shown == {row: Tally(37, 21, 17, 10, 2)}, "without what waited, there are nine"
    assert keep(path, a_lesson(19, 9), lesson=NUMBER) == COUNTED_BEFORE
    assert keep(path, a_lesson(19, 9)) is None
    assert book(path).shown[row].votes == 58
    assert book(path).shown[whole].votes == 50 + 28 + 28


def test_a_file_in_which_the_sums_were_called_otherwise_is_read(path: Path) -> None:
    keep(path, a_lesson(19, 12))
    before = book(path)
    db = sqlite3.connect(path)
    db.execute("alter table sums rename to figures")
    db.execute("drop table past")
    db.execute(f"pragma user_version = {MIGRATIONS.index('alter table figures rename to sums')}")
    db.close()
    assert before.shown
    assert book(path) == before


# What is deleted


def marked(number: int) -> bytes:
    """How a number of this size stands in the file."""
    return number.to_bytes(4, "big")


BIG = 1_234_567_891


def wiped(path: Path) -> bytes:
    """Wipe the results. What somebody finds who has the file open, or undeletes it."""
    held = os.open(path, os.O_RDONLY)
    said = wipe_results(path)
    left = os.read(held, 1_000_000)
    os.close(held)
    if sys.platform == "win32":  # there, a file that somebody has open can't be deleted
        assert "can’t be deleted" in ENGLISH.trouble(said)
        said = wipe_results(path)
    assert said is None
    return left


def test_a_wipe_leaves_no_file_and_no_bytes(path: Path) -> None:
    keep(path, a_lesson(BIG, 10))
    damaged_name(path).write_bytes(b"group-chats, of a file that was damaged")
    assert marked(BIG) in bytes_in(path.parent)
    assert b"group-chats" in bytes_in(path.parent)
    assert not wiped(path).strip(b"\0")
    assert files(path.parent) == []


def test_a_wipe_that_fails_says_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(path, a_lesson(BIG, 10))

    def refuse(self: Path, missing_ok: bool = False) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "unlink", refuse)
    said = f"The results of classes can’t be deleted (permission denied): {path.name}"
    assert ENGLISH.trouble(wipe_results(path)) == said
    assert marked(BIG) not in bytes_in(path.parent)


def test_after_twelve_months_a_term_is_gone_to_its_bytes(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(path, a_lesson(BIG, 10), Term(2025, 2))
    keep(path, now=Term(2026, 0))
    assert Row(Term(2025, 2), "group-chats", VoteKind.HARM) in book(path, Term(2026, 1)).shown
    assert clear_old_results(path, Term(2026, 1)) is None
    assert marked(BIG) in bytes_in(path.parent)

    clear_for_good(path, Term(2026, 2), monkeypatch)
    found = bytes_in(path.parent)
    assert b"2026-spring" in found
    assert b"2025-autumn" not in found
    assert marked(BIG) not in found
    assert files(path.parent) == ["results.db"]


def test_it_is_said_why_old_results_cannot_be_deleted(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> None:
        raise Troubled(trouble("the disk is full"))

    keep(path, now=Term(2025, 2))
    monkeypatch.setattr("isitok.store.results.compact", refuse)
    said = "The results of more than a year ago can’t be deleted: the disk is full."
    assert ENGLISH.trouble(clear_old_results(path, NOW)) == said


def test_a_file_is_written_anew_where_an_interrupted_copy_left_something_beside_it_and_else_not(path: Path) -> None:
    keep(path)
    before = path.read_bytes()
    assert clear_old_results(path, NOW) is None
    assert path.read_bytes() == before

    path.with_name("results.db-shm").touch()  # one of three: the others are opened, and then go
    assert clear_old_results(path, NOW) is None
    assert path.read_bytes() != before
    assert book(path).shown


def test_what_a_sum_was_before_is_not_in_the_file_any_more(path: Path) -> None:
    keep(path, a_lesson(BIG, 1))
    keep(path, a_lesson(1, 1))
    assert marked(BIG + 1) in bytes_in(path.parent)
    assert marked(BIG) not in bytes_in(path.parent)


def test_what_is_deleted_is_overwritten_whatever_is_usual_for_sqlite_here(path: Path) -> None:
    keep(path)
    with open_database(path) as db:
        db.execute("create table here (told)")
        db.execute("insert into here values ('this is gone for good')")
        db.execute("delete from here")
    assert b"gone for good" not in bytes_in(path.parent)


def test_a_damaged_file_that_was_set_aside_goes_a_year_and_thirty_days_later(path: Path) -> None:
    path.parent.mkdir(parents=True)
    damaged_name(path).write_bytes(b"damaged")
    clear_old_results(path, NOW)
    assert files(path.parent) == ["results.damaged.db"]
    for days, left in ((366, ["results.damaged.past.db"]), (31, [])):
        (file,) = path.parent.iterdir()
        os.utime(file, (time.time() - days * DAY,) * 2)
        clear_old_results(path, NOW)
        assert files(path.parent) == left


# What goes wrong


def another_database(path: Path) -> None:
    db = sqlite3.connect(path)
    db.execute("create table pupils (name text)")
    db.close()


def cut_short(path: Path) -> None:
    keep(path)
    path.write_bytes(path.read_bytes()[:5000])


def tampered(path: Path) -> None:
    keep(path)
    db = sqlite3.connect(path)
    db.execute("pragma ignore_check_constraints = on")
    db.execute("update sums set topic = 'kian'")
    db.commit()
    db.close()


def emptied(path: Path) -> None:
    keep(path)
    db = sqlite3.connect(path)
    db.execute("drop table sums")
    db.execute("create table sums (name text)")
    db.commit()
    db.close()


def made_anew(path: Path, change: str) -> None:
    """Its table has all that it had, and no rules for what may stand in it."""
    keep(path)
    db = sqlite3.connect(path)
    db.execute("create table anew as select * from sums")
    db.execute("drop table sums")
    db.execute("alter table anew rename to sums")
    db.execute(f"update sums set {change}")
    db.commit()
    db.close()


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.write_bytes(b"x" * 9000),
        another_database,
        cut_short,
        tampered,
        emptied,
        lambda path: made_anew(path, "topic = 'kian'"),
        lambda path: made_anew(path, "term = '2026-kian'"),
    ],
)
def test_a_damaged_file_is_set_aside_and_said_once(path: Path, damage: Any) -> None:
    path.parent.mkdir(parents=True)
    damage(path)
    path.with_name("results.db-journal").write_bytes(b"half-done")
    found = load_results(path, NOW)
    assert found.book == Book()
    assert ENGLISH.trouble(found.trouble).endswith("The old file is now called results.damaged.db.")
    assert files(path.parent) == ["results.damaged.db"]
    assert load_results(path, NOW).trouble is None
    assert keep(path) is None
    assert book(path).shown


def test_a_lesson_after_damage_is_kept_all_the_same(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(b"x" * 9000)
    assert "begin anew" in ENGLISH.trouble(keep(path))
    assert book(path).shown


def test_another_programs_database_is_set_aside_as_it_is_and_nothing_of_ours_goes_into_it(path: Path) -> None:
    path.parent.mkdir(parents=True)
    another_database(path)
    before = path.read_bytes()
    assert "begin anew" in ENGLISH.trouble(keep(path))
    assert damaged_name(path).read_bytes() == before
    assert book(path).shown


def test_a_file_that_was_only_begun_is_no_damage(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.touch()
    assert book(path) == Book()
    assert keep(path) is None
    assert book(path).shown


def test_what_a_newer_version_kept_stays_as_it_is(path: Path) -> None:
    keep(path)
    db = sqlite3.connect(path)
    db.execute(f"pragma user_version = {len(MIGRATIONS) + 1}")
    db.close()
    before = path.read_bytes()
    said = load_results(path, NOW).trouble
    assert "a newer version" in ENGLISH.trouble(said)
    assert clear_old_results(path, NOW) == said, "nobody says that it can’t be deleted"
    assert "a newer version" in ENGLISH.trouble(keep(path))
    assert path.read_bytes() == before


def test_a_place_where_nothing_can_be_written_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "isitok").write_text("", "utf-8")
    said = ENGLISH.trouble(keep(tmp_path / "isitok" / "results.db"))
    assert said.startswith("This lesson’s results can’t be kept: ")
    assert said.endswith(".")
    (tmp_path / "results.db").mkdir()
    assert ENGLISH.trouble(keep(tmp_path / "results.db")).startswith("This lesson’s results can’t be kept: ")
    assert load_results(tmp_path / "results.db", NOW) == Found(Book())


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such limits there")
def test_a_full_disk_is_said_and_what_was_kept_stays(path: Path) -> None:
    keep(path)
    before = path.read_bytes()
    code = f"""
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (20, 20))
from pathlib import Path
from tests.store.test_results import keep
print(keep(Path({str(path)!r})))
print(keep(Path({str(path)!r}).with_name("new.db")))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=300)
    assert done.stdout.count("This lesson’s results can’t be kept: ") == 2, done
    assert path.read_bytes() == before
    assert book(path).shown


def test_two_copies_at_once_lose_nothing(path: Path) -> None:
    code = f"""
from pathlib import Path
from tests.store.test_results import keep
print("".join(str(keep(Path({str(path)!r})) or "") for _ in range(20)))
"""
    both = [subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) for _ in range(2)]
    assert [one.communicate(timeout=300)[0].strip() for one in both] == ["", ""]
    (tally,) = book(path).shown.values()
    assert (tally.agreed, tally.groups) == (40 * 17, 40)
    assert files(path.parent) == ["results.db"]


def test_another_copy_that_holds_on_to_the_file_is_named_and_not_waited_for_long(path: Path) -> None:
    keep(path)
    with open_database(path, make=True):
        begun = time.monotonic()
        assert (
            ENGLISH.trouble(keep(path))
            == "This lesson’s results can’t be kept: another copy of the game is using them."
        )
        assert time.monotonic() - begun < 5
    assert book(path).shown


def test_a_lesson_that_is_cut_off_half_way_leaves_what_was_there(path: Path) -> None:
    keep(path)
    code = f"""
import os
from pathlib import Path
from isitok.store.database import open_database
with open_database(Path({str(path)!r}), make=True) as db:
    db.execute("pragma cache_size = 1")
    db.execute("delete from sums")
    os._exit(77)
"""
    assert subprocess.run([sys.executable, "-c", code], timeout=300, check=False).returncode == 77
    assert book(path).shown
    assert clear_old_results(path, NOW) is None
    assert book(path).shown
    assert files(path.parent) == ["results.db"]


@pytest.mark.parametrize("later", [Term(2027, 2), Term(2029, 0), Term(2098, 1)])
def test_what_is_past_its_time_is_set_aside_for_thirty_days_and_that_is_said_once(
    path: Path, monkeypatch: pytest.MonkeyPatch, later: Term
) -> None:
    keep(path, a_lesson(BIG, 10))
    said = ENGLISH.trouble(clear_old_results(path, later))
    assert said.startswith("By this computer’s clock, some results of classes are more than a year old.")
    assert load_results(path, later) == Found(Book()), "none of them is shown"
    days_later(monkeypatch, 29)
    assert clear_old_results(path, later) is None
    assert marked(BIG) in bytes_in(path.parent)
    assert keep(path, now=later) is None, "what is added meanwhile changes nothing of that"
    assert marked(BIG) in bytes_in(path.parent)
    days_later(monkeypatch, 2)
    assert clear_old_results(path, later) is None
    assert marked(BIG) not in bytes_in(path.parent)
    assert load_results(path, later).book.shown


def test_a_clock_that_was_ahead_for_some_starts_deletes_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(path, lesson="ab" * 16)
    before, ahead = load_results(path, NOW), Term(NOW.year + 2, 2)
    assert clear_old_results(path, ahead) is not None
    assert keep(path, now=ahead, lesson="cd" * 16) is None
    assert clear_old_results(path, ahead) is None

    assert clear_old_results(path, NOW) is None
    rows = load_results(path, NOW).book.shown
    assert {row: tally for row, tally in rows.items() if row.term == NOW} == before.book.shown
    assert {row.term for row in rows} == {NOW, ahead}
    assert keep(path, lesson="ab" * 16) == COUNTED_BEFORE
    days_later(monkeypatch, 40)
    assert clear_old_results(path, NOW) is None
    assert load_results(path, NOW).book.shown == rows


@pytest.mark.parametrize("year", [1970, 2100, 9999, 10_000])
def test_a_clock_that_says_what_can_not_be_deletes_nothing_adds_nothing_and_says_so(path: Path, year: int) -> None:
    keep(path)
    wrong, before = Term(year, 0), path.read_bytes()
    said = clear_old_results(path, wrong)
    assert ENGLISH.trouble(said).startswith(f"This computer’s clock says that it is the year {year}. Until it is set")
    assert keep(path, now=wrong) == said
    assert load_results(path, wrong) == Found(Book(), said), "none of them is shown, either"
    assert path.read_bytes() == before
    assert Row(NOW, "group-chats", VoteKind.HARM) in book(path).shown, "the clock is right again"

    assert wipe_results(path) is None, "somebody can delete them"
    assert not path.exists()
    assert clear_old_results(path, wrong) is None


def test_a_damaged_file_stays_while_the_clock_is_years_ahead(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.parent.mkdir(parents=True)
    damaged_name(path).write_bytes(b"damaged")
    with pytest.MonkeyPatch.context() as ahead:
        days_later(ahead, 900)
        clear_old_results(path, Term(2029, 0))
        assert files(path.parent) == ["results.damaged.past.db"]
    clear_old_results(path, NOW)

    assert files(path.parent) == ["results.damaged.db"]
