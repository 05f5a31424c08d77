"""Made-up phones: a record for each kind of screen, and what messages, photos and posts on them hold (F3)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Final

from isitok.format import fields as f
from isitok.format.fields import OneOf, Some, Text
from isitok.format.names import PERSON
from isitok.format.record import Record
from isitok.format.voices import GAME, QUOTED
from isitok.packs.model.vocabulary import Mood, PhoneKind

if TYPE_CHECKING:
    from isitok.packs.model.blocks import Block

SCENES: Final = (
    "plain", "beach", "coach", "classroom", "bedroom-door", "kitchen", "street", "park", "pitch", "party", "pet",
    "food", "shop", "screen", "uniform", "certificate", "baby", "bedroom", "bike-shed", "canal-whale", "chat",
    "chip-shop", "cinema", "dog", "dragon", "flying-wheelchair", "freezer", "front-door", "pies", "pond", "quiz",
    "quote", "sofa", "star-face", "train", "winter-fair", "bus-stop", "cushion", "dinosaur-room", "felt-pen", "kerb",
    "odd-socks", "own-goal", "peg", "pyjamas", "pyjamas-three", "quiz-words", "shop-wheelchair", "slip", "small-horse",
    "sticker", "sticker-crown", "sticker-hat", "swing", "two-weeks", "windy-beach", "bus-cartoon",
    "cat-in-a-shoe", "chess", "crashed-car", "email", "page", "pencil-dragon", "walking-washer",
)  # fmt: skip

MOOD: Final = f.Choice(Mood)
PRIVATE: Final = f.Choice(("photo", "video"), "'photo' or 'video'")
SEEN_BY: Final = f.Choice(("public", "friends", "close-friends"))
LABEL: Final = Text(QUOTED, chars=60, emoji=True, line=True)
CONTENT: Final = ("text", "photo", "private")
"""Of these a post and a story have one."""
MOST: Final = 999_999_999
"""The largest number that an app shows."""
TIME: Final = r"\d{1,2}([:.]\d\d)?( ?[ap]m)?"

_CLUE: Final = "what it gives away, and to whom (6–25 words)"


class Portrait(Record):
    """Somebody in a photo: ``ffion (sad)``."""

    who: str = f.added()  # a cast id, or one of `others` that has a face
    mood: Mood | None = f.added(default=None, of=MOOD)  # None: as the photo's words say


IN_PHOTO: Final = f.Drawn(
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


class ClueLabel(Record, short="text"):
    """A short text, perhaps with what it gives away."""

    text: str = f.line("Text", "what it says", QUOTED, chars=60, emoji=True)
    clue: str = f.line("Clue", _CLUE, GAME, words=25, least=6, default="")


class Sender(Record, short="text"):
    """The same; where it is somebody's id, their name is shown."""

    text: str = f.line("Text", "what it says", QUOTED, chars=60, emoji=True)
    clue: str = f.line("Clue", _CLUE, GAME, words=25, least=6, default="")
    called: str = f.called("text")


class Address(Record, short="text"):
    """An e-mail's address. It ends in ``.example``, which nobody can own."""

    text: str = f.form(
        "Address",
        "the address",
        f.Form(r"[^@\s]+@[a-z0-9.-]+\.example", "a made-up address", "prizes@win-now.example", voice=QUOTED),
    )
    clue: str = f.line("Clue", _CLUE, GAME, words=25, least=6, default="")


