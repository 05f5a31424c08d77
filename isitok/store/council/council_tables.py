"""The store's tables, and what it needs of a database: the same SQL for a file (SQLite) and for PostgreSQL.

Nothing is ever set aside or repaired here: a store that can't be read stays as it is, and that is said.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Any, Final, Protocol

from isitok.base.trouble import Troubled, trouble

LAYOUT: Final = 3
"""The version of the tables. A later one is refused; an earlier one is brought up to it once something is written."""

NAMES_SINCE: Final = 3
"""In which layout names as they were sent began to be kept, and when something came."""

TABLES: Final = (  # of layout 2
    # ``step``: the number of the last step that was taken.
    "create table isitok_layout (layout integer not null, step bigint not null)",
    """
    create table isitok_files (
        number text primary key,
        school text not null,
        version text not null,
        again smallint not null
    )
    """,
    # Nothing of them is kept but that they were here: see ``game.council.release``.
    "create table isitok_removed (number text primary key)",
    # ``steps``: in which it is shown, with spaces between; none where it isn't.
    """
    create table isitok_sums (
        number text not null references isitok_files (number),
        term text not null,
        kind text not null,
        subject text not null,
        agreed bigint not null check (agreed >= 0),
        differed bigint not null check (differed >= 0),
        shown_agreed bigint not null check (shown_agreed >= 0),
        shown_differed bigint not null check (shown_differed >= 0),
        steps text not null,
        primary key (number, term, kind, subject)
    )
    """,
    """
    create index isitok_waiting on isitok_sums (term, kind, subject)
        where steps = '' or agreed <> shown_agreed or differed <> shown_differed
    """,
    # What reports are made of, and nothing else.
    """
    create view isitok_shown as
        select number, term, kind, subject, shown_agreed as agreed, shown_differed as differed
        from isitok_sums where steps <> '' and (shown_agreed > 0 or shown_differed > 0)
    """,
    # What waits, with what is shown of it so far.
    """
    create view isitok_waits as
        select number, term, kind, subject, agreed, differed, shown_agreed, shown_differed, steps
        from isitok_sums where steps = '' or agreed <> shown_agreed or differed <> shown_differed
    """,
    "create index isitok_gone on isitok_sums (number) where agreed = 0 and shown_agreed = 0",
)

MIGRATIONS: Final[Mapping[int, tuple[str, ...]]] = {
    # What makes the layout of this number of the one before. More are only ever added.
    NAMES_SINCE: (
        # The school's name as it was sent. Where it is counted as another's, it is found again by it.
        "alter table isitok_files add column name text not null default ''",
        # The day on which something of it came last.
        "alter table isitok_files add column added text not null default ''",
    ),
}

NO_STORE: Final = trouble("there is no store: make one with “isitok council init”")
IS_THERE: Final = trouble("there is a store already, and it stays as it is")
DAMAGED: Final = trouble("it isn’t a store of #isitok?, or it is damaged; it stays as it is, so restore a backup of it")
NEWER: Final = trouble("a newer version of #isitok? made it, and it stays as it is: this one has to be updated first")
OLDER: Final = trouble("an older version of #isitok? made it: make a new one, and add all files again")
NO_ADDRESS: Final = trouble("it is no address of a database: postgresql://USER@SERVER/DATABASE")
MEANWHILE: Final = trouble(
    "somebody else has just added a school whose name looks like that of one of these: add the same files again"
)
BUSY: Final = trouble("somebody else is adding to it: try again in a minute")

_FIRST: Final = min(MIGRATIONS) - 1

Row = tuple[Any, ...]


class Database(Protocol):
    """A transaction of a database."""

    def run(self, sql: str) -> None:
        """Run a statement."""

    def run_for(self, sql: str, rows: Sequence[Mapping[str, object]]) -> None:
        """Run a statement once for each of these rows, whose values it names as ``:name``; without rows, not at all."""

    def ask(self, sql: str, **values: object) -> list[Row]:
        """All rows that a query finds."""

    def listed(self, column: str) -> str:
        """SQL for all values of a column in a group, with commas between."""

    def has_tables(self) -> bool:
        """Whether there is anything of a store in it."""


class Store(Protocol):
    """Where a store is. Its failures are ``Troubled``."""

    def reading(self) -> AbstractContextManager[Database]:
        """A transaction that sees one state of it, whatever is added meanwhile."""

    def writing(self, *, make: bool = False) -> AbstractContextManager[Database]:
        """A transaction that nobody else writes beside. All of it is kept, or nothing. ``make``: there is none yet."""


@contextmanager
def reading(store: Store) -> Iterator[Database]:
    """Read a store, which may be of an earlier layout. Raises Troubled."""
    with store.reading() as database:
        _layout_of(database)
        yield database


@contextmanager
def writing(store: Store) -> Iterator[Database]:
    """Change a store: all of it, or nothing. Raises Troubled."""
    with store.writing() as database:
        _bring_up(database, _layout_of(database))
        yield database


def make(store: Store) -> None:
    """Make an empty store. Raises Troubled, also if there is one."""
    with store.writing(make=True) as database:
        if database.has_tables():
            _layout_of(database)
            raise Troubled(IS_THERE)
        for statement in TABLES:
            database.run(statement)
        database.run_for("insert into isitok_layout (layout, step) values (:layout, 0)", [{"layout": _FIRST}])
        _bring_up(database, _FIRST)


def _bring_up(database: Database, layout: int) -> None:
    for number in range(layout + 1, LAYOUT + 1):
        for statement in MIGRATIONS[number]:
            database.run(statement)
        database.run_for("update isitok_layout set layout = :layout", [{"layout": number}])


def _layout_of(database: Database) -> int:
    """The layout of a store that can be used. Raises Troubled if it can't."""
    if not database.has_tables():
        raise Troubled(NO_STORE)
    layouts = database.ask("select layout from isitok_layout")
    if len(layouts) != 1:
        raise Troubled(DAMAGED)
    layout = layouts[0][0]
    if not isinstance(layout, int):
        raise Troubled(DAMAGED)
    if layout > LAYOUT:
        raise Troubled(NEWER)
    if layout < _FIRST:
        raise Troubled(OLDER)
    return layout
