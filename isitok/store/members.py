"""What stands in a JSON object that somebody wrote by hand: each member with its line, also where the rest is broken.

Python's reader gives all of an object or nothing, and no lines. This one looks for whatever has the form of a member,
``"key": value``, one after the other: of a whole object these are its own members, of a broken one those that can
still be read.
"""

import json
import re
from collections.abc import Iterator
from typing import Final

from isitok.base.value import Value
from isitok.store.strict import refuse

_KEY: Final = re.compile(r'"(?:[^"\\\n]|\\.)*"(?=\s*:)')
_COLON: Final = re.compile(r"\s*:\s*")


class Member(Value):
    """One member of an object."""

    key: str
    value: object
    line: int  # of its key, from 1


def members_in(text: str) -> Iterator[Member]:
    """The members of the object in this text, from top to bottom; a key may come twice."""
    reader = json.JSONDecoder(parse_constant=refuse)
    at, line, counted = 0, 1, 0
    while key := _KEY.search(text, at):
        at = key.end()
        colon = _COLON.match(text, at)
        try:
            name = json.loads(key[0])
            value, at = reader.raw_decode(text, colon.end() if colon else at)
        except (ValueError, RecursionError):
            continue
        line += text.count("\n", counted, key.start())
        counted = key.start()
        yield Member(name, value, line)
