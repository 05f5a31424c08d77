"""What is heard of a week, screen by screen and on every way: for whoever writes it, and for whoever listens first."""

from collections.abc import Iterator

from isitok import ui
from isitok.format.week import Week
from isitok.scenes.scene import Desk
from isitok.scenes.week.week_screens import each_once
from isitok.text.cells import lay_out_cells
from isitok.text.heard_story import sign


def heard_week(week: Week, desk: Desk) -> Iterator[str]:
    """Each screen under its name; what is the same on another way is there once."""
    for screen in each_once(week, desk.words):
        yield f"# {screen.name}"
        page = screen.scene.page(desk)
        for line in ui.reading(page, lay_out_cells(page).root):
            if line.when is not ui.When.KNOWN and line.kind is not ui.Kind.EDGE:
                text = line.text.replace("\u00a0", " ")
                yield f"{sign(line)}{text}"
        yield ""
