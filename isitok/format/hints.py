"""Words for hints: short values, who may be meant, what there is to choose from."""

import re
from collections.abc import Container, Iterable
from typing import Any, Final

from isitok.base.spelling import key_of, nearest
from isitok.format.vocabulary import Mood

MOODS: Final = {mood.value: mood for mood in Mood}
_OTHER_NOTE: Final = re.compile(r"(?<!\s)\s+(//+|--+|/\*|<!--)\s*")


def shorten(value: str, most: int = 40) -> str:
    """A value for a message: short, on one line."""
    value = re.sub(r"\s+", " ", value)
    return value if len(value) <= most else value[: most - 1] + "…"


def who_else(value: str, people: Iterable[str]) -> str:
    """``did you mean 'kofi'? ``, with the nearest names; "" if none is near."""
    people = sorted(people)
    first = value.strip().lstrip("@").partition(" ")[0].lower()
    if first in people:  # “Kofi Mensah”, “Kofi says”
        return f"did you mean '{first}'? "
    near = nearest(value, people) or ([] if _is_a_name(value) else nearest(value, people, most=3, cutoff=0.3))
    return f"did you mean {' or '.join(map(repr, near))}? " if near else ""


_FULL_NAME: Final = re.compile(r"[^\W\d_][\w'’-]*(?: [^\W\d_a-z][\w'’-]*){1,2}")


def first_named(value: str, people: Container[str]) -> str:
    """Who is meant by "Kofi Mensah", where only *kofi* is known; "" if nobody is."""
    first = value.split()[0].lower() if _FULL_NAME.fullmatch(value.strip()) else ""
    return first if first in people else ""


SAYS: Final = re.compile(r"\s(?:says|said|writes|wrote|asks|replies)$")
"""How a sentence begins, and no name ends."""


def _is_a_name(value: str) -> bool:
    """Whether a text is a name as in a story ("Town Talk Wales"), not an id."""
    return len(value.split()) > 1 or value[:1].isupper() or value[:1] == "@"


def how_to_name(value: str, people: Iterable[str]) -> str:
    """How to name somebody who isn't in the cast, in 'others': ``others: {town-talk-wales: Town Talk Wales}``."""
    name = value.strip().lstrip("@").strip()
    id_ = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
    if SAYS.search(value) or not _is_a_name(value) or not re.match("[a-z]", id_) or len(name) > 40 or id_ in people:
        return ""
    text = name if re.fullmatch(r"[\w\s&'.-]+", name) else f'"{name}"' if '"' not in name else id_
    return f"if it is somebody new, name it in others (others: {{{id_}: {text}}}), and write {id_} here. "


def choice_of(words: Iterable[str]) -> str:
    """The words to choose from, for a hint."""
    words = list(words)
    return f"write one of: {', '.join(words)}" if len(words) <= 40 else f"there are {len(words)} to choose from"


def how_to_note(value: str, name: str, known: Container[Any]) -> str:
    """How to write a note after a word, if it begins with something other than '#': ``11-14 // Year 8``."""
    found = _OTHER_NOTE.search(value)
    word = value[: found.start()].strip() if found else ""
    if found is None or (word not in known and key_of(word) not in known):
        return ""
    return f"a note begins with #, two spaces before it: {name}: {word}  # {value[found.end() :].strip()}"


def mood_meant(who: str, people: Iterable[str]) -> str:
    """A hint for a mood without brackets: ``leo happy``."""
    exact = next((mood for mood in MOODS if who.endswith(f"-{mood}")), "")  # "let-down" has a hyphen itself
    name, _, mood = (who.removesuffix(f"-{exact}"), "-", exact) if exact else who.rpartition("-")
    moods, names = nearest(mood, MOODS), nearest(name, people)
    return f"did you mean '{names[0]} ({moods[0]})'? a mood stands in brackets" if moods and names else ""
