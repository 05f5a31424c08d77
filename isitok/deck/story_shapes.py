"""How a story is made: most have three acts and a round at the end, some are told in another way."""

from collections.abc import Callable
from typing import Final

from isitok.format.phones import Call
from isitok.format.story import Scenario

SHAPES: Final[dict[str, Callable[[Scenario], bool]]] = {
    "one act": lambda story: len(story.acts) == 1,
    "begins: respond": lambda story: bool(story.begins),
    "an open round": lambda story: story.respond is not None and story.respond.open,
    "a call": lambda story: isinstance(story.phone, Call) or any(isinstance(act.elsewhere, Call) for act in story.acts),
}
"""The ways to tell a story that aren't the usual one, and whether a story is told so."""


def shape_of(story: Scenario) -> str:
    """The first of these shapes that a story has; "" for the usual one."""
    return next((name for name, has in SHAPES.items() if has(story)), "")


def opening_of(story: Scenario) -> str:
    """What a story begins with: a kind of phone, or what somebody could do; "" where it has neither."""
    return story.begins or (story.phone.kind if story.phone else "")
