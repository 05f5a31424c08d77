"""B13: the browser edition in Chromium: its first page beside Pyodide alone, what that fetches, presses, idle steps.

It measures what `packaging/make_web.sh` has made in ``dist``, or in the folder that ISITOK_WEB names.
"""

import gzip
import os
import statistics
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final, NamedTuple
from zipfile import ZipFile

from isitok import __version__
from tests.bench.place import least
from tests.bench.table import Row
from tests.browser import a_browser
from tests.browser.edition import PUPILS, QUERY, Player
from tests.window.game import ROOT

FIRST: Final = 6 / 3.5
"""A first page may take six seconds of a processor where Pyodide itself takes three or four."""
PAGE: Final = "alone.html"
ALONE: Final = """<!doctype html><title>alone</title><script type="module">
import { loadPyodide } from "./pyodide/pyodide.mjs";
await loadPyodide({ indexURL: new URL("pyodide/", location.href).href });
document.documentElement.dataset.ready = "1";
</script>"""
SLOWER: Final = 4
ENTER, RIGHT, ESCAPE = "\ue007", "\ue014", "\ue00c"
PRESSES: Final = (*(ENTER, ENTER, ENTER, RIGHT, "1", "6") * 8, "?", ESCAPE)
"""Through a story and its whys: what leads on, an arrow, an answer and how sure; then help."""
UNHEARD: Final = "\ue038"
"""F8, of which the game knows nothing: what it takes of a processor is the asking alone."""
WATCH: Final = """
globalThis.taken = [];
addEventListener("keydown", event => requestAnimationFrame(() => setTimeout(
  () => taken.push(performance.now() - event.timeStamp))), {capture: true});
globalThis.requestIdleCallback = does => { globalThis.rest = does; };
"""
COUNT: Final = """(() => {
  const show = isitok.show;
  globalThis.shows = 0;
  isitok.show = told => { shows += 1; show(told); };
})()"""
NOTHING_AFTER: Final = """
globalThis.requestIdleCallback = () => {};
delete Navigator.prototype.serviceWorker;
"""
"""A first page ends where its title can be pressed: what is loaded and kept after that isn't a part of it."""
STEP: Final = "const does = globalThis.rest; globalThis.rest = null; does?.(); return !!does;"


class Host(NamedTuple):
    """A folder on a web server of this program's own."""

    folder: Path
    address: str


def browser_edition(folder: Path, times: int) -> Iterator[Row]:
    """B13; a row without a limit where there is nothing to measure."""
    made = Path(os.environ.get("ISITOK_WEB") or ROOT / "dist") / f"{PUPILS}-{__version__}.zip"
    if not made.is_file():
        yield Row("B13", "not measured: packaging/make_web.sh makes it", 0, None, "")
        return
    with ZipFile(made) as zip_:
        zip_.extractall(folder)
    with hosted(folder / made.stem) as host:
        first, alone = least(times, [partial(first_page, host, ""), partial(first_page, host, PAGE)])
        yield Row(
            "B13", "first page, beside Pyodide alone", first / alone, FIRST, note=f"{first:.1f} and {alone:.1f} s"
        )
        yield from played(host)


@contextmanager
def hosted(folder: Path) -> Iterator[Host]:
    """The folder on 127.0.0.1, and beside it a page with Pyodide and nothing else."""
    (folder / PAGE).write_text(ALONE, "utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Host(folder, f"http://127.0.0.1:{server.server_port}/")
    server.shutdown()


class Quiet(SimpleHTTPRequestHandler):
    """Writes no log."""

    def log_message(self, *told: Any) -> None:
        """Nobody reads it."""


def first_page(host: Host, page: str) -> float:
    """Seconds of a processor that a browser which was never there takes for a page."""
    with a_browser() as browser:
        number, player = browser.driver.service.process.pid, Player(browser, host)
        player.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": NOTHING_AFTER})
        before = spent(number)
        player.opens(page or QUERY)
        return spent(number) - before


def spent(number: int) -> float:
    """Processor seconds of a process and all that it has started."""
    each: dict[int, tuple[int, float]] = {}
    for file in Path("/proc").glob("[0-9]*/stat"):
        try:
            told = file.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it has ended
        each[int(file.parent.name)] = int(told[1]), sum(map(int, told[11:15])) / os.sysconf("SC_CLK_TCK")
    family = {number}
    while more := {child for child, (parent, _) in each.items() if parent in family} - family:
        family |= more
    return sum(each[one][1] for one in family if one in each)


def played(host: Host) -> Iterator[Row]:
    """What the first page fetches; then the steps in which the rest is loaded, and a story at four times slower."""
    with a_browser() as browser:
        player = Player(browser, host)
        player.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": WATCH})
        player.opens()
        named = {url.removeprefix(host.address).partition("?")[0] or "index.html" for url in player.requests()}
        files = [host.folder / name for name in named if (host.folder / name).is_file()]  # school.json is none
        packed = sum(len(gzip.compress(file.read_bytes(), 9)) for file in files)
        yield Row("B13", "a first page fetches, each file gzipped", packed / 1e6, 8, "MB", f"{len(files)} files")
        player.is_kept()
        work = Work(player)
        steps = idle_steps(player, work)
        yield Row("B13", "longest step in which more is loaded", max(steps), 50, "ms", f"{len(steps)} steps")
        each, steps = [], []
        player.asks(COUNT)
        asking = min(work.of(partial(press, player, UNHEARD)) for _ in range(9))
        for key in PRESSES:
            steps += idle_steps(player, work)
            before, taken = player.asks("shows"), work.of(partial(press, player, key))
            if player.asks("shows") > before:  # else it meant nothing where the story had come to
                each.append(taken - asking)
            player.pauses()
        yield Row("B13", "longest in which what follows is made ready", max(steps), 50, "ms", f"{len(steps)} steps")
        yield Row("B13", f"a press {SLOWER} times slower, median", SLOWER * statistics.median(each), 100, "ms")
        told = f"{len(each)} presses, each without the {SLOWER * asking:.0f} ms of asking"
        yield Row("B13", "95 of 100", SLOWER * sorted(each)[int(len(each) * 0.95)], 100, "ms", told)
        player.driver.execute_cdp_cmd("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        player.opens()
        for key in PRESSES:
            while player.driver.execute_script(STEP):
                pass
            press(player, key)
            player.pauses()
        seen = statistics.median(player.asks("taken"))
        yield Row("B13", "the same by the clock, until it is seen", seen, None, "ms")


class Work:
    """What a page takes of a processor, on the thread that answers: what else the machine does isn't counted."""

    def __init__(self, player: Player) -> None:
        self._driver = player.driver
        self._driver.execute_cdp_cmd("Performance.enable", {"timeDomain": "threadTicks"})

    def of(self, does: Callable[[], object]) -> float:
        """Milliseconds of this, and of what follows from it on the page."""
        before = self._now()
        does()
        return self._now() - before

    def _now(self) -> float:
        told = self._driver.execute_cdp_cmd("Performance.getMetrics", {})["metrics"]
        return next(1000 * float(one["value"]) for one in told if one["name"] == "TaskDuration")


def press(player: Player, key: str) -> None:
    """Press a key, and wait until what follows is seen."""
    player.keys(key)
    player.learns("new Promise(done => requestAnimationFrame(() => setTimeout(() => done(1))))")


def idle_steps(player: Player, work: Work) -> list[float]:
    """How long each takes of a processor."""
    steps: list[float] = []
    while player.asks("!!globalThis.rest"):
        steps.append(work.of(lambda: player.driver.execute_script(STEP)))
    return steps
