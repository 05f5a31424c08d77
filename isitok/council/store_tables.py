"""The tables of a council's store, the same in a file (SQLite) and in PostgreSQL, and which layout of them one has.

Nothing is ever set aside or repaired here: a store that can't be read stays as it is, and that is said.
"""

from collections.abc import Mapping
from typing import Final

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Connection,
    CreateView,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    SmallInteger,
    Table,
    Text,
    insert,
    inspect,
    select,
    text,
    update,
)

from isitok.base.trouble import Troubled, trouble

LAYOUT: Final = 3
"""The version of the tables. A later one is refused; an earlier one is brought up to it once something is written."""

NAMES_SINCE: Final = 3
"""In which layout names as they were sent began to be kept, and when something came."""

TABLES: Final = MetaData()
STATE: Final = Table(
    "isitok_layout",
    TABLES,
    Column("layout", Integer, nullable=False),
    Column("step", BigInteger, nullable=False),  # the number of the last step that was taken
)
FILES: Final = Table(
    "isitok_files",
    TABLES,
    Column("number", Text, primary_key=True),
    Column("school", Text, nullable=False),  # what it is counted as
    Column("version", Text, nullable=False),
    Column("again", SmallInteger, nullable=False),
    # Its name as it was sent. Where the file is counted as another school's, it is found again by it.
    Column("name", Text, nullable=False, server_default=""),
    Column("added", Text, nullable=False, server_default=""),  # the day on which something of it came last
)
# Nothing of them is kept but that they were here: see ``release``.
REMOVED: Final = Table("isitok_removed", TABLES, Column("number", Text, primary_key=True))


def _votes(name: str) -> Column[int]:
    return Column(name, BigInteger, CheckConstraint(f"{name} >= 0"), nullable=False)


SUMS: Final = Table(
    "isitok_sums",
    TABLES,
    Column("number", Text, ForeignKey(FILES.c.number), primary_key=True),
    *(Column(name, Text, primary_key=True) for name in ("term", "kind", "subject")),
    *map(_votes, ("agreed", "differed", "shown_agreed", "shown_differed")),
    Column("steps", Text, nullable=False),  # in which it is shown, with spaces between; none where it isn't
)

# The index serves a query that says in the same words which rows it is of.
_WAITS: Final = text("steps = '' or agreed <> shown_agreed or differed <> shown_differed")
Index("isitok_waiting", SUMS.c.term, SUMS.c.kind, SUMS.c.subject, sqlite_where=_WAITS, postgresql_where=_WAITS)

WAITS: Final = CreateView(select(*SUMS.c).where(_WAITS), "isitok_waits", metadata=TABLES).table
"""What waits, with what is shown of it so far."""

SHOWN: Final = CreateView(
    select(*SUMS.primary_key, SUMS.c.shown_agreed.label("agreed"), SUMS.c.shown_differed.label("differed")).where(
        text("steps <> '' and (shown_agreed > 0 or shown_differed > 0)")
    ),
    "isitok_shown",
    metadata=TABLES,
).table
"""What reports are made of, and nothing else."""

_MIGRATIONS: Final[Mapping[int, tuple[str, ...]]] = {
    # What makes the layout of this number of the one before. More are only ever added.
    NAMES_SINCE: (
        "alter table isitok_files add column name text not null default ''",
        "alter table isitok_files add column added text not null default ''",
    ),
}
_FIRST: Final = min(_MIGRATIONS) - 1

NO_STORE: Final = trouble("there is no store: make one with “isitok council init”")
IS_THERE: Final = trouble("there is a store already, and it stays as it is")
DAMAGED: Final = trouble("it isn’t a store of #isitok?, or it is damaged; it stays as it is, so restore a backup of it")
_NEWER: Final = trouble("a newer version of #isitok? made it, and it stays as it is: this one has to be updated first")
_OLDER: Final = trouble("an older version of #isitok? made it: make a new one, and add all files again")


def make_tables(db: Connection) -> None:
    """Make an empty store. Raises Troubled, also if there is one."""
    if _is_store(db):
        layout_of(db)
        raise Troubled(IS_THERE)
    TABLES.create_all(db, checkfirst=False)
    db.execute(insert(STATE), {"layout": LAYOUT, "step": 0})


def bring_up(db: Connection) -> None:
    """Make the layout of today of an earlier one. Raises Troubled if it can't be used."""
    for number in range(layout_of(db) + 1, LAYOUT + 1):
        for statement in _MIGRATIONS[number]:
            db.execute(text(statement))
        db.execute(update(STATE).values(layout=number))


def layout_of(db: Connection) -> int:
    """The layout of a store that can be used. Raises Troubled if it can't."""
    if not _is_store(db):
        raise Troubled(NO_STORE)
    match db.scalars(select(STATE.c.layout)).all():
        case [int(layout)]:
            if layout > LAYOUT:
                raise Troubled(_NEWER)
            if layout < _FIRST:
                raise Troubled(_OLDER)
            return layout
        case _:
            raise Troubled(DAMAGED)


def _is_store(db: Connection) -> bool:
    """Whether there is anything of a store in it. Raises Troubled if it is another program's file."""
    found = inspect(db)
    if found.has_table(STATE.name):
        return True
    if db.dialect.name == "sqlite" and found.get_table_names():
        raise Troubled(DAMAGED)
    return False
