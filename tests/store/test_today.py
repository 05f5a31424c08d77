"""The day, by this computer's clock."""

import time

import pytest

from isitok.store.clock import today


@pytest.mark.parametrize(
    ("at", "day"),
    [
        ((2026, 11, 30, 9, 5, 0, 0, 334, 0), "2026-11-30"),
        ((2027, 1, 2, 23, 59, 59, 5, 2, 0), "2027-01-02"),
        ((1970, 1, 1, 0, 0, 0, 3, 1, 0), ""),
        ((2150, 1, 1, 0, 0, 0, 3, 1, 0), ""),
    ],
)
def test_today_is_a_day_or_nothing_by_a_clock_that_says_what_can_not_be(
    monkeypatch: pytest.MonkeyPatch, at: tuple[int, ...], day: str
) -> None:
    monkeypatch.setattr(time, "localtime", lambda seconds=None: time.struct_time(at))

    assert today() == day
