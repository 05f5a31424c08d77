"""What was typed, and what it means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isitok.game.events import Sureness
from isitok.game.rounds.judge import CHOICES
from isitok.i18n.words import ENGLISH
from isitok.packs.model.vocabulary import Verdict
from isitok.text.answers import SURENESS, VERDICTS, Command, several, understood

VERDICT_WORDS = [(ENGLISH.label(verdict), *VERDICTS[verdict]) for verdict in CHOICES]
SURENESS_WORDS = [(ENGLISH.label(sureness), *SURENESS[sureness]) for sureness in Sureness]


@pytest.mark.parametrize(
    ("typed", "verdict"),
    [
        ("1", Verdict.OK),
        (" 1. ", Verdict.OK),
        ("ok", Verdict.OK),
        ("It's OK!", Verdict.OK),
        ("it’s ok", Verdict.OK),
        ("yes", Verdict.OK),
        ("2)", Verdict.DEPENDS),
        ("depends", Verdict.DEPENDS),
        ("It depends...", Verdict.DEPENDS),
        ("dep", Verdict.DEPENDS),
        ("3", Verdict.NOT_OK),
        ("３", Verdict.NOT_OK),
        ("NOT OK", Verdict.NOT_OK),
        ("not-ok", Verdict.NOT_OK),
        ("not", Verdict.NOT_OK),
        ("no", Verdict.NOT_OK),
    ],
)
def test_a_verdict_may_be_typed_in_many_ways(typed: str, verdict: Verdict) -> None:
    assert understood(typed, VERDICT_WORDS) == CHOICES.index(verdict)


@pytest.mark.parametrize(
    ("typed", "sureness"),
    [
        ("not", Sureness.NOT_SURE),
        ("Unsure", Sureness.NOT_SURE),
        ("fair", Sureness.FAIRLY_SURE),
        ("cert", Sureness.CERTAIN),
        ("3", Sureness.CERTAIN),
    ],
)
def test_sureness_may_be_typed_in_many_ways(typed: str, sureness: Sureness) -> None:
    assert understood(typed, SURENESS_WORDS) == list(Sureness).index(sureness)


@pytest.mark.parametrize(
    ("typed", "command"),
    [("p", Command.PASS), ("Pass", Command.PASS), ("H", Command.HELP), ("quit", Command.QUIT), (" ? ", Command.KEYS)],
)
def test_commands_may_be_a_letter_or_a_word(typed: str, command: Command) -> None:
    assert understood(typed, VERDICT_WORDS) is command


@pytest.mark.parametrize("typed", ["", "it", "0", "4", "maybe not", "okn", "12345", "-"])
def test_what_could_mean_two_things_or_none_is_not_guessed(typed: str) -> None:
    assert understood(typed, VERDICT_WORDS) is None


@pytest.mark.parametrize("typed", ["-1", "- 2", "−3", "–1", "－1", "-1.", " -01"])
def test_a_number_below_nought_is_not_taken_for_the_one_after_its_sign(typed: str) -> None:
    assert understood(typed, VERDICT_WORDS) is None
    assert several(f"2, {typed}", VERDICT_WORDS) is None
    assert several(typed, VERDICT_WORDS) is None


@given(typed=st.text())
def test_anything_may_be_typed(typed: str) -> None:
    found = understood(typed, VERDICT_WORDS)
    assert found is None or isinstance(found, Command) or found in range(3)


@pytest.mark.parametrize("words", [VERDICT_WORDS, SURENESS_WORDS])
def test_no_word_means_two_answers(words: list[tuple[str, ...]]) -> None:
    for number, choice in enumerate(words):
        assert {understood(word, words) for word in choice} == {number}
