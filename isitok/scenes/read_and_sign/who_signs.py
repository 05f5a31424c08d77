"""What whoever signs a story says of it and of themselves: five ticks, a role, and a note if they like."""

from enum import Enum, auto
from typing import Final

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.card import Card
from isitok.format.readings import LONGEST_NOTE, LONGEST_ROLE
from isitok.game.signed_words import ticks
from isitok.i18n.screen_words import Words, later
from isitok.library.signed import looks_like_a_name
from isitok.scenes.scene import Desk

ROLES: Final = (later("safeguarding lead"), later("headteacher"), later("teacher"), later("youth worker"))
"""As what most people sign. In the file they stand in English."""
OTHER: Final = "other"
_LONGEST_TYPED: Final = 400


class SignField(Event, Enum):
    """What can be typed."""

    ROLE = auto()
    NOTE = auto()


class Ticked(Event, Value):
    """One of the five was pressed, from 0."""

    number: int


class RoleSaid(Event, Value):
    """Somebody has said as what they sign; ``OTHER``: it is to be typed."""

    role: str


class WhoSigns(Value, kw_only=True):
    """What was said so far."""

    ticked: frozenset[int] = frozenset()
    role: str = ""  # one of ROLES, or OTHER; "": nobody has said yet
    typed: str = ""  # another role
    note: str = ""

    @property
    def by(self) -> str:
        """The role as it is written down; "" while it isn't known."""
        return " ".join(self.typed.split()) if self.role == OTHER else self.role

    def missing(self, card: Card, words: Words) -> int:
        """How many of the ticks are still to be set."""
        return len(ticks(card, words)) - len(self.ticked)

    def with_tick(self, number: int) -> "WhoSigns":
        """The same with this one set, or not set any more."""
        return replace(self, ticked=self.ticked ^ {number})

    def typing(self, field: SignField, text: str) -> "WhoSigns":
        """The same with what was typed."""
        return replace(self, typed=text) if field is SignField.ROLE else replace(self, note=text)

    def wrong(self, words: Words) -> tuple[str, str]:
        """What is missing or too much, and where; "" if nothing is."""
        if not self.by:
            return words("Say what you are: your role, not your name."), "typed" if self.role == OTHER else "role"
        if looks_like_a_name(self.by):
            return words("Your role, not your name. No name is kept."), "typed"
        if looks_like_a_name(self.note):
            return words("There seems to be a name in the note. No name is kept."), "note"
        if len(self.note.split()) > LONGEST_NOTE:
            return words("The note is too long: {n} words at most.", n=LONGEST_NOTE), "note"
        return "", ""


def five_ticks(said: WhoSigns, card: Card, desk: Desk) -> ui.Widget:
    """A box for each, of which none is set at first."""
    boxes = tuple(
        ui.Option(id=f"tick:{number}", text=text, checked=number in said.ticked, many=True, does=Ticked(number))
        for number, text in enumerate(ticks(card, desk.words))
    )
    return ui.Column(boxes, gap=8)


def who_are_you(said: WhoSigns, desk: Desk) -> tuple[ui.Widget, ...]:
    """As what they sign, and a note for whoever uses the story."""
    words = desk.words
    asked = words("You are")
    picks = [
        ui.Option(id=f"role:{number}", text=words(role), checked=said.role == role, does=RoleSaid(role))
        for number, role in enumerate(ROLES)
    ]
    picks.append(
        ui.Option(id="role:other", text=words("another role …"), checked=said.role == OTHER, does=RoleSaid(OTHER))
    )
    parts: list[ui.Widget] = [
        ui.heading(asked),
        ui.Group(ui.Flow(tuple(picks), gap=8), asked, ui.Role.RADIO_GROUP, key="role", titled=True),
    ]
    if said.role == OTHER:
        label = words("Which role?")
        typed = ui.TextField(
            id="typed", label=label, text=said.typed, most=LONGEST_ROLE, required=True, does=SignField.ROLE
        )
        parts.append(ui.Fit(typed, most=600))
    parts.append(ui.Label(text=words("Your role, not your name. No name is kept."), soft=True, type=ui.Type.SMALL))
    label = words("A note, if you like")
    parts.append(
        ui.Fit(
            ui.TextField(id="note", label=label, text=said.note, most=_LONGEST_TYPED, does=SignField.NOTE), most=1000
        )
    )
    return tuple(parts)
