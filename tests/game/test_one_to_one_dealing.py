"""Which stories a one-to-one is dealt: level 3 only where its gate is open, nothing that was left out, this nation."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from isitok.base.value import replace
from isitok.format.card import Card
from isitok.format.vocabulary import LEVEL_3_TOPICS, Band, Level, Nation, Topic
from isitok.game.dealt import choices, deal_stories, swap_story, want
from isitok.game.doors import Seat
from isitok.game.help_routes import AgeGroup
from isitok.game.lesson.deal_lesson import Gate, has_level_3
from isitok.game.one_to_one.deal_one_to_one import (
    OneToOneStories,
    OneToOneWanted,
    empty_deal,
    for_older,
    stories_gone,
    topics_for,
)
from tests.builders import a_card
from tests.game.cards import any_ages, any_gate, some_cards, twin_of

OPEN = Gate(ticked=True, wanted=True)
TEENS = (Band.B11_14, Band.B14_18)
UNDER_13 = (AgeGroup.UNDER_11, AgeGroup.FROM_11)
YOUNG = {Band.B7_9, Band.B9_11}
CARDS = tuple(a_card(f"in-the-chat/{letter}") for letter in "abcdefgh")
HARD = a_card("real-life/hard", ages=(Band.B14_18,), level=Level.THREE, topic=Topic.NUDES)


def dealt_to(*ages: Band, cards: tuple[Card, ...] = CARDS, **fields: Any) -> OneToOneStories:
    wish = OneToOneWanted(**{"ages": ages or (Band.B11_14,), **fields})
    return deal_stories(OneToOneStories(wanted=wish), cards, twin_of)


def wants(dealt: OneToOneStories, cards: tuple[Card, ...] = CARDS, **changes: object) -> OneToOneStories:
    return want(dealt, cards, twin_of, **{"nation": None, **changes})


some_topics = st.frozensets(st.sampled_from(Topic), max_size=6)
any_nation = st.none() | st.sampled_from(Nation)
a_change = st.one_of(
    st.fixed_dictionaries({"ages": any_ages}),
    st.fixed_dictionaries({"gate": any_gate}),
    st.fixed_dictionaries({"topics": some_topics}),
    st.fixed_dictionaries({"without": some_topics}),
    st.fixed_dictionaries({"stories": st.integers(1, 4)}),
)


@given(some_cards, any_ages, any_nation, st.integers(0, 9), st.lists(a_change | st.integers(0, 3), max_size=8))
def test_no_order_of_choices_deals_what_may_not_be_told_here(
    cards: tuple[Card, ...],
    ages: tuple[Band, ...],
    nation: Nation | None,
    seed: int,
    choices: list[dict[str, object] | int],
) -> None:
    dealt = deal_stories(empty_deal(ages, Gate(), nation, seed), cards, twin_of)
    for choice in choices:
        if isinstance(choice, int):
            dealt = swap_story(dealt, cards, twin_of, choice) if choice < len(dealt.cards) else dealt
        else:
            dealt = want(dealt, cards, twin_of, nation=nation, **choice)
        wanted = dealt.wanted
        gate = wanted.gate
        if not (gate.ticked and gate.wanted) or gate.seat is Seat.PUPIL or YOUNG & set(wanted.ages):
            assert not has_level_3(dealt.cards)
            assert not LEVEL_3_TOPICS & set(topics_for(cards, wanted))
        for card in dealt.cards:
            assert card.topic not in wanted.without
            assert set(card.ages) & set(wanted.ages)
            assert card.level is not Level.THREE or not YOUNG & set(card.ages)
            assert set(card.nations) >= ({nation} if nation else set(Nation))
            assert not wanted.topics or card.topic in wanted.topics
        assert len(dealt.cards) <= wanted.stories
        assert len({card.id for card in dealt.cards}) == len(dealt.cards)
        assert not any(twin_of(card) == other.id for card in dealt.cards for other in dealt.cards)


def test_as_many_stories_are_dealt_as_were_wished_for() -> None:
    assert [len(dealt_to(stories=number).cards) for number in (1, 2, 3, 4)] == [1, 2, 3, 4]


def test_stories_stay_while_they_fit_and_one_is_exchanged_at_a_time() -> None:
    two = dealt_to()
    three = wants(two, stories=3)
    assert three.cards[:2] == two.cards
    other = swap_story(three, CARDS, twin_of, 1)

    assert other.cards[0] == three.cards[0]
    assert other.cards[1] not in three.cards
    assert other.cards[2] == three.cards[2]


def test_where_there_is_no_other_story_the_same_ones_stay() -> None:
    dealt = dealt_to(cards=CARDS[:2])

    assert swap_story(dealt, CARDS[:2], twin_of, 0).cards == dealt.cards


def test_what_is_left_out_never_comes_even_if_it_is_asked_for_too() -> None:
    posts = a_card("in-the-chat/posts", topic=Topic.MY_OWN_POSTS)
    cards = (*CARDS, posts)
    dealt = wants(dealt_to(cards=cards), cards, without=frozenset({Topic.PHOTOS_OF_OTHERS}))
    assert dealt.cards == (posts,)
    both = wants(dealt, cards, topics=frozenset({Topic.PHOTOS_OF_OTHERS, Topic.MY_OWN_POSTS}))

    assert both.wanted.topics == {Topic.MY_OWN_POSTS}
    assert both.cards == (posts,)


def test_a_story_without_a_topic_is_left_out_once_anything_is() -> None:
    """Nobody knows what it is about."""
    cards = (a_card("own/story", topic=None),)
    assert dealt_to(cards=cards).cards == cards

    assert dealt_to(cards=cards, without=frozenset({Topic.NUDES})).cards == ()


def test_opening_level_3_exchanges_no_story_that_was_dealt() -> None:
    cards = (*CARDS, HARD)
    dealt = dealt_to(*TEENS, cards=cards)
    opened = wants(dealt, cards, gate=OPEN)

    assert opened.cards == dealt.cards
    assert HARD in choices(opened, cards, twin_of, 0), "it can be chosen now"


@given(some_cards, st.sampled_from(AgeGroup) | st.none())
def test_only_under_13_is_a_story_for_older_ones_and_each_of_level_3_is(
    cards: list[Card], group: AgeGroup | None
) -> None:
    older = for_older(cards, group)

    assert group in UNDER_13 or older == ()
    if group in UNDER_13:
        assert {card for card in cards if card.level is Level.THREE or set(card.ages) == {Band.B14_18}} == set(older)


def test_what_went_is_what_no_longer_fits_not_what_was_one_too_many() -> None:
    cards = (*CARDS, HARD)
    dealt = dealt_to(*TEENS, cards=cards, gate=OPEN, topics=frozenset({Topic.NUDES, Topic.PHOTOS_OF_OTHERS}), stories=4)
    hard = replace(dealt, cards=(HARD, *dealt.cards[:2]))

    assert stories_gone(hard, wants(hard, cards, gate=replace(OPEN, wanted=False))) == (HARD,)
    assert stories_gone(hard, wants(hard, cards, stories=1)) == ()


def test_level_3_comes_where_it_is_what_is_asked_for() -> None:
    cards = (*CARDS, HARD)
    dealt = dealt_to(*TEENS, cards=cards, topics=frozenset({Topic.NUDES, Topic.PHOTOS_OF_OTHERS}), stories=4)
    assert HARD not in dealt.cards
    opened = wants(dealt, cards, gate=OPEN, topics=frozenset({Topic.NUDES}))
    assert opened.cards == (HARD,)

    assert not has_level_3(wants(opened, cards, ages=(Band.B9_11, Band.B11_14)).cards)
    assert wants(opened, cards, gate=replace(OPEN, wanted=False)).wanted.topics == frozenset()


def test_topics_to_choose_from_are_those_that_could_come_here() -> None:
    cards = (*CARDS, HARD)
    shut = dealt_to(*TEENS, cards=cards)
    assert topics_for(cards, shut.wanted) == (Topic.PHOTOS_OF_OTHERS,)
    open_ = wants(shut, cards, gate=OPEN, without=frozenset({Topic.NUDES}))

    assert topics_for(cards, open_.wanted) == (Topic.PHOTOS_OF_OTHERS, Topic.NUDES)


def test_ages_of_this_pc_that_are_no_neighbours_leave_the_choice_open() -> None:
    assert empty_deal((Band.B7_9, Band.B14_18), Gate(), None, 1).wanted.ages == ()
    assert empty_deal((Band.B14_18,), Gate(), None, 1).wanted.ages == (Band.B14_18,)


def test_a_pack_for_small_groups_is_not_for_two() -> None:
    led = a_card("ambassadors/a", adult_led=True, led_pack=True, small_group=True)

    dealt = dealt_to(cards=(led,), pack="ambassadors", gate=OPEN, picked=frozenset({led.id}))

    assert dealt.cards == choices(dealt, (led,), twin_of, 0) == ()
    assert topics_for((led,), dealt.wanted) == ()
