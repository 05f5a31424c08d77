"""B4, B5, B12: painting. ``python -m tests.bench.frames WIDTH HEIGHT``, a program of its own, prints times as JSON.

Every screen of the tests is painted *cold*: with no picture, font or line of text drawn before, as if the game
were to start there. Then a whole game is walked through twice: by somebody *hurried*, who presses on before anything
could be made ready, and by a *reader*, who looks at each screen for a moment first, as people do.
"""

import gc
import hashlib
import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pygame

from isitok import ui
from isitok.app import view as app
from isitok.app.do_tasks import Tasks
from isitok.app.game import Game
from isitok.app.look_cache import Looks
from isitok.app.screens import Screens
from isitok.format.vocabulary import Band
from isitok.game.play.stops import Step
from isitok.i18n.screen_words import ENGLISH
from isitok.library.library import Library
from isitok.scenes.play_page import PlayScene
from isitok.scenes.scene import Desk, Scene
from isitok.scenes.title import TitleScene
from isitok.store.options import PlayOptions
from isitok.store.settings import Settings
from isitok.ui.draw.paint import draw_ahead, paint
from isitok.ui.system import Wishes
from tests.bench.place import Place
from tests.bench.table import Row
from tests.bundled import bundled_library
from tests.presses import onward

SIZES = {"1366x768": (1366, 768), "1920x1080": (1920, 1080), "3840x2160": (3840, 2160)}
BLITS = 8.0
WARM = {"1366x768": 2.0, "1920x1080": 4.0, "3840x2160": 12.0}
COLD = {"1366x768": 10.0, "1920x1080": 16.0, "3840x2160": 50.0}
GOLDEN = 10.0
RUNS = 2
EACH = {1366: 1, 1920: 4, 3840: 8}  # one screen in so many, by width: painting a large one takes long
BLIT_THEN = {"1366x768": 0.12, "1920x1080": 0.34, "3840x2160": 1.7}
"""Milliseconds of one opaque blit of a whole screen where the budgets were written down: theirs hold for that pace."""

Told = dict[str, Any]


def painting(place: Place, paints: dict[str, Told]) -> Iterator[Row]:
    """Every screen at the usual size, some at larger ones; the slowest counts. Into ``paints`` go the times."""
    for name, size in SIZES.items():
        runs = [json.loads(place.run("-m", "tests.bench.frames", *map(str, size))) for _ in range(RUNS)]
        told = paints[name] = least(runs)
        blit, pace = told["blit"], max(1.0, told["blit"] / BLIT_THEN[name])
        at_pace = f"; pace {pace:.2f}"
        screen, warm = slowest(told["warm"])
        # Both from the same run, as the layout of its memory makes everything up to a tenth faster or slower.
        blits = statistics.median(slowest(run["warm"])[1] / run["blit"] for run in runs)
        yield Row("B4", f"repaint, warm, {name}, in blits", blits, BLITS, "×", f"{screen}; a blit {blit:.2f} ms")
        yield Row("B4", f"repaint, warm, {name}", warm, WARM[name] * pace, "ms", screen + at_pace)
        # What counts is what people meet: a reader's moment is in every game, and shorter than any sentence.
        screen, read = slowest(told["read"])
        yield Row("B5", f"first paint as players meet it, {name}", read, COLD[name] * pace, "ms", screen + at_pace)
        screen, hurried = slowest(told["hurried"])
        yield Row("B5", f"the same, pressing on at once, {name}", hurried, None, "ms", screen)
        screen, cold = slowest(told["cold"])
        yield Row("B5", f"cold, nothing seen before, {name}", cold, None, "ms", screen)
        yield Row("B5", f"longest step of making ready, {name}", told["step"], None, "ms")
        kinds = len({run["hash"] for run in runs})
        yield Row("B12", f"different results of {RUNS} runs, {name}", kinds, 1, "", f"{len(told['cold'])} screens")
        screen, golden = slowest(told["golden"])
        yield Row(
            "B12",
            f"a golden frame, warm, for each height of the window, {name}",
            golden,
            GOLDEN * pace if size[0] < 1920 else None,
            "ms",
            screen,
        )


def slowest(times: dict[str, float]) -> tuple[str, float]:
    """The slowest screen, and its time."""
    return max(times.items(), key=lambda item: item[1])


def least(runs: list[Told]) -> Told:
    """The minimum of each figure, as other work on the machine can only add to it."""
    first = runs[0]
    return {
        key: {name: min(run[key][name] for run in runs) for name in first[key]}
        if isinstance(first[key], dict)
        else min(run[key] for run in runs)
        for key in first
    }


def every_screen(paints: dict[str, Told]) -> Iterator[list[list[str]]]:
    """Two tables: every screen cold and painted again; every step of a game, pressed at once and after reading."""
    for title, names, kinds in (
        ("screen, in ms", "cold", (("cold", "cold"), ("again", "warm"))),
        ("step, in ms", "read", (("at once", "hurried"), ("read", "read"))),
    ):
        rows = [[title, *(f"{size} {word}" for size in paints for word, _ in kinds)]]
        for name in next(iter(paints.values()))[names]:
            times = (told[kind].get(name) for told in paints.values() for _, kind in kinds)
            rows.append([name, *("" if took is None else f"{took:.2f}" for took in times)])
        yield rows


