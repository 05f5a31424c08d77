"""A round in a lesson, on the big screen: as solo play has it, so that it looks and works the same."""

import dataclasses
from collections.abc import Mapping

from isitok.game.lesson.lesson import Lesson
from isitok.game.lesson.steps import Step
from isitok.game.modes import PLAY, Phase
from isitok.game.session import Session
from isitok.scenes.class_.parts import Shown, projected
from isitok.scenes.scene import Desk
from isitok.ui.describe.page import Page
from isitok.value import replace

PHASES: Mapping[Step, Phase] = {
    Step.ROUND: Phase.ROUND,
    Step.ROUND_WHY: Phase.ROUND_WHY,
    Step.PUT_RIGHT: Phase.PUT_RIGHT,
}


def leaves_story_out(lesson: Lesson) -> bool:
    """Whether a round has answers, or what was found, beside the phone: in the story's place, as it has been read."""
    card = lesson.scenario
    return lesson.stop.step is Step.ROUND and card is not None and card.phone is not None


def session_of(lesson: Lesson) -> Session:
    """The round on the table, in a session."""
    cards = lesson.cards
    if leaves_story_out(lesson):
        cards = tuple(dataclasses.replace(card, story="") if card is lesson.scenario else card for card in cards)
    return Session(
        cards=(*cards, cards[-1]),  # the step out of the story still follows the last one
        mode=PLAY,
        with_sureness=lesson.with_sureness,
        phase=PHASES[lesson.stop.step],
        rounds=lesson.rounds,
        card_index=lesson.stop.card,
        act_index=lesson.stop.act,
        round=lesson.round,
    )


def page(shown: Shown, desk: Desk, step: int) -> Page:
    """One of its questions (``step``, from 0), what there is to say of it, or how it could be put right."""
    from isitok.scenes.rounds import after
    from isitok.scenes.rounds.table import name_of

    session = session_of(shown.lesson)
    alone, own = after.page(session, desk, shown.said, step), after.leads_on(session, desk, step)
    ours = projected(replace(shown, said=""), desk, alone.body, name=name_of(session, desk), own=own)
    if ours.footer and session.phase is Phase.ROUND:
        ours = replace(ours, footer=after.with_standing(ours.footer, session.round, shown.said, desk))
    ours = replace(ours, focus=alone.focus, enter=alone.enter, to_its_end=alone.to_its_end, said=alone.said)
    return replace(ours, screen=f"{ours.screen} {step}")
