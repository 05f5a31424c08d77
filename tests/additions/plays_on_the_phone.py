"""Plays the story of ``test_a_made_up_phone.py`` in the tree that the test has made: a program of its own."""

import os
import sys
from pathlib import Path

from isitok import ui

os.environ |= {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", "PYGAME_HIDE_SUPPORT_PROMPT": "1"}

import pygame

import isitok
from isitok.format.rounds import rounds_of
from isitok.format.story import Round, Scenario
from isitok.game.play.modes import PLAY
from isitok.game.session import start
from isitok.library.library import Library, open_library
from isitok.library.roots import bundled_root
from isitok.scenes.play_page import PlayScene
from tests.stages import Visitor, painted, some_settings
from tests.text.room import Typed

PLACE, NOTE = "Everybody in the club", "It's at mine, the white house by the bus stop."
CLUE = "which house she lives in"


def in_a_window(story: Scenario, library: Library) -> None:
    """It is drawn, read aloud, and what gives something away can be picked on it."""
    somebody = Visitor(PlayScene(session=start((story,), PLAY)), library=library)
    for text in ("Ffion’s phone: Noticeboard", PLACE, NOTE):
        assert somebody.hears(text), text
    for theme in ("light", "dark"):
        seen = Visitor(PlayScene(session=start((story,), PLAY)), library=library, settings=some_settings(theme=theme))
        picture = painted(seen.layout)
        box = next(node.box for node in ui.walk(seen.layout.root) if NOTE in node.spoken.name)
        shades = {tuple(picture.get_at((box.x + x, box.y + y))) for x in range(box.w) for y in range(box.h)}
        assert len(shades) > 2, f"the note is drawn, {theme}"
    while not somebody.hears("What gives something away?"):
        assert somebody.goes_on(), somebody.title
    somebody.clicks("pick:2")
    assert somebody.hears(CLUE)


def in_a_terminal(story: Scenario, library: Library) -> None:
    """Its texts are there in reading order."""
    read = Typed(scene=PlayScene(session=start((story,), PLAY)), library=library).read
    assert read.index("Noticeboard") < read.index(PLACE) < read.index(NOTE), read


def main(packs: Path) -> None:
    """See it in all these ways."""
    assert Path(isitok.__file__).is_relative_to(packs.parent), "the game is the copy"
    pygame.font.init()
    library = open_library([bundled_root(), packs], None)
    story = library.scenario("made-up/board")
    assert rounds_of(story) == (Round.SPOT,)
    in_a_window(story, library)
    in_a_terminal(story, library)


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
