"""The results of classes: sums over groups, in one file that only this user can read. None is about a single person.

Each function returns what couldn't be done, usually None. Results older than twelve months aren't read. The next start
sets them aside, which is said, and thirty days later they are deleted.
"""

import secrets
import sqlite3
import time
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Final

from isitok.base.disk import is_file, is_there, trouble_of
from isitok.base.jobs import ask, damaged_name, seems, write
from isitok.base.trouble import Trouble, Troubled, trouble
from isitok.base.value import Value
from isitok.game.results.book import Book, Row, Tally, add_lesson, close_terms, without_old
from isitok.game.results.result_parts import TOPICS, Counts, VoteKind
from isitok.game.results.terms import Term, term_named, term_of
from isitok.store.clock import A_DAY, ASIDE_SECONDS, let_go, local_time, no_clock
from isitok.store.database import WAIT_SECONDS, Damaged, beside, compact, destroy, open_database, set_results_aside

COUNTED_BEFORE: Final = trouble("This lesson was added to the results before, so it isn’t added again.")
SET_ASIDE: Final = trouble(
    "By this computer’s clock, some results of classes are more than a year old. They are set aside, and deleted "
    "in 30 days. If the clock is wrong, set it: then they are here again."
)
SECONDS: Final = WAIT_SECONDS + 0.5  # to wait for what another copy of the game may be waiting for as well
_YEAR_SECONDS: Final = 365 * A_DAY
_OF_A_TERM: Final = {
    "sums": "delete from sums where term = ?",
    "spent": "delete from spent where term = ?",
    "voice": "delete from voice where term = ?",
    "past": "delete from past where term = ?",
}
_COLUMNS: Final = ", ".join(("term", "topic", "kind", "course", '"order"', "year", "state", *Tally.field_names()))
_ROW: Final = ", ".join("?" * len(_COLUMNS.split(",")))


class Found(Value):
    """The results that were found, and what to say about them."""

    book: Book
    trouble: Trouble | None = None


def this_term() -> Term:
    """The term of this computer's clock."""
    now = local_time()
    return term_of(now.tm_year, now.tm_mon)


def load_results(path: Path | None, now: Term) -> Found:
    """Load the results from this file; empty if there is no file. Those past their time are left out."""
    if path is None:
        return Found(Book())
    try:
        return ask(path.parent, partial(_load, path, now), SECONDS)
    except TimeoutError as error:
        return Found(Book(), unread(trouble_of(error)))


def are_kept(path: Path | None) -> bool:
    """Whether there is such a file, as far as that can be told."""
    return path is not None and seems(is_there, path)


def _load(path: Path, now: Term) -> Found:
    try:
        with open_database(path) as db:
            book = _read(db)
            return Found(Book(), wrong) if (wrong := no_clock(now.year)) else Found(without_old(book, now))
    except FileNotFoundError:
        return Found(Book())
    except Damaged:
        return Found(Book(), set_results_aside(path))
    except Troubled as error:
        return Found(Book(), unread(error.trouble))


def keep_results(
    path: Path | None, counts: Counts, now: Term, least: int, *, new_group: bool, lesson: str = ""
) -> Trouble | None:
    """Add the counts of a lesson. ``lesson`` is its random number: a lesson that is continued twice is added once."""
    if path is None:
        return trouble("The results can’t be kept: this user has no home folder.")
    try:
        return write(path.parent, partial(_keep, path, counts, now, least, new_group=new_group, lesson=lesson), SECONDS)
    except TimeoutError:
        return trouble("This lesson’s results aren’t kept yet: the disk doesn’t answer.")


def _keep(path: Path, counts: Counts, now: Term, least: int, *, new_group: bool, lesson: str) -> Trouble | None:
    if said := no_clock(now.year):
        return said
    for _ in range(2):  # a second time if the file was damaged and has been set aside
        try:
            with open_database(path, make=True) as db:
                book = _read(db)
                if lesson and db.execute("select 1 from spent where lesson = ?", (lesson,)).fetchone():
                    return COUNTED_BEFORE
                book = close_terms(without_old(book, now), now)
                _write(db, add_lesson(book, now, counts, least, new_group=new_group), now)
                if lesson:
                    db.execute("insert into spent (lesson, term) values (?, ?)", (lesson, str(now)))
            return said
        except Damaged:
            said = set_results_aside(path)
        except Troubled as error:
            return trouble("This lesson’s results can’t be kept: {reason}.", reason=error.trouble)
    return said


def was_counted(path: Path | None, lesson: str) -> bool:
    """Whether certainly the lesson of this random number has been added to the results."""
    if path is None or not lesson:
        return False
    try:
        return ask(path.parent, partial(_was_counted, path, lesson), SECONDS)
    except TimeoutError:
        return False


def _was_counted(path: Path, lesson: str) -> bool:
    try:
        with open_database(path) as db:
            there = db.execute("select count(*) from sqlite_master").fetchone()[0]
            return bool(there and db.execute("select 1 from spent where lesson = ?", (lesson,)).fetchone())
    except (FileNotFoundError, Damaged, Troubled):
        return False


def number_of(path: Path | None) -> str | Trouble:
    """The random number of this file of results, which is drawn now if it has none; or why it can't have one.

    It goes with the file: after *Delete all results* there is another one.
    """
    if path is None:
        return trouble("The results can’t be kept: this user has no home folder.")
    try:
        return write(path.parent, partial(_number_of, path), SECONDS)
    except TimeoutError as error:
        return unread(trouble_of(error))


def _number_of(path: Path) -> str | Trouble:
    try:
        with open_database(path, make=True) as db:
            drawn = db.execute("select number from passed_on").fetchone()
            number = drawn[0] if drawn else secrets.token_hex(16)
            if not drawn:
                db.execute("insert into passed_on (number) values (?)", (number,))
            return str(number)
    except Damaged:
        return set_results_aside(path)
    except Troubled as error:
        return unread(error.trouble)


