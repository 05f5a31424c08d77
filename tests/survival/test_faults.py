"""Whatever call on a file fails, and with whatever error: it is said in a sentence, and the game goes on with the rest.

Eighteen people here, three of each kind, with a few presses; more of them by ``python -m tests.survival.faults``.
"""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.survival.faults import lives
from tests.survival.weather import ERRORS, ON_WINDOWS, Weather, an_error, bad

PEOPLE, PRESSES = 18, 8


def test_eighteen_people_whose_disks_fail_all_go_on() -> None:
    found = [lives(seed, PRESSES) for seed in range(PEOPLE)]

    assert [wrong for _, wrong in found if wrong] == []
    assert sum(failed for failed, _ in found) > 2 * PEOPLE, "nothing has failed: this test could not have, either"


CALLS: Mapping[str, Callable[[Path], object]] = {
    "stat": lambda path: path.stat(),
    "listdir": lambda path: os.listdir(path),
    "open": lambda path: path.read_bytes(),
    "mkdir": lambda path: path.mkdir(),
    "replace": lambda path: path.replace(path),
    "unlink": lambda path: path.unlink(),
    "fsync": lambda path: os.fsync(0),
}


@pytest.mark.parametrize("kind", CALLS)
def test_the_weather_is_bad(kind: str, tmp_path: Path) -> None:
    weather = Weather(0)
    weather.odds, weather.kinds, weather.of_kind = 0.0, frozenset({kind}), 1.0
    with bad(weather), pytest.raises(OSError):  # noqa: PT011 -- any of them
        CALLS[kind](tmp_path)

    assert weather.failed == 1


def test_all_errors_of_schools_networks_are_among_those_that_come() -> None:
    kinds = {an_error(number, "open", "x").errno for number in range(len(ERRORS) + len(ON_WINDOWS))}

    assert kinds >= set(ERRORS)
