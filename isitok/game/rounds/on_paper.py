"""A round as adults read it on paper: its question, and all that the game says of the answers. Papers lay it out."""

from collections.abc import Callable

from isitok.base.value import Value
from isitok.format.findable import Findable
from isitok.format.shown import Beat
from isitok.format.story import Scenario
from isitok.i18n.screen_words import Words


class Telling(Value, kw_only=True):
    """The story that a round belongs to, and how its people and its phone are put into words."""

    card: Scenario
    words: Words
    name: Callable[[str], str]  # of somebody in the story, or who could be told
    thing: Callable[[Findable], str]  # something on the phone
    beat: Callable[[Beat], str]  # something that happens next


class Answered(Value):
    """One answer, what the game says of it, and what comes of it."""

    text: str
    whys: tuple[str, ...]
    next: str = ""


class OnPaper(Value, kw_only=True):
    """A round in full, and in short for a page to glance at."""

    ask: str
    answers: tuple[Answered | str, ...]  # a text where one line says all of it
    close: str = ""  # a line below them
    short: tuple[str, ...]
    listed: bool = True  # whether the short lines are a list of their own
