"""What rules say is held word for word, with the lines to write; and what they find is just that, no more, no less."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from isitok.base.value import replace
from isitok.format.problem import Place, Places
from isitok.format.vocabulary import FOR_STAFF, Band, Level, Rating, SensitiveTopic, Verdict
from isitok.rules.folding import folded, spelt_out
from isitok.rules.numbers import numbers_in
from isitok.rules.patterns import endings_of
from isitok.rules.real_contact import hosts_in
from isitok.rules.subject import PackSubject, Subject
from tests.builders import a_message, a_phone, a_respond, an_act, an_option
from tests.rules.examples import EXAMPLES
from tests.rules.nouns import LEVEL_3, checked, in_a_bubble, in_a_why, in_an_option, in_talk, what_rules_say
from tests.rules.test_contacts import NO_NUMBERS, NO_PLACES, NUMBERS, PLACES

GOLDEN = Path(__file__).parents[1] / "golden"
AT_THE_LIMIT = (
    *("44791112345", "447911123456", "4479111234567", "44791112345678"),
    *("0044 7911 1234", "0044 7911 12345", "0044 7911 123456", "0044 7911 12345678", "0044 7911 123456789"),
    *("00 33 1 23 45 67", "00 33 1 23 45 67 8", "00 33 1 23 45 67 89 01 2", "00 33 1 23 45 67 89 01 23"),
    *("call 12", "call 123 now", "text 1234", "call 4567890123 now", "tel 4821", "tel 48213", "tel. 482 133"),
    *("020 7946", "0207 946", "020 7946 01", "020 7946 012", "0207946 0123", "020 7946 01234", "0 2 0 7 9 4 6"),
    *("0 2 0 7 9 4", "0 1 2 3 4 5 6 7", "0 2 4 6 8 1 0 1", "0 3 6 9 1 2 1 5", "0 9 8 7 6 5 4", "08001111 08001111"),
    *("08001111 2", "0800 1111 22", "0800 111 0 2026", "04052012", "04052112", "31122026 is my birthday", "32122026"),
    *("273 825 5000", "800 273 82", "1 800 273 8255", "2 800 273 8255", "12 800 273 8255", "0.1278 0.33", "51.507, 0"),
    *(
        "+44 12",
        "+44 12345",
        "+4412345",
        "+44 1234 56 points",
        "order 0207 946",
        "my ref is 0207946",
        "case no 0207946",
    ),
    *("oh seven nine one one", "oh one two three four five six", "oh double seven one two three four", "oh treble one"),
    *("zero one two three four five six seven eight nine one two", "zero hundred thousand", "o eight hundred and one"),
    *("ring 0800 123 4567 0800 765 4321", "0800 123 4567 12", "09:30 0800 1234", "7.30, 8.30, 9.30 0207946012"),
    *("Leo0207946012", "call0207946012", "at 0207946012", "£0207946012", "ISBN 0207946012", "ISBN: 9780207946012"),
    *(
        "see kindtalk.me",
        "kindtalk.me",
        "kind-talk.me",
        "kind4talk.so",
        "a.co.so",
        "kindtalk.zz",
        "kind4.zz",
        "a.co.zz",
    ),
    *(
        "kindtalk.com/a",
        "7.7/a",
        "kindtalk.photo",
        "see kindtalk.photo",
        "go to kind.jpg",
        "kind.jpg/abc",
        "my kind.Me",
    ),
    *("Kind.Me", "go to kind.Me", "tell.care", "with.com", "with.help", "see with.help", "a.b.help", "12.34.help"),
    *("kind dot example", "kind dot com slash me", "kind [dot] example", "t.me", "bit.ly/example", "kind . com"),
    *("https://a.example/b", "http://a.example.com", "www.kind", "www2.kind.example", "kind.xn--p1ai", "kind.com."),
)
"""Just a number or a place on the web, or just none."""


class ByPath(Places):
    """Says where a problem is by the keys on the way, as nothing here was read from a file."""

    def at(self, *path: str | int) -> Place:
        return Place(".".join(map(str, path)))


def told_of(about: Subject | PackSubject) -> str:
    """Each problem, with its place and the lines to write."""
    problems = what_rules_say(replace(about, places=ByPath(file="", marks={})))
    return "".join(f"  {one.place.file}: {one.severity}: {one.message}\n    {one.hint}\n" for one in problems)


def is_as_it_was(name: str, told: str, update_golden: bool) -> None:
    if update_golden:
        (GOLDEN / name).write_text(told, "utf-8")
    assert told == (GOLDEN / name).read_text("utf-8")


def test_every_rule_says_what_it_said_of_its_examples(update_golden: bool) -> None:
    told = "".join(
        f"{code} {number}\n{told_of(about)}"
        for code, examples in EXAMPLES.items()
        for number, about in enumerate([*(one for some in examples.trips.values() for one in some), *examples.passes])
    )

    is_as_it_was("rules.txt", told, update_golden)


def test_numbers_and_places_on_the_web_are_found_from_their_first_sign_to_their_last(update_golden: bool) -> None:
    told = "".join(
        f"{text!r}: {[(one.written, one.digits, one.is_short) for one in numbers_in(text)]} {[*hosts_in(text)]}\n"
        for text in dict.fromkeys((*NUMBERS, *NO_NUMBERS, *PLACES, *NO_PLACES, *AT_THE_LIMIT))
    )

    is_as_it_was("contacts.txt", told, update_golden)


SAID = (
    "He cut his arm last night.",
    "She hurts herself when she is sad.",
    "Her dad hits her with a belt.",
    "Her dad hits her, and she cut her arms.",
    "I want to die",
    "Nobody hurt himself.",
    "want £50? just carry this bag to the station",
    "u can earn a tenner, carry a bag for me",
    "She starves herself to be thin.",
    "too fat for that dress",
    "He has a knife in his bag.",
    "He vapes behind the gym.",
    "dont tell ur mum about us",
    "our secret ok, dont tell anyone",
    "Ms Okafor messages him from her private account.",
    "send me a nude",
    "She should have covered her face.",
    "He is just a bully.",
    "that is so gay",
    "they said they will post it if i dont send money",
    "She is in hospital and takes her pills.",
    "Kofi Begum from Hill Grange School, 9B, posts it.",
    "Everyone does it, and it will come down in a day.",
    "Who here has sent a photo like that?",
    "It is against the law, and you could go to prison.",
    "He reads about it on Instagram and asks ChatGPT.",
    "Think before you post!",
    "Sexting is never OK.",
    "Childline opens at 9am and is open until 3.30 pm.",
    "k.y.s and h u r t yourself, it's 3.30",
    "don't want to be here anymore",
    "Terrorists were right.",
    "meet me alone after school, grown-ups ruin it",
    "Mr Patel sends her gifts and says to keep it between us.",
    "She bet her lunch money and is 13 but says she is 18.",
    "You won't be in any trouble.",
)
"""What can be about hard things: each subject of the word lists, denied, asked about, refused."""


def in_another_act(text: str, **fields: Any) -> Subject:
    return checked(acts=(an_act(Verdict.NOT_OK), an_act(Verdict.OK, act=text, by="", why="Noor asks first.")), **fields)


def in_a_harmful_option(text: str, **fields: Any) -> Subject:
    options = (an_option(do="Ask Ffion how she is"), an_option(Rating.HARMS, do=text, why="It hurts her."))
    return checked(respond=a_respond(options=options), **fields)


def in_two_bubbles(text: str, **fields: Any) -> Subject:
    first, _, rest = text.partition(" ")
    return checked(
        acts=(an_act(ring=("said",)),), phone=a_phone(a_message(first, id="said"), a_message(rest)), **fields
    )


def in_a_quotation(text: str, **fields: Any) -> Subject:
    return in_a_why(f'Kofi says "{text}" and waits.', **fields)


PLACES_IN_A_STORY: tuple[Callable[..., Subject], ...] = (
    in_a_why, in_a_bubble, in_two_bubbles, in_an_option, in_a_harmful_option, in_talk, in_another_act, in_a_quotation,
)  # fmt: skip
TOUCHES = (SensitiveTopic.SELF_HARM, SensitiveTopic.VIOLENCE)
STORIES: tuple[dict[str, Any], ...] = (
    {},
    {"ages": (Band.B9_11, Band.B11_14), "level": Level.TWO, "help": ("childline",)},
    {"ages": (Band.B11_14,), "level": Level.TWO, "help": ("trusted-adult", "childline"), "adult_led": True},
    {"ages": (Band.B14_18,), "touches": TOUCHES, "not_about": {"real-people": "", "drugs": "", "drgus": ""}, **LEVEL_3},
    {"help": ("block", "friend", "save-messages", "ask-poster", "report-phishing", "emergency-999")},
    {"ages": FOR_STAFF, "level": Level.THREE, "adult_led": True, "facts": ("LAW-EW-06",)},
)


def test_what_words_need_is_said_as_it_was(update_golden: bool) -> None:
    told: dict[str, list[str]] = {}
    for at, text in enumerate(SAID):
        for number, fields in enumerate(STORIES):
            for place in PLACES_IN_A_STORY[(at + number) % 4 :: 4 if number else 1]:
                told.setdefault(told_of(place(text, **fields)), []).append(f"{number} {place.__name__}: {text}\n")

    is_as_it_was("words.txt", "".join("".join(here) + said for said, here in told.items()), update_golden)


@pytest.mark.parametrize(
    ("word", "with_endings"),
    [
        ("hurt", ["hurt", "hurts", "hurted", "hurting", "hurtin"]),
        ("slap", ["slap", "slaps", "slaped", "slaping", "slapin", "slapped", "slapping", "slappin"]),
        ("hate", ["hate", "hates", "hated", "hating", "hatin"]),
        ("carry", ["carry", "carries", "carried", "carrying", "carryin"]),
        ("play", ["play", "plays", "played", "playing", "playin"]),
        ("miss", ["miss", "misses", "missed", "missing", "missin"]),
        ("fix", ["fix", "fixes", "fixed", "fixing", "fixin"]),
        ("catch", ["catch", "catches", "catched", "catching", "catchin"]),
        ("push", ["push", "pushes", "pushed", "pushing", "pushin"]),
        ("buzz", ["buzz", "buzzes", "buzzed", "buzzing", "buzzin"]),
        ("need", ["need", "needs", "needed", "needing", "needin"]),
    ],
)
def test_a_word_with_a_tilde_takes_regular_endings(word: str, with_endings: list[str]) -> None:
    assert list(endings_of(word)) == with_endings


def test_words_are_folded_as_they_were(update_golden: bool) -> None:
    texts = (
        *(
            "it's 3.30, or 3:30 - £1,000! no",
            "a. b, c; d - e / f (g) h",
            "£ 5 and £5k £5.50",
            "s*ck sh!t f4ke 1t 0n b@d",
        ),
        *(
            "kyyys noooo haha",
            "Café Зоя naïve ʌ",
            "k.y.s. k y s k-y-s",
            "4a4a4a4a 5555",
            "'no' don't 'til",
            "9 am",
            "a 5.b",
        ),
    )
    told = "".join(f"{text!r}: {tuple(folded(text))[1:-1]} {spelt_out(text)!r}\n" for text in texts)

    is_as_it_was("folded.txt", told, update_golden)
