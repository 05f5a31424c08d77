"""What is still to finish, to fix or to look at, by the place in the story and by the page of the form."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from typing import Final

from isitok import ui
from isitok.base.value import Value
from isitok.edit.parsed import OnlyInText, Path, parse
from isitok.edit.path_of import path_of
from isitok.edit.put import record_at
from isitok.format.problem import FINISH, FIX, Problem, Severity
from isitok.format.record import keys_of
from isitok.format.story import Scenario
from isitok.i18n.screen_words import Words
from isitok.i18n.sentences import join_sentences, sentence
from isitok.scenes.form.plain_hints import in_plain_words

FIRST: Final = ("story", "phone", "acts")
"""The pages that each story needs, in order; then comes the one that says whether it is ready."""
READY: Final = "ready"
MORE: Final = ("help", "feelings", "telling", "talk", "adults")
_NAMED: Final = re.compile(r"'([a-z_]+)'")


class Hint(Value):
    """One thing to mend, or to look at."""

    path: Path
    text: str
    to: str  # FINISH, FIX, or "" for what stops nothing
    tone: ui.Tone
    icon: str
    missing: bool = False  # nothing is there yet
    asked: str = ""  # the subject of a question that can be answered


def hints_of(text: str, problems: Iterable[Problem], asks: Container[str], words: Words) -> tuple[Hint, ...]:
    """What a check has found, each with the place that it is about. ``asks``: what can be answered."""
    try:
        here = parse(text)
    except OnlyInText:
        return tuple(_hint((), one, asks, words) for one in problems)
    found = []
    for problem in problems:
        path = path_of(here, problem.place.line, problem.place.column) if problem.place.line else ()
        named = _NAMED.match(problem.message)
        if problem.code == "missing-key" and named:
            around = next(
                (path[:n] for n in range(len(path), -1, -1) if _has(record_at(path[:n], here.tree), named[1])), ()
            )
            path = (*around, named[1])
        found.append(_hint(path, problem, asks, words))
    return tuple(found)


def _has(record: object, key: str) -> bool:
    return isinstance(record, type) and key in keys_of(record)


def _hint(path: Path, problem: Problem, asks: Container[str], words: Words) -> Hint:
    told = words("Still to write.") if problem.code in ("missing-key", "empty") else in_plain_words(problem, words)
    if problem.to == FINISH:
        return Hint(path, told, FINISH, ui.Tone.DEPENDS, "contrast", problem.code in ("missing-key", "empty"))
    if problem.to == FIX:
        return Hint(path, told, FIX, ui.Tone.NOT_OK, "triangle-alert")
    if problem.severity is Severity.QUESTION:
        asked = problem.code if problem.code in asks else ""
        told = sentence(problem.message) if asked else told
        return Hint(path, told, "", ui.Tone.BRAND, "messages-square", asked=asked)
    return Hint(path, told, "", ui.Tone.BRAND, "info")


def step_of(path: Path) -> str:
    """The page on which a place of a story is."""
    field = keys_of(Scenario).get(str(path[0])) if path else None
    return field.step if field is not None else FIRST[0]


def on_page(hints: Iterable[Hint], step: str) -> tuple[Hint, ...]:
    """Those that are about something on this page."""
    return tuple(one for one in hints if step_of(one.path) == step)


def counted(hints: Sequence[Hint]) -> Mapping[str, int]:
    """How many are to finish, and how many to fix."""
    return {to: sum(one.to == to for one in hints) for to in (FINISH, FIX)}


def left_since(before: Sequence[Hint], now: Sequence[Hint], words: Words) -> str:
    """How much is left to fix and to finish, if that has changed; "" if not."""
    left = counted(now)
    if left == counted(before):
        return ""
    fix = words.many("{n} to fix", "{n} to fix", left[FIX])
    return join_sentences(fix, words.many("{n} to finish", "{n} to finish", left[FINISH]))
