"""A pack: ``pack.yaml`` (F8)."""

from __future__ import annotations

from typing import Final

from isitok.format import fields as f
from isitok.format.choices import BAND, LEVEL, STEM, TOPIC, once_each, slugged
from isitok.format.field_kinds import Form, Some
from isitok.format.fields import BUNDLED
from isitok.format.record import Record
from isitok.format.vocabulary import Band, Level, Topic
from isitok.format.voices import GAME, QUOTED

_LANGUAGES: Final = "write its two or three small letters: en for English, cy for Welsh, pl for Polish"


def _stems(order: tuple[str, ...]) -> tuple[str, ...]:
    """Names of files as ids have them, without the ending if somebody wrote that, too."""
    return tuple(slugged(stem[:-5] if stem.lower().endswith(".yaml") else stem) for stem in order)


class Reviewed(Record, what="'by' and 'on'"):
    """Who read it, and when."""

    by: str = f.line("By", "the role of who read it", QUOTED, chars=80)
    on: str = f.day("On", "when")
    what: str = f.line("What", "what was read", QUOTED, chars=120, default="")


class PackFile(Record, what="a pack: 'title', 'about' and 'ages'"):
    """What ``pack.yaml`` says. With its cards, and what its folder adds, it is a ``Pack``."""

    title: str = f.line("Title", "what the pack is called (40 characters at most)", GAME, chars=40)
    about: str = f.text("About", "what it is about (40 words at most)", GAME, words=40)
    ages: tuple[Band, ...] = f.choice("Ages", "whom it is for", BAND, many=Some(1, 4, one=True), made=once_each)
    objectives: tuple[str, ...] = f.line(
        "Objectives",
        "2–4 lines that begin with 'Pupils can …' (for staff: 'Staff can …')",
        GAME,
        words=20,
        many=Some(2, 4),
        default=(),
        need=BUNDLED,
    )
    topic: Topic | None = f.choice("Topic", "the topic of scenarios that name none", TOPIC, default=None)
    level: Level = f.choice("Level", "the level of scenarios that name none", LEVEL, default=Level.ONE)
    adult_led: bool = f.yes_no("An adult leads it", "yes: not listed for playing alone", default=False)
    small_group: bool = f.yes_no(
        "For small groups",
        "yes: only in Small group and Class, as for pupils who lead others",
        default=False,
    )
    order: tuple[str, ...] = f.form(
        "Order",
        "the scenarios' file names without .yaml, in plan order",
        STEM,
        many=Some(1, 2000),
        default=(),
        made=_stems,
    )
    version: str = f.line(
        "Version",
        "which version it is, if it is sent to others (20 characters at most)",
        QUOTED,
        chars=20,
        default="",
    )
    language: str = f.form(
        "Language",
        "the language it is written in",
        Form("[a-z]{2,3}", "a language", "en", _LANGUAGES),
        default="en",
    )
    licence: str = f.line("Licence", "under which licence it may be passed on", QUOTED, chars=80, default="")
    made_up: bool = f.yes_no("All made up", "yes: nobody in it is real, and nothing in it has happened", default=False)
    authors: tuple[str, ...] = f.line(
        "Authors", "who wrote it", QUOTED, chars=80, many=Some(1, 30, one=True), default=()
    )
    reviewed: Reviewed | None = f.part("Reviewed", "who read it, and when", Reviewed, default=None)
