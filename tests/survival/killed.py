"""A lesson is ended, and the computer goes off meanwhile. ``python -m tests.survival.killed TIMES``: so many times.

At each call that can change a disk, or at any moment; then the game is started anew, and whoever finds the lesson ends
it. Whenever it was: the lesson has been counted, once.
"""

import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from isitok.app.do_tasks import Tasks
from isitok.base import jobs
from isitok.game.results.counts import counts_of
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.tasks import KeepResults
from isitok.store import database
from isitok.store.autosave import clear_counted, clear_old, keep_lesson
from isitok.store.results import keep_results, load_results, this_term, was_counted
from tests.app.test_results_of_classes import ON, the_end
from tests.stages import a_desk

CALLS = ("open", "replace", "rename", "unlink", "mkdir", "chmod", "fsync", "write", "utime")
ENDED = "ab" * 16
EARLIER = "cd" * 16


def ends_lesson(folder: Path) -> None:
    """What *End the lesson* does."""
    file = folder / "results.db"
    tasks = Tasks(ON, keep_lesson=partial(keep_lesson, folder / "lesson.json"))
    tasks.do(KeepResults(ENDED, counts_of(the_end(), 10, ()), new_group=False), a_desk(ON, results_file=file))


def killed(folder: Path, at: int | float) -> bool:
    """End a lesson in a process of its own that is killed at this call, or after so many seconds; whether it was."""
    number = os.fork()
    if number == 0:
        try:
            jobs._places.clear()  # threads don't come along
            if isinstance(at, int):
                kill_at_call(at)
            ends_lesson(folder)
        finally:
            os._exit(0)
    if isinstance(at, float):
        time.sleep(at)
        os.kill(number, signal.SIGKILL)
    _, status = os.waitpid(number, 0)
    return os.WIFSIGNALED(status)


def kill_at_call(number: int) -> None:
    left = [number]

    def counting(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **more: Any) -> Any:
            left[0] -= 1
            if left[0] < 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return real(*arguments, **more)

        return call

    for name in CALLS:
        setattr(os, name, counting(getattr(os, name)))

    class Connection(database.sqlite3.Connection):
        execute = counting(database.sqlite3.Connection.execute)
        executemany = counting(database.sqlite3.Connection.executemany)

    database.sqlite3.connect = partial(database.sqlite3.connect, factory=Connection)


def _one_before(folder: Path) -> None:
    """A lesson has been counted, and another is about to end."""
    counts, scene = counts_of(the_end(), 10, ()), LessonScene(lesson=the_end(), number=ENDED, counted=True)
    assert keep_results(folder / "results.db", counts, this_term(), 10, new_group=False, lesson=EARLIER) is None
    assert keep_lesson(folder / "lesson.json", scene.to_data()) is None


def lost_or_doubled(at: int | float) -> tuple[bool, str]:
    """Whether a lesson was killed at this moment, and what is wrong then; "" if all is well."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lesson, results = folder / "lesson.json", folder / "results.db"
        _one_before(folder)
        one = load_results(results, this_term()).book
        was = killed(folder, at)
        # The next start:
        clear_counted(lesson, partial(was_counted, results))
        said = clear_old(lesson)
        there = lesson.exists()
        if there:
            ends_lesson(folder)
        both = load_results(results, this_term())
        votes = [sum(tally.votes for tally in book.shown.values()) for book in (one, both.book)]
        wrong = [str(trouble) for trouble in (said, both.trouble) if trouble]
        if votes[1] != 2 * votes[0]:
            wrong.append(f"{votes[1]} votes, and each lesson has {votes[0]}")
        wrong += [f"{path.name} is left" for path in folder.iterdir() if path != results]
        return was, f"{at}: {', '.join(wrong)}" if wrong else ""


def moments(times: int, chance: Random) -> list[int | float]:
    """At each call first, then at any moment."""
    with tempfile.TemporaryDirectory() as name:
        ends_lesson(Path(name))  # from now on all that it needs is loaded
        began = time.monotonic()
        ends_lesson(Path(name))
        longest = 2 * (time.monotonic() - began)
    calls = 0
    while killed_at_all(calls):
        calls += 1
    return [*range(calls)][:times] + [chance.uniform(0, longest) for _ in range(times - calls)]


def killed_at_all(call: int) -> bool:
    """Whether there are so many calls."""
    with tempfile.TemporaryDirectory() as name:
        _one_before(Path(name))
        return killed(Path(name), call)


def main(times: int) -> int:
    """All of them; the exit code."""
    found = [lost_or_doubled(at) for at in moments(times, Random(times))]
    wrong, killed_ = [why for _, why in found if why], sum(was for was, _ in found)
    print(*wrong, f"{len(found)} lessons, {killed_} killed, {len(wrong)} lost or doubled", sep="\n")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
