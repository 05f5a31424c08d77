"""The results of classes: sums over groups, in one file that only this user can read. None is about a single person.

Each function returns what couldn't be done, usually None. Results older than twelve months aren't read. The next start
sets them aside, which is said, and thirty days later they are deleted.
"""

import secrets
import sqlite3
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from isitok.base.disk import is_file, is_there, trouble_of
from isitok.base.jobs import ask, damaged_name, seems, write
from isitok.base.trouble import Trouble, Troubled, trouble
from isitok.base.value import Value
from isitok.game.results.book import Book, Row, Tally, add_lesson, close_terms, without_old
from isitok.game.results.result_parts import TOPICS, Counts, VoteKind
from isitok.game.results.terms import Term, term_named, term_of
from isitok.store.clock import A_DAY, ASIDE_SECONDS, let_go, local_time, no_clock
from isitok.store.database import WAIT_SECONDS, Damaged, beside, compact, destroy, open_database, set_results_aside

T = TypeVar("T")
Looked = tuple[T, Trouble | None]
Change = Callable[[sqlite3.Connection], Trouble | None]
"""Changes what is in the file. Returns what to say, usually None."""

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
    book, said = look_into(path, now, _read, Book())
    return Found(without_old(book, now), said)


def are_kept(path: Path | None) -> bool:
    """Whether there is such a file, as far as that can be told."""
    return path is not None and seems(is_there, path)


def look_into(path: Path | None, now: Term, read: Callable[[sqlite3.Connection], T], none: T) -> Looked[T]:
    """What ``read`` finds in this file, and what to say about it; ``none`` if there is no file, or it can't be read."""
    if path is None:
        return none, None
    try:
        return ask(path.parent, partial(_look_into, path, now, read, none), SECONDS)
    except TimeoutError as error:
        return none, unread(trouble_of(error))


def _look_into(path: Path, now: Term, read: Callable[[sqlite3.Connection], T], none: T) -> Looked[T]:
    try:
        with open_database(path) as db:
            found = read(db)
            return (none, wrong) if (wrong := no_clock(now.year)) else (found, None)
    except FileNotFoundError:
        return none, None
    except Damaged:
        return none, set_results_aside(path)
    except Troubled as error:
        return none, unread(error.trouble)


def change_results(path: Path | None, now: Term, change: Change) -> Trouble | None:
    """Change what is in this file, or in a new one if it is damaged. Returns what to say, usually None.

    Raises Troubled, and TimeoutError.
    """
    if path is None:
        return trouble("The results can’t be kept: this user has no home folder.")
    return write(path.parent, partial(_change, path, now, change), SECONDS)


def _change(path: Path, now: Term, change: Change) -> Trouble | None:
    if said := no_clock(now.year):
        return said
    try:
        return _changed(path, change)
    except Damaged:
        said = set_results_aside(path)
    with suppress(Damaged):  # if it can't be set aside
        _changed(path, change)
    return said


def _changed(path: Path, change: Callable[[sqlite3.Connection], T]) -> T:
    with open_database(path, make=True) as db:
        return change(db)


def keep_results(
    path: Path | None, counts: Counts, now: Term, least: int, *, new_group: bool, lesson: str = ""
) -> Trouble | None:
    """Add the counts of a lesson. ``lesson`` is its random number: a lesson that is continued twice is added once."""

    def add(db: sqlite3.Connection) -> Trouble | None:
        book = close_terms(without_old(_read(db), now), now)
        if lesson and db.execute("select 1 from spent where lesson = ?", (lesson,)).fetchone():
            return COUNTED_BEFORE
        _write(db, add_lesson(book, now, counts, least, new_group=new_group), now)
        if lesson:
            db.execute("insert into spent (lesson, term) values (?, ?)", (lesson, str(now)))
        return None

    try:
        return change_results(path, now, add)
    except TimeoutError:
        return trouble("This lesson’s results aren’t kept yet: the disk doesn’t answer.")
    except Troubled as error:
        return trouble("This lesson’s results can’t be kept: {reason}.", reason=error.trouble)


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
            return db.execute("select 1 from spent where lesson = ?", (lesson,)).fetchone() is not None
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
        return _changed(path, _drawn)
    except Damaged:
        return set_results_aside(path)
    except Troubled as error:
        return unread(error.trouble)


def _drawn(db: sqlite3.Connection) -> str:
    drawn = db.execute("select number from passed_on").fetchone()
    number = drawn[0] if drawn else secrets.token_hex(16)
    if not drawn:
        db.execute("insert into passed_on (number) values (?)", (number,))
    return str(number)


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
    if wrong := no_clock(now.year):
        return wrong if is_file(path) else None
    with suppress(OSError):
        let_go(damaged_name(path), _YEAR_SECONDS)
    found = load_results(path, now)
    if found.trouble or not is_file(path):
        return found.trouble
    try:
        with open_database(path) as db:
            is_old = _old_terms(db, now) or _marked(db)
        if not is_old and close_terms(found.book, now) == found.book and not any(map(is_there, beside(path))):
            return None  # otherwise the file is rewritten, so that nothing is left of an interrupted copy either
        said = _changed(path, partial(_clear, now=now))
        compact(path)
    except (FileNotFoundError, Damaged):
        return None  # another copy of the game sees to it
    except Troubled as error:
        return trouble("The results of more than a year ago can’t be deleted: {reason}.", reason=error.trouble)
    return said


def _clear(db: sqlite3.Connection, now: Term) -> Trouble | None:
    _write(db, close_terms(without_old(_read(db), now), now), now)
    return _set_aside(db, now)


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
        write(path.parent, partial(destroy, path), SECONDS)
    except OSError as error:
        return trouble(
            "The results of classes can’t be deleted ({reason}): {name}", reason=trouble_of(error), name=path.name
        )
    return None


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
