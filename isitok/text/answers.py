"""What was typed, and what it means. Numbers and words both do; nothing typed is ever an error."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Final

from isitok.format.vocabulary import Verdict
from isitok.i18n.screen_words import Words, later
from isitok.scenes.scene import BACK, EASIER, EASY, HELP, HIDE, PASS, REAL, SETTINGS, WORDS


class Command(StrEnum):
    """What can be typed on every page, beside what is on it."""

    STOP = "stop"
    AGAIN = "again"
    STORY = "story"
    QUIT = "quit"
    KEYS = "?"


COMMANDS: Final[Mapping[str, str]] = {
    HELP: later("h, help"),
    HIDE: later("x, hide"),
    PASS: later("p, pass, skip"),
    EASY: later("e, easy, easy read"),
    WORDS: later("w, words"),
    BACK: later("b, back"),
    SETTINGS: later("s, settings"),
    EASIER: later("easier"),
    REAL: later("real, this is real"),
    "steps": later("steps"),
    "to-next-step": later("next step"),
    "own-vote": later("own vote"),
    Command.STOP: later("stop"),
    Command.AGAIN: later("r, again, repeat"),
    Command.STORY: later("t, story"),
    Command.QUIT: later("q, quit, exit"),
}
"""Letters and words for each, with commas between them; the first is the one that is told."""

ALSO: Final[Mapping[Verdict, str]] = {
    Verdict.OK: later("it is ok, ok, okay, it’s okay, yes, fine, y"),
    Verdict.DEPENDS: later("depends, depend, maybe, d"),
    Verdict.NOT_OK: later("not okay, it’s not ok, it is not ok, isn’t ok, no, nope, n"),
}
"""What else somebody may type who means this answer."""

KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    "\x1b\x1b": (HIDE,),
    "\x1b": (BACK, Command.STOP),
    "\x1bOP": (HELP,),
    "\x1b[11~": (HELP,),
    "\x1b[[A": (HELP,),
    "\x1bOS": (REAL,),
    "\x1b[14~": (REAL,),
    "\x1b[[D": (REAL,),
}
"""What terminals send for Esc Esc, Esc, F1 and F4, which do in a window what these do."""

_SHORTEST_START: Final = 3
_LONGEST_NUMBER: Final = 4


def plain(typed: str) -> str:
    """What was typed without the ways to type the same thing: "Not-OK!" is "not ok"."""
    folded = unicodedata.normalize("NFKC", typed).casefold().strip()
    if folded == "?":
        return folded
    kept = (sign if sign.isalnum() else "" if sign in "'’‘`" else " " for sign in folded)
    return " ".join("".join(kept).split())


def names_of_command(command: str, words: Words) -> tuple[str, ...]:
    """The letter and the words for a command; the letter first."""
    return tuple(part.strip() for part in words(COMMANDS[command]).split(","))


def typed_names(name: str, words: Words) -> list[str]:
    """What may be typed for an answer of this name: that, and for a verdict some other words."""
    meant = next((verdict for verdict in ALSO if words.label(verdict) == name), None)
    return [name, *(words(ALSO[meant]).split(",") if meant else ())]


def command(typed: str, offered: Sequence[str], words: Words) -> str:
    """Which of these commands was meant, or ``?``; "" for none."""
    said = KEYS.get(typed.strip("\r\n "), ())
    if found := next((name for name in said if name in offered), ""):
        return found
    meant = plain(typed)
    if meant == Command.KEYS:
        return Command.KEYS
    return next((name for name in offered if meant and meant in map(plain, names_of_command(name, words))), "")


def field(typed: str) -> tuple[str, str]:
    """A line’s number or letter and what is to stand there, as in "2 14"; two empty texts for something else."""
    found = re.match(r"\s*(\d{1,4}|[A-Za-z]{1,2})\s*[\s:=]\s*(\S.*)", typed)
    if not found:
        return "", ""
    line = str(int(found[1])) if found[1].isdecimal() else found[1].lower()
    return line, found[2].strip()


def several(typed: str) -> list[str]:
    """What was typed, part by part, as a number or a letter of a line is: ``2), c`` is 2 and c."""
    folded = unicodedata.normalize("NFKC", typed).casefold().strip()
    return [part.rstrip(".)") for part in re.split(r"[\s,;]+", folded) if part]


def span(typed: str) -> tuple[int, int] | None:
    """From which number to which: "7-9", "7–9", "7 to 9"; None where it is something else."""
    found = re.fullmatch(
        r"\s*(\d{1,3})\s*(?:[-‐-―−]|to)\s*(\d{1,3})\s*", unicodedata.normalize("NFKC", typed).casefold()
    )
    return (int(found[1]), int(found[2])) if found else None


def numbers(typed: str) -> tuple[str, ...]:
    """The numbers that were typed, each once, as they are shown; none where anything else was typed, too."""
    parts = several(typed)
    if not all(part.isdecimal() and len(part) <= _LONGEST_NUMBER for part in parts):
        return ()
    return tuple(dict.fromkeys(str(int(part)) for part in parts))


def choice_named(typed: str, choices: Sequence[Sequence[str]]) -> int | None:
    """Which choice was meant, from 0, by one of its names, or by a start that no other has; None if none or several."""
    said = plain(typed)
    names = [{plain(name) for name in one} for one in choices]
    exact = [number for number, one in enumerate(names) if said and said in one]
    if exact:
        return exact[0] if len(exact) == 1 else None
    if len(said) < _SHORTEST_START:
        return None
    starting = [number for number, one in enumerate(names) if any(name.startswith(said) for name in one)]
    return starting[0] if len(starting) == 1 else None
