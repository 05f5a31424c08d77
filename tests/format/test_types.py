"""A type checker finds what is wrong with a record, before anything runs."""

from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
SLIPS = """
from isitok.format import fields as f
from isitok.format.record import Record
from isitok.format.act import Act
from isitok.format.voices import GAME
from isitok.format.vocabulary import Verdict


class Mine(Record):
    hook: str = f.line("Hook", "what it begins with")
    keep: str = f.line("Keep", "what it ends with", GAME, word=3)


Act(act="Dev waves.", verdict=Verdict.OK)
Act(act="Dev waves.", verdict=Verdict.OK, wyh="It is kind.", why="It is kind.")
Act(act="Dev waves.", verdict="ok", why="It is kind.")
print(Act(act="Dev waves.", verdict=Verdict.OK, why="It is kind.").wyh)
"""
FOUND = [
    'Missing positional argument "voice" in call to "line"',
    'Unexpected keyword argument "word" for "line"',
    'Missing named argument "why" for "Act"',
    'Unexpected keyword argument "wyh" for "Act"',
    'Argument "verdict" to "Act" has incompatible type "str"; expected "Verdict"',
    '"Act" has no attribute "wyh"',
]


def test_a_text_without_a_voice_and_a_field_that_is_missing_or_misspelt_are_found(tmp_path: Path) -> None:
    api = pytest.importorskip("mypy.api")
    file = tmp_path / "mine.py"
    file.write_text(SLIPS, "utf-8")

    told, _, _ = api.run(["--strict", "--cache-dir", str(PROJECT / ".mypy_cache"), str(file)])

    errors = [line for line in told.splitlines() if ": error: " in line]
    for wanted, error in zip(FOUND, errors, strict=True):
        assert wanted in error
