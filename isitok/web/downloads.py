"""Sheets and plans that are saved: for the game they are files in a folder, in memory; the browser downloads them."""

import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Final

from isitok.base.disk import is_file, names_in
from isitok.base.trouble import Trouble
from isitok.scenes.scene import Desk
from isitok.store.paper_places import PaperPlace, PlaceKind
from isitok.web.host import Host

NAME: Final = "Downloads"  # what the folder is called on the screen


class Downloads:
    """The folder, and what of it the browser has."""

    def __init__(self, host: Host) -> None:
        """The folder is only made when something is put into it."""
        self._host = host
        self.folder = Path(tempfile.gettempdir(), NAME)
        self._had: set[str] = set()

    def places(self) -> tuple[PaperPlace, ...]:
        """Where a sheet can go."""
        return (PaperPlace(PlaceKind.DOWNLOADS, self.folder),)

    def make_paper(self, desk: Desk, sheet: str, which: str, folder: Path, to_read: bool) -> tuple[Path, ...]:
        """See ``make_papers``, which is loaded only for that. Raises Troubled."""
        from isitok.app.make_papers import make_paper

        return make_paper(desk, sheet, which, folder, to_read)

    def copy(self, text: str) -> Trouble | None:
        """Put a text on the clipboard."""
        self._host.copy(text)
        return None

    def follow(self) -> None:
        """Let the browser download what has been saved since."""
        now = {name for name in names_in(self.folder) if is_file(self.folder / name)}  # a pack is no download
        for name in sorted(now - self._had):
            with suppress(OSError):
                self._host.download(name, (self.folder / name).read_bytes())
        self._had = now
