"""What holds for all tests: no window, no sound, nobody's real home, and goldens are written only when asked for."""

import atexit
import gc
import os
import shutil
import signal
import tempfile
import threading
from pathlib import Path
from typing import Any

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"

import pytest
from hypothesis import settings

from tests import each, samples
from tests.home import READ, at_home
from tests.time_limit import TimeLimit

# They start the game as a program of its own, on a screen or in a terminal that others keep busy; or write so often
# that a busy disk once takes longer than the game waits for it. One that passes at its second go is told at the end all
# the same (RERUN): look at it, for it may be the game that was late.
MAY_BE_LATE = (
    "tests/window/",
    "tests/text/test_in_a_terminal.py",
    "tests/cli/test_terminal_safe.py",
    "tests/survival/test_ended_at_any_moment.py",
    "tests/survival/test_slow_folders.py",
    "tests/survival/test_a_cache_that_was_rewritten.py",
    "tests/app/test_class_setup.py",
    "tests/app/test_results_of_classes.py",
)

# They are run beside no others, one by one (``pytest -m "orca or orca_long"``), and get one go.
ALONE = "tests/window/test_orca.py"

# What can be tried after each change (``pytest -m quick``): what files mean, the rules of play, what is said and kept.
QUICK = ("tests/format/", "tests/packs_/", "tests/rules/", "tests/game/", "tests/golden/test_speech.py", "tests/store/")
NOT_SO_QUICK = (  # they try a great many cases, or read all packs anew
    "tests/format/test_every_text.py",
    "tests/format/test_round_trip.py",
    "tests/game/test_any_order.py",
    "tests/game/test_released.py",
    "tests/game/test_results_of_classes.py",
    "tests/game/test_rounds_any_order.py",
    "tests/game/test_worked_out.py",
    "tests/rules/test_long_texts.py",
    "tests/rules/test_reading_age.py",
    "tests/rules/test_similar.py",
    "tests/rules/test_told_apart.py",
    "tests/rules/test_where_words_stand.py",
    "tests/packs_/test_adding.py",
    "tests/packs_/test_copying.py",
    "tests/packs_/test_courses.py",
    "tests/packs_/test_every_text.py",
    "tests/packs_/test_known.py",
    "tests/packs_/test_left_out.py",
    "tests/packs_/test_library.py",
    "tests/packs_/test_manuscript.py",
    "tests/packs_/test_packs_with_weeks.py",
    "tests/packs_/test_parcel.py",
    "tests/packs_/test_shipped.py",
    "tests/packs_/test_misplaced.py",
    "tests/packs_/test_trusted_contacts.py",
    "tests/store/test_members.py",
)

ROOT = Path(__file__).parents[1]
HOME = Path(tempfile.mkdtemp(prefix="isitok-tests-"))
atexit.register(shutil.rmtree, HOME, ignore_errors=True)
for name in [name for name in os.environ if name.startswith("XDG_") and name != "XDG_RUNTIME_DIR"]:
    del os.environ[name]
os.environ.update(at_home(HOME))
os.environ.setdefault(READ, str(HOME / "read"))  # those who run tests for this process have its own

gc.set_threshold(500_000, 20, 20)  # all packs and all tests stay: to look through them again and again is a tenth of it

# Slowness of a busy machine is not a failure. Otherwise Hypothesis's defaults: in CI, the same examples each time.
settings.register_profile("as long as it takes", parent=settings(), deadline=None)
settings.load_profile("as long as it takes")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write golden frames and golden speech anew: look at the difference before you keep it",
    )
    parser.addoption(
        "--all-sizes",
        action="store_true",
        help="try each screen and each story in every size, theme and nation, not in some: takes three times as long",
    )
    parser.addoption(
        "--only", default="", metavar="PART", help="of what a test tries one after the other, these: judge"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Before tests are collected."""
    samples.everything = bool(config.getoption("--all-sizes"))
    each.only, each.stops = config.getoption("--only"), config.getoption("maxfail") == 1
    config.pluginmanager.register(TimeLimit())
    end_when_asked(config)


def end_when_asked(config: pytest.Config) -> None:
    """SIGTERM ends the tests as Ctrl+C does: with a summary, in five seconds, and no display or game is left behind."""
    is_worker = hasattr(config, "workerinput")
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, interrupt_once)
        signal.signal(
            signal.SIGINT, signal.SIG_IGN if is_worker else interrupt_once
        )  # the one with the summary tells all
    if not is_worker:
        from tests.leftovers import end_leftovers, mark_children

        mark_children()
        config.add_cleanup(end_leftovers)


def interrupt_once(number: int, frame: object) -> None:
    """A second press doesn't interrupt the clearing up after the first."""
    signal.signal(number, signal.SIG_IGN)
    raise KeyboardInterrupt


@pytest.hookimpl(tryfirst=True)
def pytest_keyboard_interrupt(excinfo: pytest.ExceptionInfo[BaseException]) -> None:
    """The processes that run tests for this one end theirs, too: what they have started is ended with them.

    Only the line that was interrupted is told: to set out all that led to it takes seconds.
    """
    from tests.leftovers import interrupt_workers

    interrupt_workers()
    excinfo.traceback = excinfo.traceback[-2:-1] or excinfo.traceback


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """For ``-n auto``: one for each processor, and two for the windows, which mostly wait."""
    ours = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return ours + 2


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Where several run at a time, two processes do all that needs a window: many windows would slow each other."""
    from tests.turns import InTurns

    config.option.loadscopereorder = False  # the order below
    return InTurns(config, log)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """``-m quick`` doesn't even read the other tests: half a minute for each process."""
    if config.option.markexpr != "quick" or collection_path.is_dir():
        return None
    return None if is_quick(collection_path.relative_to(ROOT).as_posix()) else True


def is_quick(test: str) -> bool:
    """Whether a file, or a test in it, is one of those that are tried after each change."""
    return test.startswith(QUICK) and not test.startswith(NOT_SO_QUICK)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Programs of their own get two more goes, a moment later. In several processes, the windows come first."""
    for item in items:
        if item.nodeid.startswith(MAY_BE_LATE) and not item.nodeid.startswith(ALONE):
            item.add_marker(pytest.mark.flaky(reruns=2, reruns_delay=3))
        if is_quick(item.nodeid):
            item.add_marker(pytest.mark.quick)
    if hasattr(config, "workerinput"):
        from tests.turns import WAIT, turn_of

        items[:] = [item for item in items if not item.nodeid.startswith(ALONE)]
        items.sort(key=lambda item: turn_of(item.nodeid) not in WAIT)


def pytest_collection_finish() -> None:
    """What is there now stays: nobody has to look through it again for what can be thrown away."""
    gc.freeze()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """In several processes, all others give way to the one with the windows, which comes to other tests at its end."""
    if hasattr(item.config, "workerinput"):
        from tests.turns import WAIT, give_way, turn_of

        if turn_of(item.nodeid) not in WAIT:
            give_way()


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether to write goldens instead of comparing them."""
    return bool(request.config.getoption("--update-golden"))
