"""Makes sheets for printing: a teacher's, for a saved lesson, and the one that a young person takes home.

That one is written where the worker says, and can be deleted again.
"""

from pathlib import Path

from isitok.game.help import AgeGroup
from isitok.game.take_home import Size
from isitok.packs.library.library import Unreadable
from isitok.packs.model.lesson_plan import LessonPlan
from isitok.scenes.scene import Desk
from isitok.store.papers import delete_paper, keep_paper
from isitok.trouble import Trouble, trouble


def save_lesson_sheet(desk: Desk, path: Path, plan: LessonPlan) -> Trouble | None:
    """Write the sheet of a lesson as a new file. Returns None, or why that failed."""
    from isitok.game.help import lead
    from isitok.paper.card import Reader
    from isitok.paper.lesson import lesson_sheet
    from isitok.paper.page import PaperError

    known, settings = desk.library.load_known(), desk.settings
    to = Reader(known, settings.nation, lead(known.help, settings.nation, settings.lead_name), desk.words)
    try:
        pdf = lesson_sheet(plan, [desk.library.scenario(id_) for id_ in plan.cards], to)
    except PaperError as error:
        return error.trouble
    except Unreadable:
        return trouble("A story of this lesson can’t be read any more.")
    return keep_paper(path, pdf)


class Papers:
    """The sheets written in one one-to-one: it can delete these, and no other files."""

    def __init__(self) -> None:
        self._written: dict[Path, bytes] = {}

    def save(self, desk: Desk, path: Path, size: Size, group: AgeGroup | None) -> Trouble | None:
        """Write a new file. Returns None, or why that failed."""
        # Imported late: laying out paper takes longer to load than the rest of the game.
        from isitok.paper.page import PaperError
        from isitok.paper.take_home import take_home

        try:
            pdf = take_home(desk.library.load_known().help, desk.settings.nation, group, size, desk.words)
        except PaperError as error:
            return error.trouble
        failed = keep_paper(path, pdf)
        if failed is None:
            self._written[path] = pdf
        return failed

    def delete(self, path: Path) -> Trouble | None:
        """Delete a sheet that was written here. Returns None, or why that failed."""
        if path not in self._written:
            return trouble("“{path}” wasn’t saved from here, so it stays.", path=path)
        return delete_paper(path, self._written[path])
