"""What is done with a council's store: it is made, contributions are added, and what it releases is read.

Adding is the same however often it happens: a file's sums of a term are replaced by those that it says now. What is
shown of them follows ``game.council.release`` alone.
"""

import re
import time
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import Enum
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

from isitok.base.trouble import Troubled, trouble
from isitok.game.council.picture import Released, Shown
from isitok.game.council.release import Waiting, bound_to, steps
from isitok.game.council.schools import Filed, Files, Names, filed_as
from isitok.game.results.contribution import KINDS, Cell, Contribution, Sides, is_asked
from isitok.game.results.terms import Term, term_named
from isitok.store.council.council_tables import (
    DAMAGED,
    MEANWHILE,
    NAMES_SINCE,
    NO_ADDRESS,
    Database,
    Row,
    Store,
    reading,
    writing,
)

TOGETHER: Final = 100
"""So many contributions are added at once: then they are kept, whatever happens to the rest."""

_NO_EXTRA: Final = trouble("PostgreSQL needs more than is installed here: pip install 'isitok[council]'")
_SUBJECT: Final = re.compile(r"(?:[a-z0-9][a-z0-9-]*(?:/[a-z][a-z0-9-]*)?)?")
_SCHEMES: Final = ("postgresql://", "postgresql+psycopg://", "postgres://")
_MEANT: Final = re.compile(r"[\s\"']*(?:[a-z][a-z0-9+.-]+://|postgres\w*:)|.*\bpassword\s*=", re.IGNORECASE | re.DOTALL)


_FILES: Final = "select number, school, again from isitok_files"
_WAITS: Final = (
    "select number, term, kind, subject, agreed, differed, shown_agreed, shown_differed, steps from isitok_waits"
)
_SHOWN: Final = (
    "select term, kind, subject, sum(agreed), sum(differed), {numbers} from isitok_shown group by term, kind, subject"
)
_NAMED: Final = "select number, school, name, added from isitok_files"
_UNNAMED: Final = "select number, school, '', '' from isitok_files"
_NOW: Final = "select number, agreed, differed, term, kind, subject from isitok_sums where agreed > 0"
_NOW_OF_TERM: Final = (
    "select number, agreed, differed, term, kind, subject from isitok_sums where agreed > 0 and term = :term"
)
_CHANGED: Final = "update isitok_files set added = :day where number = :number"
_TERMS_OF: Final = "select distinct term from isitok_sums where number = :number"
_BESIDE: Final = """
    select term, kind, subject, number, steps from isitok_sums where steps <> '' and (term, kind, subject) in (
        select term, kind, subject from isitok_sums where number = :number and steps <> ''
    )
"""
_HOLD: Final = (
    "update isitok_sums set steps = '' where number = :number and term = :term and kind = :kind and subject = :subject"
)


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
    shown: Sides = Sides()  # or was, before it had to wait again
    steps: str = ""  # in which it is shown, with spaces between


class Held(NamedTuple):
    """What files say now, shown or not. It is for whoever looks after the store alone."""

    files: dict[str, Filed]  # by number
    days: dict[str, str]  # on which something of a file came last; "" if that isn't known
    sums: list[tuple[str, Cell, Sides]]  # of the file of this number


class Gone(NamedTuple):
    """What was removed, and what has to wait because of that."""

    files: int
    terms: int
    waits: int  # sums of a term and a topic, or the like, that are now of fewer schools, or of none


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


def add(
    store: Store, contributions: Sequence[Contribution], schools: Files = MappingProxyType({})
) -> list[tuple[Contribution, Term, Came]]:
    """Add contributions, all of them or none. Says what became of each term. Raises Troubled.

    ``schools``: what is known of each file, also of those that were there when somebody was asked whose these are. None
    of a like name may have come since: then it has to be asked again.
    """
    with writing(store) as database:
        _check_names(database, contributions, schools)
        _write_files(database, contributions, schools)
        rows = _rows_of(database, {(each.number, term) for each in contributions for term in each.terms})
        for number, term, kind, subject, *rest in database.ask(_WAITS):
            rows.setdefault((number, term), {}).setdefault((kind, subject), _kept(*rest))
        before = {key: dict(sums) for key, sums in rows.items()}
        came = [(each, term, _put(rows, each, term)) for each in contributions for term in each.terms]
        _show(database, rows)
        _write_rows(database, before, rows)
        changed = sorted({each.number for each, _, what in came if what is not Came.SAME})
        day = time.strftime("%Y-%m-%d")
        database.run_for(_CHANGED, [{"number": number, "day": day} for number in changed])
        return came


