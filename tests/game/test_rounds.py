"""Which rounds a scenario holds."""

import pytest

from isitok.format.blocks import Bubble, Heading, Private, Words
from isitok.format.findable import Findable, findable
from isitok.format.phone_parts import ClueText, Detail, Message
from isitok.format.phones import Phone, PhoneKind, Post
from isitok.format.rounds import rounds_of
from isitok.format.shown import Screen
from isitok.format.story import Round
from tests.builders import a_message, a_phone, a_photo, a_respond, a_scenario, a_tell, an_audience, felt

CLUE = "The badge shows which school she goes to."


def test_the_smallest_scenario_is_only_judged() -> None:
    assert rounds_of(a_scenario()) == ()


def test_rounds_come_in_deal_order() -> None:
    full = a_scenario(
        respond=a_respond(),
        audience=(an_audience(),),
        phone=a_phone(a_message(clue=CLUE), a_message(), a_message()),
        feelings={"ffion": felt()},
        tell=a_tell(),
    )

    assert rounds_of(full) == (Round.RESPOND, Round.AUDIENCE, Round.SPOT, Round.FEEL, Round.TELL)


HALF_A_PHOTO = a_photo(Detail(detail="a badge", clue=CLUE))
PHOTO = a_photo(Detail(detail="a badge", clue=CLUE), Detail(detail="crisps"))


@pytest.mark.parametrize(
    ("phone", "spot"),
    [
        (a_phone(a_message(clue=CLUE), a_message(), a_message()), True),
        (a_phone(a_message(), a_message(), a_message()), False),
        (a_phone(a_message(clue=CLUE), a_message()), False),
        (Post(kind=PhoneKind.POST, by="kofi", photo=PHOTO), True),
        (a_phone(a_message("", photo=PHOTO)), True),
        (a_phone(a_message("", photo=HALF_A_PHOTO)), False),
        (a_phone(a_message("", private="photo", clue=CLUE), a_message(), a_message()), True),
        (Post(kind=PhoneKind.POST, by="kofi", text=ClueText(text="Home!", clue=CLUE), likes=3), False),
    ],
    ids=[
        "three messages, one gives something away",
        "none gives anything away",
        "too few to search",
        "a photo and its details count",
        "a message that is a photo counts once, and so do its details",
        "a message that is a photo with one detail is two things",
        "a private tile can give something away",
        "bylines and counts can't be picked",
    ],
)
def test_something_is_spotted_among_three_things_or_more(phone: Phone, spot: bool) -> None:
    assert (Round.SPOT in rounds_of(a_scenario(phone=phone))) == spot


def test_what_can_be_picked_has_an_id_by_its_place() -> None:
    found = findable(a_phone(a_message(), a_message("", photo=PHOTO)))

    assert found == (Findable(1), Findable(2), Findable(2, 0, CLUE), Findable(2, 1))
    assert [thing.id for thing in found] == ["1", "2", "2/0", "2/1"]


def test_the_name_of_a_chat_can_be_picked_only_when_it_gives_something_away() -> None:
    def of_a_chat(heading: Heading) -> Findable:
        return findable(Screen(kind=PhoneKind.CHAT, blocks=(heading, Bubble(who="ffion", text="hi"))))[0]

    assert of_a_chat(Heading(title="Year 9")).block == 1
    assert of_a_chat(Heading(title="Year 9", clue=CLUE)) == Findable(0, None, CLUE)


def test_a_heading_that_is_no_bar_can_be_picked_like_a_paragraph() -> None:
    phone = Screen(kind=PhoneKind.POPUP, blocks=(Heading(title="You have won!"), Words(text="Click now.")))

    assert [thing.id for thing in findable(phone)] == ["0", "1"]


def test_who_is_typing_cannot_be_picked_but_who_joined_can() -> None:
    phone = a_phone(Message(who="kofi", joined=True), typing="kofi")

    assert [thing.id for thing in findable(phone)] == ["1"]


def test_a_message_and_its_picture_are_one_thing_with_one_clue() -> None:
    tile = Bubble(who="kofi", private=Private(medium="photo", clue="It is hers."), clue="He has it.")
    shown = Screen(kind=PhoneKind.CHAT, blocks=(tile,))

    assert findable(shown) == (Findable(0, None, "He has it. It is hers."),)
