"""Read and sign, heard: the first tick is set by who has read all of the story, and so is an own story used today."""

from isitok.scenes.read_and_sign.sign_page import SignScene
from isitok.scenes.read_and_sign.use_today import UseTodayScene
from tests.app.by_ear import Player, goes
from tests.app.test_card_by_ear import reads_to
from tests.stages import screens


def ticked(player: Player) -> frozenset[int]:
    scene = player.scene
    assert isinstance(scene, SignScene)
    return scene.who.ticked


def test_a_tick_before_the_end_says_how_many_lines_are_left_and_leads_to_them() -> None:
    player = Player(screens()["sign"])
    said = " ".join(player.asks("tick:0"))

    assert "lines of the story are left to read." in said
    assert ticked(player) == frozenset()
    assert player.node(player.focus).spoken.name.startswith("Assembly week · 11–14"), "the first that wasn't heard"


def test_who_has_read_on_to_the_ticks_sets_them() -> None:
    player = Player(screens()["sign"])
    reads_to(player, "tick:0")
    goes(player, "Space")

    assert ticked(player) == {0}


def test_a_story_is_used_today_by_who_has_heard_it() -> None:
    player = Player(screens()["use-today"])
    said = " ".join(player.asks("use"))

    assert "lines of the story are left to read." in said
    assert isinstance(player.scene, UseTodayScene)
