"""The facts that stories, help and law rest on, with their sources: ``facts.yaml`` (F8)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from isitok.format import fields as f
from isitok.format.field_kinds import Choice, Form, Some
from isitok.format.lesson import EVERYWHERE
from isitok.format.record import Record
from isitok.format.vocabulary import Nation
from isitok.format.voices import ADULT, CITED, GAME

NATIONS: Final = Choice((EVERYWHERE, *Nation))
FOR_WHOM: Final = Choice(("all", "adults"))


def nations_of(words: Iterable[str]) -> tuple[Nation, ...]:
    """The nations in a list; ``uk`` stands for all four."""
    here = tuple(words)
    return tuple(nation for nation in Nation if EVERYWHERE in here or nation in here)


class FactSource(Record, what="a source: 'title', 'publisher' and 'seen'"):
    """Where a fact was read."""

    title: str = f.line("Title", "what was read", CITED, plain=False)
    publisher: str = f.line("Publisher", "who published it", CITED, plain=False)
    quotes: str = f.line("Quotes", "what the publisher only passes on: NCSC advice", CITED, plain=False, default="")
    url: str = f.line("Address", "where it is", CITED, chars=500, plain=False, default="")
    seen: str = f.line("Seen", "when, or in which version, it was seen", CITED, plain=False)


class Fact(Record, what="a fact: 'id', 'section', 'nations' …"):
    """One sourced statement. ``text`` is for adults; only ``pupil`` reaches a pupil's screen."""

    id: str = f.form("Id", "its id: LAW-EW-01", Form("[A-Z]+(?:-[A-Z0-9]+)*-[A-Z0-9]+", "a fact's id", "LAW-EW-01"))
    section: str = f.line("Section", "where it belongs", ADULT, plain=False)
    nations: tuple[Nation, ...] = f.choice(
        "Nations",
        "where it holds: uk, or nations",
        NATIONS,
        many=Some(1, 4, one=True),
        made=nations_of,
    )
    scope: str = f.line("Scope", "where it holds, in words", ADULT, plain=False, default="")
    status: str = f.choice("Status", "confirmed or second-hand", Choice(("confirmed", "second-hand")))
    audience: str = f.choice("For whom", "all or adults", FOR_WHOM)
    text: str = f.text("Text", "what is so, for adults", CITED, plain=False)
    pupil: str = f.text("For pupils", "the same for pupils (35 words at most)", GAME, words=35, default="")
    sources: tuple[FactSource, ...] = f.parts("Sources", "where it was read", FactSource, 1, 20)
    checked: str = f.day("Checked", "when it was last looked up, if later than the rest", default="")
    recheck: str = f.day("Look again", "the day by which it must be looked up again", default="")

    def is_past(self, day: str) -> bool:
        """Whether it should have been looked up again before this day (2026-11-30; "" where nobody knows the day)."""
        return bool(self.recheck) and self.recheck < day


class Facts(Record, what="facts: 'checked' and 'facts'"):
    """All the facts."""

    checked: str = f.day("Checked", "when all of it was last looked up")
    facts: tuple[Fact, ...] = f.parts("Facts", "the facts", Fact, 1, 2000)
