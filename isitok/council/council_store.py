"""What is done with a council's store: contributions are added, taken back, and what it releases is read.

Adding is the same however often it happens: a file's sums of a term are replaced by those that it says now. What is
shown of them follows ``release`` alone.
"""

import re
import time
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import Enum
from functools import cache
from types import MappingProxyType
from typing import Final, NamedTuple

from sqlalchemy import Connection, Executable, and_, bindparam, delete, func, insert, literal, select, tuple_, update

from isitok.base.trouble import Troubled, trouble
from isitok.base.value import Value
from isitok.council.open_store import Store
from isitok.council.picture import Released, Shown
from isitok.council.release import Waiting, bound_to, steps
from isitok.council.schools import Filed, Files, Names, filed_as
from isitok.council.store_tables import DAMAGED, FILES, NAMES_SINCE, REMOVED, SHOWN, STATE, SUMS, WAITS, layout_of
from isitok.game.results.contribution import KINDS, Cell, Contribution, Sides, is_asked
from isitok.game.results.terms import Term, term_named

BATCH: Final = 100
"""So many contributions are added at once: then they are kept, whatever happens to the rest."""

_SUBJECT: Final = re.compile(r"(?:[a-z0-9][a-z0-9-]*(?:/[a-z][a-z0-9-]*)?)?")
_MEANWHILE: Final = trouble(
    "somebody else has just added a school whose name looks like that of one of these: add the same files again"
)
_CELL: Final = (SUMS.c.term, SUMS.c.kind, SUMS.c.subject)
_THIS_FILE: Final = FILES.c.number == bindparam("of_number")
_THIS_SUM: Final = and_(*(each == bindparam(f"of_{each.name}") for each in SUMS.primary_key))


class AddResult(Enum):
    """What became of a term of a file."""

    NEW = "new"
    REPLACED = "replaced"
    SHRUNK = "shrunk"  # replaced, by fewer votes than there were
    SAME = "same"


class StoredSum(NamedTuple):
    """What a store holds of a sum of a file."""

    now: Sides = Sides()
    shown: Sides = Sides()  # or was, before it had to wait again
    steps: str = ""  # in which it is shown, with spaces between


Rows = dict[str, dict[Cell, StoredSum]]
"""By the number of the file."""


class AllSums(NamedTuple):
    """All sums of the files as they are now, shown or not. Only for whoever looks after the store."""

    files: dict[str, Filed]  # by number
    days: dict[str, str]  # on which something of a file came last; "" if that isn't known
    sums: list[tuple[str, Cell, Sides]]  # of the file of this number


class Gone(Value):
    """What was removed, and what has to wait because of that."""

    files: int
    terms: int
    waits: int  # sums of a term and a topic, or the like, that are now of fewer schools, or of none


def add(
    store: Store, contributions: Sequence[Contribution], schools: Files = MappingProxyType({})
) -> list[tuple[Contribution, Term, AddResult]]:
    """Add contributions, all of them or none. Says what became of each term. Raises Troubled.

    ``schools``: what is known of each file, also of those that were there when somebody was asked whose these are. None
    of a like name may have come since: then it has to be asked again.
    """
    with store.writing() as db:
        _check_names(db, contributions, schools)
        _write_files(db, contributions, schools)
        rows = _rows_to_change(db, contributions)
        before = {number: dict(sums) for number, sums in rows.items()}
        came = [(each, term, _put(rows[each.number], each, term)) for each in contributions for term in each.terms]
        _show(db, rows)
        _write_rows(db, before, rows)
        changed = sorted({each.number for each, _, what in came if what is not AddResult.SAME})
        today = {"added": time.strftime("%Y-%m-%d")}
        _for_each(db, update(FILES).where(_THIS_FILE), [{"of_number": number, **today} for number in changed])
        return came


def remove(store: Store, numbers: Collection[str]) -> Gone:
    """Remove the files of these numbers: all of them or none. Raises Troubled."""
    with store.writing() as db:
        files = select(FILES.c.number, FILES.c.again).where(FILES.c.number.in_(sorted(numbers)))
        again = dict(db.execute(files).all())
        gone = sorted(again)
        terms = db.scalars(select(SUMS.c.term).distinct().where(SUMS.c.number.in_(gone))).all()
        held = _bound_to(db, gone)
        _for_each(db, update(SUMS).where(_THIS_SUM).values(steps=""), [_this_sum(*each) for each in held])
        db.execute(delete(SUMS).where(SUMS.c.number.in_(gone)))
        db.execute(delete(FILES).where(FILES.c.number.in_(gone)))
        _for_each(db, insert(REMOVED), [{"number": number} for number in gone if not again[number]])
        return Gone(len(gone), len(terms), len({cell for _, cell in held}))


