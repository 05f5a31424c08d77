"""Opens a council's store: a file that only this user can read (SQLite), or PostgreSQL, with the same tables.

This is the one place where #isitok? opens a connection: only to the server that ``--store`` names, and only for this
command. A password needn't be in the address: ``~/.pgpass`` and ``PGPASSWORD`` do as they do for PostgreSQL's own
programs. None is ever said.
"""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError

from isitok.base.disk import absolute, is_file, is_folder, is_there, trouble_of, why_unreadable
from isitok.base.trouble import Trouble, Troubled, trouble
from isitok.council.store_address import is_address
from isitok.council.store_tables import DAMAGED, IS_THERE, NO_STORE, bring_up, layout_of, make_tables

WAIT_SECONDS: Final = 60.0  # to wait for somebody else who is adding
_CONNECT_SECONDS: Final = 10

_PRAGMAS: Final = ("trusted_schema = off", "secure_delete = on", "foreign_keys = on")
_LOCK: Final = 0x15_17_0C  # the key of the lock that whoever writes to PostgreSQL holds until the transaction ends
_TO_ADD_UP: Final = "64MB"  # so that hundreds of schools are added up in memory: on a disk, it takes twice as long

NO_ADDRESS: Final = trouble("it is no address of a database: postgresql://USER@SERVER/DATABASE")
_NO_EXTRA: Final = trouble("PostgreSQL needs more than is installed here: pip install 'isitok[council]'")
_FOLDER: Final = trouble("it is a folder: name a file in it")
_BUSY: Final = trouble("somebody else is adding to it: try again in a minute")
_LOST: Final = trouble("the server doesn’t answer: nothing of what was being added is kept, so add it again")
_NO_SERVER: Final = trouble("the server doesn’t answer, or refuses")
_ODD: Final = trouble("the database doesn’t answer as it should")
_REASONS: Final = {
    **dict.fromkeys(("SQLITE_BUSY", "SQLITE_LOCKED"), _BUSY),
    **dict.fromkeys(("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_ERROR", "SQLITE_FORMAT", "SQLITE_MISMATCH"), DAMAGED),
    **dict.fromkeys(("SQLITE_CANTOPEN", "SQLITE_PERM"), trouble("the file can’t be opened")),
    "SQLITE_FULL": trouble("the disk is full"),
    "SQLITE_READONLY": trouble("the file can’t be written"),
    "SQLITE_IOERR": trouble("the disk doesn’t answer as it should"),
    **dict.fromkeys(("55P03", "40001", "40P01"), _BUSY),  # lock not available, serialization failure, deadlock
    **dict.fromkeys(("42P01", "42703"), DAMAGED),  # no such table, no such column
    "28": trouble("the server refuses this user or password"),
    "3D": trouble("the server has no such database"),
    "42501": trouble("this user isn’t allowed to do that in the database"),
    "53100": trouble("the server’s disk is full"),
    "53300": trouble("the server has too many connections"),
    "25006": trouble("the database can’t be written"),
}


class Store:
    """A council's store. Whatever fails raises Troubled."""

    def __init__(self, engine: Engine, reads: Sequence[str], writes: Sequence[str], file: Path | None = None) -> None:
        self._engine = engine
        self._reads = reads  # what begins a transaction
        self._writes = writes
        self._file = file  # None: it is on a server, which looks after its own files
        self._is_looked_through = file is None
        event.listen(engine, "begin", _begin)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that reads one state of the store, whatever is added meanwhile; of older layouts, too."""
        with self._transaction(self._reads) as db:
            layout_of(db)
            yield db

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction during which nobody else writes: all of it is kept, or nothing."""
        with self._transaction(self._writes) as db:
            bring_up(db)
            yield db

    def make(self) -> None:
        """Make an empty store. Raises Troubled, also where there is a store already."""
        made = self._file if self._file and _make_file(self._file) else None
        try:
            with self._transaction(self._writes) as db:
                make_tables(db)
        except BaseException:
            if made:
                with suppress(OSError):
                    made.unlink()
            raise

    @contextmanager
    def _transaction(self, begins: Sequence[str]) -> Iterator[Connection]:
        connected = False
        try:
            if self._file:
                _find_file(self._file)
            with self._engine.connect().execution_options(begins=begins) as db, db.begin():
                connected = True
                self._look_through(db)
                yield db
        except OSError as error:
            raise Troubled(trouble_of(error)) from error
        except DBAPIError as error:
            raise Troubled(why_it_failed(error, connected=connected)) from error
        except SQLAlchemyError as error:
            raise Troubled(_ODD) from error

    def _look_through(self, db: Connection) -> None:
        """Raises Troubled if a file is damaged anywhere, as half of a number is worse than none."""
        if not self._is_looked_through:
            if db.exec_driver_sql("pragma quick_check(1)").scalar() != "ok":
                raise Troubled(DAMAGED)
            self._is_looked_through = True