class Switch(Record, short="value"):
    """A setting: on, off, or what is chosen."""

    value: str = f.line("Set to", "on, off, or what is chosen", QUOTED, chars=60, emoji=True, closed="on|off")
    clue: str = f.line("Clue", "what it gives away, and to whom", GAME, words=25, least=6, default="")


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
    scene: str = f.choice("Scene", "the place or thing that the game draws", f.Choice(SCENES), default="plain")
    people: tuple[Portrait, ...] = f.drawn(
        "People", "who is drawn in it: [ffion (sad), kofi]", IN_PHOTO, many=Some(1, 3, one=True), default=()
    )
    details: tuple[Detail, ...] = f.parts(
        "Details", "small things in it, for the round 'spot'", Detail, 2, 5, default=()
    )
    clue: str = f.line("Clue", _CLUE, GAME, words=25, least=6, default="")


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
    who: str = f.added(default="")  # a cast or `others` id, or "system"
    mood: Mood = f.added(default=Mood.CALM, of=MOOD)
    mine: bool = f.added(default=False)  # sent by the owner of the phone on which it appears, so on the right
    key: str = f.added(default="")  # who says it, as it is written: "leo (happy)"


class Shown(Record, exactly_one=("notice", "gone")):
    """What appears on a phone and is nobody's message."""

    notice: str = f.line(
        "Banner", "a banner: Kofi added a photo to his story", QUOTED, words=16, emoji=True, default=""
    )
    gone: str = f.line("Deleted", "what was deleted: Kofi's photo", QUOTED, words=16, emoji=True, default="")
    key: str = f.added(default="")  # which of them, as it is written


class Told(Record, short="line"):
    """What happens next, told in a line: not to be seen on the phone."""

    line: str = f.line("What happens next", "a line that tells it", GAME, words=20)


MESSAGE: Final = f.Moment(Message)
HAPPENS: Final = f.Moment(Message, shown=Shown)
THEN: Final = f.Moment(Message, shown=Shown, told=Told)


class Phone(Record, what="a phone ('kind: chat' …)"):
    """What all kinds of screen have in common."""

    ALSO_CALLED = ""  # names of real apps are here because writers use them; no screen shows them
    TALKS = False  # it shows messages or comments, to which an act may add some
    TITLED = False  # its heading is the title of the whole screen, shown in the bar
    SIDED = False  # the messages of the phone's owner stand on the right

    kind: PhoneKind = f.choice(
        "Kind", "what kind of screen it is", f.Choice(PhoneKind, "a kind of phone", guess="phone")
    )
    whose: str = f.named("Whose", "whose phone it is: their bubbles stand right", PERSON, default="")
    time: str = f.line("Time", "the time that it shows", QUOTED, chars=8, closed=TIME, default="")

    also: tuple[Message | Shown, ...] = f.added(default=())  # what has appeared on it when a part is played again

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """What it shows before anything happens on it, in reading order."""
        from isitok.format.shown import blocks_of

        return blocks_of(self)


class Chat(Phone):
    """A chat: a group's or between two people, on a phone that may be somebody's."""

    ALSO_CALLED = (
        "group groups groupchat gc dm dms pm direct text texts texting sms imessage message messages messaging "
        "messenger whatsapp snap snaps snapchat telegram signal discord conversation convo thread chatroom inbox "
        "bubbles teams"
    )
    TALKS = TITLED = SIDED = True

    name: str = f.line("Name", "what the chat is called (24 characters at most)", QUOTED, chars=24, emoji=True)
    people: int | None = f.number("People", "how many are in it", 2, 2000, default=None)
    messages: tuple[Message, ...] = f.moments(
        "Messages", "1–6 messages: '- leo (happy): who's got pics?'", MESSAGE, 1, 6
    )
    typing: str = f.named("Typing", "who is typing at the end", PERSON, default="")


class Post(Phone, exactly_one=CONTENT):
    """A post, as followers see it."""

    ALSO_CALLED = (
        "posts posting insta instagram facebook fb tweet twitter tiktok youtube reel reels feed photo picture pic "
        "video selfie comment comments threads bluesky blog wall social"
    )
    TALKS = True

    by: str = f.named("By", "who posted it", PERSON)
    text: ClueText | None = f.part("Text", "what the post says", ClueText, default=None)
    photo: Photo | None = f.part("Photo", "a photo, in words", Photo, default=None)
    private: str = f.choice("Private picture", "a picture that must not be shown: photo or video", PRIVATE, default="")
    place: str = f.line("Place", "where they say they are", QUOTED, chars=60, default="", before="text")
    audience: str = f.choice("Audience", "who can see it: public, friends or close-friends", SEEN_BY, default="")
    tags: tuple[str, ...] = f.named("Tags", "who is tagged", PERSON, many=Some(1, 6, one=True), default=())
    likes: int | None = f.number("Likes", "how many like it", 0, MOST, default=None)
    comments: tuple[Message, ...] = f.moments(
        "Comments", "up to 4 comments, written as messages", MESSAGE, 1, 4, default=()
    )


