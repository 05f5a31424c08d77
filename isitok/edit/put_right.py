"""Mends a text that YAML can't read, as its hints say, where that was tried and the whole text reads afterwards."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from isitok.edit.parsed import OnlyInText, tree_of
from isitok.format.file import story_keys
from isitok.format.problem import Problem
from isitok.format.yaml.source import SCENARIO_LIMITS, source_of

_MOST: Final = 12  # slips of one text
_LIKE_THIS: Final = re.compile(r"write it like this: ([^\n]+?)(?: \(only the first fault [^\n]*\))?")
_FENCED: Final = re.compile(r"(?ms)\A(?:.*?\n)??[ \t]*(?:```|~~~)[^\n]*\n(?P<text>.*?)(?:^[ \t]*(?:```|~~~).*)?\Z")
_TRIES: Final[tuple[Callable[[str], str], ...]] = (
    lambda text: found["text"] if (found := _FENCED.match(text)) else text,
    lambda text: text.expandtabs(2),
    lambda text: text.replace("：", ": "),
)
"""What a chatbot leaves around a text, tabs, and colons of another keyboard."""


@lru_cache(maxsize=2)
def put_right(text: str) -> str:
    """The text once it can be read; "" where no hint leads there, or where there is nothing to mend."""
    for tried in (text, *(change(text) for change in _TRIES)):
        now = _as_hinted(tried)
        if now != text and _reads(now):
            return now
    return ""


def _as_hinted(text: str) -> str:
    for _ in range(_MOST):
        found = source_of(text.encode(), "", SCENARIO_LIMITS, story_keys)[1]
        mended = next(filter(None, (_mended(text, problem) for problem in found)), "")
        if not mended:
            break
        text = mended
    return text


def _mended(text: str, problem: Problem) -> str:
    """The text with the line that a hint shows whole."""
    wanted, lines = _LIKE_THIS.fullmatch(problem.hint), text.splitlines(keepends=True)
    if wanted is None or not 0 < problem.place.line <= len(lines):
        return ""
    line = lines[problem.place.line - 1]
    bare = line.strip()
    lines[problem.place.line - 1] = line.replace(bare, wanted[1]) if bare else line
    return "".join(lines)


def _reads(text: str) -> bool:
    try:
        return isinstance(tree_of(text), dict)
    except OnlyInText:
        return False
