"""The computer goes off while a story is written: its file is whole, and two seconds of typing are gone at most.

A few moments here; two hundred by ``python -m tests.survival.killed_writing 0 200``.
"""

import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a process can't be forked there")


def test_a_story_is_whole_and_what_was_typed_is_there_whenever_the_computer_goes_off() -> None:
    from tests.survival.killed_writing import lost, reads_all

    reads_all()
    found = [lost(number) for number in range(2, 22, 5)]
    assert [why for _, why in found if why] == []
    assert all(was for was, _ in found)
