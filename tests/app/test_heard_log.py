"""``--heard-log``: what is said and when keys are pressed; never which answer, and of a class only its steps."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from isitok import ui
from isitok.app.heard_log import HEAD, Entry, HeardLog, LogFile, log_into
from isitok.base import jobs
from isitok.base.event import Event
from isitok.format.story import Round
from isitok.format.vocabulary import Feeling, Reach
from isitok.game.doors import Seat
from isitok.game.events import Locked
from isitok.game.play.stops import Step
from isitok.game.rounds.audience import ReachChosen
from isitok.game.rounds.feel import FeelingToggled, Moment
from isitok.game.rounds.respond import OptionChosen
from isitok.game.rounds.spot import ThingPicked
from isitok.game.rounds.tell import ConfidantChosen, WordsChosen
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.on_event import CardRead
from isitok.scenes.play_page import PlayScene
from isitok.scenes.scene import Scene
from isitok.scenes.title import TitlePress, TitleScene
from isitok.store.options import PlayOptions
from tests.app.test_screen_reader import Player
from tests.stages import screens, some_settings
from tests.stages.class_ import a_lesson, at_stop
from tests.stages.solo import IN_ROUNDS, a_session, at_round

FIRST = "The people are made up. You can pass at any time. F1 is help, F12 hides the screen."
OPTIONS = PlayOptions(heard_log=Path("/nowhere/heard.txt"))


class Watched(Player):
    """Somebody who plays by a screen reader, and is written about."""

    def __init__(self, scene: Scene | None = None, **more: object) -> None:
        super().__init__(scene, options=OPTIONS, **more)
        self.log: list[Entry] = []
        HeardLog(self.view, self.log.append)

    def keys(self, *names: str) -> None:
        for name in names:
            super().keys(name)
            self.hears()


def said(log: list[Entry]) -> list[str]:
    return [entry.line for entry in log if entry.what == "said"]


def keys(log: list[Entry]) -> list[str]:
    return [entry.line for entry in log if entry.what == "key"]


def test_what_is_said_and_which_kind_of_key_was_pressed_is_written_with_its_page() -> None:
    player = Watched(screens()["before"])
    player.keys("Down", "F5", "R", "F1", "Esc")
    first = Entry("key", "Before you start", "moving")
    assert player.log[:2] == [first, Entry("said", "Before you start", said(player.log)[0])]
    assert said(player.log)[0].startswith("The people are made up.")
    assert said(player.log).count(FIRST) == 2, "it was said again, and then with the whole page"
    assert keys(player.log) == ["moving", "again", "again", "help", "Esc"]
    assert any(entry.page == "Help – #isitok?" and entry.line == "You can talk to someone" for entry in player.log)


def judged(verdict: str, sureness: str) -> list[Entry]:
    """A whole story with one answer to each act, by arrows and Space."""
    player = Watched(PlayScene(session=a_session("coach")))
    while isinstance(player.scene, PlayScene) and player.scene.session.step is not Step.ROUND:
        if player.scene.session.step is Step.JUDGE:
            player.goes_to(verdict)
            player.keys("Space")
            player.goes_to(sureness)
            player.keys("Space")
        else:
            player.keys("Enter")
    return player.log


@pytest.mark.parametrize("other", [("verdict:ok", "sure:not-sure"), ("verdict:depends", "sure:fairly-sure")])
def test_it_never_says_which_answer(other: tuple[str, str]) -> None:
    one, two = judged("verdict:not-ok", "sure:certain"), judged(*other)
    assert one == two
    assert "Leo saves the photo to his phone." in said(one)
    assert {"(answer)", "(heading)", "(story)"} <= set(said(one))
    assert not any("OK" in line and line != "Is it OK?" for line in said(one))


OTHERS: Mapping[Round, tuple[Event, ...]] = {
    Round.RESPOND: (OptionChosen(2),),
    Round.AUDIENCE: (ReachChosen(0, Reach.EVERYONE), ReachChosen(1, Reach.NO_ONE)),
    Round.SPOT: (ThingPicked("2"), ThingPicked("3"), ThingPicked("0")),
    Round.FEEL: (FeelingToggled("kofi", Moment.AT_FIRST, Feeling.SORRY),),
    Round.TELL: (ConfidantChosen(2), WordsChosen(1)),
}


@pytest.mark.parametrize("round", list(Round))
def test_nor_does_it_in_a_round(round: Round) -> None:
    def played(*events: Event) -> list[Entry]:
        player = Watched(TitleScene())
        for step in (at_round(round, *events), at_round(round, *events, Locked())):
            player.opens(PlayScene(session=step))
            player.hears()
            player.keys(*["Down"] * 40, "F5")
        return player.log

    told = played(*IN_ROUNDS[round])
    assert told == played(*OTHERS[round])
    asked, after_ = dict.fromkeys(entry.page for entry in told)
    words = [line for line in said([entry for entry in told if entry.page == asked]) if not line.startswith("(")]
    assert bool(words) is (round is not Round.SPOT), "there, what was found stands among what is asked"
    assert all(line.startswith("(") for line in said([entry for entry in told if entry.page == after_]))


def test_a_class_is_its_steps_and_nothing_else() -> None:
    player = Watched(TitleScene())
    player.opens(LessonScene(lesson=at_stop(a_lesson("coach"), Step.STORY)))
    player.hears()
    for _ in range(30):
        player.keys("PageDown")
        if isinstance(player.scene, LessonScene) and player.scene.lesson.step is Step.WHY:
            break
        player.keys("F1", "Esc", "Down")
    steps = [entry.line for entry in player.log]
    assert {entry.what for entry in player.log} == {"step"}
    assert {entry.page for entry in player.log} == {"Class"}
    assert steps == [f"{step}, story 1, act 1" for step in ("story", "vote", "talk", "again", "why")]


def test_the_card_that_comes_before_a_class_is_part_of_it() -> None:
    player = Watched(TitleScene())
    player.keys("Tab")
    before = list(player.log)
    player.screens.do(TitlePress.CLASS, player.now)
    player.hears()
    player.keys("Down", "Down")
    assert player.title == "For the adult who leads"
    assert player.log == before


def test_a_one_to_one_and_a_small_group_are_not_offered() -> None:
    player = Watched(TitleScene())
    assert not player.sees("one-to-one")
    assert not player.sees("small-group")
    assert player.sees("class")
    for seat in (Seat.ADULT, Seat.OPEN):
        watched = Watched(TitleScene(), seat=seat)
        for means in (TitlePress.ONE_TO_ONE, TitlePress.SMALL_GROUP, CardRead(TitlePress.ONE_TO_ONE, True)):
            watched.screens.do(means, watched.now)
            assert isinstance(watched.scene, TitleScene)
            assert not watched.game.desk.kept.no_trace


def test_nothing_is_written_of_either_if_it_is_there_all_the_same() -> None:
    for name in ("one-to-one-choose", "group-fingers"):
        player = Watched(screens()[name])
        player.keys("Down", "Space", "F5")
        assert player.log == []


def test_what_somebody_types_is_not_written() -> None:
    player = Watched(screens()["settings"])
    field = next(node for node in ui.walk(player.layout.root) if node.spoken.role is ui.Role.FIELD)
    player.tabs_to(field.id)
    player.keys("x")
    assert field.spoken.value
    assert not any(field.spoken.value in line for line in said(player.log))
    assert "(field)" in said(player.log)


def test_it_is_said_first_and_whoever_does_not_want_it_can_leave(tmp_path: Path) -> None:
    file = tmp_path / "heard.txt"
    player = Player(TitleScene())
    log_into(file, player.view, player.now)
    assert player.title == f"What is said and when keys are pressed is written to {file}."
    player.hears()
    player.keys("Enter")
    player.hears()
    assert player.title == "#isitok? – sharing online"
    jobs.finish()
    written = file.read_text("utf-8")
    assert written.startswith(HEAD)
    assert all(re.fullmatch(r"\d\d:\d\d:\d\d\t(said|key)\t[^\t]+\t[^\t]+", line) for line in written.splitlines()[1:])
    assert "\tkey\t" in written

    other = Player(TitleScene())
    log_into(file, other.view, other.now)
    other.clicks("close-game")
    assert other.game.over


def test_with_read_to_me_in_the_settings_it_is_read_aloud_at_once(tmp_path: Path) -> None:
    player = Player(TitleScene(), settings=some_settings(read_aloud=True))
    log_into(tmp_path / "heard.txt", player.view, player.now)
    assert player.game.desk.view.aloud


def test_a_file_that_can_be_written_to_no_more_is_said_once(tmp_path: Path) -> None:
    player = Player(TitleScene())
    log = LogFile(tmp_path / "gone" / "heard.txt", player.view)
    for _ in range(3):
        jobs.finish()
        log.write(Entry("key", "Title", "moving"))
    (notice,) = (notice for notice in player.game.desk.notices if "heard.txt" in notice)
    assert notice.startswith("heard.txt can’t be written any more: ")
