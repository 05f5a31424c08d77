"""B8: the fade from one screen to the next. ``python -m tests.bench.moving WIDTH HEIGHT`` prints figures as JSON."""

import json
import sys
import time
from collections.abc import Iterator

import pygame

from isitok.app.look_cache import Looks
from isitok.app.waiting import waiter
from isitok.app.window import FRAME_MILLISECONDS
from isitok.app.window_surface import Shown
from isitok.ui.system import Wishes
from tests.bench.frames import SIZES, a_view
from tests.bench.place import Place, ticks, wake_ups
from tests.bench.table import Row
from tests.bundled import bundled_library
from tests.window.game import Game
from tests.window.screen import Screen

FADES = 20
AFTER_SECONDS = 5


def moving(place: Place, screen: Screen, pace: float) -> Iterator[Row]:
    """What a fade costs at each size, and how soon it is quiet again."""
    for name, size in SIZES.items():
        told = json.loads(place.run("-m", "tests.bench.moving", *map(str, size)))
        if not told["frames"]:
            yield Row("B8", f"frames of a fade, {name}", 0, 0, "", "so large a window changes at once")
            continue
        limit = 25 * pace if size[0] <= 1920 else None
        note = f"{told['frames']:.0f} frames of {told['frame']:.1f} ms a fade; pace {pace:.2f}"
        yield Row("B8", f"processor during a fade, {name}", told["cpu"], limit, "%", note)
    with Game(screen, place.home) as game:
        time.sleep(2)
        game.key("F1")
        time.sleep(1)
        number = game.process.pid
        used, woken = ticks(number), wake_ups(number)
        time.sleep(AFTER_SECONDS)
        yield Row("B8", "processor from 1 s after a fade", 100 * (ticks(number) - used) / AFTER_SECONDS, 0.1, "%")
        yield Row("B8", "wake-ups a second then", (wake_ups(number) - woken) / AFTER_SECONDS, 5, "")


def main(width: int, height: int) -> None:
    """Go to the help screen and back as the window's loop does, and note the time and the processor's time."""
    pygame.display.init()
    pygame.font.init()
    window = pygame.Window("bench", (width, height))
    window.get_surface()
    view = a_view(bundled_library(), Looks(lambda: (width, height), Wishes()))
    shown, wait = Shown(window), waiter()
    passed = used = 0.0
    frames = 0
    for number in range(2 * FADES):
        # Both screens have been shown before the counting begins: what is new on a screen is what B5 is about.
        counts = number >= 2
        view.press("help" if number % 2 == 0 else "back", 0)
        began, spent = time.perf_counter(), time.process_time()
        first = True
        while first or shown.moving:
            shown.draw(view)
            shown.flip()
            if shown.moving:
                frames += counts
                wait(FRAME_MILLISECONDS)
            pygame.event.get()
            first = False
        passed += (time.perf_counter() - began) * counts
        used += (time.process_time() - spent) * counts
    fades = 2 * FADES - 2
    told = {"frames": frames / fades, "cpu": 100 * used / passed, "frame": 1000 * used / max(1, frames)}
    print(json.dumps(told))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
