"""What was typed, and what it means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isitok.format.vocabulary import Verdict
from isitok.game.rounds.judge import CHOICES
from isitok.i18n.screen_words import ENGLISH
from isitok.scenes.scene import BACK, HELP, HIDE, PASS, REAL
from isitok.text.answers import ALSO, COMMANDS, Command, choice_named, command, field, names_of_command, numbers, plain

VERDICTS = [(ENGLISH.label(verdict), *ALSO[verdict].split(",")) for verdict in CHOICES]


@pytest.mark.parametrize(
    ("typed", "verdict"),
    [
        ("ok", Verdict.OK),
        ("It's OK!", Verdict.OK),
        ("it’s ok", Verdict.OK),
        ("yes", Verdict.OK),
        ("depends", Verdict.DEPENDS),
        ("It depends...", Verdict.DEPENDS),
        ("dep", Verdict.DEPENDS),
        ("NOT OK", Verdict.NOT_OK),
        ("not-ok", Verdict.NOT_OK),
        ("not", Verdict.NOT_OK),
        ("no", Verdict.NOT_OK),
    ],
)
def test_a_verdict_may_be_typed_in_many_ways(typed: str, verdict: Verdict) -> None:
    assert choice_named(typed, VERDICTS) == CHOICES.index(verdict)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1", ("1",)),
        (" 1. ", ("1",)),
        ("2)", ("2",)),
        ("３", ("3",)),
        ("1, 6", ("1", "6")),
        ("1 6 1", ("1", "6")),
        ("03;4", ("3", "4")),
        ("-1", ()),
        ("− 2", ()),
        ("–1", ()),
        ("1 and 2", ()),
        ("", ()),
        ("99999", ()),
        ("½", ()),
    ],
)
def test_numbers_are_those_that_were_typed_and_nothing_near_them(typed: str, meant: tuple[str, ...]) -> None:
    assert numbers(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"), [("2 14", ("2", "14")), ("4 Mr Hughes, room 12", ("4", "Mr Hughes, room 12")), ("2", ("", ""))]
)
def test_a_line_is_filled_in_by_its_number_and_what_is_to_stand_there(typed: str, meant: tuple[str, str]) -> None:
    assert field(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("p", PASS), ("Pass", PASS), ("H", HELP), ("hide", HIDE), ("x", HIDE), ("This is REAL!", REAL), ("q", "")],
)
def test_commands_may_be_a_letter_or_a_word(typed: str, meant: str) -> None:
    assert command(typed, (PASS, HELP, HIDE, REAL), ENGLISH) == meant


@pytest.mark.parametrize(("typed", "meant"), [("\x1b\x1b", HIDE), ("\x1b", BACK), ("\x1bOP", HELP), ("\x1bOS", REAL)])
def test_keys_of_the_window_do_the_same_when_enter_follows(typed: str, meant: str) -> None:
    assert command(f"{typed}\n", (HIDE, BACK, HELP, REAL), ENGLISH) == meant


def test_no_two_commands_are_typed_alike() -> None:
    typed = [plain(word) for name in COMMANDS for word in names_of_command(name, ENGLISH)]

    assert len(typed) == len(set(typed))


@pytest.mark.parametrize("typed", ["", "it", "ok no", "okn", "maybe not", "-"])
def test_what_could_mean_two_things_or_none_is_not_guessed(typed: str) -> None:
    assert choice_named(typed, VERDICTS) is None


@given(typed=st.text())
def test_anything_may_be_typed(typed: str) -> None:
    assert choice_named(typed, VERDICTS) in (None, 0, 1, 2)
    assert all(number.isdecimal() for number in numbers(typed))
    assert command(typed, tuple(COMMANDS), ENGLISH) in ("", Command.KEYS, *COMMANDS)


def test_no_word_means_two_answers() -> None:
    for number, words in enumerate(VERDICTS):
        assert {choice_named(word, VERDICTS) for word in words} == {number}
