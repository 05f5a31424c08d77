"""What a record says of what pupils showed: whoever tries to work out a small number finds none."""

import re
from collections import defaultdict

import pytest

from isitok.game.what_was_shown import FEWEST, Showed, in_words
from isitok.i18n.screen_words import ENGLISH


def printed(*numbers: int, present: int | None = None) -> str:
    return in_words(Showed(*numbers), present, ENGLISH)


def test_a_record_says_three_numbers_two_or_none() -> None:
    assert printed(14, 9, 3, present=26) == "Secure: 14 · Getting there: 9 · Not yet: 3"
    assert printed(19, 6, 1, present=26) == "Secure: 19 · Getting there or not yet: 7"
    assert printed(25, 1, 0, present=26) == "Nearly all: secure"
    assert printed(1, 15, 10, present=26) == "Nearly all: getting there or not yet"
    assert printed(14, 7, 3, present=26) == "Secure: 14 · Getting there, not yet, or no sheet: 12"
    assert printed(2, 1, 1, present=4) == "Too few sheets to say."


def splits(sheets: int) -> list[Showed]:
    return [Showed(one, two, sheets - one - two) for one in range(sheets + 1) for two in range(sheets - one + 1)]


@pytest.mark.parametrize("present", [4, 7, 12, 26, 30])
def test_no_number_under_3_is_printed_or_can_be_worked_out_of_any_split(present: int) -> None:
    could_be: dict[str, list[Showed]] = defaultdict(list)
    for sheets in range(present + 1):
        for showed in splits(sheets):
            could_be[in_words(showed, present, ENGLISH)].append(showed)
    for text, meant in could_be.items():
        assert all(int(number) >= FEWEST for number in re.findall(r"\d+", text)), text
        for told in (
            {one.secure for one in meant},
            {one.getting_there for one in meant},
            {one.not_yet for one in meant},
            {one.getting_there + one.not_yet for one in meant},
            {present - one.sheets for one in meant},
        ):
            # Nought of those who gave no sheet says nothing of anybody; any other small number would.
            assert not (len(told) == 1 and 0 < min(told) < FEWEST), text
