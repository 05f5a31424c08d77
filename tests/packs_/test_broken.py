"""Each broken scenario says what is wrong, where, and how to mend it, word for word."""

import os
from pathlib import Path

from isitok.library.read_pack import read_scenario
from tests.each import each
from tests.packs_.nouns import BROKEN, a_pack, the_known, told

FILES = sorted((BROKEN / "broken").glob("*.yaml"))


@each(FILES, "path")
def test_a_broken_scenario_says_what_is_expected(path: Path) -> None:
    read = read_scenario(path.read_bytes(), path.name, a_pack(), path.stem, the_known())
    expected = path.with_suffix(".txt")
    if os.environ.get("UPDATE_EXPECTED"):
        expected.write_text(told(read.problems), encoding="utf-8")

    assert told(read.problems) == expected.read_text(encoding="utf-8")
    assert read.problems


def test_every_broken_scenario_has_its_expected_output_and_nothing_else_lies_there() -> None:
    beside = {path.stem for path in (BROKEN / "broken").glob("*.txt")}

    assert beside == {path.stem for path in FILES}