def files_in(store: Store) -> dict[str, Filed]:
    """What is known of each file, by its number. Raises Troubled."""
    with store.reading() as db:
        return {number: Filed(school, name) for number, school, name, _ in _files(db)}


def held_in(store: Store, terms: Collection[Term] | None = None) -> AllSums:
    """All that files say now; of these ``terms`` alone, if they are given. Raises Troubled."""
    wanted = select(SUMS.c.number, *_CELL, SUMS.c.agreed, SUMS.c.differed).where(SUMS.c.agreed > 0)
    if terms is not None:
        wanted = wanted.where(SUMS.c.term.in_([*map(str, terms)]))
    with store.reading() as db:
        files = _files(db)
        rows = db.execute(wanted).all()
    return AllSums(
        files={number: Filed(school, name) for number, school, name, _ in files},
        days={number: day for number, _, _, day in files},
        sums=[(number, _cell(*of), Sides(agreed, differed)) for number, *of, agreed, differed in rows],
    )


def released(store: Store, answers: Collection[str]) -> Released:
    """What a report is made of; of what young people say, these ``answers`` alone (``answers_of``). Raises Troubled."""
    of = (SHOWN.c.term, SHOWN.c.kind, SHOWN.c.subject)
    numbers = func.aggregate_strings(SHOWN.c.number, ",")
    with store.reading() as db:
        school_of = dict(db.execute(select(FILES.c.number, FILES.c.school)).all())
        added_up = select(*of, func.sum(SHOWN.c.agreed), func.sum(SHOWN.c.differed), numbers).group_by(*of)
        sums = db.execute(added_up).all()
    cells: dict[Cell, Shown] = {}
    of_term: dict[tuple[Term, str], set[str]] = defaultdict(set)
    of_subject: dict[tuple[str, str], set[str]] = defaultdict(set)
    schools = set[str]()
    for *named, agreed, differed, told in sums:
        cell, by = _cell(*named), {school_of[number] for number in told.split(",")}
        if not is_asked(cell, answers):
            continue
        cells[cell] = Shown(int(agreed), int(differed), len(by))
        for found in (of_term[cell.term, cell.kind], of_subject[cell.kind, cell.subject], schools):
            found |= by
    return Released(
        cells=cells,
        of_term={key: len(by) for key, by in of_term.items()},
        of_subject={key: len(by) for key, by in of_subject.items()},
        schools=len(schools),
    )


def _files(db: Connection) -> Sequence[tuple[str, str, str, str]]:
    """Number, school, name and day of each."""
    nothing = literal("")
    since = (FILES.c.name, FILES.c.added) if layout_of(db) >= NAMES_SINCE else (nothing, nothing)
    return db.execute(select(FILES.c.number, FILES.c.school, *since)).all()


def _check_names(db: Connection, contributions: Iterable[Contribution], schools: Files) -> None:
    """Raises Troubled if somebody else has added a school whose name is like one of these meanwhile."""
    if not schools:
        return
    came = Names(Filed(school, name) for number, school, name, _ in _files(db) if number not in schools)
    for each in contributions:
        school = (schools.get(each.number) or filed_as(each)).school
        if each.school and any(like.school != school for like in came.like(each.school)):
            raise Troubled(_MEANWHILE)


def _write_files(db: Connection, contributions: Iterable[Contribution], schools: Files) -> None:
    latest = {each.number: each for each in contributions}
    known, gone = (set(db.scalars(select(of.c.number).where(of.c.number.in_([*latest])))) for of in (FILES, REMOVED))
    held = {
        number: {"version": each.version, **(schools.get(number) or filed_as(each))._asdict()}
        for number, each in latest.items()
    }
    new = [{"number": number, "again": int(number in gone), **held[number]} for number in held.keys() - known]
    _for_each(db, insert(FILES), new)
    _for_each(db, update(FILES).where(_THIS_FILE), [{"of_number": number, **held[number]} for number in known])


def _rows_to_change(db: Connection, contributions: Collection[Contribution]) -> Rows:
    """What the store holds of these files and their terms, and every sum that waits."""
    rows: Rows = {each.number: {} for each in contributions}
    terms = sorted({str(term) for each in contributions for term in each.terms})
    theirs = select(SUMS).where(SUMS.c.number.in_([*rows]), SUMS.c.term.in_(terms))
    for wanted in (theirs, select(WAITS)):
        for number, term, kind, subject, agreed, differed, shown_agreed, shown_differed, steps_ in db.execute(wanted):
            kept = StoredSum(Sides(agreed, differed), Sides(shown_agreed, shown_differed), steps_)
            rows.setdefault(number, {})[_cell(term, kind, subject)] = kept
    return rows


