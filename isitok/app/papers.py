"""Makes the sheet that a young person takes home, puts it where the worker said, and deletes it there again."""

from pathlib import Path

from isitok.game.help import AgeGroup
from isitok.game.take_home import Size
from isitok.scenes.scene import Desk
from isitok.store.papers import delete_paper, keep_paper


class Papers:
    """The sheets that one one-to-one has written: these can be deleted from there, and no other file."""

    def __init__(self) -> None:
        self._written: dict[Path, bytes] = {}

    def save(self, desk: Desk, path: Path, size: Size, group: AgeGroup | None) -> str:
        """Write a new file; "", or why it can't be."""
        # Late: what lays out paper takes longer to load than the rest of the game.
        from isitok.paper.page import PaperError
        from isitok.paper.take_home import take_home

        try:
            pdf = take_home(desk.library.known().help, desk.settings.nation, group, size, desk.words)
        except PaperError as error:
            return str(error)
        trouble = keep_paper(path, pdf)
        if not trouble:
            self._written[path] = pdf
        return trouble

    def delete(self, path: Path) -> str:
        """Delete a sheet that was written here; "", or why it can't be."""
        if path not in self._written:
            raise ValueError("only what was written here can be deleted here")
        return delete_paper(path, self._written[path])
