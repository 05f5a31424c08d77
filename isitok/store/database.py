"""The database of results: opened for a moment, private to this user, leaving no files beside it.

Deleted data is overwritten. A file that is no longer a database is set aside, and that is said.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Final

from isitok.base.disk import absolute, is_file, is_folder, is_link, trouble_of, why_unreadable
from isitok.base.jobs import damaged_name, retry, set_aside
from isitok.base.trouble import Trouble, Troubled, trouble

WAIT_SECONDS: Final = 1.0  # to wait for another copy of the game, which needs milliseconds

# The steps that make the tables. Steps are only ever added: the ``user_version`` of a file says how many it
# has been through. Columns of words allow only words from closed lists: there is no room for a name.
MIGRATIONS: Final = (
    """
    create table figures (
        term text not null check (term glob '[0-9][0-9][0-9][0-9]-*'
            and substr(term, 6) in ('spring', 'summer', 'autumn')),
        topic text not null check (topic in (
            'photos-of-others', 'my-own-posts', 'group-chats', 'rumours-and-kindness',
            'passwords-and-accounts', 'places-and-location', 'games-and-strangers', 'adverts-and-money', 'true-or-fake',
            'ai-fakes', 'pressure-and-consent', 'nudes', 'blackmail', 'relationships',
            'screens-and-feelings', 'future-and-reputation', 'who-made-it', 'none', 'all')),
        kind text not null check (kind in ('harm', 'fine', 'before', 'after')),
        state text not null check (state in ('shown', 'waiting')),
        agreed integer not null check (typeof(agreed) = 'integer' and agreed >= 0),
        differed integer not null check (typeof(differed) = 'integer' and differed >= 0),
        agreed_people integer not null check (typeof(agreed_people) = 'integer' and agreed_people between 0 and agreed),
        differed_people integer not null check (
            typeof(differed_people) = 'integer' and differed_people between 0 and differed),
        groups integer not null check (typeof(groups) = 'integer' and groups >= 0),
        primary key (term, topic, kind, state)
    ) without rowid
    """,
    # For rows that wait: the most people from one lesson, and the strictest setting by which they were counted.
    # In rows from before this step, all may be from one lesson, and the setting is unknown.
    """
    alter table figures add column agreed_most integer not null default 0
        check (typeof(agreed_most) = 'integer' and agreed_most >= 0)
    """,
    """
    alter table figures add column differed_most integer not null default 0
        check (typeof(differed_most) = 'integer' and differed_most >= 0)
    """,
    """
    alter table figures add column least integer not null default 0 check (typeof(least) = 'integer' and least >= 0)
    """,
    "update figures set agreed_most = agreed_people, differed_most = differed_people where state = 'waiting'",
    # The random numbers of lessons already counted, so that none is counted twice. Nothing links them to a lesson.
    """
    create table spent (
        lesson text not null primary key check (length(lesson) = 32 and lesson not glob '*[^0-9a-f]*'),
        term text not null check (term glob '[0-9][0-9][0-9][0-9]-*'
            and substr(term, 6) in ('spring', 'summer', 'autumn'))
    ) without rowid
    """,
    # What waits does so by lesson, no longer by topic; and a course's halves are those of different lessons.
    """
    create table sums (
        term text not null check (term glob '[0-9][0-9][0-9][0-9]-*'
            and substr(term, 6) in ('spring', 'summer', 'autumn')),
        topic text not null check (topic in (
            'photos-of-others', 'my-own-posts', 'group-chats', 'rumours-and-kindness',
            'passwords-and-accounts', 'places-and-location', 'games-and-strangers', 'adverts-and-money', 'true-or-fake',
            'ai-fakes', 'pressure-and-consent', 'nudes', 'blackmail', 'relationships',
            'screens-and-feelings', 'future-and-reputation', 'who-made-it', 'none', 'all')),
        kind text not null check (kind in ('harm', 'fine', 'before', 'after')),
        course text not null check (course = '' or kind in ('before', 'after')
            and course in ('7-9', '9-11', '11-14', '14-18')),
        state text not null check (state in ('shown', 'waiting')),
        agreed integer not null check (typeof(agreed) = 'integer' and agreed >= 0),
        differed integer not null check (typeof(differed) = 'integer' and differed >= 0),
        agreed_people integer not null check (typeof(agreed_people) = 'integer' and agreed_people between 0 and agreed),
        differed_people integer not null check (
            typeof(differed_people) = 'integer' and differed_people between 0 and differed),
        groups integer not null check (typeof(groups) = 'integer' and groups >= 0),
        agreed_most integer not null check (typeof(agreed_most) = 'integer' and agreed_most >= 0),
        differed_most integer not null check (typeof(differed_most) = 'integer' and differed_most >= 0),
        least integer not null check (typeof(least) = 'integer' and least >= 0),
        primary key (term, topic, kind, course, state)
    ) without rowid
    """,
    """
    insert into sums select term, topic, kind, '', state, agreed, differed, agreed_people, differed_people, groups,
        agreed_most, differed_most, least from figures where state = 'shown' or kind in ('before', 'after')
    """,
    # What waited by topic goes on waiting together, as if it were all of one lesson: that opens nothing.
    """
    insert into sums select term, 'all', kind, '', state, sum(agreed), sum(differed), max(agreed_people),
        max(differed_people), 1, max(agreed_people), max(differed_people), max(least)
        from figures where state = 'waiting' and kind in ('harm', 'fine') group by term, kind, state
    """,
    """
    insert into sums select term, topic, kind, '', state, 0, 0, 0, 0, 0, 0, 0, 0
        from figures where state = 'waiting' and kind in ('harm', 'fine')
    """,
    "drop table figures",
    "alter table sums rename to figures",
    # The random number by which a council knows this file again. It is drawn when something is first passed on.
    """
    create table passed_on (
        number text not null primary key check (length(number) = 32 and number not glob '*[^0-9a-f]*')
    ) without rowid
    """,
    # What young people said on slips. Questions and answers are known by their places, so there are no words in it.
    """
    create table voice (
        term text not null check (term glob '[0-9][0-9][0-9][0-9]-*'
            and substr(term, 6) in ('spring', 'summer', 'autumn')),
        question integer not null check (typeof(question) = 'integer' and question between 1 and 8),
        answer integer not null check (typeof(answer) = 'integer' and answer between 1 and 6),
        state text not null check (state in ('shown', 'waiting')),
        people integer not null check (typeof(people) = 'integer' and people >= 0),
        most integer not null check (typeof(most) = 'integer' and most between 0 and people),
        groups integer not null check (typeof(groups) = 'integer' and groups >= 0),
        least integer not null check (typeof(least) = 'integer' and least >= 0),
        primary key (term, question, answer, state)
    ) without rowid
    """,
    "alter table figures rename to sums",  # as they are called in a contribution, and in a council's store
    # The terms that are past their time, and when that was seen (seconds since the epoch): the clock may be wrong.
    """
    create table past (
        term text not null primary key check (term glob '[0-9][0-9][0-9][0-9]-*'
            and substr(term, 6) in ('spring', 'summer', 'autumn')),
        since integer not null check (typeof(since) = 'integer' and since >= 0)
    ) without rowid
    """,
    # Which story of a pair was first, and the year group: the age of its pupils when the school year begins.
    """
    create table tallies (
        term text not null check (term glob '[0-9][0-9][0-9][0-9]-*'
            and substr(term, 6) in ('spring', 'summer', 'autumn')),
        topic text not null check (topic in (
            'photos-of-others', 'my-own-posts', 'group-chats', 'rumours-and-kindness',
            'passwords-and-accounts', 'places-and-location', 'games-and-strangers', 'adverts-and-money', 'true-or-fake',
            'ai-fakes', 'pressure-and-consent', 'nudes', 'blackmail', 'relationships',
            'screens-and-feelings', 'future-and-reputation', 'who-made-it', 'none', 'all')),
        kind text not null check (kind in ('harm', 'fine', 'before', 'after')),
        "order" text not null check ("order" = '' or kind in ('before', 'after') and "order" in ('ab', 'ba')),
        course text not null check (course = '' or kind in ('before', 'after')
            and course in ('7-9', '9-11', '11-14', '14-18')),
        year text not null check (year in ('', '7', '8', '9', '10', '11', '12', '13', '14', '15', '16', '17')),
        state text not null check (state in ('shown', 'waiting')),
        agreed integer not null check (typeof(agreed) = 'integer' and agreed >= 0),
        differed integer not null check (typeof(differed) = 'integer' and differed >= 0),
        agreed_people integer not null check (typeof(agreed_people) = 'integer' and agreed_people between 0 and agreed),
        differed_people integer not null check (
            typeof(differed_people) = 'integer' and differed_people between 0 and differed),
        groups integer not null check (typeof(groups) = 'integer' and groups >= 0),
        agreed_most integer not null check (typeof(agreed_most) = 'integer' and agreed_most >= 0),
        differed_most integer not null check (typeof(differed_most) = 'integer' and differed_most >= 0),
        least integer not null check (typeof(least) = 'integer' and least >= 0),
        primary key (term, topic, kind, course, "order", year, state)
    ) without rowid
    """,
    """
    insert into tallies select term, topic, kind, '', course, '', state, agreed, differed, agreed_people,
        differed_people, groups, agreed_most, differed_most, least from sums
    """,
    "drop table sums",
    "alter table tallies rename to sums",
)

_DAMAGED: Final = {"SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_ERROR", "SQLITE_FORMAT", "SQLITE_MISMATCH"}
_REASONS: Final = {
    "SQLITE_BUSY": trouble("another copy of the game is using them"),
    "SQLITE_LOCKED": trouble("another copy of the game is using them"),
    "SQLITE_FULL": trouble("the disk is full"),
    "SQLITE_READONLY": trouble("the file can’t be written"),
    "SQLITE_CANTOPEN": trouble("the file can’t be opened"),
    "SQLITE_PERM": trouble("the file can’t be opened"),
    "SQLITE_IOERR": trouble("the disk doesn’t answer as it should"),
}
_ODD: Final = trouble("the database doesn’t answer as it should")


class Damaged(Exception):
    """This isn't our database any more."""


