"""Which cards a class is dealt: for ages, minutes, topic and nation; level 3 only where its gate is open."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isitok.base.value import replace
from isitok.format.card import Card
from isitok.format.vocabulary import LEVEL_3_TOPICS, YOUNG_PEOPLE, Band, Level, Nation, PlaySet, Topic
from isitok.game.doors import Seat
from isitok.game.lesson.deal_lesson import (
    Gate,
    Wanted,
    cards_that_fit,
    choices,
    class_cards,
    deal,
    has_level_3,
    key_pairs,
    packs_for,
    place_card,
    press_band,
    swap_card,
    topics_for,
)
from tests.builders import a_card, a_pack
from tests.game.cards import any_ages, any_gate, some_cards, twin_of

OPEN = Gate(ticked=True, wanted=True)
GATES = [
    Gate(ticked=ticked, wanted=wanted, seat=Seat.PUPIL if locked else Seat.OPEN)
    for ticked, wanted, locked in product((True, False), repeat=3)
]
TEENS = (Band.B11_14,)
CARDS = tuple(a_card(f"in-the-chat/{letter}") for letter in "abcdefgh")
PAIRS = tuple(
    a_card(f"in-sets/{letter}-{set_.value}", set=set_) for letter in "stuvwxyz" for set_ in (PlaySet.A, PlaySet.B)
)


def a_wish(*ages: Band, **fields: object) -> Wanted:
    return Wanted(ages=ages or TEENS, **fields)  # type: ignore[arg-type]


any_wish = st.builds(
    Wanted,
    ages=any_ages,
    minutes=st.sampled_from([10, 20, 30, 50]),
    topic=st.none() | st.sampled_from(Topic),
    pack=st.none() | st.sampled_from("abc"),
    nation=st.none() | st.sampled_from(Nation),
    gate=any_gate,
)
a_seed = st.text(max_size=5)


@given(some_cards, any_wish, a_seed, st.data())
def test_no_choice_deals_level_3_with_the_gate_shut_or_to_younger_ones(
    cards: list[Card], wish: Wanted, seed: str, data: st.DataObject
) -> None:
    kept = data.draw(st.lists(st.sampled_from(cards), max_size=5)) if cards else []
    dealt = deal(cards, wish, seed, twin_of, kept)
    for number in range(len(dealt)):
        dealt = swap_card(cards, wish, dealt, number, f"{seed} {number}", twin_of)
        if among := choices(cards, wish, dealt, number, twin_of):
            dealt = place_card(dealt, number, data.draw(st.sampled_from(among)).id, among)
    keys = [card for pair in key_pairs(cards, wish, dealt, seed, twin_of) for card in pair]
    gate = wish.gate

    if not (gate.ticked and gate.wanted) or gate.seat is Seat.PUPIL or {Band.B7_9, Band.B9_11} & set(wish.ages):
        assert not has_level_3([*dealt, *keys])
        assert not LEVEL_3_TOPICS & set(topics_for(cards, wish))
    assert not any({Band.B7_9, Band.B9_11} & set(card.ages) for card in dealt if card.level is Level.THREE)
    assert not has_level_3(keys), "key acts are voted on without a talk"


@given(some_cards, any_wish, a_seed)
def test_what_is_dealt_fits_and_is_never_the_same_story_twice(cards: list[Card], wish: Wanted, seed: str) -> None:
    dealt = deal(cards, wish, seed, twin_of)

    assert len(dealt) <= wish.count
    assert all(wish.fits(card) for card in dealt)
    ids = {card.id for card in dealt}
    assert len(ids) == len(dealt)
    assert not any(card.set and twin_of(card) in ids for card in dealt)


@given(some_cards, any_wish, a_seed)
def test_key_acts_are_asked_of_one_set_and_then_of_the_other_and_were_not_talked_about(
    cards: list[Card], wish: Wanted, seed: str
) -> None:
    dealt = deal(cards, wish, seed, twin_of)
    pairs = key_pairs(cards, wish, dealt, seed, twin_of)

    assert all((before.set, after.set) == (PlaySet.A, PlaySet.B) for before, after in pairs)
    assert all(twin_of(before) == after.id for before, after in pairs)
    assert not {card.id for pair in pairs for card in pair} & {card.id for card in dealt}


def test_there_is_a_story_for_ten_or_twenty_minutes_and_three_for_fifty() -> None:
    dealt = [len(deal(CARDS, a_wish(minutes=minutes), "1", twin_of)) for minutes in (10, 20, 30, 50)]

    assert dealt == [1, 1, 2, 3]


def test_the_same_seed_deals_the_same_cards_however_packs_were_found() -> None:
    assert deal(CARDS, a_wish(), "7", twin_of) == deal(CARDS[::-1], a_wish(), "7", twin_of)


def test_an_adult_leads_so_led_packs_and_level_2_are_there_for_all_ages() -> None:
    led = a_pack(a_card(level=Level.TWO, ages=(Band.B7_9,)), adult_led=True)

    assert deal(class_cards([led]), a_wish(Band.B7_9), "1", twin_of) == led.cards
    assert packs_for([led], a_wish(Band.B7_9)) == (led,)


def test_a_class_is_dealt_a_pack_that_an_adult_leads_if_it_is_chosen() -> None:
    led = a_pack(a_card(adult_led=True, led_pack=True))

    assert deal(class_cards([led]), a_wish(), "1", twin_of) == ()
    assert deal(class_cards([led]), a_wish(pack=led.id), "1", twin_of) == led.cards
    assert packs_for([led], a_wish()) == (led,)


def test_level_3_is_dealt_once_the_gate_is_open_and_comes_last() -> None:
    hard = a_card("in-the-chat/hard", level=Level.THREE, topic=Topic.NUDES)
    wish = a_wish(minutes=30, gate=OPEN)

    assert hard in cards_that_fit([hard], wish)
    dealt = deal([hard, *CARDS[:1]], wish, "1", twin_of)
    assert [card.level for card in dealt] == [Level.ONE, Level.THREE]
    assert cards_that_fit([hard], a_wish(gate=replace(OPEN, seat=Seat.PUPIL))) == ()
    assert cards_that_fit([hard], a_wish(Band.B9_11, Band.B11_14, gate=OPEN)) == ()


@pytest.mark.parametrize("gate", GATES)
def test_level_3_needs_the_card_read_in_this_session_a_teacher_who_wants_it_and_no_pupils_pc(gate: Gate) -> None:
    hard = a_card("in-the-chat/hard", level=Level.THREE, topic=Topic.NUDES)
    wish = a_wish(gate=gate)
    opens = gate == OPEN

    assert (hard in cards_that_fit([hard], wish)) == opens
    assert (hard in deal([hard, *CARDS], wish, "1", twin_of, [hard])) == opens, "nor does it stay where it was dealt"
    assert (Topic.NUDES in topics_for([hard], wish)) == opens
    assert (swap_card([hard], wish, CARDS[:1], 0, "1", twin_of) == (hard,)) == opens


def test_what_is_kept_stays_as_far_as_it_fits() -> None:
    kept = (CARDS[3], CARDS[1])

    assert deal(CARDS, a_wish(minutes=30), "1", twin_of, kept)[:2] == kept
    assert deal(CARDS, a_wish(minutes=10), "1", twin_of, kept) == kept, "how many, whoever chose them knows"
    assert CARDS[3] not in deal(CARDS, a_wish(topic=Topic.RUMOURS_AND_KINDNESS), "1", twin_of, kept)


def test_one_card_is_swapped_and_the_others_stay() -> None:
    dealt = deal(CARDS, a_wish(minutes=50), "1", twin_of)
    other = swap_card(CARDS, a_wish(minutes=50), dealt, 1, "2", twin_of)

    assert (other[0], other[2]) == (dealt[0], dealt[2])
    assert other[1] not in dealt
    assert swap_card(dealt, a_wish(minutes=50), dealt, 1, "2", twin_of) == dealt, "there is no other"


@given(some_cards, any_wish, a_seed, st.data())
def test_what_is_chosen_by_title_fits_is_there_once_and_has_no_twin_beside_it(
    cards: list[Card], wish: Wanted, seed: str, data: st.DataObject
) -> None:
    dealt = deal(cards, wish, seed, twin_of)
    for number in range(len(dealt)):
        among = choices(cards, wish, dealt, number, twin_of)
        assert dealt[number] in among
        dealt = place_card(dealt, number, data.draw(st.sampled_from(among)).id, among)
    assert all(wish.may_pick(card) for card in dealt)
    assert len({card.id for card in dealt}) == len(dealt)
    assert not any(twin_of(card) == other.id for card in dealt for other in dealt if card.set)


def test_what_is_not_among_the_choices_can_not_be_chosen() -> None:
    dealt = deal(CARDS, a_wish(minutes=30), "1", twin_of)
    among = choices(CARDS, a_wish(minutes=30), dealt, 0, twin_of)
    assert dealt[1] not in among
    assert place_card(dealt, 0, dealt[1].id, among) == dealt
    assert place_card(dealt, 0, "no/such", among) == dealt


def test_two_stories_are_asked_before_and_after_where_there_are_pairs_enough() -> None:
    wish = a_wish(minutes=20)
    dealt = deal(PAIRS, wish, "1", twin_of)

    assert len(key_pairs(PAIRS, wish, dealt, "1", twin_of)) == 2
    assert key_pairs(CARDS, wish, dealt, "1", twin_of) == ()


def test_ages_are_one_band_or_two_neighbours() -> None:
    seven, nine, eleven, fourteen = YOUNG_PEOPLE
    assert press_band((), nine) == (nine,)
    assert press_band((nine,), seven) == (seven, nine)
    assert press_band((seven, nine), seven) == (nine,)
    assert press_band((nine,), nine) == (nine,)
    assert press_band((nine,), fourteen) == (fourteen,)
    assert press_band((nine, eleven), fourteen) == (fourteen,)
