"""Whichever key lacks its colon, the reader says which one it is, and the line that it shows mends it."""

import re

from isitok.format.file import story_keys
from isitok.library.scaffold import pack_files
from tests.each import each
from tests.packs_.nouns import SMALLEST, reading

FULL = pack_files("Mine")["scenarios/full.yaml"].split("\n")
ENTRY = re.compile(r"(?P<before> *(?:- +)*)(?P<key>[a-z_]+):(?P<rest>.*)")
KEYED = [
    number for number, line in enumerate(FULL) if (key := ENTRY.fullmatch(line)) and key["key"] in story_keys().all
]


@each(KEYED, "number")
@each(["colon", "space"], "lacking")
def test_a_key_at_any_level_that_lacks_its_colon_or_space_is_named(number: int, lacking: str) -> None:
    line = ENTRY.fullmatch(FULL[number])
    assert line
    rest = line["rest"].strip()
    if lacking == "space" and not rest:
        return
    wrong = f"{line['key']} {rest}".rstrip() if lacking == "colon" else f"{line['key']}:{rest}"
    text = "\n".join([*FULL[:number], line["before"] + wrong, *FULL[number + 1 :]])

    said = f"a {lacking} is missing after '{line['key']}{':' if lacking == 'space' else ''}'"
    (problem,) = [each for each in reading(text).problems if said in each.message]

    assert problem.place.line == number + 1
    assert f"write it like this: {FULL[number].strip()}".split(" #")[0].rstrip() in problem.hint


def test_the_colon_of_a_text_is_not_taken_for_the_one_that_its_key_lacks() -> None:
    (problem,) = reading(SMALLEST.replace("story: Dev has", "story One thing: Dev has", 1)).problems

    assert (problem.place.line, problem.message) == (3, "a colon is missing after 'story'")
    assert problem.hint.startswith('write it like this: story: "One thing: Dev has a new rabbit.')


def test_prose_that_begins_with_a_word_of_the_format_is_not_taken_for_a_key() -> None:
    text = "\n".join(FULL).replace("story: ", "story: >-\n  help is near\n  story time: ", 1)

    assert "missing after" not in "".join(problem.message for problem in reading(text + "\ntalk: one: two").problems)