def clear_old_results(path: Path | None, now: Term) -> Trouble | None:
    """Set terms aside that are past their time, and a damaged file after a year; delete them thirty days later.

    What waits by year in a term that is over waits together from now on.
    """
    if path is None:
        return None
    try:
        return write(path.parent, partial(_clear_old, path, now), SECONDS)
    except TimeoutError as error:
        return unread(trouble_of(error))


def _clear_old(path: Path, now: Term) -> Trouble | None:
    if said := no_clock(now.year):
        return said if is_file(path) else None
    with suppress(OSError):
        let_go(damaged_name(path), _YEAR_SECONDS)
    found = _load(path, now)
    if found.trouble or not is_file(path):
        return found.trouble
    try:
        with open_database(path) as db:
            nothing_old = not (_old_terms(db, now) or _marked(db))
        nothing_over = close_terms(found.book, now) == found.book
        if nothing_old and nothing_over and not any(map(is_there, beside(path))):
            return None  # otherwise the file is rewritten, so that nothing is left of an interrupted copy either
        with open_database(path, make=True) as db:
            book = without_old(_read(db), now)  # also if it is damaged, and nothing else would notice
            if not nothing_over:
                _write(db, close_terms(book, now), now)
            said = _set_aside(db, now)
        compact(path)
    except (FileNotFoundError, Damaged):
        return None  # another copy of the game sees to it
    except Troubled as error:
        return trouble("The results of more than a year ago can’t be deleted: {reason}.", reason=error.trouble)
    return said


def _set_aside(db: sqlite3.Connection, now: Term) -> Trouble | None:
    """Mark the terms that are past their time, and delete those that have been so for long. Returns what to say."""
    old, marked, today = _old_terms(db, now), _marked(db), int(time.time())
    for term, since in marked.items():
        if term not in old:
            db.execute("delete from past where term = ?", (term,))  # the clock was ahead
        elif since > today + A_DAY:
            db.execute("update past set since = ? where term = ?", (today, term))
        elif today - since >= ASIDE_SECONDS:
            for delete in _OF_A_TERM.values():
                db.execute(delete, (term,))
    new = [term for term in old if term not in marked]
    db.executemany("insert into past (term, since) values (?, ?)", [(term, today) for term in new])
    if not new:
        return None
    return SET_ASIDE


def _marked(db: sqlite3.Connection) -> dict[str, int]:
    """The terms that were set aside, and when."""
    there = db.execute("select count(*) from sqlite_master where name = 'past'").fetchone()[0]
    return dict(db.execute("select term, since from past")) if there else {}


def wipe_results(path: Path | None) -> Trouble | None:
    """Overwrite and delete everything: the file, whatever is beside it, and a damaged one."""
    if path is None:
        return None
    try:
        write(path.parent, partial(_wipe, path), SECONDS)
    except OSError as error:
        return trouble(
            "The results of classes can’t be deleted ({reason}): {name}", reason=trouble_of(error), name=path.name
        )
    return None


def _wipe(path: Path) -> None:
    """Raises OSError if any of it can't be deleted."""
    with suppress(FileNotFoundError, Damaged, Troubled):
        with open_database(path, make=is_file(path)) as db:
            db.execute("delete from sums")
            db.execute("delete from spent")
            db.execute("delete from passed_on")
            db.execute("delete from voice")
            db.execute("delete from past")
        compact(path)
    destroy(path)


def unread(reason: Trouble) -> Trouble:
    """What to say where the results can't be read."""
    return trouble("The results of classes can’t be read: {reason}.", reason=reason)


def _read(db: sqlite3.Connection) -> Book:
    """Read all results. Raises Damaged if there is something that the game can't have written."""
    parts: dict[str, dict[Row, Tally]] = {"shown": {}, "waiting": {}}
    if not db.execute("select count(*) from sqlite_master").fetchone()[0]:
        return Book()
    for term_text, topic, kind, course, order, year, state, *numbers in db.execute(f"select {_COLUMNS} from sums"):
        term = term_named(term_text)
        if term is None or topic not in TOPICS:
            raise Damaged
        parts[state][Row(term, topic, VoteKind(kind), course, order, year)] = Tally(*numbers)
    return Book(**parts)


def _old_terms(db: sqlite3.Connection, now: Term) -> list[str]:
    """The terms of all that is past its time. Raises Damaged as ``_read`` does."""
    if not db.execute("select count(*) from sqlite_master").fetchone()[0]:
        return []
    told = db.execute("select term from sums union select term from spent union select term from voice order by term")
    terms = {text: term_named(text) for (text,) in told}
    if None in terms.values():
        raise Damaged
    return [text for text, term in terms.items() if term and not term.is_kept(now)]


def _write(db: sqlite3.Connection, book: Book, now: Term) -> None:
    """Write the sums in place of those that were there, but for those that are past their time."""
    rows = [
        (str(row.term), *row[1:], state, *(getattr(tally, name) for name in Tally.field_names()))
        for state, part in (("shown", book.shown), ("waiting", book.waiting))
        for row, tally in part.items()
    ]
    forget_kept(db, "sums", now)
    db.executemany(f"insert into sums ({_COLUMNS}) values ({_ROW})", rows)


def forget_kept(db: sqlite3.Connection, table: str, now: Term) -> None:
    """Delete from a table what is written anew: all but what is past its time, which only waits to be deleted."""
    terms = [text for (text,) in db.execute(f"select distinct term from {table}")]
    old = _old_terms(db, now)
    db.executemany(_OF_A_TERM[table], [(text,) for text in terms if text not in old])
