"""What a press or a word does to a story's text: put, put several, leave out; each by the patcher, which proves it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from isitok.edit.as_yaml import Data, Word
from isitok.edit.parsed import OnlyInText, Path, tree_of
from isitok.edit.patch import add_item, remove
from isitok.edit.put import held_at, put
from isitok.format.choices import BANDS
from isitok.format.phones import PHONES, PhoneKind
from isitok.format.record import keys_of


def put_words(text: str, path: Path, words: str) -> str:
    if not words and held_at(tree_of(text), path) is not None and not isinstance(path[-1], int):
        try:
            return put(text, path, "")
        except OnlyInText:
            return remove(text, path)
    return put(text, path, words)


def put_word(text: str, path: Path, word: str) -> str:
    if word:
        return put(text, path, Word(word))
    return remove(text, path) if held_at(tree_of(text), path) is not None else text


def put_kind(text: str, kind: str) -> str:
    """Another kind of phone: what that knows nothing of goes. One undo brings it back."""
    text = put(text, ("phone", "kind"), Word(kind))
    known = keys_of(PHONES[PhoneKind(kind)])
    for key in held_at(tree_of(text), ("phone",)):
        text = text if key in known else remove(text, ("phone", key))
    return text


def put_several(text: str, path: Path, words: list[str]) -> str:
    if not words:
        return remove(text, path)
    if len(words) == 1:
        return _replace(text, path, Word(words[0]))
    return _replace(text, path, [Word(word) for word in words])


def _replace(text: str, path: Path, value: Data) -> str:
    """A list that stands on several lines is changed item by item, so that its notes stay."""
    held = held_at(tree_of(text), path)
    try:
        return put(text, path, value)
    except OnlyInText:
        if not isinstance(held, list):
            raise
    wanted = [value] if isinstance(value, str) else [*value]
    for number in reversed(range(len(held))):
        if held[number] not in wanted:
            text = remove(text, (*path, number))
    for one in wanted:
        if one not in held:
            text = add_item(text, path, len(held_at(tree_of(text), path)), one)
    return text


def all_paths(tree: Any, before: Path = ()) -> Iterator[Path]:
    """The way to everything in a story."""
    inside = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for step, value in inside:
        yield (*before, step)
        yield from all_paths(value, (*before, step))


def ages_with(there: list[str], band: str) -> list[str]:
    """One band, or two that are neighbours: the one that was there before stays only beside the new one."""
    if band in there:
        return [one for one in there if one != band] or there
    order = [str(one) for one in BANDS]
    near = [one for one in there if one in order and abs(order.index(one) - order.index(band)) == 1]
    return sorted([*near[:1], band], key=order.index)


def put_answer(text: str, code: str, reason: str) -> str:
    """Why a story isn't about a subject; what stands there as words alone stays so."""
    held = held_at(tree_of(text), ("not_about",))
    if isinstance(held, str | list):
        return put(text, ("not_about", len(held) if isinstance(held, list) else 1), Word(code))
    return put(text, ("not_about", code), reason)


def put_item(text: str, path: Path, item: Data) -> str:
    held = held_at(tree_of(text), path[:-1])
    if isinstance(held, list) and int(path[-1]) <= len(held):
        return add_item(text, path[:-1], int(path[-1]), item)
    return put(text, path, item)


def call_anew(text: str, old: str, new: str) -> str:
    """Another name, wherever the words have the old one."""
    told = re.compile(rf"\b{re.escape(old)}\b")
    tree = tree_of(text)
    on_phone = (path for path in all_paths(tree) if path[0] == "phone" or "then" in path)
    for path in [("story",), *(("acts", n, key) for n in range(9) for key in ("act", "why")), *on_phone]:
        held = held_at(tree, path)
        if isinstance(held, str) and told.search(held):
            text = put(text, path, told.sub(new, held))
    return text
