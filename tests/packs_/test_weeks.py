"""Weeks are checked on every way through them, and what is wrong is said once, with the ways on which it is."""

import os
from pathlib import Path

import pytest

from isitok.base.value import replace
from isitok.format.blocks import Bubble
from isitok.format.week_ways import NO_FLAGS, day_on, saturday_on, ways, where
from isitok.format.week_words import words_beside, words_on_phone
from isitok.library.week_files import check_week_in
from tests.packs_.nouns import BROKEN, told
from tests.packs_.nouns import a_pack as some_pack
from tests.packs_.weeks import problems, read, said, the_known, the_week, with_changes
from tests.rules.nouns import the_words

GONE = "- priya (unsure):\n            id: gone"
THANKS = "- say: thanks priya\n        rating: helps\n"
IN_MY_BAG = "        - idris (unsure): that was in my bag\n"
MONDAY = ("say: did he say yes", "say: its a great dragon", "leave: Sharpen your pencil")
A_SECOND_FLAG = ("flags:\n", "flags:\n  asked: Robin has asked Idris\n")


def test_a_notice_opens_the_call_of_whoever_rings() -> None:
    opens = "    open:                     # one phone, or up to three. Six messages on each, at most\n"
    call = "    open:\n    - {kind: call, from: gran, says: have you eaten?}\n    -\n"
    lock = "      - Year 6 art: Priya sent a photo\n"
    assert not problems((opens, call), (lock, f"{lock}      - Gran: rings\n"))
    assert list(said((opens, call), (lock, f"{lock}      - Grandad: rings\n"))) == ["notice-opens-nothing"]


FILES = sorted((BROKEN / "weeks").glob("*.yaml"))


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_a_broken_week_says_what_is_expected(path: Path) -> None:
    found = told(check_week_in(path.read_bytes(), path.name, some_pack(), the_known(), the_words()).problems)
    expected = path.with_suffix(".txt")
    if os.environ.get("UPDATE_EXPECTED"):
        expected.write_text(found, encoding="utf-8")

    assert found == expected.read_text(encoding="utf-8")
    assert found


def test_the_week_that_a_writer_begins_with_has_no_problem() -> None:
    assert problems() == ()


def test_a_day_is_what_is_there_on_one_way() -> None:
    week = read(the_week()).week
    assert week
    thursday = week.days[3]

    told, untold = day_on(thursday, frozenset({"told"})), day_on(thursday, NO_FLAGS)

    assert [notice.text for notice in told.lock] == ["Ms Okafor liked my wings"]
    assert untold.open[0].messages[0].text == "im not drawing today"  # type: ignore[attr-defined]
    assert [reply.words for reply in told.turn] == ["thanks priya", "can u draw me a goat", "Count the puddles"]
    assert len(untold.turn) == 4
    assert saturday_on(week.saturday, NO_FLAGS).back[0].text == "thanks for sitting next to me"


def test_a_flag_once_set_stays_on_every_later_day() -> None:
    week = read(the_week()).week
    assert week

    assert ways(week) == (
        (NO_FLAGS,),
        (NO_FLAGS,),
        (NO_FLAGS,),
        (NO_FLAGS, frozenset({"told"})),
        (NO_FLAGS, frozenset({"told"})),
        (NO_FLAGS, frozenset({"told"})),
    )


def test_a_sticker_is_the_photo_that_it_was_made_of_with_other_words_on_it() -> None:
    sticker = "        - mei: {sticker: {of: pic, words: rawr}}\n"
    week = read(with_changes((IN_MY_BAG, f"{IN_MY_BAG}{sticker}"))).week
    assert week
    shown = [block.photo for block in week.days[0].open[0].blocks if isinstance(block, Bubble) and block.photo]
    drawing = "Idris's drawing of Ms Okafor as a dragon"
    assert [(one.shows, one.caption, one.sticker) for one in shown] == [(drawing, "", False), (drawing, "rawr", True)]


def test_ways_are_in_the_order_of_the_flags_in_the_file_and_those_with_fewer_flags_come_first() -> None:
    asked = ("- say: that was brave mei\n", "- say: that was brave mei\n        sets: asked\n")
    again = ("- say: can u draw me a goat\n", "- say: can u draw me a goat\n        sets: asked\n")
    nan = "        - priya (happy):\n            id: nan\n"
    week = read(
        with_changes(A_SECOND_FLAG, asked, again, (nan, f"        - if: asked\n          mei: well?\n{nan}"))
    ).week
    assert week

    assert [sorted(flags) for flags in ways(week)[-1]] == [[], ["asked"], ["told"], ["asked", "told"]]


