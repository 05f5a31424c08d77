"""A week as different people play it: with one switch, with large text in one column, with a voice that reads."""

from pathlib import Path
from typing import Any

import pytest

from isitok import ui
from isitok.game.doors import Seat
from isitok.game.week.week_play import NoticeOpened, WeekEvent, WeekPlay, WeekStep, WentOn, update
from isitok.phone.screen import NARROW
from isitok.scenes.one_to_one.week_for_two import ForTwo
from isitok.scenes.small_group.week_for_few import FOR_FEW
from isitok.scenes.week.week_scene import WeekScene
from tests.app.test_one_switch import OneSwitch
from tests.paper.reading import text_of
from tests.seen import seen
from tests.stages import Visitor, some_settings
from tests.stages.weeks import TO_THE_QUESTION, TO_THE_TURN, a_whole_week, on


def played(player: Visitor) -> WeekPlay:
    scene = player.scene
    assert isinstance(scene, WeekScene)
    return scene.play


def leads_on(play: WeekPlay) -> tuple[str, ...]:
    """What somebody takes on this page."""
    match play.step:
        case WeekStep.LOCK:
            return ("open",)
        case WeekStep.JUDGE:
            return ("verdict:not-ok", "lock")
        case WeekStep.TURN:
            return ("reply:0",)
        case _:
            return ("next",)


def test_one_switch_plays_monday_and_comes_to_tuesday() -> None:
    player = OneSwitch(WeekScene(play=on(0)))
    pages = 0
    while played(player).day == 0:
        for id_ in leads_on(played(player)):
            player.takes(id_)
        pages += 1
        assert pages < 20
    assert played(player).flags == frozenset()
    assert "Kofi: did he say yes" in player.seen
    # Messages come at once, as each would only be another press.
    assert pages == 7


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768), (800, 600)])
def test_with_large_text_what_has_just_come_is_in_sight(size: tuple[int, int]) -> None:
    player = Visitor(WeekScene(play=on(0)), size=size, settings=some_settings(text_size=200))
    player.keys("1")
    while played(player).step is WeekStep.MESSAGES:
        phone = ui.find(player.layout.root, "phone")
        assert phone is not None
        newest = phone.children[-1]
        view = player.layout.viewport
        assert newest.box.common(view).h * 2 >= min(newest.box.h, view.h), newest.spoken.name
        reach, below = player.layout.ranges[ui.BODY], view.bottom - newest.box.bottom
        margin, at_the_end = player.layout.look.px(14), reach.offset == reach.content - reach.box.h
        assert below >= margin or at_the_end or newest.box.h + 2 * margin > view.h, newest.spoken.name
        player.keys("Space")
    assert played(player).step is WeekStep.JUDGE


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)])
def test_with_large_text_the_question_is_above_its_answers_and_what_they_would_say_is_in_sight(
    size: tuple[int, int],
) -> None:
    player = Visitor(WeekScene(play=on(0, *TO_THE_QUESTION)), size=size, settings=some_settings(text_size=200))
    drawn = [one.widget for one in ui.all_in(player.layout.body) if isinstance(one.widget, ui.Label)]
    asked = next(one for one in drawn if one.text == "Is it OK?")
    player.clicks("verdict:depends", "lock")
    while not player.sees("would-say"):
        assert not player.sees("more")
        player.keys("Enter")
    line, view = player.node("would-say"), player.layout.viewport
    assert asked.type is not ui.Type.TITLE
    assert line.box.common(view) == line.box


def test_in_one_column_a_phone_is_as_wide_as_one_is_held() -> None:
    player = Visitor(WeekScene(play=on(0)), size=(800, 600), settings=some_settings(text_size=150))
    player.keys("1")
    phone, look = ui.find(player.layout.root, "phone"), player.layout.look
    assert phone is not None
    assert phone.box.w == look.tx(NARROW) - 2 * look.px(10), "its frame is beside it"


@pytest.mark.parametrize("text", [100, 125, 150])
@pytest.mark.parametrize("events", [TO_THE_QUESTION, TO_THE_TURN], ids=["question", "turn"])
def test_what_is_asked_and_all_answers_are_in_sight_without_scrolling(text: int, events: tuple[WeekEvent, ...]) -> None:
    player = Visitor(WeekScene(play=on(0, *events)), settings=some_settings(text_size=text))
    parts = "question", "verdict:", "lock", "reply:"
    asked = [node for node in ui.walk(player.layout.root) if node.id.startswith(parts)]
    assert len(asked) >= 4
    assert not [node.id for node in asked if node.seen != node.box]
    about = [node for node in ui.walk(player.layout.root) if "Sticker:" in node.spoken.name]
    assert events is TO_THE_TURN or [node.seen == node.box for node in about] == [True]


def test_page_down_brings_messages_and_s_all_of_them() -> None:
    player = Visitor(WeekScene(play=on(0)))
    player.keys("Enter", "PageDown")
    assert played(player).seen == 2
    player.keys("s")
    assert played(player).seen == len(played(player).parts)
    player.keys("p")
    assert played(player).step is WeekStep.OVER
    player.keys("Enter")
    assert (played(player).day, played(player).flags) == (1, frozenset())


def test_d_says_in_words_what_a_photo_shows_once_there_is_one() -> None:
    player = Visitor(WeekScene(play=on(0)))
    assert not player.sees("describe")  # the lock screen has no photo
    player.keys("Enter")
    assert player.sees("describe")
    player.keys("d")
    assert isinstance(player.scene, WeekScene)
    assert player.scene.described
    assert any("Leo’s drawing of Ms Okafor as a dragon" in line.text for line in seen(player.layout).texts)
    player.keys("d")
    assert not any("Leo’s drawing of Ms Okafor" in line.text for line in seen(player.layout).texts)


def saturday(**company: Any) -> WeekScene:
    play = update(update(a_whole_week(0, 1, 0, None, 2), NoticeOpened(0)), WentOn())
    return WeekScene(play=play, **company)


def test_the_last_page_of_a_week_can_be_printed_with_no_name_but_the_storys(tmp_path: Path) -> None:
    player = Visitor(saturday(), plans=tmp_path)
    player.clicks("print-week")
    assert player.hears(f"Saved in the folder “{tmp_path.name}”: dragon.pdf")
    said = " ".join(text_of((tmp_path / "dragon.pdf").read_bytes()).split())
    for text in ("The dragon drawing", "Monday: Kofi: did he say yes", "Thursday: Kofi passed the day.", "Childline"):
        assert text in said
    assert "Mr Hughes" in said  # help names who leads here
    player.clicks("print-week")
    assert player.hears(f"Saved in the folder “{tmp_path.name}”: dragon-2.pdf")


@pytest.mark.parametrize(
    ("seat", "company", "offered"),
    [
        (Seat.OPEN, {}, True),
        (Seat.ADULT, {}, True),
        (Seat.PUPIL, {}, False),
        (Seat.OPEN, {"company": FOR_FEW}, True),
        (Seat.OPEN, {"company": ForTwo()}, False),
    ],
)
def test_printing_is_for_adults_and_never_for_two(
    seat: Seat, company: dict[str, Any], offered: bool, tmp_path: Path
) -> None:
    player = Visitor(saturday(**company), seat=seat, plans=tmp_path)
    assert player.sees("print-week") is offered
