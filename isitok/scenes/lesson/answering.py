"""A round of a lesson in the facilitator's window: what the class says is pressed there, and the projector shows it.

Only the answers to choose from are here, as the class has them before it; what there is to say of them comes after.
"""

from collections.abc import Iterator

from isitok.scenes.lesson.lesson import LessonScene
from isitok.scenes.rounds.after import screen_of
from isitok.scenes.scene import Desk
from isitok.ui.describe.layout import Group
from isitok.ui.describe.type import Type
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.label import Label


def answer_choices(shown: LessonScene, desk: Desk) -> Iterator[Widget]:
    """The question and its answers."""
    table = shown.table
    for part in screen_of(table).answers(table, desk, shown.step):
        if isinstance(part, Group):
            yield Label(text=part.name, type=Type.STRONG, silent=True)
        yield part
    yield Label(text=desk.words("Press what the class says: the projector shows it."), soft=True)
