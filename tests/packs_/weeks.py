"""Weeks to check: the one that `isitok new --week` writes, changed in a line or two, and what the check says of it."""

from functools import cache

from isitok.format.card import Pack
from isitok.format.known import Known
from isitok.format.problem import Problem
from isitok.library.bundled import what_the_game_knows
from isitok.library.scaffold import example
from isitok.library.week_files import ReadWeek, check_week_in
from tests.rules.nouns import the_words


@cache
def the_known() -> Known:
    """People, facts and help of the game."""
    return what_the_game_knows()


@cache
def the_week() -> str:
    """A week without a problem."""
    return example("week.yaml")


def with_changes(*changes: tuple[str, str]) -> str:
    """The week with other lines: each is there."""
    text = the_week()
    for before, after in changes:
        assert before in text, before
        text = text.replace(before, after)
    return text


def read(text: str, *, bundled: bool = False) -> ReadWeek:
    """A week in a pack called mine."""
    pack = Pack(id="mine", title="Mine", ages=(), reviewed={}, bundled=bundled)
    return check_week_in(text.encode(), "dragon.yaml", pack, the_known(), the_words())


def problems(*changes: tuple[str, str], bundled: bool = False) -> tuple[Problem, ...]:
    """What is wrong with the week where these lines are others."""
    return read(with_changes(*changes), bundled=bundled).problems


def said(*changes: tuple[str, str], bundled: bool = False) -> dict[str, list[str]]:
    """The same: messages by code."""
    found: dict[str, list[str]] = {}
    for problem in problems(*changes, bundled=bundled):
        found.setdefault(problem.code, []).append(problem.message)
    return found
