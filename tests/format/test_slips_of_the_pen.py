"""A slip of the pen in any line is answered as it was, word for word: where, what is wrong, and what to write."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from tests.packs_.nouns import reading

GOLDEN = Path(__file__).parents[1] / "golden" / "slips.txt"
STORY = """\
title: "The coach photo"
ages: [9-11, 11-14]
topic: photos-of-others
story: Ffion is asleep on the coach. Kofi films her, and Leo sits beside them.
others: {shop: A shop, sam: {name: Sam, picture: gran}}
people:
  ffion: pictured
  kofi: [sharer, friend]
phone:
  kind: chat
  name: Year 9
  messages:
    - kofi (happy): look, she's asleep 😂
    - ffion:
        id: pic
        photo:
          shows: Ffion, asleep
          people: [ffion (sad)]
    - leo: "who's that?"
acts:
  - act: Kofi adds the film to his story.
    by: kofi
    verdict: not-ok
    why: >
      She was asleep, so she could not say yes or no. It is her face,
      and everybody on the coach can see it.
    ring: pic
  - act: Leo asks Kofi to stop.  # a note
    verdict: ok
    why: 'He says it to him alone. That is quick, and it helps Ffion more than a laugh would.'
    feel: {kofi: embarrassed}
talk:
  - What would you do?
  - And then?
help: [block, childline]
"""


def first_colon(line: str, instead: str) -> str:
    return line.replace(": ", instead, 1)


SLIPS: dict[str, Callable[[str], str]] = {
    "further in": lambda line: f" {line}",
    "two further in": lambda line: f"  {line}",
    "less far in": lambda line: line.removeprefix("  "),
    "one less": lambda line: line.removeprefix(" "),
    "a tab": lambda line: f"\t{line.lstrip()}" if line.startswith(" ") else line,
    "no space": lambda line: first_colon(line, ":"),
    "no colon": lambda line: first_colon(line, " ").removesuffix(":"),
    "a semicolon": lambda line: first_colon(line, "; "),
    "equals": lambda line: first_colon(line, " = "),
    "two colons": lambda line: f"{line}: and more",
    "a colon at the end": lambda line: f"{line}:",
    "no dash": lambda line: line.replace("- ", "", 1),
    "no space after the dash": lambda line: line.replace("- ", "-", 1),
    "a dash": lambda line: f"- {line}" if line[0] != " " else f"{line[: -len(line.lstrip())]}- {line.lstrip()}",
    "a long dash": lambda line: line.replace("- ", "– ", 1),
    "gone": lambda line: "",
    "twice": lambda line: f"{line}\n{line}",
    "nothing behind": lambda line: line[: line.index(":") + 1] if ":" in line else line,
    "a mark opened": lambda line: first_colon(line, ': "'),
    "a mark in it": lambda line: first_colon(line, ': "Oh" '),
    "curly marks": lambda line: first_colon(line, ": “") + "”",
    "a comma": lambda line: f"{line},",
    "no commas": lambda line: line.replace(",", ""),
    "no space after commas": lambda line: line.replace(", ", ","),
    "no bracket": lambda line: line.replace("]", "").replace("}", ""),
    "other brackets": lambda line: line.translate(str.maketrans("[]{}", "{}[]")),
    "an open bracket": lambda line: first_colon(line, ": ["),
    "a hash": lambda line: first_colon(line, ": #"),
    "a hash behind": lambda line: f"{line} #2 of them",
    "an at": lambda line: first_colon(line, ": @"),
    "a star": lambda line: first_colon(line, ": *"),
    "a per cent": lambda line: first_colon(line, ": %"),
    "a pipe": lambda line: first_colon(line, ": | "),
    "another word": lambda line: line.replace("o", "oo", 1),
    "capitals": lambda line: line.upper(),
    "no, as yes or no": lambda line: first_colon(line, ": no ").split(" no ")[0] + " no" if ": " in line else line,
    "a number": lambda line: line.split(": ")[0] + ": 12" if ": " in line else line,
    "many words": lambda line: line + " and then some more" * 20,
    "markup": lambda line: first_colon(line, ": **so** www.a.com <b>"),
    "other signs": lambda line: first_colon(line, "： ").replace("[", "【"),
    "a map": lambda line: line.split(": ")[0] + ":\n" + " " * 12 + "a: b" if ": " in line else line,
    "a list": lambda line: line.split(": ")[0] + ":\n" + " " * 12 + "- a" if ": " in line else line,
}


def slipped() -> Iterator[tuple[str, str]]:
    """Each slip in each line: what it is called, and the file."""
    lines = STORY.splitlines()
    for number, line in enumerate(lines):
        for slip, makes in SLIPS.items():
            if (made := makes(line)) != line:
                yield f"{slip} in line {number + 1}", "\n".join([*lines[:number], made, *lines[number + 1 :]]) + "\n"


def test_nothing_is_said_of_a_file_without_a_slip() -> None:
    assert reading(STORY).problems == ()


def answered(cases: Iterable[tuple[str, str | bytes]]) -> str:
    """What is said of these files; once, where it is the same."""
    answers: dict[str, list[str]] = {}
    for called, text in cases:
        said = "".join(
            f"  {one.place.line}:{one.place.column} {one.severity}: {one.message}\n    {one.hint}\n"
            for one in reading(text).problems
        )
        answers.setdefault(said, []).append(f"{called}\n")
    return "".join("".join(called) + said for said, called in answers.items())


def test_each_slip_is_answered_as_it_was(update_golden: bool) -> None:
    told = answered(slipped())
    if update_golden:
        GOLDEN.write_text(told, "utf-8")

    assert told == GOLDEN.read_text("utf-8")