def main(width: int, height: int) -> None:
    """Measure, and print."""
    pygame.display.init()
    pygame.font.init()
    window = pygame.Window("bench", (width, height))
    surface = window.get_surface()
    other = surface.copy()
    looks = partial(Looks, lambda: (width, height), Wishes())
    library = bundled_library()
    told: Told = {"cold": {}, "warm": {}, "golden": {}, "step": 0.0}
    _screens(surface, looks, told, EACH[width])
    # All screens of the tests are no part of a game: looking through them for what can be thrown away takes 200 ms.
    gc.collect()
    gc.freeze()
    told["hurried"], _ = _game(surface, looks(), library, reads=False)
    told["read"], told["step"] = _game(surface, looks(), library, reads=True)
    other.fill("grey")  # untouched memory is read faster than any real picture
    told["blit"] = min(timed(lambda: surface.blit(other, (0, 0))) for _ in range(25))
    print(json.dumps(told))


def timed(what: Callable[[], object]) -> float:
    """Milliseconds."""
    began = time.thread_time()  # not the clock's: what else the machine does isn't counted
    what()
    return (time.thread_time() - began) * 1000


def show(surface: pygame.Surface, page: ui.Page, look: ui.Look) -> None:
    """Lay out, and paint."""
    paint(surface, ui.lay_out(page, look, ui.ViewState()))


def _screens(surface: pygame.Surface, looks: Callable[[], Looks], told: Told, each: int) -> None:
    """Every screen, or one in so many: cold, again with the keyboard elsewhere, and as golden frames are made."""
    from tests.stages import a_desk, focusable, laid_out, painted, screens, some_settings

    settings = some_settings()
    hashed = hashlib.sha256()
    warm = looks()(settings)
    for name, scene in list(screens().items())[::each]:
        page = scene.page(a_desk(settings))
        told["cold"][name] = timed(partial(show, surface, page, looks()(settings)))
        plain = ui.lay_out(page, warm, ui.ViewState())
        stops = [node.id for node in focusable(plain.root)][:2] or [""]
        views = [ui.lay_out(page, warm, ui.ViewState(focus=id_)) for id_ in stops]
        told["warm"][name] = min(timed(partial(paint, surface, laid)) for _ in range(15) for laid in views)

        def golden(scene: Scene = scene) -> pygame.Surface:
            return painted(laid_out(scene, warm))

        hashed.update(pygame.image.tobytes(golden(), "RGB"))
        heights = max(1.0, golden().get_height() / surface.get_height())  # a golden frame is as long as its page
        told["golden"][name] = min(timed(golden) for _ in range(5)) / heights
    told["hash"] = hashed.hexdigest()


def _game(surface: pygame.Surface, looks: Looks, library: Library, *, reads: bool) -> tuple[dict[str, float], float]:
    """From each press to the painted screen, through a whole game; and the longest step of making ready."""
    took: dict[str, float] = {}
    step = 0.0
    view = a_view(library, looks)
    paint(surface, view.layout)
    for name, press in presses(view):
        more = reads
        while more:
            began = time.perf_counter()
            more = view.look_ahead(draw_ahead)
            step = max(step, (time.perf_counter() - began) * 1000 if name != "before" else 0)
        took[name] = timed(partial(_pressed, surface, view, press))
    return took, step


def _pressed(surface: pygame.Surface, view: app.View, press: str) -> None:
    view.press(press, 0)
    paint(surface, view.layout)


def a_view(library: Library, looks: Looks) -> app.View:
    """A game of three cards, always the same, at its title."""
    settings = Settings(ages=(Band.B11_14,))
    options = PlayOptions(seed=11, cards=3)
    desk = Desk(words=ENGLISH, settings=settings, options=options, library=library, chance=partial(int, 11), notices=())
    return app.View(Screens(Game(desk, Tasks(settings)), TitleScene(cards=3)), looks)


def presses(view: app.View) -> Iterator[tuple[str, str]]:
    """What is pressed next, and a name for what it leads to, until a game is over and help was looked at."""
    yield "before", "play"
    yield "story 1", "start"
    number, asked, told = 1, 0, 1
    while "pass" in ids(view.layout) or "next" in ids(view.layout):
        if "verdict:not-ok" in ids(view.layout):
            yield f"chosen {number}", "verdict:not-ok"
            yield f"why {number}", "sure:certain"
        elif "next" in ids(view.layout) and _opens(view):
            told += 1
            yield f"story {told}", "next"
        elif "next" in ids(view.layout):
            number += 1
            yield f"next {number}", "next"
        else:
            for press in onward(node.id for node in ui.walk(view.layout.root)):
                asked += 1
                yield f"round {asked}", press
    yield "help", "help"


def _opens(view: app.View) -> bool:
    """Whether a story comes message by message."""
    scene = view.screens.scene
    return isinstance(scene, PlayScene) and scene.session.step is Step.STORY


def ids(laid: ui.PageLayout) -> set[str]:
    """Everything that can be pressed."""
    return {node.id for node in ui.walk(laid.root)}


def pages(library: Library) -> Iterator[tuple[str, ui.Page]]:
    """The screens from title to help."""
    pygame.font.init()
    # The walk has its own look, so that it doesn't warm up what is measured.
    view = a_view(library, Looks(lambda: (1366, 768), Wishes()))
    yield "title", view.screens.page
    for name, press in presses(view):
        view.press(press, 0)
        yield name, view.screens.page


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
