"""The first and the last question of a lesson of one's own: two fields, which may both stay empty."""

from typing import Final

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.vocabulary import FOR_STAFF
from isitok.scenes.lesson.draft import LessonDraft
from isitok.scenes.scene import Desk

MOST_WORDS: Final = 35
MOST: Final = 240
"""Of its signs: more than so many words have."""


class FirstTyped(Event, Value):
    """The first question is typed."""


class LastTyped(Event, Value):
    """The last question is typed."""


def own_questions(draft: LessonDraft, desk: Desk) -> tuple[ui.Widget, ...]:
    """Both fields; none for a ready lesson, which has its own, for a day of a week, or for staff."""
    if draft.objective or draft.week or draft.wanted.ages == FOR_STAFF:
        return ()
    words = desk.words
    about = words(
        "About somebody their age, such as: Who should see a photo of a friend? One sheet for each pupil, no name: one "
        "colour first, the other at the end. Both can stay empty."
    )
    hint = words("Somebody their age")
    asked = (
        ("question:first", words("First question"), draft.first_question, hint, FirstTyped()),
        ("question:last", words("Last question"), draft.last_question, words("The same again"), LastTyped()),
    )
    fields = (
        ui.TextField(id=id_, label=label, text=text, hint=told, most=MOST, does=does)
        for id_, label, text, told, does in asked
    )
    return (ui.Panel(ui.Column((*fields, ui.Label(text=about, soft=True)), gap=12), pad=20),)


def with_question(draft: LessonDraft, field: Event, text: str) -> LessonDraft | None:
    """The draft with what was typed; None where that is too much."""
    if len(text.split()) > MOST_WORDS:
        return None
    if isinstance(field, FirstTyped):
        return replace(draft, first_question=text)
    return replace(draft, last_question=text)
