"""What the kinds of phone have in common: people, photos, private pictures, messages, clues."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from yaml.error import Mark
from yaml.nodes import MappingNode, ScalarNode

from isitok.meant import did_you_mean, key_of, nearest
from isitok.packs.model.blocks import Block, Bubble, Count, Detail, Moment, Notice, Photo, Portrait, Private, Words
from isitok.packs.model.subject import Path
from isitok.packs.model.vocabulary import PICTURE_FILES, Mood
from isitok.packs.schema.either import Either
from isitok.packs.schema.lists import ListOf
from isitok.packs.schema.prose import Line, Text
from isitok.packs.schema.reading import Reading, Values, choice_of, shorten
from isitok.packs.schema.record import OPTIONAL, REQUIRED, Field, Record
from isitok.packs.schema.snippets import Stops
from isitok.packs.schema.values import BAD, OFFERED, Choice, Int, Named, Schema, YesNo
from isitok.packs.text.nodes import Node

Placed = tuple[Path, Block]
"""A block and its place in the file."""

SCENES: Final = (
    "plain", "beach", "coach", "classroom", "bedroom-door", "kitchen", "street", "park", "pitch", "party", "pet",
    "food", "shop", "screen", "uniform", "certificate", "baby", "bedroom", "bike-shed", "canal-whale", "chat",
    "chip-shop", "cinema", "dog", "dragon", "flying-wheelchair", "freezer", "front-door", "pies", "pond", "quiz",
    "quote", "sofa", "star-face", "train", "winter-fair", "bus-stop", "cushion", "dinosaur-room", "felt-pen", "kerb",
    "odd-socks", "own-goal", "peg", "pyjamas", "pyjamas-three", "quiz-words", "shop-wheelchair", "slip", "small-horse",
    "sticker", "sticker-crown", "sticker-hat", "swing", "two-weeks", "windy-beach", "bus-cartoon",
    "cat-in-a-shoe", "chess", "crashed-car", "email", "page", "pencil-dragon", "walking-washer",
)  # fmt: skip

SYSTEM: Final = "system"

PEOPLE: Final = "people are in the cast (`isitok new --people` lists them), or in this file's 'others'"
PERSON: Final = Named(
    unless="is nobody in the cast or in 'others'",
    code="unknown-person",
    known=lambda at: at.people,
    where=PEOPLE,
    new=True,
    kinds=("person",),
    example="kofi",
)
_WHO: Final = re.compile(r"\s*([^()]+?)\s*(?:\(([^()]*)\))?\s*")
_MOODS: Final = {mood.value: mood for mood in Mood}
_ASLEEP: Final = ("asleep", "sleeping", "sleep")


def _mood_in(written: str, mark: Mark | None, at: Reading) -> Any:
    """The mood in brackets behind a name; ``BAD`` after noting that there is no such mood."""
    word = key_of(written)
    if word in _MOODS:
        return _MOODS[word]
    hint = did_you_mean(word, _MOODS) + choice_of(_MOODS)
    if word in _ASLEEP:
        hint = f"whoever is asleep is part of a scene, such as 'sofa', or is said to be in 'shows'; {choice_of(_MOODS)}"
    at.problem(mark, "unknown-mood", f"'{shorten(written)}' is not a mood", hint)
    return BAD


class InPhoto(Named):
    """Somebody who is drawn in a photo, and how they look: ``ffion`` or ``ffion (sad)``."""

    __slots__ = ()

    def read(self, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
        """A portrait."""
        parts = _WHO.fullmatch(node.value) if type(node) is ScalarNode else None
        if not parts:
            who = super().read(node, mark, name, at)
            return BAD if who is BAD else Portrait(who=who)
        if parts[2] is None and at.drawn is not None and key_of(parts[1]) not in at.drawn:
            hint = _with_mood(key_of(parts[1]), at.drawn)
            if hint:
                at.problem(mark, self.code, f"'{shorten(parts[1])}' at '{shorten(name)}' {self.unless}", hint)
                return BAD
        alone = ScalarNode(node.tag, parts[1], node.start_mark, node.end_mark)
        who = super().read(alone, mark, name, at)
        mood = None if parts[2] is None else _mood_in(parts[2], mark, at)
        return BAD if who is BAD or mood is BAD else Portrait(who=who, mood=mood)


IN_PHOTO: Final = InPhoto(
    unless="has no face that could be drawn",
    code="unknown-person",
    known=lambda at: at.drawn,
    where="who is drawn is in the cast (`isitok new --people` lists it), or has a 'picture' in 'others'",
    kinds=("person",),
    example="kofi",
)
CLUE: Final = Line(words=25, least=6)
LABEL: Final = Line(chars=60, emoji=True)
TIME: Final = Line(chars=8, closed=r"\d{1,2}([:.]\d\d)?( ?[ap]m)?")
COUNT: Final = Int(0, 999_999_999)
PRIVATE: Final = Choice(("photo", "video"), "'photo' or 'video'")
SEEN_BY: Final = Choice(("public", "friends", "close-friends"))

_CLUE_FIELD: Final = Field("clue", CLUE, OPTIONAL, "what it gives away, and to whom (6–25 words)")


def text_with_clue(text: Text) -> Either:
    """A text, or {``text``, ``clue``}."""
    return Either(text, Record(Field("text", text, REQUIRED, "what it says"), _CLUE_FIELD), "text")


class PhotoText(Text):
    """What a photo shows, in words: a file's name isn't allowed."""

    __slots__ = ()

    def read(self, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
        """The description."""
        if type(node) is ScalarNode and node.value.strip().lower().endswith(PICTURE_FILES):
            message = f"a picture file ('{shorten(node.value)}') can't be shown"
            at.problem(mark, "picture-file", message, "say in words what the photo shows: the game draws it")
            return BAD
        return super().read(node, mark, name, at)


_SHOWS: Final = PhotoText(words=12, what="a line of text")
DETAIL: Final = Record(
    Field("detail", Line(words=6), REQUIRED, "something small that can be seen (6 words at most)"),
    _CLUE_FIELD,
    what="'detail' and, where it gives something away, 'clue'",
)
PHOTO: Final = Either(
    _SHOWS,
    Record(
        Field("shows", _SHOWS, REQUIRED, "what the photo shows, in 12 words at most; it is also read aloud"),
        Field("scene", Choice(SCENES), OPTIONAL, "the place or thing that the game draws"),
        Field("people", ListOf(IN_PHOTO, 1, 3, or_one=True), OPTIONAL, "who is drawn in it: [ffion (sad), kofi]"),
        Field("details", ListOf(DETAIL, 2, 5), OPTIONAL, "small things in it, for the round 'spot'"),
        _CLUE_FIELD,
    ),
    "shows",
)

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
        _CLUE_FIELD,
        Field("time", TIME, OPTIONAL, "when, as the phone shows it"),
        exactly_one=_CONTENTS,
        what="a text, or one of: text, photo, private, voice, link, removed, joined, left",
    ),
    "text",
)


def _with_mood(who: str, people: Iterable[str]) -> str:
    """A hint for a mood without brackets: ``leo happy``."""
    name, _, mood = who.rpartition("-")
    moods, names = nearest(mood, _MOODS), nearest(name, people)
    return f"did you mean '{names[0]} ({moods[0]})'? a mood stands in brackets" if moods and names else ""


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
    elif (parts := _WHO.fullmatch(key.value)) and key_of(parts[1]) in (at.people or ()):
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
        parts = _WHO.fullmatch(key.value)
        who = key_of(parts[1] if parts else re.sub(r"[()]", " ", key.value))
        if at.people is not None and who not in at.people and who != SYSTEM:
            message = f"'{shorten(key.value)}' is nobody in the cast or in 'others'"
            hint = _with_mood(who, at.people)
            if not hint:
                name = (parts[1] if parts else key.value).strip()
                hint = at.somebody(name, at.people) + PEOPLE
            at.problem(key.start_mark, "unknown-person", message, hint)
            who = ""
        mood = Mood.CALM
        if parts and parts[2] is not None:
            found = _mood_in(parts[2], key.start_mark, at)
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

_SHOWN: Final = ("notice", "gone")
_ALSO_CALLED: Final = {
    **dict.fromkeys(("banner", "notification", "alert", "pop-up", "app", "phone"), "notice"),
    **dict.fromkeys(("deleted", "removed", "delete", "taken-down"), "gone"),
}


class WhatHappens(Message):
    """Something that appears on a phone: a message, ``notice`` (a banner) or ``gone`` (what was deleted)."""

    __slots__ = ()

    def read(self, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
        """A dict of ``key`` (as written), and what a message holds, or ``notice`` or ``gone``."""
        if type(node) is ScalarNode:
            if at.note_missing_colon(node, {*(at.people or ()), *_SHOWN}):
                return BAD
            if at.lacks_text(node):
                at.note_nothing_written(mark, name)
                return BAD
            message = f"'{shorten(name)}' needs what appears on the phone: who says what, 'notice' or 'gone'"
            hint = f"write it like this: - notice: {shorten(node.value)}, or with who says it: - leo: …"
            at.problem(mark, "wrong-message", message, hint)
            return BAD
        if type(node) is MappingNode and len(node.value) == 1 and type(node.value[0][0]) is ScalarNode:
            key, value = node.value[0]
            word = key_of(key.value)
            if word in _SHOWN:
                text = _NOTICE.read(value, key.start_mark, key.value, at)
                return BAD if text is BAD else {"key": key.value, word: text}
            if meant := self._key_meant(word, at):
                message = f"'{shorten(key.value)}' is not known in '{shorten(name)}'"
                hint = f"did you mean '{meant}'? what may stand here: who says something, notice, gone"
                at.problem(key.start_mark, "unknown-person", message, hint)
                return BAD
        return super().read(node, mark, name, at)

    def _key_meant(self, word: str, at: Reading) -> str:
        """The key that is meant by another word, unless it is somebody's name."""
        if at.people is None or word in at.people:
            return ""
        called = _ALSO_CALLED.get(word, "")
        if called or not nearest(word, _SHOWN):  # comparing it with all names takes a hundred times as long
            return called
        near = nearest(word, (*at.people, *_SHOWN))
        return near[0] if near[0] in _SHOWN else ""

    def snippet(self, about: str, stops: Stops) -> Any:
        """A notice."""
        return {stops.at("notice"): stops.at("what the phone says")}

    def schema(self) -> Schema:
        """An object with one key: somebody's, or ``notice`` or ``gone``."""
        shown_here = {
            "notice": {"description": "a banner: Kofi added a photo to his story", **_NOTICE.schema()},
            "gone": {"description": "what was deleted: Kofi's photo", **_NOTICE.schema()},
        }
        return {**super().schema(), "properties": shown_here}


