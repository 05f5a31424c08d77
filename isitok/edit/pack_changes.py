"""What changes in a pack as a whole: the order of its stories, what its ``pack.yaml`` says, what is put away."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, Final

from isitok.base.disk import is_file, is_there
from isitok.base.jobs import retry
from isitok.edit.as_yaml import Data, Word
from isitok.edit.copying import free_stem, stem_of, write_new
from isitok.edit.parsed import OnlyInText, tree_of
from isitok.edit.patch import add_item, add_key, move_item, remove, remove_key, set_value
from isitok.edit.put import put
from isitok.edit.saving import read, save
from isitok.format.pack import PackFile
from isitok.format.record import keys_of
from isitok.format.yaml.slug import slug
from isitok.library.scaffold import pack_text

PACK: Final = "pack.yaml"


def pack_data(folder: Path) -> Mapping[str, Any]:
    """What a pack's own file says; nothing where there is none that can be read."""
    with suppress(OSError, OnlyInText, UnicodeDecodeError):
        tree = tree_of((folder / PACK).read_text("utf-8")) if is_file(folder / PACK) else None
        return tree if isinstance(tree, dict) else {}
    return {}


def order_in(folder: Path) -> tuple[str, ...]:
    """The names of its stories' files, as far as its own file lists them."""
    return tuple(slug(one.removesuffix(".yaml")) for one in several(pack_data(folder).get("order")))


def several(held: Any) -> tuple[str, ...]:
    """What stands there, one or a list."""
    each = held if isinstance(held, list) else [held] if isinstance(held, str) else []
    return tuple(map(str, each))


def put_in_pack(text: str, key: str, value: Data) -> str:
    """The text of a ``pack.yaml`` with another value; an empty one is taken out. Raises OnlyInText."""
    tree = tree_of(text)
    there = isinstance(tree, dict) and key in tree
    if not value:
        return remove_key(text, (key,)) if there else text
    with suppress(OnlyInText):
        if there:
            return set_value(text, (key,), value)
    text = remove_key(text, (key,)) if there else text
    return add_key(text, (), key, value, tuple(keys_of(PackFile)))


def change_pack_file(folder: Path, told: Mapping[str, Data]) -> None:
    """Change what a pack's own file says; where it has none, it gets one. Raises OSError and Troubled."""
    file = folder / PACK
    if not is_there(file):
        write_new(file, pack_text(folder.name, "[7-9, 9-11, 11-14, 14-18]"))
    saved = read(file)
    text = saved.text
    for key, value in told.items():
        text = put_in_pack(text, key, value)
    save(saved, text)


def move_story(folder: Path, stems: Sequence[str], stem: str, by: int) -> None:
    """Move a story among those of its pack, which are listed first if they aren't. Raises OSError and Troubled."""
    at = stems.index(stem)
    to = min(len(stems) - 1, max(0, at + by))
    if order_in(folder) != tuple(stems):
        change_pack_file(folder, {"order": [Word(one) for one in stems]})
    saved = read(folder / PACK)
    save(saved, move_item(saved.text, ("order", at), to))


def add_to_order(folder: Path, stem: str) -> None:
    """A new story comes last where the order is listed. Raises OSError and Troubled."""
    if order_in(folder):
        saved = read(folder / PACK)
        save(saved, add_item(saved.text, ("order",), len(order_in(folder)), Word(stem)))


def take_from_order(folder: Path, stem: str) -> None:
    """A story that is gone is no longer in the order. Raises OSError and Troubled."""
    order = order_in(folder)
    if stem in order:
        saved = read(folder / PACK)
        save(saved, remove(saved.text, ("order", order.index(stem))))


def put_away(path: Path) -> Path:
    """Give a story, or a pack, a name that the game leaves out; returns it. Raises OSError."""
    named = (f"_{path.stem}{'' if number == 1 else f' {number}'}{path.suffix}" for number in range(1, 1000))
    away = next(free for name in named if not is_there(free := path.with_name(name)))
    retry(partial(os.rename, path, away))
    return away


def put_back(away: Path, path: Path) -> None:
    """Give it the name that it had, if nothing else has it now. Raises OSError."""
    if is_there(path):
        raise FileExistsError(str(path))
    retry(partial(os.rename, away, path))


def duplicate(path: Path, title: str, taken: set[str]) -> Path:
    """The same story once more, under another title. Raises OSError and Troubled."""
    text = put(read(path).text, ("title",), title)
    copy = path.with_name(f"{free_stem(stem_of(title), taken)}.yaml")
    write_new(copy, text)
    add_to_order(path.parent.parent, copy.stem)
    return copy
