"""A story for each kind of phone that the golden content doesn't have."""

from isitok.base.value import replace
from isitok.format.phone_parts import (
    Address,
    ClueLabel,
    ClueText,
    Detail,
    Message,
    Offer,
    Photo,
    Portrait,
    Sender,
    Switch,
)
from isitok.format.phones import Email, GameChat, Live, Phone, PhoneKind, Profile, Settings, Story
from isitok.format.vocabulary import Mood
from isitok.game.session import start
from isitok.scenes.play_page import PlayScene
from isitok.scenes.scene import Scene
from tests.stages.desk import library

_SHOWN: dict[PhoneKind, Phone] = {
    PhoneKind.STORY: Story(
        kind=PhoneKind.STORY,
        by="ffion",
        audience="public",
        photo=Photo(
            shows="Ffion and Noor in front of the school gate",
            scene="street",
            people=(Portrait(who="ffion"), Portrait(who="noor")),
            details=(Detail(detail="the name of the school"), Detail(detail="the number of a bus")),
        ),
        stickers=(ClueLabel(text="Hill Road School"), ClueLabel(text="free till 4, come and find us! 📸")),
        views=1204,
    ),
    PhoneKind.PROFILE: Profile(
        kind=PhoneKind.PROFILE,
        name="Leo plays ⚽",
        handle="@leo_12",
        photo=Photo(shows="Leo in his team’s kit", scene="pitch", people=(Portrait(who="leo"),)),
        account="public",
        bio=ClueText(text="Striker. 14 goals this season 🔥"),
        fields={"School": ClueLabel(text="Hill Road School"), "Trains": ClueLabel(text="Tuesdays at 6, Lea Park")},
        followers=312,
        posts=("Home alone till six",),
    ),
    PhoneKind.GAME_CHAT: GameChat(
        kind=PhoneKind.GAME_CHAT,
        game="Dragon Farm",
        messages=(
            Message(who="king", text="nice farm! u want the gold dragon? 🎮"),
            Message(who="leo", mood=Mood.HAPPY, mine=True, voice="yes please, what do I do", time="16:02"),
            Message(who="king", removed=True),
            Message(who="noor", joined=True),
        ),
        offer=Offer(item="Gold dragon", price="your password"),
    ),
    PhoneKind.LIVE: Live(
        kind=PhoneKind.LIVE,
        by="ffion",
        title=ClueLabel(text="Hair off for charity! ✨"),
        viewers=86,
        gifts=14,
        comments=(
            Message(who="kofi", mood=Mood.HAPPY, text="captions on please? 🙏"),
            Message(who="king", text="which salon is it? I’m near you"),
        ),
    ),
    PhoneKind.EMAIL: Email(
        kind=PhoneKind.EMAIL,
        subject=ClueLabel(text="You have won a phone! 📸"),
        from_=Sender(text="Prize Team"),
        address=Address(text="prizes@win-a-phone-now.example"),
        to=Sender(text="Leo"),
        body=(
            ClueText(text="Well done! You are our visitor number 1,000,000."),
            ClueText(text="Send us your address today, or the prize goes to somebody else."),
        ),
        attachment=ClueLabel(text="prize-form.pdf"),
        button=ClueLabel(text="Get my prize"),
    ),
    PhoneKind.SETTINGS: Settings(
        kind=PhoneKind.SETTINGS,
        title="Who can see me",
        switches={
            "Show where I am": Switch(value="on"),
            "Private account": Switch(value="off"),
            "Who can write to me": Switch(value="Everyone"),
        },
    ),
}

PHONES = [f"judge-{kind.value}" for kind in _SHOWN]


def phones() -> dict[str, Scene]:
    """The question beside each of these phones."""
    story = library().scenario("in-town/stranger")
    shown = {kind: replace(phone, whose="leo", time="16:05") for kind, phone in _SHOWN.items()}
    return {
        f"judge-{kind.value}": PlayScene(session=start([replace(story, phone=phone)])) for kind, phone in shown.items()
    }
