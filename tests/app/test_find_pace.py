"""Find my pace: ten presses set how long one switch offers each thing, and that is slow enough for who pressed."""

import random
from pathlib import Path

import pytest

from isitok.base.value import replace
from isitok.scenes.find_pace import TIMES, FindPaceScene, pace_for
from isitok.scenes.hidden import HiddenScene
from isitok.scenes.play_page import PlayScene
from isitok.scenes.settings_page import SettingsScene
from isitok.scenes.title import TitleScene
from isitok.store.settings import Settings
from tests.stages import Visitor, a_session, some_settings

SEED = 19
SPREAD = 0.3  # seconds
PEOPLE = (0.4, 0.6, 0.8, 1.0)  # seconds that each needs
PRESSES = 4000  # of each, at each pace
SHOWN = (0.5, 1.0, 1.5, 2.0, 2.5)
PAGE = Path(__file__).parents[2] / "docs" / "accessibility.md"


def presses(needed: float, chance: random.Random) -> float:
    """Nobody presses within a tenth of a second of what they see."""
    return max(0.1, chance.gauss(needed, SPREAD))


def found_by(needed: float, chance: random.Random) -> tuple[int, int]:
    """The pace and lateness that are found for them, in tenths; the box counts whole tenths."""
    return pace_for([int(10 * presses(needed, chance)) for _ in range(TIMES)])


def takes_it(needed: float, pace: float, late: float) -> bool:
    """Whether a press so many seconds after something was offered takes that, and neither what was before nor next."""
    return late <= needed < pace + late


def wrong(needed: float, pace: float, late: float, chance: random.Random) -> float:
    """Which part of their choices is another than they meant."""
    return sum(not takes_it(presses(needed, chance), pace, late) for _ in range(PRESSES)) / PRESSES


@pytest.mark.parametrize("needed", PEOPLE)
def test_at_the_pace_that_is_found_fewer_than_5_of_100_choices_are_wrong(needed: float) -> None:
    chance = random.Random(SEED)
    people = [found_by(needed, chance) for _ in range(60)]
    at_theirs = [wrong(needed, pace / 10, late / 10, chance) for pace, late in people]
    assert sum(at_theirs) / len(people) < 0.02
    assert sum(each < 0.05 for each in at_theirs) >= 57, "ten presses are few: one of twenty may be told a little wrong"


def test_the_page_says_how_many_choices_are_wrong_at_which_pace() -> None:
    chance = random.Random(SEED)
    for needed in PEOPLE:
        pace, late = found_by(needed, chance)
        cells = [f"{100 * wrong(needed, each, late / 10, chance):.0f} %" for each in SHOWN]
        found = f"{pace / 10:g} s, {late / 10:g} s"
        assert f"| {needed:g} s | {' | '.join(cells)} | {found} |" in PAGE.read_text("utf-8")


@pytest.mark.parametrize(("late", "after"), [(0, 0.05), (3, 0.2), (3, 0.4), (3, 1.9), (3, 2.2), (3, 2.4), (10, 1.1)])
def test_one_switch_takes_what_the_reckoning_says(late: int, after: float) -> None:
    settings = some_settings(one_switch=True, switch_late=late, switch_rest=0, cool_down=0)
    player = Visitor(PlayScene(session=a_session("coach", "poster")), settings=settings)
    player.hurries = True
    while not player.view.state.offered:
        player.now += 1
        player.keys("Space")
    assert player.hands.deadline is not None
    player.waits(player.hands.deadline - player.now)
    assert player.focus == "verdict:depends"
    offered = player.now
    passes(player, after)
    player.keys("Space")
    assert bool(player.node("verdict:depends").spoken.checked) is takes_it(player.now - offered, 2.0, late / 10)


def passes(player: Visitor, seconds: float) -> None:
    """The clock goes on as the window lets it."""
    until = player.now + seconds
    while (due := player.hands.deadline) is not None and due <= until:
        player.waits(due - player.now)
    player.waits(until - player.now)


def finder(**settings: object) -> tuple[Visitor, list[Settings]]:
    kept: list[Settings] = []
    player = Visitor(TitleScene(), settings=some_settings(one_switch=True, **settings), keep=kept.append)
    player.clicks("settings")
    player.clicks("find-pace")
    player.hurries = True
    player.now += 2
    return player, kept


def begins(player: Visitor) -> None:
    """One press has the box offered, the next takes it."""
    for _ in range(2):
        player.keys("Space")
        player.now += 1


def lit(player: Visitor) -> None:
    while player.scene.lit is None:  # type: ignore[attr-defined]
        assert player.hands.deadline is not None
        player.waits(player.hands.deadline - player.now)


def test_ten_presses_of_a_switch_set_pace_and_lateness_once_somebody_says_so() -> None:
    player, kept = finder()
    begins(player)
    for _ in range(TIMES):
        lit(player)
        assert player.node("box").spoken.name == "Now"
        passes(player, 0.75)
        player.keys("Space")
    assert player.hears("You need about 0.7 seconds.")
    assert not kept
    player.clicks("use")
    assert isinstance(player.scene, SettingsScene)
    assert (kept[-1].pace, kept[-1].switch_late) == (15, 0)


def test_a_press_before_it_is_lit_is_none_and_nobody_has_to_press() -> None:
    player, _ = finder()
    begins(player)
    player.keys("Space")
    scene = player.scene
    assert isinstance(scene, FindPaceScene)
    assert (scene.began, scene.lit, scene.taken) == (True, None, ())
    passes(player, 3600)
    assert player.scene == FindPaceScene(), "after three that were missed it waits for a press again"
    assert player.hands.deadline is None
    player.keys("Space")
    assert player.view.state.offered, "nobody is kept there: the way back is offered"
    for _ in range(40):
        if player.focus == "back":
            break
        passes(player, 2.0)
    player.now += 0.5
    player.keys("Space")
    assert isinstance(player.scene, SettingsScene)


def test_a_mouse_or_a_key_presses_the_box_too_and_hiding_works() -> None:
    player = Visitor(FindPaceScene())
    player.clicks("box")
    lit(player)
    passes(player, 0.5)
    player.keys("Enter")
    assert isinstance(player.scene, FindPaceScene)
    assert len(player.scene.taken) == 1
    player.keys("F12")
    assert isinstance(player.scene, HiddenScene)


def test_a_switch_that_has_to_be_held_counts_as_of_when_it_went_down() -> None:
    found = FindPaceScene(began=True, taken=(12,) * TIMES)
    held = Visitor(found, settings=some_settings(one_switch=True, switch_hold=5))
    free = Visitor(replace(found, taken=(7,) * TIMES), settings=some_settings(one_switch=True))
    for player in (held, free):
        assert player.hears("Each thing is offered for: 1.5 seconds")
