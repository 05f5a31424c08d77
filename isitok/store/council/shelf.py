"""What is done with a council's store: it is made, contributions are added, and what it releases is read.

Adding is the same however often it happens: a file's sums of a term are replaced by those that it says now. What is
shown of them follows ``game.council.release`` alone.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from pathlib import Path
from typing import Final, NamedTuple

from isitok.game.council.picture import Released, Shown
from isitok.game.council.release import Waiting, steps
from isitok.game.results.contribution import KINDS, Cell, Contribution, Sides
from isitok.game.results.terms import Term, term_named
from isitok.store.council.database import DAMAGED, NO_ADDRESS, Database, Store, reading, writing
from isitok.trouble import Troubled, trouble

TOGETHER: Final = 100
"""So many contributions are added at once: then they are kept, whatever happens to the rest."""

_NO_EXTRA: Final = trouble("PostgreSQL needs more than is installed here: pip install 'isitok[council]'")
_SUBJECT: Final = re.compile(r"(?:[a-z0-9][a-z0-9-]*(?:/[a-z][a-z0-9-]*)?)?")
_SCHEMES: Final = ("postgresql://", "postgresql+psycopg://", "postgres://")
_MEANT: Final = re.compile(r"[\s\"']*(?:[a-z][a-z0-9+.-]+://|postgres\w*:)|.*\bpassword\s*=", re.IGNORECASE | re.DOTALL)


class Came(Enum):
    """What became of a term of a file."""

    NEW = "new"
    REPLACED = "replaced"
    FEWER = "fewer"  # replaced, by fewer votes than there were
    SAME = "same"


Sum = tuple[str, str]
"""The kind and the subject of a sum."""


class Kept(NamedTuple):
    """A row of sums."""

    now: Sides = Sides()
    shown: Sides = Sides()


Rows = dict[tuple[str, str], dict[Sum, Kept]]
"""By number and term."""


def is_address(where: str) -> bool:
    """Whether an address of a database is meant, of whatever kind and however it is written: it may hold a password."""
    return _MEANT.match(where) is not None


def store_at(where: str) -> Store:
    """The store at this path or address. Raises Troubled if there can't be one."""
    if is_address(where) and not where.startswith(_SCHEMES):
        raise Troubled(NO_ADDRESS)
    if not is_address(where):
        from isitok.store.council.sqlite import File

        return File(Path(where))
    try:
        from isitok.store.council.postgres import server
    except ImportError as error:
        raise Troubled(_NO_EXTRA) from error
    return server(where.replace("postgres://", "postgresql://", 1) if where.startswith("postgres://") else where)


def add(store: Store, contributions: Sequence[Contribution]) -> list[tuple[Contribution, Term, Came]]:
    """Add contributions, all of them or none. Says what became of each term. Raises Troubled."""
    with writing(store) as database:
        rows = _rows_of(database, {(each.number, term) for each in contributions for term in each.terms})
        before = {key: dict(sums) for key, sums in rows.items()}
        came = [(each, term, _put(rows, each, term)) for each in contributions for term in each.terms]
        _write_files(database, contributions)
        _write_rows(database, before, rows)
        _release(database)
        return came


def released(store: Store) -> Released:
    """What a report is made of. Raises Troubled."""
    with reading(store) as database:
        sums = database.ask(
            "select term, kind, subject, sum(agreed), sum(differed), count(distinct school) from isitok_shown "
            "group by term, kind, subject"
        )
        of_term = database.ask("select term, kind, count(distinct school) from isitok_shown group by term, kind")
        of_subject = database.ask(
            "select kind, subject, count(distinct school) from isitok_shown group by kind, subject"
        )
        ((schools,),) = database.ask("select count(distinct school) from isitok_shown")
    return Released(
        cells={
            _cell(term, kind, subject): Shown(int(agreed), int(differed), of)
            for term, kind, subject, agreed, differed, of in sums
        },
        of_term={(_term(term), kind): of for term, kind, of in of_term},
        of_subject={(kind, subject): of for kind, subject, of in of_subject},
        schools=schools,
    )


