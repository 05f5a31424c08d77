"""What can be read of a JSON object that somebody wrote by hand, and in which lines it stands."""

import json

from hypothesis import given
from hypothesis import strategies as some

from isitok.store.members import members_in

VALUES = some.recursive(
    some.none() | some.booleans() | some.integers() | some.text(),
    lambda inner: some.lists(inner) | some.dictionaries(some.text(), inner),
    max_leaves=8,
)


@given(some.dictionaries(some.text(), VALUES), some.sampled_from([None, 1, 4]))
def test_of_a_whole_object_they_are_its_own_members_in_order(told: dict[str, object], indent: int | None) -> None:
    text = json.dumps(told, indent=indent)
    assert [(member.key, member.value) for member in members_in(text)] == list(told.items())


@given(some.text(some.sampled_from('{}[]":,\\ \nage1'), max_size=200))
def test_nothing_that_anybody_could_write_stops_it(text: str) -> None:
    assert all(1 <= member.line <= text.count("\n") + 1 for member in members_in(text))


def test_each_has_its_line() -> None:
    text = '{\n  "ages":\n    ["9-11"],\n  "theme": "dark", "nation": "wales"\n}'
    assert [(member.key, member.line) for member in members_in(text)] == [("ages", 2), ("theme", 4), ("nation", 4)]


def test_of_a_broken_one_all_is_found_that_can_be_read() -> None:
    text = '{\n "nation: "wales",\n "ages": ["9-11"\n "theme": "dark",\n "lock_ages": true'
    assert [(member.key, member.value) for member in members_in(text)] == [("theme", "dark"), ("lock_ages", True)]
    assert list(members_in("[" * 100_000)) == []
    assert list(members_in('{"a":' * 2_000)) == []


def test_a_key_may_be_the_first_thing_there_is() -> None:
    assert [(member.key, member.line) for member in members_in('"a": 1')] == [("a", 1)]
    assert [(member.key, member.line) for member in members_in('\n"a": 1')] == [("a", 2)]
