"""Somebody who changes anything in stories, at random: ``python -m tests.edit.random_edits 10000`` over all of them.

Stories are changed as teachers may have written them, too: with notes anywhere, by Notepad, in brackets, indented
in other ways. After each change only the lines that it is about may differ; all undone, a story is what it was.
"""

import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from isitok.edit.as_yaml import Word
from isitok.edit.history import History
from isitok.edit.parsed import OnlyInText, Parsed, parse
from isitok.edit.patch import add_item, add_key, move_item, remove, rename_key, set_value
from isitok.library.folders import packs_in
from isitok.library.roots import bundled_root

TEXTS = (
    "Kofi adds the photo of Amina to his story.",
    'She said: "no" # and meant it',
    "- not a list",
    "it’s 50 % off, {really}, [yes]",
    "yes",
    "12:30",
    "",
    " two  blanks ",
    "‘so’ \\ what? 😂",
    "a: b, c",
    "Two lines.\nThe second.",
    "#isitok?",
)
WORDS = ("kofi", "not-ok", "9-11", "2")
NOTES = ("# a note", "# - act: not one", "#", "# “what: now?”")


@dataclass
class Told:
    """What came of all the changes."""

    made: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)


def stories() -> list[str]:
    """The texts of all stories that came with the game."""
    return [one.path.read_text("utf-8") for pack in packs_in(bundled_root()) for one in pack.scenarios]


def as_written_by_hand(text: str, chance: random.Random) -> str:
    """The same story as somebody else may have written it."""
    way = chance.randrange(6)
    if way == 0:
        text = yaml.dump(
            yaml.load(text, yaml.BaseLoader),
            indent=chance.choice((2, 4, 6)),
            default_flow_style=chance.choice((None, False)),
            width=chance.choice((60, 200)),
            allow_unicode=True,
            sort_keys=False,
        )
    if way in (0, 1, 2):
        text = _with_notes(text, chance)
    if way in (2, 3):
        text = text.replace("\n", "\r\n")
    if way in (3, 4):
        text = "\ufeff" + text
    return text.rstrip() if chance.random() < 0.3 else text


def _with_notes(text: str, chance: random.Random) -> str:
    here, lines = parse(text), text.splitlines(keepends=True)
    for _ in range(chance.randrange(1, 12)):
        at = chance.randrange(len(lines) + 1)
        note = f"{' ' * chance.randrange(6)}{chance.choice(NOTES)}\n"
        tried = [*lines[:at], note, *lines[at:]]
        if chance.random() < 0.3 and at < len(lines) and lines[at].strip():
            tried = [*lines[:at], f"{lines[at].rstrip()}  {chance.choice(NOTES)}\n", *lines[at + 1 :]]
        try:
            then = parse("".join(tried))
        except OnlyInText:
            continue
        if then.tree == here.tree and len(then.comments) == len(here.comments) + 1:
            here, lines = then, tried
    return "".join(lines)


def changes(text: str, count: int, chance: random.Random, told: Told) -> History:
    """Change a text so many times, and check what each change leaves alone."""
    history = History(text)
    for _ in range(count):
        here = parse(history.text)
        path = chance.choice(list(_paths(here.tree)))
        kind, change, about = _any_change(here, path, chance)
        try:
            now = change()
        except OnlyInText:
            told.refused[kind] += 1
            continue
        told.made[kind] += 1
        _only_these_lines(history.text, now, here, about)
        history = history.then(now, kind)
    return history


def undone(history: History) -> str:
    """The text after all has been taken back."""
    while history.past:
        history = history.undo()
    return history.text


def _paths(tree: Any, before: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    inside = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for step, value in inside:
        yield (*before, step)
        yield from _paths(value, (*before, step))


def _any_change(here: Parsed, path: tuple[Any, ...], chance: random.Random) -> tuple[str, Any, tuple[Any, ...]]:
    """What is done, how, and to which value; all that may change is in its lines."""
    text, held = here.as_file(here.body), _at(here.tree, path)
    around = _at(here.tree, path[:-1])
    kinds = ["remove"]
    kinds += ["text", "word"] if isinstance(held, str) else ["add key"] if isinstance(held, dict) else ["add item"]
    kinds += ["move"] * 2 if isinstance(around, list) else ["rename"]
    kind = chance.choice(kinds)
    new = chance.choice(TEXTS)
    match kind:
        case "text":
            return kind, lambda: set_value(text, path, new), path
        case "word":
            return kind, lambda: set_value(text, path, Word(chance.choice(WORDS))), path
        case "add key":
            order = tuple(held)[: chance.randrange(len(held) + 1)]
            value = chance.choice((new, {"act": new, "by": Word("kofi")}, [new, "another"], [Word("a"), Word("b")]))
            return kind, lambda: add_key(text, path, "zz_new", value, (*order, "zz_new")), path
        case "add item":
            at, item = chance.randrange(len(held) + 1), chance.choice((new, {"act": new, "why": "so"}, {"kofi": new}))
            return kind, lambda: add_item(text, path, at, item), path
        case "move":
            to = chance.randrange(len(around))
            return kind, lambda: move_item(text, path, to), path[:-1]
        case "rename":
            return kind, lambda: rename_key(text, path, "zz (happy)"), path[:-1]
    return kind, lambda: remove(text, path), path[:-1]


def _at(tree: Any, path: tuple[Any, ...]) -> Any:
    for step in path:
        tree = tree[step]
    return tree


def _only_these_lines(before: str, after: str, here: Parsed, about: tuple[Any, ...]) -> None:
    """Only lines of this value differ, with the notes right above it; or of what is around it, if it goes with it."""
    while True:
        first, last = _lines_of(here, about)
        old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
        left = max(0, len(old) - last - 1)
        same_end = not left or [one.rstrip("\r\n") for one in new[-left:]] == [
            one.rstrip("\r\n") for one in old[-left:]
        ]
        if new[:first] == old[:first] and same_end:
            return
        assert about
        assert _only_one(here, about), f"other lines changed at {about}:\n{before}\n---\n{after}"
        about = about[:-1]


def _only_one(here: Parsed, about: tuple[Any, ...]) -> bool:
    """Whether what was there alone is gone, and what held it with it."""
    return len(_at(here.tree, about)) == 1


def _lines_of(here: Parsed, path: tuple[Any, ...]) -> tuple[int, int]:
    if not path:
        return 0, here.body.count("\n") + 1
    node = here.node(path)
    first = here.body.count("\n", 0, node.start_mark.index)
    last = here.body.count("\n", 0, here.end_of(node))
    lines = here.body.splitlines()
    if isinstance(path[-1], int) or node.start_mark.index != here.line_start(node.start_mark.index):
        while first and lines[first - 1].lstrip().startswith("#"):
            first -= 1
    return max(0, first - 1), last


def run(count: int, seed: int = 1) -> Told:
    """So many changes over all stories, some as they are and some as others may have written them."""
    chance, told, texts = random.Random(seed), Told(), stories()
    each = max(1, count // (2 * len(texts)))
    at = 0
    while sum(told.made.values()) < count:
        text = texts[at % len(texts)]
        text = text if at // len(texts) % 2 == 0 else as_written_by_hand(text, chance)
        assert undone(changes(text, each, chance, told)).encode() == text.encode()
        at += 1
    return told


if __name__ == "__main__":
    came = run(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000, int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    print("made", sum(came.made.values()), dict(came.made))
    print("only in the text", sum(came.refused.values()), dict(came.refused))
