"""What is said beside a field: what it is for, in how many words; and whether others have room beside it."""

from __future__ import annotations

import re
from typing import Any, Final

from isitok import ui
from isitok.format.field_kinds import Day, Drawn, Form, Id, Named, Number, Text
from isitok.format.fields import Field
from isitok.i18n.screen_words import Words

MOST_SIGNS: Final = 1200
MOST_ON_A_BUTTON: Final = 8  # words
SHORT: Final = 24  # signs

_EXAMPLE: Final = re.compile(r"(?:[:;,]? \(|[:;,] (?='|yes|no:|which|none)|[:;,]? ').*")
"""What a field's help says for whoever writes the text: how much there may be, which words, how it looks."""


def help_of(field: Field, words: Words) -> str:
    """What a field is for, without how it is written."""
    told = "" if field.label.endswith("?") else _EXAMPLE.sub("", words(field.help))  # a question needs none
    return told[:1].upper() + told[1:] if " " in told else ""


def most_signs(of: Any) -> int:
    """How many characters a field takes: more than its limit, so that whoever writes can shorten it there."""
    return 4 * of.chars if isinstance(of, Text) and of.chars and of.is_line else MOST_SIGNS


def first_words(text: str) -> str:
    """As much of it as a button holds; all of it is heard."""
    first = text.split()[:MOST_ON_A_BUTTON]
    return text if len(first) == len(text.split()) else f"{' '.join(first)} …"


def counted_as(told: str, *, fits: bool = True, empty: bool = False) -> ui.Widget:
    """How many words or bubbles there are: green, or brown where they are too few or too many."""
    tone = ui.Tone.OK if fits else ui.Tone.DEPENDS
    return ui.Label(text=told, type=ui.Type.SMALL_STRONG, tone=ui.Tone.PLAIN if empty else tone, soft=empty)


def is_short(field: Field) -> bool:
    """Whether it needs no more than a third of a line: a number, a day or a time, a name, somebody."""
    of = field.of
    few = isinstance(of, Text) and of.is_line and 0 < (of.chars or 0) <= SHORT
    return field.many is None and (few or isinstance(of, Form | Id | Number | Day | Named | Drawn))
