"""A council's store, as a file and in PostgreSQL: what is added, again, at once, and by whoever is ended in between."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import Engine, event, text

from isitok.base.trouble import Troubled
from isitok.council.council_store import AddResult, Gone, add, files_in, held_in, remove
from isitok.council.open_store import Store, store_at
from isitok.council.schools import Filed, counted_by_name, filed_as
from isitok.council.store_tables import LAYOUT
from isitok.game.results.terms import Term
from isitok.i18n.screen_words import ENGLISH
from isitok.store.contributions import contribution_text
from tests.council.sent import AUTUMN, CHATS, FINE, FRIEND, SUMMER, picture, sent, totals


@pytest.fixture
def store(where: str) -> Store:
    found = store_at(where)
    found.make()
    return found


def said_of(store: Store, *numbers: int) -> list[AddResult]:
    return [came for _, _, came in add(store, [sent(number) for number in numbers])]


def why(failed: pytest.ExceptionInfo[Troubled]) -> str:
    return ENGLISH.trouble(failed.value.trouble)


# What is added


def test_nothing_shows_of_two_schools_and_three_show_together(where: str, store: Store) -> None:
    add(store, [sent(1), sent(2)])
    assert picture(where).is_empty
    assert picture(where).schools == 0
    add(store, [sent(3)])
    assert totals(where) == [(120, 210, 3)]
    assert picture(where).schools == 3


def test_the_same_again_changes_nothing_and_says_so(where: str, store: Store) -> None:
    assert said_of(store, 1, 2, 3) == [AddResult.NEW] * 3
    assert said_of(store, 1, 2, 3, 3) == [AddResult.SAME] * 4
    assert totals(where) == [(120, 210, 3)]


def test_where_there_is_nothing_to_add_nothing_happens(where: str, store: Store) -> None:
    add(store, [sent(1), sent(2), sent(3)])
    assert add(store, []) == []
    assert remove(store, []) == Gone(0, 0, 0)
    assert totals(where) == [(120, 210, 3)]


def test_more_of_the_same_term_replaces_and_shows_once_three_schools_have_more(where: str, store: Store) -> None:
    add(store, [sent(1), sent(2), sent(3)])
    more = [sent(number, {CHATS: (70, 60)}) for number in (1, 2, 3)]
    assert [came for _, _, came in add(store, more[:2])] == [AddResult.REPLACED] * 2
    assert totals(where) == [(120, 210, 3)], "else the difference would be of two schools"
    add(store, more[2:])
    assert totals(where) == [(210, 390, 3)]


def test_another_number_is_added_and_a_name_makes_one_school_of_several(where: str, store: Store) -> None:
    add(store, [sent(1, school="Oak"), sent(2, school="OAK"), sent(3, school="Ash")])
    assert picture(where).is_empty
    add(store, [sent(4)])
    assert totals(where) == [(160, 280, 3)]


def test_schools_that_take_the_same_name_later_are_counted_as_one_and_hidden(where: str, store: Store) -> None:
    add(store, [sent(1), sent(2), sent(3)])
    assert said_of(store, 1, 2) == [AddResult.SAME] * 2
    add(store, [sent(1, school="Oak"), sent(2, school="Oak")])
    assert picture(where).is_empty


def test_what_a_school_takes_back_goes_with_the_next_three(where: str, store: Store) -> None:
    add(store, [sent(number) for number in (1, 2, 3, 4)])
    assert [came for _, _, came in add(store, [sent(1, {}, terms=(AUTUMN,))])] == [AddResult.SHRUNK]
    assert totals(where) == [(160, 280, 4)], "else the difference would be that school"
    add(store, [sent(number) for number in (5, 6, 7)])
    assert totals(where) == [(240, 420, 6)]


def test_terms_topics_halves_courses_and_answers_all_come_back(where: str, store: Store) -> None:
    halves = {CHATS._replace(kind=half, subject=of): (30, 30) for half in ("before", "after") for of in ("", "11-14")}
    sums = {CHATS: (40, 30), FINE: (50, 30), FRIEND: (25, 0), CHATS._replace(term=SUMMER): (31, 30), **halves}
    add(store, [sent(number, sums) for number in (1, 2, 3)])
    found = picture(where)
    assert [line.of for line in found.terms] == [AUTUMN, SUMMER]
    assert [(line.of, line.first.agreed, line.second.agreed) for line in found.topics] == [("group-chats", 213, 150)]
    assert [(line.of, line.first.votes, line.second.votes) for line in found.halves] == [(AUTUMN, 180, 180)]
    assert [line.of for line in found.courses] == ["11-14"]
    assert [(each.id, each.answers[0].of, each.answers[0].first.agreed) for each in found.questions] == [
        ("first-told", "friend", 75)
    ]


def test_answers_that_nobody_can_give_here_are_in_no_report_whoever_added_them(where: str, store: Store) -> None:
    said = {CHATS._replace(kind="voice", subject=of): (40, 0) for of in ("mr-smith/was-seen", "first-told/mr-smith")}
    add(store, [sent(number, said) for number in (1, 2, 3)])
    assert picture(where).is_empty
    assert picture(where).schools == 0
    add(store, [sent(number, {**said, FRIEND: (25, 0)}) for number in (1, 2, 3)])
    assert [(each.id, [line.of for line in each.answers]) for each in picture(where).questions] == [
        ("first-told", ["friend"])
    ]


def test_files_are_of_the_school_that_is_said_and_keep_the_name_that_they_were_sent_with(store: Store) -> None:
    oak = Filed(counted_by_name("Oak School"), "Oak Sch.")
    add(store, [sent(1, school="Oak School"), sent(2, school="Oak Sch."), sent(3)], {sent(2).number: oak})
    assert files_in(store) == {
        sent(1).number: Filed(oak.school, "Oak School"),
        sent(2).number: oak,
        sent(3).number: Filed(f"number {sent(3).number}"),
    }


def test_the_day_on_which_something_of_a_file_came_last_is_kept(store: Store) -> None:
    def days() -> list[str]:
        return [day for _, day in sorted(held_in(store).days.items())]

    today = time.strftime("%Y-%m-%d")
    add(store, [sent(1), sent(2)])
    assert days()[0] in (today, time.strftime("%Y-%m-%d"))
    with store.writing() as db:
        db.execute(text("update isitok_files set added = '2026-01-31'"))
    add(store, [sent(1), sent(2, {CHATS: (50, 30)})])
    assert days()[0] == "2026-01-31", "the same again is nothing new"
    assert days()[1] >= today


# What is removed


def test_what_is_removed_is_in_the_store_no_more_and_those_of_its_step_wait(where: str, store: Store) -> None:
    add(store, [sent(number, school=f"School {number}") for number in range(1, 7)])
    assert totals(where) == [(240, 420, 6)]
    assert remove(store, [sent(2).number]) == Gone(1, 1, 1)
    assert totals(where) == [(120, 210, 3)], "two more wait, or the difference would be that school"
    assert remove(store, [sent(2).number]) == Gone(0, 0, 0)
    with store.reading() as db:
        assert db.execute(text("select * from isitok_files where school like '%2%'")).all() == []
        assert db.execute(text("select * from isitok_sums where number = :it"), {"it": sent(2).number}).all() == []
    add(store, [sent(number) for number in (7, 8, 9)])
    assert totals(where) == [(320, 560, 8)], "those that waited go along with three others"


def test_what_was_added_by_mistake_and_is_in_no_report_leaves_nothing_else_behind(where: str, store: Store) -> None:
    add(store, [sent(1), sent(2)])
    assert remove(store, [sent(2).number]) == Gone(1, 1, 0)
    add(store, [sent(3), sent(4)])
    assert totals(where) == [(120, 210, 3)]


def test_what_was_removed_and_is_added_again_makes_no_third(where: str, store: Store) -> None:
    add(store, [sent(number) for number in (1, 2, 3)])
    remove(store, [sent(1).number])
    add(store, [sent(1), sent(4), sent(5)])
    assert picture(where).is_empty, "or the difference would be of two schools"
    add(store, [sent(6)])
    assert totals(where) == [(240, 420, 6)]


def test_a_file_keeps_no_byte_of_what_was_removed(tmp_path: Path) -> None:
    path = tmp_path / "council.db"
    store_at(str(path)).make()
    add(store_at(str(path)), [sent(number, school=f"Oakhampton {number}") for number in range(1, 5)])
    assert b"oakhampton 3" in path.read_bytes()
    remove(store_at(str(path)), [sent(3).number])
    assert b"oakhampton 3" not in path.read_bytes()
    assert b"oakhampton 4" in path.read_bytes()


def test_whoever_opens_a_file_overwrites_what_is_removed_however_sqlite_was_built(tmp_path: Path) -> None:
    def as_most_are(connection: sqlite3.Connection, _: object) -> None:
        connection.execute("pragma secure_delete = off")

    event.listen(Engine, "connect", as_most_are)
    try:
        store = store_at(str(tmp_path / "council.db"))
        store.make()
        for transaction in (store.writing, store.writing, store.reading):
            with transaction() as db:
                assert db.execute(text("pragma secure_delete")).scalar() == 1
    finally:
        event.remove(Engine, "connect", as_most_are)


# Several at once, and in the middle

ADDING = """
import sys
from pathlib import Path
from sqlalchemy import Engine, event
from isitok.council.council_store import add, remove
from isitok.council.open_store import store_at
from isitok.store.contributions import read_contribution
@event.listens_for(Engine, "after_cursor_execute")
def wait(db, cursor, sql, *_):
    if sql.startswith(("INSERT INTO isitok_sums", "DELETE FROM isitok_files")):
        print("in the middle", flush=True)
        sys.stdin.readline()
