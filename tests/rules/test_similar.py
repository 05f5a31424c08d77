"""Stories that are told in much the same words are found, whatever the people in them are called."""

from dataclasses import replace

from isitok.packs.model import Scenario
from isitok.packs.similar import ALIKE, lines, pairs_of
from tests.builders import a_scenario, an_act
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
    from isitok.packs.report import check_paths
    from isitok.packs.roots import bundled_root

    for pack in check_paths([bundled_root()]).packs:
        close = [(pair.one, pair.two) for pair in pairs_of(pack.subject) if pair.is_close]
        assert close == [], f"{pack.pack.title}: {ALIKE:.0%} or more"
