"""A round of a lesson in the facilitator's window: what the class says is pressed there, and the projector shows it.

Only the answers to choose from are here, as the class has them before it; what there is to say of them comes after.
"""

from collections.abc import Iterator

from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.lesson.lesson_parts import HandsTyped
from isitok.scenes.rounds.after import screen_of
from isitok.scenes.scene import Desk
from isitok.ui.describe.arrange import Grid
from isitok.ui.describe.layout import Column, Flow, Group
from isitok.ui.describe.type import Type
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.counter import NumberField
from isitok.ui.describe.widgets.label import Label
from isitok.ui.describe.widgets.option import Option


def answer_choices(shown: LessonScene, desk: Desk) -> Iterator[Widget]:
    """The question and its answers."""
    table, lettered = shown.table, []
    answers = screen_of(table).answers(table, desk, shown.question)
    if not answers:  # what there is to say of this question is on the wall
        return
    for part in answers:
        if isinstance(part, Group):
            yield Label(text=part.name, type=Type.STRONG, silent=True)
            held = part.child.children if isinstance(part.child, Column | Grid) else ()
            lettered += [each for each in held if isinstance(each, Option) and each.letter]
        yield part
    yield Label(text=desk.words("Press what the class says: the projector shows it."), soft=True)
    if lettered:
        counted = desk.words("Counted, if you like:")
        title = Label(text=counted, type=Type.SMALL, soft=True, silent=True)
        hands = Flow(tuple(_hands(each, shown) for each in lettered), gap=14)
        yield Group(Column((title, hands), gap=6), counted)


def _hands(answer: Option, shown: LessonScene) -> Widget:
    """How many hold up this answer."""
    number = NumberField(
        id=f"hands:{answer.id}",
        label=f"{answer.letter}. {answer.text}",
        text=str(shown.tally.get(answer.id, 0)),
        does=HandsTyped(answer.id),
    )
    return Flow((Label(text=answer.letter, type=Type.STRONG, silent=True), number), gap=6)
