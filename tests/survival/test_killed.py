"""The computer goes off while a lesson is ended: it is counted all the same, and once.

A few moments here; two hundred by ``python -m tests.survival.killed 200``.
"""

import sys
from random import Random

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a process can't be forked there")

EVERY = 2  # of the calls that can change a disk


def test_a_lesson_is_counted_once_whenever_the_computer_goes_off_at_its_end() -> None:
    from tests.survival.killed import lost_or_doubled, moments

    calls = [at for at in moments(1000, Random(1)) if isinstance(at, int)]
    assert len(calls) > 10
    found = [lost_or_doubled(at) for at in calls[::EVERY]]
    assert [why for _, why in found if why] == []
    assert all(was for was, _ in found)
