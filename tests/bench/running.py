"""B6, B7, B9: a game that waits, that answers a key, and what it holds in memory."""

import json
import statistics
import sys
import threading
import time
from collections.abc import Iterator

from tests.bench.frames import SIZES
from tests.bench.place import Place, bare, of_process, ticks, wake_ups, worked
from tests.bench.table import Row
from tests.window.game import Game
from tests.window.screen import Screen, eventually

MIB = 1024
IDLE_SECONDS = 20
EACH_SECONDS = 5
KEYS = 60
GAMES = 5
PATIENCE = 3.0
PLAYED = ("Return", "Return", "Return", "Return", "3", "4", "Return", "1", "4", "Return", "F1")
"""A game: its choice, a story that opens, a judgement, its why… and help. Each waits to be pressed."""


def idle(place: Place, screen: Screen) -> Iterator[Row]:
    """B6: twenty seconds in which nothing happens."""
    with Game(screen, place.home) as game:
        game.key("Return")
        time.sleep(2)
        number = game.process.pid
        used, woken, seen = ticks(number), wake_ups(number), game.picture()
        time.sleep(IDLE_SECONDS)
        cpu = 100 * (ticks(number) - used) / IDLE_SECONDS
        yield Row("B6", "processor while waiting", cpu, 0.1, "%")
        yield Row("B6", "wake-ups a second", (wake_ups(number) - woken) / IDLE_SECONDS, 5, "")
        changed = seen.get_buffer().raw != game.picture().get_buffer().raw
        yield Row("B6", "pixels that changed by themselves", int(changed), 0, "")
        each: dict[str, float] = {}
        for count, key in enumerate(PLAYED, 1):
            game.key(key)
            time.sleep(3)
            used = worked(number)
            time.sleep(EACH_SECONDS)
            each[f"{count} {game.title}"] = 100 * (worked(number) - used) / EACH_SECONDS
        where, most = max(each.items(), key=lambda one: one[1])
        yield Row("B6", "processor while waiting, on each screen of a story", most, 0.1, "%", f"{len(each)}; {where}")


def keys(place: Place, pace: float) -> Iterator[Row]:
    """B7: from a key to the flip that shows it."""
    for name, size in SIZES.items():
        told = json.loads(place.run("-m", "tests.bench.running", *map(str, size)))
        middle, late = statistics.median(told), sorted(told)[int(len(told) * 0.95)]
        note = f"{len(told)} keys; pace {pace:.2f}"
        yield Row("B7", f"key to flip, median, {name}", middle, 5 * pace, "ms", note)
        yield Row("B7", f"key to flip, 95 of 100, {name}", late, 16 * pace, "ms")


def memory(small: Place, large: Place, screen: Screen) -> Iterator[Row]:
    """B9: what is resident on a why, after some screens; with 120 and with 1,000 scenarios."""
    alone = small.start(*bare("import time; time.sleep(600)"))
    eventually(lambda: bool(screen.xdotool("search", "--onlyvisible", "--pid", str(alone.pid))))
    time.sleep(0.5)
    empty = of_process(alone.pid, "VmRSS")
    alone.kill()  # a request to end goes to SDL, which this program doesn't use
    alone.wait()
    for (name, size), most in zip(SIZES.items(), (60, 90, 200), strict=True):
        used, note = _usual(small, screen, size)
        yield Row("B9", f"memory, {name}", used / MIB, most, "MiB", f"{note}; bare window {empty / MIB:.0f}")
        if most == 60:
            yield Row("B9", "memory against the bare window", used / empty, 1.62)
            more = _usual(large, screen, size)[0] - used
            yield Row("B9", "memory for 1,000 scenarios", max(0, more) / MIB, 6 * 0.88, "MiB")


TO_THE_WHY = (("Return", "Before"), ("Return", "Story 1"), ("s", ""), ("Return", ""), ("3", ""), ("4", "Why"))
"""Keys, and what the window's title then says."""


def _usual(place: Place, screen: Screen, size: tuple[int, int]) -> tuple[float, str]:
    """The median of some games, and the least and the most: which story is dealt makes megabytes of difference."""
    found = [_resident(place, screen, size) for _ in range(GAMES)]
    return statistics.median(found), f"{min(found) / MIB:.1f}–{max(found) / MIB:.1f} in {GAMES} games"


def _resident(place: Place, screen: Screen, size: tuple[int, int]) -> int:
    """What is resident on the why of a story; one that begins with its round is played by nobody here."""
    with Game(screen, place.home) as game:
        screen.xdotool("windowsize", "--sync", game.id, *map(str, size))
        for key, title in TO_THE_WHY:
            game.key(key)
            if not eventually(lambda title=title: title in game.title):  # type: ignore[misc]
                assert "Story 1" in game.title, (title, game.title)
                break
        else:
            return _at_rest(game)
    return _resident(place, screen, size)


def _at_rest(game: Game) -> int:
    """What a game holds once nothing was taken or given back for a while: a fade holds two pictures of the window."""
    held = [of_process(game.process.pid, "VmRSS")]

    def is_at_rest() -> bool:
        time.sleep(1)
        held.append(of_process(game.process.pid, "VmRSS"))
        return held[-1] == held[-2]

    assert eventually(is_at_rest), held
    return held[-1]


def main(width: int, height: int) -> None:
    """Play with a thread that presses Tab, and note when the window was flipped."""
    import pygame

    from isitok.app import window as shell
    from isitok.app import window_placement as place
    from isitok.app.window_surface import Shown

    place.SIZE = (width, height)
    flipped: list[float] = []
    times: list[float] = []
    keys_of_a_game = ((pygame.K_RETURN, "\r"), (pygame.K_3, "3"), (pygame.K_4, "4"))

    class Noted(Shown):
        def flip(self) -> None:
            super().flip()
            flipped.append(time.perf_counter())

    shell.Shown = Noted  # type: ignore[misc]

    def press() -> None:
        """One key after the other, each once the one before it has been shown: a machine may be busy."""
        while not flipped:
            time.sleep(0.1)
        time.sleep(1.5)
        for number in range(KEYS):
            playing = number < KEYS // 2  # stories that open, judgements, whys and rounds; then Tab on one of these
            time.sleep(0.8 if playing else 0.08)  # a new screen ignores answers for half a second
            key, letter = keys_of_a_game[number % 3] if playing else (pygame.K_TAB, "\t")
            began = time.perf_counter()
            pygame.event.post(pygame.Event(pygame.KEYDOWN, key=key, mod=0, unicode=letter))
            while not (shown := [done for done in flipped if done >= began]):
                if time.perf_counter() > began + PATIENCE:
                    break  # a key that means nothing here
                time.sleep(0.002)
            if shown:
                times.append(shown[0] - began)
        pygame.event.post(pygame.Event(pygame.QUIT))

    from isitok.store.options import PlayOptions

    threading.Thread(target=press, daemon=True).start()
    shell.play(PlayOptions())
    print(json.dumps([1000 * each for each in times]))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
