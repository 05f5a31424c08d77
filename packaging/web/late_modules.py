"""The modules that a played walk loads after the title, in the order in which each was done, a line each.

late_modules.py PACKS        PACKS: a file of packs, as ``packs.json`` is

The page loads them one by one while the title is read, so that the first *Play* doesn't wait for all of them. What
another one needs stands before it. Behind an empty line stands what only an adult's walk loads: word lists and rules
come with it, and the first of a package's modules brings all that the package imports.
"""

import json
import os
import sys
from collections.abc import Callable
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path
from types import ModuleType
from typing import Any

WALK = ("Enter", "Enter", *("Enter", "1", "6") * 20, "?", "Escape", "#", "a", "a", "e", "w", "Escape")
TITLE = {False: ("setup", "week", "settings", "about"), True: ("class", "small-group")}
"""What is pressed on it: by everybody, and by an adult."""
TOLD = {"status": 404, "school": None, "window": {}}

done: list[str] = []


class Noting(Loader):
    """Loads as another one does, and notes when it has."""

    def __init__(self, loader: Any, name: str) -> None:
        self._loader, self._name = loader, name

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        self._loader.exec_module(module)
        done.append(self._name)


class Finder(MetaPathFinder):
    """Finds our modules."""

    def find_spec(self, name: str, path: Any, target: Any = None) -> ModuleSpec | None:
        spec = PathFinder.find_spec(name, path) if name.startswith("isitok") else None
        if spec is not None and spec.loader is not None:
            spec.loader = Noting(spec.loader, name)
        return spec


class NoPage:
    """A page that shows nothing, and keeps nothing."""

    due = None

    def width(self, font: str, text: str) -> float:
        return 9.0 * len(text)

    def kept(self, key: str) -> str | None:
        return '{"cool_down": 0}' if key == "isitok.settings" else None

    def voices(self) -> tuple[str, ...]:
        return ()

    def __getattr__(self, name: str) -> Callable[..., None]:
        return lambda *told: None


def walks(packs: Path) -> tuple[list[str], list[str]]:
    """What is loaded after the title, and what else is for an adult."""
    sys.meta_path.insert(0, Finder())
    from isitok.library.cache import load
    from isitok.library.library import Library
    from isitok.library.shipped import _KEY
    from isitok.web.front import start

    game = load(packs, _KEY)
    if game is None:
        raise SystemExit(f"{packs} holds no packs")

    def opened(*, led: bool) -> Any:
        query = [["ages", "11-14"], ["nation", "england"]]
        return start(NoPage(), json.dumps({**TOLD, "query": query, "led": led}), Library(game))

    front = opened(led=False)
    at_title = len(done)
    for key in WALK:
        press(front, key)
    alone = at_title
    for led, buttons in TITLE.items():
        alone = len(done) if led else alone
        for button in buttons:
            front = opened(led=led)
            front.press(button)
            for key in ("Enter", "Enter", "Enter"):
                press(front, key)
    return done[at_title:alone], done[alone:]


def press(front: Any, key: str) -> None:
    """Press a key where the keyboard is."""
    front.key(json.dumps({"key": key, "held": False, "more": False, "on": front.focus}))


if __name__ == "__main__":
    os.urandom = bytes  # each build is dealt the same stories, and has the same list
    sys.path.insert(0, str(Path(__file__).parents[2]))
    print("\n\n".join("\n".join(each) for each in walks(Path(sys.argv[1]))))
