"""Which rounds a scenario holds."""

import pytest

from isitok.format.findable import Findable, findable
from isitok.format.rounds import Round, rounds_of
from isitok.packs.model.blocks import Block, Bubble, Byline, Count, Detail, Heading, Notice, Private, Words
from isitok.packs.model.vocabulary import PhoneKind
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


def test_what_can_be_picked_has_an_id_by_its_place() -> None:
    badge, crisps = Detail(detail="a badge", clue=CLUE), Detail(detail="crisps")
    phone = a_phone(Heading(title="School trip"), a_bubble(), a_bubble("", photo=a_photo(badge, crisps)))

    found = findable(phone)

    assert found == (Findable(1), Findable(2), Findable(2, 0, CLUE), Findable(2, 1))
    assert [thing.id for thing in found] == ["1", "2", "2/0", "2/1"]


def test_the_name_of_a_chat_can_be_picked_only_when_it_gives_something_away() -> None:
    assert findable(a_phone(Heading(title="Year 9"), a_bubble()))[0].block == 1
    assert findable(a_phone(Heading(title="Year 9", clue=CLUE), a_bubble()))[0] == Findable(0, None, CLUE)


def test_a_heading_that_is_no_bar_can_be_picked_like_a_paragraph() -> None:
    phone = a_phone(Heading(title="You have won!"), Words(text="Click now."), kind=PhoneKind.POPUP)

    assert [thing.id for thing in findable(phone)] == ["0", "1"]


def test_who_is_typing_cannot_be_picked_but_who_joined_can() -> None:
    phone = a_phone(Notice(text="", who="kofi", event="typing"), Notice(text="", who="kofi", event="joined"))

    assert [thing.id for thing in findable(phone)] == ["1"]


def test_a_message_and_its_picture_are_one_thing_with_one_clue() -> None:
    tile = Bubble(who="kofi", private=Private(medium="photo", clue="It is hers."), clue="He has it.")

    assert findable(a_phone(tile)) == (Findable(0, None, "He has it. It is hers."),)
