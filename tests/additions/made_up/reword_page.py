"""The round *reword*, which a test makes up, on a screen."""

from collections.abc import Iterator
from typing import Final

from isitok.game.rounds.reword import RewordRound, WordingChosen

from isitok import ui
from isitok.game.play.table import Table
from isitok.scenes.rounds.phone_beside import story_text
from isitok.scenes.rounds.round_parts import (
    GROUP,
    RoundScreen,
    banner,
    head,
    hint,
    lines,
    panel,
    question_beside_phone,
    round_of,
    why_page,
    with_letters,
)
from isitok.scenes.scene import Desk


def notes(table: Table, desk: Desk) -> Iterator[tuple[str, str]]:
    """What an adult has beside the projector while it is asked: each way, and what the game will say."""
    reword = table.scenario.reword
    return ((one.say, one.why) for one in (reword.wordings if reword else ()))


def missing(table: Table, desk: Desk, number: int) -> str:
    """What is missing; "" for nothing."""
    return "" if round_of(RewordRound, table).is_whole else desk.words("Choose some words first.")


def page(table: Table, desk: Desk, said: str, number: int) -> ui.Page:
    """The question, and the ways."""
    ask = round_of(RewordRound, table).reword.ask
    above = head(ask, story_text(table.story, desk), hint(desk.words("Choose one."), said))
    return question_beside_phone(table, desk, (above, *answers(table, desk, number)), said, mend=GROUP)


def answers(table: Table, desk: Desk, number: int) -> tuple[ui.Widget, ...]:
    """The ways."""
    asked = round_of(RewordRound, table)
    ways = (
        ui.Option(id=f"wording:{each}", text=one.say, checked=each == asked.chosen, does=WordingChosen(each))
        for each, one in enumerate(asked.reword.wordings)
    )
    column = ui.Column(with_letters(ways, table, desk), gap=12)
    return (ui.Group(column, asked.reword.ask, ui.Role.RADIO_GROUP, key=GROUP),)


def why(table: Table, desk: Desk, number: int) -> ui.Page:
    """The way chosen, and why; then the others."""
    locked = round_of(RewordRound, table)
    others = tuple(panel(one.say, *lines(one.why)) for one in locked.reword.wordings if one is not locked.wording)
    chosen = locked.wording
    first, why = (chosen.say, chosen.why) if chosen else (locked.reword.ask, "")
    return why_page(table, desk, (banner(first, *lines(why)),), others)


SCREEN: Final = RoundScreen(page=page, answers=answers, notes=notes, missing=missing, why=why)
