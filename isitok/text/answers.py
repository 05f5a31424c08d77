"""What was typed, and what it means. Numbers and words both do; nothing typed is ever an error."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Final

from isitok.game.events import Sureness
from isitok.packs.model.vocabulary import Reach, Verdict


class Command(StrEnum):
    """What can be typed at any question, beside an answer."""

    PASS = "pass"
    HELP = "help"
    AGAIN = "again"
    SOURCES = "where"
    EASY = "easy"
    BACK = "back"
    QUIT = "quit"
    KEYS = "?"


class Skips(StrEnum):
    """What a pass leaves out."""

    STORY = "story"
    PART = "part"  # the round after a story's last why, and nothing else


COMMANDS: Final[Mapping[str, Command]] = {
    "p": Command.PASS,
    "pass": Command.PASS,
    "skip": Command.PASS,
    "h": Command.HELP,
    "help": Command.HELP,
    "r": Command.AGAIN,
    "again": Command.AGAIN,
    "repeat": Command.AGAIN,
    "w": Command.SOURCES,
    "where": Command.SOURCES,
    "law": Command.SOURCES,
    "e": Command.EASY,
    "easy": Command.EASY,
    "easy read": Command.EASY,
    "b": Command.BACK,
    "back": Command.BACK,
    "q": Command.QUIT,
    "quit": Command.QUIT,
    "exit": Command.QUIT,
    "stop": Command.QUIT,
    "?": Command.KEYS,
}

VERDICTS: Final[Mapping[Verdict, tuple[str, ...]]] = {
    Verdict.OK: ("its ok", "it is ok", "ok", "okay", "its okay", "yes", "fine", "y"),
    Verdict.DEPENDS: ("it depends", "depends", "depend", "maybe", "d"),
    Verdict.NOT_OK: ("not ok", "not okay", "its not ok", "it is not ok", "isnt ok", "no", "nope", "n"),
}

SURENESS: Final[Mapping[Sureness, tuple[str, ...]]] = {
    Sureness.NOT_SURE: ("not sure", "unsure", "not"),
    Sureness.FAIRLY_SURE: ("fairly sure", "fairly", "quite sure"),
    Sureness.CERTAIN: ("certain", "very sure", "sure"),
}

REACHES: Final[Mapping[Reach, tuple[str, ...]]] = {
    Reach.NO_ONE: ("no one", "noone", "nobody", "none", "no"),
    Reach.A_FEW: ("a few people", "a few", "few", "some"),
    Reach.EVERYONE: ("everyone", "everybody", "all", "anyone"),
}

DONE: Final = ("thats all", "done", "finish", "finished", "")

MORE: Final = ("m", "more")

YES: Final = ("yes", "y", "ok", "okay")
NO: Final = ("no", "n", "not now", "")

_SHORTEST_START: Final = 3
_BELOW_NOUGHT: Final = re.compile(r"[-‐‑‒–—−－﹣]\s*\d")


def plain(typed: str) -> str:
    """What was typed without the ways to type the same thing: "Not-OK!" is "not ok"."""
    folded = unicodedata.normalize("NFKC", typed).casefold().strip()
    if folded == "?":
        return folded
    kept = (sign if sign.isalnum() else "" if sign in "'’‘`" else " " for sign in folded)
    return " ".join("".join(kept).split())


def understood(typed: str, choices: Sequence[Sequence[str]]) -> int | Command | None:
    """Which choice was meant, from 0; or which command; or None, if it can't be told.

    A choice may be typed as its number, as one of its words, or as a start that no other choice has.
    """
    said = plain(typed)
    if said.isdecimal() and len(said) < 4:
        if _BELOW_NOUGHT.search(typed):  # a slip of the finger, and not the number after the sign
            return None
        number = int(said)
        return number - 1 if 1 <= number <= len(choices) else None
    spoken = [{plain(word) for word in words} for words in choices]
    for number, words in enumerate(spoken):
        if said in words:
            return number
    if said in COMMANDS:
        return COMMANDS[said]
    starting = [
        number
        for number, words in enumerate(spoken)
        if len(said) >= _SHORTEST_START and any(word.startswith(said) for word in words)
    ]
    return starting[0] if len(starting) == 1 else None


def several(typed: str, choices: Sequence[Sequence[str]]) -> tuple[int, ...] | Command | None:
    """Which choices were meant, each once, from 0; or which command; or None, if one of them can't be told.

    Words need commas between them; numbers also do with spaces. Nothing typed is no choice at all.
    """
    numbers = re.split(r"[\s,;]+", unicodedata.normalize("NFKC", typed).strip())
    parts = numbers if all(part.isdecimal() for part in numbers if part) else re.split(r"[,;]", typed)
    meant = [understood(part, choices) for part in parts if plain(part)]
    if len(meant) == 1 and isinstance(meant[0], Command):
        return meant[0]
    found = [each for each in meant if isinstance(each, int)]
    return tuple(dict.fromkeys(found)) if len(found) == len(meant) else None
