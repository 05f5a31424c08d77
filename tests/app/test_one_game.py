"""One game, and as many views of it as somebody wants, side by side; none of them knows of the others."""

import ast
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import isitok.app
from isitok import ui
from isitok.app.do_tasks import KEEPS, Tasks
from isitok.app.game import Game
from isitok.app.input import Hands
from isitok.app.screens import Screens
from isitok.app.view import View
from isitok.base.value import replace
from isitok.format.lesson import LessonPlan
from isitok.format.vocabulary import Band
from isitok.scenes.hidden import HiddenScene
from isitok.scenes.scene import Do, Hide, OpenHelp, OpenSettings, Pop, Replace
from isitok.scenes.settings_page import SettingsScene
from isitok.scenes.tasks import (
    BeginOneToOne,
    ChangeSettings,
    ForgetLesson,
    KeepLesson,
    KeepPlan,
    KeepResults,
    SaveSheet,
    Task,
    WipeResults,
)
from isitok.scenes.title import TitleScene
from tests.stages import a_desk, a_look, some_settings

TREES = {path: ast.parse(path.read_text("utf-8")) for path in Path(isitok.app.__file__).parent.rglob("*.py")}


@pytest.fixture
def screens() -> Screens:
    return Screens(Game(a_desk(), Tasks(some_settings())), TitleScene(pictures=False))


def test_a_game_needs_no_pygame() -> None:
    """A terminal will show it, too."""
    program = (
        "import sys; sys.modules['pygame'] = None\n"
        "import isitok.app.game, isitok.app.screens, isitok.app.do_tasks, isitok.app.view, isitok.app.keyboard"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=300)
    assert not done.returncode, done.stderr


def test_no_class_here_is_made_of_another_one_from_here() -> None:
    classes = [node for tree in TREES.values() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    names = {each.name for each in classes}

    assert "Game" in names
    assert [each.name for each in classes if names & {ast.unparse(base) for base in each.bases}] == []


def test_two_windows_of_different_size_show_the_same_page_each_with_its_own_keyboard(screens: Screens) -> None:
    large, small = View(screens, lambda _: a_look()), View(screens, lambda _: a_look(size=(800, 600)))
    large.press("settings", 1.0)
    Hands(large).keyboard.wish(ui.Wish(ui.Intent.NEXT), 9.0)

    assert isinstance(screens.scene, SettingsScene)
    assert large.layout.page is small.layout.page
    assert (large.layout.size, small.layout.size) == ((1366, 768), (800, 600))
    assert large.state.focus != small.state.focus


def test_whoever_goes_back_is_where_they_were_in_each_of_them(screens: Screens) -> None:
    views = [View(screens, lambda _: a_look()), View(screens, lambda _: a_look(size=(800, 600)))]
    for view, id_ in zip(views, ("about", "quit"), strict=True):
        view.focus(id_)
    screens.apply(OpenSettings(), 1.0)
    assert {view.state.focus for view in views} == {"back"}
    screens.apply(Pop(), 2.0)

    assert [view.state.focus for view in views] == ["about", "quit"]


@pytest.mark.parametrize(
    "happens",
    [
        lambda screens: screens.apply(OpenHelp(), 1.0),
        lambda screens: screens.apply(Replace(replace(screens.scene, said="News.")), 1.0),
        lambda screens: screens.apply(Do(ChangeSettings(some_settings(ages=(Band.B14_18,)))), 1.0),
        lambda screens: screens.hide(1.0),
        lambda screens: screens.game.lacks(("logo/window.svg",)),
        lambda screens: screens.renew(lambda scene: replace(scene, pictures=True)),
    ],
    ids=["another screen", "the same one, changed", "a setting", "hidden", "a notice", "changed from outside"],
)
def test_a_reader_that_draws_nothing_is_told_of_each_change(
    screens: Screens, happens: Callable[[Screens], object]
) -> None:
    read = [screens.page]

    def reader() -> None:
        if screens.page is not read[-1]:
            read.append(screens.page)

    screens.game.listeners.append(reader)
    happens(screens)

    assert len(read) > 1
    assert read[-1] is screens.page


def test_hidden_is_hidden_in_all_windows_and_comes_back_in_all(screens: Screens) -> None:
    beside = Screens(screens.game, SettingsScene(lead=""), beside=screens)
    screens.apply(Hide(), 1.0)
    assert (screens.scene, beside.scene) == (HiddenScene(), HiddenScene())
    beside.do(beside.page.anything, 2.0)
    assert screens.scene == HiddenScene(asking=True)
    screens.do(screens.page.anything, 3.0)

    assert isinstance(screens.scene, TitleScene)
    assert isinstance(beside.scene, SettingsScene)


def test_what_hides_itself_asks_without_an_end_whichever_window_was_pressed(screens: Screens) -> None:
    beside = Screens(screens.game, SettingsScene(lead=""), beside=screens)
    screens.apply(Hide(), 1.0)
    beside.do(beside.page.anything, 2.0)
    assert (screens.deadline, beside.deadline) == (None, None)
    screens.tick(700.0)

    assert screens.scene == beside.scene == HiddenScene(asking=True)


def tasks_that_keep() -> list[Task]:
    nowhere = Path("/nowhere/x")
    plan = LessonPlan(title="Year 8", ages=(), minutes=20, cards=())
    return [
        ChangeSettings(some_settings(theme="dark")),
        KeepLesson({}),
        ForgetLesson(),
        KeepResults("1", None, new_group=True),  # type: ignore[arg-type]
        WipeResults(),
        KeepPlan(nowhere, "", over=True),
        SaveSheet(nowhere, plan),
    ]


@pytest.mark.parametrize("task", tasks_that_keep(), ids=lambda task: type(task).__name__)
def test_in_a_one_to_one_nothing_that_would_be_kept_is_done(task: Task) -> None:
    kept: list[object] = []
    tasks = Tasks(
        some_settings(), lambda settings: kept.append(settings) or "", lambda lesson: kept.append(lesson) or ""
    )
    before = a_desk()
    desk = tasks.do(BeginOneToOne(), before).desk
    done = tasks.do(task, desk)

    assert tasks.flush(done.desk) == done.desk
    assert kept == []
    assert not done.desk.notices
    assert bool(done.why_not) is isinstance(task, KEEPS)
    assert tasks.after_one_to_one(done.desk) == before