def test_the_words_of_a_day_are_those_that_stand_there_and_those_of_the_longest_reply() -> None:
    week = read(the_week()).week
    assert week
    tuesday = week.days[1]
    lock, chat = "Year 6 art 9 new messages", "Year 6 art 15:58 who drew the dragon on the board"
    more = "i did. it says miss okafire she'll think it was me"
    said, done = "want me to say it wasnt you? not yet. but thanks", "Rub it off before the bell Only a wing is left."
    hook, act = "There are dragons on the board.", "Priya copies the dragon onto the board for everyone."

    assert words_on_phone(tuesday) == len(f"{lock} {chat} {more} {said}".split())
    assert words_beside(tuesday) == len(f"{hook} {act} {done} Mei laughs, and helps.".split())
    alone = replace(tuesday, turn=())
    assert words_on_phone(alone) == len(f"{lock} {chat} {more}".split())
    assert words_beside(alone) == len(f"{hook} {act}".split())


def test_a_flag_that_no_later_day_reads_is_refused_by_name() -> None:
    unread = [
        ("if: not told\n        Year 6 art", "Year 6 art"),
        (
            "if: told              # only where the flag is set; 'not told' is where it isn't\n        Year 6 art",
            "Year 6 art",
        ),
        ("- if: told\n          idris", "- idris"),
        ("- if: not told\n          idris", "- idris"),
        ("- if: not told\n        do", "- do"),
        ("    - if: told\n      idris (happy): ms okafor asked me before she hung it up. good week\n", ""),
    ]

    assert said(*unread)["flag-never-read"] == [
        "the flag \"told\" is never read: write 'if: told' (or 'if: not told') on a later day, or take it out"
    ]


def test_a_condition_beside_a_name_is_a_flag_or_not_and_a_flag() -> None:
    wrong = ("- if: told\n          idris", "- if: told!\n          idris")

    assert said(wrong) == {"wrong-form": ["'told!' at 'if' is not a flag, or 'not' and a flag"]}


def test_a_flag_that_nothing_sets_is_refused_with_the_one_that_may_be_meant() -> None:
    assert said(("- if: told\n          idris", "- if: toldd\n          idris"))["flag-never-set"] == [
        'nothing sets "toldd". Did you mean "told"?'
    ]


def test_four_flags_are_one_too_many() -> None:
    flags = "flags:\n  one: It is so\n  two: It is so\n  three: It is so\n"

    assert said(("flags:\n", flags))["too-many-flags"] == [
        "four flags: a week has three at most, so that somebody can read all its paths"
    ]


def test_what_was_not_done_can_be_done_later() -> None:
    asked = "- say: did he say yes\n        sets: asked\n"
    read_later = ("- mei (laughing): who drew", "- if: asked\n          mei (laughing): who drew")

    assert said(A_SECOND_FLAG, ("- say: did he say yes\n", asked), read_later)["no-second-chance"] == [
        '"asked" can be set on Monday only: what wasn\'t done then can be done later; offer it on one more day'
    ]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            [
                ("        - if: not told\n          idris (tired): im not drawing today\n", ""),
                (
                    "- priya (unsure):\n            id: gone",
                    "- if: told\n          priya (unsure):\n            id: gone",
                ),
            ],
            'Thursday, where "told" isn\'t set: nothing on the phone',
        ),
        (
            [("- say: thanks priya\n", "- say: thanks priya\n        if: not told\n")],
            'Thursday, where "told" is set: two replies, three are needed',
        ),
        (
            [(f"- {one}\n", f"- if: told\n        {one}\n") for one in MONDAY],
            "Monday: no replies, three are needed",
        ),
        ([("leave: Feed the class fish\n", "do: Feed the class fish\n        way: act\n")], "Wednesday: no 'leave'"),
    ],
)
def test_every_way_has_something_to_see_and_to_answer(change: list[tuple[str, str]], message: str) -> None:
    assert message in said(*change)["empty-path"]


def test_a_notice_opens_a_phone_of_that_day_or_says_that_it_opens_none() -> None:
    mum = (
        "    lock:\n      - Year 6 art: 9 new messages\n",
        "    lock:\n      - Mum: tea\n      - Year 6 art: 9 more\n",
    )

    assert said(mum)["notice-opens-nothing"] == [
        "Tuesday's notice \"Mum\" opens nothing: no phone of that day has this name; add it to 'open', or write"
        " 'only: yes' beside it"
    ]
    assert said(mum, ("- Mum: tea", "- {Mum: tea, only: yes}")) == {}


def test_on_every_way_a_notice_opens_a_phone() -> None:
    only = ("- if: told              # only where", "- only: yes\n        if: told  # only where")

    assert said(only)["notice-opens-nothing"] == ['Thursday, where "told" is set: no notice opens a phone']


def test_nobody_passes_on_a_picture_of_somebody_else() -> None:
    sends = ("- say: the BEARD\n", "- say: the BEARD\n        send: {shows: Idris with a beard, people: [idris]}\n")

    assert said(sends)["copies-it"] == ["a reply can't send a picture of somebody else: Idris is in it"]
    assert said((sends[0], sends[1].replace("idris", "robin").replace("Idris", "Robin"))) == {}


