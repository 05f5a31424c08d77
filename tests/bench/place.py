"""Where the measured programs run: a home with packs of a given size, and an invisible screen."""

import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from tests.window.game import ROOT, environment

PACK_OF = 40
BARE = """
import os
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
os.environ["SDL_FRAMEBUFFER_ACCELERATION"] = "0"
import pygame
pygame.display.init()
pygame.font.init()
window = pygame.Window("bare", SIZE)
FULL
window.get_surface().fill("white")
window.flip()
"""


def bare(then: str = "pygame.quit()", *, full: bool = False) -> list[str]:
    """A pygame-ce window that shows one colour, as Python's arguments."""
    size = str((1366, 768))
    return ["-c", BARE.replace("SIZE", size).replace("FULL", "window.set_fullscreen(True)" if full else "") + then]


def home_with(folder: Path, scenarios: int) -> Path:
    """A home with this many own scenarios in its documents, and settings for ages 11–14."""
    for number in range(scenarios):
        where = folder / "Documents" / "isitok packs" / f"pack {number // PACK_OF:03}"
        write_scenario(where, number)
    settings = folder / ".config" / "isitok" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text('{"format": 1, "ages": ["11-14"]}\n')
    return folder


@cache
def _originals() -> list[Path]:
    """The bundled scenarios for young people: those for staff lie in packs of their own."""
    files = sorted((ROOT / "content").glob("*/scenarios/*.yaml"))
    return [file for file in files if "\nages: adults\n" not in file.read_text("utf-8")]


def write_scenario(folder: Path, number: int) -> None:
    """One of the bundled scenarios, with a title of its own."""
    originals = _originals()
    original = originals[number % len(originals)]
    text = re.sub(r"(?m)^(set|twin|adult_led): .*\n", "", original.read_text("utf-8"))
    text += "adult_led: yes\n"  # as some of their packs are
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"story-{number:05}.yaml").write_text(
        re.sub(r"(?m)^title: .*", f"title: Story number {number}", text), "utf-8"
    )


class Place:
    """A home and a display."""

    def __init__(self, home: Path, display: str) -> None:
        self.home = home
        self.environment = environment(home, display)
        # As the game sets them itself: for the programs that use parts of it.
        self.environment |= {"PYGAME_HIDE_SUPPORT_PROMPT": "1", "SDL_FRAMEBUFFER_ACCELERATION": "0"}
        del self.environment["PYTHONDONTWRITEBYTECODE"]  # from the second start on, modules are compiled

    def run(self, *arguments: str) -> str:
        """What Python prints for these arguments. Raises CalledProcessError."""
        told = subprocess.run(
            [sys.executable, *arguments],
            env=self.environment,
            cwd=self.home,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            check=True,
            timeout=1800,  # on a busy machine, painting every screen takes its time
        )
        return told.stdout

    def seconds(self, *arguments: str) -> float:
        """From spawn to exit."""
        began = time.perf_counter()
        self.run(*arguments)
        return time.perf_counter() - began

    def work(self, *arguments: str) -> float:
        """Seconds of the processor from spawn to exit: what else the machine does isn't counted."""
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.run(*arguments)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    def forget(self) -> None:
        """Remove the cache of packs."""
        shutil.rmtree(self.home / ".cache", ignore_errors=True)

    def start(self, *arguments: str) -> "subprocess.Popen[bytes]":
        """Start a program that runs until it is asked to end."""
        return subprocess.Popen([sys.executable, *arguments], env=self.environment, cwd=self.home)


def medians(times: int, measures: Sequence[Callable[[], float]]) -> list[float]:
    """The median of each, measured in turns, so that a slow moment affects all. The first round doesn't count."""
    for measure in measures:
        measure()
    rounds = [[measure() for measure in measures] for _ in range(times)]
    return [statistics.median(column) for column in zip(*rounds, strict=True)]


def least(times: int, measures: Sequence[Callable[[], float]]) -> list[float]:
    """The least of each, measured in turns: whatever else the machine does can only add."""
    rounds = [[measure() for measure in measures] for _ in range(times + 1)]
    return [min(column) for column in zip(*rounds, strict=True)]


def of_process(number: int, name: str) -> int:
    """A number from ``/proc/N/status``."""
    text = Path(f"/proc/{number}/status").read_text()
    return int(next(line.split()[1] for line in text.splitlines() if line.startswith(f"{name}:")))


def worked(number: int) -> float:
    """Processor seconds that all threads of a process have used, to the nanosecond."""
    return sum(int(file.read_text().split()[0]) for file in Path(f"/proc/{number}/task").glob("*/schedstat")) / 1e9


def ticks(number: int) -> float:
    """Processor seconds that a process has used."""
    told = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


def wake_ups(number: int) -> int:
    """How often the threads of a process have waited."""
    total = 0
    for status in Path(f"/proc/{number}/task").glob("*/status"):
        total += sum(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("voluntary"))
    return total
