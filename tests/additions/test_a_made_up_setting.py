"""A setting that nobody has written: added as CONTRIBUTING says, it is kept, set for all, shown and told of."""

import pytest

from tests.additions.table import files_to_touch
from tests.additions.tree import Tree

ROW = """    big_pointer: bool = switch(
        False, later("A big pointer"), later("Easier to find."), id="pointer", for_all=FOR_ALL, kept="pointers"
    )
"""
ON_THE_PAGE = """            *row("big_pointer", desk),
"""


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    """The game with the setting *big_pointer*."""
    made = Tree(tmp_path_factory.mktemp("setting"))
    made.add_lines("store/settings.py", ("    text_size: int = one_of(TEXT_SIZES, 100)  # per cent\n", ROW))
    made.add_lines("scenes/settings_page.py", ('            *row("font", desk),\n', ON_THE_PAGE))
    return made


def test_it_was_added_in_just_the_two_files_that_the_table_names(tree: Tree) -> None:
    assert tree.changed == files_to_touch("a setting")
    assert len(tree.changed) == 2


def test_it_has_its_row_on_the_page_and_is_kept(tree: Tree) -> None:
    found = tree.runs("-m", "tests.additions.sets_the_setting")

    assert found.returncode == 0, found.stderr


def test_settings_shows_it_and_looks_for_mistakes_in_it(tree: Tree) -> None:
    file = tree.folder / "for-all.json"
    file.write_text('{"big_pointer": "yes"}', "utf-8")

    assert "big_pointer      no                             as usual" in tree.runs("-m", "isitok", "settings").stdout
    assert tree.runs("-m", "isitok", "settings", "--check", "for-all.json").stdout.splitlines() == [
        "for-all.json:1: “big_pointer” isn’t used: it takes true or false, without quotation marks.",
        "Seat: open.",
    ]


def test_what_the_page_on_data_protection_has_to_say_comes_of_it(tree: Tree) -> None:
    told = "from isitok.store.settings import SETTINGS; print(SETTINGS['big_pointer'].kept)"

    assert tree.runs("-c", told).stdout == "pointers\n"
