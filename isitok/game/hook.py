"""What stands under a story's title while its phone plays; the paragraph is one press away."""

from isitok.base.value import replace
from isitok.format.story import Scenario
from isitok.game.play.opening import has_opening

_STOPS = (". ", "! ", "? ")


def hook_of(scenario: Scenario) -> str:
    """Its hook; else the first sentence of its paragraph – all of it, where no phone opens beside it."""
    if scenario.hook:
        return scenario.hook
    if scenario.phone is None or not has_opening(scenario):
        return scenario.story
    ends = [at + 1 for stop in _STOPS if (at := scenario.story.find(stop)) > 0]
    return scenario.story[: min(ends)] if ends else scenario.story


def has_more_to_tell(scenario: Scenario) -> bool:
    """Whether its paragraph says more than stands under the title."""
    return scenario.story != hook_of(scenario)


def told_whole(scenario: Scenario) -> Scenario:
    """The story with all of its paragraph under the title."""
    return replace(scenario, hook=scenario.story)
