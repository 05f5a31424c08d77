"""How far something travels: it begins with somebody who stops, and stopping always spares those who'd come after."""

from hypothesis import given
from hypothesis import strategies as st

from isitok.game.how_far_it_goes import MOST, PASSED_TO, Spread, pass_on, stop_passing


def test_it_begins_and_ends_with_one_person_who_stops() -> None:
    assert Spread().rows == (1,)
    assert Spread().have_it == 1
    assert not Spread().can_stop


def test_each_who_passes_it_on_gives_it_to_as_many_more() -> None:
    once = pass_on(Spread())
    twice = pass_on(once)

    assert (once.rows, once.have_it) == ((1, PASSED_TO), 1 + PASSED_TO)
    assert (twice.rows, twice.have_it) == ((1, PASSED_TO, PASSED_TO), 1 + 2 * PASSED_TO)


def test_one_who_stops_spares_all_who_would_come_after() -> None:
    spread = pass_on(pass_on(Spread()))
    assert spread.spared == 0
    spread = stop_passing(spread)
    assert (spread.have_it, spread.spared) == (1 + PASSED_TO, PASSED_TO)

    assert (stop_passing(spread).have_it, stop_passing(spread).spared) == (1, 2 * PASSED_TO)


@given(st.lists(st.sampled_from([pass_on, stop_passing]), max_size=30))
def test_whatever_is_pressed_nobody_is_lost_and_it_never_reaches_everybody(presses: list[object]) -> None:
    spread = Spread()
    for press in presses:
        was, spread = spread, press(spread)  # type: ignore[operator]
        assert sum(spread.rows) == spread.have_it
        assert spread.have_it <= 1 + PASSED_TO * MOST
        assert spread.spared >= 0
        assert spread.have_it + spread.spared >= was.have_it
        assert spread.can_stop or spread.have_it == 1
