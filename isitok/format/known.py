"""What a bundled root knows beside its scenarios: people, facts, help, law, the staff card, hard words (F5 to F8)."""

from __future__ import annotations

from collections.abc import Mapping

from isitok.format import fields as f
from isitok.format.cast import Cast
from isitok.format.facts import Fact
from isitok.format.field_kinds import By, Choice, Each, Id, Part, Some
from isitok.format.glossary import Glossary
from isitok.format.help import Help
from isitok.format.law import LawCard
from isitok.format.open_questions import OpenQuestion
from isitok.format.record import Record
from isitok.format.sheet_words import SheetWords
from isitok.format.staff_card import StaffCard
from isitok.format.vocabulary import Nation
from isitok.format.voice import Question


class Known(Record):
    """Everything that stories may refer to, read from several files."""

    cast: Cast = f.added(of=Part(Cast))
    facts: Mapping[str, Fact] = f.added(of=Part(Fact), many=By(Id()))
    help: Help = f.added(of=Part(Help))
    law: Mapping[Nation, LawCard] = f.added(of=Part(LawCard), many=By(Choice(Nation)))
    staff_card: StaffCard = f.added(of=Part(StaffCard))
    voice: tuple[Question, ...] = f.added(of=Part(Question), many=Some(), default=())  # in an order that stays
    core: tuple[str, ...] = f.added(many=Some(), default=())  # the stories to be read first, by id
    questions: Mapping[str, tuple[OpenQuestion, ...]] = f.added(  # what is still open, by the id of a story
        of=Each(Part(OpenQuestion), Some()), many=By(Id()), default={}
    )
    glossary: Glossary = f.added(of=Part(Glossary), default=Glossary(words={}))
    sheets: Mapping[str, SheetWords] = f.added(of=Part(SheetWords), many=By(Id()), default={})
