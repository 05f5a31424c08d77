"""A page of a browser that is none: it writes down what it is told, and does what a test wants of it."""

import json
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from isitok.library.library import Library
from isitok.web.front import Front, start
from tests.bundled import read_once

OPEN: Mapping[str, Any] = {
    "query": [["ages", "11-14"], ["nation", "england"]],
    "status": 404,
    "school": None,
    "window": {},
    "led": True,
}
SVG = "http://www.w3.org/2000/svg"


@cache
def library() -> Library:
    """The small one of the tests of screens, which bring pygame."""
    golden = Path(__file__).parents[1] / "golden"
    return read_once(golden / "content", golden / "packs")


class PaperPage:
    """See ``Host``. ``refuses``: it keeps nothing."""

    def __init__(self, *, refuses: bool = False, voices: tuple[str, ...] = ()) -> None:
        self.items: dict[str, str] = {}
        self.told: list[dict[str, Any]] = []
        self.shown: dict[str, Any] = {}
        self.drawn: dict[str, str] = {}
        self.said: list[str] = []
        self.downloads: dict[str, bytes] = {}
        self.unpacked: list[str] = []
        self.asked_for_files = 0
        self.due: float | None = None
        self._ended: Callable[[bool], None] | None = None
        self._refuses, self._voices = refuses, voices

    def show(self, told: str) -> None:
        self.told.append(json.loads(told))
        self.shown |= self.told[-1]
        self.drawn |= self.told[-1]["new"]
        drawings = [self.shown["still"], *(one["spots"] for one in self.shown["scrollers"])]
        used = {str(number) for spots in drawings for number, *_ in spots}
        assert used <= self.drawn.keys(), "it has each drawing that it is to show"
        assert not used & {str(number) for number in self.told[-1]["gone"]}, "and nothing of it is gone"
        self.drawn = {number: svg for number, svg in self.drawn.items() if int(number) not in self.told[-1]["gone"]}

    def draw_ahead(self, told: str) -> None:
        self.drawn |= json.loads(told)

    def width(self, font: str, text: str) -> float:
        return len(text) * float(font.split()[1].removesuffix("px")) / 2

    def kept(self, key: str) -> str | None:
        self._may()
        return self.items.get(key)

    def keep(self, key: str, text: str | None) -> None:
        self._may()
        if text is None:
            self.items.pop(key, None)
        else:
            self.items[key] = text

    def _may(self) -> None:
        if self._refuses:
            raise OSError("refused")

    def wake(self, seconds: float | None) -> None:
        self.due = seconds

    def full_screen(self) -> None:
        raise AssertionError("nobody asks for it")

    def ask_for_file(self) -> None:
        self.asked_for_files += 1

    def copy(self, text: str) -> None:
        raise AssertionError("nothing is copied")

    def download(self, name: str, content: bytes) -> None:
        self.downloads[name] = content

    def unpack(self, name: str) -> None:
        self.unpacked.append(name)

    def play(self, name: str, volume: float) -> None:
        raise AssertionError("sounds are off")

    def voices(self) -> tuple[str, ...]:
        return self._voices

    def say(self, text: str, voice: str, rate: float, volume: float, ended: Callable[[bool], None]) -> None:
        self.said.append(text)
        self._ended = ended

    def hush(self) -> None:
        self._ended = None

    def has_said_it(self) -> None:
        """The voice has come to its end."""
        assert self._ended is not None
        self._ended(True)

    @property
    def texts(self) -> list[str]:
        """What can be read and pressed, in order."""
        return [text for part in self.shown["elements"].values() for one in part for text in texts_of(one)]


def texts_of(told: Mapping[str, Any]) -> list[str]:
    """What an element says, and those in it."""
    name = told.get("text") or told.get("legend") or told.get("aria-label") or ""
    if told.get("value"):
        name = f"{name.rstrip(':')}: {told['value']}"
    if about := told.get("about"):
        name += f"{'' if name.endswith(('.', '!', '?', '…', ':')) else '.'} {about}"
    return [*([name] if name else []), *(text for kid in told.get("kids", ()) for text in texts_of(kid))]


def opened(page: PaperPage, **told: Any) -> Front:
    """The game with the small library of the tests; a new screen is never too new to be answered."""
    page.items.setdefault("isitok.settings", '{"format": 1, "cool_down": 0}')
    return start(page, json.dumps({**OPEN, **told}), library())


def key(front: Front, name: str, **more: Any) -> bool:
    """Press a key where the keyboard is."""
    return front.key(json.dumps({"key": name, "held": False, "more": False, "on": front.focus, **more}))


def well_formed(drawn: Mapping[str, str]) -> None:
    """Raises what a strict reader of XML raises."""
    for one in drawn.values():
        ElementTree.fromstring(f'<svg xmlns="{SVG}">{one}</svg>')
