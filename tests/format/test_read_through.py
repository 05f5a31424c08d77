"""Whoever signs reads a whole file in a teacher's words: none of it is a word that only the file has."""

import re
from collections.abc import Mapping
from functools import cache

from isitok.format.read_through import lines_of, names_for
from isitok.format.week import Week
from tests.bundled import bundled_library
from tests.each import each

OF_THE_FILE = re.compile(
    r"(?:if|only|Id|system|Flags|Sets)\b.*:|[^()]*: (?:yes|no|(?:mon|tues|wednes|thurs|fri)day|chat)$"
)


@cache
def weeks() -> Mapping[str, Week]:
    return {week.id: week for week in bundled_library().weeks()}


def told(week: Week) -> list[str]:
    return [line.strip() for line in lines_of(week, names_for(week, bundled_library().load_known()))]


@each(weeks, "id_")
def test_a_week_has_no_word_on_its_page_that_only_its_file_has(id_: str) -> None:
    assert [line for line in told(weeks()[id_]) if OF_THE_FILE.fullmatch(line)] == []


def test_a_day_says_what_is_judged_and_when_something_comes_as_it_is_seen() -> None:
    lines = told(weeks()["first-steps/kevin-the-dragon"])

    assert "Day: Monday" in lines
    assert "Opens nothing: Yes" in lines
    assert "What it is about: “dont worry i fed kevin! your password is on your pencil case”" in lines
    assert "Only if: Haru has asked Eilidh what she wants" in lines
    assert "It is remembered that: Haru has asked Eilidh what she wants" in lines
    assert "Only if: it isn’t so that Haru has told a grown-up" in lines
