"""The bench can be run. What it measures is no test: it depends on what else a machine is doing."""

import sys
from pathlib import Path

import pygame
import pytest

if sys.platform == "win32":
    pytest.skip("it measures on Linux only", allow_module_level=True)

from isitok.app.look_cache import Looks
from isitok.library.check_report import check_paths
from isitok.store.settings import Settings
from isitok.ui.describe.placed import lay_out
from isitok.ui.describe.widget import ViewState
from isitok.ui.draw.paint import paint
from isitok.ui.draw.pictures import Pictures
from isitok.ui.system import Wishes
from tests.bench import checking, council, frames, in_a_browser, keys_in_form, moving, running, starts
from tests.bench.__main__ import BUDGETS
from tests.bench.place import write_scenario
from tests.bench.table import Row, lines
from tests.bundled import bundled_library


def test_every_budget_has_its_measure() -> None:
    # B2 is measured with B1, B5 and B12 with B4.
    assert BUDGETS == ("B1", "B3", "B4", "B6", "B7", "B8", "B9", "B13", "B14", "CHECK", "KEY", "PLAY")
    assert all(
        (
            in_a_browser.browser_edition,
            checking.checking,
            keys_in_form.keys_in_form,
            council.borough,
            frames.painting,
            moving.moving,
            running.idle,
            starts.first_frames,
        )
    )


def test_the_generated_packs_have_no_errors(tmp_path: Path) -> None:
    for number in range(24):
        write_scenario(tmp_path / "pack", number)
    report = check_paths([tmp_path / "pack"])
    assert not report.has_errors, [str(problem) for problem in report.problems]
    assert report.files == 24


def test_the_screens_that_are_painted_are_those_of_a_whole_game() -> None:
    names = [name for name, _ in frames.pages(bundled_library())]
    assert names[:3] == ["title", "before", "story 1"]
    assert "why 3" in names
    assert names[-1] == "help"


@pytest.mark.parametrize("text", [100, 200])
def test_a_page_that_is_painted_again_draws_no_picture_anew(text: int, monkeypatch: pytest.MonkeyPatch) -> None:
    looks = Looks(lambda: (1366, 768), Wishes())
    look = looks(Settings(text_size=text))
    drawn: list[object] = []

    def keep(pictures: Pictures, key: tuple[object, ...], surface: pygame.Surface) -> pygame.Surface:
        drawn.append(key)
        return keep_it(pictures, key, surface)

    keep_it = Pictures.keep
    monkeypatch.setattr(Pictures, "keep", keep)
    surface = pygame.Surface((1366, 768), 0, 32)
    for name, page in frames.pages(bundled_library()):
        laid = lay_out(page, look, ViewState())
        paint(surface, laid)
        drawn.clear()
        paint(surface, laid)
        assert drawn == [], name


def test_the_table_says_what_is_over() -> None:
    told = lines([Row("B1", "first frame", 1.2, 1.5), Row("B6", "processor", 0.25, 0.1, "%")])
    assert told[1].split() == ["B1", "first", "frame", "1.20", "×", "1.50", "×", "ok"]
    assert told[2].split() == ["B6", "processor", "0.25", "%", "0.10", "%", "OVER"]


def test_what_is_only_said_has_no_limit_and_is_never_over() -> None:
    row = Row("B5", "cold", 40, None, "ms", "judge")

    assert row.kept
    assert lines([row])[1].split() == ["B5", "cold", "40.0", "ms", "judge"]


def test_the_table_of_screens_has_a_row_for_each() -> None:
    told = {
        "cold": {"title": 9.0, "help": 7.5},
        "warm": {"title": 0.4, "help": 0.5},
        "hurried": {"why 1": 5},
        "read": {"why 1": 1},
    }
    screens, steps = frames.every_screen({"1366x768": told})

    assert screens[1:] == [["title", "9.00", "0.40"], ["help", "7.50", "0.50"]]
    assert steps[1:] == [["why 1", "5.00", "1.00"]]
