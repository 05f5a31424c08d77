"""Whatever lies in a file, reading it gives problems: never an exception, a hang or growing memory."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from isitok.format.act import Act
from isitok.format.could_do import Respond
from isitok.format.file import story_keys
from isitok.format.reading import MOST_PROBLEMS
from isitok.format.record import keys_of
from isitok.format.story import Scenario
from isitok.format.yaml.source import FILE_LIMITS, SCENARIO_LIMITS, Limits, source_of
from isitok.library.read_pack import read_pack, read_scenario
from tests.each import each
from tests.packs_.nouns import SMALLEST, a_pack, codes, reading, the_known, told

HARMLESS_NAMES = {
    "nothing": (b"", "empty-file"),
    "blanks only": (b"  \n\n", "empty-file"),
    "binary": (bytes(range(256)) * 4, "not-utf-8"),
    "what a power cut leaves": (b"\0" * 5_000, "not-utf-8"),
    "a NUL": (SMALLEST.replace("rabbit", "rab\0bit", 1).encode(), "control-character"),
    "eight NULs": (b"title: a".ljust(16, b"\0").ljust(40) + b"\0", "control-character"),
    "nine NULs": (b"title: a".ljust(17, b"\0"), "not-utf-8"),
    "a bell": (SMALLEST.replace("rabbit", "rab\x07bit", 1).encode(), "control-character"),
    "an escaped NUL": (SMALLEST.replace("The rabbit photo", '"The \\0 photo"').encode(), "control-character"),
    "text turned round": (SMALLEST.replace("rabbit", "rab\u202ebit", 1).encode(), "control-character"),
    "UTF-16": (SMALLEST.encode("utf-16"), "not-utf-8"),
    "UTF-16 without a mark": (SMALLEST.encode("utf-16-le"), "not-utf-8"),
    "a document of Word": (b"PK\x03\x04\x14\0\x06\0word/document.xml", "not-utf-8"),
    "rich text": (rb"{\rtf1\ansi title: The rabbit photo\par}", "not-utf-8"),
    "Latin-1": (SMALLEST.replace("rabbit", "café", 1).encode("latin-1"), "not-utf-8"),
    "5 MB": (b"title: x\n" * 600_000, "too-big"),
    "more values than a scenario has": (b"a: b\n" * 3_000, "too-big"),
    "20,000 brackets": (b"[" * 20_000, "too-deep"),
    "20,000 dashes": (b"- " * 20_000, "too-deep"),
    "10,000 maps": (b"{a: " * 10_000, "too-deep"),
    "20,000 question marks": (b"? " * 20_000, "too-deep"),
    "brackets that close": (b"a: " + b"[" * 1_500 + b"]" * 1_500, "too-deep"),
    "a YAML of the future": (b"%YAML 9.9\n---\na: b\n", "yaml"),
}


@each(HARMLESS_NAMES.values(), "data code")
def test_a_file_that_is_no_scenario_has_a_problem_that_names_the_reason(data: bytes, code: str) -> None:
    read = reading(data)

    assert codes(read) == [code]
    assert read.subject is None


def test_blanks_and_signs_without_width_that_come_along_with_copied_text_are_fine() -> None:
    read = reading(SMALLEST.replace("title: The", "title:\u00a0The\u200b").replace("  - act", "\u00a0 - act"))

    assert read.problems == ()
    assert read.subject
    assert read.subject.scenario.title == "The rabbit photo"


def test_a_letter_of_latin_1_is_found_where_it_stands() -> None:
    (problem,) = reading("title: a\nstory: café\n".encode("latin-1")).problems

    assert (problem.place.line, problem.place.column) == (2, 11)
    assert "é" in problem.message


@pytest.mark.parametrize("start", ["", "\ufeff"], ids=["no mark", "a byte order mark"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_marks_and_line_ends_of_any_editor_are_fine(start: str, end: str) -> None:
    read = reading((start + SMALLEST.replace("\n", end)).encode())

    assert read.problems == ()


def test_lines_are_counted_right_with_crlf() -> None:
    read = reading(SMALLEST.replace("verdict: ok", "verdict: fine").replace("\n", "\r\n"))

    assert read.problems[0].place.line == 6


def test_a_hash_in_a_code_of_quotes_is_text() -> None:
    read = reading(SMALLEST.replace("He takes a photo of it.", "He tags it &#rabbit and 'x'  # as a note"))

    assert read.problems == ()
    assert read.subject
    assert read.subject.scenario.story == "Dev has a new rabbit. He tags it &#rabbit and 'x'"


def test_a_text_of_which_nothing_is_left_is_none() -> None:
    assert codes(reading(SMALLEST.replace("The rabbit photo", "\U0001f3fb", 1))) == ["empty"]


def test_words_that_yaml_takes_for_something_else_stay_text() -> None:
    for word in ("no", "on", "~", "12:30", "2026-11-24", "08", "1e3", "null", "0x1F", "<<"):
        read = reading(SMALLEST.replace("The rabbit photo", word))
        assert read.problems == ()
        assert read.subject
        assert read.subject.scenario.title == word


def test_words_of_the_format_may_be_written_as_people_write_them() -> None:
    read = reading(SMALLEST.replace("verdict: ok", "verdict: Not OK").replace("7-9", "7–9") + "set: A\ntwin: b\n")

    assert read.problems == ()


def test_a_file_with_countless_problems_lists_some_and_says_how_many_more() -> None:
    read = reading("".join(f"key{number}: x\n" for number in range(500)))

    assert len(read.problems) == MOST_PROBLEMS + 1
    assert codes(read)[-1] == "more-problems"
    last = read.problems[-1]
    assert f"{last.message}: {last.hint}" == "444 more problems in this file are not listed: mend the others first"


ONE_FILE = "one file holds one scenario: move the rest into files of their own"
LARGEST: dict[str, tuple[bytes, Limits, str]] = {
    "64 KiB": (b"a: b".ljust(65_536), SCENARIO_LIMITS, ""),
    "more than 64 KiB": (b"a: b".ljust(65_537), SCENARIO_LIMITS, "is larger than 64 KiB"),
    "1 MiB": (b"a: b".ljust(1_048_576), FILE_LIMITS, ""),
    "more than 1 MiB": (b"a: b".ljust(1_048_577), FILE_LIMITS, "is larger than 1024 KiB"),
    "2,000 words": (b"- a\n" * 1_999, SCENARIO_LIMITS, ""),
    "more than 2,000 words": (b"a:\n" * 1_000, SCENARIO_LIMITS, "holds more than 2,000 words and lists"),
    "50,000 words": (b"- a\n" * 49_999, FILE_LIMITS, ""),
    "more than 50,000 words": (b"- a\n" * 50_000, FILE_LIMITS, "holds more than 50,000 words and lists"),
}


@each(LARGEST.values(), "data limits said")
def test_a_file_holds_what_its_limits_say_and_no_more(data: bytes, limits: Limits, said: str) -> None:
    problems = source_of(data, "my.yaml", limits, story_keys)[1]

    assert [(problem.message, problem.hint) for problem in problems] == (
        [(f"this file {said}", ONE_FILE)] if said else []
    )


def test_of_a_file_that_is_too_large_no_part_is_read_as_if_it_were_the_whole(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_bytes(SMALLEST.encode().ljust(65_537))

    assert codes(read_scenario(tmp_path / "x.yaml", "x.yaml", a_pack(), "x", the_known())) == ["too-big"]


@pytest.mark.parametrize("deep", [12, 13])
def test_lists_stand_inside_each_other_twelve_deep_at_most(deep: int) -> None:
    brackets = deep - 1  # in the list of dashes
    problems = source_of(b"- []\n" * 999 + b"- " + b"[" * brackets + b"]" * brackets, "", FILE_LIMITS, story_keys)[1]

    message = "more than 12 lists or brackets stand inside each other here"
    hint = "look for brackets that are opened and not closed, or dashes too many"
    assert [(problem.message, problem.hint) for problem in problems] == [(message, hint)] * (deep - 12)


def test_of_brackets_without_end_it_is_said_that_they_are_too_many() -> None:
    (problem,) = reading("[" * 20_000).problems

    assert problem.message == "too many lists or brackets stand inside each other here"


def test_a_folder_that_is_called_like_a_file_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").mkdir()

    assert told(read_scenario(tmp_path / "x.yaml", "x.yaml", a_pack(), "x", the_known()).problems) == (
        "x.yaml: error: this is not a file [not-a-file]\n"
        "    hint: rename it: names that end in .yaml are for scenarios\n"
    )


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    assert told(read_scenario(tmp_path / "x.yaml", "x.yaml", a_pack(), "x", the_known()).problems) == (
        "x.yaml: error: this file can't be opened: No such file or directory [unreadable]\n"
        "    hint: check that it is still there, that you may read it, and that no other program keeps it locked\n"
    )


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="who is root may read everything")
def test_a_file_that_may_not_be_read_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(SMALLEST)
    path.chmod(0)

    assert codes(read_scenario(path, "x.yaml", a_pack(), "x", the_known())) == ["unreadable"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes in folders")
def test_a_pipe_that_nobody_writes_to_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.yaml")

    assert codes(read_scenario(tmp_path / "x.yaml", "x.yaml", a_pack(), "x", the_known())) == ["not-a-file"]


def test_a_broken_pack_file_leaves_a_pack_with_the_name_of_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "pack.yaml"
    path.write_text("title: [a\n")

    read = read_pack(path, "pack.yaml", "mine", "Mine", bundled=False)

    assert read.pack.title == "Mine"
    assert [problem.code for problem in read.problems] == ["yaml"]


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("language: Welsh", "cy for Welsh"),
        ("reviewed: {by: a youth worker, on: 12/11/2026}", "write it like this: 2026-11-12"),
        ("reviewed: {by: a youth worker, on: 31/02/2026}", "write it like this: 2026-11-24"),
    ],
)
def test_a_slip_in_a_pack_file_says_what_was_meant(line: str, hint: str, tmp_path: Path) -> None:
    path = tmp_path / "pack.yaml"
    path.write_text(f"title: Mine\nabout: A pack.\nages: 7-9\n{line}\n")

    (problem,) = read_pack(path, "pack.yaml", "mine", "Mine", bundled=False).problems

    assert hint in problem.hint


KEYS = st.sampled_from(
    [*keys_of(Scenario), *keys_of(Act), *keys_of(Respond), "dev", "kind", "chat", "messages", "photo"]
)
WORDS = st.one_of(
    st.text(max_size=12), KEYS, st.sampled_from(["7-9", "ok", "dev", "1", "", "helps", "#x", "a: b", "*"])
)
VALUES = st.recursive(
    WORDS,
    lambda inside: st.one_of(st.lists(inside, max_size=4), st.dictionaries(st.one_of(KEYS, WORDS), inside, max_size=5)),
    max_leaves=12,
)


def as_yaml(value: object) -> str:
    """A value in curly and square brackets, with every text in double quotes or bare."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{as_yaml(key)}: {as_yaml(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(as_yaml, value)) + "]"
    return '"' + str(value).replace("\\", "").replace('"', "") + '"'


@given(st.binary(max_size=300))
def test_any_bytes_give_problems(data: bytes) -> None:
    read = reading(data)

    assert read.problems
    assert read.subject is None


@given(
    st.one_of(
        st.text(max_size=200), st.lists(st.sampled_from(list("[]{}:,-?&*!|>'\"%@`#\n\t ab")), max_size=60).map("".join)
    )
)
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_any_text_gives_problems(text: str) -> None:
    read = reading(text.encode("utf-8", "surrogatepass"))

    assert read.problems
    assert read.subject is None


@given(VALUES)
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_any_shape_of_known_words_gives_problems_in_its_file(value: object) -> None:
    read = reading(as_yaml(value))

    assert read.problems
    assert all(problem.place.file == "my.yaml" and problem.hint for problem in read.problems)


@given(st.integers(min_value=0, max_value=len(SMALLEST) - 1), st.text(max_size=3))
def test_a_scenario_that_is_cut_or_hurt_anywhere_gives_problems_or_a_scenario(at: int, put: str) -> None:
    hurt = SMALLEST[:at] + put + SMALLEST[at + 1 :]

    read = reading(hurt.encode("utf-8", "surrogatepass"))

    assert read.problems or read.subject
