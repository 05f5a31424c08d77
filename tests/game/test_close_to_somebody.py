"""What may be too close to somebody: left out where an adult ticks it, never dealt by chance, led by an adult."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isitok.base.value import replace
from isitok.format.card import Card
from isitok.format.vocabulary import CHOSEN_TOUCHES, YOUNG_PEOPLE, Band, Level, SensitiveTopic, Topic
from isitok.game import deal as alone
from isitok.game.doors import Seat
from isitok.game.lesson import deal_lesson
from isitok.game.lesson.deal_lesson import Gate, Wanted, cards_that_fit, choices, needs_gate, packs_for, touches_for
from isitok.game.one_to_one.deal_one_to_one import OneToOneWanted
from tests.builders import a_card, a_choice, a_pack
from tests.bundled import bundled_library
from tests.each import each
from tests.game.cards import any_ages, any_gate, some_cards, twin_of

PLAIN = a_card("in-the-chat/plain")
ILL = a_card("in-the-chat/ill", touches=(SensitiveTopic.ILLNESS,))
CLOSE = a_card("in-the-chat/close", touches=(SensitiveTopic.BEREAVEMENT,))
FOOD = a_card("real-life/food", touches=(SensitiveTopic.BODY_AND_FOOD, SensitiveTopic.BEING_WATCHED))
LED = a_card("real-life/led", adult_led=True, level=Level.TWO, touches=(SensitiveTopic.SELF_HARM,))
CARDS = (PLAIN, ILL, CLOSE, FOOD, LED)
TICKED = Gate(ticked=True)


def a_wish(kind: type[Wanted] = Wanted, **fields: Any) -> Wanted:
    return kind(**{"ages": (Band.B11_14,), **fields})


def dealt(wanted: Wanted, cards: tuple[Card, ...] = CARDS) -> set[str]:
    return {card.id.partition("/")[2] for card in cards_that_fit(cards, wanted)}


def listed(wanted: Wanted, cards: tuple[Card, ...] = CARDS) -> set[str]:
    return {card.id.partition("/")[2] for card in choices(cards, wanted, (), 0, twin_of)}


@pytest.mark.parametrize("kind", [Wanted, OneToOneWanted], ids=["a class", "two people"])
def test_what_an_adult_leaves_out_is_neither_dealt_nor_listed_whatever_was_picked(kind: type[Wanted]) -> None:
    wanted = a_wish(
        kind,
        without_touches=frozenset({SensitiveTopic.ILLNESS, SensitiveTopic.BEING_WATCHED}),
        picked=frozenset({ILL.id}),
    )

    assert dealt(wanted) == {"plain"}
    assert listed(wanted) == {"plain", "close", "led"}


@pytest.mark.parametrize("kind", [Wanted, OneToOneWanted], ids=["a class", "two people"])
def test_bereavement_body_and_food_and_what_an_adult_leads_come_only_if_chosen_by_their_title(
    kind: type[Wanted],
) -> None:
    assert dealt(a_wish(kind, gate=TICKED)) == {"plain", "ill"}
    assert dealt(a_wish(kind, gate=TICKED, pack="real-life")) == set()
    assert listed(a_wish(kind)) == {"plain", "ill", "close", "food", "led"}
    assert dealt(a_wish(kind, picked=frozenset({CLOSE.id, FOOD.id, LED.id}))) == {
        "plain",
        "ill",
        "close",
        "food",
        "led",
    }


def test_what_an_adult_leads_needs_the_staff_card_and_is_not_there_where_the_ages_are_locked() -> None:
    locked = a_wish(gate=Gate(ticked=True, seat=Seat.PUPIL), picked=frozenset({LED.id}))

    assert needs_gate((PLAIN, LED))
    assert not needs_gate((PLAIN, CLOSE))
    assert "led" not in dealt(locked) | listed(locked)


def test_an_own_pack_that_an_adult_leads_is_dealt_if_it_is_chosen_by_its_name() -> None:
    led = a_card("mine/led", own=True, adult_led=True, led_pack=True)
    one = a_card("mine/one", own=True, adult_led=True)
    close = a_card("mine/close", own=True, touches=(SensitiveTopic.BEREAVEMENT,))
    cards = (led, one, close)

    assert dealt(a_wish(), cards) == set()
    assert dealt(a_wish(pack="mine"), cards) == {"led", "close"}
    assert listed(a_wish(pack="mine"), cards) == {"led", "one", "close"}


def test_an_own_story_that_says_nothing_may_touch_what_is_left_out_so_it_is_not_dealt() -> None:
    mine = a_card("mine/plain", own=True)
    wanted = a_wish(without_touches=frozenset({SensitiveTopic.WAR}))

    assert dealt(wanted, (PLAIN, mine)) == {"plain"} == dealt(a_wish(), (PLAIN,))
    assert cards_that_fit((mine,), wanted) == ()
    assert listed(wanted, (mine,)) == {"plain"}, "whoever picks it knows it"


def test_the_ticks_are_what_stories_for_these_ages_touch_and_what_is_left_out_already() -> None:
    cards = (ILL, a_card("first-steps/war", ages=(Band.B7_9,), touches=(SensitiveTopic.WAR,)))

    assert touches_for(cards, a_wish()) == (SensitiveTopic.ILLNESS,)
    assert touches_for(cards, a_wish(without_touches=frozenset({SensitiveTopic.WAR}))) == (
        SensitiveTopic.ILLNESS,
        SensitiveTopic.WAR,
    )


def test_a_set_or_topic_of_which_all_must_be_chosen_is_listed_all_the_same() -> None:
    topic = Topic.SCREENS_AND_FEELINGS
    pack = a_pack(replace(FOOD, topic=topic))

    assert packs_for([pack], a_wish()) == (pack,)
    assert deal_lesson.topics_for(pack.cards, a_wish()) == (topic,)


def test_alone_nobody_is_dealt_them_by_chance_and_what_an_adult_leads_not_even_by_its_title() -> None:
    everything, of_a_pack = a_choice(), a_choice(pack="real-life")

    assert alone.cards_that_fit(CARDS, everything) == (ILL, PLAIN)
    assert alone.cards_that_fit(CARDS, of_a_pack) == ()
    assert [card for card in CARDS if everything.may_pick(card)] == [PLAIN, ILL, CLOSE, FOOD]
    assert alone.cards_that_fit(CARDS, a_choice(stories=(FOOD.id, LED.id))) == (FOOD,)


def test_alone_an_own_pack_that_was_chosen_is_dealt_whole() -> None:
    mine = a_card("mine/close", own=True, touches=(SensitiveTopic.BEREAVEMENT,))

    assert alone.cards_that_fit((mine,), a_choice(own=True)) == ()
    assert alone.cards_that_fit((mine,), a_choice(own=True, pack="mine")) == (mine,)


@given(some_cards, any_ages, any_gate, st.frozensets(st.sampled_from(SensitiveTopic), max_size=4), st.text(max_size=3))
def test_no_deal_by_chance_holds_what_is_left_out_or_led_or_close(
    cards: tuple[Card, ...], ages: tuple[Band, ...], gate: Gate, without: frozenset[SensitiveTopic], seed: str
) -> None:
    wanted = a_wish(ages=ages, gate=gate, without_touches=without, minutes=50)

    for card in deal_lesson.deal(cards, wanted, seed, twin_of):
        assert not without & {*card.touches}
        assert not CHOSEN_TOUCHES & {*card.touches}
        assert deal_lesson.has_level_3([card]) or not card.adult_led


@each(SensitiveTopic, "touch")
@each([Wanted, OneToOneWanted], "kind")
def test_of_the_games_own_stories_none_comes_that_touches_what_is_left_out(
    kind: type[Wanted], touch: SensitiveTopic
) -> None:
    cards = bundled_library().cards
    near = {card.id for card in cards if touch in card.touches}
    for band in (Band.B11_14, Band.B14_18):  # for these, all levels can come
        gate = replace(TICKED, wanted=True)
        wanted = a_wish(kind, ages=(band,), gate=gate, without_touches=frozenset({touch}), picked=frozenset(near))
        come = {card.id for card in (*cards_that_fit(cards, wanted), *choices(cards, wanted, (), 0, twin_of))}

        assert come
        assert not near & come


def test_whatever_the_games_stories_touch_can_be_ticked_by_whoever_may_be_dealt_them() -> None:
    cards = bundled_library().cards
    offered = {touch for band in YOUNG_PEOPLE for touch in touches_for(cards, a_wish(ages=(band,), gate=TICKED))}
    held = {touch for card in cards if card.level is not Level.THREE for touch in card.touches} - {SensitiveTopic.NONE}

    assert held <= offered


@pytest.mark.parametrize("band", YOUNG_PEOPLE)
def test_a_bit_of_everything_deals_nobody_a_story_of_bereavement_or_body_and_food(band: Band) -> None:
    cards = bundled_library().cards
    close = {card.id for card in cards if band in card.ages and CHOSEN_TOUCHES & {*card.touches}}
    dealt_by_chance = (
        *alone.cards_that_fit(cards, a_choice(ages=(band,))),
        *(
            card
            for kind in (Wanted, OneToOneWanted)
            for card in cards_that_fit(cards, a_wish(kind, ages=(band,), gate=TICKED))
        ),
    )

    assert close or band is Band.B7_9, "there are some, to be chosen by their titles"
    assert not close & {card.id for card in dealt_by_chance}


def test_a_story_of_which_somebody_says_that_it_touches_nothing_is_dealt_where_something_is_left_out() -> None:
    looked_at = a_card("mine/looked-at", own=True, touches=(SensitiveTopic.NONE,))
    wanted = a_wish(without_touches=frozenset({SensitiveTopic.WAR}))

    assert dealt(wanted, (looked_at,)) == {"looked-at"}
    assert touches_for((looked_at,), a_wish()) == (), "nothing is no tick"
    assert looked_at.mentions == ()
