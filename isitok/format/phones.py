"""Made-up phones: a record for each kind of screen, and the blocks that it shows, in reading order (F3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cached_property
from itertools import chain
from typing import Final, TypeVar

from isitok.base.value import replace
from isitok.format import blocks
from isitok.format import fields as f
from isitok.format.appearing import after
from isitok.format.blocks import Block, Bubble, Buttons, Byline, Count, Field, Heading, Moment, Notice, Private, Words
from isitok.format.conditions import condition
from isitok.format.field_kinds import Choice, OneOf, Part, Some
from isitok.format.names import PERSON
from isitok.format.phone_parts import (
    CONTENT,
    LABEL,
    MESSAGE,
    MOST,
    PRIVATE,
    SEEN_BY,
    STARS,
    TIME,
    Address,
    ClueLabel,
    ClueText,
    Message,
    Narration,
    Offer,
    Photo,
    Sender,
    Shown,
    Switch,
    counted,
    moments_of,
    posted,
)
from isitok.format.record import Record
from isitok.format.voices import QUOTED
from isitok.i18n.screen_words import later

PHONE_WORDS: Final = (35, 45, 60, 70)
"""How many words a whole phone of a story shows at most, by age."""
SAID: Final = (Bubble, Notice)
"""Blocks that come one at a time: a person says something, or the app does."""

Happening = TypeVar("Happening", Message | Shown, Message | Shown | Narration)


class PhoneKind(StrEnum):
    """The kinds of screen that a made-up phone can show (F3)."""

    CHAT = "chat"
    POST = "post"
    STORY = "story"
    PROFILE = "profile"
    REQUEST = "request"
    GAME_CHAT = "game-chat"
    LIVE = "live"
    EMAIL = "email"
    POPUP = "popup"
    SETTINGS = "settings"
    CALL = "call"


class Phone(Record, what="a phone ('kind: chat' …)"):
    """What all kinds of screen have in common."""

    TITLE = ""  # what its bar says, where nothing on it does
    SIGN = "smartphone"  # which of the game's icons stands for it where one is chosen
    ALSO_CALLED = ""  # names of real apps are here because writers use them; no screen shows them
    TALKS = False  # it shows messages or comments, to which an act may add some
    TITLED = False  # its heading is the title of the whole screen, shown in the bar
    SIDED = False  # the messages of the phone's owner stand on the right
    ANSWERED = False  # whoever gets it can accept or delete it
    RINGS = False  # who is at the other end comes first

    kind: PhoneKind = f.choice("Kind", "what kind of screen it is", Choice(PhoneKind, "a kind of phone", guess="phone"))
    whose: str = f.named("Whose phone it is", "whose phone it is: their bubbles stand right", PERSON, default="")
    time: str = f.line("Time", "the time that it shows", QUOTED, chars=8, closed=TIME, default="")

    if_: tuple[str, ...] = condition(default=(), added=True)  # of a phone that is there only sometimes, in a week
    also: tuple[Message | Shown, ...] = f.added(default=())  # what has appeared on it when a part is played again

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """What it shows before anything happens on it, in reading order."""
        return after(tuple(self.shows()), self._messages(self.also))

    def shows(self) -> Iterator[Block]:
        """What its file says that it shows."""
        raise NotImplementedError

    def said(self) -> tuple[Message, ...]:
        """The messages on it, or the comments."""
        return ()

    def parts(self) -> tuple[int, ...]:
        """Where it can stop while it opens: before each block that comes by itself."""
        return tuple(number for number in range(1, len(self.blocks)) if self._comes_alone(number))

    def _comes_alone(self, number: int) -> bool:
        """Whether this block begins a part, so that a phone may stop right before it."""
        return isinstance(self.blocks[number], SAID) or self._begins_a_part(
            self.blocks[number - 1], self.blocks[number]
        )

    def _begins_a_part(self, before: Block, block: Block) -> bool:
        """Whether a new part begins between these two blocks, neither of which is said by somebody."""
        return False

    def with_sides(self, things: Iterable[Happening]) -> tuple[Happening, ...]:
        """What happens on it, with the messages of its owner marked as such: they stand on the right."""
        return self.with_messages_of(self.whose if self.SIDED else "", things)

    @staticmethod
    def with_messages_of(whose: str, things: Iterable[Happening]) -> tuple[Happening, ...]:
        """The same for a phone that belongs to ``whose``; "" marks no message."""
        return tuple(replace(one, mine=one.who == whose) if isinstance(one, Message) else one for one in things)

    def _messages(self, things: Iterable[Message | Shown]) -> Iterator[Moment]:
        return chain.from_iterable(map(moments_of, self.with_sides(things)))


class Talk(Phone):
    """A chat of any kind. It opens with its first message: a heading alone would be nothing to look at."""

    def _comes_alone(self, number: int) -> bool:
        begun = any(isinstance(block, SAID) for block in self.blocks[:number])
        return begun and not isinstance(self.blocks[number], Count | Heading)


class Chat(Talk):
    """A chat: a group's or between two people, on a phone that may be somebody's."""

    TITLE = later("Chat")
    SIGN = "messages-square"
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

    def said(self) -> tuple[Message, ...]:
        return self.messages

    def shows(self) -> Iterator[Block]:
        """The bar, the bubbles, and who is typing."""
        yield Heading(title=self.name)
        yield from counted("people", self.people)
        yield from self._messages(self.messages)
        if self.typing:
            yield Notice(text="", who=self.typing, event="typing")


class Post(Phone, exactly_one=CONTENT):
    """A post, as followers see it."""

    TITLE = later("Post")
    SIGN = "image-plus"
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
    stars: int | None = f.number("Stars", "how many stars a review gives", *STARS, default=None)
    comments: tuple[Message, ...] = f.moments(
        "Comments", "up to 4 comments, written as messages", MESSAGE, 1, 4, default=()
    )

    def said(self) -> tuple[Message, ...]:
        """The comments."""
        return self.comments

    def shows(self) -> Iterator[Block]:
        """Who posted it, what it shows, the numbers, and the comments."""
        yield Byline(who=self.by, place=self.place, audience=self.audience, tags=self.tags)
        yield from posted(self.text, self.photo, self.private)
        yield from counted("stars", self.stars)
        yield from counted("likes", self.likes)
        yield from self._messages(self.comments)


class Story(Phone, exactly_one=CONTENT):
    """A story: a picture or a text that disappears after a day, with stickers on it."""

    TITLE = later("Story")
    SIGN = "camera"
    ALSO_CALLED = "stories status"

    by: str = f.named("By", "whose story it is", PERSON)
    text: ClueText | None = f.part("Text", "what the post says", ClueText, default=None)
    photo: Photo | None = f.part("Photo", "a photo, in words", Photo, default=None)
    private: str = f.choice("Private picture", "a picture that must not be shown: photo or video", PRIVATE, default="")
    stickers: tuple[ClueLabel, ...] = f.parts("Stickers", "up to 4 stickers", ClueLabel, 1, 4, one=True, default=())
    audience: str = f.choice("Audience", "who can see it: public, friends or close-friends", SEEN_BY, default="")
    views: int | None = f.number("Views", "how many have seen it", 0, MOST, default=None)

    def shows(self) -> Iterator[Block]:
        """Who posted it, what it shows, the stickers, and how many have seen it."""
        yield Byline(who=self.by, audience=self.audience)
        yield from posted(self.text, self.photo, self.private)
        yield from (sticker.paragraph("sticker") for sticker in self.stickers)
        yield from counted("views", self.views)


class Profile(Phone):
    """A profile: what somebody says about themselves, and who can see it."""

    TITLE = later("Profile")
    SIGN = "circle-user"
    ALSO_CALLED = "profiles account accounts bio user"

    name: str = f.line("Name", "the name that it shows", QUOTED, chars=40, emoji=True)
    face: str = f.named("Face", "whose face is on it, where no photo is", PERSON, default="")
    handle: str = f.line("Handle", "the made-up handle, in quotes if it begins with @", QUOTED, chars=30, default="")
    account: str = f.choice("Account", "public or private", Choice(("public", "private")), default="")
    bio: ClueText | None = f.part("Bio", "what they say about themselves", ClueText, default=None)
    photo: Photo | None = f.part("Photo", "the photo on it, in words", Photo, default=None, before="account")
    fields: Mapping[str, ClueLabel] = f.for_each(
        "Lines", "up to 6 lines such as 'School: Hill Road'", LABEL, Part(ClueLabel), 1, 6, default={}
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

    def _begins_a_part(self, before: Block, block: Block) -> bool:
        heads = Heading, blocks.Photo, Private, Byline, Count
        return isinstance(before, heads) and not isinstance(block, heads)

    def shows(self) -> Iterator[Block]:
        """The name, the account, and each line that could give something away."""
        yield Heading(title=self.name, detail=self.handle, person=self.face)
        if self.photo:
            yield self.photo.block
        if self.account:
            yield Field(label="Account", value=self.account)
        if self.bio:
            yield self.bio.paragraph()
        yield from (line.field(label) for label, line in self.fields.items())
        yield from counted("followers", self.followers)
        yield from (Words(text=post, style="small") for post in self.posts)


class Request(Phone):
    """A request: somebody wants to follow, to be friends or to write."""

    TITLE = later("Friend request")
    SIGN = "users"
    ALSO_CALLED = "requests invite invitation follow follower friend contact"
    ANSWERED = True

    from_: str = f.named("From", "who asks: an id of the cast or of 'others'", PERSON)
    called: str = f.called("from_")
    text: ClueText = f.part("Text", "what they write", ClueText)
    in_common: int | None = f.number("Friends in common", "how many friends in common", 0, MOST, default=None)
    handle: str = f.line(
        "Handle", "the made-up handle, in quotes if it begins with @", QUOTED, chars=30, default="", before="text"
    )
    joined: str = f.line("Joined", "since when they have been there", QUOTED, chars=60, emoji=True, default="")

    def _begins_a_part(self, before: Block, block: Block) -> bool:
        return isinstance(block, Words)  # and with it, what little is known of whoever asks, and the buttons

    def shows(self) -> Iterator[Block]:
        """Who asks, what they write, and the little that is known of them."""
        yield Heading(title=self.called or self.from_, detail=self.handle, person=self.from_)
        yield self.text.paragraph()
        yield from counted("in-common", self.in_common)
        if self.joined:
            yield Field(label="Joined", value=self.joined)


class GameChat(Talk):
    """The chat of a made-up game, perhaps with an offer in it."""

    TITLE = later("Game chat")
    SIGN = "gamepad-2"
    ALSO_CALLED = (
        "game games gaming gamechat roblox fortnite minecraft gamingchat in-gamechat ingamechat robloxchat "
        "fortnitechat minecraftchat"
    )
    TALKS = TITLED = SIDED = True

    game: str = f.line("Game", "the made-up game's name (24 characters at most)", QUOTED, chars=24)
    messages: tuple[Message, ...] = f.moments("Messages", "1–6 messages", MESSAGE, 1, 6)
    offer: Offer | None = f.part("Offer", "something for sale or for free", Offer, default=None)

    def said(self) -> tuple[Message, ...]:
        return self.messages

    def shows(self) -> Iterator[Block]:
        """The game, the messages, and the offer."""
        yield Heading(title=self.game)
        yield from self._messages(self.messages)
        if self.offer:
            yield self.offer.block


class Live(Phone):
    """A live stream with its comments."""

    TITLE = later("Live video")
    SIGN = "video"
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

    def said(self) -> tuple[Message, ...]:
        """The comments."""
        return self.comments

    def shows(self) -> Iterator[Block]:
        """The streamer, the title, the number of viewers, and the comments."""
        yield Byline(who=self.by, live=True)
        yield self.title.paragraph("title")
        yield from counted("viewers", self.viewers)
        if self.private:
            yield Private(medium=self.private)
        yield from counted("gifts", self.gifts)
        yield from self._messages(self.comments)


class Email(Phone):
    """An e-mail."""

    TITLE = later("Email")
    SIGN = "send"
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

    def _begins_a_part(self, before: Block, block: Block) -> bool:
        is_text = isinstance(before, Field) and not isinstance(block, Field | Heading)
        return is_text or isinstance(block, Buttons)

    def shows(self) -> Iterator[Block]:
        """The subject, where it comes from, and what it says."""
        yield Heading(title=self.subject.text, clue=self.subject.clue)
        yield self.from_.field("From")
        yield self.address.field("Address")
        if self.to:
            yield self.to.field("To")
        yield from (one.paragraph() for one in self.body)
        if self.attachment:
            yield self.attachment.field("Attachment")
        if self.button:
            yield Buttons(labels=(self.button.text,), clue=self.button.clue)


class Popup(Phone):
    """A pop-up that wants something."""

    TITLE = later("Pop-up")
    SIGN = "megaphone"
    ALSO_CALLED = "pop-up popups pop-ups ad ads advert adverts notification notifications alert banner dialog dialogue"

    from_: Sender | None = f.part("From", "which made-up app or page it comes from", Sender, default=None)
    title: ClueLabel = f.part("Title", "its big words", ClueLabel, before="from")
    text: ClueText = f.part("Text", "its small words", ClueText)
    countdown: ClueLabel | None = f.part("Countdown", "a clock that runs down, as it is shown", ClueLabel, default=None)
    buttons: tuple[ClueLabel, ...] = f.parts("Buttons", "1–3 buttons", ClueLabel, 1, 3, one=True)
    close: bool = f.yes_no("Cross", "yes: it has a small cross in the corner", default=False)

    def _begins_a_part(self, before: Block, block: Block) -> bool:
        return isinstance(block, Buttons)

    def shows(self) -> Iterator[Block]:
        """Who says it, what it says, and its buttons."""
        yield Heading(title=self.title.text, clue=self.title.clue)
        if self.from_:
            yield self.from_.field("From")
        yield self.text.paragraph()
        if self.countdown:
            yield self.countdown.paragraph("countdown")
        yield Buttons(
            labels=tuple(button.text for button in self.buttons),
            close=self.close,
            clue=" ".join(button.clue for button in self.buttons if button.clue),
        )


class Settings(Phone):
    """A page of settings: what is on, what is off, and what that gives away."""

    TITLE = later("A page of settings")
    SIGN = "settings"
    ALSO_CALLED = "setting privacy permissions location options preferences"
    TITLED = True

    title: str = f.line("Title", "what the page is called", QUOTED, chars=60, emoji=True)
    switches: Mapping[str, Switch] = f.for_each(
        "Switches", "2–6 lines such as 'Show my location: on'", LABEL, Part(Switch), 2, 6
    )

    def shows(self) -> Iterator[Block]:
        """The page's name and its switches."""
        yield Heading(title=self.title)
        yield from (switch.field(label) for label, switch in self.switches.items())


