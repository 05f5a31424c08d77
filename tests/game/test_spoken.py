"""How texts are said aloud, as a table; and what a voice makes of them."""

import re
import shutil
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isitok.format.beside_acts import Other
from isitok.game.spoken import names_said, spoken
from isitok.i18n.said import CHAT, sentences
from isitok.i18n.screen_words import ENGLISH
from isitok.library.roots import bundled_root
from tests.bundled import bundled_library
from tests.each import each

NAMES = names_said(bundled_library().cast())


@each(
    [
        ("Ffion films Cian’s goal.", "Feeon films Keean's goal."),
        ("Eilidh and Zofia", "Ailey and Zoffya"),
        ("Mair asks Asha’s Babcia", "Mire asks Ahsha's Bapcha"),
        ("Kuba, in Cymraeg", "Kooba, in Kumraig"),
        ("Ring 0800 1111.", "Ring 0 8 0 0, 1 1 1 1."),
        ("Call 999, or 101 if it can wait", "Call 9 9 9, or 1 0 1 if it can wait"),
        ("116 123, day and night", "1 1 6, 1 2 3, day and night"),
        ("Text 85258", "Text 8 5 2 5 8"),
        ("164 people, 1,000 likes", "164 people, 1,000 likes"),
        ("Ages 11–14", "Ages 11 to 14"),
        ("Pages 11-14 and 3 – 5", "Pages 11 to 14 and 3 to 5"),
        ("They won 3–1", "They won 3–1"),
        ("On 2026-11-24", "On 2026-11-24"),
        ("Open 10am–4pm", "Open 10 a m to 4 p m"),
        ("17-year-olds", "17-year-olds"),
        ("Sent at 17:02", "Sent at 17 oh 2"),
        ("at 21.40, or 19:00", "at 21 40, or 19 hundred"),
        ("from 9:00 to 00:00", "from 9 o'clock to midnight"),
        ("14.8% of 2.50 million", "14.8% of 2.50 million"),
        ("£4.99, £1, £0.50 and 99p", "4 pounds 99, 1 pound, 50 pence and 99 pence"),
        ("£1,000, £2.00, £3 million", "1,000 pounds, 2 pounds, 3 million pounds"),
        ("pls dont tell ur mum idk bc shes cross", "please don't tell your mum I don't know because she's cross"),
        ("r u ok? tbh no", "are you ok? to be honest no"),
        ("Im on it. PLS!", "I'm on it. please!"),
        ("id say youd go w dad, its urs", "I'd say you'd go with dad, it's yours"),
        ("Bev, the TA, has an ID", "Bev, the T A, has an ID"),
        ("Press R, or U", "Press R, or U"),
        ("see you tmrw x", "see you tomorrow kiss"),
        ("a 3 x 4 grid", "a 3 x 4 grid"),
        ("is it #isitok?", "is it is it OK?"),
        ("#isitok", "is it OK?"),
        ("so good #SchoolTrip", "so good hashtag School Trip"),
        ("@maya.k and HairFan3", "at maya dot k and Hair Fan 3"),
        ("kestrel09 wrote", "kestrel 0 9 wrote"),
        ("Year 9, Y11, PS5", "Year 9, Year 11, PS5"),
        ("trials@bright-boots.example", "trials at bright dash boots dot example"),
        ("childline.org.uk is open 24/7", "childline dot org dot uk is open 24 7"),
        ("lol 😂😂", "ha ha, crying with laughter emoji"),
        ("any1 there? lol its on", "anyone there? ha ha it's on"),
        ("u still owe me 4 the cinema", "you still owe me for the cinema"),
        ("u still owe me 4 tickets", "you still owe me 4 tickets"),
        ("Its badge is on its side", "Its badge is on its side"),
        ("10 mins, or 2 secs", "10 minutes, or 2 seconds"),
        ("It is his – he took it", "It is his, he took it"),
        ("his/her photo", "his or her photo"),
        ("See\u00a0this", "See this"),
        ("", ""),
    ],
    "text said",
)
def test_a_text_is_said_in_full(text: str, said: str) -> None:
    assert spoken(text, NAMES, ENGLISH) == said


