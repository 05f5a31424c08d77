"""The people of these tests, phones of every kind, and looks to draw them in."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pygame.font

from isitok import ui
from isitok.base.value import replace
from isitok.format import blocks
from isitok.format.blocks import Block, Bubble, Detail, Heading, Photo, Private
from isitok.format.cast import Cast, Person
from isitok.format.phones import PhoneKind
from isitok.format.shown import Screen
from isitok.format.vocabulary import Band, Mood
from isitok.game.play.opening import OnPhone, whole_phone
from isitok.i18n.screen_words import ENGLISH
from isitok.phone.find import Find
from isitok.phone.screen import handset
from isitok.phone.who_is_who import Faces
from isitok.ui.draw.fonts import Fonts
from isitok.ui.draw.pictures import Pictures
from tests.builders import called, in_photo

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
    others=called(king="KingOfBlocks"),
)

COACH = Photo(
    shows="Ffion asleep by the coach window",
    scene="coach",
    people=in_photo("ffion"),
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
    Bubble(
        who="leo",
        photo=Photo(shows="Leo, Kofi and Ffion laughing", scene="park", people=in_photo("leo", "kofi", "ffion")),
    ),
    blocks.Notice(text="", who="king", event="left"),
    blocks.Notice(text="", who="ffion", event="typing"),
)

BLOCKS: dict[PhoneKind, tuple[Block, ...]] = {
    PhoneKind.CHAT: CHAT,
    PhoneKind.POST: (
        blocks.Byline(who="gran", place="Hill Park", audience="public", tags=("zofia",)),
        Photo(shows="Zofia holding up a prize", scene="certificate", people=in_photo("zofia")),
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
    PhoneKind.CALL: (
        Heading(title="Gran", person="gran"),
        blocks.Words(text="hello love. it's only me", style="spoken"),
        blocks.Words(text="is your mum in?", style="spoken"),
    ),
    PhoneKind.SETTINGS: (
        Heading(title="Privacy"),
        blocks.Field(label="Show my location", value="on", switch=True),
        blocks.Field(label="Private account", value="off", switch=True),
        blocks.Field(label="Who can write to me", value="Everyone"),
    ),
}


def a_phone_of(kind: PhoneKind, **fields: Any) -> Screen:
    return Screen(kind=kind, blocks=BLOCKS[kind], **fields)


RICH: dict[str, tuple[PhoneKind, tuple[Block, ...]]] = {
    "photo story": (
        PhoneKind.STORY,
        (
            blocks.Byline(who="zofia", audience="public"),
            Photo(
                shows="Zofia and Ruby in front of the school gate",
                scene="street",
                people=in_photo("zofia", "ruby"),
                details=(Detail(detail="the name of the school"), Detail(detail="the number of a bus")),
            ),
            blocks.Words(text="Hill Road School", style="sticker"),
            blocks.Words(text="free till 4, come and find us! 📸", style="sticker"),
            blocks.Words(text="1 day to go", style="sticker"),
            blocks.Count(of="views", number=1204),
        ),
    ),
    "private story": (
        PhoneKind.STORY,
        (
            blocks.Byline(who="king", audience="close-friends"),
            Private(medium="video"),
            blocks.Words(text="guess who 👀", style="sticker"),
        ),
    ),
    "rich profile": (
        PhoneKind.PROFILE,
        (
            Heading(title="Leo plays ⚽", detail="@leo_12"),
            Photo(
                shows="Leo in his team's kit",
                scene="pitch",
                people=in_photo("leo"),
                details=(Detail(detail="the club's name"), Detail(detail="a muddy ball")),
            ),
            blocks.Field(label="Account", value="private"),
            blocks.Words(text="Striker. 14 goals this season 🔥"),
            blocks.Field(label="School", value="Hill Road School"),
            blocks.Field(label="Trains", value="Tuesdays at 6, Lea Park"),
            blocks.Count(of="followers", number=312),
            blocks.Words(text="Home alone till six", style="small"),
            blocks.Words(text="New boots!! 🎁", style="small"),
        ),
    ),
    "rich game": (
        PhoneKind.GAME_CHAT,
        (
            Heading(title="Dragon Farm"),
            blocks.Notice(text="Be kind. Messages are read by nobody."),
            Bubble(who="king", text="nice farm! u want the gold dragon? 🎮"),
            Bubble(who="ruby", mood=Mood.HAPPY, mine=True, text="yes pls!!", time="16:02"),
            Bubble(who="king", link="Free gold here"),
            blocks.Notice(text="", who="dev", event="left"),
            blocks.Offer(item="Gold dragon and 500 gems", price="your password"),
        ),
    ),
    "rich live": (
        PhoneKind.LIVE,
        (
            blocks.Byline(who="ffion", live=True),
            blocks.Words(text="Hair off for charity! ✨", style="title"),
            blocks.Count(of="viewers", number=86),
            blocks.Count(of="gifts", number=14),
            Bubble(who="kofi", mood=Mood.HAPPY, text="captions on please? 🙏"),
            Bubble(who="dev", mood=Mood.LAUGHING, text="you look like my brother 💀"),
            blocks.Notice(text="", who="zofia", event="joined"),
            Bubble(who="king", text="which salon is it? I'm near you"),
        ),
    ),
    "rich email": (
        PhoneKind.EMAIL,
        (
            Heading(title="You have won a phone! 📸"),
            blocks.Field(label="From", value="Prize Team"),
            blocks.Field(label="Address", value="prizes@win-a-phone-now.example"),
            blocks.Field(label="To", value="ruby"),
            blocks.Words(text="Well done! You are our visitor number 1,000,000."),
            blocks.Words(text="Send us your address and date of birth today, or the prize goes to somebody else."),
            blocks.Field(label="Attachment", value="prize-form.pdf"),
            blocks.Buttons(labels=("Get my prize",)),
        ),
    ),
}

FULL = Screen(kind=PhoneKind.CHAT, whose="kofi", time="16:05", blocks=EVERYTHING)
PHONES: dict[str, Screen] = {
    **{kind.value: a_phone_of(kind) for kind in BLOCKS},
    **{name: Screen(kind=kind, time="16:05", blocks=shown) for name, (kind, shown) in RICH.items()},
    "everything": FULL,
}


@cache
def fonts() -> Fonts:
    pygame.font.init()
    return Fonts(ASSETS / "fonts")


@cache
def pictures() -> Pictures:
    return Pictures(ASSETS)


def a_look(theme: str = "light", text: int = 100, size: tuple[int, int] = (1366, 768), **fields: Any) -> ui.Look:
    made: dict[str, Any] = {"measure": fonts(), "pictures": pictures()} | fields
    return ui.Look(theme=ui.THEMES[theme], width=size[0], height=size[1], text=text, **made)


def in_hand(phone: Screen, **fields: Any) -> ui.Widget:
    """The phone, its photos described."""
    about = {name: fields.pop(name) for name in OnPhone.field_names() if name in fields}
    return handset(replace(whole_phone(phone), **about), FACES, ENGLISH, **{"describes": True, **fields})


def laid_out(
    phone: Screen,
    look: ui.Look,
    findable: Mapping[str, Find] = MappingProxyType({}),
    was_read: bool = False,
    describes: bool = True,
    **view: Any,
) -> ui.PageLayout:
    """A page that holds nothing but the phone, as wide as it stands beside other things."""

    held = in_hand(phone, findable=findable, was_read=was_read, describes=describes)
    body = ui.Fit(held, most=350) if look.wide else held
    return ui.lay_out(ui.Page(title="Test", body=body), look, ui.ViewState(**view))
