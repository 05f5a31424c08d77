"""The three answers in the form: they look there as they do to pupils."""

from collections.abc import Sequence
from typing import Any

from isitok import ui
from isitok.scenes.rounds.judge_page import TONES


def laid_out_as(options: Sequence[ui.Option], values: Sequence[Any]) -> ui.Widget:
    """Cards if these values are answers to *Is it OK?*, else the options side by side."""
    cards = tuple(_card(option, TONES[value]) for option, value in zip(options, values, strict=True) if value in TONES)
    return ui.answer_cards(cards) if cards else ui.Grid(tuple(options), least=150, most=4, gap=10)


def _card(option: ui.Option, tone: ui.Tone) -> ui.AnswerCard:
    return ui.AnswerCard(
        id=option.id, title=option.text, hint="", tone=tone, checked=option.checked, does=option.does, row=True
    )
