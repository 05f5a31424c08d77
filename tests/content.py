"""The texts of packs: the only English that may remain in another language."""

import dataclasses
import json
import re
from collections.abc import Callable, Collection, Iterator
from functools import cached_property

from isitok.base.typography import typographic
from isitok.base.value import Value
from isitok.format.codec import encode
from isitok.format.course import Course
from isitok.format.known import Known
from isitok.format.lesson import LessonPlan
from isitok.format.story import Scenario
from isitok.format.week import Week
from isitok.library.library import Library
from tests.pseudo import EDGES, english_in


class Content:
    """All texts in these libraries, stories and screens."""

    def __init__(self, held: Callable[[], object]) -> None:
        """``held`` is called when it is first needed."""
        self._held = held

    def lacks(self, text: str, own: Collection[str] = ()) -> list[str]:
        """The English in a text that isn't among these texts; ``own`` are further texts of somebody's own."""
        for each in sorted(own, key=len, reverse=True):
            text = text.replace(each, "\n")
        return [run for run in english_in(text) if not self._has(run)]

    def lacks_words(self, text: str, own: Collection[str] = ()) -> list[str]:
        """The same, word by word: for paper, as a PDF doesn't show where texts begin and end."""
        known = self._words | set(re.findall(r"[^\W\d]+", " ".join(own).casefold()))
        runs = english_in(text)
        return [run for run in runs if not set(re.findall(r"[^\W\d]+", run.casefold())) <= known]

    def _has(self, run: str) -> bool:
        return any(
            all(typographic(piece.strip(EDGES)).casefold() in self._told for piece in pieces)
            for pieces in ([run], re.split(", |[.?!:] | · ", run))
        )

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(re.findall(r"[^\W\d]+", self._told))

    @cached_property
    def _told(self) -> str:
        texts = "\n".join(map(typographic, _texts(json.loads(json.dumps(list(_held_in(self._held())))))))
        return re.sub(r"\{\w+\}", "\n", texts).casefold()


def _held_in(value: object) -> Iterator[object]:
    """All texts in the packs and stories of a library, a scene, or several."""
    if isinstance(value, Scenario | Known | Course | Week | LessonPlan):
        yield encode(value)
    elif isinstance(value, Library):
        yield from _held_in((value.load_known(), *(value.scenario(card.id) for card in value.cards), value.weeks()))
        yield [[pack.title, pack.about] for pack in value.packs]
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _held_in(each)
    elif isinstance(value, Value) or dataclasses.is_dataclass(value):
        names = value.field_names() if isinstance(value, Value) else [each.name for each in dataclasses.fields(value)]
        for name in names:
            yield from _held_in(getattr(value, name))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for each in (*value, *value.values()) if isinstance(value, dict) else value:
            yield from _texts(each)
