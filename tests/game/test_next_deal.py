"""What is dealt next: new stories as far as there are any, and more about the same people."""

from isitok.format.card import Card
from isitok.format.vocabulary import Mood, SensitiveTopic, Topic
from isitok.game.next_deal import Dealt, more_about, next_cards
from tests.builders import a_card, a_choice


def cards(number: int, **fields: object) -> tuple[Card, ...]:
    return tuple(a_card(f"in-the-chat/story-{at}", **fields) for at in range(number))


def about(id_: str, *people: str) -> Card:
    return a_card(f"in-the-chat/{id_}", people=tuple((who, Mood.CALM) for who in people))


def test_new_stories_are_ones_that_were_not_dealt() -> None:
    held = cards(12)
    dealt = Dealt(cards=tuple(card.id for card in held[:5]))
    following = next_cards(held, a_choice(), dealt)

    assert following.is_new
    for seed in range(20):
        found = following.deal(seed)
        assert len(found) == 5
        assert not {card.id for card in found} & set(dealt.cards)


def test_where_too_few_are_left_those_come_again_that_were_dealt_longest_ago() -> None:
    held = cards(7)
    dealt = Dealt(cards=tuple(card.id for card in held[:5]))
    following = next_cards(held, a_choice(), dealt)

    assert not following.is_new
    assert set(following.deal(1)[:2]) == set(held[5:])
    assert following.deal(1)[2:] == held[:3]


def test_once_a_topic_is_played_through_new_stories_are_about_anything() -> None:
    fakes = cards(2, topic=Topic.AI_FAKES)
    other = a_card("in-the-chat/other")
    dealt = Dealt(cards=tuple(card.id for card in fakes), topic=Topic.AI_FAKES, number=2)
    following = next_cards((*fakes, other), a_choice(topic=Topic.AI_FAKES, cards=2), dealt)

    assert following.new == (other,)


def test_what_nobody_is_dealt_by_chance_is_no_new_story_either() -> None:
    close = a_card("in-the-chat/close", touches=(SensitiveTopic.BEREAVEMENT,), people=(("ffion", Mood.SAD),))
    led = a_card("in-the-chat/led", adult_led=True, people=(("ffion", Mood.SAD),))
    played = about("one", "ffion")
    dealt = Dealt(cards=(played.id,))

    assert next_cards((played, close, led), a_choice(), dealt).new == ()
    assert more_about((played,), (played, close, led), a_choice(), dealt) is None


def test_more_about_two_people_where_they_have_another_story() -> None:
    one, two, three = about("one", "ola", "leo"), about("two", "ffion", "kofi", "maya"), about("three", "kofi", "ffion")
    found = more_about((one, two), (one, two, three), a_choice(), Dealt(cards=(one.id, two.id)))

    assert found is not None
    assert found.people == ("ffion", "kofi")
    assert found.next.deal(7) == (three,)


def test_more_about_one_of_them_where_both_have_none() -> None:
    one, two = about("one", "ola", "leo"), about("two", "leo", "maya")
    found = more_about((two,), (one, two), a_choice(), Dealt(cards=(two.id,)))

    assert found is not None
    assert found.people == ("leo",)


def test_what_was_dealt_adds_up_and_the_last_choice_holds() -> None:
    first = Dealt(cards=("a", "b"), topic=Topic.AI_FAKES, number=2)
    both = first.and_then(Dealt(cards=("b", "c"), number=5))

    assert (both.cards, both.topic, both.number) == (("a", "b", "c"), None, 5)
