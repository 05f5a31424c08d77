"""A test that is tried on each of many: one test, which names all on which it fails.

To pytest, a test of its own for each of three hundred screens costs more than what is looked at.
``pytest --only PART`` tries those alone that have this part in their name.
"""

from collections.abc import Callable, Iterable
from functools import wraps
from inspect import signature
from typing import Any

Test = Callable[..., None]

only = ""
"""What is in the names of all that are tried; ``conftest.py`` sets it."""
stops = False
"""Whether the first that fails is the last that is tried, as ``pytest -x`` has it."""


def each(names: Iterable[str]) -> Callable[[Test], Test]:
    """Try a test on each of these: it takes one as ``name``. Without ``-x`` all are tried, whichever fail."""

    def over(test: Test) -> Test:
        @wraps(test)
        def tried(**fixtures: Any) -> None:
            failed: dict[str, AssertionError] = {}
            for name in names:
                if only in name:
                    try:
                        test(name=name, **fixtures)
                    except AssertionError as error:
                        failed[name] = error
                        if stops:
                            break
            for first in failed.values():
                first.add_note(f"on {', '.join(failed)}")
                raise first

        del tried.__wrapped__  # type: ignore[attr-defined] # else pytest would look for a fixture that is called name
        wanted = [one for one in signature(test).parameters.values() if one.name != "name"]
        tried.__signature__ = signature(test).replace(parameters=wanted)  # type: ignore[attr-defined]
        return tried

    return over
