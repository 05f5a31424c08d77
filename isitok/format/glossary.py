"""Hard words of stories, in easy words: ``glossary.yaml`` (F7)."""

from __future__ import annotations

from collections.abc import Mapping

from isitok.format import fields as f
from isitok.format.field_kinds import Part, Some, Text
from isitok.format.record import Record
from isitok.format.voices import GAME, QUOTED


class HardWord(Record, what="a word: 'means', 'also' and 'picture'"):
    """What a word means."""

    means: str = f.line("What it means", "what it means, in easy words", GAME, words=14, least=3, end=".")
    also: tuple[str, ...] = f.line(
        "Other forms", "other forms of it, or words that mean the same", QUOTED, chars=30, many=Some(1, 8), default=()
    )
    picture: str = f.line("Picture", "an emoji that the game draws", QUOTED, chars=2, emoji=True, default="")


class Glossary(Record, what="hard words: 'words'"):
    """All hard words, in alphabetical order."""

    words: Mapping[str, HardWord] = f.for_each(
        "Words",
        "hard words that stories use, and what they mean",
        Text(QUOTED, chars=30, is_line=True),
        Part(HardWord),
        1,
        200,
    )