def store_at(where: str) -> Store:
    """The store at this path or address. Raises Troubled if there can't be one."""
    return _on_a_server(where) if is_address(where) else _in_a_file(Path(where))


def _in_a_file(file: Path) -> Store:
    address = URL.create("sqlite", database=Path(absolute(file)).as_uri(), query={"mode": "rw", "uri": "true"})
    engine = create_engine(address, poolclass=NullPool, connect_args={"timeout": WAIT_SECONDS})
    event.listen(engine, "connect", _set_up_file)
    return Store(engine, ("begin",), ("begin immediate",), file)


def _on_a_server(address: str) -> Store:
    try:
        url = make_url(address)
        if url.get_backend_name() not in ("postgresql", "postgres") or not url.database:
            raise Troubled(NO_ADDRESS)
        options = {"connect_timeout": _CONNECT_SECONDS, "application_name": "isitok"}
        engine = create_engine(url.set(drivername="postgresql+psycopg"), poolclass=NullPool, connect_args=options)
    except (ArgumentError, ValueError) as error:
        raise Troubled(NO_ADDRESS) from error
    except ImportError as error:
        raise Troubled(_NO_EXTRA) from error
    return Store(
        engine,
        ("set transaction isolation level repeatable read", f"set local work_mem = '{_TO_ADD_UP}'"),
        (
            "set transaction isolation level read committed",
            f"set local lock_timeout = '{WAIT_SECONDS}s'",
            f"select pg_advisory_xact_lock({_LOCK})",
        ),
    )


def _set_up_file(connection: Any, _: object) -> None:
    connection.isolation_level = None  # Python would begin a transaction with the first change, which is too late
    for pragma in _PRAGMAS:
        connection.execute(f"pragma {pragma}")


def _begin(db: Connection) -> None:
    for statement in db.get_execution_options()["begins"]:
        db.exec_driver_sql(statement)


def _find_file(file: Path) -> None:
    """Raises Troubled if there is none."""
    if is_folder(file):
        raise Troubled(_FOLDER)
    if not is_file(file):
        raise Troubled(why_unreadable(file) or NO_STORE)


def _make_file(file: Path) -> bool:
    """Make an empty file, unless there is one: whether there was none. Raises Troubled."""
    try:
        if is_folder(file):
            raise Troubled(_FOLDER)
        if is_there(file):
            if file.stat().st_size:
                return False
            raise Troubled(IS_THERE)
        os.close(os.open(file, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    except OSError as error:
        raise Troubled(trouble_of(error)) from error
    return True


def why_it_failed(error: DBAPIError, *, connected: bool) -> Trouble:
    """A sentence for an error of SQLite or PostgreSQL, found by the name or state that it gives."""
    name = getattr(error.orig, "sqlite_errorname", "")
    state = str(getattr(error.orig, "sqlstate", None) or "")
    for begins, told in _REASONS.items():
        if (name or state).startswith(begins):
            return told
    if name or not (error.connection_invalidated or not state):
        return _ODD
    return _LOST if connected else _NO_SERVER
