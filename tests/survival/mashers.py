"""People who press anything. ``python -m tests.survival.mashers PEOPLE EVENTS``: so many, each so often."""

import os
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from random import Random

from isitok import ui
from isitok.base.value import replace
from isitok.library.library import Unreadable
from isitok.scenes.help_page import HelpScene
from isitok.scenes.hidden import HiddenScene
from isitok.scenes.scene import HELP, HIDE, SETTINGS, Do, Replace, change_for
from tests.stages import KEYS, OPEN, Size, Visitor, focusable, library, painted, screens, some_settings
from tests.stages.desk import nothing_left, without_the_town

SIZES: tuple[Size, ...] = ((800, 600), (1366, 768), (768, 1366))
BY_KEY = (*KEYS, "Shift+Tab", *"1234567epx")
GOING_ON = ("Tab", "Enter", "Space", "Down")
# A file that can't be read yet is mended in an editor, so nothing on this screen leads on.
BEGINNINGS = [name for name in OPEN if name != "preview-unread"]
LIBRARY_CHANGES = 0.01  # of all presses: a folder of packs is taken out, or comes back
LIBRARIES = (library, without_the_town, nothing_left)
EVERY = 250  # after this many events, check that Esc Esc hides everything and brings it back


def mash(seed: int, events: int) -> Counter[str]:
    """Press this many things. Returns how often each screen was seen. Raises AssertionError if one is stuck."""
    chance = Random(seed)
    usual = some_settings(
        text_size=chance.choice((100, 100, 200)),
        one_switch=seed % 5 == 4,
        second_switch=seed % 2 == 0,
        switch_hold=(0, 5)[seed % 10 == 4],
        dwell=(0, 10)[seed % 7 == 3],
        controls_low=seed % 6 == 5,
    )
    settings = usual if seed % 3 else replace(usual, ages=())
    size = chance.choice(SIZES)
    # Somebody who only wants to go on gets further than somebody who presses Close as often as anything else.
    hurry = chance.random()
    everywhere = bool(seed % 2)  # few get far from the title
    hasty = seed % 4 == 2  # presses the next key before a new screen was looked at

    def begins() -> Visitor:
        player = Visitor(size=size, settings=settings)
        if everywhere:
            player.opens(screens()[chance.choice(BEGINNINGS)])
        player.hurries = hasty
        return player

    player, seen = begins(), Counter[str]()
    for number in range(events):
        _press(player, chance, hurry)
        if player.game.over:  # Close was pressed: start again
            player = begins()
        root, page = player.layout.root, player.layout.page
        seen[type(player.scene).__name__] += 1
        stops = focusable(root)
        assert page.anything or stops, f"nothing can be done on {page.title!r}"
        assert not stops or ui.find(root, player.focus) is not None, f"the keyboard is lost on {page.title!r}"
        if number % 50 == 0:
            look = replace(player.view._look(player.game.desk.settings))  # nothing is measured in it yet
            assert player.layout == ui.lay_out(page, look, player.layout.view), (
                f"{page.title!r} lies otherwise than it should"
            )
        if number % EVERY == EVERY - 1:
            _hides(player)
            painted(player.layout)
            assert _leads_on(player), f"{type(player.scene).__name__} leads nowhere"
            player = begins() if everywhere else player
    return seen


def _press(player: Visitor, chance: Random, hurry: float) -> None:
    way = chance.random()
    if chance.random() < LIBRARY_CHANGES:
        player.game.take_over(chance.choice(LIBRARIES)())
        return
    if way < 0.75:
        player.now += chance.uniform(0, 0.4) if player.hurries else 0.0
        player.keys(chance.choice(GOING_ON if chance.random() < hurry else BY_KEY))
        return
    x, y = chance.randrange(player.size[0]), chance.randrange(player.size[1])
    if way < 0.85:
        player.clicks_at(x, y)
    elif way < 0.88:
        player.hands.pointer.down(x, y)
    elif way < 0.91:
        player.hands.pointer.move(x, y, player.now)
    elif way < 0.94:
        player.hands.pointer.up(x, y, player.now)
    elif way < 0.97:
        player.hands.pointer.wheel(x, y, chance.uniform(-2, 2))
    else:
        player.waits(chance.uniform(0, 7))


def _hides(player: Visitor) -> None:
    """Esc Esc hides what is there, and two presses bring it back as it was, except for help on top of it."""
    player.waits(6)
    hasty, player.hurries = player.hurries, False
    while isinstance(player.scene, HiddenScene):  # the first press asks, if nothing has yet
        player.keys("Space")
        player.waits(2)
    assert player.layout  # the last press has been followed: otherwise the keyboard may not yet be where it leads
    opened = [*player.screens.opened]
    while len(opened) > 1 and isinstance(opened[-1].scene, HelpScene):
        opened.pop()
    scene, view = opened[-1].scene, player.view._states.get(opened[-1].visit)
    player.hurries = True  # even where a new screen takes no answer for seconds
    player.keys("Esc", "Esc")
    assert player.scene == HiddenScene(), f"{type(scene).__name__} is not hidden"
    player.hurries = False
    player.keys("Space", "Space")
    assert player.scene == scene, f"{type(scene).__name__} doesn't come back"
    if view is not None:  # help was there first: what lies below it hasn't been looked at
        same = replace(player.layout.view, keyed=view.keyed)  # whichever of pointer and keyboard was last
        if (
            ui.find(player.layout.root, view.focus) is None
        ):  # below help, what had the keyboard has gone with the library
            same = replace(same, focus=view.focus)
        assert same == replace(view, hover="", held="")  # release a button that was held down
    player.hurries = hasty


def _leads_on(player: Visitor) -> bool:
    """Whether something besides help and the like leads to another screen, or to the end."""

    def leads(node: ui.Node) -> bool:
        try:
            change = change_for(player.scene, node.id if node.does is None else node.does, player.game.desk)
        except Unreadable:
            return True  # to a screen that says so
        while isinstance(change, Do) and not callable(change.then):
            change = change.then
        return change is not None and not (isinstance(change, Replace) and change.scene == player.scene)

    return any(leads(node) for node in focusable(player.layout.root) if node.id not in (HELP, HIDE, SETTINGS))


def main(people: int, events: int) -> int:
    """All of them; the exit code. Says which screens they have seen."""
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        seen = sum(pool.map(mash, range(people), [events] * people), Counter[str]())
    print(", ".join(f"{name.removesuffix('Scene')} {count}" for name, count in seen.most_common()))
    return 0


if __name__ == "__main__":
    os.environ["SDL_VIDEODRIVER"] = os.environ["SDL_AUDIODRIVER"] = "dummy"
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2])))