class Call(Phone, exactly_one=("from", "to")):
    """A phone that rings, or rings out: who is at the other end, and once it is answered, what they say."""

    TITLE = later("Call")
    SIGN = "phone"
    RINGS = True
    ALSO_CALLED = "calls calling ring ringing phonecall phone-call voice-call video-call facetime voicemail"

    from_: str = f.named("From", "who calls: an id of the cast or of 'others'", PERSON, default="")
    to: str = f.named("To", "whom the phone's owner calls, and who then speaks", PERSON, default="")
    from_called: str = f.called("from_")
    to_called: str = f.called("to")
    says: tuple[str, ...] = f.line(
        "Says", "what they say, 1–5 lines", QUOTED, words=16, emoji=True, many=Some(1, 5, one=True)
    )

    def _begins_a_part(self, before: Block, block: Block) -> bool:
        return isinstance(block, Words)

    def shows(self) -> Iterator[Block]:
        """Who calls or is called, and each thing that they say."""
        if self.to:
            yield Heading(title=self.to_called or self.to, person=self.to, rings="out")
        else:
            yield Heading(title=self.from_called or self.from_, person=self.from_, rings="in")
        yield from (Words(text=line, style="spoken") for line in self.says)


def chat_with(name: str, whose: str) -> Chat:
    """A chat with somebody of this name in which nothing has been said yet, on the phone of somebody else."""
    return Chat(kind=PhoneKind.CHAT, whose=whose, name=name, messages=())


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
    PhoneKind.CALL: Call,
}
_WHAT: Final = "a phone, which begins with 'kind: chat'"
PHONE: Final = OneOf(PHONES, "kind", _WHAT)
ANOTHER_PHONE: Final = OneOf(PHONES, "kind", _WHAT, at="phone")
"""The same inside a story that has one of its own at its key ``phone``."""
