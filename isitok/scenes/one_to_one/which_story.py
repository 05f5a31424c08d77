"""Which story? The list in a one-to-one: searched by typing, and what stories are about is folded.

Who sits beside reads along, and some of these lines are about things that may have happened to them.
"""

from __future__ import annotations

from enum import Enum, auto

from isitok import ui
from isitok.base.event import Event
from isitok.base.spelling import key_of
from isitok.base.value import Value, replace
from isitok.format.card import Card
from isitok.scenes.frame import footer, header
from isitok.scenes.scene import BACK, BaseScene, Change, Desk, Pop, Replace, on
from isitok.scenes.story_rows import StoryChosen, about_story, before_choosing, cover_of

LONGEST = 40
"""Letters to search by."""


class Finding(Event, Value):
    """The field for what is searched for."""


class Folding(Event, Enum):
    """What stories are about is shown, or folded again."""

    TURN = auto()


class ListLeft(Event, Value):
    """How the list was left: for the screen below, which opens it again like that."""

    find: str
    unfolded: bool
    chosen: StoryChosen | None = None


class WhichStoryScene(BaseScene, Value, kw_only=True):
    """The stories that could go in one place (from 0)."""

    number: int
    cards: tuple[Card, ...]
    now: str = ""  # the id of the story that is there
    find: str = ""
    unfolded: bool = False

    def page(self, desk: Desk) -> ui.Page:
        """The field, the way to unfold, and the stories that were found."""
        words, title = desk.words, desk.words("Which story?")
        found = self._found(desk)
        field = ui.TextField(id="find", label=words("Find a story"), text=self.find, most=LONGEST, does=Finding())
        fold = words("Fold what they are about") if self.unfolded else words("Show what they are about")
        count = words.many("{n} story", "{n} stories", len(found))
        body: list[ui.Widget] = [
            ui.title(title),
            ui.Fit(field, most=520),
            ui.Flow((ui.Button(id="fold", text=fold, does=Folding.TURN),)),
            ui.Label(text=count, soft=True, live=True),
        ]
        if found:
            posters = tuple(self._poster(card, desk) for card in found)
            grid = ui.Grid(posters, least=480, most=2, gap=14)
            body.append(ui.Group(grid, title, ui.Role.RADIO_GROUP, key="options", titled=True))
        here = any(card.id == self.now for card in found)
        return ui.Page(
            title=title,
            header=header(desk, back=self._left(), real=True),
            body=ui.Column(tuple(body), gap=18),
            footer=footer(desk),
            focus=f"pick:{self.now}" if here else "options" if found else BACK,
            back=self._left(),
            middle=True,
        )

    def _found(self, desk: Desk) -> tuple[Card, ...]:
        """Those in whose title or topic all that was typed is; all of them while nothing is."""
        wanted = key_of(self.find).split("-")
        named = ((card, key_of(f"{card.title} {about_story(card, desk)}")) for card in self.cards)
        return tuple(card for card, name in named if all(part in name for part in wanted))

    def _poster(self, card: Card, desk: Desk) -> ui.Poster:
        cover = cover_of(card, desk)
        return ui.Poster(
            id=f"pick:{card.id}",
            title=card.title,
            pictures=cover.pictures,
            icon=cover.icon,
            ground=cover.ground,
            detail=f"{about_story(card, desk)}.",
            lines=before_choosing(card, desk) if self.unfolded else (),
            place=int(card.id == self.now),
            alone=True,
            does=Pop(ListLeft(self.find, self.unfolded, StoryChosen(self.number, card.id))),
        )

    def _left(self) -> Pop:
        return Pop(ListLeft(self.find, self.unfolded))

    def after_typing(self, field: Event, text: str, desk: Desk) -> Change:
        return Replace(replace(self, find=text))

    @on(Folding)
    def _fold(self, turn: Folding, desk: Desk) -> Change:
        return Replace(replace(self, unfolded=not self.unfolded))