@contextmanager
def open_database(path: Path, *, make: bool = False) -> Iterator[sqlite3.Connection]:
    """Open the database in this file for one transaction: either all of it is written, or nothing.

    Raises FileNotFoundError if there is none (unless ``make``), Damaged, or Troubled with the reason.
    """
    try:
        if make:
            _make(path)
        elif not is_file(path):
            if reason := why_unreadable(path):
                raise Troubled(reason)
            raise FileNotFoundError(path)
        with closing(_connect(path)) as db:
            db.isolation_level = None
            _prepare(db, make=make)
            db.execute("begin immediate" if make else "begin")
            try:
                yield db
            except BaseException:
                if db.in_transaction:
                    db.execute("rollback")
                raise
            db.execute("commit")
    except FileNotFoundError:
        raise
    except OSError as error:
        raise Troubled(trouble_of(error)) from error
    except sqlite3.Error as error:
        name = _name_of(error)
        if name in _DAMAGED or isinstance(error, sqlite3.IntegrityError):
            raise Damaged from error
        raise Troubled(_REASONS.get(name, _ODD)) from error


def compact(path: Path) -> None:
    """Rewrite the file without deleted data. Raises Troubled or Damaged."""
    try:
        with closing(_connect(path)) as db:
            db.isolation_level = None
            _quietly(db)
            db.execute("vacuum")
    except sqlite3.Error as error:
        raise Troubled(_REASONS.get(_name_of(error), _ODD)) from error


