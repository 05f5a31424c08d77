"""Whatever is pressed, in whatever order: nothing fails, there is always a way on, and Esc Esc always hides it.

A few people here; more of them, each with two thousand events, in ``.ci/run``.
"""

from collections import Counter

import pytest

from tests.survival.mashers import EVERY, mash


@pytest.mark.parametrize("seed", range(1000, 1003))  # others than those in ``.ci/run``
def test_somebody_who_presses_anything_never_ends_the_game_and_is_never_stuck(seed: int) -> None:
    seen = mash(seed, 4 * EVERY)

    assert len(seen) > 3, "they have seen nothing of the game"
    assert seen.total() == 4 * EVERY


def test_together_they_come_through_the_game() -> None:
    seen = sum((mash(seed, EVERY) for seed in range(1010, 1017)), Counter[str]())

    assert {"TitleScene", "BeforeScene", "PlayScene", "HelpScene", "HiddenScene"} <= set(seen)
