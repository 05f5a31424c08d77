"""Whatever a record holds, it is the same after it was written and read, and after it was kept in the cache."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from isitok.format.as_written import as_written
from isitok.format.codec import decode, text_of
from isitok.format.file import story_keys
from isitok.format.read import read_file
from isitok.format.reading import BAD, Reading
from isitok.format.record import Record
from isitok.format.yaml.source import FILE_LIMITS, source_of
from tests.format.slots import as_yaml
from tests.format.test_every_text import FILES
from tests.format.values import values_of

SOME = settings(max_examples=25, suppress_health_check=list(HealthCheck), deadline=None)


def read_again(value: Record) -> Any:
    source, problems = source_of(as_yaml(as_written(value)).encode(), "my.yaml", FILE_LIMITS, story_keys)
    assert source, problems
    at = Reading(source)
    values = read_file(type(value), at)
    assert values is not BAD, at.all_problems()
    return type(value)(**values)


@pytest.mark.parametrize("name", FILES)
@given(st.data())
@SOME
def test_a_record_that_is_written_is_read_as_it_was_and_so_is_one_that_is_kept(name: str, data: st.DataObject) -> None:
    value = data.draw(values_of(FILES[name]))

    assert read_again(value) == value
    assert decode(FILES[name], json.loads(text_of(value))) == value