class Story(Phone, exactly_one=CONTENT):
    """A story: a picture or a text that disappears after a day, with stickers on it."""

    ALSO_CALLED = "stories status"

    by: str = f.named("By", "whose story it is", PERSON)
    text: ClueText | None = f.part("Text", "what the post says", ClueText, default=None)
    photo: Photo | None = f.part("Photo", "a photo, in words", Photo, default=None)
    private: str = f.choice("Private picture", "a picture that must not be shown: photo or video", PRIVATE, default="")
    stickers: tuple[ClueLabel, ...] = f.parts("Stickers", "up to 4 stickers", ClueLabel, 1, 4, one=True, default=())
    audience: str = f.choice("Audience", "who can see it: public, friends or close-friends", SEEN_BY, default="")
    views: int | None = f.number("Views", "how many have seen it", 0, MOST, default=None)


class Profile(Phone):
    """A profile: what somebody says about themselves, and who can see it."""

    ALSO_CALLED = "profiles account accounts bio user"

    name: str = f.line("Name", "the name that it shows", QUOTED, chars=40, emoji=True)
    handle: str = f.line("Handle", "the made-up handle, in quotes if it begins with @", QUOTED, chars=30, default="")
    account: str = f.choice("Account", "public or private", f.Choice(("public", "private")), default="")
    bio: ClueText | None = f.part("Bio", "what they say about themselves", ClueText, default=None)
    photo: Photo | None = f.part("Photo", "the photo on it, in words", Photo, default=None, before="account")
    fields: Mapping[str, ClueLabel] = f.for_each(
        "Lines", "up to 6 lines such as 'School: Hill Road'", LABEL, f.Part(ClueLabel), 1, 6, default={}
    )
    followers: int | None = f.number("Followers", "how many follow it", 0, MOST, default=None)
    posts: tuple[str, ...] = f.line(
        "Posts",
        "up to 3 posts, one line each",
        QUOTED,
        chars=60,
        emoji=True,
        many=Some(1, 3, one=True),
        default=(),
    )


class Request(Phone):
    """A request: somebody wants to follow, to be friends or to write."""

    ALSO_CALLED = "requests invite invitation follow follower friend contact"

    from_: str = f.named("From", "who asks: an id of the cast or of 'others'", PERSON)
    called: str = f.called("from_")
    text: ClueText = f.part("Text", "what they write", ClueText)
    in_common: int | None = f.number("Friends in common", "how many friends in common", 0, MOST, default=None)
    handle: str = f.line(
        "Handle", "the made-up handle, in quotes if it begins with @", QUOTED, chars=30, default="", before="text"
    )
    joined: str = f.line("Joined", "since when they have been there", QUOTED, chars=60, emoji=True, default="")


class Offer(Record):
    """Something for sale or for free in a game."""

    item: str = f.line("Item", "what is offered", QUOTED, chars=60, emoji=True)
    price: str = f.line("Price", "what it costs", QUOTED, chars=60, emoji=True, default="")
    clue: str = f.line("Clue", "what it gives away, and to whom", GAME, words=25, least=6, default="")


class GameChat(Phone):
    """The chat of a made-up game, perhaps with an offer in it."""

    ALSO_CALLED = "game games gaming gamechat roblox fortnite minecraft"
    TALKS = TITLED = SIDED = True

    game: str = f.line("Game", "the made-up game's name (24 characters at most)", QUOTED, chars=24)
    messages: tuple[Message, ...] = f.moments("Messages", "1–6 messages", MESSAGE, 1, 6)
    offer: Offer | None = f.part("Offer", "something for sale or for free", Offer, default=None)


