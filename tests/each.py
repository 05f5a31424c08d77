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


def each(values: Iterable[Any] | Callable[[], Iterable[Any]], called: str = "name") -> Callable[[Test], Test]:
    """Try a test on each of these. Without ``-x`` all are tried, whichever fail.

    What takes a while to make is asked for by the test: every process that runs any tests reads all of them.

    ``called``: the argument by which it takes one, or several, "code text", if each is as many.
    """
    names = called.split()
    # An enumeration can be called, too.
    all_values = tuple(values) if isinstance(values, Iterable) else values

    def over(test: Test) -> Test:
        @wraps(test)
        def tried(**fixtures: Any) -> None:
            failed: dict[str, AssertionError] = {}
            for value in all_values() if callable(all_values) else all_values:
                if only in str(value):
                    try:
                        test(**dict(zip(names, value if names[1:] else (value,), strict=True)), **fixtures)
                    except AssertionError as error:
                        failed[str(value)] = error
                        if stops:
                            break
            for first in failed.values():
                first.add_note(f"on {', '.join(failed)}")
                raise first

        del tried.__wrapped__  # type: ignore[attr-defined] # else pytest would look for fixtures that are called so
        wanted = [one for one in signature(test).parameters.values() if one.name not in names]
        tried.__signature__ = signature(test).replace(parameters=wanted)  # type: ignore[attr-defined]
        return tried

    return over