def beside(path: Path) -> tuple[Path, ...]:
    """The files that SQLite may have left beside it."""
    return tuple(path.with_name(f"{path.name}-{kind}") for kind in ("journal", "wal", "shm"))


def set_results_aside(path: Path) -> Trouble:
    """Set a damaged file aside. Returns what to say about it."""
    name = set_aside(path)
    if not name:
        return trouble("The results of classes are damaged: nothing can be shown or added.")
    for file in beside(path):  # a journal of the old file must not be applied to a new one
        with suppress(OSError):
            file.unlink()
    return trouble(
        "The results of classes were damaged, so they begin anew. The old file is now called {name}.",
        name=name,
    )


def destroy(path: Path) -> None:
    """Overwrite and delete the file, the files beside it, and a damaged one. Raises OSError."""
    for file in (path, *beside(path), damaged_name(path)):
        if is_folder(file):
            continue
        with suppress(OSError):
            if not is_link(file):
                _overwrite(file)
        retry(partial(file.unlink, missing_ok=True))


def _connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{Path(absolute(path)).as_uri()}?mode=rw", uri=True, timeout=WAIT_SECONDS)


def _make(path: Path) -> None:
    """Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    if path.stat().st_mode & 0o077:
        path.chmod(0o600)


def _prepare(db: sqlite3.Connection, *, make: bool) -> None:
    _quietly(db)
    (version,) = db.execute("pragma user_version").fetchone()
    if version > len(MIGRATIONS):
        raise Troubled(trouble("a newer version of the game made them, and they stay as they are"))
    if version == 0 and db.execute("select count(*) from sqlite_master").fetchone() != (0,):
        raise Damaged
    if (make or version) and version < len(MIGRATIONS):
        db.execute("begin immediate")
        (version,) = db.execute("pragma user_version").fetchone()  # another copy of the game may have been faster
        for number, statement in enumerate(MIGRATIONS[version:], start=version + 1):
            db.execute(statement)
            db.execute(f"pragma user_version = {number}")
        db.execute("commit")
    if db.execute("pragma quick_check(1)").fetchone() != ("ok",):
        raise Damaged


def _quietly(db: sqlite3.Connection) -> None:
    """Overwrite deleted data, and use no temporary files and no journals that stay."""
    db.execute("pragma secure_delete = on")
    db.execute("pragma temp_store = memory")
    db.execute("pragma journal_mode = delete")
    db.execute("pragma trusted_schema = off")


def _overwrite(file: Path) -> None:
    """Raises OSError."""
    with file.open("r+b") as open_:
        open_.write(bytes(file.stat().st_size))
        open_.flush()
        os.fsync(open_.fileno())


def _name_of(error: sqlite3.Error) -> str:
    """The primary name of an error: "SQLITE_IOERR_WRITE" is a "SQLITE_IOERR"."""
    return "_".join(str(getattr(error, "sqlite_errorname", "")).split("_")[:2])
