"""Choose one among many – a person, a drawing, a fact – by typing a part of what it is called, or from the list."""

from __future__ import annotations

from typing import Final

from isitok import ui
from isitok.base.event import Event
from isitok.base.spelling import key_of
from isitok.base.value import Value, replace
from isitok.edit.as_yaml import Word
from isitok.edit.parsed import Path
from isitok.format.moments import WHO_AND_MOOD
from isitok.scenes.form.form_events import Added, Chosen, IsCalled, Opened, Renamed
from isitok.scenes.frame import footer, header
from isitok.scenes.scene import BaseScene, Change, Desk, Pop, Replace

MOST: Final = 60
NEW: Final = "+"
LOOKS: Final = "="
"""Begins a word that says how somebody looks."""


class Looked(Event, Value):
    """A part of what it is called."""


class One(Value):
    """What can be chosen."""

    word: str
    text: str
    detail: str = ""
    also: str = ""  # by which other words it is found
    soft: bool = False  # it is seldom meant here


class Means(Value, kw_only=True):
    """What a word that is chosen means to the screen below."""

    path: Path = ()
    at: int | None = None  # it is added here
    key: str = ""  # it is who says what has this key, or how they look
    name: str = ""  # it is whom this name is meant for
    opens: bool = False  # it is a key that is wanted there

    def of(self, word: str) -> Event:
        if self.name:
            return IsCalled(self.name, "" if word == NEW else word)
        if self.key:
            return Renamed((*self.path, self.key), self._key(word))
        if self.opens:
            return Opened((*self.path, word))
        return Chosen(self.path, word) if self.at is None else Added(self.path, self.at, Word(word))

    def _key(self, word: str) -> str:
        parts = WHO_AND_MOOD.fullmatch(self.key)
        who, mood = (parts[1], parts[2]) if parts else (self.key, None)
        if word.startswith(LOOKS):
            return f"{who.strip()} ({word[1:]})"
        return f"{word} ({mood})" if mood else word


class WhichOneScene(BaseScene, Value, kw_only=True):
    """A list, and a field that makes it shorter."""

    title: str
    ones: tuple[One, ...]
    chosen: str
    means: Means  # what the screen below is told
    part: str = ""

    def page(self, desk: Desk) -> ui.Page:
        words = desk.words
        fits = self._fitting()
        options = tuple(
            ui.Option(
                id=f"one:{one.word}",
                text=one.text,
                detail=one.detail,
                checked=one.word == self.chosen,
                soft=one.soft,
                does=Pop(self.means.of(one.word)),
            )
            for one in fits[:MOST]
        )
        told = words.many("{n} to choose from.", "{n} to choose from.", len(fits))
        parts: list[ui.Widget] = [
            ui.title(self.title),
            ui.Fit(ui.TextField(id="part", label=words("Type a part of it"), text=self.part, does=Looked()), most=700),
            ui.Label(text=told, type=ui.Type.SMALL, soft=True, live=True),
        ]
        if options:
            parts.append(
                ui.Group(ui.Grid(options, least=240, most=4, gap=10), self.title, ui.Role.RADIO_GROUP, key="ones")
            )
        return ui.Page(
            title=self.title,
            header=header(desk),
            body=ui.Column(tuple(parts), gap=14),
            footer=footer(desk),
            focus=f"one:{self.chosen}" if any(one.word == self.chosen for one in fits[:MOST]) else "part",
            enter=options[0].id if len(options) == 1 else "",
            back=Pop(),
        )

    def _fitting(self) -> tuple[One, ...]:
        typed = key_of(self.part)
        return tuple(one for one in self.ones if typed in key_of(f"{one.word} {one.text} {one.detail} {one.also}"))

    def after_typing(self, field: Event, text: str, desk: Desk) -> Change:
        return Replace(replace(self, part=text)) if isinstance(field, Looked) else None
