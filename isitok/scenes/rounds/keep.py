"""The line that is worth keeping, with which a story closes."""

from collections.abc import Iterator

from isitok.packs.model.scenario import Scenario
from isitok.ui.describe.layout import Panel
from isitok.ui.describe.theme import Tone
from isitok.ui.describe.type import Type
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.label import Label


def closing_line(scenario: Scenario, closes_story: bool, *, pad: int = 16) -> Iterator[Widget]:
    """The line, where the story closes here and has one."""
    if closes_story and scenario.keep:
        yield Panel(Label(text=scenario.keep, type=Type.PRIMARY), pad=pad, tone=Tone.BRAND, edged=False)
