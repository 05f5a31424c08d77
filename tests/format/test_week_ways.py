"""What a check says of the ways through a week: where something is so, in as few words as can be."""

from itertools import combinations

import pytest

from isitok.format.week_ways import Flags, where

FLAGS = ("wrote", "spoke", "told")
ALL: tuple[Flags, ...] = tuple(frozenset(each) for size in range(4) for each in combinations(FLAGS, size))


@pytest.mark.parametrize(
    ("some", "said"),
    [
        (ALL, [""]),
        ((), []),
        ([way for way in ALL if "told" in way], ['where "told" is set']),
        ([way for way in ALL if not {"wrote", "told"} & way], ['where "wrote" isn\'t set and "told" isn\'t set']),
        ([frozenset(FLAGS)], ['where "wrote" is set and "spoke" is set and "told" is set']),
        ([frozenset({"spoke"})], ['where "wrote" isn\'t set and "spoke" is set and "told" isn\'t set']),
    ],
)
def test_where_something_is_so_is_told_in_as_few_words_as_can_be(some: list[Flags], said: list[str]) -> None:
    assert list(where(some, ALL, FLAGS)) == said
