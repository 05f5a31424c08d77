"""What the kinds of phone have in common: people, photos, private pictures, clues."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from yaml.error import Mark
from yaml.nodes import ScalarNode

from isitok.base.spelling import did_you_mean, key_of, nearest
from isitok.packs.model.blocks import Block, Count, Detail, Photo, Portrait, Private, Words
from isitok.packs.model.subject import Path
from isitok.packs.model.vocabulary import PICTURE_FILES, Mood
from isitok.packs.schema.either import Either
from isitok.packs.schema.lists import ListOf
from isitok.packs.schema.prose import Line, Text
from isitok.packs.schema.reading import Reading, Values, choice_of, shorten
from isitok.packs.schema.record import OPTIONAL, REQUIRED, Field, Record
from isitok.packs.schema.values import BAD, Choice, Int, Named
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
WHO_AND_MOOD: Final = re.compile(r"\s*([^()]+?)\s*(?:\(([^()]*)\))?\s*")
_MOODS: Final = {mood.value: mood for mood in Mood}
_ASLEEP: Final = ("asleep", "sleeping", "sleep")


def mood_named(written: str, mark: Mark | None, at: Reading) -> Any:
    """The mood in brackets behind a name; ``BAD`` after noting that there is no such mood."""
    word = key_of(written)
    if word in _MOODS:
        return _MOODS[word]
    hint = did_you_mean(word, _MOODS) + choice_of(_MOODS)
    if word in _ASLEEP:
        hint = f"whoever is asleep is part of a scene, such as 'sofa', or is said to be in 'shows'; {choice_of(_MOODS)}"
    at.problem(mark, "unknown-mood", f"'{shorten(written)}' is not a mood", hint)
    return BAD


def mood_meant(who: str, people: Iterable[str]) -> str:
    """A hint for a mood without brackets: ``leo happy``."""
    name, _, mood = who.rpartition("-")
    moods, names = nearest(mood, _MOODS), nearest(name, people)
    return f"did you mean '{names[0]} ({moods[0]})'? a mood stands in brackets" if moods and names else ""


class InPhoto(Named):
    """Somebody who is drawn in a photo, and how they look: ``ffion`` or ``ffion (sad)``."""

    __slots__ = ()

    def read(self, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
        """A portrait."""
        parts = WHO_AND_MOOD.fullmatch(node.value) if type(node) is ScalarNode else None
        if not parts:
            who = super().read(node, mark, name, at)
            return BAD if who is BAD else Portrait(who=who)
        if parts[2] is None and at.drawn is not None and key_of(parts[1]) not in at.drawn:
            hint = mood_meant(key_of(parts[1]), at.drawn)
            if hint:
                at.problem(mark, self.code, f"'{shorten(parts[1])}' at '{shorten(name)}' {self.unless}", hint)
                return BAD
        alone = ScalarNode(node.tag, parts[1], node.start_mark, node.end_mark)
        who = super().read(alone, mark, name, at)
        mood = None if parts[2] is None else mood_named(parts[2], mark, at)
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

CLUE_FIELD: Final = Field("clue", CLUE, OPTIONAL, "what it gives away, and to whom (6–25 words)")


def text_with_clue(text: Text) -> Either:
    """A text, or {``text``, ``clue``}."""
    return Either(text, Record(Field("text", text, REQUIRED, "what it says"), CLUE_FIELD), "text")


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
    CLUE_FIELD,
    what="'detail' and, where it gives something away, 'clue'",
)
PHOTO: Final = Either(
    _SHOWS,
    Record(
        Field("shows", _SHOWS, REQUIRED, "what the photo shows, in 12 words at most; it is also read aloud"),
        Field("scene", Choice(SCENES), OPTIONAL, "the place or thing that the game draws"),
        Field("people", ListOf(IN_PHOTO, 1, 3, or_one=True), OPTIONAL, "who is drawn in it: [ffion (sad), kofi]"),
        Field("details", ListOf(DETAIL, 2, 5), OPTIONAL, "small things in it, for the round 'spot'"),
        CLUE_FIELD,
    ),
    "shows",
)


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
