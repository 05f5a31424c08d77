"""What can be guessed from the shape of stories, and from the words of acts."""

import pytest

from isitok.deck import giveaways
from isitok.deck.guessed_words import guess_by_words, words_of
from isitok.deck.told_apart import ToldApart
from isitok.format.phone_parts import Shown
from isitok.format.vocabulary import Level, Rating, SensitiveTopic, Verdict
from isitok.rules import guessing
from isitok.rules.guessing import count_guessed, count_open, not_ok_acts, positions, stories_of
from isitok.rules.seen_through import check_pack
from tests.builders import a_respond, a_scenario, an_act, an_option
from tests.rules.nouns import a_pack_of_shapes, checked

ONE_WRONG = "ond odn nod ndo "


def shapes(written: str) -> guessing.Stories:
    return stories_of(a_pack_of_shapes(written).subjects)


def test_who_knows_that_one_act_is_wrong_is_sure_of_the_third_where_the_first_two_are_fine() -> None:
    stories = shapes("oon oon odn ndo ndd")

    assert not_ok_acts(stories) == {1: 5}
    assert count_guessed(stories) == 4, "all but one of the two that begin alike"
    assert count_open(stories) == 2


def test_stories_of_fewer_acts_have_no_third() -> None:
    assert count_guessed(shapes("on n ond")) == 1


def test_level_3_is_left_out() -> None:
    assert stories_of([checked(level=Level.THREE), checked(level=Level.TWO)])[0].level is Level.TWO
    assert len(stories_of([checked(level=Level.THREE), checked(level=Level.TWO)])) == 1


def test_where_verdicts_stand_is_told_for_each_of_them() -> None:
    found = positions(shapes("ooo ddn"))

    assert found[Verdict.OK] == pytest.approx((1 / 3, 1 / 3, 1 / 3))
    assert found[Verdict.DEPENDS] == (0.5, 0.5, 0)
    assert found[Verdict.NOT_OK] == (0, 0, 1)


def test_a_limit_says_what_is_and_what_may_be() -> None:
    (first, *_) = check_pack(a_pack_of_shapes(ONE_WRONG * 5))

    assert first.message == "stories in which no act is not OK: 0 %; 12 % at least"


def test_packs_that_are_dealt_together_are_counted_together() -> None:
    packs = [a_pack_of_shapes(ONE_WRONG * 13, bundled=True, id=id_) for id_ in ("a", "b")]
    own = a_pack_of_shapes(ONE_WRONG * 30)

    assert len(giveaways.deck_of([*packs, own])) == 104
    assert giveaways.deck_of([packs[0], own]) == ()
    told = {problem.message.split(":")[0] for problem in giveaways.check_deck(packs, "content")}
    assert "stories whose first two verdicts leave the third open" in told


def test_words_and_pairs_of_words_are_counted_without_those_that_say_nothing() -> None:
    assert words_of("NAME sends the photo of a cat.") == (
        *("name", "sends", "photo", "cat"),
        *("name sends", "sends photo", "photo cat"),
    )


def test_words_that_give_verdicts_away_are_found_and_names_are_none_of_them() -> None:
    told = [
        checked(
            a_scenario(
                an_act(Verdict.OK, act=f"{who} asks first, though it takes {number} minutes."),
                an_act(act=f"{other} posts it at {number} o'clock."),
                an_act(Verdict.DEPENDS, act=f"{other} waits {number} minutes."),
            )
        )
        for number, (who, other) in enumerate([("Ffion", "Kofi"), ("Kofi", "Leo")] * 20)
    ]
    same = [
        checked(a_scenario(an_act(Verdict.OK, act="Leo sends it."), an_act(act="Noor sends it."))) for _ in range(40)
    ]

    giving = guess_by_words(told)
    assert giving
    assert (giving.right, giving.base, giving.is_kept) == (1, 0.5, False)
    hiding = guess_by_words(same)
    assert hiding
    assert (hiding.right, hiding.is_kept) == (0.5, True)


def test_a_few_stories_say_nothing_about_words() -> None:
    assert guess_by_words([checked()] * 10) is None
    assert guess_by_words([checked(acts=(an_act(Verdict.OK),))] * 60) is None, "nor do acts that are all alike"


def test_what_coverage_says_holds_the_numbers() -> None:
    options = (
        an_option(then=(Shown(notice="Done"),)),
        an_option(do="Scroll on", way=None, rating=Rating.NO_HELP),
    )
    whole = a_scenario(
        an_act(why="She is glad. But he isn't.", happens=(Shown(gone="Gone"),)),
        respond=a_respond(options=options),
        keep="She said it first.",
        gist="A photo goes round.",
        touches=(SensitiveTopic.ILLNESS,),
    )
    text = "\n".join(giveaways.lines([*a_pack_of_shapes(ONE_WRONG * 2).subjects, checked(whole)], ToldApart()))

    assert "acts that are not OK, level 1 and 2: 0 in 0 of 9 (0 %), 1 in 9 of 9 (100 %)" in text
    assert "fewer than three acts: 1 of 9 (11 %)" in text
    assert "third verdict: guessed right from the first two in 8 of 8 (100 %)" in text
    assert "parts, not OK of their acts: boys 9 of 25, Kofi 9 of 25" in text
    assert "telling somebody: helps 1, no-help 0, harms 0" in text
    assert "longest option helps: 1 of 1 (100 %); of all options, 1 of 2 (50 %) help" in text
    assert "second sentence begins with But: 1 of 25 (4 %)" in text
    assert "acts that happen on a phone: 1 of 25 (4 %)" in text
    assert "options with what follows (then): 1 of 2 (50 %)" in text
    assert "stories with keep: 1 of 9 (11 %)" in text
    assert "touches: illness 1" in text


def test_a_small_pack_is_not_measured() -> None:
    assert list(giveaways.lines([checked()], ToldApart())) == []