_NOTICE: Final = Line(words=16, emoji=True)
WHAT_HAPPENS: Final = WhatHappens()


class WhatFollows:
    """Something that happens next: what appears on a phone, or a line that tells it."""

    __slots__ = ()

    def read(self, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
        """As ``WhatHappens``, or ``line``."""
        if type(node) is MappingNode and len(node.value) == 1 and _is_prose(node.value[0][0]):
            at.note_wrong_type(mark, name, "a line of text", node, code="colon")  # `- Kofi types: sorry`
            return BAD
        if type(node) is not ScalarNode:
            return WHAT_HAPPENS.read(node, mark, name, at)
        if at.note_missing_colon(node, {*(at.people or ()), *_SHOWN}, "missing-colon"):
            return BAD
        line = _BEAT.read(node, mark, name, at)
        return BAD if line is BAD else {"line": line}

    def snippet(self, about: str, stops: Stops) -> Any:
        """A line."""
        return stops.at("what happens next")

    def schema(self) -> Schema:
        """A line, or what appears on a phone."""
        return {"anyOf": [_BEAT.schema(), WHAT_HAPPENS.schema()]}


def _is_prose(key: Node) -> bool:
    """Whether a key is several words, as in a sentence with a colon, and no mood follows them."""
    return type(key) is ScalarNode and len(key.value.split()) > 2 and "(" not in key.value


class Moments(ListOf):
    """What happens, in order: a list whose dashes may have been forgotten."""

    __slots__ = ()

    def read(self, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
        """Read them one by one."""
        if type(node) is MappingNode and node.value and type(node.value[0][0]) is ScalarNode:
            first = shorten(node.value[0][0].value)
            message = f"a dash is missing before '{first}' in '{name}'"
            at.problem(node.start_mark, "wrong-type", message, f"write it like this: - {first}: …")
            return BAD
        if type(node) is ScalarNode and node.value and not self.one:
            what = f"- notice: {shorten(node.value)}"
            at.note_wrong_type(
                mark, name, "a list: lines that begin with '- '", node, f"write below it, farther in: {what}"
            )
            return BAD
        return super().read(node, mark, name, at)


_BEAT: Final = Line(words=20)
HAPPENS: Final = Moments(WHAT_HAPPENS, 1, 3)
THEN: Final = Moments(WhatFollows(), 1, 3, or_one=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """What a kind needs to turn values into blocks."""

    whose: str
    names: Mapping[str, str]  # of cast and others

    def name(self, id_: str) -> str:
        """What somebody is called."""
        return self.names.get(id_, id_)


def photo_of(values: Values) -> Photo:
    """A photo in words."""
    return Photo(
        shows=values["shows"],
        scene=values.get("scene", "plain"),
        people=values.get("people", ()),
        details=tuple(Detail(detail=one["detail"], clue=one.get("clue", "")) for one in values.get("details", ())),
        clue=values.get("clue", ""),
    )


def messages_of(values: Values, key: str, whose: str = "") -> Iterator[Placed]:
    """The messages or comments under a key."""
    for number, message in enumerate(values.get(key, ())):
        yield ("phone", key, number, message["key"]), moment_of(message, whose)


def moment_of(message: Values, whose: str = "") -> Moment:
    """A message, or something else that appears on a phone. ``whose`` messages stand on the right."""
    for event in _SHOWN:
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


def contents_of(values: Values) -> Iterator[Placed]:
    """What a post or a story shows: a text, a photo or a private picture."""
    if "text" in values:
        yield ("phone", "text"), Words(**values["text"])
    if "photo" in values:
        yield ("phone", "photo"), photo_of(values["photo"])
    if "private" in values:
        yield ("phone", "private"), Private(medium=values["private"])


def count_of(values: Values, key: str, of: str = "") -> Iterator[Placed]:
    """A number that the app shows, if there is one."""
    if key in values:
        yield ("phone", key), Count(of=of or key, number=values[key])


CONTENT_FIELDS: Final = (
    Field("text", text_with_clue(Text(emoji=True)), OPTIONAL, "what the post says"),
    Field("photo", PHOTO, OPTIONAL, "a photo, in words"),
    Field("private", PRIVATE, OPTIONAL, "a picture that must not be shown: photo or video"),
)
