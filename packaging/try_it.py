"""Uses a program as the people would for whom it was made, and says what it did: packaging/try_it.py PROGRAM…

PROGRAM is what starts it at a command line, in one or more words (`wine isitok.com`). Everything happens in a folder
`Zoë O'Brien`, made where this is started and removed, with a home of its own in it. --quick only starts it. With
--against WORDS it is measured, too: its first frame may take 1.3 times as long as that of an installed copy, which
these words start.
"""

import argparse
import os
import re
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

SLOWER = 1.3
SHEETS = ("voting-cards", "plan")
LESSON = """\
title: A lesson to try
ages: 11-14
minutes: 20
cards:
  - in-the-chat/four-dots
"""
ALONE = "1\n" + "1\n5\n\n" * 80
CLASS = "3\n" + "1\n\n" + "1\n2\n" + "13\n" + "\n" * 40  # Class, England, the card read, a lesson of fifty minutes


Run = Callable[..., str]
Try = Callable[[Run, Path], None]


class Wrong(Exception):
    """It didn't do what it should."""


def main(arguments: Sequence[str]) -> int:
    """Try it. Returns 1 if something was wrong."""
    reader = argparse.ArgumentParser(usage=__doc__)
    reader.add_argument("--quick", action="store_true")
    reader.add_argument("--against", default="")
    reader.add_argument("program", nargs="+")
    wanted = reader.parse_args(arguments)
    here = Path.cwd() / "Zoë O'Brien"
    here.mkdir()
    run = runner(wanted.program, here)
    try:
        for does in QUICK:
            print(does(run, here), flush=True)
        with ThreadPoolExecutor(2) as pool:
            for done in pool.map(lambda does: does(run, here), () if wanted.quick else THOROUGH):
                print(done, flush=True)
        if wanted.against:
            print(f"  {measure(run, runner(shlex.split(wanted.against), here))}", flush=True)
    except Wrong as wrong:
        print(f"  not right: {wrong}")
        return 1
    finally:
        shutil.rmtree(here, ignore_errors=True)
    return 0


def runner(program: Sequence[str], here: Path) -> Run:
    """What starts it with options, and gives what it printed. Raises Wrong if it failed."""
    home = here / "home"
    home.mkdir(exist_ok=True)
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("XDG_", "PYTHON"))}
    environment |= {"HOME": str(home), "USERPROFILE": str(home), "SDL_AUDIODRIVER": "dummy"}
    if "WINEPREFIX" in environment:
        environment["HOME"] = os.environ["HOME"]  # Wine gives its programs a profile of their own

    def run(*options: str, typed: str = "", code: int = 0) -> str:
        done = subprocess.run(
            [*program, *options], cwd=here, env=environment, input=typed.encode(), capture_output=True, timeout=300
        )
        said = done.stdout.decode("utf-8", "replace") + done.stderr.decode("utf-8", "replace")
        if done.returncode != code or "Warning: " in said:  # as Python's own, of a module that was left out
            raise Wrong(f"{shlex.join(options)} ended with {done.returncode}:\n{said[-2000:]}")
        return said

    return run


def _timed(does: Try) -> Callable[[Run, Path], str]:
    def timed(run: Run, here: Path) -> str:
        began = time.monotonic()
        does(run, here)
        return f"  {does.__doc__} ({time.monotonic() - began:.1f} s)"

    return timed


def _version(run: Run, here: Path) -> None:
    """says its version"""
    if not re.search(r"isitok \d+\.\d+\.\d+", run("--version")):
        raise Wrong("no version")


def _first_frame(run: Run, here: Path) -> None:
    """shows its first frame"""
    for _ in range(2):  # without a cache of the packs, and with it
        if not re.search(r"^\d+\s*$", run("--smoke"), re.MULTILINE):
            raise Wrong("no milliseconds")


def _terminal(run: Run, here: Path) -> None:
    """is played in a terminal"""
    _has("Story 1 of 5", run("--text", "--ages", "11-14", "--seed", "1", typed=ALONE), lines=300)


def _lesson(run: Run, here: Path) -> None:
    """leads a lesson, checks and prints one"""
    _has("Story 1 of 2", run("--text", "--ages", "11-14", "--seed", "1", typed=CLASS), lines=100)
    plan = here / "try.lesson.yaml"
    plan.write_text(LESSON, "utf-8", newline="\n")
    run("check", plan.name)
    run("print", "lesson", plan.name, "--out", "lesson.pdf")
    _is_pdf(here / "lesson.pdf")


def _pack(run: Run, here: Path) -> None:
    """previews and checks a new pack, and one that Notepad has saved"""
    run("new", "Zoë's week", "--packs", "packs")
    run("check", "packs")
    run("preview", "packs/Zoë's week/scenarios/full.yaml", "--png", "pictures")
    if not list((here / "pictures").glob("*.png")):
        raise Wrong("no pictures")
    for file in (here / "packs").rglob("*.yaml"):
        file.write_bytes(file.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
    _has("no problems", run("check", "packs"))
    (story,) = (here / "packs").rglob("smallest.yaml")
    story.write_bytes(story.read_bytes() + b"levle: 1\r\n")
    _has("did you mean", run("check", "packs", code=1))


def _paper(run: Run, here: Path) -> None:
    """prints, and reports that there are no results"""
    for sheet in SHEETS:
        run("print", sheet)
        _is_pdf(here / f"{sheet}.pdf")
    run("print", "pack", "first-steps", "--nation", "wales")
    _is_pdf(here / "pack.pdf")
    run("report")


QUICK = tuple(map(_timed, (_version, _first_frame, _terminal)))
THOROUGH = tuple(map(_timed, (_paper, _lesson, _pack)))


def _has(words: str, said: str, lines: int = 1) -> None:
    if words not in said or said.count("\n") < lines:
        raise Wrong(f"“{words}” is not in its {said.count(chr(10))} lines:\n{said[-2000:]}")


def _is_pdf(file: Path) -> None:
    if not file.is_file() or not file.read_bytes().startswith(b"%PDF-"):
        raise Wrong(f"{file.name} is no PDF")


def measure(run: Run, other: Run, clock: Callable[[], float] = time.perf_counter, rounds: int = 5) -> str:
    """The least seconds of each to its first frame and out again, in turns. Raises Wrong if it is too slow."""
    for _ in range(3):  # what else the machine does is not its fault
        mine: list[float] = []
        its: list[float] = []
        for _ in range(rounds):
            for start, seconds in ((run, mine), (other, its)):
                began = clock()
                start("--smoke")
                seconds.append(clock() - began)
        ratio = min(mine) / min(its)
        if ratio <= SLOWER:
            return f"first frame and out: {min(mine):.2f} s, an installed copy {min(its):.2f} s, {ratio:.2f} times"
    raise Wrong(f"its first frame takes {ratio:.2f} times as long as that of an installed copy")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
