"""What a text must hold for an expression to fit: told from the expression alone."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isitok.packs.rules.needs import needs_of, small_letters


@pytest.mark.parametrize(
    ("expression", "needed"),
    [
        ("tell nobody", [("tell nobody",)]),
        ("(?:tell|tells) nobody", [(" nobody",), ("tell", "tells")]),
        ("Tell", [("tell",)]),
        ("snitch(?:es)?", [("snitch",)]),
        ("snitche?s", [("snitch",), ("s",)]),
        ("so+ gay{1,4}", [(" ga",), ("s",)]),
        ("quiet|secret \\w+", [("quiet", "secret ")]),
        ("(?:quiet|)", []),
        ("(?:not )?\\w+", []),
        ("(?!never)(?<=a )[a-z]+ kept", [(" kept",)]),
        ("(?-i:[A-Z]\\w+) (?:cuts|(?:hurts|burns) her)", [("hurts", "burns", "cuts"), (" ",)]),
        ("\\d{0,3} pills", [(" pills",)]),
    ],
)
def test_what_every_match_holds(expression: str, needed: list[tuple[str, ...]]) -> None:
    assert [sorted(need) for need in needs_of(expression)] == [sorted(need) for need in needed]


@given(st.text(st.sampled_from("kKsSiIıſİ\N{KELVIN SIGN}é’ ")))
def test_small_letters_are_those_of_a_pattern_that_takes_any_case(text: str) -> None:
    for letter in "ksi":
        assert (letter in small_letters(text)) == bool(re.search(letter, text, re.IGNORECASE))