class Live(Phone):
    """A live stream with its comments."""

    ALSO_CALLED = "livestream stream streaming livestreaming twitch livechat"
    TALKS = True

    by: str = f.named("By", "who is live", PERSON)
    title: ClueLabel = f.part("Title", "what the stream is called", ClueLabel)
    viewers: int | None = f.number("Viewers", "how many are watching", 0, MOST, default=None)
    private: str = f.choice("Private picture", "a picture that must not be shown: photo or video", PRIVATE, default="")
    gifts: int | None = f.number("Gifts", "how many gifts were sent", 0, MOST, default=None)
    comments: tuple[Message, ...] = f.moments(
        "Comments", "up to 6 comments, written as messages", MESSAGE, 1, 6, default=()
    )


class Email(Phone):
    """An e-mail."""

    ALSO_CALLED = "mail mails emails e-mail gmail outlook hotmail"

    from_: Sender = f.part("From", "the name that the sender gives, or somebody's id: their name is shown", Sender)
    address: Address = f.part("Address", "the sender's address; it ends in .example", Address)
    to: Sender | None = f.part("To", "who it is sent to", Sender, default=None)
    subject: ClueLabel = f.part("Subject", "what it says it is about", ClueLabel, before="from")
    body: tuple[ClueText, ...] = f.parts("Text", "1–4 paragraphs", ClueText, 1, 4, one=True)
    button: ClueLabel | None = f.part("Button", "a button in it", ClueLabel, default=None)
    attachment: ClueLabel | None = f.part(
        "Attachment", "the name of a file that hangs on it", ClueLabel, default=None, before="button"
    )


class Popup(Phone):
    """A pop-up that wants something."""

    ALSO_CALLED = "pop-up popups pop-ups ad ads advert adverts notification notifications alert banner dialog dialogue"

    from_: Sender | None = f.part("From", "which made-up app or page it comes from", Sender, default=None)
    title: ClueLabel = f.part("Title", "its big words", ClueLabel, before="from")
    text: ClueText = f.part("Text", "its small words", ClueText)
    countdown: ClueLabel | None = f.part("Countdown", "a clock that runs down, as it is shown", ClueLabel, default=None)
    buttons: tuple[ClueLabel, ...] = f.parts("Buttons", "1–3 buttons", ClueLabel, 1, 3, one=True)
    close: bool = f.yes_no("Cross", "yes: it has a small cross in the corner", default=False)


class Settings(Phone):
    """A page of settings: what is on, what is off, and what that gives away."""

    ALSO_CALLED = "setting privacy permissions location options preferences"
    TITLED = True

    title: str = f.line("Title", "what the page is called", QUOTED, chars=60, emoji=True)
    switches: Mapping[str, Switch] = f.for_each(
        "Switches", "2–6 lines such as 'Show my location: on'", LABEL, f.Part(Switch), 2, 6
    )


PHONES: Final[Mapping[PhoneKind, type[Phone]]] = {
    PhoneKind.CHAT: Chat,
    PhoneKind.POST: Post,
    PhoneKind.STORY: Story,
    PhoneKind.PROFILE: Profile,
    PhoneKind.REQUEST: Request,
    PhoneKind.GAME_CHAT: GameChat,
    PhoneKind.LIVE: Live,
    PhoneKind.EMAIL: Email,
    PhoneKind.POPUP: Popup,
    PhoneKind.SETTINGS: Settings,
}
_WHAT: Final = "a phone, which begins with 'kind: chat'"
PHONE: Final = OneOf(PHONES, "kind", _WHAT)
ANOTHER_PHONE: Final = OneOf(PHONES, "kind", _WHAT, at="phone")
"""The same inside a story that has one of its own at its key ``phone``."""
