"""KEY: from a letter in a story's form to the flip that shows it, while that story is checked without pause, and saved.

It is processor time of the whole game, checks and saving too: what else the machine does isn't counted.
"""

import json
import statistics
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.frames import SIZES
from tests.bench.place import Place
from tests.bench.table import Row
from tests.window.game import ROOT

KEYS = 160
PATIENCE = 3.0
MOST = 16
FIELD = "f:acts/0/why"
LETTERS = "and they were happy that he had asked. "


def keys_in_form(place: Place, pace: float) -> Iterator[Row]:
    """The largest of our stories, in a pack of one's own."""
    pack = place.home / "Documents" / "isitok packs" / "typed in"
    pack.mkdir(parents=True)
    largest = max((ROOT / "content").glob("*/scenarios/*.yaml"), key=lambda file: file.stat().st_size)
    for name, size in SIZES.items():
        story = pack / f"{name}.yaml"
        story.write_text(largest.read_text("utf-8"), "utf-8")
        told = json.loads(place.run("-m", "tests.bench.keys_in_form", str(story), *map(str, size)))
        for when, times in told.items():
            middle, late = statistics.median(times), sorted(times)[int(len(times) * 0.95)]
            yield Row("KEY", f"letter to flip, median, {when}, {name}", middle, None, "ms", f"{len(times)} keys")
            yield Row("KEY", f"letter to flip, 95 of 100, {when}, {name}", late, MOST * pace, "ms")


def main(story: Path, width: int, height: int) -> None:
    """Type with a thread, and note when the window was flipped."""
    import pygame

    from isitok.app import window as shell
    from isitok.app import window_placement as place
    from isitok.app.view import View
    from isitok.app.window_surface import Shown
    from isitok.edit import saving
    from isitok.library.manuscript import WritingDesk
    from isitok.scenes.form.form_page import FormScene
    from isitok.store.options import PlayOptions

    place.SIZE = (width, height)
    flipped: list[tuple[float, str, str]] = []  # by the processor; where the keyboard is then, and the story
    drawn, begun, typing = threading.Event(), threading.Event(), threading.Event()

    class Noted(Shown):
        shows = "", ""

        def draw(self, view: View) -> bool:
            scene = view.screens.scene
            self.shows = view.state.focus, scene.history.text if isinstance(scene, FormScene) else ""
            return super().draw(view)

        def flip(self) -> None:
            super().flip()
            flipped.append((time.process_time(), *self.shows))
            drawn.set()

    save = saving.save

    def saved(*given: object) -> object:
        begun.set()
        return save(*given)  # type: ignore[arg-type]

    shell.Shown, saving.save = Noted, saved  # type: ignore[misc, assignment]

    def check() -> None:
        """A check after the other, of texts that nobody has checked yet."""
        desk, text, number = WritingDesk(story), story.read_text("utf-8"), 0
        while typing.is_set():
            number += 1
            desk.read(f"{text}\n# {number}\n".encode())

    def pressed(key: int, letter: str = "", mod: int = 0) -> float | None:
        """Milliseconds of the processor until it is shown; None where nothing changes."""
        drawn.clear()
        before, used = flipped[-1][1:], time.process_time()
        pygame.event.post(pygame.Event(pygame.KEYDOWN, key=key, mod=mod, unicode=letter))
        while drawn.wait(PATIENCE):
            drawn.clear()
            if flipped[-1][1:] != before:
                return 1000 * (flipped[-1][0] - used)
        return None

    def type_it() -> None:
        while not flipped or flipped[-1][1] != "f:title":
            time.sleep(0.1)
        time.sleep(1.5)
        pressed(pygame.K_PAGEDOWN, mod=pygame.KMOD_LCTRL)
        pressed(pygame.K_PAGEDOWN, mod=pygame.KMOD_LCTRL)
        while flipped[-1][1] != FIELD:
            pressed(pygame.K_TAB, "\t")
            time.sleep(0.3)
        typing.set()
        threading.Thread(target=check, daemon=True).start()
        times: dict[str, list[float]] = {"while it is checked": [], "while it is saved, too": []}
        for number in range(KEYS):
            letter = LETTERS[number % len(LETTERS)]
            saves = begun.wait(0.06)
            begun.clear()
            took = pressed(pygame.key.key_code("space" if letter == " " else letter), letter)
            if took is not None:
                times["while it is saved, too" if saves else "while it is checked"].append(took)
        typing.clear()
        print(json.dumps(times), flush=True)
        pygame.event.post(pygame.Event(pygame.QUIT))

    threading.Thread(target=type_it, daemon=True).start()
    shell.play(PlayOptions(edit=str(story)))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
