"""Stories of web addresses, Markdown and HTML in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isitok.format.yaml.markup import address_in, markup_in, may_hold_any

PARTS = ["http", "s", "://", "www.", "WWW.", "rabbits", ".com", ".co.uk", ".", "9", " ", "é"]
SIGNS = ["<b>", "</p", ">", "**", "__", "](", "`", "#"]


@pytest.mark.parametrize(
    ("text", "address", "sign"),
    [
        ("Look at www.rabbits.com for more", "www.rabbits.com", ""),
        ("It is on rabbits.co.uk.", "co.uk", ""),
        ("She says HTTPS://x", "HTTPS://x", ""),
        ("They meet at 9.30. It's late.", "", ""),
        ("a **very** good one", "", "**v"),
        ("## Why", "", "## "),
        ("he is <b>cross</b>", "", "<b>"),
        ("2 < 3 and #rabbits", "", ""),
    ],
)
def test_addresses_and_signs_of_markup_are_found_and_nothing_else_is(text: str, address: str, sign: str) -> None:
    assert (address_in(text), markup_in(text)) == (address, sign)


@given(st.lists(st.one_of(st.sampled_from(PARTS + SIGNS), st.text(max_size=2)), max_size=8).map("".join))
def test_nothing_is_missed_by_the_first_look(text: str) -> None:
    if address_in(text) or markup_in(text):
        assert may_hold_any(text)
        assert may_hold_any(f"story: {text}")
        assert may_hold_any(f'story: "{text}"')
