"""A round of a lesson in the facilitator's window: what the class says is pressed there, and the projector shows it.

Only the answers to choose from are here, as the class has them before it; what there is to say of them comes after.
"""

from collections.abc import Iterator

from isitok import ui
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.lesson.lesson_parts import HandsTyped
from isitok.scenes.rounds.after import screen_of
from isitok.scenes.scene import Desk


def answer_choices(shown: LessonScene, desk: Desk) -> Iterator[ui.Widget]:
    """The question and its answers."""
    table, lettered = shown.table, []
    answers = screen_of(table).answers(table, desk, shown.question)
    if not answers:  # what there is to say of this question is on the wall
        return
    for part in answers:
        if isinstance(part, ui.Group):
            yield ui.Label(text=part.name, type=ui.Type.STRONG, silent=True)
            held = part.child.children if isinstance(part.child, ui.Column | ui.Grid) else ()
            lettered += [each for each in held if isinstance(each, ui.Option) and each.letter]
        yield part
    yield ui.Label(text=desk.words("Press what the class says: the projector shows it."), soft=True)
    if lettered:
        counted = desk.words("Counted, if you like:")
        title = ui.Label(text=counted, type=ui.Type.SMALL, soft=True, silent=True)
        hands = ui.Flow(tuple(_hands(each, shown) for each in lettered), gap=14)
        yield ui.Group(ui.Column((title, hands), gap=6), counted)


def _hands(answer: ui.Option, shown: LessonScene) -> ui.Widget:
    """How many hold up this answer."""
    number = ui.NumberField(
        id=f"hands:{answer.id}",
        label=f"{answer.letter}. {answer.text}",
        text=str(shown.tally.get(answer.id, 0)),
        does=HandsTyped(answer.id),
    )
    return ui.Flow((ui.Label(text=answer.letter, type=ui.Type.STRONG, silent=True), number), gap=6)
