"""The people of these tests, phones of every kind, and looks to draw them in."""

from functools import cache
from pathlib import Path
from typing import Any

import pygame.font

from isitok.i18n.words import ENGLISH
from isitok.packs import blocks
from isitok.packs.blocks import Block, Bubble, Detail, Heading, Photo, Private
from isitok.packs.known import Cast, Person
from isitok.packs.model import Phone
from isitok.packs.vocabulary import Band, Mood, PhoneKind
from isitok.phone.people import Faces
from isitok.phone.screen import handset
from isitok.ui.fonts import Fonts
from isitok.ui.look import Look
from isitok.ui.page import Laid, Page, lay_out
from isitok.ui.pictures import Pictures
from isitok.ui.theme import THEMES
from isitok.ui.widget import View, Widget

ASSETS = Path(__file__).parents[2] / "assets"


def a_person(id: str, name: str, **fields: Any) -> Person:
    known: dict[str, Any] = {
        "pronouns": "she",
        "kind": "child",
        "age": 13,
        "bands": (Band.B11_14,),
        "is_": "a Year 9 pupil",
        "looks": "light brown hair with a fringe, red top",
        "picture": id,
    }
    return Person(id=id, name=name, **(known | fields))


FACES = Faces(
    cast=Cast(
        moods=tuple(Mood),
        people={
            id: a_person(id, id.capitalize()) for id in ("leo", "ffion", "kofi", "gran", "zofia", "mum", "dev", "ruby")
        },
    ),
    others={"king": "KingOfBlocks"},
)

COACH = Photo(
    shows="Ffion asleep by the coach window",
    scene="coach",
    people=("ffion",),
    details=(Detail(detail="a school badge", clue="It shows which school she goes to."), Detail(detail="some crisps")),
)

CHAT = (
    Heading(title="School trip"),
    blocks.Count(of="people", number=28),
    Bubble(who="leo", mood=Mood.HAPPY, mine=True, text="who's got pics from the beach??"),
    Bubble(who="ffion", mood=Mood.WORRIED, text="pls don't post the one of me asleep", time="16:02"),
    Bubble(who="kofi", mood=Mood.LAUGHING, text="too late, it's hilarious 😂"),
    Bubble(who="kofi", photo=COACH),
)

EVERYTHING = (
    Heading(title="Year 9 ⚽"),
    blocks.Notice(text="Messages are gone after a day"),
    Bubble(who="kofi", mine=True, voice="I can be there at ten"),
    Bubble(who="kofi", mine=True, text="a" * 60),
    blocks.Notice(text="", who="ffion", event="joined"),
    Bubble(who="ffion", mood=Mood.SAD, private=Private(medium="photo")),
    Bubble(who="leo", removed=True),
    Bubble(who="king", link="Win a new phone now"),
    Bubble(who="leo", photo=Photo(shows="Leo, Kofi and Ffion laughing", scene="park", people=("leo", "kofi", "ffion"))),
    blocks.Notice(text="", who="king", event="left"),
    blocks.Notice(text="", who="ffion", event="typing"),
)

BLOCKS: dict[PhoneKind, tuple[Block, ...]] = {
    PhoneKind.CHAT: CHAT,
    PhoneKind.POST: (
        blocks.Byline(who="gran", place="Hill Park", audience="public", tags=("zofia",)),
        Photo(shows="Zofia holding up a prize", scene="certificate", people=("zofia",)),
        blocks.Count(of="likes", number=41),
        Bubble(who="mum", mood=Mood.HAPPY, text="well done love ❤️"),
        Bubble(who="mum", private=Private(medium="video")),
    ),
    PhoneKind.REQUEST: (
        Heading(title="KingOfBlocks", detail="@king", person="king"),
        blocks.Words(text="hi Ruby! say yes and we can play 🎮"),
        blocks.Count(of="in-common", number=0),
        blocks.Field(label="Joined", value="today"),
    ),
    PhoneKind.POPUP: (
        Heading(title="Which dragon are you?"),
        blocks.Field(label="From", value="Dragon Den"),
        blocks.Words(text="Type in your full name, birthday and school!"),
        blocks.Words(text="2 minutes left", style="countdown"),
        blocks.Buttons(labels=("Find my dragon", "No, I don't want to know"), close=True),
    ),
    PhoneKind.STORY: (
        blocks.Byline(who="leo", audience="close-friends"),
        blocks.Words(text="first day!"),
        blocks.Words(text="Hill Road", style="sticker"),
        blocks.Count(of="views", number=212),
    ),
    PhoneKind.PROFILE: (
        Heading(title="leo.plays", detail="@leo_12"),
        blocks.Field(label="Account", value="public"),
        blocks.Field(label="School", value="Hill Road School"),
        blocks.Words(text="Home alone till six", style="small"),
    ),
    PhoneKind.GAME_CHAT: (
        Heading(title="Block Castle"),
        Bubble(who="king", text="u want the gold sword?"),
        blocks.Offer(item="Gold sword", price="your password"),
    ),
    PhoneKind.LIVE: (
        blocks.Byline(who="leo", live=True),
        blocks.Words(text="Ask me anything", style="title"),
        blocks.Count(of="viewers", number=1),
        Private(medium="video"),
    ),
    PhoneKind.EMAIL: (
        Heading(title="Your parcel is waiting"),
        blocks.Field(label="From", value="Parcel Team"),
        blocks.Field(label="Address", value="help@parcel-now.example"),
        blocks.Words(text="Pay £1.45 today."),
        blocks.Buttons(labels=("Pay now",)),
    ),
    PhoneKind.SETTINGS: (
        Heading(title="Privacy"),
        blocks.Field(label="Show my location", value="on", switch=True),
        blocks.Field(label="Private account", value="off", switch=True),
        blocks.Field(label="Who can write to me", value="Everyone"),
    ),
}


def a_phone_of(kind: PhoneKind, **fields: Any) -> Phone:
    return Phone(kind=kind, blocks=BLOCKS[kind], **fields)


FULL = Phone(kind=PhoneKind.CHAT, whose="kofi", time="16:05", blocks=EVERYTHING)
PHONES: dict[str, Phone] = {**{kind.value: a_phone_of(kind) for kind in BLOCKS}, "everything": FULL}


@cache
def fonts() -> Fonts:
    pygame.font.init()
    return Fonts(ASSETS / "fonts")


@cache
def pictures() -> Pictures:
    return Pictures(ASSETS)


def a_look(theme: str = "light", text: int = 100, size: tuple[int, int] = (1366, 768), **fields: Any) -> Look:
    made: dict[str, Any] = {"fonts": fonts(), "pictures": pictures()} | fields
    return Look(theme=THEMES[theme], width=size[0], height=size[1], text=text, **made)


def in_hand(phone: Phone) -> Widget:
    return handset(phone, FACES, ENGLISH)


def laid_out(phone: Phone, look: Look, **view: Any) -> Laid:
    """A page that holds nothing but the phone, as wide as it stands beside other things."""
    from isitok.ui.layout import Fit

    body = Fit(in_hand(phone), most=350) if look.wide else in_hand(phone)
    return lay_out(Page(title="Test", body=body), look, View(**view))
