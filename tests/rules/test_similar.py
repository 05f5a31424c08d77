"""Stories that are told in much the same words are found, whatever the people in them are called."""

import time
from random import Random

import pytest

from isitok.base.value import replace
from isitok.deck.likeness import ALIKE, SHOWN, Pair, compare, lines, pairs_of
from isitok.format.story import Scenario
from isitok.rules.subject import PackSubject
from tests.builders import a_scenario, an_act
from tests.bundled import bundled_report
from tests.rules.nouns import a_checked_pack, checked


def a_story(stem: str, story: str, act: str, why: str, **fields: object) -> Scenario:
    scenario = a_scenario(replace(an_act(), act=act, why=why))
    return replace(scenario, id=f"mine/{stem}", title=stem, story=story, **fields)  # type: ignore[arg-type]


COACH = a_story(
    "coach",
    "Kofi has a photo of Ffion asleep on the coach. She asks the group not to post it.",
    "Kofi adds the photo to his story.",
    "Ffion asked people not to. It is her face, so it is her choice.",
)
BUS = a_story(
    "bus",
    "Noor has a photo of Leo asleep on the bus. He asks the group not to post it.",
    "Noor adds the photo to her story.",
    "Leo asked people not to. It is his face, so it is his choice.",
)
DRAGON = a_story(
    "dragon",
    "A dragon in a game gives treasure to those who type in where they live.",
    "Dev types in the name of his street.",
    "Nobody needs a street to give away treasure. It tells strangers where a house is.",
)
SHOP = a_story(
    "shop",
    "Someone sells trainers for half of what they cost. The seller wants a bank transfer today.",
    "Maya sends the money.",
    "Hurry is how such sellers work. Money that is sent this way is hard to get back.",
)
PACK = a_checked_pack(*map(checked, (COACH, DRAGON, BUS, SHOP)))


def test_one_story_with_other_names_stands_first() -> None:
    first, *others = pairs_of(PACK)

    assert (first.one, first.two) == ("coach", "bus")
    assert first.is_close
    assert {"photo", "asleep", "group"} & set(first.words)
    assert not any(pair.is_close for pair in others)


def test_every_pair_is_compared_once_and_lies_between_nothing_and_the_same() -> None:
    pairs = pairs_of(PACK)

    assert len({frozenset((pair.one, pair.two)) for pair in pairs}) == len(pairs) == 6
    assert all(0 <= pair.alike <= 1 for pair in pairs)
    assert [pair.alike for pair in pairs] == sorted((pair.alike for pair in pairs), reverse=True)


def test_the_same_story_twice_is_as_alike_as_can_be() -> None:
    (pair,) = pairs_of(a_checked_pack(checked(COACH), checked(replace(COACH, id="mine/again"))))

    assert round(pair.alike, 6) == 1


def test_a_pack_of_one_or_of_none_has_no_pairs() -> None:
    assert pairs_of(a_checked_pack(checked(COACH))) == pairs_of(a_checked_pack()) == []
    assert list(lines(a_checked_pack())) == ["In the chat (in-the-chat): 0 of 0 pairs are told in much the same words"]


def test_a_person_reads_which_pairs_and_why_and_whether_they_are_twins() -> None:
    twins = a_checked_pack(*map(checked, (replace(COACH, twin="bus"), DRAGON, replace(BUS, twin="coach"))))
    head, first, *rest = lines(twins)

    assert head.endswith("1 of 3 pairs are told in much the same words")
    assert first.startswith("! ")
    assert "coach – bus, twins: " in first
    assert all(line.startswith("  ") for line in rest)


def test_the_bundled_stories_are_told_in_words_of_their_own() -> None:
    for pack in bundled_report().packs:
        close = [(pair.one, pair.two) for pair in pairs_of(pack.subject) if pair.is_close]
        assert close == [], f"{pack.pack.title}: {ALIKE:.0%} or more"


