"""Every kind of phone becomes blocks, in reading order, each with the place of its words."""

from itertools import pairwise

import pytest

from isitok.format.blocks import (
    Bubble,
    Buttons,
    Byline,
    Count,
    Detail,
    Field,
    Heading,
    Notice,
    Offer,
    Photo,
    Private,
    Words,
)
from isitok.format.phones import PHONES as RECORDS
from isitok.format.phones import Phone, PhoneKind
from isitok.format.vocabulary import Mood
from tests.builders import in_photo
from tests.packs_.nouns import SMALLEST, codes, reading, with_phone

CLUE = "It says where he lives, to anyone who reads it."

PHONES = {
    "call": (
        """
kind: call
whose: dev
from: ruby
says:
  - hello, it's me
  - is the rabbit there?
""",
        (
            Heading(title="Ruby", person="ruby", rings="in"),
            Words(text="hello, it's me", style="spoken"),
            Words(text="is the rabbit there?", style="spoken"),
        ),
    ),
    "chat": (
        """
kind: chat
whose: dev
time: 12:30
name: Us two
people: 2
messages:
  - ruby (happy): so cute 😂
  - dev: {photo: a rabbit on the grass, time: 12:31}
  - system: Kit was added
  - ruby: {joined: yes}
  - ruby (laughing): {voice: haha}
  - dev: {removed: yes}
typing: ruby
""",
        (
            Heading(title="Us two"),
            Count(of="people", number=2),
            Bubble(who="ruby", mood=Mood.HAPPY, text="so cute 😂"),
            Bubble(who="dev", mine=True, photo=Photo(shows="a rabbit on the grass"), time="12:31"),
            Notice(text="Kit was added"),
            Notice(text="", who="ruby", event="joined"),
            Bubble(who="ruby", mood=Mood.LAUGHING, voice="haha"),
            Bubble(who="dev", mine=True, removed=True),
            Notice(text="", who="ruby", event="typing"),
        ),
    ),
    "post": (
        f"""
kind: post
by: dev
photo:
  shows: a rabbit
  scene: pet
  people: dev
  details: [{{detail: a door number, clue: "{CLUE}"}}, {{detail: some grass}}]
place: The park
audience: close-friends
tags: ruby
likes: 12
comments: [ruby: aww]
""",
        (
            Byline(who="dev", place="The park", audience="close-friends", tags=("ruby",)),
            Photo(
                shows="a rabbit",
                scene="pet",
                people=in_photo("dev"),
                details=(Detail(detail="a door number", clue=CLUE), Detail(detail="some grass")),
            ),
            Count(of="likes", number=12),
            Bubble(who="ruby", text="aww"),
        ),
    ),
    "story": (
        f"""
kind: story
by: dev
private: video
stickers: [new!, {{text: Hill Road, clue: "{CLUE}"}}]
views: 3
""",
        (
            Byline(who="dev"),
            Private(medium="video"),
            Words(text="new!", style="sticker"),
            Words(text="Hill Road", style="sticker", clue=CLUE),
            Count(of="views", number=3),
        ),
    ),
    "profile": (
        f"""
kind: profile
name: Dev
handle: "@dev.draws"
account: public
bio: I like rabbits
photo: a rabbit
fields: {{School: {{text: Hill Road, clue: "{CLUE}"}}, Likes: rabbits}}
followers: 40
posts: my new rabbit
""",
        (
            Heading(title="Dev", detail="@dev.draws"),
            Photo(shows="a rabbit"),
            Field(label="Account", value="public"),
            Words(text="I like rabbits"),
            Field(label="School", value="Hill Road", clue=CLUE),
            Field(label="Likes", value="rabbits"),
            Count(of="followers", number=40),
            Words(text="my new rabbit", style="small"),
        ),
    ),
    "request": (
        """
kind: request
from: ruby
text: Hi, it's me
in_common: 4
handle: "@ruby"
joined: two days ago
""",
        (
            Heading(title="Ruby", detail="@ruby", person="ruby"),
            Words(text="Hi, it's me"),
            Count(of="in-common", number=4),
            Field(label="Joined", value="two days ago"),
        ),
    ),
    "game-chat": (
        f"""
kind: game-chat
game: Block Town
messages: [ruby: gg]
offer: {{item: 1000 coins, price: free, clue: "{CLUE}"}}
""",
        (
            Heading(title="Block Town"),
            Bubble(who="ruby", text="gg"),
            Offer(item="1000 coins", price="free", clue=CLUE),
        ),
    ),
    "live": (
        """
kind: live
by: dev
title: My rabbit
viewers: 12
gifts: 1
comments: [ruby: so fast]
""",
        (
            Byline(who="dev", live=True),
            Words(text="My rabbit", style="title"),
            Count(of="viewers", number=12),
            Count(of="gifts", number=1),
            Bubble(who="ruby", text="so fast"),
        ),
    ),
    "email": (
        f"""
kind: email
from: Prize team
address: {{text: prizes@win-now.example, clue: "{CLUE}"}}
to: Dev
subject: You have won
body: [Press here., {{text: Quick, clue: "{CLUE}"}}]
button: Get it
attachment: prize file
""",
        (
            Heading(title="You have won"),
            Field(label="From", value="Prize team"),
            Field(label="Address", value="prizes@win-now.example", clue=CLUE),
            Field(label="To", value="Dev"),
            Words(text="Press here."),
            Words(text="Quick", clue=CLUE),
            Field(label="Attachment", value="prize file"),
            Buttons(labels=("Get it",)),
        ),
    ),
    "popup": (
        f"""
kind: popup
title: You won
text: {{text: Type in your name, clue: "{CLUE}"}}
countdown: 0:59
buttons: [OK, {{text: Later, clue: "{CLUE}"}}]
close: yes
from: Quiz page
""",
        (
            Heading(title="You won"),
            Field(label="From", value="Quiz page"),
            Words(text="Type in your name", clue=CLUE),
            Words(text="0:59", style="countdown"),
            Buttons(labels=("OK", "Later"), close=True, clue=CLUE),
        ),
    ),
    "settings": (
        f"""
kind: settings
title: Location
switches: {{Show my location: {{value: On, clue: "{CLUE}"}}, Seen by: friends, Sound: off}}
""",
        (
            Heading(title="Location"),
            Field(label="Show my location", value="on", switch=True, clue=CLUE),
            Field(label="Seen by", value="friends"),
            Field(label="Sound", value="off", switch=True),
        ),
    ),
}


