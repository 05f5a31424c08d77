"""A stage without a window: a small library, every screen of the game, and a visitor who uses it.

Scenarios, cast, facts, help and law are those of ``golden/content``, so changes to the game's content don't matter.

A new screen is entered twice in the module of its mode, in the same order: as a scene, and by name in the list below.
Names are listed so that pytest can collect the tests of each screen before any is made.
"""

from collections.abc import Mapping
from functools import cache

from isitok import ui
from isitok.i18n.screen_words import ENGLISH, Words
from isitok.scenes.hidden import HiddenScene
from isitok.scenes.scene import Scene
from tests.stages.class_ import CLASS, a_lesson, at_stop, days, facilitators, lessons
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
from tests.stages.form import FORM, forms
from tests.stages.make import MAKE, making
from tests.stages.one_to_one import ONE_TO_ONE, before_one_to_one, one_to_ones
from tests.stages.phones import PHONES, phones
from tests.stages.print import PRINT, printing
from tests.stages.results import RESULTS, results
from tests.stages.sign import SIGN, signing
from tests.stages.small_group import SMALL_GROUP, small_groups
from tests.stages.solo import IN_ROUNDS, SOLO, a_session, after, at_round, solo
from tests.stages.staff import FOR_STAFF, for_staff
from tests.stages.visitor import KEYS, Visitor
from tests.stages.weeks import WEEKS, weeks
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
    "as_opened",
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
    """Every screen of the game by name, reached in these ``words``."""
    desk = a_desk(words=words)
    return {
        **solo(desk),
        **weeks(desk),
        **phones(),
        **previews(desk),
        **lessons(desk),
        **days(desk),
        **facilitators(),
        **one_to_ones(desk),
        **before_one_to_one(desk),
        **small_groups(desk),
        **for_staff(desk),
        **set_up(desk),
        **results(desk),
        **printing(),
        **making(desk),
        **forms(desk),
        **signing(desk),
        "hidden": HiddenScene(),
        "hidden-asking": HiddenScene(asking=True),
    }


@cache
def as_opened(name: str) -> ui.PageLayout:
    """A screen as it usually looks: most tests of what is said look at this."""
    return laid_out(screens()[name], a_look())


HIDDEN = ("hidden", "hidden-asking")
OPEN = [
    *SOLO,
    *WEEKS,
    *PHONES,
    *WRITING,
    *CLASS,
    *ONE_TO_ONE,
    *SMALL_GROUP,
    *FOR_STAFF,
    *CLASS_SETUP,
    *RESULTS,
    *PRINT,
    *MAKE,
    *FORM,
    *SIGN,
]
"""All screens on which there is something to do."""
SCREENS = [*OPEN, *HIDDEN]
