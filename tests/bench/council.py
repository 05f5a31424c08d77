"""A borough of 500 schools in nine terms: how fast they are added, how fast a report is, and in how much memory."""

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from isitok.game.results.contribution import Cell, Contribution, Sides, cell_of_answer
from isitok.game.results.result_parts import TOPICS
from isitok.game.results.terms import SEASONS, Term
from isitok.library.bundled import read_voice
from isitok.library.roots import bundled_root
from isitok.store.contributions import contribution_text
from tests.bench.place import Place
from tests.bench.table import Row
from tests.council import postgres
from tests.window.game import ROOT

SCHOOLS = 500
TERMS = tuple(Term(2024 + at // len(SEASONS), at % len(SEASONS)) for at in range(9))
QUESTIONS = read_voice(bundled_root())[:2]
REPORT = ("council", "report", "--html", "r.html", "--csv", "r.csv")


class Took(NamedTuple):
    """What a command took."""

    seconds: float
    megabytes: float


def borough(place: Place, folder: Path, pace: float) -> Iterator[Row]:
    """Add what all schools sent, term by term, as it comes; then report. In a file, and in PostgreSQL if it is here."""
    for term in TERMS:
        write_term(folder / "sent" / str(term), term)
    yield from _measure(place, folder, pace, "file", str(folder / "council.db"))
    if not postgres.lacking():
        with postgres.running() as address:
            yield from _measure(place, folder, pace, "PostgreSQL", address)


def _measure(place: Place, folder: Path, pace: float, name: str, where: str) -> Iterator[Row]:
    reports = folder / name
    reports.mkdir()
    _run(place, reports, "council", "init", "--store", where)
    added = [_run(place, reports, "council", "add", "--store", where, str(folder / "sent" / str(t))) for t in TERMS]
    each = 1000 * sum(took.seconds for took in added) / (SCHOOLS * len(TERMS)) / pace
    first, last = (min(took.seconds for took in some) for some in (added[:3], added[-3:]))
    report = min(_report(place, reports / str(turn), where) for turn in range(3))  # what else runs can only add
    yield Row("B14", f"{name}: add, each contribution", each, 20, "ms", f"{1000 / each:.0f} a second")
    yield Row("B14", f"{name}: add, the last terms against the first", last / first, 1.5)
    yield Row("B14", f"{name}: report, as page and table", report.seconds / pace, 2, "s")
    yield Row("B14", f"{name}: memory, at most", max(took.megabytes for took in (*added, report)), 150, "MB")


def _report(place: Place, folder: Path, where: str) -> Took:
    """Make a report in a folder of its own, as nothing is ever written over."""
    folder.mkdir()
    return _run(place, folder, *REPORT, "--store", where)


def _run(place: Place, folder: Path, *typed: str) -> Took:
    """Run a command. Only Linux tells how much memory one child had."""
    begun = time.perf_counter()
    started = subprocess.Popen(
        [sys.executable, "-m", "isitok", *typed],
        cwd=folder,
        env={**place.environment, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(started.pid, 0)
    started.returncode = os.waitstatus_to_exitcode(status)
    assert started.returncode == 0, typed
    return Took(time.perf_counter() - begun, used.ru_maxrss / 1024)


def write_term(folder: Path, term: Term, schools: int = SCHOOLS) -> None:
    """What all schools send of a term: eight topics each, before and after, a course, and answers to two questions."""
    folder.mkdir(parents=True)
    for number in range(schools):
        chance = random.Random(f"{term} {number}")
        topics = chance.sample(TOPICS, 8)
        cells = [Cell(term, kind, topic) for topic in topics for kind in ("harm", "fine")]
        cells += [Cell(term, half, of) for half in ("before", "after") for of in ("", "9-11", "11-14")]
        asked = [(question.id, answer) for question in QUESTIONS for answer in (*question.answers,)[:4]]
        answers = [cell_of_answer(term, *each) for each in asked]
        sums = {cell: Sides(chance.randint(10, 200), chance.randint(10, 90)) for cell in cells}
        sums |= {cell: Sides(chance.randint(10, 90)) for cell in answers}
        told = Contribution(
            number=f"{number:032x}",
            school=f"School {number}",
            version="1.0",
            sums=tuple(sorted(sums.items())),
            terms=(term,),
        )
        (folder / f"school-{number:03}.json").write_text(contribution_text(told), "utf-8")