def as_before(pack: PackSubject) -> tuple[int, list[Pair]]:
    """Every pair, compared."""
    pairs = pairs_of(pack)
    close = [pair for pair in pairs if pair.is_close]
    return len(close), pairs[: max(SHOWN, len(close))]


WORDS = ("photo", "coach", "dragon", "street", "seller", "rumour", "password", "filter", "screen", "brother")


def some_stories(number: int, alike: float) -> PackSubject:
    """Stories of which some are told in much the same words."""
    chance = Random(number)
    stories = []
    for at in range(number):
        said = [chance.choice(WORDS) + chance.choice(("", "ing", "room", "less", "like")) for _ in range(12)]
        if stories and chance.random() < alike:
            said = [*chance.choice(stories).story.split()[:9], *said[:3]]
        stories.append(a_story(f"s{at:04}", " ".join(said), "Kofi does it.", "It is fine because he asked."))
    return a_checked_pack(*map(checked, stories))


@pytest.mark.parametrize(("number", "alike"), [(2, 0.0), (5, 0.5), (12, 0.2), (25, 0.1), (40, 0.02), (150, 0.01)])
def test_the_quick_way_finds_what_comparing_every_pair_finds(number: int, alike: float) -> None:
    pack = some_stories(number, alike)
    close, pairs = as_before(pack)
    found = compare(pack)

    assert (found.close, found.all) == (close, number * (number - 1) // 2)
    if not found.groups:
        told = [(pair.one, pair.two, round(pair.alike, 9)) for pair in found.pairs]
        assert told == [(pair.one, pair.two, round(pair.alike, 9)) for pair in pairs]


def test_all_bundled_stories_together_are_told_as_by_comparing_every_pair() -> None:
    subjects = [subject for pack in bundled_report().packs for subject in pack.subject.subjects]
    pack = replace(PACK, subjects=tuple(subjects))
    close, pairs = as_before(pack)
    found = compare(pack)

    assert len(subjects) > 100
    assert found.close == close
    assert [(one.one, one.two, one.words) for one in found.pairs] == [(one.one, one.two, one.words) for one in pairs]


@pytest.mark.parametrize("different", [False, True], ids=["the same", "much the same"])
def test_two_thousand_like_stories_are_said_once_and_soon(different: bool) -> None:
    stories = []
    for at in range(2_000):
        more = f" It was a {WORDS[at % 10]}{('', 'ing', 'room')[at % 3]} that day." if different else ""
        stories.append(replace(COACH, id=f"mine/s{at:04}", story=COACH.story + more))
    pack = a_checked_pack(*map(checked, stories))
    began = time.process_time()
    told = list(lines(pack))

    assert time.process_time() - began < 15, "it took more than a minute"
    assert len(told) < 40
    assert "scenarios, each much like another of them" in told[1]
    if not different:
        assert told == [
            "In the chat (in-the-chat): 1999000 of 1999000 pairs are told in much the same words",
            "! 2,000 scenarios, each much like another of them (1,999,000 pairs): "
            "s0000, s0001, s0002, s0003, s0004 and 1,995 more",
        ]


def test_a_few_like_stories_are_told_pair_by_pair_beside_a_group_of_many() -> None:
    many = [replace(COACH, id=f"mine/c{at}") for at in range(8)]
    few = [replace(SHOP, id=f"mine/shop-{at}") for at in range(3)]
    head, group, *pairs = lines(a_checked_pack(*map(checked, (*many, *few, DRAGON))))

    assert head.startswith("In the chat (in-the-chat): 31 of 66 pairs")
    assert group == "! 8 scenarios, each much like another of them (28 pairs): c0, c1, c2, c3, c4 and 3 more"
    assert [line[:25] for line in pairs] == [
        "! 100%  shop-0 – shop-1: ",
        "! 100%  shop-0 – shop-2: ",
        "! 100%  shop-1 – shop-2: ",
    ]
