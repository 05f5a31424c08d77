"""Which rounds a scenario holds."""

import pytest

from isitok.game.rounds import Round, rounds_of
from isitok.packs.blocks import Block, Byline, Count, Detail, Heading, Private, Words
from tests.builders import a_bubble, a_phone, a_photo, a_respond, a_scenario, a_tell, an_audience, felt

CLUE = "The badge shows which school she goes to."


def test_the_smallest_scenario_is_only_judged() -> None:
    assert rounds_of(a_scenario()) == ()


def test_rounds_come_in_deal_order() -> None:
    full = a_scenario(
        respond=a_respond(),
        audience=(an_audience(),),
        phone=a_phone(a_bubble(clue=CLUE), a_bubble(), a_bubble()),
        feelings={"ffion": felt()},
        tell=a_tell(),
    )

    assert rounds_of(full) == (Round.RESPOND, Round.AUDIENCE, Round.SPOT, Round.FEEL, Round.TELL)


@pytest.mark.parametrize(
    ("blocks", "spot"),
    [
        ((a_bubble(clue=CLUE), a_bubble(), a_bubble()), True),
        ((a_bubble(), a_bubble(), a_bubble()), False),
        ((a_bubble(clue=CLUE), a_bubble()), False),
        ((Heading(title="School trip", clue=CLUE), a_bubble(), a_bubble()), True),
        ((a_photo(Detail(detail="a badge", clue=CLUE), Detail(detail="crisps")),), True),
        ((a_bubble("", photo=a_photo(Detail(detail="a badge", clue=CLUE), Detail(detail="crisps"))),), True),
        ((a_bubble("", photo=a_photo(Detail(detail="a badge", clue=CLUE))),), False),
        ((a_bubble("", private=Private(medium="photo", clue=CLUE)), a_bubble(), a_bubble()), True),
        ((Byline(who="kofi"), Count(of="likes", number=3), Words(text="Home!", clue=CLUE)), False),
    ],
    ids=[
        "three messages, one gives something away",
        "none gives anything away",
        "too few to search",
        "a heading counts",
        "a photo and its details count",
        "a message that is a photo counts once, and so do its details",
        "a message that is a photo with one detail is two things",
        "a private tile can give something away",
        "bylines and counts can't be picked",
    ],
)
def test_something_is_spotted_among_three_things_or_more(blocks: tuple[Block, ...], spot: bool) -> None:
    assert (Round.SPOT in rounds_of(a_scenario(phone=a_phone(*blocks)))) == spot
