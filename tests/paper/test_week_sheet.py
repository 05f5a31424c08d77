"""A week on paper: all its days, replies and what comes of them, and a table of its ways."""

import pytest

from isitok.format.week import Week
from isitok.paper.pack_sheets import pack_sheets
from isitok.paper.story_card import Reader
from isitok.paper.week_sheet import week_sheet
from tests.bundled import bundled_library


@pytest.fixture(scope="module")
def week() -> Week:
    return next(week for week in bundled_library().weeks() if week.id == "in-the-chat/five-more-minutes")


@pytest.fixture(scope="module")
def page(week: Week) -> str:
    return week_sheet(week, Reader(bundled_library().load_known())).html_bytes().decode()


def test_each_day_has_all_its_replies_with_what_they_do_and_set(week: Week, page: str) -> None:
    for day in week.days:
        for reply in day.turn:
            assert reply.words.split("'")[0].replace("&", "&amp;") in page
    assert "This helps · sets spoke" in page
    assert "[told isn’t set]" in page


def test_the_table_has_a_line_for_each_way_into_a_day(page: str) -> None:
    table = page.partition("The ways through it")[2]

    assert table.count("<tr>") >= 3 + 4 + 8 + 8 + 8
    assert "Leo: ty for yesterday btw" in table
    assert "spoke, told" in table


def test_a_week_is_a_pdf(week: Week) -> None:
    assert week_sheet(week, Reader(bundled_library().load_known())).pdf_bytes().startswith(b"%PDF")


def test_a_pack_on_paper_has_its_weeks(week: Week) -> None:
    library = bundled_library()
    pack = library.pack("in-the-chat")
    assert pack
    story = library.scenario(pack.cards[0].id)

    page = pack_sheets(pack, [story], Reader(library.load_known()), weeks=[week]).html_bytes().decode()

    assert "A week: Five more minutes" in page
    assert week.saturday.keep in page
