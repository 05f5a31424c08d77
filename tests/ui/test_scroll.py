"""Scrolling: sums that never show what is beyond an end."""

from hypothesis import given
from hypothesis import strategies as st

from isitok.ui.describe.geometry import Box, shares
from isitok.ui.describe.scroll import clamp_offset, next_offset, offset_showing

sizes = st.integers(1, 5000)


@given(offset=st.integers(-9000, 9000), content=sizes, seen=sizes)
def test_nothing_beyond_the_ends_is_ever_shown(offset: int, content: int, seen: int) -> None:
    kept = clamp_offset(offset, content, seen)

    assert 0 <= kept <= max(0, content - seen)


@given(content=sizes, seen=st.integers(20, 900))
def test_reading_on_comes_to_the_end_skips_nothing_and_begins_again(content: int, seen: int) -> None:
    offset, last = 0, max(0, content - seen)
    for _ in range(1 + content // max(1, seen // 2)):
        if offset == last:
            break
        after = next_offset(offset, content, seen)
        assert offset < after <= offset + seen
        offset = after

    assert offset == last
    assert next_offset(offset, content, seen) == 0


@given(offset=st.integers(0, 2000), content=st.integers(600, 3000), y=st.integers(0, 2900), tall=st.integers(1, 300))
def test_what_gets_the_keyboard_is_scrolled_into_view(offset: int, content: int, y: int, tall: int) -> None:
    view = Box(0, 100, 800, 400)
    offset = clamp_offset(offset, content, view.h)
    tall = min(tall, content - 1)
    y = min(y, content - tall)
    part = Box(0, view.y + y - offset, 100, tall)
    after = offset_showing(offset, content, view, part, margin=14)
    there = part.move(0, offset - after)

    assert view.y <= there.y
    assert there.bottom <= view.bottom


def test_what_is_in_view_stays_where_it_is() -> None:
    assert offset_showing(120, 2000, Box(0, 100, 800, 400), Box(0, 200, 50, 50), margin=14) == 120


@given(whole=st.integers(0, 4000), weights=st.lists(st.floats(0.1, 10), min_size=1, max_size=9))
def test_shares_add_up_to_the_whole(whole: int, weights: list[float]) -> None:
    parts = shares(whole, weights)

    assert sum(parts) == whole
    assert all(part >= 0 for part in parts)
