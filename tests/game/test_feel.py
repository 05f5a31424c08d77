"""Feel: how might each person feel?"""

from isitok.game.events import FeelingToggled, Moment, OptionChosen
from isitok.game.feelings import palette
from isitok.game.rounds.feel import FeelRound, feel_round
from isitok.packs.vocabulary import Band, Feeling
from tests.builders import a_scenario, felt
from tests.game.table import HOLDS, Round, a_card_with

FIRST, LATER = Moment.AT_FIRST, Moment.LATER


def opened() -> FeelRound:
    return feel_round(a_card_with(Round.FEEL))


def test_each_person_is_asked_about_when_the_writers_thought_of_something() -> None:
    assert opened().people == ("ffion", "kofi")
    assert opened().moments("ffion") == (FIRST, LATER)
    assert opened().moments("kofi") == (FIRST,)
    assert opened().moments("noor") == ()


def test_the_youngest_choose_from_fewer_feelings() -> None:
    young = feel_round(a_scenario(feelings={"ffion": felt(Feeling.SORRY)}, ages=(Band.B7_9, Band.B9_11)))

    assert young.palette == palette(Band.B7_9)
    assert len(young.palette) == 14
    assert opened().palette == tuple(Feeling)
    assert young.after(FeelingToggled("ffion", FIRST, Feeling.LET_DOWN)) is young


def test_feelings_are_picked_and_unpicked_for_each_person_and_moment() -> None:
    one = opened().after(FeelingToggled("ffion", LATER, Feeling.LONELY))
    two = one.after(FeelingToggled("ffion", LATER, Feeling.ANGRY))

    assert two.picked("ffion", LATER) == (Feeling.LONELY, Feeling.ANGRY)
    assert two.picked("ffion", FIRST) == two.picked("kofi", FIRST) == ()
    assert two.after(FeelingToggled("ffion", LATER, Feeling.LONELY)).picked("ffion", LATER) == (Feeling.ANGRY,)


def test_what_was_picked_is_told_in_the_palettes_order() -> None:
    late_first = opened()
    for feeling in (Feeling.HOPEFUL, Feeling.HAPPY):
        late_first = late_first.after(FeelingToggled("kofi", FIRST, feeling))

    assert late_first.picked("kofi", FIRST) == (Feeling.HAPPY, Feeling.HOPEFUL)


def test_what_the_writers_thought_is_told_beside_it() -> None:
    assert opened().ours("ffion", LATER) == (Feeling.LET_DOWN, Feeling.LONELY)
    assert opened().put_right == HOLDS[Round.FEEL]["put_right"]


def test_nobody_has_to_know_how_others_feel() -> None:
    assert opened().is_whole


def test_what_is_not_asked_changes_nothing() -> None:
    start = opened()

    for event in (
        FeelingToggled("kofi", LATER, Feeling.SORRY),
        FeelingToggled("noor", FIRST, Feeling.SORRY),
        OptionChosen(0),
    ):
        assert start.after(event) is start
