"""Writes what readers have said of a story into its pack's ``questions.yaml``, for its writers."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import yaml

from isitok.base.disk import is_there
from isitok.format.asked import Asked
from isitok.format.open_questions import LONGEST_QUESTION
from isitok.format.yaml.slug import slug
from isitok.library.folders import QUESTIONS
from isitok.store.atomic_write import replace_whole

_HEAD: Final = (
    "# What is still open about these stories, and what readers have said. F8 of docs/format.md.\nquestions:\n"
)


class UnwritableQuestions(Exception):
    """The questions of this pack can't be added to, so nothing is written over them."""


def add_remark(folder: Path, story: str, whose: Asked, said: str) -> None:
    """Add what somebody said of a story. Raises OSError and UnwritableQuestions."""
    file = folder / QUESTIONS
    before = file.read_bytes().decode("utf-8") if is_there(file) else ""
    asked = tuple(_in_parts(said))
    after = with_remark_on(before, story, whose, asked)
    if not _is_only_more(before, after, story, whose, asked):
        raise UnwritableQuestions(str(file))
    replace_whole(file, after)


def with_remark_on(text: str, story: str, whose: Asked, asked: Sequence[str]) -> str:
    """The file with these questions below those that it has about the story."""
    end = "\r\n" if "\r\n" in text else "\n"
    if not text.strip():
        return _HEAD + "".join(_lines(story, whose, asked, "  ", "\n"))
    lines = (text if text.endswith("\n") else text + end).splitlines(keepends=True)
    there = _questions(text)
    if there is None:
        return text
    known = {slug(str(key.value)): held for key, held in there.value}
    held = known.get(slug(story))
    if isinstance(held, yaml.SequenceNode) and held.value:
        new = _items(whose, asked, " " * held.start_mark.column, end)
        place = _last_line(held) + 1
    else:
        new = _lines(story, whose, asked, " " * there.start_mark.column, end)
        place = _last_line(there) + 1
    return "".join((*lines[:place], *new, *lines[place:]))


def _questions(text: str) -> yaml.MappingNode | None:
    try:
        root = yaml.compose(text, yaml.BaseLoader)
    except yaml.YAMLError:
        return None
    pairs = root.value if isinstance(root, yaml.MappingNode) else []
    found = next((held for key, held in pairs if key.value == "questions"), None)
    return found if isinstance(found, yaml.MappingNode) and found.value else None


def _last_line(node: yaml.Node) -> int:
    """The line, from 0, in which the last word of it stands."""
    if isinstance(node, yaml.SequenceNode) and node.value:
        return _last_line(node.value[-1])
    if isinstance(node, yaml.MappingNode) and node.value:
        return _last_line(node.value[-1][1])
    return int(node.end_mark.line) - (node.end_mark.column == 0)


def _lines(story: str, whose: Asked, asked: Sequence[str], step: str, end: str) -> Iterator[str]:
    yield f"{step}{story}:{end}"
    yield from _items(whose, asked, step, end)


def _items(whose: Asked, asked: Sequence[str], step: str, end: str) -> Iterator[str]:
    for one in asked:
        yield f"{step}- for: {whose.value}{end}"
        yield f"{step}  ask: {json.dumps(one, ensure_ascii=False)}{end}"


def _in_parts(said: str) -> Iterator[str]:
    """A long remark is several: nothing of it is left out."""
    words = said.split()
    for start in range(0, len(words), LONGEST_QUESTION):
        yield " ".join(words[start : start + LONGEST_QUESTION])


def _is_only_more(before: str, after: str, story: str, whose: Asked, asked: Sequence[str]) -> bool:
    """Whether the new file holds just what the old one did, and this."""
    old, new = as_written(before) or {"questions": {}}, as_written(after)
    if not (isinstance(old, dict) and isinstance(new, dict) and isinstance(old.get("questions"), dict)):
        return False
    name = next((key for key in old["questions"] if slug(key) == slug(story)), story)
    more = [{"for": whose.value, "ask": one} for one in asked]
    wanted = {**old["questions"], name: [*old["questions"].get(name, ()), *more]}
    return {**old, "questions": wanted} == new


def as_written(text: str) -> Any:
    """What a file of YAML holds; None if it can't be read."""
    try:
        return yaml.load(text, yaml.BaseLoader)  # every scalar as it is written
    except yaml.YAMLError:
        return None
