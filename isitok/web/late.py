"""What isn't needed for the title: modules that are loaded while it is read, and what makes sheets."""

import gc
import sys
import warnings
from collections.abc import Iterator
from importlib import import_module
from importlib.abc import MetaPathFinder
from pathlib import Path
from typing import Any, Final

from isitok.base.disk import is_folder, names_in
from isitok.web.host import Host

LISTS: Final = tuple(Path(__file__).parents[1] / name for name in ("_late.txt", "_late_led.txt"))
"""What the build has seen to be loaded in a played walk, in the order in which it was; and in an adult's."""
PAPER: Final = "isitok.paper"  # in a zip of its own, with all that it needs


def late() -> Iterator[object]:
    """Each step loads one."""
    for file in LISTS:
        try:
            names = file.read_text("utf-8").split()
        except OSError:  # not what was built, or nothing for an adult
            continue
        for name in names:
            yield import_module(name)
    gc.freeze()  # nobody has to look through them again for what can be thrown away


class PaperComesLate(MetaPathFinder):
    """Has the page fetch ``paper.zip`` when something of it is first imported; then Python imports it as usual."""

    def __init__(self, host: Host) -> None:
        """Watch imports from now on."""
        self._host = host
        sys.meta_path.insert(0, self)

    def find_spec(self, name: str, path: Any, target: Any = None) -> None:
        """Fetch it, once."""
        if name == PAPER:
            sys.meta_path.remove(self)
            self._host.unpack("paper.zip")
            warnings.filterwarnings("ignore", "Pillow could not", UserWarning)  # no sheet has a photo
            # Not importlib's own, which looks into a part of Python's library that a browser hasn't got.
            sys.path_importer_cache.clear()
            _join_parts(Path(__file__).parents[2])


def _join_parts(folder: Path) -> None:
    """Parts of Python's own packages that have come with it are found by those that hold the rest of them."""
    for name in names_in(folder):
        there = folder / name
        if name in sys.stdlib_module_names and is_folder(there) and "__init__.pyc" not in names_in(there):
            import_module(name).__path__.append(str(there))
