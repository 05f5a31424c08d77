"""Choose one among many – a person, a drawing, a fact – by typing a part of what it is called, or from the list."""

from __future__ import annotations

from collections.abc import Callable

from isitok.base.event import Event
from isitok.base.spelling import key_of
from isitok.base.value import Value, replace
from isitok.scenes.frame import footer, header
from isitok.scenes.scene import BaseScene, Change, Desk, Pop, Replace
from isitok.ui.describe.arrange import Grid
from isitok.ui.describe.layout import Column, Fit, Group
from isitok.ui.describe.node import Role
from isitok.ui.describe.screen_page import Page
from isitok.ui.describe.type import Type
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.label import Label
from isitok.ui.describe.widgets.option import Option
from isitok.ui.describe.widgets.text_field import TextField

MOST: int = 60


class Looked(Event, Value):
    """A part of what it is called."""


class One(Value):
    """What can be chosen."""

    word: str
    text: str
    detail: str = ""
    also: str = ""  # by which other words it is found


class WhichOneScene(BaseScene, Value, kw_only=True):
    """A list, and a field that makes it shorter."""

    title: str
    ones: tuple[One, ...]
    chosen: str
    means: Callable[[str], Event]  # what the screen below is told
    part: str = ""

    def page(self, desk: Desk) -> Page:
        """The field, and what fits."""
        words = desk.words
        fits = self._fitting()
        options = tuple(
            Option(
                id=f"one:{one.word}",
                text=one.text,
                detail=one.detail,
                checked=one.word == self.chosen,
                does=Pop(self.means(one.word)),
            )
            for one in fits[:MOST]
        )
        told = words.many("{n} to choose from.", "{n} to choose from.", len(fits))
        parts: list[Widget] = [
            Label(text=self.title, type=Type.TITLE, level=1),
            Fit(TextField(id="part", label=words("Type a part of it"), text=self.part, does=Looked()), most=700),
            Label(text=told, type=Type.SMALL, soft=True, live=True),
        ]
        if options:
            parts.append(Group(Grid(options, least=240, most=4, gap=10), self.title, Role.RADIO_GROUP, key="ones"))
        return Page(
            title=self.title,
            header=header(desk),
            body=Column(tuple(parts), gap=14),
            footer=footer(desk),
            focus=f"one:{self.chosen}" if any(one.word == self.chosen for one in fits[:MOST]) else "part",
            enter=options[0].id if len(options) == 1 else "",
            back=Pop(),
        )

    def _fitting(self) -> tuple[One, ...]:
        typed = key_of(self.part)
        return tuple(one for one in self.ones if typed in key_of(f"{one.word} {one.text} {one.detail} {one.also}"))

    def after_typing(self, field: Event, text: str, desk: Desk) -> Change:
        """Another part."""
        return Replace(replace(self, part=text)) if isinstance(field, Looked) else None
