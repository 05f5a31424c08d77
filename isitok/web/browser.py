"""The page in which this runs: the only place that knows the browser. ``page/start.mjs`` lends it what it calls."""

import gc
from collections.abc import Callable
from typing import Any

from isitok.base.jobs import do_without_threads
from isitok.web.front import may_lead, start
from isitok.web.late import PaperComesLate


class Browser:
    """See ``Host``."""

    def __init__(self) -> None:
        """There is one only where a browser is."""
        from js import isitok as page
        from pyodide.ffi import JsException, create_once_callable, to_js

        self._page, self._refused, self._lend, self._lent = page, JsException, create_once_callable, to_js

    def show(self, told: str) -> None:
        self._page.show(told)

    def draw_ahead(self, told: str) -> None:
        self._page.draw_ahead(told)

    def width(self, font: str, text: str) -> float:
        return float(self._page.width(font, text))

    def kept(self, key: str) -> str | None:
        try:
            found = self._page.kept(key)
        except self._refused as error:
            raise OSError(str(error)) from error
        return found if isinstance(found, str) else None

    def keep(self, key: str, text: str | None) -> None:
        try:
            self._page.keep(key, text or "")
        except self._refused as error:
            raise OSError(str(error)) from error

    def wake(self, seconds: float | None) -> None:
        self._page.wake(-1 if seconds is None else seconds)

    def full_screen(self) -> None:
        self._page.full_screen()

    def ask_for_file(self) -> None:
        self._page.ask_for_file()

    def copy(self, text: str) -> None:
        self._page.copy(text)

    def download(self, name: str, content: bytes) -> None:
        self._page.download(name, self._lent(content))

    def unpack(self, name: str) -> None:
        self._page.unpack(name)

    def play(self, name: str, volume: float) -> None:
        self._page.play(name, volume)

    def voices(self) -> tuple[str, ...]:
        return tuple(str(name) for name in self._page.voices())

    def say(self, text: str, voice: str, rate: float, volume: float, ended: Callable[[bool], None]) -> None:
        self._page.say(text, voice, rate, volume, self._lend(ended))

    def hush(self) -> None:
        self._page.hush()


def leads(told: str) -> bool:
    """Whether what an adult leads may be fetched; asked before the packs are there."""
    return may_lead(told)


def begin(told: str) -> Any:
    """Show the title. What the page calls from then on, lent for good."""
    from pyodide.ffi import create_proxy

    do_without_threads()
    browser = Browser()
    PaperComesLate(browser)
    front = create_proxy(start(browser, told))
    gc.freeze()  # as in a window: what is there now stays; what comes is thrown away in spare moments
    return front
