"""The title is true: how many stories are dealt, of what, and how long they take."""

from itertools import pairwise

import pytest

from isitok.base.value import replace
from isitok.deck.time_alone import words_a_minute
from isitok.format.vocabulary import YOUNG_PEOPLE, Band, Topic
from isitok.game.deal import Choice, cards_that_fit, deal, shares
from isitok.scenes.how_long import likely, minutes_to_read, what_comes
from isitok.scenes.topics import IN_A_SENTENCE
from tests.bundled import bundled_library
from tests.stages.desk import a_desk


def test_a_topic_with_two_stories_says_what_follows_them() -> None:
    cards = bundled_library().cards
    stories = shares(cards, Choice(ages=(Band.B11_14,), topic=Topic.AI_FAKES))

    assert what_comes(stories, a_desk()) == "2 stories on AI fakes, then 3 on what’s true"


def test_every_topic_has_its_words_in_a_sentence() -> None:
    assert set(IN_A_SENTENCE) == set(Topic)


def test_before_anybody_has_said_their_age_the_title_promises_what_is_usual() -> None:
    desk = replace(a_desk(), library=bundled_library())
    (usual,) = likely(Choice(ages=()), desk)

    assert usual.number == 5
    assert 8 <= minutes_to_read((usual,)) <= 15


@pytest.mark.parametrize("band", YOUNG_PEOPLE)
def test_five_stories_take_about_as_long_as_is_promised(band: Band) -> None:
    cards = bundled_library().cards
    choice = Choice(ages=(band,))
    promised = minutes_to_read(shares(cards, choice))
    taken = [sum(card.seconds for card in deal(cards, choice, seed)) / 60 for seed in range(9)]

    assert max(taken) - 2 < promised < min(taken) + 2


def test_whoever_is_younger_has_more_time_to_read() -> None:
    assert [words_a_minute(band) for band in YOUNG_PEOPLE] == [100, 140, 190, 190]


def test_no_deal_begins_twice_running_in_the_same_way() -> None:
    cards = cards_that_fit(bundled_library().cards, Choice(ages=(Band.B11_14,)))
    for seed in range(40):
        dealt = deal(cards, Choice(ages=(Band.B11_14,)), seed)
        assert all(one.opening != other.opening for one, other in pairwise(dealt))
        assert len({card.shape for card in dealt}) > 1
