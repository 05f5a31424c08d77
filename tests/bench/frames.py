"""B4, B5: painting. A program of its own: ``python -m tests.bench.frames WIDTH HEIGHT`` prints milliseconds as JSON."""

import json
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pygame

from isitok.app.stage import Stage
from isitok.app.window import Looks
from isitok.i18n.words import ENGLISH
from isitok.packs.library import Library, bundled_root, open_library
from isitok.packs.vocabulary import Band
from isitok.scenes.scene import Desk
from isitok.scenes.title import TitleScene
from isitok.store.options import PlayOptions
from isitok.store.settings import Settings
from isitok.ui.look import Look
from isitok.ui.node import walk
from isitok.ui.page import Page, lay_out
from isitok.ui.paint import paint
from isitok.ui.system import Wishes
from isitok.ui.widget import View
from tests.bench.place import Place
from tests.bench.table import Row

SIZES = {"1366x768": (1366, 768), "1920x1080": (1920, 1080), "3840x2160": (3840, 2160)}
WARM = {"1366x768": 2.0, "1920x1080": 4.0, "3840x2160": 12.0}
COLD = {"1366x768": 10.0, "1920x1080": 16.0, "3840x2160": 50.0}
BLIT_THEN = {"1366x768": 0.12, "1920x1080": 0.34, "3840x2160": 1.7}
"""Milliseconds of one opaque blit of a whole screen where the budgets were written down."""


def painting(place: Place) -> Iterator[Row]:
    """Every screen on the way, at three sizes; the slowest counts."""
    for name, size in SIZES.items():
        told = least([json.loads(place.run("-m", "tests.bench.frames", *map(str, size))) for _ in range(3)])
        blit, pace = told["blit"], max(1.0, told["blit"] / BLIT_THEN[name])
        screen, warm = max(told["warm"].items(), key=lambda item: item[1])
        note = f"{screen}: {warm:.2f} ms, one blit {blit:.2f}"
        yield Row("B4", f"full repaint, warm, {name}", warm / blit, max(8.0, WARM[name] / BLIT_THEN[name]), note=note)
        screen, cold = max(told["cold"].items(), key=lambda item: item[1])
        yield Row("B5", f"first paint, cold, {name}", cold, COLD[name] * pace, "ms", f"{screen}; pace {pace:.2f}")


def least(runs: list[dict[str, Any]]) -> dict[str, Any]:
    """The least of each figure: what else a machine does can only add to it."""
    first = runs[0]
    return {
        key: {name: min(run[key][name] for run in runs) for name in first[key]}
        if isinstance(first[key], dict)
        else min(run[key] for run in runs)
        for key in first
    }


def main(width: int, height: int) -> None:
    """Measure, and print."""

    pygame.display.init()
    pygame.font.init()
    window = pygame.Window("bench", (width, height))
    surface = window.get_surface()
    other = surface.copy()
    library = open_library((bundled_root(),), None)
    warm: dict[str, float] = {}
    cold: dict[str, float] = {}
    look = Looks(lambda: (width, height), Wishes())(Settings())
    lasting = Looks(lambda: (width, height), Wishes())
    for name, page in pages(library):
        # Cold is the first paint of a screen when the ones before it have been seen, as in a game.
        fresh = lasting(Settings())
        cold[name] = timed(partial(show, surface, page, fresh))
        laid = lay_out(page, look, View())
        paint(surface, laid)
        warm[name] = min(timed(partial(paint, surface, laid)) for _ in range(25))
    blit = min(timed(lambda: surface.blit(other, (0, 0))) for _ in range(25))
    print(json.dumps({"blit": blit, "warm": warm, "cold": cold}))


def timed(what: Callable[[], object]) -> float:
    """Milliseconds."""
    began = time.perf_counter()
    what()
    return (time.perf_counter() - began) * 1000


def show(surface: pygame.Surface, page: Page, look: Look) -> None:
    """Lay out, and paint."""
    paint(surface, lay_out(page, look, View()))


def pages(library: Library) -> Iterator[tuple[str, Page]]:
    """The screens from title to results."""

    pygame.font.init()
    settings = Settings(ages=(Band.B11_14,))
    options = PlayOptions(seed=11, cards=3)
    desk = Desk(words=ENGLISH, settings=settings, options=options, library=library, chance=partial(int, 11), notices=())
    # The walk itself has a look of its own: it must warm nothing that is measured.
    stage = Stage(desk, TitleScene(cards=3), Looks(lambda: (1366, 768), Wishes()), lambda settings: "", settings)
    yield "title", stage.page
    stage.press("play", 0)
    yield "before", stage.page
    stage.press("start", 0)
    judged = 0
    while any(node.id == "pass" for node in walk(stage.laid.root)) or "next" in {n.id for n in walk(stage.laid.root)}:
        judged += 1
        yield f"judge {judged}", stage.page
        for id_ in ("verdict:not-ok", "sure:certain", "lock"):
            stage.press(id_, 0)
        yield f"why {judged}", stage.page
        stage.press("next", 0)
    yield "results", stage.page
    stage.press("help", 0)
    yield "help", stage.page


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