def _put(held: dict[Cell, StoredSum], contribution: Contribution, term: Term) -> AddResult:
    """Replace what a file says of a term."""
    was = {cell: kept.now for cell, kept in held.items() if cell.term == term and kept.now != Sides()}
    now = {cell: sides for cell, sides in contribution.sums if cell.term == term}
    for cell in was.keys() | now.keys():
        held[cell] = held.get(cell, StoredSum())._replace(now=now.get(cell, Sides()))
    if not was:
        return AddResult.NEW
    if was == now:
        return AddResult.SAME
    return AddResult.SHRUNK if _votes(now) < _votes(was) else AddResult.REPLACED


def _votes(sums: Mapping[Cell, Sides]) -> int:
    return sum(sum(sides) for sides in sums.values())


def _show(db: Connection, rows: Rows) -> None:
    """Move into what is shown whatever may be shown now of what waits."""
    counted_as = select(FILES.c.number, FILES.c.school, FILES.c.again).where(FILES.c.number.in_([*rows]))
    files = {number: (school, bool(again)) for number, school, again in db.execute(counted_as)}
    waiting: dict[Cell, list[Waiting]] = defaultdict(list)
    for number, sums in rows.items():
        school, again = files[number]
        for cell, kept in sums.items():
            if kept.now != kept.shown or not kept.steps:
                waiting[cell].append(Waiting(number, school, kept.now, kept.shown, again))
    last = db.scalars(select(STATE.c.step)).one()
    taken = tuple(steps(waiting))
    for at, step in enumerate(taken, start=last + 1):
        for cell in step.cells:
            for each in waiting[cell]:
                if each.number in step.numbers:
                    kept = rows[each.number][cell]
                    rows[each.number][cell] = StoredSum(kept.now, kept.now, f"{kept.steps} {at}".strip())
    db.execute(update(STATE).values(step=last + len(taken)))


def _write_rows(db: Connection, before: Rows, after: Rows) -> None:
    changed = {
        (number, cell): kept
        for number, sums in after.items()
        for cell, kept in sums.items()
        if before[number].get(cell) != kept
    }
    there = [_this_sum(number, cell) for number, cell in changed if cell in before[number]]
    held = [_row(*of, kept) for of, kept in changed.items() if kept.now.agreed or kept.shown.agreed]
    _for_each(db, delete(SUMS).where(_THIS_SUM), there)
    _for_each(db, insert(SUMS), held)


def _row(number: str, cell: Cell, kept: StoredSum) -> dict[str, object]:
    shown = {"shown_agreed": kept.shown.agreed, "shown_differed": kept.shown.differed}
    return {**_named(number, cell), **kept.now._asdict(), **shown, "steps": kept.steps}


def _named(number: str, cell: Cell) -> dict[str, str]:
    return {"number": number, "term": str(cell.term), "kind": cell.kind, "subject": cell.subject}


def _this_sum(number: str, cell: Cell) -> dict[str, str]:
    return {f"of_{name}": value for name, value in _named(number, cell).items()}


def _bound_to(db: Connection, gone: Sequence[str]) -> list[tuple[str, Cell]]:
    """The sums that were in a step with what goes, and so have to wait again."""
    theirs = SUMS.alias()
    cells = select(theirs.c.term, theirs.c.kind, theirs.c.subject).where(
        theirs.c.number.in_(gone), theirs.c.steps != ""
    )
    beside = select(SUMS.c.number, *_CELL, SUMS.c.steps).where(SUMS.c.steps != "", tuple_(*_CELL).in_(cells))
    found: dict[Cell, dict[str, list[str]]] = defaultdict(dict)
    for number, *of, steps_ in db.execute(beside):
        found[_cell(*of)][number] = steps_.split()
    return [(number, cell) for cell, steps_of in found.items() for number in sorted(bound_to(gone, steps_of))]


def _for_each(db: Connection, statement: Executable, rows: Sequence[Mapping[str, object]]) -> None:
    if rows:  # without any, it would be run once
        db.execute(statement, rows)


@cache
def _cell(term: str, kind: str, subject: str) -> Cell:
    """Raises Troubled if there is something that was never added here."""
    found = term_named(term)
    if not found or kind not in KINDS or not _SUBJECT.fullmatch(subject):
        raise Troubled(DAMAGED)
    return Cell(found, kind, subject)