def files_in(store: Store) -> dict[str, Filed]:
    """What is known of each file, by its number. Raises Troubled."""
    with reading(store) as database:
        return {number: Filed(school, name) for number, school, name, _ in _files(database)}


def held_in(store: Store, terms: Collection[Term] | None = None) -> Held:
    """All that files say now; of these ``terms`` alone, if they are given. Raises Troubled."""
    with reading(store) as database:
        files = _files(database)
        if terms is None:
            rows = database.ask(_NOW)
        else:
            rows = [row for term in sorted(terms) for row in database.ask(_NOW_OF_TERM, term=str(term))]
    cells = {of: _cell(*of) for of in {row[3:] for row in rows}}
    return Held(
        files={number: Filed(school, name) for number, school, name, _ in files},
        days={number: day for number, _, _, day in files},
        sums=[
            (number, cells[term, kind, subject], Sides(agreed, differed))
            for number, agreed, differed, term, kind, subject in rows
        ],
    )


def _files(database: Database) -> list[Row]:
    ((layout,),) = database.ask("select layout from isitok_layout")
    return database.ask(_NAMED if layout >= NAMES_SINCE else _UNNAMED)


def remove(store: Store, numbers: Collection[str]) -> Gone:
    """Remove the files of these numbers: all of them or none. Raises Troubled."""
    with writing(store) as database:
        gone = sorted(number for number, _, _ in database.ask(_FILES) if number in numbers)
        terms = {term for number in gone for (term,) in database.ask(_TERMS_OF, number=number)}
        held = _held_by(database, gone)
        database.run_for(_HOLD, held)
        for sql in (
            "delete from isitok_sums where number = :number",
            "delete from isitok_files where number = :number",
            "insert into isitok_removed (number) values (:number) on conflict do nothing",
        ):
            database.run_for(sql, [{"number": number} for number in gone])
        return Gone(len(gone), len(terms), len({(each["term"], each["kind"], each["subject"]) for each in held}))


def _held_by(database: Database, gone: Collection[str]) -> list[Mapping[str, str]]:
    """The rows that were in a step with what goes, and so have to wait again."""
    found: dict[Cell, dict[str, str]] = defaultdict(dict)
    for number in gone:
        for term, kind, subject, other, steps_ in database.ask(_BESIDE, number=number):
            found[_cell(term, kind, subject)][other] = steps_
    held: list[Mapping[str, str]] = []
    for cell, rows in found.items():
        bound = bound_to(gone, {number: steps_.split() for number, steps_ in rows.items()})
        told = {"term": str(cell.term), "kind": cell.kind, "subject": cell.subject}
        held += [{"number": number, **told} for number in sorted(bound)]
    return held


def released(store: Store, answers: Collection[str]) -> Released:
    """What a report is made of; of what young people say, these ``answers`` alone (``answers_of``). Raises Troubled."""
    with reading(store) as database:
        school_of: dict[str, str] = dict(database.ask("select number, school from isitok_files"))
        sums = database.ask(_SHOWN.format(numbers=database.listed("number")))
    cells: dict[Cell, Shown] = {}
    of_term: dict[tuple[Term, str], set[str]] = defaultdict(set)
    of_subject: dict[tuple[str, str], set[str]] = defaultdict(set)
    schools = set[str]()
    for term, kind, subject, agreed, differed, numbers in sums:
        cell, of = _cell(term, kind, subject), {school_of[number] for number in numbers.split(",")}
        if not is_asked(cell, answers):
            continue
        cells[cell] = Shown(int(agreed), int(differed), len(of))
        for found in (of_term[cell.term, kind], of_subject[kind, subject], schools):
            found |= of
    return Released(
        cells=cells,
        of_term={key: len(of) for key, of in of_term.items()},
        of_subject={key: len(of) for key, of in of_subject.items()},
        schools=len(schools),
    )


def _rows_of(database: Database, wanted: Iterable[tuple[str, Term]]) -> Rows:
    return {
        (number, str(term)): {
            (kind, subject): _kept(*rest)
            for kind, subject, *rest in database.ask(
                "select kind, subject, agreed, differed, shown_agreed, shown_differed, steps "
                "from isitok_sums where number = :number and term = :term",
                number=number,
                term=str(term),
            )
        }
        for number, term in wanted
    }


