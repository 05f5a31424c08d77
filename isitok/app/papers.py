"""Makes the sheet that a young person takes home, and puts it where the worker said."""

from pathlib import Path

from isitok.game.help import AgeGroup
from isitok.game.take_home import Size
from isitok.scenes.scene import Desk
from isitok.store.papers import keep_paper


def save_take_home(desk: Desk, path: Path, size: Size, group: AgeGroup | None) -> str:
    """Write a new file; "", or why it can't be."""
    # Late: what lays out paper takes longer to load than the rest of the game.
    from isitok.paper.page import PaperError
    from isitok.paper.take_home import take_home

    try:
        pdf = take_home(desk.library.known().help, desk.settings.nation, group, size, desk.words)
    except PaperError as error:
        return str(error)
    return keep_paper(path, pdf)
