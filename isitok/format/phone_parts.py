"""What phones are made of: messages, photos, labels – a record for each, and the block as which it is drawn (F3)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from isitok.format import blocks, field_kinds
from isitok.format import fields as f
from isitok.format.blocks import Count, Moment, Notice, Private, Words
from isitok.format.field_kinds import Choice, Drawn, Form, Id, Some, Text
from isitok.format.names import PERSON, SYSTEM
from isitok.format.record import Record
from isitok.format.vocabulary import Mood
from isitok.format.voices import GAME, QUOTED

SCENES: Final = (
    "plain", "beach", "coach", "classroom", "bedroom-door", "kitchen", "street", "park", "pitch", "party", "pet",
    "food", "shop", "screen", "uniform", "certificate", "baby", "bedroom", "bike-shed", "canal-whale", "chat",
    "chip-shop", "cinema", "dog", "dragon", "flying-wheelchair", "freezer", "front-door", "pies", "pond", "quiz",
    "quote", "sofa", "star-face", "train", "winter-fair", "bus-stop", "cushion", "dinosaur-room", "felt-pen", "kerb",
    "odd-socks", "own-goal", "peg", "pyjamas", "pyjamas-three", "quiz-words", "shop-wheelchair", "slip", "small-horse",
    "sticker", "sticker-crown", "sticker-hat", "swing", "two-weeks", "windy-beach", "bus-cartoon",
    "cat-in-a-shoe", "chess", "crashed-car", "email", "page", "pencil-dragon", "walking-washer",
    "club-wall", "hedgehog", "half-chat", "puppy", "coach-tuba", "sticker-triangle", "programme-bee", "programme-tuba",
)  # fmt: skip

SCENE: Final = Choice(SCENES, guess="scene", lists="`isitok new --scenes`")
MOOD: Final = Choice(Mood)
PRIVATE: Final = Choice(("photo", "video"), "'photo' or 'video'")
SEEN_BY: Final = Choice(("public", "friends", "close-friends"))
LABEL: Final = Text(QUOTED, chars=60, emoji=True, is_line=True)
CONTENT: Final = ("text", "photo", "private")
"""Of these a post and a story have one."""
STARS: Final = (1, 5)
MOST: Final = 999_999_999
"""The largest number that an app shows."""
TIME: Final = r"\d{1,2}([:.]\d\d)?( ?[ap]m)?"

_CLUE: Final = "what it gives away, and to whom (6–25 words)"


class Portrait(Record):
    """Somebody who is drawn in a photo, and their mood: ``ffion (sad)``."""

    who: str = f.added()  # a cast id, or one of `others` that has a face
    mood: Mood | None = f.added(default=None, of=MOOD)  # None: as the photo's words say


IN_PHOTO: Final = Drawn(
    Portrait,
    unless="has no face that could be drawn",
    code="unknown-person",
    among=("drawn",),
    where="who is drawn is in the cast (`isitok new --people` lists it), or has a 'picture' in 'others'",
    offers=True,
    example="kofi",
)


class ClueText(Record, short="text"):
    """A text, perhaps with what it gives away."""

    text: str = f.text("Text", "what it says", QUOTED, emoji=True)
    clue: str = f.line("Clue", _CLUE, GAME, words=25, least=6, default="")

    def paragraph(self, style: str = "body") -> Words:
        """As a paragraph of the screen."""
        return Words(text=self.text, style=style, clue=self.clue)


class ClueLabel(Record, short="text"):
    """A short text, perhaps with what it gives away."""

    text: str = f.line("Text", "what it says", QUOTED, chars=60, emoji=True)
    clue: str = f.line("Clue", _CLUE, GAME, words=25, least=6, default="")

    def paragraph(self, style: str = "body") -> Words:
        """As a paragraph of the screen."""
        return Words(text=self.text, style=style, clue=self.clue)

    def field(self, label: str) -> blocks.Field:
        """Behind a label."""
        return blocks.Field(label=label, value=self.text, clue=self.clue)


class Sender(Record, short="text"):
    """Who an e-mail or a pop-up is from: a short text, or the id of a person, whose name is then shown."""

    text: str = f.line("Text", "what it says", QUOTED, chars=60, emoji=True)
    clue: str = f.line("Clue", _CLUE, GAME, words=25, least=6, default="")
    called: str = f.called("text")

    def field(self, label: str) -> blocks.Field:
        """Behind a label. A writer of `from: amina` means the person, as everywhere else, not the word."""
        return blocks.Field(label=label, value=self.called or self.text, clue=self.clue)


class Address(Record, short="text"):
    """An e-mail's address. It ends in ``.example``, which nobody can own."""

    text: str = f.form(
        "Address",
        "the address",
        Form(r"[^@\s]+@[a-z0-9.-]+\.example", "a made-up address", "prizes@win-now.example", voice=QUOTED),
    )
    clue: str = f.line("Clue", _CLUE, GAME, words=25, least=6, default="")

    def field(self, label: str) -> blocks.Field:
        """Behind a label."""
        return blocks.Field(label=label, value=self.text, clue=self.clue)


