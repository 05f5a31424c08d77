"""What a check says of a story, in the words of the form: its labels, where the check has the keys of the file."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Final

from isitok.format.act import Act
from isitok.format.field_kinds import Choice
from isitok.format.fields import Field
from isitok.format.page import records_inside
from isitok.format.problem import Problem
from isitok.format.record import keys_of
from isitok.format.story import Scenario
from isitok.format.yaml.explain import ONLY_THE_FIRST
from isitok.i18n.labels import LABELS
from isitok.i18n.screen_words import Words
from isitok.i18n.sentences import capital, end_sentence
from isitok.rules.nobody_of_that_name import CODE as NOBODY

UNKNOWN: Final = "unknown-person"
_NAMED: Final = re.compile(r"'([^']+)'")
_QUOTED: Final = re.compile(r"(?:\b(?P<does>write|add) )?(?<!\w)'(?P<key>[a-z][a-z_-]*)(?:: (?P<value>[^']*))?'(?!\w)")
_OF_THE_FILE: Final = re.compile(
    r"\w_\w|'\w[\w-]*: |'- '|[`{}\[\]]|\.yaml|\b(?:ids?|keys?|indented|this file)\b|^add a line"
)
"""What nobody has to know who writes in the form."""
_ONE_OF: Final = re.compile(r"\bwrite one of: (?P<words>[a-z][a-z-]*(?:, [a-z][a-z-]*)+)")


def in_plain_words(problem: Problem, words: Words) -> str:
    """What is wrong, and how to mend it where that can be said without the words of the file."""
    if problem.code in (NOBODY, UNKNOWN) and (named := _NAMED.search(problem.message)):
        return words("Nobody in it is called “{name}”. Choose somebody, or say who that is.", name=named[1])
    told, hint = (in_labels(text.removesuffix(ONLY_THE_FIRST), words) for text in (problem.message, problem.hint))
    said = " ".join(end_sentence(capital(one.strip())) for one in (told, hint) if one)
    return said or words("This can only be put right in the text.")


def field_named(problem: Problem, words: Words) -> str:
    """The label of the field that a problem is about; "" if it names none."""
    keys = (*_NAMED.findall(problem.message), *_NAMED.findall(problem.hint))
    named = (labelled().get(key.rstrip(":")) for key in keys)
    field = next((one for one in named if one is not None), None)
    return words(field.label) if field is not None else ""


def in_labels(text: str, words: Words) -> str:
    """The text with labels for keys; a sentence in which more of the file is left is left out.

    "" if that is all of it.
    """
    first = text.partition("\n")[0] if ":\n" not in text else ""
    told = _ONE_OF.sub(lambda found: _one_of(found, words), _QUOTED.sub(lambda found: _named(found, words), first))
    asked, mark, rest = told.rpartition("? ")  # “did you mean …?” stands by itself
    kept = "; ".join(part for part in rest.split("; ") if not _OF_THE_FILE.search(part))
    return f"{asked}{mark}{capital(kept) if mark else kept}".rstrip() if not _OF_THE_FILE.search(asked) else kept


def _named(found: re.Match[str], words: Words) -> str:
    does, key, value = found["does"], found["key"], found["value"]
    field, word = labelled().get(key), word_called(key, words)
    if field is None:
        return f"choose “{word}”" if does and word else f"{does} “{word or key}”" if does else f"“{word or key}”"
    chosen = [word_called(one.strip(), words) for one in (value or "").strip("[]").split(",")]
    if value and all(chosen):
        return f"choose “{', '.join(chosen)}” for “{words(field.label)}”"
    return f"fill in “{words(field.label)}”" if does else f"“{words(field.label)}”"


def _one_of(found: re.Match[str], words: Words) -> str:
    called = [word_called(word, words) for word in found["words"].split(", ")]
    return f"choose one: {', '.join(f'“{one}”' for one in called)}" if all(called) else found[0]


@lru_cache(maxsize=1)
def labelled() -> dict[str, Field]:
    """The field of each key of a story that the form has a label for; innermost records first: the story's own hold."""
    every = [*records_inside(Scenario), Act, Scenario]
    return {key: field for record in every for key, field in keys_of(record).items() if field.label}


@lru_cache(maxsize=1)
def _values() -> dict[str, Any]:
    every = [*records_inside(Scenario), Scenario]
    of = [field.of for record in every for field in keys_of(record).values() if isinstance(field.of, Choice)]
    return {word: value for one in of for word, value in one.values.items()}


def word_called(word: str, words: Words) -> str:
    """What the form calls a word of the format; "" for what is none."""
    value = _values().get(word)
    if value is not None and word in LABELS.get(type(value).__name__, {}):
        return words.label(value)
    return capital(word.replace("-", " ")) if value is not None else ""
