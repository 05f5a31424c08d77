"""Whatever two people press in a one-to-one, in whatever order: nothing of it is handed to what keeps things."""

from collections.abc import Iterator
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from isitok import ui
from isitok.scenes.find_pace import FindPaceScene
from isitok.scenes.keys_page import KeysScene
from isitok.scenes.scene import Change, Desk, Do, Pop, Scene, change_for
from isitok.scenes.settings_page import SettingsScene
from isitok.scenes.tasks import ChangeSettings, ForgetLesson, KeepLesson, KeepPlan, SavePaper
from isitok.scenes.title import TitleScene
from tests.app.test_class_setup import stories
from tests.stages import Visitor, focusable, pressed, some_settings

A_PRESS = st.one_of(st.integers(0, 60), st.sampled_from(["Esc", "F1", "F4", "F12", "Enter", "x"]))
SETTINGS = SettingsScene | KeysScene | FindPaceScene  # what is changed there holds until the one-to-one is over
BEGUN = ("box", "on", "group:13-17", "spread", "start")


def all_of(change: Change) -> Iterator[object]:
    """A change and what follows from it."""
    yield change.task if isinstance(change, Do) else change
    if isinstance(change, Do) and not callable(change.then):
        yield from all_of(change.then)


def asked_to_keep(scene: Scene, desk: Desk, nodes: list[ui.Node]) -> list[object]:
    """What this screen would have kept, whichever of these widgets is pressed."""
    found = [each for node in nodes for each in all_of(change_for(scene, node.does, desk))]
    return [each for each in found if isinstance(each, ChangeSettings | KeepLesson | ForgetLesson | KeepPlan)]


@settings(max_examples=60)
@given(st.integers(0, len(BEGUN)), st.lists(A_PRESS, max_size=40))
def test_no_order_of_presses_keeps_anything(begun: int, presses: list[int | str]) -> None:
    kept: list[object] = []

    def keep(something: object) -> None:
        kept.append(something)

    before = some_settings(sounds=True)
    people = Visitor(
        TitleScene(pictures=False), settings=before, keep=keep, keep_lesson=keep, library=stories(), chance=lambda: 7
    )
    people.view.press("one-to-one", people.now)
    for press in BEGUN[:begun]:
        people.view.press(press, people.now)
    for press in presses:
        people.waits(2)
        if isinstance(people.scene, TitleScene):
            break
        nodes = focusable(people.layout.root)
        if not isinstance(people.scene, SETTINGS):
            assert asked_to_keep(people.scene, people.game.desk, nodes) == []
        people.screens.sound = ""
        if isinstance(press, str):
            people.keys(press)
        elif nodes:
            people.view.press(nodes[press % len(nodes)].id, people.now)
        assert people.screens.sound == ""
        assert kept == []
    for _ in range(8):
        if not isinstance(people.scene, TitleScene):
            people.screens.apply(Pop(), people.now)
    people.game.close()

    assert isinstance(people.scene, TitleScene)
    assert people.game.desk.settings == before
    assert not people.game.desk.kept.no_trace
    assert kept == []


def test_a_sheet_of_paper_is_all_that_these_screens_hand_over_to_be_written() -> None:
    people = Visitor(TitleScene(), library=stories())
    for press in ("one-to-one", "real", "onward", "onward", "paper:a4", "onward"):
        people.view.press(press, people.now)
    people.types(str(Path("/nowhere/x.pdf").absolute()))

    change = pressed(people.scene, "save", people.game.desk)
    assert isinstance(change, Do)
    assert isinstance(change.task, SavePaper)


def test_a_class_on_the_other_hand_is_kept() -> None:
    """The stories above can fail: the same watching finds what a lesson keeps."""
    kept: list[object] = []
    people = Visitor(TitleScene(), keep=lambda something: kept.append(something), library=stories())
    people.view.press("class", people.now)
    people.view.press("box", people.now)

    assert asked_to_keep(people.scene, people.game.desk, [people.node("on")]) != []
    people.view.press("on", people.now)
    assert kept != []