class Switch(Record, short="value"):
    """A setting: on, off, or what is chosen."""

    value: str = f.line("Set to", "on, off, or what is chosen", QUOTED, chars=60, emoji=True, closed="on|off")
    clue: str = f.line("Clue", "what it gives away, and to whom", GAME, words=25, least=6, default="")

    def field(self, label: str) -> blocks.Field:
        """The line of a form that shows it behind a label; drawn as a switch where it is on or off."""
        on_or_off = self.value.lower() in ("on", "off")
        value = self.value.lower() if on_or_off else self.value
        return blocks.Field(label=label, value=value, switch=on_or_off, clue=self.clue)


class Detail(Record, what="'detail' and, where it gives something away, 'clue'"):
    """A small thing in a photo."""

    detail: str = f.line("Detail", "something small that can be seen (6 words at most)", QUOTED, words=6)
    clue: str = f.line("Clue", _CLUE, GAME, words=25, least=6, default="")


class Photo(Record, short="shows"):
    """A photo, described in words and drawn by the game, never a picture file."""

    shows: str = f.line(
        "What it shows",
        "what the photo shows, in 12 words at most; it is also read aloud",
        QUOTED,
        words=12,
        no_file=True,
    )
    scene: str = f.choice("Scene", "the place or thing that the game draws", SCENE, default="plain")
    people: tuple[Portrait, ...] = f.drawn(
        "People", "who is drawn in it: [ffion (sad), kofi]", IN_PHOTO, many=Some(1, 4, one=True), default=()
    )
    details: tuple[Detail, ...] = f.parts(
        "Details", "small things in it, for the round 'spot'", Detail, 2, 5, default=()
    )
    caption: str = f.line("Caption", "what its sender wrote under it", QUOTED, words=6, emoji=True, default="")
    clue: str = f.line("Clue", _CLUE, GAME, words=25, least=6, default="")

    @property
    def block(self) -> blocks.Photo:
        """As it is drawn."""
        return blocks.Photo(
            shows=self.shows,
            scene=self.scene,
            people=tuple(blocks.Portrait(who=one.who, mood=one.mood) for one in self.people),
            details=tuple(blocks.Detail(detail=one.detail, clue=one.clue) for one in self.details),
            caption=self.caption,
            clue=self.clue,
        )


class Offer(Record):
    """Something for sale or for free in a game."""

    item: str = f.line("Item", "what is offered", QUOTED, chars=60, emoji=True)
    price: str = f.line("Price", "what it costs", QUOTED, chars=60, emoji=True, default="")
    clue: str = f.line("Clue", "what it gives away, and to whom", GAME, words=25, least=6, default="")

    @property
    def block(self) -> blocks.Offer:
        """As it is drawn."""
        return blocks.Offer(item=self.item, price=self.price, clue=self.clue)


class Message(
    Record,
    short="text",
    exactly_one=("text", "photo", "private", "voice", "link", "removed", "joined", "left"),
    what="a text, or one of: text, photo, private, voice, link, removed, joined, left",
):
    """A message or a comment: ``- leo (happy): who's got pics?``."""

    text: str = f.line("Text", "what the message says (16 words at most)", QUOTED, words=16, emoji=True, default="")
    photo: Photo | None = f.part("Photo", "a photo, in words", Photo, default=None, before="clue")
    private: str = f.choice("Private picture", "a picture that must not be shown: photo or video", PRIVATE, default="")
    voice: str = f.line("Voice note", "a voice note: what is said", QUOTED, words=16, emoji=True, default="")
    link: str = f.line("Link", "a link: its label", QUOTED, words=16, default="")
    removed: bool = f.yes_no("Deleted", "yes: the message was deleted", default=False)
    joined: bool = f.yes_no("Joined", "yes: this person joined", default=False)
    left: bool = f.yes_no("Left", "yes: this person left", default=False)
    clue: str = f.line("Clue", _CLUE, GAME, words=25, least=6, default="")
    time: str = f.line("Time", "when, as the phone shows it", QUOTED, chars=8, closed=TIME, default="", before="photo")
    stars: int | None = f.number("Stars", "how many stars a review gives", *STARS, default=None)
    id: str = f.id_("Id", "a name for 'ring' and 'gone': 'pic'", Id("a name for a message"), default="")
    who: str = f.added(default="")  # a cast or `others` id, or "system"
    mood: Mood = f.added(default=Mood.CALM, of=MOOD)
    mine: bool = f.added(default=False)  # sent by the owner of the phone on which it appears, so on the right
    key: str = f.added(default="")  # who says it, as it is written: "leo (happy)"