def counted_as(contribution: Contribution) -> str:
    """What a contribution's school is counted as: its name, however it is written; else the number of its file."""
    return f"name {contribution.school.casefold()}" if contribution.school else f"number {contribution.number}"


def _rows_of(database: Database, wanted: Iterable[tuple[str, Term]]) -> Rows:
    return {
        (number, str(term)): {
            (kind, subject): Kept(Sides(agreed, differed), Sides(shown_agreed, shown_differed))
            for kind, subject, agreed, differed, shown_agreed, shown_differed in database.ask(
                "select kind, subject, agreed, differed, shown_agreed, shown_differed "
                "from isitok_sums where number = :number and term = :term",
                number=number,
                term=str(term),
            )
        }
        for number, term in wanted
    }


def _put(rows: Rows, contribution: Contribution, term: Term) -> Came:
    """Replace what a file says of a term."""
    held = rows[contribution.number, str(term)]
    was = {of: kept.now for of, kept in held.items() if kept.now != Sides()}
    now = {(cell.kind, cell.subject): sides for cell, sides in contribution.sums if cell.term == term}
    for of in (*held, *now):
        held[of] = Kept(now.get(of, Sides()), held.get(of, Kept()).shown)
    if not was:
        return Came.NEW
    if was == now:
        return Came.SAME
    return Came.FEWER if _votes(now) < _votes(was) else Came.REPLACED


def _votes(sums: Mapping[Sum, Sides]) -> int:
    return sum(sum(sides) for sides in sums.values())


def _write_files(database: Database, contributions: Iterable[Contribution]) -> None:
    latest = {each.number: each for each in contributions}
    database.run_for(
        "insert into isitok_files (number, school, version) values (:number, :school, :version) "
        "on conflict (number) do update set school = excluded.school, version = excluded.version",
        [
            {"number": number, "school": counted_as(each), "version": each.version}
            for number, each in sorted(latest.items())
        ],
    )


def _write_rows(database: Database, before: Rows, after: Rows) -> None:
    changed = [
        {"number": number, "term": term, "kind": kind, "subject": subject, **kept.now._asdict()}
        for (number, term), sums in after.items()
        for (kind, subject), kept in sums.items()
        if before.get((number, term), {}).get((kind, subject)) != kept
    ]
    if changed:
        database.run_for(
            "insert into isitok_sums (number, term, kind, subject, agreed, differed, shown_agreed, shown_differed) "
            "values (:number, :term, :kind, :subject, :agreed, :differed, 0, 0) "
            "on conflict (number, term, kind, subject) do update "
            "set agreed = excluded.agreed, differed = excluded.differed",
            changed,
        )


def _release(database: Database) -> None:
    """Show what may be shown now."""
    waiting: dict[Cell, list[Waiting]] = defaultdict(list)
    for term, kind, subject, school, *sides in database.ask(
        "select term, kind, subject, school, agreed, differed, shown_agreed, shown_differed from isitok_waits"
    ):
        waiting[_cell(term, kind, subject)].append(Waiting(school, Sides(*sides[:2]), Sides(*sides[2:])))
    ready = [{"term": str(cell.term), "kind": cell.kind, "subject": cell.subject} for cell in sorted(steps(waiting))]
    if ready:
        database.run_for(
            "update isitok_sums set shown_agreed = agreed, shown_differed = differed "
            "where term = :term and kind = :kind and subject = :subject "
            "and (agreed <> shown_agreed or differed <> shown_differed)",
            ready,
        )
    database.run("delete from isitok_sums where agreed = 0 and shown_agreed = 0")


def _cell(term: str, kind: str, subject: str) -> Cell:
    """Raises Troubled if there is something that was never added here."""
    if kind not in KINDS or not _SUBJECT.fullmatch(subject):
        raise Troubled(DAMAGED)
    return Cell(_term(term), kind, subject)


def _term(name: str) -> Term:
    term = term_named(name)
    if term is None:
        raise Troubled(DAMAGED)
    return term
