"""A stage without a window, a small library of its own, every screen of the game, and a visitor who uses it.

Scenarios, cast, facts, help and law are those of ``golden/content``: what these tests see doesn't change with the game.

A new screen stands in the module of its mode twice, in the same order: as a scene, and by name in the list below it.
Names are listed so that each test of a screen can be found before any screen is made.
"""

from collections.abc import Mapping
from functools import cache

from isitok.i18n.words import ENGLISH, Words
from isitok.scenes.hidden import HiddenScene
from isitok.scenes.scene import Scene
from tests.stages.class_ import CLASS, a_lesson, at_stop, facilitators, lessons
from tests.stages.class_setup import CLASS_SETUP, set_up
from tests.stages.desk import (
    FOLDER,
    SIZE,
    Size,
    a_desk,
    a_look,
    focusable,
    fonts,
    laid_out,
    library,
    nodes,
    painted,
    pictures,
    pressable,
    pressed,
    some_settings,
)
from tests.stages.one_to_one import ONE_TO_ONE, before_one_to_one, one_to_ones
from tests.stages.phones import PHONES, phones
from tests.stages.results import RESULTS, results
from tests.stages.solo import IN_ROUNDS, SOLO, a_session, after, at_round, solo
from tests.stages.visitor import KEYS, Visitor
from tests.stages.writing import HARD_TO_READ, MISSPELT, WRITING, a_manuscript, previewed, previews

__all__ = [
    "FOLDER",
    "HARD_TO_READ",
    "HIDDEN",
    "IN_ROUNDS",
    "KEYS",
    "MISSPELT",
    "OPEN",
    "SCREENS",
    "SIZE",
    "Size",
    "Visitor",
    "a_desk",
    "a_lesson",
    "a_look",
    "a_manuscript",
    "a_session",
    "after",
    "at_round",
    "at_stop",
    "focusable",
    "fonts",
    "laid_out",
    "library",
    "nodes",
    "one_to_ones",
    "painted",
    "pictures",
    "pressable",
    "pressed",
    "previewed",
    "results",
    "screens",
    "some_settings",
]


@cache
def screens(words: Words = ENGLISH) -> Mapping[str, Scene]:
    """Every screen of the game, by a name for it. ``words`` are those in which it was come to."""
    desk = a_desk(words=words)
    return {
        **solo(desk),
        **phones(),
        **previews(desk),
        **lessons(),
        **facilitators(),
        **one_to_ones(),
        **before_one_to_one(desk),
        **set_up(desk),
        **results(),
        "hidden": HiddenScene(),
        "hidden-asking": HiddenScene(asking=True),
    }


HIDDEN = ("hidden", "hidden-asking")
OPEN = [*SOLO, *PHONES, *WRITING, *CLASS, *ONE_TO_ONE, *CLASS_SETUP, *RESULTS]
"""All those on which there is something to do."""
SCREENS = [*OPEN, *HIDDEN]
