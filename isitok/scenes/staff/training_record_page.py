"""The training record of what was just played, as a sheet for the file."""

from collections.abc import Callable, Iterable

from isitok.format.story import Scenario
from isitok.scenes.print_page import SheetWanted, make_sheet
from isitok.scenes.scene import Change, Desk


def make_record(stories: Iterable[Scenario], desk: Desk, says: Callable[[str], Change]) -> Change:
    """Make the record of these stories, and lead to where it is; or say why there is none."""
    return make_sheet(SheetWanted("training-record", ",".join(story.id for story in stories)), desk, says)
