"""A check gives way to whoever types: they share one Python."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from isitok.base import giving_way
from isitok.base.jobs import Work, begin, finish
from isitok.format.passages import passages_of
from tests.builders import a_scenario

SOON = 30.0  # seconds: of a machine that is very busy


@pytest.fixture(autouse=True)
def _nobody_types_any_more(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(giving_way, "LONGEST", SOON)
    yield
    giving_way.let_go()


def test_a_check_waits_until_the_letter_is_shown() -> None:
    done = threading.Event()

    def check() -> None:
        passages_of(a_scenario())
        done.set()

    giving_way.hold()
    threading.Thread(target=check, daemon=True).start()
    assert not done.wait(0.05)
    giving_way.let_go()
    assert done.wait(SOON)


def test_whoever_waits_for_a_check_has_it_go_on(tmp_path: Path) -> None:
    work = Work(tmp_path, lambda: passages_of(a_scenario()))
    giving_way.hold()
    work.begin(SOON / 2)
    assert work.outcome is not None


def test_what_is_to_be_done_at_the_end_is_done_at_once(tmp_path: Path) -> None:
    giving_way.hold()
    job = begin(tmp_path, lambda: passages_of(a_scenario()), finish_anyway=True)
    assert finish(SOON / 2)
    assert job.done()


def test_nothing_waits_longer_than_a_moment_for_a_press_however_many_steps_it_has(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(giving_way, "LONGEST", 0.05)
    done = threading.Event()

    def check() -> None:
        for _ in range(10_000):
            giving_way.give_way()
        done.set()

    giving_way.hold()
    threading.Thread(target=check, daemon=True).start()
    assert done.wait(SOON)


def test_the_window_itself_never_waits() -> None:
    giving_way.hold()
    assert passages_of(a_scenario())