class Shown(Record, exactly_one=("notice", "gone", "photo", "typing", "react")):
    """What appears on a phone and is nobody's message."""

    notice: str = f.line(
        "Banner", "a banner: Kofi added a photo to his story", QUOTED, words=16, emoji=True, default=""
    )
    gone: str = f.line(
        "Deleted",
        "what is deleted: the 'id' of a message, 'comments', or in words: Kofi's photo",
        QUOTED,
        words=16,
        emoji=True,
        default="",
    )
    photo: Photo | None = f.part(
        "Another photo", "the photo that takes the place of a post's, a story's or a profile's", Photo, default=None
    )
    typing: str = f.named("Typing", "who is typing: three dots, seen with what comes before", PERSON, default="")
    react: Mapping[str, str] = f.for_each(
        "Reaction",
        "an emoji that somebody puts on the last message: 'kofi: 👍'",
        PERSON,
        Text(QUOTED, chars=4, emoji=True, is_line=True),
        1,
        3,
        default={},
    )
    key: str = f.added(default="")  # which of them, as it is written
    of: str = f.added(default="")  # the id of the message that 'gone' names, or "comments"
    who: str = f.added(default="")  # whose it is
    what: str = f.added(default="")  # what it is: "photo", "video" or "message"

    @property
    def stands_alone(self) -> bool:
        """Whether it is something to look at: no notice, no dots and no emoji on what was there before."""
        return bool(self.gone or self.photo)


class Panel(Record, what="'people' and 'text'"):
    """What happens off the phone, drawn as a picture of one or two faces."""

    people: tuple[Portrait, ...] = f.drawn(
        "People", "whose faces are drawn: [ffion (sad), leo]", IN_PHOTO, many=Some(1, 2, one=True)
    )
    scene: str = f.choice("Scene", "the place that the game draws", SCENE, default="plain")
    text: str = f.text("Text", "what happens there, in the present tense", GAME, words=20)


class ShownNext(Shown, exactly_one=(*Shown.EXACTLY_ONE, "panel")):
    """What appears after an option was chosen: on the phone, or off it as a panel."""

    panel: Panel | None = f.part("Off the phone", "a picture of what happens off the phone", Panel, default=None)

    @property
    def stands_alone(self) -> bool:
        """Whether it is something to look at."""
        return bool(self.panel) or super().stands_alone


class Narration(Record, short="line"):
    """What happens next, told in a line: not to be seen on the phone."""

    line: str = f.line("What happens next", "a line that tells it", GAME, words=20)


MESSAGE: Final = field_kinds.Moment(Message)
HAPPENS: Final = field_kinds.Moment(Message, shown=Shown)
THEN: Final = field_kinds.Moment(Message, shown=ShownNext, told=Narration)


def moments_of(one: Message | Shown) -> Iterator[Moment]:
    """What a message looks like, or what the phone itself shows. What happens off it isn't there."""
    if isinstance(one, Message):
        yield _said(one)
    elif one.photo:
        yield one.photo.block
    elif one.typing:
        yield Notice(text="", who=one.typing, event="typing")
    elif one.of:
        yield Notice(text=one.what or one.of, who=one.who, event="deleted", of=one.of)
    elif one.notice or one.gone:
        yield Notice(text=one.notice or one.gone, event="notice" if one.notice else "gone")
    else:
        yield from (Notice(text=sign, who=who, event="react") for who, sign in one.react.items())


def counted(of: str, number: int | None) -> Iterator[Count]:
    """A number that an app shows, such as how many like something; nothing where none is given."""
    if number is not None:
        yield Count(of=of, number=number)


def posted(text: ClueText | None, photo: Photo | None, private: str) -> Iterator[Words | blocks.Photo | Private]:
    """What a post or a story has, of what ``CONTENT`` names."""
    if text:
        yield text.paragraph()
    if photo:
        yield photo.block
    if private:
        yield Private(medium=private)


def is_seen(one: Narration | Message | Shown) -> bool:
    """Whether something is there to look at, more than a notice, three dots or an emoji."""
    return isinstance(one, Message) or (isinstance(one, Shown) and one.stands_alone)


def _said(one: Message) -> Moment:
    if one.who == SYSTEM:
        return Notice(text=one.text or one.link or one.voice, clue=one.clue)
    if one.joined or one.left:
        return Notice(text="", who=one.who, event="joined" if one.joined else "left", clue=one.clue)
    return blocks.Bubble(
        who=one.who,
        mood=one.mood,
        mine=one.mine,
        text=one.text,
        photo=one.photo.block if one.photo else None,
        private=Private(medium=one.private) if one.private else None,
        voice=one.voice,
        link=one.link,
        removed=one.removed,
        time=one.time,
        stars=one.stars or 0,
        clue=one.clue,
        id=one.id,
    )
