"""What young people are asked on slips: ``voice.yaml`` (F7)."""

from __future__ import annotations

from collections.abc import Mapping

from isitok.format import fields as f
from isitok.format.choices import YOUNG_BAND, once_each
from isitok.format.field_kinds import Id, Some, Text
from isitok.format.record import Record
from isitok.format.vocabulary import Band
from isitok.format.voices import GAME


class Question(Record, what="a question: 'id', 'ages', 'ask' and 'answers'"):
    """One of the questions that a class may answer, about somebody of its age; its answers by their ids."""

    id: str = f.id_("Id", "a short name", Id())
    ages: tuple[Band, ...] = f.choice(
        "Ages", "whom it may be put to", YOUNG_BAND, many=Some(1, 4, one=True), made=once_each
    )
    ask: str = f.line("Question", "the question, about somebody of that age", GAME, words=20, end="?")
    answers: Mapping[str, str] = f.for_each(
        "Answers", "3–6 answers to choose from", Id(), Text(GAME, words=8, is_line=True), 3, 6
    )


class Questions(Record, what="what young people are asked: 'questions'"):
    """All of them, in an order that stays."""

    questions: tuple[Question, ...] = f.parts("Questions", "the questions, in an order that stays", Question, 1, 8)
