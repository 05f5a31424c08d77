"""``school.json`` and the page's query: what locks, and that nothing a visitor can type makes it wider."""

import pytest

from isitok.format.vocabulary import Band, Nation
from isitok.game.doors import Seat
from isitok.store.options import PlayOptions
from isitok.store.settings import USUAL
from isitok.web.front import may_lead
from isitok.web.school_file import narrowed, read_query, read_school_file
from tests.web.paper_page import OPEN, PaperPage, opened

LOCKED = '{"lock_ages": true, "ages": ["11-14"]}'


@pytest.mark.parametrize(
    ("status", "text"),
    [
        (200, LOCKED),
        (200, "{"),
        (200, ""),
        (200, "<!doctype html>"),
        (200, '{"lock_age": true}'),
        (200, '{"lock_ages": "true"}'),
        (200, '{"ages": "11-14"}'),
        (200, '{"lock_ages": true, "ages": ["11-14"], "teachers": ["DOMAIN\\\\Staff"]}'),
        (500, None),
        (0, None),
    ],
)
def test_what_locks_or_leaves_a_doubt_makes_a_pupil(status: int, text: str | None) -> None:
    assert read_school_file(status, text).seat is Seat.PUPIL
    page = PaperPage()
    opened(page, status=status, school=text)
    assert not any(each.startswith(("Class", "Small group")) for each in page.texts)


@pytest.mark.parametrize(("status", "text"), [(404, None), (200, "{}"), (200, '{"theme": "dark"}')])
def test_where_nothing_locks_whoever_sits_there_decides(status: int, text: str | None) -> None:
    assert read_school_file(status, text).seat is Seat.OPEN


def test_a_doubt_is_said_first_on_the_title() -> None:
    page = PaperPage()
    opened(page, status=200, school="{")
    assert any(text.startswith("Only Play is here") and "school.json" in text for text in page.texts)


def test_a_query_narrows() -> None:
    asked = read_query([("ages", "11-14"), ("nation", "wales"), ("lock", "1")])
    assert asked.options == PlayOptions(ages=(Band.B11_14,), nation=Nation.WALES, lock_ages=True)
    assert asked.left_out == ()
    assert asked.options.seat(read_school_file(404, None), USUAL) is Seat.PUPIL


def test_a_query_never_widens() -> None:
    machine = read_school_file(200, LOCKED)
    asked = narrowed(read_query([("ages", "14-18"), ("lock", "0"), ("for_staff", "1")]), machine)
    assert asked.options.seat(machine, USUAL) is Seat.PUPIL
    assert asked.options.within(machine, machine.settings).over(machine.settings).ages == (Band.B11_14,)
    assert asked.left_out == ("lock=0", "for_staff=1", "ages=14-18")


def test_what_is_left_out_of_it_is_said_on_about() -> None:
    asked = read_query([("ages", "11-14"), ("ages", "7-9"), ("nation", "mars"), ("theme", "dark")])
    assert asked.options == PlayOptions()
    page = PaperPage()
    front = opened(page, query=[["nation", "mars"], ["ages", "11-14"]])
    front.press("about")
    assert "In the address, “nation=mars” isn’t used." in page.texts


def test_what_an_adult_leads_is_not_even_fetched_for_a_pupil() -> None:
    import json

    assert may_lead(json.dumps(OPEN))
    assert not may_lead(json.dumps({**OPEN, "status": 200, "school": LOCKED}))
    assert not may_lead(json.dumps({**OPEN, "query": [["lock", "1"]]}))
