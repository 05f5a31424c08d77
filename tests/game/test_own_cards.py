"""Which own cards are dealt: what somebody else has read, and nothing else; and what no rule could read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isitok.base.value import replace
from isitok.format.card import Card
from isitok.format.vocabulary import FOR_STAFF, Band, Level, Topic
from isitok.game.alone import Alone
from isitok.game.deal import cards_that_fit, deal, packs_for, topics_for
from isitok.game.doors import Seat
from isitok.game.for_staff import chosen_by_chance
from isitok.game.lesson import deal_lesson
from isitok.game.lesson.deal_lesson import Gate, Wanted, waits_unread
from isitok.game.small_group.deal_small_group import GroupWanted
from tests.builders import a_card, a_choice, a_pack
from tests.game.cards import some_cards

OURS = a_card("ours/one")
OWN = a_card("own/one", own=True, topic=Topic.MY_OWN_POSTS)
OTHER = a_card("other/one", own=True)
WELSH = a_card("welsh/one", own=True, unread=True)
YOUNG = a_card("welsh/two", own=True, unread=True, ages=(Band.B7_9,))
CARDS = (OURS, OWN, OTHER, WELSH, YOUNG)
PACKS = tuple(a_pack(card) for card in (OURS, OWN, OTHER, WELSH))
TICKED = Gate(ticked=True)
any_card = some_cards.filter(bool).map(lambda cards: cards[0])


NOT_READ = tuple(replace(card, read=not card.own) for card in CARDS)


def test_what_somebody_else_has_read_is_a_part_of_everything() -> None:
    assert set(cards_that_fit(CARDS, a_choice())) == {OURS, OWN, OTHER}
    assert cards_that_fit(CARDS, a_choice(topic=Topic.MY_OWN_POSTS)) == (OWN,)


def test_a_pack_or_a_story_of_it_that_is_chosen_is_dealt() -> None:
    assert cards_that_fit(CARDS, a_choice(pack="own")) == (OWN,)
    assert deal(CARDS, a_choice(stories=(OTHER.id, OURS.id)), 1) == (OTHER, OURS)
    assert [pack.id for pack in packs_for(PACKS, a_choice())] == ["ours", "own", "other"]


@pytest.mark.parametrize(("cards", "own"), [(NOT_READ, True), (CARDS, False)])
def test_what_nobody_else_has_read_or_isnt_for_pupils_here_comes_by_no_choice_to_whoever_plays_alone(
    cards: tuple[Card, ...], own: bool
) -> None:
    packs = [a_pack(card) for card in cards]
    assert [pack.id for pack in packs_for(packs, a_choice(own=own))] == ["ours"]
    assert cards_that_fit(cards, a_choice(own=own)) == (OURS,)
    assert topics_for(cards, a_choice(own=own)) == (Topic.PHOTOS_OF_OTHERS,)
    assert cards_that_fit(cards, a_choice(own=own, pack="own")) == ()
    assert cards_that_fit(cards, a_choice(own=own, stories=(OWN.id,))) == ()


@given(any_card)
def test_pupils_alone_have_an_own_story_only_if_somebody_has_read_it(card: Card) -> None:
    pupils = Alone(ages=(Band.B11_14, Band.B14_18))
    read = replace(card, own=True, read=True)

    assert not pupils.may_have(replace(card, own=True, read=False))
    assert pupils.may_have(read) == pupils.may_have(replace(card, own=False, read=False)), "all else stays as it was"
    assert not replace(pupils, own=False).may_have(read)


@given(st.data())
def test_nothing_that_anybody_chooses_deals_alone_what_no_rule_could_read(data: st.DataObject) -> None:
    choice = a_choice(
        *data.draw(st.sets(st.sampled_from(Band), min_size=1)),
        own=data.draw(st.booleans()),
        pack=data.draw(st.sampled_from([None, "welsh", "own"])),
        stories=data.draw(st.sampled_from([(), (WELSH.id, YOUNG.id)])),
    )

    assert not any(card.unread for card in cards_that_fit(CARDS, choice))


def wanted(**fields: object) -> Wanted:
    return Wanted(**{"ages": (Band.B11_14,), **fields})  # type: ignore[arg-type]


def test_a_class_is_dealt_own_stories_that_somebody_has_read() -> None:
    assert set(deal_lesson.cards_that_fit(CARDS, wanted())) == {OURS, OWN, OTHER}
    assert deal_lesson.cards_that_fit(CARDS, wanted(pack="own")) == (OWN,)
    assert [pack.id for pack in deal_lesson.packs_for(PACKS, wanted())] == ["ours", "own", "other"]


def test_what_nobody_else_has_read_comes_to_a_class_only_by_its_title() -> None:
    assert deal_lesson.cards_that_fit(NOT_READ, wanted()) == (OURS,)
    assert deal_lesson.cards_that_fit(NOT_READ, wanted(pack="own")) == ()
    picked = wanted(picked=frozenset({OTHER.id}))
    assert [card.id for card in deal_lesson.cards_that_fit(NOT_READ, picked)] == [OTHER.id, OURS.id]
    assert len(deal_lesson.choices(NOT_READ, wanted(), (OURS,), 0, lambda card: "")) == 3, "it can be picked"
    assert [pack.id for pack in deal_lesson.packs_for([a_pack(NOT_READ[1])], wanted())] == ["own"], "and is listed"


@given(any_card)
def test_a_small_group_has_no_own_story_that_nobody_else_has_read(card: Card) -> None:
    group = GroupWanted(ages=(Band.B11_14, Band.B14_18), level_2=True)

    assert not group.may_pick(replace(card, own=True, read=False))


def test_staff_are_dealt_by_chance_what_somebody_has_read() -> None:
    cards = (replace(OWN, ages=FOR_STAFF), replace(OTHER, ages=FOR_STAFF, read=False))

    assert chosen_by_chance(cards, seed=1) == cards[:1]


def test_a_title_may_be_picked_from_an_own_pack() -> None:
    assert set(deal_lesson.choices(CARDS, wanted(), (OURS,), 0, lambda card: "")) == {OURS, OWN, OTHER}


def test_the_gate_opens_what_no_rule_could_read_for_all_ages_and_never_on_a_pupils_pc() -> None:
    assert deal_lesson.cards_that_fit(CARDS, wanted(pack="welsh")) == ()
    assert deal_lesson.cards_that_fit(CARDS, wanted(pack="welsh", gate=TICKED)) == (WELSH,)
    assert deal_lesson.cards_that_fit(CARDS, wanted(pack="welsh", gate=TICKED, ages=(Band.B7_9,))) == (YOUNG,)
    locked = Gate(ticked=True, wanted=True, seat=Seat.PUPIL)
    assert deal_lesson.cards_that_fit(CARDS, wanted(pack="welsh", gate=locked)) == ()
    assert WELSH in deal_lesson.cards_that_fit(CARDS, wanted(gate=TICKED)), "somebody has read it"
    assert WELSH.id not in [card.id for card in deal_lesson.cards_that_fit(NOT_READ, wanted(gate=TICKED))]


def test_what_is_of_level_3_and_could_not_be_read_keeps_the_duties_of_level_3() -> None:
    hard = a_card("welsh/three", own=True, unread=True, level=Level.THREE)

    assert not wanted(gate=TICKED).fits(hard)
    assert wanted(gate=Gate(ticked=True, wanted=True)).fits(hard)


def test_it_is_said_that_something_waits_only_where_the_staff_card_would_open_it() -> None:
    assert waits_unread(CARDS, wanted())
    assert not waits_unread(CARDS, wanted(gate=TICKED))
    assert not waits_unread(CARDS, wanted(gate=Gate(seat=Seat.PUPIL)))
    assert not waits_unread((OURS, OWN), wanted())
    assert not waits_unread((YOUNG,), wanted())


def test_a_card_that_no_rule_could_read_needs_the_gate_before_a_lesson_begins() -> None:
    assert deal_lesson.needs_gate((OURS, WELSH))
    assert not deal_lesson.needs_gate((OURS, OWN))
    assert not deal_lesson.has_level_3((WELSH,))
