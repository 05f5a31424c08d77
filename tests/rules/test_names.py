"""An act that begins with a name which nobody has is told; whoever has no name gets nothing."""

import pytest

from isitok.format.problem import Problem
from isitok.format.vocabulary import Rating
from tests.builders import a_phone, a_respond, an_act, an_option, called
from tests.each import each
from tests.rules.nouns import checked, what_rules_say

NOBODY = (
    "Koffi adds the photo to his story.",
    "Brandon sends it on.",
    "Mrs Begum asks for it.",
    "Mr Patel asks Kofi to stop.",
    "Brandon and Kofi laugh at it.",
    "Brandon's sister posts it.",
    "Brandon Smith sends it on.",
    "Emily quickly deletes it.",
    "Brandon posted it.",
    "Tyler has a photo.",
    "Ofion doesn't reply.",
    "O'Neil sends it.",
    "Jean-Luc likes it.",
    "Mai, her friend, sends it on.",
    "Brandon, who is new, sends it.",
    "Zoë passes it on.",
    "Xanthe misses the bus and posts about it.",
    "Brandon from Year 9 sends it.",
    "xX_Slayer asks for it.",
    "Town Talk asks for a photo.",
    "Lily copies it.",
    "Ewing sends it on.",
)
SOMEBODY = (
    "Someone sends it on.",
    "Someone the art club doesn't know asks for a photo.",
    "The art club posts a picture.",
    "Her mum asks for it.",
    "Everybody laughs.",
    "Everyone in the chat likes it.",
    "A stranger asks for a photo.",
    "Kofi adds it.",
    "KOFI adds it.",
    "Ms Okafor asks Kofi to stop.",
    "Mum likes it.",
    "Nobody answers.",
    "One of the boys sends it on.",
    "Two friends share it.",
    "Suddenly Kofi laughs.",
    "Suddenly, Kofi laughs.",
    "Luckily, Kofi laughs.",
    "Eventually Kofi sends it.",
    "Later Kofi sends it.",
    "After lunch, Kofi sends it.",
    "Posting it takes a second.",
    "Hating hurts Kofi.",
    "Kofi's brother sends it.",
    "Kofi and Ffion dance.",
    "People in the chat laugh.",
    "Year 9 votes.",
    "Grandad likes the photo.",
    "Auntie Bisi shares it.",
    "Without asking, Kofi posts it.",
    "School sends a text.",
    "Players vote.",
    "Pupils share it.",
    '"Go on" says Kofi.',
    "Nan's friend sends it.",
    "Quick as a flash, Kofi sends it.",
    "Class 4 posts a poem.",
    "Today's quiz asks for a name.",
)


def nobodies(act: str, **fields: object) -> list[Problem]:
    found = what_rules_say(checked(acts=(an_act(act=act, by=""),), **fields))
    return [problem for problem in found if problem.code == "nobody-of-that-name"]


@each(NOBODY, "act")
def test_a_name_that_nobody_has_is_told(act: str) -> None:
    assert nobodies(act)


@each(SOMEBODY, "act")
def test_the_cast_and_whoever_has_no_name_get_nothing(act: str) -> None:
    assert nobodies(act) == []


def test_a_slip_is_named_with_who_is_meant() -> None:
    (slip,) = nobodies("Koffi adds the photo to his story.")
    assert slip.message == "nobody here is called 'Koffi'"
    assert slip.hint.startswith("did you mean 'Kofi'? ")
    (stranger,) = nobodies("Brandon sends it on.")
    assert "did you mean" not in stranger.hint
    assert "'others: {brandon: Brandon}'" in stranger.hint


@pytest.mark.parametrize("others", [{"brandon": "Brandon"}, {"b": "Brandon, a gamer"}, {"brandon": "A gamer"}])
def test_others_are_somebody(others: dict[str, str]) -> None:
    assert nobodies("Brandon sends it on.", others=called(**others)) == []


def test_whose_name_stands_on_the_phone_is_somebody() -> None:
    assert nobodies("Brandon asks for a photo.", phone=a_phone(name="Brandon")) == []
    assert nobodies("Brandon asks for a photo.", story="Brandon is new."), "a story gives nobody a face"
    offered = a_respond(options=(an_option(do="Tell Brandon"), an_option(Rating.NO_HELP)))
    assert nobodies("Brandon asks for a photo.", respond=offered), "nor does what somebody could do"