def test_on_every_way_somebody_can_be_told_before_it_is_friday() -> None:
    no_help = ("way: tell             # tell, reply or act: somebody", "way: act  # somebody")
    unhelpful = (
        "sets: told\n        rating: helps\n        way: tell\n        then:\n          - '\"Thank you for",
        "sets: told\n        rating: no-help\n        way: tell\n        then:\n          - '\"Thank you for",
    )

    assert said(no_help, unhelpful)["no-way-that-helps"] == [
        "where \"told\" isn't set, no day from Wednesday on has a telling that helps: add a reply with 'way: tell',"
        " 'rating: helps'"
    ]


def test_what_was_not_told_can_be_told_on_friday() -> None:
    unhelpful = (
        "sets: told\n        rating: helps\n        way: tell\n        then:\n          - '\"I wondered",
        "sets: told\n        rating: no-help\n        way: tell\n        then:\n          - '\"I wondered",
    )

    (message,) = said(unhelpful)["no-way-that-helps"]
    assert message.startswith('Friday, where "told" isn\'t set: nobody was told, and there is no telling that helps')


def test_no_way_ends_badly() -> None:
    assert said(("- idris (happy): thanks for sitting", "- idris (sad): thanks for sitting"))["bad-ending"] == [
        'the last that is seen of idris, where "told" isn\'t set, is sad: no path ends badly'
    ]
    assert said(("- idris (happy): thanks for sitting", "- idris (tired): thanks for sitting")) == {}


@pytest.mark.parametrize(
    ("change", "code", "message"),
    [
        (
            ("you: robin ", "you: idris "),
            "you-are-the-one",
            "'you: idris' is targeted: choose somebody who stands beside",
        ),
        (("you: robin ", "you: mum "), "you-are-the-one", "'you: mum' is no child of the cast of these ages"),
        (
            ("by: mei\n", "by: idris\n"),
            "judges-the-one",
            "Wednesday judges idris, who is targeted: judge what somebody else does",
        ),
        (("level: 1 ", "level: 3 "), "week-level", "a week is level 1 or 2"),
        (("told_by: priya", "told_by: mei"), "told-by", "mei can't say why: that is who does it"),
        (
            ("ring: pic", "ring: pick"),
            "ring-nothing",
            "'ring: pick' names nothing on this phone: give that message 'id: pick'",
        ),
        (
            ("- Idris turns his sketchbook over.", "- gone: pick"),
            "gone-nothing",
            "'gone: pick' names nothing on this phone: give that message 'id: pick', or say what happened with"
            " 'notice'",
        ),
        (
            (
                "did: Robin counted the puddles.\n        rating: no-help",
                "did: Robin counted the puddles.\n        rating: harms",
            ),
            "reply-harms",
            "'leave' is never worse than 'no-help': nobody has to answer",
        ),
        ((f"{THANKS}        way: reply\n", THANKS), "reply", "'way' is missing in 'thanks priya'"),
        (
            ("- idris (happy): thanks for sitting", "- if: told\n      idris (happy): thanks for sitting"),
            "back",
            "where none of these holds, nothing comes back",
        ),
        (("day: Tuesday", "day: Wednesday"), "days-in-order", "Tuesday is due here, and this is Wednesday"),
    ],
)
def test_what_does_not_fit_together_is_said(change: tuple[str, str], code: str, message: str) -> None:
    assert message in said(change)[code]


def test_of_a_bundled_weeks_five_acts_one_to_three_are_ok() -> None:
    all_fine = [("verdict: not-ok         # ok,", "verdict: ok         # ok,"), ("verdict: depends\n", "verdict: ok\n")]

    assert said(*all_fine, bundled=True)["ok-balance"] == [
        "five of the five acts are OK; of a week's five acts one to three are"
    ]
    assert "ok-balance" not in said(bundled=True)


def test_a_bundled_week_tells_what_was_done_as_it_then_was() -> None:
    untold = ("        did: Robin told Ms Okafor at break.\n", "")

    missing = "'did' is missing for 'Tell Ms Okafor at break': bundled packs have it"
    assert missing in said(untold, bundled=True)["bundled-needs"]
    hard = ("      easy: {says: 'Nobody made her do it.', why: 'She took it down herself. Idris can see that.'}\n", "")
    assert "'easy' is missing in 'judge': bundled packs have it" in said(hard, bundled=True)["bundled-needs"]
    assert "bundled-needs" not in said(untold)


def test_a_word_that_stands_on_two_ways_is_told_once() -> None:
    text = with_changes(("text: i took the photo down", "text: kys priya"))
    found = [problem for problem in read(text).problems if problem.code == "self-harm"]

    line = 1 + text.splitlines().index("            text: kys priya")
    assert [problem.place.line for problem in found] == [line]


def test_ways_on_which_two_flags_are_set_are_named_by_one_of_them() -> None:
    told, asked = frozenset({"told"}), frozenset({"asked"})
    wrong = (told, asked, told | asked)

    assert [*where(wrong, (NO_FLAGS, *wrong), ("told", "asked"))] == ['where "told" is set', 'where "asked" is set']
