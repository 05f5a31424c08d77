"""What the adult has beside the projector while a class is in a round: what the game will say about it."""

from collections.abc import Iterator

from isitok.game.lesson.lesson import Lesson
from isitok.game.play.stops import Step
from isitok.game.play.table import table_of
from isitok.scenes.rounds.after import screen_of
from isitok.scenes.scene import Desk
from isitok.ui.describe.layout import Column, Panel
from isitok.ui.describe.theme import Tone
from isitok.ui.describe.type import Type
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.label import Label, heading


def round_notes(lesson: Lesson, desk: Desk) -> Iterator[Widget]:
    """Notes while the round is asked, unless teams stand at this keyboard."""
    if lesson.step is not Step.ROUND or lesson.teams:
        return
    table = table_of(lesson)
    title = heading(desk.words("This round – not shown yet"), tone=Tone.BRAND)
    said = tuple(screen_of(table).notes(table, desk))
    if said:
        yield Panel(Column((title, *(_line(*parts) for parts in said)), gap=8), pad=16)


def _line(about: str, said: str) -> Widget:
    told = Label(text=said, type=Type.SMALL)
    return Column((Label(text=about, type=Type.STRONG), told), gap=2) if about else told