def _kept(agreed: int, differed: int, shown_agreed: int, shown_differed: int, steps_: str) -> Kept:
    return Kept(Sides(agreed, differed), Sides(shown_agreed, shown_differed), steps_)


def _put(rows: Rows, contribution: Contribution, term: Term) -> Came:
    """Replace what a file says of a term."""
    held = rows[contribution.number, str(term)]
    was = {of: kept.now for of, kept in held.items() if kept.now != Sides()}
    now = {(cell.kind, cell.subject): sides for cell, sides in contribution.sums if cell.term == term}
    for of in (*held, *now):
        held[of] = held.get(of, Kept())._replace(now=now.get(of, Sides()))
    if not was:
        return Came.NEW
    if was == now:
        return Came.SAME
    return Came.FEWER if _votes(now) < _votes(was) else Came.REPLACED


def _votes(sums: Mapping[Sum, Sides]) -> int:
    return sum(sum(sides) for sides in sums.values())


def _check_names(database: Database, contributions: Iterable[Contribution], schools: Files) -> None:
    """Raises Troubled if somebody else has added a school whose name is like one of these meanwhile."""
    if not schools:
        return
    came = Names(Filed(school, name) for number, school, name, _ in _files(database) if number not in schools)
    for each in contributions:
        school = (schools.get(each.number) or filed_as(each)).school
        if each.school and any(like.school != school for like in came.like(each.school)):
            raise Troubled(MEANWHILE)


def _write_files(database: Database, contributions: Iterable[Contribution], schools: Files) -> None:
    latest = {each.number: each for each in contributions}
    database.run_for(
        "insert into isitok_files (number, school, version, name, again) values "
        "(:number, :school, :version, :name, (select count(*) from isitok_removed where number = :number)) "
        "on conflict (number) do update set school = excluded.school, version = excluded.version, name = excluded.name",
        [
            {"number": number, "version": each.version, **(schools.get(number) or filed_as(each))._asdict()}
            for number, each in sorted(latest.items())
        ],
    )


def _show(database: Database, rows: Rows) -> None:
    """Show what may be shown now."""
    files = {number: (school, bool(again)) for number, school, again in database.ask(_FILES)}
    waiting: dict[Cell, list[Waiting]] = defaultdict(list)
    for (number, term), sums in rows.items():
        school, again = files[number]
        for (kind, subject), kept in sums.items():
            if kept.now != kept.shown or not kept.steps:
                waiting[_cell(term, kind, subject)].append(Waiting(number, school, kept.now, kept.shown, again))
    ((last,),) = database.ask("select step from isitok_layout")
    taken = tuple(steps(waiting))
    for at, step in enumerate(taken, start=last + 1):
        for cell in step.cells:
            for each in waiting[cell]:
                if each.number in step.numbers:
                    sums = rows[each.number, str(cell.term)]
                    kept = sums[cell.kind, cell.subject]
                    sums[cell.kind, cell.subject] = Kept(kept.now, kept.now, f"{kept.steps} {at}".strip())
    database.run_for("update isitok_layout set step = :step", [{"step": last + len(taken)}])


def _write_rows(database: Database, before: Rows, after: Rows) -> None:
    changed = [
        {
            **{"number": number, "term": term, "kind": kind, "subject": subject},
            **kept.now._asdict(),
            **{"shown_agreed": kept.shown.agreed, "shown_differed": kept.shown.differed, "steps": kept.steps},
        }
        for (number, term), sums in after.items()
        for (kind, subject), kept in sums.items()
        if before.get((number, term), {}).get((kind, subject)) != kept
    ]
    database.run_for(
        "insert into isitok_sums "
        "(number, term, kind, subject, agreed, differed, shown_agreed, shown_differed, steps) values "
        "(:number, :term, :kind, :subject, :agreed, :differed, :shown_agreed, :shown_differed, :steps) "
        "on conflict (number, term, kind, subject) do update set agreed = excluded.agreed, "
        "differed = excluded.differed, shown_agreed = excluded.shown_agreed, "
        "shown_differed = excluded.shown_differed, steps = excluded.steps",
        changed,
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
