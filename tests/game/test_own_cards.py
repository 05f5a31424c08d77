"""Which own cards are dealt: what an adult has chosen, and nothing else; and what no rule could read."""

from hypothesis import given
from hypothesis import strategies as st

from isitok.format.vocabulary import Band, Level, Topic
from isitok.game.deal import cards_that_fit, deal, packs_for, solo_cards, topics_for
from isitok.game.doors import Seat
from isitok.game.lesson import deal_lesson
from isitok.game.lesson.deal_lesson import Gate, Wanted, waits_unread
from tests.builders import a_card, a_choice, a_pack

OURS = a_card("ours/one")
OWN = a_card("own/one", own=True, topic=Topic.MY_OWN_POSTS)
OTHER = a_card("other/one", own=True)
WELSH = a_card("welsh/one", own=True, unread=True)
YOUNG = a_card("welsh/two", own=True, unread=True, ages=(Band.B7_9,))
CARDS = (OURS, OWN, OTHER, WELSH, YOUNG)
PACKS = tuple(a_pack(card) for card in (OURS, OWN, OTHER, WELSH))
TICKED = Gate(ticked=True)


def test_everything_is_what_came_with_the_game() -> None:
    assert cards_that_fit(CARDS, a_choice()) == (OURS,)
    assert topics_for(CARDS, a_choice()) == (Topic.PHOTOS_OF_OTHERS,)
    assert cards_that_fit(CARDS, a_choice(topic=Topic.MY_OWN_POSTS)) == ()


def test_what_an_adult_has_switched_on_is_a_part_of_everything() -> None:
    assert set(cards_that_fit(CARDS, a_choice(own=True))) == {OURS, OWN, OTHER}
    assert cards_that_fit(CARDS, a_choice(own=True, topic=Topic.MY_OWN_POSTS)) == (OWN,)


def test_then_a_pack_or_a_story_that_is_chosen_is_dealt() -> None:
    assert cards_that_fit(CARDS, a_choice(own=True, pack="own")) == (OWN,)
    assert deal(CARDS, a_choice(own=True, stories=(OTHER.id, OURS.id)), 1) == (OTHER, OURS)
    assert [pack.id for pack in packs_for(PACKS, a_choice(own=True))] == ["ours", "own", "other"]


def test_until_then_no_choice_brings_one_to_somebody_who_plays_alone() -> None:
    assert [pack.id for pack in packs_for(PACKS, a_choice())] == ["ours"]
    assert cards_that_fit(CARDS, a_choice(pack="own")) == ()
    assert cards_that_fit(CARDS, a_choice(stories=(OWN.id,))) == ()


@given(st.data())
def test_nothing_that_anybody_chooses_deals_alone_what_no_rule_could_read(data: st.DataObject) -> None:
    choice = a_choice(
        *data.draw(st.sets(st.sampled_from(Band), min_size=1)),
        own=data.draw(st.booleans()),
        pack=data.draw(st.sampled_from([None, "welsh", "own"])),
        stories=data.draw(st.sampled_from([(), (WELSH.id, YOUNG.id)])),
    )

    assert not any(card.unread for card in cards_that_fit(solo_cards(PACKS), choice))
    assert not any(card.unread for card in cards_that_fit(CARDS, choice))


def wanted(**fields: object) -> Wanted:
    return Wanted(**{"ages": (Band.B11_14,), **fields})  # type: ignore[arg-type]


def test_a_class_is_dealt_own_stories_where_they_are_wanted() -> None:
    assert deal_lesson.cards_that_fit(CARDS, wanted()) == (OURS,)
    assert set(deal_lesson.cards_that_fit(CARDS, wanted(own=True))) == {OURS, OWN, OTHER}
    assert deal_lesson.cards_that_fit(CARDS, wanted(pack="own")) == (OWN,)
    assert set(deal_lesson.cards_that_fit(CARDS, wanted(picked=frozenset({OTHER.id})))) == {OURS, OTHER}
    assert [pack.id for pack in deal_lesson.packs_for(PACKS, wanted())] == ["ours", "own", "other"]


def test_a_title_may_be_picked_from_an_own_pack() -> None:
    assert set(deal_lesson.choices(CARDS, wanted(), (OURS,), 0, lambda card: "")) == {OURS, OWN, OTHER}


def test_the_gate_opens_what_no_rule_could_read_for_all_ages_and_never_on_a_pupils_pc() -> None:
    assert deal_lesson.cards_that_fit(CARDS, wanted(pack="welsh")) == ()
    assert deal_lesson.cards_that_fit(CARDS, wanted(pack="welsh", gate=TICKED)) == (WELSH,)
    assert deal_lesson.cards_that_fit(CARDS, wanted(pack="welsh", gate=TICKED, ages=(Band.B7_9,))) == (YOUNG,)
    locked = Gate(ticked=True, wanted=True, seat=Seat.PUPIL)
    assert deal_lesson.cards_that_fit(CARDS, wanted(pack="welsh", gate=locked)) == ()
    assert WELSH not in deal_lesson.cards_that_fit(CARDS, wanted(gate=TICKED)), "it is an own one all the same"


def test_what_is_of_level_3_and_could_not_be_read_keeps_the_duties_of_level_3() -> None:
    hard = a_card("welsh/three", own=True, unread=True, level=Level.THREE)

    assert not wanted(own=True, gate=TICKED).fits(hard)
    assert wanted(own=True, gate=Gate(ticked=True, wanted=True)).fits(hard)


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
