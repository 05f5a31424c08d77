"""A store in PostgreSQL, with the extra ``isitok[council]``: the one place where #isitok? opens a connection.

Only to the server that ``--store`` names, and only for this command. A password needn't be in the address:
``~/.pgpass`` and ``PGPASSWORD`` do as they do for PostgreSQL's own programs. None is ever said.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from sqlalchemy import URL, Connection, create_engine, make_url, text
from sqlalchemy.engine.interfaces import IsolationLevel
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError
from sqlalchemy.pool import NullPool

from isitok.base.trouble import Trouble, Troubled, trouble
from isitok.store.council.council_tables import BUSY, DAMAGED, NO_ADDRESS, Database, Row

WAIT_SECONDS: Final = 60  # to wait for somebody else who is adding
CONNECT_SECONDS: Final = 10

_TO_ADD_UP: Final = (
    "64MB"  # so that hundreds of schools are added up in memory: sorted on a disk, it takes twice as long
)
_LOCK: Final = 0x15_17_0C  # the key of the lock that whoever writes holds until the transaction ends
_BUSY: Final = {"55P03", "40001", "40P01"}  # lock not available, serialization failure, deadlock
_REASONS: Final = {
    "28": trouble("the server refuses this user or password"),
    "3D": trouble("the server has no such database"),
    "42501": trouble("this user isn’t allowed to do that in the database"),
    "53100": trouble("the server’s disk is full"),
    "53300": trouble("the server has too many connections"),
    "25006": trouble("the database can’t be written"),
}
_LOST: Final = trouble("the server doesn’t answer: nothing of what was being added is kept, so add it again")
_NO_SERVER: Final = trouble("the server doesn’t answer, or refuses")
_ODD: Final = trouble("the database doesn’t answer as it should")


@dataclass(frozen=True, slots=True)
class Opened:
    """An open connection."""

    db: Connection

    def run(self, sql: str) -> None:
        """Run a statement."""
        self.db.execute(text(sql))

    def run_for(self, sql: str, rows: Sequence[Mapping[str, object]]) -> None:
        """Run a statement once for each of these rows."""
        if rows:  # without any, SQLAlchemy would run it once
            self.db.execute(text(sql), rows)

    def ask(self, sql: str, **values: object) -> list[Row]:
        """All rows that a query finds."""
        return [tuple(row) for row in self.db.execute(text(sql), values)]

    def listed(self, column: str) -> str:
        """SQL for all values of a column in a group, with commas between."""
        return f"string_agg({column}, ',')"

    def has_tables(self) -> bool:
        """Whether there is anything of a store in it."""
        return bool(self.ask("select 1 where to_regclass('isitok_layout') is not null"))


@dataclass(frozen=True, slots=True)
class Server:
    """A store in this database."""

    url: URL

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """A transaction that sees one state of it."""
        with self._open("REPEATABLE READ") as opened:
            opened.ask("select set_config('work_mem', :most, true)", most=_TO_ADD_UP)
            yield opened

    @contextmanager
    def writing(self, *, make: bool = False) -> Iterator[Database]:
        """A transaction that nobody else writes beside."""
        with self._open("READ COMMITTED") as opened:
            opened.ask("select set_config('lock_timeout', :wait, true)", wait=f"{WAIT_SECONDS}s")
            opened.ask("select pg_advisory_xact_lock(:key)", key=_LOCK)
            yield opened

    @contextmanager
    def _open(self, isolation: IsolationLevel) -> Iterator[Opened]:
        connected = False
        try:
            options = {"connect_timeout": CONNECT_SECONDS, "application_name": "isitok"}
            engine = create_engine(self.url, poolclass=NullPool, isolation_level=isolation, connect_args=options)
            with engine.connect() as db, db.begin():
                connected = True
                yield Opened(db)
        except DBAPIError as error:
            raise Troubled(_why(error, connected=connected)) from error
        except SQLAlchemyError as error:
            raise Troubled(_ODD) from error


def server(address: str) -> Server:
    """The store at this address. Raises Troubled if it is none."""
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as error:
        raise Troubled(NO_ADDRESS) from error
    if url.get_backend_name() != "postgresql" or not url.database:
        raise Troubled(NO_ADDRESS)
    return Server(url.set(drivername="postgresql+psycopg"))


def _why(error: DBAPIError, *, connected: bool) -> Trouble:
    state = str(getattr(error.orig, "sqlstate", None) or "")
    if state in _BUSY:
        return BUSY
    if state in ("42P01", "42703"):  # no such table, no such column
        return DAMAGED
    for begins, told in _REASONS.items():
        if state.startswith(begins):
            return told
    if error.connection_invalidated or not state:
        return _LOST if connected else _NO_SERVER
    return _ODD
