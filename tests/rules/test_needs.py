"""What a text must hold for an expression to fit: told from the expression alone."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isitok.rules.needs import needs_of, small_letters


@pytest.mark.parametrize(
    ("expression", "needed"),
    [
        ("tell nobody", [{"tell nobody"}]),
        ("(?:tell|tells) nobody", [{"tell nobody", "tells nobody"}]),
        ("he (?:tells|told) no[ -]one", [{"he tells no one", "he tells no-one", "he told no one", "he told no-one"}]),
        ("Tell", [{"tell"}]),
        ("snitch(?:es)?", [{"snitch"}]),
        ("snitche?s", [{"snitchs", "snitches"}]),
        ("so+ gay{1,4}", [{"o gay"}, {"so"}, {"y"}]),
        ("quiet|secret \\w+", [{"quiet", "secret "}]),
        ("(?:quiet|)", []),
        ("(?:not )?\\w+", []),
        ("(?!never)(?<=a )[a-z]+ kept", [{" kept"}]),
        ("keep(?! up)\\b it", [{"keep it"}]),
        ("(?-i:[A-Z]\\w+) (?:cuts|(?:hurts|burns) her)", [{" hurts her", " burns her", " cuts"}]),
        ("\\d{0,3} pills", [{" pills"}]),
        ("(?:very )*mean to her", [{"mean to her"}]),
        (
            "(?:ab|cd|ef|gh|ij|kl) (?:one|two|six|ten|all|few)",
            [{"one", "two", "six", "ten", "all", "few"}, {"ab ", "cd ", "ef ", "gh ", "ij ", "kl "}],
        ),
    ],
)
def test_what_every_match_holds(expression: str, needed: list[set[str]]) -> None:
    assert [{*need} for need in needs_of(expression)] == needed


@given(st.text(st.sampled_from("kKsSiIıſİ\N{KELVIN SIGN}é’ ")))
def test_small_letters_are_those_of_a_pattern_that_takes_any_case(text: str) -> None:
    for letter in "ksi":
        assert (letter in small_letters(text)) == bool(re.search(letter, text, re.IGNORECASE))
