"""A round in a lesson: on the big screen, as for somebody who plays alone; and beside it, notes for the adult."""

from collections.abc import Iterator, Mapping

from isitok import ui
from isitok.base.value import replace
from isitok.game.lesson.class_lesson import Lesson
from isitok.game.play.stops import Step
from isitok.game.play.table import Table, table_of
from isitok.scenes.lesson.lesson_parts import Foot, LessonView, class_page
from isitok.scenes.scene import Desk


def leaves_story_out(lesson: Lesson) -> bool:
    """Whether a round shows answers or finds beside the phone instead of the story, which has been read by then."""
    card = lesson.scenario
    return lesson.stop.step is Step.ROUND and card is not None and card.phone is not None


def table(lesson: Lesson, tally: Mapping[str, int]) -> Table:
    """The round on the table. ``tally``: how many of the class took each answer, as far as somebody counted."""
    # What happens next is talked about, one thing after the other.
    told = replace(table_of(lesson), skip_animation=False)
    return replace(told, with_story=not leaves_story_out(lesson), by_hands=True, tally=tally)


def page(shown: LessonView, desk: Desk, number: int) -> ui.Page:
    """One of its questions (``number``, from 0), its why, or how it could be put right."""
    from isitok.scenes.rounds import after, respond_page
    from isitok.scenes.rounds.round_parts import LETTERS, name_of

    here = table(shown.lesson, shown.tally)
    alone, own = after.page(here, desk, shown.said, number), after.leads_on(here, desk, number)
    left = respond_page.another_way(here, desk)  # at the foot: it is no reason for another leaf
    ours = class_page(replace(shown, said=""), desk, alone.body, name_of(here, desk), Foot(round=own, left=left))
    # B is an answer here, and blanks nothing.
    ours = replace(ours, keys={sign: means for sign, means in ours.keys.items() if sign.upper() not in LETTERS})
    if ours.footer:
        ours = replace(ours, footer=after.with_status(ours.footer, here, shown.said, desk))
    ours = replace(ours, focus=alone.focus, enter=alone.enter, to_its_end=alone.to_its_end, said=alone.said)
    return replace(ours, screen=f"{ours.screen} {number}")


def round_notes(lesson: Lesson, desk: Desk) -> Iterator[ui.Widget]:
    """For the adult, while the round is asked: what the game will say. Not where teams stand at this keyboard."""
    if lesson.step is not Step.ROUND or lesson.teams:
        return
    from isitok.scenes.rounds.after import screen_of

    here = table_of(lesson)
    title = ui.heading(desk.words("This round – not shown yet"), tone=ui.Tone.BRAND)
    said = tuple(screen_of(here).notes(here, desk))
    if said:
        yield ui.Panel(ui.Column((title, *(_line(*parts) for parts in said)), gap=8), pad=16)


def _line(about: str, said: str) -> ui.Widget:
    told = ui.Label(text=said, type=ui.Type.SMALL)
    return ui.Column((ui.Label(text=about, type=ui.Type.STRONG), told), gap=2) if about else told
