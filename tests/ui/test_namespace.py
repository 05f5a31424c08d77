"""``from isitok import ui`` gives other rooms what its table names, which is what its block names for types."""

import ast
import re
from importlib import import_module
from pathlib import Path

import pytest

from isitok import ui

HOUSE = Path(ui.__file__).parents[1]
DESCRIBE = "isitok.ui.describe."


def _in_block() -> dict[str, set[str]]:
    tree = ast.parse(Path(ui.__file__).read_text(encoding="utf-8"))
    block = next(one for one in tree.body if isinstance(one, ast.If))
    return {
        (one.module or "").removeprefix(DESCRIBE): {name.name for name in one.names}
        for one in block.body
        if isinstance(one, ast.ImportFrom)
    }


def test_the_table_and_the_block_for_types_name_the_same() -> None:
    assert {file: set(names.split()) for file, names in ui._FROM.items()} == _in_block()


def test_a_name_stands_for_one_thing() -> None:
    names = [name for all_ in ui._FROM.values() for name in all_.split()]
    assert len(names) == len(set(names))


def test_each_name_is_what_its_file_has() -> None:
    for file, names in ui._FROM.items():
        assert all(getattr(ui, name) is getattr(import_module(DESCRIBE + file), name) for name in names.split())


def test_each_name_is_used_by_another_room() -> None:
    texts = [file.read_text(encoding="utf-8") for file in HOUSE.rglob("*.py") if HOUSE / "ui" not in file.parents]
    used = {name for text in texts for name in re.findall(r"\bui\.(\w+)", text)}
    assert {name for names in ui._FROM.values() for name in names.split()} <= used


def test_other_rooms_take_them_from_there_alone() -> None:
    past_it = [
        file
        for file in HOUSE.rglob("*.py")
        if HOUSE / "ui" not in file.parents and DESCRIBE in file.read_text(encoding="utf-8")
    ]
    assert past_it == []


def test_a_name_that_is_not_there_is_an_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'Buton'"):
        getattr(ui, "Buton")  # noqa: B009 – a mistyped name is what is tried