def test_a_name_in_somebodys_own_story_is_said_as_they_say_it() -> None:
    others = Other(name="Siobhán", say="Shivawn"), Other(name="Mr O’Shea", say="Mr O Shay"), Other(name="A shop")
    names = names_said(bundled_library().cast(), others)
    assert spoken("Siobhán’s dad, Mr O'Shea, and Cian: a shop.", names, ENGLISH) == (
        "Shivawn's dad, Mr O Shay, and Keean: a shop."
    )


def test_every_word_that_has_a_way_to_be_said_stands_in_a_story() -> None:
    stories = "\n".join(file.read_text("utf-8") for file in bundled_root().glob("*/scenarios/*.yaml"))
    said = bundled_library().cast().said
    assert said
    assert [word for word in said if not re.search(rf"\b{word}\b", stories)] == []


@each(CHAT, "short")
def test_a_word_of_chats_is_said_the_same_in_the_middle_of_others(short: str) -> None:
    assert spoken(f"oh {short} no", {}, ENGLISH) == f"oh {CHAT[short]} no"


@given(st.text(max_size=60))
def test_whatever_is_written_is_said_in_sentences_that_leave_nothing_out(text: str) -> None:
    spoken(text, NAMES, ENGLISH)
    apart = "".join(text[first:last] for first, last in sentences(text))
    assert apart.split() == text.split() or "".join(apart.split()) == "".join(text.split())


def test_a_sentence_ends_at_its_stop_and_not_after_a_title() -> None:
    text = "Ms. Okafor asks. “Why?” she says… Nobody knows!"
    parts = [text[first:last] for first, last in sentences(text)]
    assert parts == ["Ms. Okafor asks.", "“Why?”", "she says…", "Nobody knows!"]


HEARD = [
    ("Ffion", "f'i:;0n"),
    ("Cian", "k'i:;@n"),
    ("Eilidh", "'eIli"),
    ("Zofia", "z'0fI;@"),
    ("Priya", "pr'i:j@"),
    ("Tomos", "t'0m0s"),
    ("Kuba", "k'u:b@"),
    ("Mair", "m'aI@"),
    ("0800", "z'i@roU 'eIt z'i@roU z'i@roU"),
    ("999", "n'aIn n'aIn n'aIn"),
    ("11–14", "Il'Ev@n t@ f'o@ti:n"),
    ("pls", "pl'i:z"),
    ("idk", "aI d'oUnt n'oU"),
    ("ur", "jO@"),
    ("bc", "bIk'0z"),
    ("tho", "D'oU"),
    ("99p", "n'aInti n'aIn p'Ens"),
    ("£4.99", "f'o@ p'aUndz n'aInti n'aIn"),
    ("17:02", "s'Ev@nt,i:n 'oU t'u:"),
    ("😂", "kr'aIIN wID l'aaft3r- I2m'oUdZi"),
    ("#isitok?", "Iz It ,oUk'eI"),
    ("HairFan3", "h'e@ f'an Tr'i:"),
]


@pytest.mark.skipif(not shutil.which("espeak-ng"), reason="espeak-ng, which says what would be heard, is not installed")
def test_a_voice_says_them_as_people_do() -> None:
    wanted = [spoken(text, NAMES, ENGLISH) for text, _ in HEARD]
    found = subprocess.run(
        ["espeak-ng", "-v", "en-gb", "-x", "-q", "--stdin"],
        input="\n\n".join(wanted), capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    assert [_sounds(line) for line in found.splitlines() if line.strip()] == [_sounds(sounds) for _, sounds in HEARD]


def _sounds(line: str) -> str:
    """What is heard, without stress and pauses, which differ from version to version."""
    return re.sub(r"[ ',_!;:]", "", line)