def phone_in(text: str) -> Phone:
    read = with_phone(text)
    assert read.problems == ()
    assert read.subject
    assert read.subject.scenario.phone
    return read.subject.scenario.phone


@pytest.mark.parametrize(("text", "blocks"), PHONES.values(), ids=PHONES)
def test_a_kind_of_phone_becomes_its_blocks(text: str, blocks: tuple[object, ...]) -> None:
    assert phone_in(text).blocks == blocks


PARTS = {
    "call": "Heading / Words / Words",
    "chat": "Heading Count Bubble / Bubble / Notice / Notice / Bubble / Bubble / Notice",
    "post": "Byline Photo Count / Bubble",
    "story": "Byline Private Words Words Count",
    "profile": "Heading Photo / Field Words Field Field Count / Words",
    "request": "Heading / Words Count Field",
    "game-chat": "Heading Bubble / Offer",
    "live": "Byline Words Count Count / Bubble",
    "email": "Heading Field Field Field / Words Words Field / Buttons",
    "popup": "Heading Field Words Words / Buttons",
    "settings": "Heading Field Field Field",
}


@pytest.mark.parametrize(("kind", "parts"), PARTS.items(), ids=PARTS)
def test_a_phone_opens_part_by_part(kind: str, parts: str) -> None:
    phone = phone_in(PHONES[kind][0])
    begins = (0, *phone.parts(), len(phone.blocks))

    opened = [phone.blocks[begin:end] for begin, end in pairwise(begins)]
    assert " / ".join(" ".join(type(block).__name__ for block in part) for part in opened) == parts


@pytest.mark.parametrize(("text", "blocks"), PHONES.values(), ids=PHONES)
def test_every_text_on_a_phone_stands_on_the_line_that_its_place_says(text: str, blocks: tuple[object, ...]) -> None:
    read = with_phone(text)
    assert read.subject
    lines = f"x\n{text.strip()}".splitlines()

    for passage in read.subject.passages:
        if passage.path[0] == "phone" and passage.text not in ("Ruby",):
            line = lines[read.subject.at(*passage.path).line - 8]
            assert passage.text.lower() in line.lower(), passage


def test_every_kind_of_the_format_has_a_file_with_a_manual() -> None:
    assert {kind.value for kind in RECORDS} == {kind.value for kind in PhoneKind} == set(PHONES)
    assert all(record.__doc__ for record in RECORDS.values())


def test_all_that_can_be_picked_has_room_for_a_clue() -> None:
    for block in (Photo, Private, Heading, Bubble, Notice, Words, Field, Offer, Buttons, Detail):
        assert "clue" in block.field_names()


def test_a_phone_counts_all_its_words_but_not_its_clues() -> None:
    message = "one two three four five six seven eight nine ten eleven"
    phone = f"kind: chat\nname: Us\nmessages: [dev: {message}, ruby: {message}, dev: {message}, ruby: {message}]"

    assert codes(with_phone(phone)) == ["too-long"]
    assert codes(with_phone(phone.replace(f", ruby: {message}]", "]"))) == []


@pytest.mark.parametrize(("ages", "most"), [("7-9", 35), ("9-11", 45), ("11-14", 60), ("14-18", 70)])
def test_the_older_players_are_the_more_words_a_phone_may_have(ages: str, most: int) -> None:
    def told(words: int) -> list[str]:
        post = f"phone:\n  kind: post\n  by: ruby\n  text: {'rain ' * words}\n"
        problems = reading(SMALLEST.replace("7-9", ages) + post).problems
        return [problem.message for problem in problems if problem.code == "too-long"]

    assert told(most) == []
    assert told(most + 1) == [f"the phone shows {most + 1} words; {most} at most for ages {ages}"]


def test_of_a_post_exactly_one_of_text_photo_and_private_is_shown() -> None:
    assert codes(with_phone("kind: post\nby: dev")) == ["exactly-one"]
    assert with_phone("kind: post\nby: dev").subject is None
    assert codes(with_phone("kind: post\nby: dev\ntext: a\nprivate: photo")) == ["exactly-one"]
