"""The blocks that a made-up phone consists of.

A kind of phone (``format/phones.py``) says which of these it shows. Drawing, reading aloud, text play, preview and
print know only blocks.

Every block that a player could pick in the *spot* round has a ``clue``: empty when it gives nothing away.
"""

from isitok.base.value import Value
from isitok.format.vocabulary import Mood


class Detail(Value, kw_only=True):
    """A small thing in a photo."""

    detail: str
    clue: str = ""


class Portrait(Value, kw_only=True):
    """Somebody in a photo."""

    who: str  # a cast id, or one of `others` that has a face
    mood: Mood | None = None  # None: as the photo's words say


class Photo(Value, kw_only=True):
    """A photo, described in words and drawn by the game, never a picture file."""

    shows: str
    scene: str = "plain"
    people: tuple[Portrait, ...] = ()
    details: tuple[Detail, ...] = ()
    caption: str = ""  # as its sender wrote it
    sticker: bool = False  # it is a sticker that somebody has made of it: its caption stands on it
    clue: str = ""


class Private(Value, kw_only=True):
    """A picture that must not be shown: a grey tile, with no description."""

    medium: str  # "photo" or "video"
    clue: str = ""


class Heading(Value, kw_only=True):
    """The bar at the top of a phone screen: a name, and a second line."""

    title: str
    detail: str = ""
    person: str = ""  # a cast or `others` id, if it is about one person
    rings: str = ""  # of a call: "in", or "out" where they are called
    clue: str = ""


class Bubble(Value, kw_only=True):
    """One message. Exactly one of ``text``, ``photo``, ``private``, ``voice``, ``link`` and ``removed`` is filled."""

    who: str  # a cast or `others` id
    mood: Mood = Mood.CALM
    mine: bool = False  # sent by the phone's owner, so on the right
    text: str = ""
    photo: Photo | None = None
    private: Private | None = None
    voice: str = ""  # the words of a voice note
    link: str = ""  # a link's label
    removed: bool = False
    time: str = ""
    stars: int = 0  # that a review gives
    receipt: str = ""  # below what was just sent: "delivered" or "read"
    clue: str = ""
    id: str = ""  # by which the story speaks of it: to ring it, to delete it
    to: str = ""  # whom it alone is for: a cast or `others` id


class Notice(Value, kw_only=True):
    """A line from the app itself: somebody joined or left, a system message, a banner, or what was deleted."""

    text: str  # only for a system message, a banner, an emoji, and what was deleted
    who: str = ""
    # "joined", "left", "typing", "next" (the next message is being typed: seen, not said), "notice" (a banner), "gone"
    # (deleted, in words), "deleted" (of it, its ``text`` is "photo", "video", "message" or "comments"), "react" (an
    # emoji on the last message), or "" (a system message)
    event: str = ""
    of: str = ""  # the id of the message that was deleted, or "comments"
    clue: str = ""


class Byline(Value, kw_only=True):
    """Who posted it, where they say they are, and who can see it."""

    who: str
    place: str = ""
    audience: str = ""  # "public", "friends", "close-friends" or ""
    tags: tuple[str, ...] = ()
    live: bool = False


class Words(Value, kw_only=True):
    """A paragraph on the screen: a post's text, an e-mail's line, a bio, a sticker, a pop-up's text."""

    text: str
    style: str = "body"  # "title", "body", "sticker", "small", "countdown", "spoken" (on a call)
    clue: str = ""


class Field(Value, kw_only=True):
    """A label and its value: a profile's line, a setting, an e-mail's address."""

    label: str  # the writer's, or one of the app's own: "From", "Address", "To", "Attachment", "Account", "Joined"
    value: str
    switch: bool = False  # a setting whose value is "on" or "off"
    clue: str = ""


class Count(Value, kw_only=True):
    """A number that an app shows: likes, views, followers, viewers, gifts, stars, friends in common, people."""

    of: str  # "likes", "views", "followers", "viewers", "gifts", "in-common", "people", "stars"
    number: int


class Offer(Value, kw_only=True):
    """Something for sale or for free in a game."""

    item: str
    price: str = ""
    clue: str = ""


class Buttons(Value, kw_only=True):
    """Buttons that the made-up app shows. They are part of the picture: the player can't press them."""

    labels: tuple[str, ...]
    close: bool = False  # a small cross in the corner
    clue: str = ""


Moment = Bubble | Notice | Photo
"""What can appear on a phone when something happens. A photo that nobody sends takes the place of the one there."""

Block = Photo | Private | Heading | Bubble | Notice | Byline | Words | Field | Count | Offer | Buttons
