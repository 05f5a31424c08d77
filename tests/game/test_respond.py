"""Respond: what could somebody do?"""

from isitok.game.events import OptionChosen, ThingPicked, WordsChosen
from isitok.game.rounds.respond import respond_round
from isitok.packs.model.vocabulary import Rating
from tests.game.table import RESPOND


def test_the_seed_orders_the_options_and_loses_none() -> None:
    orders = {respond_round(RESPOND, f"seed {number}").options for number in range(40)}

    assert len(orders) == 6
    assert {frozenset(option.do for option in order) for order in orders} == {
        frozenset(option.do for option in RESPOND.options)
    }


def test_the_same_seed_gives_the_same_order() -> None:
    assert respond_round(RESPOND, "seed") == respond_round(RESPOND, "seed")


def test_nothing_is_chosen_at_first() -> None:
    opened = respond_round(RESPOND, "seed")

    assert (opened.option, opened.is_whole, opened.others) == (None, False, opened.options)


def test_what_is_chosen_can_be_chosen_otherwise() -> None:
    opened = respond_round(RESPOND, "seed")

    chosen = opened.after(OptionChosen(0)).after(OptionChosen(2))

    assert chosen.is_whole
    assert chosen.option is opened.options[2]
    assert chosen.others == opened.options[:2]
    assert {option.rating for option in (*chosen.others, chosen.option)} == set(Rating)


def test_what_is_not_on_offer_changes_nothing() -> None:
    opened = respond_round(RESPOND, "seed").after(OptionChosen(1))

    for event in (OptionChosen(3), OptionChosen(-1), ThingPicked("1"), WordsChosen(0)):
        assert opened.after(event) is opened
