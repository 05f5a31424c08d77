"""What a phone says to somebody who can't see it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isitok.format import blocks
from isitok.format.phones import PhoneKind
from isitok.format.shown import Screen
from isitok.format.vocabulary import Mood, Verdict
from isitok.format.yaml.emoji import EMOJI
from isitok.game.spoken import with_emoji_named
from isitok.i18n.screen_words import ENGLISH
from isitok.phone.find import Showing
from isitok.phone.kinds import screenful
from isitok.phone.phone_aloud import lines
from isitok.phone.who_is_who import ASLEEP, mood_in
from tests.each import each
from tests.heard import speech
from tests.phone.people import FACES, FULL, PHONES, a_look, a_phone_of, laid_out
from tests.seen import seen

SAID = {
    "chat": [
        "A phone: School trip. 28 people",
        "Leo, happy: who's got pics from the beach??",
        "Ffion, worried, 16:02: pls don't post the one of me asleep",
        "Kofi, laughing: too late, it's hilarious, crying with laughter emoji",
        "Kofi: Photo: Ffion asleep by the coach window. You can see: a school badge, some crisps",
    ],
    "everything": [
        "Kofi’s phone: Year 9, football emoji. The time is 16:05",
        "Messages are gone after a day",
        "Kofi: Voice message: I can be there at ten",
        f"Kofi: {'a' * 60}",
        "Ffion joined",
        "Ffion, sad: Photo – not shown",
        "Leo: Message removed",
        "KingOfBlocks: Link: Win a new phone now",
        "Leo: Photo: Leo, Kofi and Ffion laughing",
        "KingOfBlocks left",
        "Ffion is typing …",
    ],
    "post": [
        "A phone: Post",
        "Posted by Gran. Place: Hill Park. Who can see it: Everyone. Tagged: Zofia",
        "Photo: Zofia holding up a prize",
        "41 likes",
        "Mum, happy: well done love, red heart emoji",
        "Mum: Video – not shown",
    ],
    "call": [
        "A phone: Call",
        "Gran",
        "hello love. it's only me",
        "is your mum in?",
    ],
    "request": [
        "A phone: Friend request",
        "KingOfBlocks, @king",
        "hi Ruby! say yes and we can play, game controller emoji",
        "0 friends in common",
        "Joined: today",
        "Buttons on the phone: Accept, Ignore",
    ],
    "popup": [
        "A phone: Pop-up",
        "Which dragon are you?",
        "From: Dragon Den",
        "Type in your full name, birthday and school!",
        "Countdown: 2 minutes left",
        "Buttons on the phone: Find my dragon, No, I don't want to know, a small cross to close it",
    ],
    "story": [
        "A phone: Story",
        "Posted by Leo. Who can see it: Close friends",
        "first day!",
        "Sticker: Hill Road",
        "212 views",
    ],
    "profile": [
        "A phone: Profile",
        "leo.plays, @leo_12",
        "Account: Public",
        "School: Hill Road School",
        "Home alone till six",
    ],
    "game-chat": [
        "A phone: Block Castle",
        "KingOfBlocks: u want the gold sword?",
        "On offer: Gold sword, your password",
    ],
    "live": ["A phone: Live video", "Leo is live", "Ask me anything", "1 person watching", "Video – not shown"],
    "email": [
        "A phone: Email",
        "Your parcel is waiting",
        "From: Parcel Team",
        "Address: help@parcel-now.example",
        "Pay £1.45 today.",
        "Buttons on the phone: Pay now",
    ],
    "photo story": [
        "A phone: Story. The time is 16:05",
        "Posted by Zofia. Who can see it: Everyone",
        "Photo: Zofia and Ruby in front of the school gate. You can see: the name of the school, the number of a bus",
        "Sticker: Hill Road School",
        "Sticker: free till 4, come and find us! camera with flash emoji",
        "Sticker: 1 day to go",
        "1204 views",
    ],
    "private story": [
        "A phone: Story. The time is 16:05",
        "Posted by KingOfBlocks. Who can see it: Close friends",
        "Video – not shown",
        "Sticker: guess who, eyes emoji",
    ],
    "rich profile": [
        "A phone: Profile. The time is 16:05",
        "Leo plays, football emoji, @leo_12",
        "Photo: Leo in his team's kit. You can see: the club's name, a muddy ball",
        "Account: Private",
        "Striker. 14 goals this season, fire emoji",
        "School: Hill Road School",
        "Trains: Tuesdays at 6, Lea Park",
        "312 followers",
        "Home alone till six",
        "New boots!! present emoji",
    ],
    "rich game": [
        "A phone: Dragon Farm. The time is 16:05",
        "Be kind. Messages are read by nobody.",
        "KingOfBlocks: nice farm! u want the gold dragon? game controller emoji",
        "Ruby, happy, 16:02: yes pls!!",
        "KingOfBlocks: Link: Free gold here",
        "Dev left",
        "On offer: Gold dragon and 500 gems, your password",
    ],
    "rich live": [
        "A phone: Live video. The time is 16:05",
        "Ffion is live",
        "Hair off for charity! sparkles emoji",
        "86 people watching",
        "14 gifts",
        "Kofi, happy: captions on please? hands together emoji",
        "Dev, laughing: you look like my brother, skull emoji",
        "Zofia joined",
        "KingOfBlocks: which salon is it? I'm near you",
    ],
    "rich email": [
        "A phone: Email. The time is 16:05",
        "You have won a phone! camera with flash emoji",
        "From: Prize Team",
        "Address: prizes@win-a-phone-now.example",
        "To: ruby",
        "Well done! You are our visitor number 1,000,000.",
        "Send us your address and date of birth today, or the prize goes to somebody else.",
        "Attachment: prize-form.pdf",
        "Buttons on the phone: Get my prize",
    ],
    "settings": [
        "A phone: Privacy",
        "Show my location: On",
        "Private account: Off",
        "Who can write to me: Everyone",
    ],
}


@each(PHONES)
def test_a_phone_is_read_aloud_in_order(name: str) -> None:
    assert lines(PHONES[name], FACES, ENGLISH) == SAID[name]


@each([100, 200], "text")
@each(PHONES)
def test_the_screen_says_what_the_reading_says(name: str, text: int) -> None:
    told = [line.strip() for line in speech(laid_out(PHONES[name], a_look(text=text)).root)]
    # What floats over a live picture may have to be read on, in a part of its own.
    screen = [line.removesuffix(", image") for line in told[2:] if line != "Comments, region"]
    assert screen == SAID[name][1:]


def test_whose_phone_it_is_and_how_many_are_in_it_is_said_by_the_region() -> None:
    told = speech(laid_out(a_phone_of(PhoneKind.CHAT, whose="leo"), a_look(text=140)).root)
    assert told[1].strip() == "Leo’s phone: School trip, region, 28 people"


def test_a_phone_that_shows_everything_at_once_is_a_section_without_a_stop_for_the_keyboard() -> None:
    told = speech(laid_out(a_phone_of(PhoneKind.REQUEST), a_look()).root)
    assert told[1].strip() == "A phone: Friend request, section"


def test_nothing_that_is_read_aloud_names_a_verdict_or_a_clue() -> None:
    said = " ".join(line for name in SAID for line in lines(PHONES[name], FACES, ENGLISH))
    assert "which school she goes to" not in said
    assert not any(ENGLISH.label(verdict) in said for verdict in Verdict)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("hilarious 😂", "hilarious, crying with laughter emoji"),
        ("me!! 😂😂 bring the ball ⚽", "me!! crying with laughter emoji, bring the ball, football emoji"),
        ("😮", "open mouth emoji"),
        ("well done ❤️!", "well done, red heart emoji!"),
        ("👍🏽👍🏽 yes", "thumbs up emoji, yes"),
        ("It’s fine – really", "It’s fine – really"),
    ],
)
def test_emoji_are_said_by_name(text: str, said: str) -> None:
    assert with_emoji_named(text, ENGLISH) == said


@given(st.text(st.one_of(st.sampled_from([*EMOJI, "\ufe0f", " ", "!"]), st.characters(max_codepoint=0x24F))))
def test_no_emoji_is_left_unsaid_and_no_letter_is_lost(text: str) -> None:
    said = with_emoji_named(text, ENGLISH)
    assert not set(said) & set(EMOJI)
    letters = [letter for letter in text if letter.isalnum()]
    rest = iter(said)
    assert all(letter in rest for letter in letters)


def test_faces_in_a_photo_agree_with_its_description() -> None:
    assert mood_in("Ffion asleep by the coach window") == ASLEEP
    assert mood_in("Ffion yawning by the coach window") is Mood.TIRED
    assert mood_in("Eilidh dances in odd socks") is Mood.HAPPY
    assert mood_in("Zofia pulling a silly face") is Mood.LAUGHING
    assert mood_in("Noor in front of her door") is Mood.CALM
    assert mood_in("A retired ambassador in the sports department") is Mood.CALM  # "tired", "sad" and "party" in words


def test_somebody_outside_the_cast_has_a_name_but_no_face() -> None:
    assert FACES.name("king") == "KingOfBlocks"
    assert (FACES.picture("king", Mood.HAPPY), FACES.looks("king")) == ("", "")
    assert FACES.picture("leo", Mood.HAPPY) == "cast/leo-happy.svg"
    assert FACES.looks("leo").startswith("light brown hair")


def test_the_same_phone_is_the_same_widget() -> None:
    from tests.phone.people import in_hand

    assert in_hand(FULL) == in_hand(FULL)


def test_an_email_shows_an_emoji_as_it_is_and_names_it_for_ears() -> None:
    to = blocks.Field(label="To", value="Ruby 🐱")
    phone = Screen(kind=PhoneKind.EMAIL, blocks=(blocks.Heading(title="Hi"), to))
    laid = laid_out(phone, a_look())

    drawn = " ".join(text.text for text in seen(laid).texts)
    assert "To: Ruby" in drawn
    assert "cat emoji" not in drawn
    assert "To: Ruby, cat emoji" in lines(phone, FACES, ENGLISH)


@pytest.mark.parametrize(
    ("title", "who", "crowd", "shown"),
    [
        (
            "School trip",
            ("leo", "king", "leo", "kofi", "dev"),
            True,
            ("leo", "kofi"),
        ),  # in the order in which they write
        ("School trip", ("leo", "leo"), True, ()),  # one is no group
        ("School trip", ("leo",), False, ("leo",)),
        ("Kofi", (), False, ("kofi",)),  # who hasn't answered yet
        ("Us five", (), False, ()),
    ],
)
def test_the_bar_of_a_chat_shows_whom_it_is_with_and_of_a_group_two_who_write(
    title: str, who: tuple[str, ...], crowd: bool, shown: tuple[str, ...]
) -> None:
    head = (blocks.Heading(title=title), *((blocks.Count(of="people", number=28),) if crowd else ()))
    mine = blocks.Bubble(who="ffion", mine=True, text="hi")
    said = tuple(blocks.Bubble(who=each, text="hi") for each in who)
    phone = Screen(kind=PhoneKind.CHAT, whose="ffion", blocks=(*head, mine, *said))
    showing = Showing(faces=FACES, words=ENGLISH)

    faces = tuple(f"cast/{each}-calm.svg" for each in shown)
    assert screenful(phone, showing).bar.pictures == faces
    assert screenful(phone, showing, len(head) + 1).bar.pictures == faces, "from the beginning"
