"""Feel: how might each person feel?"""

from hypothesis import given
from hypothesis import strategies as st

from isitok.format.people import mood_of, palette
from isitok.format.story import Felt
from isitok.format.vocabulary import Band, Feeling
from isitok.game.rounds.feel import OFFERED, FeelingToggled, FeelRound, Moment, MomentOpened, MoreFeelings
from isitok.game.rounds.respond import OptionChosen
from tests.builders import felt
from tests.game import table
from tests.game.table import HOLDS, Round

FIRST, LATER = Moment.AT_FIRST, Moment.LATER


def opened() -> FeelRound:
    return table.opened(FeelRound, **HOLDS[Round.FEEL])


def test_each_person_is_asked_about_when_the_writers_thought_of_something() -> None:
    assert opened().people == ("ffion", "kofi")
    assert opened().moments("ffion") == (FIRST, LATER)
    assert opened().moments("kofi") == (FIRST,)
    assert opened().moments("noor") == ()


def test_no_more_than_two_people_are_asked_about_and_all_are_told_of_afterwards() -> None:
    three = table.opened(FeelRound, feelings={who: felt(later=(Feeling.SORRY,)) for who in ("ffion", "kofi", "leo")})

    assert three.asked_about == ("ffion", "kofi")
    assert three.pages == 2
    assert three.people == ("ffion", "kofi", "leo")
    assert three.after(FeelingToggled("leo", FIRST, Feeling.SORRY)) is three


def test_a_few_feelings_are_offered_those_of_the_writers_among_them() -> None:
    offered = opened().choices_for("ffion")

    assert len(offered) == OFFERED
    assert {Feeling.EMBARRASSED, Feeling.LET_DOWN, Feeling.LONELY} <= set(offered)
    assert list(offered) == sorted(offered, key=list(Feeling).index)
    assert sorted((*offered, *opened().rest("ffion"))) == sorted(Feeling)


def felts(most: int) -> st.SearchStrategy[Felt]:
    return st.builds(
        Felt,
        at_first=st.lists(st.sampled_from(Feeling), min_size=1, max_size=most, unique=True).map(tuple),
        later=st.lists(st.sampled_from(Feeling), max_size=most, unique=True).map(tuple),
    )


@given(felts(4), st.sampled_from(Band), st.text(max_size=9))
def test_whatever_the_writers_thought_the_offer_is_short_in_order_and_always_the_same(
    felt: Felt, band: Band, story: str
) -> None:
    def dealt() -> tuple[Feeling, ...]:
        asked = table.opened(FeelRound, id=f"pack/{story}", feelings={"ffion": felt}, ages=(band,))
        return asked.choices_for("ffion")

    offered = dealt()
    known = {feeling for feeling in (*felt.at_first, *felt.later) if feeling in palette(band)}

    assert offered == dealt()
    assert len(offered) == OFFERED
    assert known <= set(offered) <= set(palette(band))
    assert list(offered) == [feeling for feeling in Feeling if feeling in offered]


@given(felts(2))
def test_there_is_always_something_pleasant_and_something_unpleasant_to_weigh_up(felt: Felt) -> None:
    offered = table.opened(FeelRound, feelings={"ffion": felt}).choices_for("ffion")
    half = list(Feeling).index(Feeling.UNSURE)

    assert {list(Feeling).index(feeling) < half for feeling in offered} == {True, False}


@given(felts(2), st.sampled_from(Band), st.text(max_size=9))
def test_the_offer_has_at_least_four_faces(felt: Felt, band: Band, story: str) -> None:
    offered = table.opened(FeelRound, id=f"pack/{story}", feelings={"ffion": felt}, ages=(band,)).choices_for("ffion")

    assert len({mood_of(feeling) for feeling in offered}) >= 4


def test_one_place_is_open_for_each_person() -> None:
    assert opened().moment("ffion") is FIRST

    later = opened().after(MomentOpened("ffion", LATER))

    assert later.moment("ffion") is LATER
    assert later.moment("kofi") is FIRST
    assert later.after(MomentOpened("ffion", FIRST)) == opened()
    assert later.after(MomentOpened("kofi", LATER)) is later, "the writers thought of nothing there"


def test_what_was_picked_last_shows_on_the_face_until_it_is_dropped() -> None:
    one = opened().after(FeelingToggled("ffion", FIRST, Feeling.ANGRY))
    two = one.after(FeelingToggled("ffion", FIRST, Feeling.HAPPY))

    assert opened().last_picked("ffion", FIRST) is None
    assert two.last_picked("ffion", FIRST) is Feeling.HAPPY
    assert two.last_picked("ffion", LATER) is None
    assert two.after(FeelingToggled("ffion", FIRST, Feeling.HAPPY)).last_picked("ffion", FIRST) is Feeling.ANGRY


def test_the_rest_is_one_press_away_and_can_be_picked_all_the_same() -> None:
    rare = opened().rest("ffion")[0]
    more = opened().after(MoreFeelings())

    assert more.more
    assert not more.after(MoreFeelings()).more
    assert more.after(FeelingToggled("ffion", FIRST, rare)).after(MoreFeelings()).picks_of("ffion", FIRST) == (rare,)


def test_the_youngest_choose_from_fewer_feelings() -> None:
    young = table.opened(FeelRound, feelings={"ffion": felt(Feeling.SORRY)}, ages=(Band.B7_9, Band.B9_11))

    assert young.palette == palette(Band.B7_9)
    assert len(young.palette) == 14
    assert opened().palette == tuple(Feeling)
    assert young.after(FeelingToggled("ffion", FIRST, Feeling.LET_DOWN)) is young


def test_feelings_are_picked_and_unpicked_for_each_person_and_moment() -> None:
    one = opened().after(FeelingToggled("ffion", LATER, Feeling.LONELY))
    two = one.after(FeelingToggled("ffion", LATER, Feeling.ANGRY))

    assert two.picks_of("ffion", LATER) == (Feeling.LONELY, Feeling.ANGRY)
    assert two.picks_of("ffion", FIRST) == two.picks_of("kofi", FIRST) == ()
    assert two.after(FeelingToggled("ffion", LATER, Feeling.LONELY)).picks_of("ffion", LATER) == (Feeling.ANGRY,)


def test_what_was_picked_is_told_in_the_palettes_order() -> None:
    late_first = opened()
    for feeling in (Feeling.HOPEFUL, Feeling.HAPPY):
        late_first = late_first.after(FeelingToggled("kofi", FIRST, feeling))

    assert late_first.picks_of("kofi", FIRST) == (Feeling.HAPPY, Feeling.HOPEFUL)


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
