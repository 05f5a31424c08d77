"""A story for each kind of phone that the golden content doesn't have."""

import dataclasses
from isitok.base.value import replace

from isitok.format.phones import Phone
from isitok.game.session import start
from isitok.packs.model import blocks
from isitok.packs.model.blocks import Block, Bubble, Detail, Heading, Photo
from isitok.packs.model.vocabulary import Mood, PhoneKind
from isitok.scenes.play_page import PlayScene
from isitok.scenes.scene import Scene
from tests.builders import in_photo
from tests.stages.desk import library

_SHOWN: dict[PhoneKind, tuple[Block, ...]] = {
    PhoneKind.STORY: (
        blocks.Byline(who="ffion", audience="public"),
        Photo(
            shows="Ffion and Noor in front of the school gate",
            scene="street",
            people=in_photo("ffion", "noor"),
            details=(Detail(detail="the name of the school"), Detail(detail="the number of a bus")),
        ),
        blocks.Words(text="Hill Road School", style="sticker"),
        blocks.Words(text="free till 4, come and find us! 📸", style="sticker"),
        blocks.Count(of="views", number=1204),
    ),
    PhoneKind.PROFILE: (
        Heading(title="Leo plays ⚽", detail="@leo_12"),
        Photo(shows="Leo in his team’s kit", scene="pitch", people=in_photo("leo")),
        blocks.Field(label="Account", value="public"),
        blocks.Words(text="Striker. 14 goals this season 🔥"),
        blocks.Field(label="School", value="Hill Road School"),
        blocks.Field(label="Trains", value="Tuesdays at 6, Lea Park"),
        blocks.Count(of="followers", number=312),
        blocks.Words(text="Home alone till six", style="small"),
    ),
    PhoneKind.GAME_CHAT: (
        Heading(title="Dragon Farm"),
        Bubble(who="king", text="nice farm! u want the gold dragon? 🎮"),
        Bubble(who="leo", mood=Mood.HAPPY, mine=True, voice="yes please, what do I do", time="16:02"),
        Bubble(who="king", removed=True),
        blocks.Notice(text="", who="noor", event="joined"),
        blocks.Offer(item="Gold dragon", price="your password"),
        blocks.Notice(text="", who="king", event="typing"),
    ),
    PhoneKind.LIVE: (
        blocks.Byline(who="ffion", live=True),
        blocks.Words(text="Hair off for charity! ✨", style="title"),
        blocks.Count(of="viewers", number=86),
        blocks.Count(of="gifts", number=14),
        Bubble(who="kofi", mood=Mood.HAPPY, text="captions on please? 🙏"),
        Bubble(who="king", text="which salon is it? I’m near you"),
    ),
    PhoneKind.EMAIL: (
        Heading(title="You have won a phone! 📸"),
        blocks.Field(label="From", value="Prize Team"),
        blocks.Field(label="Address", value="prizes@win-a-phone-now.example"),
        blocks.Field(label="To", value="Leo"),
        blocks.Words(text="Well done! You are our visitor number 1,000,000."),
        blocks.Words(text="Send us your address today, or the prize goes to somebody else."),
        blocks.Field(label="Attachment", value="prize-form.pdf"),
        blocks.Buttons(labels=("Get my prize",)),
    ),
    PhoneKind.SETTINGS: (
        Heading(title="Who can see me"),
        blocks.Field(label="Show where I am", value="on", switch=True),
        blocks.Field(label="Private account", value="off", switch=True),
        blocks.Field(label="Who can write to me", value="Everyone"),
    ),
}

PHONES = [f"judge-{kind.value}" for kind in _SHOWN]


def phones() -> dict[str, Scene]:
    """The question beside each of these phones."""
    story = library().scenario("in-town/stranger")
    shown = {kind: Phone(kind=kind, whose="leo", time="16:05", blocks=parts) for kind, parts in _SHOWN.items()}
    return {
        f"judge-{kind.value}": PlayScene(session=start([replace(story, phone=phone)]))
        for kind, phone in shown.items()
    }
