"""The words on the screens."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import isitok
from isitok.i18n.labels import LABELS
from isitok.rules.readability import reading_of

PACKAGE = Path(isitok.__file__).parent
FOLDERS = ("scenes", "phone", "app", "game")


@cache
def said() -> tuple[str, ...]:
    """Every English text in the code of the screens, and all labels."""
    found = [word for words in LABELS.values() for word in words.values()]
    for path in (path for folder in FOLDERS for path in sorted((PACKAGE / folder).rglob("*.py"))):
        found += list(_texts(ast.parse(path.read_text("utf-8"))))
    return tuple(found)


def _texts(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if called in ("words", "many", "later"):
            yield from (
                argument.value
                for argument in node.args
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
            )


SENSORY = (
    r"\b(red|green|yellow|amber|purple|violet|blue|orange|grey|gray|pink)\b",
    r"\b(on|to) the (left|right)\b",
    r"\b(left|right)-hand\b",
    r"\b(round|square|large|big) (button|one|card)\b",
    r"\bin the corner\b",
    r"\b(see|hear) (above|below)\b",
)


def test_there_are_words_to_look_at() -> None:
    assert "Get help" in said()
    assert "Settings" in said()
    assert len(said()) > 200


@pytest.mark.parametrize("pattern", SENSORY)
def test_1_3_3_no_words_rely_on_seeing_colour_shape_or_place(pattern: str) -> None:
    assert [text for text in said() if re.search(pattern, text, re.IGNORECASE)] == []


def test_2_4_4_no_words_say_click_here() -> None:
    """Nor name one way of doing something that others do in another way."""
    assert [text for text in said() if re.search(r"\b(click|tap|touch|swipe)\b", text, re.IGNORECASE)] == []


def test_no_words_blame_hurry_or_rank() -> None:
    pattern = (
        r"(?<!something’s )\b(wrong|incorrect|fail(ed|ure)?|stupid|silly|hurry|quick(ly)?|fast(er|est)?|loser|winner)\b"
    )

    assert [text for text in said() if re.search(pattern, text, re.IGNORECASE)] == []


def test_no_words_promise_secrecy_or_that_the_game_changes_behaviour() -> None:
    pattern = r"(?<!can’t keep it )(?<!can’t keep a )(?<!a picture or a )"
    pattern += r"\b(secret|nobody will ever|guarantee|proven|makes you safe)\b"

    assert [text for text in said() if re.search(pattern, text, re.IGNORECASE)] == []


def test_g5_what_stands_on_the_screens_reads_like_age_12_or_less() -> None:
    sentences = [text for text in said() if len(text.split()) >= 8 and "{" not in text]
    assert len(sentences) > 20

    assert reading_of(" ".join(f"{text.rstrip('.')}." for text in sentences)).age <= 12
