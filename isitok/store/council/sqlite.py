"""A store in a file of its own: SQLite, which comes with Python. Only this user can read the file."""

import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from isitok.base.disk import is_file, is_folder, is_there, whole, why, why_unreadable
from isitok.base.trouble import Troubled, trouble
from isitok.store.council.council_tables import BUSY, DAMAGED, IS_THERE, NO_STORE, Database, Row

WAIT_SECONDS: Final = 60.0  # to wait for somebody else who is adding

_DAMAGED: Final = {"SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_ERROR", "SQLITE_FORMAT", "SQLITE_MISMATCH"}
_REASONS: Final = {
    "SQLITE_BUSY": BUSY,
    "SQLITE_LOCKED": BUSY,
    "SQLITE_FULL": trouble("the disk is full"),
    "SQLITE_READONLY": trouble("the file can’t be written"),
    "SQLITE_CANTOPEN": trouble("the file can’t be opened"),
    "SQLITE_PERM": trouble("the file can’t be opened"),
    "SQLITE_IOERR": trouble("the disk doesn’t answer as it should"),
}
_FOLDER: Final = trouble("it is a folder: name a file in it")
_ODD: Final = trouble("the database doesn’t answer as it should")


@dataclass(frozen=True, slots=True)
class Opened:
    """An open file."""

    db: sqlite3.Connection

    def run(self, sql: str) -> None:
        """Run a statement."""
        self.db.execute(sql)

    def run_for(self, sql: str, rows: Sequence[Mapping[str, object]]) -> None:
        """Run a statement once for each of these rows."""
        self.db.executemany(sql, rows)

    def ask(self, sql: str, **values: object) -> list[Row]:
        """All rows that a query finds."""
        return self.db.execute(sql, values).fetchall()

    def listed(self, column: str) -> str:
        """SQL for all values of a column in a group, with commas between."""
        return f"group_concat({column})"

    def has_tables(self) -> bool:
        """Whether there is anything of a store in it. Raises Troubled if it is another program's."""
        names = {name for (name,) in self.db.execute("select name from sqlite_master where type = 'table'")}
        if names and "isitok_layout" not in names:
            raise Troubled(DAMAGED)
        return bool(names)


@dataclass(frozen=True, slots=True)
class File:
    """A store in this file."""

    path: Path

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """A transaction that sees one state of it."""
        with self._open("begin") as opened:
            yield opened

    @contextmanager
    def writing(self, *, make: bool = False) -> Iterator[Database]:
        """A transaction that nobody else writes beside."""
        made = make and self._make()
        try:
            with self._open("begin immediate") as opened:
                yield opened
        except BaseException:
            if made:
                with suppress(OSError):
                    self.path.unlink()
            raise

    def _make(self) -> bool:
        """Make an empty file, unless there is one: whether there was none. Raises Troubled."""
        try:
            if is_folder(self.path):
                raise Troubled(_FOLDER)
            if is_there(self.path):
                if self.path.stat().st_size:
                    return False
                raise Troubled(IS_THERE)
            os.close(os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        except OSError as error:
            raise Troubled(why(error)) from error
        return True

    @contextmanager
    def _open(self, begin: str) -> Iterator[Opened]:
        try:
            if is_folder(self.path):
                raise Troubled(_FOLDER)
            if not is_file(self.path):
                raise Troubled(why_unreadable(self.path) or NO_STORE)
            address = f"{Path(whole(self.path)).as_uri()}?mode=rw"
            with closing(sqlite3.connect(address, uri=True, timeout=WAIT_SECONDS)) as db:
                db.isolation_level = None
                db.execute("pragma trusted_schema = off")
                db.execute("pragma secure_delete = on")
                db.execute("pragma foreign_keys = on")
                db.execute(begin)
                if db.execute("pragma quick_check(1)").fetchone() != ("ok",):
                    raise Troubled(DAMAGED)  # half of a number is worse than none
                try:
                    yield Opened(db)
                except BaseException:
                    if db.in_transaction:
                        db.execute("rollback")
                    raise
                db.execute("commit")
        except OSError as error:
            raise Troubled(why(error)) from error
        except sqlite3.Error as error:
            name = "_".join(str(getattr(error, "sqlite_errorname", "")).split("_")[:2])
            raise Troubled(DAMAGED if name in _DAMAGED else _REASONS.get(name, _ODD)) from error
