"""Messages and comments: who, in which mood, and what they send. And the blocks that these become."""

import re
from collections.abc import Iterator
from typing import Any, Final

from yaml.error import Mark
from yaml.nodes import MappingNode, ScalarNode

from isitok.base.spelling import key_of
from isitok.packs.model.blocks import Bubble, Moment, Notice, Private
from isitok.packs.model.vocabulary import Mood
from isitok.packs.schema.either import Either
from isitok.packs.schema.phones.parts import (
    CLUE_FIELD,
    PEOPLE,
    PERSON,
    PHOTO,
    PRIVATE,
    SYSTEM,
    TIME,
    WHO_AND_MOOD,
    Placed,
    mood_meant,
    mood_named,
    photo_of,
)
from isitok.packs.schema.prose import Line
from isitok.packs.schema.reading import Reading, Values, shorten
from isitok.packs.schema.record import OPTIONAL, Field, Record
from isitok.packs.schema.snippets import Stops
from isitok.packs.schema.values import BAD, OFFERED, Schema, YesNo
from isitok.packs.text.nodes import Node

SHOWN: Final = ("notice", "gone")
"""What appears on a phone and is nobody's message."""

_CONTENTS: Final = ("text", "photo", "private", "voice", "link", "removed", "joined", "left")
_MESSAGE_TEXT: Final = Line(words=16, emoji=True)
_BODY: Final = Either(
    _MESSAGE_TEXT,
    Record(
        Field("text", _MESSAGE_TEXT, OPTIONAL, "what the message says (16 words at most)"),
        Field("photo", PHOTO, OPTIONAL, "a photo, in words"),
        Field("private", PRIVATE, OPTIONAL, "a picture that must not be shown: photo or video"),
        Field("voice", _MESSAGE_TEXT, OPTIONAL, "a voice note: what is said"),
        Field("link", Line(words=16), OPTIONAL, "a link: its label"),
        Field("removed", YesNo(), OPTIONAL, "yes: the message was deleted"),
        Field("joined", YesNo(), OPTIONAL, "yes: this person joined"),
        Field("left", YesNo(), OPTIONAL, "yes: this person left"),
        CLUE_FIELD,
        Field("time", TIME, OPTIONAL, "when, as the phone shows it"),
        exactly_one=_CONTENTS,
        what="a text, or one of: text, photo, private, voice, link, removed, joined, left",
    ),
    "text",
)


def _note_too_far_left(node: Node, at: Reading) -> bool:
    """Note that a photo isn't indented under its sender, or that the next message lacks its dash."""
    if type(node) is not MappingNode or len(node.value) < 2 or type(node.value[0][0]) is not ScalarNode:
        return False
    who, key = node.value[0][0].value, node.value[1][0]
    if type(key) is not ScalarNode:
        return False
    if key.value in _BODY.record.by_name:
        message = f"'{key.value}' belongs to '{shorten(who)}', but doesn't begin farther in"
        hint = f"begin it with {node.value[0][0].start_mark.column + 2} spaces"
    elif (parts := WHO_AND_MOOD.fullmatch(key.value)) and key_of(parts[1]) in (at.people or ()):
        message, hint = (
            f"a dash is missing before '{shorten(key.value)}'",
            f"write it like this: - {shorten(key.value)}: …",
        )
    else:
        return False
    at.problem(key.start_mark, "wrong-message", message, hint)
    return True


class Message:
    """One message: a map with one key, ``who`` or ``who (mood)``."""

    __slots__ = ()

    def read(self, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
        """A dict of ``key`` (as written), ``who``, ``mood`` and what the message holds."""
        if type(node) is not MappingNode or len(node.value) != 1 or type(node.value[0][0]) is not ScalarNode:
            if at.people is not None and (at.note_missing_colon(node, at.people) or _note_too_far_left(node, at)):
                return BAD
            message = f"a message in '{name}' must be one line: who, then what they say"
            at.problem(mark, "wrong-message", message, "write it like this: - leo (happy): who's got pics?")
            return BAD
        key, value = node.value[0]
        parts = WHO_AND_MOOD.fullmatch(key.value)
        who = key_of(parts[1] if parts else re.sub(r"[()]", " ", key.value))
        if at.people is not None and who not in at.people and who != SYSTEM:
            message = f"'{shorten(key.value)}' is nobody in the cast or in 'others'"
            hint = mood_meant(who, at.people)
            if not hint:
                name = (parts[1] if parts else key.value).strip()
                hint = at.somebody(name, at.people) + PEOPLE
            at.problem(key.start_mark, "unknown-person", message, hint)
            who = ""
        mood = Mood.CALM
        if parts and parts[2] is not None:
            found = mood_named(parts[2], key.start_mark, at)
            if found is BAD:
                who = ""
            else:
                mood = found
        body = _BODY.read(value, key.start_mark, key.value, at)
        return BAD if body is BAD or not who else {"key": key.value, "who": who, "mood": mood, **body}

    def snippet(self, about: str, stops: Stops) -> Any:
        """Who, and what they say."""
        return {stops.at("kofi"): stops.at("what they say")}

    def schema(self) -> Schema:
        """An object with one key of any name."""
        one: Schema = {"minProperties": 1, "maxProperties": 1, "additionalProperties": _BODY.schema()}
        return {"type": "object", OFFERED: PERSON.kinds, **one}


MESSAGE: Final = Message()


def messages_of(values: Values, key: str, whose: str = "") -> Iterator[Placed]:
    """The messages or comments under a key."""
    for number, message in enumerate(values.get(key, ())):
        yield ("phone", key, number, message["key"]), moment_of(message, whose)


def moment_of(message: Values, whose: str = "") -> Moment:
    """A message, or something else that appears on a phone. ``whose`` messages stand on the right."""
    for event in SHOWN:
        if event in message:
            return Notice(text=message[event], event=event)
    return _message(message, whose)


def _message(message: Values, whose: str) -> Moment:
    who, clue = message["who"], message.get("clue", "")
    if who == SYSTEM:
        return Notice(text=message.get("text", "") or message.get("link", "") or message.get("voice", ""), clue=clue)
    for event in ("joined", "left"):
        if message.get(event):
            return Notice(text="", who=who, event=event, clue=clue)
    photo, private = message.get("photo"), message.get("private")
    return Bubble(
        who=who,
        mood=message["mood"],
        mine=who == whose,
        text=message.get("text", ""),
        photo=photo_of(photo) if photo else None,
        private=Private(medium=private) if private else None,
        voice=message.get("voice", ""),
        link=message.get("link", ""),
        removed=message.get("removed", False),
        time=message.get("time", ""),
        clue=clue,
    )
