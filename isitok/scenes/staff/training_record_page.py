"""The training record of what was just played, as a sheet for the file or a page to read."""

from collections.abc import Callable, Iterable

from isitok.format.story import Scenario
from isitok.scenes.print_page import SheetWanted, make_sheet
from isitok.scenes.scene import Change, Desk


def make_record(
    stories: Iterable[Scenario], desk: Desk, says: Callable[[str], Change], *, to_read: bool = False
) -> Change:
    """Make the record of these stories, and lead to where it is; or say why there is none. ``to_read``: a web page."""
    wanted = SheetWanted("training-record", ",".join(story.id for story in stories))
    return make_sheet(wanted, desk, says, to_read=to_read)
