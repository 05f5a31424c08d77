"""What is said on coming to a page."""

import pytest

from isitok.ui.describe.arrival import arrival
from isitok.ui.describe.laid import Laid
from isitok.ui.describe.node import READ, walk
from tests.stages import SCREENS, a_look, laid_out, screens

NEUTRAL = "hidden"  # it says what the window is called then, and nothing else


def seen(name: str) -> Laid:
    return laid_out(screens()[name], a_look())


@pytest.mark.parametrize("name", SCREENS)
def test_no_screen_is_silent(name: str) -> None:
    laid = seen(name)
    said = arrival(laid)
    assert all(said)
    names = {node.spoken.name for node in walk(laid.root) if node.spoken.role in READ}
    assert name == NEUTRAL or names.intersection(said), "nothing of what stands on it"
    assert len(set(said)) == len(said), "something is said twice"


def test_the_story_comes_first_then_the_phone_and_then_the_question() -> None:
    said = arrival(seen("judge"))
    story = next(number for number, line in enumerate(said) if line.startswith("Kofi has a photo of Ffion asleep"))
    phone = next(number for number, line in enumerate(said) if line.startswith("Leo’s phone"))
    assert story < phone < len(said) - 1
    assert said[-1] == "Kofi adds the photo to his story. Is it OK?"


def test_a_later_act_is_said_without_the_story_and_the_phone() -> None:
    said = " ".join(arrival(seen("act-happens")))
    assert "phone" not in said
    assert said.endswith("Is it OK?")


def test_the_why_begins_with_what_the_game_says_and_holds_its_verdict() -> None:
    said = arrival(seen("why-differed"))
    assert said[0].startswith("You said “It’s OK”. Here’s another way to see")
    assert "We’d say: Not OK." in said[0]
    assert "Leo’s phone" not in " ".join(said), "it was read before"


def test_help_begins_calmly() -> None:
    assert arrival(seen("help"))[0] == "You can talk to someone"


def test_buttons_are_not_said_and_a_message_is_said_once() -> None:
    said = " ".join(arrival(seen("judge-lacking")))
    assert "Hide screen" not in said
    assert said.count("Choose an answer first") == 1
