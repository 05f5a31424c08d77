"""Which cards are dealt, to whom, in which order."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from isitok.base.value import replace
from isitok.format.card import Card
from isitok.format.vocabulary import LEVEL_3_TOPICS, YOUNG_PEOPLE, Band, Level, Nation, Topic
from isitok.game.deal import Choice, cards_that_fit, deal, packs_for, shares, topics_for
from isitok.game.near_topics import NEAR
from tests.builders import a_card, a_choice, a_pack

CARDS = tuple(a_card(f"in-the-chat/{letter}") for letter in "abcdefgh")

some_cards = st.lists(
    st.builds(
        a_card,
        id=st.from_regex(r"[a-c]/[a-z]{1,3}", fullmatch=True),
        ages=st.integers(0, 3).map(lambda at: YOUNG_PEOPLE[at : at + 2]),
        level=st.sampled_from(Level),
        topic=st.none() | st.sampled_from(Topic),
        nations=st.sets(st.sampled_from(Nation), min_size=1).map(tuple),
        adult_led=st.booleans(),
    ),
    unique_by=lambda card: card.id,
    max_size=25,
)
any_choice = st.builds(
    Choice,
    ages=st.frozensets(st.sampled_from(YOUNG_PEOPLE)),
    topic=st.none() | st.sampled_from(Topic),
    pack=st.none() | st.sampled_from("abc"),
    cards=st.integers(-1, 12),
    nation=st.none() | st.sampled_from(Nation),
)
a_seed = st.integers()


def test_the_same_seed_deals_the_same_cards_however_packs_were_found() -> None:
    choice = a_choice(cards=5)

    assert deal(CARDS, choice, 7) == deal(CARDS[::-1], choice, 7)


def test_another_seed_deals_another_order() -> None:
    choice = a_choice(cards=8)

    assert len({deal(CARDS, choice, seed) for seed in range(5)}) > 1


def test_stories_that_were_picked_are_dealt_in_the_order_in_which_they_were() -> None:
    picked = ("in-the-chat/d", "in-the-chat/a", "in-the-chat/nowhere")

    assert [card.id for card in deal(CARDS, a_choice(stories=picked, cards=1), 7)] == ["in-the-chat/d", "in-the-chat/a"]


@given(cards=some_cards, choice=any_choice, seed=a_seed)
def test_no_story_is_dealt_for_having_been_picked_that_could_not_be_dealt_otherwise(
    cards: list[Card], choice: Choice, seed: int
) -> None:
    picked = replace(choice, stories=tuple(card.id for card in cards))

    assert set(deal(cards, picked, seed)) == set(cards_that_fit(cards, replace(choice, stories=())))


def test_where_fewer_fit_than_were_asked_for_those_are_dealt() -> None:
    dealt = deal(CARDS[:3], a_choice(cards=10), 1)

    assert sorted(card.id for card in dealt) == [card.id for card in CARDS[:3]]


def test_nothing_is_dealt_before_ages_are_chosen() -> None:
    assert deal(CARDS, Choice(ages=()), 1) == ()


def test_a_card_fits_if_one_of_its_ages_was_chosen() -> None:
    card = a_card(ages=(Band.B9_11, Band.B11_14))

    assert a_choice(Band.B9_11).fits(card)
    assert a_choice(Band.B11_14, Band.B14_18).fits(card)
    assert not a_choice(Band.B7_9).fits(card)


def test_level_2_is_not_dealt_to_the_younger_even_when_it_is_for_their_age_too() -> None:
    card = a_card(ages=(Band.B9_11, Band.B11_14), level=Level.TWO)

    assert a_choice(Band.B11_14).fits(card)
    assert not a_choice(Band.B9_11).fits(card)
    assert not a_choice(Band.B9_11, Band.B11_14).fits(card)


def test_the_younger_play_without_sureness_and_so_do_those_who_play_with_them() -> None:
    assert a_choice(Band.B11_14, Band.B14_18).with_sureness
    assert not a_choice(Band.B7_9).with_sureness
    assert not a_choice(Band.B9_11, Band.B11_14).with_sureness


def test_without_a_nation_only_cards_for_all_four_are_dealt() -> None:
    welsh = a_card(nations=(Nation.WALES,))

    assert a_choice(nation=Nation.WALES).fits(welsh)
    assert not a_choice(nation=Nation.SCOTLAND).fits(welsh)
    assert not a_choice().fits(welsh)
    assert a_choice().fits(a_card())


def test_a_topic_or_a_pack_narrows_the_deal() -> None:
    chats = a_card("real-life/chats", topic=Topic.GROUP_CHATS)
    untold = a_card("real-life/untold", topic=None)
    cards = (*CARDS, chats, untold)

    assert deal(cards, a_choice(topic=Topic.GROUP_CHATS, cards=1), 1) == (chats,)
    assert set(deal(cards, a_choice(pack="real-life"), 1)) == {chats, untold}


def test_a_topic_with_fewer_stories_is_filled_up_from_those_near_it() -> None:
    fakes = tuple(a_card(f"in-the-chat/fake-{n}", topic=Topic.AI_FAKES) for n in "ab")
    truths = tuple(a_card(f"in-the-chat/true-{n}", topic=Topic.TRUE_OR_FAKE) for n in "abcdef")
    far = a_card("in-the-chat/far", topic=Topic.SCREENS_AND_FEELINGS)
    cards, choice = (*fakes, *truths, far), a_choice(topic=Topic.AI_FAKES)

    assert [(share.topic, share.number) for share in shares(cards, choice)] == [
        (Topic.AI_FAKES, 2),
        (Topic.TRUE_OR_FAKE, 3),
    ]
    for seed in range(9):
        dealt = deal(cards, choice, seed)
        assert set(dealt[:2]) == set(fakes)
        assert len(set(dealt[2:]) & set(truths)) == 3


def test_a_topic_is_filled_up_within_the_set_that_was_chosen() -> None:
    cards = (a_card("one/fake", topic=Topic.AI_FAKES), a_card("two/true", topic=Topic.TRUE_OR_FAKE))

    assert deal(cards, a_choice(topic=Topic.AI_FAKES, pack="one"), 1) == cards[:1]


def test_every_topic_that_is_played_alone_has_others_near_it() -> None:
    assert set(NEAR) == set(Topic)
    assert {topic for topic, near in NEAR.items() if not near} == LEVEL_3_TOPICS
    assert not any(topic in near for topic, near in NEAR.items())


@given(openings=st.lists(st.sampled_from(["chat", "post", "email"]), min_size=5, max_size=12), seed=a_seed)
def test_no_two_stories_running_begin_alike_where_it_can_be_helped(openings: list[str], seed: int) -> None:
    cards = tuple(a_card(f"p/{at:02}", opening=opening) for at, opening in enumerate(openings))
    dealt = [card.opening for card in deal(cards, a_choice(), seed)]
    alike = sum(one == other for one, other in pairwise(dealt))
    most = max(openings.count(one) for one in openings)
    can_be_helped = len(openings) - most >= 2

    assert alike == 0 or not can_be_helped


def test_a_deal_has_two_ways_of_telling_where_there_are_two() -> None:
    cards = tuple(a_card(f"p/{at:02}", opening=str(at)) for at in range(30))
    other = a_card("p/other", shape="one act")

    assert all(other in deal((*cards, other), a_choice(), seed) for seed in range(20))


def test_a_pack_that_an_adult_leads_is_neither_listed_nor_dealt() -> None:
    led = a_pack(a_card("led/one", adult_led=True, led_pack=True), adult_led=True)
    free = a_pack(a_card("free/one"))

    assert packs_for((led, free), a_choice()) == (free,)
    assert [card.pack for card in cards_that_fit((*led.cards, *free.cards), a_choice())] == ["free"]


def test_a_story_that_an_adult_leads_is_neither_listed_nor_dealt_nor_picked_wherever_it_lies() -> None:
    led, free = a_card("mixed/led", adult_led=True, topic=Topic.TRUE_OR_FAKE), a_card("mixed/free")
    mixed, only_led = a_pack(led, free), a_pack(a_card("led/one", adult_led=True))

    assert cards_that_fit((*mixed.cards, *only_led.cards), a_choice()) == (free,)
    assert packs_for((mixed, only_led), a_choice()) == (mixed,)
    assert topics_for((led, free), a_choice()) == (Topic.PHOTOS_OF_OTHERS,)
    assert deal((led,), a_choice(stories=(led.id,)), 1) == ()


def test_packs_are_listed_when_they_would_deal_a_card_whichever_is_chosen_now() -> None:
    young, older = a_pack(a_card("young/one", ages=(Band.B7_9,))), a_pack(a_card("older/one"))

    assert packs_for((young, older), a_choice(Band.B7_9, Band.B11_14, pack="older")) == (young, older)
    assert packs_for((young, older), a_choice(Band.B11_14)) == (older,)


def test_topics_are_listed_when_they_would_deal_a_card_whichever_is_chosen_now() -> None:
    cards = (
        a_card("p/a", topic=Topic.TRUE_OR_FAKE),
        a_card("p/b", topic=Topic.MY_OWN_POSTS),
        a_card("p/c", topic=Topic.MY_OWN_POSTS),
        a_card("p/d", topic=None),
        a_card("p/e", topic=Topic.GROUP_CHATS, ages=(Band.B7_9,)),
    )

    assert topics_for(cards, a_choice(topic=Topic.GROUP_CHATS)) == (Topic.MY_OWN_POSTS, Topic.TRUE_OR_FAKE)


@given(some_cards, any_choice, a_seed)
def test_no_choice_deals_what_these_ages_may_not_meet(cards: list[Card], choice: Choice, seed: int) -> None:
    younger = {Band.B7_9, Band.B9_11} & set(choice.ages)

    for card in deal(cards, choice, seed):
        assert card.level is not Level.THREE
        assert card.topic not in LEVEL_3_TOPICS
        assert not card.adult_led
        assert card.level is Level.ONE or not younger
        assert set(card.ages) & set(choice.ages)


@given(some_cards, any_choice, a_seed)
def test_a_deal_is_what_fits_once_each_and_no_more_than_was_asked(cards: list[Card], choice: Choice, seed: int) -> None:
    dealt = deal(cards, choice, seed)
    topics = (choice.topic, *NEAR[choice.topic]) if choice.topic else (None,)  # those near it where it has too few
    fit = {card for topic in topics for card in cards_that_fit(cards, replace(choice, topic=topic))}

    assert len({card.id for card in dealt}) == len(dealt) == max(0, min(choice.cards, len(fit)))
    assert set(dealt) <= fit <= set(cards)
    of_its_own = set(cards_that_fit(cards, choice))
    assert of_its_own <= set(dealt) or set(dealt) <= of_its_own  # others come after all of these
    assert deal(cards[::-1], choice, seed) == dealt


@given(some_cards, any_choice)
def test_every_topic_listed_deals_a_card_and_none_of_level_3_is_listed(cards: list[Card], choice: Choice) -> None:
    listed = topics_for(cards, choice)

    assert not LEVEL_3_TOPICS & set(listed)
    for topic in Topic:
        chosen = Choice(ages=choice.ages, topic=topic, pack=choice.pack, nation=choice.nation)
        assert bool(cards_that_fit(cards, chosen)) == (topic in listed)
