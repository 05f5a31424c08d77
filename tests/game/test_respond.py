"""Respond: what could somebody do?"""

from isitok.base.value import replace
from isitok.format.phone_parts import Narration
from isitok.format.story import Round
from isitok.format.vocabulary import Rating, Verdict
from isitok.game.easy import in_easy_words
from isitok.game.ending import ending_of
from isitok.game.events import Forward, Locked, ShownAll
from isitok.game.play.stops import Step
from isitok.game.rounds.respond import AnotherWay, NextBeat, OptionChosen, RespondRound
from isitok.game.rounds.spot import ThingPicked
from isitok.game.rounds.tell import WordsChosen
from isitok.game.session import start
from isitok.game.summary import rounds
from isitok.i18n.screen_words import ENGLISH
from tests.builders import a_message, after, an_easy, an_option, judged
from tests.game.table import RESPOND, a_card_with, opened


def test_the_seed_orders_the_options_and_loses_none() -> None:
    shown = (opened(RespondRound, number, respond=RESPOND).options for number in range(40))
    orders = {tuple(option.do for option in options) for options in shown}

    assert len(orders) == 6
    assert {frozenset(order) for order in orders} == {frozenset(option.do for option in RESPOND.options)}


def test_the_same_seed_gives_the_same_order() -> None:
    assert opened(RespondRound, respond=RESPOND) == opened(RespondRound, respond=RESPOND)


def test_nothing_is_chosen_at_first() -> None:
    found = opened(RespondRound, respond=RESPOND)

    assert (found.option, found.is_whole, found.others) == (None, False, found.options)


def test_what_is_chosen_can_be_chosen_otherwise() -> None:
    found = opened(RespondRound, respond=RESPOND)

    chosen = found.after(OptionChosen(0)).after(OptionChosen(2))

    assert chosen.is_whole
    assert chosen.option is found.options[2]
    assert chosen.others == found.options[:2]
    assert {option.rating for option in (*chosen.others, chosen.option)} == set(Rating)


def test_what_is_not_on_offer_changes_nothing() -> None:
    found = opened(RespondRound, respond=RESPOND).after(OptionChosen(1))

    for event in (OptionChosen(3), OptionChosen(-1), ThingPicked("1"), WordsChosen(0)):
        assert found.after(event) is found


THEN = (Narration(line="Ffion looks up."), a_message("ok", who="kofi"), Narration(line="Nobody laughs."))


SEEN = an_option(then=THEN).follows


def with_beats() -> RespondRound:
    options = tuple(replace(option, then=THEN) for option in RESPOND.options)
    return opened(RespondRound, respond=replace(RESPOND, options=options))


def test_the_first_thing_that_happens_comes_with_the_answer_and_the_others_one_by_one() -> None:
    found = with_beats()
    assert (found.seen, found.more) == ((), False)

    chosen = found.after(OptionChosen(0))
    assert (chosen.seen, chosen.more) == (SEEN[:1], True)
    ended = chosen.after(NextBeat()).after(NextBeat())
    assert (ended.seen, ended.more) == (SEEN, False)
    assert ended.after(NextBeat()) is ended


def test_another_way_can_be_seen_as_often_as_one_likes_and_only_the_first_counts() -> None:
    found = with_beats().after(OptionChosen(1)).after(NextBeat())
    for number in (0, 2, 0):
        found = found.after(AnotherWay())
        assert (found.option, found.is_whole) == (None, False)
        found = found.after(OptionChosen(number))
        assert found.seen == SEEN[:1], "it begins at the beginning"
        assert found.counted is found.options[1]


def test_before_anything_is_chosen_there_is_no_other_way() -> None:
    found = with_beats()

    assert found.after(AnotherWay()) is found
    assert found.after(NextBeat()) is found


def test_a_game_goes_back_to_the_same_moment_and_counts_the_first_way() -> None:
    card = a_card_with(Round.RESPOND)
    assert card.respond is not None
    respond = replace(card.respond, options=tuple(replace(option, then=THEN) for option in card.respond.options))
    session = start([replace(card, respond=respond)])
    session = replace(session, rounds=(Round.RESPOND,))
    session = after(session, ShownAll(), Forward(), *judged(Verdict.OK), Forward(), OptionChosen(0), Locked())
    assert session.step is Step.ROUND_WHY
    first = tuple(rounds(ending_of(session).rounds, ENGLISH, ours=True))

    for number in (1, 2):
        session = after(session, NextBeat(), AnotherWay())
        assert session.step is Step.ROUND
        session = after(session, OptionChosen(number), Locked())
        assert session.step is Step.ROUND_WHY
        assert tuple(rounds(ending_of(session).rounds, ENGLISH, ours=True)) == first
    assert after(session, Forward()).is_over


def test_in_easy_words_the_first_thing_is_enough() -> None:
    card = replace(a_card_with(Round.RESPOND), easy=an_easy())
    respond = replace(RESPOND, options=tuple(replace(option, then=THEN) for option in RESPOND.options))
    session = replace(start([replace(card, respond=respond)]), rounds=(Round.RESPOND,))
    session = after(session, ShownAll(), Forward(), *judged(Verdict.OK), Forward(), OptionChosen(0), Locked())
    told = in_easy_words(session).round

    assert isinstance(told, RespondRound)
    assert (told.seen, told.more) == (THEN[:1], False)
