"""A file that doesn't say what is what: somebody says it, of one column or paragraph after the other."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.scenes.frame import footer, header, last_said
from isitok.scenes.make.make_parts import Changed
from isitok.scenes.make.which_columns import Columns
from isitok.scenes.make.which_lines import Lines
from isitok.scenes.pick import Pick, PickScene
from isitok.scenes.scene import BaseScene, Change, Desk, Pop, Push, Replace, on


class AskWhat(Event, Value):
    """Ask what the one at this place is."""

    place: int


class Said(Event, Value):
    """This has been said, with the button of this id."""

    parts: Columns | Lines
    goes: str


class LookAtStories(Event, Value):
    """Look at the stories that come of it."""


class WhatIsEachScene(BaseScene, Value, kw_only=True):
    """Each column or paragraph, and what it is."""

    name: str  # of the file
    parts: Columns | Lines
    then: Callable[[Any, Desk], Change]  # what follows once it is said
    said: str = ""
    goes: str = ""  # where the keyboard goes

    def page(self, desk: Desk) -> ui.Page:
        """A button for each, and below it what stands there."""
        words, parts = desk.words, self.parts
        title, about = parts.asks(self.name, words)
        head = (ui.title(title), ui.Label(text=about, type=ui.Type.STORY, exact=True))
        body: list[ui.Widget] = [ui.Column(head, gap=6), *last_said(self.said, exact=True)]
        if isinstance(parts, Columns):
            other, text = Said(parts.otherwise, "headings"), words("The columns have headings")
            body.append(ui.Flow((ui.Option(id="headings", text=text, checked=parts.row > 0, many=True, does=other),)))
        left_out = [ui.Label(text=told, type=ui.Type.SMALL, soft=True) for told in (parts.left_out(words),) if told]
        shown = tuple(self._shown(place, desk) for place in parts.places)
        body += [ui.Grid(shown, least=340, most=parts.abreast, gap=12), *left_out]
        look = LookAtStories()
        yes = ui.Button(id="yes", text=words("Look at the stories"), does=look, kind=ui.ButtonKind.PRIMARY, low=True)
        no = ui.Button(id="no", text=words("Don’t bring them in"), does=Pop())
        return ui.Page(
            title=title,
            header=header(desk),
            body=ui.Column(tuple(body), gap=14),
            footer=footer(desk, yes, no),
            focus=self.goes or f"each:{parts.places[0]}",
            back=Pop(),
            said=self.said,
        )

    def _shown(self, place: int, desk: Desk) -> ui.Widget:
        parts, id_ = self.parts, f"each:{place}"
        text, name = parts.called(place, desk.words)
        icon = "check" if parts.meant(place) else "message-circle"
        button = ui.Button(id=id_, text=text, name=name, does=AskWhat(place), icon=icon, across=True)
        stands = [ui.Label(text=told, exact=True) for told in (parts.stands(place, desk.words),) if told]
        return ui.Panel(ui.Column((button, *stands), gap=6), pad=12)

    @on(AskWhat)
    def _asks(self, asks: AskWhat, desk: Desk) -> Change:
        parts, words, place = self.parts, desk.words, asks.place
        texts = {**parts.choices(words), "": words("Something else: it goes into the note")}
        picks = (Pick(one or "none", text, Said(parts.now(place, one), f"each:{place}")) for one, text in texts.items())
        return Push(PickScene(title=parts.which(place, words), picks=tuple(picks), chosen=parts.meant(place) or "none"))

    @on(Said)
    def _is_said(self, said: Said, desk: Desk) -> Change:
        return Replace(replace(self, parts=said.parts, goes=said.goes, said=""))

    @on(LookAtStories)
    def _looks(self, event: LookAtStories, desk: Desk) -> Change:
        lacks = self.parts.lacks(desk.words)
        return Replace(replace(self, said=lacks, goes="")) if lacks else self.then(self.parts, desk)

    @on(Changed)
    def _came_in(self, changed: Changed, desk: Desk) -> Change:
        return Pop(changed)
