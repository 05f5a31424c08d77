"""The browser edition as `packaging/make_web.sh` made it, served by `isitok web`, and somebody who plays it."""

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any, Final
from zipfile import ZipFile

import pytest

from isitok import __version__
from tests.browser import Browser

MADE: Final = os.environ.get("ISITOK_WEB", "")
"""The folder with both zips."""

only_with_a_build = pytest.mark.skipif(
    not MADE, reason="packaging/make_web.sh, then ISITOK_WEB=dist pytest tests/browser, tries the browser edition"
)
PUPILS, STAFF = "isitok-web", "isitok-web-staff"
MEMORY = "memory.zip"
QUERY = "?ages=11-14&nation=england"
LONG = 60.0  # seconds, on a machine that does other things, too


def unpacked(which: str, folder: Path) -> Path:
    """A copy of one of the two folders."""
    with ZipFile(Path(MADE) / f"{which}-{__version__}.zip") as zip_:
        zip_.extractall(folder)
    return folder / f"{which}-{__version__}"


class Served:
    """A folder on a web server that can be stopped."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        program = [sys.executable, "-u", "-m", "isitok", "web", str(folder)]
        self._serving = subprocess.Popen(program, stdout=subprocess.PIPE, text=True)
        assert self._serving.stdout
        self.address = self._serving.stdout.readline().strip()

    def stop(self) -> None:
        self._serving.kill()
        self._serving.wait()
        if self._serving.stdout:
            self._serving.stdout.close()


@contextmanager
def served(folder: Path) -> Iterator[Served]:
    """The same, with nothing set by a school yet."""
    (folder / "school.json").unlink(missing_ok=True)
    server = Served(folder)
    try:
        yield server
    finally:
        server.stop()


class Player:
    """Somebody at a page of it."""

    def __init__(self, browser: Browser, server: Served) -> None:
        self.browser, self.driver, self.server = browser, browser.driver, server
        self.titles: set[str] = set()
        self.driver.set_script_timeout(LONG)

    def opens(self, query: str = QUERY) -> "Player":
        """Come to the title."""
        self.driver.get(self.server.address + query)
        self.waits(lambda: self.asks("document.documentElement.dataset.ready") == "1")
        return self

    def asks(self, script: str) -> Any:
        return self.browser.asks(script)

    def learns(self, script: str) -> Any:
        """What a promise gives."""
        done = "arguments[arguments.length - 1]"
        return self.driver.execute_async_script(f"({script}).then({done}, error => {done}(`${{error}}`))")

    def waits(self, is_so: Callable[[], object], what: str = "") -> None:
        until = time.monotonic() + LONG
        while not is_so():
            assert time.monotonic() < until, what or self.text
            time.sleep(0.1)

    @property
    def text(self) -> str:
        """What is there to read."""
        self.titles.add(self.driver.title)
        return str(self.asks("document.querySelector('#page').innerText"))

    @property
    def heading(self) -> str:
        self.titles.add(self.driver.title)
        return str(self.asks("document.querySelector('h1:not(#opening)')?.innerText ?? ''"))

    def keys(self, *keys: str) -> None:
        from selenium.webdriver.common.action_chains import ActionChains

        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def pauses(self) -> None:
        """Longer than a new screen takes no answer."""
        time.sleep(0.7)

    def comes_on(self, key: str, until: Callable[[], object]) -> None:
        """Press a key again and again: a new screen takes no answer in its first half second."""
        end = time.monotonic() + LONG
        while not until():
            assert time.monotonic() < end, self.text
            self.keys(key)
            time.sleep(0.3)

    def comes_to_an_act(self) -> None:
        """By keys, to one that is judged: a story may begin with what could be done, which is passed."""
        end = time.monotonic() + LONG
        while not self.buttons("It’s OK"):
            assert time.monotonic() < end, self.text
            self.keys("p" if self.answers() else "\ue007")
            time.sleep(0.3)

    def presses(self, name: str) -> None:
        """Press the button of this name with the mouse."""
        from selenium.webdriver.common.action_chains import ActionChains

        self.waits(lambda: self.buttons(name), f"no {name!r}: {self.text}")
        ActionChains(self.driver).move_to_element(self.buttons(name)[0]).click().perform()

    def buttons(self, name: str) -> Sequence[Any]:
        from selenium.webdriver.common.by import By

        found = self.driver.find_elements(By.CSS_SELECTOR, "button, [role=button], input[type=radio], [role=radio]")
        return [one for one in found if re.match(rf"{re.escape(name)}\b", one.accessible_name)]

    def answers(self) -> int:
        """How many answers there are to choose from."""
        return int(self.asks("document.querySelectorAll('input[type=radio], [role=radio]').length"))

    def chosen(self) -> int:
        return int(self.asks("document.querySelectorAll('input:checked, [aria-checked=true]').length"))

    def is_kept(self) -> None:
        """Wait until the worker has all of it."""
        self.learns("navigator.serviceWorker.ready.then(() => 1)")

    def keeps_memory(self) -> None:
        """The title has stood for a while: the worker has what later starts go on from."""
        self.learns("navigator.serviceWorker.ready.then(worker => worker.active.postMessage({memory: true}))")
        self.waits(lambda: MEMORY in str(self.kept()))

    @property
    def goes_on(self) -> bool:
        """Whether it began from there, and not anew."""
        return bool(self.asks("document.documentElement.dataset.memory"))

    def kept(self) -> dict[str, list[str]]:
        """What the worker keeps: names of files, by cache."""
        script = """caches.keys().then(async names => Object.fromEntries(await Promise.all(names.map(async name =>
            [name, (await (await caches.open(name)).keys()).map(one => one.url.split("/").pop())]))))"""
        found: dict[str, list[str]] = self.learns(script)
        return found

    def stored(self) -> dict[str, Any]:
        """What a browser keeps of its pages, but for the worker's."""
        return {
            "cookies": self.driver.get_cookies(),
            "localStorage": sorted(self.asks("Object.keys(localStorage)")),
            "sessionStorage": self.asks("Object.keys(sessionStorage)"),
            "IndexedDB": self.learns("indexedDB.databases()"),
        }

    def requests(self) -> list[str]:
        """All that was asked for since this was asked last."""
        told = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        sent = [one["params"]["request"]["url"] for one in told if one["method"] == "Network.requestWillBeSent"]
        return [url for url in sent if not url.startswith(("data:", "blob:"))]

    def console(self) -> list[str]:
        """What the browser complained of, but for what a school hasn't set."""
        told = (entry["message"] for entry in self.driver.get_log("browser"))
        return [line for line in told if "school.json" not in line]


def changed(folder: Path, name: str, data: bytes) -> None:
    """Make another version of it: a file is another one, and the list and the worker say so."""
    listed, worker = folder / "files.json", folder / "worker.js"
    before = listed.read_bytes()
    told = json.loads(before)
    (folder / name).write_bytes(data)
    told["files"][name] = sha256(data).hexdigest()
    listed.write_text(json.dumps(told), "utf-8")
    sums = [sha256(one).hexdigest() for one in (before, listed.read_bytes())]
    worker.write_text(worker.read_text("utf-8").replace(*sums), "utf-8")
