"""What a screen that was asked something tells the one below it, where that one comes before the first frame."""

from __future__ import annotations

from pathlib import Path

from isitok.base.event import Event
from isitok.base.value import Value
from isitok.format.vocabulary import Topic


class CardRead(Event, Value):
    """The staff card was read: for what, and whether to its end just now rather than on another day."""

    wanted: Event
    ticked: bool


class GoOnWith(Event, Value):
    """The lesson that was kept in this file goes on."""

    file: Path


class NewLesson(Event, Value):
    """Another lesson is chosen or made. ``ticked``: the staff card was read to its end just before."""

    ticked: bool


class SetPicked(Event, Value):
    """The stories of this set; None: of all sets."""

    pack: str | None


class TopicPicked(Event, Value):
    """The stories about this; None: about anything."""

    topic: Topic | None
