"""Whatever is pressed, in whatever order: the game doesn't stop, and hiding it always works."""

from random import Random

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from isitok.scenes.hidden import HiddenScene
from isitok.ui.node import find
from isitok.value import replace
from tests.stages import KEYS, Size, Visitor, focusable, painted, some_settings

BY_KEY = [*KEYS, "Shift+Tab", *"1234567px"]
BY_HAND = ["click", "click", "down", "move", "up", "wheel", "wait"]


def press(player: Visitor, chance: Random) -> None:
    if chance.random() < 0.7:
        player.keys(chance.choice(BY_KEY))
        return
    x, y = chance.randrange(player.size[0]), chance.randrange(player.size[1])
    match chance.choice(BY_HAND):
        case "click":
            player.clicks_at(x, y)
        case "down":
            player.stage.pointer_down(x, y)
        case "move":
            player.stage.pointer_moved(x, y)
        case "up":
            player.stage.pointer_up(x, y, player.now)
        case "wheel":
            player.stage.wheel(x, y, chance.uniform(-2, 2))
        case _:
            player.waits(chance.uniform(0, 7))


@settings(max_examples=20, deadline=None, derandomize=True, phases=[Phase.generate])
@given(
    seed=st.integers(0, 2**32),
    size=st.sampled_from([(800, 600), (1366, 768), (768, 1366)]),
    text=st.sampled_from([100, 200]),
    asked=st.booleans(),
)
def test_no_order_of_presses_stops_the_game_and_esc_esc_always_hides_it(
    seed: int, size: Size, text: int, asked: bool
) -> None:
    chance = Random(seed)
    fresh = some_settings(text_size=text, ages=() if asked else some_settings().ages)
    player = Visitor(size=size, settings=fresh)
    for number in range(300):
        press(player, chance)
        if player.stage.over:  # Close was pressed: somebody starts it again
            player = Visitor(size=size, settings=fresh)
        root = player.laid.root
        assert not focusable(root) or find(root, player.focus) is not None, "somebody has lost the keyboard"
        if number % 50 == 0:
            painted(player.laid)

    player.waits(6)
    if isinstance(player.scene, HiddenScene):
        player.keys("Space", "Space")
        player.waits(2)
    scene, view = player.scene, player.laid.view
    player.keys("Esc", "Esc")
    assert player.scene == HiddenScene()
    player.keys("Space", "Space")
    assert player.scene == scene
    # A button that was held down is let go.
    assert player.laid.view == replace(view, hover="", held="")