what, where, *names = sys.argv[1:]
told = [read_contribution(Path(name)) for name in names]
if what == "add":
    add(store_at(where), told)
else:
    remove(store_at(where), [each.number for each in told])
"""


def files(folder: Path, *numbers: int) -> list[str]:
    for number in numbers:
        (folder / f"{number}.json").write_text(contribution_text(sent(number, school=f"School {number}")), "utf-8")
    return [str(folder / f"{number}.json") for number in numbers]


def adding(where: str, *names: str, what: str = "add") -> "subprocess.Popen[str]":
    """Somebody who adds or removes, and stays in the middle of it until a line is written to them."""
    started = subprocess.Popen(
        [sys.executable, "-c", ADDING, what, where, *names], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert started.stdout
    assert started.stdout.readline() == "in the middle\n"
    return started


@pytest.mark.skipif(sys.platform == "win32", reason="there, nobody is ended so")
def test_who_is_killed_in_the_middle_leaves_nothing_half_done(where: str, store: Store, tmp_path: Path) -> None:
    add(store, [sent(1), sent(2)])
    killed = adding(where, *files(tmp_path, 2, 3, 4))
    os.kill(killed.pid, signal.SIGKILL)
    assert killed.wait() == -signal.SIGKILL
    killed.communicate()
    assert picture(where).is_empty
    assert said_of(store, 2, 3, 4) == [AddResult.SAME, AddResult.NEW, AddResult.NEW]
    assert totals(where) == [(160, 280, 4)]


@pytest.mark.skipif(sys.platform == "win32", reason="there, nobody is ended so")
def test_who_is_killed_while_something_is_removed_has_removed_nothing(where: str, store: Store, tmp_path: Path) -> None:
    add(store, [sent(1), sent(2), sent(3)])
    killed = adding(where, *files(tmp_path, 2), what="remove")
    os.kill(killed.pid, signal.SIGKILL)
    assert killed.wait() == -signal.SIGKILL
    killed.communicate()
    assert totals(where) == [(120, 210, 3)]
    assert remove(store, [sent(2).number]) == Gone(1, 1, 1)
    assert picture(where).is_empty


def test_two_who_add_at_once_lose_and_double_nothing(where: str, store: Store, tmp_path: Path) -> None:
    first = adding(where, *files(tmp_path, 1, 2, 3))
    command = [sys.executable, "-m", "isitok", "council", "add", "--store", where, *files(tmp_path, 3, 4, 5, 6)]
    second = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    first.communicate("go on\n")
    out, err = second.communicate()
    assert (first.returncode, second.returncode, err) == (0, 0, "")
    assert out == "4 files: 3 terms added, 0 replaced, 1 the same as before.\n", "it waited for the first"
    assert totals(where) == [(240, 420, 6)]


def test_who_adds_a_name_like_that_of_a_school_that_came_meanwhile_has_to_look_again(store: Store) -> None:
    oak, ash, short = (sent(n, school=name) for n, name in enumerate(("Oak School", "Ash", "Oak Sch."), start=1))
    seen = {each.number: filed_as(each) for each in (short, sent(4))}
    add(store, [oak, ash])
    with pytest.raises(Troubled) as failed:
        add(store, [short, sent(4)], seen)
    assert "somebody else has just added a school whose name looks like" in why(failed)
    assert sorted(files_in(store)) == [oak.number, ash.number]
    add(store, [short, sent(4)], {**seen, short.number: filed_as(oak)})
    add(
        store,
        [sent(5, school="Oak Academy")],
        {**files_in(store), sent(5).number: filed_as(sent(5, school="Oak Academy"))},
    )
    assert len(files_in(store)) == 5


def test_who_waits_too_long_is_told_and_nothing_is_added(
    where: str, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    with store.writing():
        monkeypatch.setattr("isitok.council.open_store.WAIT_SECONDS", 0.1)
        with pytest.raises(Troubled) as failed:
            add(store_at(where), [sent(1)])
    assert "somebody else is adding" in why(failed)
    assert said_of(store, 1) == [AddResult.NEW]


# What was made before


def of_layout_2(where: str) -> Store:
    """A store as an earlier version made it: of three schools with names and one without, and all of it is shown."""
    store = store_at(where)
    store.make()
    add(store, [sent(number, school=f"Oak {number}") for number in (1, 2, 3)] + [sent(4)])
    with store.writing() as db:
        for column in ("name", "added"):
            db.execute(text(f"alter table isitok_files drop column {column}"))
        db.execute(text("update isitok_layout set layout = 2"))
    return store


def layout_of(store: Store) -> int:
    with store.reading() as db:
        return int(db.execute(text("select layout from isitok_layout")).scalar_one())


def test_a_store_of_an_earlier_version_is_read_as_it_is_and_brought_up_once_something_is_added(where: str) -> None:
    store = of_layout_2(where)
    assert totals(where) == [(160, 280, 4)]
    files, days, _ = held_in(store)
    assert [each.told for _, each in sorted(files.items())] == ["oak 1", "oak 2", "oak 3", ""]
    assert set(days.values()) == {""}
    assert layout_of(store) == 2, "looking changes nothing"
    assert [came for _, _, came in add(store, [sent(1, school="Oak 1"), sent(5, school="Ash")])] == [
        AddResult.SAME,
        AddResult.NEW,
    ]
    assert layout_of(store) == LAYOUT
    assert totals(where) == [(160, 280, 4)]
    assert files_in(store)[sent(1).number] == Filed("name oak 1", "Oak 1")


def test_what_fails_while_a_store_is_brought_up_leaves_it_as_it_was(where: str) -> None:
    store = of_layout_2(where)
    with pytest.raises(Troubled), store.writing() as db:
        db.execute(text("select nothing from isitok_files"))
    assert layout_of(store) == 2
    assert totals(where) == [(160, 280, 4)]
    assert remove(store, [sent(4).number]).files == 1


# What goes wrong


def test_there_has_to_be_a_store_and_there_is_one_once(where: str) -> None:
    with pytest.raises(Troubled) as failed:
        add(store_at(where), [sent(1)])
    assert "isitok council init" in why(failed)
    store_at(where).make()
    with pytest.raises(Troubled) as failed:
        store_at(where).make()
    assert "is a store already" in why(failed)


@pytest.mark.parametrize(("layout", "said"), [(LAYOUT + 1, "newer version"), (1, "older version")])
def test_a_store_of_another_version_is_left_alone(where: str, store: Store, layout: int, said: str) -> None:
    with store.writing() as db:
        db.execute(text("update isitok_layout set layout = :layout"), {"layout": layout})
    for do in (
        lambda: add(store, [sent(1)]),
        store.make,
        lambda: picture(where),
        lambda: remove(store, ["1"]),
    ):
        with pytest.raises(Troubled) as failed:
            do()
        assert said in why(failed)


def test_what_was_never_added_here_is_shown_to_nobody(where: str, store: Store) -> None:
    add(store, [sent(1), sent(2), sent(3)])
    with store.writing() as db:
        db.execute(text("update isitok_sums set subject = :subject"), {"subject": '=HYPERLINK("x")'})
    with pytest.raises(Troubled) as failed:
        picture(where)
    assert "damaged" in why(failed)


@pytest.mark.parametrize(
    "done",
    ["drop view isitok_shown", "delete from isitok_layout", "insert into isitok_layout (layout, step) values (2, 0)"],
)
def test_a_store_that_somebody_has_changed_is_damaged(where: str, store: Store, done: str) -> None:
    with store.writing() as db:
        db.execute(text(done))
    with pytest.raises(Troubled) as failed:
        picture(where)
    assert "damaged" in why(failed)


@pytest.mark.parametrize("held", [b"x" * 5000, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_file_stays_as_it_is(tmp_path: Path, held: bytes) -> None:
    path = tmp_path / "council.db"
    path.write_bytes(held)
    for do in (lambda: add(store_at(str(path)), [sent(1)]), lambda: store_at(str(path)).make()):
        with pytest.raises(Troubled) as failed:
            do()
        assert "restore a backup" in why(failed)
    assert path.read_bytes() == held


def test_a_file_that_is_damaged_in_the_middle_is_neither_shown_nor_added_to(tmp_path: Path) -> None:
    path = tmp_path / "council.db"
    store = store_at(str(path))
    store.make()
    add(
        store,
        [
            sent(number, {CHATS._replace(term=Term(2000 + year, 0)): (40, 30) for year in range(99)})
            for number in range(9)
        ],
    )
    held = bytearray(path.read_bytes())
    pages = range(len(held) // 2 // 4096 * 4096, len(held), 4096)
    middle = next(page for page in pages if held[page] in (2, 5, 10, 13))  # one with rows or keys in it, not a free one
    held[middle : middle + 4096] = bytes(4096)
    path.write_bytes(held)
    for do in (lambda: picture(str(path)), lambda: add(store_at(str(path)), [sent(1)])):
        with pytest.raises(Troubled) as failed:
            do()
        assert "damaged" in why(failed)
    assert path.read_bytes() == held


def test_another_programs_file_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "council.db"
    with sqlite3.connect(path) as db:
        db.execute("create table ours (name text)")
    db.close()
    for do in (lambda: store_at(str(path)).make(), lambda: picture(str(path))):
        with pytest.raises(Troubled) as failed:
            do()
        assert "isn’t a store" in why(failed)


@pytest.mark.skipif(sys.platform == "win32", reason="there, folders say who may read what is in them")
def test_only_this_user_can_read_the_file_and_nothing_lies_beside_it(tmp_path: Path) -> None:
    store = store_at(str(tmp_path / "council.db"))
    store.make()
    add(store, [sent(1)])
    assert [file.name for file in tmp_path.iterdir()] == ["council.db"]
    assert (tmp_path / "council.db").stat().st_mode & 0o077 == 0


# The server


def test_a_server_that_goes_away_is_said_and_what_was_being_added_can_be_added_again(in_postgres: str) -> None:
    store = store_at(in_postgres)
    store.make()
    with pytest.raises(Troubled) as failed, store.writing() as db:
        db.execute(text("select pg_terminate_backend(pg_backend_pid())"))
    assert "add it again" in why(failed)
    assert said_of(store, 1) == [AddResult.NEW]


def test_who_may_only_look_can_only_look(in_postgres: str) -> None:
    store = store_at(in_postgres)
    store.make()
    with store.writing() as db:
        for sql in ("create role looker login", "grant select on all tables in schema public to looker"):
            db.execute(text(sql))
        schema = db.execute(text("select current_schema()")).scalar_one()
        db.execute(text(f"grant usage on schema {schema} to looker"))
        db.execute(text(f"grant select on all tables in schema {schema} to looker"))
    looker = in_postgres.replace("isitok@", "looker@")
    assert picture(looker).is_empty
    with pytest.raises(Troubled) as failed:
        add(store_at(looker), [sent(1)])
    assert "isn’t allowed" in why(failed)


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("postgresql://me:secret@/council?host=/no/such/folder", "doesn’t answer"),
        ("postgresql://", "no address"),
        ("postgresql://[", "no address"),
        ("postgresql://me@server:port/council", "no address"),
    ],
)
def test_an_address_that_leads_nowhere_is_said(address: str, said: str) -> None:
    with pytest.raises(Troubled) as failed:
        store_at(address).make()
    assert said in why(failed)
    assert "secret" not in why(failed)
